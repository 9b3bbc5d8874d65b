package proof

import (
	"slices"

	"sourcer/query"
)

// same reports whether two expressions say the same in the same words, as a
// string and what it was written from do: it needs no [query.Relate] to show
// that they are equal. Exclusions may stand elsewhere, and each on its own or
// all in one bracket. No is no proof of the contrary.
func same(a, b query.Expr) bool {
	wantedA, excludedA := parted(a)
	wantedB, excludedB := parted(b)
	return slices.EqualFunc(wantedA, wantedB, alike) && slices.EqualFunc(excludedA, excludedB, alike)
}

// parted tells what an expression wants from what it excludes.
func parted(e query.Expr) (wanted, excluded []query.Expr) {
	and, ok := e.(query.And)
	if !ok {
		and = query.And{e}
	}
	for _, c := range and {
		not, isNot := c.(query.Not)
		or, isOr := not.Arg.(query.Or)
		switch {
		case isOr:
			excluded = append(excluded, or...)
		case isNot:
			excluded = append(excluded, not.Arg)
		default:
			wanted = append(wanted, c)
		}
	}
	return wanted, excluded
}

func alike(a, b query.Expr) bool {
	return query.EqualFunc(a, b, func(a, b query.Term) bool {
		return a.Text == b.Text && a.Field == b.Field && a.Prefix == b.Prefix
	})
}
