package target

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"sourcer/query"
)

// GitHub's field operators hold for the whole string: said twice they are
// either, and one OR of words can stand beside them.
func TestApart(t *testing.T) {
	p := lookup(t, "github")
	lang := func(s string) query.Expr { return in(query.Skills, s) }
	place := func(s string) query.Expr { return in(query.Location, s) }
	for _, row := range []struct {
		expr query.Expr
		want string
	}{
		{all(w("kubernetes"), lang("go"), oneOf(place("berlin"), place("munich"))), `type:user language:go location:berlin location:munich kubernetes`},
		{all(oneOf(w("aws"), w("gcp")), lang("cpp")), `type:user language:cpp aws OR gcp`},
		{oneOf(w("aws"), w("gcp")), `type:user aws OR gcp`},
		{oneOf(place("a"), place("b c")), `type:user location:a location:"b c"`},
		{all(w("aws"), not(place("berlin")), not(w("intern"))), `type:user aws -location:berlin NOT intern`},
		{all(oneOf(w("aws"), w("gcp")), not(place("berlin"))), `type:user aws OR gcp -location:berlin`},
		{all(w("OR"), w("type:org"), w("-x")), `type:user "OR" "type:org" "-x"`},
	} {
		got, err := p.Write(keywords(p), row.expr)
		if err != nil || got != row.want {
			t.Errorf("got  %s (%v)\nwant %s", got, err, row.want)
		}
	}
	for _, row := range []struct {
		expr query.Expr
		want string
	}{
		{all(place("berlin"), place("munich")), "the target cannot say two demands on location:"},
		{all(w("x"), oneOf(w("a"), w("b"))), "the target cannot say OR inside AND"},
		{all(oneOf(w("a"), w("b")), not(w("c"))), "the target cannot say OR inside AND"},
		{oneOf(w("a"), place("berlin")), `the target cannot say location: beside OR: "berlin"`},
		{all(w("x"), oneOf(lang("go"), place("berlin"))), `the target cannot say language: beside OR: "go"`},
		{not(w("a")), "the target cannot say exclusions without a wanted term"},
	} {
		if got, err := p.Write(keywords(p), row.expr); err == nil || err.Error() != row.want {
			t.Errorf("got  %s, %v\nwant %s", got, err, row.want)
		}
	}
}

func TestApartRead(t *testing.T) {
	p := lookup(t, "github")
	for _, row := range []struct{ text, want string }{
		{`kubernetes location:berlin language:go location:munich`, `((location:location[berlin] | location:location[munich]) & skills:language[go] & [kubernetes])`},
		{`aws location:berlin OR gcp`, `(location:location[berlin] & ([aws] | [gcp]))`},
		{`aws AND gcp -location:berlin -location:munich`, `(!location:location[berlin] & !location:location[munich] & [aws] & [gcp])`},
		{`NOT java go`, `(![java] & [go])`},
		{`location:`, `[location:]`},
		{``, `()`},
	} {
		e, err := p.Read(keywords(p), row.text)
		if err != nil {
			t.Errorf("%s: %v", row.text, err)
			continue
		}
		if got := shape(e); got != row.want {
			t.Errorf("%s\ngot  %s\nwant %s", row.text, got, row.want)
		}
	}
	for _, row := range []struct{ text, want string }{
		{`aws gcp OR azure`, "column 9: OR beside other words may be read in any way"},
		{`aws OR gcp NOT azure`, "column 5: OR beside other words may be read in any way"},
		{`aws followers:>20`, "column 15: no field of a brief stands for followers:"},
	} {
		if _, err := p.Read(keywords(p), row.text); err == nil || err.Error() != row.want {
			t.Errorf("%s: %v, want %s", row.text, err, row.want)
		}
	}
}

// Indeed takes one title a string, and no exclusion of one.
func TestOneTitleAString(t *testing.T) {
	p := lookup(t, "indeed")
	titles := oneOf(in(query.Title, "backend engineer"), in(query.Title, "software engineer"))
	if got, err := p.Write(keywords(p), all(titles, w("golang"))); err == nil {
		t.Error(got)
	}
	if got, err := p.Write(keywords(p), all(w("golang"), not(in(query.Title, "intern")))); err == nil || err.Error() != `the target cannot say NOT before title:: "intern"` {
		t.Error(got, err)
	}
	got, err := p.Write(keywords(p), all(in(query.Title, "cto"), oneOf(w("go"), w("C++")), not(w("intern"))))
	if want := `title:cto (go OR "C++") -intern`; err != nil || got != want {
		t.Error(got, err)
	}
	back, err := p.Read(keywords(p), `title:(backend engineer) golang`)
	if want := `(title:title[backend] & title:title[engineer] & [golang])`; err != nil || shape(back) != want {
		t.Error(shape(back), err)
	}
	if !p.Splits(query.Title) || p.Splits(query.Location) || p.CanExclude(query.Title) || lookup(t, "seekout").Splits(query.Title) {
		t.Error("traits of the fields")
	}
}

// CareerBuilder wants a plus before each term.
func TestMust(t *testing.T) {
	p := lookup(t, "careerbuilder")
	got, err := p.Write(keywords(p), all(w("backend engineer"), w("golang"), w("+x"), not(w("sales manager"))))
	if want := `+"backend engineer" +golang +"+x" -"sales manager"`; err != nil || got != want {
		t.Error(got, err)
	}
	for _, row := range []struct{ text, want string }{
		{`+golang java`, `([golang] & [java])`},
		{`C++ +"a b" ++x +`, `([C++] & [a b] & [x])`},
	} {
		if back, err := p.Read(keywords(p), row.text); err != nil || shape(back) != row.want {
			t.Errorf("%s is read %s (%v)", row.text, shape(back), err)
		}
	}
}

// Where quotes mean nothing, words are written on their own, operators among
// them in small letters.
func TestPlainWords(t *testing.T) {
	p := lookup(t, "ladders")
	got, err := p.Write(keywords(p), all(w("backend"), w("C++"), w("OR"), w("(java"), w("Go")))
	if want := `backend C++ or java Go`; err != nil || got != want {
		t.Error(got, err)
	}
	for _, e := range []query.Expr{w("backend engineer"), w("CI/CD"), not(w("a")), all(w("a"), not(w("b"))), oneOf(w("a"), w("b"))} {
		if got, err := p.Write(keywords(p), e); err == nil {
			t.Errorf("%v is written %s", e, got)
		}
	}
	if p.CanPhrase() || p.CanNegate() || p.CanOr() || !lookup(t, "google").CanPhrase() {
		t.Error("words and nothing else")
	}
}

func TestLists(t *testing.T) {
	p := lookup(t, "fetcher")
	boxes := map[string]Box{}
	for _, b := range p.Boxes(LayoutSingle) {
		boxes[b.Key] = b
	}
	for _, row := range []struct {
		box  string
		expr query.Expr
		want string
		read string
	}{
		{"skills", all(w("golang"), w(`C++, "C#"`)), `golang, C++ C#`, `([golang] & [C++ C#])`},
		{"skills", w("a"), `a`, `[a]`},
		{"skills-not", all(not(w("a")), not(oneOf(w("b"), w("c")))), `a, b, c`, `(![a] & ![b] & ![c])`},
		{"title", oneOf(in(query.Title, "cto"), in(query.Title, "vp, engineering")), `cto, vp engineering`, `(title:[cto] | title:[vp engineering])`},
		{"location", oneOf(in(query.Location, "Austin, TX"), in(query.Location, "Cork")), `Austin, TX; Cork`, `(location:[Austin, TX] | location:[Cork])`},
		{"title-not", not(in(query.Title, "OR")), `OR`, `!title:[OR]`},
	} {
		b := boxes[row.box]
		got, err := p.Write(b, row.expr)
		if err != nil || got != row.want {
			t.Errorf("%s: got %s (%v), want %s", row.box, got, err, row.want)
		}
		if back, err := p.Read(b, got); err != nil || shape(back) != row.read {
			t.Errorf("%s: %s is read %s (%v)", row.box, got, shape(back), err)
		}
	}
	for _, row := range []struct {
		box  string
		expr query.Expr
	}{
		{"skills", oneOf(w("a"), w("b"))},
		{"skills", all(w("a"), not(w("b")))},
		{"skills", in(query.Title, "a")},
		{"skills", query.Term{Text: "a*", Prefix: true}},
		{"skills", query.Always()},
		{"skills", w("!!!")},
		{"skills-not", w("a")},
		{"title", all(in(query.Title, "a"), in(query.Title, "b"))},
	} {
		if got, err := p.Write(boxes[row.box], row.expr); err == nil {
			t.Errorf("%s: %v is written %s", row.box, row.expr, got)
		}
	}
	if back, err := p.Read(boxes["skills"], " , a,, b ,"); err != nil || shape(back) != `([a] & [b])` {
		t.Error(shape(back), err)
	}
	if got := p.Measure("golang, C++ C#").Terms; got != 2 {
		t.Error(got)
	}
	about := lookup(t, "hireflow").Boxes(LayoutSingle)[0]
	if back, err := lookup(t, "hireflow").Read(about, "Anybody at all. OR nobody."); err != nil || shape(back) != "()" {
		t.Error(shape(back), err)
	}
}

// What a platform counts, at its limit, one below and one above it.
func TestLimitsAsCounted(t *testing.T) {
	words := func(n int, sep string) string {
		out := make([]string, n)
		for i := range out {
			out[i] = fmt.Sprintf("w%d", i)
		}
		return strings.Join(out, sep)
	}
	long := func(n int) string { return "é" + strings.Repeat("x", n-1) }
	for _, row := range []struct {
		target string
		what   What
		text   func(n int) string
		max    int
	}{
		{"github", Chars, func(n int) string {
			return `type:user language:go location:"Austin, TX" ` + long(n-4) + ` OR ` + "abc"
		}, 256},
		{"github", Operators, func(n int) string { return "type:user location:berlin location:cork " + words(n+1, " OR ") }, 5},
		{"hacker-news", Bytes, func(n int) string { return long(n - 1) }, 512},
		{"google", Words, func(n int) string { return "site:linkedin.com/in " + words(n-3, " ") + ` "x y"` }, 32},
		{"bing", Terms, func(n int) string { return "site:linkedin.com/in " + words(n-1, " ") }, 10},
		{"sales-navigator", Operators, func(n int) string { return words(n+1, " AND ") }, 15},
	} {
		p := lookup(t, row.target)
		limit := -1
		for _, l := range p.Limits(keywords(p)) {
			if l.What == row.what && l.Hard {
				limit = l.Max
			}
		}
		if limit != row.max {
			t.Errorf("%s: the limit of %s is %d, not %d", row.target, row.what, limit, row.max)
		}
		for n := row.max - 1; n <= row.max+1; n++ {
			if got := p.Measure(row.text(n)).Of(row.what); got != n {
				t.Errorf("%s counts %d %s, not %d: %s", row.target, got, row.what, n, row.text(n))
			}
		}
	}
}

// Every link is taken apart again, whatever the text.
func TestEveryLinkParsesBack(t *testing.T) {
	links := 0
	for _, name := range Names() {
		p := lookup(t, name)
		for _, param := range p.file.URL.Params {
			b, ok := p.file.box(param.Box)
			if !ok || p.file.URL.Style != styleQuery {
				continue
			}
			links++
			for _, text := range nasty {
				text = strings.ToValidUTF8(text, "")
				link, ok := p.URL(Filled{Box(b), text})
				u, err := url.Parse(link)
				if !ok || err != nil || u.Query().Get(param.Name) != text || u.Scheme != "https" {
					t.Errorf("%s: %q: %s (%v)", name, text, link, err)
				}
			}
		}
	}
	if links < 15 {
		t.Errorf("%d links only", links)
	}
}

func TestPages(t *testing.T) {
	p := lookup(t, "python-jobs")
	remote := p.Pages(func(key string) string { return map[string]string{"workplace": "Remote"}[key] })
	if len(remote) != 2 || remote[0] != "https://www.python.org/jobs/location/telecommute/" {
		t.Error(remote)
	}
	if got := p.Pages(func(string) string { return "" }); len(got) != 1 {
		t.Error(got)
	}
	if !p.Given("python") || p.Given("django") || lookup(t, "ruby-jobs").Given("Python") {
		t.Error("what a board is all about")
	}
}

func TestValues(t *testing.T) {
	p := lookup(t, "github")
	for text, want := range map[string]string{"C++": "cpp", "c#": "csharp", "Golang": "go", "Objective-C": "objective-c", "F#": "fsharp"} {
		if got, ok := p.Value(text); !ok || got.Text != want || got.Field != query.Skills {
			t.Errorf("%s: %v", text, got)
		}
	}
	if _, ok := p.Value("kubernetes"); ok {
		t.Error("Kubernetes is no language")
	}
}
