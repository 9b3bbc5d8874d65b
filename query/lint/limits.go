package lint

import (
	"sourcer/query/source"
	"sourcer/query/target"
)

// limits counts what the platform counts. A figure that is only reported
// gives a hint: it is no more than a rumour.
func (c *checker) limits() {
	size := c.profile.Measure(c.text)
	for _, l := range c.profile.Limits(c.box) {
		got := size.Of(l.What)
		if got <= l.Max {
			continue
		}
		name := limitRule(l.What)
		if c.has(name) {
			continue
		}
		f := c.report(name, source.Span{Length: len(c.text)}, "sourcer translate splits it, and proves that nothing is lost",
			"%d %s, the limit is %d", got, l.What, l.Max)
		if !l.Hard {
			f.Severity = source.Hint
		}
	}
}

func (c *checker) has(name string) bool {
	for _, f := range c.findings {
		if f.Name == name {
			return true
		}
	}
	return false
}

func limitRule(w target.What) string {
	switch w {
	case target.Words:
		return "over-32-words"
	case target.Terms:
		return "over-10-terms"
	case target.Operators:
		return "too-many-operators"
	default:
		return "over-length"
	}
}
