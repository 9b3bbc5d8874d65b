package target

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sourcer/query"
)

// nasty are terms that a careless writer lets out as syntax.
var nasty = []string{
	"java", "go", "C++", "C#", ".NET", "Node.js", "R&D", "CI/CD", "full-stack", "IT", "backend engineer",
	"OR", "and", "Not", "AND", "NEAR", "AROUND(3)", "OR java", "java AND", "NOT java", "Not On The High Street",
	`15" laptop`, `"java"`, `a" OR "b`, `java) OR (go`, "(java", "java)", "-java", "--java", "java -go", "java*", "j*a",
	"java|go", "|", "site:x.com", "site:linkedin.com/in", "intitle:java", "title:java", "title:(java)", "java:", "a:b", `\`, `java\`, `\"`,
	"O'Brien", "O’Brien", "“java”", "java\ngo", "java\x00", "\x1b[31mjava", "\u202ejava", "\xffjava", "a\u00a0b", "日本", "Zürich",
	`{"match_all":{}}`, `"}],"must_not":[{"`, `\u0022java\u0022`, `java"},{"`, "' OR 1=1 --", "java'; SELECT 1", "java''go", "%22 OR %22", "100%25", "a%0Ab",
	"java <-> go", "java:*", "!java", "'java' & 'go'", "java or go", "or", "^java", "{title}: java", "+java", "java\r\n-go", "NEAR(java go, 2)", "/java/", "[a TO b]", "_exists_:x",
	"java+go", "a, b", "java; DROP TABLE", "{java}", "[java]", "<java>", "java~2", "java^2", "1..5", "50%", "$5", "@java", "#java", "!java", "&", "a & b",
}

func genTerm(f query.Field) *rapid.Generator[query.Expr] {
	text := rapid.OneOf(rapid.SampledFrom(nasty), rapid.StringMatching(`[a-c"()|*\\: ORNT-]{1,8}`))
	return rapid.Custom(func(t *rapid.T) query.Expr { return query.Term{Text: text.Draw(t, "text"), Field: f} })
}

// genShape makes an AND of terms, OR groups and exclusions: the shape that
// every platform but a board of tags can say.
func genShape(f query.Field) *rapid.Generator[query.Expr] {
	term := genTerm(f)
	group := rapid.Custom(func(t *rapid.T) query.Expr {
		return query.Or(rapid.SliceOfN(term, 2, 4).Draw(t, "or"))
	})
	unwanted := rapid.Custom(func(t *rapid.T) query.Expr {
		return query.Not{Arg: rapid.OneOf(term, group).Draw(t, "not")}
	})
	return rapid.Custom(func(t *rapid.T) query.Expr {
		args := rapid.SliceOfN(rapid.OneOf(term, group), 1, 4).Draw(t, "wanted")
		return append(query.And(args), rapid.SliceOfN(unwanted, 0, 3).Draw(t, "unwanted")...)
	})
}

// genTree makes any nesting at all.
func genTree(f query.Field, depth int) *rapid.Generator[query.Expr] {
	if depth == 0 {
		return genTerm(f)
	}
	return rapid.Custom(func(t *rapid.T) query.Expr {
		inner := genTree(f, depth-1)
		switch rapid.IntRange(0, 3).Draw(t, "kind") {
		case 0:
			return query.And(rapid.SliceOfN(inner, 0, 3).Draw(t, "and"))
		case 1:
			return query.Or(rapid.SliceOfN(inner, 0, 3).Draw(t, "or"))
		case 2:
			return query.Not{Arg: inner.Draw(t, "not")}
		default:
			return inner.Draw(t, "term")
		}
	})
}

// genDocument makes a profile out of the words that the terms are made of.
func genDocument(f query.Field) *rapid.Generator[query.Document] {
	value := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(nasty), 0, 6).Draw(t, "words"), " ")
	})
	return rapid.Custom(func(t *rapid.T) query.Document {
		return query.Document{
			f:             rapid.SliceOfN(value, 0, 3).Draw(t, "values"),
			query.Company: rapid.SliceOfN(value, 0, 1).Draw(t, "companies"),
		}
	})
}

// What is written is read back as the same query, on every platform and in
// every box. What cannot be written is a typed error.
func TestReadOfWrite(t *testing.T) {
	for _, name := range Names() {
		p := lookup(t, name)
		for _, b := range p.Boxes(LayoutFields) {
			t.Run(name+" "+b.Key, rapid.MakeCheck(func(t *rapid.T) {
				e := rapid.OneOf(genShape(b.Field), genTree(b.Field, 3)).Draw(t, "expr")
				sameMeaning(t, p, b, e)
			}))
		}
	}
}

func sameMeaning(t *rapid.T, p *Profile, b Box, e query.Expr) {
	text, err := p.Write(b, e)
	if err != nil {
		var cannot *CannotSay
		if !errors.As(err, &cannot) {
			t.Fatalf("%T: %v", err, err)
		}
		return
	}
	back, err := p.Read(b, text)
	if err != nil {
		t.Fatalf("%s\n%v", text, err)
	}
	for range 20 {
		d := genDocument(b.Field).Draw(t, "document")
		if got, want := query.Match(back, d, query.Plain), query.Match(e, d, query.Plain); got != want {
			t.Fatalf("%s\nfinds %v: %v, but the query: %v", text, d, got, want)
		}
	}
	again, err := p.Write(b, back)
	if err != nil || again != text {
		t.Fatalf("%s\nis written again as %s (%v)", text, again, err)
	}
}

// Every platform but a board of tags can say the usual shape, as long as all
// terms have words and something is wanted.
func TestEveryPlatformSaysTheUsualShape(t *testing.T) {
	for _, name := range Names() {
		p := lookup(t, name)
		if !p.CanOrInAnd() || !p.CanNegate() {
			continue
		}
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			e := genShape(query.Anywhere).Draw(t, "expr")
			for _, term := range query.Terms(e) {
				if len(query.Plain(term.Text)) == 0 {
					t.Skip("a term without words")
				}
			}
			if _, err := p.Write(keywords(p), e); err != nil {
				t.Fatal(err)
			}
		}))
	}
}

// A term comes out as text: the words that are read are the words that were
// written, and nothing in it is syntax.
func FuzzTerm(f *testing.F) {
	for _, s := range nasty {
		f.Add(s)
	}
	profiles := everyProfile(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, p := range profiles {
			for _, b := range p.Boxes(LayoutFields) {
				checkTerm(t, p, b, text)
			}
		}
	})
}

// checkTerm writes a term into a box, and reads it again.
func checkTerm(t *testing.T, p *Profile, b Box, text string) {
	t.Helper()
	var e query.Expr = in(b.Field, text)
	if b.Takes == TakesNone {
		e = not(e)
	}
	out, err := p.Write(b, e)
	if err != nil {
		said := min(len(query.Plain(text)), len(p.Reading()(text)))
		if said > 0 && p.Family != Tags && b.Takes != TakesProse && (p.CanPhrase() || said == 1) {
			t.Fatalf("%s: %v", p.Name, err)
		}
		return
	}
	if !utf8.ValidString(out) || strings.ContainsFunc(out, func(r rune) bool { return r < ' ' || r == 0x7f || strings.ContainsRune("“”‘’\u202e\u2028", r) }) {
		t.Fatalf("%s: %q", p.Name, out)
	}
	back, err := p.Read(b, out)
	if n, ok := back.(query.Not); ok && b.Takes == TakesNone {
		back = n.Arg
	}
	term, ok := back.(query.Term)
	if err != nil || !ok || term.Prefix || !slices.Equal(query.Plain(term.Text), query.Plain(text)) {
		t.Fatalf("%s: %q is read as %v (%v)", p.Name, out, back, err)
	}
}

// Whatever the string, a reader comes back, with its spans in place.
func FuzzRead(f *testing.F) {
	for _, row := range readTable {
		f.Add(row.text)
	}
	for _, row := range unreadable {
		f.Add(row.text)
	}
	for _, row := range writeTable {
		f.Add(row.want)
	}
	profiles := everyProfile(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, p := range profiles {
			checkScan(t, p, text)
			p.Measure(text)
			e, err := p.Read(keywords(p), text)
			if err != nil {
				_ = err.Error()
				continue
			}
			if out, err := p.Write(keywords(p), e); err == nil {
				if _, err := p.Read(keywords(p), out); err != nil {
					t.Fatalf("%s: %q is read, written as %q, and then: %v", p.Name, text, out, err)
				}
			}
		}
	})
}

func everyProfile(f *testing.F) []*Profile {
	var out []*Profile
	for _, name := range Names() {
		out = append(out, lookup(f, name))
	}
	return out
}
