package synonyms

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/source"
)

// Remark is something about an entry that a person should look at.
type Remark struct {
	Code     string          // stable, one of [LintCodes]
	Severity source.Severity // a warning is a fault; a hint may be meant so
	Concept  Concept
	Text     string
}

// The codes of remarks.
const (
	lintUnsafe     = "unsafe-word"
	lintElsewhere  = "unsafe-elsewhere"
	lintNoStandIn  = "no-stand-in"
	lintDeadEdge   = "dead-edge"
	lintNoReason   = "no-reason"
	lintCycle      = "cycle"
	lintTwice      = "said-at-both-ends"
	lintUnreached  = "unreachable"
	lintFaint      = "faint-edge"
	lintDeep       = "deep-chain"
	lintAmbiguous  = "ambiguous-chain"
	lintTwoOwners  = "two-concepts"
	lintNothingNew = "nothing-new"
)

// LintCodes explains the codes of remarks: each with what it says and what to
// do about it.
func LintCodes() [][2]string {
	return [][2]string{
		{lintUnsafe, "a word of everyday language is put out alone; make it bare"},
		{lintElsewhere, "a spelling is put out alone that means something else for another concept; make it bare"},
		{lintNoStandIn, "an ambiguous word has nothing to stand in for it; add safe or same"},
		{lintDeadEdge, "an edge leads to a concept that is not there; take it away"},
		{lintNoReason, "an edge, or a shared spelling, states no reason; add one"},
		{lintCycle, "two concepts imply each other, perhaps by way of others; make them one, or drop an edge"},
		{lintTwice, "an edge between neighbours is said at both ends; drop one"},
		{lintUnreached, "no spelling leads to the concept, or no look-up takes one so long; change it or drop the row"},
		{lintTwoOwners, "a spelling of the concept belongs to another one; drop it, or use shares with the reason"},
		{lintFaint, "an edge weighs so little that no reach follows it"},
		{lintDeep, "a chain of implications earns enough, but is longer than a look-up follows"},
		{lintAmbiguous, "a concept is implied only by way of an ambiguous one; see that both edges mean the same thing"},
		{lintNothingNew, "all that a row says is in the tables below it"},
	}
}

// everyday are words that mean something else most of the time. None may be
// put into a string on its own.
var everyday = [...]string{
	"access", "ant", "beam", "bottle", "bun", "c", "chef", "d", "dash", "echo",
	"express", "fiber", "gin", "go", "lit", "make", "nest", "next", "pig",
	"play", "r", "remix", "rest", "rocket", "salt", "spring", "storm", "swift",
	"word",
}

func isEveryday(word string) bool { return slices.Contains(everyday[:], reading(word)) }

// Lint lists what looks wrong in a table, by kind and name of the concept.
func (t *Table) Lint() []Remark {
	l := t.linter()
	var out []Remark
	for c := range t.all() {
		out = append(out, l.concept(c)...)
	}
	return out
}

// linter looks at the concepts of a table, one after the other.
type linter struct {
	*Table
	bare map[string][]*concept // by key, of what can be meant by a word that is looked for anywhere
	rings
	found []Remark
	at    *concept
}

func (t *Table) linter() *linter {
	l := &linter{
		Table: t, bare: map[string][]*concept{},
		rings: rings{table: t, of: map[conceptID]int{}, low: map[conceptID]int{}},
	}
	for c := range t.all() {
		if c.Kind == JobTitle || !slices.Contains(anywhere[:], c.Kind) {
			continue // titles are looked for as titles, where they are safe
		}
		for _, b := range c.Bare {
			l.bare[foldKey(b)] = append(l.bare[foldKey(b)], c)
		}
	}
	return l
}

func (l *linter) say(severity source.Severity, code, format string, args ...any) {
	l.found = append(l.found, Remark{code, severity, l.at.public(), fmt.Sprintf(format, args...)})
}

func (l *linter) warn(code, format string, args ...any) { l.say(source.Warning, code, format, args...) }

func (l *linter) hint(code, format string, args ...any) { l.say(source.Hint, code, format, args...) }

// concept lists the remarks on one concept.
func (l *linter) concept(c *concept) []Remark {
	l.at, l.found = c, nil
	l.words()
	l.reachable()
	for _, r := range []linkRelation{linkImplies, linkRelated, linkHired} {
		for _, e := range *outOf(r, c) {
			l.edge(r, e)
		}
	}
	l.chains()
	return l.found
}

// words looks at what is put out.
func (l *linter) words() {
	c := l.at
	if c.Kind == Skill {
		for _, form := range c.Forms {
			l.plainWord(form)
		}
	}
	for _, b := range c.Bare {
		if len(c.putOut()) == 0 {
			l.warn(lintNoStandIn, "nothing stands in for %q", b)
		}
	}
}

func (l *linter) plainWord(form string) {
	if isEveryday(form) {
		l.warn(lintUnsafe, "%q means other things too: make it bare", form)
		return
	}
	for _, other := range l.bare[foldKey(form)] {
		if other != l.at {
			l.warn(lintElsewhere, "%q is put out alone, and means other things for the %s %q: make it bare", form, other.Kind, other.Name)
		}
	}
}

// reachable looks whether the spellings lead to the concept.
func (l *linter) reachable() {
	c := l.at
	owned := 0
	for _, form := range slices.Concat(c.Forms, c.Bare, c.Safe) {
		switch owner := l.byKey(c.Kind, foldKey(form)); {
		case owner == c:
			owned++
			if why := l.tooLong(form); why != "" {
				l.warn(lintUnreached, "%q is never found: %s", form, why)
			}
		case owner != nil && !l.showsItself(form, owner):
			l.warn(lintTwoOwners, "%q is a spelling of %q too, and finds that one", form, owner.Name)
		}
	}
	if owned == 0 && !slices.ContainsFunc(c.Shared, func(s string) bool { return l.byKey(c.Kind, foldKey(s)) == c }) {
		l.warn(lintUnreached, "no spelling finds it")
	}
}

// showsItself reports whether a spelling is a safe form whose owner implies
// the concept: "Spring Boot" shows that "Spring" is meant.
func (l *linter) showsItself(form string, owner *concept) bool {
	return slices.Contains(l.at.Safe, form) && l.implies(owner, l.at)
}

// tooLong says why a spelling cannot be found as what it is.
func (l *linter) tooLong(form string) string {
	words := len(query.Plain(form))
	switch {
	case l.at.Kind == JobTitle && words > maxTitleWords:
		return fmt.Sprintf("a title has at most %d words", maxTitleWords)
	case (l.at.Kind == Level || l.at.Kind == Discipline) && words > maxPartWords:
		return fmt.Sprintf("a part of a title has at most %d words", maxPartWords)
	}
	return ""
}

// edge looks at one edge from the concept.
func (l *linter) edge(r linkRelation, e edge) {
	c, to := l.at, l.Table.concept(r.kindOfEnd(l.at.Kind), e.To)
	switch {
	case to == nil:
		l.warn(lintDeadEdge, "the edge to %q leads nowhere", e.To)
		return
	case strings.HasPrefix(e.Why, unsaid):
		l.warn(lintNoReason, "the edge to %q has no reason", e.To)
	case r == linkImplies && c.Kind != JobTitle && l.join(c, to):
		l.warn(lintCycle, "it and %q imply each other", e.To)
	case r == linkRelated && edgeTo(to.Related, c.Name).To != "":
		l.warn(lintTwice, "the edge to %q is said at both ends", e.To)
	}
	if r == linkImplies && c.Kind != JobTitle && float64(e.Weight)/100 < minWeight {
		l.hint(lintFaint, "the edge to %q weighs %.2f, and no reach follows less than %.2f", e.To, float64(e.Weight)/100, minWeight)
	}
}
