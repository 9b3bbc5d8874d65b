package target

import (
	"errors"
	"strings"
	"testing"

	"sourcer/query"
)

func lookup(t testing.TB, name string) *Profile {
	t.Helper()
	p, err := Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// keywords is the keyword box of a profile.
func keywords(p *Profile) Box { return p.Boxes(LayoutSingle)[0] }

func w(text string) query.Term                  { return query.Term{Text: text} }
func in(f query.Field, text string) query.Term  { return query.Term{Text: text, Field: f} }
func all(args ...query.Expr) query.And          { return args }
func oneOf(args ...query.Expr) query.Or         { return args }
func not(e query.Expr) query.Not                { return query.Not{Arg: e} }
func near(n int, args ...query.Expr) query.Near { return query.Near{Distance: n, Args: args} }
func said(name string, f query.Field, s string) query.Term {
	return query.Term{Text: s, Field: f, Native: name}
}

// required is the requirement that the worked examples share: two titles, two
// musts, an any-of group, two exclusions.
func required() query.Expr {
	return all(
		oneOf(w("backend engineer"), w("software engineer")),
		w("golang"), w("C++"),
		oneOf(w("kubernetes"), w("docker")),
		not(w("intern")), not(w("recruiter")),
	)
}

var writeTable = []struct {
	name   string
	target string
	expr   query.Expr
	want   string
}{
	{
		"the worked example of the requirement", "linkedin", required(),
		`("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) NOT (intern OR recruiter)`,
	},
	{
		"the same on Recruiter", "linkedin-recruiter", required(),
		`("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) NOT (intern OR recruiter)`,
	},
	{
		"each exclusion on its own, a space for AND, the site first", "google", required(),
		`site:linkedin.com/in ("backend engineer" OR "software engineer") golang "C++" (kubernetes OR docker) -intern -recruiter`,
	},
	{
		"the example with places", "google",
		all(
			oneOf(w("backend engineer"), w("backend developer")), oneOf(w("golang"), w("rust")),
			w("kubernetes"), oneOf(w("berlin"), w("munich")), not(oneOf(w("recruiter"), w("intern"))),
		),
		`site:linkedin.com/in ("backend engineer" OR "backend developer") (golang OR rust) kubernetes (berlin OR munich) -recruiter -intern`,
	},
	{
		"one exclusion needs no brackets", "sales-navigator",
		all(oneOf(w("golang"), w("rust")), w("kubernetes"), not(w("recruiter"))),
		`(golang OR rust) AND kubernetes NOT recruiter`,
	},
	{"exclusions go last", "linkedin", all(not(w("intern")), w("go"), not(w("junior")), w("java")), `go AND java NOT (intern OR junior)`},
	{"an OR at the top has no brackets", "linkedin", oneOf(w("java"), w("kotlin")), `java OR kotlin`},
	{"but behind a site it has", "google", oneOf(w("java"), w("kotlin")), `site:linkedin.com/in (java OR kotlin)`},
	{"a single word", "linkedin", w("java"), `java`},
	{"an AND inside an OR", "linkedin", oneOf(all(w("a"), w("b")), w("c")), `(a AND b) OR c`},
	{"a NOT inside an OR", "linkedin", oneOf(w("a"), not(w("b"))), `a OR NOT b`},
	{"NOT before an AND", "linkedin", all(w("a"), not(all(w("b"), w("c")))), `a NOT (b AND c)`},
	{"nested operators of one kind are one", "linkedin", all(w("a"), all(w("b"), all(w("c")))), `a AND b AND c`},
	{"a double negation is none", "linkedin", all(w("a"), not(not(w("b")))), `a AND b`},
	{"an exclusion of nothing", "linkedin", all(w("a"), not(query.Never())), `a`},
	{"operators as words", "linkedin", all(w("OR"), w("and"), w("Not"), w("near")), `"OR" AND "and" AND "Not" AND "near"`},
	{"a company that begins with an operator", "linkedin", w("Not On The High Street"), `"Not On The High Street"`},
	{"a word that begins with an operator", "linkedin", all(w("ORACLE"), w("ANDmammoth"), w("Notion")), `ORACLE AND ANDmammoth AND Notion`},
	{"signs are quoted", "linkedin", oneOf(w("C#"), w(".NET"), w("R&D"), w("S/4HANA"), w("full-stack")), `"C#" OR ".NET" OR "R&D" OR "S/4HANA" OR "full-stack"`},
	{"accents are no signs", "linkedin", all(w("Zürich"), w("日本")), `Zürich AND 日本`},
	{"a quote in a term", "linkedin", w(`15" laptop`), `"15 laptop"`},
	{"curly quotes and apostrophes", "linkedin", w("“O’Brien” & sons"), `"O'Brien & sons"`},
	{"brackets, operators and fields in a term", "google", w(`a) OR (site:x -b`), `site:linkedin.com/in "a) OR (site:x -b"`},
	{"a star in a term", "google", w("engineer * * lead"), `site:linkedin.com/in "engineer lead"`},
	{"a minus before a term", "google", w("-intern"), `site:linkedin.com/in "-intern"`},
	{"a pipe in a term", "google", w("java|kotlin"), `site:linkedin.com/in "java|kotlin"`},
	{"line breaks, NUL, escapes, bidi marks, broken UTF-8", "linkedin", w("a\nb\x00c\x1bd\u202ee\xfff"), `"a b c d e f"`},
	{"nearness", "google", near(3, w("head"), w("platform engineering")), `site:linkedin.com/in head AROUND(3) "platform engineering"`},
	{"a field operator that was read", "google", said("intitle", query.Title, "engineer"), `site:linkedin.com/in intitle:engineer`},
	{"tags", "remoteok", all(w("golang"), w("Kubernetes")), `golang+kubernetes`},
	{"a tag of two words", "remoteok", w("machine learning"), `machine-learning`},
}

func TestWrite(t *testing.T) {
	for _, row := range writeTable {
		t.Run(row.name, func(t *testing.T) {
			p := lookup(t, row.target)
			got, err := p.Write(keywords(p), row.expr)
			if err != nil || got != row.want {
				t.Errorf("got  %s (%v)\nwant %s", got, err, row.want)
			}
			again, _ := p.Write(keywords(p), row.expr)
			if again != got {
				t.Errorf("the second time: %s", again)
			}
			back, err := p.Read(keywords(p), got)
			if err != nil {
				t.Fatalf("read back: %v", err)
			}
			if redo, err := p.Write(keywords(p), back); err != nil || redo != got {
				t.Errorf("what is read is written %s (%v)", redo, err)
			}
		})
	}
}

func TestWriteFieldBox(t *testing.T) {
	p := lookup(t, "linkedin-recruiter")
	titles := p.Boxes(LayoutFields)[1]
	e := all(
		oneOf(in(query.Title, "backend engineer"), in(query.Title, "backend developer"), in(query.Title, "software engineer")),
		not(oneOf(in(query.Title, "manager"), in(query.Title, "director"), in(query.Title, "intern"))),
	)
	want := `("backend engineer" OR "backend developer" OR "software engineer") NOT (manager OR director OR intern)`
	if got, err := p.Write(titles, e); err != nil || got != want {
		t.Errorf("got  %s (%v)\nwant %s", got, err, want)
	}
	if _, err := p.Write(titles, w("manager")); err == nil {
		t.Error("an unbound term went into the box of titles")
	}
}

func TestCannotSay(t *testing.T) {
	deep := query.Expr(w("a"))
	for range MaxDepth + 1 {
		deep = all(deep, w("b"))
		deep = oneOf(deep, w("c"))
	}
	for _, row := range []struct {
		target string
		expr   query.Expr
		want   string
	}{
		{"linkedin", query.Always(), "the target cannot say a query that asks for nothing"},
		{"linkedin", query.Never(), "the target cannot say a query that nothing matches"},
		{"linkedin", not(w("intern")), "the target cannot say exclusions without a wanted term"},
		{"google", not(w("intern")), "the target cannot say exclusions without a wanted term"},
		{"linkedin", all(w("a"), query.Never()), "the target cannot say a query that nothing matches"},
		{"linkedin", not(query.Always()), "the target cannot say a query that nothing matches"},
		{"wellfound", not(query.Never()), "the target cannot say a query that asks for nothing"},
		{"linkedin", w("+++"), "the target cannot say a term without words"},
		{"linkedin", near(2, w("a"), w("b")), "the target cannot say nearness"},
		{"google", near(2, w("a"), oneOf(w("b"), w("c"))), "the target cannot say nearness of groups"},
		{"google", near(2, w("a"), w("?")), "the target cannot say a term without words"},
		{"google", near(2, w("a"), w("b"), w("c")), "the target cannot say nearness"},
		{"linkedin", query.Term{Text: "dev*", Prefix: true}, `the target cannot say a word that may go on: "dev*"`},
		{"google", oneOf(all(w("a"), w("b")), w("c")), "the target cannot say AND inside OR"},
		{"google", oneOf(w("a"), not(w("b"))), "the target cannot say NOT inside OR"},
		{"google", all(w("a"), not(all(w("b"), w("c")))), "the target cannot say NOT before a bracket"},
		{"google", in(query.Title, "cto"), `the target cannot say the field "title" in the box "Search": "cto"`},
		{"linkedin", said("site", "", "x.com"), `the target cannot say the field "site" in the box "Keywords": "x.com"`},
		{"linkedin", deep, "the target cannot say brackets more than 100 deep"},
		{"remoteok", oneOf(w("a"), w("b")), "the target cannot say more than tags that are all wanted"},
		{"remoteok", all(w("a"), not(w("b"))), "the target cannot say more than tags that are all wanted"},
		{"remoteok", w("C++"), `the target cannot say a tag for the term: "C++"`},
		{"remoteok", in(query.Title, "cto"), `the target cannot say a field: "cto"`},
	} {
		p := lookup(t, row.target)
		got, err := p.Write(keywords(p), row.expr)
		var cannot *CannotSay
		if !errors.As(err, &cannot) || err.Error() != row.want {
			t.Errorf("%s: got %q, %v\nwant %s", row.target, got, err, row.want)
		}
	}
}

func TestWriteWordsAlone(t *testing.T) {
	for _, row := range writeTable {
		p := lookup(t, row.target)
		got, err := p.Write(keywords(p), row.expr)
		if err == nil && strings.ContainsFunc(got, func(r rune) bool { return r < ' ' || strings.ContainsRune("“”‘’\u202e\ufffd", r) }) {
			t.Errorf("%s: %q", row.name, got)
		}
	}
}
