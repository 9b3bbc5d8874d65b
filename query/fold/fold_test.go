package fold

import (
	"slices"
	"strings"
	"testing"

	"sourcer/query"
	"sourcer/query/target"
	"sourcer/synonyms"
)

func fold(t *testing.T, name, text string) *Result {
	t.Helper()
	p, err := target.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	e, err := p.ReadApart(p.Boxes(target.LayoutSingle)[0], text)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Fold(e, p, synonyms.Shipped())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// quotedTerms joins terms as a string lists alternatives.
func quotedTerms(terms []synonyms.Term) string {
	var out []string
	for _, t := range terms {
		out = append(out, `"`+t.Text+`"`)
	}
	return "(" + strings.Join(out, " OR ") + ")"
}

// The terms that the table makes of a concept fold back into it, and one of
// the user's own stays beside it.
func TestConceptsFold(t *testing.T) {
	table := synonyms.Shipped()
	titles := quotedTerms(table.Title("backend engineer", synonyms.Implied, []string{"Kubernetes"}).Terms)
	titles = strings.TrimSuffix(titles, ")") + ` OR "server wizard")`
	skills := quotedTerms(table.Skill("Kubernetes", synonyms.Same).Terms)
	r := fold(t, "linkedin", titles+" AND "+skills+` AND "own words" NOT intern`)
	if r.Relation.Relation != query.Equal || len(r.Left) > 0 {
		t.Fatalf("%+v", r)
	}
	for _, want := range []string{"backend engineer~implied", `"server wizard"`, "Kubernetes~same", `"own words"`, `"intern"`} {
		if !strings.Contains(r.Brief, want) {
			t.Errorf("no %s in\n%s", want, r.Brief)
		}
	}
	if n := strings.Count(r.Brief, `"`); n > 6 {
		t.Errorf("not folded:\n%s", r.Brief)
	}
}

// Whatever the shape, the brief asks for the same.
func TestBriefsAreEqual(t *testing.T) {
	for _, text := range []string{
		`java`,
		`java OR kotlin`,
		`(java OR kotlin) AND kafka NOT (intern OR "junior developer")`,
		`"Go" AND "C++" AND "R&D" AND "CI/CD" AND ".NET"`,
		`java OR NOT intern`,
		`(java AND kafka) OR (go AND nats)`,
		`title:(cto OR "vp engineering") AND java`,
		`company:Stripe AND NOT title:intern`,
		`"and" AND "or" AND "not" AND "15"" screen"`,
		`"Marks and Spencer" AND "Austin, TX" AND "a@b" AND "x~same" AND "# one"`,
		`("product manager" OR "product owner") AND fintech`,
	} {
		if r := fold(t, "linkedin", text); r.Relation.Relation != query.Equal || len(r.Left) > 0 {
			t.Errorf("%s\n%s\n%v %v", text, r.Brief, r.Relation.Relation, r.Left)
		}
	}
}

// What a brief cannot say is listed, and the rest stays.
func TestLeft(t *testing.T) {
	for _, c := range []struct{ target, text, left, kept string }{
		{"google", `java filetype:pdf`, "filetype:pdf", `"java"`},
		{"monster", `dev* AND java`, "dev*", `"java"`},
		{"monster", `"java lead"~3 AND kafka`, "that java, lead stand within 3 words of each other", `"java", "lead"`},
		{"linkedin", `title:cto AND title:founder`, "one of title:founder", `"cto"`},
	} {
		r := fold(t, c.target, c.text)
		if !slices.Contains(r.Left, c.left) || !strings.Contains(r.Brief, c.kept) || r.Relation.Relation != query.Broader || r.Relation.OnlyA == nil {
			t.Errorf("%s: %q %v\n%s", c.text, r.Left, r.Relation, r.Brief)
		}
	}
}

func TestNothingLeft(t *testing.T) {
	p, _ := target.Lookup("google")
	if _, err := Fold(target.Apart(query.Term{Text: "pdf", Native: "filetype"}), p, synonyms.Shipped()); err == nil {
		t.Error("no error")
	}
	// To some search engines an empty string finds nothing, to others all.
	for name, text := range map[string]string{"lucene": "", "sqlite": "", "opensearch": "", "linkedin": ""} {
		p, _ := target.Lookup(name)
		e, err := p.ReadApart(p.Boxes(target.LayoutSingle)[0], text)
		if err != nil {
			continue
		}
		if _, err := Fold(e, p, synonyms.Shipped()); err == nil {
			t.Errorf("%s: a brief is made of %q", name, text)
		}
	}
}
