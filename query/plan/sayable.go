package plan

import (
	"fmt"
	"slices"

	"sourcer/query"
	"sourcer/query/target"
)

// sayable brings what is in the boxes to what the platform has words for. It
// takes out exclusions where there is no NOT, words that all on a board is
// about, and demands beyond what a search there bears. Where there is no OR,
// each alternative is a string of its own: it keeps to as many as are allowed,
// what the brief itself names first. Each change is a loss; the proof shows
// what it does.
func (m *projector) sayable(o Options) {
	limit := o.MaxStrings
	if limit == 0 {
		limit = DefaultMaxStrings
	}
	m.alternatives()
	strings := 1
	for i, box := range m.boxes {
		if len(m.content[i]) == 0 {
			continue
		}
		if box.Field == query.Anywhere {
			m.content[i] = m.few(m.given(m.wanted(m.content[i])))
		}
		combinations := 1
		if most := m.profile.MaxBranches(); most > 0 {
			// Half of what all strings can hold: not every number of
			// combinations can be cut into full strings.
			m.content[i], _ = m.narrow(box, m.content[i], max(most, limit*most/2))
		} else {
			m.content[i], combinations = m.narrow(box, m.content[i], limit/strings)
		}
		strings *= combinations
		if box.Takes == target.TakesString {
			m.content[i] = m.apart(m.content[i])
		}
	}
}

// wanted leaves out exclusions where the platform has no NOT.
func (m *projector) wanted(conjuncts []query.Expr) []query.Expr {
	if m.profile.CanNegate() {
		return conjuncts
	}
	var kept []query.Expr
	for _, c := range conjuncts {
		if hasNot(c) {
			m.cannotExclude(c)
		} else {
			kept = append(kept, c)
		}
	}
	return kept
}

func hasNot(e query.Expr) bool {
	found := false
	query.Walk(e, func(e query.Expr) bool {
		_, isNot := e.(query.Not)
		found = found || isNot
		return !found
	})
	return found
}

// given leaves out what everything on the board is about.
func (m *projector) given(conjuncts []query.Expr) []query.Expr {
	var kept []query.Expr
	for _, c := range conjuncts {
		given := func(t query.Term) bool { return t.Field == query.Anywhere && m.profile.Given(t.Text) }
		if hasNot(c) || !query.AnyTerm(c, given) {
			kept = append(kept, c)
			continue
		}
		m.drop(c, fmt.Sprintf("left out, as everything on %s is about it: %s", m.profile.Label, words(c)))
	}
	return kept
}

// few keeps to the demands that a search on the platform bears, the first
// ones of the brief. What a field operator says does not count.
func (m *projector) few(conjuncts []query.Expr) []query.Expr {
	most, n := m.profile.Lines(), 0
	if most == 0 {
		return conjuncts
	}
	var kept []query.Expr
	for _, c := range conjuncts {
		if !hasNot(c) && !m.isRepeated(c) {
			n++
		}
		if hasNot(c) || m.isRepeated(c) || n <= most {
			kept = append(kept, c)
			continue
		}
		m.drop(c, fmt.Sprintf("left out, as %s bears no more than %s: %s", m.profile.Label, lines(most), words(c)))
	}
	return kept
}

func lines(n int) string {
	if n == 1 {
		return "one line of a brief"
	}
	return fmt.Sprintf("%d lines of a brief", n)
}

// isRepeated reports whether all of a conjunct is said by one operator that is
// written again for each alternative.
func (m *projector) isRepeated(c query.Expr) bool { return repeats(m.profile, c) }

func repeats(p *target.Profile, c query.Expr) bool {
	fields := fieldsOf(c)
	return len(fields) == 1 && p.Repeats(fields[0])
}

// splits reports whether the alternatives of a group cannot stand in one
// string. loose says that nothing else in the string is a word.
func splits(p *target.Profile, box target.Box, group query.Or, loose bool) bool {
	switch {
	case len(group) < 2 || box.Takes == target.TakesAny:
		return false
	case box.Takes != target.TakesString || p.Family == target.Tags:
		return true
	case p.CanOrInAnd():
		return slices.ContainsFunc(fieldsOf(group), p.Splits)
	case p.MaxBranches() > 0:
		return false
	case slices.ContainsFunc(group, isAnd):
		return true
	case repeats(p, group):
		return false
	default:
		return !p.CanOr() || !loose
	}
}

// isLoose reports whether at most one conjunct is in words, on a platform
// where one OR of words can stand without brackets.
func isLoose(p *target.Profile, conjuncts []query.Expr) bool {
	n := 0
	for _, c := range conjuncts {
		fields := fieldsOf(c)
		_, bound := p.FieldOperator(fields[0])
		if len(fields) > 1 || !bound {
			n++
		}
	}
	return n <= 1
}

// choices is a line of the brief, or several that share words, as alternatives
// of which each is a string of its own: what the brief names itself, and what
// the table added.
type choices struct {
	line      query.Expr
	at        []int // among the conjuncts, the first one first
	named     []combination
	more      []query.Term
	spellings []string // of what is in named or more
	left      []string // what the table added to lines that share words
}

// narrow keeps the combinations of alternatives to at most limit, and says how
// many there are. What the brief names comes before what the table adds, and
// each concept gets one term. Lines that would make too many are left out, the
// first ones of the brief last. Nothing is left out where all fit; but tags
// are few and coarse, so there each concept always gets one.
func (m *projector) narrow(box target.Box, conjuncts []query.Expr, limit int) ([]query.Expr, int) {
	loose := isLoose(m.profile, conjuncts)
	out := slices.Clone(conjuncts)
	var whole, lines []choices
	for i, c := range conjuncts {
		or, _ := c.(query.Or)
		split := splits(m.profile, box, or, loose) || len(or) > 1 && m.profile.MaxBranches() > 0
		if split {
			whole = joined(whole, wholeLine(i, or))
		}
		if split || m.profile.Family == target.Tags {
			lines = append(lines, m.choices(i, c))
		}
	}
	n := combinations(whole)
	if n > limit || m.profile.Family == target.Tags {
		whole = m.within(lines, out, limit)
		n = combinations(whole)
		for i := range whole {
			n = m.widen(&whole[i], n, limit)
		}
	}
	for _, g := range whole {
		for _, at := range g.at {
			out[at] = nil
		}
		out[g.at[0]] = g.expr()
	}
	return slices.DeleteFunc(out, func(e query.Expr) bool { return e == nil }), n
}

// wholeLine is all that a line asks for, nothing left out.
func wholeLine(at int, or query.Or) choices {
	g := choices{line: or, at: []int{at}}
	for _, e := range or {
		g.named = append(g.named, combinationOf(e))
	}
	return g
}

func (g choices) expr() query.Expr {
	arms := make(query.Or, len(g.named))
	for i, c := range g.named {
		arms[i] = query.AllOf(c.wanted...)
	}
	return query.AnyOf(arms...)
}

// within leaves out lines until what the brief names makes at most limit
// combinations. What is left out becomes nil in out.
func (m *projector) within(lines []choices, out []query.Expr, limit int) []choices {
	var kept []choices
	for _, g := range lines {
		switch more := joined(kept, g); {
		case len(g.named) == 0:
			m.drop(g.line, fmt.Sprintf("%s has no safe tag for %s", m.profile.Label, words(g.line)))
		case combinations(more) > limit:
			m.drop(g.line, fmt.Sprintf("left out to keep to %s: %s", m.searches(limit), words(g.line)))
		default:
			kept = more
			continue
		}
		out[g.at[0]] = nil
	}
	return kept
}

// searches says how many strings there may be, as what they open.
func (m *projector) searches(n int) string {
	switch {
	case m.profile.Family == target.Tags:
		return counted(n, "page")
	case m.profile.MaxBranches() > 0:
		return counted(n, "alternative")
	}
	return counted(n, "string")
}

// counted says "1 string" and "2 strings".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// widen adds the table's terms to a line while the combinations stay within
// limit, says which it leaves out, and returns how many combinations there are.
func (m *projector) widen(g *choices, combinations, limit int) int {
	others := combinations / len(g.named)
	room := max(0, min(limit/others-len(g.named), len(g.more)))
	for _, t := range g.more[:room] {
		g.named = append(g.named, combinationOf(t))
	}
	if len(g.spellings) > 0 {
		m.lose(TermDropped, Narrower, fmt.Sprintf("one spelling stands for all of a thing; left out: %s", orList(g.spellings)), g.line)
	}
	if left := unionOf(g.left, textsOf(g.more[room:])); len(left) > 0 {
		m.lose(TermDropped, Narrower, fmt.Sprintf("left out to keep to %s: %s", m.searches(limit), orList(left)), g.line)
	}
	return others * len(g.named)
}

// choices finds the alternatives of a conjunct: one term for each concept, on
// a board of tags the first spelling that makes a safe one.
func (m *projector) choices(at int, c query.Expr) choices {
	g := choices{line: c, at: []int{at}}
	var done []string
	for _, e := range flatOr(c) {
		t, isTerm := e.(query.Term)
		if !isTerm {
			g.named = append(g.named, combinationOf(e))
			continue
		}
		concept := string(t.Field) + " " + t.Text
		if t.Origin != nil && t.Origin.Concept != "" {
			concept = string(t.Field) + " " + t.Origin.Concept
		}
		if slices.Contains(done, concept) {
			g.spellings = append(g.spellings, t.Text)
			continue
		}
		t, ok := m.chosen(t)
		if !ok {
			continue
		}
		done = append(done, concept)
		if distance(t) <= slices.Index(steps, "same") {
			g.named = append(g.named, combinationOf(t))
		} else {
			g.more = append(g.more, t)
		}
	}
	if len(g.named) == 0 && len(g.more) > 0 {
		g.named, g.more = append(g.named, combinationOf(g.more[0])), g.more[1:]
	}
	return g
}

func flatOr(e query.Expr) []query.Expr {
	if or, ok := e.(query.Or); ok {
		return or
	}
	return []query.Expr{e}
}

// chosen is the term that stands for a concept, and whether the platform has
// a word for it.
func (m *projector) chosen(t query.Term) (query.Term, bool) {
	if m.profile.Family != target.Tags {
		return t, true
	}
	t = m.asTag(t)
	_, ok := m.profile.Slug(t.Text)
	return t, ok
}

// asTag takes an ambiguous word itself in place of its safe form: among the
// tags of a board it means the one thing.
func (m *projector) asTag(t query.Term) query.Term {
	if o := t.Origin; o != nil && o.Relation == "safe" {
		m.lose(Folded, Broader, fmt.Sprintf("the tag %q stands for %s", o.Text, o.Concept), t)
		t.Text = o.Text
	}
	return t
}

// apart takes phrases apart where the platform does not keep words together.
func (m *projector) apart(conjuncts []query.Expr) []query.Expr {
	if m.profile.CanPhrase() {
		return conjuncts
	}
	out := make([]query.Expr, len(conjuncts))
	for i, c := range conjuncts {
		phrases := 0
		out[i] = query.Map(c, func(t query.Term) query.Expr {
			said := query.Plain(t.Text)
			if len(said) < 2 {
				return t
			}
			phrases++
			var all query.And
			for _, word := range said {
				all = append(all, query.Term{Text: word, Field: t.Field, Origin: t.Origin})
			}
			return all
		})
		if phrases > 0 {
			m.lose(Folded, Broader, fmt.Sprintf("%s does not keep words together: %s is looked for as its words",
				m.profile.Label, words(c)), c)
		}
	}
	return out
}
