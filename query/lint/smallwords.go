package lint

import (
	"strings"

	"sourcer/query/source"
	"sourcer/query/target"
)

// smallWord reports whether a word is one of those that are dropped by many engines, unless they stand in quotes.
func smallWord(word string) bool {
	switch strings.ToLower(word) {
	case "a", "an", "the", "of", "in", "on", "at", "to", "for", "with", "by", "from":
		return true
	}
	return false
}

// smallWords looks for words that the platform passes over.
func (c *checker) smallWords() {
	for _, g := range c.groups {
		for _, o := range g.operands {
			t := c.tokens[o.token]
			if o.inner != nil || t.Kind != target.TokenWord {
				continue
			}
			if c.profile.Stops(t.Text) {
				f := c.report("stop-word", t.Span, "put the phrase that it belongs to in quotes", "%s does not look for %s", c.profile.Label, clip(t.Text))
				f.Severity = source.Warning
			} else if smallWord(t.Text) && strings.ToLower(t.Text) == t.Text {
				c.report("stop-word", t.Span, "put the phrase that it belongs to in quotes", "small words such as %s are often passed over", clip(t.Text))
			}
		}
	}
}

// lostWords looks for terms that a database passes over in its usual setting,
// though a profile says another one.
func (c *checker) lostWords() {
	for _, p := range c.places() {
		if c.profile.LostInEnglish(p.term.Text) {
			c.report("stop-word", p.span, "leave it out, or search in the configuration simple",
				"in the configuration english %s is passed over", clip(p.term.Text))
		}
	}
}
