package target

import (
	"strings"
	"unicode/utf8"
)

// Size is what a platform counts of one string.
type Size struct{ Chars, Bytes, Words, Operators, Terms int }

// Of returns the count of one thing.
func (s Size) Of(w What) int {
	switch w {
	case Chars:
		return s.Chars
	case Bytes:
		return s.Bytes
	case Words:
		return s.Words
	case Operators:
		return s.Operators
	case Terms:
		return s.Terms
	default:
		panic("target: nothing counts " + string(w))
	}
}

// Measure counts a string as the platform counts: every piece between blanks
// is a word, also inside quotes; an operator is what the platform reads as
// one, so that an "and" in quotes is none; a quoted phrase is one term. The
// characters are code points.
func (p *Profile) Measure(text string) Size {
	size := Size{
		Chars: utf8.RuneCountInString(text),
		Bytes: len(text),
		Words: len(strings.Fields(text)),
	}
	if p.Family == Tags {
		size.Terms = len(splitTags(text))
		return size
	}
	for _, t := range lex(p, text).tokens {
		switch t.Kind {
		case TokenAnd, TokenOr, TokenNot, TokenNear:
			size.Operators++
		case TokenWord, TokenQuote, TokenTwo:
			size.Terms++
		}
	}
	return size
}
