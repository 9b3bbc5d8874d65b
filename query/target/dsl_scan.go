package target

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"sourcer/query"
)

func (dsl) scan(p *Profile, b Box, text string) Scan {
	if strings.TrimSpace(text) == "" {
		return Scan{} // a search without a body finds all there is
	}
	s := dslScan{newEngineScan(p, b)}
	if !isDocument(text) {
		return s.finish(luceneScan{engineScan: s.engineScan, lone: true}.whole(text))
	}
	root, at, err := parseJSON(text)
	if err != nil {
		kind := SyntaxError
		if err == errTooDeep {
			kind = TooDeep
		}
		s.fault(kind, at, err.Error())
		return s.finish(nil)
	}
	if body, ok := root.member("query"); ok {
		root = body
	}
	e := s.query(root)
	slices.SortStableFunc(s.tokens, func(a, b Token) int { return a.Span.Offset - b.Span.Offset })
	return s.finish(e)
}

// isDocument reports whether a text is a query in JSON. Any other text is one
// of query_string, which is what a search box in front of the engine takes.
func isDocument(text string) bool { return strings.HasPrefix(strings.TrimSpace(text), "{") }

// dslScan makes an expression of a document.
type dslScan struct{ *engineScan }

// query reads an object whose one key names a kind of query. It returns nil
// where no expression can say it, and notes why.
func (s dslScan) query(n jsonNode) query.Expr {
	if n.kind != '{' || len(n.keys) != 1 {
		s.fault(SyntaxError, n.span, "not an object with the one name of a query")
		return nil
	}
	name, body := n.keys[0], n.items[0]
	if body.kind != '{' {
		s.fault(SyntaxError, body.span, "not an object")
		return nil
	}
	switch name.text {
	case "bool":
		return s.boolean(body)
	case "match_phrase":
		return s.inField(body, func(text jsonNode, o jsonNode, n *native) query.Expr { return s.phrase(text, o, n) })
	case "match":
		return s.inField(body, func(text jsonNode, o jsonNode, n *native) query.Expr { return s.anyWord(text, o, n) })
	case "multi_match":
		return s.inFields(body)
	case "term", "wildcard", "fuzzy", "regexp":
		return s.inField(body, func(text jsonNode, _ jsonNode, n *native) query.Expr { return s.literal(name, text, n) })
	case "terms":
		return s.anyLiteral(name, body)
	case "prefix":
		return s.inField(body, func(text jsonNode, _ jsonNode, n *native) query.Expr { return s.prefix(text, n) })
	case "query_string":
		return s.queryString(body)
	case "simple_query_string":
		return s.simpleQueryString(body)
	case "constant_score":
		filter, _ := body.member("filter")
		return s.query(filter)
	case "match_all":
		return query.Always()
	case "match_none":
		return query.Never()
	}
	s.fault(Unsaid, name.span, fmt.Sprintf("the query %q is passed over here", name.text))
	return nil
}

// boolean reads what must, should and must not match. Where something must
// match, what should match changes nothing but the order.
func (s dslScan) boolean(n jsonNode) query.Expr {
	var wanted, optional, unwanted []query.Expr
	least := -1
	for i, key := range n.keys {
		switch value := n.items[i]; key.text {
		case "must", "filter":
			wanted = append(wanted, s.all(value)...)
		case "should":
			optional = s.all(value)
		case "must_not":
			for _, e := range s.all(value) {
				unwanted = append(unwanted, notOf(e))
			}
		case "minimum_should_match":
			least = s.number(value)
		case "boost", "_name":
		default:
			s.fault(SyntaxError, key.span, fmt.Sprintf("no part of a bool is called %q", key.text))
		}
	}
	if least < 1 && len(wanted) == 0 && len(optional) > 0 {
		least = 1
	}
	switch {
	case least < 1 || len(wanted)+len(optional) == 0:
	case least > len(optional):
		return query.Never()
	case least == len(optional):
		wanted = append(wanted, optional...)
	case least == 1:
		wanted = append(wanted, anyOf(optional...))
	default:
		s.fault(Inexact, n.span, "more than one of what should match")
	}
	if e := allOf(append(wanted, unwanted...)...); e != nil {
		return e
	}
	return query.Always()
}

func (s dslScan) all(n jsonNode) []query.Expr {
	var out []query.Expr
	for _, item := range n.list() {
		if e := s.query(item); e != nil {
			out = append(out, e)
		}
	}
	return out
}

// number reads a small number, -1 for what is none.
func (s dslScan) number(n jsonNode) int {
	text := n.text
	if number, ok := n.value.(json.Number); ok {
		text = number.String()
	}
	d, size := distance(text)
	if size == 0 || size != len(text) {
		s.fault(Inexact, n.span, "not a number of queries")
		return -1
	}
	return d
}

// inField reads {"field": "text"} or {"field": {"query": "text", …}}.
func (s dslScan) inField(n jsonNode, read func(text, options jsonNode, n *native) query.Expr) query.Expr {
	if len(n.keys) != 1 {
		s.fault(SyntaxError, n.span, "not one field")
		return nil
	}
	key, value := n.keys[0], n.items[0]
	field := s.field(key)
	if value.kind == '{' {
		text, ok := value.member("query")
		if !ok {
			text, _ = value.member("value")
		}
		return read(text, value, field)
	}
	return read(value, jsonNode{}, field)
}

// field finds the field of a name.
func (s dslScan) field(name jsonNode) *native {
	s.add(TokenField, name.span.Offset, name.span.Length, name.text)
	return s.column(name.text, name.span)
}

// inFields reads a multi_match: in all fields, or in some.
func (s dslScan) inFields(n jsonNode) query.Expr {
	text, _ := n.member("query")
	fields := []*native{nil}
	if named, ok := n.member("fields"); ok {
		fields = s.some(named)
	}
	read := s.anyWord
	if kind, _ := n.member("type"); kind.text == "phrase" {
		read = s.phrase
	}
	args := make([]query.Expr, len(fields))
	for i, field := range fields {
		args[i] = read(text, n, field)
	}
	return anyOf(args...)
}

// some finds the fields of a list; a star alone is all there are. A weight
// behind a name changes nothing but the order.
func (s dslScan) some(list jsonNode) []*native {
	var out []*native
	for _, name := range list.list() {
		if name.text == "*" {
			return []*native{nil}
		}
		name.text, _, _ = strings.Cut(name.text, "^")
		out = append(out, s.field(name))
	}
	if len(out) > maxColumns {
		s.fault(Inexact, list.span, "more fields than are told apart")
	}
	if len(out) == 0 || len(out) > maxColumns {
		return []*native{nil}
	}
	return out
}

// phrase makes a term of a text whose words follow each other.
func (s dslScan) phrase(text, options jsonNode, n *native) query.Expr {
	if text.kind != '"' {
		s.fault(SyntaxError, text.span, "no text to look for")
		return nil
	}
	if slop, ok := options.member("slop"); ok && s.number(slop) > 0 {
		return s.nearness(Token{Span: text.span, Text: text.text, Distance: s.number(slop)}, n)
	}
	s.add(TokenQuote, text.span.Offset, text.span.Length, text.text)
	if s.hasNoWord(text.text) {
		s.remark(NothingFound, text.span, "no word is read of this")
		return query.Never()
	}
	return s.term(text.text, text.span, n)
}

// literal makes a term of a text that the index is asked for as it stands.
func (s dslScan) literal(kind, text jsonNode, n *native) query.Expr {
	if words := s.profile.Reading()(text.text); len(words) != 1 || words[0] != text.text {
		s.fault(Inexact, text.span, "a word that is not looked for as it is read")
	}
	if kind.text != "term" && kind.text != "terms" {
		s.fault(Inexact, kind.span, "words that are spelled alike")
	}
	return s.phrase(text, jsonNode{}, n)
}

// anyLiteral reads {"field": ["one", "two"]}: one of them is wanted.
func (s dslScan) anyLiteral(kind, n jsonNode) query.Expr {
	return s.inField(n, func(texts, _ jsonNode, field *native) query.Expr {
		var args []query.Expr
		for _, text := range texts.list() {
			args = append(args, s.literal(kind, text, field))
		}
		if len(args) == 0 {
			return query.Never()
		}
		return anyOf(args...)
	})
}

// prefix makes a term that may go on.
func (s dslScan) prefix(text jsonNode, n *native) query.Expr {
	if text.kind != '"' || text.text == "" {
		s.fault(SyntaxError, text.span, "no text to look for")
		return nil
	}
	if words := s.profile.Reading()(text.text); len(words) != 1 || words[0] != text.text {
		s.fault(Inexact, text.span, "a word that is not looked for as it is read")
	}
	s.add(TokenQuote, text.span.Offset, text.span.Length, text.text)
	t := s.term(text.text+"*", text.span, n)
	t.Prefix = true
	return t
}

// anyWord makes terms of the words of a text: any of them, or all, is wanted.
func (s dslScan) anyWord(text, options jsonNode, n *native) query.Expr {
	words := s.profile.Reading()(text.text)
	if text.kind != '"' || len(words) < 2 {
		return s.phrase(text, jsonNode{}, n)
	}
	if fuzziness, ok := options.member("fuzziness"); ok {
		s.fault(Inexact, fuzziness.span, "words that are spelled alike")
	}
	s.add(TokenQuote, text.span.Offset, text.span.Length, text.text)
	args := make([]query.Expr, len(words))
	for i, w := range words {
		args[i] = s.term(w, text.span, n)
	}
	operator, _ := options.member("operator")
	if !strings.EqualFold(operator.text, "and") {
		return anyOf(args...)
	}
	if n == nil {
		s.fault(Inexact, operator.span, "all words in one field")
	}
	return allOf(args...)
}
