package target

import (
	"cmp"
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"sourcer/query/source"
)

// TokenKind says what a token is on its platform.
type TokenKind string

// The kinds of tokens.
const (
	TokenWord  TokenKind = "word"
	TokenQuote TokenKind = "quote" // the text between two quotes
	TokenField TokenKind = "field" // a field operator with its colon
	TokenAnd   TokenKind = "and"
	TokenOr    TokenKind = "or"
	TokenNot   TokenKind = "not"
	TokenNear  TokenKind = "near"
	TokenTwo   TokenKind = "proximity" // two words in quotes, a tilde, a number
	TokenOpen  TokenKind = "open"
	TokenClose TokenKind = "close"
	TokenNoise TokenKind = "noise" // marks that the platform passes over
)

// Token is a piece of a string with its place in it.
type Token struct {
	Kind     TokenKind
	Span     source.Span // with the quotes, where there are any
	Text     string      // without quotes; of a field its name
	Distance int         // of a near
}

// lexer cuts a string into tokens by the grammar of a profile.
type lexer struct {
	profile *Profile
	text    string
	splits  string // the marks between terms that end a word
	at      int
	tokens  []Token
	notes   []Note
}

// meanToken is about how many bytes of a text make one token. A guess that is
// off costs a little memory.
const meanToken = 5

func lex(p *Profile, text string) *lexer {
	l := newLexer(p, text)
	l.tokens = make([]Token, 0, 1+len(text)/meanToken)
	for l.at < len(l.text) {
		l.next()
	}
	return l
}

func newLexer(p *Profile, text string) *lexer {
	return &lexer{profile: p, text: text, splits: p.file.Grammar.splits()}
}

// eachToken goes through the tokens of a string without keeping them.
func eachToken(p *Profile, text string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		l := newLexer(p, text)
		for l.at < len(l.text) {
			l.next()
			if len(l.tokens) > 0 && !yield(l.tokens[0]) {
				return
			}
			l.tokens = l.tokens[:0]
		}
	}
}

// next reads one token, or skips a blank.
func (l *lexer) next() {
	r, size := utf8.DecodeRuneInString(l.text[l.at:])
	switch {
	case isBlank(r):
		l.at += size
	case r == '(':
		l.add(TokenOpen, size, "(")
	case r == ')':
		l.add(TokenClose, size, ")")
	case r == '"':
		l.quoted()
	case !unicode.IsLetter(r) && (l.must() || l.mark()): // no mark begins with a letter
	case !l.fieldName():
		l.word()
	}
}

func (l *lexer) add(kind TokenKind, size int, text string) {
	l.tokens = append(l.tokens, Token{Kind: kind, Span: source.Span{Offset: l.at, Length: size}, Text: text})
	l.at += size
}

// quoted reads from one quote to the next.
func (l *lexer) quoted() {
	inside := l.text[l.at+1:]
	end := strings.IndexByte(inside, '"')
	if end < 0 {
		l.note(UnbalancedQuote, source.Span{Offset: l.at, Length: 1}, "quote is never closed")
		l.add(TokenQuote, len(l.text)-l.at, inside)
		return
	}
	if !hasWords(inside[:end]) {
		l.add(TokenNoise, end+2, inside[:end])
		return
	}
	if !l.tilde(inside[:end], inside[end+1:]) {
		l.add(TokenQuote, end+2, inside[:end])
	}
}

// tilde reads the distance behind a closing quote, where the platform has it.
func (l *lexer) tilde(text, rest string) bool {
	digits, ok := strings.CutPrefix(rest, "~")
	if !ok || l.profile.file.Grammar.Near != nearTilde {
		return false
	}
	n, size := distance(digits)
	if size == 0 {
		return false
	}
	l.add(TokenTwo, len(text)+len(`""~`)+size, text)
	l.tokens[len(l.tokens)-1].Distance = n
	return true
}

// distance reads the number that s begins with, and its length in bytes. A
// number over [maxDistance] is none.
func distance(s string) (n, size int) {
	for size < len(s) && '0' <= s[size] && s[size] <= '9' {
		n = n*10 + int(s[size]-'0')
		size++
		if n > maxDistance {
			return 0, 0
		}
	}
	return n, size
}

// maxDistance is the greatest number of words that nearness may span.
const maxDistance = 9999

// mark reads an operator that is a mark: | between terms, - before one.
func (l *lexer) mark() bool {
	rest := l.text[l.at:]
	g := &l.profile.file.Grammar
	if m := g.notMark(rest); m != "" && !strings.HasPrefix(rest[len(m):], m) && beginsTerm(rest[len(m):]) {
		l.add(TokenNot, len(m), m)
		return true
	}
	m, o := g.infixMark(rest)
	if m == "" || !splitsWords(m) && !l.standsAlone(len(m)) {
		return false
	}
	l.add(tokenOf(o), len(m), m)
	return true
}

// must passes over the mark before a term that is wanted.
func (l *lexer) must() bool {
	g := &l.profile.file.Grammar
	m := cmp.Or(g.Must, g.Forced)
	if m == "" {
		return false
	}
	rest, ok := strings.CutPrefix(l.text[l.at:], m)
	if !ok || strings.HasPrefix(rest, m) || !beginsTerm(rest) {
		return false
	}
	l.add(TokenNoise, len(m), m)
	return true
}

// standsAlone reports whether the next size bytes have blanks around them.
func (l *lexer) standsAlone(size int) bool {
	before, _ := utf8.DecodeLastRuneInString(l.text[:l.at])
	after, _ := utf8.DecodeRuneInString(l.text[l.at+size:])
	return (l.at == 0 || isBlank(before) || before == ')') &&
		(l.at+size == len(l.text) || isBlank(after) || after == '(')
}

// beginsTerm reports whether a mark of negation has its term behind it.
func beginsTerm(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && !isBlank(r) && r != ')'
}

// fieldName reads a field operator: a known name, a colon, and no blank.
func (l *lexer) fieldName() bool {
	rest := l.text[l.at:]
	colon := strings.IndexByte(rest[:min(len(rest), maxNative+1)], ':')
	if colon <= 0 || l.profile.file.native(rest[:colon]) == nil || !beginsTerm(rest[colon+1:]) {
		return false
	}
	l.add(TokenField, colon+1, rest[:colon])
	return true
}

// maxNative is how long the name of a field operator may be, in bytes.
const maxNative = 40

// word reads up to the next blank, bracket, quote or splitting mark.
func (l *lexer) word() {
	rest := l.text[l.at:]
	if l.near(rest) {
		return
	}
	text := rest[:l.endOfWord(rest)]
	switch o := l.profile.file.Grammar.wordOp(text); {
	case o != opNone:
		l.add(tokenOf(o), len(text), text)
	case !hasWords(text):
		l.add(TokenNoise, len(text), text)
	default:
		l.add(TokenWord, len(text), bare(text))
	}
}

// isASCIIWord reports whether a rune is a letter or a digit of ASCII, which end
// no word.
func isASCIIWord(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}

// bare is a word without the marks at its edges that no platform looks for.
func bare(word string) string { return strings.TrimRight(strings.TrimLeft(word, "+-~!"), ",;") }

func (l *lexer) endOfWord(rest string) int {
	for i, r := range rest {
		if isASCIIWord(r) {
			continue
		}
		if isBlank(r) || strings.ContainsRune(`()"`, r) {
			return i
		}
		if i > 0 && strings.ContainsRune(l.splits, r) {
			return i
		}
	}
	return len(rest)
}

// near reads AROUND(n), where the platform has it.
func (l *lexer) near(rest string) bool {
	digits, ok := strings.CutPrefix(rest, aroundWord+"(")
	if !ok || l.profile.file.Grammar.Near != nearAround {
		return false
	}
	n, size := distance(digits)
	if size == 0 || !strings.HasPrefix(digits[size:], ")") {
		return false
	}
	l.add(TokenNear, len(aroundWord)+len("()")+size, aroundWord)
	l.tokens[len(l.tokens)-1].Distance = n
	return true
}

func tokenOf(o op) TokenKind {
	switch o {
	case opAnd:
		return TokenAnd
	case opOr:
		return TokenOr
	case opNot:
		return TokenNot
	default:
		panic(fmt.Sprintf("target: no token spells %q", o))
	}
}

// isBlank reports whether a rune separates words on every platform: blank
// space and control characters.
func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
