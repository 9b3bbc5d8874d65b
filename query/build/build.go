package build

import (
	"errors"
	"slices"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/proof"
	"sourcer/query/source"
	"sourcer/query/target"
	"sourcer/synonyms"
)

// Options steer a build.
type Options struct {
	Table   *synonyms.Table
	Targets []*target.Profile
	Reach   brief.Reach
	Wanted  []string // see [expand.Options]
	Locale  string   // see [expand.Options]
	Plan    plan.Options
	// StringsAlone says that nobody asks why the strings have their terms, nor
	// how they stand to all of the brief: Terms, Overall and its witness are
	// left out.
	StringsAlone bool
}

// InvalidError says that a brief cannot be expanded.
type InvalidError struct{ Findings []source.Diagnostic }

// Error implements error: the first finding's message.
func (e *InvalidError) Error() string { return e.Findings[0].Message }

// Run compiles a brief, which has no errors, for each target. A target that
// the query does not fit has its Error set; the others are not affected. The
// error is an [*InvalidError] where the brief asks for too much to be
// expanded.
func Run(b *brief.Brief, o Options) (*Document, error) {
	q, findings := expand.Expand(b, expand.Options{Table: o.Table, Reach: o.Reach, Wanted: o.Wanted, Locale: o.Locale})
	if source.List(findings).HasErrors() {
		return nil, &InvalidError{findings}
	}
	doc := newDocument(b, q)
	if !o.StringsAlone {
		doc.Terms = reasons(q.Reasons())
	}
	if o.Table != nil {
		doc.Table = TableInfo{o.Table.Version(), o.Table.Hash()}
	}
	if o.Plan.Nice && q.Nice != nil {
		doc.Query = query.JSON{Expr: query.And{q.Expr, q.Nice}}
	}
	for _, f := range findings {
		doc.warn(f)
	}
	for _, p := range o.Targets {
		t, err := doc.target(q, p, o)
		if err != nil {
			return nil, err
		}
		doc.Targets = append(doc.Targets, *t)
	}
	return doc, nil
}

// target plans, writes and proves for one platform.
func (doc *Document) target(q *expand.Query, p *target.Profile, o Options) (*Target, error) {
	pl, err := plan.Make(q, p, o.Plan)
	t := &Target{
		Target: p.Name, Label: p.Label, Profile: p.Date,
		Strings: []String{}, URLs: []string{},
		Filters: filters(pl.Filters), Losses: losses(pl.Losses), Dropped: terms(pl.Dropped),
		Proof: Proof{Relation: string(query.Undecided), Overall: string(query.Undecided), Basis: string(p.Basis)},
	}
	doc.keywords(t, q, p)
	for _, w := range pl.Warnings {
		doc.Warnings = append(doc.Warnings, Warning{Code: w.Code, Text: w.Text, Hint: w.Hint, Target: p.Name})
	}
	if misfit, ok := errors.AsType[*plan.Misfit](err); ok {
		t.Error = misfitOf(misfit)
		return t, nil
	}
	if err != nil {
		return nil, err
	}
	checked, err := check(q, p, pl, o)
	if err != nil {
		return nil, err
	}
	t.fill(p, pl, checked)
	t.addURLs(p.Pages(func(key string) string { return facetText(q, key) })...)
	return t, nil
}

func check(q *expand.Query, p *target.Profile, pl *plan.Plan, o Options) (*proof.Proof, error) {
	if o.StringsAlone {
		return proof.CheckStrings(p, pl)
	}
	return proof.Check(q, p, pl, o.Plan.Nice)
}

// keywords adds the keyword set, for boards that take one.
func (doc *Document) keywords(t *Target, q *expand.Query, p *target.Profile) {
	if p.TakesKeywords() {
		k := p.Keywords(q.Expr)
		t.Keywords = &Keywords{
			All: list(k.All), Any: list(k.Any), None: list(k.None), Titles: list(k.Titles), Tags: list(k.Tags),
			Locations: k.Locations, Companies: k.Companies, Skills: k.Skills,
		}
	}
}

// list makes an empty list of none, which JSON shows as [].
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// fill adds the strings, their links and their proof.
func (t *Target) fill(p *target.Profile, pl *plan.Plan, checked *proof.Proof) {
	for i, part := range pl.Parts {
		var filled []target.Filled
		for j, c := range part {
			t.Strings = append(t.Strings, String{
				Part: i + 1, Field: c.Box.Key, Text: c.Text, Query: query.JSON{Expr: checked.Read[i][j]},
				Chars: c.Size.Chars, Words: c.Size.Words, Operators: c.Size.Operators,
			})
			filled = append(filled, target.Filled{Box: c.Box, Text: c.Text})
		}
		if url, ok := p.URL(filled...); ok {
			t.addURLs(url)
		}
	}
	t.Proof.Relation = string(checked.Relation.Relation)
	t.Proof.Overall = string(checked.Overall.Relation)
	t.Proof.Witness = witness(checked.Relation)
	t.Proof.OverallWitness = witness(checked.Overall)
	t.Proof.Minimum = pl.Minimum
}

// addURLs adds links, each once: some boards have one for all searches.
func (t *Target) addURLs(urls ...string) {
	for _, u := range urls {
		if !slices.Contains(t.URLs, u) {
			t.URLs = append(t.URLs, u)
		}
	}
}

// facetText is what a brief asks for under a key, "" where it does not.
func facetText(q *expand.Query, key string) string {
	for _, f := range q.Facets {
		if string(f.Key) == key && !f.Not {
			return f.Value.Text
		}
	}
	return ""
}
