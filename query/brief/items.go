package brief

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query/source"
)

// items reads the value of a list: cuts it at its separators, and parses what
// stands between them, each by itself. It returns the items that are right,
// and how many there are with those that are not.
func (p *parser) items(raw *rawEntry) (items []Item, seen int) {
	tokens, _ := p.lex(raw.body, raw.head.rule.logic)
	r := itemReader{p: p, rule: raw.head.rule}
	start, depth := 0, 0
	for i, t := range tokens {
		switch {
		case t.kind == tokOpen:
			depth++
		case t.kind == tokClose:
			depth = max(depth-1, 0)
		case t.kind == tokBreak || t.kind.separator() && depth == 0:
			if i > start {
				seen++
				r.read(tokens[start:i])
			} else if t.kind != tokBreak {
				p.fail(t.span, codeEmptyItem, "there is no item before this "+separatorName(t.kind), "delete it")
			}
			start, depth = i+1, 0
		}
	}
	return r.items, seen
}

func separatorName(k kind) string {
	if k == tokSemicolon {
		return "semicolon"
	}
	return "comma"
}

// itemReader reads the items of one list.
type itemReader struct {
	p     *parser
	rule  keyRule
	items []Item
}

// read parses one item. One that is wrong is reported and left out.
func (r *itemReader) read(tokens []token) {
	if !r.balanced(tokens) {
		return
	}
	rule, err := parseItem(tokens)
	if err != nil {
		r.explain(tokens, misfit(tokens))
		return
	}
	l := lowering{p: r.p, list: r.rule, whole: tokens}
	node := l.item(rule)
	if l.failed {
		return
	}
	item := Item{Node: node, Text: folded(render(withoutReach(tokens))), Span: spanOf(tokens)}
	if len(rule.Rest) == 0 && !rule.First.Not {
		item.Reach = reachOf(node)
	}
	r.items = append(r.items, item)
}

// reachOf is the reach that was written behind a node.
func reachOf(n Node) Reach {
	switch n := n.(type) {
	case *Phrase:
		return n.Reach
	case *Group:
		return n.Reach
	case *Ref:
		return n.Reach
	case *Negation:
		return ReachDefault
	default:
		panic(fmt.Sprintf("brief: unknown node %T", n))
	}
}

// balanced checks the brackets of an item before the grammar sees it, so that
// it never has to go deep.
func (r *itemReader) balanced(tokens []token) bool {
	var open []token
	for i, t := range tokens {
		switch {
		case t.kind == tokOpen:
			if len(open) == MaxNesting {
				r.p.fail(t.span, codeTooDeep, fmt.Sprintf("brackets stand in brackets more than %d deep", MaxNesting))
				return false
			}
			open = append(open, t)
		case t.kind == tokClose && len(open) == 0:
			r.p.fail(t.span, codeUnopenedBracket, "nothing opens this bracket", render(append(tokens[:i:i], tokens[i+1:]...)))
			return false
		case t.kind == tokClose && tokens[i-1].kind == tokOpen:
			r.p.fail(tokens[i-1].span.To(t.span), codeEmptyBrackets, "there is nothing between the brackets", "delete them")
			return false
		case t.kind == tokClose:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		r.p.fail(open[len(open)-1].span, codeUnclosedBracket, "this bracket is not closed before the line or the item ends",
			closedEarly(tokens, len(open)))
		return false
	}
	return r.noSeparator(tokens)
}

// closedEarly writes an item with its missing brackets: before the first
// separator, where there is one.
func closedEarly(tokens []token, missing int) string {
	for i, t := range tokens {
		if t.kind.separator() {
			tokens = tokens[:i]
			break
		}
	}
	return render(tokens) + strings.Repeat(")", missing)
}

// noSeparator refuses a comma or a semicolon between brackets, where nobody can
// say whether it means "and" or "or".
func (r *itemReader) noSeparator(tokens []token) bool {
	at := slices.IndexFunc(tokens, func(t token) bool { return t.kind.separator() })
	if at < 0 {
		return true
	}
	fixed := slices.Clone(tokens)
	for i, t := range fixed {
		if t.kind.separator() {
			fixed[i].kind, fixed[i].raw = tokOr, "or"
		}
	}
	r.p.fail(tokens[at].span, codeCommaInBrackets, "between brackets, write out what a "+separatorName(tokens[at].kind)+" means", render(fixed))
	return false
}

// spanOf is the place of some tokens.
func spanOf(tokens []token) source.Span {
	return tokens[0].span.To(tokens[len(tokens)-1].span)
}

// render writes tokens in their canonical form: one blank between words,
// brackets and reaches close to what they belong to, operators in lower case.
func render(tokens []token) string {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 && tokens[i-1].kind != tokOpen && t.kind != tokClose && t.kind != tokReach && t.kind != tokComma && t.kind != tokSemicolon {
			b.WriteByte(' ')
		}
		if t.kind.operator() || t.kind == tokReach {
			b.WriteString(strings.ToLower(t.raw))
		} else {
			b.WriteString(t.raw)
		}
	}
	return b.String()
}

func withoutReach(tokens []token) []token {
	isReach := func(t token) bool { return t.kind == tokReach }
	if !slices.ContainsFunc(tokens, isReach) {
		return tokens
	}
	return slices.DeleteFunc(slices.Clone(tokens), isReach)
}
