package target

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"sourcer/query"
	"sourcer/query/source"
)

// websearch is what PostgreSQL's websearch_to_tsquery makes of a string: a
// space is AND, "or" is OR and binds least, a minus excludes, brackets are
// passed over. It takes every string there is.
type websearch struct{}

// maxBranchTerms bounds the multiplying out of one query.
const maxBranchTerms = maxBranches * 64

// write multiplies the query out and repeats each exclusion in each branch.
func (websearch) write(p *Profile, b Box, e query.Expr) (string, error) {
	if err := noNearness(e); err != nil {
		return "", err
	}
	negated, ok := query.Clauses(query.Not{Arg: e}, maxBranchTerms)
	if !ok || len(negated) > maxBranches {
		return "", &CannotSay{Feature: fmt.Sprintf("more than %d alternatives in one string", maxBranches)}
	}
	if len(negated) == 0 {
		return "", &CannotSay{Feature: "a query that nothing matches"}
	}
	branches := make([]string, len(negated))
	for i, clause := range negated {
		text, err := websearchBranch(p, b, clause)
		if err != nil {
			return "", err
		}
		branches[i] = text
	}
	return strings.Join(branches, " or "), nil
}

func noNearness(e query.Expr) error {
	var err error
	query.Walk(e, func(e query.Expr) bool {
		if _, ok := e.(query.Near); ok {
			err = &CannotSay{Feature: "nearness"}
		}
		return err == nil
	})
	return err
}

// websearchBranch writes one alternative from the clause of its negation:
// what is negated there is wanted.
func websearchBranch(p *Profile, b Box, clause query.Or) (string, error) {
	var wanted, unwanted []string
	for _, arg := range clause {
		not, isWanted := arg.(query.Not)
		if isWanted {
			arg = not.Arg
		}
		text, err := websearchTerm(p, b, arg.(query.Term))
		if err != nil {
			return "", err
		}
		if isWanted {
			wanted = append(wanted, text)
		} else {
			unwanted = append(unwanted, "-"+text)
		}
	}
	if len(clause) == 0 {
		return "", &CannotSay{Feature: "a query that asks for nothing"}
	}
	return strings.Join(slices.Concat(wanted, unwanted), " "), nil
}

// websearchTerm writes a word as it is, and anything else in quotes.
func websearchTerm(p *Profile, b Box, t query.Term) (string, error) {
	if _, err := fieldIn(p, b, t); err != nil {
		return "", err
	}
	if t.Prefix {
		return "", &CannotSay{Feature: "a word that may go on", Text: t.Text}
	}
	text, err := p.engineTerm(t)
	if err != nil || !strings.ContainsFunc(text, isSymbol) && !p.reserved(text) {
		return text, err
	}
	return `"` + text + `"`, nil
}

func (websearch) scan(p *Profile, b Box, text string) Scan {
	s := newEngineScan(p, b)
	lexWebsearch(s, text)
	var branches [][]query.Expr
	var branch []query.Expr
	negated := false
	for _, t := range s.tokens {
		switch t.Kind {
		case TokenOr:
			branches, branch, negated = append(branches, branch), nil, false
		case TokenNot:
			negated = !negated
		case TokenWord, TokenQuote:
			e := s.withoutStops(s.term(t.Text, t.Span, nil))
			if negated {
				e = notOf(e)
			}
			branch, negated = append(branch, e), false
		}
	}
	return s.finish(joined(append(branches, branch)))
}

// joined says what alternatives mean together. Alternatives that are all the
// combinations of some groups are an AND of these groups, which is shorter by
// far; this is how [Profile.Write] makes them.
func joined(branches [][]query.Expr) query.Expr {
	if groups := factors(branches); groups != nil {
		return allOf(groups...)
	}
	all := make([]query.Expr, len(branches))
	for i, b := range branches {
		all[i] = allOf(b...)
	}
	return anyOf(all...)
}

// factors finds the groups that branches are the combinations of: at each
// place of a branch stands one of the group's members. It returns nil where
// there is one branch alone, or some combination is missing or there twice.
func factors(branches [][]query.Expr) []query.Expr {
	width := len(branches[0])
	columns := make([]map[string]bool, width)
	groups := make([][]query.Expr, width)
	whole := map[string]bool{}
	for _, b := range branches {
		if len(b) != width {
			return nil
		}
		var key strings.Builder
		for i, e := range b {
			if e == nil {
				return nil
			}
			said := literalKey(e)
			key.WriteString(said)
			if columns[i] == nil {
				columns[i] = map[string]bool{}
			}
			if !columns[i][said] {
				columns[i][said] = true
				groups[i] = append(groups[i], e)
			}
		}
		whole[key.String()] = true
	}
	combinations := 1
	for _, g := range groups {
		if combinations *= len(g); combinations > len(branches) {
			return nil
		}
	}
	if len(branches) < 2 || combinations != len(branches) || len(whole) != len(branches) {
		return nil
	}
	out := make([]query.Expr, width)
	for i, g := range groups {
		out[i] = anyOf(g...)
	}
	return out
}

// literalKey tells the terms of a string apart.
func literalKey(e query.Expr) string {
	if not, ok := e.(query.Not); ok {
		return "-" + literalKey(not.Arg)
	}
	return e.(query.Term).Text + "\x00"
}

// lexWebsearch cuts a string into words, texts in quotes, "or" and minuses.
func lexWebsearch(s *engineScan, text string) {
	operand := false // a term has just ended
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case isPgSpace(r):
		case r == '"':
			inside, n := toQuote(text[at:])
			size = n
			s.add(TokenQuote, at, n, inside)
			operand = true
		case operand && isWebsearchOr(text[at:]):
			size = len("or")
			s.add(TokenOr, at, size, text[at:at+size])
			operand = false
		case r == '-':
			s.add(TokenNot, at, 1, "-")
			operand = false
		case strings.ContainsRune("!&|()<", r):
			s.add(TokenNoise, at, 1, text[at:at+1])
			s.remark(Inexact, source.Span{Offset: at, Length: 1}, "a mark that means nothing here")
		default:
			size = websearchWord(text[at:])
			s.add(TokenWord, at, size, text[at:at+size])
			operand = true
		}
		at += size
	}
}

// toQuote reads a text in quotes; one that is never closed runs to the end.
func toQuote(s string) (string, int) {
	inside := s[1:]
	if end := strings.IndexByte(inside, '"'); end >= 0 {
		return inside[:end], end + 2
	}
	return inside, len(s)
}

// websearchWord returns the length of the word that s begins with. It goes up
// to a blank, a quote, an operator or a colon behind its first character.
func websearchWord(s string) int {
	for i, r := range s {
		if isPgSpace(r) || i > 0 && strings.ContainsRune("!&|()<:\"", r) {
			return i
		}
	}
	return len(s)
}

// isWebsearchOr reports whether s begins with an "or" that is no part of a
// word and has something behind it.
func isWebsearchOr(s string) bool {
	if len(s) < 2 || !strings.EqualFold(s[:2], "or") {
		return false
	}
	r, size := utf8.DecodeRuneInString(s[2:])
	if size == 0 || r == '-' || r == '_' || isPgLetter(r) || isASCIIDigit(r) {
		return false
	}
	return strings.ContainsFunc(s[2+size:], func(r rune) bool { return !isPgSpace(r) })
}
