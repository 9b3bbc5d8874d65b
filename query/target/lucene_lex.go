package target

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"sourcer/query/source"
)

const (
	tokenAll TokenKind = "all" // *:*, every profile
	// TokenOther is a search that no expression can say, as it stands.
	TokenOther TokenKind = "other"
)

// lex cuts a string into tokens, the longest first, as the parser of Lucene
// does. What is no token at all is a fault.
func (s luceneScan) lex(text string) bool {
	for at := 0; at < len(text); {
		size := s.token(text, at)
		if size == 0 {
			return false
		}
		at += size
	}
	return true
}

// token reads the token at a place and returns its length, 0 for a fault.
func (s luceneScan) token(text string, at int) int {
	rest := text[at:]
	switch c := rest[0]; {
	case luceneBlank(rest) > 0:
		return luceneBlank(rest)
	case c == '(':
		s.add(TokenOpen, at, 1, "(")
	case c == ')':
		s.add(TokenClose, at, 1, ")")
		return 1 + s.boost(text, at+1)
	case strings.HasPrefix(rest, "*:*") && wordEnds(rest[len("*:*"):]):
		s.add(tokenAll, at, len("*:*"), "*:*")
		return len("*:*") + s.boost(text, at+len("*:*"))
	case strings.IndexByte("+-!", c) >= 0:
		return s.sign(rest, at)
	case c == '"':
		return s.quoted(text, at)
	case c == '/':
		return s.delimited(rest, at, '/', "a regular expression")
	case c == '[' || c == '{':
		return s.span(rest, at)
	case (c == '~' || c == '^') && s.afterText():
		if size := s.tilde(text, at); size > 0 {
			return size
		}
		s.fault(SyntaxError, source.Span{Offset: at, Length: 1}, "a caret without its number")
		return 0
	case strings.IndexByte(":^~]}", c) >= 0:
		s.fault(SyntaxError, source.Span{Offset: at, Length: 1}, "a mark that must stand in quotes")
		return 0
	default:
		return s.word(text, at)
	}
	return 1
}

// afterText reports whether a word or a text in quotes has just ended.
func (s luceneScan) afterText() bool {
	if len(s.tokens) == 0 {
		return false
	}
	k := s.tokens[len(s.tokens)-1].Kind
	return k == TokenWord || k == TokenQuote || k == TokenTwo || k == tokenPrefix || k == tokenAll || k == TokenOther
}

// luceneBlank returns the length of the blank that s begins with.
func luceneBlank(s string) int {
	if strings.IndexByte(" \t\n\r", s[0]) >= 0 {
		return 1
	}
	if strings.HasPrefix(s, "\u3000") {
		return len("\u3000")
	}
	return 0
}

// sign reads a plus, a minus or an exclamation mark. With a blank behind it,
// it is a word, of which no word is read.
func (s luceneScan) sign(rest string, at int) int {
	kind := TokenNot
	switch {
	case len(rest) > 1 && luceneBlank(rest[1:]) > 0:
		kind = TokenWord
	case rest[0] == '+':
		kind = tokenPlus
	}
	s.add(kind, at, 1, rest[:1])
	return 1
}

// quoted reads a text in quotes, with the distance behind it.
func (s luceneScan) quoted(text string, at int) int {
	end := at + 1
	for end < len(text) && text[end] != '"' {
		if text[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(text) {
		s.fault(UnbalancedQuote, source.Span{Offset: at, Length: 1}, "quote is never closed")
		return 0
	}
	plain, ok := unescape(text[at+1 : end])
	if !ok {
		s.fault(SyntaxError, source.Span{Offset: at, Length: end + 1 - at}, "an escape without its letters")
		return 0
	}
	s.add(TokenQuote, at, end+1-at, plain)
	return end + 1 - at + s.tilde(text, end+1)
}

// tilde reads a tilde with its number, and then a boost. Behind quotes the
// number is a distance; behind a word it lets other spellings in.
func (s luceneScan) tilde(text string, at int) int {
	if !strings.HasPrefix(text[at:], "~") {
		return s.boost(text, at)
	}
	number := numberLength(text[at+1:])
	size := 1 + number
	last := &s.tokens[len(s.tokens)-1]
	last.Span.Length += size
	d, whole := distance(text[at+1 : at+size])
	switch {
	case last.Kind != TokenQuote:
		last.Kind = TokenOther
		s.fault(Inexact, last.Span, "words that are spelled alike")
	case number == 0 || whole < number || !wordEnds(text[at+size:]):
		s.fault(Inexact, last.Span, "a distance that is no number of words")
	case d > 0:
		last.Kind, last.Distance = TokenTwo, d
	}
	return size + s.boost(text, at+size)
}

// boost reads a caret with its number, which changes the order of what is
// found and nothing else. A caret without one is left to be a fault.
func (s luceneScan) boost(text string, at int) int {
	if !strings.HasPrefix(text[at:], "^") {
		return 0
	}
	n := numberLength(text[at+1:])
	if n == 0 {
		return 0
	}
	s.tokens[len(s.tokens)-1].Span.Length += n + 1
	return n + 1
}

// numberLength returns the length of the number that s begins with.
func numberLength(s string) int {
	digits := func(i int) int {
		for i < len(s) && isASCIIDigit(rune(s[i])) {
			i++
		}
		return i
	}
	n := digits(0)
	if n > 0 && n < len(s) && s[n] == '.' && digits(n+1) > n+1 {
		return digits(n + 1)
	}
	return n
}

// delimited reads up to a closing mark.
func (s luceneScan) delimited(rest string, at int, mark byte, what string) int {
	end := 1
	for end < len(rest) && rest[end] != mark {
		if rest[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(rest) {
		s.fault(SyntaxError, source.Span{Offset: at, Length: 1}, what+" without an end")
		return 0
	}
	s.other(at, rest[:end+1], what)
	return end + 1
}

// other adds a search that no expression can say.
func (s luceneScan) other(at int, text, what string) {
	s.add(TokenOther, at, len(text), text)
	s.fault(Inexact, source.Span{Offset: at, Length: len(text)}, what)
}

// span reads a range, from one bracket to the other.
func (s luceneScan) span(rest string, at int) int {
	end := strings.IndexAny(rest, "]}")
	if end < 0 {
		s.fault(SyntaxError, source.Span{Offset: at, Length: 1}, "a range without an end")
		return 0
	}
	s.other(at, rest[:end+1], "a range")
	return end + 1
}

// word reads a word, an operator, or a field with its colon.
func (s luceneScan) word(text string, at int) int {
	size, stars := luceneWord(text[at:])
	raw := text[at : at+size]
	plain, ok := unescape(raw)
	if !ok || size == 0 { // a backslash at the end
		s.fault(SyntaxError, source.Span{Offset: at, Length: max(size, 1)}, "an escape without its letters")
		return 0
	}
	switch raw {
	case "AND", "&&":
		s.add(TokenAnd, at, size, raw)
		return size
	case "OR", "||":
		s.add(TokenOr, at, size, raw)
		return size
	case "NOT":
		s.add(TokenNot, at, size, raw)
		return size
	}
	if behind := skipLuceneBlanks(text, at+size); stars == "" && behind < len(text) && text[behind] == ':' {
		s.add(TokenField, at, behind+1-at, plain)
		return behind + 1 - at
	}
	switch stars {
	case "":
		s.add(TokenWord, at, size, plain)
	case "prefix":
		s.add(tokenPrefix, at, size, plain)
	default:
		s.other(at, raw, "a star or a question mark inside a word")
	}
	return size + s.tilde(text, at+size)
}

func skipLuceneBlanks(text string, at int) int {
	for at < len(text) && luceneBlank(text[at:]) > 0 {
		at += luceneBlank(text[at:])
	}
	return at
}

// wordEnds reports whether no character that can stand in a word comes next.
func wordEnds(s string) bool {
	size, _ := luceneWord(s)
	return size == 0
}

// luceneWord returns the length of the word that s begins with, and whether
// it holds wildcards: "prefix" for a single star at its end.
func luceneWord(s string) (size int, stars string) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\\' && i+1 < len(s):
			_, next := utf8.DecodeRuneInString(s[i+1:])
			n += next
			if stars != "" {
				stars = "wild"
			}
		case luceneBlank(s[i:]) > 0 || strings.ContainsRune(`!():^[]"{}~/\`, r):
			return i, stars
		case r == '*' && i > 0 && stars == "":
			stars = "prefix"
		case r == '*' || r == '?':
			stars = "wild"
		case stars != "":
			stars = "wild"
		}
		i += n
	}
	return len(s), stars
}

// unescape takes the backslashes out of a text. Four digits stand behind \u.
func unescape(s string) (string, bool) {
	if !strings.Contains(s, `\`) {
		return s, true
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] != '\\':
			b.WriteByte(s[i])
		case i+1 == len(s):
			return "", false
		case s[i+1] != 'u':
			i++
			b.WriteByte(s[i])
		default:
			if i+6 > len(s) {
				return "", false
			}
			n, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
			if err != nil {
				return "", false
			}
			b.WriteRune(rune(n))
			i += 5
		}
	}
	return b.String(), true
}
