package target

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// grammar is what the words and marks of a platform's strings mean. It steers
// the writer and the reader of all families but the tags.
type grammar struct {
	// Space is what a bare space between two terms means: and, or, none; or
	// either, which is AND in a string with an operator and OR in one without.
	Space string `toml:"space"`
	// Precedence lists the operators, the one that binds tightest first. Two
	// that bind alike share an entry, parted by a blank. The space has the
	// rank of the operator it stands for, unless it is listed.
	Precedence []string `toml:"precedence"`
	// Brackets says what ( ) do: group, ignored (may be written, nothing
	// comes of it), none (are not to be written).
	Brackets string `toml:"brackets"`
	// Case says which operators count: upper, or any.
	Case string `toml:"case"`
	// Wildcard is suffix where a star ends a word, words where one in quotes
	// stands for whole words, and none elsewhere.
	Wildcard string `toml:"wildcard"`
	// Ranges is true where 5..10 is a range of numbers.
	Ranges bool `toml:"ranges"`
	// Near is around where AROUND(n) stands between terms, tilde where
	// "two words"~n does the same, or none.
	Near string `toml:"near"`
	// Must is the mark before a term that is wanted, "" where none is needed.
	Must string `toml:"must"`
	// Forced is the same mark on a platform that takes it and needs it not: it
	// is read, and never written.
	Forced string `toml:"forced"`
	// Apart is true where field:value holds for the whole string, wherever it
	// stands, so that an OR of words binds none of it.
	Apart bool `toml:"apart"`

	And spelling `toml:"and"`
	Or  spelling `toml:"or"`
	Not negation `toml:"not"`
}

// spelling is how an operator is written, and all that is read as it. An
// empty Write of AND is a space; an empty Write of the others says that the
// platform lacks them.
type spelling struct {
	Write string   `toml:"write"`
	Read  []string `toml:"read"`
}

// negation is how an exclusion is spelled and where it may stand.
type negation struct {
	Write string   `toml:"write"`
	Read  []string `toml:"read"`
	Field string   `toml:"field"` // in place of Write before a field operator
	Group bool     `toml:"group"` // one NOT before a bracket
	And   bool     `toml:"and"`   // AND is written before it
	Alone bool     `toml:"alone"` // a string may be nothing but exclusions
	// Refused says that a string of nothing but exclusions is an error, where
	// others find nobody by it, or what they like.
	Refused bool `toml:"refused"`
	InOr    bool `toml:"in_or"` // it may stand beside an OR
}

const (
	spaceAnd    = "and"
	spaceOr     = "or"
	spaceNone   = "none"
	spaceEither = "either"

	bracketsGroup   = "group"
	bracketsIgnored = "ignored"
	bracketsNone    = "none"

	caseUpper = "upper"
	caseAny   = "any"

	wildcardNone   = "none"
	wildcardSuffix = "suffix"
	wildcardWords  = "words"

	nearNone   = "none"
	nearAround = "around"
	nearTilde  = "tilde"
)

// op is an operator of a grammar.
type op string

const (
	opNone  op = ""
	opAnd   op = "and"
	opOr    op = "or"
	opNot   op = "not"
	opNear  op = "near"
	opSpace op = "space"
)

// aroundWord is the operator of nearness; it is followed by a number in
// brackets.
const aroundWord = "AROUND"

// rank says how tightly an operator binds: more is tighter.
func (g *grammar) rank(o op) int {
	if o == opNear {
		return len(g.Precedence) + 1
	}
	at := g.level(o)
	if at < 0 && o == opSpace {
		at = g.level(g.meaning(opSpace))
	}
	if at < 0 {
		return 0
	}
	return len(g.Precedence) - at
}

// ranks lists the ranks of the operators between terms.
func (g *grammar) ranks() map[op]int {
	out := map[op]int{}
	for _, o := range []op{opAnd, opOr, opNear, opSpace} {
		out[o] = g.rank(o)
	}
	return out
}

func (g *grammar) level(o op) int {
	return slices.IndexFunc(g.Precedence, func(entry string) bool {
		return slices.Contains(strings.Fields(entry), string(o))
	})
}

// nests reports whether an expression of the inner operator can stand inside
// one of the outer: by brackets, or because it binds tighter anyway.
func (g *grammar) nests(inner, outer op) bool {
	return g.Brackets == bracketsGroup || g.rank(inner) > g.rank(g.written(outer))
}

// written is the operator as the writer spells it: AND may be a mere space.
func (g *grammar) written(o op) op {
	if o == opAnd && g.And.Write == "" {
		return opSpace
	}
	return o
}

// meaning is the operator that o stands for: a space is AND, or OR. Where it
// is neither, both terms are taken to be wanted.
func (g *grammar) meaning(o op) op {
	switch {
	case o != opSpace:
		return o
	case g.Space == spaceOr:
		return opOr
	default:
		return opAnd
	}
}

// wordOp returns the operator that a whole word is, or opNone.
func (g *grammar) wordOp(word string) op {
	same := func(spelled string) bool {
		return (word == spelled || g.Case == caseAny && strings.EqualFold(word, spelled)) && isWord(spelled)
	}
	switch {
	case slices.ContainsFunc(g.And.Read, same):
		return opAnd
	case slices.ContainsFunc(g.Or.Read, same):
		return opOr
	case slices.ContainsFunc(g.Not.Read, same):
		return opNot
	}
	return opNone
}

// infixMark returns the mark between terms that s begins with, and its
// operator.
func (g *grammar) infixMark(s string) (string, op) {
	if m := longestMark(g.Or.Read, s); m != "" {
		return m, opOr
	}
	if m := longestMark(g.And.Read, s); m != "" {
		return m, opAnd
	}
	return "", opNone
}

// splitsWords reports whether a mark between terms is read as one even where
// it touches a word. An ampersand is not: R&D is a word.
func splitsWords(mark string) bool { return strings.HasPrefix(mark, "|") }

// splits returns the characters that end a word because a mark begins there.
func (g *grammar) splits() string {
	if slices.ContainsFunc(g.Or.Read, splitsWords) {
		return "|"
	}
	return ""
}

// notMark returns the mark of negation that s begins with.
func (g *grammar) notMark(s string) string { return longestMark(g.Not.Read, s) }

func longestMark(spelled []string, s string) string {
	best := ""
	for _, m := range spelled {
		if len(m) > len(best) && strings.HasPrefix(s, m) && !isWord(m) {
			best = m
		}
	}
	return best
}

// isWord reports whether an operator is spelled in letters, not as a mark.
func isWord(spelled string) bool {
	r, _ := utf8.DecodeRuneInString(spelled)
	return unicode.IsLetter(r)
}
