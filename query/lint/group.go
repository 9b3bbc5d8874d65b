package lint

import (
	"sourcer/query/source"
	"sourcer/query/target"
)

// group is what stands between two brackets, or the whole string: operands
// and what joins each to the one before.
type group struct {
	parent   *group
	open     int // the token of the bracket, -1 for the whole string
	operands []operand
}

// operand is a term or a bracket, with what stands before it.
type operand struct {
	join  target.TokenKind // and, or, near; "" for a blank, and for the first
	op    int              // the token that joins, -1 for a blank
	nots  []int            // the tokens of its negations
	field int              // the token of its field operator, -1 without one
	token int              // the term, or the opening bracket
	inner *group           // nil for a term
	end   int              // the last token
}

// bare reports whether an operand is a word without quotes, field or
// negation.
func (c *checker) bare(o operand) bool { return c.word(o) && len(o.nots) == 0 }

// word reports whether an operand is a word without quotes and field.
func (c *checker) word(o operand) bool {
	return o.inner == nil && o.field < 0 && c.tokens[o.token].Kind == target.TokenWord
}

// first is the token that an operand begins with.
func (o operand) first() int {
	switch {
	case len(o.nots) > 0:
		return o.nots[0]
	case o.field >= 0:
		return o.field
	default:
		return o.token
	}
}

// span is the place of an operand with all that belongs to it.
func (c *checker) span(o operand) source.Span {
	return c.tokens[o.first()].Span.To(c.tokens[o.end].Span)
}

// grouped sorts tokens into groups, the whole string first. Brackets without
// a partner are passed over; so is an operator without a term.
func grouped(tokens []target.Token) (*group, []*group) {
	partner := partners(tokens)
	root := &group{open: -1}
	all := []*group{root}
	at := root
	pending := operand{op: -1, field: -1}
	for i, t := range tokens {
		switch t.Kind {
		case target.TokenAnd, target.TokenOr, target.TokenNear:
			pending = operand{join: t.Kind, op: i, field: -1}
		case target.TokenNot:
			pending.nots = append(pending.nots, i)
		case target.TokenField:
			pending.field = i
		case target.TokenOpen:
			if partner[i] < 0 {
				continue
			}
			inner := &group{parent: at, open: i}
			pending.token, pending.inner, pending.end = i, inner, partner[i]
			at.operands = append(at.operands, pending)
			all, at, pending = append(all, inner), inner, operand{op: -1, field: -1}
		case target.TokenClose:
			if partner[i] >= 0 {
				at, pending = at.parent, operand{op: -1, field: -1}
			}
		case target.TokenWord, target.TokenQuote, target.TokenTwo:
			pending.token, pending.end = i, i
			at.operands = append(at.operands, pending)
			pending = operand{op: -1, field: -1}
		case target.TokenNoise:
		}
	}
	return root, all
}

// partners finds for each bracket the one that belongs to it, -1 for none.
func partners(tokens []target.Token) []int {
	out := make([]int, len(tokens))
	var open []int
	for i, t := range tokens {
		out[i] = -1
		switch {
		case t.Kind == target.TokenOpen:
			open = append(open, i)
		case t.Kind == target.TokenClose && len(open) > 0:
			j := open[len(open)-1]
			open = open[:len(open)-1]
			out[i], out[j] = j, i
		}
	}
	return out
}
