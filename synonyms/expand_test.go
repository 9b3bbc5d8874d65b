package synonyms

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// texts lists the terms of one relation.
func texts(e Expansion, r Relation) []string {
	var out []string
	for _, t := range e.Terms {
		if t.Relation == r {
			out = append(out, t.Text)
		}
	}
	return out
}

type expandCase struct {
	text       string
	concept    string
	exact      []string
	safe       []string
	same       []string
	has, hasNo []string // at the reach implied
	relatedHas []string
}

var skillCases = []expandCase{
	{text: "Python", concept: "Python", exact: []string{"Python"}, has: []string{"Django", "Flask", "FastAPI", "PySpark"}, hasNo: []string{"Go", "Python developer"}, relatedHas: []string{"pytest"}},
	{text: "Go", concept: "Go", safe: []string{"Golang", "Go lang", "Go developer", "Go engineer", "Go programming"}, hasNo: []string{"Go"}},
	{text: "golang", concept: "Go", exact: []string{"golang"}, same: []string{"Go lang", "Go developer", "Go engineer", "Go programming"}, hasNo: []string{"Go"}},
	{text: "R", concept: "R", safe: []string{"R programming", "R language", "R developer"}, has: []string{"RStudio", "tidyverse", "R Shiny"}, hasNo: []string{"R", "Shiny"}},
	{text: "C", concept: "C", safe: []string{"C programming", "C language", "C developer", "ANSI C", "Embedded C", "C/C++"}, hasNo: []string{"C", "C++", "C#"}},
	{text: "C++", concept: "C++", exact: []string{"C++"}, same: []string{"CPP"}, has: []string{"Qt"}, hasNo: []string{"C", "Unreal"}},
	{text: "k8s", concept: "Kubernetes", exact: []string{"k8s"}, same: []string{"Kubernetes"}, has: []string{"EKS", "OpenShift", "Helm Charts"}, hasNo: []string{"Docker", "Helm", "Rancher"}},
	{text: "Helm", concept: "Helm Charts", exact: []string{"Helm"}, same: []string{"Helm Charts"}},
	{text: "service workers", concept: "service worker API", safe: []string{"service worker API", "JavaScript service workers", "service workers PWA"}, hasNo: []string{"service worker", "service workers"}},
	{text: "node", concept: "Node.js", exact: []string{"node"}, same: []string{"Node.js", "NodeJS", "Node JS"}, has: []string{"Express.js", "NestJS"}, hasNo: []string{"Express"}},
	{text: "JavaScript", concept: "JavaScript", exact: []string{"JavaScript"}, same: []string{"JS", "ECMAScript", "ES6"}, has: []string{"React", "Vue.js", "TypeScript", "Node.js"}, hasNo: []string{"Node", "Java", "Remix"}},
	{text: "Spring", concept: "Spring", safe: []string{"Spring Boot", "Spring Framework", "Spring MVC"}, has: []string{"SpringBoot"}, hasNo: []string{"Spring"}},
	{text: "Java 17", concept: "Java", exact: []string{"Java 17"}, same: []string{"Java17"}, hasNo: []string{"Java", "Hibernate"}},
	{text: "Java", concept: "Java", exact: []string{"Java"}, has: []string{"Spring Boot", "Hibernate", "J2EE", "Jakarta EE"}, same: []string{"Core Java"}, hasNo: []string{"Spring", "Java 17", "JavaScript"}},
	{text: "AWS", concept: "AWS", exact: []string{"AWS"}, same: []string{"Amazon Web Services"}, has: []string{"EC2", "S3"}, hasNo: []string{"GCP", "SNS"}, relatedHas: []string{"GCP", "Azure"}},
	{text: "Chef", concept: "Chef", safe: []string{"Chef Infra", "Chef cookbooks", "Chef recipes", "Opscode Chef", "Chef automation"}, hasNo: []string{"Chef"}, relatedHas: []string{"Ansible"}},
	{text: "back-end", concept: "back end", exact: []string{"back-end"}, same: []string{"backend"}},
	{text: "databases", concept: "database", exact: []string{"databases"}, same: []string{"database", "DBMS", "DB"}},
	{text: ".NET", concept: ".NET", exact: []string{".NET"}, same: []string{"dotnet"}, has: []string{"ASP.NET"}, hasNo: []string{"net"}},
	{text: "unheard of", exact: []string{"unheard of"}},
	{text: "net", exact: []string{"net"}},
	{text: "X", exact: []string{"X"}},
	{text: "data engineer", concept: "data engineer", exact: []string{"data engineer"}, same: []string{"data pipeline engineer"}, hasNo: []string{"ETL developer"}},
}

func TestSkill(t *testing.T) {
	for _, c := range skillCases {
		c.check(t, func(reach Relation) Expansion { return Shipped().Skill(c.text, reach) })
	}
}

// titleCases name the technologies that are wanted behind the title.
var titleCases = []struct {
	expandCase
	wanted []string
}{
	{expandCase{
		text: "backend engineer", concept: "backend engineer", exact: []string{"backend engineer"},
		same: []string{
			"back end engineer", "backend developer", "server side engineer", "back end developer",
			"backend programmer", "server side developer", "back end programmer", "backend software engineer",
			"server side programmer", "back end software engineer", "server side software engineer",
		},
		has:        []string{"platform engineer", "Python developer", "Django developer", "Go developer", "Ruby developer", "API developer", "full stack developer"},
		hasNo:      []string{"backend scientist", "frontend developer", "data engineer", "React developer", "software engineer"},
		relatedHas: []string{"software engineer"},
	}, nil},
	{expandCase{
		text: "Senior Backend Engineer", concept: "backend engineer", exact: []string{"Senior Backend Engineer"},
		same: []string{
			"senior back end engineer", "sr backend engineer", "senior backend developer", "senior server side engineer",
			"sr back end engineer", "senior back end developer", "sr backend developer", "sr server side engineer",
			"senior backend programmer", "sr back end developer", "senior server side developer", "senior back end programmer",
			"sr backend programmer", "sr server side developer", "senior backend software engineer", "senior server side programmer",
			"sr back end programmer", "senior back end software engineer", "sr backend software engineer", "sr server side programmer",
			"senior server side software engineer", "sr back end software engineer", "sr server side software engineer",
		},
		has:   []string{"senior platform engineer", "sr platform engineer", "senior Python developer", "senior Django developer"},
		hasNo: []string{"platform engineer", "senior Ruby developer", "senior Java developer", "senior Node.js developer", "junior backend engineer"},
	}, []string{"Python", "AWS"}},
	{expandCase{text: "Python developer", concept: "Python developer", exact: []string{"Python developer"}, same: []string{"Python engineer", "Python programmer", "Python software engineer"}, has: []string{"Django developer", "Flask developer"}, hasNo: []string{"backend engineer", "pandas developer"}}, nil},
	{expandCase{text: "Rails developer", concept: "Ruby on Rails developer", exact: []string{"Rails developer"}, same: []string{"Ruby on Rails developer", "Ruby on Rails engineer", "RoR developer", "Rails engineer", "Ruby on Rails programmer", "RoR engineer", "Rails programmer", "RoR programmer"}}, nil},
	{expandCase{text: "Golang developer", concept: "Go developer", exact: []string{"Golang developer"}, same: []string{"Go developer", "Go engineer", "Golang engineer", "Go programmer", "Golang programmer", "Go software engineer", "Golang software engineer"}}, nil},
	{expandCase{text: "AWS solutions architect", concept: "AWS solutions architect", exact: []string{"AWS solutions architect"}, same: []string{"AWS architect", "AWS solution architect", "AWS cloud architect"}, hasNo: []string{"AWS engineer", "AWS developer", "Azure architect", "cloud architect"}}, nil},
	{expandCase{text: "platform engineer", concept: "platform engineer", exact: []string{"platform engineer"}}, nil},
	{expandCase{text: "VP Engineering", concept: "VP of engineering", exact: []string{"VP Engineering"}, same: []string{"VP of engineering", "vice president of engineering", "vice president engineering", "VPE"}, hasNo: []string{"CTO"}}, nil},
	{expandCase{text: "SRE", concept: "site reliability engineer", exact: []string{"SRE"}, same: []string{"site reliability engineer"}, has: []string{"platform engineer"}, hasNo: []string{"reliability engineer", "production engineer", "SRE developer", "site reliability programmer"}}, nil},
	{expandCase{text: "DevOps engineer", concept: "DevOps engineer", exact: []string{"DevOps engineer"}, same: []string{"DevOps specialist"}, has: []string{"DevSecOps engineer", "SRE", "platform engineer", "AWS engineer"}, hasNo: []string{"DevOps programmer", "backend engineer"}}, nil},
	{expandCase{text: "data scientist", concept: "data scientist", exact: []string{"data scientist"}, has: []string{"applied scientist"}, hasNo: []string{"data engineer", "data programmer"}, relatedHas: []string{"statistician"}}, nil},
	{expandCase{text: "mobile developer", concept: "mobile developer", exact: []string{"mobile developer"}, same: []string{
		"mobile apps developer", "mobile app developer", "mobile engineer", "app developer", "mobile application developer",
		"mobile app engineer", "mobile programmer", "mobile application engineer", "mobile app programmer",
		"mobile application programmer",
	}, has: []string{"Android developer", "iOS engineer", "Flutter developer"}}, nil},
	{expandCase{text: "mobile developer", concept: "mobile developer", exact: []string{"mobile developer"}, same: []string{
		"mobile apps developer", "mobile app developer", "mobile engineer", "app developer", "mobile application developer",
		"mobile app engineer", "mobile programmer", "mobile application engineer", "mobile app programmer",
		"mobile application programmer",
	}, has: []string{"iOS engineer"}, hasNo: []string{"Android developer", "Flutter developer"}}, []string{"Swift"}},
	{expandCase{text: "software engineer, backend", concept: "backend engineer", exact: []string{"software engineer, backend"}, same: []string{
		"backend engineer", "back end engineer", "backend developer", "server side engineer", "back end developer",
		"backend programmer", "server side developer", "back end programmer", "backend software engineer",
		"server side programmer", "back end software engineer", "server side software engineer",
	}}, nil},
	{expandCase{text: "backend architect", concept: "backend architect", exact: []string{"backend architect"}, same: []string{"back end architect", "server side architect"}, hasNo: []string{"platform engineer"}}, nil},
	{expandCase{text: "Kafka engineer", concept: "Apache Kafka engineer", exact: []string{"Kafka engineer"}, same: []string{"Apache Kafka engineer"}, hasNo: []string{"Apache Kafka programmer"}}, nil},
	{expandCase{text: "manager", concept: "manager", exact: []string{"manager"}, same: []string{"mgr"}}, nil},
	{expandCase{text: "Intern", concept: "intern", exact: []string{"Intern"}, same: []string{"internship"}}, nil},
	{expandCase{text: "senior", concept: "senior", exact: []string{"senior"}, same: []string{"sr"}}, nil},
	{expandCase{text: "chief happiness officer", exact: []string{"chief happiness officer"}}, nil},
	{expandCase{text: "", exact: []string{""}}, nil},
}

func TestTitle(t *testing.T) {
	for _, c := range titleCases {
		c.check(t, func(reach Relation) Expansion { return Shipped().Title(c.text, reach, c.wanted) })
	}
}

func (c expandCase) check(t *testing.T, expand func(Relation) Expansion) {
	t.Helper()
	e := expand(Implied)
	if e.Concept != c.concept {
		t.Errorf("%q: concept %q, want %q", c.text, e.Concept, c.concept)
	}
	if e.Replaced != (len(c.safe) > 0) {
		t.Errorf("%q: replaced %v", c.text, e.Replaced)
	}
	for _, want := range []struct {
		r    Relation
		list []string
	}{{Exact, c.exact}, {Safe, c.safe}, {Same, c.same}} {
		if got := texts(e, want.r); !slices.Equal(got, want.list) {
			t.Errorf("%q: %s\n got %q\nwant %q", c.text, want.r, got, want.list)
		}
	}
	all := append(texts(e, Implied), slices.Concat(c.exact, c.safe, texts(e, Same))...)
	for _, text := range c.has {
		if !slices.Contains(all, text) {
			t.Errorf("%q: %q is missing in %q", c.text, text, all)
		}
	}
	for _, text := range c.hasNo {
		if slices.Contains(all, text) {
			t.Errorf("%q: %q does not belong", c.text, text)
		}
	}
	related := texts(expand(Related), Related)
	for _, text := range c.relatedHas {
		if !slices.Contains(related, text) {
			t.Errorf("%q: %q is not among the related %q", c.text, text, related)
		}
	}
}

func TestNamed(t *testing.T) {
	for _, test := range []struct {
		kind      Kind
		text      string
		same      []string
		implied   []string
		knowsNone bool
	}{
		{Place, "Munich", []string{"München", "Muenchen"}, nil, false},
		{Place, "Bay Area", []string{"San Francisco Bay Area", "SF Bay Area", "Silicon Valley"}, []string{"Berkeley", "Cupertino", "Fremont", "Menlo Park", "Mountain View", "Oakland", "Palo Alto", "Redwood City", "San Francisco", "San Jose", "San Mateo", "Santa Clara", "Sunnyvale"}, false},
		{Company, "Facebook", []string{"Meta", "Meta Platforms"}, nil, false},
		{Company, "FAANG", []string{"MAANG"}, []string{"Amazon", "Apple", "Google", "Meta", "Netflix", "Alphabet", "Facebook", "Meta Platforms"}, false},
		{Company, "Munich", nil, nil, true},
		{Clearance, "Top Secret", []string{"TS", "top secret clearance"}, []string{"TS/SCI"}, false},
	} {
		e := Shipped().Named(test.kind, test.text, Implied)
		if got := texts(e, Same); !slices.Equal(got, test.same) || test.knowsNone != (e.Concept == "") {
			t.Errorf("Named(%s, %q): same %q, want %q", test.kind, test.text, got, test.same)
		}
		if got := texts(e, Implied); !slices.Equal(got, test.implied) {
			t.Errorf("Named(%s, %q): implied %q, want %q", test.kind, test.text, got, test.implied)
		}
	}
}

// Each reach contains the one before, no two terms read the same, the first
// is the text or its safe form, and every term has its reason.
func TestLadder(t *testing.T) {
	table := Shipped()
	var spellings []string
	for c := range table.all() {
		spellings = append(spellings, slices.Concat(c.Forms, c.Bare, c.Safe)...)
	}
	var skills []string
	for name := range table.Names(Skill) {
		skills = append(skills, name)
	}
	levels, nouns := []string{"", "senior ", "lead "}, []string{"", " developer", " engineer", " II"}
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.SampledFrom(levels).Draw(rt, "level") + rapid.SampledFrom(spellings).Draw(rt, "spelling") + rapid.SampledFrom(nouns).Draw(rt, "noun")
		wanted := rapid.SliceOfN(rapid.SampledFrom(skills), 0, 2).Draw(rt, "wanted")
		for _, expand := range []func(Relation) Expansion{
			func(r Relation) Expansion { return table.Skill(text, r) },
			func(r Relation) Expansion { return table.Title(text, r, wanted) },
		} {
			checkLadder(rt, text, expand)
		}
	})
}

func checkLadder(t *rapid.T, text string, expand func(Relation) Expansion) {
	var before Expansion
	for _, reach := range []Relation{Exact, Same, Implied, Related} {
		e := expand(reach)
		if len(e.Terms) == 0 {
			t.Fatalf("%q at %s: no terms", text, reach)
		}
		if first := e.Terms[0]; !e.Replaced && first.Text != text || e.Replaced && first.Relation != Safe {
			t.Fatalf("%q at %s begins with %+v", text, reach, first)
		}
		seen := map[string]bool{}
		for i, term := range e.Terms {
			if i < len(before.Terms) && term != before.Terms[i] {
				t.Fatalf("%q: %+v of the nearer reach is not at its place at %s", text, before.Terms[i], reach)
			}
			if r := reading(term.Text); seen[r] {
				t.Fatalf("%q at %s: %q is there twice", text, reach, r)
			}
			seen[reading(term.Text)] = true
			checkTerm(t, term, reach)
		}
		if len(e.Terms) < len(before.Terms) {
			t.Fatalf("%q: %s has fewer terms than the reach before", text, reach)
		}
		before = e
	}
}

func checkTerm(t *rapid.T, term Term, reach Relation) {
	if !reach.reaches(term.Relation) && term.Relation != Safe {
		t.Fatalf("%+v at the reach %s", term, reach)
	}
	if term.Weight <= 0 || term.Weight > 1 {
		t.Fatalf("%+v: weight", term)
	}
	if edge := term.Relation == Implied || term.Relation == Related; edge != (term.Via != "") {
		t.Fatalf("%+v: reason", term)
	}
	if term.Concept != "" && term.Source == "" {
		t.Fatalf("%+v: no source", term)
	}
}
