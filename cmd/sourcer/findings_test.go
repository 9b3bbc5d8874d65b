package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sourcer/query/brief"
	"sourcer/query/lint"
	"sourcer/query/source"
	"sourcer/query/target"
)

const findingsFile = "../../query/lint/FINDINGS.md"

const findingsHead = `# Findings

What ` + "`sourcer lint`" + ` can find. Names and codes never change. A severity is the usual
one: a finding about a place that the platform cannot read at all is an error, a
limit that is only reported a hint. ` + "`sourcer lint --explain NAME`" + ` has the page of
each, with an example, the remedy, and the reason. What is marked under "fixed" is
done by ` + "`--fix`" + ` where that keeps the meaning.

`

// TestFindingsPage holds the page of all findings against the program.
func TestFindingsPage(t *testing.T) {
	want := findingsPage(t)
	if *update {
		if err := os.WriteFile(findingsFile, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(want, read(t, findingsFile)); diff != "" {
		t.Errorf("findings of the program (-) and of the page (+):\n%s", diff)
	}
}

func findingsPage(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(findingsHead)
	b.WriteString("## In strings\n\n| code | name | severity | what | fixed |\n|---|---|---|---|---|\n")
	for _, r := range lint.Rules() {
		fmt.Fprintf(&b, "| %s | `%s` | %s | %s | %s |\n", r.Code, r.Name, r.Severity, inTable(r.Title), mark(fixesString(t, r)))
	}
	b.WriteString("\n## In briefs\n\n| name | what | fixed |\n|---|---|---|\n")
	for _, c := range brief.Codes() {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", c.Name, inTable(c.Title), mark(fixesBrief(c)))
	}
	return b.String()
}

// fixesString reports whether the example of a rule can be fixed.
func fixesString(t *testing.T, r lint.Rule) bool {
	t.Helper()
	p, err := target.Lookup(r.Target)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range lint.Check(p, r.Example, lint.Options{}).Findings {
		if f.Name == r.Name && f.Fix != nil {
			return true
		}
	}
	return false
}

// fixesBrief reports whether the example of a code can be fixed.
func fixesBrief(c brief.Code) bool {
	_, found := brief.Parse(source.New("role.brief", c.Example), brief.Options{})
	for _, d := range found {
		if d.Code == c.Name && d.Fix != nil {
			return true
		}
	}
	return false
}

func mark(yes bool) string {
	if yes {
		return "yes"
	}
	return ""
}

func inTable(text string) string { return strings.ReplaceAll(text, "|", `\|`) }
