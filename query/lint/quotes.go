package lint

import (
	"strings"

	"sourcer/query/source"
	"sourcer/query/target"
)

// quotes looks into quoted texts.
func (c *checker) quotes() {
	for _, t := range c.tokens {
		if t.Kind != target.TokenQuote && t.Kind != target.TokenTwo {
			continue
		}
		if o, ok := operatorIn(t.Text); ok {
			c.report("operator-in-quotes", t.Span, "close the quotes before "+o+", and open them again behind it",
				"%s in quotes is a word of the phrase", o)
		}
		if trimmed := strings.TrimSpace(t.Text); trimmed != t.Text && t.Kind == target.TokenQuote {
			f := c.report("space-in-quotes", t.Span, "write "+source.Quote(trimmed), "blank at the edge of the phrase")
			f.fix(t.Span, `"`+trimmed+`"`)
		}
		if strings.Contains(t.Text, "*") {
			c.starInQuotes(t)
		}
		if !c.traits.Phrases {
			c.report("wrong-platform-syntax", t.Span, "search for the words", "%s reads no phrases", c.profile.Label)
		}
	}
}

// operatorIn finds an operator in capitals inside a phrase. In a phrase that
// is all capitals "AND" is most likely no operator.
func operatorIn(text string) (string, bool) {
	words := strings.Fields(text)
	shouted := strings.ToUpper(text) == text
	for i, w := range words {
		switch {
		case i+1 == len(words):
		case w == "OR" && i > 0:
			return w, true
		case (w == "AND" && i > 0 || w == "NOT") && !shouted:
			return w, true
		}
	}
	return "", false
}

func (c *checker) starInQuotes(t target.Token) {
	switch {
	case c.traits.StarSuffix:
		c.report("wildcard-in-quotes", t.Span, "take the word with the star out of the quotes", "a star in quotes is no wildcard")
	case c.traits.StarWords:
		if starOnWord(t.Text) {
			c.report("wildcard-in-quotes", t.Span, "a star stands for whole words: write the word out", "a star that touches a word stands for nothing")
		}
	default:
		c.report("wildcard-unsupported", t.Span, "write the words out", "%s has no wildcard", c.profile.Label)
	}
}

// starOnWord reports whether a star touches a letter or a digit.
func starOnWord(text string) bool {
	for _, w := range strings.Fields(text) {
		if strings.Contains(w, "*") && strings.Trim(w, "*") != "" {
			return true
		}
	}
	return false
}

// clip quotes a part of the string for a message.
func clip(text string) string { return source.Quote(text) }
