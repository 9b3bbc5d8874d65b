package query

import "slices"

// termArms tells the arms of an OR that are terms from all others.
type termArms struct {
	atoms []int // by arm: its atom, or noAtom where it is no term
	all   []int // nil where all are terms
	odd   []int // the arms that are no terms
}

// noteTerms notes which arm is the term of which atom; of two equal terms the
// first.
func (s *simplifier) noteTerms(arms []Expr) termArms {
	out := termArms{atoms: make([]int, len(arms))}
	for i, arm := range arms {
		t, ok := arm.(Term)
		if !ok {
			out.atoms[i] = noAtom
			out.odd = append(out.odd, i)
			continue
		}
		id, _ := s.table.term(t)
		out.atoms[i] = id
		if s.armOf[id] == noArm {
			s.armOf[id] = i
		}
	}
	if len(out.odd) > 0 {
		out.all = upTo(len(arms))
	}
	return out
}

// forget takes back what noteTerms noted.
func (s *simplifier) forget(arms termArms) {
	for _, id := range arms.atoms {
		if id != noAtom {
			s.armOf[id] = noArm
		}
	}
}

func upTo(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// atomSet is the atoms of an arm that is a term or an OR of terms, or that
// excludes one, sorted; nil for any other.
type atomSet struct {
	atoms []int
	not   bool
}

func (s *simplifier) signedSet(arm Expr) atomSet {
	if not, ok := arm.(Not); ok {
		return atomSet{s.atomsOf(not.Arg), true}
	}
	return atomSet{s.atomsOf(arm), false}
}

func (s *simplifier) atomsOf(arm Expr) []int {
	args, isOr := arm.(Or)
	if !isOr {
		args = Or{arm}
	}
	if len(args) == 0 {
		return nil
	}
	atoms := make([]int, 0, len(args))
	for _, a := range args {
		t, ok := a.(Term)
		if !ok {
			return nil
		}
		id, _ := s.table.term(t)
		atoms = append(atoms, id)
	}
	slices.Sort(atoms)
	return slices.Compact(atoms)
}

func (a atomSet) has(id int) bool {
	_, found := slices.BinarySearch(a.atoms, id)
	return found
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
		if !b.has(id) && !slices.ContainsFunc(s.impliedBy(id), b.has) {
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
	x := &armIndex{sets: make([]atomSet, len(arms)), all: upTo(len(arms)), begins: map[int][]int{}, holds: map[int][]int{}}
	for i, arm := range arms {
		set := s.signedSet(arm)
		x.sets[i] = set
		switch {
		case set.atoms == nil:
			x.odd = append(x.odd, i)
		case set.not:
			for _, id := range set.atoms {
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
