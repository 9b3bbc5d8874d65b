package proof

import (
	"flag"
	"testing"

	"pgregory.net/rapid"

	"sourcer/query"
)

// init gives the property tests one seed, so that a run can be repeated;
// -rapid.seed 0 draws another one each time.
func init() {
	if err := flag.Set("rapid.seed", "20261121"); err != nil {
		panic(err)
	}
}

func word(text string) query.Expr { return query.Term{Text: text} }

func TestSame(t *testing.T) {
	a, b, c := word("a"), word("b"), word("c")
	not := func(e query.Expr) query.Expr { return query.Not{Arg: e} }
	for _, row := range []struct {
		a, b query.Expr
		want bool
	}{
		{a, query.Term{Text: "a", Native: "word", Origin: &query.Origin{Line: 1}}, true},
		{a, b, false},
		{a, query.Term{Text: "a", Field: query.Title}, false},
		{a, query.Term{Text: "a", Prefix: true}, false},
		{query.And{query.Or{a, b}, c}, query.And{query.Or{a, b}, c}, true},
		{query.And{query.Or{a, b}, c}, query.And{query.Or{a, b}}, false},
		{query.And{query.Or{a, query.And{b, c}}}, query.Or{a, query.And{b, c}}, true},
		{query.And{a, b}, query.Or{a, b}, false},
		{query.And{not(b), a, not(c)}, query.And{a, not(query.Or{b, c})}, true},
		{query.And{a, not(b)}, query.And{a, b}, false},
		{query.And{a, not(query.And{b, c})}, query.And{a, not(b), not(c)}, false},
		{query.Or{a, not(b)}, query.Or{a, not(b)}, true},
	} {
		if got := same(row.a, row.b); got != row.want {
			t.Errorf("%v and %v are the same: %v", row.a, row.b, got)
		}
	}
}

func genExpr(depth int) *rapid.Generator[query.Expr] {
	return rapid.Custom(func(t *rapid.T) query.Expr {
		kind := rapid.IntRange(0, 4).Draw(t, "kind")
		if depth == 0 || kind > 2 {
			return word(rapid.SampledFrom([]string{"a", "b", "a b"}).Draw(t, "text"))
		}
		inner := genExpr(depth - 1)
		switch kind {
		case 0:
			return query.And(rapid.SliceOfN(inner, 0, 3).Draw(t, "and"))
		case 1:
			return query.Or(rapid.SliceOfN(inner, 0, 3).Draw(t, "or"))
		default:
			return query.Not{Arg: inner.Draw(t, "not")}
		}
	})
}

// What is the same is equal.
func TestSameIsEqual(t *testing.T) {
	seen := 0
	rapid.Check(t, func(t *rapid.T) {
		a, b := genExpr(3).Draw(t, "a"), genExpr(3).Draw(t, "b")
		if !same(a, b) {
			return
		}
		seen++
		if c := query.Relate(a, b, query.Plain); c != (query.Comparison{Relation: query.Equal}) {
			t.Errorf("%v and %v are the same, but %s", a, b, c.Relation)
		}
	})
	if seen == 0 {
		t.Error("no two were the same")
	}
}
