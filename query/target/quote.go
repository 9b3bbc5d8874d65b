package target

import (
	"slices"
	"strings"
	"unicode"

	"sourcer/query"
)

// quoting says how a platform takes a text to the letter.
type quoting struct {
	// When says what is quoted: phrases, symbols (phrases, and words that
	// hold anything but letters and digits), all, or never where quotes mean
	// nothing: only words on their own can be written then.
	When string `toml:"when"`
	// Drop lists the characters that quotes do not protect. Each is written
	// as a blank, which no reading of words tells apart.
	Drop string `toml:"drop"`
	// Words are words that are quoted though they are no operators here,
	// because the platform gives them a meaning somewhere.
	Words []string `toml:"words"`
	// Needed is true where the platform reads a word with signs in it only in
	// quotes as it stands.
	Needed bool `toml:"needed"`
}

const (
	quotePhrases = "phrases"
	quoteSymbols = "symbols"
	quoteAll     = "all"
	quoteNever   = "never"
)

// asText writes a text so that the platform reads it as text and nothing
// else. What no quotes can carry becomes a blank: quotes, control characters,
// marks that turn the direction of writing, broken UTF-8. The words stay the
// same. A text without words is a [*CannotSay].
func (p *Profile) asText(text string) (string, error) {
	text = p.clean(text)
	if !hasWords(text) {
		return "", &CannotSay{Feature: "a term without words"}
	}
	if !p.CanPhrase() {
		return p.lone(text)
	}
	if p.bare(text) {
		return text, nil
	}
	return `"` + text + `"`, nil
}

// lone writes a text that is one word on a platform without quotes: where it
// may be taken for an operator in small letters, and without the signs around
// it.
func (p *Profile) lone(text string) (string, error) {
	words := query.Plain(text)
	switch {
	case len(words) != 1 || !p.oneWord(words[0]):
		return "", &CannotSay{Feature: "words that stand together", Text: text}
	case p.bare(text):
		return text, nil
	}
	return words[0], nil
}

// clean makes a text fit to stand between quotes. Most texts are.
func (p *Profile) clean(text string) string {
	if p.isClean(text) {
		return text
	}
	return p.cleaned(text)
}

// cleaned is a text without what [Profile.clean] takes out.
func (p *Profile) cleaned(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(p.file.Quote.Drop, r):
			return ' '
		case strings.ContainsRune("‘’‚‛", r): // what word processors make of an apostrophe
			return '\''
		case strings.ContainsRune("“”„‟", r): // and of quotes
			return ' '
		case r == unicode.ReplacementChar, unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return ' ' // nobody sees these, and some end the text or turn it around
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// isClean reports whether a look at a text shows that there is nothing to
// clean: it is printable ASCII, with single blanks between words.
func (p *Profile) isClean(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ' || c > '~':
			return false
		case c == ' ' && (i == 0 || i == len(text)-1 || text[i-1] == ' '):
			return false
		}
	}
	return !strings.ContainsAny(text, p.file.Quote.Drop)
}

// Clean makes a text fit to be pasted: one line, with no characters that
// nobody sees.
func (p *Profile) Clean(text string) string { return p.clean(text) }

// bare reports whether a clean text needs no quotes.
func (p *Profile) bare(text string) bool {
	if p.file.Quote.When == quoteAll || strings.Contains(text, " ") || p.reserved(text) {
		return false
	}
	if p.file.Quote.When == quoteSymbols && strings.ContainsFunc(text, isSymbol) {
		return false
	}
	return p.oneWord(text)
}

// oneWord reports whether a text is read as one word just as it is.
func (p *Profile) oneWord(text string) bool {
	if isLetters(text) {
		return p.file.Grammar.wordOp(text) == opNone // no mark is a letter
	}
	l := lex(p, text)
	return len(l.tokens) == 1 && l.tokens[0].Kind == TokenWord && l.tokens[0].Text == text
}

// isLetters reports whether a text is nothing but letters of ASCII.
func isLetters(text string) bool {
	for i := range len(text) {
		if c := text[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return text != ""
}

func isSymbol(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
}

// reserved reports whether a word is an operator, in capitals or not: quotes
// make it text on every platform.
func (p *Profile) reserved(word string) bool {
	g := &p.file.Grammar
	for _, words := range [][]string{g.And.Read, g.Or.Read, g.Not.Read, p.file.Quote.Words, commonOperators} {
		if slices.ContainsFunc(words, func(o string) bool { return strings.EqualFold(o, word) }) {
			return true
		}
	}
	return false
}

// commonOperators are words that some platform or other takes for an
// operator. People carry strings from one to the next.
var commonOperators = []string{"AND", "OR", "NOT", "NEAR", aroundWord}
