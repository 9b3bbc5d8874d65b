package synonyms

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sourcer/query/source"
)

// made is a table of one file alone.
func made(t *testing.T, file string) *Table {
	t.Helper()
	f, found := Parse("a.toml", []byte(file))
	if f == nil {
		t.Fatal(showAll(found))
	}
	table, _ := new(Table).With(f)
	return table
}

func sameLines(t *testing.T, got []string, want string) {
	t.Helper()
	if have := strings.Join(got, "\n"); have != strings.TrimSpace(want) {
		t.Errorf("got\n%s\nwant\n%s", have, want)
	}
}

func TestLint(t *testing.T) {
	table := made(t, lintExample)
	var got []string
	for _, r := range table.Lint() {
		got = append(got, fmt.Sprintf("%s %s %s: %s", r.Severity, r.Code, r.Concept.Name, r.Text))
	}
	sameLines(t, got, `
warning unreachable of more words than four: "of more words than four" is never found: a part of a title has at most 4 words
hint deep-chain 1: it implies "5" in 4 steps, by way of "4", and a look-up follows 3
warning no-reason A: the edge to "B" has no reason
warning said-at-both-ends A: the edge to "B" is said at both ends
warning cycle B: it and "A" imply each other
warning said-at-both-ends B: the edge to "A" is said at both ends
warning unsafe-elsewhere Block: "Block" is put out alone, and means other things for the company "Block": make it bare
hint faint-edge Faint: the edge to "Swift" weighs 0.24, and no reach follows less than 0.25
hint ambiguous-chain Mercury tools: it implies "Planets" only by way of "Mercury", which means other things too
warning no-stand-in Quiet: nothing stands in for "Quiet"
warning unsafe-word Swift: "Swift" means other things too: make it bare
warning unreachable a title of so many words that no look up ever takes all of it: "a title of so many words that no look up ever takes all of it" is never found: a title has at most 12 words
`)
}

// lintExample has each fault that a table can have, and beside it what looks
// like it and is none: an edge of just enough weight, a chain that is just
// short enough, a company and a title named like an ambiguous skill.
const lintExample = `[skill]
"Swift" = {}
"Quiet" = { bare = ["Quiet"] }
"A" = { implies = ["B"], related = { "B" = "why" } }
"B" = { implies = { "A" = "why" }, related = { "A" = "why" } }
"Mercury" = { bare = ["Mercury"], safe = ["Mercury language"], implies = { "Planets" = { why = "a planet", weight = 1 } } }
"Faint" = { implies = { "Swift" = { why = "hardly", weight = 0.24 } } }
"Not faint" = { implies = { "Swift" = { why = "a little", weight = 0.25 } } }
"Mercury tools" = { implies = { "Mercury" = "for it" } }
"Mercury kit" = { implies = { "Mercury" = "for it", "Planets" = "said for itself" } }
"Planets" = {}
"1" = { implies = { "2" = { why = "w", weight = 1 } } }
"2" = { implies = { "3" = { why = "w", weight = 1 } } }
"3" = { implies = { "4" = { why = "w", weight = 1 } } }
"4" = { implies = { "5" = { why = "w", weight = 1 } } }
"5" = {}
"Block" = {}
[company]
"Mercury" = {}
"Block" = { bare = ["Block"], safe = ["Block Inc"] }
[title]
"mercury" = {}
"a title of so many words that no look up ever takes all of it" = {}
"a title of twelve words that every look up still takes in" = {}
[level]
"of more words than four" = {}
"of four such words" = {}
`

func TestLintTellsAStrayTable(t *testing.T) {
	table := made(t, "[skill]\n\"Zope\" = { implies = { \"Python\" = \"why\" } }\n\"Python\" = {}\n")
	// No file can bring such a table about, but a slip in merging could.
	for c := range table.all() {
		if c.Name == "Python" {
			c.Gone = true
		} else {
			c.Forms = append(c.Forms, "Py")
		}
	}
	table.rekeyed[keyID{"py", Skill}] = "Zope"
	delete(table.rekeyed, keyID{"zope", Skill})
	other := newConcept(Skill, "Other")
	other.Forms = []string{"Py"}
	table.changed[conceptID{Skill, "Other"}] = other
	var got []string
	for _, r := range table.Lint() {
		got = append(got, r.Code+" "+r.Concept.Name)
	}
	slices.Sort(got)
	sameLines(t, got, "dead-edge Zope\ntwo-concepts Other\nunreachable Other")
}

func TestLintFile(t *testing.T) {
	f, found := Parse("team.toml", []byte(`[skill]
"Kubernetes" = { same = ["k8s"] }
"Zope" = { same = ["k8s"], implies = ["Python"], shares = ["Z"] }
"Python" = { implied_by = { "Plone" = "built with it" } }
"Plone" = {}
`))
	if f == nil {
		t.Fatal(showAll(found))
	}
	sameLines(t, showCodes(Shipped().LintFile(f)), `
2:1 hint nothing-new: all that this row says is known
3:1 warning no-reason: the edge to "Python" has no reason
3:20 warning taken-term: "k8s" is already a spelling of "Kubernetes" (cloud)
3:60 warning no-reason: the shared spelling has no reason
`)
}

// showCodes writes findings as "line:column severity code: message".
func showCodes(found []source.Diagnostic) []string {
	var out []string
	for _, d := range found {
		at := d.Source.Position(d.Span.Offset)
		out = append(out, fmt.Sprintf("%d:%d %s %s: %s", at.Line, at.Column, d.Severity, d.Code, d.Message))
	}
	return out
}

// Each code is explained once, and none that no remark has.
func TestLintCodes(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range LintCodes() {
		if seen[c[0]] || c[1] == "" {
			t.Errorf("%q is there twice, or not explained", c[0])
		}
		seen[c[0]] = true
	}
	for _, r := range made(t, lintExample).Lint() {
		if !seen[r.Code] {
			t.Errorf("%q is not explained", r.Code)
		}
	}
}
