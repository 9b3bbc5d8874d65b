package lint

import (
	"slices"
	"strings"

	"sourcer/query/target"
)

// misspelt are slips of the pen that stand for no other word of the trade.
func misspelt(word string) (string, bool) {
	switch word {
	case "ADN", "ANDD", "AAND", "ANND", "AMND":
		return "AND", true
	case "ORR", "OOR", "0R":
		return "OR", true
	case "NTO", "NOTT", "NNOT", "NOOT":
		return "NOT", true
	case "ANDNOT":
		return "AND NOT", true
	case "AND/OR":
		return "OR", true
	}
	trimmed := strings.Trim(word, ".,;:")
	if trimmed != word && slices.Contains([]string{"AND", "OR", "NOT"}, trimmed) {
		return trimmed, true
	}
	return "", false
}

// localized are operators in other languages. Those that are also everyday
// words or names somewhere are only taken for operators in capitals.
func localized(word string) (string, bool) {
	switch word {
	case "UND", "und", "Und", "ET":
		return "AND", true
	case "ODER", "oder", "Oder", "OU":
		return "OR", true
	case "NICHT", "nicht", "NIET", "SAUF", "OHNE":
		return "NOT", true
	}
	return "", false
}

// operators looks at words that were meant as operators.
func (c *checker) operators() {
	for i, t := range c.tokens {
		if t.Kind != target.TokenWord || !c.betweenOperands(i) {
			continue
		}
		word := c.said(t)
		if meant, ok := misspelt(word); ok {
			c.report("misspelled-operator", t.Span, "write "+meant, "%s looks like %s, and is looked for as a word", word, meant)
			continue
		}
		if meant, ok := localized(word); ok {
			c.report("localized-operator", t.Span, "write "+c.spelt(meant), "%s is no operator here", word)
			continue
		}
		c.unknownOperator(i, word)
	}
}

// betweenOperands reports whether a word stands where an operator could: what
// is meant as NOT may stand at the start.
func (c *checker) betweenOperands(i int) bool {
	next, ok := c.at(i + 1)
	if !ok || !beginsOperand(next.Kind) && next.Kind != target.TokenAnd {
		return false
	}
	word := c.said(c.tokens[i])
	slip, _ := misspelt(word)
	foreign, _ := localized(word)
	if isNot(word) || slip == "NOT" || foreign == "NOT" {
		return true
	}
	before, ok := c.at(i - 1)
	return ok && endsOperand(before.Kind)
}

func isNot(word string) bool { return strings.EqualFold(word, "NOT") }

// unknownOperator looks at AND, OR and NOT that the platform takes for words.
func (c *checker) unknownOperator(i int, word string) {
	at := c.tokens[i].Span
	upper := strings.ToUpper(word)
	known := map[string]bool{"AND": c.traits.And, "OR": c.traits.Or, "NOT": c.traits.Not}
	isKnown, is := known[upper]
	switch {
	case !is:
	case upper == "NOT" && !isKnown && word == upper:
		c.report("not-unsupported", at, "write "+c.spelt("NOT"), "%s does not know NOT: what stands behind it is wanted", c.profile.Label)
	case !isKnown && word == upper:
		c.report("wrong-platform-syntax", at, "write "+c.spelt(upper), "%s is a word on %s", word, c.profile.Label)
	case isKnown && word != upper && c.lowerMatters(i):
		c.report("lowercase-operator", at, "write "+upper+", or put the name that it belongs to in quotes",
			"%q is no operator in small letters: it is looked for as a word", word)
	}
}

// lowerMatters reports whether an operator in small letters is likely to be
// meant as one: "not" in running text is not.
func (c *checker) lowerMatters(i int) bool {
	if c.traits.AnyCase {
		return false
	}
	return !isNot(c.said(c.tokens[i])) || i == 0 || endsOperand(c.tokens[i-1].Kind)
}

// spelt is how the platform spells an operator, for a hint.
func (c *checker) spelt(meant string) string {
	t := c.traits
	switch meant {
	case "AND":
		if !t.And {
			return "a blank"
		}
	case "OR":
		switch {
		case !t.Or && t.Pipe:
			return "|"
		case !t.Or:
			return "a search for each"
		}
	case "NOT":
		switch {
		case !t.Not && t.Minus:
			return "a minus right before the term"
		case !t.Not:
			return "no exclusion, and check by eye"
		}
	}
	return meant
}

// touching looks for parts that touch where a blank belongs.
func (c *checker) touching() {
	for i := 1; i < len(c.tokens); i++ {
		if !c.touches(i) || !c.needsBlank(i) {
			continue
		}
		at := c.tokens[i].Span
		f := c.report("missing-space", at, "put a blank before "+clip(c.said(c.tokens[i])), "no blank between %s and %s",
			clip(c.said(c.tokens[i-1])), clip(c.said(c.tokens[i])))
		f.fix(at, " "+c.said(c.tokens[i]))
	}
}

func (c *checker) needsBlank(i int) bool {
	before, here := c.tokens[i-1], c.tokens[i]
	b, h := before.Kind, here.Kind
	word := func(t target.Token) bool {
		return (t.Kind == target.TokenAnd || t.Kind == target.TokenOr || t.Kind == target.TokenNot) && startsWithLetter(c.said(t))
	}
	switch {
	case word(here):
		return b != target.TokenOpen
	case word(before):
		return h == target.TokenQuote || h == target.TokenOpen || h == target.TokenTwo
	case b == target.TokenWord && (h == target.TokenOpen || h == target.TokenQuote):
		said := c.said(before)
		return !strings.HasSuffix(said, ":") && !isNearWord(strings.ToUpper(said)) && endsInWord(said)
	case endsOperand(b) && b != target.TokenWord && h == target.TokenWord:
		return startsWithLetter(c.said(here)) || isDigit(c.said(here)[0])
	case endsOperand(b) && b != target.TokenWord && (h == target.TokenQuote || h == target.TokenOpen):
		return true
	default:
		return false
	}
}

func endsInWord(s string) bool {
	last := s[len(s)-1]
	return last >= 0x80 || isDigit(last) || 'a' <= last|0x20 && last|0x20 <= 'z' || last == '+' || last == '#'
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// commas looks for commas and semicolons between terms, and for marks at the
// end.
func (c *checker) commas() {
	c.trailing()
	for i, t := range c.tokens {
		if c.comma(i) {
			c.report("comma-list", t.Span, "write OR or AND between the terms", "a comma separates nothing here")
			return
		}
	}
}

// comma reports whether a token is, has or ends with a comma or a semicolon
// that is meant to part terms.
func (c *checker) comma(i int) bool {
	t, said := c.tokens[i], c.said(c.tokens[i])
	last := i+1 == len(c.tokens)
	switch {
	case t.Kind == target.TokenNoise:
		return strings.Trim(said, ",;") == "" && !c.besideOperators(i)
	case t.Kind != target.TokenWord:
		return false
	default:
		return commaInside(said) || !last && (strings.HasSuffix(said, ",") || strings.HasSuffix(said, ";"))
	}
}

// besideOperators reports whether a loose comma stands beside an operator or
// a bracket, where it parts no terms.
func (c *checker) besideOperators(i int) bool {
	before, ok1 := c.at(i - 1)
	next, ok2 := c.at(i + 1)
	return !ok1 || !ok2 || !endsOperand(before.Kind) || !beginsOperand(next.Kind)
}

func commaInside(word string) bool {
	for i := 1; i+1 < len(word); i++ {
		if word[i] == ',' && !(isDigit(word[i-1]) && isDigit(word[i+1])) {
			return true
		}
	}
	return false
}

// abbreviations end with a full stop of their own.
func abbreviation(word string) bool {
	short := []string{"sr.", "jr.", "inc.", "ltd.", "co.", "corp.", "bros.", "st.", "dr.", "mr.", "ms.", "no.", "vs.", "dept.", "mgr.", "eng.", "b.s.", "m.s.", "u.s."}
	return slices.Contains(short, strings.ToLower(word)) || strings.Count(word, ".") > 1
}

func (c *checker) trailing() {
	if len(c.tokens) == 0 {
		return
	}
	last := c.tokens[len(c.tokens)-1]
	said := c.said(last)
	if last.Kind != target.TokenWord && last.Kind != target.TokenNoise || abbreviation(said) {
		return
	}
	stem := strings.TrimRight(said, ".,;:")
	if stem == said || last.Kind == target.TokenNoise && stem != "" {
		return
	}
	at := last.Span
	at.Offset += len(stem)
	at.Length -= len(stem)
	f := c.report("trailing-punctuation", at, "take it out", "the string ends with %s", clip(said[len(stem):]))
	f.fix(at, "")
}
