package synonyms

import (
	"slices"
	"strings"
	"testing"
)

func TestLookupLoosely(t *testing.T) {
	for text, want := range map[string]string{
		"Oracle Java":                        "Java",
		"The MathWorks MATLAB":               "MATLAB",
		"Microsoft Visual Basic":             "Visual Basic",
		"ERP system":                         "ERP",
		"Linux systems":                      "Linux",
		"Computer aided design CAD software": "CAD",
		"natural language processing NLP":    "NLP",
		"IBM SPSS software":                  "SPSS",
		"Java software engineer":             "Java engineer", // a title is a title
		"Amazon":                             "Amazon",
		"Google Go":                          "", // "Go" alone means other things
		"AWS/GCP":                            "", // two things
		"AWS / GCP":                          "",
		"Oracle PL/SQL":                      "PL/SQL",
		"Oracle unheard-of":                  "",
		"unheard-of system":                  "",
		"SQL NLP":                            "",
		"system":                             "systems", // a part of titles
		"Common business oriented language COBOL":         "COBOL",
		"electronic design automation EDA":                "", // "EDA" is many things
		"some other words SQL":                            "",
		strings.Repeat("oracle ", maxLooseWords) + "java": "",
	} {
		if got, _ := Shipped().Lookup(text); got.Name != want {
			t.Errorf("Lookup(%q) = %q, want %q", text, got.Name, want)
		}
	}
}

// What is found without its maker or kind is wanted, and nobody is excluded
// for it.
func TestExpandLoosely(t *testing.T) {
	for reach, want := range map[Relation][]string{
		Exact:   {"ERP system"},
		Same:    {"ERP system"},
		Implied: {"ERP system", "ERP", "enterprise resource planning", "SAP"},
	} {
		var got []string
		for _, term := range Shipped().Skill("ERP system", reach).Terms[:len(want)] {
			got = append(got, term.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", reach, got, want)
		}
	}
	if n := len(Shipped().Skill("ERP system", Same).Terms); n != 1 {
		t.Errorf("%d terms for an exclusion, want the text alone", n)
	}
}

// At the longest reach nothing is left out of what the name alone stands for.
func TestExpandLooselyRelated(t *testing.T) {
	for text, name := range map[string]string{"Oracle Java": "Java", "Microsoft Excel software": "Excel", "ERP system": "ERP"} {
		var got []string
		for _, term := range Shipped().Skill(text, Related).Terms {
			got = append(got, term.Concept)
		}
		for _, term := range Shipped().Skill(name, Related).Terms {
			if !slices.Contains(got, term.Concept) {
				t.Errorf("%q does not lead to %q, as %q does", text, term.Concept, name)
			}
		}
	}
}
