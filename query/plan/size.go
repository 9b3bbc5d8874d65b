package plan

import (
	"sourcer/query"
	"sourcer/query/target"
)

// dimensions is how many things a platform counts of a string.
const dimensions = 5

// vector is a size in all dimensions: characters, bytes, words, operators,
// terms.
type vector [dimensions]int

func vectorOf(s target.Size) vector {
	return vector{s.Chars, s.Bytes, s.Words, s.Operators, s.Terms}
}

func (v vector) size() target.Size {
	return target.Size{Chars: v[0], Bytes: v[1], Words: v[2], Operators: v[3], Terms: v[4]}
}

func (v vector) plus(w vector) vector {
	for d := range v {
		v[d] += w[d]
	}
	return v
}

func (v vector) times(n int) vector {
	for d := range v {
		v[d] *= n
	}
	return v
}

func (v vector) minus(w vector) vector {
	for d := range v {
		v[d] -= w[d]
	}
	return v
}

func (v vector) max(w vector) vector {
	for d := range v {
		v[d] = max(v[d], w[d])
	}
	return v
}

// within reports whether no dimension is over its limit. A limit below zero
// is none.
func (v vector) within(limit vector) bool {
	for d := range v {
		if limit[d] >= 0 && v[d] > limit[d] {
			return false
		}
	}
	return true
}

// share says how much of a limit v takes up, as the sum over the dimensions.
func (v vector) share(limit vector) float64 {
	sum := 0.0
	for d := range v {
		if limit[d] > 0 {
			sum += float64(v[d]) / float64(limit[d])
		}
	}
	return sum
}

var unlimited = vector{-1, -1, -1, -1, -1}

// limits joins a box's hard limits with the user's budget: the lower of two
// binds.
func limits(p *target.Profile, box target.Box, b Budget) (hard, soft vector) {
	hard, soft = unlimited, unlimited
	lower := func(v *vector, d, limit int) {
		if v[d] < 0 || limit < v[d] {
			v[d] = limit
		}
	}
	for _, l := range p.Limits(box) {
		v := &soft
		if l.Hard {
			v = &hard
		}
		lower(v, dimensionOf(l.What), l.Max)
	}
	for d, limit := range [dimensions]int{b.Chars, b.Bytes, b.Words, b.Operators, b.Terms} {
		if limit > 0 {
			lower(&hard, d, limit)
		}
	}
	return hard, soft
}

func dimensionOf(w target.What) int {
	switch w {
	case target.Chars:
		return 0
	case target.Bytes:
		return 1
	case target.Words:
		return 2
	case target.Operators:
		return 3
	case target.Terms:
		return 4
	default:
		panic("plan: unknown limit " + string(w))
	}
}

// whats names the dimensions, in their order.
var whats = [dimensions]target.What{target.Chars, target.Bytes, target.Words, target.Operators, target.Terms}

// scale weighs the parts of a string. All costs add up: what a group of
// alternatives adds to a string is what its members add, and a rest that
// depends only on whether there is more than one.
type scale struct {
	write   func(query.Expr) (vector, error)
	base    vector // what every string costs: scope and exclusions
	one     vector // the rest of a group of one
	several vector // the rest of a larger group
	join    vector // between two alternatives that are written out
	noOr    bool   // the platform has no groups: what one alternative adds is all
	alone   bool   // what is weighed is all that there is, but for the exclusions
	field   query.Field
	frames  map[bool]vector // what a member is weighed with, by whether it stands alone
}

// dummy stands for any term that is weighed against, in the field of the box.
func (s *scale) dummy(text string) query.Expr { return query.Term{Text: text, Field: s.field} }

// newScale weighs what does not depend on the groups: the exclusions, and
// what surrounds a group. alone says that there is one group and nothing
// else, which some platforms write without brackets; bare says that they have
// no other groups.
func newScale(p *target.Profile, box target.Box, exclusions []query.Expr, alone, bare bool) (*scale, error) {
	s := &scale{alone: bare, field: box.Field, frames: map[bool]vector{}, write: func(e query.Expr) (vector, error) {
		if bare {
			e = query.AllOf(append([]query.Expr{e}, exclusions...)...)
		}
		text, err := p.Write(box, e)
		return vectorOf(p.Measure(text)), err
	}}
	s.noOr = !p.CanOrInAnd() && !bare
	x, y, z := s.dummy("x"), s.dummy("y"), s.dummy("z")
	weigh := func(args ...query.Expr) vector {
		v, err := s.write(query.AllOf(args...))
		if err != nil {
			return vector{}
		}
		return v
	}
	if s.noOr {
		whole, err := s.write(query.AllOf(append([]query.Expr{x}, exclusions...)...))
		s.base = whole.minus(weigh(x, y).minus(weigh(x)))
		s.join = weigh(query.Or{x, y}).minus(weigh(x)).minus(weigh(y))
		return s, err
	}
	if alone && (bare || len(exclusions) == 0) {
		two, three := weigh(query.Or{x, y}), weigh(query.Or{x, y, z})
		member := three.minus(two)
		s.one = weigh(x).minus(member)
		s.several = two.minus(member).minus(member)
		return s, nil
	}
	pair := weigh(x, y)
	single := weigh(x, y, z).minus(pair)
	two, three := weigh(x, y, query.Or{x, z}).minus(pair), weigh(x, y, query.Or{x, y, z}).minus(pair)
	member := three.minus(two)
	s.one = single.minus(member)
	s.several = two.minus(member).minus(member)
	whole, err := s.write(query.AllOf(append([]query.Expr{x, y}, exclusions...)...))
	if err != nil {
		return nil, err
	}
	s.base = whole.minus(single).minus(single)
	return s, nil
}

// member weighs what one alternative adds to a group of several, or to the
// string where it has no group: then the rest of a group of one comes on top.
func (s *scale) member(e query.Expr, single bool) (vector, error) {
	with, err := s.write(s.around(single, e))
	if err != nil {
		return vector{}, err
	}
	added := with.minus(s.frame(single))
	if s.noOr || single {
		added = added.minus(s.one)
	}
	return added, nil
}

// around puts a member, or none, among what it is weighed with.
func (s *scale) around(single bool, member ...query.Expr) query.Expr {
	x, y := s.dummy("x"), s.dummy("y")
	if s.noOr || single {
		return query.AllOf(append([]query.Expr{x}, member...)...)
	}
	group := append(query.Or{x, y}, member...)
	if s.alone {
		return group
	}
	return query.And{group, s.dummy("z")}
}

// frame weighs what a member is weighed with, once for all members.
func (s *scale) frame(single bool) vector {
	v, known := s.frames[single]
	if !known {
		v, _ = s.write(s.around(single))
		s.frames[single] = v
	}
	return v
}
