package plan

import (
	"cmp"
	"fmt"
	"slices"

	"sourcer/query"
)

// trim drops the alternatives that earn least until one string holds the
// rest. Every line keeps one.
func (f *fitter) trim(g *grid) ([]Content, error) {
	kept := g.whole()
	for _, victim := range f.byEarning(g) {
		if g.fits(kept) {
			break
		}
		group := victim[0]
		if len(kept[group]) > 1 {
			kept[group] = slices.DeleteFunc(kept[group], func(m int) bool { return m == victim[1] })
			f.dropTerm(f.groups[group][victim[1]])
		}
	}
	if !g.fits(kept) {
		return nil, f.tooLong(fmt.Sprintf("one alternative of each line is over the limit of %s: %s",
			f.profile.Label, f.over(g.cost(kept))))
	}
	c, err := f.write(f.expr(f.pick(kept)))
	if err != nil {
		return nil, &Misfit{Message: err.Error()}
	}
	f.warnSoft(c)
	return []Content{c}, nil
}

// dropTerm notes what a trimmed alternative loses.
func (f *fitter) dropTerm(e query.Expr) {
	for _, t := range query.Terms(e) {
		f.plan.Dropped = append(f.plan.Dropped, t)
		f.plan.Losses = append(f.plan.Losses, Loss{
			TermDropped, Narrower, fmt.Sprintf("%q is left out to keep within the limit", t.Text), t.Origin,
		})
	}
}

// byEarning orders all alternatives as group and index, those that earn least
// first: by how far they are from the user's own words, then by weight, then
// by cost.
func (f *fitter) byEarning(g *grid) [][2]int {
	var out [][2]int
	for i := range f.groups {
		for j := range f.groups[i] {
			out = append(out, [2]int{i, j})
		}
	}
	slices.SortStableFunc(out, func(a, b [2]int) int {
		x, y := f.groups[a[0]][a[1]], f.groups[b[0]][b[1]]
		return cmp.Or(
			cmp.Compare(distance(y), distance(x)),
			cmp.Compare(weight(x), weight(y)),
			cmp.Compare(g.groups[b[0]][b[1]].share(g.limit), g.groups[a[0]][a[1]].share(g.limit)),
			cmp.Compare(b[1], a[1]),
		)
	})
	return out
}

// distance says how far an alternative is from the user's words: the nearest
// of its terms counts.
func distance(e query.Expr) int {
	least := len(steps)
	for _, t := range query.Terms(e) {
		if t.Origin == nil {
			return 0
		}
		if at := slices.Index(steps, t.Origin.Relation); at >= 0 {
			least = min(least, at)
		}
	}
	return least
}

// steps are the relations of the table, the nearest first.
var steps = []string{"exact", "safe", "same", "implied", "related"}

func weight(e query.Expr) float64 {
	if o := originOf(e); o != nil {
		return o.Weight
	}
	return 1
}

// costs lists the least that each line of the brief adds to a string: its
// cheapest alternative, or its exclusions.
func (f *fitter) costs() []Cost {
	s, err := newScale(f.profile, f.box, nil, false, false)
	if err != nil {
		return nil
	}
	var out []Cost
	for i, group := range f.groups {
		least := Cost{From: originOf(group[0])}
		for j, e := range group {
			v, err := s.member(e, f.single[i])
			if size := v.plus(s.one).size(); err == nil && (j == 0 || size.Chars < least.Size.Chars) {
				least = Cost{originOf(e), size}
			}
		}
		out = append(out, least)
	}
	for _, e := range f.always {
		with, err := newScale(f.profile, f.box, []query.Expr{e}, false, false)
		if err == nil {
			out = append(out, Cost{originOf(e), with.base.minus(s.base).size()})
		}
	}
	slices.SortStableFunc(out, func(a, b Cost) int { return cmp.Compare(b.Size.Chars, a.Size.Chars) })
	return out
}
