package plan

import (
	"fmt"
	"slices"

	"sourcer/query"
	"sourcer/query/target"
)

// alternatives moves the largest group of alternatives from the list of what
// is all wanted to the list of which any will do, where a board has both. The
// others become searches of their own.
func (m *projector) alternatives() {
	for i, box := range m.boxes {
		all := slices.IndexFunc(m.boxes, func(b target.Box) bool { return b.Takes == target.TakesAll && b.Field == box.Field })
		if box.Takes != target.TakesAny || all < 0 {
			continue
		}
		largest := -1
		for j, c := range m.content[all] {
			or, ok := c.(query.Or)
			if ok && (largest < 0 || len(or) > len(m.content[all][largest].(query.Or))) {
				largest = j
			}
		}
		if largest >= 0 {
			m.content[i] = append(m.content[i], m.content[all][largest])
			m.content[all] = slices.Delete(m.content[all], largest, largest+1)
		}
	}
}

// known puts the platform's own values in place of the words that it knows as
// such: a programming language that has an operator. Of alternatives only
// those can be kept then, and one such line alone, since the operator said
// twice is either.
func (m *projector) known(c query.Expr) query.Expr {
	if !m.profile.HasValues() || hasNot(c) {
		return c
	}
	var values query.Or
	var others []string
	for t := range query.EachTerm(c) {
		value, ok := m.profile.Value(t.Text)
		if !ok || t.Field != query.Anywhere {
			others = append(others, t.Text)
			continue
		}
		value.Origin = t.Origin
		if !slices.ContainsFunc(values, func(e query.Expr) bool { return e.(query.Term).Text == value.Text }) {
			values = append(values, value)
		}
	}
	if len(values) == 0 || m.hasValues {
		return c
	}
	m.hasValues = true
	text := fmt.Sprintf("%s is asked for by %s alone", words(c), m.operator(values[0].(query.Term).Field))
	if len(others) > 0 {
		text += ", without " + orList(others)
	}
	m.lose(Folded, Both, text, c)
	return query.AnyOf(values...)
}

// operator names a field by the operator that the platform has for it.
func (m *projector) operator(f query.Field) string {
	name, _ := m.profile.FieldOperator(f)
	return name
}
