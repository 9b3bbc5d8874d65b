package plan

import (
	"fmt"
	"slices"
	"sort"

	"sourcer/query"
)

// maxTakenBack is how many alternatives are tried again once enough are left
// out. Each try splits the rest anew.
const maxTakenBack = 24

// ease leaves out what the table added and what earns least, until the rest
// can be split into as many strings as are allowed. The user's own words stay.
// Where that is no way, what is left is those words alone; in vain says that
// the table had added some.
func (f *fitter) ease(g *grid) (left *grid, inVain bool) {
	order := slices.DeleteFunc(f.byEarning(g), func(a alternative) bool { return !added(f.groups[a.group][a.member]) })
	enough := func(out []alternative) bool { return g.restricted(g.left(out)).splits(f.room) }
	n := sort.Search(len(order)+1, func(n int) bool { return enough(order[:n]) })
	if n > len(order) {
		if own := g.left(order); !g.restricted(own).coverable(f.room) {
			f.groups = f.pick(own)
			return g.restricted(own), len(order) > 0
		}
		n = len(order)
	}
	kept := g.left(takenBack(order[:n], enough))
	for i, group := range f.groups {
		for j, e := range group {
			if !slices.Contains(kept[i], j) {
				f.dropTerm(e, fmt.Sprintf("to need no more than %s", counted(f.options.MaxStrings, "string")))
			}
		}
	}
	f.groups = f.pick(kept)
	return g.restricted(kept), false
}

// takenBack is what must stay out: of the alternatives that were left out, the
// last ones earn most, and some of them may fit after all.
func takenBack(out []alternative, enough func([]alternative) bool) []alternative {
	out = slices.Clone(out)
	for i := len(out) - 1; i >= max(0, len(out)-maxTakenBack); i-- {
		if fewer := slices.Delete(slices.Clone(out), i, i+1); enough(fewer) {
			out = fewer
		}
	}
	return out
}

// added reports whether the table brought an alternative in: the user wrote
// another word, or none.
func added(e query.Expr) bool { return distance(e) > slices.Index(steps, "exact") }

// left is what stays of the grid without some alternatives. Every group keeps
// one.
func (g *grid) left(out []alternative) part {
	kept := g.whole()
	for _, a := range out {
		if len(kept[a.group]) > 1 {
			kept = kept.without(a)
		}
	}
	return kept
}

// restricted is the grid of some alternatives alone.
func (g *grid) restricted(p part) *grid {
	out := *g
	out.groups = make([][]vector, len(p))
	for i, members := range p {
		for _, m := range members {
			out.groups[i] = append(out.groups[i], g.groups[i][m])
		}
	}
	return &out
}

// coverable reports whether a split into so many strings is found at all.
func (g *grid) coverable(limit int) bool {
	_, _, found := g.unsayable()
	return !found && g.cover(limit) != nil
}

// splits reports whether a split into so many strings is found at once, by
// the same pieces of each group in all combinations.
func (g *grid) splits(limit int) bool {
	if _, _, found := g.unsayable(); found {
		return false
	}
	if g.fits(g.whole()) {
		return true
	}
	least := g.bound(nil)
	return least <= limit && g.even(least, limit) != nil
}
