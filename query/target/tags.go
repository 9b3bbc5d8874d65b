package target

import (
	"strings"
	"unicode"

	"sourcer/query"
	"sourcer/query/source"
)

// tagJoin stands between two tags that a page must both have.
const tagJoin = "+"

// Slug returns the tag that a platform makes of a text, lower case with
// hyphens, and whether it is a safe one: how a board spells "C++" or ".NET"
// in an address, nobody can guess.
func (p *Profile) Slug(text string) (string, bool) {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '-' })
	slug := strings.ToLower(strings.Join(words, "-"))
	return slug, isSlug(slug)
}

func isSlug(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return r > unicode.MaxASCII || r != '-' && !unicode.IsLower(r) && !unicode.IsDigit(r)
	})
}

// splitTags cuts "python+kubernetes" at the pluses.
func splitTags(text string) []string { return strings.Split(text, tagJoin) }

// scanTags reads a combination of tags: all are wanted.
func scanTags(b Box, text string) Scan {
	var out Scan
	var all query.And
	at := 0
	for _, tag := range splitTags(text) {
		span := source.Span{Offset: at, Length: len(tag)}
		at = span.End() + len(tagJoin)
		out.Tokens = append(out.Tokens, Token{Kind: TokenWord, Span: span, Text: tag})
		if !isSlug(tag) || !hasWords(tag) {
			out.Notes = append(out.Notes, Note{BadTag, span, "a tag is small letters, digits and hyphens", true})
			continue
		}
		all = append(all, query.Term{Text: tag, Field: b.Field})
		out.Spans = append(out.Spans, span)
	}
	if len(all) > 0 {
		out.Expr = query.AllOf(all...)
	}
	return out
}

// writeTags writes an AND of terms as a combination of tags.
func (p *Profile) writeTags(b Box, e query.Expr) (string, error) {
	var tags []string
	for _, arg := range flatAnd(e) {
		t, ok := arg.(query.Term)
		if !ok {
			return "", &CannotSay{Feature: "more than tags that are all wanted"}
		}
		if t.Field != b.Field || t.Native != "" {
			return "", &CannotSay{Feature: "a field", Text: t.Text}
		}
		slug, ok := p.Slug(t.Text)
		if !ok || t.Prefix || !hasWords(slug) {
			return "", &CannotSay{Feature: "a tag for the term", Text: t.Text}
		}
		tags = append(tags, slug)
	}
	if len(tags) == 0 {
		return "", &CannotSay{Feature: "a query that asks for nothing"}
	}
	return strings.Join(tags, tagJoin), nil
}

// Keywords is a query as sets of words, for boards without operators.
type Keywords struct {
	All    []string // each is wanted
	Any    []string // one of them is wanted
	None   []string // none of them is wanted
	Titles []string // one of these titles is wanted
	Tags   []string // the words as the board's tags, where they are safe ones
}

// Keywords sorts the terms of an AND of OR groups into sets. Several OR
// groups fall together in Any, which asks for less than they do. Deeper
// nesting is taken apart the same way.
func (p *Profile) Keywords(e query.Expr) Keywords {
	var k Keywords
	for _, arg := range flatAnd(e) {
		if not, ok := arg.(query.Not); ok {
			k.None = addTerms(k.None, not.Arg)
			continue
		}
		t, single := arg.(query.Term)
		switch {
		case allTitles(arg):
			k.Titles = addTerms(k.Titles, arg)
			continue
		case single:
			k.All = addTerms(k.All, t)
		default:
			k.Any = addTerms(k.Any, arg)
		}
		for _, t := range query.Terms(arg) {
			if slug, ok := p.Slug(t.Text); ok && !p.Omits(t.Field) {
				k.Tags = addOnce(k.Tags, slug)
			}
		}
	}
	return k
}

func allTitles(e query.Expr) bool {
	terms := query.Terms(e)
	for _, t := range terms {
		if t.Field != query.Title {
			return false
		}
	}
	return len(terms) > 0
}

func addTerms(list []string, e query.Expr) []string {
	for _, t := range query.Terms(e) {
		list = addOnce(list, t.Text)
	}
	return list
}

func addOnce(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}
