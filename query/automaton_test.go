package query

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestSaidBy holds what the automaton finds in a value to what the evaluator
// says of each atom.
func TestSaidBy(tt *testing.T) {
	g := rand.New(rand.NewPCG(7, 11))
	letters := []string{"a", "b", "ab", "abc", "ä", "äb"}
	text := func(longest int) string {
		words := make([]string, 1+g.IntN(longest))
		for i := range words {
			words[i] = letters[g.IntN(len(letters))]
		}
		return strings.Join(words, " ")
	}
	fields := []Field{Anywhere, Title, Company}
	found := 0
	for range 3000 {
		table := newAtomTable(Plain)
		var terms []Term
		for range 1 + g.IntN(12) {
			t := Term{Text: text(4), Field: fields[g.IntN(len(fields))], Prefix: g.IntN(3) == 0}
			table.term(t)
			terms = append(terms, t)
			value, field := text(8), fields[g.IntN(len(fields))]
			var want []int
			for _, t := range terms {
				if Match(t, Document{field: {value}}, Plain) {
					id, _ := table.term(t)
					want = append(want, id)
				}
			}
			slices.Sort(want)
			want = slices.Compact(want)
			found += len(want)
			if got := table.saidBy(Plain(value), field); !slices.Equal(got, want) {
				tt.Fatalf("%s %q makes %v of %+v true, want %v", field, value, got, terms, want)
			}
		}
	}
	if found < 8000 {
		tt.Errorf("only %d atoms were true of a value", found)
	}
}

// BenchmarkLongPhrases is the cost of phrases that are in one another at each
// of their words.
func BenchmarkLongPhrases(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		again := strings.Repeat("a ", n)
		e := And{Term{Text: again + again}, Or{Term{Text: again}, Term{Text: "b*", Prefix: true}}}
		b.Run(fmt.Sprintf("words=%d", n), func(b *testing.B) {
			for b.Loop() {
				Simplify(e, Plain)
			}
		})
	}
}
