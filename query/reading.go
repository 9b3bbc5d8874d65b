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
		if text[i] == '.' && wordAt(text, i+1) > 0 && (i == 0 || text[i-1] != '.') {
			i++
		}
		if wordAt(text, i) == 0 {
			_, size := utf8.DecodeRuneInString(text[start:])
			i = start + size
			continue
		}
		i = endOfWord(text, i)
		words = append(words, text[start:i])
	}
	return words
}

// endOfWord returns the index behind the word whose first letter is at i.
func endOfWord(text string, i int) int {
	for {
		for size := wordAt(text, i); size > 0; size = wordAt(text, i) {
			i += size
		}
		if i < len(text) && (text[i] == '.' || text[i] == '&') && wordAt(text, i+1) > 0 {
			i++
			continue
		}
		end := i
		for end < len(text) && (text[end] == '+' || text[end] == '#') {
			end++
		}
		if end == i+1 && text[i] == '+' && wordAt(text, end) > 0 {
			return i
		}
		return end
	}
}

// wordAt returns the size in bytes of the letter, digit or mark at i, or 0
// where another character stands there, or none.
func wordAt(text string, i int) int {
	if i >= len(text) {
		return 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' {
			return 1
		}
		return 0
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
		return size
	}
	return 0
}

// fold brings a text to the form in which two spellings of a word are equal:
// NFKC and simple case folding.
func fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	s = strings.Map(foldRune, norm.NFKC.String(s))
	return norm.NFKC.String(s)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
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
