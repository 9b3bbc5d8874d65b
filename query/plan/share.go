package plan

import (
	"cmp"
	"slices"
	"strings"

	"sourcer/query"
)

// maxJoined bounds the multiplying out of lines that share words.
const maxJoined = 1 << 10

// combination is an alternative that is a string of its own: a term or, where
// lines share words, several that are all wanted.
type combination struct {
	wanted []query.Expr
	words  []string // what tells each of them apart, sorted
}

func combinationOf(e query.Expr) combination {
	return combination{[]query.Expr{e}, []string{sameWords(e)}}
}

// sameWords tells terms apart by what they look for, and where.
func sameWords(e query.Expr) string {
	var b strings.Builder
	if hasNot(e) {
		b.WriteByte('-')
	}
	for t := range query.EachTerm(e) {
		b.WriteString(string(t.Field) + ":" + strings.Join(query.Plain(t.Text), " ") + "|")
	}
	return b.String()
}

// isAnd reports whether an alternative is several terms that are all wanted.
func isAnd(e query.Expr) bool {
	_, ok := e.(query.And)
	return ok
}

// with is what both combinations want, each term once.
func (c combination) with(d combination) combination {
	out := combination{slices.Clone(c.wanted), slices.Clone(c.words)}
	for _, e := range d.wanted {
		said := sameWords(e)
		if at, found := slices.BinarySearch(out.words, said); !found {
			out.wanted, out.words = append(out.wanted, e), slices.Insert(out.words, at, said)
		}
	}
	return out
}

// within reports whether d wants all that c wants, so that c finds all that d
// finds.
func (c combination) within(d combination) bool {
	return len(c.words) <= len(d.words) && !slices.ContainsFunc(c.words, func(w string) bool {
		_, found := slices.BinarySearch(d.words, w)
		return !found
	})
}

// joined adds a line to others. Where it shares words with some, they become
// one: of any two of a, b and c the alternatives are "a b", "a c" and "b c",
// where (a or b), (a or c) and (b or c), one by one, would say "a a b" and
// each pair more than once.
func joined(lines []choices, g choices) []choices {
	var kept []choices
	one := g
	for _, have := range lines {
		if !have.shares(g) {
			kept = append(kept, have)
			continue
		}
		both, ok := have.and(one)
		if !ok {
			return append(slices.Clone(lines), g)
		}
		one = both
	}
	kept = append(kept, one)
	slices.SortStableFunc(kept, func(a, b choices) int { return cmp.Compare(a.at[0], b.at[0]) })
	return kept
}

func (g choices) shares(h choices) bool {
	for _, c := range g.named {
		for _, d := range h.named {
			if slices.ContainsFunc(c.words, func(w string) bool { return slices.Contains(d.words, w) }) {
				return true
			}
		}
	}
	return false
}

// and is two lines as one: each alternative of the one with each of the
// other, but those that another one is a part of. It reports false where that
// is too many. What the table adds is left out.
func (g choices) and(h choices) (choices, bool) {
	if len(g.named)*len(h.named) > maxJoined {
		return choices{}, false
	}
	var all []combination
	for _, c := range g.named {
		for _, d := range h.named {
			all = append(all, c.with(d))
		}
	}
	slices.SortStableFunc(all, func(c, d combination) int { return cmp.Compare(len(c.words), len(d.words)) })
	out := choices{line: query.AllOf(g.line, h.line), at: slices.Concat(g.at, h.at)}
	for _, c := range all {
		if !slices.ContainsFunc(out.named, func(d combination) bool { return d.within(c) }) {
			out.named = append(out.named, c)
		}
	}
	out.spellings = unionOf(g.spellings, h.spellings)
	out.left = unionOf(unionOf(g.left, h.left), textsOf(slices.Concat(g.more, h.more)))
	slices.Sort(out.at)
	return out, true
}

// unionOf lists the words of both, each once.
func unionOf(a, b []string) []string {
	out := slices.Clone(a)
	for _, w := range b {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

func textsOf(terms []query.Term) []string {
	var out []string
	for _, t := range terms {
		out = append(out, t.Text)
	}
	return out
}

// combinations is how many strings lines need: one for each alternative of
// each with each of the others.
func combinations(lines []choices) int {
	n := 1
	for _, g := range lines {
		n = min(n*len(g.named), maxProduct)
	}
	return n
}
