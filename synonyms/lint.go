package synonyms

import (
	"fmt"
	"slices"
	"strings"
)

// Remark is something about an entry that a person should look at.
type Remark struct {
	Concept Concept
	Text    string
}

// everyday are words that mean something else most of the time. None may be
// put into a string on its own.
var everyday = [...]string{
	"access", "ant", "beam", "bottle", "bun", "c", "chef", "d", "dash", "echo",
	"express", "fiber", "gin", "go", "lit", "make", "nest", "next", "pig",
	"play", "r", "remix", "rest", "rocket", "salt", "spring", "storm", "swift",
	"word",
}

// Lint lists what looks wrong in a table: words that are unsafe on their own,
// edges without a reason, edges that lead nowhere or are said twice,
// implications that go round in a circle.
func (t *Table) Lint() []Remark {
	var out []Remark
	for c := range t.all() {
		for _, text := range t.lintConcept(c) {
			out = append(out, Remark{c.public(), text})
		}
	}
	return out
}

func (t *Table) lintConcept(c *concept) []string {
	var out []string
	for _, form := range c.Forms {
		if c.Kind == Skill && slices.Contains(everyday[:], reading(form)) {
			out = append(out, fmt.Sprintf("%q means other things too: make it bare", form))
		}
	}
	for _, b := range c.Bare {
		if len(c.putOut()) == 0 {
			out = append(out, fmt.Sprintf("nothing stands in for %q", b))
		}
	}
	for _, r := range []linkRelation{linkImplies, linkRelated, linkHired} {
		for _, e := range *outOf(r, c) {
			out = append(out, t.lintEdge(c, r, e)...)
		}
	}
	return out
}

func (t *Table) lintEdge(c *concept, r linkRelation, e edge) []string {
	to := t.concept(r.kindOfEnd(c.Kind), e.To)
	switch {
	case to == nil:
		return []string{fmt.Sprintf("the edge to %q leads nowhere", e.To)}
	case strings.HasPrefix(e.Why, unsaid):
		return []string{fmt.Sprintf("the edge to %q has no reason", e.To)}
	case r == linkImplies && c.Kind != JobTitle && t.implies(to, c):
		return []string{fmt.Sprintf("it and %q imply each other", e.To)}
	case r == linkRelated && edgeTo(to.Related, c.Name).To != "":
		return []string{fmt.Sprintf("the edge to %q is said at both ends", e.To)}
	}
	return nil
}
