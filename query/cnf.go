package query

// Clauses brings an expression into conjunctive form: an AND of ORs of
// literals, where a literal is a term, a proximity, or the negation of one.
// It reports false where that would take more than limit literals in all; the
// clauses are then of no use. Clauses that others cover are not looked for:
// [Simplify] does that.
func Clauses(e Expr, limit int) ([]Or, bool) {
	c := clauser{left: limit}
	clauses := c.clauses(e, false)
	return clauses, c.left >= 0
}

type clauser struct{ left int }

func (c *clauser) clauses(e Expr, negated bool) []Or {
	if c.left < 0 {
		return nil
	}
	switch e := e.(type) {
	case Not:
		return c.clauses(e.Arg, !negated)
	case And:
		return c.join(e, negated, !negated)
	case Or:
		return c.join(e, negated, negated)
	default:
		c.left--
		if negated {
			return []Or{{Not{e}}}
		}
		return []Or{{e}}
	}
}

// join puts the clauses of the arguments one after another for an AND, and
// multiplies them out for an OR.
func (c *clauser) join(args []Expr, negated, and bool) []Or {
	if and {
		var out []Or
		for _, a := range args {
			out = append(out, c.clauses(a, negated)...)
		}
		return out
	}
	out := []Or{{}}
	for _, a := range args {
		out = c.product(out, c.clauses(a, negated))
	}
	return out
}

// product joins each clause of one list with each of the other.
func (c *clauser) product(a, b []Or) []Or {
	if len(b) == 1 {
		for i := range a {
			a[i] = append(a[i], b[0]...)
		}
		return a
	}
	var out []Or
	for _, x := range a {
		for _, y := range b {
			if c.left -= len(x); c.left < 0 {
				return nil
			}
			both := make(Or, 0, len(x)+len(y))
			out = append(out, append(append(both, x...), y...))
		}
	}
	return out
}
