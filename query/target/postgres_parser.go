package target

import (
	"strings"
	"unicode"
)

// pgKind says what PostgreSQL takes a piece of text for.
type pgKind int

// The kinds of pieces. Blanks, tags, protocols and entities are not indexed.
const (
	pgBlank pgKind = iota
	pgTag
	pgProtocol
	pgEntity
	pgWord     // letters
	pgNumWord  // letters and digits
	pgHyphened // words with hyphens between, and each of their parts
	pgNumHyphened
	pgHost
	pgEmail
	pgURL
	pgLink // the path of a URL
	pgFile
	pgNumber
)

func (k pgKind) indexed() bool { return k >= pgWord }

// stemmed reports whether a dictionary of a language looks at the piece.
func (k pgKind) stemmed() bool { return k == pgWord || k == pgHyphened }

type pgToken struct {
	kind pgKind
	text string
}

// parsePostgres cuts a text into pieces as PostgreSQL's default parser does:
// at each place the longest reading that works out is taken, and what does
// not work out falls back to the next. It takes linear time.
func parsePostgres(text string) []pgToken {
	p := pgParser{text: []rune(text)}
	var out []pgToken
	for at := 0; at < len(p.text); {
		kind, end := p.token(at, false)
		out = append(out, pgToken{kind, string(p.text[at:end])})
		switch kind {
		case pgURL:
			out, end = p.linkParts(out, at)
		case pgHyphened, pgNumHyphened:
			out, end = p.hyphenParts(out, at)
		}
		at = end
	}
	return out
}

// pgParser walks over a text. A method that reads a piece takes the place
// from which on it reads and returns the place behind, or false.
type pgParser struct {
	text   []rune
	script bool     // what stands in <script> and <style> is passed over
	dead   []uint8  // by place: the states of a host that lead nowhere
	absent [128]int // by mark: one more than a place behind which it is not to be found
}

// at returns the character of a place, 0 at the end.
func (p *pgParser) at(i int) rune {
	if i >= len(p.text) {
		return 0
	}
	return p.text[i]
}

// token reads the piece at a place. With hostOnly it is asked whether there is
// a host, as behind the @ of an email.
func (p *pgParser) token(i int, hostOnly bool) (pgKind, int) {
	c := p.at(i)
	if c == '<' {
		if end, ok := p.tag(i + 1); ok {
			return pgTag, end
		}
	}
	switch {
	case p.script:
	case isASCIILetter(c):
		return p.asciiWord(i, hostOnly)
	case isPgLetter(c):
		return p.word(i)
	case isASCIIDigit(c):
		return p.number(i, hostOnly)
	case c == '-' || c == '+':
		if isASCIIDigit(p.at(i + 1)) {
			return p.signed(i)
		}
	case c == '&':
		if end, ok := p.entity(i + 1); ok {
			return pgEntity, end
		}
	default:
		if end, ok := p.pathAt(i); ok {
			return pgFile, end
		}
	}
	return pgBlank, p.blank(i + 1)
}

// blank reads on behind a character that belongs to nothing. What may begin
// a piece ends it.
func (p *pgParser) blank(i int) int {
	for ; i < len(p.text); i++ {
		c := p.text[i]
		if c == '<' || !p.script && (strings.ContainsRune("-+&/", c) || isPgLetter(c) || isASCIIDigit(c)) {
			return i
		}
	}
	return i
}

// asciiWord reads a word of ASCII letters, or what it turns out to begin.
func (p *pgParser) asciiWord(i int, hostOnly bool) (pgKind, int) {
	for isASCIILetter(p.at(i)) {
		i++
	}
	c := p.at(i)
	if kind, end, ok := p.hostFrom(c, i, hostOnly); ok {
		return kind, end
	}
	switch {
	case c == '.' && isPathLetter(p.at(i+1)):
		return pgFile, p.file(i + 2)
	case c == '-':
		if end, kind, ok := p.hyphened(i, pgASCII); ok {
			return kind, end
		}
	case c == '@':
		if end, ok := p.email(i+1, hostOnly); ok {
			return pgEmail, end
		}
	case c == ':' && p.at(i+1) == '/' && p.at(i+2) == '/':
		return pgProtocol, i + 3
	case c == '/':
		if end, ok := p.path(i + 1); ok {
			return pgFile, end
		}
	case isASCIIDigit(c):
		return p.numWord(i+1, hostOnly)
	case isPgLetter(c) || isPgMark(c):
		return p.word(i)
	}
	return pgWord, i
}

// hostFrom tries a host whose first letters end at i.
func (p *pgParser) hostFrom(c rune, i int, hostOnly bool) (pgKind, int, bool) {
	switch {
	case c == '.':
		return p.host(pgFirstOfDomain, i+1, hostOnly)
	case c == '-':
		return p.host(pgFirstOfName, i+1, hostOnly)
	case c == '_' || isASCIIDigit(c):
		return p.host(pgName, i+1, hostOnly)
	}
	return 0, 0, false
}

// word reads a word with letters beyond ASCII.
func (p *pgParser) word(i int) (pgKind, int) {
	for isPgLetter(p.at(i)) || isPgMark(p.at(i)) {
		i++
	}
	if isASCIIDigit(p.at(i)) {
		return p.numWord(i+1, false)
	}
	if end, kind, ok := p.hyphened(i, pgLetters); ok {
		return kind, end
	}
	return pgWord, i
}

// numWord reads a word of letters and digits.
func (p *pgParser) numWord(i int, hostOnly bool) (pgKind, int) {
	for isPgLetter(p.at(i)) || isPgMark(p.at(i)) || isASCIIDigit(p.at(i)) {
		i++
	}
	switch c := p.at(i); {
	case c == '@':
		if end, ok := p.email(i+1, hostOnly); ok {
			return pgEmail, end
		}
	case c == '/':
		if end, ok := p.path(i + 1); ok {
			return pgFile, end
		}
	case c == '.' && isPathLetter(p.at(i+1)):
		return pgFile, p.file(i + 2)
	case c == '-':
		if end, kind, ok := p.hyphened(i, pgAlnum); ok {
			return kind, end
		}
	}
	return pgNumWord, i
}

// number reads what begins with a digit.
func (p *pgParser) number(i int, hostOnly bool) (pgKind, int) {
	i = p.digits(i)
	c := p.at(i)
	if c == '.' {
		if kind, end, ok := p.host(pgFirstOfDomain, i+1, hostOnly); ok {
			return kind, end
		}
		if isASCIIDigit(p.at(i + 1)) {
			return pgNumber, p.decimal(p.digits(i + 1))
		}
	}
	if end, ok := p.exponent(i); ok {
		return pgNumber, end
	}
	if isASCIILetter(c) || c == '_' {
		if kind, end, ok := p.host(pgName, i+1, hostOnly); ok {
			return kind, end
		}
	}
	if isPgLetter(c) || isPgMark(c) {
		return p.numWord(i+1, hostOnly)
	}
	if c == '/' {
		if end, ok := p.path(i + 1); ok {
			return pgFile, end
		}
	}
	return pgNumber, i
}

// decimal reads on behind the digits of a decimal number: more of them make
// the number of a version.
func (p *pgParser) decimal(i int) int {
	if end, ok := p.exponent(i); ok {
		return end
	}
	for p.at(i) == '.' && isASCIIDigit(p.at(i+1)) {
		i = p.digits(i + 1)
	}
	return i
}

// signed reads a number with its sign. Before the number of a version, the
// sign is a mere mark.
func (p *pgParser) signed(i int) (pgKind, int) {
	first := i + 1
	i = p.digits(first)
	if p.at(i) == '.' && isASCIIDigit(p.at(i+1)) {
		i = p.digits(i + 1)
		if p.at(i) == '.' && isASCIIDigit(p.at(i+1)) {
			return pgBlank, first
		}
	}
	if end, ok := p.exponent(i); ok {
		i = end
	}
	return pgNumber, i
}

// exponent reads the e of a number with what follows.
func (p *pgParser) exponent(i int) (int, bool) {
	if c := p.at(i); c != 'e' && c != 'E' {
		return 0, false
	}
	i++
	if c := p.at(i); c == '+' || c == '-' {
		i++
	}
	end := p.digits(i)
	return end, end > i
}

func (p *pgParser) digits(i int) int {
	for isASCIIDigit(p.at(i)) {
		i++
	}
	return i
}

func isASCIILetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

func isASCIIDigit(r rune) bool { return '0' <= r && r <= '9' }

// isPgLetter reports whether a character is a letter in a locale for UTF-8.
// The digits of other scripts are letters, too, and one accent is.
func isPgLetter(r rune) bool {
	if r <= unicode.MaxASCII {
		return isASCIILetter(r)
	}
	return r == 0x345 || unicode.In(r, unicode.L, unicode.Nd, unicode.Nl)
}

// isPgMark reports whether a character takes no room of its own: it goes on
// with a word, but begins none.
func isPgMark(r rune) bool { return r > unicode.MaxASCII && unicode.Is(unicode.M, r) }
