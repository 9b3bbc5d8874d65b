package brief

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sourcer/query/source"
)

// kind is what a token is.
type kind int

const (
	tokWord kind = iota
	tokQuoted
	tokRef
	tokReach
	tokOpen
	tokClose
	tokAnd
	tokOr
	tokNot
	tokComma
	tokSemicolon
	tokBreak // the end of a line
)

// kindNames are the names under which the grammar knows the tokens.
func kindNames() map[string]kind {
	return map[string]kind{
		"Word": tokWord, "Quoted": tokQuoted, "Ref": tokRef, "Reach": tokReach,
		"Open": tokOpen, "Close": tokClose, "And": tokAnd, "Or": tokOr, "Not": tokNot,
	}
}

func (k kind) operator() bool { return k == tokAnd || k == tokOr || k == tokNot }

func (k kind) separator() bool { return k == tokComma || k == tokSemicolon || k == tokBreak }

type token struct {
	kind kind
	raw  string
	span source.Span
}

// lexer cuts the lines of one entry's value into tokens.
type lexer struct {
	p      *parser
	logic  bool // "and" and "not" are marks, not words
	commas bool // a comma separates; otherwise it is part of a word
	out    []token
}

// lex cuts the value of an entry into tokens, which hold until the next entry
// is cut. If there is a semicolon among them, it separates, and commas are part
// of words. The second result says which of the two it was.
func (p *parser) lex(body []source.Span, logic bool) (tokens []token, semicolons bool) {
	x := lexer{p: p, logic: logic, commas: true, out: p.tokens[:0]}
	x.lines(body)
	semicolons = slices.ContainsFunc(x.out, func(t token) bool { return t.kind == tokSemicolon })
	if semicolons {
		x.commas, x.out = false, x.out[:0]
		x.lines(body)
	}
	p.tokens = x.out
	return x.out, semicolons
}

func (x *lexer) lines(body []source.Span) {
	for _, span := range body {
		for at := span.Offset; at < span.End(); {
			at += x.next(at, span.End())
		}
		x.out = append(x.out, token{kind: tokBreak, span: source.Span{Offset: span.End()}})
	}
}

// next reads one token, or one blank, and returns its length.
func (x *lexer) next(at, end int) int {
	s := x.p.src.Text[at:end]
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(r):
		return size
	case r == '"':
		return x.quoted(s, at)
	case isCurlyQuote(r):
		return x.curlyQuoted(s, at)
	case r == '(':
		return x.emit(tokOpen, s[:1], at)
	case r == ')':
		return x.emit(tokClose, s[:1], at)
	case r == ';':
		return x.emit(tokSemicolon, s[:1], at)
	case r == ',' && x.commas:
		return x.emit(tokComma, s[:1], at)
	case r == '~':
		return x.emit(tokReach, s[:1+wordLength(s[1:], isReachRune)], at)
	case r == '@':
		return x.emit(tokRef, s[:1+wordLength(s[1:], x.inWord)], at)
	default:
		return x.word(s, at)
	}
}

func (x *lexer) emit(k kind, raw string, at int) int {
	x.out = append(x.out, token{kind: k, raw: raw, span: source.Span{Offset: at, Length: len(raw)}})
	return len(raw)
}

// word reads a word. Where the entry has them, "and", "or" and "not" are
// marks; a word that begins with "#" would turn into a comment as soon as a
// blank stands before it.
func (x *lexer) word(s string, at int) int {
	raw := s[:wordLength(s, x.inWord)]
	k := tokWord
	switch lower := strings.ToLower(raw); {
	case lower == "or":
		k = tokOr
	case x.logic && lower == "and":
		k = tokAnd
	case x.logic && lower == "not":
		k = tokNot
	case raw[0] == '#':
		x.p.fail(source.Span{Offset: at, Length: len(raw)}, codeStrayHash,
			`a word cannot begin with "#", which begins a comment`, `"`+raw+`"`)
	}
	return x.emit(k, raw, at)
}

// inWord reports whether r goes on a word. Only what means something ends it.
func (x *lexer) inWord(r rune) bool {
	switch r {
	case '"', '(', ')', ';', '~':
		return false
	case ',':
		return !x.commas
	default:
		return !unicode.IsSpace(r) && !isCurlyQuote(r)
	}
}

func isReachRune(r rune) bool { return isWordRune(r) || r == '-' || r == '.' }

func wordLength(s string, in func(rune) bool) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return !in(r) }); i >= 0 {
		return i
	}
	return len(s)
}

func (x *lexer) quoted(s string, at int) int {
	if n := quoteEnd(s); n > 0 {
		if strings.TrimSpace(unquoted(s[:n])) == "" {
			x.p.fail(source.Span{Offset: at, Length: n}, codeEmptyItem, "there is nothing between the quotes")
		}
		return x.emit(tokQuoted, s[:n], at)
	}
	words := folded(s[1:])
	x.p.fail(source.Span{Offset: at, Length: len(s)}, codeUnclosedQuote,
		"this quote is not closed on its line", `"`+strings.TrimRight(words, ",; ")+`"`)
	return x.emit(tokQuoted, s, at)
}

// isCurlyQuote reports whether r is a quotation mark as word processors set
// them. The closing single one is not among them: it is an apostrophe as well.
func isCurlyQuote(r rune) bool {
	return r > unicode.MaxASCII && strings.ContainsRune("“”„‟«»‘‚‛", r)
}

// curlyQuoted reports quotes that are not straight, and reads what they hold
// as if they were, so that what follows is understood. A lone one becomes a
// word, with which its item is left out.
func (x *lexer) curlyQuoted(s string, at int) int {
	_, first := utf8.DecodeRuneInString(s)
	n := first
	inner := strings.IndexFunc(s[first:], func(r rune) bool { return isCurlyQuote(r) || r == '"' || r == '’' })
	hint := `"`
	if inner >= 0 {
		_, last := utf8.DecodeRuneInString(s[first+inner:])
		n = first + inner + last
		hint = `"` + folded(s[first:first+inner]) + `"`
	}
	span := source.Span{Offset: at, Length: n}
	d := x.p.fail(span, codeCurlyQuotes, "curly quotes mean nothing here: write straight ones", hint)
	d.Fix = quotesFix(span, s[:n])
	if inner < 0 {
		return x.emit(tokWord, s[:n], at)
	}
	return x.emit(tokQuoted, s[:n], at)
}
