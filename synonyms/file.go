package synonyms

import (
	"slices"

	"sourcer/query/source"
)

// MaxFileSize is the size in bytes of the largest file that [Parse] takes.
const MaxFileSize = 1 << 20

// MaxTermLength is how many bytes one spelling may have.
const MaxTermLength = 200

// MaxEntries is how many concepts one file may hold.
const MaxEntries = 5000

// MaxListLength is how many spellings or edges one key of an entry may list.
const MaxListLength = 300

// MaxDiagnostics is how many findings [Parse] and [Table.With] list before they
// give up.
const MaxDiagnostics = 100

// File is a synonym file that was read: the concepts it adds and what it takes
// away. It is checked by itself; how it goes with other files, [Table.With]
// finds out.
type File struct {
	src    *source.Source
	domain string
	about  string
	source string // the source of entries that name none
	locale string // the language of its spellings, "" for English
	rows   []*row
	gone   removals
}

// Source is the text that the file was read from.
func (f *File) Source() *source.Source { return f.src }

// About is what the file says it holds, "" where it does not say.
func (f *File) About() string { return f.about }

// row is one entry of a file.
type row struct {
	kind    Kind
	name    text
	same    []text
	bare    []text
	safe    []text
	shares  []link
	nouns   []text
	titled  []text
	work    []text
	edges   []link
	source  string
	after   bool
	replace bool
}

// text is a string of a file and where it stands.
type text struct {
	string
	span source.Span
}

// link is one edge of an entry. Where back is set it leads from other to the
// entry, otherwise from the entry to other.
type link struct {
	relation linkRelation
	other    text
	why      string
	weight   float64
	back     bool
}

// linkRelation is what an edge says.
type linkRelation uint8

const (
	linkImplies linkRelation = iota
	linkRelated
	linkHired
)

// mark is how an edge of the relation is written in a removal.
func (r linkRelation) mark() string {
	if r == linkRelated {
		return "~"
	}
	return "=>"
}

// removals is what a file takes away from those before it.
type removals struct {
	concepts []text
	terms    []text
	edges    []edgeName
}

func (r removals) empty() bool { return len(r.concepts)+len(r.terms)+len(r.edges) == 0 }

// edgeName is a removal such as "Flask => Python".
type edgeName struct {
	from, to string
	related  bool
	span     source.Span
}

// kinds lists all kinds in the order in which a text without a kind is looked
// up.
var kinds = [...]Kind{
	Skill, JobTitle, Discipline, RoleNoun, Level, Company, Place, School,
	Industry, Function, Degree, Clearance, Language,
}

// Kinds lists all kinds of concepts.
func Kinds() []Kind { return kinds[:] }

func isKind(name string) bool { return slices.Contains(kinds[:], Kind(name)) }
