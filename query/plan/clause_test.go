package plan

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"sourcer/query"
)

func genExpr(depth int) *rapid.Generator[query.Expr] {
	return rapid.Custom(func(t *rapid.T) query.Expr {
		kind := rapid.IntRange(0, 5).Draw(t, "kind")
		if depth == 0 || kind > 3 {
			return query.Term{Text: rapid.StringMatching(`[a-e]`).Draw(t, "text")}
		}
		inner := genExpr(depth - 1)
		switch kind {
		case 0:
			return query.And(rapid.SliceOfN(inner, 0, 3).Draw(t, "and"))
		case 1:
			return query.Or(rapid.SliceOfN(inner, 0, 3).Draw(t, "or"))
		case 2:
			return query.Near{Distance: 1, Args: []query.Expr{query.Term{Text: "a"}, query.Term{Text: "b"}}}
		default:
			return query.Not{Arg: inner.Draw(t, "not")}
		}
	})
}

// A clause is what multiplying out makes of it.
func TestIsClause(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := genExpr(2).Draw(t, "expr")
		if !isClause(e) {
			return
		}
		clauses, ok := query.Clauses(e, maxLiterals)
		if !ok || len(clauses) != 1 || fmt.Sprintf("%#v", query.AnyOf(clauses[0]...)) != fmt.Sprintf("%#v", e) {
			t.Errorf("%#v is multiplied out to %#v", e, clauses)
		}
	})
}
