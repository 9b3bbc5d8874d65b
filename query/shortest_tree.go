package query

// piece is a part of an expression while it is being made shorter. Negations
// stand at the leaves alone, no AND stands in an AND and no OR in an OR, and
// equal parts have equal literals.
type piece struct {
	joint joint
	leaf  Expr // a term, a proximity, or the negation of one
	args  []*piece
	lit   literal // true where the part is
}

// joint says how a node joins its arguments.
type joint int8

const (
	leaf joint = iota
	all
	some
)

func (j joint) dual() joint { return all + some - j }

// forest builds nodes that share one solver.
type forest struct {
	*encoder
	leaves map[literal]*piece // the spelling that stands for each literal
	atomAt map[literal]int    // atom numbers by their literals
	cost   Cost
}

// plant turns expressions into nodes. Of two spellings of one term the cheaper
// stands for both, the first if they cost the same.
func plant(args []Expr, o ShortestOptions, steps int) (*forest, []*piece) {
	f := &forest{encoder: newEncoder(o.Reading, steps, args...), leaves: map[literal]*piece{}, atomAt: map[literal]int{}, cost: o.Cost}
	for _, a := range args {
		f.collect(a, false)
	}
	f.implications()
	for id, l := range f.atomOf {
		f.atomAt[l] = id
	}
	out := make([]*piece, len(args))
	for i, a := range args {
		out[i] = f.plant(a, false)
	}
	return f, out
}

// collect chooses the leaves, so that all atoms are known before the first
// node is built.
func (f *forest) collect(e Expr, negated bool) {
	switch e := e.(type) {
	case Not:
		f.collect(e.Arg, !negated)
	case And:
		for _, a := range e {
			f.collect(a, negated)
		}
	case Or:
		for _, a := range e {
			f.collect(a, negated)
		}
	default:
		f.addLeaf(e, negated)
	}
}

func (f *forest) addLeaf(e Expr, negated bool) {
	l := f.expr(e)
	if negated {
		e, l = Not{e}, l.negated()
	}
	if known, ok := f.leaves[l]; !ok || f.isCheaper(e, known.leaf) {
		f.leaves[l] = &piece{leaf: e, lit: l}
	}
}

func (f *forest) isCheaper(a, b Expr) bool {
	costA, costB := f.cost(a), f.cost(b)
	return costA >= 0 && (costB < 0 || costA < costB)
}

func (f *forest) plant(e Expr, negated bool) *piece {
	switch e := e.(type) {
	case Not:
		return f.plant(e.Arg, !negated)
	case And:
		return f.plantAll(e, all, negated)
	case Or:
		return f.plantAll(e, some, negated)
	default:
		l := f.expr(e)
		if negated {
			l = l.negated()
		}
		return f.constant(f.leaves[l])
	}
}

// constant is n, or an empty joint where n is true or false of all profiles.
func (f *forest) constant(n *piece) *piece {
	switch n.lit {
	case f.always:
		return &piece{joint: all, lit: n.lit}
	case f.always.negated():
		return &piece{joint: some, lit: n.lit}
	}
	return n
}

func (f *forest) plantAll(args []Expr, j joint, negated bool) *piece {
	if negated {
		j = j.dual()
	}
	nodes := make([]*piece, len(args))
	for i, a := range args {
		nodes[i] = f.plant(a, negated)
	}
	return f.join(j, nodes)
}

// join builds a node of its arguments: it takes in those that join likewise,
// drops repetitions, and is its argument if it has one alone.
func (f *forest) join(j joint, args []*piece) *piece {
	var flat []*piece
	seen := map[literal]bool{}
	for _, a := range args {
		parts := []*piece{a}
		if a.joint == j {
			parts = a.args
		}
		for _, p := range parts {
			if !seen[p.lit] {
				seen[p.lit] = true
				flat = append(flat, p)
			}
		}
	}
	if len(flat) == 1 {
		return flat[0]
	}
	return &piece{joint: j, args: flat, lit: f.gate(j, flat)}
}

// gateSteps is what a gate takes from the budget for each of its arguments:
// building one is much work beside a step of the search.
const gateSteps = 50

func (f *forest) gate(j joint, args []*piece) literal {
	lits := make([]literal, len(args))
	for i, a := range args {
		lits[i] = a.lit
		if j == some {
			lits[i] = a.lit.negated()
		}
	}
	f.solver.steps -= gateSteps * len(lits)
	l := f.conjunction(lits)
	if j == some {
		return l.negated()
	}
	return l
}

// expr writes a node as an expression.
func (n *piece) expr() Expr {
	switch n.joint {
	case leaf:
		return n.leaf
	case all:
		return And(exprs(n.args))
	default:
		return Or(exprs(n.args))
	}
}

func exprs(nodes []*piece) []Expr {
	out := make([]Expr, len(nodes))
	for i, n := range nodes {
		out[i] = n.expr()
	}
	return out
}

// leavesBelow lists the leaves of a node from left to right.
func (n *piece) leavesBelow() []*piece {
	if n.joint == leaf {
		return []*piece{n}
	}
	var out []*piece
	for _, a := range n.args {
		out = append(out, a.leavesBelow()...)
	}
	return out
}

// leafFor returns the leaf of a literal that is an atom or the negation of
// one. One that the expressions do not have is made of its opposite; of an
// atom that only a proximity has there is none.
func (f *forest) leafFor(l literal) (*piece, bool) {
	if n, ok := f.leaves[l]; ok {
		return n, true
	}
	opposite, ok := f.leaves[l.negated()]
	if !ok {
		return nil, false
	}
	n := &piece{leaf: Not{opposite.leaf}, lit: l}
	if not, ok := opposite.leaf.(Not); ok {
		n.leaf = not.Arg
	}
	f.leaves[l] = n
	return n, true
}
