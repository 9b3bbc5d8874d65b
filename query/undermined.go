package query

import (
	"slices"
	"strings"
)

// Undermined reports whether the exclusions of an expression may make a part
// of what it wants impossible: because some term that is wanted says all that
// an excluded one says, or because exclusions stand where a look at the terms
// does not tell. No means that every alternative can match, and that the
// expression can where it wants anything at all.
func Undermined(e Expr, r Reading) bool {
	var excluded []string
	for _, c := range arms(e) {
		n, isNot := c.(Not)
		switch {
		case isNot && !negates(n.Arg):
			excluded = append(excluded, spoken(n.Arg, r)...)
		case negates(c):
			return true
		}
	}
	if len(excluded) == 0 {
		return false
	}
	return slices.ContainsFunc(arms(e), func(c Expr) bool {
		if _, isNot := c.(Not); isNot {
			return false
		}
		return slices.ContainsFunc(spoken(c, r), func(wanted string) bool {
			return slices.ContainsFunc(excluded, func(x string) bool { return strings.Contains(wanted, x) })
		})
	})
}

// arms lists the conjuncts of an expression.
func arms(e Expr) []Expr {
	if and, ok := e.(And); ok {
		return and
	}
	return []Expr{e}
}

func negates(e Expr) bool {
	found := false
	Walk(e, func(e Expr) bool {
		switch e.(type) {
		case Not, Near:
			found = true
		}
		return !found
	})
	return found
}

// spoken lists the words of an expression's terms as r reads them, with a
// blank before each and, but for stems, behind the last.
func spoken(e Expr, r Reading) []string {
	var out []string
	for t := range EachTerm(e) {
		words, prefix := termWords(t, r)
		said := " " + strings.Join(words, " ")
		if !prefix {
			said += " "
		}
		out = append(out, said)
	}
	return out
}
