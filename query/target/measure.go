package target

import (
	"slices"
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
// characters are code points, without operators and fields on a platform
// whose limit does not count these. Of a list the items are the terms.
func (p *Profile) Measure(text string) Size {
	size := Size{
		Chars: utf8.RuneCountInString(text),
		Bytes: len(text),
		Words: len(strings.Fields(text)),
	}
	switch {
	case p.Family == Tags:
		size.Terms = len(splitTags(text))
		return size
	case p.Family.lists():
		size.Terms = len(strings.Split(text, listJoin))
		return size
	}
	var tokens []Token
	if p.isEngine() {
		tokens = p.Scan(p.Boxes(LayoutSingle)[0], text).Tokens
	} else {
		tokens = lex(p, text).tokens
	}
	if p.file.bare() {
		size.Chars = bareChars(tokens, text)
	}
	for _, t := range tokens {
		switch t.Kind {
		case TokenAnd, TokenOr, TokenNot, TokenNear, tokenPhrase:
			size.Operators++
		case TokenWord, TokenQuote, TokenTwo, tokenPrefix:
			size.Terms++
		}
	}
	return size
}

// bare reports whether a limit does not count operators and fields.
func (d *document) bare() bool {
	return slices.ContainsFunc(d.Limits, func(l limit) bool { return l.Bare })
}

// bareChars counts the words alone, and a blank between each two.
func bareChars(tokens []Token, text string) int {
	n, words := 0, 0
	for i, t := range tokens {
		bound := i > 0 && tokens[i-1].Kind == TokenField
		if (t.Kind == TokenWord || t.Kind == TokenQuote) && !bound {
			n += utf8.RuneCountInString(text[t.Span.Offset:t.Span.End()])
			words++
		}
	}
	return n + max(0, words-1)
}
