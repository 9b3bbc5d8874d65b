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
	forms
)

// minimiser knows the least cost of every truth table over a few terms. It
// finds it by building all expressions from cheap to dear, and so shares
// nothing with Shortest but the judge and the cost.
type minimiser struct {
	judge   *judge
	weights Weights
	least   map[uint64]int
}

// state is a truth table and the form of its cheapest expression.
type state struct {
	table uint64
	form  form
}

// newMinimiser looks at all expressions up to a cost; at nested ones only if
// they may be written.
func newMinimiser(tt *testing.T, terms []Expr, w Weights, nested bool, limit int) *minimiser {
	m := &minimiser{newJudge(tt, terms, Plain), w, map[uint64]int{}}
	queue := make([][]state, limit+1)
	done := map[state]int{}
	var order []state
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
			order = append(order, s)
			if known, ok := m.least[s.table]; !ok || cost < known {
				m.least[s.table] = cost
			}
			for _, other := range order {
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
	x, y := Expr(t("x")), Expr(t("y"))
	bare := m.weights.Of(And{x, y})
	if f == orForm {
		bare = m.weights.Of(Or{x, y})
	}
	bare -= m.weights.Of(x) + m.weights.Of(y)
	brackets := m.weights.Of(And{x, Or{x, y}}) - m.weights.Of(And{x, x}) - m.weights.Of(Or{x, y}) + m.weights.Of(x)
	for _, s := range []state{a, b} {
		if s.form != literalForm && s.form != f {
			bare += brackets
		}
	}
	return bare
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
	for _, c := range []struct {
		name   string
		terms  []Expr
		nested bool
		limit  int
		least  float64 // share of optimal cases that must be reached
		worst  float64 // ratio that must not be passed
	}{
		{"three words, nested", []Expr{t("a"), t("b"), t("c")}, true, 60, 0.97, 1.3},
		{"three words, flat", []Expr{t("a"), t("b"), t("c")}, false, 90, 1, 1},
		{"four words, flat", []Expr{t("a"), t("b"), t("c"), t("d")}, false, 70, 1, 1},
		{"four words, nested", []Expr{t("a"), t("b"), t("c"), t("d")}, true, 34, 0.97, 1.3},
		{"phrase and words, nested", []Expr{t("p q"), t("q"), t("p"), t("a")}, true, 60, 0.97, 1.3},
		{"phrase and words, flat", []Expr{t("p q"), t("q"), t("p"), t("a")}, false, 90, 1, 1},
		{"bound and unbound, nested", []Expr{in(Title, "p q"), t("q"), in(Title, "q"), t("a")}, true, 90, 0.97, 1.3},
	} {
		for _, w := range []Weights{{Char: 1}, {Word: 1, Operator: 1}, {Char: 1, Operator: 3}} {
			tt.Run(c.name, func(tt *testing.T) {
				m := newMinimiser(tt, c.terms, w, c.nested, c.limit)
				share, ratio, n := m.compare(tt, c.nested)
				tt.Logf("%+v: optimal in %.2f %% of %d, worst ratio %.2f", w, 100*share, n, ratio)
				if share < c.least || ratio > c.worst {
					tt.Errorf("optimal in %.2f %%, want %.0f %%; worst ratio %.2f, want %.2f", 100*share, 100*c.least, ratio, c.worst)
				}
			})
		}
	}
}

// compare tries random expressions whose cheapest form is known.
func (m *minimiser) compare(tt *testing.T, nested bool) (share, ratio float64, n int) {
	const tries = 400
	g := generator{rand.New(rand.NewPCG(5, 6))}
	optimal := 0
	ratio = 1
	for range tries {
		e := g.expr(m.judge.terms, 2+g.IntN(7))
		least, ok := m.least[m.table(e)]
		if !ok || !Satisfiable(e, Plain) || Relate(e, Always(), Plain).Relation == Equal {
			continue
		}
		n++
		got := m.weights.Of(Shortest(e, ShortestOptions{Cost: m.weights.Of, Nested: nested}).Expr)
		switch {
		case got < least:
			tt.Fatalf("Shortest(%s) costs %d, but %d is the least there is", show(e), got, least)
		case got == least:
			optimal++
		default:
			tt.Logf("%s: %s costs %d, least is %d", show(e), show(Shortest(e, ShortestOptions{Cost: m.weights.Of, Nested: nested}).Expr), got, least)
		}
		ratio = max(ratio, float64(got)/float64(least))
	}
	return float64(optimal) / float64(n), ratio, n
}
