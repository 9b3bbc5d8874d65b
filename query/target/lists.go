package target

import (
	"strings"

	"sourcer/query"
	"sourcer/query/source"
)

// listJoin stands between the items of a list where the box says nothing.
const listJoin = ","

func (b Box) join() string {
	if b.Join == "" {
		return listJoin
	}
	return b.Join
}

// writeList writes an expression for a box that takes a list: the terms of an
// AND, of an OR, or the exclusions. Sentences are not written from terms.
func (p *Profile) writeList(b Box, e query.Expr) (string, error) {
	var terms []query.Expr
	switch b.Takes {
	case TakesAll:
		terms = flatAnd(e)
	case TakesAny:
		terms = flatOr(e)
	case TakesNone:
		for _, arg := range flatAnd(e) {
			not, ok := arg.(query.Not)
			if !ok {
				return "", &CannotSay{Feature: "what is wanted among exclusions"}
			}
			terms = append(terms, flatOr(not.Arg)...)
		}
	case TakesOne:
		terms = []query.Expr{e}
	case TakesProse:
		return "", &CannotSay{Feature: "terms in sentences"}
	default:
		panic("target: no list is " + string(b.Takes))
	}
	return p.items(b, terms)
}

// items writes the items of a list.
func (p *Profile) items(b Box, terms []query.Expr) (string, error) {
	out := make([]string, len(terms))
	for i, e := range terms {
		t, ok := e.(query.Term)
		if !ok {
			return "", &CannotSay{Feature: "more than terms in a list"}
		}
		if t.Field != b.Field || t.Prefix || t.Native != "" && t.Field == query.Anywhere {
			return "", &CannotSay{Feature: "a field or a star in a list", Text: t.Text}
		}
		out[i] = p.item(b, t.Text)
		if !hasWords(out[i]) {
			return "", &CannotSay{Feature: "a term without words"}
		}
	}
	if len(out) == 0 {
		return "", &CannotSay{Feature: "a query that asks for nothing"}
	}
	return strings.Join(out, b.join()+" "), nil
}

// item makes a text fit to be an item: what would end it becomes a blank.
func (p *Profile) item(b Box, text string) string {
	text = strings.ReplaceAll(p.clean(text), `"`, " ")
	if b.Takes != TakesOne {
		text = strings.ReplaceAll(text, b.join(), " ")
	}
	return p.unoperated(strings.Join(strings.Fields(text), " "))
}

// scanList reads a list. Items without words say nothing.
func (p *Profile) scanList(b Box, text string) Scan {
	var out Scan
	if b.Takes == TakesProse {
		return out
	}
	var terms []query.Expr
	for at := 0; at <= len(text); {
		size := len(text) - at
		if i := strings.Index(text[at:], b.join()); i >= 0 && b.Takes != TakesOne {
			size = i
		}
		item := text[at : at+size]
		if hasWords(item) {
			lead := len(item) - len(strings.TrimLeftFunc(item, isBlank))
			item = strings.TrimFunc(item, isBlank)
			span := source.Span{Offset: at + lead, Length: len(item)}
			term := query.Term{Text: strings.ToValidUTF8(item, "\uFFFD"), Field: b.Field}
			out.Tokens = append(out.Tokens, Token{Kind: TokenWord, Span: span, Text: term.Text})
			out.Spans = append(out.Spans, span)
			terms = append(terms, term)
		}
		at += size + len(b.join())
	}
	if len(terms) > 0 {
		out.Expr = listed(b.Takes, terms)
	}
	return out
}

// listed is what a list of terms asks for.
func listed(takes Role, terms []query.Expr) query.Expr {
	switch takes {
	case TakesAny:
		return query.AnyOf(terms...)
	case TakesNone:
		var all query.And
		for _, t := range terms {
			all = append(all, query.Not{Arg: t})
		}
		return query.AllOf(all...)
	default:
		return query.AllOf(terms...)
	}
}
