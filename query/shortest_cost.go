package query

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Cost says what an expression costs where it is going to be written: the
// characters of the string, its words, its operators, or whatever a platform
// counts. Less than zero says that it cannot be written there at all. It is
// asked about whole expressions and about parts of them.
type Cost func(Expr) int

// Weights is a cost made of what the usual way of writing takes: AND, OR and
// NOT in capitals, quotes around phrases, brackets around an OR inside an AND
// and around an AND inside an OR.
type Weights struct {
	Char, Word, Operator int // what one of each costs
}

// Of is the cost of an expression. It is never less than zero if no weight is.
func (w Weights) Of(e Expr) int {
	var s size
	s.add(e)
	return w.Char*s.chars + w.Word*s.words + w.Operator*s.operators
}

// size counts characters, the words of terms, and operators.
type size struct{ chars, words, operators int }

func (s *size) add(e Expr) {
	const and, or, not, near = len(" AND "), len(" OR "), len("NOT "), len(" NEAR ")
	switch e := e.(type) {
	case Term:
		words := len(strings.Fields(e.Text))
		s.words += words
		s.chars += utf8.RuneCountInString(e.Text)
		if words > 1 {
			s.chars += len(`""`)
		}
		if e.Field != Anywhere {
			s.chars += len(e.Field) + len(":")
		}
	case Not:
		s.chars += not
		s.operators++
		s.addArg(e.Arg, isJoint)
	case And:
		s.addArgs(e, and, func(e Expr) bool { _, ok := e.(Or); return ok })
	case Or:
		s.addArgs(e, or, func(e Expr) bool { _, ok := e.(And); return ok })
	case Near:
		s.addArgs(e.Args, near, isJoint)
	default:
		panic(unknown(e))
	}
}

func (s *size) addArgs(args []Expr, operator int, bracketed func(Expr) bool) {
	joints := max(0, len(args)-1)
	s.operators += joints
	s.chars += joints * operator
	for _, a := range args {
		s.addArg(a, bracketed)
	}
}

func (s *size) addArg(e Expr, bracketed func(Expr) bool) {
	if bracketed(e) && argCount(e) > 1 {
		s.chars += len("()")
	}
	s.add(e)
}

func isJoint(e Expr) bool { return argCount(e) > 0 }

func argCount(e Expr) int {
	switch e := e.(type) {
	case And:
		return len(e)
	case Or:
		return len(e)
	case Near:
		return len(e.Args)
	}
	return 0
}

// isFlat reports whether e is an AND of OR groups of terms and exclusions: the
// shape that every platform can say.
func isFlat(e Expr) bool {
	if and, ok := e.(And); ok {
		return !slices.ContainsFunc(and, func(a Expr) bool { return !isGroup(a) })
	}
	return isGroup(e)
}

// isGroup reports whether e is an OR of literals, a literal, or the exclusion
// of a group of terms.
func isGroup(e Expr) bool {
	if or, ok := e.(Or); ok {
		return !slices.ContainsFunc(or, func(a Expr) bool { return !isLiteral(a) })
	}
	if not, ok := e.(Not); ok {
		if or, ok := not.Arg.(Or); ok {
			return !slices.ContainsFunc(or, func(a Expr) bool { return !isAtomic(a) })
		}
	}
	return isLiteral(e)
}

func isLiteral(e Expr) bool {
	if not, ok := e.(Not); ok {
		return isAtomic(not.Arg)
	}
	return isAtomic(e)
}

func isAtomic(e Expr) bool {
	switch e.(type) {
	case Term, Near:
		return true
	}
	return false
}
