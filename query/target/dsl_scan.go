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
	case "query_string":
		return s.queryString(body)
	case "match_all":
		return query.Always()
	case "match_none":
		return query.Never()
	}
	s.fault(Inexact, name.span, fmt.Sprintf("the query %q", name.text))
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
	if field == nil {
		return nil
	}
	if value.kind == '{' {
		text, _ := value.member("query")
		return read(text, value, field)
	}
	return read(value, jsonNode{}, field)
}

// field finds the field of a name.
func (s dslScan) field(name jsonNode) *native {
	n := s.profile.file.native(name.text)
	if n == nil {
		s.fault(Inexact, name.span, "no field of a brief stands for "+name.text+":")
		return nil
	}
	s.add(TokenField, name.span.Offset, name.span.Length, name.text)
	return n
}

// inFields reads a multi_match: in all fields, or in one.
func (s dslScan) inFields(n jsonNode) query.Expr {
	text, _ := n.member("query")
	var field *native
	if fields, ok := n.member("fields"); ok {
		list := fields.list()
		if len(list) != 1 {
			s.fault(Inexact, fields.span, "some fields of many")
			return nil
		}
		if name := list[0]; name.text != "*" {
			if field = s.field(name); field == nil {
				return nil
			}
		}
	}
	if kind, _ := n.member("type"); kind.text == "phrase" {
		return s.phrase(text, n, field)
	}
	return s.anyWord(text, n, field)
}

// phrase makes a term of a text whose words follow each other.
func (s dslScan) phrase(text, options jsonNode, n *native) query.Expr {
	if text.kind != '"' {
		s.fault(SyntaxError, text.span, "no text to look for")
		return nil
	}
	if slop, ok := options.member("slop"); ok && s.number(slop) != 0 {
		s.fault(Inexact, slop.span, "words near each other")
	}
	s.add(TokenQuote, text.span.Offset, text.span.Length, text.text)
	if s.hasNoWord(text.text) {
		s.remark(NothingFound, text.span, "no word is read of this")
		return query.Never()
	}
	return s.term(text.text, text.span, n)
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

// queryString reads a string of the classic query parser.
func (s dslScan) queryString(n jsonNode) query.Expr {
	text, _ := n.member("query")
	if text.kind != '"' {
		s.fault(SyntaxError, n.span, "no text to look for")
		return nil
	}
	for i, key := range n.keys {
		if !slices.Contains([]string{"query", "default_operator", "boost", "_name"}, key.text) {
			s.fault(Inexact, n.items[i].span, fmt.Sprintf("the setting %q", key.text))
		}
	}
	operator, _ := n.member("default_operator")
	inner := luceneScan{engineScan: newEngineScan(s.profile, s.box), and: strings.EqualFold(operator.text, "and"), lone: true}
	inner.depth = s.depth
	e := inner.whole(text.text)
	for _, note := range inner.notes {
		note.Span = text.span
		s.notes = append(s.notes, note)
	}
	for origin := range inner.places {
		s.places[origin] = text.span
	}
	s.add(TokenQuote, text.span.Offset, text.span.Length, text.text)
	if e == nil {
		return query.Never()
	}
	return e
}
