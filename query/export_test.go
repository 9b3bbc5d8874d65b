package query

// RelateWithin is [Relate] with a budget of its own.
func RelateWithin(a, b Expr, r Reading, steps int) Comparison {
	return relateWithin(a, []Expr{b}, r, steps)[0]
}
