package target

import (
	"sourcer/query"
)

// maxColumns is how many columns one phrase is looked for in; more are taken
// for all there are.
const maxColumns = 16

// columns reads the columns that a phrase or a bracket is looked for in. It
// returns the outer ones where none is named here.
func (s fts5Scan) columns(outer *native) (in []*native, named, ok bool) {
	from, start := s.place(), s.at
	not := s.peek() == tokenMinus
	if not {
		s.next()
	}
	switch {
	case s.peek() == tokenBegin:
		s.next()
		for s.peek() == TokenWord || s.peek() == TokenQuote {
			name := s.next()
			in = append(in, s.column(name.Text, name.Span))
		}
		if len(in) == 0 || s.peek() != tokenEnd {
			s.unexpected()
			return nil, false, false
		}
		s.next()
	case s.isColumn():
		name := s.next()
		s.tokens[s.at-1].Kind = TokenField
		in = append(in, s.column(name.Text, name.Span))
	case not:
		s.at = start
		s.unexpected()
		return nil, false, false
	default:
		return []*native{outer}, false, true
	}
	if s.peek() != tokenColon {
		s.unexpected()
		return nil, false, false
	}
	s.next()
	if not || len(in) > maxColumns {
		s.fault(Inexact, from, "more columns than are told apart")
		in = []*native{outer}
	}
	if outer != nil && (len(in) > 1 || in[0] != outer) {
		s.fault(Inexact, from, "a column inside another")
	}
	return in, true, true
}

// isColumn reports whether a name with its colon comes next.
func (s fts5Scan) isColumn() bool {
	return (s.peek() == TokenWord || s.peek() == TokenQuote) && s.at+1 < len(s.tokens) && s.tokens[s.at+1].Kind == tokenColon
}

// among reads a part once, and looks for each of its phrases in any of some
// columns.
func (s fts5Scan) among(columns []*native, read func(*native) query.Expr) query.Expr {
	if len(columns) == 1 {
		return read(columns[0])
	}
	return s.spread(read(nil), columns)
}

// spread binds each phrase of an expression to columns, of which one will do.
func (s *engineScan) spread(e query.Expr, columns []*native) query.Expr {
	switch e := e.(type) {
	case nil:
		return nil
	case query.And:
		return query.And(s.spreadAll(e, columns))
	case query.Or:
		return query.Or(s.spreadAll(e, columns))
	case query.Not:
		return notOf(s.spread(e.Arg, columns))
	}
	bound := make([]query.Expr, len(columns))
	for i, n := range columns {
		bound[i] = query.Map(e, func(t query.Term) query.Expr {
			origin := new(query.Origin)
			s.places[origin] = s.places[t.Origin]
			t.Field, t.Native, t.Origin = n.Field, n.Name, origin
			return t
		})
	}
	return anyOf(bound...)
}

func (s *engineScan) spreadAll(args []query.Expr, columns []*native) []query.Expr {
	out := make([]query.Expr, len(args))
	for i, a := range args {
		out[i] = s.spread(a, columns)
	}
	return out
}
