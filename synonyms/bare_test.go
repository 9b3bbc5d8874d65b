package synonyms

import (
	"slices"
	"testing"
)

// A word that one file calls bare is put out by none, in whatever order the
// files come, and also where one of them names the concept by it.
func TestBareWins(t *testing.T) {
	plain, _ := Parse("plain.toml", []byte("[skill]\n\"Apex\" = { same = [\"Apex triggers\"] }\n"))
	bare, _ := Parse("bare.toml", []byte("[skill]\n\"Apex\" = { bare = [\"apex\"], safe = [\"Salesforce Apex\"] }\n"))
	for _, files := range [][]*File{{plain, bare}, {bare, plain}} {
		table, found := new(Table).With(files...)
		if len(found) > 0 {
			t.Fatal(showAll(found))
		}
		x := table.Skill("Apex", Same)
		var got []string
		for _, term := range x.Terms {
			got = append(got, term.Text)
		}
		slices.Sort(got)
		if want := []string{"Apex triggers", "Salesforce Apex"}; !x.Replaced || !slices.Equal(got, want) {
			t.Errorf("%s first: got %q, want %q", files[0].src.Name, got, want)
		}
	}
}

// Only an entry that replaces ours makes a bare word plain again.
func TestReplacedIsPlainAgain(t *testing.T) {
	table, _ := on(t, Shipped(), "[skill]\n\"Spring\" = { replace = true }\n")
	if x := table.Skill("Spring", Same); x.Replaced || x.Terms[0].Text != "Spring" {
		t.Errorf("%+v", x)
	}
	table, _ = on(t, Shipped(), "[skill]\n\"Spring\" = { same = [\"Spring\"] }\n")
	if x := table.Skill("Spring", Same); !x.Replaced {
		t.Errorf("%+v", x)
	}
}

func TestNoSpellingIsBareAndPlain(t *testing.T) {
	for c := range Shipped().all() {
		for _, f := range c.Forms {
			if slices.ContainsFunc(c.Bare, func(b string) bool { return reading(b) == reading(f) }) {
				t.Errorf("%s %q: %q is bare and plain", c.Kind, c.Name, f)
			}
		}
	}
}
