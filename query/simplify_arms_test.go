package query

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestCandidates holds the index of arms against a look at all pairs: no arm
// that implies another is left out.
func TestCandidates(tt *testing.T) {
	g := rand.New(rand.NewPCG(3, 9))
	words := []string{"a", "b", "c", "a b", "b c", "a b c", "c++"}
	fields := []Field{Anywhere, Anywhere, Title}
	pairs := 0
	for range 300 {
		var arms []Expr
		for range 12 {
			var arm Or
			for range 1 + g.IntN(3) {
				arm = append(arm, Term{Text: words[g.IntN(len(words))], Field: fields[g.IntN(len(fields))]})
			}
			if g.IntN(2) == 0 {
				arms = append(arms, Not{AnyOf(arm...)})
			} else {
				arms = append(arms, AnyOf(arm...))
			}
		}
		s := newSimplifier(Plain, And(arms))
		index := s.index(arms)
		for i := range arms {
			found := s.candidates(i, index)
			for j := range arms {
				if !s.implies(arms[j], arms[i]) {
					continue
				}
				pairs++
				if !slices.Contains(found, j) || !s.setImplies(index.sets[j], index.sets[i]) {
					tt.Fatalf("%v implies %v, which the index does not see", arms[j], arms[i])
				}
			}
		}
	}
	if pairs < 3000 {
		tt.Errorf("only %d pairs of arms imply one another", pairs)
	}
}

// BenchmarkSimplify is the cost of a brief with many lines, wanted or
// excluded.
func BenchmarkSimplify(b *testing.B) {
	for _, n := range []int{100, 1000, 5000} {
		for _, excluded := range []bool{false, true} {
			e := make(And, n)
			for i := range e {
				e[i] = Term{Text: fmt.Sprintf("word%d", i)}
				if excluded {
					e[i] = Not{e[i]}
				}
			}
			b.Run(fmt.Sprintf("arms=%d/excluded=%v", n, excluded), func(b *testing.B) {
				for b.Loop() {
					Simplify(e, Plain)
				}
			})
		}
	}
}
