package synonyms

import (
	"slices"
	"testing"
)

// The spellings of one concept come in the order of the table, and each weighs
// less than the one before: the rare ones go first where a string is short.
func TestLaterSpellingsWeighLess(t *testing.T) {
	table := Shipped()
	for _, test := range []struct {
		got  Expansion
		want []string
	}{
		{table.Named(Place, "Dublin", Same), []string{"Dublin", "Baile Átha Cliath"}},
		{table.Skill("PostgreSQL", Same), []string{"PostgreSQL", "Postgres", "pgSQL"}},
		{table.Skill("pgSQL", Same), []string{"pgSQL", "PostgreSQL", "Postgres"}},
	} {
		var got []string
		for i, term := range test.got.Terms {
			got = append(got, term.Text)
			if i > 0 && term.Weight >= test.got.Terms[i-1].Weight {
				t.Errorf("%q weighs %.3f, and %q before it %.3f", term.Text, term.Weight, got[i-1], test.got.Terms[i-1].Weight)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
