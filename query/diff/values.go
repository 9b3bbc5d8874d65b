package diff

import (
	"math"
	"slices"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/expand"
)

// values compares the facets of two briefs by key, in the order of A and then
// of B.
func values(a, b []expand.Facet) []Value {
	out := []Value{}
	for _, f := range a {
		g, ok := find(b, f)
		switch {
		case !ok:
			out = append(out, Value{name(f), f.Value.Text, "", string(query.Narrower)})
		case relate(f, g) != query.Equal:
			out = append(out, Value{name(f), f.Value.Text, g.Value.Text, string(relate(f, g))})
		}
	}
	for _, g := range b {
		if _, ok := find(a, g); !ok {
			out = append(out, Value{name(g), "", g.Value.Text, string(query.Broader)})
		}
	}
	return out
}

func find(in []expand.Facet, f expand.Facet) (expand.Facet, bool) {
	i := slices.IndexFunc(in, func(g expand.Facet) bool { return g.Key == f.Key && g.Not == f.Not })
	if i < 0 {
		return expand.Facet{}, false
	}
	return in[i], true
}

func name(f expand.Facet) string {
	if f.Not {
		return "not " + string(f.Key)
	}
	return string(f.Key)
}

// relate says how the profiles that have value a stand to those that have
// value b; what is excluded turns it round.
func relate(a, b expand.Facet) query.Relation {
	r := relateValues(a.Value, b.Value)
	if a.Not {
		switch r {
		case query.Broader:
			return query.Narrower
		case query.Narrower:
			return query.Broader
		case query.Disjoint:
			return query.Overlapping
		}
	}
	return r
}

func relateValues(a, b brief.Facet) query.Relation {
	switch {
	case a.Text == b.Text && a.Unit == b.Unit:
		return query.Equal
	case a.Unit != b.Unit:
		return query.Overlapping
	case a.HasMin || a.HasMax || b.HasMin || b.HasMax:
		return relateRanges(a, b)
	case a.All && b.All:
		// All of more values is narrower.
		return flipped(relateSets(a.Values, b.Values))
	case a.AtLeast || b.AtLeast:
		return query.Overlapping
	default:
		return relateSets(a.Values, b.Values)
	}
}

func relateRanges(a, b brief.Facet) query.Relation {
	aMin, aMax := ends(a)
	bMin, bMax := ends(b)
	switch {
	case aMin == bMin && aMax == bMax:
		return query.Equal
	case aMin <= bMin && bMax <= aMax:
		return query.Broader
	case bMin <= aMin && aMax <= bMax:
		return query.Narrower
	case aMax < bMin || bMax < aMin:
		return query.Disjoint
	default:
		return query.Overlapping
	}
}

func ends(f brief.Facet) (low, high int) {
	low, high = 0, math.MaxInt
	if f.HasMin {
		low = f.Min
	}
	if f.HasMax {
		high = f.Max
	}
	return low, high
}

func relateSets(a, b []string) query.Relation {
	inB := func(v string) bool { return slices.Contains(b, v) }
	inA := func(v string) bool { return slices.Contains(a, v) }
	notInB := slices.ContainsFunc(a, func(v string) bool { return !inB(v) })
	notInA := slices.ContainsFunc(b, func(v string) bool { return !inA(v) })
	switch {
	case !notInA && !notInB:
		return query.Equal
	case !notInA:
		return query.Broader
	case !notInB:
		return query.Narrower
	case slices.ContainsFunc(a, inB):
		return query.Overlapping
	default:
		return query.Disjoint
	}
}

func flipped(r query.Relation) query.Relation {
	switch r {
	case query.Broader:
		return query.Narrower
	case query.Narrower:
		return query.Broader
	case query.Disjoint:
		return query.Overlapping
	default:
		return r
	}
}
