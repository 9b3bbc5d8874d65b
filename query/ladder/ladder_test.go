package ladder_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/build"
	"sourcer/query/ladder"
	"sourcer/query/plan"
	"sourcer/query/source"
	"sourcer/query/target"
	"sourcer/synonyms"
)

func parse(tb testing.TB, text string) *brief.Brief {
	tb.Helper()
	b, found := brief.Parse(source.New("test.brief", text), brief.Options{})
	if source.List(found).HasErrors() {
		tb.Fatal(found)
	}
	return b
}

func climb(tb testing.TB, b *brief.Brief, name string, o plan.Options) *ladder.Ladder {
	tb.Helper()
	p, err := target.Lookup(name)
	if err != nil {
		tb.Fatal(err)
	}
	l, err := ladder.Make(b, ladder.Options{Table: synonyms.Shipped(), Target: p, Plan: o})
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

func union(strings []build.String) query.Expr {
	parts := map[int]query.And{}
	for _, s := range strings {
		parts[s.Part] = append(parts[s.Part], s.Query.Expr)
	}
	var out query.Or
	for _, p := range parts {
		out = append(out, p)
	}
	return out
}

// TestStepsContainOneAnother asks for each step of the sample briefs' ladders
// whether it implies the next and not the other way round.
func TestStepsContainOneAnother(t *testing.T) {
	files, err := filepath.Glob("../../testdata/briefs/*.brief")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sample briefs: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		b := parse(t, string(text))
		for _, name := range []string{"linkedin", "linkedin-recruiter", "google", "sales-navigator"} {
			for _, fit := range []plan.Fit{plan.Split, plan.Auto, plan.Trim} {
				l := climb(t, b, name, plan.Options{Fit: fit})
				for i, step := range l.Steps {
					if i == 0 {
						continue
					}
					before, after := union(l.Steps[i-1].Strings), union(step.Strings)
					if !query.Implies(before, after, query.Plain) || query.Implies(after, before, query.Plain) {
						t.Errorf("%s for %s, %s: step %d (%s) does not widen step %d", file, name, fit, step.Step, step.Label, i)
					}
				}
			}
		}
	}
}

func TestRungs(t *testing.T) {
	l := climb(t, parse(t, "title: Foo Bar~exact\nmust: A1\nany 2: B1, C1, D1\nnice: E1, F1"), "linkedin", plan.Options{})
	var got []string
	for _, s := range l.Steps {
		got = append(got, s.Label+" / "+strings.Join(s.LetGo, ", ")+" / "+s.Strings[0].Text)
	}
	want := []string{
		`all nice-to-haves, the words of the brief alone /  / "Foo Bar" AND A1 AND (B1 OR C1) AND (B1 OR D1) AND (C1 OR D1) AND E1 AND F1`,
		`one of the nice-to-haves / E1, F1 / "Foo Bar" AND A1 AND (B1 OR C1) AND (B1 OR D1) AND (C1 OR D1) AND (E1 OR F1)`,
		`without nice-to-haves / E1, F1 / "Foo Bar" AND A1 AND (B1 OR C1) AND (B1 OR D1) AND (C1 OR D1)`,
		`any 1 instead of any 2 of: B1, C1, D1 / any 2 (line 3) / "Foo Bar" AND A1 AND (B1 OR C1 OR D1)`,
		`without any of: B1, C1, D1 / B1, C1, D1 / "Foo Bar" AND A1`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	var left []string
	for _, x := range l.Left {
		left = append(left, x.Label+": "+x.Reason)
	}
	wantLeft := []string{
		"all spellings: finds the same people as step 3",
		"and what implies the words: finds the same people as step 3",
		"and what is related to them: finds the same people as step 3",
	}
	if !slices.Equal(left, wantLeft) {
		t.Errorf("left out\n%s\nwant\n%s", strings.Join(left, "\n"), strings.Join(wantLeft, "\n"))
	}
}

// TestOptionalGroupsStay keeps the last thing to search for.
func TestOptionalGroupsStay(t *testing.T) {
	l := climb(t, parse(t, "any: B1, C1\nany: D1, E1"), "linkedin", plan.Options{})
	last := l.Steps[len(l.Steps)-1]
	if got, want := last.Strings[0].Text, "B1 OR C1"; got != want {
		t.Errorf("the broadest step is %s, want %s", got, want)
	}
}

// TestWantedTitlesStay keeps the titles of a technology on the ladder when the
// group that asks for it is let go: otherwise a broader step would find fewer.
func TestWantedTitlesStay(t *testing.T) {
	l := climb(t, parse(t, "title: backend engineer\nany: Python"), "linkedin", plan.Options{})
	last := l.Steps[len(l.Steps)-1].Strings[0].Text
	if !strings.Contains(last, "Python developer") || strings.Contains(last, "Ruby developer") {
		t.Errorf("the broadest step is %s", last)
	}
}
