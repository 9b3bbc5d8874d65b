package target

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// checker finds what is wrong with a profile beyond its syntax.
type checker struct {
	file     string
	settings []Setting
	faults   []string
}

// fault says what is wrong with a setting, at its line.
func (c *checker) fault(path, format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf("%s: %s %s", c.where(path), path, fmt.Sprintf(format, args...)))
}

// where is the place of a setting, or of what it would be a part of if it
// were there.
func (c *checker) where(path string) string {
	for at := path; at != ""; at = at[:max(0, strings.LastIndexByte(at, '.'))] {
		for _, s := range c.settings {
			if under(s.Path, at) {
				return fmt.Sprintf("%s:%d", cmp.Or(s.file, c.file), s.Line)
			}
		}
	}
	return c.file
}

func (c *checker) error() error { return errors.New(strings.Join(c.faults, "\n")) }

// oneOf demands one of a few values.
func (c *checker) oneOf(path, got string, want ...string) {
	if !slices.Contains(want, got) {
		c.fault(path, "is %q, not one of %s", got, strings.Join(want, ", "))
	}
}

func (c *checker) check(d *document) {
	if !isSlug(d.Name) || d.Name != strings.Trim(d.Name, "-") {
		c.fault("name", "is %q, not small letters, digits and hyphens", d.Name)
	}
	if d.Label == "" {
		c.fault("label", "is missing")
	}
	c.oneOf("family", string(d.Family), families()...)
	c.oneOf("status", string(d.Status), string(Live), string(Unclear), string(Dead))
	c.oneOf("basis", string(d.Basis), string(Engine), string(Documented), string(Reported), string(Soft))
	if _, err := time.Parse(time.DateOnly, d.Date); err != nil {
		c.fault("date", "is %q, not a date such as 2026-11-21", d.Date)
	}
	switch {
	case d.Family == Tags || d.Family.lists():
		c.tags(d)
	case d.Family.dialect() != nil:
		c.engine(d)
	default:
		c.grammar(&d.Grammar)
		c.quote(&d.Quote)
	}
	if d.Typed && !d.Family.lists() {
		c.fault("typed", "makes no sense in the family %q", d.Family)
	}
	c.words(&d.Words)
	c.boxes(d)
	c.lists(d)
	c.sites(d)
	c.facts(d.Facts)
}

// Families lists the families in the order in which they are named to people.
func Families() []string { return families() }

func families() []string {
	return []string{
		string(WordBoolean), string(Web), string(Pipe), string(PhraseMinus), string(FieldValue),
		string(Plain), string(Lists), string(Prose), string(Tags),
		string(Lucene), string(QueryDSL), string(TSQuery), string(WebSearch), string(FTS5),
	}
}

// engine demands that the profile of an engine leaves the syntax to its
// family. What a blank means is a setting of Lucene's.
func (c *checker) engine(d *document) {
	space := "grammar.space"
	for _, s := range c.settings {
		if under(s.Path, "grammar") && s.Path != space || under(s.Path, "quote") || under(s.Path, "scope") {
			c.fault(s.Path, "makes no sense in the family %q", d.Family)
		}
	}
	if d.Family == Lucene {
		c.oneOf(space, d.Grammar.Space, spaceAnd, spaceOr)
	} else if d.Grammar.Space != "" {
		c.fault(space, "makes no sense in the family %q", d.Family)
	}
}

// tags demands that a board of tags or lists has no operators.
func (c *checker) tags(d *document) {
	for _, table := range []string{"grammar", "quote", "native", "scope"} {
		if slices.ContainsFunc(c.settings, func(s Setting) bool { return under(s.Path, table) }) {
			c.fault(table, "makes no sense in the family %q", d.Family)
		}
	}
}

func (c *checker) grammar(g *grammar) {
	c.oneOf("grammar.space", g.Space, spaceAnd, spaceOr, spaceNone, spaceEither)
	c.oneOf("grammar.brackets", g.Brackets, bracketsGroup, bracketsIgnored, bracketsNone)
	c.oneOf("grammar.case", g.Case, caseUpper, caseAny)
	c.oneOf("grammar.wildcard", g.Wildcard, wildcardNone, wildcardSuffix, wildcardWords)
	c.oneOf("grammar.near", g.Near, nearNone, nearAround, nearTilde)
	c.precedence(g)
	c.contradictions(g)
	c.spelled("and", g.And.Write, g.And.Read)
	c.spelled("or", g.Or.Write, g.Or.Read)
	c.spelled("not", g.Not.Write, g.Not.Read)
	if g.Not.Field != "" && !slices.Contains(g.Not.Read, g.Not.Field) {
		c.fault("grammar.not.field", "is %q, which is not among what is read", g.Not.Field)
	}
	c.markOfWanted("must", g.Must, g)
	c.markOfWanted("forced", g.Forced, g)
	if g.Apart && g.Brackets == bracketsGroup {
		c.fault("grammar.apart", "is true, but brackets group")
	}
}

// markOfWanted demands that the mark before a wanted term is no other one.
func (c *checker) markOfWanted(name, mark string, g *grammar) {
	if mark != "" && (isWord(mark) || strings.ContainsAny(mark, "\"() ") || strings.HasPrefix(g.Not.Write, mark)) {
		c.fault("grammar."+name, "is %q, not a mark of its own", mark)
	}
}

// precedence demands each operator once.
func (c *checker) precedence(g *grammar) {
	seen := map[string]int{}
	for _, entry := range g.Precedence {
		for _, o := range strings.Fields(entry) {
			seen[o]++
			c.oneOf("grammar.precedence", o, string(opNot), string(opAnd), string(opOr), string(opSpace))
		}
	}
	for _, o := range []op{opNot, opAnd, opOr} {
		if seen[string(o)] != 1 {
			c.fault("grammar.precedence", "lists %q %d times, not once", o, seen[string(o)])
		}
	}
}

// contradictions finds settings that cannot both be true.
func (c *checker) contradictions(g *grammar) {
	if g.And.Write == "" && g.Space != spaceAnd {
		c.fault("grammar.and.write", "is empty, but a space means %q", g.Space)
	}
	if g.Not.Group && g.Brackets != bracketsGroup {
		c.fault("grammar.not.group", "is true, but brackets are %q", g.Brackets)
	}
	if g.Not.And && g.And.Write == "" {
		c.fault("grammar.not.and", "is true, but AND is a space")
	}
	if g.Not.Alone && g.Not.Refused {
		c.fault("grammar.not.refused", "is true, but a string may be nothing but exclusions")
	}
	if !g.Not.And && g.Space == spaceOr {
		c.fault("grammar.not.and", "is false, but a space means %q", g.Space)
	}
}

// spelled demands that what is written is also read.
func (c *checker) spelled(name, write string, read []string) {
	if write != "" && !slices.Contains(read, write) {
		c.fault("grammar."+name+".write", "is %q, which is not among what is read", write)
	}
	if slices.Contains(read, "") {
		c.fault("grammar."+name+".read", "holds an empty operator")
	}
}

func (c *checker) quote(q *quoting) {
	c.oneOf("quote.when", q.When, quotePhrases, quoteSymbols, quoteAll, quoteNever)
	if !strings.Contains(q.Drop, `"`) {
		c.fault("quote.drop", "lacks the quote itself")
	}
	if strings.ContainsFunc(q.Drop, func(r rune) bool { return !isSymbol(r) || strings.ContainsRune(".&+#", r) }) {
		c.fault("quote.drop", "holds a character that makes a difference between words")
	}
}

func (c *checker) words(w *words) {
	c.oneOf("words.reading", w.Reading, readings()...)
	for _, s := range shapes() {
		if d, ok := w.Reads[s]; ok {
			c.oneOf("words.reads."+string(s), string(d), string(Same), string(Wider), string(Narrow), string(Neither), string(Unknown))
		}
	}
	known := 0
	for _, s := range shapes() {
		if _, ok := w.Reads[s]; ok {
			known++
		}
	}
	if known != len(w.Reads) {
		c.fault("words.reads", "names a shape that does not exist")
	}
}

func (c *checker) boxes(d *document) {
	if len(d.Boxes) == 0 {
		c.fault("box", "is missing")
	}
	seen := map[string]bool{}
	for i, b := range d.Boxes {
		path := strings.TrimSuffix("box."+b.Key, ".")
		switch {
		case b.Key == "" || b.Name == "":
			c.fault(path, "needs a key and a name")
		case seen[b.Key]:
			c.fault(path, "is there twice")
		case !d.Family.lists() && (i == 0) != (b.Field == ""):
			c.fault(path, "is out of place: the first box is the keyword box, and the others have a field")
		}
		seen[b.Key] = true
		c.takes(d, i, b, path)
	}
}

// takes demands that boards of lists have lists, and others have them beside
// their keyword box alone.
func (c *checker) takes(d *document, i int, b box, path string) {
	switch {
	case d.Family.lists():
		c.oneOf(path+".takes", string(b.Takes), string(TakesAll), string(TakesAny), string(TakesNone), string(TakesOne), string(TakesProse))
	case i == 0 || d.Family == Tags:
		c.oneOf(path+".takes", string(b.Takes), string(TakesString))
	default:
		c.oneOf(path+".takes", string(b.Takes), string(TakesString), string(TakesOne))
	}
	if b.Join != "" && (len(b.Join) != 1 || !strings.Contains(",;|", b.Join)) {
		c.fault(path+".join", "is %q, not one of , ; |", b.Join)
	}
}

// sites demands that what keeps a search to one site can be read, and that
// pages have an address.
func (c *checker) sites(d *document) {
	if d.Lines < 0 {
		c.fault("lines", "is less than none")
	}
	for _, p := range d.Pages {
		if !strings.HasPrefix(p.URL, "https://") {
			c.fault("page", "has the address %q, which does not begin with https://", p.URL)
		}
	}
	if len(c.faults) > 0 || d.Family == Tags || d.Family.lists() {
		return
	}
	p := &Profile{Family: d.Family, file: *d}
	box := p.Boxes(LayoutSingle)[0]
	c.readable("scope", p, box, d.Scope)
	for _, s := range d.Sites {
		path := "site." + s.Name
		if !isSlug(s.Name) || s.Label == "" || s.Scope == "" {
			c.fault(path, "needs a name of small letters, a label and a scope")
		}
		c.readable(path, p, box, s.Scope)
		for _, n := range s.Noise {
			c.readable(path, p, box, n)
		}
	}
	for _, n := range d.Noise {
		c.readable("noise", p, box, n)
	}
}

// readable demands that a string has one certain meaning.
func (c *checker) readable(path string, p *Profile, b Box, text string) {
	for _, n := range p.Scan(b, text).Notes {
		if n.Fatal {
			c.fault(path, "cannot be read: %q: %s", text, n.Message)
			return
		}
	}
}

func (c *checker) lists(d *document) {
	for _, n := range d.Natives {
		if n.Name == "" || len(n.Name) > maxNative || strings.ContainsFunc(n.Name, func(r rune) bool { return isSymbol(r) && r != '_' }) {
			c.fault("native."+n.Name, "is not a name of at most %d letters", maxNative)
		}
	}
	for _, l := range d.Limits {
		path := "limit." + string(l.What)
		c.oneOf(path, string(l.What), string(Chars), string(Bytes), string(Words), string(Operators), string(Terms))
		if l.Max < 1 {
			c.fault(path, "allows nothing")
		}
		c.knownBox(d, path, l.Box)
	}
	if d.URL.Base != "" {
		if !strings.HasPrefix(d.URL.Base, "https://") {
			c.fault("url.base", "is %q, which does not begin with https://", d.URL.Base)
		}
		c.oneOf("url.style", d.URL.Style, styleQuery, stylePath, styleRestli)
	}
	for _, p := range d.URL.Params {
		c.knownBox(d, "url.param."+p.Name, p.Box)
	}
}

func (c *checker) knownBox(d *document, path, key string) {
	if _, ok := d.box(key); key != "" && !ok {
		c.fault(path, "names the box %q, which is not there", key)
	}
}

func (c *checker) facts(facts []fact) {
	for i, f := range facts {
		path := "fact"
		switch {
		case len(f.About) == 0 || f.Source == "":
			c.fault(path, "number %d needs about and source", i+1)
		case !validDate(f.Date):
			c.fault(path, "number %d has the date %q", i+1, f.Date)
		}
		c.oneOf(path, string(f.Confidence), string(Tested), string(Vendor), string(VendorCopy), string(Practitioner), string(Uncertain))
		for _, about := range f.About {
			if !slices.ContainsFunc(c.settings, func(s Setting) bool { return under(s.Path, about) }) {
				c.fault(path, "number %d is about %q, which is not there", i+1, about)
			}
		}
	}
}

// validDate takes a year, a month or a day.
func validDate(s string) bool {
	_, ok := firstDay(s)
	return ok
}

// firstDay is the first day of a year or month, or the day itself.
func firstDay(s string) (time.Time, bool) {
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		if day, err := time.Parse(layout, s); err == nil {
			return day, true
		}
	}
	return time.Time{}, false
}
