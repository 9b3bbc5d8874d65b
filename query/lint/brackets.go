package lint

import (
	"strings"

	"sourcer/query/source"
	"sourcer/query/target"
)

// brackets looks at brackets where they do nothing.
func (c *checker) brackets() {
	if c.traits.Groups {
		return
	}
	for _, g := range c.groups[1:] {
		if c.traits.Ignores && !c.needed(g) {
			continue
		}
		c.report("parens-unsupported", c.tokens[g.open].Span, "make several searches, or leave the brackets out",
			"%s passes over brackets", c.profile.Label)
		return
	}
}

// needed reports whether a string says something else without a pair of
// brackets: OR binds tighter than AND where brackets are ignored.
func (c *checker) needed(g *group) bool {
	if len(g.operands) < 2 {
		return false
	}
	l := levelOf(g)
	for i, o := range g.parent.operands {
		if o.inner != g {
			continue
		}
		besideOr := o.join == target.TokenOr || i+1 < len(g.parent.operands) && g.parent.operands[i+1].join == target.TokenOr
		if len(o.nots) > 0 || o.field >= 0 {
			return true
		}
		return besideOr && l.ands+l.blanks > 0
	}
	return false
}

// empty looks for brackets and quotes with nothing inside, which the platform
// passes over.
func (c *checker) empty() {
	for i, t := range c.tokens {
		next, ok := c.at(i + 1)
		switch {
		case t.Kind == target.TokenOpen && ok && next.Kind == target.TokenClose && !c.traits.Groups && !c.touches(i):
			f := c.report("empty-group", t.Span.To(next.Span), "take the brackets out, or fill them", "nothing in the brackets")
			f.Severity = source.Warning
		case t.Kind == target.TokenNoise && strings.HasPrefix(c.said(t), `"`) && strings.TrimSpace(t.Text) == "":
			f := c.report("empty-group", t.Span, "take the quotes out, or fill them", "nothing in the quotes")
			f.Severity = source.Warning
		}
	}
}
