package repair

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"sourcer/query/source"
)

// cleanTable gives for each input what it should become and the repairs, each
// once, in the order of their first places.
var cleanTable = []struct {
	in, want string
	repairs  []Name
}{
	// What is fine stays as it is.
	{`("backend engineer" OR java) AND C++ NOT intern`, `("backend engineer" OR java) AND C++ NOT intern`, nil},
	{`site:linkedin.com/in -intern 5..10 R&D AT&T`, `site:linkedin.com/in -intern 5..10 R&D AT&T`, nil},
	{`  java  `, `java`, nil},
	{``, ``, nil},

	// Quotes.
	{`“backend engineer” AND java`, `"backend engineer" AND java`, []Name{CurlyQuotes}},
	{`„Softwareentwickler“ OR «développeur»`, `"Softwareentwickler" OR "développeur"`, []Name{CurlyQuotes}},
	{`″a b″ OR 「c d」`, `"a b" OR "c d"`, []Name{CurlyQuotes}},
	{`“backend engineer" AND java`, `"backend engineer" AND java`, []Name{CurlyQuotes, MixedQuotes}},
	{`"backend engineer” AND "java dev"`, `"backend engineer" AND "java dev"`, []Name{MixedQuotes, CurlyQuotes}},
	{`"backend engineer' AND "java dev"`, `"backend engineer" AND "java dev"`, []Name{MixedQuotes}},
	{`'backend engineer" AND java`, `"backend engineer" AND java`, []Name{MixedQuotes}},
	{`'backend engineer' OR 'java dev'`, `"backend engineer" OR "java dev"`, []Name{SingleQuotes}},
	{`‘backend engineer’ OR java`, `"backend engineer" OR java`, []Name{SingleQuotes}},
	{`title:'cto' -'vice president'`, `title:"cto" -"vice president"`, []Name{SingleQuotes}},
	{`''backend engineer'' OR java`, `"backend engineer" OR java`, []Name{SingleQuotes}},
	{"``backend engineer'' OR java", `"backend engineer" OR java`, []Name{SingleQuotes}},
	{`('c++' or 'c#')`, `("c++" or "c#")`, []Name{SingleQuotes}},

	// Apostrophes are no quotes.
	{`O'Brien AND developers' AND managers' guide`, `O'Brien AND developers' AND managers' guide`, nil},
	{`O’Brien OR "women’s health"`, `O'Brien OR "women's health"`, []Name{CurlyApostrophe}},
	{`rock 'n roll AND girls' night`, `rock 'n roll AND girls' night`, nil},
	{`"O'Brien" OR "developers' guide"`, `"O'Brien" OR "developers' guide"`, nil},
	{`"'quoted' inside"`, `"'quoted' inside"`, nil},

	// Wide, odd and invisible characters.
	{`ｊａｖａ　ＡＮＤ　（ｇｏ）`, `java AND (go)`, []Name{FullwidthChars}},
	{"java\u00a0AND\u202fgo", `java AND go`, []Name{NoBreakSpace}},
	{"front\u2011end", `front-end`, []Name{NoBreakSpace}},
	{"Java\u200bScript\ufeff \u00adOR go\u200e", `JavaScript OR go`, []Name{InvisibleChar}},
	{"java\x00 OR\x1b go\xff", `java  OR  go`, []Name{InvisibleChar}},
	{"می\u200cخواهم", "می\u200cخواهم", nil},
	{"👩\u200d💻", "👩\u200d💻", nil},

	// Dashes.
	{`java –intern —“trainee” −junior`, `java -intern -"trainee" -junior`, []Name{DashMinus, CurlyQuotes}},
	{`(–intern)`, `(-intern)`, []Name{DashMinus}},
	{`full–stack java – go 5–10 "a –b"`, `full–stack java – go 5–10 "a –b"`, nil},

	// Encodings.
	{`&quot;backend engineer&quot; AND R&amp;D`, `"backend engineer" AND R&D`, []Name{HTMLEntity}},
	{`java&nbsp;AND&#32;go &#x22;a b&#x22;`, `java AND go "a b"`, []Name{HTMLEntity, NoBreakSpace}},
	{`&amp;quot;a b&amp;quot;`, `"a b"`, []Name{HTMLEntity}},
	{`&ldquo;a b&rdquo;`, `"a b"`, []Name{HTMLEntity, CurlyQuotes}},
	{`R&D; &nosuch; &amp`, `R&D; &nosuch; &amp`, nil},
	{`%22backend%20engineer%22%20AND%20C%2B%2B`, `"backend engineer" AND C++`, []Name{URLEncoded}},
	{`%22backend+engineer%22+AND+C%2B%2B`, `"backend engineer" AND C++`, []Name{URLEncoded}},
	{`%E2%80%9Ca%20b%E2%80%9D`, `"a b"`, []Name{URLEncoded, CurlyQuotes}},
	{`%2522a b%2522`, `"a b"`, []Name{URLEncoded}},
	{`&#37;22a b%22`, `"a b"`, []Name{HTMLEntity, URLEncoded}},
	{`%2%2B`, `%2+`, []Name{URLEncoded}},
	{`100% remote, 50%ff, %41`, `100% remote, 50%ff, %41`, nil},
	{`python+kubernetes`, `python+kubernetes`, nil},
	{
		`https://www.linkedin.com/search/results/people/?keywords=%22backend%20engineer%22%20AND%20java&origin=X`,
		`"backend engineer" AND java`,
		[]Name{URLEncoded},
	},
	{`https://www.google.com/search?hl=en&q=site%3Alinkedin.com%2Fin+java`, `site:linkedin.com/in java`, []Name{URLEncoded}},

	// What stands around a string.
	{`Keywords: java AND go`, `java AND go`, []Name{LabelText}},
	{`Boolean string:(java OR go)`, `(java OR go)`, []Name{LabelText}},
	{`1. java AND go`, `java AND go`, []Name{LabelText}},
	{`• java AND go`, `java AND go`, []Name{LabelText}},
	{`Keywords:`, `Keywords:`, nil},
	{`title: engineer`, `title: engineer`, nil},
	{`5 years java`, `5 years java`, nil},
	{"`java AND go`", `java AND go`, []Name{Wrapped}},
	{"```java AND go```", `java AND go`, []Name{Wrapped}},
	{`"(""backend engineer"" OR java) AND go"`, `("backend engineer" OR java) AND go`, []Name{Wrapped}},
	{`"backend engineer" OR "java dev"`, `"backend engineer" OR "java dev"`, nil},
	{`""`, `""`, nil},

	// One repair makes room for another.
	{"` ```", "\"", []Name{Wrapped, SingleQuotes}},

	// Lines.
	{"(java OR\n  go)\r\nAND kafka\n", `(java OR go) AND kafka`, []Name{LineBreak}},
}

func TestClean(t *testing.T) {
	for _, row := range cleanTable {
		r := Clean(row.in, Options{})
		if r.Text != row.want {
			t.Errorf("%q\ngot  %q\nwant %q", row.in, r.Text, row.want)
		}
		var names []Name
		for _, x := range r.Repairs {
			if !slices.Contains(names, x.Name) {
				names = append(names, x.Name)
			}
		}
		if diff := cmp.Diff(row.repairs, names); diff != "" {
			t.Errorf("%q: %s", row.in, diff)
		}
		check(t, row.in, Options{})
	}
}

// check holds what is true of every cleaned text.
func check(t testing.TB, in string, o Options) {
	t.Helper()
	r := Clean(in, o)
	if again := Clean(r.Text, o); again.Text != r.Text || len(again.Repairs) > 0 {
		t.Fatalf("%q\nbecomes %q\nand then %q by %v", in, r.Text, again.Text, again.Repairs)
	}
	if !utf8.ValidString(r.Text) {
		t.Fatalf("%q is broken", r.Text)
	}
	last := 0
	for _, x := range r.Repairs {
		if x.Span.Offset < last || x.Span.End() > len(in) || x.Span.Length == 0 || x.Message == "" || !slices.Contains(Names(), x.Name) {
			t.Fatalf("%q: repair %+v out of place", in, x)
		}
		last = x.Span.Offset
	}
	if len(r.Repairs) == 0 && strings.Trim(in, " \t\r\n") != r.Text {
		t.Fatalf("%q became %q without a word", in, r.Text)
	}
	before := -1
	for i := range r.Text {
		_, size := utf8.DecodeRuneInString(r.Text[i:])
		at := r.Input(source.Span{Offset: i, Length: size})
		if at.Offset < before || at.Length < 1 || at.End() > len(in) {
			t.Fatalf("%q: byte %d of %q comes from %v", in, i, r.Text, at)
		}
		before = at.Offset
	}
}

func TestInputSpans(t *testing.T) {
	for _, c := range []struct{ in, word, want string }{
		{`  java AND go `, "go", "go"},
		{`“a b” OR c&amp;d`, "c&d", "c&amp;d"},
		{`Keywords: %22a%20b%22`, `"a b"`, `%22a%20b%22`},
		{`https://x.com/?q=java%20AND%20go&x=1`, "AND", "AND"},
	} {
		r := Clean(c.in, Options{})
		at := r.Input(source.Span{Offset: strings.Index(r.Text, c.word), Length: len(c.word)})
		if got := c.in[at.Offset:at.End()]; got != c.want {
			t.Errorf("%q: %q stands at %q", c.in, c.word, got)
		}
	}
	end := Clean(`“a”`, Options{})
	if at := end.Input(source.Span{Offset: len(end.Text)}); at.Offset != len(`“a”`) || at.Length != 0 {
		t.Error(at)
	}
}

func TestOptions(t *testing.T) {
	if r := Clean(`'site reliability' & java`, Options{SingleQuotes: true}); r.Text != `'site reliability' & java` {
		t.Error(r.Text)
	}
	fields := Options{Field: func(name string) bool { return name == "title" }}
	for in, want := range map[string]string{
		"title: cto":   "title: cto",
		"skills: java": "java",
		"skills:java":  "skills:java",
		"Keywords: go": "go",
	} {
		if r := Clean(in, fields); r.Text != want {
			t.Errorf("%q: %q", in, r.Text)
		}
	}
}

func TestCap(t *testing.T) {
	at, past := strings.Repeat("’", MaxText/3), strings.Repeat("’", MaxText/3+1)
	if r := Clean(at, Options{}); r.Text == at {
		t.Error("at the cap: not cleaned")
	}
	if r := Clean(past, Options{}); r.Text != past || len(r.Repairs) > 0 {
		t.Error("one past the cap: cleaned")
	}
}

// pieces are what adversaries and word processors make strings of.
var pieces = []string{
	`"`, `'`, "`", "“", "”", "‘", "’", "''", " ", "\n", "–", "-", "a", "b c", " AND ", " OR ", "(", ")", ":", "keywords: ", "1. ", "• ",
	"&quot;", "&amp;", "amp;", "quot;", "&#37;", "22", "%22", "%25", "%E2%80%9C", "%E2", "%80", "+", "\u200b", "\u00a0", "ｱ", "＆", "；",
	"https://x.com/?q=", "&q=", "\x00", "\xff", "\r", "\t", `""`, ";", "~", "*", ".",
}

func TestCleanIsIdempotent(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(r, "pieces"), "")
		check(t, in, Options{SingleQuotes: rapid.Bool().Draw(r, "single")})
	})
}

func FuzzClean(f *testing.F) {
	for _, row := range cleanTable {
		f.Add(row.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		check(t, in, Options{})
	})
}

// Ten times the text takes about ten times as long, whatever it is made of. A
// busy machine may spoil a measurement, so that a bad one is taken again.
func TestCleanIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for _, piece := range append([]string{"&amp;#38;", "'a ", "a' ", `"a' `, "%2525", "&am"}, pieces...) {
		took := func(n int) time.Duration {
			text := strings.Repeat(piece, n/len(piece))
			start := time.Now()
			Clean(text, Options{})
			return time.Since(start)
		}
		const large, small, attempts = MaxText / 4, MaxText / 40, 5
		var short, long time.Duration
		for range attempts {
			if short, long = took(small), took(large); long < 30*short || long < time.Second {
				break
			}
		}
		if long >= 30*short && long >= time.Second {
			t.Errorf("%q: %v for a tenth, %v for all", piece, short, long)
		}
	}
}
