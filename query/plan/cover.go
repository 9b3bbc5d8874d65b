package plan

import (
	"cmp"
	"math"
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

// even looks for the fewest parts that come from cutting each group into
// pieces and taking all combinations.
func (g *grid) even(least, limit int) []part {
	for n := max(2, least); n <= limit; n++ {
		var found []part
		g.eachShape(n, func(pieces []int) bool {
			found = g.combinations(pieces)
			return found == nil
		})
		if found != nil {
			return found
		}
	}
	return nil
}

// eachShape calls try with every way to cut the groups into pieces that makes
// n combinations, until it returns false.
func (g *grid) eachShape(n int, try func(pieces []int) bool) {
	pieces := make([]int, len(g.groups))
	var choose func(i, left int) bool
	choose = func(i, left int) bool {
		if i == len(pieces) {
			return left > 1 || try(pieces)
		}
		for k := 1; k <= min(left, len(g.groups[i])); k++ {
			if left%k == 0 {
				pieces[i] = k
				if !choose(i+1, left/k) {
					return false
				}
			}
		}
		return true
	}
	choose(0, n)
}

// combinations cuts each group into its number of pieces and joins them, or
// returns nil where a combination is over the limit. Pieces that keep the
// order are tried first: the alternatives that earn most then stand together,
// in the first string.
func (g *grid) combinations(pieces []int) []part {
	for _, cut := range []func(group, k int) [][]int{g.inOrder, g.balanced} {
		if parts := g.joined(pieces, cut); parts != nil {
			return parts
		}
	}
	return nil
}

func (g *grid) joined(pieces []int, cutGroup func(group, k int) [][]int) []part {
	cut := make([][][]int, len(pieces))
	sum := g.base
	for i, k := range pieces {
		cut[i] = cutGroup(i, k)
		dearest := g.chunk(i, cut[i][0])
		for _, members := range cut[i] {
			if g.only(i) && len(members) > 1 {
				return nil
			}
			dearest = dearest.max(g.chunk(i, members))
		}
		sum = sum.plus(dearest)
	}
	if !sum.within(g.limit) {
		return nil
	}
	parts := []part{{}}
	for _, members := range cut {
		var longer []part
		for _, p := range parts {
			for _, m := range members {
				longer = append(longer, append(slices.Clone(p), m))
			}
		}
		parts = longer
	}
	if g.branches > 0 && slices.ContainsFunc(parts, func(p part) bool { return !g.fits(p) }) {
		return nil
	}
	return parts
}

// inOrder cuts a group into k pieces of neighbours, so that the dearest piece
// is as cheap as it can be.
func (g *grid) inOrder(group, k int) [][]int {
	costs := g.groups[group]
	// least[j][i] is the cost of the dearest of j pieces of the first i.
	least := make([][]float64, k+1)
	from := make([][]int, k+1)
	for j := range least {
		least[j] = make([]float64, len(costs)+1)
		from[j] = make([]int, len(costs)+1)
		for i := range least[j] {
			least[j][i] = math.Inf(1)
		}
	}
	least[0][0] = 0
	for j := 1; j <= k; j++ {
		for i := j; i <= len(costs); i++ {
			piece := 0.0
			for start := i - 1; start >= j-1; start-- {
				piece += g.weight(costs[start])
				if dearest := max(piece, least[j-1][start]); dearest < least[j][i] {
					least[j][i], from[j][i] = dearest, start
				}
			}
		}
	}
	pieces := make([][]int, k)
	for j, end := k, len(costs); j > 0; j-- {
		start := from[j][end]
		for m := start; m < end; m++ {
			pieces[j-1] = append(pieces[j-1], m)
		}
		end = start
	}
	return pieces
}

// balanced cuts a group into k pieces of about equal cost: the dearest
// alternative first, each to the piece that is the cheapest so far.
func (g *grid) balanced(group, k int) [][]int {
	order := g.byCost(group)
	pieces := make([][]int, k)
	costs := make([]float64, k)
	for _, m := range order {
		least := 0
		for i := range costs {
			if costs[i] < costs[least] {
				least = i
			}
		}
		pieces[least] = append(pieces[least], m)
		costs[least] += g.weight(g.groups[group][m])
	}
	for _, p := range pieces {
		slices.Sort(p)
	}
	slices.SortFunc(pieces, slices.Compare)
	return pieces
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
