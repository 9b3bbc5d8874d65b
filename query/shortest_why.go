package query

import (
	"maps"
	"slices"
)

// maxReasons is how many neighbours are asked whether a part went because of
// them. Where none of these is the reason alone, the whole query is.
const maxReasons = 16

// why says what makes a spot needless: the first part beside it, or beside
// what it stands in, that does so alone.
func (p *pruner) why(s *spot) loss {
	if by, ok := p.excludedBy(s); ok {
		return loss{by: by, dead: true}
	}
	if alone, ok := p.alone(s); ok {
		return alone
	}
	asked := 0
	for at := s; at != nil; at = at.parent {
		siblings, j := p.roots, all
		if at.parent != nil {
			siblings, j = at.parent.kids, at.parent.joint
		}
		for _, other := range siblings {
			if other == at || other.gone {
				continue
			}
			if asked++; asked > maxReasons {
				return loss{by: p.whole()}
			}
			if found, dead := p.isReason(s, other, j); found {
				return loss{by: p.rebuilt(other).expr(), dead: dead}
			}
		}
	}
	return loss{by: p.whole()}
}

// excludedBy looks for the usual reason first, without asking the solver: a
// term whose words are excluded.
func (p *pruner) excludedBy(s *spot) (Expr, bool) {
	id, ok := p.atomAt[s.lit]
	if !ok || s.joint != leaf || s.parent == nil || s.parent.joint != some {
		return nil, false
	}
	for _, other := range append(p.table.implied(id), id) {
		excluded := p.atomOf[other].negated()
		if i := slices.IndexFunc(p.roots, func(r *spot) bool { return !r.gone && r.lit == excluded }); i >= 0 {
			return p.roots[i].leaf, true
		}
	}
	return nil, false
}

// isReason reports whether another part, joined by j to s or to what s stands
// in, makes s needless alone, and whether it does so by excluding s.
func (p *pruner) isReason(s, other *spot, j joint) (found, dead bool) {
	beside := other.lit // may be taken for true beside s
	if j == some {
		beside = beside.negated()
	}
	if s.parent == nil || s.parent.joint == all {
		return p.contradict(beside, s.lit.negated()), false
	}
	if p.contradict(beside, s.lit) {
		return true, j == all
	}
	lits := []literal{beside, s.lit}
	for _, arm := range s.parent.left() {
		lits = append(lits, arm.lit.negated())
	}
	return p.contradict(lits...), false
}

// alone is the reason of a part that is true or false of all profiles.
func (p *pruner) alone(s *spot) (loss, bool) {
	switch {
	case p.contradict(s.lit):
		return loss{by: Never(), dead: true}, true
	case p.contradict(s.lit.negated()):
		return loss{by: Always()}, true
	}
	return loss{}, false
}

func (p *pruner) contradict(lits ...literal) bool {
	return p.solver.solve(lits...) == unsatisfiable
}

// whole writes what is left of the conjunction.
func (p *pruner) whole() Expr {
	var out []Expr
	for _, r := range remaining(p.roots) {
		out = append(out, p.rebuilt(r).expr())
	}
	return AllOf(out...)
}

// keep remembers why leaves went, by their atoms.
func (s *shortener) keep(p *pruner) {
	for _, l := range slices.Sorted(maps.Keys(p.loss)) {
		why := p.loss[l]
		id, ok := p.atomAt[l&^1]
		if !ok {
			continue
		}
		if k := p.table.key(id); s.loss[k].by == nil {
			s.loss[k] = why
		}
	}
}

// dropped lists the terms of the given expression that the short one does not
// have, each with what says as much already, or excludes it.
func (s *shortener) dropped(given, short Expr) (covered, dead []Covered) {
	d := difference{table: newAtomTable(s.Reading, short), left: map[Term]int{}, standing: map[int]Term{}}
	for t := range EachTerm(short) {
		d.left[t]++
		if id, ok := d.table.term(t); ok {
			if _, ok := d.standing[id]; !ok {
				d.standing[id] = t
			}
		}
	}
	for t := range EachTerm(given) {
		if d.left[t]--; d.left[t] >= 0 {
			continue
		}
		why := s.reason(t, d, short)
		if why.dead {
			dead = append(dead, Covered{t, why.by})
		} else {
			covered = append(covered, Covered{t, why.by})
		}
	}
	return covered, dead
}

// difference holds the terms of a short expression.
type difference struct {
	table    *atomTable
	left     map[Term]int // how often each stands in it
	standing map[int]Term // by atom: the first one
}

// reason finds why a term went. What covered it may have gone itself since:
// then that one's reason is the reason.
func (s *shortener) reason(t Term, d difference, short Expr) loss {
	for range len(s.loss) + 1 {
		id, ok := d.table.term(t)
		if !ok {
			return loss{by: Never(), dead: true}
		}
		if kept, ok := d.standing[id]; ok {
			return loss{by: kept}
		}
		why, ok := s.loss[d.table.key(id)]
		if !ok {
			break
		}
		next, isTerm := why.by.(Term)
		if !isTerm || why.dead {
			return why
		}
		t = next
	}
	return loss{by: short}
}
