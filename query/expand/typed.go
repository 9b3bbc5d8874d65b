package expand

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sourcer/query"
)

// typed is a word as one would type it into a search box: with plain hyphens
// and slashes, letters of the usual width, accents composed, and without the
// symbols around it that a chat or a slide adds. Platforms need not read those
// as the brief does. A text that would mean something else stays as it is.
func typed(text string) string {
	if query.IsASCII(text) {
		return strings.TrimSpace(text)
	}
	return plainlyTyped(text)
}

func plainlyTyped(text string) string {
	text = strings.Map(withoutVariation, text)
	out := norm.NFC.String(strings.TrimFunc(strings.Map(plainRune, text), isOrnament))
	if !slices.Equal(query.Plain(out), query.Plain(text)) {
		return text
	}
	return out
}

// The printable characters of ASCII in the width of Chinese characters.
const (
	firstWide = '！'
	lastWide  = '～'
	wideShift = firstWide - '!'
)

func plainRune(r rune) rune {
	switch {
	case r == '\u2010' || r == '\u2011':
		return '-'
	case r == '\u2044' || r == '\u2215':
		return '/'
	case r >= firstWide && r <= lastWide:
		return r - wideShift
	default:
		return r
	}
}

// withoutVariation drops the marks that choose how an emoji is shown.
func withoutVariation(r rune) rune {
	if unicode.Is(unicode.Variation_Selector, r) {
		return -1
	}
	return r
}

// isOrnament reports whether r only adorns: an emoji, an arrow, a tick.
func isOrnament(r rune) bool {
	return unicode.Is(unicode.So, r) || unicode.IsSpace(r) || r == '\u200d' || r >= '←' && r <= '⇿'
}
