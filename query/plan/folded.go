package plan

import (
	"fmt"
	"slices"

	"sourcer/query"
	"sourcer/query/target"
)

// maxNamed is how many terms a loss names before it counts the others.
const maxNamed = 6

// folded reports the terms that the platform reads otherwise than the brief,
// by what that does to the people found. Under NOT the direction turns.
func (m *projector) folded() {
	if m.profile.ReadsAsMeant() {
		return
	}
	terms := map[Direction][]query.Term{}
	for _, box := range m.content {
		for _, c := range box {
			m.readings(c, false, func(t query.Term, d Direction) { terms[d] = append(terms[d], t) })
		}
	}
	for _, d := range []Direction{Broader, Narrower, Both} {
		if len(terms[d]) > 0 {
			m.lose(Folded, d, fmt.Sprintf("%s reads %s otherwise than written, which finds %s",
				m.profile.Label, someOf(terms[d]), effect(d)), terms[d][0])
		}
	}
}

// effect says what a direction does, for people.
func effect(d Direction) string {
	switch d {
	case Broader:
		return "more people"
	case Narrower:
		return "fewer people"
	default:
		return "other people"
	}
}

// someOf names a few terms, each once, and counts the others.
func someOf(terms []query.Term) string {
	var texts []string
	for _, t := range terms {
		if !slices.Contains(texts, t.Text) {
			texts = append(texts, t.Text)
		}
	}
	if more := len(texts) - maxNamed; more > 0 {
		texts = append(texts[:maxNamed], fmt.Sprintf("%d more", more))
	}
	return andList(texts)
}

// readings calls found for each term that is read otherwise, with what that
// does to the people found.
func (m *projector) readings(e query.Expr, under bool, found func(query.Term, Direction)) {
	switch e := e.(type) {
	case query.And:
		for _, arg := range e {
			m.readings(arg, under, found)
		}
	case query.Or:
		for _, arg := range e {
			m.readings(arg, under, found)
		}
	case query.Not:
		m.readings(e.Arg, !under, found)
	case query.Near:
		for _, arg := range e.Args {
			m.readings(arg, under, found)
		}
	case query.Term:
		switch m.profile.ReadsTerm(e.Text) {
		case target.Wider:
			found(e, turned(Broader, under))
		case target.Narrow:
			found(e, turned(Narrower, under))
		case target.Neither:
			found(e, Both)
		}
	default:
		panic(fmt.Sprintf("plan: unknown expression type %T", e))
	}
}

// turned is a direction as it is under NOT.
func turned(d Direction, under bool) Direction {
	switch {
	case !under:
		return d
	case d == Broader:
		return Narrower
	default:
		return Broader
	}
}
