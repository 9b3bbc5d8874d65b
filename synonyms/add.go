package synonyms

import (
	"errors"
	"fmt"

	"sourcer/query/source"
)

// Fact is something that a team wants to say: that a term is a spelling of a
// concept ([Same]), that whoever has the term has the concept ([Implied]), or
// that the two are neighbours ([Related]).
type Fact struct {
	Term   string
	To     string // the concept, by any of its spellings
	As     Relation
	Kind   Kind   // of the concept; "" for the first kind that has it
	Reason string // of an edge
}

// ErrKnown is the answer to a fact that the tables hold already.
var ErrKnown = errors.New("the table says so already")

// FactError says why a fact is refused.
type FactError struct{ Message, Hint string }

// Error implements error.
func (e *FactError) Error() string { return e.Message }

func refuse(hint, format string, args ...any) error {
	return &FactError{fmt.Sprintf(format, args...), hint}
}

// Add returns the text of a team's file with a fact added; all else in it
// stays as it is. The table is what the file goes on top of. A fact that the
// tables hold is [ErrKnown]. One that conflicts with them, or that would make
// the file faulty, is a [*FactError]; then there is no text.
func (t *Table) Add(f *File, fact Fact) ([]byte, error) {
	if err := checkedTerm(fact.Term); err != nil {
		return nil, err
	}
	with, before := t.With(f)
	c, err := with.factOf(fact)
	if err != nil {
		return nil, err
	}
	text := []byte(f.with(with, []*concept{c}))
	fresh, found := Parse(f.src.Name, text)
	if fresh == nil {
		return nil, refuse(firstHint(found[0]), "%s", found[0].Message)
	}
	after, conflicts := t.With(fresh)
	if len(conflicts) > len(before) {
		last := conflicts[len(conflicts)-1]
		return nil, refuse(firstHint(last), "%s", last.Message)
	}
	if _, err := after.factOf(fact); !errors.Is(err, ErrKnown) {
		return nil, refuse("", "the table would not take it: %q stays what it is", fact.Term)
	}
	return text, nil
}

// checkedTerm refuses what cannot be a spelling.
func checkedTerm(term string) error {
	p := parser{File: &File{src: source.New("", term)}}
	p.checkTerm(text{string: term})
	if len(p.found) > 0 {
		return refuse(firstHint(p.found[0]), "%s", p.found[0].Message)
	}
	return nil
}

func firstHint(d source.Diagnostic) string {
	if len(d.Hints) > 0 {
		return d.Hints[0]
	}
	return ""
}

// factOf turns a fact into what a row is to say.
func (t *Table) factOf(fact Fact) (*concept, error) {
	to := t.meant(fact.To, fact.Kind)
	if to == nil {
		return nil, refuse("add it to the file first, or name another one", "the table has no %q", fact.To)
	}
	switch fact.As {
	case Same:
		return t.newSpelling(fact, to)
	case Related:
		return t.newNeighbour(fact, to)
	default:
		return t.newImplication(fact, to)
	}
}

// meant finds the concept that a text is a spelling of. A title may be known
// by its parts alone.
func (t *Table) meant(text string, kind Kind) *concept {
	if kind != "" {
		return t.spelled(kind, text)
	}
	for _, k := range kinds {
		if c := t.spelled(k, text); c != nil {
			return c
		}
	}
	return nil
}

func (t *Table) newSpelling(fact Fact, to *concept) (*concept, error) {
	owner := t.find(to.Kind, fact.Term)
	switch {
	case owner == nil && to.Kind == Skill && isEveryday(fact.Term):
		return nil, refuse(fmt.Sprintf("%q = { bare = [%q], safe = [\"another form\"] }", to.Name, fact.Term),
			"%q means other things too, and would be put out alone", fact.Term)
	case owner == nil:
		fresh := newConcept(to.Kind, to.Name)
		fresh.Forms = []string{fact.Term}
		return fresh, nil
	case owner.Name != to.Name:
		return nil, refuse(fmt.Sprintf("to take it from there: [remove] terms = [%q]", fact.Term),
			"%q is already a spelling of %q (%s)", fact.Term, owner.Name, owner.Domain)
	case owner.isBare(fact.Term):
		return nil, refuse("with quotes a brief can still ask for it",
			"%q finds %q, but means other things too, and is never put out", fact.Term, owner.Name)
	default:
		return nil, ErrKnown
	}
}

// subject is the concept that an edge comes from: the one of the term, or a
// new one of the kind.
func (t *Table) subject(term string, kind Kind) *concept {
	if c := t.spelled(kind, term); c != nil {
		return c
	}
	return newConcept(kind, term)
}

func (t *Table) newImplication(fact Fact, to *concept) (*concept, error) {
	from, field := t.subject(fact.Term, to.Kind), "implies"
	if skill := t.find(Skill, fact.Term); skill != nil && to.Kind == JobTitle && t.find(JobTitle, fact.Term) == nil {
		from, field = skill, "hired_as"
	}
	e := edge{To: to.Name, Why: fact.Reason, Weight: hundredths(usualWeight(from.Kind, field))}
	fresh := newConcept(from.Kind, from.Name)
	switch {
	case from.Kind == to.Kind && from.Name == to.Name:
		return nil, refuse("--as same is for spellings", "%q is a spelling of %q, and cannot imply it", fact.Term, to.Name)
	case edgeTo(from.Implies, to.Name).To != "" || edgeTo(from.Hired, to.Name).To != "":
		return nil, ErrKnown
	case field == "hired_as":
		fresh.Hired = []edge{e}
	case to.Kind != JobTitle && t.implies(to, from):
		return nil, refuse("make them one concept with --as same, or remove that edge", "%q already implies %q", to.Name, from.Name)
	default:
		fresh.Implies = []edge{e}
	}
	return fresh, nil
}

func (t *Table) newNeighbour(fact Fact, to *concept) (*concept, error) {
	from := t.subject(fact.Term, to.Kind)
	switch {
	case from.Name == to.Name:
		return nil, refuse("--as same is for spellings", "%q is a spelling of %q, not beside it", fact.Term, to.Name)
	case edgeTo(from.Related, to.Name).To != "" || edgeTo(to.Related, from.Name).To != "":
		return nil, ErrKnown
	}
	e := edge{To: to.Name, Why: fact.Reason, Weight: hundredths(weightRelated)}
	fresh := newConcept(from.Kind, from.Name)
	fresh.Related = []edge{e}
	return fresh, nil
}

// Into adds what is new to the text of a team's file; all else in it stays as
// it is. The table is what the file goes on top of. What would make the file
// faulty, or conflicts with the table, is returned, and then there is no text.
func (i *Import) Into(f *File, t *Table) ([]byte, []source.Diagnostic) {
	with, before := t.With(f)
	text := []byte(f.with(with, i.facts))
	fresh, found := Parse(f.src.Name, text)
	if fresh == nil {
		return nil, found
	}
	if _, conflicts := t.With(fresh); len(conflicts) > len(before) {
		return nil, conflicts
	}
	return text, nil
}
