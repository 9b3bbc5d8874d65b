// Package plan fits a query to a target: to its boxes, its filters and its
// limits. What the target cannot say becomes a loss, with its direction.
package plan

import "sourcer/query"

// Layout says how a query is laid out over a target's boxes.
type Layout string

// The layouts: everything in the keyword box, or each field in its own box.
const (
	Single Layout = "single"
	Fields Layout = "fields"
)

// Fit says what happens to a query that is over a limit.
type Fit string

// The ways to fit: several strings whose union is the query, one string
// without the terms that earn least, or an error.
const (
	Split Fit = "split"
	Trim  Fit = "trim"
	Fail  Fit = "fail"
)

// Budget holds limits that the user sets: they bind like a target's hard
// limits. Zero is no limit.
type Budget struct{ Chars, Bytes, Words, Operators, Terms int }

// DefaultMaxStrings is how many strings one target may need before a plan is
// refused with advice.
const DefaultMaxStrings = 12

// Options steer a plan.
type Options struct {
	Layout     Layout
	Fit        Fit
	Budget     Budget
	MaxStrings int
	Nice       bool // ask for the nice-to-haves
}

// Loss is something that the brief says and the strings do not, or say
// otherwise.
type Loss struct {
	Kind      LossKind
	Direction Direction
	Text      string // one line for people
	From      *query.Origin
}

// LossKind names a loss; scripts compare it.
type LossKind string

// The kinds of losses.
const (
	FieldWidened   LossKind = "field-widened"   // a bound term is looked for anywhere
	ExclusionUnset LossKind = "exclusion-unset" // a bound exclusion is left to a filter
	FilterToSet    LossKind = "filter-to-set"   // a filter is to be set by hand
	Folded         LossKind = "folded"          // the platform reads a word otherwise
	TermDropped    LossKind = "term-dropped"    // trimmed, or not sayable
	NiceUnset      LossKind = "nice-unset"      // nice-to-haves are not asked for
	FacetUnset     LossKind = "facet-unset"     // a value the platform has no filter for
)

// Direction says what a loss does to the set of profiles found.
type Direction string

// The directions: more profiles, fewer, both, or none.
const (
	Broader  Direction = "broader"
	Narrower Direction = "narrower"
	Both     Direction = "both"
)

// Filter is something to set by hand on the platform.
type Filter struct {
	Name    string // as the platform labels it
	Field   string // our name for the field or facet
	Include []string
	Exclude []string
	From    *query.Origin
}
