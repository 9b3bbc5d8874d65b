package expand

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/source"
)

// contradiction reports a brief that no profile can match, such as one that
// wants a platform engineer and excludes engineer, with the items at odds.
func (x *expander) contradiction() {
	if !query.Undermined(x.query.Expr, query.Plain) || query.Satisfiable(x.query.Expr, query.Plain) {
		return
	}
	clash := query.Shortest(x.query.Expr, query.ShortestOptions{}).Clash
	origin := originOf(clash)
	src := x.fileOf(origin)
	x.findings = append(x.findings, source.Diagnostic{
		Code: "never-true", Severity: source.Error, Source: src, Span: spanIn(src, origin),
		Message: "no profile can match this brief: " + strings.Join(x.demands(clash), ", but "),
		Hints:   []string{"take one of them out"},
	})
}

func hasExclusion(e query.Expr) bool {
	found := false
	eachSigned(e, false, func(_ query.Term, excluded bool) { found = found || excluded })
	return found
}

// demands says each conjunct that takes part in a contradiction in the words
// of the brief.
func (x *expander) demands(clash []query.Expr) []string {
	var out []string
	for _, c := range clash {
		verb := "wants"
		if hasExclusion(c) {
			verb = "excludes"
		}
		o := originOf([]query.Expr{c})
		where := fmt.Sprintf("line %d", o.Line)
		if o.File != "" {
			where += " of " + o.File
		}
		line := fmt.Sprintf("%s %s %s", where, verb, orList(itemsOf(c)))
		if !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return out
}

// itemsOf lists the items of the brief that an expression goes back to.
func itemsOf(e query.Expr) []string {
	var out []string
	for t := range query.EachTerm(e) {
		if t.Origin != nil && !slices.Contains(out, t.Origin.Text) {
			out = append(out, t.Origin.Text)
		}
	}
	return out
}

func originOf(es []query.Expr) query.Origin {
	for _, e := range es {
		for t := range query.EachTerm(e) {
			if t.Origin != nil {
				return *t.Origin
			}
		}
	}
	return query.Origin{}
}

// fileOf is the file that an origin names.
func (x *expander) fileOf(o query.Origin) *source.Source {
	for _, d := range x.brief.Defines {
		if o.File != "" && d.Source.Name == o.File {
			return d.Source
		}
	}
	return x.brief.Source
}

// spanIn finds the place in a file that an origin names; nothing where it
// names none.
func spanIn(src *source.Source, o query.Origin) source.Span {
	at := src.Offset(source.Position{Line: o.Line, Column: o.Column})
	if !strings.HasPrefix(src.Text[at:], o.Text) {
		return source.Between(at, at)
	}
	return source.Between(at, at+len(o.Text))
}
