package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sourcer/query/brief"
	"sourcer/query/source"
)

// linesOf reads a brief and lists its lines as a lock has them.
func linesOf(t *testing.T, text string) []string {
	t.Helper()
	b, found := brief.Parse(source.New("t.brief", text), brief.Options{})
	if source.List(found).HasErrors() {
		t.Fatalf("%v", found)
	}
	var out []string
	for _, l := range briefLines(b) {
		out = append(out, l.place()+": "+l.text)
	}
	return out
}

func TestBriefLines(t *testing.T) {
	got := linesOf(t, `# comment
title: engineer
past title: intern
not company: Stripe, @one
must: ((AWS and Go~exact) or "R&D")~same, not PHP
any 2: a, b, c
not: x
years: 5 to 10
note: never searched

define one: Adyen, @two~related
define two: Block
define three: nobody asks
`)
	want := []string{
		"line 2: title: engineer",
		"line 3: past title: intern",
		"line 4: not company: Stripe; @one",
		`line 5: must: ((AWS and Go~exact) or "R&D")~same; not PHP`,
		"line 6: any 2: a; b; c",
		"line 7: not: x",
		"line 8: years: 5-10",
		"line 11: define one: Adyen; @two~related",
		"line 12: define two: Block",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Whatever tells two briefs apart tells their lines apart.
func TestBriefLinesDiffer(t *testing.T) {
	seen := map[string]string{}
	for _, text := range []string{
		"must: Go", "must: Go~exact", `must: "Go"`, "must: Go, Java", "must: Go and Java", "must: Go or Java", "must: (Go or Java)~same",
		"must: not Go\nmust: Java", "any: Go", "any: Go, Java", "any 2: Go, Java", "title: Go", "past title: Go", "not: Go\nmust: Java",
		"must: Java\nnice: Go", "must: Java\nyears: 5", "must: Java\nyears: 5+", "must: Go Java",
	} {
		lines := strings.Join(linesOf(t, text), "\n")
		if other, ok := seen[lines]; ok {
			t.Errorf("%q has the lines of %q", text, other)
		}
		seen[lines] = text
	}
}

func TestLineChanges(t *testing.T) {
	now := locked{lockBuild: lockBuild{Lines: []string{"a", "b", "b"}}, lines: []briefLine{{text: "a", line: 1}, {text: "b", line: 2}, {text: "b", file: "f", line: 3}}}
	for _, c := range []struct{ was, want []string }{
		{[]string{"a", "b", "b"}, nil},
		{[]string{"a", "b"}, []string{"f line 3 is new: b"}},
		{[]string{"b", "a", "b"}, []string{"the lines of the brief stand in another order"}},
		{[]string{"a", "b", "b", "b"}, []string{"a line is gone: b"}},
		{nil, []string{"line 1 is new: a", "line 2 is new: b", "f line 3 is new: b"}},
	} {
		if got := now.lineChanges(lockBuild{Lines: c.was}); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.was, got, c.want)
		}
	}
}

// The same things changed are told whichever of them it is.
func TestAgainst(t *testing.T) {
	base := lockBuild{
		Brief: "b", Target: "t", Options: map[string]string{"nice": "true"}, Lines: []string{"a"}, Table: "1+x",
		Profile: lockProfile{"2026-01-02", "h"}, Program: "v1", Strings: []lockString{{1, "keywords", "a"}, {2, "keywords", "b"}},
	}
	for _, c := range []struct {
		name   string
		change func(*lockBuild)
		want   []string
	}{
		{"nothing", func(*lockBuild) {}, nil},
		{"the program alone", func(b *lockBuild) { b.Program = "v0" }, nil},
		{"another brief", func(b *lockBuild) { b.Brief = "c" }, []string{"the lock does not have it"}},
		{"a string", func(b *lockBuild) { b.Strings = b.Strings[:1] }, []string{
			"brief, table, profile and options are the same: another program wrote the lock, or a hand changed it", "the strings differ:", "+ 2 keywords b",
		}},
		{"the order", func(b *lockBuild) {
			b.Program = "v0"
			b.Strings = []lockString{b.Strings[1], b.Strings[0]}
		}, []string{"the program is v1, was v0", "the strings differ:", "they stand in another order"}},
		{"an option that is new to the lock", func(b *lockBuild) { b.Options = nil }, []string{"the option nice is true, was false", "the strings are the same"}},
		{"an option that nobody knows", func(b *lockBuild) { b.Options = map[string]string{"nice": "true", "odd": "1"} }, []string{"the option odd is not there, was 1", "the strings are the same"}},
		{"the profile's date", func(b *lockBuild) { b.Profile.Date = "2025-01-02" }, []string{"the profile of t is of 2026-01-02 (h), was of 2025-01-02 (h)", "the strings are the same"}},
	} {
		was := base
		was.Strings = slices.Clone(base.Strings)
		c.change(&was)
		now := locked{lockBuild: base, lines: []briefLine{{text: "a", line: 1}}}
		if got := now.against(&lockFile{Builds: []lockBuild{was}}); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLockSize(t *testing.T) {
	path := write(t, filepath.Join(t.TempDir(), "x.lock"), "{}"+strings.Repeat(" ", maxInput-1))
	if _, err := readLock(path); err == nil || !strings.Contains(err.Error(), "file too large") {
		t.Errorf("one past the cap: %v", err)
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "new.toml")
	for _, text := range []string{"one", "two"} {
		if err := writeFile(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := read(t, path); got != text {
			t.Errorf("got %q, want %q", got, text)
		}
	}
	onlyFile(t, dir, "new.toml")
	if err := createFile(path, []byte("three")); err == nil || read(t, path) != "two" {
		t.Errorf("created over another file: %v", err)
	}
	link := filepath.Join(dir, "dangling")
	if err := os.Symlink("nowhere", link); err == nil {
		if err := writeFile(link, []byte("x")); err == nil {
			t.Error("wrote through a link that leads nowhere")
		}
	}
}
