package synonyms

import "testing"

func TestLookup(t *testing.T) {
	for _, test := range []struct {
		want  string
		kind  Kind
		texts []string
	}{
		{"Kubernetes", Skill, []string{"Kubernetes", "k8s", "K8S", "kubernetes"}},
		{"Node.js", Skill, []string{"Node.js", "nodejs", "Node JS", "node-js", "Node", "node.js 20"}},
		{"Go", Skill, []string{"Go", "golang", "Go 1.22", "Golang"}},
		{"C", Skill, []string{"C", "ANSI C", "C programming"}},
		{"C++", Skill, []string{"C++", "cpp", "C++17", "c++ 20"}},
		{"C#", Skill, []string{"C#", "C sharp", "csharp"}},
		{".NET", Skill, []string{".NET", "dotnet", ".net 8"}},
		{"ASP.NET", Skill, []string{"asp.net", "ASP .NET"}},
		{"CI/CD", Skill, []string{"CI/CD", "cicd", "CI CD"}},
		{"research and development", Skill, []string{"R&D", "R & D", "research and development"}},
		{"API", Skill, []string{"API", "APIs", "apis"}},
		{"database", Skill, []string{"database", "Databases"}},
		{"PostgreSQL", Skill, []string{"postgres", "PostgreSQL 16", "Postgre SQL"}},
		{"Spring", Skill, []string{"Spring", "Spring Framework"}},
		{"Spring Boot", Skill, []string{"Spring Boot", "springboot", "spring-boot 3"}},
		{"REST API", Skill, []string{"REST APIs", "RESTful APIs", "rest api"}},
		{"backend engineer", JobTitle, []string{"Backend Engineer", "back-end developer", "Senior Back End Engineer", "software engineer, backend", "Backend Engineers"}},
		{"frontend developer", JobTitle, []string{"Front-End Developer", "frontend engineer", "UI developer"}},
		{"site reliability engineer", JobTitle, []string{"Site Reliability Engineer", "senior SRE"}},
		{"VP of engineering", JobTitle, []string{"VP Engineering", "Vice President of Engineering"}},
		{"Python developer", JobTitle, []string{"Python developer", "senior Python developer"}},
		{"backend", Discipline, []string{"server-side"}},
		{"senior", Level, []string{"senior", "Sr.", "snr"}},
		{"engineer", RoleNoun, []string{"engineers"}},
		{"Meta", Company, []string{"Facebook"}},
		{"Munich", Place, []string{"München", "munich"}},
	} {
		for _, text := range test.texts {
			got, ok := Shipped().Lookup(text)
			if !ok || got.Name != test.want || got.Kind != test.kind {
				t.Errorf("Lookup(%q) = %s %q, %v; want %s %q", text, got.Kind, got.Name, ok, test.kind, test.want)
			}
		}
	}
}

func TestLookupFindsNothing(t *testing.T) {
	for _, text := range []string{"", " ", "net", "C+", "++", "nonsense person", "engineering of", "17", "\x00", "\xff", "C++#"} {
		if got, ok := Shipped().Lookup(text); ok {
			t.Errorf("Lookup(%q) = %q, want nothing", text, got.Name)
		}
	}
}

func TestSameConcept(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"k8s", "Kubernetes", true},
		{"backend developer", "Back-End Engineer", true},
		{"unheard-of", "unheard of", true},
		{"C", "C++", false},
		{"Java", "JavaScript", false},
		{"unheard of", "also unheard", false},
	} {
		if got := Shipped().SameConcept(test.a, test.b); got != test.want {
			t.Errorf("SameConcept(%q, %q) = %v", test.a, test.b, got)
		}
	}
}

func TestSearch(t *testing.T) {
	for _, test := range []struct{ words, first string }{
		{"kuber", "Kubernetes"},
		{"k8s", "Kubernetes"},
		{"postgre", "PostgreSQL"},
		{"acquisition specialist", "talent acquisition specialist"},
		{"kubernets", "Kubernetes"},
		{"pythn", "Python"},
	} {
		got := Shipped().Search(test.words, 3)
		if len(got) == 0 || got[0].Name != test.first || len(got) > 3 {
			t.Errorf("Search(%q) = %v, want %q first", test.words, got, test.first)
		}
	}
	for _, words := range []string{"", "\x00", "zzzzqqqqxxxx"} {
		if got := Shipped().Search(words, 3); len(got) > 0 {
			t.Errorf("Search(%q) = %v, want nothing", words, got)
		}
	}
	if got := Shipped().Search("a", 0); len(got) > 0 {
		t.Errorf("Search with limit 0 = %v", got)
	}
}

func TestDescribe(t *testing.T) {
	d, ok := Shipped().Describe("django")
	if !ok || d.Name != "Django" || d.Domain != "backend" || d.Source != "counts" {
		t.Fatalf("Describe(django) = %+v, %v", d, ok)
	}
	if len(d.Implies) != 1 || d.Implies[0] != (Edge{"Python", "a web framework written in Python", 0.9, "counts"}) {
		t.Errorf("Implies = %+v", d.Implies)
	}
	python, _ := Shipped().Describe("python")
	found := false
	for _, e := range python.ImpliedBy {
		found = found || e == Edge{"Django", "a web framework written in Python", 0.9, "counts"}
	}
	if !found {
		t.Errorf("ImpliedBy of Python = %+v, want Django among them", python.ImpliedBy)
	}
	if d, ok := Shipped().Describe("senior backend developer"); !ok || d.Name != "backend engineer" {
		t.Errorf("Describe of a title with parts = %+v", d)
	}
	if _, ok := Shipped().Describe("nonsense person"); ok {
		t.Error("Describe found nonsense")
	}
}

func TestNames(t *testing.T) {
	last, n := "", 0
	for name := range Shipped().Names(Skill) {
		if name <= last {
			t.Errorf("%q stands behind %q", name, last)
		}
		last, n = name, n+1
	}
	if all := Shipped().Stats().Concepts; n < 300 || n >= all {
		t.Errorf("%d skills of %d concepts", n, all)
	}
}

func BenchmarkLookup(b *testing.B) {
	for b.Loop() {
		Shipped().Lookup("Kubernetes")
	}
}

func BenchmarkSkill(b *testing.B) {
	for b.Loop() {
		Shipped().Skill("Python", Implied)
	}
}

func BenchmarkTitle(b *testing.B) {
	for b.Loop() {
		Shipped().Title("senior backend engineer", Implied, []string{"Python", "AWS"})
	}
}

// TestStats counts the shipped table anew.
func TestStats(t *testing.T) {
	if got, want := Shipped().Stats(), shipped.counted(); got != want || want.Concepts == 0 || want.Edges == 0 {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
