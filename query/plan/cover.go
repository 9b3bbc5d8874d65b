package plan

import (
	"cmp"
	"slices"
)

// grid is what a split has to cover: one alternative of each group at a time,
// in every combination. A part takes some alternatives of each group and
// covers all combinations of them; its cost is the sum of theirs.
type grid struct {
	groups  [][]vector // by group: what each alternative adds
	one     vector     // the rest of a group of one alternative
	several vector     // the rest of a larger group
	base    vector     // what every part costs
	limit   vector
	single  []bool // by group: a part can take only one alternative; nil for none

	// branches is how many combinations a part can hold where each is written
	// out, and join what stands between two of them; 0 where none is.
	branches int
	join     vector
}

// part says which alternatives of each group a part takes, by index.
type part [][]int

// whole is the part that takes everything.
func (g *grid) whole() part {
	p := make(part, len(g.groups))
	for i, group := range g.groups {
		for j := range group {
			p[i] = append(p[i], j)
		}
	}
	return p
}

// chunk is what some alternatives of a group cost together.
func (g *grid) chunk(group int, members []int) vector {
	rest := g.several
	if len(members) == 1 {
		rest = g.one
	}
	for _, m := range members {
		rest = rest.plus(g.groups[group][m])
	}
	return rest
}

// only reports whether a part can take only one alternative of a group.
func (g *grid) only(group int) bool { return g.single != nil && g.single[group] }

// cost is what a part costs. Where each combination is written out, each
// alternative is there as often as the others have combinations.
func (g *grid) cost(p part) vector {
	if g.branches > 0 {
		n := product(p)
		sum := g.base.times(n).plus(g.join.times(n - 1))
		for i, members := range p {
			sum = sum.plus(g.chunk(i, members).times(n / len(members)))
		}
		return sum
	}
	sum := g.base
	for i, members := range p {
		sum = sum.plus(g.chunk(i, members))
	}
	return sum
}

func (g *grid) fits(p part) bool {
	for i, members := range p {
		if g.only(i) && len(members) > 1 {
			return false
		}
	}
	if g.branches > 0 && product(p) > g.branches {
		return false
	}
	return g.cost(p).within(g.limit)
}

// product is the number of combinations of a part, at most maxProduct.
func product(p part) int {
	n := 1
	for _, members := range p {
		n = min(n*len(members), maxProduct)
	}
	return n
}

// weight says how large a piece an alternative makes. Where combinations are
// written out, their number counts.
func (g *grid) weight(v vector) float64 {
	if g.branches > 0 {
		return 1 + v.share(g.limit)
	}
	return v.share(g.limit)
}

// cheapest is the least that a part can cost: one alternative of each group.
// Where more than one dimension is limited, it is the least in each.
func (g *grid) cheapest() vector {
	sum := g.base
	for _, group := range g.groups {
		least := group[0]
		for _, v := range group {
			for d := range v {
				least[d] = min(least[d], v[d])
			}
		}
		sum = sum.plus(least).plus(g.one)
	}
	return sum
}

// unsayable returns the group and the alternative that do not fit even alone,
// with the cheapest of all other groups, and whether there is one. No split
// can cover them.
func (g *grid) unsayable() (group, member int, found bool) {
	dearest := make(part, len(g.groups))
	for i, costs := range g.groups {
		worst := 0
		for j, v := range costs {
			if v.share(g.limit) > costs[worst].share(g.limit) {
				worst = j
			}
		}
		dearest[i] = []int{worst}
	}
	if g.fits(dearest) {
		return 0, 0, false
	}
	for i, members := range dearest {
		if g.groups[i][members[0]].share(g.limit) > g.groups[group][dearest[group][0]].share(g.limit) {
			group = i
		}
	}
	return group, dearest[group][0], true
}

// cover splits the grid into the fewest parts that it can find, at most
// limit, none of which overlap. It returns nil where it finds none. There are
// two ways to split, and the better result counts: the same pieces of each
// group in all combinations, and cutting one group at a time, each side on
// its own.
func (g *grid) cover(limit int) []part {
	if g.fits(g.whole()) {
		return []part{g.whole()}
	}
	least := g.bound(nil)
	best := g.even(least, limit)
	if len(best) == least && best != nil {
		return best
	}
	if best != nil {
		limit = len(best) - 1
	}
	if cut := g.cut(limit); cut != nil {
		best = cut
	}
	return best
}

// byCost orders a group's alternatives, the dearest first.
func (g *grid) byCost(group int) []int {
	order := make([]int, len(g.groups[group]))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(g.groups[group][b].share(g.limit), g.groups[group][a].share(g.limit))
	})
	return order
}
