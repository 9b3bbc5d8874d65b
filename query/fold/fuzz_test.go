package fold

import (
	"testing"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/source"
	"sourcer/query/target"
	"sourcer/synonyms"
)

// maxFuzzed keeps an input to the size of a string that somebody wrote.
const maxFuzzed = 400

// Whatever the string and the platform, a brief that nothing was left out of
// can be parsed and asks for the same.
func FuzzFold(f *testing.F) {
	for i, text := range []string{
		`("backend engineer" OR "back end developer" OR java) AND kafka NOT (intern OR "junior developer")`,
		`site:linkedin.com/in "C++" (nats OR "R&D") -intern filetype:pdf`, `title:(cto OR "vp engineering") AND dev*`,
		`"and" AND "# one" AND "Austin, TX" AND "x~same"`, `"java lead"~2 OR NOT (a b)`, `company:Stripe AND NOT title:intern OR school:MIT`,
	} {
		f.Add(text, uint8(i))
	}
	table, names := synonyms.Shipped(), target.Names()
	f.Fuzz(func(t *testing.T, text string, number uint8) {
		p, err := target.Lookup(names[int(number)%len(names)])
		if err != nil {
			t.Fatal(err)
		}
		e, err := p.ReadApart(p.Boxes(target.LayoutSingle)[0], text)
		if err != nil || e == nil || len(text) > maxFuzzed {
			return
		}
		r, err := Fold(e, p, table)
		if err != nil {
			_ = err.Error()
			return
		}
		if _, found := brief.Parse(source.New("brief", r.Brief), brief.Options{}); source.List(found).HasErrors() {
			t.Fatalf("%s: %q becomes a brief with errors: %v\n%s", p.Name, text, found, r.Brief)
		}
		if got := r.Relation.Relation; len(r.Left) == 0 && got != query.Equal && got != query.Undecided {
			t.Fatalf("%s: %q becomes a brief that is %s, and nothing is left out\n%s", p.Name, text, got, r.Brief)
		}
	})
}
