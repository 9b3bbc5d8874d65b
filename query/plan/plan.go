// Package plan fits a query to a target: to its boxes, its filters and its
// limits. What the target cannot say becomes a loss, with its direction.
package plan

import (
	"sourcer/query"
	"sourcer/query/target"
)

// Layout says how a query is laid out over a target's boxes.
type Layout string

// The layouts: everything in the keyword box, or each field in its own box.
const (
	Single Layout = target.LayoutSingle
	Fields Layout = target.LayoutFields
)

// Fit says what happens to a query that is over a limit.
type Fit string

// The ways to fit: several strings whose union is the query; the same, but
// where that takes too many strings without what the table added and what
// earns least; one string without the terms that earn least; or an error.
const (
	Split Fit = "split"
	Auto  Fit = "auto"
	Trim  Fit = "trim"
	Fail  Fit = "fail"
)

// Budget holds limits that the user sets: they bind like a target's hard
// limits. Zero is no limit.
type Budget struct{ Chars, Bytes, Words, Operators, Terms int }

// DefaultMaxStrings is how many strings one target may need before a plan is
// refused with advice.
const DefaultMaxStrings = 12

// Options steer a plan. The zero value takes the defaults: one box, split,
// at most [DefaultMaxStrings] strings.
type Options struct {
	Layout     Layout
	Fit        Fit
	Budget     Budget
	MaxStrings int
	Nice       bool // ask for the nice-to-haves
	Broader    bool // take phrases apart where that is shorter and finds more
}

// Plan is what a target is to be given. The union of its parts, each an AND
// over its boxes, is Projected.
type Plan struct {
	Parts []Part
	// Projected is the query as far as the layout's boxes can say it: filters
	// left out, widened fields unbound.
	Projected query.Expr
	Filters   []Filter
	Losses    []Loss
	Dropped   []query.Term // trimmed
	Warnings  []Warning
	// Minimum is a number of strings that no plan of this shape can do with
	// less than.
	Minimum int
}

// Part is one search: what goes into each box, empty boxes left out.
type Part []Content

// Content is what goes into one box.
type Content struct {
	Box  target.Box
	Expr query.Expr
	Text string
	Size target.Size
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
	FacetUnset     LossKind = "facet-unset"     // a value that the platform has no filter for
	Folded         LossKind = "folded"          // the platform reads a word otherwise
	Factored       LossKind = "factored"        // phrases were taken apart, as was asked for
	TermDropped    LossKind = "term-dropped"    // trimmed, or not sayable
	NiceUnset      LossKind = "nice-unset"      // nice-to-haves are not asked for
)

// LossKinds lists the kinds of losses in the order in which people read them.
func LossKinds() []LossKind {
	return []LossKind{FieldWidened, FilterToSet, ExclusionUnset, FacetUnset, Folded, Factored, TermDropped, NiceUnset}
}

// Direction says what a loss does to the set of profiles found.
type Direction string

// The directions: more profiles, fewer, or some more and some fewer.
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

// Warning is a remark about strings that are right but may not do well.
type Warning struct{ Code, Text, Hint string }

// Misfit says that a query cannot be said within a target's limits.
type Misfit struct {
	Message string
	Hint    string
	Costs   []Cost // the lines of the brief, the costliest first
}

// Error implements error.
func (m *Misfit) Error() string { return m.Message }

// Cost is the least that one line of the brief adds to every string.
type Cost struct {
	From *query.Origin
	Size target.Size
}
