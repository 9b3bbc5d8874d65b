package query

import "slices"

// Covered is a term that an expression lost because another part of it says
// as much already.
type Covered struct {
	Term Term
	By   Expr
}

// Simplify returns an equivalent expression without the parts that others
// cover, and lists the terms that went with them. It applies these rules
// until none applies:
//
//	a AND (b AND c)          a AND b AND c, likewise OR
//	NOT NOT a                a
//	a OR a                   a, likewise AND
//	a OR (a AND b)           a
//	a AND (a OR b)           a
//	"platform engineer" OR engineer    engineer
//	"platform engineer" AND engineer   "platform engineer"
//	a OR never               a, and so on for never and always
//
// Words are compared as r reads them. Arms keep their order, and of two equal
// ones the first stays. What takes more than a look at two arms is left to
// [Relate].
func Simplify(e Expr, r Reading) (Expr, []Covered) {
	s := newSimplifier(r, e)
	out := s.expr(e)
	return out, s.covered
}

type simplifier struct {
	table   *atomTable
	known   [][]int // by atom: what it implies, nil where not asked for yet
	armOf   []int   // by atom: the first arm that is its term, or noArm
	covered []Covered
}

const noArm = -1

// newSimplifier makes a simplifier that has read the terms of an expression.
func newSimplifier(r Reading, e Expr) *simplifier {
	s := &simplifier{table: newAtomTable(r, e)}
	for t := range EachTerm(e) {
		s.table.term(t)
	}
	s.known = make([][]int, len(s.table.atoms))
	s.armOf = slices.Repeat([]int{noArm}, len(s.table.atoms))
	return s
}

func (s *simplifier) expr(e Expr) Expr {
	switch e := e.(type) {
	case Term:
		if _, ok := s.table.term(e); !ok {
			return Never()
		}
		return e
	case Near:
		return e
	case Not:
		return s.not(s.expr(e.Arg))
	case And:
		return s.join(e, true)
	case Or:
		return s.join(e, false)
	default:
		panic(unknown(e))
	}
}

func (s *simplifier) not(arg Expr) Expr {
	switch arg := arg.(type) {
	case Not:
		return arg.Arg
	case And:
		if len(arg) == 0 {
			return Never()
		}
	case Or:
		if len(arg) == 0 {
			return Always()
		}
	}
	return Not{arg}
}

// join simplifies the arms of an AND or an OR and drops those that another
// arm covers.
func (s *simplifier) join(args []Expr, and bool) Expr {
	arms := make([]Expr, 0, len(args))
	for _, a := range args {
		switch a := s.expr(a).(type) {
		case And:
			if len(a) == 0 && !and {
				return Always()
			}
			arms = appendArms(arms, a, and, a)
		case Or:
			if len(a) == 0 && and {
				return Never()
			}
			arms = appendArms(arms, a, !and, a)
		default:
			arms = append(arms, a)
		}
	}
	kept := s.uncovered(arms, and)
	switch {
	case len(kept) == 1:
		return kept[0]
	case and:
		return And(kept)
	default:
		return Or(kept)
	}
}

// appendArms adds an arm, or the arms of it where it joins like its parent.
func appendArms(arms []Expr, inner []Expr, same bool, arm Expr) []Expr {
	if same {
		return append(arms, inner...)
	}
	return append(arms, arm)
}

// uncovered drops each arm that another one makes superfluous: in an OR the
// narrower of two, in an AND the broader.
func (s *simplifier) uncovered(arms []Expr, and bool) []Expr {
	dropped := make([]bool, len(arms))
	var coveredBy func(i int) int
	if and {
		index := s.index(arms)
		coveredBy = func(i int) int { return s.widerArm(i, arms, index, dropped) }
	} else {
		terms := s.noteTerms(arms)
		coveredBy = func(i int) int { return s.narrowerArm(i, arms, terms, dropped) }
		defer s.forget(terms)
	}
	kept := make([]Expr, 0, len(arms))
	for i, arm := range arms {
		by := coveredBy(i)
		if by == noArm {
			kept = append(kept, arm)
			continue
		}
		dropped[i] = true
		for t := range EachTerm(arm) {
			s.covered = append(s.covered, Covered{t, arms[by]})
		}
	}
	return kept
}

func (s *simplifier) impliedBy(id int) []int {
	if s.known[id] == nil {
		s.known[id] = s.table.implied(id)
	}
	return s.known[id]
}

// widerArm returns the arm of an AND that implies arm i, or noArm. Of two
// equal arms the first stays.
func (s *simplifier) widerArm(i int, arms []Expr, index *armIndex, dropped []bool) int {
	implies := func(a, b int) bool {
		if index.sets[a].atoms != nil && index.sets[b].atoms != nil {
			return s.setImplies(index.sets[a], index.sets[b])
		}
		return s.implies(arms[a], arms[b])
	}
	for _, j := range s.candidates(i, index) {
		if j != i && !dropped[j] && implies(j, i) && (j < i || !implies(i, j)) {
			return j
		}
	}
	return noArm
}

// narrowerArm returns the arm of an OR that arm i implies, or noArm. Of two
// equal arms the first stays.
func (s *simplifier) narrowerArm(i int, arms []Expr, terms termArms, dropped []bool) int {
	others := terms.all
	if id := terms.atoms[i]; id != noAtom {
		if j := s.termCoveredBy(i, id, dropped); j != noArm {
			return j
		}
		others = terms.odd
	}
	for _, j := range others {
		if j != i && !dropped[j] && s.implies(arms[i], arms[j]) && (j < i || !s.implies(arms[j], arms[i])) {
			return j
		}
	}
	return noArm
}

// termCoveredBy looks for the arm that covers a term of an OR among the terms
// that it implies, which saves comparing it with each.
func (s *simplifier) termCoveredBy(i, id int, dropped []bool) int {
	if first := s.armOf[id]; first != i {
		return first
	}
	for _, other := range s.impliedBy(id) {
		if j := s.armOf[other]; j != noArm && !dropped[j] {
			return j
		}
	}
	return noArm
}

// implies reports whether a look at the two shows that every profile that a
// matches is matched by b. No is no proof of the contrary.
func (s *simplifier) implies(a, b Expr) bool {
	switch b := b.(type) {
	case And:
		return !slices.ContainsFunc(b, func(arm Expr) bool { return !s.implies(a, arm) })
	case Not:
		if a, ok := a.(Not); ok {
			return s.implies(b.Arg, a.Arg)
		}
	}
	switch a := a.(type) {
	case Or:
		return !slices.ContainsFunc(a, func(arm Expr) bool { return !s.implies(arm, b) })
	case And:
		if slices.ContainsFunc(a, func(arm Expr) bool { return s.implies(arm, b) }) {
			return true
		}
	}
	if b, ok := b.(Or); ok {
		return slices.ContainsFunc(b, func(arm Expr) bool { return s.implies(a, arm) })
	}
	return s.termImplies(a, b)
}

func (s *simplifier) termImplies(a, b Expr) bool {
	ta, oka := a.(Term)
	tb, okb := b.(Term)
	if !oka || !okb {
		return false
	}
	from, oka := s.table.term(ta)
	to, okb := s.table.term(tb)
	return oka && okb && (from == to || slices.Contains(s.impliedBy(from), to))
}
