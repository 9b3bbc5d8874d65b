package query

import "slices"

// spot is an occurrence of a node in the tree that is pruned.
type spot struct {
	*piece
	parent *spot // nil for a conjunct
	kids   []*spot
	lit    literal // of what is left of the node
	price  int
	gone   bool
}

// pruner drops from a conjunction whatever it does not need: terms, groups,
// arms of groups. It asks the solver about each, the costliest first, and of
// equals the last.
type pruner struct {
	*forest
	roots  []*spot // the conjuncts
	loss   map[literal]loss
	needed map[*spot]bool // arms that a profile is known to need
}

func newPruner(f *forest) *pruner {
	return &pruner{forest: f, loss: map[literal]loss{}, needed: map[*spot]bool{}}
}

// loss says why a leaf went.
type loss struct {
	by   Expr
	dead bool // by excludes it; otherwise by says as much
}

// maxPasses bounds how often all spots are tried again because something has
// gone. Two are enough for all but contrived expressions.
const maxPasses = 8

// prune returns the conjuncts that are left, nil for one that went.
func (p *pruner) prune(conjuncts []*piece) []*piece {
	for _, c := range conjuncts {
		p.roots = append(p.roots, p.spot(c, nil))
	}
	p.absorb(p.roots, all)
	p.solver.prefer(isFalse)
	if !p.isIrreducible() {
		for range maxPasses {
			if !p.pass() {
				break
			}
		}
	}
	out := make([]*piece, len(conjuncts))
	for i, r := range p.roots {
		if !r.gone {
			out[i] = p.rebuilt(r)
		}
	}
	return out
}

func (p *pruner) spot(n *piece, parent *spot) *spot {
	s := &spot{piece: n, parent: parent, lit: n.lit, price: p.cost(n.expr())}
	for _, a := range n.args {
		s.kids = append(s.kids, p.spot(a, s))
	}
	p.absorb(s.kids, n.joint)
	if len(s.left()) < len(s.kids) {
		s.lit = p.litOf(s)
	}
	return s
}

// absorb drops the leaves that another leaf of the same joint covers by what
// their words say, which saves asking the solver: in an OR the narrower, in an
// AND the broader.
func (p *pruner) absorb(kids []*spot, j joint) {
	byLit := map[literal]*spot{}
	for _, k := range kids {
		if k.joint == leaf {
			byLit[k.piece.lit] = k
		}
	}
	for _, k := range kids {
		id, ok := p.atomAt[k.piece.lit&^1]
		if k.joint != leaf || !ok {
			continue
		}
		for _, other := range p.table.implied(id) {
			narrow, wide := k, byLit[p.atomOf[other]|k.piece.lit&1]
			if k.piece.lit&1 == 1 {
				narrow, wide = wide, narrow
			}
			if narrow == nil || wide == nil || narrow == wide {
				continue
			}
			if j == some {
				p.dropFor(narrow, wide)
			} else {
				p.dropFor(wide, narrow)
			}
		}
	}
}

// dropFor drops a leaf that another covers, unless that one has gone: a phrase
// and a proximity can cover each other.
func (p *pruner) dropFor(s, by *spot) {
	if !by.gone {
		p.drop(s, loss{by: by.leaf})
	}
}

func (p *pruner) drop(s *spot, why loss) {
	s.gone = true
	for _, n := range s.leavesBelow() {
		if _, ok := p.loss[n.lit]; !ok {
			p.loss[n.lit] = why
		}
	}
}

// isIrreducible reports whether there is one conjunct left, an OR of terms
// that are wanted. After absorb, each of them finds a profile that the others
// do not.
func (p *pruner) isIrreducible() bool {
	left := remaining(p.roots)
	if len(left) != 1 {
		return false
	}
	kids := left[0].left()
	if left[0].joint == leaf {
		kids = left
	}
	return left[0].joint != all && !slices.ContainsFunc(kids, func(k *spot) bool {
		_, isTerm := k.leaf.(Term)
		return !isTerm
	})
}

// pass tries each spot once and reports whether any went.
func (p *pruner) pass() bool {
	var spots []*spot
	for _, r := range p.roots {
		spots = r.collect(spots)
	}
	slices.Reverse(spots)
	slices.SortStableFunc(spots, func(a, b *spot) int { return b.price - a.price })
	changed := false
	for _, s := range spots {
		if p.solver.steps <= 0 {
			break
		}
		if !s.isGone() && !p.needed[s] && p.isNeedless(s) {
			s.gone = true
			s.parent.update(p)
			p.drop(s, p.why(s))
			changed = true
		}
	}
	return changed
}

func (s *spot) collect(out []*spot) []*spot {
	if s.gone {
		return out
	}
	out = append(out, s)
	for _, k := range s.kids {
		out = k.collect(out)
	}
	return out
}

func (s *spot) isGone() bool {
	return s != nil && (s.gone || s.parent.isGone())
}

func (s *spot) left() []*spot { return remaining(s.kids) }

func remaining(spots []*spot) []*spot {
	out := make([]*spot, 0, len(spots))
	for _, s := range spots {
		if !s.gone {
			out = append(out, s)
		}
	}
	return out
}

func (p *pruner) litOf(s *spot) literal {
	if s.joint == leaf {
		return s.piece.lit
	}
	return p.gate(s.joint, s.lits())
}

func (s *spot) lits() []*piece {
	var out []*piece
	for _, k := range s.left() {
		out = append(out, &piece{lit: k.lit})
	}
	return out
}

// update computes what is left of s and of what s stands in.
func (s *spot) update(p *pruner) {
	for ; s != nil; s = s.parent {
		s.lit = p.litOf(s)
	}
}

// isNeedless reports whether the conjunction means the same without s. Without
// an arm of an OR it can only become narrower, without one of an AND broader,
// so one question is enough.
func (p *pruner) isNeedless(s *spot) bool {
	if s.parent == nil {
		return p.ask(s, s.lit.negated()) == unsatisfiable
	}
	if s.parent.joint == some {
		answer := p.ask(nil, p.falseWithout(s)...)
		if answer == satisfiable {
			p.noteNeeded()
		}
		return answer == unsatisfiable
	}
	root := s.root()
	before := root.lit
	after := p.litWithout(s)
	return p.ask(root, before.negated(), after) == unsatisfiable
}

// falseWithout lists what is to be true for the conjunct that s stands in to
// be false once s, an arm of an OR, is gone.
func (p *pruner) falseWithout(s *spot) (lits []literal) {
	if s.parent.parent != nil {
		return []literal{p.litWithout(s).negated()}
	}
	for _, k := range s.parent.kids {
		if k != s && !k.gone {
			lits = append(lits, k.lit.negated())
		}
	}
	return lits
}

// litWithout is the literal of the conjunct that s stands in, were s gone.
func (p *pruner) litWithout(s *spot) literal {
	s.gone = true
	s.parent.update(p)
	l := s.root().lit
	s.gone = false
	s.parent.update(p)
	return l
}

func (s *spot) root() *spot {
	for s.parent != nil {
		s = s.parent
	}
	return s
}

// ask looks for a profile that matches all conjuncts but one and makes the
// literals true.
func (p *pruner) ask(except *spot, lits ...literal) verdict {
	for _, r := range p.roots {
		if r != except && !r.gone {
			lits = append(lits, r.lit)
		}
	}
	return p.solver.solve(lits...)
}

// noteNeeded learns from a profile that matches all conjuncts: an arm that is
// alone in matching it is needed. Such arms are made false first from now on,
// so that the next profile shows others.
func (p *pruner) noteNeeded() {
	for _, r := range p.roots {
		if r.gone || r.joint != some {
			continue
		}
		if only := p.onlyTrue(r.kids); only != nil && !p.needed[only] {
			p.needed[only] = true
			p.solver.order.raise(only.lit.variable())
		}
	}
}

// onlyTrue returns the spot that is true of the profile found, if it is the
// only one.
func (p *pruner) onlyTrue(kids []*spot) (only *spot) {
	for _, k := range kids {
		if k.gone || p.solver.valueOf(k.lit) != isTrue {
			continue
		}
		if only != nil {
			return nil
		}
		only = k
	}
	return only
}

func (p *pruner) rebuilt(s *spot) *piece {
	if s.joint == leaf {
		return p.leaves[s.piece.lit]
	}
	var args []*piece
	for _, k := range s.left() {
		args = append(args, p.rebuilt(k))
	}
	return p.join(s.joint, args)
}
