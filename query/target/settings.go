package target

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Setting is one thing that a profile says, as its file has it.
type Setting struct {
	Path  string // "grammar.space", "limit.words.max"
	Value string // as TOML
	Line  int    // from 1

	file string // where it stands, if profiles of several files were put together
}

// Confidence says how far a fact can be trusted.
type Confidence string

// The confidences, firmest first.
const (
	Tested       Confidence = "tested"       // tried on the real engine
	Vendor       Confidence = "vendor"       // the vendor's own words or code
	VendorCopy   Confidence = "vendor-copy"  // the vendor's words in somebody's copy
	Practitioner Confidence = "practitioner" // told by people who use it
	Uncertain    Confidence = "uncertain"    // no source, or sources that disagree
)

// Fact says where a setting comes from.
type Fact struct {
	Source     string
	Date       string // 2006, 2006-01 or 2006-01-02
	Confidence Confidence
	Note       string
}

// Settings lists all that the profile says, in the order of its file, without
// the facts. Entries of a list of tables go by the value of their first key:
// the limit whose what is "words" is "limit.words".
func (p *Profile) Settings() []Setting {
	var out []Setting
	for _, s := range p.backing().settings {
		if !under(s.Path, "fact") {
			out = append(out, s)
		}
	}
	return out
}

// Facts lists what stands behind a setting: facts about it, then facts about
// what it is a part of. Behind what a file of the user's has set stand that
// file's facts alone, or the file itself.
func (p *Profile) Facts(path string) []Fact {
	first, all := 0, p.backing().facts
	for _, o := range slices.Backward(p.own) {
		facts := all[first : first+o.facts]
		first += o.facts
		if !slices.ContainsFunc(o.paths, func(set string) bool { return under(set, path) }) {
			continue
		}
		if said := factsAbout(facts, path); len(said) > 0 {
			return said
		}
		return []Fact{o.source}
	}
	return factsAbout(all, path)
}

// factsAbout lists the facts about a setting, the closest first.
func factsAbout(facts []fact, path string) []Fact {
	var own, above []Fact
	for _, f := range facts {
		shown := Fact{Source: f.Source, Date: f.Date, Confidence: f.Confidence, Note: f.Note}
		switch {
		case slices.ContainsFunc(f.About, func(about string) bool { return under(about, path) }):
			own = append(own, shown)
		case slices.ContainsFunc(f.About, func(about string) bool { return under(path, about) }):
			above = append(above, shown)
		}
	}
	return append(own, above...)
}

// Aged is a fact and what it is about.
type Aged struct {
	About []string // settings
	Fact
}

// Stale lists the facts that date from before a day, in the order of the
// profile. A date without a day is the first day that it can be.
func (p *Profile) Stale(before time.Time) []Aged {
	var out []Aged
	for _, f := range p.backing().facts {
		if day, ok := firstDay(f.Date); ok && day.Before(before) {
			out = append(out, Aged{f.About, Fact{Source: f.Source, Date: f.Date, Confidence: f.Confidence, Note: f.Note}})
		}
	}
	return out
}

// Unbacked lists the settings about the platform that no fact stands behind.
func (p *Profile) Unbacked() []string {
	var out []string
	for _, s := range p.Settings() {
		about := strings.Contains(s.Path, ".") || slices.Contains([]string{"scope", "noise", "omits", "given", "lines"}, s.Path)
		if about && len(p.Facts(s.Path)) == 0 {
			out = append(out, s.Path)
		}
	}
	return out
}

// under reports whether path is base or a part of it.
func under(path, base string) bool {
	return path == base || strings.HasPrefix(path, base+".")
}

// listSettings walks over a file that the decoder has accepted.
func listSettings(data []byte) []Setting {
	var (
		out   []Setting
		parse unstable.Parser
		table string // what the settings that follow are a part of
		list  string // the last list of tables
		item  string // and its last entry
		named = true
	)
	parse.Reset(data)
	for parse.NextExpression() {
		e := parse.Expression()
		switch e.Kind {
		case unstable.Table, unstable.ArrayTable:
			table, named = keyOf(e), e.Kind == unstable.Table
			switch rest, ok := strings.CutPrefix(table, list+"."); {
			case !named:
				list = table
			case ok && list != "":
				table = item + "." + rest
			}
		case unstable.KeyValue:
			if !named {
				table, named = table+"."+string(e.Value().Data), true
				item = table
			}
			out = append(out, settingsOf(&parse, e, table)...)
		}
	}
	return out
}

// settingsOf lists the settings of one key: one, or those of its inline table.
func settingsOf(parse *unstable.Parser, e *unstable.Node, table string) []Setting {
	path := keyOf(e)
	if table != "" {
		path = table + "." + path
	}
	if v := e.Value(); v.Kind == unstable.InlineTable {
		var out []Setting
		for it := v.Children(); it.Next(); {
			out = append(out, settingsOf(parse, it.Node(), path)...)
		}
		return out
	}
	offset := 0
	for it := e.Key(); it.Next(); {
		offset = int(it.Node().Raw.Offset)
	}
	return []Setting{{Path: path, Value: valueOf(e.Value()), Line: lineOf(parse.Data(), offset)}}
}

func keyOf(e *unstable.Node) string {
	var parts []string
	for it := e.Key(); it.Next(); {
		parts = append(parts, string(it.Node().Data))
	}
	return strings.Join(parts, ".")
}

func valueOf(v *unstable.Node) string {
	switch v.Kind {
	case unstable.Array:
		var items []string
		for it := v.Children(); it.Next(); {
			items = append(items, valueOf(it.Node()))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case unstable.String:
		return fmt.Sprintf("%q", v.Data)
	default:
		return string(v.Data)
	}
}

func lineOf(data []byte, offset int) int {
	return 1 + bytes.Count(data[:min(offset, len(data))], []byte("\n"))
}
