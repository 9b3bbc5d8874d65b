package source

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPosition(t *testing.T) {
	const text = "\ufeffab\né日x\r\n\nend"
	s := New("x", text)
	for _, tc := range []struct {
		at   string // the offset is where this stands
		want Position
	}{
		{"\ufeff", Position{1, 1}},
		{"ab", Position{1, 1}},
		{"b", Position{1, 2}},
		{"é", Position{2, 1}},
		{"日", Position{2, 2}},
		{"x", Position{2, 3}},
		{"\nend", Position{3, 1}},
		{"nd", Position{4, 2}},
	} {
		if got := s.Position(strings.Index(text, tc.at)); got != tc.want {
			t.Errorf("%q: %v, want %v", tc.at, got, tc.want)
		}
	}
	if got := s.Position(len(text)); got != (Position{4, 4}) {
		t.Errorf("the end is at %v", got)
	}
	if s.Position(-5) != (Position{1, 1}) || s.Position(1000) != s.Position(len(text)) {
		t.Error("offsets outside the text are not moved to its ends")
	}
	if got := New("x", "").Position(0); got != (Position{1, 1}) {
		t.Errorf("an empty text begins at %v", got)
	}
	if got := New("x", "\xff\xfeb").Position(2); got != (Position{1, 3}) {
		t.Errorf("behind two broken bytes: %v", got)
	}
}

func TestLineSpan(t *testing.T) {
	s := New("x", "ab\r\n\ncd")
	for offset, want := range map[int]string{0: "ab", 2: "ab", 3: "ab", 4: "", 5: "cd", 7: "cd", 99: "cd"} {
		if got := s.At(s.LineSpan(offset)); got != want {
			t.Errorf("the line at %d is %q, want %q", offset, got, want)
		}
	}
}

func TestSpans(t *testing.T) {
	a, b := Between(2, 4), Between(6, 9)
	if a.To(b) != Between(2, 9) || b.End() != 9 || b.Length != 3 {
		t.Error("spans do not add up")
	}
	if !a.To(b).Contains(b) || a.Contains(b) || !a.Contains(Span{Offset: 4}) {
		t.Error("spans contain the wrong ones")
	}
	s := New("x", "abc")
	if s.At(Between(1, 99)) != "bc" || s.At(Between(-3, 1)) != "a" || s.At(Between(9, 12)) != "" {
		t.Error("a span outside the text is not cut to it")
	}
}

// TestCarets holds each picture against how a terminal shows it: the carets
// stand under the marked text.
func TestCarets(t *testing.T) {
	for _, tc := range []struct{ name, text, mark, line, carets string }{
		{"plain", "must: Python", "Python", "must: Python", "      ^^^^^^"},
		{"tabs", "a\tb\tcc", "cc", "a   b   cc", "        ^^"},
		{"a tab itself", "ab\tc", "\t", "ab  c", "  ^^"},
		{"accents", "éé: Müller", "Müller", "éé: Müller", "    ^^^^^^"},
		{"combining marks", "e\u0301: e\u0301x", "e\u0301x", "e\u0301: e\u0301x", "   ^^"},
		{"the mark alone", "ae\u0301b", "\u0301", "ae\u0301b", " ^"},
		{"wide letters", "日本: 東京 x", "東京", "日本: 東京 x", "      ^^^^"},
		{"emoji", "👩‍💻 go", "go", "👩‍💻 go", "   ^^"},
		{"an emoji itself", "a 👩‍💻 b", "👩‍💻", "a 👩‍💻 b", "  ^^"},
		{"control characters", "a\x1b[1mb", "b", "a<U+001B>[1mb", "            ^"},
		{"bidi", "\u202eab", "ab", "<U+202E>ab", "        ^^"},
		{"broken", "\xffab", "ab", "<0xFF>ab", "      ^^"},
		{"second line", "one\ntwo three", "three", "two three", "    ^^^^^"},
		{"over the end of the line", "one\ntwo", "ne\nt", "one", " ^^"},
	} {
		s := New("x", tc.text)
		got := s.Snippet(Span{Offset: strings.Index(tc.text, tc.mark), Length: len(tc.mark)})
		carets := strings.Repeat(" ", got.Pad) + strings.Repeat("^", got.Width)
		if got.Line != tc.line || carets != tc.carets {
			t.Errorf("%s:\n%s\n%s\nwant\n%s\n%s", tc.name, got.Line, carets, tc.line, tc.carets)
		}
	}
}

func TestNoWidth(t *testing.T) {
	s := New("x", "ab\n\ncd")
	for offset, want := range map[int]Snippet{
		2: {Line: "ab", Pad: 2, Width: 1},
		3: {Line: "", Pad: 0, Width: 1},
		6: {Line: "cd", Pad: 2, Width: 1},
	} {
		if got := s.Snippet(Span{Offset: offset}); got != want {
			t.Errorf("at %d: %+v, want %+v", offset, got, want)
		}
	}
}

func TestLongLine(t *testing.T) {
	before, after := strings.Repeat("x", 500_000), strings.Repeat("y", 500_000)
	text := before + "here" + after
	s := New("x", text)
	got := s.Snippet(Span{Offset: len(before), Length: 4})
	want := "..." + strings.Repeat("x", leadIn) + "here" + strings.Repeat("y", maxLine-leadIn-4) + "..."
	if got.Line != want || got.Pad != leadIn+3 || got.Width != 4 {
		t.Errorf("%+v", got)
	}
	got = s.Snippet(Span{Offset: 2, Length: len(text)})
	if want := strings.Repeat("x", maxLine) + "..."; got.Line != want || got.Pad != 2 || got.Width != maxLine-2 {
		t.Errorf("%+v", got)
	}
	got = s.Snippet(Span{Offset: len(text)})
	if want := "..." + strings.Repeat("y", leadIn); got.Line != want || got.Pad != leadIn+3 || got.Width != 1 {
		t.Errorf("%+v", got)
	}
	if got := New("x", strings.Repeat("z", maxLine)).Snippet(Span{}); got.Line != strings.Repeat("z", maxLine) {
		t.Errorf("a line that just fits is cut: %+v", got)
	}
	if got := New("x", strings.Repeat("z", maxLine+1)).Snippet(Span{}); got.Line != strings.Repeat("z", maxLine)+"..." {
		t.Errorf("one column more is not cut: %+v", got)
	}
}

func TestQuote(t *testing.T) {
	for in, want := range map[string]string{
		"Go":                       `"Go"`,
		"a\x1bb\u202e\xff":         `"a<U+001B>b<U+202E><0xFF>"`,
		"👩‍💻":                      `"👩‍💻"`,
		strings.Repeat("x", 60):    `"` + strings.Repeat("x", 60) + `"`,
		strings.Repeat("x", 61):    `"` + strings.Repeat("x", 57) + `..."`,
		strings.Repeat("日", 31):    `"` + strings.Repeat("日", 28) + `..."`,
		strings.Repeat("\xff", 99): `"` + strings.Repeat("<0xFF>", 9) + `<0x..."`,
	} {
		if got := Quote(in); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

func TestClip(t *testing.T) {
	if got := Clip("a\tb", 3); got != "a\tb" {
		t.Errorf("a text that fits is changed: %q", got)
	}
	if got := Clip("a\tbcdef", 5); got != "a<..." {
		t.Errorf("got %q", got)
	}
}

func sample() (*Source, []Diagnostic) {
	s := New("role.brief", "mustt: Python\nyears: 5+\nyears: 3+\n")
	return s, []Diagnostic{
		{
			Code: "duplicate-key", Severity: Error, Source: s, Span: Span{24, 5}, Message: `"years" is said twice`,
			Hints:   []string{"drop one", "or the other"},
			Related: []Related{{Source: s, Span: Span{14, 5}, Message: "first said here"}},
		},
		{Code: "unknown-key", Severity: Error, Source: s, Span: Span{0, 5}, Message: `unknown key "mustt"`, Hints: []string{"must:"}},
		{Code: "odd", Severity: Warning, Source: s, Span: Span{7, 6}, Message: "odd"},
		{Code: "unknown-key", Severity: Error, Source: s, Span: Span{0, 5}, Message: `unknown key "mustt"`, Hints: []string{"must:"}},
		{Code: "whole", Severity: Hint, Message: "of no place"},
	}
}

func TestRender(t *testing.T) {
	_, findings := sample()
	var b strings.Builder
	if err := Render(&b, findings, Style{}); err != nil {
		t.Fatal(err)
	}
	const want = `hint: of no place [whole]
role.brief:1:1: error: unknown key "mustt" [unknown-key]
    mustt: Python
    ^^^^^
hint: must:
role.brief:1:8: warning: odd [odd]
    mustt: Python
           ^^^^^^
role.brief:3:1: error: "years" is said twice [duplicate-key]
    years: 3+
    ^^^^^
role.brief:2:1: note: first said here
    years: 5+
    ^^^^^
hint: drop one
hint: or the other
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestRenderColours(t *testing.T) {
	_, findings := sample()
	var b strings.Builder
	if err := Render(&b, findings[1:2], Colours()); err != nil {
		t.Fatal(err)
	}
	const want = "\x1b[1mrole.brief:1:1:\x1b[0m \x1b[1;31merror:\x1b[0m unknown key \"mustt\" [unknown-key]\n" +
		"    mustt: Python\n    \x1b[1;32m^^^^^\x1b[0m\n\x1b[1;36mhint:\x1b[0m must:\n"
	if b.String() != want {
		t.Errorf("got %q", b.String())
	}
}

func TestCapped(t *testing.T) {
	s := New("x", strings.Repeat("a", 100))
	var l List
	for i := range MaxShown + 1 {
		l = append(l, Diagnostic{Code: "w", Severity: Warning, Source: s, Span: Span{Offset: i}, Message: "m"})
	}
	if shown, cut := l[:MaxShown].Capped(0); len(shown) != MaxShown || cut != 0 {
		t.Errorf("%d shown, %d cut", len(shown), cut)
	}
	l = append(l, Diagnostic{Code: "e", Severity: Error, Source: s, Span: Span{Offset: 90}, Message: "m"})
	shown, cut := l.Capped(0)
	if len(shown) != MaxShown || cut != 2 || shown[MaxShown-1].Code != "e" {
		t.Errorf("%d shown, %d cut, last %+v", len(shown), cut, shown[len(shown)-1])
	}
	var b strings.Builder
	if err := Render(&b, l, Style{}); err != nil || !strings.HasSuffix(b.String(), "\n... and 2 more\n") {
		t.Errorf("%v: %q", err, b.String())
	}
	if !l.HasErrors() || l[:MaxShown].HasErrors() {
		t.Error("errors are not told from warnings")
	}
}

type brokenPipe struct{}

var errPipe = errors.New("broken pipe")

func (brokenPipe) Write([]byte) (int, error) { return 0, errPipe }

func TestRenderReportsWriteErrors(t *testing.T) {
	_, findings := sample()
	if err := Render(brokenPipe{}, findings, Style{}); !errors.Is(err, errPipe) {
		t.Errorf("got %v", err)
	}
}

// FuzzSnippet shows any place in any text: nothing reaches the terminal that
// it would obey, and the picture stays small.
func FuzzSnippet(f *testing.F) {
	f.Add("must: Python", 6, 6)
	f.Add("a\tb\n\xff\u202e日本👩‍💻e\u0301", 3, 20)
	f.Add(strings.Repeat("e\u0301", 300), 100, 4)
	f.Fuzz(func(t *testing.T, text string, offset, length int) {
		got := New("x", text).Snippet(Span{offset, length})
		if Printable(got.Line) != got.Line {
			t.Errorf("%q is not printable", got.Line)
		}
		if got.Pad < 0 || got.Width < 1 || got.Pad+got.Width > 20*maxLine {
			t.Errorf("%+v", got)
		}
	})
}

func TestOffset(t *testing.T) {
	src := New("x", "\ufeffab\ncé日d\r\n\nlast")
	for at := src.Start(); at <= len(src.Text); at++ {
		if !utf8.RuneStart(append([]byte(src.Text), 'x')[at]) || src.Text[max(at-1, 0)] == '\r' {
			continue
		}
		if got := src.Offset(src.Position(at)); got != at {
			t.Errorf("offset %d is at %v, which is offset %d", at, src.Position(at), got)
		}
	}
	for _, p := range []Position{{}, {Line: 99, Column: 99}, {Line: 2, Column: 99}} {
		if got := src.Offset(p); got < src.Start() || got > len(src.Text) {
			t.Errorf("%v is at %d", p, got)
		}
	}
}

func TestWidth(t *testing.T) {
	for text, want := range map[string]int{"": 0, "Go & C++": 8, "Köln": 4, "東京": 4, "é": 1, "e\u0301": 1, "👩‍💻": 2, "a\x1bb": 2} {
		if got := Width(text); got != want {
			t.Errorf("%q takes %d columns, want %d", text, got, want)
		}
	}
}
