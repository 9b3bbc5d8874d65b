package query

// literal is a variable or its negation: 2v or 2v+1.
type literal int32

func (l literal) negated() literal { return l ^ 1 }
func (l literal) variable() int    { return int(l >> 1) }

// value is what a variable is known to be.
type value int8

const (
	unset value = iota
	isTrue
	isFalse
)

// solver decides whether clauses can all be true together. It is the common
// conflict-driven search: propagate what is forced, decide what is not, learn
// a clause from each contradiction. It is deterministic, and its budget is
// counted in steps rather than seconds, so that the same question has the
// same answer on every machine.
type solver struct {
	clauses [][]literal
	watches [][]int32 // by literal: the clauses that watch it

	values  []value
	levels  []int32
	reasons []int32 // the clause that forced a variable, or noReason
	phases  []value // what a decision tries first
	trail   []literal
	marks   []int // trail length at each decision level
	head    int   // first literal of the trail that is not propagated
	order   variableHeap

	steps    int  // left of the budget
	conflict bool // the clauses contradict each other whatever is assumed
}

const noReason = -1

// newVariable adds a variable that decisions first try with phase. Of two
// variables that nothing else tells apart, the one added first is decided
// first.
func (s *solver) newVariable(phase value) literal {
	v := len(s.values)
	s.values = append(s.values, unset)
	s.levels = append(s.levels, 0)
	s.reasons = append(s.reasons, noReason)
	s.phases = append(s.phases, phase)
	s.watches = append(s.watches, nil, nil)
	s.order.add(v)
	return literal(2 * v)
}

// prefer makes decisions try a value first from now on.
func (s *solver) prefer(v value) {
	for i := range s.phases {
		s.phases[i] = v
	}
}

// addClause says that one of the literals is true. It may be called only
// before the first search and between searches.
func (s *solver) addClause(lits ...literal) {
	s.backtrack(0)
	kept := make([]literal, 0, len(lits))
	for _, l := range lits {
		switch s.valueOf(l) {
		case isTrue:
			return
		case unset:
			kept = append(kept, l)
		}
	}
	switch len(kept) {
	case 0:
		s.conflict = true
	case 1:
		s.set(kept[0], noReason)
	default:
		s.attach(kept)
	}
}

func (s *solver) attach(lits []literal) int32 {
	id := int32(len(s.clauses))
	s.clauses = append(s.clauses, lits)
	s.watches[lits[0]] = append(s.watches[lits[0]], id)
	s.watches[lits[1]] = append(s.watches[lits[1]], id)
	return id
}

func (s *solver) valueOf(l literal) value {
	v := s.values[l.variable()]
	if v == unset || l&1 == 0 {
		return v
	}
	return isTrue + isFalse - v
}

func (s *solver) set(l literal, reason int32) {
	v := l.variable()
	s.values[v] = isTrue
	if l&1 == 1 {
		s.values[v] = isFalse
	}
	s.levels[v] = int32(len(s.marks))
	s.reasons[v] = reason
	s.trail = append(s.trail, l)
}

func (s *solver) backtrack(level int) {
	if len(s.marks) <= level {
		return
	}
	for i := len(s.trail) - 1; i >= s.marks[level]; i-- {
		v := s.trail[i].variable()
		s.values[v] = unset
		s.order.push(v)
	}
	s.trail = s.trail[:s.marks[level]]
	s.marks = s.marks[:level]
	s.head = len(s.trail)
}

// propagate sets what is forced and returns a clause that came out false, or
// noReason.
func (s *solver) propagate() int32 {
	for s.head < len(s.trail) {
		falsified := s.trail[s.head].negated()
		s.head++
		watching := s.watches[falsified]
		kept := watching[:0]
		for i, id := range watching {
			s.steps--
			moved, forced := s.rewatch(id, falsified)
			if moved {
				continue
			}
			kept = append(kept, id)
			if forced == noLiteral {
				continue
			}
			if s.valueOf(forced) == isFalse {
				s.watches[falsified] = append(kept, watching[i+1:]...)
				return id
			}
			s.set(forced, id)
		}
		s.watches[falsified] = kept
	}
	return noReason
}

const noLiteral = literal(-1)

// rewatch finds a clause another literal to watch in place of one that became
// false. Where there is none, it returns the literal that the clause forces,
// or noLiteral if the clause is true already.
func (s *solver) rewatch(id int32, falsified literal) (moved bool, forced literal) {
	c := s.clauses[id]
	if c[0] == falsified {
		c[0], c[1] = c[1], c[0]
	}
	if s.valueOf(c[0]) == isTrue {
		return false, noLiteral
	}
	for k := 2; k < len(c); k++ {
		s.steps--
		if s.valueOf(c[k]) != isFalse {
			c[1], c[k] = c[k], c[1]
			s.watches[c[1]] = append(s.watches[c[1]], id)
			return true, noLiteral
		}
	}
	return false, c[0]
}

// verdict is the answer of a search.
type verdict int

const (
	unsatisfiable verdict = iota
	satisfiable
	outOfBudget
)

// solve searches for values that make all clauses and all assumptions true.
// After satisfiable, the values stay readable until the next call.
func (s *solver) solve(assumptions ...literal) verdict {
	s.backtrack(0)
	if s.conflict {
		return unsatisfiable
	}
	for {
		if failed := s.propagate(); failed != noReason {
			if len(s.marks) == 0 {
				s.conflict = true
				return unsatisfiable
			}
			s.learn(failed)
			continue
		}
		if s.steps <= 0 {
			return outOfBudget
		}
		next := s.nextDecision(assumptions)
		switch {
		case next == noLiteral:
			return satisfiable
		case s.valueOf(next) == isFalse:
			return unsatisfiable // an assumption is refuted
		}
		s.marks = append(s.marks, len(s.trail))
		if s.valueOf(next) == unset {
			s.set(next, noReason)
		}
	}
}

// nextDecision returns the next assumption that is not yet decided, then the
// most active variable that is unset, or noLiteral when all are set.
func (s *solver) nextDecision(assumptions []literal) literal {
	if level := len(s.marks); level < len(assumptions) {
		return assumptions[level]
	}
	for {
		v, ok := s.order.pop()
		if !ok {
			return noLiteral
		}
		if s.values[v] != unset {
			continue
		}
		if s.phases[v] == isFalse {
			return literal(2*v + 1)
		}
		return literal(2 * v)
	}
}

// learn adds the clause that the contradiction proves, with its one literal of
// the current level first, and backtracks to where that clause forces it.
func (s *solver) learn(failed int32) {
	learned := []literal{noLiteral}
	seen := map[int]bool{}
	current := int32(len(s.marks))
	open, at := 0, len(s.trail)-1
	for reason := failed; ; {
		for _, l := range s.clauses[reason] {
			s.steps--
			v := l.variable()
			if seen[v] || s.levels[v] == 0 {
				continue
			}
			seen[v] = true
			s.order.raise(v)
			if s.levels[v] == current {
				open++
			} else {
				learned = append(learned, l)
			}
		}
		for !seen[s.trail[at].variable()] {
			at--
		}
		pivot := s.trail[at]
		at--
		open--
		if open == 0 {
			learned[0] = pivot.negated()
			break
		}
		reason = s.reasons[pivot.variable()]
	}
	s.order.decay()
	s.assertLearned(learned)
}

func (s *solver) assertLearned(learned []literal) {
	if len(learned) == 1 {
		s.backtrack(0)
		if s.valueOf(learned[0]) == isFalse {
			s.conflict = true
			return
		}
		s.set(learned[0], noReason)
		return
	}
	deepest := 1
	for i := 2; i < len(learned); i++ {
		if s.levels[learned[i].variable()] > s.levels[learned[deepest].variable()] {
			deepest = i
		}
	}
	learned[1], learned[deepest] = learned[deepest], learned[1]
	s.backtrack(int(s.levels[learned[1].variable()]))
	s.set(learned[0], s.attach(learned))
}
