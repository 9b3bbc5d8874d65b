package plan

import (
	"fmt"

	"sourcer/query"
	"sourcer/query/target"
)

// shortened makes what goes into a box as short as it can be said there: what
// the platform's own reading makes superfluous goes, and so does what can
// never match.
func (m *projector) shortened(box target.Box, conjuncts []query.Expr) []query.Expr {
	if len(conjuncts) == 0 {
		return nil
	}
	reading := m.profile.Reading()
	e, _ := query.Simplify(query.AllOf(conjuncts...), reading)
	if or, ok := e.(query.Or); ok && len(or) == 0 {
		return conjuncts // the platform reads no word in one of them: the writer says which
	}
	// Without such exclusions, an AND of OR groups without needless arms is as
	// short as that form can be: each group, and each alternative in it, makes a
	// difference to some profile.
	if query.Undermined(e, reading) {
		e = m.shortest(box, e)
	}
	if and, ok := e.(query.And); ok {
		return and
	}
	return []query.Expr{e}
}

// shortest asks for the form with the fewest characters, and reports what
// cannot match on this platform.
func (m *projector) shortest(box target.Box, e query.Expr) query.Expr {
	r := query.Shortest(e, m.shortestOptions(box))
	if r.Never {
		m.plan.Warnings = append(m.plan.Warnings, Warning{
			Code: "never-true",
			Text: fmt.Sprintf("%s finds nobody: it reads what is wanted and what is excluded as the same words: %s", m.profile.Label, words(query.AllOf(r.Clash...))),
			Hint: "take one of them out for this platform",
		})
		m.lose(Folded, Narrower, fmt.Sprintf("%s reads %s as the same words", m.profile.Label, words(query.AllOf(r.Clash...))), query.AllOf(r.Clash...))
		return e
	}
	for _, dead := range r.Dead {
		m.plan.Warnings = append(m.plan.Warnings, Warning{
			Code: "dead-term",
			Text: fmt.Sprintf("%q is left out: it can never match, because %s is excluded", dead.Term.Text, words(dead.By)),
		})
	}
	return r.Expr
}

func (m *projector) shortestOptions(box target.Box) query.ShortestOptions {
	return query.ShortestOptions{
		Reading: m.profile.Reading(), NegatedGroups: m.profile.CanNegateGroup(),
		Cost: func(e query.Expr) int {
			text, err := m.profile.Write(box, e)
			if err != nil {
				return -1
			}
			return m.profile.Measure(text).Chars
		},
	}
}

// factor takes phrases with common words apart where that is shorter, which
// finds more: each line on its own, so that the loss names it.
func (m *projector) factor() {
	for i, conjuncts := range m.content {
		options := m.shortestOptions(m.boxes[i])
		options.AllowBroader = true
		var out []query.Expr
		for _, c := range conjuncts {
			r := query.Shortest(c, options)
			if r.Relation == query.Broader && r.Witness != nil {
				m.lose(Factored, Broader, fmt.Sprintf("%s is taken apart, which also finds a profile that says %s", words(c), r.Witness), c)
			}
			if and, ok := r.Expr.(query.And); ok {
				out = append(out, and...)
			} else {
				out = append(out, r.Expr)
			}
		}
		m.content[i] = out
	}
}
