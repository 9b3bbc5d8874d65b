package query

import (
	"math/bits"
	"slices"
)

// maxExactAtoms is how many atoms a part may speak of that is minimised
// exactly: its truth table then fits the bits of one number.
const maxExactAtoms = 6

// maxCoverSteps bounds the search for the cheapest cover of one table.
const maxCoverSteps = 20_000

// table is what a conjunction says of each combination of its atoms that some
// profile shows. A row is a combination, bit i of it atom i; a set of rows has
// bit r for row r.
type table struct {
	*forest
	atoms    int
	possible uint64
	true     uint64
}

// tableOf computes the table of conjuncts that no others share an atom with.
// It reports false where there are too many atoms.
func (f *forest) tableOf(conjuncts []Expr) (*table, bool) {
	t := &table{forest: f, atoms: len(f.table.atoms)}
	if t.atoms == 0 || t.atoms > maxExactAtoms {
		return nil, false
	}
	rows, ok := f.possibleRows()
	if !ok {
		return nil, false
	}
	holds := f.test(And(conjuncts))
	truth := make([]bool, t.atoms)
	for _, row := range rows {
		for i := range truth {
			truth[i] = row>>i&1 == 1
		}
		t.possible |= 1 << row
		if holds(truth) {
			t.true |= 1 << row
		}
	}
	return t, true
}

// possibleRows lists the combinations of atoms that profiles show: a profile
// says what its values say, so these are the unions of the sayings.
func (f *forest) possibleRows() ([]int, bool) {
	rows := []int{0}
	for id := range f.table.atoms {
		sayings := f.table.sayings(id)
		if len(sayings) == 0 {
			return nil, false
		}
		for _, s := range sayings {
			said := 0
			for _, other := range s.says {
				said |= 1 << other
			}
			for _, row := range slices.Clone(rows) {
				if both := row | said; !slices.Contains(rows, both) {
					rows = append(rows, both)
				}
			}
		}
	}
	return rows, true
}

// cube is a conjunction of literals, with the rows it is true of.
type cube struct {
	care, want int // the atoms it speaks of, and those of them that are to be true
	rows       uint64
	price      int
	node       *piece
}

// cheapest returns the cheapest conjunction of clauses (for all) or the
// cheapest disjunction of conjunctions (for some) that has the table, or nil
// if none can be written.
func (t *table) cheapest(outer joint) *piece {
	goal := t.true
	if outer == all {
		goal = t.possible &^ t.true // clauses are the negations of cubes of what is false
	}
	c := cover{cubes: t.primes(goal, outer), steps: maxCoverSteps}
	if !c.search(goal, nil, 0) {
		return nil
	}
	args := make([]*piece, len(c.best))
	for i, n := range c.best {
		args[i] = c.cubes[n].node
	}
	slices.SortStableFunc(args, func(a, b *piece) int { return slices.Compare(t.atomsIn(a), t.atomsIn(b)) })
	return t.join(outer, args)
}

func (t *table) atomsIn(n *piece) (ids []int) {
	for _, l := range n.leavesBelow() {
		ids = append(ids, t.atomAt[l.lit&^1])
	}
	return ids
}

// primes lists the cubes that are true of no row outside of goal and would be
// without any of their literals, the ones with fewest literals first.
func (t *table) primes(goal uint64, outer joint) []cube {
	var out []cube
	for care := range 1 << t.atoms {
		for want := care; ; want = (want - 1) & care {
			if c := (cube{care: care, want: want}); t.isPrime(c, goal) {
				if c.rows = t.rows(care, want); t.write(&c, outer) {
					out = append(out, c)
				}
			}
			if want == 0 {
				break
			}
		}
	}
	slices.SortStableFunc(out, func(a, b cube) int { return bits.OnesCount(uint(a.care)) - bits.OnesCount(uint(b.care)) })
	return out
}

func (t *table) isPrime(c cube, goal uint64) bool {
	rows := t.rows(c.care, c.want)
	if rows == 0 || rows&^goal != 0 {
		return false
	}
	for i := range t.atoms {
		bit := 1 << i
		if c.care&bit != 0 && t.rows(c.care&^bit, c.want&^bit)&^goal == 0 {
			return false
		}
	}
	return true
}

// rows returns the possible rows that a cube is true of.
func (t *table) rows(care, want int) uint64 {
	var out uint64
	for rest := t.possible; rest != 0; rest &= rest - 1 {
		if row := bits.TrailingZeros64(rest); row&care == want {
			out |= 1 << row
		}
	}
	return out
}

// write makes the node of a cube, or of the clause that is its negation, and
// asks what it costs beside others. It reports false if it cannot be written.
func (t *table) write(c *cube, outer joint) bool {
	var args []*piece
	for i := range t.atoms {
		if c.care>>i&1 == 0 {
			continue
		}
		l := t.atomOf[i]
		if (c.want>>i&1 == 1) == (outer == all) {
			l = l.negated()
		}
		leaf, ok := t.leafFor(l)
		if !ok {
			return false
		}
		args = append(args, leaf)
	}
	c.node = t.join(outer.dual(), args)
	e := c.node.expr()
	if outer == all {
		c.price = t.cost(And{e, e})
	} else {
		c.price = t.cost(Or{e, e})
	}
	return c.price >= 0
}

// cover looks for the cheapest set of cubes that are together true of all rows
// of a goal.
type cover struct {
	cubes []cube
	steps int
	best  []int
	price int
	found bool
}

// search covers what is left of the goal, beside what was chosen, and reports
// whether there is a cover at all. It goes for the row first that the fewest
// cubes cover.
func (c *cover) search(left uint64, chosen []int, price int) bool {
	c.steps--
	if c.found && (price >= c.price || c.steps < 0) {
		return true
	}
	if left == 0 {
		c.best, c.price, c.found = slices.Clone(chosen), price, true
		return true
	}
	for _, i := range c.narrowest(left) {
		c.search(left&^c.cubes[i].rows, append(chosen, i), price+max(1, c.cubes[i].price))
	}
	return c.found
}

// narrowest lists the cubes for the row that has fewest, cheapest first.
func (c *cover) narrowest(left uint64) []int {
	var best []int
	for first := true; left != 0; left &= left - 1 {
		var covering []int
		for i, cube := range c.cubes {
			if cube.rows>>bits.TrailingZeros64(left)&1 == 1 {
				covering = append(covering, i)
			}
		}
		if first || len(covering) < len(best) {
			best, first = covering, false
		}
	}
	slices.SortStableFunc(best, func(a, b int) int { return c.cubes[a].price - c.cubes[b].price })
	return best
}
