package target

import (
	"bytes"
	"encoding/json"
	"strings"

	"sourcer/query"
)

// dsl is the query language of Elasticsearch and OpenSearch: JSON, in which
// bool joins what must, should and must not match. It is written as a body of
// _search, on one line.
type dsl struct{}

// maxDSLDepth is how deeply bool nests in bool; Elasticsearch takes 30.
const maxDSLDepth = 28

func (dsl) write(p *Profile, b Box, e query.Expr) (string, error) {
	w := dslWriter{profile: p, box: b}
	text, err := w.part(e, maxDSLDepth)
	if err != nil {
		return "", err
	}
	return `{"query":` + text + `}`, nil
}

type dslWriter struct {
	profile *Profile
	box     Box
}

// part writes one query. Depth is how many bools may still stand in it.
func (w dslWriter) part(e query.Expr, depth int) (string, error) {
	if t, ok := e.(query.Term); ok {
		return w.term(t)
	}
	if depth == 0 {
		return "", &CannotSay{Feature: "brackets so deep"}
	}
	switch e := e.(type) {
	case query.Or:
		if len(e) == 0 {
			return "", &CannotSay{Feature: "a query that nothing matches"}
		}
		list, err := w.list(e, depth-1)
		return `{"bool":{"should":` + list + `}}`, err
	case query.Near:
		return "", &CannotSay{Feature: "nearness"}
	default:
		return w.conjunction(flatAnd(e), depth-1)
	}
}

// conjunction writes what must and what must not match.
func (w dslWriter) conjunction(args query.And, depth int) (string, error) {
	wanted, unwanted := parted(args)
	if len(args) == 0 {
		return "", &CannotSay{Feature: "a query that asks for nothing"}
	}
	var members []string
	for _, m := range []struct {
		key  string
		args []query.Expr
	}{{"must", wanted}, {"must_not", unwanted}} {
		if len(m.args) == 0 {
			continue
		}
		list, err := w.list(m.args, depth)
		if err != nil {
			return "", err
		}
		members = append(members, `"`+m.key+`":`+list)
	}
	return `{"bool":{` + strings.Join(members, ",") + `}}`, nil
}

func (w dslWriter) list(args []query.Expr, depth int) (string, error) {
	parts := make([]string, len(args))
	for i, a := range args {
		text, err := w.part(a, depth)
		if err != nil {
			return "", err
		}
		parts[i] = text
	}
	return "[" + strings.Join(parts, ",") + "]", nil
}

// term writes a phrase, in its field or in all that the index searches by
// default.
func (w dslWriter) term(t query.Term) (string, error) {
	field, err := fieldIn(w.profile, w.box, t)
	if err != nil {
		return "", err
	}
	if t.Prefix {
		return "", &CannotSay{Feature: "a word that may go on", Text: t.Text}
	}
	text, err := w.profile.engineTerm(t)
	if err != nil {
		return "", err
	}
	if field == "" {
		return `{"multi_match":{"query":` + jsonString(text) + `,"type":"phrase"}}`, nil
	}
	return `{"match_phrase":{` + jsonString(strings.TrimSuffix(field, ":")) + `:` + jsonString(text) + `}}`, nil
}

// jsonString writes a string of JSON with as few escapes as it takes.
func jsonString(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		panic("target: a string is no JSON: " + err.Error())
	}
	return strings.TrimSuffix(b.String(), "\n")
}
