package target

import (
	"net/url"
	"strings"
)

// address is how a search is put into a link.
type address struct {
	// Base is the link up to the parameters. In the style path, {key} stands
	// where the text of a box goes.
	Base  string `toml:"base"`
	Style string `toml:"style"`
	// Params are written in their order; one whose box is empty is left out.
	Params []param `toml:"param"`
}

// param is a part of a link that holds the text of a box, or a fixed value.
type param struct {
	Name  string `toml:"name"`
	Box   string `toml:"box"`
	Value string `toml:"value"`
}

const (
	styleQuery  = "query"  // ?name=text&name=text
	stylePath   = "path"   // the text is a part of the path
	styleRestli = "restli" // one parameter in brackets, each text encoded twice
)

// Filled is a box with the text that goes into it.
type Filled struct {
	Box  Box
	Text string
}

// URL returns the link that runs a search. It reports false where the
// platform has no such link. Filters are set by hand: their values are
// numbers of the platform's own.
func (p *Profile) URL(filled ...Filled) (string, bool) {
	texts := map[string]string{}
	for _, f := range filled {
		if f.Text != "" {
			texts[f.Box.Key] = f.Text
		}
	}
	a := &p.file.URL
	switch {
	case a.Base == "" || len(texts) == 0:
		return "", false
	case a.Style == stylePath:
		return a.path(texts)
	case a.Style == styleRestli:
		return a.Base + "?query=" + escape(a.restli(texts)), true
	default:
		return a.query(texts), true
	}
}

func (a *address) path(texts map[string]string) (string, bool) {
	out := a.Base
	for key, text := range texts {
		out = strings.ReplaceAll(out, "{"+key+"}", url.PathEscape(text))
	}
	return out, !strings.Contains(out, "{")
}

func (a *address) query(texts map[string]string) string {
	var b strings.Builder
	b.WriteString(a.Base)
	mark := "?"
	for _, p := range a.Params {
		value := p.Value
		if p.Box != "" {
			value = texts[p.Box]
		}
		if value == "" {
			continue
		}
		for _, s := range []string{mark, p.Name, "=", escape(value)} {
			b.WriteString(s)
		}
		mark = "&"
	}
	return b.String()
}

// restli writes (keywords:…,filters:List((type:…,values:List((text:…,
// selectionType:INCLUDED))))). The parameter without a type is the keywords.
func (a *address) restli(texts map[string]string) string {
	var members, filters []string
	for _, p := range a.Params {
		text, ok := texts[p.Box]
		switch {
		case !ok:
		case p.Value != "":
			filters = append(filters, "(type:"+p.Value+",values:List(("+p.Name+":"+escape(text)+",selectionType:INCLUDED)))")
		default:
			members = append(members, p.Name+":"+escape(text))
		}
	}
	if len(filters) > 0 {
		members = append(members, "filters:List("+strings.Join(filters, ",")+")")
	}
	return "(" + strings.Join(members, ",") + ")"
}

// escape encodes a text for the value of a parameter. A blank is %20: a plus
// would do in most places, but not inside a text that is encoded twice.
func escape(text string) string {
	return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
}
