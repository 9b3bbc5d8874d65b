package lint

import (
	"cmp"
	"strings"

	"sourcer/query/source"
	"sourcer/query/target"
)

// numbers looks at ranges of numbers.
func (c *checker) numbers(t target.Token, word string) {
	from, to, ok := strings.Cut(strings.TrimLeft(word, "$€£"), "..")
	if !ok || strings.Trim(from+to, "0123456789.") != "" || from+to == "" {
		return
	}
	to = strings.TrimLeft(to, "$€£")
	if to == "" && !strings.HasSuffix(word, "..") {
		return
	}
	if badRange(from, to) {
		c.report("invalid-range", t.Span, "write it as 5..10", "range %s holds nothing", clip(word))
	}
}

func badRange(from, to string) bool {
	if from == "" || to == "" || strings.Contains(to, ".") || strings.Contains(from, ".") {
		return true
	}
	return len(from) > len(to) || len(from) == len(to) && from > to
}

// ranges looks at the values of field operators that hold a number or a day,
// and at ranges in square brackets.
func (c *checker) ranges() {
	for i, t := range c.tokens {
		value, ok := c.at(i + 1)
		switch {
		case t.Kind == target.TokenField && ok && value.Kind == target.TokenWord && c.profile.Ranged(t.Text):
			c.rangeValue(t, value)
		case c.traits.Weights && strings.ContainsAny(c.said(t)[:1], "[{"):
			from, to, ok := strings.Cut(strings.Trim(c.said(t), "[]{}"), " TO ")
			if ok && digits(from) && digits(to) && beyond(from, to) {
				c.emptyRange(t.Span, "[5 TO 10]")
			}
		}
	}
	c.days()
}

func (c *checker) emptyRange(at source.Span, usual string) {
	c.report("invalid-range", at, "write it as "+usual, "range %s holds nothing", clip(c.text[at.Offset:at.End()]))
}

// rangeValue looks at what a range operator stands before: 5, >=5, 5..10, *..10.
func (c *checker) rangeValue(field, value target.Token) {
	said := c.said(value)
	at := field.Span.To(value.Span)
	from, to, isRange := strings.Cut(said, "..")
	if !isRange {
		if bare := strings.TrimPrefix(strings.TrimLeft(said, "<>"), "="); !amount(bare) {
			c.report("invalid-range", at, "write it as "+field.Text+":5..10 or "+field.Text+":>5", "%s is no number and no range", clip(said))
		}
		return
	}
	open := from == "*" || to == "*"
	switch {
	case open && from != to && (amount(from) || amount(to)):
	case !amount(from) || !amount(to):
		c.report("invalid-range", at, "write it as "+field.Text+":5..10 or "+field.Text+":5..*", "%s is no range", clip(said))
	case beyond(from, to):
		c.emptyRange(at, field.Text+":"+to+".."+from)
	}
}

// amount reports whether a text is a number or a day.
func amount(s string) bool {
	if digits(s) {
		return true
	}
	day, _, _ := strings.Cut(s, "T")
	parts := strings.Split(day, "-")
	if len(parts) < 2 || len(parts) > 3 || len(parts[0]) != len("2006") || !digits(parts[0]) {
		return false
	}
	for _, p := range parts[1:] {
		if len(p) != len("01") || !digits(p) {
			return false
		}
	}
	return true
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// beyond reports whether the first of two numbers or days is the greater one.
func beyond(from, to string) bool {
	if digits(from) && digits(to) {
		return cmp.Or(len(from)-len(to), strings.Compare(from, to)) > 0
	}
	return from > to
}

// days looks for a span of time that ends before it begins.
func (c *checker) days() {
	var after, before target.Token
	for i, t := range c.tokens {
		value, ok := c.at(i + 1)
		if t.Kind != target.TokenField || !ok || value.Kind != target.TokenWord || !amount(value.Text) {
			continue
		}
		switch strings.ToLower(t.Text) {
		case "after":
			after = value
		case "before":
			before = value
		}
	}
	if after.Text == "" || before.Text == "" || beyond(before.Text, after.Text) {
		return
	}
	at := after.Span
	if before.Span.Offset > at.Offset {
		at = before.Span
	}
	c.report("invalid-range", at, "put the earlier day behind after:", "no day is after %s and before %s", after.Text, before.Text)
}
