package plan

import (
	"fmt"
	"slices"

	"sourcer/query"
	"sourcer/query/target"
)

// sayable takes out of the keyword box what the platform has no words for:
// exclusions where it has no NOT, and on a board of tags all that makes no
// tag. Each is a loss; the proof shows what it does.
func (m *projector) sayable(conjuncts []query.Expr, o Options) []query.Expr {
	if m.profile.CanNegate() {
		return conjuncts
	}
	var kept, unsaid []query.Expr
	for _, c := range conjuncts {
		if hasNot(c) {
			unsaid = append(unsaid, c)
		} else {
			kept = append(kept, c)
		}
	}
	for _, c := range unsaid {
		m.lose(ExclusionUnset, Broader, fmt.Sprintf("%s cannot exclude %s; check by eye", m.profile.Label, words(c)), c)
	}
	if m.profile.Family != target.Tags {
		return kept
	}
	limit := o.MaxStrings
	if limit == 0 {
		limit = DefaultMaxStrings
	}
	return m.tags(kept, limit)
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

// tagGroup is a line of the brief as tags: what the brief names itself, and
// what the table added.
type tagGroup struct {
	line        query.Expr
	named, more []query.Term
}

// tags makes groups of tags whose combinations are at most limit. Tags are
// few and coarse, so each concept gets one, and what the brief names comes
// before what the table adds. Lines at the end go first when there are too
// many.
func (m *projector) tags(conjuncts []query.Expr, limit int) []query.Expr {
	var groups []tagGroup
	for _, c := range conjuncts {
		g := m.tagGroup(c)
		if len(g.named)+len(g.more) == 0 {
			m.lose(TermDropped, Broader, fmt.Sprintf("%s has no safe tag for %s", m.profile.Label, words(c)), c)
			continue
		}
		if len(g.named) == 0 {
			g.named, g.more = g.more[:1], g.more[1:]
		}
		groups = append(groups, g)
	}
	combinations := 1
	for i, g := range groups {
		if combinations*len(g.named) > limit {
			for _, late := range groups[i:] {
				m.lose(TermDropped, Broader, fmt.Sprintf("left out to keep to %d pages: %s", limit, words(late.line)), late.line)
			}
			groups = groups[:i]
			break
		}
		combinations *= len(g.named)
	}
	out := make([]query.Expr, len(groups))
	for i, g := range groups {
		out[i], combinations = m.widen(g, combinations, limit)
	}
	return out
}

// widen adds the table's tags to a group while the combinations stay within
// limit, and says which it leaves out.
func (m *projector) widen(g tagGroup, combinations, limit int) (query.Expr, int) {
	others := combinations / len(g.named)
	room := max(0, min(limit/others-len(g.named), len(g.more)))
	tags := slices.Concat(g.named, g.more[:room])
	if left := g.more[room:]; len(left) > 0 {
		var texts []string
		for _, t := range left {
			texts = append(texts, t.Text)
		}
		m.lose(TermDropped, Narrower, fmt.Sprintf("left out to keep to %d pages: %s", limit, orList(texts)), g.line)
	}
	arms := make(query.Or, len(tags))
	for i, t := range tags {
		arms[i] = t
	}
	return query.AnyOf(arms...), others * len(tags)
}

// tagGroup finds the tags for a conjunct: one for each concept, in its first
// spelling that makes a safe one.
func (m *projector) tagGroup(c query.Expr) tagGroup {
	g := tagGroup{line: c}
	var done []string
	for _, t := range query.Terms(c) {
		concept := t.Text
		if t.Origin != nil && t.Origin.Concept != "" {
			concept = t.Origin.Concept
		}
		if slices.Contains(done, concept) {
			continue
		}
		t = m.asTag(t)
		if _, ok := m.profile.Slug(t.Text); !ok {
			continue
		}
		done = append(done, concept)
		if distance(t) <= slices.Index(steps, "same") {
			g.named = append(g.named, t)
		} else {
			g.more = append(g.more, t)
		}
	}
	return g
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
