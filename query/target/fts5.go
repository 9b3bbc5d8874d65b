package target

import (
	"strings"
	"unicode/utf8"

	"sourcer/query"
	"sourcer/query/source"
)

// fts5 is the query language of SQLite's FTS5. NOT stands between what is
// wanted and what is not and binds tightest, then AND, then OR. Words side by
// side are all wanted, but beside a bracket an operator is needed.
type fts5 struct{}

// maxFTS5Depth keeps brackets within what the parser's stack takes: 32 levels
// of brackets with AND and OR in turn were refused.
const maxFTS5Depth = 24

func (fts5) write(p *Profile, b Box, e query.Expr) (string, error) {
	bind := func(f query.Field) (string, bool) {
		if n := p.file.written(f); n != nil && n.Group {
			return n.Name + " : ", true
		}
		return "", false
	}
	w := infix{
		and: " AND ", or: " OR ", butNot: " NOT ", wrap: true, depth: maxFTS5Depth, bind: bind,
		term: func(t query.Term) (string, error) { return fts5Term(p, b, t) },
	}
	return w.write(e)
}

// fts5Term writes a term in quotes, which take everything to the letter.
func fts5Term(p *Profile, b Box, t query.Term) (string, error) {
	prefix, err := fieldIn(p, b, t)
	if err != nil {
		return "", err
	}
	if prefix != "" {
		prefix = strings.TrimSuffix(prefix, ":") + " : "
	}
	if t.Prefix {
		stem, ok := p.stem(t)
		if !ok {
			return "", &CannotSay{Feature: "a word that may go on", Text: t.Text}
		}
		return prefix + `"` + stem + `"*`, nil
	}
	text, err := p.engineTerm(t)
	return prefix + `"` + text + `"`, err
}

// The tokens of FTS5 beyond those that all platforms have.
const (
	tokenColon TokenKind = "colon"
	tokenStar  TokenKind = "star"
	tokenPlus  TokenKind = "plus"
	tokenMinus TokenKind = "minus"
	tokenComma TokenKind = "comma"
	tokenCaret TokenKind = "caret"
	tokenBegin TokenKind = "begin" // {
	tokenEnd   TokenKind = "end"   // }
)

func (fts5) scan(p *Profile, b Box, text string) Scan {
	s := fts5Scan{newEngineScan(p, b)}
	if !s.lex(text) {
		return s.finish(nil)
	}
	if len(s.tokens) == 0 {
		return s.finish(nil)
	}
	e := s.disjunction(nil)
	if s.at < len(s.tokens) {
		s.unexpected()
	}
	return s.finish(e)
}

type fts5Scan struct{ *engineScan }

// lex cuts the string into tokens. A character that is none is a fault.
func (s fts5Scan) lex(text string) bool {
	for at := 0; at < len(text); {
		size := 1
		switch c := text[at]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
		case c == '"':
			quoted, n := doubledQuotes(text[at:], '"')
			if n == 0 {
				s.fault(UnbalancedQuote, source.Span{Offset: at, Length: 1}, "quote is never closed")
				return false
			}
			size = n
			s.add(TokenQuote, at, n, quoted)
		case fts5Marks(c) != "":
			s.add(fts5Marks(c), at, 1, text[at:at+1])
		case isFTS5Word(c):
			for size < len(text)-at && isFTS5Word(text[at+size]) {
				size++
			}
			s.add(fts5Word(text[at:at+size]), at, size, text[at:at+size])
		default:
			_, size = utf8.DecodeRuneInString(text[at:])
			s.fault(SyntaxError, source.Span{Offset: at, Length: size}, "a character that must stand in quotes")
			return false
		}
		at += size
	}
	return true
}

// doubledQuotes reads a text in quotes in which two stand for one. It returns
// the length with the quotes, 0 where the text has no end.
func doubledQuotes(s string, quote byte) (string, int) {
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		if s[i] != quote {
			b.WriteByte(s[i])
			continue
		}
		if i+1 < len(s) && s[i+1] == quote {
			i++
			b.WriteByte(quote)
			continue
		}
		return b.String(), i + 1
	}
	return "", 0
}

func fts5Marks(c byte) TokenKind {
	switch c {
	case '(':
		return TokenOpen
	case ')':
		return TokenClose
	case ':':
		return tokenColon
	case '*':
		return tokenStar
	case '+':
		return tokenPlus
	case '-':
		return tokenMinus
	case ',':
		return tokenComma
	case '^':
		return tokenCaret
	case '{':
		return tokenBegin
	case '}':
		return tokenEnd
	}
	return ""
}

func isFTS5Word(c byte) bool {
	return c >= utf8.RuneSelf || c == '_' || c == 0x1a || isASCIILetter(rune(c)) || isASCIIDigit(rune(c))
}

func fts5Word(word string) TokenKind {
	switch word {
	case "AND":
		return TokenAnd
	case "OR":
		return TokenOr
	case "NOT":
		return TokenNot
	default:
		return TokenWord
	}
}

// unexpected notes that the engine stumbles over the next token.
func (s fts5Scan) unexpected() {
	switch s.peek() {
	case "":
		s.fault(TrailingOperator, s.place(), "nothing behind the operator")
	case TokenClose:
		s.fault(UnbalancedParen, s.place(), "bracket was never opened")
	case TokenAnd, TokenOr, TokenNot:
		s.fault(LeadingOperator, s.place(), "nothing before the operator")
	case TokenOpen, TokenWord, TokenQuote:
		s.fault(MissingOperator, s.place(), "no operator before this")
	default:
		s.fault(SyntaxError, s.place(), "a mark that must stand in quotes")
	}
	s.at = len(s.tokens)
}

// disjunction reads what OR joins.
func (s fts5Scan) disjunction(n *native) query.Expr {
	args := []query.Expr{s.conjunction(n)}
	for s.peek() == TokenOr {
		s.next()
		args = append(args, s.conjunction(n))
	}
	return anyOf(args...)
}

func (s fts5Scan) conjunction(n *native) query.Expr {
	args := []query.Expr{s.difference(n)}
	for s.peek() == TokenAnd {
		s.next()
		args = append(args, s.difference(n))
	}
	return allOf(args...)
}

// difference reads what NOT stands between.
func (s fts5Scan) difference(n *native) query.Expr {
	args := []query.Expr{s.primary(n)}
	for s.peek() == TokenNot {
		s.next()
		args = append(args, notOf(s.primary(n)))
	}
	return allOf(args...)
}

// primary reads a bracket, or words side by side.
func (s fts5Scan) primary(n *native) query.Expr {
	if s.peek() == TokenOpen {
		return s.group(n)
	}
	var all []query.Expr
	found := false
	for s.begins() {
		columns, named, ok := s.columns(n)
		switch {
		case !ok:
			return nil
		case s.peek() != TokenOpen:
			all = append(all, s.among(columns, s.near))
			found = true
			continue
		case !named || found:
			s.unexpected()
			return nil
		}
		return s.among(columns, s.group)
	}
	if !found {
		s.unexpected()
		return nil
	}
	if e := allOf(all...); e != nil {
		return e
	}
	return query.Never()
}

// begins reports whether a phrase or a column begins here.
func (s fts5Scan) begins() bool {
	switch s.peek() {
	case TokenWord, TokenQuote, tokenCaret, tokenMinus, tokenBegin:
		return true
	}
	return false
}

func (s fts5Scan) group(n *native) query.Expr {
	open := s.next()
	if !s.enter() {
		return nil
	}
	defer s.leave()
	e := s.disjunction(n)
	switch {
	case s.peek() == TokenClose:
		s.next()
	case !s.failed():
		if s.at < len(s.tokens) {
			s.unexpected()
		} else {
			s.fault(UnbalancedParen, open.Span, "bracket is never closed")
		}
	}
	return e
}

// near reads a phrase, or NEAR with several. It returns nil for a phrase of
// which the engine reads no word: beside others, it is passed over.
func (s fts5Scan) near(n *native) query.Expr {
	if s.peek() == TokenWord && s.tokens[s.at].Text == "NEAR" && s.at+1 < len(s.tokens) && s.tokens[s.at+1].Kind == TokenOpen {
		return s.nearness(n)
	}
	if s.peek() == tokenCaret {
		s.fault(Inexact, s.place(), "only the beginning of a field")
		s.next()
	}
	return s.phrase(n)
}

// defaultNear is how many words may stand between the terms of a NEAR that
// does not say.
const defaultNear = 10

// nearness reads NEAR(one two, 5).
func (s fts5Scan) nearness(n *native) query.Expr {
	word := s.next()
	s.tokens[s.at-1].Kind = TokenNear
	s.next()
	near := query.Near{Distance: defaultNear}
	for s.peek() == TokenWord || s.peek() == TokenQuote {
		if e := s.phrase(n); e != nil {
			near.Args = append(near.Args, e)
		}
	}
	if s.peek() == tokenComma {
		s.next()
		d, size := distance(s.tokenText())
		if size == 0 || size != len(s.tokenText()) {
			s.fault(SyntaxError, s.place(), "no number of words")
			s.at = len(s.tokens)
			return nil
		}
		s.next()
		near.Distance = d
	}
	if s.peek() != TokenClose {
		s.unexpected()
		return nil
	}
	s.next()
	switch len(near.Args) {
	case 0:
		return nil
	case 1:
		return near.Args[0]
	case 2:
	default:
		s.fault(Inexact, word.Span, "nearness of more than two terms")
	}
	return near
}

// tokenText is the text of the next token, "" at the end.
func (s fts5Scan) tokenText() string {
	if s.at == len(s.tokens) {
		return ""
	}
	return s.tokens[s.at].Text
}

// phrase reads words joined by pluses, with a star behind the last that may
// go on.
func (s fts5Scan) phrase(n *native) query.Expr {
	if k := s.peek(); k != TokenWord && k != TokenQuote {
		s.unexpected()
		return nil
	}
	first := s.next()
	texts, at := []string{first.Text}, first.Span
	for {
		star := s.peek() == tokenStar
		if star {
			s.next()
		}
		if s.peek() != tokenPlus {
			return s.phraseTerm(strings.Join(texts, " "), at, star, n)
		}
		if star {
			s.fault(Inexact, at, "a star inside a phrase")
		}
		s.next()
		if k := s.peek(); k != TokenWord && k != TokenQuote {
			s.unexpected()
			return nil
		}
		last := s.next()
		texts = append(texts, last.Text)
		at.Length = last.Span.End() - at.Offset
	}
}

func (s fts5Scan) phraseTerm(text string, at source.Span, star bool, n *native) query.Expr {
	if s.hasNoWord(text) {
		s.remark(NothingFound, at, "no word is read of this")
		return nil
	}
	if star {
		text += "*"
	}
	t := s.term(text, at, n)
	t.Prefix = star
	return t
}
