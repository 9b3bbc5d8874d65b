package target

import (
	"net/url"
	"strings"
	"testing"

	"sourcer/query"
)

// boards are the platforms beyond the first five, with the shared requirement
// as their fact sheets spell it, or as it follows from their rules.
var boards = []struct{ target, want string }{
	{"dice", `("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) NOT intern NOT recruiter`},
	{"monster", `("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) NOT (intern OR recruiter)`},
	{"hireez", `("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) AND NOT intern AND NOT recruiter`},
	{"wellfound", `("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) AND NOT intern AND NOT recruiter`},
	{"greenhouse", `("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) AND NOT intern AND NOT recruiter`},
	{"workable", `("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) AND NOT intern AND NOT recruiter`},
	{"upwork", `("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) NOT intern NOT recruiter`},
	{"seekout", `("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) NOT intern NOT recruiter`},
	{"bing", `site:linkedin.com/in ("backend engineer" OR "software engineer") golang "C++" (kubernetes OR docker) NOT intern NOT recruiter`},
	{"bullhorn", `("backend engineer" OR "software engineer") AND "golang" AND "C++" AND ("kubernetes" OR "docker") AND NOT "intern" AND NOT "recruiter"`},
	{"indeed-resumes", `("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) -intern -recruiter`},
	{"craigslist", `("backend engineer" | "software engineer") golang "C++" (kubernetes | docker) -intern -recruiter`},
}

func TestBoards(t *testing.T) {
	for _, row := range boards {
		p := lookup(t, row.target)
		got, err := p.Write(keywords(p), required())
		if err != nil || got != row.want {
			t.Errorf("%s\ngot  %s (%v)\nwant %s", row.target, got, err, row.want)
		}
	}
}

// SeekOut's keyword box binds fields: one operator before a bracket.
func TestFieldOperators(t *testing.T) {
	p := lookup(t, "seekout")
	titles := oneOf(in(query.Title, "backend engineer"), in(query.Title, "software engineer"))
	for _, row := range []struct {
		expr query.Expr
		want string
	}{
		{
			all(titles, w("golang"), w("c++"), oneOf(w("kubernetes"), w("docker")), not(w("intern")), not(w("recruiter"))),
			`cur_title:("backend engineer" OR "software engineer") AND golang AND "c++" AND (kubernetes OR docker) NOT intern NOT recruiter`,
		},
		{titles, `cur_title:("backend engineer" OR "software engineer")`},
		{in(query.Title, "cto"), `cur_title:cto`},
		{all(w("java"), not(in(query.Title, "vice president"))), `java NOT cur_title:"vice president"`},
		{oneOf(in(query.Title, "cto"), w("founder")), `cur_title:cto OR founder`},
		{oneOf(in(query.Company, "Stripe"), in(query.Company, "Square")), `cur_company:Stripe OR cur_company:Square`},
		{oneOf(in(query.Title, "cto"), in(query.Skills, "java")), `cur_title:cto OR skills:java`},
	} {
		got, err := p.Write(keywords(p), row.expr)
		if err != nil || got != row.want {
			t.Errorf("got  %s (%v)\nwant %s", got, err, row.want)
		}
		back, err := p.Read(keywords(p), got)
		if err != nil {
			t.Fatal(err)
		}
		bare := query.Map(back, func(t query.Term) query.Expr { t.Native = ""; return t })
		if shape(bare) != shape(row.expr) {
			t.Errorf("%s\nis read %s", got, shape(bare))
		}
	}
	if op, ok := p.FieldOperator(query.Title); !ok || op != "cur_title:" {
		t.Error(op, ok)
	}
}

func TestBoardsRead(t *testing.T) {
	for _, row := range []struct{ target, text, want string }{
		{"dice", `java and (unix not c++)`, `([java] & [unix] & ![c++])`},
		{"dice", `java OR kotlin and unix`, `([java] | ([kotlin] & [unix]))`},
		{"monster", `"java lead"~3 AND dev*`, `(([java] ~3 [lead]) & [dev*])`},
		{"hireez", `(engineer AND C++) AND NOT "business"`, `([engineer] & [C++] & ![business])`},
		{"seekout", `-cur_company:"Big Co" java`, `(!company:cur_company[Big Co] & [java])`},
		{"bing", `foo bar OR bing yahoo`, `(([foo] & [bar]) | ([bing] & [yahoo]))`},
		{"bing", `java & R&D | (go)`, `(([java] & [R&D]) | [go])`},
		{"craigslist", `(library cabinet) | (catalog cabinet) | (card file)`, `(([library] & [cabinet]) | ([catalog] & [cabinet]) | ([card] & [file]))`},
		{"bullhorn", `Technical Engineer AND Electrician`, `(([Technical] | [Engineer]) & [Electrician])`},
		{"bullhorn", `a b and not c d or e`, `((([a] | [b]) & (![c] | [d])) | [e])`},
		{"indeed-resumes", `title:("backend engineer" OR cto) AND golang -intern`, `((title:title[backend engineer] | title:title[cto]) & [golang] & ![intern])`},
		{"seekout", `"a b"~123456`, `([a b] & [123456])`},
		{"totaljobs", `"a" AND b NOT c`, `([a] & [b] & ![c])`},
		{"bullhorn", `a b not c`, `(([a] | [b]) & ![c])`},
		{"bing", `java +golang +"a b" -c`, `([java] & [golang] & [a b] & ![c])`},
		{"google", `allintitle:data engineer resume`, `(title:allintitle[data] & title:allintitle[engineer] & title:allintitle[resume])`},
		{"naukri", `Java, Spring Boot`, `([Java] & [Spring Boot])`},
		{"naukri", `("a b" OR c) AND java NOT intern`, `(([a b] | [c]) & [java] & ![intern])`},
		{"craigslist", `truck -.com`, `([truck] & ![.com])`},
	} {
		p := lookup(t, row.target)
		e, err := p.Read(keywords(p), row.text)
		if err != nil {
			t.Errorf("%s: %v", row.text, err)
			continue
		}
		if got := shape(e); got != row.want {
			t.Errorf("%s\ngot  %s\nwant %s", row.text, got, row.want)
		}
	}
	for _, row := range []struct{ target, text, want string }{
		{"monster", `java kotlin`, "column 6: no operator before this"},
		{"hireez", `java AND "a b c"~2`, "column 10: nearness of more than two words"},
	} {
		p := lookup(t, row.target)
		if _, err := p.Read(keywords(p), row.text); err == nil || err.Error() != row.want {
			t.Errorf("%s: %v", row.text, err)
		}
	}
}

// Hacker News has phrases and a minus, and neither OR nor brackets.
func TestPhraseMinus(t *testing.T) {
	p := lookup(t, "hacker-news")
	got, err := p.Write(keywords(p), all(w("golang"), w("c++"), w("kubernetes"), not(w("intern")), not(w("sales manager"))))
	if want := `golang "c++" kubernetes -intern -"sales manager"`; err != nil || got != want {
		t.Errorf("got %s (%v)", got, err)
	}
	link, _ := p.URL(Filled{keywords(p), `golang "c++"`})
	if want := `https://hn.algolia.com/api/v1/search?query=golang%20%22c%2B%2B%22&tags=comment`; link != want {
		t.Error(link)
	}
	for _, e := range []query.Expr{oneOf(w("a"), w("b")), all(w("a"), oneOf(w("b"), w("c")))} {
		if got, err := p.Write(keywords(p), e); err == nil {
			t.Errorf("%v is written %s", e, got)
		}
	}
	if p.CanOr() || p.CanOrInAnd() || p.CanGroup() || !p.CanNegate() {
		t.Error("it can exclude, and no more")
	}
	back, err := p.Read(keywords(p), `java OR (python) NOT go -"c d"`)
	if s := shape(back); err != nil || s != `([java] & [OR] & [python] & [NOT] & [go] & ![c d])` {
		t.Error(s, err)
	}
	at := func(n int) Size { return p.Measure(strings.Repeat("é", n/2) + strings.Repeat("x", n%2)) }
	limit := p.Limits(keywords(p))[0]
	for n, over := range map[int]bool{511: false, 512: false, 513: true} {
		if got := at(n).Of(limit.What); got != n || got > limit.Max != over {
			t.Errorf("%d bytes count %d", n, got)
		}
	}
}

// A board without exclusions says so, for one and for several.
func TestNoExclusions(t *testing.T) {
	p := lookup(t, "totaljobs")
	for _, e := range []query.Expr{required(), all(w("a"), not(w("b"))), oneOf(w("a"), not(w("b")))} {
		if got, err := p.Write(keywords(p), e); err == nil || !strings.HasPrefix(err.Error(), "the target cannot say NOT") {
			t.Errorf("%s, %v", got, err)
		}
	}
	if p.CanNegate() || !p.CanOrInAnd() {
		t.Error("it has OR and brackets, and no NOT")
	}
}

func TestNearAndPrefixOfBoards(t *testing.T) {
	p := lookup(t, "monster")
	e := all(near(3, w("java"), w("lead")), query.Term{Text: "develop*", Prefix: true})
	got, err := p.Write(keywords(p), e)
	if want := `"java lead"~3 AND develop*`; err != nil || got != want {
		t.Errorf("got %s (%v)", got, err)
	}
	for _, bad := range []query.Expr{
		near(3, w("java lead"), w("x")),
		near(maxDistance+1, w("a"), w("b")),
		query.Term{Text: "java dev*", Prefix: true},
		query.Term{Text: "C++*", Prefix: true},
		query.Term{Text: "*", Prefix: true},
	} {
		if got, err := p.Write(keywords(p), bad); err == nil {
			t.Errorf("%v is written %s", bad, got)
		}
	}
}

// Ten terms with the site are Bing's limit.
func TestBingCountsTerms(t *testing.T) {
	p := lookup(t, "bing")
	text := `site:linkedin.com/in ("backend engineer" OR "backend developer") (golang OR rust) kubernetes (berlin OR munich) NOT recruiter`
	if got := p.Measure(text).Terms; got != 9 {
		t.Errorf("%d terms, not 9", got)
	}
	if l := p.Limits(keywords(p))[0]; l.What != Terms || l.Max != 10 || !l.Hard {
		t.Error(l)
	}
}

func TestBoardLinks(t *testing.T) {
	for _, name := range []string{"dice", "upwork", "bing", "indeed-resumes"} {
		p := lookup(t, name)
		text := `("a b" OR "C++") NOT c`
		got, ok := p.URL(Filled{keywords(p), text})
		u, err := url.Parse(got)
		if !ok || err != nil || u.Query().Get("q") != text || strings.Contains(got, "+") {
			t.Errorf("%s: %s", name, got)
		}
	}
}
