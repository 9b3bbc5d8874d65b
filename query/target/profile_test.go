package target

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sourcer/query"
)

// The names are a part of what scripts rely on.
func TestNames(t *testing.T) {
	names := Names()
	if !slices.IsSorted(names) {
		t.Error("not sorted")
	}
	for want := range strings.FieldsSeq(`
		linkedin linkedin-recruiter sales-navigator google bing github indeed indeed-resumes dice monster careerbuilder
		ziprecruiter simplyhired glassdoor upwork workable remoteok craigslist ladders python-jobs ruby-jobs drupal-jobs
		hireflow fetcher hireez seekout wellfound bullhorn greenhouse lever naukri totaljobs hacker-news
		lucene elasticsearch opensearch postgres postgres-websearch sqlite
	`) {
		if !slices.Contains(names, want) {
			t.Errorf("%s is missing", want)
		}
	}
}

func TestLookupUnknown(t *testing.T) {
	for _, name := range []string{"", "linkedln", "../profiles/google", `..\google`, "LinkedIn"} {
		_, err := Lookup(name)
		var unknown *UnknownTarget
		if !errors.As(err, &unknown) || unknown.Name != name {
			t.Errorf("%q: %v", name, err)
		}
	}
	if _, err := Lookup("gogle"); err.Error() != `unknown target "gogle"` {
		t.Error(err)
	}
}

// Every shipped profile says where each of its settings comes from, and its
// file is named as it is.
func TestShippedProfiles(t *testing.T) {
	for _, name := range Names() {
		p := lookup(t, name)
		if p.Name != name {
			t.Errorf("%s.toml calls itself %s", name, p.Name)
		}
		for _, path := range p.Unbacked() {
			t.Errorf("%s: no fact stands behind %s", name, path)
		}
		for _, f := range p.file.Facts {
			if !strings.HasPrefix(f.Source, "http") && !strings.Contains(f.Source, "public repository file") && !strings.Contains(f.Source, "/") {
				t.Errorf("%s: %q is no source", name, f.Source)
			}
		}
		if len(p.Caveats) == 0 {
			t.Errorf("%s: no caveat at all", name)
		}
		for _, b := range p.Boxes(LayoutFields) {
			for _, l := range p.Limits(b) {
				if p.BehindLimit(l.What).Source == "" {
					t.Errorf("%s: nobody says where the limit of %s comes from", name, l.What)
				}
			}
		}
	}
}

func TestUnbacked(t *testing.T) {
	p, err := ParseProfile("mine.toml", []byte(strings.ReplaceAll(minimal, `"grammar", `, "")))
	if err != nil {
		t.Fatal(err)
	}
	got := p.Unbacked()
	if !slices.Contains(got, "grammar.space") || slices.Contains(got, "quote.when") {
		t.Error(got)
	}
}

func TestAccessors(t *testing.T) {
	linkedin, google, tags := lookup(t, "linkedin"), lookup(t, "google"), lookup(t, "remoteok")
	if got := linkedin.Boxes(LayoutSingle); len(got) != 1 || got[0] != (Box{Key: "keywords", Name: "Keywords"}) {
		t.Error(got)
	}
	if got := lookup(t, "linkedin-recruiter").Boxes(LayoutFields); got[1].Field != query.Title || got[2].Field != query.PastTitle {
		t.Error(got)
	}
	if label, ok := linkedin.Filter("location"); !ok || label != "Locations" {
		t.Error(label, ok)
	}
	if _, ok := linkedin.Filter("years"); ok {
		t.Error("LinkedIn has no filter for years without Recruiter")
	}
	if label, ok := lookup(t, "linkedin-recruiter").Filter("years"); !ok || label != "Years of experience" {
		t.Error(label, ok)
	}
	if op, ok := google.FieldOperator(query.Title); ok {
		t.Error(op)
	}
	for _, row := range []struct {
		p                                  *Profile
		or, group, orInAnd, negate, negGrp bool
	}{
		{linkedin, true, true, true, true, true},
		{google, true, false, true, true, false},
		{tags, false, false, false, false, false},
	} {
		got := []bool{row.p.CanOr(), row.p.CanGroup(), row.p.CanOrInAnd(), row.p.CanNegate(), row.p.CanNegateGroup()}
		if want := []bool{row.or, row.group, row.orInAnd, row.negate, row.negGrp}; !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", row.p.Name, got, want)
		}
	}
	if !tags.Omits(query.Title) || tags.Omits(query.Anywhere) || linkedin.Omits(query.Title) {
		t.Error("only the board of tags leaves out titles")
	}
	if google.Scope() != "site:linkedin.com/in" {
		t.Error(google.Scope())
	}
}

func TestLimits(t *testing.T) {
	for _, row := range []struct {
		target string
		what   What
		max    int
		hard   bool
	}{
		{"google", Words, 32, true},
		{"sales-navigator", Operators, 15, true},
		{"sales-navigator", Chars, 2000, false},
		{"linkedin", Operators, 10, false},
		{"linkedin", Chars, 250, false},
		{"linkedin-recruiter", Chars, 1000, false},
	} {
		p := lookup(t, row.target)
		i := slices.IndexFunc(p.Limits(keywords(p)), func(l Limit) bool { return l.What == row.what })
		if i < 0 {
			t.Errorf("%s: no limit of %s", row.target, row.what)
			continue
		}
		if l := p.Limits(keywords(p))[i]; l.Max != row.max || l.Hard != row.hard || p.BehindLimit(l.What).Confidence == "" {
			t.Errorf("%s: %+v", row.target, l)
		}
	}
}

func TestMeasure(t *testing.T) {
	for _, row := range []struct {
		target, text string
		want         Size
	}{
		// The example of the fact sheet: 3 OR, 2 AND, 1 NOT.
		{
			"linkedin", `("backend engineer" OR "backend developer") AND (golang OR rust) AND kubernetes NOT (manager OR recruiter)`,
			Size{Chars: 106, Bytes: 106, Words: 15, Operators: 6, Terms: 7},
		},
		{"sales-navigator", `(golang OR rust) AND kubernetes NOT recruiter`, Size{Chars: 45, Bytes: 45, Words: 7, Operators: 3, Terms: 4}},
		// 16 blank-separated pieces, with the operators and the site.
		{
			"google", `site:linkedin.com/in ("backend engineer" OR "backend developer") (golang OR rust) kubernetes (berlin OR munich) -recruiter -intern -inurl:dir`,
			Size{Chars: 141, Bytes: 141, Words: 16, Operators: 6, Terms: 11},
		},
		{"linkedin", `"rock AND roll" and Zürich`, Size{Chars: 26, Bytes: 27, Words: 5, Terms: 3}},
		{"linkedin", ``, Size{}},
		{"remoteok", `python+machine-learning`, Size{Chars: 23, Bytes: 23, Words: 1, Terms: 2}},
	} {
		p := lookup(t, row.target)
		if diff := cmp.Diff(row.want, p.Measure(row.text)); diff != "" {
			t.Errorf("%s\n%s", row.text, diff)
		}
	}
	size := Size{1, 2, 3, 4, 5}
	for i, what := range []What{Chars, Bytes, Words, Operators, Terms} {
		if size.Of(what) != i+1 {
			t.Error(what)
		}
	}
}

// A string of as many pieces as a limit allows is at the limit, and one more
// is over it, as the platform counts.
func TestMeasureAtTheLimit(t *testing.T) {
	count := func(target string, n int) Size {
		var or query.Or
		for i := range n {
			or = append(or, w("w"+strings.Repeat("x", i)))
		}
		p := lookup(t, target)
		text, err := p.Write(keywords(p), or)
		if err != nil {
			t.Fatal(err)
		}
		return p.Measure(text)
	}
	// The site, n words and n-1 OR make 2n pieces.
	for n, want := range map[int]int{15: 30, 16: 32, 17: 34} {
		if got := count("google", n).Words; got != want {
			t.Errorf("%d words: %d pieces, want %d", n, got, want)
		}
	}
	for n, want := range map[int]int{15: 14, 16: 15, 17: 16} {
		if got := count("sales-navigator", n).Operators; got != want {
			t.Errorf("%d words: %d operators, want %d", n, got, want)
		}
	}
}

func TestURL(t *testing.T) {
	google, linkedin, sales, tags := lookup(t, "google"), lookup(t, "linkedin"), lookup(t, "sales-navigator"), lookup(t, "remoteok")
	for _, row := range []struct {
		p      *Profile
		filled []Filled
		want   string
	}{
		{
			linkedin,
			[]Filled{{keywords(linkedin), `("backend engineer" OR "backend developer") AND (golang OR rust) AND kubernetes NOT (manager OR recruiter)`}},
			`https://www.linkedin.com/search/results/people/?keywords=%28%22backend%20engineer%22%20OR%20%22backend%20developer%22%29%20AND%20%28golang%20OR%20rust%29%20AND%20kubernetes%20NOT%20%28manager%20OR%20recruiter%29&origin=FACETED_SEARCH`,
		},
		{
			linkedin,
			[]Filled{{keywords(linkedin), "a"}, {linkedin.Boxes(LayoutFields)[1], "cto & co"}},
			`https://www.linkedin.com/search/results/people/?keywords=a&titleFreeText=cto%20%26%20co&origin=FACETED_SEARCH`,
		},
		{
			google,
			[]Filled{{keywords(google), `site:linkedin.com/in ("backend engineer" OR "backend developer") (golang OR rust) kubernetes (berlin OR munich) -recruiter -intern -inurl:dir`}},
			`https://www.google.com/search?q=site%3Alinkedin.com%2Fin%20%28%22backend%20engineer%22%20OR%20%22backend%20developer%22%29%20%28golang%20OR%20rust%29%20kubernetes%20%28berlin%20OR%20munich%29%20-recruiter%20-intern%20-inurl%3Adir`,
		},
		{google, []Filled{{keywords(google), `"C++" OR "C#"`}}, `https://www.google.com/search?q=%22C%2B%2B%22%20OR%20%22C%23%22`},
		{
			sales,
			[]Filled{{keywords(sales), `(golang OR rust) AND kubernetes NOT recruiter`}, {sales.Boxes(LayoutFields)[1], `"backend engineer" OR "backend developer"`}},
			`https://www.linkedin.com/sales/search/people?query=%28keywords%3A%2528golang%2520OR%2520rust%2529%2520AND%2520kubernetes%2520NOT%2520recruiter%2Cfilters%3AList%28%28type%3ACURRENT_TITLE%2Cvalues%3AList%28%28text%3A%2522backend%2520engineer%2522%2520OR%2520%2522backend%2520developer%2522%2CselectionType%3AINCLUDED%29%29%29%29%29`,
		},
		{tags, []Filled{{keywords(tags), "golang+kubernetes"}}, `https://remoteok.com/remote-golang+kubernetes-jobs`},
	} {
		got, ok := row.p.URL(row.filled...)
		if !ok || got != row.want {
			t.Errorf("%s: got %v\n%s\nwant\n%s", row.p.Name, ok, got, row.want)
		}
		if _, err := url.Parse(got); err != nil {
			t.Error(err)
		}
	}
	recruiter := lookup(t, "linkedin-recruiter")
	for _, none := range [][]Filled{{{keywords(recruiter), "a"}}, nil} {
		if got, ok := recruiter.URL(none...); ok || got != "" {
			t.Error(got)
		}
	}
	if got, ok := google.URL(Filled{keywords(google), ""}); ok {
		t.Error(got)
	}
}

// The link of every target parses back to the texts of its boxes, whatever
// they are.
func TestURLParsesBack(t *testing.T) {
	for _, name := range Names() {
		p := lookup(t, name)
		for _, text := range nasty {
			text = strings.ToValidUTF8(text, "")
			var filled []Filled
			for _, b := range p.Boxes(LayoutFields) {
				filled = append(filled, Filled{b, text + b.Key})
			}
			link, ok := p.URL(filled...)
			if !ok {
				continue
			}
			u, err := url.Parse(link)
			if err != nil || u.Scheme != "https" || u.Host == "" {
				t.Errorf("%s: %q: %s (%v)", name, text, link, err)
				continue
			}
			for box, back := range linkedTexts(t, p, u) {
				if back != text+box {
					t.Errorf("%s: %q is %q in %s", name, text+box, back, link)
				}
			}
		}
	}
}

// linkedTexts takes a link apart again, and returns the text of each box that
// is in it.
func linkedTexts(t *testing.T, p *Profile, u *url.URL) map[string]string {
	t.Helper()
	a := &p.file.URL
	out := map[string]string{}
	switch a.Style {
	case stylePath:
		b := keywords(p)
		around := strings.Split(a.Base, "{"+b.Key+"}")
		inner := strings.TrimPrefix(u.Scheme+"://"+u.Host+u.Path, around[0])
		out[b.Key] = strings.TrimSuffix(inner, around[1])
	case styleRestli:
		list := u.Query().Get("query")
		for _, param := range a.Params {
			_, rest, _ := strings.Cut(list, param.Value)
			_, rest, found := strings.Cut(rest, param.Name+":")
			if !found {
				t.Fatalf("%s: no %s in %s", p.Name, param.Name, list)
			}
			back, err := url.QueryUnescape(rest[:strings.IndexAny(rest, ",)")])
			if err != nil {
				t.Fatal(err)
			}
			out[param.Box] = back
		}
	default:
		for _, param := range a.Params {
			got := u.Query()[param.Name]
			switch {
			case len(got) != 1:
				t.Errorf("%s: %s is there %d times: %s", p.Name, param.Name, len(got), u)
			case param.Box != "":
				out[param.Box] = got[0]
			case got[0] != param.Value:
				t.Errorf("%s: %s is %q", p.Name, param.Name, got[0])
			}
		}
	}
	return out
}

func TestReadsTerm(t *testing.T) {
	for _, row := range []struct {
		target, text string
		want         Direction
	}{
		{"linkedin", "backend engineer", Same},
		{"linkedin", "full-stack", Same},
		{"linkedin", "CI/CD", Same},
		{"linkedin", "C++", Unknown},
		{"linkedin", "C#", Unknown},
		{"linkedin", ".NET", Unknown},
		{"linkedin", "R&D", Unknown},
		{"linkedin-recruiter", "C++", Same},
		{"google", "C++", Same},
		{"google", "Node.js", Unknown},
		{"google", "R&D", Wider},
		{"google", "Sr. engineer", Same},
		{"sales-navigator", "engineer in residence", Wider},
		{"sales-navigator", "C++ with Qt", Unknown},
		{"sales-navigator", "O'Brien", Same},
		{"seekout", "engineer", Wider},
	} {
		if got := lookup(t, row.target).ReadsTerm(row.text); got != row.want {
			t.Errorf("%s reads %q %s, want %s", row.target, row.text, got, row.want)
		}
	}
	for _, name := range Names() {
		p := lookup(t, name)
		want := []string{"senior", "c++", "r&d"}
		if p.isEngine() {
			want = []string{"senior", "c", "r", "d"}
		}
		if got := p.Reading()("Senior, C++ (R&D)"); !slices.Equal(got, want) {
			t.Errorf("%s: %v", name, got)
		}
	}
	for _, row := range []struct{ a, b, want Direction }{
		{Same, Wider, Wider},
		{Wider, Same, Wider},
		{Wider, Narrow, Neither},
		{Neither, Unknown, Unknown},
		{Same, Same, Same},
	} {
		if got := worse(row.a, row.b); got != row.want {
			t.Errorf("%s and %s: %s", row.a, row.b, got)
		}
	}
}

func TestSlug(t *testing.T) {
	p := lookup(t, "remoteok")
	for _, row := range []struct {
		text, slug string
		ok         bool
	}{
		{"Python", "python", true},
		{"machine learning", "machine-learning", true},
		{"Full-Stack", "full-stack", true},
		{" Power  BI ", "power-bi", true},
		{"web3", "web3", true},
		{"C++", "c++", false},
		{".NET", ".net", false},
		{"CI/CD", "ci/cd", false},
		{"Zürich", "zürich", false},
		{"", "", false},
		{"-", "", false},
	} {
		if slug, ok := p.Slug(row.text); slug != row.slug || ok != row.ok {
			t.Errorf("%q: %q %v", row.text, slug, ok)
		}
	}
}

func TestKeywords(t *testing.T) {
	p := lookup(t, "remoteok")
	e := all(
		oneOf(in(query.Title, "backend engineer"), in(query.Title, "software engineer")),
		w("golang"), w("C++"), oneOf(w("kubernetes"), w("docker")), in(query.Location, "Austin"),
		not(w("intern")), not(oneOf(w("recruiter"), w("intern"))),
	)
	want := Keywords{
		All:       []string{"golang", "C++"},
		Any:       []string{"kubernetes", "docker"},
		None:      []string{"intern", "recruiter"},
		Titles:    []string{"backend engineer", "software engineer"},
		Locations: []string{"Austin"},
		Tags:      []string{"golang", "kubernetes", "docker"},
	}
	if diff := cmp.Diff(want, p.Keywords(e)); diff != "" {
		t.Error(diff)
	}
}
