package lint

import (
	"strings"

	"sourcer/query/source"
	"sourcer/query/target"
)

// marks looks at signs that are operators on some platforms.
func (c *checker) marks() {
	for i, t := range c.tokens {
		switch t.Kind {
		case target.TokenNoise:
			c.looseMark(i)
		case target.TokenWord:
			c.markedWord(i)
		case target.TokenOther:
			c.leadingStar(t)
		}
	}
}

// looseMark looks at signs that touch no word.
func (c *checker) looseMark(i int) {
	t := c.tokens[i]
	said := c.said(t)
	next, hasNext := c.at(i + 1)
	before, hasBefore := c.at(i - 1)
	between := hasBefore && hasNext && endsOperand(before.Kind) && beginsOperand(next.Kind)
	glued := hasNext && c.touches(i+1) && (next.Kind == target.TokenQuote || next.Kind == target.TokenOpen)
	switch {
	case said == "&&" || said == "||":
		c.wrongOperator(t, map[string]string{"&&": "AND", "||": "OR"}[said])
	case said == "!" && glued:
		c.wrongOperator(t, "NOT")
	case said == "|" && between:
		c.report("pipe-unsupported", t.Span, "write "+c.spelt("OR"), "| is no OR on %s", c.profile.Label)
	case said == "-" && glued && !c.traits.Minus:
		c.minus(t)
	case said == "-" && hasNext && !c.touches(i+1) && beginsOperand(next.Kind) && c.traits.Minus:
		c.report("space-after-minus", t.Span, "take the blank behind it out, or take it out", "with a blank behind it a minus excludes nothing")
	case said == "+" && glued:
		c.plus(t)
	case said == "~" && glued:
		c.report("tilde-obsolete", t.Span, "take it out", "a tilde before a term does nothing here")
	}
}

func (c *checker) wrongOperator(t target.Token, meant string) {
	c.report("wrong-platform-syntax", t.Span, "write "+c.spelt(meant), "%s is no operator on %s", clip(c.said(t)), c.profile.Label)
}

func (c *checker) minus(t target.Token) {
	c.report("minus-unsupported", t.Span, "write "+c.spelt("NOT"), "%s does not promise to read a minus as an exclusion", c.profile.Label)
}

func (c *checker) plus(t target.Token) {
	if !c.traits.Must {
		c.report("plus-obsolete", t.Span, "take it out", "a plus before a term does nothing here")
	}
}

// markedWord looks at a word that holds signs.
func (c *checker) markedWord(i int) {
	t := c.tokens[i]
	word := c.said(t)
	if fieldName(word) != "" {
		return
	}
	switch {
	case word[0] == '-' && len(word) > 1 && !c.traits.Minus:
		c.minus(t)
	case word[0] == '+' && len(word) > 1:
		c.plus(t)
	case word[0] == '~' && len(word) > 1 && !c.touches(i):
		c.report("tilde-obsolete", t.Span, "take it out, and write the synonyms", "a tilde before a term does nothing here")
	case word[0] == '!' && len(word) > 1:
		c.wrongOperator(t, "NOT")
	case strings.ContainsAny(word[:1], "[{<"):
		c.report("wrong-platform-syntax", t.Span, "use round brackets", "%s reads no brackets of this kind", c.profile.Label)
	}
	c.innerMarks(i, word)
	c.star(t, word)
	if c.traits.Ranges || strings.Contains(word, "...") {
		c.numbers(t, word)
	}
	if c.traits.QuoteSigns && needsQuotes(word) {
		c.report("symbol-needs-quotes", t.Span, "put it in quotes", "%s reads %s only in quotes as it stands", c.profile.Label, clip(word))
	}
}

// innerMarks looks at operators inside a word.
func (c *checker) innerMarks(i int, word string) {
	t := c.tokens[i]
	switch {
	case strings.Contains(word, "||") || strings.Contains(word, "&&"):
		c.report("wrong-platform-syntax", t.Span, "write AND or OR, with blanks around", "%s is no operator on %s", "&& or ||", c.profile.Label)
	case strings.Contains(word, "|") && !c.traits.Pipe:
		c.report("pipe-unsupported", t.Span, "write "+c.spelt("OR"), "| is no OR on %s", c.profile.Label)
	case boosted(word) && !c.traits.Weights:
		c.report("wrong-platform-syntax", t.Span, "take the weight out", "%s knows no weights", c.profile.Label)
	case fuzzy(word) && !c.traits.NearTilde && !c.touches(i):
		c.report("wrong-platform-syntax", t.Span, "take the tilde out", "%s knows no fuzzy words", c.profile.Label)
	}
}

// boosted reports whether a word ends in a weight, such as java^2.
func boosted(word string) bool {
	stem := strings.TrimRight(word, "0123456789.")
	return len(stem) < len(word) && len(stem) > 1 && stem[len(stem)-1] == '^'
}

// fuzzy reports whether a word ends in a tilde, or in one with a digit.
func fuzzy(word string) bool {
	stem := strings.TrimRight(word, "0123456789")
	return len(stem) > 1 && stem[len(stem)-1] == '~'
}

// star looks at the stars of a word.
func (c *checker) star(t target.Token, word string) {
	bare := strings.Trim(word, "-+()")
	question := strings.Index(bare, "?")
	single := question > 0 && question+1 < len(bare)
	if !strings.Contains(bare, "*") && !single || strings.Trim(bare, "*") == "" {
		return
	}
	switch {
	case !c.traits.StarSuffix:
		c.report("wildcard-unsupported", t.Span, "write the words out", "%s has no wildcard for parts of words", c.profile.Label)
	case bare[0] == '*' || bare[0] == '?':
		c.report("leading-wildcard", t.Span, "write the words out", "a word cannot begin with a wildcard")
	}
}

// leadingStar looks at a word of Lucene's, which refuses a wildcard at the start
// unless it is told otherwise; what stands on top of it takes one.
func (c *checker) leadingStar(t target.Token) {
	if said := c.said(t); c.profile.Family == target.Lucene && len(said) > 1 && (said[0] == '*' || said[0] == '?') {
		c.report("leading-wildcard", t.Span, "write the words out", "a word cannot begin with a wildcard")
	}
}

// needsQuotes reports whether a word holds anything but letters and digits.
func needsQuotes(word string) bool {
	word = strings.TrimRight(word, "*.,;:?!")
	return strings.ContainsAny(word, "+#&/.@$%-")
}

// nearness looks at operators of nearness that the platform has not, or has
// in another spelling.
func (c *checker) nearness() {
	for i, t := range c.tokens {
		switch t.Kind {
		case target.TokenWord, target.TokenNoise:
			c.nearWord(i)
		case target.TokenQuote:
			c.tilde(i)
		}
	}
}

// tilde looks at what follows a phrase: a tilde with a number.
func (c *checker) tilde(i int) {
	next, ok := c.at(i + 1)
	if !ok || !strings.HasPrefix(c.said(next), "~") || strings.Trim(c.said(next), "~0123456789") != "" {
		return
	}
	at := c.tokens[i].Span.To(next.Span)
	if c.traits.NearTilde {
		c.report("proximity-syntax", at, `write it as "two words"~5`, "nearness is a tilde and a number right behind the quotes")
		return
	}
	if !c.touches(i + 1) {
		return
	}
	c.noNearness(at)
}

func (c *checker) noNearness(at source.Span) {
	if c.traits.NearTilde || c.traits.NearAround {
		hint := "write it as one AROUND(5) two"
		if c.traits.NearTilde {
			hint = `write it as "two words"~5`
		}
		c.report("proximity-syntax", at, hint, "this is how other platforms spell nearness")
		return
	}
	c.report("proximity-unsupported", at, "take it out: the string then finds more", "%s has no operator of nearness", c.profile.Label)
}

// isNearWord reports whether a word in capitals is an operator of nearness
// somewhere: NEAR, NEAR/5, W/5, ADJ3, AROUND.
func isNearWord(word string) bool {
	stem := strings.TrimRight(word, "0123456789")
	numbered := len(stem) < len(word)
	switch strings.TrimSuffix(stem, "/") {
	case "NEAR", "ONEAR", "AROUND":
		return true
	case "ADJ", "W", "PRE", "WITHIN":
		return numbered && (strings.HasSuffix(stem, "/") || stem == "ADJ")
	}
	return false
}

func (c *checker) nearWord(i int) {
	word := c.said(c.tokens[i])
	before, okBefore := c.at(i - 1)
	next, okNext := c.at(i + 1)
	if !okNext || !isNearWord(strings.ToUpper(word)) {
		return
	}
	call := next.Kind == target.TokenOpen && c.touches(i+1)
	between := okBefore && endsOperand(before.Kind) && (beginsOperand(next.Kind) || call)
	if word != strings.ToUpper(word) && !call || !between && !(call && word == strings.ToUpper(word)) {
		return
	}
	c.noNearness(c.tokens[i].Span)
}
