package synonyms

import (
	"fmt"
	"testing"
)

func showChanges(changes []Change) []string {
	var out []string
	for _, c := range changes {
		out = append(out, fmt.Sprintf("%s %s %s %q %s %q (%s)", c.Op, c.What, c.Concept.Kind, c.Concept.Name, c.Role, c.Text, c.Detail))
	}
	return out
}

func TestCompare(t *testing.T) {
	a := made(t, `[skill]
"Gone" = { same = ["went"] }
"Kept" = { same = ["one", "two"], bare = ["k"], implies = { "Python" = "why", "Same" = "same" }, related = { "Gone" = "why" } }
"Python" = {}
"Same" = {}
[level]
"II" = { after = true }
`)
	b := made(t, `[skill]
"Kept" = { same = ["two", "three", "k too"], implies = { "Python" = { why = "a better reason", weight = 0.5 }, "Same" = "same" } }
"New" = { implies = { "Python" = "why" } }
"Python" = { hired_as = { "pythonist" = "why" } }
"Same" = {}
[level]
"II" = {}
[title]
"pythonist" = {}
`)
	sameLines(t, showChanges(Compare(a, b)), `
removed term level "II" after "behind the title" ()
removed concept skill "Gone"  "" ()
removed term skill "Gone" same "Gone" ()
removed term skill "Gone" same "went" ()
removed term skill "Kept" same "one" ()
added term skill "Kept" same "k too" ()
added term skill "Kept" same "three" ()
removed term skill "Kept" bare "k" ()
changed edge skill "Kept" implies "Python" (0.50, a better reason; was 0.80, why)
removed edge skill "Kept" related "Gone" (0.30, why)
added concept skill "New"  "" ()
added term skill "New" same "New" ()
added edge skill "New" implies "Python" (0.80, why)
added edge skill "Python" hired_as "pythonist" (0.50, why)
added concept title "pythonist"  "" ()
added term title "pythonist" same "pythonist" ()
`)
	if same := Compare(a, a); len(same) > 0 {
		t.Errorf("a table differs from itself: %q", showChanges(same))
	}
	if forth, back := len(Compare(a, b)), len(Compare(b, a)); forth != back {
		t.Errorf("%d changes forth and %d back", forth, back)
	}
}
