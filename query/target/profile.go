// Package target knows the platforms: what each can say, in which words, and
// how it reads them. A platform is data, a [Profile]; a few families of
// writers and readers serve them all, so that a board that speaks a known
// family is a new file under profiles, which go generate compiles to static
// Go, a row in the tests, and no code by hand.
//
// The way out is [Profile.Write], [Profile.URL] and [Profile.Measure]; the
// way back is [Profile.Scan], which takes any string and remarks on it, and
// [Profile.Read], which only takes one whose meaning is certain. Every setting
// of a profile rests on facts with a source and a date; see [Profile.Facts].
package target

import (
	"slices"
	"strings"

	"sourcer/query"
)

// Profile is a platform as data. It never changes after it was parsed, and
// any number of goroutines may use it.
type Profile struct {
	Name    string   // as the command line takes it
	Label   string   // as people know the platform
	Family  Family   // whose writer and reader serve it
	Status  Status   // whether the platform still takes such strings
	Date    string   // when the facts were brought together, as 2006-01-02
	Basis   Basis    // what stands behind a claim about this platform
	Caveats []string // what to tell people who use it

	file    document
	backing func() backing // what the file says beside that
	own     []ownSettings  // what the user's files put on top, the first file first
}

// Family names a way of writing and reading strings.
type Family string

// The families. All but Tags share one writer and one reader, which the
// grammar of the profile steers.
const (
	WordBoolean Family = "word-boolean" // AND, OR, NOT, quotes, brackets
	Web         Family = "web"          // a space is AND; OR, -word, quotes
	Pipe        Family = "pipe"         // a space is AND; |, -word, quotes, brackets
	PhraseMinus Family = "phrase-minus" // a space is AND; -word, quotes; no OR
	FieldValue  Family = "field-value"  // a space is AND; field:value, repeated for OR
	Plain       Family = "plain"        // a space is AND; words, and nothing else
	Lists       Family = "lists"        // boxes for lists: all of, any of, none of
	Prose       Family = "prose"        // a paragraph of text, and lists
	Tags        Family = "tags"         // slugs in an address
)

// lists reports whether the family has lists in place of strings.
func (f Family) lists() bool { return f == Lists || f == Prose }

// Status says whether a platform still takes such strings.
type Status string

// The states of a platform.
const (
	Live    Status = "live"
	Unclear Status = "uncertain"
	Dead    Status = "dead"
)

// Basis says what stands behind a claim about a platform.
type Basis string

// The bases, firmest first.
const (
	Engine     Basis = "engine"     // checked against the real one
	Documented Basis = "documented" // the vendor describes it
	Reported   Basis = "reported"   // practitioners describe it
	Soft       Basis = "soft"       // the platform reinterprets what it is given
)

// Box is one place on a platform into which text is typed.
type Box struct {
	Key   string      // how the profile refers to it
	Name  string      // as the platform labels it
	Field query.Field // what it searches; Anywhere for the keyword box
	Takes Role        // what it takes; a string in the platform's grammar if ""
	Join  string      // what stands between the items of a list, "" for a comma
}

// Role says what a box takes in place of a string.
type Role string

// What boxes take. The items of a list are words or phrases, to the letter.
const (
	TakesString Role = ""      // a string in the platform's grammar
	TakesAll    Role = "all"   // a list of which all are wanted
	TakesAny    Role = "any"   // a list of which one is wanted
	TakesNone   Role = "none"  // a list of which none is wanted
	TakesOne    Role = "one"   // one item
	TakesProse  Role = "prose" // sentences, which nobody reads to the letter
)

// The layouts that [Profile.Boxes] takes.
const (
	LayoutSingle = "single" // everything in one box
	LayoutFields = "fields" // each field in its own box, where it has one
)

// Boxes lists the boxes of a layout. The first is the keyword box. A layout
// that the profile does not know gets the keyword box alone, but a board of
// lists has no such box, and so all of its boxes in every layout.
func (p *Profile) Boxes(layout string) []Box {
	var out []Box
	for i, b := range p.file.Boxes {
		if i == 0 || layout == LayoutFields || p.Family.lists() {
			out = append(out, Box(b))
		}
	}
	return out
}

// FieldOperator returns what the keyword box puts before a term to look for
// it in a field alone, such as "cur_title:", and whether it has such a thing.
func (p *Profile) FieldOperator(f query.Field) (string, bool) {
	if n := p.file.written(f); n != nil {
		return n.Name + ":", true
	}
	return "", false
}

// CanExclude reports whether the keyword box can exclude a term of a field by
// the field's operator. A platform may only take it before what is wanted.
func (p *Profile) CanExclude(f query.Field) bool {
	n := p.file.written(f)
	return n != nil && !n.Wanted && p.CanNegate()
}

// Splits reports whether alternatives of a field cannot stand in one string:
// each is a string of its own.
func (p *Profile) Splits(f query.Field) bool {
	n := p.file.written(f)
	return n != nil && n.Alone
}

// Repeats reports whether alternatives of a field are said by writing its
// operator again for each, which takes neither OR nor brackets.
func (p *Profile) Repeats(f query.Field) bool {
	n := p.file.written(f)
	return n != nil && n.Repeat
}

// HasValues reports whether the platform knows any words of a brief by values
// of its own; see [Profile.Value].
func (p *Profile) HasValues() bool {
	return slices.ContainsFunc(p.file.Natives, func(n native) bool { return len(n.Values) > 0 })
}

// Value returns the field and the value by which the platform knows a word of
// a brief better than as a word: the programming language "C++" is "cpp" in
// the field that the operator "language:" looks in.
func (p *Profile) Value(text string) (t query.Term, ok bool) {
	key := strings.Join(query.Plain(text), " ")
	for _, n := range p.file.Natives {
		if value, ok := n.Values[key]; ok {
			return query.Term{Text: value, Field: n.Field}, true
		}
	}
	return query.Term{}, false
}

// Filter returns the platform's own label for the filter that stands for a
// field or a facet of a brief ("location", "years"), and whether it has one.
func (p *Profile) Filter(key string) (label string, ok bool) {
	for _, f := range p.file.Filters {
		if f.Key == key {
			return f.Label, true
		}
	}
	return "", false
}

// Omits reports whether terms of a field are better left out than looked for
// anywhere: a place is no tag of a board for remote work.
func (p *Profile) Omits(f query.Field) bool { return slices.Contains(p.file.Omits, f) }

// Given reports whether everything on the platform is about a word, so that
// nobody searches for it there: Ruby on a board for Ruby.
func (p *Profile) Given(text string) bool {
	if len(p.file.Given) == 0 {
		return false
	}
	said := query.Plain(text)
	return slices.ContainsFunc(p.file.Given, func(g string) bool { return slices.Equal(query.Plain(g), said) })
}

// Lines is how many demands a search on the platform can make and still find
// somebody, beside those that a field of its own takes; 0 where nobody says.
func (p *Profile) Lines() int { return p.file.Lines }

// Pages lists addresses that are worth a look beside the search. value says
// what the brief asks for under a key, "" where it asks for nothing.
func (p *Profile) Pages(value func(key string) string) []string {
	var out []string
	for _, page := range p.file.Pages {
		if page.Key == "" || strings.EqualFold(value(page.Key), page.Value) {
			out = append(out, page.URL)
		}
	}
	return out
}

// Scope is the text that keeps a search engine to one site, such as
// "site:linkedin.com/in". Write puts it first, Read takes it away again: it
// says which pages are searched, not who is wanted. It is "" elsewhere.
func (p *Profile) Scope() string { return p.file.Scope }

// CanOr reports whether the platform has OR at all, in a string.
func (p *Profile) CanOr() bool { return p.Family != Tags && p.file.Grammar.Or.Write != "" }

// CanPhrase reports whether the platform keeps the words of a term together.
func (p *Profile) CanPhrase() bool { return p.file.Quote.When != quoteNever }

// CanNegate reports whether a string, or a list of a board of lists, can
// exclude a word.
func (p *Profile) CanNegate() bool {
	if p.Family.lists() {
		return slices.ContainsFunc(p.file.Boxes, func(b box) bool { return b.Takes == TakesNone })
	}
	return p.Family != Tags && p.file.Grammar.Not.Write != ""
}

// CanNegateGroup reports whether one NOT can stand before a bracket. Where it
// cannot, each exclusion is written on its own.
func (p *Profile) CanNegateGroup() bool { return p.CanNegate() && p.file.Grammar.Not.Group }

// CanGroup reports whether brackets mean what they say.
func (p *Profile) CanGroup() bool {
	return p.Family != Tags && p.file.Grammar.Brackets == bracketsGroup
}

// CanOrInAnd reports whether an OR group can be one part of an AND: by
// brackets, or because OR binds tighter.
func (p *Profile) CanOrInAnd() bool {
	return p.CanOr() && p.file.Grammar.nests(opOr, opAnd)
}

// What names a thing that a limit counts.
type What string

// What limits count.
const (
	Chars     What = "chars"     // code points
	Bytes     What = "bytes"     // of UTF-8
	Words     What = "words"     // pieces between blanks, also inside quotes
	Operators What = "operators" // AND, OR, NOT as the platform spells them
	Terms     What = "terms"     // words and quoted phrases
)

// Limit is the most that a platform takes of something in one string.
type Limit struct {
	What What
	Max  int
	Hard bool // more is refused or cut off; a soft limit only warns
}

// Limits lists what limits the strings of a box.
func (p *Profile) Limits(b Box) []Limit {
	var out []Limit
	for _, l := range p.file.Limits {
		if l.Box != "" && l.Box != b.Key {
			continue
		}
		out = append(out, Limit{What: l.What, Max: l.Max, Hard: l.Hard})
	}
	return out
}

// BehindLimit is the fact that the figure of a limit comes from; zero where
// nobody says.
func (p *Profile) BehindLimit(w What) Fact {
	if facts := p.Facts("limit." + string(w)); len(facts) > 0 {
		return facts[0]
	}
	return Fact{}
}
