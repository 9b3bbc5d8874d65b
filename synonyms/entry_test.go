package synonyms

import (
	"slices"
	"testing"
)

// What is read of a row bit by bit is what the whole row says.
func TestEntry(t *testing.T) {
	table := Shipped()
	for c := range table.all() {
		got, ok := table.entry(c.Kind, c.Name)
		if !ok || got.id() != c.id() || got.source() != c.Source || !slices.Equal(got.putOut(), c.putOut()) || got.isImplied() != (len(c.ImpliedBy) > 0) {
			t.Errorf("%+v, want %+v", got, c)
		}
		for _, e := range c.Implies {
			if got.edgeTo(e.To) != e {
				t.Errorf("the edge from %q to %q is %+v, want %+v", c.Name, e.To, got.edgeTo(e.To), e)
			}
		}
	}
}

// What implies a concept is the same, whether it is read of the rows, of the
// files, or of the rows with a file on top that changes a part of them.
func TestImplying(t *testing.T) {
	ofFiles, _ := new(Table).With(shippedFiles(t)...)
	f, _ := Parse("team.toml", []byte("[skill]\n\"Django\" = { same = [\"zango\"] }\n\"AWS Lambda\" = { same = [\"zambda\"] }\n\"AWS\" = { same = [\"zaws\"] }\n"))
	changed, found := Shipped().With(f)
	if len(found) > 0 {
		t.Fatalf("%q", showAll(found))
	}
	type way struct {
		id     conceptID
		why    string
		weight float64
		depth  int
	}
	ways := func(table *Table, of *concept, least float64) (list []way) {
		for _, n := range table.implying(table.concept(of.Kind, of.Name), least) {
			list = append(list, way{n.id(), n.why, n.weight, n.depth})
		}
		return list
	}
	for c := range Shipped().all() {
		want := ways(ofFiles, c, minWeight)
		if got := ways(Shipped(), c, minWeight); !slices.Equal(got, want) {
			t.Errorf("%s %q is implied by %v, want %v", c.Kind, c.Name, got, want)
		}
		if got := ways(changed, c, minWeight); !slices.Equal(got, want) {
			t.Errorf("%s %q is implied by %v with a file on top, want %v", c.Kind, c.Name, got, want)
		}
		want = slices.DeleteFunc(want, func(w way) bool { return w.weight < strongSkill })
		if got := ways(Shipped(), c, strongSkill); !slices.Equal(got, want) {
			t.Errorf("%s %q is strongly implied by %v, want %v", c.Kind, c.Name, got, want)
		}
	}
}
