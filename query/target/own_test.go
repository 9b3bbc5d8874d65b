package target

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sourcer/query"
)

func catalog(t testing.TB, texts ...string) *Catalog {
	t.Helper()
	var files []File
	for i, text := range texts {
		files = append(files, File{Name: "own" + string(rune('1'+i)) + ".toml", Data: []byte(text)})
	}
	c, err := NewCatalog(files...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func catalogued(t testing.TB, c *Catalog, name string) *Profile {
	t.Helper()
	p, err := c.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A limit that the user has measured beats ours, and all else stays.
func TestOwnLimit(t *testing.T) {
	c := catalog(t, `name = "linkedin"
date = "2026-12-01"

[[limit]]
what = "operators"
max = 7
hard = true
`)
	p, shipped := catalogued(t, c, "linkedin"), lookup(t, "linkedin")
	want := []Limit{
		{Operators, 7, true},
		{Chars, 250, false},
	}
	if diff := cmp.Diff(want, p.Limits(keywords(p))); diff != "" {
		t.Error(diff)
	}
	if got, want := p.BehindLimit(Operators), (Fact{"own1.toml", "2026-12-01", Practitioner, "set in your own file"}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := p.BehindLimit(Chars), shipped.BehindLimit(Chars); got != want || got.Source == "" {
		t.Errorf("got %v, want %v", got, want)
	}
	if p.Date != "2026-12-01" || p.Label != shipped.Label || !slices.Equal(p.Caveats, shipped.Caveats) {
		t.Error(p.Date, p.Label, p.Caveats)
	}
	if diff := cmp.Diff(shipped.file.Grammar, p.file.Grammar); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(shipped.file.URL, p.file.URL); diff != "" {
		t.Error(diff)
	}
	if again := lookup(t, "linkedin"); again.Limits(keywords(again))[0].Max != 10 {
		t.Error("the shipped profile changed")
	}
	if !slices.Equal(c.Names(), Names()) {
		t.Error(c.Names())
	}
}

// What is given wins, setting by setting; a second file goes on top.
func TestOwnSettings(t *testing.T) {
	c := catalog(t, `name = "google"
caveats = ["mine"]
noise = []

[grammar]
near = "none"
not = { read = ["-", "NOT"] }

[words]
reads = { suffix = "wider" }

[[fact]]
about = ["grammar.near"]
source = "tried it"
date = "2026-11-30"
confidence = "tested"
`, `name = "google"

[[limit]]
what = "words"
max = 30
hard = true

[[limit]]
what = "chars"
max = 2000

[[site]]
name = "team"
label = "our pages"
scope = "site:example.org"

[[box]]
key = "title"
name = "Title"
field = "title"
`)
	p, shipped := catalogued(t, c, "google"), lookup(t, "google")
	g := p.file.Grammar
	if g.Near != nearNone || g.Not.Write != "-" || !slices.Equal(g.Not.Read, []string{"-", "NOT"}) || g.Space != spaceAnd {
		t.Errorf("%+v", g)
	}
	if !slices.Equal(p.Caveats, []string{"mine"}) || len(p.file.Noise) != 0 {
		t.Error(p.Caveats, p.file.Noise)
	}
	if p.ReadsTerm("C++") != Wider || p.ReadsTerm("Node.js") != Unknown || shipped.ReadsTerm("C++") != Same {
		t.Error("readings of words")
	}
	if got := p.Sites(); !slices.Contains(got, "team") || !slices.Contains(got, "github") {
		t.Error(got)
	}
	if l := p.Limits(keywords(p)); len(l) != 2 || l[0].Max != 30 || l[1].Hard || p.BehindLimit(l[0].What).Source != "own2.toml" {
		t.Error(l)
	}
	if got := p.Facts("grammar.near"); len(got) != 1 || got[0].Source != "tried it" || got[0].Confidence != Tested {
		t.Error(got)
	}
	if got := p.Facts("grammar.not.read"); len(got) != 1 || got[0].Source != "own1.toml" {
		t.Error(got)
	}
	if got := p.Facts("grammar.space"); len(got) == 0 || got[0].Confidence != Practitioner || got[0].Source == "own1.toml" {
		t.Error(got)
	}
	if got := p.Boxes(LayoutFields); len(got) != 2 || got[1].Field != query.Title {
		t.Error(got)
	}
}

// A board of the user's own is a target like ours.
func TestOwnTarget(t *testing.T) {
	c := catalog(t, minimal)
	p := catalogued(t, c, "mine")
	if got, err := p.Write(keywords(p), required()); err != nil || !strings.HasPrefix(got, `("backend engineer" OR "software engineer") AND golang`) {
		t.Error(got, err)
	}
	if !slices.Contains(c.Names(), "mine") || !slices.IsSorted(c.Names()) {
		t.Error(c.Names())
	}
	if _, err := c.Lookup("yours"); err == nil || err.Error() != `unknown target "yours"` {
		t.Error(err)
	}
}

func TestOwnFaults(t *testing.T) {
	_, err := NewCatalog(
		File{"a.toml", []byte("name = \"google\"\n\n[grammar]\nspace = \"xor\"\n")},
		File{"b.toml", []byte("name = \"linkedin\"\nlimits = 3\n")},
		File{"c.toml", []byte("name = \"nobody\"\n")},
		File{"d.toml", []byte("name = \"dice\"\n\n[[limit]]\nwhat = \"chars\"\nmax = 0\n")},
		File{"e.toml", []byte(strings.Repeat("#", MaxProfile+1))},
		File{"f.toml", []byte("name = \"dice\"\nlabel = 3\n")},
		File{"g.toml", []byte("")},
	)
	if err == nil {
		t.Fatal("no error")
	}
	lines := strings.Split(err.Error(), "\n")
	for _, want := range []string{
		`a.toml:4: grammar.space is "xor", not one of and, or, none`,
		`b.toml:2: unknown setting "limits"`,
		`profiles/google.toml:23: grammar.and.write is empty, but a space means "xor"`,
		`c.toml: there is no target "nobody" to change, and a new one needs a family and more`,
		`d.toml:4: limit.chars allows nothing`,
		`g.toml: name is missing`,
		`e.toml: longer than 65536 bytes`,
		`f.toml:2: label holds a TOML integer, where a text in quotes is wanted`,
	} {
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, want) }) {
			t.Errorf("no %q in\n%s", want, err)
		}
	}
}

// Whatever a file puts on top of a shipped profile, it is refused or works.
func FuzzOverlay(f *testing.F) {
	f.Add("name = \"google\"\n[grammar]\nnear = \"none\"\n")
	f.Add("name = \"github\"\nlines = 4\n[[native]]\nname = \"location\"\nfield = \"location\"\nwrite = true\n")
	f.Add("name = \"naukri\"\n[[box]]\nkey = \"any\"\nname = \"x\"\ntakes = \"none\"\n")
	f.Add(minimal)
	f.Fuzz(func(t *testing.T, text string) {
		c, err := NewCatalog(File{"own.toml", []byte(text)})
		if err != nil {
			return
		}
		for _, p := range c.own {
			b := p.Boxes(LayoutSingle)[0]
			if out, err := p.Write(b, all(w("a"), oneOf(w("b"), w("c d")), not(w("e")))); err == nil {
				_, _ = p.Read(b, out)
				p.URL(Filled{b, out})
			}
		}
	})
}
