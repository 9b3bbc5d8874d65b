package lint

import (
	"strings"

	"sourcer/query/source"
)

// webSearch looks at a string for PostgreSQL's websearch_to_tsquery, which
// never fails: what it does not know, it passes over or looks for.
func (c *checker) webSearch() {
	quoted, start := false, 0
	for i := 0; i <= len(c.text); i++ {
		if i < len(c.text) && c.text[i] != '"' && !isASCIISpace(c.text[i]) {
			continue
		}
		if !quoted && i > start {
			c.webWord(source.Between(start, i), i < len(c.text) && c.text[i] != '"')
		}
		if i < len(c.text) && c.text[i] == '"' {
			quoted = !quoted
		}
		start = i + 1
	}
}

func isASCIISpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// webWord looks at a piece outside quotes; more says that a blank follows.
func (c *checker) webWord(at source.Span, more bool) {
	word := c.text[at.Offset:at.End()]
	switch {
	case word == "NOT" && more:
		c.report("not-unsupported", at, "write a minus right before the term", "%s does not know NOT: what stands behind it is wanted", c.profile.Label)
	case word == "|" || word == "||":
		c.report("pipe-unsupported", at, "write or", "| is no OR on %s", c.profile.Label)
	case word == "&" || word == "&&" || word == "<->":
		c.report("wrong-platform-syntax", at, "leave a blank", "%s is no operator on %s", clip(word), c.profile.Label)
	case strings.ContainsAny(word, "()"):
		if !c.has("parens-unsupported") {
			c.report("parens-unsupported", at, "multiply it out: a c or b c", "%s passes over brackets", c.profile.Label)
		}
	case strings.HasSuffix(word, "*"):
		c.report("wildcard-unsupported", at, "write the words out", "%s has no wildcard", c.profile.Label)
	}
}
