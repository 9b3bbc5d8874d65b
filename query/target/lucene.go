package target

import (
	"strings"

	"sourcer/query"
	"sourcer/query/source"
)

// lucene is the classic query parser, which is also the query_string of
// Elasticsearch and OpenSearch. Its operators have no precedence: each marks
// the clauses beside it as wanted, optional or unwanted. See [clauses].
type lucene struct{}

// maxLuceneDepth is how deeply brackets nest; Elasticsearch takes 30 levels
// of bool.
const maxLuceneDepth = 28

func (lucene) write(p *Profile, b Box, e query.Expr) (string, error) {
	bind := func(f query.Field) (string, bool) {
		if n := p.file.written(f); n != nil && n.Group && b.Field == query.Anywhere {
			return n.Name + ":", true
		}
		return "", false
	}
	w := infix{
		and: " AND ", or: " OR ", butNot: " AND NOT ", everything: "*:*", depth: maxLuceneDepth, bind: bind,
		term: func(t query.Term) (string, error) { return luceneTerm(p, b, t) },
	}
	return w.write(e)
}

// luceneTerm writes a term in quotes: they also hold the words AND, OR and
// NOT, and all marks but the quote and the backslash.
func luceneTerm(p *Profile, b Box, t query.Term) (string, error) {
	prefix, err := fieldIn(p, b, t)
	if err != nil {
		return "", err
	}
	if t.Prefix {
		stem, ok := p.stem(t)
		if !ok || strings.ContainsFunc(stem, isSymbol) {
			return "", &CannotSay{Feature: "a word that may go on", Text: t.Text}
		}
		return prefix + stem + "*", nil
	}
	text, err := p.engineTerm(t)
	return prefix + `"` + text + `"`, err
}

func (lucene) scan(p *Profile, b Box, text string) Scan {
	s := luceneScan{engineScan: newEngineScan(p, b), and: p.file.Grammar.Space == spaceAnd}
	return s.finish(s.whole(text))
}

// luceneScan reads the strings of the classic query parser.
type luceneScan struct {
	*engineScan
	and bool // a blank is AND
	// lone is true where exclusions alone find all but what they exclude, as
	// Elasticsearch has it; Lucene finds nothing by them.
	lone bool
}

func (s luceneScan) whole(text string) query.Expr {
	if !s.lex(text) || len(s.tokens) == 0 {
		return nil
	}
	return s.all(nil)
}

// all reads the tokens, for a field where the string names none.
func (s luceneScan) all(n *native) query.Expr {
	e := s.query(n)
	if s.at < len(s.tokens) {
		s.unexpected()
	}
	return e
}

// role says what a clause does to the profiles that are found.
type role int

const (
	should  role = iota // one of them must match where nothing must
	must                // it must match
	mustNot             // it must not match
)

type clause struct {
	role role
	expr query.Expr // nil where the analyzer leaves no word
}

// clauses gathers the clauses of one bracket, as Lucene does: AND makes the
// clause before it and the one behind it wanted; with a blank for AND, OR
// makes both optional; NOT and a minus make the one behind unwanted. Nothing
// else joins them, so that "a OR b AND c" needs b and c, and finds a on no
// page without them.
type clauses struct {
	list []clause
	and  bool // a blank is AND
}

func (c *clauses) add(conjunction, mark TokenKind, e query.Expr) {
	if last := len(c.list) - 1; last >= 0 && c.list[last].role != mustNot {
		switch {
		case conjunction == TokenAnd:
			c.list[last].role = must
		case conjunction == TokenOr && c.and:
			c.list[last].role = should
		}
	}
	if e == nil {
		return
	}
	r := should
	switch {
	case mark == TokenNot:
		r = mustNot
	case c.and && conjunction != TokenOr, mark == tokenPlus && !c.and, conjunction == TokenAnd:
		r = must
	}
	c.list = append(c.list, clause{r, e})
}

// expr says what the clauses mean together.
func (c *clauses) expr(lone bool) query.Expr {
	var wanted, optional, unwanted []query.Expr
	for _, clause := range c.list {
		switch clause.role {
		case must:
			wanted = append(wanted, clause.expr)
		case should:
			optional = append(optional, clause.expr)
		case mustNot:
			unwanted = append(unwanted, notOf(clause.expr))
		}
	}
	switch {
	case len(c.list) == 0:
		return nil
	case len(wanted) == 0 && len(optional) > 0:
		wanted = []query.Expr{anyOf(optional...)}
	case len(wanted) == 0 && !lone:
		return query.Never()
	}
	return allOf(append(wanted, unwanted...)...)
}

// query reads clauses up to the end or a closing bracket.
func (s luceneScan) query(n *native) query.Expr {
	c := clauses{and: s.and}
	start := s.place()
	for first := true; first || s.peek() != "" && s.peek() != TokenClose; first = false {
		conjunction, mark := TokenKind(""), TokenKind("")
		from := s.place()
		if k := s.peek(); !first && (k == TokenAnd || k == TokenOr) {
			conjunction = s.next().Kind
		}
		if k := s.peek(); k == TokenNot || k == tokenPlus {
			mark = s.next().Kind
		}
		e, ok := s.clause(n)
		if !ok {
			s.unexpected()
			return nil
		}
		if mark == TokenNot && e == nil {
			s.remark(NothingFound, from, "nothing is excluded")
		}
		c.add(conjunction, mark, e)
	}
	e := c.expr(s.lone)
	if never, ok := e.(query.Or); ok && len(never) == 0 {
		s.remark(OnlyNegative, source.Between(start.Offset, s.tokens[s.at-1].Span.End()), "exclusions alone find nothing")
	}
	return e
}

// clause reads a term or a bracket, with its field.
func (s luceneScan) clause(n *native) (query.Expr, bool) {
	if s.peek() == TokenField {
		name := s.next()
		n = s.column(name.Text, name.Span)
	}
	switch s.peek() {
	case TokenOpen:
		return s.group(n)
	case TokenWord, TokenQuote, TokenTwo, tokenPrefix, tokenAll, TokenOther:
		return s.value(n), true
	}
	return nil, false
}

func (s luceneScan) group(n *native) (query.Expr, bool) {
	open := s.next()
	if !s.enter() {
		return nil, true
	}
	defer s.leave()
	e := s.query(n)
	switch {
	case s.peek() == TokenClose:
		s.next()
	case !s.failed():
		s.fault(UnbalancedParen, open.Span, "bracket is never closed")
	}
	return e, true
}

// value makes an expression of one token.
func (s luceneScan) value(n *native) query.Expr {
	t := s.next()
	switch t.Kind {
	case tokenAll:
		return query.Always()
	case TokenOther:
		return s.term(t.Text, t.Span, n)
	case TokenTwo:
		return s.nearness(t, n)
	case tokenPrefix:
		stem := cutStar(t.Text)
		if words := s.profile.Reading()(stem); len(words) != 1 || words[0] != lower(stem) {
			s.fault(Inexact, t.Span, "a star behind more than a word")
		}
		term := s.term(t.Text, t.Span, n)
		term.Prefix = true
		return term
	case TokenQuote:
		if s.hasNoWord(t.Text) {
			s.remark(NothingFound, t.Span, "no word is read of this, and it is passed over")
			return nil
		}
		return s.term(t.Text, t.Span, n)
	}
	return s.words(t, n)
}

// words makes an expression of a text without quotes. What the analyzer reads
// as several words is a query for any of them, or for all where a blank is
// AND.
func (s luceneScan) words(t Token, n *native) query.Expr {
	words := s.profile.Reading()(t.Text)
	switch len(words) {
	case 0:
		s.remark(NothingFound, t.Span, "no word is read of this, and it is passed over")
		return nil
	case 1:
		return s.term(t.Text, t.Span, n)
	}
	args := make([]query.Expr, len(words))
	for i, w := range words {
		args[i] = s.term(w, t.Span, n)
	}
	if s.and {
		return allOf(args...)
	}
	return anyOf(args...)
}

// unexpected notes that the parser stumbles over the next token.
func (s luceneScan) unexpected() {
	switch s.peek() {
	case "":
		s.fault(TrailingOperator, s.place(), "nothing behind the operator")
	case TokenClose:
		if s.at > 0 && s.tokens[s.at-1].Kind == TokenOpen {
			s.fault(EmptyGroup, s.place(), "nothing in the brackets")
		} else {
			s.fault(UnbalancedParen, s.place(), "bracket was never opened")
		}
	case TokenAnd, TokenOr, TokenNot, tokenPlus:
		s.fault(LeadingOperator, s.place(), "nothing before the operator")
	default:
		s.fault(SyntaxError, s.place(), "a mark that must stand in quotes")
	}
	s.at = len(s.tokens)
}
