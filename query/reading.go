package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Reading turns a text into the words that are compared. Each search engine
// has its own: one keeps "C++", another reads it as "c". An empty word, which
// is never the first or the last, holds the place of a word that is not
// looked for: in a term, any word fills it.
type Reading func(text string) []string

// Plain is the reading of a brief. It applies Unicode NFKC and folds case;
// blank space and punctuation separate, so that "full-stack" is "full stack",
// but some marks stay, because words differ by them alone: plus and hash
// after a word ("C++", "C#"), a full stop before or inside one (".NET",
// "Node.js"), an ampersand inside one ("R&D"). A single plus between two
// words separates them ("python+django").
func Plain(text string) []string {
	text = fold(text)
	words := make([]string, 0, 1+strings.Count(text, " "))
	for i := 0; i < len(text); {
		start := i
		if text[i] == '.' && (i == 0 || text[i-1] != '.') {
			i++
		}
		if end := endOfLetters(text, i); end > i {
			i = endOfWord(text, end)
			words = append(words, text[start:i])
			continue
		}
		_, size := utf8.DecodeRuneInString(text[start:])
		i = start + size
	}
	return words
}

// endOfWord returns the index behind the word whose first letters end at i.
func endOfWord(text string, i int) int {
	for i < len(text) && (text[i] == '.' || text[i] == '&') {
		end := endOfLetters(text, i+1)
		if end == i+1 {
			return i
		}
		i = end
	}
	end := i
	for end < len(text) && (text[end] == '+' || text[end] == '#') {
		end++
	}
	if end == i+1 && text[i] == '+' && endOfLetters(text, end) > end {
		return i
	}
	return end
}

// endOfLetters returns the index behind the letters, digits and marks that
// stand at i, or i where there are none.
func endOfLetters(text string, i int) int {
	for {
		for i < len(text) && isASCIIWord(text[i]) {
			i++
		}
		if i == len(text) || text[i] < utf8.RuneSelf {
			return i
		}
		size := letterSize(text[i:])
		if size == 0 {
			return i
		}
		i += size
	}
}

// IsASCII reports whether a text has no character beyond ASCII.
func IsASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isASCIIWord(c byte) bool { return c|' '-'a' < 26 || c-'0' < 10 }

// letterSize returns the size in bytes of the letter, digit or mark with which
// a text begins, or 0 where it begins with another character.
func letterSize(text string) int {
	r, size := utf8.DecodeRuneInString(text)
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
		return size
	}
	return 0
}

// fold brings a text to the form in which two spellings of a word are equal:
// NFKC and simple case folding.
func fold(s string) string {
	var room [64]byte // most texts are shorter, and need no memory of their own
	small := append(room[:0], s...)
	capitals := false
	for i, c := range small {
		if c >= utf8.RuneSelf {
			return norm.NFKC.String(strings.Map(foldRune, norm.NFKC.String(s)))
		}
		if c-'A' < 26 {
			small[i] = c | ' '
			capitals = true
		}
	}
	if !capitals {
		return s
	}
	return string(small)
}

// foldRune maps all runes that differ by case alone to one of them, so that
// both sigmas, or the Kelvin sign and k, become one.
func foldRune(r rune) rune {
	least := r
	for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
		least = min(least, other)
	}
	return unicode.ToLower(least)
}
