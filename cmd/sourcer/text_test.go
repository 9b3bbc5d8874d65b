package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"  one\n two ", 80, []string{"one two"}},
		{"unbreakable word", 4, []string{"unbreakable", "word"}},
		{"日本 語語", 4, []string{"日本", "語語"}}, // each is two columns wide
	} {
		if diff := cmp.Diff(c.want, wrap(c.text, c.width)); diff != "" {
			t.Errorf("wrap(%q, %d): %s", c.text, c.width, diff)
		}
	}
}

func TestColumns(t *testing.T) {
	got := columns([][]string{{"a", "日本", "x"}, {"long", "b"}, {"", "", "y"}})
	want := []string{"a     日本  x", "long  b", "            y"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestColumnsWithin(t *testing.T) {
	rows := [][]string{{"Helm", "0.30", "packages what runs there [docs]"}, {"k3s", "0.45", "small"}, {"alone"}}
	for _, c := range []struct {
		width int
		want  []string
	}{
		{80, []string{"Helm   0.30  packages what runs there [docs]", "k3s    0.45  small", "alone"}},
		{35, []string{"Helm   0.30  packages what runs", "             there [docs]", "k3s    0.45  small", "alone"}},
		{30, []string{"Helm   0.30  packages what runs there [docs]", "k3s    0.45  small", "alone"}}, // no room to wrap to
	} {
		if diff := cmp.Diff(c.want, columnsWithin(rows, c.width)); diff != "" {
			t.Errorf("%d columns: %s", c.width, diff)
		}
	}
}

func TestOSC52(t *testing.T) {
	t.Setenv("TMUX", "")
	t.Setenv("TERM", "xterm")
	plain := "\x1b]52;c;R28=\a" // "Go"
	for _, c := range []struct{ tmux, term, want string }{
		{"", "xterm", plain},
		{"/tmp/tmux", "screen", "\x1bPtmux;\x1b\x1b]52;c;R28=\a\x1b\\"},
		{"", "screen.xterm", "\x1bP" + plain + "\x1b\\"},
	} {
		t.Setenv("TMUX", c.tmux)
		t.Setenv("TERM", c.term)
		got, err := osc52("Go")
		if err != nil || got != c.want {
			t.Errorf("TMUX=%s TERM=%s: %q, %v, want %q", c.tmux, c.term, got, err, c.want)
		}
	}
}

func TestOSC52Cap(t *testing.T) {
	t.Setenv("TMUX", "")
	t.Setenv("TERM", "xterm")
	fits := maxOSC52 / 4 * 3 // base64 makes four bytes of three
	if _, err := osc52(strings.Repeat("x", fits)); err != nil {
		t.Errorf("at the cap: %v", err)
	}
	if _, err := osc52(strings.Repeat("x", fits+1)); err == nil {
		t.Error("one past the cap: no error")
	}
}

func TestOSC52Screen(t *testing.T) {
	t.Setenv("TMUX", "")
	t.Setenv("TERM", "screen")
	got, err := osc52(strings.Repeat("x", 3000))
	if err != nil {
		t.Fatal(err)
	}
	for chunk := range strings.SplitSeq(strings.TrimSuffix(got, "\x1b\\"), "\x1b\\") {
		if inner, ok := strings.CutPrefix(chunk, "\x1bP"); !ok || len(inner) > screenChunk {
			t.Errorf("chunk of %d bytes: %.20q", len(inner), chunk)
		}
	}
}

func TestOpenPagesRefusesOtherSchemes(t *testing.T) {
	a := &app{out: newOutput(&strings.Builder{}), err: &strings.Builder{}}
	for _, page := range []string{"file:///etc/passwd", "javascript:alert(1)", "http://example.org", "-flag", ""} {
		err := a.openPages([]string{page})
		if err == nil || asFailure(err).code != exitUsage {
			t.Errorf("%q: %v", page, err)
		}
	}
}

func TestRoff(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"plain", "plain"},
		{".TH x", `\&.TH x`},
		{"'s", `\&'s`},
		{`a\b --c`, `a\eb \-\-c`},
	} {
		if got := roff(c.line); got != c.want {
			t.Errorf("roff(%q) = %q, want %q", c.line, got, c.want)
		}
	}
}

// A headline that is wider than the terminal breaks before the target, not
// within a word.
func TestHeadline(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"payments", "payments -> LinkedIn people search (linkedin)\n"},
		{strings.Repeat("long ", 9) + "name", strings.Repeat("long ", 9) + "name\n-> LinkedIn people search (linkedin)\n"},
	} {
		var out strings.Builder
		a := newApp(strings.NewReader(""), &out, &out)
		a.outTTY = true
		a.headline(c.name, "LinkedIn people search", "linkedin")
		a.out.Flush()
		if out.String() != c.want {
			t.Errorf("got %q, want %q", out.String(), c.want)
		}
	}
}
