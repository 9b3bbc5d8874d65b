package target

import (
	"strings"
	"unicode"
)

// tag reads a tag or a comment behind its <.
func (p *pgParser) tag(i int) (int, bool) {
	c := p.at(i)
	switch {
	case c == '/' && isASCIILetter(p.at(i+1)):
		return p.tagName(i-1, i+2)
	case c == '!':
		return p.comment(i + 1)
	case c == '?' && p.at(i+1) == 'x':
		return p.inTag(i + 2)
	case isASCIILetter(c) || c == ':' || c == '_':
		return p.tagName(i-1, i+1)
	}
	return 0, false
}

// tagName reads on in the name of the tag that begins at from.
func (p *pgParser) tagName(from, i int) (int, bool) {
	for ; ; i++ {
		c := p.at(i)
		switch {
		case i >= len(p.text):
			return 0, false
		case c == '/':
			return i + 2, p.at(i+1) == '>'
		case c == '>':
			p.enter(from, i)
			return i + 1, true
		case isPgSpace(c):
			p.enter(from, i)
			return p.inTag(i + 1)
		case isPgLetter(c) || isASCIIDigit(c) || strings.ContainsRune(":_.-", c):
		default:
			return 0, false
		}
	}
}

// enter notes where text begins and ends that is no prose.
func (p *pgParser) enter(from, to int) {
	if to-from > len("</script") {
		return
	}
	switch strings.ToLower(string(p.text[from:to])) {
	case "<script", "<style":
		p.script = true
	case "</script", "</style":
		p.script = false
	}
}

// inTag reads the attributes of a tag.
func (p *pgParser) inTag(i int) (int, bool) {
	for i < len(p.text) {
		c := p.text[i]
		switch {
		case c == '>':
			return i + 1, true
		case c == '\'' || c == '"':
			end, ok := p.quoted(i+1, c)
			if !ok {
				return 0, false
			}
			i = end
		case isASCIILetter(c) || isASCIIDigit(c) || isPgSpace(c) || strings.ContainsRune("=-_#/:.&?%~", c):
			i++
		default:
			return 0, false
		}
	}
	return 0, false
}

// quoted reads the value of an attribute up to its quote.
func (p *pgParser) quoted(i int, quote rune) (int, bool) {
	from := i
	if seen := p.absent[quote]; seen > 0 && i >= seen-1 {
		return 0, false
	}
	for ; i < len(p.text); i++ {
		switch p.text[i] {
		case quote:
			return i + 1, true
		case '\\':
			i++
		}
	}
	p.absent[quote] = from + 1
	return 0, false
}

// comment reads behind <! what is a comment, or a document type.
func (p *pgParser) comment(i int) (int, bool) {
	if c := p.at(i); c == 'D' || c == 'd' {
		return p.inTag(i + 1)
	}
	if p.at(i) != '-' || p.at(i+1) != '-' {
		return 0, false
	}
	i += 2
	from := i
	if seen := p.absent['-']; seen > 0 && i >= seen-1 {
		return 0, false
	}
	for ; i+2 < len(p.text); i++ {
		if p.text[i] == '-' && p.text[i+1] == '-' && p.text[i+2] == '>' {
			return i + 3, true
		}
	}
	p.absent['-'] = from + 1
	return 0, false
}

// entity reads a character reference behind its &.
func (p *pgParser) entity(i int) (int, bool) {
	c := p.at(i)
	var more func(rune) bool
	switch {
	case c == '#' && (p.at(i+1) == 'x' || p.at(i+1) == 'X') && isHexDigit(p.at(i+2)):
		i, more = i+3, isHexDigit
	case c == '#' && isASCIIDigit(p.at(i+1)):
		i, more = i+2, isASCIIDigit
	case isASCIILetter(c) || c == ':' || c == '_':
		i++
		more = func(r rune) bool {
			return isPgLetter(r) || isASCIIDigit(r) || r != 0 && strings.ContainsRune(":_.-", r)
		}
	default:
		return 0, false
	}
	for more(p.at(i)) {
		i++
	}
	return i + 1, p.at(i) == ';'
}

func isHexDigit(r rune) bool {
	return isASCIIDigit(r) || 'a' <= r && r <= 'f' || 'A' <= r && r <= 'F'
}

// isPgSpace reports whether a character is a blank; those that forbid a new
// line are none.
func isPgSpace(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u2007' && r != '\u202f'
}
