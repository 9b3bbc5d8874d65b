package target

import (
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/source"
)

// The limits of the readers.
const (
	// MaxText is how many bytes a string may have.
	MaxText = 1 << 20
	// MaxDepth is how deeply brackets and exclusions may be nested.
	MaxDepth = 100
)

// Scan is what a platform makes of a string, however bad the string is.
type Scan struct {
	// Expr is the string's meaning, nil where nothing at all is asked for.
	// It is only trustworthy where no note is fatal.
	Expr query.Expr
	// Spans are the places of the terms of Expr, in the order of
	// [query.Terms].
	Spans []source.Span
	// Tokens are the pieces, in their order.
	Tokens []Token
	// Notes are the remarks, in the order of their places.
	Notes []Note
}

// Note is a remark about a place in a string.
type Note struct {
	Kind    NoteKind
	Span    source.Span
	Message string // lower case, no full stop
	Fatal   bool   // the platform may read the string in any way, or refuse it
}

// NoteKind names a remark; scripts compare it.
type NoteKind string

// The kinds of remarks.
const (
	UnbalancedParen  NoteKind = "unbalanced-paren"
	UnbalancedQuote  NoteKind = "unbalanced-quote"
	LeadingOperator  NoteKind = "leading-operator"
	TrailingOperator NoteKind = "trailing-operator"
	DoubleOperator   NoteKind = "double-operator"
	EmptyGroup       NoteKind = "empty-group"
	MissingOperator  NoteKind = "missing-operator"
	TooDeep          NoteKind = "too-deep"
	TooLong          NoteKind = "over-length"
	Inexact          NoteKind = "inexact" // means something that an expression cannot say
	Unsaid           NoteKind = "unsaid"  // asks for something of which nothing is kept
	BadTag           NoteKind = "bad-tag"
)

// Scan reads a string as the platform does, as far as it goes. Linear time.
func (p *Profile) Scan(b Box, text string) Scan {
	if len(text) > MaxText {
		note := Note{TooLong, source.Span{Length: len(text)}, "string is too long to be read", true}
		return Scan{Notes: []Note{note}}
	}
	switch typed := p.typed(); {
	case b.Takes == TakesAll && typed != nil && typed.hasOperator(text):
		return typed.Scan(Box{Key: b.Key, Name: b.Name, Field: b.Field}, text)
	case b.Takes != TakesString:
		return p.scanList(b, text)
	case p.Family == Tags:
		return scanTags(b, text)
	case p.isEngine():
		return p.Family.dialect().scan(p, b, text)
	}
	l := lex(p, text)
	p = p.settled(l.tokens)
	s := scanner{profile: p, box: b, ranks: p.file.Grammar.ranks(), notes: l.notes}
	s.tokens = s.balance(l.tokens)
	out := Scan{Tokens: l.tokens}
	if p.file.Grammar.Apart {
		out.Expr = s.apart()
	} else {
		out.Expr = s.expr(0)
	}
	out.Spans = s.spans
	slices.SortStableFunc(s.notes, func(a, b Note) int { return a.Span.Offset - b.Span.Offset })
	out.Notes = s.notes
	return out
}

// settled is the profile with a space that means one thing, where what it
// means hangs on the operators of the string.
func (p *Profile) settled(tokens []Token) *Profile {
	if p.file.Grammar.Space != spaceEither {
		return p
	}
	out := *p
	out.file.Grammar.Space = spaceOr
	if slices.ContainsFunc(tokens, func(t Token) bool { return t.Kind == TokenAnd || t.Kind == TokenOr || t.Kind == TokenNot }) {
		out.file.Grammar.Space = spaceAnd
	}
	return &out
}

func (l *lexer) note(kind NoteKind, at source.Span, message string) {
	l.notes = append(l.notes, Note{Kind: kind, Span: at, Message: message, Fatal: true})
}

// scanner makes an expression of tokens, by the precedence of the grammar.
type scanner struct {
	profile *Profile
	box     Box
	ranks   map[op]int
	tokens  []Token
	at      int
	depth   int
	native  *native // the field operator in force
	spans   []source.Span
	notes   []Note
}

func (s *scanner) note(kind NoteKind, at source.Span, message string) {
	s.notes = append(s.notes, Note{Kind: kind, Span: at, Message: message, Fatal: true})
}

// balance drops what means nothing: noise, brackets without a partner, and
// all brackets where the platform ignores them.
func (s *scanner) balance(tokens []Token) []Token {
	var open []int
	drop := make([]bool, len(tokens))
	for i, t := range tokens {
		switch {
		case t.Kind == TokenNoise:
			drop[i] = true
		case t.Kind == TokenOpen:
			open = append(open, i)
		case t.Kind == TokenClose && len(open) > 0:
			open = open[:len(open)-1]
		case t.Kind == TokenClose:
			drop[i] = true
			s.note(UnbalancedParen, t.Span, "bracket was never opened")
		}
	}
	for _, i := range open {
		drop[i] = true
		s.note(UnbalancedParen, tokens[i].Span, "bracket is never closed")
	}
	group := s.profile.file.Grammar.Brackets == bracketsGroup
	if group && !slices.Contains(drop, true) {
		return tokens
	}
	kept := make([]Token, 0, len(tokens))
	for i, t := range tokens {
		if !drop[i] && (group || t.Kind != TokenOpen && t.Kind != TokenClose) {
			kept = append(kept, t)
		}
	}
	return kept
}

func (s *scanner) peek() (Token, bool) {
	if s.at == len(s.tokens) {
		return Token{}, false
	}
	return s.tokens[s.at], true
}

// expr reads operands and the operators between them that bind at least as
// tightly as floor. It returns nil where there is no operand.
func (s *scanner) expr(floor int) query.Expr {
	left := s.operand()
	for {
		o, tokens := s.operator()
		rank := s.ranks[o]
		if o == opNone || rank < floor {
			return left
		}
		s.consume(tokens, left == nil)
		left = s.join(o, tokens, left, s.expr(rank+1))
	}
}

// operator looks at what comes next: the operators between two terms. More
// than one is a fault, and the first counts.
func (s *scanner) operator() (op, []Token) {
	end := s.at
	for end < len(s.tokens) && (s.tokens[end].Kind == TokenAnd || s.tokens[end].Kind == TokenOr || s.tokens[end].Kind == TokenNear) {
		end++
	}
	found := s.tokens[s.at:end]
	if len(found) > 0 {
		return op(found[0].Kind), found
	}
	t, ok := s.peek()
	switch {
	case !ok || t.Kind == TokenClose:
		return opNone, nil
	case t.Kind == TokenNot && s.profile.file.Grammar.meaning(opSpace) == opOr:
		return opAnd, nil // "java NOT intern" is no choice between the two
	default:
		return opSpace, nil
	}
}

// consume moves behind the operators and remarks on those that stand wrong.
func (s *scanner) consume(found []Token, leading bool) {
	s.at += len(found)
	if len(found) == 0 {
		if t, ok := s.peek(); ok && s.profile.file.Grammar.Space == spaceNone && t.Kind != TokenNot {
			s.note(MissingOperator, t.Span, "no operator before this")
		}
		return
	}
	if len(found) > 1 {
		s.note(DoubleOperator, found[1].Span, "operator behind an operator")
	}
	if leading {
		s.note(LeadingOperator, found[0].Span, "nothing before the operator")
	}
	if t, ok := s.peek(); !ok || t.Kind == TokenClose {
		s.note(TrailingOperator, found[len(found)-1].Span, "nothing behind the operator")
	}
}

// join joins two operands; a missing one leaves the other.
func (s *scanner) join(o op, found []Token, left, right query.Expr) query.Expr {
	if left == nil || right == nil {
		if left == nil {
			return right
		}
		return left
	}
	switch s.profile.file.Grammar.meaning(o) {
	case opOr:
		return append(flatOr(left), flatOr(right)...)
	case opNear:
		return s.near(found[0], left, right)
	default:
		return append(flatAnd(left), flatAnd(right)...)
	}
}

func flatOr(e query.Expr) query.Or {
	if or, ok := e.(query.Or); ok {
		return or
	}
	return query.Or{e}
}

func flatAnd(e query.Expr) query.And {
	if and, ok := e.(query.And); ok {
		return and
	}
	return query.And{e}
}

// near joins two terms; of anything else only both can be asked for.
func (s *scanner) near(t Token, left, right query.Expr) query.Expr {
	_, one := left.(query.Term)
	_, two := right.(query.Term)
	if !one || !two {
		s.note(Inexact, t.Span, "nearness of more than two terms")
		return append(flatAnd(left), flatAnd(right)...)
	}
	return query.Near{Distance: t.Distance, Args: []query.Expr{left, right}}
}

// operand reads a term, a bracket or an exclusion. It returns nil, and leaves
// the token where it is, if none begins here.
func (s *scanner) operand() query.Expr {
	t, ok := s.peek()
	if !ok || s.tooDeep(t) {
		return nil
	}
	s.depth++
	defer func() { s.depth-- }()
	switch t.Kind {
	case TokenNot:
		return s.negation(t)
	case TokenOpen:
		return s.group(t)
	case TokenField:
		return s.bound(t)
	case TokenWord, TokenQuote:
		s.at++
		return s.term(t)
	case TokenTwo:
		s.at++
		return s.two(t)
	default:
		return nil
	}
}

// tooDeep gives up on the rest of the string where it nests too deeply.
func (s *scanner) tooDeep(t Token) bool {
	if s.depth < MaxDepth {
		return false
	}
	s.note(TooDeep, t.Span, "brackets nest too deeply")
	s.at = len(s.tokens)
	return true
}

func (s *scanner) negation(t Token) query.Expr {
	s.at++
	arg := s.operand()
	if arg == nil {
		s.note(TrailingOperator, t.Span, "nothing behind the operator")
		return nil
	}
	return query.Not{Arg: arg}
}

func (s *scanner) group(t Token) query.Expr {
	s.at++
	e := s.expr(0)
	if _, ok := s.peek(); !ok {
		return e // given up
	}
	if e == nil {
		s.note(EmptyGroup, t.Span, "nothing in the brackets")
	}
	s.at++ // balance made sure that it is the closing one
	return e
}

// bound reads what a field operator stands before.
func (s *scanner) bound(t Token) query.Expr {
	s.at++
	outer := s.native
	s.native = s.profile.file.native(t.Text)
	defer func() { s.native = outer }()
	if s.native.Rest {
		return s.expr(0)
	}
	return s.operand()
}

// two makes nearness of two words in quotes. Of more words nobody says what
// the platform makes of the number.
func (s *scanner) two(t Token) query.Expr {
	words := query.Plain(t.Text)
	if len(words) < 2 {
		return s.term(t)
	}
	if len(words) > 2 {
		s.note(Inexact, t.Span, "nearness of more than two words")
	}
	near := query.Near{Distance: t.Distance}
	for _, word := range words {
		near.Args = append(near.Args, s.term(Token{Kind: TokenQuote, Span: t.Span, Text: word}))
	}
	return near
}

// term makes a term of a word or of a quoted text.
func (s *scanner) term(t Token) query.Expr {
	out := query.Term{Text: strings.ToValidUTF8(t.Text, "\uFFFD"), Field: s.box.Field}
	if s.native != nil {
		out.Field, out.Native = s.native.Field, s.native.Name
	}
	s.remark(t)
	g := &s.profile.file.Grammar
	if stem, ok := strings.CutSuffix(t.Text, "*"); ok && t.Kind == TokenWord && g.Wildcard == wildcardSuffix {
		out.Prefix = hasWords(stem)
	}
	s.spans = append(s.spans, t.Span)
	return out
}

// remark notes what the platform makes of a text beyond its words.
func (s *scanner) remark(t Token) {
	g := &s.profile.file.Grammar
	if t.Kind == TokenQuote && g.Wildcard == wildcardWords && strings.Contains(t.Text, "*") {
		s.note(Inexact, t.Span, "a star in quotes stands for any words between")
	}
	if t.Kind == TokenWord && g.Ranges && isRange(t.Text) {
		s.note(Inexact, t.Span, "a range of numbers")
	}
}

// isRange reports whether a word is two numbers with two dots between.
func isRange(word string) bool {
	from, to, ok := strings.Cut(word, "..")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return ok && digits(from) && digits(to)
}
