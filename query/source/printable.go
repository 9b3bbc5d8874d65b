package source

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// maxQuoted is how many columns of a user's text a message repeats.
const maxQuoted = 60

// ellipsis stands for text that was cut.
const ellipsis = "..."

// Printable returns text with everything made visible that a terminal would
// obey or hide: control characters and marks that turn the writing direction
// become "<U+202E>", bytes that are no UTF-8 become "<0xFF>". Line breaks and
// tabs are among them.
func Printable(text string) string {
	if !strings.ContainsFunc(text, unprintable) {
		return text
	}
	var b strings.Builder
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		if unprintable(r) {
			b.WriteString(spell(r, text[:size]))
		} else {
			b.WriteString(text[:size])
		}
		text = text[size:]
	}
	return b.String()
}

// Quote returns text in straight quotes for use in a message: printable, and
// cut where it is long.
func Quote(text string) string {
	return `"` + Clip(Printable(head(text, maxQuoted)), maxQuoted) + `"`
}

// Clip cuts text to a number of columns, between characters, and says so with
// three full stops. What is left is [Printable]. Text that surely fits stays as
// it is.
func Clip(text string, columns int) string {
	if len(text) <= columns {
		return text
	}
	return clip(Printable(head(text, columns)), columns)
}

// head cuts text to what can matter for a number of columns, so that nothing
// is done with the rest of a very long line.
func head(text string, columns int) string {
	limit := columns * bytesPerColumn
	if len(text) <= limit {
		return text
	}
	return text[:runeStart(text, limit)]
}

// Width returns how many columns of a terminal a text takes.
func Width(text string) int {
	for i := range len(text) {
		if !isPlainByte(text[i]) {
			return uniseg.StringWidth(text)
		}
	}
	return len(text)
}

// clip cuts printable text to a number of columns, between characters.
func clip(text string, columns int) string {
	if Width(text) <= columns {
		return text
	}
	var b strings.Builder
	width, state := 0, -1
	for text != "" {
		var cluster string
		var w int
		cluster, text, w, state = uniseg.FirstGraphemeClusterInString(text, state)
		if width+w > columns-len(ellipsis) {
			break
		}
		width += w
		b.WriteString(cluster)
	}
	return b.String() + ellipsis
}

// runeStart moves an offset back to where a code point begins.
func runeStart(text string, offset int) int {
	for i := offset; i > 0 && i > offset-utf8.UTFMax; i-- {
		if utf8.RuneStart(text[i]) {
			return i
		}
	}
	return offset
}

// unprintable reports whether a terminal would obey or hide r. The two
// joiners stay: emoji and some scripts are written with them. The replacement
// character counts, because broken bytes are read as it.
func unprintable(r rune) bool {
	const joiners = "\u200c\u200d"
	switch {
	case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r):
		return true
	case unicode.Is(unicode.Cf, r):
		return !strings.ContainsRune(joiners, r)
	default:
		return false
	}
}

func spell(r rune, raw string) string {
	if r == utf8.RuneError && len(raw) == 1 {
		return fmt.Sprintf("<0x%02X>", raw[0])
	}
	return fmt.Sprintf("<U+%04X>", r)
}
