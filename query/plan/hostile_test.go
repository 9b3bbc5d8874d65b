package plan_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sourcer/query"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/proof"
	"sourcer/query/target"
)

// hostile are terms that would be syntax somewhere if they came out as they
// are.
var hostile = []string{
	`java" OR "go`, `java) OR (go`, `-java`, `NOT java`, `java OR go`, `site:example.org`, `title:(cto)`, `java\`, `\"java\"`,
	`{"match_all":{}}`, `"}],"must_not":[{"`, `' OR 1=1 --`, `java'; DROP TABLE x`, `java | go`, `java <-> go`, `java:*`, `/java/`,
	`100%`, `%22go%22`, "java\ngo", "java\r\n-go", "java\x00go", "\u202ejava", `a, b; c`, `C++`, `+go+`, `a&b`, `#java`, `$(java)`, "`java`", `<b>java</b>`,
}

// A term that would be syntax is wanted and excluded as text on every
// platform, or it is a loss that says so: what the strings find is never
// something else in silence.
func TestHostileTermsAreText(t *testing.T) {
	var all []*target.Profile
	for _, name := range target.Names() {
		all = append(all, profile(t, name))
	}
	for _, text := range hostile {
		for _, p := range all {
			saysOrLoses(t, p, text)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-c"'()|*\\:{}\[\]%;,<>&!~^/+ ORNTAD-]{1,12}`).Draw(t, "text")
		saysOrLoses(t, rapid.SampledFrom(all).Draw(t, "target"), text)
	})
}

func saysOrLoses(t rapid.TB, p *target.Profile, text string) {
	t.Helper()
	if len(query.Plain(text)) == 0 {
		return
	}
	q := &expand.Query{Expr: query.And{
		said(1, "", "anchor", "exact", "anchor"), said(2, "", text, "exact", text),
		query.Not{Arg: said(3, "", "x "+text, "exact", "x "+text)},
	}}
	pl, err := plan.Make(q, p, plan.Options{})
	var misfit *plan.Misfit
	if errors.As(err, &misfit) {
		return
	}
	if err != nil {
		t.Fatalf("%s: %q: %v", p.Name, text, err)
	}
	checked, err := proof.Check(q, p, pl, false)
	if err != nil {
		t.Fatalf("%s: %q: %v", p.Name, text, err)
	}
	loses := func(d plan.Direction) bool {
		return slices.ContainsFunc(pl.Losses, func(l plan.Loss) bool { return l.Direction == d || l.Direction == plan.Both })
	}
	relation := checked.Relation.Relation
	switch {
	case relation == query.Undecided,
		slices.Contains([]query.Relation{query.Broader, query.Overlapping}, relation) && !loses(plan.Broader),
		slices.Contains([]query.Relation{query.Narrower, query.Overlapping}, relation) && !loses(plan.Narrower),
		relation == query.Disjoint && len(pl.Losses) == 0:
		t.Fatalf("%s: %q: %s, and nothing says so: %v %s", p.Name, text, relation, pl.Losses, pl.Parts[0][0].Text)
	}
}
