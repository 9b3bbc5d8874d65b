package query_test

import (
	"math/rand/v2"
	"testing"

	. "sourcer/query"
)

// form is how an expression joins at the top: it decides about brackets.
type form int

const (
	literalForm form = iota
	andForm
	orForm
)

// minimiser knows the least cost of every truth table over a few terms. It
// finds it by building all expressions from cheap to dear, and so shares
// nothing with Shortest but the judge and the cost.
type minimiser struct {
	judge   *judge
	weights Weights
	least   map[uint64]int

	and, or, brackets int // what these cost
}

// state is a truth table and the form of its cheapest expression.
type state struct {
	table uint64
	form  form
}

// newMinimiser looks at all expressions up to the cost of an AND of some
// terms; at nested ones only if they may be written.
func newMinimiser(tt *testing.T, terms []Expr, w Weights, nested bool, size int) *minimiser {
	wide := And{}
	for range size {
		wide = append(wide, terms[0])
	}
	limit := w.Of(wide)
	m := &minimiser{judge: newJudge(tt, terms, Plain), weights: w, least: map[uint64]int{}}
	x, y := Expr(t("x")), Expr(t("y"))
	m.and = w.Of(And{x, y}) - 2*w.Of(x)
	m.or = w.Of(Or{x, y}) - 2*w.Of(x)
	m.brackets = w.Of(And{x, Or{x, y}}) - m.and - m.or - 3*w.Of(x)
	queue := make([][]state, limit+1)
	done := map[state]int{}
	var all, groups []state // all is groups and those joined by AND
	push := func(s state, cost int) {
		if _, ok := done[s]; !ok && cost <= limit {
			queue[cost] = append(queue[cost], s)
		}
	}
	for _, t := range terms {
		push(state{m.table(t), literalForm}, w.Of(t))
		push(state{m.table(Not{t}), literalForm}, w.Of(Not{t}))
	}
	for cost := 0; cost <= limit; cost++ {
		for i := 0; i < len(queue[cost]); i++ {
			s := queue[cost][i]
			if _, ok := done[s]; ok {
				continue
			}
			done[s] = cost
			if known, ok := m.least[s.table]; !ok || cost < known {
				m.least[s.table] = cost
			}
			all = append(all, s)
			others := all
			if s.form != andForm {
				groups = append(groups, s)
			} else if !nested {
				others = groups
			}
			for _, other := range others {
				sum := cost + done[other]
				push(state{s.table & other.table, andForm}, sum+m.joint(s, other, andForm))
				if nested || s.form != andForm && other.form != andForm {
					push(state{s.table | other.table, orForm}, sum+m.joint(s, other, orForm))
				}
			}
		}
	}
	return m
}

// joint is what it costs to join two expressions, brackets included.
func (m *minimiser) joint(a, b state, f form) int {
	sum := m.and
	if f == orForm {
		sum = m.or
	}
	for _, s := range []state{a, b} {
		if s.form != literalForm && s.form != f {
			sum += m.brackets
		}
	}
	return sum
}

func (m *minimiser) table(e Expr) (bits uint64) {
	holds := m.judge.test(e)
	for i, set := range m.judge.possible {
		if holds(set) {
			bits |= 1 << i
		}
	}
	return bits
}

// TestShortestAgainstAllExpressions counts how often Shortest finds the
// cheapest expression there is, and how far off it is at worst.
func TestShortestAgainstAllExpressions(tt *testing.T) {
	tt.Parallel()
	for _, c := range []struct {
		name   string
		terms  []Expr
		nested bool
		size   int // terms of the longest AND that no expression looked at costs more than
	}{
		{"three words, nested", []Expr{t("a"), t("b"), t("c")}, true, 12},
		{"three words, flat", []Expr{t("a"), t("b"), t("c")}, false, 20},
		{"four words, flat", []Expr{t("a"), t("b"), t("c"), t("d")}, false, 14},
		{"four words, nested", []Expr{t("a"), t("b"), t("c"), t("d")}, true, 5},
		{"phrase and words, nested", []Expr{t("p q"), t("q"), t("p"), t("a")}, true, 12},
		{"phrase and words, flat", []Expr{t("p q"), t("q"), t("p"), t("a")}, false, 20},
		{"bound and unbound, nested", []Expr{in(Title, "p q"), t("q"), in(Title, "q"), t("a")}, true, 12},
	} {
		for name, w := range map[string]Weights{"characters": {Char: 1}, "words and operators": {Word: 1, Operator: 1}} {
			tt.Run(c.name+" by "+name, func(tt *testing.T) {
				m := newMinimiser(tt, c.terms, w, c.nested, c.size)
				g := generator{rand.New(rand.NewPCG(5, 6))}
				m.compare(tt, c.nested, "expressions", 0.995, 1.05, func() Expr { return g.expr(m.judge.terms, 2+g.IntN(7)) })
				m.compare(tt, c.nested, "tables", 0.8, 1.15, func() Expr { return g.rows(m.judge.terms) })
			})
		}
	}
}

// compare tries random expressions whose cheapest form is known, and holds
// Shortest to a share of optimal answers and a worst ratio.
func (m *minimiser) compare(tt *testing.T, nested bool, what string, least, worst float64, random func() Expr) {
	const tries = 250
	n, optimal, ratio := 0, 0, 1.0
	for range tries {
		e := random()
		best, ok := m.least[m.table(e)]
		if !ok || !Satisfiable(e, Plain) || Relate(e, Always(), Plain).Relation == Equal {
			continue
		}
		n++
		got := m.weights.Of(Shortest(e, ShortestOptions{Cost: m.weights.Of, Nested: nested}).Expr)
		if got < best {
			tt.Fatalf("Shortest(%s) costs %d, but %d is the least there is", show(e), got, best)
		}
		if got == best {
			optimal++
		}
		ratio = max(ratio, float64(got)/float64(best))
	}
	share := float64(optimal) / float64(n)
	tt.Logf("random %s: optimal in %.1f %% of %d, worst ratio %.2f", what, 100*share, n, ratio)
	if share < least || ratio > worst {
		tt.Errorf("want optimal in %.1f %%, worst ratio %.2f", 100*least, worst)
	}
}

// rows makes an OR of some combinations of all terms: as hard to make short as
// can be.
func (g generator) rows(terms []Expr) Expr {
	out := Or{}
	for set := range 1 << len(terms) {
		if g.IntN(2) == 0 {
			continue
		}
		row := And{}
		for i, t := range terms {
			if set>>i&1 == 0 {
				t = Not{t}
			}
			row = append(row, t)
		}
		out = append(out, row)
	}
	return out
}
