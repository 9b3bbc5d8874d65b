// Package fold makes a brief of a search string: the terms of a list become
// what the synonym table makes them of, so that nine titles are one line that
// lives on. The brief is compiled again and compared with the string.
package fold

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/source"
	"sourcer/query/target"
	"sourcer/synonyms"
)

// maxLiterals bounds the multiplying out of a string into lists.
const maxLiterals = 4 * expand.MaxTerms

// Result is a brief, and how it stands to the string that it was made of.
type Result struct {
	Brief string
	// Relation is that of the brief to the string.
	Relation query.Comparison
	// OnPlatform is set where the two are equal as the platform's strings say
	// it: the brief looks for titles in their field, and the string, for want
	// of such a field, anywhere.
	OnPlatform bool
	// Left lists what a brief cannot say, in words.
	Left []string
}

// Fold makes a brief of what a platform reads in a string, see
// [target.Profile.ReadApart]. It is [query.Equal] to it unless something is
// Left. Folding is tried first; where the brief would say something else, each
// term stands in quotes.
func Fold(e query.Expr, p *target.Profile, table *synonyms.Table) (*Result, error) {
	var best *Result
	for _, how := range []folder{{fold: true, titles: true}, {fold: true}, {}} {
		f := how
		f.profile, f.table = p, table
		r, err := f.run(e)
		if err != nil {
			return nil, err
		}
		if r.Relation.Relation == query.Equal {
			return r, nil
		}
		best = r
	}
	return best, nil
}

// folder makes one brief.
type folder struct {
	profile *target.Profile
	table   *synonyms.Table
	fold    bool // by the table; otherwise each term stands in quotes
	titles  bool // lists of titles go under title

	lists    []list
	excluded []list
	left     []string
}

// list is a line of the brief: a key with its items.
type list struct {
	key   string
	items []string
}

func (f *folder) run(e query.Expr) (*Result, error) {
	groups, err := f.sort(e)
	if err != nil {
		return nil, err
	}
	f.lines(groups)
	text := f.text()
	b, found := brief.Parse(source.New("brief", text), brief.Options{})
	if source.List(found).HasErrors() {
		return nil, fmt.Errorf("no brief can be made of the string: %s", source.List(found).Sorted()[0].Message)
	}
	q, _ := expand.Expand(b, expand.Options{Table: f.table})
	if q.Expr == nil {
		return nil, fmt.Errorf("the string is too long for a brief")
	}
	return f.compare(text, q, e), nil
}

// compare holds the compiled brief against the string, as it stands and as
// the platform's own strings would say it.
func (f *folder) compare(text string, q *expand.Query, e query.Expr) *Result {
	r := &Result{Brief: text, Left: f.left, Relation: query.Relate(q.Expr, e, query.Plain)}
	if r.Relation.Relation == query.Equal {
		return r
	}
	pl, _ := plan.Make(q, f.profile, plan.Options{}) // what does not fit is projected all the same
	if pl == nil || pl.Projected == nil {
		return r
	}
	if c := query.Relate(pl.Projected, e, query.Plain); c.Relation == query.Equal {
		r.Relation, r.OnPlatform = c, true
	}
	return r
}

// clause is one demand of the string: an OR of literals.
type clause struct {
	wanted, excluded []query.Term
}

// sort takes the string apart into demands.
func (f *folder) sort(e query.Expr) ([]clause, error) {
	var kept query.And
	for _, arg := range conjuncts(e) {
		if said, ok := f.sayable(arg); ok {
			kept = append(kept, said)
		}
	}
	if len(kept) == 0 {
		return nil, fmt.Errorf("nothing in the string can stand in a brief")
	}
	parts, ok := query.Clauses(kept, maxLiterals)
	if !ok {
		return nil, fmt.Errorf("the string nests too deeply for a brief")
	}
	out := make([]clause, len(parts))
	for i, or := range parts {
		if len(or) == 0 {
			return nil, fmt.Errorf("the string finds nobody, and no brief says that")
		}
		for _, literal := range or {
			switch l := literal.(type) {
			case query.Term:
				out[i].wanted = append(out[i].wanted, l)
			case query.Not:
				out[i].excluded = append(out[i].excluded, query.Terms(l)...)
			}
		}
	}
	return out, nil
}

func conjuncts(e query.Expr) []query.Expr {
	if and, ok := e.(query.And); ok {
		return and
	}
	return []query.Expr{e}
}

// sayable makes of a part of the string what a brief can say. What it cannot
// say is left out and listed; of nearness it says that the words are there.
func (f *folder) sayable(e query.Expr) (query.Expr, bool) {
	near, ok := e.(query.Near)
	if ok {
		f.leave("that %s stand within %d words of each other", words(e), near.Distance)
		return query.And(near.Args), true
	}
	found := false
	query.Walk(e, func(e query.Expr) bool {
		_, isNear := e.(query.Near)
		t, isTerm := e.(query.Term)
		found = found || isNear || isTerm && (t.Prefix || len(query.Plain(t.Text)) == 0 || keyOf(t.Field) == "")
		return true
	})
	if found {
		f.leave("%s", words(e))
		return nil, false
	}
	return e, true
}

func (f *folder) leave(format string, args ...any) {
	f.left = append(f.left, fmt.Sprintf(format, args...))
}

// words lists the terms of an expression with their operators.
func words(e query.Expr) string {
	var out []string
	for t := range query.EachTerm(e) {
		if t.Native != "" {
			t.Text = t.Native + ":" + t.Text
		}
		out = append(out, t.Text)
	}
	return strings.Join(out, ", ")
}

// keyOf is the key of the brief that looks in a field, "" where none does.
func keyOf(f query.Field) string {
	if f == query.Anywhere {
		return string(brief.KeyAny)
	}
	past, isPast := strings.CutPrefix(string(f), "past-")
	switch query.Field(past) {
	case query.Title, query.Company, query.Location, query.School, query.Industry, query.Function:
	default:
		return ""
	}
	if isPast {
		return "past " + past
	}
	return string(f)
}

// lines turns the demands into lines: what is wanted anywhere first, because
// it steers which titles a title brings in.
func (f *folder) lines(clauses []clause) {
	var titles []clause
	for _, c := range clauses {
		switch {
		case len(c.excluded) > 0:
			f.exclusion(c)
		case f.isTitles(c):
			titles = append(titles, c)
		default:
			f.wanted(c)
		}
	}
	if len(titles) == 0 {
		return
	}
	f.titleLines(titles)
}

// text writes the brief.
func (f *folder) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# From a string for %s\n", f.profile.Name)
	for _, left := range f.left {
		fmt.Fprintf(&b, "# not said: %s\n", source.Printable(left))
	}
	for _, l := range slices.Concat(f.lists, f.excluded) {
		fmt.Fprintf(&b, "%s: %s\n", l.key, strings.Join(l.items, ", "))
	}
	formatted, found := brief.Format(source.New("brief", b.String()))
	if source.List(found).HasErrors() {
		return b.String()
	}
	return string(formatted)
}
