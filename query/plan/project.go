package plan

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/expand"
	"sourcer/query/target"
)

// maxLiterals bounds the multiplying out of one conjunct. What is longer is
// kept as it is, where the platform has brackets.
const maxLiterals = 4 * expand.MaxTerms

// projector lays a query out over the boxes of a layout, and notes what is
// lost on the way.
type projector struct {
	profile  *target.Profile
	boxes    []target.Box
	content  [][]query.Expr // by box: its conjuncts
	plan     *Plan
	excluded []Filter // exclusions that no box can say
	// hasValues says that a line was turned into the platform's own values.
	hasValues bool
}

// project assigns each conjunct to a box, to a filter or to the losses.
func project(q *expand.Query, p *target.Profile, o Options) *projector {
	boxes := p.Boxes(string(o.Layout))
	m := &projector{profile: p, boxes: boxes, content: make([][]query.Expr, len(boxes)), plan: &Plan{}}
	for _, c := range conjuncts(q.Expr) {
		m.place(c)
	}
	m.nice(q.Nice, o.Nice)
	for _, f := range q.Facets {
		m.facet(f)
	}
	m.unset()
	var all query.And
	for i, box := range m.content {
		m.content[i] = m.shortened(m.boxes[i], box)
		all = append(all, m.content[i]...)
	}
	m.plan.Projected = query.AllOf(all...)
	if o.Broader {
		m.factor()
	}
	m.sayable(o)
	m.folded()
	return m
}

// conjuncts splits an expression at its outermost ANDs, and each part into
// clauses where that is not too long.
func conjuncts(e query.Expr) []query.Expr {
	var out []query.Expr
	parts := []query.Expr{e}
	if and, ok := e.(query.And); ok {
		parts = and
	}
	for _, p := range parts {
		if isClause(p) {
			out = append(out, p)
			continue
		}
		clauses, ok := query.Clauses(p, maxLiterals)
		if !ok {
			out = append(out, p)
			continue
		}
		for _, c := range clauses {
			out = append(out, query.AnyOf(c...))
		}
	}
	return out
}

// isClause reports whether an expression is a literal, or alternatives that
// are literals, so that there is nothing to multiply out.
func isClause(e query.Expr) bool {
	or, ok := e.(query.Or)
	if !ok {
		return isLiteral(e)
	}
	return len(or) > 1 && !slices.ContainsFunc(or, func(arm query.Expr) bool { return !isLiteral(arm) })
}

// isLiteral reports whether an expression is a term or an excluded term.
func isLiteral(e query.Expr) bool {
	if not, ok := e.(query.Not); ok {
		e = not.Arg
	}
	_, ok := e.(query.Term)
	return ok
}

// place finds the box for a conjunct. A place, a company, a school or an
// industry goes to the platform's filter where it has one; other terms lose
// their field where no box or operator binds it, which finds more; but an
// exclusion is never widened, because that would throw out people whom
// nobody meant.
func (m *projector) place(c query.Expr) {
	c = m.known(c)
	fields := fieldsOf(c)
	if box, ok := m.boxFor(c, fields); ok {
		m.content[box] = append(m.content[box], c)
		return
	}
	if label, ok := m.filterFor(c, fields); ok {
		m.filter(label, c, fields)
		return
	}
	if slices.ContainsFunc(fields, m.profile.Omits) {
		if isExclusion(c) {
			m.exclude("", c, fields)
			return
		}
		m.drop(c, fmt.Sprintf("%s has no place for %s", m.profile.Label, words(c)))
		return
	}
	m.keyword(c, fields)
}

// fieldsOf lists the fields of an expression's terms, each once.
func fieldsOf(e query.Expr) []query.Field {
	var out []query.Field
	for t := range query.EachTerm(e) {
		if !slices.Contains(out, t.Field) {
			out = append(out, t.Field)
		}
	}
	return out
}

// boxFor finds the box that searches just these fields and takes what is
// asked for.
func (m *projector) boxFor(c query.Expr, fields []query.Field) (int, bool) {
	if len(fields) != 1 {
		return 0, false
	}
	found := -1
	for i, b := range m.boxes {
		if b.Field == fields[0] && m.takes(i, c) && (found < 0 || b.Takes == target.TakesAll) {
			found = i
		}
	}
	return found, found >= 0
}

// takes reports whether a box has room for a conjunct. A list of alternatives
// takes one group of them.
func (m *projector) takes(box int, c query.Expr) bool {
	switch m.boxes[box].Takes {
	case target.TakesString:
		return true
	case target.TakesNone:
		return isExclusion(c)
	case target.TakesAll:
		return !hasNot(c)
	case target.TakesAny, target.TakesOne:
		return !hasNot(c) && len(m.content[box]) == 0
	default:
		return false
	}
}

// filterFor returns the label of the filter that a conjunct belongs in.
func (m *projector) filterFor(c query.Expr, fields []query.Field) (string, bool) {
	if slices.ContainsFunc(fields, func(f query.Field) bool { return !isFacetLike(f) }) {
		return "", false
	}
	return m.labelFor(fields, isExclusion(c))
}

// isFacetLike reports whether platforms commonly have a filter for a field,
// and whether a word in running text says little about it: that Berlin stands
// on a profile does not make it a place to live.
func isFacetLike(f query.Field) bool {
	switch f {
	case query.Company, query.PastCompany, query.Location, query.PastLocation, query.School, query.PastSchool,
		query.Industry, query.PastIndustry, query.Function, query.PastFunction:
		return true
	}
	return false
}

// labelFor returns the platform's label for a set of fields: of its filter,
// or of the box that this layout does not use. Present and past together are
// what a brief calls "worked at"; where the platform has a filter for each,
// either will do.
func (m *projector) labelFor(fields []query.Field, exclusion bool) (string, bool) {
	if len(fields) == 2 && slices.Contains(fields, query.Company) && slices.Contains(fields, query.PastCompany) {
		if label, ok := m.profile.Filter(string(brief.KeyWorkedAt)); ok {
			return label, true
		}
		current, hasCurrent := m.profile.Filter(string(query.Company))
		past, hasPast := m.profile.Filter(string(query.PastCompany))
		return current + " or " + past, hasCurrent && hasPast
	}
	if len(fields) != 1 {
		return "", false
	}
	if label, ok := m.profile.Filter(string(fields[0])); ok {
		return label, true
	}
	for _, b := range m.profile.Boxes(target.LayoutFields)[1:] {
		takes := b.Takes == target.TakesString || !exclusion && !slices.Contains(m.boxes, b)
		if b.Field == fields[0] && takes {
			return b.Name, true
		}
	}
	return "", false
}

// filter moves a conjunct to a filter.
func (m *projector) filter(label string, c query.Expr, fields []query.Field) {
	if isExclusion(c) {
		m.exclude(label, c, fields)
		return
	}
	f := Filter{Name: label, Field: filterField(fields), Include: spokenWords(c), From: originOf(c)}
	m.plan.Filters = append(m.plan.Filters, f)
	m.lose(FilterToSet, Broader, fmt.Sprintf("set the filter %q by hand: %s", label, orList(f.Include)), c)
}

func filterField(fields []query.Field) string {
	if len(fields) == 1 {
		return string(fields[0])
	}
	return string(brief.KeyWorkedAt)
}

// exclude leaves an exclusion to a filter, or to the eye where label is "".
// What one line of the brief excludes from one field stays together.
func (m *projector) exclude(label string, c query.Expr, fields []query.Field) {
	from := originOf(c)
	for i, e := range m.excluded {
		if e.Name == label && e.Field == filterField(fields) && sameLine(e.From, from) {
			for _, w := range spokenWords(c) {
				if !slices.Contains(e.Exclude, w) {
					m.excluded[i].Exclude = append(m.excluded[i].Exclude, w)
				}
			}
			return
		}
	}
	m.excluded = append(m.excluded, Filter{Name: label, Field: filterField(fields), Exclude: spokenWords(c), From: from})
}

func sameLine(a, b *query.Origin) bool {
	return a == b || a != nil && b != nil && a.File == b.File && a.Line == b.Line
}

// unset turns the exclusions that no box can say into filters and losses.
func (m *projector) unset() {
	for _, f := range m.excluded {
		text := fmt.Sprintf("exclude in the filter %q by hand: %s", f.Name, orList(f.Exclude))
		if f.Name == "" {
			text = fmt.Sprintf("not excluded: %s as %s; check by eye", orList(f.Exclude), strings.ReplaceAll(f.Field, "-", " "))
		} else {
			m.plan.Filters = append(m.plan.Filters, f)
		}
		m.plan.Losses = append(m.plan.Losses, Loss{ExclusionUnset, Broader, text, f.From})
	}
}

// keyword puts a conjunct into the keyword box, as far as that can say it.
func (m *projector) keyword(c query.Expr, fields []query.Field) {
	bound := func(f query.Field) bool {
		if f == query.Anywhere {
			return true
		}
		_, ok := m.profile.FieldOperator(f)
		return ok
	}
	excludable := func(f query.Field) bool { return f == query.Anywhere || m.profile.CanExclude(f) }
	if unboundExclusion(c, excludable) {
		label, ok := m.labelFor(fields, true)
		if !ok || !isExclusion(c) {
			label = ""
		}
		m.exclude(label, c, fields)
		return
	}
	if !slices.ContainsFunc(fields, func(f query.Field) bool { return !bound(f) }) {
		m.put(c)
		return
	}
	widened := query.Map(c, func(t query.Term) query.Expr {
		if !bound(t.Field) {
			t.Field = query.Anywhere
		}
		return t
	})
	if !m.put(widened) {
		return
	}
	unbound := slices.DeleteFunc(slices.Clone(fields), bound)
	m.lose(FieldWidened, Broader, fmt.Sprintf("%s is looked for anywhere on the profile, not as %s alone",
		words(c), fieldNames(unbound)), c)
}

// put puts a conjunct into the keyword box: on a board of lists, into the list
// for what it asks. It reports whether there is one.
func (m *projector) put(c query.Expr) bool {
	if m.boxes[0].Takes == target.TakesString {
		m.content[0] = append(m.content[0], c)
		return true
	}
	i, ok := m.boxFor(c, []query.Field{query.Anywhere})
	switch {
	case ok:
		m.content[i] = append(m.content[i], c)
	case hasNot(c):
		m.cannotExclude(c)
	default:
		m.drop(c, fmt.Sprintf("%s has no place for %s", m.profile.Label, words(c)))
	}
	return ok
}

func (m *projector) cannotExclude(c query.Expr) {
	m.lose(ExclusionUnset, Broader, fmt.Sprintf("%s cannot exclude %s; check by eye", m.profile.Label, words(c)), c)
}

// unboundExclusion reports whether some negated term is about a field that
// the box cannot bind.
func unboundExclusion(c query.Expr, bound func(query.Field) bool) bool {
	found := false
	query.Walk(c, func(e query.Expr) bool {
		if n, ok := e.(query.Not); ok {
			found = found || slices.ContainsFunc(fieldsOf(n), func(f query.Field) bool { return !bound(f) })
		}
		return true
	})
	return found
}

// nice adds the nice-to-haves if they are asked for, and says so if not.
func (m *projector) nice(e query.Expr, asked bool) {
	switch {
	case e == nil:
	case asked:
		for _, c := range conjuncts(e) {
			m.place(c)
		}
	default:
		m.lose(NiceUnset, Broader, fmt.Sprintf("nice to have, and not in the string: %s; --nice asks for one of them", words(e)), e)
	}
}

// facet turns a value into a filter, or into a loss where there is none.
func (m *projector) facet(f expand.Facet) {
	key := string(f.Key)
	label, ok := m.profile.Filter(key)
	if !ok {
		m.plan.Losses = append(m.plan.Losses, Loss{
			FacetUnset, Broader,
			fmt.Sprintf("%s: %s has no filter for %s; check by eye", f.From.Text, m.profile.Label, key), f.From,
		})
		return
	}
	values := f.Value.Values
	if len(values) == 0 || f.Value.AtLeast {
		values = []string{f.Value.Text}
	}
	if f.Not {
		m.excluded = append(m.excluded, Filter{Name: label, Field: key, Exclude: values, From: f.From})
		return
	}
	m.plan.Filters = append(m.plan.Filters, Filter{Name: label, Field: key, Include: values, From: f.From})
	m.plan.Losses = append(m.plan.Losses, Loss{
		FilterToSet, Broader,
		fmt.Sprintf("set the filter %q by hand: %s", label, f.Value.Text), f.From,
	})
}

func (m *projector) drop(c query.Expr, text string) { m.lose(TermDropped, Broader, text, c) }

func (m *projector) lose(kind LossKind, d Direction, text string, c query.Expr) {
	m.plan.Losses = append(m.plan.Losses, Loss{kind, d, text, originOf(c)})
}

func originOf(e query.Expr) *query.Origin {
	for t := range query.EachTerm(e) {
		if t.Origin != nil {
			return t.Origin
		}
	}
	return nil
}

// isExclusion reports whether a conjunct is one negated literal.
func isExclusion(e query.Expr) bool {
	_, ok := e.(query.Not)
	return ok
}

// spokenWords lists the words of the brief that the terms of e come from,
// each once; or the terms themselves where there is no brief.
func spokenWords(e query.Expr) []string {
	var out []string
	for t := range query.EachTerm(e) {
		word := t.Text
		if t.Origin != nil && t.Origin.Text != "" {
			word = t.Origin.Text
		}
		if !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return out
}

// words says an expression's words in a line.
func words(e query.Expr) string { return orList(spokenWords(e)) }

func orList(words []string) string { return listed(words, "or") }

func andList(words []string) string { return listed(words, "and") }

// listed joins words with commas, the last two with a word between.
func listed(words []string, between string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + between + " " + words[last]
}

func fieldNames(fields []query.Field) string {
	var out []string
	for _, f := range fields {
		if f != query.Anywhere {
			out = append(out, strings.ReplaceAll(string(f), "-", " "))
		}
	}
	return orList(out)
}
