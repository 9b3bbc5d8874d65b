package query

import "slices"

// ShortestOptions say what short means and what may be written.
type ShortestOptions struct {
	// Reading is how the words are read where the expression is going to be
	// used: what is needless under one reading is not under another. Nil is
	// [Plain].
	Reading Reading
	// Cost is what is to be small. Nil counts characters.
	Cost Cost
	// Nested allows an AND inside an OR. Otherwise only an AND of OR groups
	// and exclusions comes out, whatever goes in.
	Nested bool
	// NegatedGroups allows NOT (a OR b) beside NOT a AND NOT b. Otherwise only
	// terms are negated in what comes out.
	NegatedGroups bool
	// AllowBroader also lets phrases with common words be taken apart:
	// ("backend engineer" OR "backend developer") becomes backend AND
	// (engineer OR developer), which finds more.
	AllowBroader bool
	// Steps is the budget of the search, [Steps] if it is zero. What is not
	// found out within it stays as it is.
	Steps int
}

// ShortestResult is what [Shortest] found.
type ShortestResult struct {
	// Expr is the cheapest expression found. It is the given one, unchanged,
	// where Never or Always is set or nothing cheaper was found.
	Expr Expr
	// Relation is that of Expr to the given expression: Equal unless broader
	// ones were allowed. Witness is then a profile that Expr finds in addition.
	Relation Relation
	Witness  *Witness
	// Covered lists the terms that went because By says as much already.
	Covered []Covered
	// Dead lists the terms that could never match, because By excludes them.
	Dead []Covered
	// Never says that no profile matches. Clash holds the parts that are at
	// odds; without any one of them the rest could match.
	Never bool
	Clash []Expr
	// Always says that every profile matches.
	Always bool
}

// Shortest returns the cheapest expression that it finds among those that
// match the same profiles, never one that costs more than the given one where
// that can be written as it is. Parts that share no words are made short one
// by one: those of few words exactly, larger ones by dropping all that is
// needless and taking out what groups have in common. Terms keep their origin
// and, at equal cost, their order.
func Shortest(e Expr, o ShortestOptions) ShortestResult {
	if o.Reading == nil {
		o.Reading = Plain
	}
	if o.Cost == nil {
		o.Cost = Weights{Char: 1}.Of
	}
	if o.Steps == 0 {
		o.Steps = Steps
	}
	s := &shortener{ShortestOptions: o, loss: map[string]loss{}}
	return s.run(e)
}

// shortener makes one expression shorter.
type shortener struct {
	ShortestOptions
	parts []*part
	loss  map[string]loss // by the key of the atom
	clash []Expr
}

func (s *shortener) run(e Expr) ShortestResult {
	unchanged := ShortestResult{Expr: e, Relation: Equal}
	for _, group := range independent(conjunctsOf(e, false), s.Reading) {
		if !s.shorten(group) {
			unchanged.Never, unchanged.Clash = true, s.clash
			return unchanged
		}
	}
	short := s.assemble()
	if len(short) == 0 {
		unchanged.Always = true
		return unchanged
	}
	out := unchanged
	if shortest := s.cheapestForm(AllOf(short...)); s.isBetter(shortest, e) {
		out.Expr = shortest
		out.Covered, out.Dead = s.dropped(e, shortest)
	}
	if s.AllowBroader {
		s.broaden(&out, e)
	}
	return out
}

// isBetter reports whether an expression found is to replace the given one. At
// equal cost the given one stays, if it can be written at all.
func (s *shortener) isBetter(found, given Expr) bool {
	before, after := s.Cost(given), s.Cost(found)
	if before < 0 || !s.isSayable(given) {
		return after >= 0 || before < 0
	}
	return after >= 0 && after < before
}

// isSayable reports whether e has a shape that may be written.
func (s *shortener) isSayable(e Expr) bool {
	if !s.Nested && !isFlat(e) {
		return false
	}
	sayable := true
	Walk(e, func(e Expr) bool {
		if not, ok := e.(Not); ok && !s.NegatedGroups {
			sayable = sayable && isAtomic(not.Arg)
		}
		return sayable
	})
	return sayable
}

// assemble chooses the cheapest form of each part and joins them, each
// conjunct as near as can be to where it stood.
func (s *shortener) assemble() []Expr {
	var chosen []placed
	for i, p := range s.parts {
		beside := Expr(nil)
		if other := (i + 1) % len(s.parts); other != i {
			beside = s.parts[other].conjuncts[0].expr
		}
		chosen = append(chosen, s.cheapest(p.forms, beside)...)
	}
	slices.SortStableFunc(chosen, func(a, b placed) int { return a.at - b.at })
	return placedExprs(chosen)
}

// cheapest returns the form of a part that costs least beside another part,
// the first of equals.
func (s *shortener) cheapest(forms [][]placed, beside Expr) []placed {
	best, least := forms[0], -1
	for _, form := range forms {
		args := placedExprs(form)
		if beside != nil {
			args = append(args, beside)
		}
		if c := s.Cost(AllOf(args...)); c >= 0 && (least < 0 || c < least) {
			best, least = form, c
		}
	}
	return best
}

func placedExprs(list []placed) []Expr {
	out := make([]Expr, len(list))
	for i, p := range list {
		out[i] = p.expr
	}
	return out
}

// cheapestForm gathers exclusions under one NOT where that may be written and
// is cheaper.
func (s *shortener) cheapestForm(e Expr) Expr {
	if !s.NegatedGroups {
		return e
	}
	grouped := s.groupNegations(e)
	if c, before := s.Cost(grouped), s.Cost(e); c >= 0 && (before < 0 || c < before) {
		return grouped
	}
	return e
}

// groupNegations writes NOT a AND NOT b as NOT (a OR b) and, where an AND may
// stand in an OR, NOT a OR NOT b as NOT (a AND b).
func (s *shortener) groupNegations(e Expr) Expr {
	switch e := e.(type) {
	case And:
		return AllOf(s.gathered(e, func(args []Expr) Expr { return Or(args) })...)
	case Or:
		if s.Nested {
			return AnyOf(s.gathered(e, func(args []Expr) Expr { return And(args) })...)
		}
	}
	return e
}

func (s *shortener) gathered(args []Expr, join func([]Expr) Expr) []Expr {
	var out, negated []Expr
	first := 0
	for _, a := range args {
		if not, ok := a.(Not); ok {
			if len(negated) == 0 {
				first = len(out)
			}
			negated = append(negated, not.Arg)
		} else {
			out = append(out, s.groupNegations(a))
		}
	}
	switch len(negated) {
	case 0:
		return out
	case 1:
		return slices.Insert(out, first, Expr(Not{negated[0]}))
	}
	return slices.Insert(out, first, Expr(Not{join(negated)}))
}
