package translate

import (
	"slices"
	"strings"
	"testing"

	"sourcer/query"
	"sourcer/query/lint"
	"sourcer/query/plan"
	"sourcer/synonyms"
)

// found lists the names of the findings about a string.
func found(t *testing.T, name, text string) []string {
	t.Helper()
	var out []string
	for _, f := range lint.Check(lookup(t, name), text, lint.Options{Words: lint.NewVocabulary(synonyms.Shipped())}).Findings {
		out = append(out, f.Name)
	}
	return out
}

func has(t *testing.T, name, text, finding string) {
	t.Helper()
	if got := found(t, name, text); !slices.Contains(got, finding) {
		t.Errorf("%s: %s: no %s, only %v", name, text, finding, got)
	}
}

func lacks(t *testing.T, name, text, finding string) {
	t.Helper()
	if slices.Contains(found(t, name, text), finding) {
		t.Errorf("%s: %s: %s is a false alarm", name, text, finding)
	}
}

func translated(t *testing.T, from, to, text string) *Result {
	t.Helper()
	r, err := Run(lookup(t, from), lookup(t, to), text, plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// What other tools get wrong, each case by what it is about.
func TestPeersDefects(t *testing.T) {
	t.Run("nearness is never dropped in silence", func(t *testing.T) {
		r := translated(t, "hireez", "linkedin", `"java lead"~2`)
		if r.Relation.Relation != query.Broader || len(r.Losses) != 1 || r.Losses[0].Direction != plan.Broader || r.Losses[0].Witness == nil {
			t.Errorf("%+v", r)
		}
	})
	t.Run("a minus before two words", func(t *testing.T) { has(t, "google", `java -talent acquisition`, "not-scope") })
	t.Run("NOT bound to the last arm", func(t *testing.T) {
		has(t, "linkedin", `"T1" AND lvl OR "T2" AND lvl AND NOT ("x")`, "not-scope")
	})
	t.Run("curly quotes and unbalanced brackets fail", func(t *testing.T) {
		text := `((("a b" OR c) AND “curly” OR d`
		has(t, "linkedin", text, "unbalanced-paren")
		has(t, "linkedin", text, "curly-quotes")
		if lint.Check(lookup(t, "linkedin"), text, lint.Options{}).Valid {
			t.Error("valid")
		}
	})
	t.Run("and inside quotes passes", func(t *testing.T) { lacks(t, "linkedin", `"research and development"`, "lowercase-operator") })
	t.Run("signs survive", func(t *testing.T) {
		for _, term := range []string{"C++", "C#", ".NET", "R&D", "S/4HANA"} {
			for _, to := range []string{"google", "hireez", "monster", "linkedin-recruiter"} {
				if r := translated(t, "linkedin", to, `"`+term+`"`); !strings.Contains(r.Parts[0][0].Text, term) {
					t.Errorf("%s on %s: %s", term, to, r.Parts[0][0].Text)
				}
			}
		}
	})
	t.Run("what covers what", func(t *testing.T) {
		has(t, "linkedin", `"machine learning" OR "machine learning engineer"`, "redundant-term")
		has(t, "linkedin", `a OR (a AND b)`, "redundant-term")
		has(t, "linkedin", `(a OR b) AND (a OR b OR c)`, "redundant-term")
		has(t, "linkedin", `a AND (b NOT a)`, "never-true")
	})
	t.Run("words that begin like operators", func(t *testing.T) {
		for _, text := range []string{`ANDmammoth AND java`, `ORACLE AND java`, `NOTE AND ANDROID`} {
			for _, name := range []string{"missing-space", "misspelled-operator", "lowercase-operator", "localized-operator"} {
				lacks(t, "linkedin", text, name)
			}
		}
	})
	t.Run("a leading NOT survives", func(t *testing.T) {
		r := translated(t, "linkedin", "google", `NOT (intern OR junior) AND java`)
		if got := r.Parts[0][0].Text; got != "site:linkedin.com/in java -intern -junior" {
			t.Error(got)
		}
	})
	t.Run("NOT in a name is quoted", func(t *testing.T) {
		r := translated(t, "linkedin", "bing", `"NOT" AND "On The High Street"`)
		if got := r.Parts[0][0].Text; !strings.Contains(got, `"NOT" "On The High Street"`) {
			t.Error(got)
		}
	})
	t.Run("NOT after NOT", func(t *testing.T) {
		r := translated(t, "linkedin", "google", `a NOT b NOT c`)
		if got := r.Parts[0][0].Text; got != "site:linkedin.com/in a -b -c" {
			t.Error(got)
		}
	})
	t.Run("small and, near, or are reported", func(t *testing.T) {
		has(t, "linkedin", `(google or bing) and search`, "lowercase-operator")
	})
	t.Run("a distance stays", func(t *testing.T) {
		there := translated(t, "hireez", "monster", `"java lead"~3`).Parts[0][0].Text
		back := translated(t, "monster", "hireez", there)
		if got := back.Parts[0][0].Text; got != `"java lead"~3` || !back.Equal() {
			t.Errorf("%s, %s", there, got)
		}
	})
	t.Run("three words near each other are no pairs", func(t *testing.T) {
		r := translated(t, "hireez", "linkedin", `"java lead engineer"~2`)
		if got := r.Parts[0][0].Text; got != "java AND lead AND engineer" || r.Relation.Relation != query.Broader || len(r.Losses) == 0 {
			t.Errorf("%s %s %v", got, r.Relation.Relation, r.Losses)
		}
	})
	t.Run("a star goes nowhere that has none", func(t *testing.T) {
		r := translated(t, "monster", "linkedin", `develop* AND kafka`)
		if got := r.Parts[0][0].Text; strings.Contains(got, "*") || len(r.Losses) != 1 || r.Losses[0].Kind != StarDropped {
			t.Errorf("%s %v", got, r.Losses)
		}
	})
	t.Run("C++ and C# stay two", func(t *testing.T) {
		r := translated(t, "linkedin", "hireez", `"C++" OR "C#"`)
		if got := r.Parts[0][0].Text; !strings.Contains(got, "C++") || !strings.Contains(got, "C#") {
			t.Error(got)
		}
	})
	t.Run("a number with a full stop begins no list", func(t *testing.T) {
		r := translated(t, "linkedin", "google", `("Web 1. 0" OR java) AND "2.0"`)
		if got := r.Parts[0][0].Text; got != `site:linkedin.com/in ("Web 1. 0" OR java) "2.0"` && got != `site:linkedin.com/in ("Web 1. 0" OR java) 2.0` {
			t.Error(got)
		}
	})
	t.Run("blanks inside brackets", func(t *testing.T) {
		r := translated(t, "linkedin", "google", `( ( java OR go ) AND kafka )`)
		if got := r.Parts[0][0].Text; got != "site:linkedin.com/in (java OR go) kafka" {
			t.Error(got)
		}
	})
	t.Run("words with signs inside stay whole", func(t *testing.T) {
		r := translated(t, "linkedin", "google", `Node.js AND C++ AND CI/CD`)
		for _, word := range []string{"Node.js", "C++", "CI/CD"} {
			if got := r.Parts[0][0].Text; !strings.Contains(got, word) || !r.Equal() {
				t.Errorf("%s: %s %v", word, got, r.Losses)
			}
		}
	})
	t.Run("sites in a list keep their brackets", func(t *testing.T) {
		r := translated(t, "google", "bing", `java (site:github.com OR site:gitlab.com)`)
		if got := r.Parts[0][0].Text; got != "java (site:github.com OR site:gitlab.com)" {
			t.Error(got)
		}
	})
	t.Run("and binds as it does on the platform", func(t *testing.T) {
		for name, want := range map[string]string{
			"linkedin": "site:linkedin.com/in (java OR kotlin) (java OR kafka)", // AND first
			"google":   "site:linkedin.com/in (java OR kotlin) kafka",           // OR first
		} {
			if got := translated(t, name, "google", `java OR kotlin AND kafka`).Parts[0][0].Text; got != want {
				t.Errorf("%s: %s", name, got)
			}
		}
	})
}
