package target

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query"
)

// queryString reads a string of the classic query parser.
func (s dslScan) queryString(n jsonNode) query.Expr {
	return s.inString(n, func(inner *engineScan, text string, and bool, field *native) query.Expr {
		l := luceneScan{engineScan: inner, and: and, lone: true}
		if !l.lex(text) || len(l.tokens) == 0 {
			return nil
		}
		return l.all(field)
	})
}

// simpleQueryString reads a string of the parser that never fails.
func (s dslScan) simpleQueryString(n jsonNode) query.Expr {
	return s.inString(n, func(inner *engineScan, text string, and bool, field *native) query.Expr {
		return simpleScan{engineScan: inner, and: and}.whole(text, field)
	})
}

// inString reads what stands in a string of its own.
func (s dslScan) inString(n jsonNode, read func(inner *engineScan, text string, and bool, field *native) query.Expr) query.Expr {
	text, _ := n.member("query")
	if text.kind != '"' {
		s.fault(SyntaxError, n.span, "no text to look for")
		return nil
	}
	fields, and := []*native{nil}, false
	for i, key := range n.keys {
		switch value := n.items[i]; {
		case key.text == "default_operator":
			and = strings.EqualFold(value.text, "and")
		case key.text == "fields":
			fields = s.some(value)
		case key.text == "default_field":
			fields = s.some(jsonNode{kind: '[', items: []jsonNode{value}})
		case !slices.Contains([]string{"query", "boost", "_name", "lenient", "analyze_wildcard"}, key.text):
			s.fault(Inexact, value.span, fmt.Sprintf("the setting %q", key.text))
		}
	}
	s.add(TokenQuote, text.span.Offset, text.span.Length, text.text)
	var found []query.Expr
	for _, field := range fields {
		inner := newEngineScan(s.profile, s.box)
		inner.depth = s.depth
		e := read(inner, text.text, and, field)
		s.adopt(inner, text)
		if e == nil {
			e = query.Never()
		}
		found = append(found, e)
	}
	if len(fields) > 1 {
		s.fault(Inexact, text.span, "each word in any of some fields")
	}
	return anyOf(found...)
}

// adopt takes over what was found in a string inside the document: its place
// is that of the whole string.
func (s dslScan) adopt(inner *engineScan, text jsonNode) {
	for _, note := range inner.notes {
		note.Span = text.span
		s.notes = append(s.notes, note)
	}
	for origin := range inner.places {
		s.places[origin] = text.span
	}
}
