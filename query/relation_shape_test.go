package query_test

import (
	"fmt"
	"testing"

	. "sourcer/query"
)

// recruiters makes an AND of OR groups with single exclusions. One term in
// five is a phrase, one group in four looks in the title, and some exclusions
// are parts of phrases, as in life.
func recruiters(terms, groups int) And {
	whole := And{}
	for g := range groups {
		or := Or{}
		for i := g; i < terms; i += groups {
			term := Term{Text: fmt.Sprintf("skill%d", i)}
			if i%5 == 0 {
				term.Text = fmt.Sprintf("kind%d engineer", i)
			}
			if g%4 == 0 {
				term.Field = Title
			}
			or = append(or, term)
		}
		whole = append(whole, or)
	}
	for i := range 5 {
		whole = append(whole, not(t(fmt.Sprintf("junior%d", i))), not(in(Title, fmt.Sprintf("kind%d", 20*i+1))))
	}
	return whole
}

// groupOf returns group n of a conjunction, and cutGroups the conjunction with
// pieces in place of groups.
func groupOf(whole And, n int) Or { return whole[n].(Or) }

func cutGroups(whole And, pieces map[int]Or) Expr {
	out := append(And{}, whole...)
	for n, piece := range pieces {
		out[n] = piece
	}
	return out
}

// grid cuts two groups into columns and rows.
func grid(whole And, columns, rows int) Or {
	a, b := groupOf(whole, 0), groupOf(whole, 1)
	parts := Or{}
	for i := range columns {
		for j := range rows {
			parts = append(parts, cutGroups(whole, map[int]Or{
				0: a[i*len(a)/columns : (i+1)*len(a)/columns],
				1: b[j*len(b)/rows : (j+1)*len(b)/rows],
			}))
		}
	}
	return parts
}

// guillotine cuts one group unequally, then each piece again along another
// group, each in its own place.
func guillotine(whole And, parts int) Or {
	pieces := []map[int]Or{{}}
	for cut := 0; len(pieces) < parts; cut++ {
		p := pieces[0]
		g, group := cut%3, Or{}
		for ; len(group) < 2; g = (g + 1) % 3 {
			if group = p[g]; group == nil {
				group = groupOf(whole, g)
			}
		}
		g = (g + 2) % 3
		at := 1 + (cut*7)%(len(group)-1)
		left, right := map[int]Or{}, map[int]Or{}
		for k, v := range p {
			left[k], right[k] = v, v
		}
		left[g], right[g] = group[:at], group[at:]
		pieces = append(pieces[1:], left, right)
	}
	out := Or{}
	for _, p := range pieces {
		out = append(out, cutGroups(whole, p))
	}
	return out
}

// lessOne is the conjunction with its last group one term shorter.
func lessOne(whole And, group int) Expr {
	g := groupOf(whole, group)
	return cutGroups(whole, map[int]Or{group: g[:len(g)-1]})
}

// TestRecruitersShapeIsDecided holds Relate to its word that such queries, and
// the unions of their parts, never come back undecided.
func TestRecruitersShapeIsDecided(tt *testing.T) {
	whole := recruiters(500, 50)
	few := recruiters(120, 3)
	cuts := guillotine(few, 12)
	for _, c := range []struct {
		name string
		a, b Expr
		want Relation
	}{
		{"itself", whole, recruiters(500, 50), Equal},
		{"a term less", whole, lessOne(whole, 7), Broader},
		{"a group less", whole[1:], whole, Broader},
		{"an exclusion less", whole, whole[:len(whole)-1], Narrower},
		{"two terms exchanged", lessOne(whole, 3), lessOne(whole, 9), Overlapping},
		{"an exclusion of all of a group", whole, And{whole[0], not(whole[0])}, Broader},
		{"what one excludes, the other wants", whole, And{t("junior0"), t("skill1")}, Disjoint},
		{"12 columns", few, grid(few, 12, 1), Equal},
		{"a grid of 12", few, grid(few, 3, 4), Equal},
		{"a grid of 12 less a part", few, grid(few, 3, 4)[:11], Broader},
		{"a grid of 12 of 500 terms", whole, grid(whole, 3, 4), Equal},
		{"12 unequal parts", few, cuts, Equal},
		{"12 unequal parts less one", few, cuts[1:], Broader},
		{"12 unequal parts, one of them short of a term", few, append(Or{lessOne(cuts[0].(And), 2)}, cuts[1:]...), Broader},
		{"two ways of splitting", grid(few, 4, 3), cuts, Equal},
		{"12 parts without the exclusions", few, grid(few[:3], 3, 4), Narrower},
	} {
		tt.Run(c.name, func(tt *testing.T) {
			got := Relate(c.a, c.b, Plain)
			if got.Relation != c.want {
				tt.Fatalf("got %s, want %s (%v, %v)", got.Relation, c.want, got.OnlyA, got.OnlyB)
			}
			checkWitnesses(tt, got, c.a, c.b, Plain)
		})
	}
}

func BenchmarkRelate(b *testing.B) {
	compare := func(name string, x, y Expr, want Relation) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if got := Relate(x, y, Plain).Relation; got != want {
					b.Fatalf("got %s", got)
				}
			}
		})
	}
	for _, terms := range []int{10, 30, 100, 300, 1000} {
		whole := recruiters(terms, 5)
		compare(fmt.Sprintf("terms=%d/equal", terms), whole, recruiters(terms, 5), Equal)
		compare(fmt.Sprintf("terms=%d/broader", terms), whole, lessOne(whole, 2), Broader)
	}
	for _, groups := range []int{1, 3, 10, 30, 100} {
		whole := recruiters(1000, groups)
		compare(fmt.Sprintf("groups=%d/equal", groups), whole, recruiters(1000, groups), Equal)
		compare(fmt.Sprintf("groups=%d/broader", groups), whole, lessOne(whole, 0), Broader)
	}
	for _, parts := range []int{1, 2, 4, 8, 12} {
		whole := recruiters(300, 5)
		compare(fmt.Sprintf("parts=%d/columns", parts), whole, grid(whole, parts, 1), Equal)
		compare(fmt.Sprintf("parts=%d/unequal", parts), whole, guillotine(whole, parts), Equal)
		compare(fmt.Sprintf("parts=%d/lossy", parts), whole, lessOne(grid(whole, parts, 1)[0].(And), 3), Broader)
	}
}

// TestDeepNesting holds Relate and Shortest to sense far below where any
// reader stops.
func TestDeepNesting(tt *testing.T) {
	tt.Parallel()
	chain, ladder := Expr(t("x")), Expr(t("x"))
	for i := range 1000 {
		chain = And{t(fmt.Sprint("a", i)), And{chain}}
	}
	for i := range 32 {
		ladder = Or{t(fmt.Sprint("b", i)), And{ladder, t(fmt.Sprint("a", i))}}
	}
	if got := Relate(chain, t("x"), Plain).Relation; got != Narrower {
		tt.Errorf("a chain of ANDs is %s", got)
	}
	checkShortest(tt, chain, ShortestOptions{})
	checkShortest(tt, ladder, ShortestOptions{Nested: true})
	checkShortest(tt, ladder, ShortestOptions{})
}
