package target

import (
	"slices"
	"strings"
)

// typed is a board of lists as it reads a string with operators, nil where it
// takes lists alone. Boards do not say how they spell the operators: they are
// taken to be the usual ones.
func (p *Profile) typed() *Profile {
	if !p.file.Typed {
		return nil
	}
	out := *p
	out.Family = WordBoolean
	out.file.Grammar = grammar{
		Space: spaceAnd, Precedence: []string{string(opNot), string(opAnd), string(opOr)},
		Brackets: bracketsGroup, Case: caseUpper, Wildcard: wildcardNone, Near: nearNone,
		And: spelling{Write: "AND", Read: []string{"AND"}},
		Or:  spelling{Write: "OR", Read: []string{"OR"}},
		Not: negation{Write: "NOT", Read: []string{"NOT"}, Group: true, InOr: true},
	}
	out.file.Quote = quoting{When: quoteAll, Drop: `"*\`}
	out.file.Typed = false
	return &out
}

// hasOperator reports whether a text is a string and no list: it has an
// operator or a phrase in quotes.
func (p *Profile) hasOperator(text string) bool {
	return slices.ContainsFunc(lex(p, text).tokens, func(t Token) bool {
		return t.Kind == TokenAnd || t.Kind == TokenOr || t.Kind == TokenNot || t.Kind == TokenQuote
	})
}

// unoperated is an item of a list without words that would make a string of
// the list.
func (p *Profile) unoperated(item string) string {
	typed := p.typed()
	if typed == nil {
		return item
	}
	out := item
	for _, t := range lex(typed, item).tokens {
		if t.Kind == TokenAnd || t.Kind == TokenOr || t.Kind == TokenNot {
			at, end := t.Span.Offset, t.Span.End()
			out = out[:at] + strings.ToLower(item[at:end]) + out[end:]
		}
	}
	return out
}

// TraitsFor returns what a string can hold: a platform may read it in another
// way than most, such as a query in JSON.
func (p *Profile) TraitsFor(text string) Traits {
	switch typed := p.typed(); {
	case typed != nil && typed.hasOperator(text):
		return typed.Traits()
	case p.Family == QueryDSL && !isDocument(text):
		out := *p
		out.Family = Lucene
		traits := out.Traits()
		traits.LoneNot = true
		return traits
	}
	return p.Traits()
}
