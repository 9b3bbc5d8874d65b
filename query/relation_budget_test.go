package query_test

import (
	"fmt"
	"testing"
	"time"

	. "sourcer/query"
)

// pigeons says that each of n+1 pigeons sits in one of n holes, and no two in
// one. It is never true, and every search of this kind takes exponentially
// many steps to find that out.
func pigeons(n int) Expr {
	sits := func(pigeon, hole int) Expr { return t(fmt.Sprintf("p%dh%d", pigeon, hole)) }
	whole := And{}
	for p := range n + 1 {
		somewhere := Or{}
		for h := range n {
			somewhere = append(somewhere, sits(p, h))
		}
		whole = append(whole, somewhere)
	}
	for h := range n {
		for p := range n + 1 {
			for q := range p {
				whole = append(whole, Or{not(sits(p, h)), not(sits(q, h))})
			}
		}
	}
	return whole
}

// parity is true where an odd number of n words stand, told from left to right
// or from right to left: the two are equal, and share no part. Its size doubles
// with each word.
func parity(n int, backwards bool) Expr {
	at := func(i int) Expr {
		if backwards {
			i = n - 1 - i
		}
		return t(fmt.Sprintf("w%d", i))
	}
	odd := at(0)
	for i := 1; i < n; i++ {
		odd = Or{And{odd, not(at(i))}, And{not(odd), at(i)}}
	}
	return odd
}

// goneOn is a word, or the same with one of n others behind it: each of those
// implies it.
func goneOn(word string, n int) Expr {
	all := Or{t(word)}
	for i := range n {
		all = append(all, t(fmt.Sprintf("%s y%d", word, i)))
	}
	return all
}

// TestBudgetEndsTheSearch holds the odd shapes to the budget: undecided is an
// honest answer, a wrong one or none is not.
func TestBudgetEndsTheSearch(tt *testing.T) {
	for _, c := range []struct {
		name  string
		a, b  Expr
		steps int
		want  Relation
	}{
		{"pigeons, small", pigeons(5), Never(), Steps, Equal},
		{"pigeons, without budget", pigeons(5), Never(), 0, Undecided},
		{"pigeons, tiny budget", pigeons(12), Never(), 10_000, Undecided},
		{"parity, small", parity(10, false), parity(10, true), Steps, Equal},
		{"parity, tiny budget", parity(14, false), parity(14, true), 10_000, Undecided},
		{"recruiters' shape, tiny budget", recruiters(500, 50), lessOne(recruiters(500, 50), 3), 100_000, Broader},
		{"what words imply takes a step each", goneOn("x", 200), t("x"), 1100, Equal},
	} {
		tt.Run(c.name, func(tt *testing.T) {
			start := time.Now()
			if got := RelateWithin(c.a, c.b, Plain, c.steps).Relation; got != c.want {
				tt.Errorf("got %s, want %s", got, c.want)
			}
			tt.Log(time.Since(start).Round(time.Millisecond))
		})
	}
}

// BenchmarkWorstCase shows what the hardest expressions that we could build
// take: the larger ones end undecided.
func BenchmarkWorstCase(b *testing.B) {
	run := func(name string, x, y Expr) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			var got Relation
			for b.Loop() {
				got = Relate(x, y, Plain).Relation
			}
			b.Log(got)
		})
	}
	for _, n := range []int{5, 7, 8, 9, 12} {
		run(fmt.Sprintf("pigeons=%d", n), pigeons(n), Never())
	}
	for _, n := range []int{8, 12, 16} {
		run(fmt.Sprintf("parity=%d", n), parity(n, false), parity(n, true))
	}
}
