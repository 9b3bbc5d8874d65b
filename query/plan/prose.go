package plan

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/expand"
	"sourcer/query/target"
)

// prose says a query in a few sentences, in the words of the brief, for tools
// that take a description of the person.
func prose(q *expand.Query) string {
	var titles, needs, not []string
	bound := map[query.Field][]string{}
	for _, c := range conjuncts(q.Expr) {
		fields := fieldsOf(c)
		switch {
		case isExclusion(c):
			not = append(not, spokenWords(c)...)
		case len(fields) == 1 && fields[0] == query.Title:
			titles = append(titles, words(c))
		case len(fields) == 1 && fields[0] == query.Anywhere:
			needs = append(needs, words(c))
		case len(fields) > 0:
			bound[fields[0]] = append(bound[fields[0]], words(c))
		}
	}
	var out sentences
	out.add("", append(titles, facetTexts(q, brief.KeyYears, " years")...))
	out.add("needs ", needs)
	if q.Nice != nil {
		out.add("nice to have: ", []string{words(q.Nice)})
	}
	out.add("in ", bound[query.Location])
	out.add("works at ", bound[query.Company])
	if len(not) > 0 {
		out.add("not ", []string{orList(once(not))})
	}
	return string(out)
}

// facetTexts is the value of a facet with its unit, if the brief has it.
func facetTexts(q *expand.Query, key brief.Key, unit string) []string {
	for _, f := range q.Facets {
		if f.Key == key && !f.Not {
			return []string{f.Value.Text + unit}
		}
	}
	return nil
}

// sentences is a text that grows by sentences.
type sentences string

// add adds a sentence that lists items after its lead, if there are any.
func (s *sentences) add(lead string, items []string) {
	items = once(items)
	if len(items) == 0 {
		return
	}
	text := lead + strings.Join(items, "; ") + "."
	first, size := utf8.DecodeRuneInString(text)
	if *s != "" {
		*s += " "
	}
	*s += sentences(string(unicode.ToUpper(first)) + text[size:])
}

// once lists each item once.
func once(items []string) []string {
	var out []string
	for _, item := range items {
		if !slices.Contains(out, item) {
			out = append(out, item)
		}
	}
	return out
}

// proseContent is what goes into a box for sentences. It asks for nothing that
// could be held to: the machine behind it weighs what it reads.
func proseContent(q *expand.Query, p *target.Profile, box target.Box) (Content, bool) {
	text := p.Clean(prose(q))
	return Content{Box: box, Expr: query.Always(), Text: text, Size: p.Measure(text)}, text != ""
}
