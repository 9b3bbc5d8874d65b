package target

import (
	"slices"
	"strings"

	"sourcer/query"
)

// repeatable returns the field operator that says an OR by being written
// again for each alternative, nil if there is none.
func (w writer) repeatable(or query.Or) *native {
	var all *native
	for _, arg := range or {
		t, ok := arg.(query.Term)
		n := w.operator(t)
		if !ok || n == nil || !n.Repeat || all != nil && all != n {
			return nil
		}
		all = n
	}
	return all
}

// repeated writes an OR as location:a location:b.
func (w writer) repeated(or query.Or) (string, error) {
	parts := make([]string, len(or))
	for i, arg := range or {
		text, err := w.term(arg.(query.Term))
		if err != nil {
			return "", err
		}
		parts[i] = text
	}
	return strings.Join(parts, " "), nil
}

// apart writes an AND on a platform where field operators hold for the whole
// string: they come first, then the words, which may be one OR if there is
// nothing else among them.
func (w writer) apart(args query.And, scope string) (string, error) {
	if err := w.once(args); err != nil {
		return "", err
	}
	args = slices.Clone(args)
	slices.SortStableFunc(args, func(a, b query.Expr) int { return w.rank(a) - w.rank(b) })
	words := slices.DeleteFunc(slices.Clone(args), w.bound)
	w.loose = len(words) == 1
	return w.conjunction(args, scope)
}

// rank says where in a string an argument stands: field operators before
// words, and both before exclusions.
func (w writer) rank(e query.Expr) int {
	rank := 0
	if _, isNot := e.(query.Not); isNot {
		rank = 2
	}
	if !w.bound(e) {
		rank++
	}
	return rank
}

// bound reports whether all of an argument stands behind field operators.
func (w writer) bound(e query.Expr) bool {
	terms := query.Terms(e)
	return len(terms) > 0 && !slices.ContainsFunc(terms, func(t query.Term) bool { return w.operator(t) == nil })
}

// once demands that an operator which is repeated for OR makes one demand
// alone: two would be read as either.
func (w writer) once(args query.And) error {
	var seen []*native
	for _, a := range args {
		if _, isNot := a.(query.Not); isNot {
			continue
		}
		for _, n := range w.repeats(a) {
			if slices.Contains(seen, n) {
				return &CannotSay{Feature: "two demands on " + n.Name + ":"}
			}
			seen = append(seen, n)
		}
	}
	return nil
}

// repeats lists the operators of an argument that are repeated for OR.
func (w writer) repeats(e query.Expr) []*native {
	var out []*native
	for t := range query.EachTerm(e) {
		if n := w.operator(t); n != nil && n.Repeat && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// apart reads a string in which field operators hold for the whole: them
// first, one OR for all that is said with an operator that is repeated for
// it, and then the words. An OR among other words may be read in any way.
func (s *scanner) apart() query.Expr {
	pairs, words := s.pairs()
	var all query.And
	for _, same := range pairs {
		var alternatives query.Or
		for _, pair := range same {
			s.tokens, s.at = pair, 0
			alternatives = append(alternatives, flatOr(s.operand())...)
		}
		all = append(all, query.AnyOf(alternatives...))
	}
	s.tokens, s.at = words, 0
	s.mixed(words)
	if e := s.expr(0); e != nil {
		all = append(all, flatAnd(e)...)
	}
	if len(all) == 0 {
		return nil
	}
	return query.AllOf(all...)
}

// pairs takes the field operators with their terms out of the tokens. What is
// wanted by the same operator, if that is repeated for OR, stands together;
// exclusions come after what is wanted.
func (s *scanner) pairs() (pairs [][][]Token, words []Token) {
	var excluded [][][]Token
	at := map[*native]int{}
	for i := 0; i < len(s.tokens); {
		size := pairAt(s.tokens[i:])
		if size == 0 {
			if !s.betweenPairs(i, len(words) > 0) {
				words = append(words, s.tokens[i])
			}
			i++
			continue
		}
		pair := s.tokens[i : i+size]
		i += size
		n := s.profile.file.native(pair[size-2].Text)
		known, again := at[n]
		switch {
		case size == 3:
			excluded = append(excluded, [][]Token{pair})
		case again && n.Repeat:
			pairs[known] = append(pairs[known], pair)
		default:
			at[n] = len(pairs)
			pairs = append(pairs, [][]Token{pair})
		}
	}
	return append(pairs, excluded...), words
}

// betweenPairs reports whether an operator stands beside a field operator's
// term, where it says nothing more than its place does: all field operators
// are wanted, but for one that is repeated, of which either is. Words before
// it say that an OR joins them to what follows the field operator.
func (s *scanner) betweenPairs(i int, words bool) bool {
	t := s.tokens[i]
	if t.Kind != TokenAnd && t.Kind != TokenOr || i == 0 || i+1 == len(s.tokens) {
		return false
	}
	before, next := s.pairBefore(i), s.tokens[i+1:]
	after := pairAt(next)
	switch {
	case isJoint(next[0].Kind) || before == 0 && after == 0, t.Kind == TokenOr && words && after == 0:
		return false
	case t.Kind == TokenOr && !(before == 2 && after == 2 && s.repeats(s.tokens[i-2], next[0])):
		s.note(Inexact, t.Span, "OR beside a field operator may be read in any way")
	}
	return true
}

func isJoint(k TokenKind) bool { return k == TokenAnd || k == TokenOr }

// repeats reports whether two field operators are the same, and are written
// again for each alternative.
func (s *scanner) repeats(a, b Token) bool {
	n := s.profile.file.native(a.Text)
	return n == s.profile.file.native(b.Text) && n.Repeat
}

// pairBefore is the number of tokens of the field operator with its term that
// ends before a token, 0 where none does.
func (s *scanner) pairBefore(i int) int {
	switch {
	case i >= 3 && pairAt(s.tokens[i-3:i]) == 3:
		return 3
	case i >= 2 && pairAt(s.tokens[i-2:i]) == 2:
		return 2
	default:
		return 0
	}
}

// pairAt is the number of tokens that a field operator with its term takes, a
// NOT before it included; 0 where none stands.
func pairAt(tokens []Token) int {
	size := 0
	if len(tokens) > 0 && tokens[0].Kind == TokenNot {
		size++
	}
	if len(tokens) < size+2 || tokens[size].Kind != TokenField {
		return 0
	}
	if k := tokens[size+1].Kind; k != TokenWord && k != TokenQuote {
		return 0
	}
	return size + 2
}

// mixed remarks on an OR that stands beside other words or exclusions.
func (s *scanner) mixed(words []Token) {
	terms, ors, others := 0, 0, 0
	for _, t := range words {
		switch t.Kind {
		case TokenWord, TokenQuote:
			terms++
		case TokenOr:
			ors++
		default:
			others++
		}
	}
	if ors > 0 && (others > 0 || terms != ors+1) {
		at := slices.IndexFunc(words, func(t Token) bool { return t.Kind == TokenOr })
		s.note(Inexact, words[at].Span, "OR beside other words may be read in any way")
	}
}
