// Package synonyms is the table of hiring concepts: what each is called, what
// it implies, what stands beside it. It knows nothing of briefs.
package synonyms

// Table answers look-ups. The shipped table is static data; a team's own
// files go on top of it.
type Table struct{}

// Shipped returns the table that comes with the program.
func Shipped() *Table { return &Table{} }

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
)

// Term is a spelling that an expansion yields, and why.
type Term struct {
	Text     string
	Relation Relation
	Concept  string  // the concept that the term is a spelling of
	Via      string  // the reason of the edge, in a few words; "" for spellings
	Source   string  // where the table has it from
	Weight   float64 // what it earns, 0 to 1
}

// Lookup finds the concept that text is a spelling of. Case, hyphens, dots
// and spacing do not matter, except where they tell concepts apart.
func (t *Table) Lookup(text string) (Concept, bool) { return Concept{}, false }

// Expansion is all that a text stands for.
type Expansion struct {
	Concept string // "" where the table does not know the text
	Terms   []Term // by relation, then by weight; the first is the text itself or its safe form
	// Replaced is set where the text is an ambiguous word that its safe form
	// stands in for.
	Replaced bool
}

// Skill expands a word that is looked for anywhere, up to the given relation
// (Exact, Same, Implied or Related).
func (t *Table) Skill(text string, reach Relation) Expansion { return Expansion{} }

// Title expands a job title by its parts. wanted lists the concepts of
// technologies that the brief asks for: a title that names another one is
// left out; with none wanted all stay.
func (t *Table) Title(text string, reach Relation, wanted []string) Expansion { return Expansion{} }

// Field expands a place, a company, a school, an industry: other spellings,
// and for places what they contain.
func (t *Table) Named(kind Kind, text string, reach Relation) Expansion { return Expansion{} }
