package plan

import (
	"cmp"
	"fmt"
	"slices"

	"sourcer/query"
)

// trim drops the alternatives that earn least until one string holds the
// rest. Every line keeps one: the one that earns most, or the cheapest where
// that is what it takes to fit.
func (f *fitter) trim(g *grid) ([]Content, error) {
	kept, dropped := g.trimmed(f.byEarning(g))
	if !g.fits(kept) {
		return nil, f.tooLong(fmt.Sprintf("one alternative of each line is over the limit of %s: %s",
			f.profile.Label, f.over(g.cost(kept))))
	}
	for _, d := range dropped {
		f.dropTerm(f.groups[d.group][d.member], "to keep within the limit")
	}
	c, err := f.write(f.expr(f.pick(kept)))
	if err != nil {
		return nil, &Misfit{Message: err.Error()}
	}
	f.warnSoft(c)
	return []Content{c}, nil
}

// alternative is one of a group, by index.
type alternative struct{ group, member int }

// trimmed drops alternatives in their order until the rest fits, and then
// takes back, from the last one dropped, what fits after all because it is
// short.
func (g *grid) trimmed(order []alternative) (kept part, dropped []alternative) {
	kept = g.whole()
	for _, a := range order {
		if g.fits(kept) {
			break
		}
		if len(kept[a.group]) > 1 {
			kept = kept.without(a)
			dropped = append(dropped, a)
		}
	}
	if !g.fits(kept) {
		kept = g.cheapestPart()
		return kept, slices.DeleteFunc(order, func(a alternative) bool { return slices.Contains(kept[a.group], a.member) })
	}
	for i := len(dropped) - 1; i >= 0; i-- {
		if more := kept.with(dropped[i]); g.fits(more) {
			kept = more
			dropped = slices.Delete(dropped, i, i+1)
		}
	}
	return kept, dropped
}

// cheapestPart takes the cheapest alternative of each group.
func (g *grid) cheapestPart() part {
	p := make(part, len(g.groups))
	for i := range g.groups {
		order := g.byCost(i)
		p[i] = order[len(order)-1:]
	}
	return p
}

func (p part) without(a alternative) part {
	out := slices.Clone(p)
	out[a.group] = slices.DeleteFunc(slices.Clone(p[a.group]), func(m int) bool { return m == a.member })
	return out
}

func (p part) with(a alternative) part {
	out := slices.Clone(p)
	out[a.group] = append(slices.Clone(p[a.group]), a.member)
	slices.Sort(out[a.group])
	return out
}

// dropTerm notes what an alternative loses that is left out, and why it is. Of terms that stand
// together, each may still be there with others.
func (f *fitter) dropTerm(e query.Expr, why string) {
	if isAnd(e) {
		f.plan.Losses = append(f.plan.Losses, Loss{
			TermDropped, Narrower, fmt.Sprintf("%s together are left out %s", andList(spokenWords(e)), why), originOf(e),
		})
		return
	}
	for t := range query.EachTerm(e) {
		f.plan.Dropped = append(f.plan.Dropped, t)
		f.plan.Losses = append(f.plan.Losses, Loss{
			TermDropped, Narrower, fmt.Sprintf("%q is left out %s", t.Text, why), t.Origin,
		})
	}
}

// byEarning orders all alternatives, those that earn least first: by how far they are from the user's own words, then by weight, then
// by cost.
func (f *fitter) byEarning(g *grid) []alternative {
	var out []alternative
	for i := range f.groups {
		for j := range f.groups[i] {
			out = append(out, alternative{i, j})
		}
	}
	slices.SortStableFunc(out, func(a, b alternative) int {
		x, y := f.groups[a.group][a.member], f.groups[b.group][b.member]
		return cmp.Or(
			cmp.Compare(distance(y), distance(x)),
			cmp.Compare(weight(x), weight(y)),
			cmp.Compare(g.groups[b.group][b.member].share(g.limit), g.groups[a.group][a.member].share(g.limit)),
			cmp.Compare(b.member, a.member),
		)
	})
	return out
}

// distance says how far an alternative is from the user's words: the nearest
// of its terms counts, but of terms that are all wanted the farthest.
func distance(e query.Expr) int {
	if and, ok := e.(query.And); ok && len(and) > 0 {
		farthest := 0
		for _, arg := range and {
			farthest = max(farthest, distance(arg))
		}
		return farthest
	}
	least := len(steps)
	for t := range query.EachTerm(e) {
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
