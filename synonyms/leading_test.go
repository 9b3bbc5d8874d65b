package synonyms

import (
	"slices"
	"testing"
)

// What an edge brings in comes in its leading spellings; the rare ones, and
// those that another one covers, wait for the reach related.
func TestLeadingSpellings(t *testing.T) {
	table, conflicts := on(t, Shipped(), `[skill]
"Basekit" = { same = ["BK"] }
"Longkit" = { same = ["Longkit Pro", "LK", "Lkit", "Longkit BK"], implies = { "Basekit" = { why = "a part of it", weight = 0.6 } } }
"Rimkit"  = { same = ["RK"], implies = { "Basekit" = { why = "a part of it", weight = 0.5 } } }
"Basekit Ledger" = { same = ["Ledgerkit"], implies = { "Basekit" = { why = "a part of it", weight = 0.5 } } }
`)
	if len(conflicts) > 0 {
		t.Fatal(conflicts)
	}
	want := []string{"Longkit", "LK", "Rimkit", "Ledgerkit"}
	got := texts(table.Skill("Basekit", Implied), Implied)
	if slices.Sort(got); !slices.Equal(got, sorted(want)) {
		t.Errorf("implied: %q, want %q", got, want)
	}
	want = []string{"Longkit Pro", "Lkit", "Longkit BK", "RK", "Basekit Ledger"}
	got = texts(table.Skill("Basekit", Related), Related)
	if slices.Sort(got); !slices.Equal(got, sorted(want)) {
		t.Errorf("related: %q, want %q", got, want)
	}
}

func sorted(list []string) []string {
	list = slices.Clone(list)
	slices.Sort(list)
	return list
}

// A safe form may be the name of another concept: that one is found by it,
// and the ambiguous word is shown by it.
func TestSafeForms(t *testing.T) {
	table, conflicts := on(t, Shipped(), `[skill]
"Sproing" = { bare = ["Sproing"], safe = ["Sproing Kit", "Sproing/Twang", "Sproing Works"] }
"Sproing Kit" = { implies = { "Sproing" = "a part of it" } }
`)
	if len(conflicts) > 0 {
		t.Fatal(conflicts)
	}
	want := []string{"Sproing Kit", "Sproing/Twang", "Sproing Works"}
	if got := texts(table.Skill("Sproing", Same), Safe); !slices.Equal(got, want) {
		t.Errorf("safe: %q, want %q", got, want)
	}
	for text, want := range map[string]string{"Sproing Kit": "Sproing Kit", "Sproing Works": "Sproing", "Sproing/Twang": ""} {
		if got, _ := table.Lookup(text); got.Name != want {
			t.Errorf("%q is a spelling of %q, want %q", text, got.Name, want)
		}
	}
}
