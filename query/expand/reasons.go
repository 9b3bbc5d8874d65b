package expand

import (
	"slices"

	"sourcer/query"
)

// Reason is why a term is in the query.
type Reason struct {
	Term     query.Term
	Excluded bool       // the term is under an odd number of NOTs
	Nice     bool       // the term is a nice-to-have
	Covered  query.Expr // what makes it superfluous, nil if it is in the query
}

// simplified is a part of a query, before and after others covered some of it.
type simplified struct {
	whole, simple query.Expr
	covered       []query.Covered
	nice          bool
}

// Reasons says for each term why it is there, also for those that are covered
// by another and so not in Expr.
func (q *Query) Reasons() []Reason {
	var out []Reason
	for _, s := range q.made {
		out = slices.Concat(out, s.kept(), s.left())
	}
	return out
}

// kept lists the terms that are in the query, each once.
func (s simplified) kept() []Reason {
	type said struct {
		text     string
		field    query.Field
		excluded bool
	}
	var out []Reason
	seen := map[said]bool{}
	eachSigned(s.simple, false, func(t query.Term, excluded bool) {
		key := said{t.Text, t.Field, excluded}
		if !seen[key] {
			seen[key] = true
			out = append(out, Reason{Term: t, Excluded: excluded, Nice: s.nice})
		}
	})
	return out
}

// left lists the terms that were left out because others cover them. A
// spelling that the table brought in beside an equal one is no news.
func (s simplified) left() []Reason {
	excluded := map[*query.Origin]bool{}
	eachSigned(s.whole, false, func(t query.Term, ex bool) {
		if ex {
			excluded[t.Origin] = true
		}
	})
	out := make([]Reason, len(s.covered))
	for i, c := range s.covered {
		out[i] = Reason{Term: c.Term, Excluded: excluded[c.Term.Origin], Covered: c.By}
	}
	return out
}

// eachSigned visits the terms with whether they are under an odd number of
// NOTs.
func eachSigned(e query.Expr, excluded bool, visit func(query.Term, bool)) {
	query.Walk(e, func(e query.Expr) bool {
		switch e := e.(type) {
		case query.Not:
			eachSigned(e.Arg, !excluded, visit)
			return false
		case query.Term:
			visit(e, excluded)
		}
		return true
	})
}
