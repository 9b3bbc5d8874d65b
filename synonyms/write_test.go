package synonyms

import (
	"slices"
	"strings"
	"testing"
)

// On top of the table that it comes from an export changes nothing, and read
// by itself it makes the same concepts.
func TestExport(t *testing.T) {
	table := made(t, lintExample)
	text, unknown := table.Export()
	if len(unknown) > 0 {
		t.Fatal(unknown)
	}
	again := made(t, string(text))
	if changes := Compare(table, again); len(changes) > 0 {
		t.Errorf("%s\nchanges %q", text, showChanges(changes))
	}
}

// The whole shipped table goes through an export, in files of as many
// concepts as one may have.
func TestExportShipped(t *testing.T) {
	var names []string
	for name := range Shipped().Names() {
		names = append(names, name)
	}
	var files []*File
	for part := range slices.Chunk(names, MaxEntries/2) {
		text, unknown := Shipped().Export(part...)
		if len(unknown) > 0 {
			t.Fatalf("unknown: %q", unknown)
		}
		f, found := Parse("part.toml", text)
		if f == nil {
			t.Fatal(showAll(found))
		}
		files = append(files, f)
	}
	table, conflicts := Shipped().With(files...)
	if changes := Compare(Shipped(), table); len(conflicts)+len(changes) > 0 {
		t.Errorf("conflicts %q\nchanges %q", showAll(conflicts), showChanges(changes[:min(len(changes), 20)]))
	}
}

func TestExportOne(t *testing.T) {
	table := made(t, `[skill]
"Go" = { bare = ["Go"], same = ["Golang"], safe = ["Golang", "Go developer"], hired_as = { "backend engineer" = { why = "a \"why\"", weight = 0.4 } } }
"Python" = {}
[title]
"backend engineer" = {}
[company]
"go" = {}
`)
	text, _ := table.Export("golang", "GO")
	_, body, _ := strings.Cut(string(text), "\n\n")
	want := `[company]
"go" = { source = "a" }

[skill]
"Go" = { bare = ["Go"], same = ["Golang"], safe = ["Golang", "Go developer"], hired_as = { "backend engineer" = { why = "a \"why\"", weight = 0.4 } }, source = "a" }
`
	if body != want {
		t.Errorf("got\n%s\nwant\n%s", body, want)
	}
	if text, unknown := table.Export("Go", "xyzzy"); text != nil || !slices.Equal(unknown, []string{"xyzzy"}) {
		t.Errorf("%q, unknown %q", text, unknown)
	}
}
