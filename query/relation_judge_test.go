package query_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	. "sourcer/query"
)

// The judge decides a relation by looking at every profile there is. It uses
// nothing but [Match]: no atoms, no implications, no search.
//
// Looking at every profile is possible because of two observations about a
// fixed list of terms.
//
//   - A profile says what its values say. A term is true in a profile exactly
//     where it is true in one of the values taken alone. So the sets of terms
//     that profiles make true are the unions of the sets that single values
//     make true, and it is enough to look at all values.
//   - A long value says what its short pieces say. Each term that is true in
//     it is true in a piece no longer than the term (for a proximity: its
//     words and all the room between them), and a piece makes nothing true
//     that the whole does not. So it is enough to look at all values up to the
//     length of the longest term.
//
// What is left is finite once the words are: those of the terms, and for each
// stem a longer word, and one word that is in no term. Any other word is like
// one of these for all the terms at hand.
type judge struct {
	terms    []Expr
	index    map[string]int
	possible []uint32 // the sets of terms that profiles make true, as bits
}

func newJudge(tt *testing.T, terms []Expr, r Reading) *judge {
	j := &judge{terms: terms, index: map[string]int{}}
	for i, t := range terms {
		if _, ok := j.index[key(t)]; !ok {
			j.index[key(t)] = i
		}
	}
	fields := []Field{Anywhere}
	longest := 1
	for _, t := range terms {
		longest = max(longest, extent(t, r))
		for _, leaf := range Terms(t) {
			if !slices.Contains(fields, leaf.Field) {
				fields = append(fields, leaf.Field)
			}
		}
	}
	single := map[uint32]bool{}
	for _, value := range allValues(alphabet(tt, terms, r), longest) {
		for _, f := range fields {
			single[j.said(Document{f: {value}}, r)] = true
		}
	}
	j.possible = unions(single)
	return j
}

// said returns the terms that a profile makes true.
func (j *judge) said(d Document, r Reading) (set uint32) {
	for i, t := range j.terms {
		if Match(t, d, r) {
			set |= 1 << i
		}
	}
	return set
}

// relation compares two expressions over the terms of the judge.
func (j *judge) relation(a, b Expr) Relation {
	var onlyA, onlyB, both bool
	holdsA, holdsB := j.test(a), j.test(b)
	for _, set := range j.possible {
		inA, inB := holdsA(set), holdsB(set)
		onlyA = onlyA || inA && !inB
		onlyB = onlyB || inB && !inA
		both = both || inA && inB
		if onlyA && onlyB && both {
			return Overlapping
		}
	}
	switch {
	case !onlyA && !onlyB:
		return Equal
	case !onlyB:
		return Broader
	case !onlyA:
		return Narrower
	default:
		return Disjoint
	}
}

// test returns whether e holds where just the terms of a set do.
func (j *judge) test(e Expr) func(set uint32) bool {
	switch e := e.(type) {
	case And:
		args := j.tests(e)
		return func(set uint32) bool {
			return !slices.ContainsFunc(args, func(a func(uint32) bool) bool { return !a(set) })
		}
	case Or:
		args := j.tests(e)
		return func(set uint32) bool {
			return slices.ContainsFunc(args, func(a func(uint32) bool) bool { return a(set) })
		}
	case Not:
		arg := j.test(e.Arg)
		return func(set uint32) bool { return !arg(set) }
	default:
		bit := uint32(1) << j.index[key(e)]
		return func(set uint32) bool { return set&bit != 0 }
	}
}

func (j *judge) tests(args []Expr) (out []func(uint32) bool) {
	for _, a := range args {
		out = append(out, j.test(a))
	}
	return out
}

// unions closes a set of sets under union.
func unions(single map[uint32]bool) []uint32 {
	seen := map[uint32]bool{0: true}
	out := []uint32{0}
	for i := 0; i < len(out); i++ {
		for s := range single {
			if u := out[i] | s; !seen[u] {
				seen[u] = true
				out = append(out, u)
			}
		}
	}
	return out
}

func key(e Expr) string { return fmt.Sprintf("%#v", e) }

// extent returns how many words the longest piece has that makes t true.
func extent(e Expr, r Reading) int {
	switch e := e.(type) {
	case Near:
		n := e.Distance * (len(e.Args) - 1)
		for _, a := range e.Args {
			n += extent(a, r)
		}
		return n
	case Term:
		return len(r(e.Text))
	}
	panic("not a term")
}

// alphabet lists the words of the terms, a word in none of them, and one for
// each stem that is longer than the stem and in no term.
func alphabet(tt *testing.T, terms []Expr, r Reading) []string {
	const other = "zz"
	words := []string{other}
	for _, t := range terms {
		for _, leaf := range Terms(t) {
			read := r(strings.TrimSuffix(leaf.Text, "*"))
			words = append(words, read...)
			if leaf.Prefix && len(read) > 0 {
				words = append(words, read[len(read)-1]+other)
			}
		}
	}
	slices.Sort(words)
	words = slices.Compact(words)
	for _, w := range words {
		if got := r(w); len(got) != 1 || got[0] != w {
			tt.Fatalf("the word %q reads as %q: the judge's values would not be all there are", w, got)
		}
	}
	return words
}

// allValues lists all sequences of words up to a length.
func allValues(words []string, length int) []string {
	var out []string
	last := []string{""}
	for range length {
		var next []string
		for _, start := range last {
			for _, w := range words {
				next = append(next, strings.TrimSpace(start+" "+w))
			}
		}
		out = append(out, next...)
		last = next
	}
	return out
}

// letters is a reading that folds marks away: C, C++ and C# are one word.
func letters(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' })
}

// spaces is a reading that keeps CI/CD as one word.
func spaces(text string) []string { return strings.Fields(strings.ToLower(text)) }

// A generator makes terms and expressions over them.
type generator struct{ *rand.Rand }

func (g generator) pick(s []string) string { return s[g.IntN(len(s))] }

// pool makes a handful of terms that have much to do with each other. A pool
// with a proximity has few words, because all longer values are looked at.
func (g generator) pool() []Expr {
	withNear := g.IntN(6) == 0
	vocabulary := []string{"a", "b", "c++", "c#", "ci/cd", "ci", "ab"}
	g.Shuffle(len(vocabulary), func(i, j int) { vocabulary[i], vocabulary[j] = vocabulary[j], vocabulary[i] })
	vocabulary = vocabulary[:3]
	size := 4 + g.IntN(5)
	if withNear {
		vocabulary, size = []string{"a", "b", "ab"}[:2+g.IntN(2)], 4
	}
	var pool []Expr
	for range size {
		pool = append(pool, g.term(vocabulary, 3))
	}
	if withNear {
		for range 1 + g.IntN(2) {
			pool = append(pool, g.near(vocabulary))
		}
	}
	return pool
}

func (g generator) term(vocabulary []string, longest int) Term {
	words := make([]string, 1+g.IntN(longest))
	for i := range words {
		words[i] = g.pick(vocabulary)
	}
	t := Term{Text: strings.Join(words, " ")}
	if g.IntN(3) == 0 {
		t.Field = []Field{Title, Skills}[g.IntN(2)]
	}
	if last := words[len(words)-1]; g.IntN(5) == 0 && isLetters(last) {
		t.Prefix, t.Text = true, t.Text+"*"
	}
	return t
}

func isLetters(s string) bool { return !strings.ContainsAny(s, "+#/") }

func (g generator) near(vocabulary []string) Near {
	n := Near{Distance: g.IntN(3)}
	field := []Field{Anywhere, Anywhere, Title}[g.IntN(3)]
	for range 2 + g.IntN(2) {
		t := g.term(vocabulary, 1)
		t.Field = field
		n.Args = append(n.Args, t)
	}
	if len(n.Args) == 3 {
		n.Distance = g.IntN(2)
	}
	return n
}

// expr makes an expression of at most size terms, repetitions welcome.
func (g generator) expr(pool []Expr, size int) Expr {
	if size <= 1 {
		if g.IntN(40) == 0 {
			return []Expr{And{}, Or{}}[g.IntN(2)]
		}
		leaf := pool[g.IntN(len(pool))]
		if g.IntN(3) == 0 {
			return Not{leaf}
		}
		return leaf
	}
	left := 1 + g.IntN(size-1)
	args := []Expr{g.expr(pool, left), g.expr(pool, size-left)}
	if rest := g.IntN(3); rest > 0 {
		args = append(args, g.expr(pool, rest))
	}
	switch g.IntN(5) {
	case 0, 1:
		return And(args)
	case 2, 3:
		return Or(args)
	default:
		return Not{Or(args)}
	}
}

// TestRelateAgreesWithTheJudge compares Relate with the judge on random pairs.
func TestRelateAgreesWithTheJudge(tt *testing.T) {
	tt.Parallel()
	const pools, pairs = 175, 600
	g := generator{rand.New(rand.NewPCG(1, 2))}
	seen := map[Relation]int{}
	for range pools {
		pool := g.pool()
		r := []Reading{Plain, letters, spaces}[g.IntN(3)]
		j := newJudge(tt, pool, r)
		for range pairs {
			a, b := g.expr(pool, 1+g.IntN(6)), g.expr(pool, 1+g.IntN(6))
			if g.IntN(4) == 0 {
				b = Or{a, b} // more that is related
			}
			want := j.relation(a, b)
			got := Relate(a, b, r)
			seen[want]++
			if got.Relation != want {
				tt.Fatalf("Relate(%s, %s) = %s, the judge says %s", show(a), show(b), got.Relation, want)
			}
			checkWitnesses(tt, got, a, b, r)
		}
	}
	tt.Logf("%d pairs: %v", pools*pairs, seen)
	for _, r := range []Relation{Equal, Broader, Narrower, Overlapping, Disjoint} {
		if seen[r] < pools*pairs/100 {
			tt.Errorf("only %d pairs are %s: the generator does not try much", seen[r], r)
		}
	}
}

// checkWitnesses holds a comparison to what it promises: a witness for each
// side that finds something alone, true by Match, with no value to spare.
func checkWitnesses(tt *testing.T, c Comparison, a, b Expr, r Reading) {
	tt.Helper()
	checkWitness(tt, c.OnlyA, slices.Contains([]Relation{Broader, Overlapping, Disjoint}, c.Relation), a, b, r)
	checkWitness(tt, c.OnlyB, slices.Contains([]Relation{Narrower, Overlapping, Disjoint}, c.Relation), b, a, r)
}

func checkWitness(tt *testing.T, w *Witness, wanted bool, yes, no Expr, r Reading) {
	tt.Helper()
	if wanted != (w != nil) {
		tt.Fatalf("witness of %s against %s: got %v, want one: %v", show(yes), show(no), w, wanted)
	}
	if w == nil {
		return
	}
	if !separates(yes, no, w.Document, r) {
		tt.Fatalf("%v is no witness of %s against %s", w, show(yes), show(no))
	}
	for f, values := range w.Document {
		for i := range values {
			fewer := Document{}
			for g, v := range w.Document {
				fewer[g] = v
			}
			fewer[f] = slices.Delete(slices.Clone(values), i, i+1)
			if separates(yes, no, fewer, r) {
				tt.Fatalf("%v is longer than it need be: %q of %q can go", w, values[i], f)
			}
		}
	}
}

func separates(yes, no Expr, d Document, r Reading) bool {
	return Match(yes, d, r) && !Match(no, d, r)
}

// show writes an expression for a failing test.
func show(e Expr) string {
	join := func(args []Expr, by string) string {
		var out []string
		for _, a := range args {
			out = append(out, show(a))
		}
		return "(" + strings.Join(out, by) + ")"
	}
	switch e := e.(type) {
	case And:
		return join(e, " AND ")
	case Or:
		return join(e, " OR ")
	case Near:
		return join(e.Args, fmt.Sprintf(" NEAR/%d ", e.Distance))
	case Not:
		return "NOT " + show(e.Arg)
	case Term:
		if e.Field != Anywhere {
			return fmt.Sprintf("%s:%q", e.Field, e.Text)
		}
		return fmt.Sprintf("%q", e.Text)
	}
	return "nothing"
}
