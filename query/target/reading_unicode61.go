package target

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// readUnicode61 is the tokenizer that SQLite's FTS5 uses unless told
// otherwise: letters and digits make words, everything else parts them; case
// does not count, and neither do the accents of Latin letters. "C++" is c,
// "Node.js" is two words, "Zürich" is zurich. What Unicode has taken in since
// version 6.1, such as newer pictures, is no word here and one there.
func readUnicode61(text string) []string {
	var out []string
	var word []byte
	for _, r := range text {
		switch {
		case isUnicode61(r):
			word = utf8.AppendRune(word, foldUnicode61(r))
		case word != nil && isAccent(r):
			// an accent on its own is left out of the word
		case word != nil:
			out = append(out, string(word))
			word = nil
		}
	}
	if word != nil {
		out = append(out, string(word))
	}
	return out
}

// isUnicode61 reports whether a rune is a part of words.
func isUnicode61(r rune) bool {
	if r < utf8.RuneSelf {
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.Co)
}

// isAccent reports whether a rune is an accent that stands on its own behind
// its letter. There are more than these, but the tokenizer knows no others;
// they part words.
func isAccent(r rune) bool {
	switch r {
	case 0x305, 0x30d, 0x30e, 0x310:
		return false
	case 0x31b, 0x32d, 0x32e, 0x330, 0x331:
		return true
	}
	return 0x300 <= r && r <= 0x311 || 0x323 <= r && r <= 0x328
}

// foldUnicode61 makes a letter small and takes one accent off a Latin one.
func foldUnicode61(r rune) rune {
	if r >= utf8.RuneSelf && r != 'ı' {
		r = unicode.ToUpper(r) // the small sigmas become one, as do the two mus
	}
	r = unicode.ToLower(r)
	if r < utf8.RuneSelf {
		return r
	}
	if base, rest := decompose(r); base < utf8.RuneSelf && len(rest) == 1 {
		return base
	}
	return r
}

// decompose parts a letter from its accents.
func decompose(r rune) (base rune, accents []rune) {
	for i, part := range []rune(norm.NFD.String(string(r))) {
		if i == 0 {
			base = part
		} else {
			accents = append(accents, part)
		}
	}
	return base, accents
}
