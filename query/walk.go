package query

import (
	"iter"
	"slices"
)

// Walk calls visit for e and then, if it returned true, for each expression
// below it, in the order in which they are written.
func Walk(e Expr, visit func(Expr) bool) {
	if !visit(e) {
		return
	}
	switch e := e.(type) {
	case And:
		walkAll(e, visit)
	case Or:
		walkAll(e, visit)
	case Near:
		walkAll(e.Args, visit)
	case Not:
		Walk(e.Arg, visit)
	case Term:
	default:
		panic(unknown(e))
	}
}

func walkAll(args []Expr, visit func(Expr) bool) {
	for _, a := range args {
		Walk(a, visit)
	}
}

// Map rebuilds e from below: each term is replaced by what f makes of it,
// and all else stays as it is.
func Map(e Expr, f func(Term) Expr) Expr {
	switch e := e.(type) {
	case And:
		return And(mapAll(e, f))
	case Or:
		return Or(mapAll(e, f))
	case Near:
		return Near{Distance: e.Distance, Args: mapAll(e.Args, f)}
	case Not:
		return Not{Arg: Map(e.Arg, f)}
	case Term:
		return f(e)
	default:
		panic(unknown(e))
	}
}

func mapAll(args []Expr, f func(Term) Expr) []Expr {
	out := make([]Expr, len(args))
	for i, a := range args {
		out[i] = Map(a, f)
	}
	return out
}

// Terms lists the terms of e in the order in which they are written, with
// repetitions. The terms of a Near are among them.
func Terms(e Expr) []Term {
	n := 0
	for range EachTerm(e) {
		n++
	}
	if n == 0 {
		return nil
	}
	out := make([]Term, 0, n)
	for t := range EachTerm(e) {
		out = append(out, t)
	}
	return out
}

// EachTerm goes through what [Terms] lists, without making a list.
func EachTerm(e Expr) iter.Seq[Term] {
	return func(yield func(Term) bool) { eachTerm(e, yield) }
}

// eachTerm reports whether yield took all the terms.
func eachTerm(e Expr, yield func(Term) bool) bool {
	var args []Expr
	switch e := e.(type) {
	case Term:
		return yield(e)
	case Not:
		return eachTerm(e.Arg, yield)
	case And:
		args = e
	case Or:
		args = e
	case Near:
		args = e.Args
	default:
		panic(unknown(e))
	}
	for _, a := range args {
		if !eachTerm(a, yield) {
			return false
		}
	}
	return true
}

// AnyTerm reports whether f holds for some term of e.
func AnyTerm(e Expr, f func(Term) bool) bool {
	for t := range EachTerm(e) {
		if f(t) {
			return true
		}
	}
	return false
}

// EqualFunc reports whether two expressions are written alike, part by part,
// with terms that same holds for.
func EqualFunc(a, b Expr, same func(a, b Term) bool) bool {
	all := func(a, b []Expr) bool {
		return slices.EqualFunc(a, b, func(a, b Expr) bool { return EqualFunc(a, b, same) })
	}
	switch a := a.(type) {
	case And:
		b, ok := b.(And)
		return ok && all(a, b)
	case Or:
		b, ok := b.(Or)
		return ok && all(a, b)
	case Near:
		b, ok := b.(Near)
		return ok && a.Distance == b.Distance && all(a.Args, b.Args)
	case Not:
		b, ok := b.(Not)
		return ok && EqualFunc(a.Arg, b.Arg, same)
	case Term:
		b, ok := b.(Term)
		return ok && same(a, b)
	default:
		panic(unknown(a))
	}
}
