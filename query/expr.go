package query

import "fmt"

// Expr is a Boolean expression over terms. It is one of [And], [Or], [Not],
// [Near] and [Term]; no other type implements it. An Expr is never changed
// after it was built: every function that rewrites one returns a new one.
type Expr interface{ isExpr() }

// And is true where all its arguments are. An empty And is always true.
type And []Expr

// Or is true where one of its arguments is. An empty Or is never true: it is
// the empty query.
type Or []Expr

// Not is true where its argument is not.
type Not struct{ Arg Expr }

// Near is true where its arguments, which are terms of one field, stand in
// one value with at most Distance other words between neighbours, in any
// order. No brief writes one; some platforms' strings do.
type Near struct {
	Distance int
	Args     []Expr
}

// Term is a word or a phrase, looked for in one field or anywhere.
type Term struct {
	// Text is the term as a person writes it, without quotes. With Prefix it
	// keeps its trailing star.
	Text string
	// Field binds the term to a field of the profile; [Anywhere] leaves it
	// unbound.
	Field Field
	// Native is the field as a platform spells it, where a string was read.
	// It says nothing about meaning.
	Native string
	// Prefix makes the last word of Text match every word that begins so.
	Prefix bool
	// Origin says why the term is there, nil where nobody knows.
	Origin *Origin
}

func (And) isExpr()  {}
func (Or) isExpr()   {}
func (Not) isExpr()  {}
func (Near) isExpr() {}
func (Term) isExpr() {}

// Field names a field of a profile. The names are the ones that JSON shows.
type Field string

// The fields of a profile that a brief can bind a term to.
const (
	Anywhere     Field = ""
	Title        Field = "title"
	PastTitle    Field = "past-title"
	Company      Field = "company"
	PastCompany  Field = "past-company"
	Location     Field = "location"
	PastLocation Field = "past-location"
	School       Field = "school"
	PastSchool   Field = "past-school"
	Industry     Field = "industry"
	PastIndustry Field = "past-industry"
	Function     Field = "function"
	PastFunction Field = "past-function"
	Skills       Field = "skills"
)

// Origin says why a term is in an expression: the place in the brief it goes
// back to, and the step of the synonym table that brought it in.
type Origin struct {
	Line, Column int     // of the brief, from 1, the column in code points; 0 where there is no brief
	File         string  // the file that the line stands in, where the brief brings it in from another; otherwise ""
	Text         string  // the words of the brief
	Relation     string  // exact, same, implied, related, or safe (a safe form of an ambiguous word)
	Concept      string  // the preferred name of the table's concept, "" for a word the table does not know
	Source       string  // where the table has it from
	Reason       string  // why the table takes that step, "" for a spelling
	Weight       float64 // what the term earns, from 0 to 1
}

// Never is the query that no profile matches.
func Never() Expr { return Or{} }

// Always is the query that every profile matches.
func Always() Expr { return And{} }

// AllOf joins expressions with AND. One argument stands for itself.
func AllOf(args ...Expr) Expr {
	if len(args) == 1 {
		return args[0]
	}
	return And(args)
}

// AnyOf joins expressions with OR. One argument stands for itself.
func AnyOf(args ...Expr) Expr {
	if len(args) == 1 {
		return args[0]
	}
	return Or(args)
}

// unknown reports a node type that this package does not define. Only a
// mistake in the package itself can reach it: Expr is sealed.
func unknown(e Expr) string { return fmt.Sprintf("query: unknown expression type %T", e) }
