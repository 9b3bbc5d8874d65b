package target

import (
	"slices"

	"sourcer/query"
)

// Keywords is a query as sets of words, for boards without operators.
type Keywords struct {
	All       []string // each is wanted
	Any       []string // one of them is wanted
	None      []string // none of them is wanted
	Titles    []string // one of these titles is wanted
	Locations []string // one of these places is wanted
	Companies []string // one of these employers is wanted
	Skills    []string // all that is in All and Any, for boards with a box for skills
	Tags      []string // the words as the board's tags, where they are safe ones
}

// TakesKeywords reports whether the platform is one for which the words of a
// query are worth more than its strings: it has no OR.
func (p *Profile) TakesKeywords() bool { return !p.CanOr() }

// Keywords sorts the terms of an AND of OR groups into sets. Several OR
// groups fall together in Any, which asks for less than they do. Deeper
// nesting is taken apart the same way. What people did before, and what the
// board has no set for, is left out.
func (p *Profile) Keywords(e query.Expr) Keywords {
	var k Keywords
	for _, arg := range flatAnd(e) {
		if not, ok := arg.(query.Not); ok {
			k.None = addTerms(k.None, not.Arg)
			continue
		}
		if set := k.bound(arg); set != nil {
			*set = addTerms(*set, arg)
			continue
		}
		words := query.AnyOf(unboundTerms(arg)...)
		if t, ok := words.(query.Term); ok {
			k.All = addTerms(k.All, t)
		} else {
			k.Any = addTerms(k.Any, words)
		}
		for t := range query.EachTerm(words) {
			if slug, ok := p.Slug(t.Text); ok && p.Family == Tags {
				k.Tags = addOnce(k.Tags, slug)
			}
		}
	}
	if slices.ContainsFunc(p.file.Boxes, func(b box) bool { return b.Key == skillsBox }) {
		k.Skills = slices.Concat(k.All, k.Any)
	}
	return k
}

// skillsBox is the key of a box for skills.
const skillsBox = "skills"

// bound returns the set for what is all about one field, nil if there is none.
func (k *Keywords) bound(e query.Expr) *[]string {
	sets := map[query.Field]*[]string{
		query.Title: &k.Titles, query.Location: &k.Locations, query.Company: &k.Companies,
	}
	terms := query.Terms(e)
	if len(terms) == 0 || slices.ContainsFunc(terms, func(t query.Term) bool { return t.Field != terms[0].Field }) {
		return nil
	}
	return sets[terms[0].Field]
}

// unboundTerms lists the terms that may stand anywhere.
func unboundTerms(e query.Expr) []query.Expr {
	var out []query.Expr
	for t := range query.EachTerm(e) {
		if t.Field == query.Anywhere {
			out = append(out, t)
		}
	}
	return out
}

func addTerms(list []string, e query.Expr) []string {
	for t := range query.EachTerm(e) {
		list = addOnce(list, t.Text)
	}
	return list
}

func addOnce(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
