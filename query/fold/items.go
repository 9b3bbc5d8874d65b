package fold

import (
	"slices"
	"strings"
	"unicode"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/expand"
	"sourcer/query/source"
	"sourcer/synonyms"
)

// maxFolded is how many terms a list may have to be folded: each is looked up
// in several reaches.
const maxFolded = 400

// isTitles reports whether a list of words that are looked for anywhere is one
// of job titles that the table can bring in: then the brief says so.
func (f *folder) isTitles(c clause) bool {
	if !f.fold {
		return false
	}
	if field, one := oneField(c.wanted); !one || field != query.Anywhere || !f.titles {
		return false
	}
	if _, bound := f.profile.FieldOperator(query.Title); bound {
		return false
	}
	titles := 0
	for _, t := range c.wanted {
		if found, ok := f.table.Lookup(t.Text); ok && found.Kind == synonyms.JobTitle {
			titles++
		}
	}
	return titles >= 2 && 2*titles > len(c.wanted)
}

// oneField returns the field that all terms look in.
func oneField(terms []query.Term) (query.Field, bool) {
	for _, t := range terms[1:] {
		if t.Field != terms[0].Field {
			return "", false
		}
	}
	return terms[0].Field, true
}

// wanted adds a line for a list of alternatives.
func (f *folder) wanted(c clause) {
	field, one := oneField(c.wanted)
	key := keyOf(field)
	if !one || field != query.Anywhere && f.has(key) {
		f.leave("one of %s", words(query.AnyOf(exprs(c.wanted)...)))
		return
	}
	items := f.items(c.wanted, f.lookUp(field))
	if field == query.Anywhere && len(items) == 1 {
		f.add(&f.lists, string(brief.KeyMust), items)
		return
	}
	f.lists = append(f.lists, list{key, items})
}

func exprs(terms []query.Term) []query.Expr {
	out := make([]query.Expr, len(terms))
	for i, t := range terms {
		out[i] = t
	}
	return out
}

func (f *folder) has(key string) bool {
	return slices.ContainsFunc(f.lists, func(l list) bool { return l.key == key })
}

// add puts items on the line of a key.
func (f *folder) add(lists *[]list, key string, items []string) {
	for i := range *lists {
		if (*lists)[i].key == key {
			(*lists)[i].items = append((*lists)[i].items, items...)
			return
		}
	}
	*lists = append(*lists, list{key, items})
}

// exclusion adds a demand that has a NOT in it: an exclusion, or one of
// several in an OR.
func (f *folder) exclusion(c clause) {
	if len(c.wanted) == 0 && len(c.excluded) == 1 {
		f.exclude(c.excluded[0])
		return
	}
	field, one := oneField(slices.Concat(c.wanted, c.excluded))
	if !one || field != query.Anywhere {
		f.leave("one of %s, or not %s", words(query.AnyOf(exprs(c.wanted)...)), words(query.AnyOf(exprs(c.excluded)...)))
		return
	}
	var parts []string
	for _, t := range c.wanted {
		parts = append(parts, quote(t.Text))
	}
	for _, t := range c.excluded {
		parts = append(parts, "not "+quote(t.Text))
	}
	f.add(&f.lists, string(brief.KeyMust), []string{strings.Join(parts, " or ")})
}

func (f *folder) exclude(t query.Term) {
	key := string(brief.KeyNot)
	if t.Field != query.Anywhere {
		key = "not " + keyOf(t.Field)
	}
	f.add(&f.excluded, key, []string{quote(t.Text)})
}

// titleLines adds the title line. A brief has one; further lists of titles
// are looked for anywhere, as the string does.
func (f *folder) titleLines(lists []clause) {
	for _, c := range lists[1:] {
		f.wanted(c)
	}
	wanted := f.wantedConcepts()
	look := func(text string, reach synonyms.Relation) synonyms.Expansion {
		return f.table.Title(text, reach, wanted)
	}
	items := f.items(lists[0].wanted, look)
	if len(items) == len(lists[0].wanted) { // nothing folds: then the string is taken at its word
		f.wanted(lists[0])
		return
	}
	f.lists = slices.Insert(f.lists, 0, list{string(brief.KeyTitle), items})
}

// wantedConcepts lists the concepts that the lines so far ask for: they steer
// which titles a title brings in.
func (f *folder) wantedConcepts() []string {
	b, _ := brief.Parse(source.New("brief", f.text()), brief.Options{})
	return expand.Wanted(b, f.table)
}

// expansion is what the table makes of a text at a reach.
type expansion func(text string, reach synonyms.Relation) synonyms.Expansion

// lookUp is how the table is asked about the words of a field.
func (f *folder) lookUp(field query.Field) expansion {
	name := strings.TrimPrefix(string(field), "past-")
	switch query.Field(name) {
	case query.Anywhere:
		return f.table.Skill
	case query.Title:
		wanted := f.wantedConcepts()
		return func(text string, reach synonyms.Relation) synonyms.Expansion {
			return f.table.Title(text, reach, wanted)
		}
	case query.Location:
		return f.named(synonyms.Place)
	default:
		return f.named(synonyms.Kind(name))
	}
}

func (f *folder) named(kind synonyms.Kind) expansion {
	return func(text string, reach synonyms.Relation) synonyms.Expansion { return f.table.Named(kind, text, reach) }
}

// items writes the terms of a list: those that one concept brings in as that
// concept with its reach, all others in quotes.
func (f *folder) items(terms []query.Term, look expansion) []string {
	left := make([]string, 0, len(terms))
	for _, t := range terms {
		left = append(left, plain(t.Text))
	}
	g := gatherer{terms: terms, look: look, all: left}
	var out []string
	done := make([]bool, len(terms))
	if f.fold && len(terms) <= maxFolded {
		g.candidates()
		out = g.pick(done)
	}
	for i, t := range terms {
		if !done[i] {
			out = append(out, quote(t.Text))
		}
	}
	return out
}

// gatherer looks for concepts that bring in terms of a list and no others.
type gatherer struct {
	terms []query.Term
	all   []string // the terms as a brief reads them
	look  expansion
	found []candidate
}

// candidate is an item that stands for several terms of the list.
type candidate struct {
	item   string
	covers []int
	named  bool // the item is the concept's own name
}

// candidates asks the table about each term in each reach.
func (g *gatherer) candidates() {
	for _, t := range g.terms {
		if !bare(t.Text) {
			continue
		}
		for _, reach := range []synonyms.Relation{synonyms.Same, synonyms.Implied, synonyms.Related} {
			x := g.look(t.Text, reach)
			if covers, ok := g.covers(x); ok && len(covers) > 1 {
				g.found = append(g.found, candidate{t.Text + "~" + string(reach), covers, strings.EqualFold(x.Concept, t.Text)})
			}
		}
	}
}

// covers lists the terms that an expansion brings in, and reports whether all
// that it brings in is in the list, or has something of the list in it.
func (g *gatherer) covers(x synonyms.Expansion) ([]int, bool) {
	if x.Replaced || x.Concept == "" {
		return nil, false
	}
	var out []int
	for _, t := range x.Terms {
		text := plain(t.Text)
		within := false
		for i, have := range g.all {
			if have == text {
				within = true
				if !slices.Contains(out, i) {
					out = append(out, i)
				}
			} else if strings.Contains(" "+text+" ", " "+have+" ") {
				within = true
			}
		}
		if !within {
			return nil, false
		}
	}
	return out, true
}

// pick takes the candidates that stand for the most terms, until none stands
// for two that no other does.
func (g *gatherer) pick(done []bool) []string {
	var out []string
	for {
		best, most := -1, 1
		for i, c := range g.found {
			n := 0
			for _, t := range c.covers {
				if !done[t] {
					n++
				}
			}
			if n > most || n == most && best >= 0 && c.named && !g.found[best].named && len(c.covers) == len(g.found[best].covers) {
				best, most = i, n
			}
		}
		if best < 0 {
			return out
		}
		out = append(out, g.found[best].item)
		for _, t := range g.found[best].covers {
			done[t] = true
		}
	}
}

func plain(text string) string { return strings.Join(query.Plain(text), " ") }

// bare reports whether a text may stand in a brief without quotes.
func bare(text string) bool {
	for _, w := range strings.Fields(text) {
		switch strings.ToLower(w) {
		case "and", "or", "not", "similar", "above", "equivalent":
			return false
		}
		if w[0] == '-' || w[0] == '#' {
			return false
		}
	}
	return text != "" && !strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" .+#-&'", r)
	})
}

// quote writes a text to the letter.
func quote(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\\' || unicode.Is(unicode.Cf, r) {
			return ' '
		}
		return r
	}, text)
	return `"` + strings.ReplaceAll(text, `"`, `\"`) + `"`
}
