package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Reading turns a text into the words that are compared. Each search engine
// has its own: one keeps "C++", another reads it as "c".
type Reading func(text string) []string

// Plain is the reading of a brief. It applies Unicode NFKC and folds case;
// blank space and punctuation separate, so that "full-stack" is "full stack",
// but some marks stay, because words differ by them alone: plus and hash
// after a word ("C++", "C#"), a full stop before or inside one (".NET",
// "Node.js"), an ampersand inside one ("R&D"). A single plus between two
// words separates them ("python+django").
func Plain(text string) []string {
	runes := []rune(fold(text))
	var words []string
	for i := 0; i < len(runes); {
		start := i
		if runes[i] == '.' && wordAt(runes, i+1) && (i == 0 || runes[i-1] != '.') {
			i++
		}
		if !wordAt(runes, i) {
			i = start + 1
			continue
		}
		i = endOfWord(runes, i)
		words = append(words, string(runes[start:i]))
	}
	return words
}

// endOfWord returns the index behind the word whose first letter is at i.
func endOfWord(runes []rune, i int) int {
	for {
		for wordAt(runes, i) {
			i++
		}
		if i < len(runes) && (runes[i] == '.' || runes[i] == '&') && wordAt(runes, i+1) {
			i++
			continue
		}
		end := i
		for end < len(runes) && (runes[end] == '+' || runes[end] == '#') {
			end++
		}
		if end == i+1 && runes[i] == '+' && wordAt(runes, end) {
			return i
		}
		return end
	}
}

func wordAt(runes []rune, i int) bool {
	return i < len(runes) && (unicode.IsLetter(runes[i]) || unicode.IsDigit(runes[i]) || unicode.IsMark(runes[i]))
}

// fold brings a text to the form in which two spellings of a word are equal:
// NFKC and simple case folding.
func fold(s string) string {
	if isLowerASCII(s) {
		return s
	}
	s = strings.Map(foldRune, norm.NFKC.String(s))
	return norm.NFKC.String(s)
}

func isLowerASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || 'A' <= s[i] && s[i] <= 'Z' {
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
