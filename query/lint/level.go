package lint

import (
	"strings"

	"sourcer/query"
	"sourcer/query/source"
	"sourcer/query/target"
)

// level looks at one pair of brackets, or at the whole string: what its
// operators make of the operands.
func (c *checker) level(g *group) {
	if len(g.operands) == 0 {
		return
	}
	l := levelOf(g)
	c.negations(g)
	c.mixed(g, l)
	c.spaces(g, l)
	c.repeated(g, l)
	if c.traits.PlainAnd {
		c.plainAnds(g)
	}
}

// levelOps counts what joins the operands of a group.
type levelOps struct{ ands, ors, blanks int }

func levelOf(g *group) levelOps {
	var l levelOps
	for _, o := range g.operands[1:] {
		switch o.join {
		case target.TokenAnd, target.TokenNear:
			l.ands++
		case target.TokenOr:
			l.ors++
		default:
			l.blanks++
		}
	}
	return l
}

// negations looks at each NOT and at what it reaches.
func (c *checker) negations(g *group) {
	lastOr := 0 // the last operand behind an OR
	for i, o := range g.operands {
		if o.join == target.TokenOr {
			lastOr = i
		}
		if len(o.nots) == 0 {
			continue
		}
		at := c.span(o)
		if len(o.nots) > 1 || c.negatedInside(o) {
			f := c.report("double-negation", at, "keep one", "two negations cancel each other")
			if len(o.nots) == 2 {
				f.fix(source.Between(at.Offset, c.tokens[o.nots[1]+1].Span.Offset), "")
			}
		}
		if i > 0 && o.join == target.TokenOr {
			c.report("or-not", at, "write AND before the exclusion, or a blank", "nearly everybody lacks %s", clip(c.said(c.tokens[o.token])))
		}
		c.reach(g, i, lastOr)
	}
}

// negatedInside reports whether a NOT stands before a bracket that holds one
// negated term.
func (c *checker) negatedInside(o operand) bool {
	return o.inner != nil && len(o.inner.operands) == 1 && len(o.inner.operands[0].nots) > 0
}

// reach looks at what follows a negated operand, and at the OR list before it.
func (c *checker) reach(g *group, i, lastOr int) {
	o := g.operands[i]
	if i+1 < len(g.operands) {
		next := g.operands[i+1]
		switch {
		case next.join == target.TokenOr && o.join != target.TokenOr:
			c.report("not-scope", c.span(o).To(c.span(next)), "put what is to be excluded in brackets", "NOT holds for %s alone",
				clip(c.said(c.tokens[o.token])))
			return
		case c.word(o) && c.bare(next) && next.join == "" && c.runsOn(o, next):
			phrase := c.text[c.tokens[o.token].Span.Offset:c.tokens[next.token].Span.End()]
			c.report("not-scope", c.span(o).To(c.span(next)), "put "+clip(phrase)+" in quotes",
				"only %s is excluded, and %s is wanted", clip(c.said(c.tokens[o.token])), clip(c.said(c.tokens[next.token])))
			return
		}
	}
	if c.traits.OrBinds || i == 0 || o.join == target.TokenOr {
		return
	}
	if lastOr > 0 {
		c.report("not-scope", c.span(g.operands[lastOr]).To(c.span(o)), "put the OR list in brackets",
			"the exclusion holds for the last alternative alone")
	}
}

// runsOn reports whether the word behind an excluded word was meant to be
// excluded with it. Who writes NOT writes other operators too, so that a
// blank is telling; behind a minus only a known phrase is.
func (c *checker) runsOn(o, next operand) bool {
	a, b := c.tokens[o.token], c.tokens[next.token]
	if startsWithLetter(c.said(c.tokens[o.nots[len(o.nots)-1]])) && !c.traits.Minus {
		return true
	}
	return c.together(c.text[a.Span.Offset:b.Span.End()])
}

// mixed looks for AND beside OR.
func (c *checker) mixed(g *group, l levelOps) {
	if l.ors == 0 || l.ands == 0 {
		return
	}
	for i, o := range g.operands[1:] {
		if o.join != target.TokenAnd || len(o.nots) > 0 && l.ands == 1 {
			continue
		}
		looks := "AND is taken first"
		switch {
		case c.traits.OrBinds:
			looks = "OR is taken first"
		case c.traits.Weights:
			looks = "neither is taken first, each marks the terms beside it"
		}
		c.report("mixed-and-or", c.beside(g, i+1), "put brackets around what belongs together", "AND beside OR: %s", looks)
		return
	}
}

// beside is the place of an AND, operand and all, and of the OR closest to it.
func (c *checker) beside(g *group, and int) source.Span {
	from, to := and-1, and
	for step := 1; step < len(g.operands); step++ {
		if i := and - step; i > 0 && g.operands[i].join == target.TokenOr {
			from = i - 1
			break
		}
		if i := and + step; i < len(g.operands) && g.operands[i].join == target.TokenOr {
			to = i
			break
		}
	}
	return c.span(g.operands[from]).To(c.span(g.operands[to]))
}

// spaces looks at operands with nothing but a blank between.
func (c *checker) spaces(g *group, l levelOps) {
	told := false
	for i := 1; i < len(g.operands); i++ {
		a, b := g.operands[i-1], g.operands[i]
		if b.join != "" || len(b.nots) > 0 || c.noiseBetween(a, b) {
			continue
		}
		switch {
		case c.bare(a) && c.bare(b):
			i = c.row(g, i-1, l)
		case l.ors > 0 && !told && len(a.nots) == 0 && c.traits.SpaceAnd:
			told = c.gap(g, a, b)
		}
	}
}

// noiseBetween reports whether a mark stands between two operands.
func (c *checker) noiseBetween(a, b operand) bool { return b.first()-a.end > 1 }

// gap reports a blank between two operands in an OR list.
func (c *checker) gap(g *group, a, b operand) bool {
	at := c.span(a).To(c.span(b))
	switch {
	case g.parent != nil && !c.known(a) && !c.known(b):
		f := c.report("missing-operator", at, "write OR between the two, if either will do", "no operator between two terms of an OR list: both are wanted")
		f.Severity = source.Warning
		return true
	case g.parent == nil && !c.traits.OrBinds && !c.known(a) && !c.known(b):
		c.report("mixed-and-or", at, "put brackets around what belongs together", "a blank is AND here, and is taken before OR")
		return true
	}
	return false
}

// known reports whether an operand stands behind a field operator: such are
// often written in a row.
func (c *checker) known(o operand) bool { return o.field >= 0 }

// row looks at words in a row without quotes, from operand i on, and returns
// the last of them.
func (c *checker) row(g *group, i int, l levelOps) int {
	end := i + 1
	for end+1 < len(g.operands) {
		next := g.operands[end+1]
		if next.join != "" || !c.bare(next) || c.noiseBetween(g.operands[end], next) {
			break
		}
		end++
	}
	first, last := c.tokens[g.operands[i].token], c.tokens[g.operands[end].token]
	phrase := c.text[first.Span.Offset:last.Span.End()]
	besideOr := i > 0 && g.operands[i].join == target.TokenOr || end+1 < len(g.operands) && g.operands[end+1].join == target.TokenOr
	switch {
	case c.hasOperatorWord(g, i, end):
	case besideOr && (!c.traits.OrBinds || g.parent != nil || c.together(phrase)),
		c.traits.SpaceOr && l.ands+l.ors > 0,
		l.ands+l.ors > 0 && c.together(phrase):
		c.report("unquoted-phrase", first.Span.To(last.Span), "put "+clip(phrase)+" in quotes", "words without quotes: each is looked for on its own")
	}
	return end
}

// hasOperatorWord reports whether one of the words in a row was meant as an
// operator: that is another finding.
func (c *checker) hasOperatorWord(g *group, from, to int) bool {
	for _, o := range g.operands[from : to+1] {
		word := c.said(c.tokens[o.token])
		_, slip := misspelt(word)
		_, foreign := localized(word)
		upper := strings.ToUpper(word)
		if slip || foreign || upper == "AND" || upper == "OR" || upper == "NOT" || isNearWord(upper) || strings.ContainsAny(word, ",;|:") {
			return true
		}
	}
	return false
}

// repeated looks for a term that stands twice in a list.
func (c *checker) repeated(g *group, l levelOps) {
	if l.ors > 0 && l.ands+l.blanks > 0 {
		return
	}
	seen := map[string]bool{}
	for i, o := range g.operands {
		if o.inner != nil {
			continue
		}
		key := c.key(o)
		if !seen[key] || key == "" {
			seen[key] = true
			continue
		}
		f := c.report("duplicate-term", c.span(o), "take it out", "%s is there already", clip(c.said(c.tokens[o.token])))
		before := c.span(g.operands[i-1])
		f.fix(source.Between(before.End(), c.span(o).End()), "")
	}
}

// key is the same for two operands that say the same.
func (c *checker) key(o operand) string {
	t := c.tokens[o.token]
	words := strings.Join(query.Plain(t.Text), " ")
	if words == "" || isNearWord(strings.ToUpper(t.Text)) {
		return ""
	}
	if strings.HasSuffix(t.Text, "*") && t.Kind == target.TokenWord {
		words += "*"
	}
	field := ""
	if o.field >= 0 {
		field = strings.ToLower(c.tokens[o.field].Text) + ":"
	}
	return strings.Repeat("-", len(o.nots)%2) + field + words
}

// plainAnds looks at each AND that says no more than a blank.
func (c *checker) plainAnds(g *group) {
	for _, o := range g.operands {
		if o.join != target.TokenAnd || o.op < 0 || !startsWithLetter(c.said(c.tokens[o.op])) {
			continue
		}
		at := c.tokens[o.op].Span
		f := c.report("redundant-and", at, "take it out", "a blank says the same, and AND counts as a word")
		if !c.touches(o.op) && !c.touches(o.op+1) {
			f.fix(source.Between(at.Offset, c.tokens[o.op+1].Span.Offset), "")
		}
	}
}

// together reports whether words are known to belong together.
func (c *checker) together(phrase string) bool { return c.words.of(phrase).belongs }
