package synonyms

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Change is one thing that two tables say differently.
type Change struct {
	Op      Op
	What    What
	Concept Concept // the one that the term or the edge belongs to
	Text    string  // the spelling, or the concept at the other end of an edge; "" for a concept
	Role    string  // what a term or an edge is to its concept, as a file calls it: "same", "bare", "implies"
	Detail  string  // of an edge: its weight and reason, and what they were
}

// Op is what happened to something between two tables.
type Op string

// What can happen, going from one table to the other.
const (
	Added   Op = "added"
	Removed Op = "removed"
	Changed Op = "changed"
)

// What is what a change is about.
type What string

// What changes are about.
const (
	AConcept What = "concept"
	ATerm    What = "term"
	AnEdge   What = "edge"
)

// Compare lists what changes from table a to table b: concepts, the terms of
// each and the edges from each, by kind and name of the concept. What a
// concept that came or went has is listed too. Tables without a change between
// them answer every look-up alike.
func Compare(a, b *Table) []Change {
	var out []Change
	pairs(a, b, func(x, y *concept) {
		if x == y {
			return
		}
		c := compared{of: firstConcept(x, y).public()}
		switch {
		case x == nil:
			c.add(Change{Op: Added, What: AConcept})
			x = newConcept("", "")
		case y == nil:
			c.add(Change{Op: Removed, What: AConcept})
			y = newConcept("", "")
		}
		c.terms(x, y)
		c.edges("implies", x.Implies, y.Implies)
		c.edges("hired_as", x.Hired, y.Hired)
		c.edges("related", x.Related, y.Related)
		out = append(out, c.found...)
	})
	return out
}

func firstConcept(x, y *concept) *concept {
	if x != nil {
		return x
	}
	return y
}

// pairs calls do for each concept of two tables, in order; one that a table
// lacks is nil.
func pairs(a, b *Table, do func(x, y *concept)) {
	left, right := slices.Collect(a.all()), slices.Collect(b.all())
	for len(left) > 0 || len(right) > 0 {
		switch order := compareHeads(left, right); {
		case order < 0:
			do(left[0], nil)
			left = left[1:]
		case order > 0:
			do(nil, right[0])
			right = right[1:]
		default:
			do(left[0], right[0])
			left, right = left[1:], right[1:]
		}
	}
}

// compareHeads says which of two lists has the concept that comes first.
func compareHeads(left, right []*concept) int {
	switch {
	case len(left) == 0:
		return 1
	case len(right) == 0:
		return -1
	}
	return cmp.Or(strings.Compare(string(left[0].Kind), string(right[0].Kind)), strings.Compare(left[0].Name, right[0].Name))
}

// compared gathers the changes of one concept.
type compared struct {
	of    Concept
	found []Change
}

func (c *compared) add(ch Change) {
	ch.Concept = c.of
	c.found = append(c.found, ch)
}

// terms compares all lists of spellings, and of what else stands in one.
func (c *compared) terms(x, y *concept) {
	for _, list := range []struct {
		role string
		x, y []string
	}{
		{"same", x.Forms, y.Forms},
		{"bare", x.Bare, y.Bare},
		{"safe", x.Safe, y.Safe},
		{"shares", x.Shared, y.Shared},
		{"nouns", x.Nouns, y.Nouns},
		{"titled", x.Titled, y.Titled},
		{"work", x.Work, y.Work},
		{"after", x.place(), y.place()},
		{"local", x.localAll(), y.localAll()},
	} {
		for _, t := range without(list.x, list.y) {
			c.add(Change{Op: Removed, What: ATerm, Text: t, Role: list.role})
		}
		for _, t := range without(list.y, list.x) {
			c.add(Change{Op: Added, What: ATerm, Text: t, Role: list.role})
		}
	}
}

// place says where a level stands that stands behind the title.
func (c *concept) place() []string {
	if c.After {
		return []string{"behind the title"}
	}
	return nil
}

// without lists what is in one list and not in the other.
func without(list, other []string) []string {
	var out []string
	for _, t := range list {
		if !slices.Contains(other, t) {
			out = append(out, t)
		}
	}
	slices.Sort(out)
	return out
}

// edges compares the edges of one relation, in the order of their ends.
func (c *compared) edges(role string, x, y []edge) {
	var ends []string
	for _, e := range slices.Concat(x, y) {
		ends = append(ends, e.To)
	}
	slices.Sort(ends)
	for _, to := range slices.Compact(ends) {
		was, is := edgeTo(x, to), edgeTo(y, to)
		ch := Change{What: AnEdge, Text: to, Role: role}
		switch {
		case was == is:
			continue
		case is.To == "":
			ch.Op, ch.Detail = Removed, was.detail()
		case was.To == "":
			ch.Op, ch.Detail = Added, is.detail()
		default:
			ch.Op, ch.Detail = Changed, is.detail()+"; was "+was.detail()
		}
		c.add(ch)
	}
}

func (e edge) detail() string { return fmt.Sprintf("%.2f, %s", float64(e.Weight)/100, e.Why) }
