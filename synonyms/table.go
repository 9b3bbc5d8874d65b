package synonyms

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
)

// Table answers look-ups. The shipped table is static data; a team's own
// files go on top of it. A Table is never changed after it was made.
type Table struct {
	packed  *packed // nil where a table is made of files alone
	changed map[conceptID]*concept
	rekeyed map[keyID]string // the name of the concept that owns a key, "" for none
	hash    string           // of what the files say
}

// concept is one concept, all spellings spelled out. What few concepts have
// stands apart, so that the table is small and a look-up touches little of it.
type concept struct {
	Name, Source, Domain string
	Kind                 Kind
	Forms                []string // spellings that are put out, the preferred name first
	Implies              []edge
	ImpliedBy            []string // concepts with an edge that leads here
	*extras                       // never nil
}

// extras is what few concepts have.
type extras struct {
	Also      []string // other files that say something about it
	After     bool     // a level that stands behind the title
	Bare      []string // spellings that are looked up alone
	Safe      []string // what stands in for a bare one
	Shared    []string // spellings that are put out for the concept itself alone
	Nouns     []string
	Titled    []string // of a skill: spellings that stand in titles beside the name
	Work      []string // of a title: the work by itself, as titles of many kinds name it
	Local     []localForms
	Related   []edge
	Hired     []edge
	RelatedBy []string
	HiredFrom []string // skills
	Keys      []string // of a shipped concept: keys that no other spelling of it folds to
	Gone      bool     // taken away by a team's file
}

// none is the extras of the shipped concepts that have none.
var none extras

func newConcept(kind Kind, name string) *concept {
	return &concept{Kind: kind, Name: name, extras: &extras{}}
}

// edge leads from a concept to another. The weight is in hundredths.
type edge struct {
	To, Why string
	Weight  uint8
}

type conceptID struct {
	kind Kind
	name string
}

type keyID struct {
	key  string
	kind Kind
}

// shipped is made of static data alone: the program does nothing for it at
// its start.
var (
	shipped = Table{packed: &packed{
		rows:  lines{tableRows, rowStarts[:]},
		kinds: rowKinds[:],
		keys:  keyIndex{keyHashes[:], keyOwners[:], keyStarts[:]},
		notes: lines{tableNotes, noteStarts[:]},
		read:  rowsRead[:],
	}, hash: tableHash}
	rowsRead [rowCount]atomic.Pointer[concept]
)

// Shipped returns the table that comes with the program.
func Shipped() *Table { return &shipped }

// Relation is the step by which a term hangs on a concept.
type Relation string

// The relations, nearest first. Safe is the form that stands in for an
// ambiguous word.
const (
	Exact   Relation = "exact"
	Safe    Relation = "safe"
	Same    Relation = "same"
	Implied Relation = "implied"
	Related Relation = "related"
)

// reaches reports whether an expansion up to the reach takes in a relation.
func (reach Relation) reaches(r Relation) bool { return reach.rank() >= r.rank() }

func (r Relation) rank() int {
	switch r {
	case Exact:
		return 0
	case Safe:
		return 1
	case Same:
		return 2
	case Implied:
		return 3
	case Related:
		return 4
	}
	return -1
}

// Concept is one thing of the trade, with its preferred name.
type Concept struct {
	Name   string
	Kind   Kind
	Domain string // the data file it stands in
}

// Kind says what a concept is.
type Kind string

// The kinds of concepts.
const (
	Skill      Kind = "skill"
	JobTitle   Kind = "title"
	Level      Kind = "level"
	RoleNoun   Kind = "role"
	Discipline Kind = "discipline"
	Place      Kind = "place"
	Company    Kind = "company"
	School     Kind = "school"
	Industry   Kind = "industry"
	Function   Kind = "function"
	Degree     Kind = "degree"
	Clearance  Kind = "clearance"
	Language   Kind = "language" // spoken
)

// Term is a spelling that an expansion yields, and why.
type Term struct {
	Text     string
	Relation Relation
	Concept  string  // the concept that the term is a spelling of
	Via      string  // the reason of the edge, in a few words; "" for spellings
	Source   string  // where the table has it from
	Weight   float64 // what it earns, 0 to 1
	Shared   bool    // it means something else now and then: nobody is excluded for it
}

// Expansion is all that a text stands for.
type Expansion struct {
	Concept string // "" where the table does not know the text
	Terms   []Term // by relation, then by weight; the first is the text itself or its safe form
	// Replaced is set where the text is an ambiguous word that its safe form
	// stands in for.
	Replaced bool
}

// Lookup finds the concept that text is a spelling of: a skill if there is
// one, else a title, and so on. Case, hyphens, dots and spacing do not matter,
// except where they tell concepts apart; plurals and version numbers are seen
// through. A title is found by its row or by its parts, and a skill behind its
// maker or before its kind too: "Oracle Java", "ERP system".
func (t *Table) Lookup(text string) (Concept, bool) {
	if c := t.findFirst(text, kinds[:]); c != nil {
		return c.public(), true
	}
	if title := t.parseTitle(text); title.known() {
		return Concept{Name: title.name(), Kind: JobTitle, Domain: title.domain()}, true
	}
	if c := t.findLoosely(text); c != nil {
		return c.public(), true
	}
	return Concept{}, false
}

// Known reports whether the table knows a text, as whatever kind.
func (t *Table) Known(text string) bool {
	_, ok := t.Lookup(text)
	return ok
}

// SameConcept reports whether two texts are spellings of one concept.
func (t *Table) SameConcept(a, b string) bool {
	x, ok := t.Lookup(a)
	y, also := t.Lookup(b)
	return ok && also && x.Kind == y.Kind && x.Name == y.Name || reading(a) == reading(b)
}

func (c *concept) public() Concept { return Concept{Name: c.Name, Kind: c.Kind, Domain: c.Domain} }

func (c *concept) id() conceptID { return conceptID{c.Kind, c.Name} }

// spellings are the forms that are put out, those that others share last.
func (c *concept) spellings() []string { return slices.Concat(c.Forms, c.Shared) }

// standIns are the forms that stand in for a bare spelling.
func (c *concept) standIns() []string {
	if len(c.Safe) > 0 {
		return c.Safe
	}
	return c.Forms
}

// isBare reports whether a text is one of the spellings of c that mean other
// things too.
func (c *concept) isBare(text string) bool {
	key := foldKey(text)
	return slices.ContainsFunc(c.Bare, func(b string) bool { return foldKey(b) == key }) &&
		!slices.ContainsFunc(c.Forms, func(f string) bool { return reading(f) == reading(text) })
}

// find looks a text up as one kind of thing, by its spelling, its other
// number, for places without the region behind, and for skills without the
// version.
func (t *Table) find(kind Kind, text string) *concept {
	f := fold(text)
	return t.findFolded(kind, &f)
}

func (t *Table) findFolded(kind Kind, f *folded) *concept {
	if c := t.bySpelling(kind, f); c != nil {
		return c
	}
	if kind == Place {
		return t.findInRegion(f.text)
	}
	if kind != Skill || !strings.ContainsAny(f.key.text, digits) {
		return nil
	}
	if base, _, ok := cutVersion(f.text); ok {
		return t.byKey(kind, foldKey(base))
	}
	return nil
}

// isSpelling reports whether a text as it stands is a spelling of a concept, or
// its other number.
func (t *Table) isSpelling(kind Kind, text string) bool {
	f := fold(text)
	return t.bySpelling(kind, &f) != nil
}

// bySpelling looks up a text as it stands, then its other number.
func (t *Table) bySpelling(kind Kind, f *folded) *concept {
	if c := t.byHashed(kind, f.key); c != nil {
		return c
	}
	return t.byHashed(kind, f.otherNumber())
}

// findFirst looks a text up as each of some kinds, and returns the first that
// it is.
func (t *Table) findFirst(text string, of []Kind) *concept {
	f := fold(text)
	for _, k := range of {
		if c := t.findFolded(k, &f); c != nil {
			return c
		}
	}
	return nil
}

// byKey returns the concept that owns a key, nil where none does.
func (t *Table) byKey(kind Kind, key string) *concept { return t.byHashed(kind, hashed(key)) }

func (t *Table) byHashed(kind Kind, key hashedKey) *concept {
	if key.text == "" {
		return nil
	}
	if name, ok := t.rekeyed[keyID{key.text, kind}]; ok {
		return t.concept(kind, name)
	}
	c := t.packed.owner(kind, key)
	if c == nil || len(t.changed) == 0 {
		return c
	}
	return t.concept(kind, c.Name)
}

// concept returns the concept of that very name, nil where there is none.
func (t *Table) concept(kind Kind, name string) *concept {
	if c, ok := t.changed[conceptID{kind, name}]; ok {
		if c.Gone {
			return nil
		}
		return c
	}
	return t.packed.named(kind, name)
}

// all yields every concept by kind and name.
func (t *Table) all() iter.Seq[*concept] {
	if len(t.changed) == 0 {
		return t.packed.all()
	}
	return slices.Values(t.merged())
}

func (t *Table) merged() []*concept {
	var list []*concept
	for c := range t.packed.all() {
		if _, ok := t.changed[c.id()]; !ok {
			list = append(list, c)
		}
	}
	for _, c := range t.changed {
		if !c.Gone {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b *concept) int {
		return cmp.Or(strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.Name, b.Name))
	})
	return list
}
