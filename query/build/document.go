// Package build runs a brief through all the stages and holds the document
// that comes out: strings, their proof, their losses.
package build

import "sourcer/query"

// Schema names the document's version. Fields are added under the same name;
// what exists keeps its meaning.
const Schema = "sourcer.build/1"

// Document is what build says of one brief.
type Document struct {
	Schema   string           `json:"schema"`
	Brief    BriefInfo        `json:"brief"`
	Table    TableInfo        `json:"table"`
	Query    query.JSON       `json:"query"`
	Nice     *query.JSON      `json:"nice,omitempty"` // the nice-to-haves, no part of the query
	Facets   map[string]Facet `json:"facets"`
	Unknown  []string         `json:"unknown"`
	Terms    []Term           `json:"terms"`
	Targets  []Target         `json:"targets"`
	Warnings []Warning        `json:"warnings"`
}

// BriefInfo names the brief.
type BriefInfo struct {
	Name  string   `json:"name"` // its headline, or the file's name
	File  string   `json:"file"`
	Notes []string `json:"notes,omitempty"`
}

// TableInfo names the table of synonyms, with the user's own on top.
type TableInfo struct {
	Version string `json:"version"` // two tables of one version give the same answers
	Hash    string `json:"hash"`    // the part of the version that the contents make
}

// Facet is a value that no string searches for.
type Facet struct {
	Text    string   `json:"text"`
	Values  []string `json:"values,omitempty"`
	Min     *int     `json:"min,omitempty"`
	Max     *int     `json:"max,omitempty"`
	AtLeast bool     `json:"atLeast,omitempty"`
	Unit    string   `json:"unit,omitempty"`
	From    *From    `json:"from,omitempty"`
}

// From is a place in the brief.
type From struct {
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Text   string `json:"text"`
	// File is the file of the line, where the brief brings it in from another.
	File string `json:"file,omitempty"`
}

// Term is one term of the query and the reason why it is there.
type Term struct {
	Term      string      `json:"term"`
	Field     query.Field `json:"field,omitempty"`
	From      From        `json:"from"`
	Relation  string      `json:"relation"`
	Concept   string      `json:"concept"`
	Source    string      `json:"source"`
	Reason    string      `json:"reason,omitempty"`
	CoveredBy string      `json:"coveredBy,omitempty"`
	Excluded  bool        `json:"excluded,omitempty"`
	Nice      bool        `json:"nice,omitempty"`
}

// Target is what came out for one platform.
type Target struct {
	Target   string    `json:"target"`
	Label    string    `json:"label"`
	Profile  string    `json:"profile"` // the date of its facts
	Strings  []String  `json:"strings"`
	Keywords *Keywords `json:"keywords,omitempty"`
	URLs     []string  `json:"urls"`
	Filters  []Filter  `json:"filters"`
	Proof    Proof     `json:"proof"`
	Losses   []Loss    `json:"losses"`
	Dropped  []Term    `json:"dropped"`
	Error    *Misfit   `json:"error,omitempty"`
}

// String is one string to paste: part, box, text, and what the platform
// counts of it.
type String struct {
	Part      int        `json:"part"`
	Field     string     `json:"field"`
	Text      string     `json:"text"`
	Query     query.JSON `json:"query"`
	Chars     int        `json:"chars"`
	Words     int        `json:"words"`
	Operators int        `json:"operators"`
}

// Keywords is a keyword set, for boards without operators.
type Keywords struct {
	All    []string `json:"all"`
	Any    []string `json:"any"`
	None   []string `json:"none"`
	Titles []string `json:"titles"`
	Tags   []string `json:"tags"`

	Locations []string `json:"locations,omitempty"`
	Companies []string `json:"companies,omitempty"`
	Skills    []string `json:"skills,omitempty"` // for boards with a box for them
}

// Filter is something to set by hand.
type Filter struct {
	Filter  string   `json:"filter"`
	Field   string   `json:"field"`
	Include []string `json:"include,omitempty"`
	Exclude []string `json:"exclude,omitempty"`
	From    *From    `json:"from,omitempty"`
}

// Proof says how the strings stand to the brief, under the profile of that
// date and on that basis.
type Proof struct {
	Relation string   `json:"relation"` // with each term projected onto the boxes of the layout
	Overall  string   `json:"overall"`  // with fields and facets as the brief has them
	Basis    string   `json:"basis"`
	Witness  *Witness `json:"witness"` // nil where relation is equal
	// OverallWitness is nil where overall is equal.
	OverallWitness *Witness `json:"overallWitness,omitempty"`
	Minimum        int      `json:"minimum"` // a lower bound for the number of strings
}

// Witness is a profile that tells the two apart.
type Witness struct {
	Profile map[string][]string `json:"profile"`
	Text    string              `json:"text"`    // a sentence for people
	FoundBy string              `json:"foundBy"` // "brief" or "strings"
}

// Loss is what the strings do not say.
type Loss struct {
	Kind      string `json:"kind"`
	Direction string `json:"direction"`
	Text      string `json:"text"`
	From      *From  `json:"from,omitempty"`
}

// Misfit says why a query does not fit a target.
type Misfit struct {
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	Costs   []Cost `json:"costs"`
}

// Cost is what one line of the brief costs at the least.
type Cost struct {
	From      From `json:"from"`
	Chars     int  `json:"chars"`
	Words     int  `json:"words"`
	Operators int  `json:"operators"`
}

// Warning is a remark about the brief or the table.
type Warning struct {
	Target string `json:"target,omitempty"` // "" where it is about the brief
	Code   string `json:"code"`
	Text   string `json:"text"`
	Hint   string `json:"hint,omitempty"`
	From   *From  `json:"from,omitempty"`
}
