package target

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sourcer/query"
	"sourcer/query/source"
)

// simpleScan reads the strings of simple_query_string: + is AND, | is OR, a
// minus before a term excludes it, and all is joined from left to right. What
// makes no sense is passed over; nothing fails.
type simpleScan struct {
	*engineScan
	and  bool         // a blank is AND
	pair map[int]bool // the places of brackets that have a partner
}

// simpleMarks end a word, but for the minus, which only counts before one.
const simpleMarks = `"|+()`

func (s simpleScan) whole(text string, n *native) query.Expr {
	s.pair = pairedBrackets(text)
	e, _ := s.group(text, 0, n)
	return e
}

// pairedBrackets finds the brackets that have a partner.
func pairedBrackets(text string) map[int]bool {
	pair := map[int]bool{}
	var open []int
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '(':
			open = append(open, i)
		case ')':
			if last := len(open) - 1; last >= 0 {
				pair[i], pair[open[last]] = true, true
				open = open[:last]
			}
		}
	}
	return pair
}

// group reads up to the end, or to the bracket that closes it, and returns
// the place behind. Marks of no use are passed over.
func (s simpleScan) group(text string, at int, n *native) (query.Expr, int) {
	var whole query.Expr
	joint, negated := opNone, false
	take := func(e query.Expr) {
		if negated {
			e = notOf(e)
		}
		whole = s.joined(whole, e, joint)
		joint, negated = opNone, false
	}
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case r == ')' && s.pair[at]:
			return whole, at + size
		case r == '(' && s.pair[at]:
			inner, end := s.deeper(text, at+size, n)
			take(inner)
			size = end - at
		case unicode.IsSpace(r) || r == '(' || r == ')':
		case r == '"':
			e, length := s.quoted(text, at, n)
			if length > 0 {
				take(e)
				size = length
			}
		case r == '+' || r == '|':
			if joint == opNone && whole != nil {
				joint = map[rune]op{'+': opAnd, '|': opOr}[r]
			}
		case r == '-':
			negated = !negated
		default:
			size = simpleWord(text[at:])
			take(s.word(text[at:at+size], source.Span{Offset: at, Length: size}, n))
		}
		at += size
	}
	return whole, at
}

// joined puts a term behind what came before, as the sign between them says.
func (s simpleScan) joined(left, right query.Expr, o op) query.Expr {
	if left == nil || right == nil {
		return allOf(left, right)
	}
	if o == opAnd || o == opNone && s.and {
		return append(flatAnd(left), flatAnd(right)...)
	}
	return append(flatOr(left), flatOr(right)...)
}

// deeper reads a bracket, unless brackets nest too deeply.
func (s simpleScan) deeper(text string, at int, n *native) (query.Expr, int) {
	if s.depth++; s.depth > MaxDepth {
		s.fault(TooDeep, source.Span{Offset: at, Length: 1}, "brackets nest too deeply")
		return nil, len(text)
	}
	defer s.leave()
	return s.group(text, at, n)
}

// quoted reads a text in quotes with its distance, and the length of both. It
// is 0 where the quote has no partner.
func (s simpleScan) quoted(text string, at int, n *native) (query.Expr, int) {
	end := at + 1
	for end < len(text) && text[end] != '"' {
		if text[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(text) {
		return nil, 0
	}
	t := Token{Span: source.Span{Offset: at, Length: end + 1 - at}, Text: unslashed(text[at+1 : end])}
	if digits, ok := strings.CutPrefix(text[end+1:], "~"); ok {
		d, size := distance(digits)
		t.Distance = d
		t.Span.Length += len("~") + size
	}
	switch {
	case t.Distance > 0:
		return s.nearness(t, n), t.Span.Length
	case s.hasNoWord(t.Text):
		return nil, t.Span.Length
	}
	return s.term(t.Text, t.Span, n), t.Span.Length
}

// word makes an expression of a text without quotes.
func (s simpleScan) word(text string, at source.Span, n *native) query.Expr {
	plain := unslashed(text)
	if stem, ok := strings.CutSuffix(text, "*"); ok && stem != "" && !strings.HasSuffix(stem, `\`) {
		t := s.term(plain, at, n)
		t.Prefix = true
		return t
	}
	if fuzzyWord(text) {
		s.fault(Inexact, at, "words that are spelled alike")
		plain = unslashed(text[:strings.LastIndexByte(text, '~')])
	}
	return luceneScan{engineScan: s.engineScan, and: s.and}.words(Token{Span: at, Text: plain}, n)
}

// fuzzyWord reports whether a word ends in a tilde, or in one with a number.
func fuzzyWord(text string) bool {
	stem := strings.TrimRight(text, "0123456789")
	return len(stem) > 1 && strings.HasSuffix(stem, "~") && !strings.HasSuffix(stem, `\~`)
}

// simpleWord returns the length of the word that s begins with.
func simpleWord(s string) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\\' && i+1 < len(s):
			_, next := utf8.DecodeRuneInString(s[i+1:])
			size += next
		case i > 0 && (unicode.IsSpace(r) || strings.ContainsRune(simpleMarks, r)):
			return i
		}
		i += size
	}
	return len(s)
}

// unslashed takes the backslashes out of a text.
func unslashed(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
