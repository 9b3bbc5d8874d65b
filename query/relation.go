package query

import (
	"slices"
	"strconv"
	"strings"
)

// Relation says how the profiles that one expression matches stand to those
// that another one matches.
type Relation string

// The relations of a to b. Undecided is said only of odd shapes: it never
// comes back for an AND of OR groups with exclusions, nor for the union of
// such.
const (
	Equal       Relation = "equal"       // the same profiles
	Broader     Relation = "broader"     // a finds all that b finds, and more
	Narrower    Relation = "narrower"    // b finds all that a finds, and more
	Overlapping Relation = "overlapping" // each finds some that the other does not, and some in common
	Disjoint    Relation = "disjoint"    // nothing in common
	Undecided   Relation = "undecided"   // the budget ran out
)

// Steps is the budget of one call of [Relate], in steps of its search. It is
// about one second on a machine of 2020. It counts steps, not time, so that
// an answer does not depend on the machine.
const Steps = 40_000_000

// Comparison is what [Relate] found out. A witness is nil where no profile is
// found by that side alone, or where the budget ran out.
type Comparison struct {
	Relation Relation
	OnlyA    *Witness // a profile that a matches and b does not
	OnlyB    *Witness // a profile that b matches and a does not
}

// Relate compares two expressions over all profiles, both read by r. See the
// package documentation for why the answer is right.
func Relate(a, b Expr, r Reading) Comparison {
	return relateWithin(a, []Expr{b}, r, Steps)[0]
}

// RelateEach compares a with each of several expressions, which costs less
// than one by one. All share one budget.
func RelateEach(a Expr, bs []Expr, r Reading) []Comparison {
	return relateWithin(a, bs, r, Steps)
}

func relateWithin(a Expr, bs []Expr, r Reading, steps int) []Comparison {
	e := newEncoder(r, steps, a)
	left := e.encode(a)
	right := make([]encoded, len(bs))
	for i, b := range bs {
		right[i] = e.encode(b)
	}
	if slices.ContainsFunc(right, func(r encoded) bool { return r.literal != left.literal }) {
		e.implications()
	}
	out := make([]Comparison, len(bs))
	for i := range bs {
		out[i] = e.relate(left, right[i])
	}
	return out
}

// encoded is an expression with the literal that is true where it matches.
type encoded struct {
	Expr
	literal
}

func (e *encoder) encode(x Expr) encoded { return encoded{x, e.expr(x)} }

// relate compares two expressions whose implications are known, or which are
// one expression: then nothing else counts.
func (e *encoder) relate(a, b encoded) Comparison {
	if a.literal == b.literal {
		return Comparison{Relation: Equal}
	}
	onlyA := e.solver.solve(a.literal, b.negated())
	witnessA := e.witnessFor(onlyA, a.Expr, b.Expr)
	onlyB := e.solver.solve(b.literal, a.negated())
	witnessB := e.witnessFor(onlyB, b.Expr, a.Expr)
	if failed(onlyA, witnessA) || failed(onlyB, witnessB) {
		return Comparison{Undecided, witnessA, witnessB}
	}
	switch {
	case onlyA == unsatisfiable && onlyB == unsatisfiable:
		return Comparison{Relation: Equal}
	case onlyB == unsatisfiable:
		return Comparison{Relation: Broader, OnlyA: witnessA}
	case onlyA == unsatisfiable:
		return Comparison{Relation: Narrower, OnlyB: witnessB}
	}
	return Comparison{e.inCommon(a, b), witnessA, witnessB}
}

// inCommon tells expressions that both find something alone apart by whether
// a profile is found by both.
func (e *encoder) inCommon(a, b encoded) Relation {
	both := e.solver.solve(a.literal, b.literal)
	switch {
	case both == unsatisfiable:
		return Disjoint
	case both == satisfiable && e.confirmed(And{a.Expr, b.Expr}, Never()):
		return Overlapping
	default:
		return Undecided
	}
}

// failed reports that a search ended without an answer, or with one that the
// evaluator does not confirm.
func failed(v verdict, w *Witness) bool {
	return v == outOfBudget || v == satisfiable && w == nil
}

// Implies reports whether every profile that a matches is matched by b.
// Where the budget runs out, it says no.
func Implies(a, b Expr, r Reading) bool {
	e := newEncoder(r, Steps, a)
	la, lb := e.expr(a), e.expr(b)
	e.implications()
	return e.solver.solve(la, lb.negated()) == unsatisfiable
}

// Satisfiable reports whether some profile matches e. Where the budget runs
// out, it says yes.
func Satisfiable(e Expr, r Reading) bool {
	enc := newEncoder(r, Steps, e)
	l := enc.expr(e)
	enc.implications()
	return enc.solver.solve(l) != unsatisfiable
}

// encoder turns expressions into clauses. Equal parts get one variable, so
// that the parts of a split share what they have in common with the whole.
type encoder struct {
	solver *solver
	table  *atomTable
	always literal
	nodes  map[string]literal
	atomOf []literal // by atom number
}

// newEncoder makes an encoder with room for the terms of some expressions.
func newEncoder(r Reading, steps int, exprs ...Expr) *encoder {
	e := &encoder{
		solver: &solver{steps: steps},
		table:  newAtomTable(r, exprs...),
		nodes:  map[string]literal{},
	}
	e.always = e.solver.newVariable(isTrue)
	e.solver.addClause(e.always)
	return e
}

func (e *encoder) expr(x Expr) literal {
	switch x := x.(type) {
	case Term:
		if id, ok := e.table.term(x); ok {
			return e.atom(id)
		}
		return e.always.negated()
	case Near:
		if id, ok := e.table.nearness(x); ok {
			return e.atom(id)
		}
		return e.always.negated()
	case Not:
		return e.expr(x.Arg).negated()
	case And:
		return e.conjunction(e.conjuncts(x, false, nil))
	case Or:
		return e.conjunction(e.conjuncts(x, true, nil)).negated()
	default:
		panic(unknown(x))
	}
}

// conjuncts adds what x, or its negation, joins by AND at any depth.
func (e *encoder) conjuncts(x Expr, negated bool, lits []literal) []literal {
	var args []Expr
	switch x := x.(type) {
	case Not:
		return e.conjuncts(x.Arg, !negated, lits)
	case And:
		if args = x; negated {
			return append(lits, e.expr(x).negated())
		}
	case Or:
		if args = x; !negated {
			return append(lits, e.expr(x))
		}
	default:
		l := e.expr(x)
		if negated {
			l = l.negated()
		}
		return append(lits, l)
	}
	for _, a := range args {
		lits = e.conjuncts(a, negated, lits)
	}
	return lits
}

// atom returns the variable of an atom. A decision tries true first: the
// largest profile that the exclusions allow settles most questions at once.
func (e *encoder) atom(id int) literal {
	for len(e.atomOf) <= id {
		e.atomOf = append(e.atomOf, e.solver.newVariable(isTrue))
	}
	return e.atomOf[id]
}

// conjunction returns a literal that is true exactly where all of lits are.
func (e *encoder) conjunction(lits []literal) literal {
	flat := slices.DeleteFunc(lits, func(l literal) bool { return l == e.always })
	slices.Sort(flat)
	flat = slices.Compact(flat)
	for i, l := range flat {
		if l == e.always.negated() || i > 0 && flat[i-1] == l.negated() {
			return e.always.negated()
		}
	}
	switch len(flat) {
	case 0:
		return e.always
	case 1:
		return flat[0]
	}
	key := nodeKey(flat)
	if l, ok := e.nodes[key]; ok {
		return l
	}
	whole := e.solver.newVariable(isFalse)
	e.nodes[key] = whole
	back := make([]literal, 0, len(flat)+1)
	back = append(back, whole)
	for _, l := range flat {
		e.solver.addClause(whole.negated(), l)
		back = append(back, l.negated())
	}
	e.solver.addClause(back...)
	return whole
}

func nodeKey(lits []literal) string {
	var b strings.Builder
	for _, l := range lits {
		b.WriteString(strconv.Itoa(int(l)))
		b.WriteByte(' ')
	}
	return b.String()
}

// implications adds what the words themselves imply. It is called once all
// expressions are encoded.
func (e *encoder) implications() {
	for id := range e.table.atoms {
		for _, other := range e.table.implied(id) {
			e.solver.addClause(e.atom(id).negated(), e.atom(other))
		}
		if e.table.atoms[id].near != nil {
			e.oneOf(id, e.table.sayings(id))
		}
	}
}

// oneOf adds that a proximity is true in one of its orders. A single one is
// among its implications.
func (e *encoder) oneOf(id int, sayings []saying) {
	if len(sayings) < 2 {
		return
	}
	some := []literal{e.atom(id).negated()}
	for _, s := range sayings {
		this := e.solver.newVariable(isTrue)
		some = append(some, this)
		for _, other := range s.says {
			e.solver.addClause(this.negated(), e.atom(other))
		}
	}
	e.solver.addClause(some...)
}
