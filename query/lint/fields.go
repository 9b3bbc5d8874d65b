package lint

import (
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/source"
	"sourcer/query/target"
)

// fieldOperators are the names that some platform takes before a colon,
// those of search engines for the web apart.
func fieldOperators() []string {
	return []string{
		"anycompany", "anytitle", "author", "by", "cards", "companysize", "company", "created", "cur_company", "cur_title", "email",
		"firstname", "followers", "fullname", "functions", "headline", "in", "industry", "is", "language", "lastname",
		"loc", "location", "name", "org", "orgs", "points", "repos", "school", "schools", "seniority", "skill", "skills",
		"sort", "sources", "story", "summary", "tags", "title", "titles", "type", "user",
	}
}

// webOperators are the field operators of search engines for the web. A
// string that has one was made for such an engine.
func webOperators() []string {
	return []string{
		"after", "allintext", "allintitle", "allinurl", "before", "ext", "feed", "filetype", "inanchor", "inbody",
		"intext", "intitle", "inurl", "site", "url",
	}
}

// maxFieldName is how long a name before a colon may be to be taken for a
// field operator, in bytes.
const maxFieldName = 20

// fieldName returns the name before the colon of a word, "" if the word does
// not look like a field operator.
func fieldName(word string) string {
	name, rest, ok := strings.Cut(strings.TrimLeft(word, "-+"), ":")
	if !ok || len(name) < 2 || len(name) > maxFieldName || strings.HasPrefix(rest, "//") {
		return ""
	}
	for i := range len(name) {
		if c := name[i] | 0x20; (c < 'a' || c > 'z') && name[i] != '_' {
			return ""
		}
	}
	return name
}

// fields looks at field operators, those that the platform knows and those
// that it takes for words.
func (c *checker) fields() {
	for i, t := range c.tokens {
		switch t.Kind {
		case target.TokenField:
			c.fieldValue(i)
		case target.TokenWord, target.TokenNoise:
			if name := fieldName(c.said(t)); name != "" {
				c.strangeField(i, name)
			}
		}
	}
}

// strangeField looks at a word that has the form of a field operator.
func (c *checker) strangeField(i int, name string) {
	t := c.tokens[i]
	lower := strings.ToLower(name)
	empty := strings.HasSuffix(c.said(t), ":")
	next, hasNext := c.at(i + 1)
	switch {
	case empty && c.profile.HasNative(name):
		if hasNext && beginsOperand(next.Kind) && !c.touches(i+1) {
			c.report("space-after-colon", t.Span, "take the blank out", "behind a blank %s: is a word", name)
		}
	case empty && !(hasNext && c.touches(i+1)) && !slices.Contains(webOperators(), lower):
	case slices.Contains(webOperators(), lower):
		c.report("field-unsupported", t.Span, "take it out", "%s has no %s:", c.profile.Label, name)
		if lower == "site" {
			c.report("wrong-platform-syntax", t.Span, "sourcer translate carries it over", "this string was made for a search engine of the web")
		}
	case slices.Contains(fieldOperators(), lower):
		c.report("field-unsupported", t.Span, "take it out, or use the platform's filter", "%s has no %s:", c.profile.Label, name)
	default:
		c.report("unknown-field", t.Span, "take it out, or put the text in quotes", "%s: is no field operator", name)
	}
}

// fieldValue looks at what stands behind a field operator.
func (c *checker) fieldValue(i int) {
	name := strings.ToLower(c.tokens[i].Text)
	value, ok := c.at(i + 1)
	if !ok || value.Kind != target.TokenWord && value.Kind != target.TokenQuote {
		return
	}
	if name == "site" {
		c.site(value)
		return
	}
	next, ok := c.at(i + 2)
	if value.Kind != target.TokenWord || !ok || next.Kind != target.TokenWord || c.profile.HoldsOn(name) {
		return
	}
	phrase := c.text[value.Span.Offset:next.Span.End()]
	if c.together(phrase) && !c.ownWord(name, c.said(next)) {
		c.report("unquoted-field-value", c.tokens[i].Span.To(next.Span), "write "+c.tokens[i].Text+`:"`+phrase+`"`,
			"%s: holds for %s alone", c.tokens[i].Text, clip(c.said(value)))
	}
}

// ownWord reports whether a word behind an employer is a demand of its own:
// the table knows Google's products with and without their maker.
func (c *checker) ownWord(name, word string) bool {
	return c.profile.FieldNamed(name) == query.Company && c.words.of(word).known
}

// site looks at the domain that a search is kept to.
func (c *checker) site(value target.Token) {
	text := strings.ToLower(value.Text)
	if scheme, rest, ok := strings.Cut(text, "://"); ok {
		c.report("url-scheme-in-site", value.Span, "write site:"+strings.TrimPrefix(rest, "www."), "site: with %s://", scheme)
		text = rest
	}
	host, _, _ := strings.Cut(text, "/")
	if meant := suspect(host); meant != "" {
		c.report("suspect-domain", source.Span{Offset: value.Span.Offset, Length: value.Span.Length}, "did you mean "+meant+"?",
			"%s looks misspelt", clip(host))
	}
}
