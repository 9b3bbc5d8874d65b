package target

import (
	"iter"
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
	}
	for range strings.FieldsSeq(text) {
		size.Words++
	}
	switch {
	case p.Family == Tags:
		size.Terms = len(splitTags(text))
		return size
	case p.Family.lists():
		size.Terms = len(strings.Split(text, listJoin))
		return size
	}
	tokens := eachToken(p, text)
	if p.isEngine() {
		tokens = slices.Values(p.Scan(p.Boxes(LayoutSingle)[0], text).Tokens)
	}
	if p.file.bare() {
		size.Chars = bareChars(tokens, text)
	}
	for t := range tokens {
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
func bareChars(tokens iter.Seq[Token], text string) int {
	n, words, bound := 0, 0, false
	for t := range tokens {
		if (t.Kind == TokenWord || t.Kind == TokenQuote) && !bound {
			n += utf8.RuneCountInString(text[t.Span.Offset:t.Span.End()])
			words++
		}
		bound = t.Kind == TokenField
	}
	return n + max(0, words-1)
}
