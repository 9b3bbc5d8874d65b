package plan

import (
	"math"
	"slices"
)

// even looks for the fewest parts that come from cutting each group into
// pieces and taking all combinations.
func (g *grid) even(least, limit int) []part {
	ways := []*cuttings{newCuttings(g, g.inOrder), newCuttings(g, g.balanced)}
	for n := max(2, least); n <= limit; n++ {
		var found []part
		g.eachShape(n, func(pieces []int) bool {
			found = crossed(pieces, ways)
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

// crossed cuts each group into its number of pieces and joins them, or
// returns nil where a combination is over the limit. Pieces that keep the
// order are tried first: the alternatives that earn most then stand together,
// in the first string.
func crossed(pieces []int, ways []*cuttings) []part {
	for _, c := range ways {
		if parts := c.joined(pieces); parts != nil {
			return parts
		}
	}
	return nil
}

// cuttings cuts the groups of a grid in one way. Many shapes cut a group into
// as many pieces, which is done once.
type cuttings struct {
	grid  *grid
	cut   func(group, k int) [][]int
	known [][]*cutting // by group and number of pieces
}

// cutting is a group in pieces.
type cutting struct {
	pieces  [][]int
	dearest vector // what a piece costs at most, in each dimension
	tooMany bool   // some piece has alternatives that need a string each
}

func newCuttings(g *grid, cut func(group, k int) [][]int) *cuttings {
	c := &cuttings{grid: g, cut: cut, known: make([][]*cutting, len(g.groups))}
	for i, group := range g.groups {
		c.known[i] = make([]*cutting, len(group)+1)
	}
	return c
}

func (c *cuttings) of(group, k int) *cutting {
	known := &c.known[group][k]
	if *known == nil {
		*known = c.grid.inPieces(group, c.cut(group, k))
	}
	return *known
}

// inPieces weighs the pieces of a group.
func (g *grid) inPieces(group int, pieces [][]int) *cutting {
	out := &cutting{pieces: pieces, dearest: g.chunk(group, pieces[0])}
	for _, members := range pieces {
		out.tooMany = out.tooMany || g.only(group) && len(members) > 1
		out.dearest = out.dearest.max(g.chunk(group, members))
	}
	return out
}

// joined takes the pieces of all groups in all combinations.
func (c *cuttings) joined(pieces []int) []part {
	g := c.grid
	sum := g.base
	for i, k := range pieces {
		cut := c.of(i, k)
		if cut.tooMany {
			return nil
		}
		sum = sum.plus(cut.dearest)
	}
	if !sum.within(g.limit) {
		return nil
	}
	parts := []part{{}}
	for i, k := range pieces {
		var longer []part
		for _, p := range parts {
			for _, m := range c.of(i, k).pieces {
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
