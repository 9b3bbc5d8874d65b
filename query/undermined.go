package query

import "slices"

// Undermined reports whether the exclusions of an expression may make a part
// of what it wants impossible: because some term that is wanted says all that
// an excluded one says, or because exclusions stand where a look at the terms
// does not tell. No means that every alternative can match, and that the
// expression can where it wants anything at all.
func Undermined(e Expr, r Reading) bool {
	var excluded []atom
	for _, c := range arms(e) {
		n, isNot := c.(Not)
		switch {
		case isNot && !negates(n.Arg):
			for t := range EachTerm(n.Arg) {
				words, prefix := termWords(t, r)
				excluded = append(excluded, atom{words: words, prefix: prefix})
			}
		case negates(c):
			return true
		}
	}
	if len(excluded) == 0 {
		return false
	}
	return slices.ContainsFunc(arms(e), func(c Expr) bool {
		_, isNot := c.(Not)
		return !isNot && AnyTerm(c, func(t Term) bool {
			words, prefix := termWords(t, r)
			return saysAny(atom{words: words, prefix: prefix}.shown(), excluded)
		})
	})
}

// saysAny reports whether the words of one of some phrases stand in a value.
func saysAny(value []string, phrases []atom) bool {
	return slices.ContainsFunc(phrases, func(a atom) bool {
		for at := range value {
			if standsAt(value, at, a.words, a.prefix) {
				return true
			}
		}
		return false
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
