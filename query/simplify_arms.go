package query

import "slices"

// atomSet is the atoms of an arm that is a term or an OR of terms, or that
// excludes one; nil for any other.
type atomSet struct {
	atoms []int
	has   map[int]bool
	not   bool
}

func (s *simplifier) signedSet(arm Expr) atomSet {
	not, ok := arm.(Not)
	if !ok {
		return s.atomSet(arm)
	}
	set := s.atomSet(not.Arg)
	set.not = true
	return set
}

func (s *simplifier) atomSet(arm Expr) atomSet {
	args, isOr := arm.(Or)
	if !isOr {
		args = Or{arm}
	}
	set := atomSet{has: make(map[int]bool, len(args))}
	for _, a := range args {
		t, ok := a.(Term)
		if !ok {
			return atomSet{}
		}
		id, _ := s.table.term(t)
		set.atoms = append(set.atoms, id)
		set.has[id] = true
	}
	return set
}

// setImplies reports whether the arm of one set implies that of another: an
// OR of terms each OR of more, an exclusion each exclusion of less.
func (s *simplifier) setImplies(a, b atomSet) bool {
	switch {
	case a.not != b.not:
		return false
	case a.not:
		return s.within(b, a)
	default:
		return s.within(a, b)
	}
}

// within reports whether each atom of a set is, or implies, one of another.
func (s *simplifier) within(a, b atomSet) bool {
	for _, id := range a.atoms {
		if !b.has[id] && !slices.ContainsFunc(s.impliedBy(id), func(other int) bool { return b.has[other] }) {
			return false
		}
	}
	return true
}

// armIndex finds the arms of an AND that can imply one of them at all, so that
// not each is compared with each.
type armIndex struct {
	sets   []atomSet
	begins map[int][]int // by atom: the ORs whose first atom is it, or implies it
	holds  map[int][]int // by atom: the exclusions that name it
	odd    []int         // the arms without a set
	all    []int
}

func (s *simplifier) index(arms []Expr) *armIndex {
	x := &armIndex{begins: map[int][]int{}, holds: map[int][]int{}}
	for i, arm := range arms {
		set := s.signedSet(arm)
		x.sets = append(x.sets, set)
		x.all = append(x.all, i)
		switch {
		case set.atoms == nil:
			x.odd = append(x.odd, i)
		case set.not:
			for id := range set.has {
				x.holds[id] = append(x.holds[id], i)
			}
		default:
			for _, id := range s.atomAndImplied(set.atoms[0]) {
				x.begins[id] = append(x.begins[id], i)
			}
		}
	}
	return x
}

func (s *simplifier) atomAndImplied(id int) []int {
	return append([]int{id}, s.impliedBy(id)...)
}

// candidates lists the arms that may imply arm i, in their order.
func (s *simplifier) candidates(i int, x *armIndex) []int {
	set := x.sets[i]
	if set.atoms == nil {
		return x.all
	}
	out := slices.Clone(x.odd)
	if set.not {
		for _, id := range s.atomAndImplied(set.atoms[0]) {
			out = append(out, x.holds[id]...)
		}
	} else {
		for _, id := range set.atoms {
			out = append(out, x.begins[id]...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
