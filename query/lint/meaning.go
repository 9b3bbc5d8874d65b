package lint

import (
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/source"
	"sourcer/query/target"
)

// MaxCompared is how many terms a string may have for its terms to be
// compared with one another.
const MaxCompared = 1000

// steps bounds the search for parts that nobody matches, in steps of
// [query.ShortestOptions]. It is some milliseconds.
const steps = 400_000

// place is a term of the query with where it stands.
type place struct {
	term     query.Term
	span     source.Span
	excluded bool
}

// places lists the terms with their places and signs.
func (c *checker) places() []place {
	if c.scan.Expr == nil {
		return nil
	}
	out := make([]place, 0, len(c.scan.Spans))
	var visit func(e query.Expr, excluded bool)
	visit = func(e query.Expr, excluded bool) {
		query.Walk(e, func(e query.Expr) bool {
			switch e := e.(type) {
			case query.Not:
				visit(e.Arg, !excluded)
				return false
			case query.Term:
				if i := len(out); i < len(c.scan.Spans) {
					out = append(out, place{e, c.scan.Spans[i], excluded})
				}
			}
			return true
		})
	}
	visit(c.scan.Expr, false)
	return out
}

// meaning looks at what the string asks for, whatever it looks like.
func (c *checker) meaning() {
	places := c.places()
	if len(places) == 0 {
		return
	}
	whole := places[0].span
	for _, p := range places[1:] {
		whole = source.Between(min(whole.Offset, p.span.Offset), max(whole.End(), p.span.End()))
	}
	c.onlyExclusions()
	if len(places) > MaxCompared {
		return
	}
	e := target.Apart(c.scan.Expr)
	reading := c.profile.Reading()
	if clash(places, reading) {
		switch r := query.Shortest(e, query.ShortestOptions{Reading: reading, Nested: true, NegatedGroups: true, Steps: steps}); {
		case r.Never:
			c.report("never-true", whole, "take out what is at odds", "no profile matches this")
		case r.Always:
			c.report("always-true", whole, "write AND in place of OR", "every profile matches this")
		default:
			c.dead(places, r.Dead)
		}
		c.cancelled(places, reading)
	}
	c.covered(places, e, reading)
}

// clash reports whether a term that is wanted has to do with one that is
// excluded. Where none has, everything wanted can be there, everything
// excluded can be absent, and no part of the string is at odds with another.
func clash(places []place, r query.Reading) bool {
	var wanted, excluded [][]string
	for _, p := range places {
		if words := r(strings.TrimSuffix(p.term.Text, "*")); p.excluded {
			excluded = append(excluded, words)
		} else {
			wanted = append(wanted, words)
		}
	}
	for _, x := range excluded {
		if slices.ContainsFunc(wanted, func(w []string) bool { return contains(w, x) || contains(x, w) || prefixed(w, x) }) {
			return true
		}
	}
	return false
}

// prefixed reports whether the last words of two terms begin alike, so that a
// star may make one of them match the other.
func prefixed(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	x, y := a[len(a)-1], b[len(b)-1]
	return strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// onlyExclusions reports a string that says whom not to find, and no more.
func (c *checker) onlyExclusions() {
	if c.traits.LoneNot || !c.traits.Grammar {
		return
	}
	for _, arg := range conjuncts(c.scan.Expr) {
		if _, is := arg.(query.Not); !is {
			return
		}
	}
	trimmed := strings.TrimSpace(c.text)
	whole := source.Span{Offset: strings.Index(c.text, trimmed), Length: len(trimmed)}
	c.report("only-negative", whole, "add whom to find", "nothing but exclusions")
	c.valid = !c.traits.NotRefused
}

func conjuncts(e query.Expr) []query.Expr {
	if and, ok := e.(query.And); ok {
		return and
	}
	return []query.Expr{e}
}

// dead reports the terms that can never match. One that is found twice is
// told once.
func (c *checker) dead(places []place, dead []query.Covered) {
	for _, d := range dead {
		if p, ok := find(places, d.Term, false); ok {
			c.report("dead-branch", p.span, "take it out, or the exclusion", "%s can never match beside the exclusions", clip(p.term.Text))
		}
	}
}

// find returns the first place of a term.
func find(places []place, t query.Term, excluded bool) (place, bool) {
	i := slices.IndexFunc(places, func(p place) bool {
		return p.term.Text == t.Text && p.term.Native == t.Native && p.excluded == excluded
	})
	if i < 0 {
		return place{}, false
	}
	return places[i], true
}

// cancelled reports each exclusion, among those that hold for the whole
// string, that takes a wanted term with it.
func (c *checker) cancelled(places []place, r query.Reading) {
	for _, arg := range conjuncts(c.scan.Expr) {
		not, is := arg.(query.Not)
		if !is {
			continue
		}
		for _, x := range alternatives(not.Arg) {
			c.cancels(places, x, r)
		}
	}
}

// alternatives lists the terms of an OR, or the one term.
func alternatives(e query.Expr) []query.Term {
	var out []query.Term
	or, ok := e.(query.Or)
	if !ok {
		or = query.Or{e}
	}
	for _, arm := range or {
		if t, ok := arm.(query.Term); ok {
			out = append(out, t)
		}
	}
	return out
}

func (c *checker) cancels(places []place, x query.Term, r query.Reading) {
	excluded := r(x.Text)
	for _, p := range places {
		if p.excluded || x.Native != p.term.Native && x.Native != "" || x.Prefix || p.term.Prefix {
			continue
		}
		if !contains(r(p.term.Text), excluded) {
			continue
		}
		at, ok := find(places, x, true)
		if !ok {
			return
		}
		if !c.has("never-true") {
			c.dead(places, []query.Covered{{Term: p.term}})
		}
		c.report("self-cancelling", at.span, "take out one of the two", "this also excludes the wanted %s", clip(p.term.Text))
		return
	}
}

// contains reports whether words stand next to each other in others.
func contains(others, words []string) bool {
	for i := 0; len(words) > 0 && i+len(words) <= len(others); i++ {
		if slices.Equal(others[i:i+len(words)], words) {
			return true
		}
	}
	return false
}

// covered reports terms that others cover, but for those that stand twice.
func (c *checker) covered(places []place, e query.Expr, r query.Reading) {
	_, lost := query.Simplify(e, r)
	said := map[int]bool{}
	for _, l := range lost {
		by := query.Terms(l.By)
		if len(by) == 0 || strings.EqualFold(plain(by[0].Text), plain(l.Term.Text)) {
			continue
		}
		for i, p := range places {
			if !said[i] && p.term.Text == l.Term.Text && p.term.Native == l.Term.Native {
				said[i] = true
				c.report("redundant-term", p.span, "take it out, or the other", "%s is covered by %s", clip(p.term.Text), clip(by[0].Text))
				break
			}
		}
	}
}
