package plan

import "slices"

// bound is a number of parts that no cover of p, or of the whole grid for
// nil, can do with less than. A part covers as many combinations as the
// product of the alternatives that it takes, so the most that one part within
// the limit can cover tells how many are needed. That is asked for the whole,
// and for its dearer alternatives alone: they too must be covered.
func (g *grid) bound(p part) int {
	if p == nil {
		p = g.whole()
	}
	least := 1
	for d := range g.limit {
		if g.limit[d] >= 0 {
			least = max(least, g.boundIn(p, d))
		}
	}
	if g.branches > 0 {
		least = max(least, (product(p)+g.branches-1)/g.branches)
	}
	return max(least, g.singles(p))
}

// boundWork estimates the additions that bound takes.
func (g *grid) boundWork(p part) int {
	members, work := 0, 0
	for _, m := range p {
		members += len(m)
	}
	for d := range g.limit {
		if g.limit[d] >= 0 {
			work += members * max(1, g.limit[d]-g.base[d]) * members
		}
	}
	return max(work, 1)
}

// singles is the number of combinations of alternatives that need a string
// each.
func (g *grid) singles(p part) int {
	n := 1
	for i, members := range p {
		if !g.only(i) {
			continue
		}
		n *= len(members)
		if n > maxProduct {
			return maxProduct
		}
	}
	return n
}

// maxProduct caps the number of combinations that is told apart from more.
const maxProduct = 1 << 30

// boundIn bounds in one dimension, for each threshold of cost.
func (g *grid) boundIn(p part, d int) int {
	costs := make([][]int, len(p))
	var thresholds []int
	for i, members := range p {
		for _, m := range members {
			costs[i] = append(costs[i], g.groups[i][m][d])
		}
		slices.Sort(costs[i])
		thresholds = append(thresholds, costs[i]...)
	}
	slices.Sort(thresholds)
	least := 1
	for _, t := range slices.Compact(thresholds) {
		least = max(least, g.boundAbove(costs, t, d))
	}
	return least
}

// boundAbove bounds the parts needed for the alternatives that cost at least
// t; a group where none does is left with its dearest. Costs are sorted.
func (g *grid) boundAbove(costs [][]int, t, d int) int {
	room := g.limit[d] - g.base[d]
	kept := make([][]int, len(costs))
	combinations := 1
	for i, c := range costs {
		from, _ := slices.BinarySearch(c, t)
		kept[i] = c[min(from, len(c)-1):]
		combinations = min(combinations*len(kept[i]), maxProduct)
	}
	most := g.mostWithin(kept, room, d)
	if most == 0 {
		return 1 // not even one fits: that is for others to say
	}
	return (combinations + most - 1) / most
}

// mostWithin is the largest product of alternatives, the cheapest of each
// group first, whose cost stays within room.
func (g *grid) mostWithin(costs [][]int, room, d int) int {
	// best[r] is the largest product for the groups so far with r room used.
	if room < 0 {
		return 0
	}
	best, next := make([]int, room+1), make([]int, room+1)
	best[0] = 1
	for i, c := range costs {
		clear(next)
		sum := 0
		for n := 1; n <= len(c) && (n == 1 || !g.only(i)); n++ {
			sum += c[n-1]
			cost := sum + g.rest(n)[d]
			for used, product := range best {
				if product == 0 || cost < 0 && used+cost < 0 || used+cost > room {
					continue
				}
				at := used + cost
				next[at] = max(next[at], min(product*n, maxProduct))
			}
		}
		best, next = next, best
	}
	return slices.Max(best)
}

func (g *grid) rest(n int) vector {
	if n == 1 {
		return g.one
	}
	return g.several
}
