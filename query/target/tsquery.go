package target

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sourcer/query"
	"sourcer/query/source"
)

// tsquery is what PostgreSQL's to_tsquery takes: ! binds tightest, then <->,
// then & and |, and there is an operator between any two terms.
type tsquery struct{}

// maxTSQueryDepth is how deeply brackets nest; PostgreSQL itself is bound by
// the size of its stack alone.
const maxTSQueryDepth = 64

func (tsquery) write(p *Profile, b Box, e query.Expr) (string, error) {
	w := infix{
		and: " & ", or: " | ", not: "!", butNot: " & !", alone: true, depth: maxTSQueryDepth, adjacent: "<->",
		term: func(t query.Term) (string, error) { return tsqueryTerm(p, b, t) },
	}
	return w.write(e)
}

// tsqueryTerm writes plain words with <-> between, and anything else in
// quotes.
func tsqueryTerm(p *Profile, b Box, t query.Term) (string, error) {
	if _, err := fieldIn(p, b, t); err != nil {
		return "", err
	}
	if t.Prefix {
		stem, ok := p.stem(t)
		if !ok || strings.ContainsFunc(stem, isSymbol) {
			return "", &CannotSay{Feature: "a word that may go on", Text: t.Text}
		}
		return stem + ":*", nil
	}
	text, err := p.engineTerm(t)
	if err != nil {
		return "", err
	}
	if strings.ContainsFunc(text, func(r rune) bool { return r != ' ' && isSymbol(r) }) {
		return "'" + text + "'", nil
	}
	return strings.ReplaceAll(text, " ", "<->"), nil
}

func (tsquery) scan(p *Profile, b Box, text string) Scan {
	s := tsScan{newEngineScan(p, b)}
	if !s.lex(text) || len(s.tokens) == 0 {
		return s.finish(nil)
	}
	e := s.disjunction()
	if s.at < len(s.tokens) {
		s.unexpected()
	}
	return s.finish(s.withoutStops(e))
}

// tsScan reads a tsquery. Of a term with a star the token's kind is
// tokenPrefix; the distance of a phrase operator is that of its token.
type tsScan struct{ *engineScan }

const (
	tokenPrefix TokenKind = "prefix" // a word with :*
	tokenPhrase TokenKind = "phrase" // <-> or <2>
)

func (s tsScan) lex(text string) bool {
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case isPgSpace(r):
		case r == '&':
			s.add(TokenAnd, at, 1, "&")
		case r == '|':
			s.add(TokenOr, at, 1, "|")
		case r == '!':
			s.add(TokenNot, at, 1, "!")
		case r == '(':
			s.add(TokenOpen, at, 1, "(")
		case r == ')':
			s.add(TokenClose, at, 1, ")")
		case r == ':':
			s.fault(SyntaxError, source.Span{Offset: at, Length: 1}, "no word before the colon")
			return false
		case r == '<' && s.afterTerm():
			n, d := phraseMark(text[at:])
			if n == 0 {
				s.fault(MissingOperator, source.Span{Offset: at, Length: 1}, "no operator before this")
				return false
			}
			size = n
			s.add(tokenPhrase, at, n, text[at:at+n])
			s.tokens[len(s.tokens)-1].Distance = d
		default:
			if size = s.value(text, at); size == 0 {
				return false
			}
		}
		at += size
	}
	return true
}

// afterTerm reports whether an operator is to come: a term or a bracket has
// just ended.
func (s tsScan) afterTerm() bool {
	if len(s.tokens) == 0 {
		return false
	}
	k := s.tokens[len(s.tokens)-1].Kind
	return k == TokenWord || k == TokenQuote || k == tokenPrefix || k == TokenClose
}

// maxPhraseDistance is the greatest distance that <N> takes.
const maxPhraseDistance = 16384

// phraseMark reads <-> or <N>.
func phraseMark(text string) (size, distance int) {
	if strings.HasPrefix(text, "<->") {
		return len("<->"), 1
	}
	i := 1
	for ; i < len(text) && isASCIIDigit(rune(text[i])); i++ {
		if distance = distance*10 + int(text[i]-'0'); distance > maxPhraseDistance {
			return 0, 0
		}
	}
	if i == 1 || i == len(text) || text[i] != '>' {
		return 0, 0
	}
	return i + 1, distance
}

// value reads a word or a text in quotes, with what is behind its colon. It
// returns 0 where that has no end.
func (s tsScan) value(text string, at int) int {
	word, size := "", 0
	kind := TokenWord
	if text[at] == '\'' {
		kind = TokenQuote
		word, size = quotedLexeme(text[at:])
		if size == 0 {
			s.fault(UnbalancedQuote, source.Span{Offset: at, Length: 1}, "quote is never closed")
			return 0
		}
	} else {
		word, size = bareLexeme(text[at:])
	}
	if word == "" {
		s.fault(SyntaxError, source.Span{Offset: at, Length: size}, "nothing in the quotes")
		return 0
	}
	flags, weights := lexemeFlags(text[at+size:])
	if weights {
		s.fault(Inexact, source.Span{Offset: at, Length: size + flags}, "a weight")
	}
	if strings.Contains(text[at+size:at+size+flags], "*") {
		kind = tokenPrefix
	}
	s.add(kind, at, size+flags, word)
	return size + flags
}

// quotedLexeme reads a text in single quotes. Two quotes stand for one, and a
// backslash for what is behind it.
func quotedLexeme(s string) (string, int) {
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s):
			i++
			b.WriteByte(s[i])
		case s[i] != '\'':
			b.WriteByte(s[i])
		case i+1 < len(s) && s[i+1] == '\'':
			i++
			b.WriteByte('\'')
		default:
			return b.String(), i + 1
		}
	}
	return "", 0
}

// bareLexeme reads a word up to a blank or an operator.
func bareLexeme(s string) (string, int) {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\\' && i+1 < len(s):
			_, next := utf8.DecodeRuneInString(s[i+1:])
			b.WriteString(s[i+1 : i+1+next])
			size += next
		case isPgSpace(r) || strings.ContainsRune("!&|():<", r):
			return b.String(), i
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String(), len(s)
}

// lexemeFlags reads a colon with a star or the letters of weights.
func lexemeFlags(s string) (size int, weights bool) {
	if !strings.HasPrefix(s, ":") {
		return 0, false
	}
	for i := 1; i < len(s); i++ {
		switch {
		case strings.IndexByte("abcdABCD", s[i]) >= 0:
			weights = true
		case s[i] != '*':
			return i, weights
		}
	}
	return len(s), weights
}

func (s tsScan) unexpected() {
	switch s.peek() {
	case "":
		s.fault(TrailingOperator, s.place(), "nothing behind the operator")
	case TokenClose:
		s.fault(UnbalancedParen, s.place(), "bracket was never opened")
	case TokenAnd, TokenOr, tokenPhrase:
		s.fault(LeadingOperator, s.place(), "nothing before the operator")
	default:
		s.fault(MissingOperator, s.place(), "no operator before this")
	}
	s.at = len(s.tokens)
}

func (s tsScan) disjunction() query.Expr {
	args := []query.Expr{s.conjunction()}
	for s.peek() == TokenOr {
		s.next()
		args = append(args, s.conjunction())
	}
	return anyOf(args...)
}

func (s tsScan) conjunction() query.Expr {
	args := []query.Expr{s.phrase()}
	for s.peek() == TokenAnd {
		s.next()
		args = append(args, s.phrase())
	}
	return allOf(args...)
}

// phrase reads what stands next to each other.
func (s tsScan) phrase() query.Expr {
	parts := []query.Expr{s.operand()}
	var marks []Token
	for s.peek() == tokenPhrase {
		marks = append(marks, s.next())
		parts = append(parts, s.operand())
	}
	if len(marks) == 0 {
		return parts[0]
	}
	return s.adjacent(marks, parts)
}

// adjacent joins terms whose words follow each other to one. With more than
// one step between, they are near each other.
func (s tsScan) adjacent(marks []Token, parts []query.Expr) query.Expr {
	var runs [][]query.Term
	near := query.Near{}
	for i, part := range parts {
		t, ok := part.(query.Term)
		if !ok || t.Prefix {
			s.fault(Inexact, marks[max(i-1, 0)].Span, "anything but words that follow each other")
			return allOf(parts...)
		}
		if i > 0 && marks[i-1].Distance == 1 {
			runs[len(runs)-1] = append(runs[len(runs)-1], t)
			continue
		}
		if i > 0 {
			s.fault(Inexact, marks[i-1].Span, "a word with just so many others before it")
			near.Distance = max(near.Distance, marks[i-1].Distance-1)
		}
		runs = append(runs, []query.Term{t})
	}
	for _, run := range runs {
		near.Args = append(near.Args, s.phraseOf(run))
	}
	if len(near.Args) == 1 {
		return near.Args[0]
	}
	return near
}

// phraseOf makes one term of those that follow each other.
func (s tsScan) phraseOf(run []query.Term) query.Term {
	texts := make([]string, len(run))
	at := s.places[run[0].Origin]
	for i, t := range run {
		texts[i] = t.Text
		at.Length = s.places[t.Origin].End() - at.Offset
	}
	text := strings.Join(texts, " ")
	if !s.readsAlike(text, texts) {
		s.fault(Inexact, at, "words that are read otherwise when they stand together")
	}
	return s.term(text, at, nil)
}

// readsAlike reports whether a text is read as its parts are.
func (s tsScan) readsAlike(text string, parts []string) bool {
	read := s.profile.Reading()
	isStop := func(word string) bool { return word == "" } // the place of a stop word
	var apart []string
	for _, part := range parts {
		apart = append(apart, slices.DeleteFunc(read(part), isStop)...)
	}
	return slices.Equal(slices.DeleteFunc(read(text), isStop), apart)
}

func (s tsScan) operand() query.Expr {
	if !s.enter() {
		return nil
	}
	defer s.leave()
	switch s.peek() {
	case TokenNot:
		s.next()
		return notOf(s.operand())
	case TokenOpen:
		return s.group()
	case TokenWord, TokenQuote:
		t := s.next()
		return s.term(t.Text, t.Span, nil)
	case tokenPrefix:
		t := s.next()
		if len(s.profile.Reading()(t.Text)) > 1 {
			s.fault(Inexact, t.Span, "several words that may go on")
		}
		term := s.term(t.Text+"*", t.Span, nil)
		term.Prefix = true
		return term
	}
	s.unexpected()
	return nil
}

func (s tsScan) group() query.Expr {
	open := s.next()
	e := s.disjunction()
	switch {
	case s.peek() == TokenClose:
		s.next()
	case s.at == len(s.tokens) && !s.failed():
		s.fault(UnbalancedParen, open.Span, "bracket is never closed")
	case !s.failed():
		s.unexpected()
	}
	return e
}

// withoutStops drops the terms of which the configuration leaves no word, and
// what stood for them alone.
func (s *engineScan) withoutStops(e query.Expr) query.Expr {
	switch e := e.(type) {
	case query.And:
		args := make([]query.Expr, len(e))
		for i, a := range e {
			args[i] = s.withoutStops(a)
		}
		return allOf(args...)
	case query.Or:
		args := make([]query.Expr, len(e))
		for i, a := range e {
			args[i] = s.withoutStops(a)
		}
		return anyOf(args...)
	case query.Not:
		return notOf(s.withoutStops(e.Arg))
	case query.Term:
		if s.hasNoWord(cutStar(e.Text)) {
			s.remark(NothingFound, s.places[e.Origin], "no word is read of this, and it is passed over")
			return nil
		}
	}
	return e
}
