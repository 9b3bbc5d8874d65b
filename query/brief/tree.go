package brief

import (
	"sourcer/query"
	"sourcer/query/source"
)

// Brief is what a file says: its entries in the order in which they stand.
// References to named groups are resolved; words are not yet looked up.
type Brief struct {
	Source  *source.Source
	Name    string // the first comment of the file, without its mark, or else the file's name
	Entries []*Entry
	Defines []*Define
}

// Entry is one key with what stands behind it.
type Entry struct {
	Key     Key
	Not     bool // "not company:", or the key "not" itself
	Past    bool // "past title:"
	AtLeast int  // "any 2:"; 1 for "any:"
	Items   []Item
	Facet   *Facet // for keys that hold a value
	Text    string // for notes: the text as it stands, lines joined by \n
	KeySpan source.Span
	Span    source.Span
}

// Key is an entry's key in its canonical spelling, without "not" and "past".
type Key string

// The keys of the language.
const (
	KeyTitle     Key = "title"
	KeyMust      Key = "must"
	KeyAny       Key = "any"
	KeyNice      Key = "nice"
	KeyNot       Key = "not"
	KeyLocation  Key = "location"
	KeyCompany   Key = "company"
	KeyWorkedAt  Key = "worked at" // company, current or past
	KeySchool    Key = "school"
	KeyIndustry  Key = "industry"
	KeyFunction  Key = "function"
	KeyLanguage  Key = "language"
	KeyClearance Key = "clearance"
	KeyDegree    Key = "degree"
	KeySeniority Key = "seniority"
	KeyYears     Key = "years"
	KeySize      Key = "size"
	KeyRadius    Key = "radius"
	KeyWorkplace Key = "workplace"
	KeyVeteran   Key = "veteran"
	KeyLocale    Key = "locale"
	KeyNote      Key = "note"
	KeyDefine    Key = "define"
	KeyUse       Key = "use"
)

// Item is what stands between two separators. Its node is what the marks in
// it make of it; whether the whole of it is one known thing, such as
// "research and development", only the table can say.
type Item struct {
	Node Node
	// Text is the item in one line, in its canonical form: one blank between
	// words, operators in lower case, no reach suffixes.
	Text string
	// Reach is the suffix that governs the whole item: that of its only
	// term, named group or brackets. It is set on that node as well.
	Reach Reach
	Span  source.Span
}

// WholeReach is the reach of an item whose whole text turned out to be one
// term: what stands at its very end governs it, as in
// "research and development~exact".
func (i Item) WholeReach() Reach {
	n := i.Node
	for {
		switch m := n.(type) {
		case *Group:
			if m.Reach != ReachDefault || len(m.Nodes) == 0 {
				return m.Reach
			}
			n = m.Nodes[len(m.Nodes)-1]
		case *Negation:
			n = m.Node
		default:
			return reachOf(n)
		}
	}
}

// Node is a part of an item: *Phrase, *Group, *Negation or *Ref.
type Node interface {
	isNode()
	// Pos is where the node stands.
	Pos() source.Span
}

// Phrase is one word or several that belong together.
type Phrase struct {
	Text   string // without quotes; escapes resolved
	Quoted bool   // taken to the letter
	Reach  Reach  // "" where nothing was said
	Span   source.Span
}

// Group joins nodes by "and" or by "or". A group of one node is a pair of
// brackets with a reach. A node without a reach of its own has that of the
// brackets around it.
type Group struct {
	And   bool // otherwise or
	Nodes []Node
	Reach Reach
	Span  source.Span
}

// Negation is "not" inside an item of must.
type Negation struct {
	Node Node
	Span source.Span
}

// Ref is "@name". Define is never nil in a brief without errors. The groups
// that it leads to go in no circle, nest at most [MaxNesting] deep, and make
// at most [MaxTerms] terms.
type Ref struct {
	Name   string
	Define *Define
	Reach  Reach
	Span   source.Span
}

func (*Phrase) isNode()   {}
func (*Group) isNode()    {}
func (*Negation) isNode() {}
func (*Ref) isNode()      {}

// Pos implements [Node].
func (n *Phrase) Pos() source.Span { return n.Span }

// Pos implements [Node].
func (n *Group) Pos() source.Span { return n.Span }

// Pos implements [Node].
func (n *Negation) Pos() source.Span { return n.Span }

// Pos implements [Node].
func (n *Ref) Pos() source.Span { return n.Span }

// Define is a named any-of group. It may stand in another file than the
// brief: then Source is that file.
type Define struct {
	Name     string
	Items    []Item
	Source   *source.Source
	NameSpan source.Span
	Span     source.Span
}

// Reach says how far a term is expanded: exact, same, implied or related.
type Reach string

// The reaches, each containing the one before; ReachDefault leaves it to the
// command line.
const (
	ReachDefault Reach = ""
	ReachExact   Reach = "exact"
	ReachSame    Reach = "same"
	ReachImplied Reach = "implied"
	ReachRelated Reach = "related"
)

// Facet is a value that is compared, never searched for as a word.
type Facet struct {
	Text           string   // in canonical spelling: "5-10", "5+", "director+"
	Values         []string // for lists: German, French
	All            bool     // a list is all of, otherwise any of
	AtLeast        bool     // "director+", "secret+"
	Min, Max       int      // for ranges
	HasMin, HasMax bool
	Unit           string // of radius: "km" or "mi"
	Span           source.Span
}

// Field returns the field of a profile that an entry looks in. It is
// [query.Anywhere] for must, any, nice and not, and for everything that is not
// searched for. For "worked at" it is [query.Company], though the entry means
// that field or [query.PastCompany]: whoever builds the query asks for both.
func (e *Entry) Field() query.Field {
	now, past := fieldsOf(e.Key)
	if e.Past {
		return past
	}
	return now
}

func fieldsOf(k Key) (now, past query.Field) {
	switch k {
	case KeyTitle:
		return query.Title, query.PastTitle
	case KeyLocation:
		return query.Location, query.PastLocation
	case KeyCompany, KeyWorkedAt:
		return query.Company, query.PastCompany
	case KeySchool:
		return query.School, query.PastSchool
	case KeyIndustry:
		return query.Industry, query.PastIndustry
	case KeyFunction:
		return query.Function, query.PastFunction
	default:
		return query.Anywhere, query.Anywhere
	}
}
