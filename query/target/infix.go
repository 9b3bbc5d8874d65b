package target

import (
	"strings"

	"sourcer/query"
)

// infix writes a query with operators between its parts. It puts a bracket
// around every group, because the engines rank operators each in its own way,
// or not at all.
type infix struct {
	and, or string // with the blanks around them
	not     string // before a term or a bracket
	butNot  string // between what is wanted and what is not
	// everything is what finds all there is, for a string that only excludes;
	// "" where nothing does.
	everything string
	alone      bool // an exclusion may stand on its own
	wrap       bool // what is wanted is bracketed before an exclusion
	// adjacent stands between the words of a term and binds less than NOT.
	adjacent string
	depth    int // how deeply brackets may nest
	term     func(query.Term) (string, error)
	// bind returns the field operator before a group all of whose terms are
	// of one field.
	bind func(query.Field) (string, bool)
}

// String writes a whole query.
func (w infix) write(e query.Expr) (string, error) {
	if or, ok := e.(query.Or); ok {
		if _, bound := w.bound(or); !bound {
			return w.disjunction(or)
		}
	}
	return w.conjunction(flatAnd(e))
}

// conjunction writes an AND: what is wanted, then what is not.
func (w infix) conjunction(args query.And) (string, error) {
	positive, unwanted := parted(args)
	var wanted []string
	for _, a := range positive {
		text, err := w.part(a)
		if err != nil {
			return "", err
		}
		wanted = append(wanted, text)
	}
	if len(args) == 0 {
		return "", &CannotSay{Feature: "a query that asks for nothing"}
	}
	text := strings.Join(wanted, w.and)
	if len(unwanted) == 0 {
		return text, nil
	}
	excluded, err := w.part(query.AnyOf(unwanted...))
	if _, ok := query.AnyOf(unwanted...).(query.Term); ok && w.adjacent != "" && strings.Contains(excluded, w.adjacent) {
		excluded = "(" + excluded + ")"
	}
	switch {
	case err != nil:
		return "", err
	case len(wanted) == 0 && w.alone:
		return w.not + excluded, nil
	case len(wanted) == 0 && w.everything == "":
		return "", &CannotSay{Feature: "exclusions without a wanted term"}
	case len(wanted) == 0:
		text = w.everything
	case len(wanted) > 1 && w.wrap:
		text = "(" + text + ")"
	}
	return text + w.butNot + excluded, nil
}

// tidy says a normal expression with one NOT where several would do: an AND of
// nothing but exclusions becomes NOT before an OR, and two NOT go away.
func tidy(e query.Expr) query.Expr {
	switch e := e.(type) {
	case query.And:
		var args query.And
		for _, a := range e {
			args = append(args, flatAnd(tidy(a))...)
		}
		if wanted, unwanted := parted(args); len(wanted) == 0 && len(unwanted) > 0 {
			return opposite(query.AnyOf(unwanted...))
		}
		return query.AllOf(args...)
	case query.Or:
		var args query.Or
		for _, a := range e {
			args = append(args, flatOr(tidy(a))...)
		}
		return query.AnyOf(args...)
	case query.Not:
		return opposite(tidy(e.Arg))
	default:
		return e
	}
}

// parted sorts the arguments of an AND into what is wanted and what is not.
func parted(args query.And) (wanted query.And, unwanted query.Or) {
	for _, a := range args {
		not, ok := a.(query.Not)
		if !ok {
			wanted = append(wanted, a)
			continue
		}
		for _, alternative := range flatOr(not.Arg) {
			if twice, ok := alternative.(query.Not); ok {
				wanted = append(wanted, flatAnd(twice.Arg)...)
			} else {
				unwanted = append(unwanted, alternative)
			}
		}
	}
	return wanted, unwanted
}

// disjunction writes an OR.
func (w infix) disjunction(args query.Or) (string, error) {
	if len(args) == 0 {
		return "", &CannotSay{Feature: "a query that nothing matches"}
	}
	parts := make([]string, len(args))
	for i, a := range args {
		text, err := w.part(a)
		if err != nil {
			return "", err
		}
		parts[i] = text
	}
	return strings.Join(parts, w.or), nil
}

// part writes an argument of an operator, with brackets around a group.
func (w infix) part(e query.Expr) (string, error) {
	if t, ok := e.(query.Term); ok {
		return w.term(t)
	}
	if w.depth == 0 {
		return "", &CannotSay{Feature: "brackets so deep"}
	}
	w.depth--
	switch e := e.(type) {
	case query.Or:
		prefix, bound := w.bound(e)
		if bound {
			e = unbind(e)
		}
		text, err := w.disjunction(e)
		return prefix + "(" + text + ")", err
	case query.Near:
		return "", &CannotSay{Feature: "nearness"}
	default:
		text, err := w.conjunction(flatAnd(e))
		if _, negated := e.(query.Not); negated && w.alone {
			return text, err
		}
		return "(" + text + ")", err
	}
}

// bound returns the field operator that stands for all the terms of an OR.
func (w infix) bound(or query.Or) (string, bool) {
	var field query.Field
	for i, arg := range or {
		t, ok := arg.(query.Term)
		if !ok || i > 0 && t.Field != field {
			return "", false
		}
		field = t.Field
	}
	if len(or) < 2 || field == query.Anywhere || w.bind == nil {
		return "", false
	}
	return w.bind(field)
}

// unbind takes the field off the terms of an OR, because it stands before
// their bracket.
func unbind(or query.Or) query.Or {
	out := make(query.Or, len(or))
	for i, arg := range or {
		t := arg.(query.Term)
		t.Field, t.Native = query.Anywhere, ""
		out[i] = t
	}
	return out
}
