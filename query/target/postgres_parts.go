package target

import "strings"

// The states of a host: whether the next character begins a domain, is the
// second of one, goes on with one, begins a name behind a hyphen, or goes on
// with a name. A path has the one state.
const (
	pgFirstOfDomain = iota
	pgSecondOfDomain
	pgDomain
	pgFirstOfName
	pgName
	pgPath
)

// host reads on in a host: names with dots between, the last of at least two
// letters. What is read may be an email or a link in the end. The longest
// beginning that is a host counts. States that led nowhere before are not
// tried again.
func (p *pgParser) host(state, i int, hostOnly bool) (pgKind, int, bool) {
	type step struct{ state, at int }
	var tail []step // since the last place where a host could end
	accepted := -1
	for alive := true; alive; {
		if p.isDead(state, i) {
			break
		}
		c := p.at(i)
		tail = append(tail, step{state, i})
		if c == '@' && (state == pgSecondOfDomain || state == pgDomain || state == pgName) {
			if end, ok := p.email(i+1, hostOnly); ok {
				return pgEmail, end, true
			}
		}
		if state == pgDomain && !isASCIILetter(c) && !isASCIIDigit(c) {
			accepted, tail = i, tail[:0]
		}
		if state == pgDomain && c == ':' && isASCIIDigit(p.at(i+1)) {
			accepted = p.digits(i + 1)
			break
		}
		state, alive = nextOfHost(state, c)
		i++
	}
	for _, s := range tail {
		p.kill(s.state, s.at)
	}
	if accepted < 0 {
		return 0, 0, false
	}
	if p.at(accepted) == '/' && !hostOnly {
		if end, ok := p.linkPath(accepted + 1); ok {
			return pgURL, end, true
		}
	}
	return pgHost, accepted, true
}

// nextOfHost returns the state behind a character, or false.
func nextOfHost(state int, c rune) (int, bool) {
	letter, digit := isASCIILetter(c), isASCIIDigit(c)
	switch {
	case state == pgFirstOfDomain:
		if letter {
			return pgSecondOfDomain, true
		}
		return pgName, digit
	case state == pgFirstOfName:
		return pgName, letter || digit
	case letter && state != pgName:
		return pgDomain, true
	case letter || digit || c == '_':
		return pgName, true
	case c == '-':
		return pgFirstOfName, true
	case c == '.':
		return pgFirstOfDomain, true
	}
	return 0, false
}

func (p *pgParser) isDead(state, i int) bool {
	return i < len(p.dead) && p.dead[i]&(1<<state) != 0
}

func (p *pgParser) kill(state, i int) {
	if p.dead == nil {
		p.dead = make([]uint8, len(p.text)+1)
	}
	if i < len(p.dead) {
		p.dead[i] |= 1 << state
	}
}

// email reads the host behind an @.
func (p *pgParser) email(i int, hostOnly bool) (int, bool) {
	if hostOnly || i >= len(p.text) {
		return 0, false
	}
	kind, end := p.token(i, true)
	return end, kind == pgHost
}

// linkPath reads the path behind a host and its slash.
func (p *pgParser) linkPath(i int) (int, bool) {
	from := i
	for isLinkLetter(p.at(i)) {
		i++
	}
	return i, i > from
}

// linkParts adds the host and the path of the link at i.
func (p *pgParser) linkParts(out []pgToken, i int) ([]pgToken, int) {
	_, host := p.token(i, true)
	end, _ := p.linkPath(host)
	return append(out, pgToken{pgHost, string(p.text[i:host])}, pgToken{pgLink, string(p.text[host:end])}), end
}

// isLinkLetter reports whether a character can stand in the path of a link.
func isLinkLetter(r rune) bool {
	return ' ' < r && r < 0x7f && !strings.ContainsRune("\"<>\\^`{|}", r)
}

func isPathLetter(r rune) bool { return isASCIILetter(r) || isASCIIDigit(r) || r == '_' }

// pathAt reads a path that begins with a mark.
func (p *pgParser) pathAt(i int) (int, bool) {
	switch c := p.at(i); {
	case c == '~':
		return p.home(i + 1)
	case c == '/':
		return p.path(i + 1)
	case c == '.' && p.at(i+1) == '.':
		return p.parent(i + 2)
	case c == '.' && p.at(i+1) == '/':
		return p.path(i + 2)
	}
	return 0, false
}

// path reads what stands behind a slash: a name, or dots and tildes before
// one. What led nowhere before is not tried again.
func (p *pgParser) path(i int) (int, bool) {
	if p.isDead(pgPath, i) {
		return 0, false
	}
	end, ok := p.pathParts(i)
	if !ok {
		p.kill(pgPath, i)
	}
	return end, ok
}

func (p *pgParser) pathParts(i int) (int, bool) {
	switch c := p.at(i); {
	case c == '~':
		return p.home(i + 1)
	case c == '.' && p.at(i+1) == '.':
		return p.parent(i + 2)
	case c == '.' && p.at(i+1) == '/':
		return p.path(i + 2)
	case c == '.':
		return p.name(i + 1)
	}
	return p.name(i)
}

// home reads what stands behind a tilde.
func (p *pgParser) home(i int) (int, bool) {
	if p.at(i) == '/' {
		return p.path(i + 1)
	}
	return p.name(i)
}

// parent reads what stands behind two dots.
func (p *pgParser) parent(i int) (int, bool) {
	c := p.at(i)
	if c == '/' {
		if end, ok := p.path(i + 1); ok {
			return end, true
		}
		return i, true
	}
	return i, i >= len(p.text) || isPgSpace(c)
}

// name reads the name of a file from its first letter on.
func (p *pgParser) name(i int) (int, bool) {
	if !isPathLetter(p.at(i)) {
		return 0, false
	}
	return p.file(i + 1), true
}

// file reads on in the name of a file.
func (p *pgParser) file(i int) int {
	for {
		switch c := p.at(i); {
		case isPathLetter(c) || c == '-':
			i++
		case (c == '.' || c == '/') && isPathLetter(p.at(i+1)):
			i += 2
		case c == '/':
			if end, ok := p.path(i + 1); ok {
				return end
			}
			return i
		default:
			return i
		}
	}
}

// pgClass says what a word with hyphens is made of so far.
type pgClass int

const (
	pgASCII pgClass = iota
	pgLetters
	pgAlnum
)

func (c pgClass) kind() pgKind {
	if c == pgAlnum {
		return pgNumHyphened
	}
	return pgHyphened
}

// hyphened reads on at the hyphen behind a first part.
func (p *pgParser) hyphened(i int, class pgClass) (int, pgKind, bool) {
	first := i
	for p.at(i) == '-' {
		c := p.at(i + 1)
		switch {
		case isPgLetter(c):
			i++
		case isASCIIDigit(c):
			end := p.digits(i + 1)
			if !isPgLetter(p.at(end)) && !isPgMark(p.at(end)) {
				return i, class.kind(), i > first
			}
			i, class = end, pgAlnum
		default:
			return i, class.kind(), i > first
		}
		i, class = p.part(i, class)
	}
	return i, class.kind(), i > first
}

// part reads on to the end of a part.
func (p *pgParser) part(i int, class pgClass) (int, pgClass) {
	for ; ; i++ {
		c := p.at(i)
		switch {
		case isASCIIDigit(c):
			class = pgAlnum
		case isASCIILetter(c):
		case isPgLetter(c) || isPgMark(c):
			class = max(class, pgLetters)
		default:
			return i, class
		}
	}
}

// hyphenParts adds the parts of the word with hyphens at i.
func (p *pgParser) hyphenParts(out []pgToken, i int) ([]pgToken, int) {
	for {
		c := p.at(i)
		end, class := p.part(i, pgASCII)
		switch {
		case isASCIIDigit(c) && !isPgLetter(p.at(p.digits(i))) && !isPgMark(p.at(p.digits(i))):
			return out, i
		case isASCIIDigit(c) || isPgLetter(c):
			kind := pgHyphened
			if class == pgAlnum {
				kind = pgNumHyphened
			}
			out = append(out, pgToken{kind, string(p.text[i:end])})
			i = end
		case c == '-' && (isPgLetter(p.at(i+1)) || isPgMark(p.at(i+1)) || isASCIIDigit(p.at(i+1))):
			i++
		default:
			return out, i
		}
	}
}
