package synonyms

import (
	"slices"
	"strings"
	"testing"
)

// Two titles that a slash joins, and a leader of what is no department, are
// not put together; what only looks like them is.
func TestTitlesTakenAsWritten(t *testing.T) {
	for _, text := range []string{
		"frontend/backend engineer", "senior back end / front end developer", "sales/marketing manager",
		"Head chef", "Executive chef", "head of Chef", "chef manager", "VP Go",
	} {
		x := Shipped().Title(text, Related, nil)
		if x.Concept != "" || len(x.Terms) != 1 || x.Terms[0].Text != text {
			t.Errorf("%q is %q: %+v", text, x.Concept, x.Terms)
		}
	}
	for text, concept := range map[string]string{
		"C#/.NET developer":             "C# .NET developer",
		"UI/UX designer":                "UX designer",
		"software/web developer":        "web developer",
		"CI/CD engineer":                "CI/CD engineer",
		"Go developer":                  "Go developer",
		"Chef engineer":                 "Chef engineer",
		"head of Java":                  "head of Java",
		"director of Salesforce":        "director of Salesforce",
		"application security engineer": "application security engineer",
	} {
		if x := Shipped().Title(text, Implied, nil); x.Concept != concept {
			t.Errorf("%q is %q, want %q", text, x.Concept, concept)
		}
	}
}

// Beside a technology a general title brings in only what people with it are
// hired as. Where nobody is hired as the title for that technology, it says
// nothing about the others.
func TestTitlesOfOtherTechnologies(t *testing.T) {
	for _, test := range []struct {
		title, wanted string
		has, hasNo    []string
	}{
		{"software engineer", "Java", []string{"backend engineer", "full stack developer", "Java developer"}, []string{"frontend developer", "UI engineer", "embedded engineer", "CRM developer", "RPA developer", "blockchain developer"}},
		{"software engineer", "C++", []string{"embedded engineer", "C++ developer"}, []string{"frontend developer", "backend engineer"}},
		{"software engineer", "Agile", []string{"backend engineer", "UI engineer", "embedded engineer"}, nil},
		{"backend engineer", "Node.js", []string{"API developer", "platform engineer"}, nil},
		{"frontend developer", "React", []string{"React developer", "frontend lead"}, nil},
		{"frontend developer", "Python", []string{"frontend lead"}, nil},
	} {
		got := texts(Shipped().Title(test.title, Implied, []string{test.wanted}), Implied)
		for _, text := range test.has {
			if !slices.Contains(got, text) {
				t.Errorf("%s with %s lacks %q: %q", test.title, test.wanted, text, got)
			}
		}
		for _, text := range test.hasNo {
			if slices.Contains(got, text) {
				t.Errorf("%s with %s has %q", test.title, test.wanted, text)
			}
		}
	}
}

// Nobody below a leader is called one.
func TestNoLeaderInBetween(t *testing.T) {
	for _, title := range []string{"junior software engineer", "mid software engineer", "associate software engineer"} {
		got := Shipped().Title(title, Implied, nil)
		if len(got.Terms) < 5 {
			t.Errorf("%s: got %v", title, got.Terms)
		}
		for _, term := range got.Terms {
			for _, word := range []string{"lead", "founding", "staff", "architect"} {
				if slices.Contains(strings.Fields(term.Text), word) {
					t.Errorf("%s: %s", title, term.Text)
				}
			}
		}
	}
}
