package brief

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sourcer/query/source"
)

// checkText reports what must not stand in a brief: bytes that are no UTF-8,
// control characters, marks that turn the writing direction, and characters
// that nobody sees. A run of them is one finding. A text in another encoding is
// not readable at all.
func (p *parser) checkText() (readable bool) {
	text := p.src.Text
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		p.fail(source.Span{Length: 2}, codeBrokenText, "this file is UTF-16 text, and a brief is UTF-8", "save the file as UTF-8")
		return false
	}
	for at := p.src.Start(); at < len(text); {
		code, what, size := badRune(text[at:])
		if code == "" {
			at += size
			continue
		}
		end := at + size
		for end < len(text) {
			next, _, n := badRune(text[end:])
			if next != code {
				break
			}
			end += n
		}
		hint := "delete it"
		switch {
		case code == codeBrokenText:
			hint = "save the file as UTF-8"
		case text[at] == '\r':
			hint = "begin a new line instead"
		}
		d := p.fail(source.Between(at, end), code, what, hint)
		d.Fix = invisibleFix(d.Span, text)
		at = end
	}
	return true
}

// badRune looks at the first character of text. The code is "" where there is
// nothing to say against it.
func badRune(text string) (code, what string, size int) {
	if text[0] >= ' ' && text[0] < unicode.MaxASCII {
		return "", "", 1
	}
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == utf8.RuneError && size <= 1:
		return codeBrokenText, "these bytes are no UTF-8 text: " + source.Printable(text[:size]), size
	case r == '\n', r == '\t', r == '\r' && strings.HasPrefix(text, "\r\n"), r == '\u200c', r == '\u200d':
		return "", "", size
	case r == 0:
		return codeControlCharacter, "a NUL byte cannot stand in a brief", size
	case unicode.IsControl(r):
		return codeControlCharacter, fmt.Sprintf("the control character U+%04X cannot stand in a brief", r), size
	case unicode.Is(unicode.Bidi_Control, r):
		return codeBidiCharacter, fmt.Sprintf("the character U+%04X turns the writing direction, so that a line reads otherwise than it looks", r), size
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r):
		return codeInvisibleCharacter, fmt.Sprintf("the character U+%04X cannot be seen", r), size
	default:
		return "", "", size
	}
}

// isWordRune reports whether r makes up words.
func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// folded returns text with runs of blank space made one blank each.
func folded(text string) string {
	if isFolded(text) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// isFolded reports whether a text of ASCII has no blanks but single ones
// between words, as most have. Of others it does not know.
func isFolded(text string) bool {
	blank := true
	for i := range len(text) {
		if b := text[i]; b < ' ' || b >= utf8.RuneSelf || b == ' ' && blank {
			return false
		}
		blank = text[i] == ' '
	}
	return !blank || text == ""
}

// quote returns a user's words as messages show them.
func quote(text string) string { return source.Quote(folded(text)) }
