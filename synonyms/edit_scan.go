package synonyms

import (
	"strconv"
	"strings"
)

// spot is a key with its value, or a header, in the text of a file that
// [Parse] took. Places are byte offsets.
type spot struct {
	header   bool
	key      []string
	from, to int // the key, and the end of the value; of a header the brackets
	value    int // where the value begins
}

// scanner finds spots in a text whose grammar is known to be right.
type scanner struct {
	text string
	at   int
}

// statements lists what stands on the lines of a file.
func statements(text string) []spot {
	s := scanner{text: text, at: len(text) - len(strings.TrimPrefix(text, string(byteOrderMark)))}
	var out []spot
	for s.skip(" \t\r\n"); s.at < len(text); s.skip(" \t\r\n") {
		if text[s.at] == '[' {
			out = append(out, s.header())
		} else {
			out = append(out, s.pair())
		}
	}
	return out
}

// pairsWithin lists the keys of an inline table.
func pairsWithin(text string, table spot) []spot {
	s := scanner{text: text, at: table.value + 1}
	var out []spot
	for s.skip(" \t\r\n,"); s.at < table.to-1; s.skip(" \t\r\n,") {
		out = append(out, s.pair())
	}
	return out
}

// skip goes past the given characters and past comments.
func (s *scanner) skip(blank string) {
	for s.at < len(s.text) {
		switch c := s.text[s.at]; {
		case strings.IndexByte(blank, c) >= 0:
			s.at++
		case c == '#':
			s.at += lineLength(s.text[s.at:])
		default:
			return
		}
	}
}

// lineLength is how much of a text stands before the end of its first line.
func lineLength(text string) int {
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		return i
	}
	return len(text)
}

func (s *scanner) header() spot {
	h := spot{header: true, from: s.at}
	s.at++
	h.key = s.key()
	s.at += strings.IndexByte(s.text[s.at:], ']') + 1
	h.value, h.to = s.at, s.at
	return h
}

func (s *scanner) pair() spot {
	p := spot{from: s.at}
	p.key = s.key()
	s.at++ // the equals sign
	s.skip(" \t")
	p.value = s.at
	s.past()
	p.to = s.at
	return p
}

// key reads a key up to the equals sign or the closing bracket.
func (s *scanner) key() []string {
	var parts []string
	for {
		s.skip(" \t")
		start := s.at
		switch s.text[s.at] {
		case '"':
			s.past()
			part, _ := strconv.Unquote(s.text[start:s.at])
			parts = append(parts, part)
		case '\'':
			s.past()
			parts = append(parts, s.text[start+1:s.at-1])
		default:
			for strings.IndexByte(" \t.=]", s.text[s.at]) < 0 {
				s.at++
			}
			parts = append(parts, s.text[start:s.at])
		}
		s.skip(" \t")
		if s.text[s.at] != '.' {
			return parts
		}
		s.at++
	}
}

// past goes past a value.
func (s *scanner) past() {
	switch c := s.text[s.at]; c {
	case '"', '\'':
		s.pastString(s.text[s.at : s.at+1])
	case '[', '{':
		s.at++
		for s.skip(" \t\r\n,"); s.text[s.at] != ']' && s.text[s.at] != '}'; s.skip(" \t\r\n,") {
			if c == '[' {
				s.past()
			} else {
				s.pair()
			}
		}
		s.at++
	default:
		for s.at < len(s.text) && strings.IndexByte(" \t\r\n,]}#", s.text[s.at]) < 0 {
			s.at++
		}
	}
}

// pastString goes past a string, which may stand in three quotes. In those,
// up to two more may stand before the end.
func (s *scanner) pastString(quote string) {
	rest := s.text[s.at:]
	if triple := strings.Repeat(quote, 3); strings.HasPrefix(rest, triple) {
		i := closing(rest[3:], triple)
		s.at += 3 + i + 3
		for range 2 {
			if strings.HasPrefix(s.text[s.at:], quote) {
				s.at++
			}
		}
		return
	}
	s.at += 1 + closing(rest[1:], quote) + 1
}

// closing finds the quote that ends a string. A backslash counts in double
// quotes only.
func closing(text, quote string) int {
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\\' && quote[0] == '"':
			i++
		case strings.HasPrefix(text[i:], quote):
			return i
		}
	}
	return len(text)
}
