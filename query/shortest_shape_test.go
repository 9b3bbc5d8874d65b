package query_test

import (
	"fmt"
	"testing"

	. "sourcer/query"
)

// redundant is a query in recruiters' shape with much that it does not need:
// each group has covered arms, dead arms and repetitions, and the words of the
// phrases are wanted again beside them.
func redundant(terms, groups int) And {
	whole := recruiters(terms, groups)
	for g := range groups {
		or := append(Or{}, groupOf(whole, g)...)
		for i, arm := range groupOf(whole, g) {
			term := arm.(Term)
			switch i % 3 {
			case 0:
				term.Text = "lead " + term.Text // covered
			case 1:
				term.Text += " junior1" // dead
			}
			or = append(or, term)
		}
		whole[g] = or
	}
	return append(whole, whole[0])
}

// linked ties all groups to one another by words that they share.
func linked(terms, groups int) And {
	whole := recruiters(terms, groups)
	for g := range groups {
		whole[g] = append(append(Or{}, groupOf(whole, g)...), groupOf(whole, (g+1)%groups)[0])
	}
	return whole
}

// TestShortestOnRecruitersShape takes all that is needless out of large
// queries and leaves alone those that need all they have.
func TestShortestOnRecruitersShape(tt *testing.T) {
	for _, c := range []struct {
		name  string
		in    Expr
		want  Expr
		exact bool
	}{
		{"nothing needless", recruiters(500, 50), recruiters(500, 50), true},
		{"much needless", redundant(500, 50), recruiters(500, 50), false},
		{"all linked", linked(500, 50), linked(500, 50), true},
		{"a grid of parts", grid(recruiters(120, 3), 3, 4), recruiters(120, 3), false},
		{"unequal parts", guillotine(recruiters(120, 3), 12), recruiters(120, 3), false},
	} {
		tt.Run(c.name, func(tt *testing.T) {
			got := checkShortest(tt, c.in, ShortestOptions{})
			if c.exact && show(got.Expr) != show(c.want) {
				tt.Errorf("got %s", show(got.Expr))
			}
			if chars(got.Expr) > chars(c.want) {
				tt.Errorf("got %d characters, want %d", chars(got.Expr), chars(c.want))
			}
		})
	}
}

// TestShortestEndsWithItsBudget holds the search to its budget on a shape that
// it cannot decide: what is not found out stays.
func TestShortestEndsWithItsBudget(tt *testing.T) {
	whole := And{pigeons(10), Or{t("x y"), t("x")}}
	got := Shortest(whole, ShortestOptions{Steps: 20_000})
	if got.Never || got.Relation != Equal {
		tt.Errorf("never %v, %s", got.Never, got.Relation)
	}
	if c := RelateWithin(got.Expr, Never(), Plain, 20_000); c.Relation != Undecided {
		tt.Errorf("got %s", show(got.Expr))
	}
}

func BenchmarkShortest(b *testing.B) {
	run := func(name string, e Expr) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Shortest(e, ShortestOptions{})
			}
		})
	}
	for _, terms := range []int{10, 30, 100, 300, 1000} {
		run(fmt.Sprintf("terms=%d/needed", terms), recruiters(terms, 5))
		run(fmt.Sprintf("terms=%d/needless", terms), redundant(terms, 5))
		run(fmt.Sprintf("terms=%d/linked", terms), linked(terms, 5))
	}
	for _, groups := range []int{3, 10, 30, 100} {
		run(fmt.Sprintf("groups=%d/needed", groups), recruiters(500, groups))
		run(fmt.Sprintf("groups=%d/needless", groups), redundant(500, groups))
		run(fmt.Sprintf("groups=%d/linked", groups), linked(500, groups))
	}
	for _, parts := range []int{2, 4, 12} {
		run(fmt.Sprintf("parts=%d", parts), grid(recruiters(120, 3), parts, 1))
	}
}
