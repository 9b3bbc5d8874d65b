package target

import (
	"fmt"
	"strings"

	"sourcer/query"
)

// CannotSay says that a platform has no way to write something.
type CannotSay struct {
	Feature string // what it is, such as "OR inside AND"
	Text    string // the term that is at fault, "" where it is not one term
}

// Error implements error.
func (e *CannotSay) Error() string {
	if e.Text == "" {
		return "the target cannot say " + e.Feature
	}
	return fmt.Sprintf("the target cannot say %s: %q", e.Feature, e.Text)
}

// Write says an expression in the platform's words, for one box. Exclusions
// go last, OR groups stand in brackets, and no bracket is written that nobody
// needs. Terms must be bound to the box's own field; the keyword box also
// takes fields that it has an operator for. What the platform cannot say is a
// [*CannotSay].
func (p *Profile) Write(b Box, e query.Expr) (string, error) {
	e, err := normal(e, 0)
	if err != nil {
		return "", err
	}
	switch {
	case b.Takes != TakesString:
		return p.writeList(b, e)
	case p.Family == Tags:
		return p.writeTags(b, e)
	case p.isEngine():
		return p.Family.dialect().write(p, b, tidy(e))
	}
	w := writer{profile: p, grammar: &p.file.Grammar, box: b}
	text, err := w.top(e)
	if noise := p.Noise(); len(noise) > 0 && b.Field == query.Anywhere && err == nil {
		text += " " + strings.Join(noise, " ")
	}
	return text, err
}

// normal takes out what says nothing: an And in an And, an Or in an Or, a
// double negation, an operator with one argument.
func normal(e query.Expr, depth int) (query.Expr, error) {
	if depth > MaxDepth {
		return nil, &CannotSay{Feature: fmt.Sprintf("brackets more than %d deep", MaxDepth)}
	}
	switch e := e.(type) {
	case query.And:
		args, err := normalArgs(e, depth, func(e query.Expr) ([]query.Expr, bool) { a, ok := e.(query.And); return a, ok })
		return query.AllOf(args...), err
	case query.Or:
		args, err := normalArgs(e, depth, func(e query.Expr) ([]query.Expr, bool) { o, ok := e.(query.Or); return o, ok })
		return query.AnyOf(args...), err
	case query.Not:
		arg, err := normal(e.Arg, depth+1)
		return opposite(arg), err
	default:
		return e, nil
	}
}

// opposite is NOT before a normal expression.
func opposite(e query.Expr) query.Expr {
	switch e := e.(type) {
	case query.Not:
		return e.Arg
	case query.And:
		if len(e) == 0 {
			return query.Never()
		}
	case query.Or:
		if len(e) == 0 {
			return query.Always()
		}
	}
	return query.Not{Arg: e}
}

func normalArgs(args []query.Expr, depth int, same func(query.Expr) ([]query.Expr, bool)) ([]query.Expr, error) {
	out := make([]query.Expr, 0, len(args))
	for _, a := range args {
		n, err := normal(a, depth+1)
		if err != nil {
			return nil, err
		}
		if inner, ok := same(n); ok {
			out = append(out, inner...)
		} else {
			out = append(out, n)
		}
	}
	return out, nil
}

// writer writes one string.
type writer struct {
	profile *Profile
	grammar *grammar
	box     Box
	loose   bool // one OR of words may stand without brackets
}

// top writes the whole string, the scope first.
func (w writer) top(e query.Expr) (string, error) {
	scope := ""
	if w.box.Field == query.Anywhere {
		scope = w.profile.file.Scope
	}
	if or, ok := e.(query.Or); ok && scope == "" && len(w.profile.Noise()) == 0 && w.boundGroup(or) == nil && w.repeatable(or) == nil {
		return w.disjunction(or)
	}
	args := flatAnd(e)
	if w.grammar.Apart {
		return w.apart(args, scope)
	}
	return w.conjunction(args, scope)
}

// conjunction writes an AND: what is wanted, then what is not. The prefix is
// a part of what is wanted.
func (w writer) conjunction(args query.And, prefix string) (string, error) {
	var wanted []string
	if prefix != "" {
		wanted = append(wanted, prefix)
	}
	var unwanted []query.Expr
	if len(args) == 0 {
		return "", &CannotSay{Feature: "a query that asks for nothing"}
	}
	positives := 0
	for _, a := range args {
		if not, ok := a.(query.Not); ok {
			unwanted = append(unwanted, not.Arg)
			continue
		}
		text, err := w.wanted(a)
		if err != nil {
			return "", err
		}
		positives++
		wanted = append(wanted, text)
	}
	if positives == 0 && !w.grammar.Not.Alone {
		return "", &CannotSay{Feature: "exclusions without a wanted term"}
	}
	excluded, err := w.exclusions(unwanted)
	if err != nil {
		return "", err
	}
	return w.attach(strings.Join(wanted, w.between(w.grammar.And.Write)), excluded), nil
}

// wanted writes an argument of the outermost AND, with the mark that says
// that it is wanted.
func (w writer) wanted(e query.Expr) (string, error) {
	or, ok := e.(query.Or)
	if n := w.repeatable(or); ok && n != nil {
		return w.repeated(or)
	}
	if ok && w.loose && len(query.Terms(or)) == len(or) {
		return w.disjunction(or)
	}
	text, err := w.part(e, opAnd)
	return w.grammar.Must + text, err
}

// attach puts the exclusions behind what is wanted.
func (w writer) attach(wanted string, excluded []string) string {
	join := " "
	if w.grammar.Not.And {
		join = w.between(w.grammar.And.Write)
	}
	tail := strings.Join(excluded, join)
	if wanted == "" || tail == "" {
		return wanted + tail
	}
	return wanted + join + tail
}

// between is what stands between two terms: an operator and its blanks.
func (w writer) between(operator string) string {
	if operator == "" {
		return " "
	}
	return " " + operator + " "
}

// exclusions writes what is not wanted: in one bracket where the platform
// reads that, and else each on its own.
func (w writer) exclusions(args []query.Expr) ([]string, error) {
	if len(args) == 0 {
		return nil, nil
	}
	var alternatives query.Or
	for _, a := range args {
		alternatives = append(alternatives, flatOr(a)...)
	}
	if w.grammar.Not.Write == "" {
		return nil, &CannotSay{Feature: "NOT"}
	}
	if w.grammar.Not.Group {
		text, err := w.negation(query.AnyOf(alternatives...))
		return []string{text}, err
	}
	var out []string
	for _, a := range alternatives {
		text, err := w.negation(a)
		if err != nil {
			return nil, err
		}
		out = append(out, text)
	}
	return out, nil
}

// negation writes NOT before a term or a bracket.
func (w writer) negation(arg query.Expr) (string, error) {
	if w.grammar.Not.Write == "" {
		return "", &CannotSay{Feature: "NOT"}
	}
	if t, ok := arg.(query.Term); ok {
		return w.negated(t)
	}
	sign := w.sign(w.grammar.Not.Write)
	if !w.grammar.Not.Group {
		return "", &CannotSay{Feature: "NOT before a bracket"}
	}
	text, err := w.bracketed(arg)
	return sign + text, err
}

// negated writes NOT before a term.
func (w writer) negated(t query.Term) (string, error) {
	sign := w.sign(w.grammar.Not.Write)
	if n := w.operator(t); n != nil {
		if n.Wanted {
			return "", &CannotSay{Feature: "NOT before " + n.Name + ":", Text: t.Text}
		}
		if w.grammar.Not.Field != "" {
			sign = w.sign(w.grammar.Not.Field)
		}
	}
	text, err := w.term(t)
	return sign + text, err
}

// sign is a NOT with the blank that it needs.
func (w writer) sign(not string) string {
	if isWord(not) {
		return not + " "
	}
	return not
}

// part writes an argument of AND or OR, with brackets around a group.
func (w writer) part(e query.Expr, outer op) (string, error) {
	switch e := e.(type) {
	case query.Term:
		if n := w.operator(e); outer == opOr && n != nil && (n.Alone || n.Repeat) {
			return "", &CannotSay{Feature: n.Name + ": beside OR", Text: e.Text}
		}
		return w.term(e)
	case query.Not:
		if outer == opOr && !w.grammar.Not.InOr {
			return "", &CannotSay{Feature: "NOT inside OR"}
		}
		return w.negation(e.Arg)
	case query.Near:
		return w.near(e)
	case query.And:
		return w.nested(e, opAnd, outer)
	case query.Or:
		return w.nested(e, opOr, outer)
	default:
		panic(fmt.Sprintf("target: unknown expression type %T", e))
	}
}

// nested writes an AND inside an OR, or the other way round.
func (w writer) nested(e query.Expr, inner, outer op) (string, error) {
	if !w.grammar.nests(w.grammar.written(inner), outer) {
		return "", &CannotSay{Feature: strings.ToUpper(string(inner)) + " inside " + strings.ToUpper(string(outer))}
	}
	return w.bracketed(e)
}

// bracketed writes a group with its brackets, and before them the field
// operator where one stands for all of the group.
func (w writer) bracketed(e query.Expr) (string, error) {
	prefix := ""
	or, isOr := e.(query.Or)
	if n := w.boundGroup(or); n != nil {
		prefix, w.box = n.Name+":", Box{Name: n.Name, Field: n.Field}
	}
	var text string
	var err error
	if isOr {
		text, err = w.disjunction(or)
	} else {
		text, err = w.conjunction(flatAnd(e), "")
	}
	if w.grammar.Brackets == bracketsNone {
		return text, err
	}
	return prefix + "(" + text + ")", err
}

// boundGroup returns the field operator that stands for all the terms of an
// OR, nil if there is none.
func (w writer) boundGroup(or query.Or) *native {
	if w.grammar.Brackets != bracketsGroup || w.box.Field != query.Anywhere {
		return nil
	}
	var all *native
	for _, arg := range or {
		t, ok := arg.(query.Term)
		n := w.profile.file.written(t.Field)
		if !ok || n == nil || !n.Group || all != nil && all != n {
			return nil
		}
		all = n
	}
	return all
}

// disjunction writes an OR.
func (w writer) disjunction(args query.Or) (string, error) {
	if len(args) == 0 {
		return "", &CannotSay{Feature: "a query that nothing matches"}
	}
	if w.grammar.Or.Write == "" {
		return "", &CannotSay{Feature: "OR"}
	}
	parts := make([]string, len(args))
	for i, a := range args {
		text, err := w.part(a, opOr)
		if err != nil {
			return "", err
		}
		parts[i] = text
	}
	return strings.Join(parts, w.between(w.grammar.Or.Write)), nil
}

// near writes two terms that stand near each other.
func (w writer) near(n query.Near) (string, error) {
	if w.grammar.Near == nearNone || len(n.Args) != 2 || n.Distance < 0 || n.Distance > maxDistance {
		return "", &CannotSay{Feature: "nearness"}
	}
	one, ok1 := n.Args[0].(query.Term)
	two, ok2 := n.Args[1].(query.Term)
	if !ok1 || !ok2 {
		return "", &CannotSay{Feature: "nearness of groups"}
	}
	if w.grammar.Near == nearTilde {
		return w.tilde(n.Distance, one, two)
	}
	left, err := w.term(one)
	if err != nil {
		return "", err
	}
	right, err := w.term(two)
	return fmt.Sprintf("%s %s(%d) %s", left, aroundWord, n.Distance, right), err
}

// tilde writes two words that stand near each other as "one two"~3.
func (w writer) tilde(distance int, one, two query.Term) (string, error) {
	prefix, err := w.fieldOf(one)
	if err != nil {
		return "", err
	}
	first, second := w.profile.clean(one.Text), w.profile.clean(two.Text)
	if one.Field != two.Field || one.Prefix || two.Prefix || len(query.Plain(first)) != 1 || len(query.Plain(second)) != 1 {
		return "", &CannotSay{Feature: "nearness of anything but two words"}
	}
	return fmt.Sprintf(`%s"%s %s"~%d`, prefix, first, second, distance), nil
}

// term writes a term with its field operator, if it needs one.
func (w writer) term(t query.Term) (string, error) {
	prefix, err := w.fieldOf(t)
	if err != nil {
		return "", err
	}
	if n := w.operator(t); n != nil && n.Name == siteOperator && siteFault(t.Text) == "" {
		return prefix + t.Text, nil // an address in quotes is none
	}
	if !t.Prefix {
		text, err := w.profile.asText(t.Text)
		return prefix + text, err
	}
	stem := w.profile.clean(strings.TrimSuffix(t.Text, "*"))
	if w.grammar.Wildcard != wildcardSuffix || !w.profile.bare(stem) {
		return "", &CannotSay{Feature: "a word that may go on", Text: t.Text}
	}
	return prefix + stem + "*", nil
}

// fieldOf returns the operator that binds a term to its field in this box.
func (w writer) fieldOf(t query.Term) (string, error) {
	if w.inBox(t) {
		return "", nil
	}
	if n := w.operator(t); n != nil {
		return n.Name + ":", nil
	}
	field := string(t.Field)
	if field == "" {
		field = t.Native
	}
	return "", &CannotSay{Feature: fmt.Sprintf("the field %q in the box %q", field, w.box.Name), Text: t.Text}
}

// inBox reports whether a term needs no operator in this box.
func (w writer) inBox(t query.Term) bool {
	return t.Field == w.box.Field && (t.Native == "" || t.Field != query.Anywhere)
}

// operator returns the field operator that a term is written with in this
// box, nil if it is written without, or cannot be written.
func (w writer) operator(t query.Term) *native {
	if w.inBox(t) || w.box.Field != query.Anywhere {
		return nil
	}
	if n := w.profile.file.native(t.Native); n != nil && n.Field == t.Field {
		return n
	}
	return w.profile.file.written(t.Field)
}
