package plan

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"sourcer/query"
	"sourcer/query/target"
)

// What a part is reckoned to cost is what its string is measured to have,
// also where all combinations are written out.
func TestCostOfWrittenOut(t *testing.T) {
	p, err := target.Lookup("postgres-websearch")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		f := fitter{profile: p, box: p.Boxes(target.LayoutSingle)[0], hard: unlimited, options: Options{}, plan: &Plan{}}
		var conjuncts []query.Expr
		for g := range rapid.IntRange(2, 3).Draw(t, "groups") {
			var or query.Or
			for m := range rapid.IntRange(1, 5).Draw(t, "members") {
				word := rapid.SampledFrom([]string{"w%d%d", "two words%d%d", "C++%d%d"}).Draw(t, "word")
				or = append(or, query.Term{Text: fmt.Sprintf(word, g, m)})
			}
			conjuncts = append(conjuncts, or)
		}
		for range rapid.IntRange(0, 2).Draw(t, "excluded") {
			conjuncts = append(conjuncts, query.Not{Arg: query.Term{Text: "not this"}})
		}
		for _, c := range conjuncts {
			if or, ok := c.(query.Or); ok {
				f.groups = append(f.groups, or)
			} else {
				f.always = append(f.always, c)
			}
		}
		f.settle(conjuncts)
		g, err := f.grid()
		if err != nil {
			t.Fatal(err)
		}
		whole, err := f.write(f.expr(f.groups))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := g.cost(g.whole()), vectorOf(whole.Size); got != want {
			t.Fatalf("%s\nis reckoned %v and has %v", whole.Text, got, want)
		}
	})
}
