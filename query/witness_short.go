package query

import "slices"

// judge tells by evaluation whether a profile separates two expressions.
type judge struct {
	encoder *encoder
	spelled map[int]string
	yes, no truthTest
	truth   []bool
}

// truthTest says whether an expression holds where just the given atoms do.
type truthTest func(truth []bool) bool

func (e *encoder) judge(yes, no Expr) *judge {
	return &judge{e, e.spellings([]Expr{yes, no}), e.test(yes), e.test(no), make([]bool, len(e.table.atoms))}
}

func (e *encoder) test(x Expr) truthTest {
	switch x := x.(type) {
	case Term:
		return testAtom(e.table.term(x))
	case Near:
		return testAtom(e.table.nearness(x))
	case Not:
		arg := e.test(x.Arg)
		return func(truth []bool) bool { return !arg(truth) }
	case And:
		args := e.tests(x)
		return func(truth []bool) bool {
			return !slices.ContainsFunc(args, func(a truthTest) bool { return !a(truth) })
		}
	case Or:
		args := e.tests(x)
		return func(truth []bool) bool {
			return slices.ContainsFunc(args, func(a truthTest) bool { return a(truth) })
		}
	default:
		panic(unknown(x))
	}
}

func testAtom(id int, ok bool) truthTest {
	return func(truth []bool) bool { return ok && truth[id] }
}

func (e *encoder) tests(args []Expr) []truthTest {
	out := make([]truthTest, len(args))
	for i, a := range args {
		out[i] = e.test(a)
	}
	return out
}

// shorten drops each value that is not needed to tell the expressions apart
// and puts a shorter one in place of a longer where that does, until nothing
// more can go. The order is fixed, so that the result is always the same.
func (j *judge) shorten(values []*fact) []*fact {
	slices.SortStableFunc(values, func(a, b *fact) int { return b.atom - a.atom })
	for again := true; again; {
		values = j.drop(values)
		again = j.replace(values)
	}
	slices.SortStableFunc(values, func(a, b *fact) int { return a.atom - b.atom })
	return values
}

// drop leaves out values until none can go: those that the expressions name
// last before those that they name first, which are mostly the user's own
// words. It takes as many at once as will go, twice as many after a success
// and half as many after a failure. What could not go at first can do so once
// another one has gone.
func (j *judge) drop(values []*fact) []*fact {
	for before := len(values) + 1; len(values) < before; {
		before = len(values)
		for from, size := 0, 1; from < len(values); {
			rest := slices.Concat(values[:from], values[min(from+size, len(values)):])
			switch {
			case j.separates(rest):
				values, size = rest, 2*size
			case size > 1:
				size /= 2
			default:
				from++
			}
		}
	}
	return values
}

// replace puts a shorter value in place of each that can spare words, and
// reports whether there was one.
func (j *judge) replace(values []*fact) (changed bool) {
	for i, v := range values {
		for _, id := range v.says {
			shorter, ok := j.shorterThan(v, id)
			if !ok {
				continue
			}
			if values[i] = shorter; j.separates(values) {
				changed = true
				break
			}
			values[i] = v
		}
	}
	return changed
}

// shorterThan returns a value for an atom that v says, if it has fewer words
// and says nothing that v does not.
func (j *judge) shorterThan(v *fact, id int) (*fact, bool) {
	for _, s := range j.encoder.table.sayings(id) {
		if len(s.words) < len(v.words) && isSubset(s.says, v.says) {
			return j.encoder.fact(id, s, j.spelled[id]), true
		}
	}
	return nil, false
}

func isSubset(a, b []int) bool {
	return !slices.ContainsFunc(a, func(id int) bool {
		_, found := slices.BinarySearch(b, id)
		return !found
	})
}

// separates reports whether a profile of just these values is matched by yes
// and not by no.
func (j *judge) separates(values []*fact) bool {
	clear(j.truth)
	for _, v := range values {
		for _, id := range v.says {
			j.truth[id] = true
		}
	}
	return j.yes(j.truth) && !j.no(j.truth)
}
