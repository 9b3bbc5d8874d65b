package target

import (
	"slices"
	"strings"
	"testing"

	"sourcer/query"
)

// minimal is the least that makes a profile.
const minimal = `name = "mine"
label = "My board"
family = "word-boolean"
status = "live"
date = "2026-11-21"
basis = "reported"

[grammar]
space = "and"
precedence = ["not", "and", "or"]
brackets = "group"
case = "upper"
wildcard = "suffix"
near = "none"
and = { write = "AND", read = ["AND"] }
or = { write = "OR", read = ["OR"] }
not = { write = "NOT", read = ["NOT"], group = true }

[quote]
when = "phrases"
drop = "\""

[words]
reading = "plain"

[[box]]
key = "q"
name = "Search"

[[limit]]
what = "bytes"
max = 512
hard = true

[[fact]]
about = ["grammar", "quote", "words", "box", "limit.bytes"]
source = "https://example.com"
date = "2026-11"
confidence = "vendor"
`

func TestMinimalProfile(t *testing.T) {
	p, err := ParseProfile("mine.toml", []byte(minimal))
	if err != nil {
		t.Fatal(err)
	}
	got, err := p.Write(keywords(p), all(w("full-stack"), oneOf(query.Term{Text: "dev*", Prefix: true}, w("C++"))))
	if want := `full-stack AND (dev* OR C++)`; err != nil || got != want {
		t.Errorf("got %s (%v)\nwant %s", got, err, want)
	}
	back, err := p.Read(keywords(p), got)
	if s := shape(back); err != nil || s != "([full-stack] & ([dev*] | [C++]))" || !query.Terms(back)[1].Prefix {
		t.Error(s, err)
	}
	limits := p.Limits(keywords(p))
	want := Limit{Bytes, 512, true}
	if !slices.Equal(limits, []Limit{want}) {
		t.Error(limits)
	}
	if got, want := p.BehindLimit(Bytes), (Fact{Source: "https://example.com", Date: "2026-11", Confidence: Vendor}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if s := p.Settings()[0]; s != (Setting{Path: "name", Value: `"mine"`, Line: 1}) {
		t.Error(s)
	}
}

func TestProfileErrors(t *testing.T) {
	for _, row := range []struct{ from, to, want string }{
		{`label = "My board"`, `lable = "My board"`, `mine.toml:2: unknown setting "lable"`},
		{`case = "upper"`, `kase = "upper"`, `mine.toml:12: unknown setting "grammar.kase"`},
		{`max = 512`, `max = "512"`, `mine.toml:32: limit.max holds a TOML string, where a whole number is wanted`},
		{`space = "and"`, `space = and`, `mine.toml:9: `},
		{`space = "and"`, `space = true`, `mine.toml:9: grammar.space holds a TOML boolean, where a text in quotes is wanted`},
		{`"2026-11-21"`, `2026-11-21`, `mine.toml:5: date holds a TOML local date, where a text in quotes is wanted`},
		{`label = "My board"`, `label = "My board"
scope = 1
caveats = "none"`, `mine.toml:3: scope holds a TOML integer, where a text in quotes is wanted`},
		{`label = "My board"`, `label = "My board"
caveats = "none"`, `mine.toml:3: caveats holds a TOML string, where a list of texts in quotes is wanted`},
		{`group = true`, `group = 1`, `mine.toml:17: grammar.not holds a TOML integer, where true or false is wanted`},
		{`label = "My board"`, `label = "My board"
url = 5`, `mine.toml:3: url holds a TOML integer, where a table is wanted`},
		{`label = "My board"`, `label = "My board"
url = { base = "javascript:alert(1)", style = "query" }`, `mine.toml:3: url.base is "javascript:alert(1)", which does not begin with https://`},
		{`name = "mine"`, `name = "My Board"`, `mine.toml:1: name is "My Board", not small letters, digits and hyphens`},
		{`label = "My board"`, ``, `mine.toml: label is missing`},
		{`"word-boolean"`, `"boolean"`, `mine.toml:3: family is "boolean", not one of word-boolean, web, pipe, phrase-minus, field-value, plain, lists, prose, tags, lucene, query-dsl, tsquery, websearch, fts5`},
		{`"word-boolean"`, `"tags"`, "mine.toml:9: grammar makes no sense in the family \"tags\"\nmine.toml:20: quote makes no sense in the family \"tags\""},
		{`status = "live"`, `status = "alive"`, `mine.toml:4: status is "alive", not one of live, uncertain, dead`},
		{`"2026-11-21"`, `"November"`, `mine.toml:5: date is "November", not a date such as 2026-11-21`},
		{`"reported"`, `"sure"`, `mine.toml:6: basis is "sure", not one of engine, documented, reported, soft`},
		{`space = "and"`, `space = "xor"`, `mine.toml:9: grammar.space is "xor", not one of and, or, none, either`},
		{`"and", "or"]`, `"and"]`, `mine.toml:10: grammar.precedence lists "or" 0 times, not once`},
		{`"and", "or"]`, `"and or", "xor"]`, `mine.toml:10: grammar.precedence is "xor", not one of not, and, or, space`},
		{`brackets = "group"`, `brackets = "ignored"`, `mine.toml:17: grammar.not.group is true, but brackets are "ignored"`},
		{`write = "AND"`, `write = ""`, ``},
		{`write = "AND"`, `write = "&"`, `mine.toml:15: grammar.and.write is "&", which is not among what is read`},
		{`read = ["OR"]`, `read = ["OR", ""]`, `mine.toml:16: grammar.or.read holds an empty operator`},
		{`group = true }`, `group = true, and = true }`, ``},
		{`space = "and"`, `space = "or"`, `mine.toml:17: grammar.not.and is false, but a space means "or"`},
		{`"\""`, `"*"`, `mine.toml:21: quote.drop lacks the quote itself`},
		{`"\""`, `"\"+"`, `mine.toml:21: quote.drop holds a character that makes a difference between words`},
		{`"phrases"`, `"maybe"`, `mine.toml:20: quote.when is "maybe", not one of phrases, symbols, all, never`},
		{`reading = "plain"`, `reading = "fuzzy"`, `mine.toml:24: words.reading is "fuzzy", not one of plain, standard, unicode61, postgres, postgres-english`},
		{`reading = "plain"`, `reading = "plain"
reads = { colour = "same" }`, `mine.toml:25: words.reads names a shape that does not exist`},
		{`reading = "plain"`, `reading = "plain"
reads = { dot = "odd" }`, `mine.toml:25: words.reads.dot is "odd", not one of same, wider, narrower, neither, uncertain`},
		{`key = "q"`, `key = "q"
field = "title"`, `mine.toml:27: box.q is out of place: the first box is the keyword box, and the others have a field`},
		{`key = "q"
`, ``, `mine.toml:27: box needs a key and a name`},
		{`name = "Search"`, `name = "Search"
[[box]]
key = "q"
name = "Again"
field = "title"`, `mine.toml:27: box.q is there twice`},
		{`[[limit]]`, `[[native]]
name = "a b"
[[limit]]`, `mine.toml:31: native.a b is not a name of at most 40 letters`},
		{`and = { write = "AND", read = ["AND"] }`, `and = { write = "", read = [] }
# AND is a space now`, ``},
		{`space = "and"
precedence = ["not", "and", "or"]
brackets = "group"
case = "upper"
wildcard = "suffix"
near = "none"
and = { write = "AND", read = ["AND"] }
or = { write = "OR", read = ["OR"] }
not = { write = "NOT", read = ["NOT"], group = true }`, `space = "or"
precedence = ["not", "and", "or"]
brackets = "group"
case = "upper"
wildcard = "suffix"
near = "none"
and = { write = "", read = [] }
or = { write = "OR", read = ["OR"] }
not = { write = "NOT", read = ["NOT"], and = true }`, "mine.toml:15: grammar.and.write is empty, but a space means \"or\"\nmine.toml:17: grammar.not.and is true, but AND is a space"},
		{`max = 512`, `max = 512
box = "q"`, ``},
		{`hard = true`, `hard = true
[url]
base = "https://example.com"
style = "odd"`, `mine.toml:36: url.style is "odd", not one of query, path, restli`},
		{`what = "bytes"`, `what = "pages"`, "mine.toml:31: limit.pages is \"pages\", not one of chars, bytes, words, operators, terms\nmine.toml:36: fact number 1 is about \"limit.bytes\", which is not there"},
		{`max = 512`, `max = 0`, `mine.toml:31: limit.bytes allows nothing`},
		{`hard = true`, `box = "title"`, `mine.toml:31: limit.bytes names the box "title", which is not there`},
		{`"vendor"`, `"rumour"`, `mine.toml:36: fact is "rumour", not one of tested, vendor, vendor-copy, practitioner, uncertain`},
		{`"2026-11"`, `"lately"`, `mine.toml:36: fact number 1 has the date "lately"`},
		{`"https://example.com"`, `""`, `mine.toml:36: fact number 1 needs about and source`},
	} {
		text := strings.Replace(minimal, row.from, row.to, 1)
		if text == minimal {
			t.Fatalf("%s is not there", row.from)
		}
		_, err := ParseProfile("mine.toml", []byte(text))
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != row.want && !(strings.HasSuffix(row.want, ": ") && strings.HasPrefix(got, row.want)) {
			t.Errorf("%s:\ngot  %s\nwant %s", row.to, got, row.want)
		}
	}
}

func TestProfileSize(t *testing.T) {
	pad := strings.Repeat("#", MaxProfile-len(minimal))
	if _, err := ParseProfile("mine.toml", []byte(minimal+pad)); err != nil {
		t.Error(err)
	}
	_, err := ParseProfile("mine.toml", []byte(minimal+pad+"#"))
	if err == nil || err.Error() != "mine.toml: longer than 65536 bytes" {
		t.Error(err)
	}
}

// A profile written by a stranger is refused or works; it never panics.
func FuzzProfile(f *testing.F) {
	f.Add(minimal)
	for _, name := range Names() {
		data, err := shipped.ReadFile(shippedDir + "/" + name + shippedExt)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParseProfile("mine.toml", []byte(text))
		if err != nil {
			return
		}
		p.Unbacked()
		for _, b := range p.Boxes(LayoutFields) {
			p.Limits(b)
			out, err := p.Write(b, all(in(b.Field, "a"), oneOf(in(b.Field, "b c"), in(b.Field, "OR"))))
			if err == nil {
				p.URL(Filled{b, out})
				_, _ = p.Read(b, out)
			}
		}
	})
}
