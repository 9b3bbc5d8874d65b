package target

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"sourcer/query"
)

// The requirement that all fact sheets share, as each engine has it.
func TestEnginesWrite(t *testing.T) {
	titled := all(
		oneOf(in(query.Title, "backend engineer"), in(query.Title, "backend developer")),
		oneOf(in(query.Skills, "golang"), in(query.Skills, "rust")), w("kubernetes"),
		not(oneOf(in(query.Title, "manager"), in(query.Title, "director"))),
	)
	plain := query.Map(titled, func(t query.Term) query.Expr { t.Field = query.Anywhere; return t })
	for _, row := range []struct {
		target string
		expr   query.Expr
		want   string
	}{
		{"lucene", titled, `title:("backend engineer" OR "backend developer") AND skills:("golang" OR "rust") AND "kubernetes" AND NOT title:("manager" OR "director")`},
		{"lucene", oneOf(w("a"), not(w("b"))), `"a" OR (*:* AND NOT "b")`},
		{"lucene", not(w("a")), `*:* AND NOT "a"`},
		{"lucene", oneOf(in(query.Title, "cto"), w("founder")), `title:"cto" OR "founder"`},
		{"lucene", all(w(`15" laptop`), w(`back\slash`), w("NOT")), `"15 laptop" AND "back slash" AND "NOT"`},
		{"postgres", plain, `(backend<->engineer | backend<->developer) & (golang | rust) & kubernetes & !(manager | director)`},
		{"postgres", all(w("C++"), not(w("data entry")), not(w("O'Brien & co"))), `'C++' & !(data<->entry | 'O Brien & co')`},
		{"postgres", all(w("java"), not(w("data entry"))), `java & !(data<->entry)`},
		{"postgres", oneOf(w("a"), not(w("b"))), `a | !b`},
		{
			"postgres-websearch", plain,
			`"backend engineer" golang kubernetes -manager -director or "backend engineer" rust kubernetes -manager -director or "backend developer" golang kubernetes -manager -director or "backend developer" rust kubernetes -manager -director`,
		},
		{"postgres-websearch", all(w("or"), w("C++"), not(w("sales manager"))), `"or" "C++" -"sales manager"`},
		{"sqlite", plain, `(("backend engineer" OR "backend developer") AND ("golang" OR "rust") AND "kubernetes") NOT ("manager" OR "director")`},
		{"sqlite", all(w("java"), not(w("c"))), `"java" NOT "c"`},
		{
			"opensearch", titled,
			`{"query":{"bool":{"must":[{"bool":{"should":[{"match_phrase":{"title":"backend engineer"}},{"match_phrase":{"title":"backend developer"}}]}},` +
				`{"bool":{"should":[{"match_phrase":{"skills":"golang"}},{"match_phrase":{"skills":"rust"}}]}},{"multi_match":{"query":"kubernetes","type":"phrase"}}],` +
				`"must_not":[{"match_phrase":{"title":"manager"}},{"match_phrase":{"title":"director"}}]}}}`,
		},
		{"elasticsearch", w("R&D <b>"), `{"query":{"multi_match":{"query":"R&D <b>","type":"phrase"}}}`},
	} {
		p := lookup(t, row.target)
		got, err := p.Write(keywords(p), row.expr)
		if err != nil || got != row.want {
			t.Errorf("%s\ngot  %s (%v)\nwant %s", row.target, got, err, row.want)
		}
	}
}

// engineReads are worked out by hand from the rules of each engine. Those of
// Lucene with a blank for OR are the truth table of its clauses.
var engineReads = []struct{ target, text, want string }{
	{"lucene", `a OR b AND c`, `([b] & [c])`},
	{"lucene", `a AND b OR c`, `([a] & [b])`},
	{"lucene", `a AND b OR c AND d`, `([a] & [b] & [c] & [d])`},
	{"lucene", `a OR b c`, `([a] | [b] | [c])`},
	{"lucene", `a OR NOT b`, `([a] & ![b])`},
	{"lucene", `a b -c`, `(([a] | [b]) & ![c])`},
	{"lucene", `+a b`, `[a]`},
	{"lucene", `NOT a`, `()`},
	{"lucene", `b OR (NOT a)`, `[b]`},
	{"lucene", `a && b || !c`, `([a] & [b] & ![c])`},
	{"lucene", `title:("a b" OR c) AND d`, `((title:title[a b] | title:title[c]) & [d])`},
	{"lucene", `title:the right`, `(title:title[the] | [right])`},
	{"lucene", `C++ R&D`, `([C++] | [r] | [d])`},
	{"lucene", `"R&D"^2 dev*`, `([R&D] | [dev*])`},
	{"lucene", `CI\/CD`, `([ci] | [cd])`},
	{"lucene", `java - python`, `([java] | [python])`},
	{"lucene", `*:* AND NOT a`, `![a]`},
	{"lucene", `java and python`, `([java] | [and] | [python])`},
	{"lucene", `"++" java`, `[java]`},
	{"lucene", ``, `()`},
	{"postgres", `a | b & c`, `([a] | ([b] & [c]))`},
	{"postgres", `!a & b`, `(![a] & [b])`},
	{"postgres", `!(a | b)`, `!([a] | [b])`},
	{"postgres", `site<->reliability & 'C++ dev':*`, ``},
	{"postgres", `site<->reliability<->engineer`, `[site reliability engineer]`},
	{"postgres", `'O''Brien' & \'x`, `([O'Brien] & ['x])`},
	{"postgres", `recruit:*`, `[recruit*]`},
	{"postgres", `'++' & java`, `[java]`},
	{"postgres", `'++'`, `()`},
	{"postgres-websearch", `java -python or go`, `(([java] & ![python]) | [go])`},
	{"postgres-websearch", `-(python or perl)`, `(![python] | [perl])`},
	{"postgres-websearch", `java NOT python AND go`, `([java] & [NOT] & [python] & [AND] & [go])`},
	{"postgres-websearch", `"site reliability" OR sre`, `([site reliability] | [sre])`},
	{"postgres-websearch", `java or`, `([java] & [or])`},
	{"postgres-websearch", `or java`, `([or] & [java])`},
	{"postgres-websearch", `java - python`, `([java] & ![python])`},
	{"postgres-websearch", `full-stack "open`, `([full-stack] & [open])`},
	{"postgres-websearch", `a c or a d or b c or b d`, `(([a] | [b]) & ([c] | [d]))`},
	{"postgres-websearch", `a c or a d or b c`, `(([a] & [c]) | ([a] & [d]) | ([b] & [c]))`},
	{"sqlite", `a OR b AND c`, `([a] | ([b] & [c]))`},
	{"sqlite", `a NOT b c`, `([a] & !([b] & [c]))`},
	{"sqlite", `a NOT b NOT c`, `([a] & ![b] & ![c])`},
	{"sqlite", `a AND b NOT c`, `([a] & [b] & ![c])`},
	{"sqlite", `a b OR c`, `(([a] & [b]) | [c])`},
	{"sqlite", `java and python`, `([java] & [and] & [python])`},
	{"sqlite", `title : (a OR "b c") AND d`, `((title:title[a] | title:title[b c]) & [d])`},
	{"sqlite", `a + b + "c d"`, `[a b c d]`},
	{"sqlite", `dev* "java dev" *`, `([dev*] & [java dev*])`},
	{"sqlite", `NEAR(a b, 5)`, `([a] ~5 [b])`},
	{"sqlite", `NEAR(a b)`, `([a] ~10 [b])`},
	{"sqlite", `"say ""hi"""`, `[say "hi"]`},
	{"sqlite", `"" java`, `[java]`},
	{"sqlite", `"" AND java`, `(() & [java])`},
	{"opensearch", ``, `()`},
	{"opensearch", `{"match_phrase":{"title":{"query":"cto","slop":0}}}`, `title:title[cto]`},
	{"opensearch", `{"query":{"match":{"title":"node.js R&D"}},"size":10}`, `(title:title[node.js] | title:title[r] | title:title[d])`},
	{"opensearch", `{"bool":{"must":{"match_all":{}},"should":[{"match":{"title":"a"}}]}}`, `()`},
	{"opensearch", `{"bool":{"should":[{"match":{"title":"a"}},{"match":{"title":"b"}}],"must_not":{"match":{"title":"c"}}}}`, `((title:title[a] | title:title[b]) & !title:title[c])`},
	{"opensearch", `{"bool":{"should":[{"match":{"title":"a"}},{"match":{"title":"b"}}],"minimum_should_match":2}}`, `(title:title[a] & title:title[b])`},
	{"opensearch", `{"query_string":{"query":"NOT a"}}`, `![a]`},
	{"opensearch", `{"query_string":{"query":"a b OR c","default_operator":"AND"}}`, `[a]`},
}

func TestEnginesRead(t *testing.T) {
	for _, row := range engineReads {
		p := lookup(t, row.target)
		e, err := p.Read(keywords(p), row.text)
		if row.want == "" {
			if err == nil {
				t.Errorf("%s: %s was read %s", row.target, row.text, shape(e))
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %s: %v", row.target, row.text, err)
			continue
		}
		if got := shape(e); got != row.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", row.target, row.text, got, row.want)
		}
		checkScan(t, p, row.text)
	}
	and := *lookup(t, "lucene")
	and.file.Grammar.Space = spaceAnd
	for text, want := range map[string]string{
		`a AND b OR c`:          `[a]`,
		`a AND b OR c AND d`:    `([a] & [c] & [d])`,
		`a OR b c`:              `[c]`,
		`a OR b AND c`:          `([b] & [c])`,
		`a OR NOT b`:            `([a] & ![b])`,
		`(a OR b) AND (c OR d)`: `(([a] | [b]) & ([c] | [d]))`,
		`R&D`:                   `([r] & [d])`,
	} {
		e, err := and.Read(keywords(&and), text)
		if err != nil || shape(e) != want {
			t.Errorf("%s: %s (%v), want %s", text, shape(e), err, want)
		}
	}
}

func TestEnginesRefuse(t *testing.T) {
	for _, row := range []struct{ target, text, want string }{
		{"lucene", `(a OR b`, "column 1: bracket is never closed"},
		{"lucene", `a) b`, "column 2: bracket was never opened"},
		{"lucene", `"a`, "column 1: quote is never closed"},
		{"lucene", `a AND`, "column 3: nothing behind the operator"},
		{"lucene", `AND a`, "column 1: nothing before the operator"},
		{"lucene", `a AND OR b`, "column 7: nothing before the operator"},
		{"lucene", `()`, "column 2: nothing in the brackets"},
		{"lucene", `CI/CD`, "column 3: a regular expression without an end"},
		{"lucene", `site:x.com`, "column 1: no field of a brief stands for site:"},
		{"lucene", `roam~1`, "column 1: words that are spelled alike"},
		{"lucene", `"a b"~2`, "column 1: words near each other, each step counted"},
		{"lucene", `[1 TO 5]`, "column 1: a range"},
		{"lucene", `j?va`, "column 1: a star or a question mark inside a word"},
		{"lucene", `a:`, "column 1: no field of a brief stands for a: (and 1 more)"},
		{"lucene", `title:`, "column 1: nothing behind the operator"},
		{"postgres", `java python`, "column 6: no operator before this"},
		{"postgres", `java & NOT python`, "column 12: no operator before this"},
		{"postgres", `"a b" & c`, "column 4: no operator before this"},
		{"postgres", `java &`, "column 6: nothing behind the operator"},
		{"postgres", `(java`, "column 1: bracket is never closed"},
		{"postgres", `java)`, "column 5: bracket was never opened"},
		{"postgres", `'java`, "column 1: quote is never closed"},
		{"postgres", `java:A`, "column 1: a weight"},
		{"postgres", `a <2> b`, "column 3: a word with just so many others before it"},
		{"sqlite", `C++`, "column 3: a mark that must stand in quotes"},
		{"sqlite", `.NET`, "column 1: a character that must stand in quotes"},
		{"sqlite", `a AND NOT b`, "column 7: nothing before the operator"},
		{"sqlite", `NOT a`, "column 1: nothing before the operator"},
		{"sqlite", `a (b)`, "column 3: no operator before this"},
		{"sqlite", `(a) b`, "column 5: no operator before this"},
		{"sqlite", `full-stack`, "column 5: a mark that must stand in quotes"},
		{"sqlite", `name : x`, "column 1: no field of a brief stands for name:"},
		{"sqlite", `^a`, "column 1: only the beginning of a field"},
		{"sqlite", `(a`, "column 1: bracket is never closed"},
		{"opensearch", `{java`, "column 2: no JSON: invalid character 'j'"},
		{"opensearch", `{"match_phrase":{"title":"a"}`, "column 30: the JSON ends too soon"},
		{"opensearch", `{"range":{"years":{"gte":5}}}`, `column 2: the query "range" is passed over here`},
		{"opensearch", `{"term":{"title":"C++"}}`, "column 18: a word that is not looked for as it is read"},
		{"opensearch", `{"bool":{"must":[],"must":[]}}`, `column 26: the key "must" stands there twice`},
		{"opensearch", `{"bool":{"mist":[]}}`, `column 10: no part of a bool is called "mist"`},
		{"opensearch", `{"match_phrase":{"name":"a"}}`, "column 18: no field of a brief stands for name:"},
		{"opensearch", `{"match_all":{}} x`, "column 18: text behind the query"},
	} {
		p := lookup(t, row.target)
		_, err := p.Read(keywords(p), row.text)
		if err == nil || err.Error() != row.want {
			t.Errorf("%s: %s\ngot  %v\nwant %s", row.target, row.text, err, row.want)
		}
		if _, ok := err.(*Unreadable); !ok {
			t.Errorf("%s: %T", row.text, err)
		}
	}
}

// How each engine's reading of a term stands to the brief's.
func TestEnginesReadTerms(t *testing.T) {
	english := *lookup(t, "postgres")
	english.file.Words.Reading = readingEnglish
	for _, row := range []struct {
		p        *Profile
		text     string
		want     Direction
		asTokens string
	}{
		{lookup(t, "lucene"), "golang", Same, "golang"},
		{lookup(t, "lucene"), "C++", Wider, "c"},
		{lookup(t, "lucene"), ".NET", Wider, "net"},
		{lookup(t, "lucene"), "ASP.NET", Same, "asp.net"},
		{lookup(t, "lucene"), "Node.js", Same, "node.js"},
		{lookup(t, "lucene"), "CI/CD", Same, "ci cd"},
		{lookup(t, "lucene"), "R&D", Wider, "r d"},
		{lookup(t, "lucene"), "full-stack", Same, "full stack"},
		{lookup(t, "lucene"), "O'Brien", Narrow, "o'brien"},
		{lookup(t, "sqlite"), "C#", Wider, "c"},
		{lookup(t, "sqlite"), "Node.js", Wider, "node js"},
		{lookup(t, "sqlite"), "Zürich", Wider, "zurich"},
		{lookup(t, "sqlite"), "O'Brien", Same, "o brien"},
		{lookup(t, "sqlite"), "IT", Same, "it"},
		{lookup(t, "postgres"), "C++", Wider, "c"},
		{lookup(t, "postgres"), "Node.js", Same, "node.js"},
		{lookup(t, "postgres"), "CI/CD", Narrow, "ci/cd"},
		{lookup(t, "postgres"), "full-stack", Narrow, "full-stack full stack"},
		{lookup(t, "postgres"), "full stack", Same, "full stack"},
		{lookup(t, "postgres"), "T-SQL", Narrow, "t-sql t sql"},
		{lookup(t, "postgres"), "AT&T", Wider, "at t"},
		{lookup(t, "postgres"), "IT", Same, "it"},
		{&english, "engineers", Wider, "engin"},
		{&english, "head of engineering", Wider, "head  engin"},
		{&english, "IT", Neither, ""},
		{&english, "AT&T", Neither, ""},
	} {
		if got := strings.Join(row.p.Reading()(row.text), " "); got != row.asTokens {
			t.Errorf("%s reads %q as %q, want %q", row.p.Name, row.text, got, row.asTokens)
		}
		if got := row.p.ReadsTerm(row.text); got != row.want {
			t.Errorf("%s reads %q %s, want %s", row.p.Name, row.text, got, row.want)
		}
	}
}

// A term of which no word is read is refused by name, never passed over.
func TestEnginesRefuseTermsWithoutWords(t *testing.T) {
	english := *lookup(t, "postgres")
	english.file.Words.Reading = readingEnglish
	for _, e := range []query.Expr{w("IT"), all(w("java"), w("IT")), all(w("java"), not(w("it")))} {
		_, err := english.Write(keywords(&english), e)
		cannot, ok := err.(*CannotSay)
		if !ok || !strings.EqualFold(cannot.Text, "it") {
			t.Errorf("%v: %v", shape(e), err)
		}
	}
	scan := english.Scan(keywords(&english), "java & !it")
	if shape(scan.Expr) != "[java]" || len(scan.Notes) != 1 || scan.Notes[0].Kind != NothingFound {
		t.Errorf("%s %v", shape(scan.Expr), scan.Notes)
	}
}

// nested makes brackets of OR and AND in turn.
func nested(depth int) query.Expr {
	var e query.Expr = w("x")
	for i := range depth {
		if i%2 == 0 {
			e = oneOf(w(fmt.Sprint("or", i)), e)
		} else {
			e = all(w(fmt.Sprint("and", i)), e)
		}
	}
	return e
}

// Brackets as deep as an engine takes are written, and one more is refused.
func TestEnginesNest(t *testing.T) {
	for target, most := range map[string]int{
		"lucene": maxLuceneDepth, "postgres": maxTSQueryDepth, "sqlite": maxFTS5Depth, "opensearch": maxDSLDepth - 1,
	} {
		p := lookup(t, target)
		text, err := p.Write(keywords(p), nested(most+1))
		if err != nil {
			t.Errorf("%s: %d deep: %v", target, most, err)
		} else if _, err := p.Read(keywords(p), text); err != nil {
			t.Errorf("%s: %v", target, err)
		}
		if _, err := p.Write(keywords(p), nested(most+2)); err == nil {
			t.Errorf("%s: %d deep was written", target, most+1)
		}
	}
	for _, name := range Names() {
		p := lookup(t, name)
		if !p.isEngine() || name == "postgres-websearch" {
			continue
		}
		for _, deep := range []string{strings.Repeat("(", 200_000), strings.Repeat("(", 200_000) + "a" + strings.Repeat(")", 200_000), strings.Repeat(`{"bool":{"must":[`, 20_000), strings.Repeat("!", 200_000) + "a"} {
			if _, err := p.Read(keywords(p), deep); err == nil && !strings.HasPrefix(deep, "!") {
				t.Errorf("%s: %.20s… was read", name, deep)
			}
		}
	}
}

// Multiplying out stops at the cap.
func TestBranches(t *testing.T) {
	p := lookup(t, "postgres-websearch")
	grid := func(sizes ...int) query.Expr {
		var and query.And
		for g, n := range sizes {
			var or query.Or
			for m := range n {
				or = append(or, w(fmt.Sprintf("w%dx%d", g, m)))
			}
			and = append(and, or)
		}
		return and
	}
	text, err := p.Write(keywords(p), grid(16, 16))
	if n := strings.Count(text, " or ") + 1; err != nil || n != p.MaxBranches() {
		t.Errorf("%d branches (%v)", n, err)
	}
	for _, sizes := range [][]int{{257}, {2, 129}, {100, 100, 100, 100}} {
		if _, err := p.Write(keywords(p), grid(sizes...)); err == nil || err.Error() != "the target cannot say more than 256 alternatives in one string" {
			t.Errorf("%v: %v", sizes, err)
		}
	}
}

// Every reader and every reading takes about ten times as long for ten times
// the text. A busy machine may spoil a measurement, so that a bad one is taken
// again.
func TestEnginesAreLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	const large, small, attempts = MaxText / 8, MaxText / 80, 5
	pieces := []string{
		"a ", "a OR ", "a AND ", "a NOT ", `"b c" `, "(", "a|", "!", "-a ", "title:a ", ":", "a + ", `{"bool":`, "[", "'", "a & ", "a<->", "a or ", "/", "\\",
		"a-1.", "a@", "/.", "<!--", `<a "`, "<a '", "a.b-", "&a", "~/", "../", "a-b-", "http://", "\u0301", "é", "1.1.", "1e", "ab.cd-", "日", "ก", "_",
	}
	slow := func(name, piece string, run func(text string)) {
		took := func(n int) time.Duration {
			text := strings.Repeat(piece, n/len(piece))
			start := time.Now()
			run(text)
			return time.Since(start)
		}
		var short, long time.Duration
		for range attempts {
			if short, long = took(small), took(large); long < 30*short || long < time.Second {
				return
			}
		}
		t.Errorf("%s, %q: %v for a tenth, %v for all", name, piece, short, long)
	}
	for _, name := range []string{"lucene", "opensearch", "postgres", "postgres-websearch", "sqlite"} {
		p := lookup(t, name)
		for _, piece := range pieces {
			slow(name, piece, func(text string) { p.Scan(keywords(p), text) })
		}
	}
	p := lookup(t, "opensearch")
	for _, piece := range append([]string{"(a | b) ", "a) ", "a | ", `"a b"~2 `, "- ", "a* "}, pieces...) {
		slow("simple_query_string", piece, func(text string) { simpleScan{engineScan: newEngineScan(p, keywords(p))}.whole(text, nil) })
	}
	for _, piece := range pieces {
		for i, read := range []query.Reading{readStandard, readUnicode61, readPostgres, readPostgresEnglish} {
			slow(readings()[i+1], piece, func(text string) { read(text) })
		}
	}
}

// Whatever the text, a reading comes back, with words that are not empty but
// for the places of stop words, and reads its own words again.
func FuzzReadings(f *testing.F) {
	for _, s := range slices.Concat(nasty, vocabulary, englishTexts()) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for i, read := range []query.Reading{readStandard, readUnicode61, readPostgres, readPostgresEnglish} {
			words := read(text)
			for at, word := range words {
				if word == "" && (i < 3 || at == 0 || at == len(words)-1) {
					t.Fatalf("reading %d of %q: %q", i, text, words)
				}
			}
			if !slices.Equal(words, read(text)) {
				t.Fatalf("reading %d of %q is not the same twice", i, text)
			}
		}
	})
}
