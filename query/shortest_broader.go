package query

import (
	"slices"
	"strings"
)

// broaden puts a shorter expression that finds more in place of the one found,
// where phrases have words in common, and says what it finds in addition.
func (s *shortener) broaden(out *ShortestResult, given Expr) {
	wide := s.takeApart(out.Expr)
	if wide == nil || !s.isBetter(wide, out.Expr) {
		return
	}
	c := Relate(wide, given, s.Reading)
	if c.Relation != Broader && c.Relation != Equal {
		return // the budget ran out, or the reading does not part words at blanks
	}
	out.Expr, out.Relation, out.Witness = wide, c.Relation, c.OnlyA
	out.Covered, out.Dead = s.dropped(given, wide)
}

// takeApart splits the phrases of each OR group of a conjunction, where that
// is cheaper. It returns nil if there is nothing to split.
func (s *shortener) takeApart(e Expr) Expr {
	conjuncts, ok := e.(And)
	if !ok {
		conjuncts = And{e}
	}
	var out []Expr
	changed := false
	for _, c := range conjuncts {
		groups := s.split(c)
		changed = changed || len(groups) > 1
		out = append(out, groups...)
	}
	if !changed {
		return nil
	}
	return AllOf(out...)
}

// split makes several groups of one, as long as they cost less together: one
// of the first words of all phrases and one of what follows them, or one of
// the last words and one of what goes before.
func (s *shortener) split(group Expr) []Expr {
	terms, ok := phrases(group)
	if !ok {
		return []Expr{group}
	}
	best, least := []Expr(nil), s.Cost(And{group, group})
	for _, first := range []bool{true, false} {
		heads, tails := s.parted(terms, first)
		pair := []Expr{heads, tails}
		if c := s.Cost(And{heads, tails, group}); c >= 0 && c < least {
			best, least = pair, c
		}
	}
	if best == nil {
		return []Expr{group}
	}
	return append(s.split(best[0]), s.split(best[1])...)
}

// phrases lists the terms of a group if there are at least two and all are
// phrases.
func phrases(group Expr) ([]Term, bool) {
	or, ok := group.(Or)
	if !ok || len(or) < 2 {
		return nil, false
	}
	terms := make([]Term, len(or))
	for i, arm := range or {
		t, ok := arm.(Term)
		if !ok || len(strings.Fields(t.Text)) < 2 {
			return nil, false
		}
		terms[i] = t
	}
	return terms, true
}

// parted divides each phrase behind its first word, or before its last.
func (s *shortener) parted(terms []Term, first bool) (heads, tails Expr) {
	var h, t []Expr
	for _, term := range terms {
		words := strings.Fields(term.Text)
		at := 1
		if !first {
			at = len(words) - 1
		}
		head, tail := term, term
		head.Text, head.Prefix = strings.Join(words[:at], " "), false
		tail.Text = strings.Join(words[at:], " ")
		h, t = append(h, head), append(t, tail)
	}
	return s.distinct(h), s.distinct(t)
}

// distinct joins terms by OR, without those that are read alike.
func (s *shortener) distinct(terms []Expr) Expr {
	table := newAtomTable(s.Reading, terms...)
	seen := map[int]bool{}
	kept := slices.DeleteFunc(terms, func(e Expr) bool {
		id, _ := table.term(e.(Term))
		again := seen[id]
		seen[id] = true
		return again
	})
	return AnyOf(kept...)
}
