package synonyms

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"sourcer/query/source"
)

// tableVersion counts the table's editions. The hash behind it in
// [Table.Version] tells tables of one edition apart.
const tableVersion = "1"

// Version names the table and all files on top of it: two tables of one
// version give the same answers.
func (t *Table) Version() string { return tableVersion + "+" + t.hash }

// Hash is the part of the version that what the files say makes.
func (t *Table) Hash() string { return t.hash }

// Detail is all that the table says about a concept.
type Detail struct {
	Concept
	Source    string
	Also      []string // other files that say something about it
	Spellings []string // what goes into a string, the preferred name first
	Shared    []string // those of them that belong to another concept too
	Bare      []string // spellings that are never put out without quotes
	Safe      []string // what stands in for them
	Nouns     []string // the role nouns that go with it in a title
	Work      []string // of a title: the work by itself, put out with the reach implied
	Local     []Local  // spellings in other languages, put out where one is asked for
	Implies   []Edge
	ImpliedBy []Edge
	Related   []Edge
	HiredAs   []Edge // titles that people who are titled by it are hired as
	HiredFrom []Edge // skills that people who are hired as it are titled by
}

// Local is how a concept is written in one language.
type Local struct {
	Locale    string // one of [Locales]
	Spellings []string
}

// Edge joins a concept to another.
type Edge struct {
	Concept string
	Why     string
	Weight  float64 // 0 to 1
	Source  string  // where the entry that states the edge comes from
}

// Describe says what the table knows about the concept that a text is a
// spelling of, in the order of [Table.Lookup].
func (t *Table) Describe(text string) (Detail, bool) {
	if c := t.findFirst(text, kinds[:]); c != nil {
		return t.detail(c), true
	}
	if p := t.parseTitle(text); p.row != nil {
		return t.detail(p.row), true
	}
	if c := t.findLoosely(text); c != nil {
		return t.detail(c), true
	}
	return Detail{}, false
}

func (t *Table) detail(c *concept) Detail {
	return Detail{
		Concept: c.public(), Source: c.Source, Also: c.Also,
		Spellings: c.spellings(), Shared: c.Shared, Bare: c.Bare, Safe: c.Safe, Nouns: c.Nouns, Work: c.Work, Local: c.publicLocal(),
		Implies:   outgoing(c.Implies, c),
		HiredAs:   outgoing(c.Hired, c),
		ImpliedBy: t.incoming(c.Kind, c.ImpliedBy, func(o *concept) []edge { return o.Implies }, c),
		HiredFrom: t.incoming(Skill, c.HiredFrom, func(o *concept) []edge { return o.Hired }, c),
		Related: append(outgoing(c.Related, c),
			t.incoming(c.Kind, c.RelatedBy, func(o *concept) []edge { return o.Related }, c)...),
	}
}

func outgoing(edges []edge, c *concept) []Edge {
	var out []Edge
	for _, e := range edges {
		out = append(out, Edge{e.To, e.Why, float64(e.Weight) / 100, c.Source})
	}
	return out
}

func (t *Table) incoming(kind Kind, names []string, edges func(*concept) []edge, c *concept) []Edge {
	var out []Edge
	for _, name := range names {
		if o := t.concept(kind, name); o != nil {
			e := edgeTo(edges(o), c.Name)
			out = append(out, Edge{name, e.Why, float64(e.Weight) / 100, o.Source})
		}
	}
	return out
}

// Names yields the preferred names of all concepts of the kinds given, or of
// all kinds, by kind and name.
func (t *Table) Names(of ...Kind) iter.Seq[string] {
	return func(yield func(string) bool) {
		for c := range t.all() {
			if (len(of) == 0 || slices.Contains(of, c.Kind)) && !yield(c.Name) {
				return
			}
		}
	}
}

// Stats counts what is in a table.
type Stats struct{ Concepts, Terms, Edges int }

// Stats counts concepts, spellings and edges. Those of the shipped table were
// counted when it was made.
func (t *Table) Stats() Stats {
	if t == &shipped {
		return tableStats
	}
	return t.counted()
}

func (t *Table) counted() Stats {
	var s Stats
	for c := range t.all() {
		s.Concepts++
		s.Terms += len(c.Forms) + len(c.Bare) + len(c.Safe) + len(c.Shared) + len(c.Work) + len(c.localAll())
		s.Edges += len(c.Implies) + len(c.Related) + len(c.Hired)
	}
	return s
}

// Search finds concepts by words of their spellings, the best first, at most
// limit of them. Each word may be the beginning of one of theirs. Where
// nothing has the words, names that are spelled alike are found.
func (t *Table) Search(words string, limit int) []Concept {
	asked := reading(words)
	if asked == "" {
		return nil
	}
	list := t.ranked(func(form string) int { return rankOf(form, asked) })
	if len(list) == 0 {
		key := foldKey(words)
		list = t.ranked(func(form string) int { return source.Slips(foldKey(form), key) - max(1, len(key)/4) - 1 })
	}
	return list[:min(max(limit, 0), len(list))]
}

// ranked lists the concepts for one of whose spellings rank is below zero,
// the lowest first.
func (t *Table) ranked(rank func(form string) int) []Concept {
	type hit struct {
		c    *concept
		rank int
	}
	var hits []hit
	for c := range t.all() {
		best := 0
		for _, form := range slices.Concat([]string{c.Name}, c.Forms, c.Bare, c.Safe, c.Work, c.localAll()) {
			best = min(best, rank(form))
		}
		if best < 0 {
			hits = append(hits, hit{c, best})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(len(a.c.Name), len(b.c.Name)), cmp.Compare(a.c.Name, b.c.Name))
	})
	list := make([]Concept, len(hits))
	for i, h := range hits {
		list[i] = h.c.public()
	}
	return list
}

// rankOf grades how a spelling answers the words asked for: -4 is the very
// words, 0 is not at all.
func rankOf(form, asked string) int {
	have := reading(form)
	switch {
	case have == asked || foldKey(form) == foldKey(asked):
		return -4
	case strings.HasPrefix(have, asked):
		return -3
	case strings.Contains(" "+have, " "+asked):
		return -2
	}
	for _, word := range strings.Fields(asked) {
		if !strings.Contains(" "+have, " "+word) {
			return 0
		}
	}
	return -1
}
