package lint

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sourcer/query"
	"sourcer/query/repair"
	"sourcer/query/target"
)

// bits are what hand-written strings are made of, good and bad.
var bits = []string{
	"java", "kotlin", "Java", "go", "engineer", "backend", `"backend engineer"`, `" java "`, `"a OR b"`, "intern", "in", "C++", "dev*", "*ops", "java.",
	"AND", "OR", "NOT", "and", "or", "not", "ODER", "ADN", "|", "||", "&&", "&", "-", "-java", "--x", "+java", "~java", "java^2", "!x",
	"(", ")", "()", ",", "a,b", ";", `"`, "'", "“", "”", "–java", "site:", "site:linkdin.com", "title:", "title:cto", "intitle:cto", "foo:bar",
	"NEAR/5", "AROUND(3)", `"a b"~5`, "~5", "5..10", "10..5", "&quot;", "%22", "\u00a0", "\u200b", "\x00", "\xff", "{", "[a", "\n", "Keywords:",
}

func genString() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOfN(rapid.SampledFrom(bits), 0, 12).Draw(t, "bits")
		joints := rapid.SliceOfN(rapid.SampledFrom([]string{" ", " ", " ", ""}), len(parts), len(parts)).Draw(t, "joints")
		var b strings.Builder
		for i, p := range parts {
			b.WriteString(p + joints[i])
		}
		return b.String()
	})
}

// Whatever comes in, a report is in order.
func TestReportsAreSane(t *testing.T) {
	for _, name := range target.Names() {
		p := lookup(t, name)
		t.Run(name, rapid.MakeCheck(func(r *rapid.T) {
			in := genString().Draw(r, "string")
			sane(r, Check(p, in, Options{Words: shippedWords()}))
		}))
	}
}

// What is fixed says the same to the platform as before, is repaired, and has
// nothing left that was fixed; fixing it again changes nothing.
func TestFix(t *testing.T) {
	for _, name := range target.Names() {
		p := lookup(t, name)
		t.Run(name, rapid.MakeCheck(func(r *rapid.T) {
			in := genString().Draw(r, "string")
			before := Check(p, in, Options{})
			fixed := Fix(p, in, Options{})
			after := Check(p, fixed, Options{})
			if before.Valid != after.Valid {
				r.Fatalf("%q: valid %v\n%q: valid %v", in, before.Valid, fixed, after.Valid)
			}
			if before.Query != nil && query.Relate(target.Apart(before.Query), target.Apart(after.Query), query.Plain).Relation != query.Equal {
				r.Fatalf("%q\nbecomes %q", in, fixed)
			}
			if again := Fix(p, fixed, Options{}); again != fixed {
				r.Fatalf("%q\nbecomes %q\nand then %q", in, fixed, again)
			}
			for _, f := range after.Findings {
				if slices.Contains(repair.Names(), repair.Name(f.Name)) {
					r.Fatalf("%q\nbecomes %q\nwhich has %s", in, fixed, f.Name)
				}
			}
		}))
	}
}

var fixTable = []struct{ target, in, want string }{
	{"linkedin", `“backend engineer”OR java OR Java`, `"backend engineer" OR java`},
	{"google", `java AND kafka AND -intern`, `java kafka -intern`},
	{"linkedin", `" java " AND kafka.`, `"java" AND kafka`},
	{"linkedin", `java NOT NOT kotlin`, `java kotlin`},
	// What a person has to decide stays.
	{"linkedin", `java or kotlin`, `java or kotlin`},
	{"google", `java NOT intern`, `java NOT intern`},
	{"google", `site: github.com java - intern`, `site: github.com java - intern`},
	{"linkedin", `“a b” AND (c`, `"a b" AND (c`},
	// A fix that would change what is found is not made: AND binds no OR here,
	// but takes its place.
	{"google", `java OR kotlin AND kafka`, `java OR kotlin kafka`},
}

func TestFixes(t *testing.T) {
	for _, c := range fixTable {
		if got := Fix(lookup(t, c.target), c.in, Options{Words: shippedWords()}); got != c.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", c.target, c.in, got, c.want)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, row := range readingRows(f) {
		f.Add(row.text)
	}
	for _, c := range slices.Concat(hits, nearMisses) {
		f.Add(c.text)
	}
	var profiles []*target.Profile
	for _, name := range target.Names() {
		profiles = append(profiles, lookup(f, name))
	}
	f.Fuzz(func(t *testing.T, in string) {
		for _, p := range profiles {
			sane(t, Check(p, in, Options{}))
		}
		Detect(in)
	})
}

// Ten times the text takes about ten times as long, whatever it is made of. A
// busy machine may spoil a measurement, so that a bad one is taken again.
func TestCheckIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	const large, small, attempts = 1 << 16, 1 << 16 / 10, 5
	for _, name := range []string{"linkedin", "google"} {
		p := lookup(t, name)
		for _, piece := range bits {
			took := func(n int) time.Duration {
				text := strings.Repeat(piece+" ", n/(len(piece)+1))
				start := time.Now()
				Check(p, text, Options{})
				return time.Since(start)
			}
			var short, long time.Duration
			for range attempts {
				if short, long = took(small), took(large); long < 30*short || long < time.Second {
					break
				}
			}
			if long >= 30*short && long >= time.Second {
				t.Errorf("%s: %q: %v for a tenth, %v for all", name, piece, short, long)
			}
		}
	}
}

// Past the caps there is a finding, and no comparing.
func TestCaps(t *testing.T) {
	p := lookup(t, "linkedin")
	if r := Check(p, strings.Repeat("a", target.MaxText+1), Options{}); r.Valid || !slices.Contains(names(r), "over-length") {
		t.Error(names(r))
	}
	if r := Check(p, strings.Repeat("(", 200)+"a"+strings.Repeat(")", 200), Options{}); r.Valid {
		t.Error("deep nesting is read")
	}
	many := func(n int) string { return strings.Repeat("x OR ", n-1) + "y NOT y" }
	if r := Check(p, many(MaxCompared-1), Options{}); !slices.Contains(names(r), "dead-branch") {
		t.Error("at the cap: not compared")
	}
	if r := Check(p, many(MaxCompared), Options{}); slices.Contains(names(r), "dead-branch") {
		t.Error("one past the cap: compared")
	}
}
