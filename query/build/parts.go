package build

import (
	"fmt"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/source"
)

func newDocument(b *brief.Brief, q *expand.Query) *Document {
	doc := &Document{
		Schema:   Schema,
		Brief:    BriefInfo{Name: b.Name, File: b.Source.Name, Notes: q.Notes},
		Query:    query.JSON{Expr: q.Expr},
		Nice:     nice(q.Nice),
		Facets:   map[string]Facet{},
		Unknown:  list(q.Unknown),
		Terms:    []Term{},
		Targets:  []Target{},
		Warnings: []Warning{},
	}
	for _, f := range q.Facets {
		doc.Facets[facetName(f)] = facet(f)
	}
	return doc
}

// reasons lists the terms with why they are there.
func reasons(rs []expand.Reason) []Term {
	out := make([]Term, len(rs))
	for i, r := range rs {
		out[i] = term(r.Term)
		out[i].Excluded, out[i].Nice = r.Excluded, r.Nice
		if r.Covered != nil {
			out[i].CoveredBy = said(r.Covered)
		}
	}
	return out
}

func nice(e query.Expr) *query.JSON {
	if e == nil {
		return nil
	}
	return &query.JSON{Expr: e}
}

// said names an expression by its words, for people.
func said(e query.Expr) string {
	terms := query.Terms(e)
	if len(terms) == 0 {
		return ""
	}
	if len(terms) > 1 {
		return fmt.Sprintf("%s and %d more", terms[0].Text, len(terms)-1)
	}
	return terms[0].Text
}

// facetName is the key of a facet; one that is excluded stands beside one
// that is wanted.
func facetName(f expand.Facet) string {
	if f.Not {
		return "not " + string(f.Key)
	}
	return string(f.Key)
}

func facet(f expand.Facet) Facet {
	out := Facet{Text: f.Value.Text, Values: f.Value.Values, AtLeast: f.Value.AtLeast, Unit: f.Value.Unit, From: from(f.From)}
	if f.Value.HasMin {
		out.Min = &f.Value.Min
	}
	if f.Value.HasMax {
		out.Max = &f.Value.Max
	}
	return out
}

func term(t query.Term) Term {
	out := Term{Term: t.Text, Field: t.Field}
	if o := t.Origin; o != nil {
		out.From, out.Relation, out.Concept, out.Source, out.Reason = *from(o), o.Relation, o.Concept, o.Source, o.Reason
	}
	return out
}

func terms(ts []query.Term) []Term {
	out := make([]Term, len(ts))
	for i, t := range ts {
		out[i] = term(t)
	}
	return out
}

func from(o *query.Origin) *From {
	if o == nil {
		return nil
	}
	return &From{Line: o.Line, Column: o.Column, Text: o.Text, File: o.File}
}

func filters(fs []plan.Filter) []Filter {
	out := make([]Filter, len(fs))
	for i, f := range fs {
		out[i] = Filter{Filter: f.Name, Field: f.Field, Include: f.Include, Exclude: f.Exclude, From: from(f.From)}
	}
	return out
}

func losses(ls []plan.Loss) []Loss {
	out := make([]Loss, len(ls))
	for i, l := range ls {
		out[i] = Loss{Kind: string(l.Kind), Direction: string(l.Direction), Text: l.Text, From: from(l.From)}
	}
	return out
}

func misfitOf(m *plan.Misfit) *Misfit {
	out := &Misfit{Message: m.Message, Hint: m.Hint, Costs: []Cost{}}
	for _, c := range m.Costs {
		if c.From != nil {
			out.Costs = append(out.Costs, Cost{From: *from(c.From), Chars: c.Size.Chars, Words: c.Size.Words, Operators: c.Size.Operators})
		}
	}
	return out
}

// witness says which profile tells the strings and the brief apart. Where
// each finds some alone, the one that the strings miss is the graver.
func witness(c query.Comparison) *Witness {
	w, by := c.OnlyB, "brief"
	if w == nil {
		w, by = c.OnlyA, "strings"
	}
	if w == nil {
		return nil
	}
	profile := map[string][]string{}
	for f, values := range w.Document {
		name := string(f)
		if f == query.Anywhere {
			name = "anywhere"
		}
		profile[name] = values
	}
	return &Witness{
		Profile: profile, FoundBy: by,
		Text: fmt.Sprintf("a profile that says %s is found by the %s only", w, by),
	}
}

func (doc *Document) warn(d source.Diagnostic) {
	w := Warning{Code: d.Code, Text: d.Message}
	if len(d.Hints) > 0 {
		w.Hint = d.Hints[0]
	}
	p := d.Source.Position(d.Span.Offset)
	w.From = &From{Line: p.Line, Column: p.Column, Text: d.Source.At(d.Span)}
	if d.Source.Name != doc.Brief.File {
		w.From.File = d.Source.Name
	}
	doc.Warnings = append(doc.Warnings, w)
}
