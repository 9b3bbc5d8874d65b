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
