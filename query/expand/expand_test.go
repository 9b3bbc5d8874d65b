package expand_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/expand"
	"sourcer/query/source"
	"sourcer/synonyms"
)

// team is a small table of the tests' own, on top of the shipped one, so that
// what they expect does not move with the shipped data.
const team = `
about  = "words of the tests"
source = "hand"

[skill]
"Quark"     = { same = ["qk"] }
"Quarkling" = { implies = { "Quark" = "written in it" } }
"Gluon"     = { related = { "Quark" = "its neighbour" } }
"Zot"       = { bare = ["Zot"], same = ["Zotlang"], safe = ["Zotlang", "Zot developer"] }
"Quark and Lepton" = {}
"Muonlib"   = { same = ["mlib"], shares = { "Muon" = "a particle, too" } }
`

func table(tb testing.TB) *synonyms.Table {
	tb.Helper()
	f, found := synonyms.Parse("team.toml", []byte(team))
	if len(found) > 0 {
		tb.Fatal(found)
	}
	t, conflicts := synonyms.Shipped().With(f)
	if len(conflicts) > 0 {
		tb.Fatal(conflicts)
	}
	return t
}

func parse(tb testing.TB, text string) *brief.Brief {
	tb.Helper()
	b, found := brief.Parse(source.New("test.brief", text), brief.Options{})
	if source.List(found).HasErrors() {
		tb.Fatalf("%q: %v", text, found)
	}
	return b
}

// words writes an expression as a person would.
func words(e query.Expr) string {
	switch e := e.(type) {
	case query.And:
		return joined(e, " & ")
	case query.Or:
		return joined(e, " | ")
	case query.Not:
		return "!" + words(e.Arg)
	case query.Term:
		if e.Field != "" {
			return string(e.Field) + ":" + e.Text
		}
		return e.Text
	default:
		return fmt.Sprintf("%T", e)
	}
}

func joined(args []query.Expr, with string) string {
	out := make([]string, len(args))
	for i, a := range args {
		out[i] = words(a)
	}
	return "(" + strings.Join(out, with) + ")"
}

func TestExpand(t *testing.T) {
	tab := table(t)
	for _, c := range []struct {
		brief string
		reach brief.Reach
		want  string
	}{
		// The ladder.
		{"must: Quark", brief.ReachExact, "Quark"},
		{"must: Quark", brief.ReachSame, "(Quark | qk)"},
		{"must: Quark", brief.ReachImplied, "(Quark | qk | Quarkling)"},
		{"must: Quark", brief.ReachRelated, "(Quark | qk | Quarkling | Gluon)"},
		{"must: Quark", brief.ReachDefault, "(Quark | qk | Quarkling)"},
		{"must: Quark~exact", brief.ReachRelated, "Quark"},
		{"must: Quark~same, Gluon", brief.ReachExact, "((Quark | qk) & Gluon)"},
		{"must: (Quark or Unheard)~exact", brief.ReachImplied, "(Quark | Unheard)"},
		{"must: (Quark~same or Unheard)~exact", brief.ReachImplied, "(Quark | qk | Unheard)"},
		// Quotes are taken to the letter, ambiguous words are replaced.
		{`must: "Quark"`, brief.ReachRelated, "Quark"},
		{"must: Zot", brief.ReachExact, "(Zotlang | Zot developer)"},
		{`must: "Zot"`, brief.ReachImplied, "Zot"},
		// A spelling that means something else now and then excludes nobody,
		// unless it is what the user wrote.
		{"must: Muonlib", brief.ReachSame, "(Muonlib | mlib | Muon)"},
		{"must: A1\nnot: Muonlib", brief.ReachSame, "(A1 & !(Muonlib | mlib))"},
		{"must: A1\nnot: Muon", brief.ReachSame, "(A1 & !(Muon | Muonlib | mlib))"},
		// A whole item is looked up before its operators count.
		{"must: Quark and Lepton", brief.ReachExact, "Quark and Lepton"},
		{"must: Quark and Unheard", brief.ReachExact, "(Quark & Unheard)"},
		{"must: research and development", brief.ReachExact, "research and development"},
		// Keys.
		{"must: A1, B1 or C1\nmust: D1", brief.ReachExact, "(A1 & (B1 | C1) & D1)"},
		{"any: A1, B1\nany: C1, D1", brief.ReachExact, "((A1 | B1) & (C1 | D1))"},
		{"any 2: A1, B1, C1", brief.ReachExact, "((A1 | B1) & (A1 | C1) & (B1 | C1))"},
		{"any 3: A1, B1, C1", brief.ReachExact, "(A1 & B1 & C1)"},
		{"must: A1\nnot: B1, C1", brief.ReachExact, "(A1 & !B1 & !C1)"},
		{"must: A1 and not B1", brief.ReachExact, "(A1 & !B1)"},
		{"title: Foo Bar\ntitle: Baz Qux", brief.ReachExact, "(title:Foo Bar | title:Baz Qux)"},
		{"past title: Foo Bar", brief.ReachExact, "past-title:Foo Bar"},
		{"must: A1\nnot past company: Foo", brief.ReachExact, "(A1 & !past-company:Foo)"},
		{"worked at: Foo", brief.ReachExact, "(company:Foo | past-company:Foo)"},
		{"must: A1\nnot worked at: Foo", brief.ReachExact, "(A1 & !(company:Foo | past-company:Foo))"},
		{"company: @peers\ndefine peers: Foo, Bar", brief.ReachExact, "(company:Foo | company:Bar)"},
		{"any: @group~same\ndefine group: Quark, Gluon~exact", brief.ReachExact, "(Quark | qk | Gluon)"},
		// Exclusions take spellings at every reach, and no more.
		{"must: A1\nnot: Quark", brief.ReachExact, "(A1 & !(Quark | qk))"},
		{"must: A1\nnot: Quark", brief.ReachRelated, "(A1 & !(Quark | qk))"},
		{"must: A1\nnot: Quark~exact", brief.ReachRelated, "(A1 & !Quark)"},
		{"must: A1 and not Quark", brief.ReachRelated, "(A1 & !(Quark | qk))"},
		// What another covers goes.
		{"must: engine, engine room", brief.ReachExact, "engine room"},
		{"any: engine, engine room", brief.ReachExact, "engine"},
		{"must: engine\ntitle: engine driver", brief.ReachExact, "title:engine driver"},
		// But a filter that is set by hand covers no word of the string.
		{"must: banking, A1\nindustry: Banking", brief.ReachExact, "(banking & A1 & industry:Banking)"},
		{"company: Foo Bar, Baz\nany: Foo, Baz\nnot company: Foo Bar Qux", brief.ReachExact, "((Foo | Baz) & (company:Foo Bar | company:Baz) & !company:Foo Bar Qux)"},
	} {
		q, found := expand.Expand(parse(t, c.brief), expand.Options{Table: tab, Reach: c.reach})
		if source.List(found).HasErrors() {
			t.Errorf("%q: %v", c.brief, found)
		}
		if got := words(q.Expr); got != c.want {
			t.Errorf("%q at %q:\ngot  %s\nwant %s", c.brief, c.reach, got, c.want)
		}
	}
}

// TestTyped is about words that come from documents and chats: the strings
// have them as they are typed, the reasons as they stand in the brief.
func TestTyped(t *testing.T) {
	for _, c := range []struct{ brief, want string }{
		{"must: Ｆｏｏ", "Foo"},
		{"must: a1\u2011b1, \"c1\u2044d1\"", "(a1-b1 & c1/d1)"},
		{"title: 🚀 Foo Bar ✅\ufe0f", "title:Foo Bar"},
		{"must: Inge\u0301nieur", "Ing\u00e9nieur"},
		{"must: ½ Foo → Bar, C#, .NET, R&D~exact", "(½ Foo → Bar & C# & .NET & R&D)"},
	} {
		q, _ := expand.Expand(parse(t, c.brief), expand.Options{Table: table(t), Reach: brief.ReachExact})
		if got := words(q.Expr); got != c.want {
			t.Errorf("%q: got %q, want %q", c.brief, got, c.want)
		}
		for _, term := range query.Terms(q.Expr) {
			if !strings.Contains(c.brief, term.Origin.Text) {
				t.Errorf("%q: the reason of %q says %q, which is not in the brief", c.brief, term.Text, term.Origin.Text)
			}
		}
	}
}

// TestOtherFiles points at the file that a group comes from.
func TestOtherFiles(t *testing.T) {
	files := map[string]string{"peers.brief": "\n\ndefine peers: Foo engine"}
	open := func(name string) (*source.Source, error) { return source.New(name, files[name]), nil }
	for text, want := range map[string]string{
		"any: @peers, Bar\nuse peers.brief":         "Foo engine peers.brief:3:15; Bar :1:14",
		"any: @peers\nuse peers.brief\nnot: engine": "peers.brief:3: no profile can match this brief: line 3 of peers.brief wants Foo engine, but line 3 excludes engine",
	} {
		b, found := brief.Parse(source.New("test.brief", text), brief.Options{Open: open})
		if len(found) > 0 {
			t.Fatal(found)
		}
		q, found := expand.Expand(b, expand.Options{Table: table(t)})
		var got []string
		for _, d := range found {
			got = append(got, fmt.Sprintf("%s:%d: %s", d.Source.Name, d.Source.Position(d.Span.Offset).Line, d.Message))
		}
		if len(found) == 0 {
			for _, term := range query.Terms(q.Expr) {
				o := term.Origin
				got = append(got, fmt.Sprintf("%s %s:%d:%d", term.Text, o.File, o.Line, o.Column))
			}
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%q:\ngot  %s\nwant %s", text, strings.Join(got, "; "), want)
		}
	}
}

func TestReasons(t *testing.T) {
	q, found := expand.Expand(parse(t, "any: Quark,\n     qk engine, Unheard\nnice: Gluon\nyears: 5+\nnote: call first"), expand.Options{Table: table(t)})
	if len(found) > 0 {
		t.Error(found)
	}
	var got []string
	for _, r := range q.Reasons() {
		o := r.Term.Origin
		line := fmt.Sprintf("%s %d:%d %q %s %s", r.Term.Text, o.Line, o.Column, o.Text, o.Relation, o.Concept)
		if r.Covered != nil {
			line += " covered by " + words(r.Covered)
		}
		if r.Nice {
			line += " nice"
		}
		got = append(got, line)
	}
	want := []string{
		`Quark 1:6 "Quark" exact Quark`,
		`qk 1:6 "Quark" same Quark`,
		`Quarkling 1:6 "Quark" implied Quarkling`,
		`Unheard 2:17 "Unheard" exact `,
		`qk engine 2:6 "qk engine" exact  covered by qk`,
		`Gluon 3:7 "Gluon" exact Gluon nice`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if want := []string{"qk engine", "Unheard"}; !slices.Equal(q.Unknown, want) {
		t.Errorf("unknown %q, want %q", q.Unknown, want)
	}
	if len(q.Facets) != 1 || q.Facets[0].Value.Text != "5+" || !slices.Equal(q.Notes, []string{"call first"}) {
		t.Errorf("facets %v, notes %q", q.Facets, q.Notes)
	}
}

func TestFindings(t *testing.T) {
	for _, c := range []struct{ brief, want string }{
		{"must: Zot", `1:7 warning ambiguous-word: "Zot" means other things too, so Zotlang or Zot developer stands in for it (narrower)`},
		{"must: A1\nnot: Quark~related", `2:6 warning exclusion-reach: "Quark" is excluded in its spellings only: ~related does not apply to an exclusion`},
		{"must: engine room\nnot: engine, wheel", `1:7 error never-true: no profile can match this brief: line 1 wants engine room, but line 2 excludes engine`},
		{"title: Foo Bar\nmust: A1\nnot: bar", `1:8 error never-true: no profile can match this brief: line 1 wants Foo Bar, but line 3 excludes bar`},
		{"any 10: " + items(20), `1:1 error any-too-long: "any 10" of 20 items makes more than 200 OR groups`},
	} {
		_, found := expand.Expand(parse(t, c.brief), expand.Options{Table: table(t)})
		var got []string
		for _, d := range found {
			p := d.Source.Position(d.Span.Offset)
			got = append(got, fmt.Sprintf("%d:%d %s %s: %s", p.Line, p.Column, d.Severity, d.Code, d.Message))
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%q:\ngot  %s\nwant %s", c.brief, strings.Join(got, "\n"), c.want)
		}
	}
}

// items lists n words that no table knows.
func items(n int) string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("word%dx", i)
	}
	return strings.Join(out, ", ")
}

// TestTermLimit asks for as many terms as there may be, and for one more.
func TestTermLimit(t *testing.T) {
	// Each of the n items stands in all of the n groups of "any 2" but one.
	text := "any 2: " + items(70) + "\nmust: " + strings.ReplaceAll(items(expand.MaxTerms-70*69), "word", "more")
	for extra, want := range map[string]bool{"": false, ", onemore": true} {
		_, found := expand.Expand(parse(t, text+extra), expand.Options{Table: table(t)})
		if got := source.List(found).HasErrors(); got != want {
			t.Errorf("%q: refused is %v, want %v: %v", extra, got, want, found)
		}
	}
}

// TestReachesContainOneAnother is the promise of the reaches, for random
// briefs over the shipped table.
func TestReachesContainOneAnother(t *testing.T) {
	tab := synonyms.Shipped()
	item := rapid.SampledFrom([]string{
		"Python", "Go", "Kubernetes", "React", "AWS", "CI/CD", "C++", "Swift", "Unheard", `"Spark"`, "Java or Kotlin", "SQL~exact", "Kafka~related", "machine learning",
	})
	title := rapid.SampledFrom([]string{"backend engineer", "senior data engineer", "Python developer", "intern", "head of engineering", "unheard title"})
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		fmt.Fprintf(&text, "title: %s\n", title.Draw(t, "title"))
		for _, key := range []string{"must", "any", "not", "not title"} {
			if !rapid.Bool().Draw(t, key) {
				continue
			}
			g := item
			if key == "not title" {
				g = title
			}
			fmt.Fprintf(&text, "%s: %s\n", key, strings.Join(rapid.SliceOfN(g, 1, 3).Draw(t, "items"), ", "))
		}
		b, found := brief.Parse(source.New("x", text.String()), brief.Options{})
		if source.List(found).HasErrors() {
			t.Skip("not a brief")
		}
		var before query.Expr
		for _, reach := range []brief.Reach{brief.ReachExact, brief.ReachSame, brief.ReachImplied, brief.ReachRelated} {
			q, _ := expand.Expand(b, expand.Options{Table: tab, Reach: reach})
			if before != nil && !query.Implies(before, q.Expr, query.Plain) {
				t.Fatalf("%s finds some that %s does not, in\n%s", "a shorter reach", reach, text.String())
			}
			before = q.Expr
		}
	})
}

// A locale that no titles are written in is said, for its titles stay as they
// are.
func TestLocaleWithoutTitles(t *testing.T) {
	for _, c := range []struct{ brief, locale, want string }{
		{"title: Foo Bar\nlocale: it", "", `titles are not written in "it", only as the brief has them and in English`},
		{"title: Foo Bar\nlocale: it", "de", ""}, // the command line has said another
		{"title: Foo Bar\nlocale: de-AT", "", ""},
		{"title: Foo Bar\nlocale: en-GB", "", ""},
		{"title: Foo Bar", "", ""},
	} {
		_, found := expand.Expand(parse(t, c.brief), expand.Options{Table: table(t), Locale: c.locale})
		got := ""
		for _, d := range found {
			got += d.Message
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.brief, got, c.want)
		}
	}
}
