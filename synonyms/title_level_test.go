package synonyms

import (
	"slices"
	"strings"
	"testing"
)

func TestLevelledTitles(t *testing.T) {
	for _, test := range []struct {
		text, concept string
		has, hasNo    []string
	}{
		{"Engineer II", "engineer", []string{"Engineer II"}, []string{"engineer", "engineer 2"}},
		{"Engineer 2", "engineer", []string{"Engineer 2", "engineer II"}, []string{"engineer"}},
		{"Senior Engineer", "engineer", []string{"sr engineer"}, []string{"engineer", "senior eng"}},
		{"Sr. Dev", "developer", []string{"senior developer", "sr developer"}, []string{"developer"}},
		{"Sr. Backend Eng.", "backend engineer", []string{"senior backend engineer", "senior backend developer", "senior platform engineer"}, []string{"senior backend eng", "backend engineer"}},
		{"Backend Engr", "backend engineer", []string{"backend engineer"}, []string{"backend eng"}},
		{
			"SWE III", "software engineer",
			[]string{"software engineer III", "SDE III", "backend engineer III", "full stack engineer III"},
			[]string{
				"tech lead III", "founding engineer III", ".NET developer III", ".NET engineer III", "Java developer III",
				"software engineering III", "software development III", "software engineer", "backend engineer",
			},
		},
		{"Software Engineer 2", "software engineer", []string{"software engineer II", "SWE II"}, []string{"tech lead II", "SWE III"}},
		{"Java Developer II", "Java developer", []string{"Java engineer II"}, []string{"Spring developer II", "Spring Boot developer II"}},
		{"senior vice president", "SVP", []string{"SVP"}, []string{"senior VP"}},
		{"marketing intern", "marketing intern", nil, []string{"marketing"}},
	} {
		for _, reach := range []Relation{Implied, Related} {
			x := Shipped().Title(test.text, reach, nil)
			var texts []string
			for _, term := range x.Terms {
				texts = append(texts, strings.ToLower(term.Text))
			}
			has := func(text string) bool { return slices.Contains(texts, strings.ToLower(text)) }
			if x.Concept != test.concept {
				t.Errorf("%q is %q, want %q", test.text, x.Concept, test.concept)
			}
			for _, text := range test.has {
				if !has(text) {
					t.Errorf("%q (%s) lacks %q: %q", test.text, reach, text, texts)
				}
			}
			for _, text := range test.hasNo {
				if has(text) {
					t.Errorf("%q (%s) has %q", test.text, reach, text)
				}
			}
		}
	}
}

// A level alone, a role noun alone and words of no title are no levelled
// titles.
func TestNoLevelledTitles(t *testing.T) {
	for _, text := range []string{"II", "senior", "engineer", "senior II", "nonsense II", "2", "III engineer"} {
		if p := Shipped().parseTitle(text); p.known() {
			t.Errorf("%q is the title %q", text, p.name())
		}
	}
	if c, ok := Shipped().Lookup("Engineer III"); !ok || c.Kind != JobTitle || c.Name != "engineer" || c.Domain != "levels" {
		t.Errorf("Lookup = %+v, %v", c, ok)
	}
}
