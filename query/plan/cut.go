package plan

import (
	"slices"
	"strconv"
)

// Limits of the search for a cut: its work, counted in additions, and the
// alternatives in all up to which every subset of a group is tried. Above
// that, only cuts between dearer and cheaper alternatives are.
const (
	maxWork    = 30_000_000
	maxSubsets = 11
)

// cutter looks for the fewest parts that come from cutting one group in two,
// then each side on its own.
type cutter struct {
	grid  *grid
	known map[string]cutState
	full  bool // try all subsets
	work  int  // left
}

// cutState is what is known of a part: it was split into parts, or it takes
// more than this many.
type cutState struct {
	parts []part
	above int
}

func (g *grid) cut(limit int) []part {
	total := 0
	for _, group := range g.groups {
		total += len(group)
	}
	c := cutter{grid: g, known: map[string]cutState{}, full: total <= maxSubsets, work: maxWork}
	start := make(part, len(g.groups))
	for i := range start {
		start[i] = g.byCost(i)
	}
	parts := c.split(start, limit)
	for _, p := range parts {
		for i := range p {
			p[i] = slices.Clone(p[i])
			slices.Sort(p[i])
		}
	}
	slices.SortFunc(parts, func(a, b part) int { return slices.CompareFunc(a, b, slices.Compare) })
	return parts
}

// split returns the fewest parts, at most limit, or nil.
func (c *cutter) split(p part, limit int) []part {
	if limit < 1 {
		return nil
	}
	if c.grid.fits(p) {
		return []part{slices.Clone(p)}
	}
	c.work -= c.grid.boundWork(p)
	if limit == 1 || c.work < 0 {
		return nil
	}
	key := p.key()
	if s, ok := c.known[key]; ok {
		if s.parts != nil && len(s.parts) <= limit {
			return s.parts
		}
		if s.parts != nil || s.above >= limit {
			return nil
		}
	}
	var best []part
	if c.grid.bound(p) <= limit {
		best = c.bestCut(p, limit)
	}
	if best != nil {
		c.known[key] = cutState{parts: best}
	} else {
		c.known[key] = cutState{above: limit}
	}
	return best
}

// key tells a part from all others.
func (p part) key() string {
	var b []byte
	for _, members := range p {
		for _, m := range members {
			b = append(strconv.AppendInt(b, int64(m), 10), ' ')
		}
		b = append(b, ';')
	}
	return string(b)
}

// bestCut tries each group and each way to cut it in two.
func (c *cutter) bestCut(p part, limit int) []part {
	var best []part
	for i, members := range p {
		c.eachHalf(members, func(one, other []int) bool {
			left := slices.Clone(p)
			left[i] = one
			right := slices.Clone(p)
			right[i] = other
			a := c.split(left, limit-1)
			if a == nil {
				return true
			}
			if b := c.split(right, limit-len(a)); b != nil {
				best = slices.Concat(a, b)
				limit = len(best) - 1
			}
			return limit >= 2
		})
		if limit < 2 {
			break
		}
	}
	return best
}

// eachHalf calls try with the ways to cut members in two until it returns
// false.
func (c *cutter) eachHalf(members []int, try func(one, other []int) bool) {
	if !c.full {
		for at := 1; at < len(members); at++ {
			if !try(members[:at], members[at:]) {
				return
			}
		}
		return
	}
	for set := 1; set < 1<<(len(members)-1); set++ {
		var one, other []int
		for i, m := range members {
			if set>>i&1 == 1 {
				one = append(one, m)
			} else {
				other = append(other, m)
			}
		}
		if !try(one, other) {
			return
		}
	}
}
