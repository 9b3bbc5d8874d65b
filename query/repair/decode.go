package repair

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// decode reads the input character by character onto the draft. What turns
// out to be an encoded character, an entity or a percent sign with digits, is
// taken back as soon as its last letter is there and put again as what it
// stands for. That way encodings inside encodings come undone in one pass,
// and nothing that could be decoded is left.
func (d *draft) decode() {
	from, to := d.searched()
	d.cells = make([]cell, 0, to-from)
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(d.input[i:to])
		if d.address && r == '+' {
			d.report(URLEncoded, i, i+size, " ", "plus in place of a blank")
			r = ' '
		}
		if r == utf8.RuneError && size == 1 {
			d.report(InvisibleChar, i, i+size, " ", "byte that is no text")
			r = ' '
		}
		d.put(cell{r, i, i + size})
		i += size
	}
}

// put adds a character, as what it should have been.
func (d *draft) put(c cell) {
	r, name := folded(c.r)
	switch {
	case name == "":
	case r == 0:
		if !d.joins(c.r) {
			d.report(name, c.from, c.to, "", "character that nobody sees (%s)", shown(c.r))
			return
		}
		r = c.r
	default:
		d.report(name, c.from, c.to, string(r), "%s", foldMessage(name, c.r))
	}
	d.cells = append(d.cells, cell{r, c.from, c.to})
	switch {
	case r == ';':
		d.entity()
	case isHex(r):
		d.percent()
	}
}

// joins reports whether a joiner does its work here: between letters of
// scripts that need it, or in an emoji.
func (d *draft) joins(r rune) bool {
	const joiners = "\u200c\u200d"
	if !strings.ContainsRune(joiners, r) || len(d.cells) == 0 {
		return false
	}
	before := d.cells[len(d.cells)-1].r
	return before >= 0x0590 && !unicode.IsSpace(before)
}

func foldMessage(name Name, r rune) string {
	switch name {
	case FullwidthChars:
		return "wide form of a plain character (" + shown(r) + ")"
	case InvisibleChar:
		return "control character (" + shown(r) + ")"
	default:
		return "blank or hyphen of a special kind (" + shown(r) + ")"
	}
}

// folded returns what a character should have been, and the name of the
// repair; 0 where it should not be there at all, "" where it is fine.
func folded(r rune) (rune, Name) {
	switch {
	case r >= ' ' && r < 0x7f, r == '\n', r == '\r', r == '\t':
		return r, ""
	case unicode.IsControl(r), r == utf8.RuneError:
		return ' ', InvisibleChar
	case r == '\u3000':
		return ' ', FullwidthChars
	case r == '\u2028', r == '\u2029':
		return '\n', NoBreakSpace
	case unicode.IsSpace(r), r == '\u180e':
		return ' ', NoBreakSpace
	case r == '\u2010', r == '\u2011':
		return '-', NoBreakSpace
	case r == '\u115f', r == '\u1160', r == '\u3164', r == '\uffa0', unicode.Is(unicode.Cf, r):
		return 0, InvisibleChar
	case r >= '\uff01' && r <= '\uff5e':
		return r - '\uff01' + '!', FullwidthChars
	default:
		return r, ""
	}
}

// maxEntity is how many characters an entity has at the most, with its
// ampersand and its semicolon.
const maxEntity = 33

// entity replaces an entity at the end of the draft.
func (d *draft) entity() {
	end := len(d.cells)
	for i := end - 2; i >= 0 && i >= end-maxEntity; i-- {
		r := d.cells[i].r
		if r == '&' {
			d.entityFrom(i)
			return
		}
		if r != '#' && !isLetterOrDigit(r) {
			return
		}
	}
}

func (d *draft) entityFrom(i int) {
	raw := d.text(i, len(d.cells))
	text := html.UnescapeString(raw)
	if text == raw || strings.HasSuffix(text, ";") {
		return // unknown, or known without its semicolon alone
	}
	d.replace(i, HTMLEntity, text, "%s in place of a character", raw)
}

// replace takes back the cells from i on and puts a text in their place.
func (d *draft) replace(i int, name Name, text, format string, args ...any) {
	from, to := d.cells[i].from, d.cells[len(d.cells)-1].to
	d.report(name, from, to, text, format, args...)
	d.cells = d.cells[:i]
	for _, r := range text {
		d.put(cell{r, from, to})
	}
}

// percentLength is how many characters "%22" has.
const percentLength = 3

// percent replaces a percent-encoded character at the end of the draft. Of
// the plain characters only those are decoded that a browser encodes: no one
// writes %41.
func (d *draft) percent() {
	last, ok := d.encodedByte(len(d.cells))
	if !ok {
		return
	}
	if last < utf8.RuneSelf {
		if c := rune(last); !isLetterOrDigit(c) {
			d.replace(len(d.cells)-percentLength, URLEncoded, string(c), "%%%02X in place of a character", last)
		}
		return
	}
	raw := []byte{last}
	for n := 2; n <= utf8.UTFMax; n++ {
		b, ok := d.encodedByte(len(d.cells) - (n-1)*percentLength)
		if !ok {
			return
		}
		raw = append([]byte{b}, raw...)
		if r, size := utf8.DecodeRune(raw); size == n && r != utf8.RuneError {
			d.replace(len(d.cells)-n*percentLength, URLEncoded, string(r), "%s in place of a character",
				d.text(len(d.cells)-n*percentLength, len(d.cells)))
			return
		}
	}
}

// encodedByte reads the percent-encoded byte that ends before cell end.
func (d *draft) encodedByte(end int) (byte, bool) {
	if end < percentLength || d.cells[end-3].r != '%' || !isHex(d.cells[end-2].r) || !isHex(d.cells[end-1].r) {
		return 0, false
	}
	return hexValue(d.cells[end-2].r)<<4 | hexValue(d.cells[end-1].r), true
}

func isHex(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'f' || 'A' <= r && r <= 'F'
}

func hexValue(r rune) byte {
	switch {
	case r <= '9':
		return byte(r - '0')
	case r <= 'F':
		return byte(r - 'A' + 10)
	default:
		return byte(r - 'a' + 10)
	}
}

func isLetterOrDigit(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}
