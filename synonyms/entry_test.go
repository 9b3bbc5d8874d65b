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
		if !ok || got.id() != c.id() || got.source() != c.Source || !slices.Equal(got.putOut(), c.putOut()) || !slices.Equal(got.impliedBy(), c.ImpliedBy) {
			t.Errorf("%+v, want %+v", got, c)
		}
		for _, e := range c.Implies {
			if got.edgeTo(e.To) != e {
				t.Errorf("the edge from %q to %q is %+v, want %+v", c.Name, e.To, got.edgeTo(e.To), e)
			}
		}
	}
}
