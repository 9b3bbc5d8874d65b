package target

import (
	"slices"
	"strings"

	"sourcer/query"
)

// Traits say what the strings of a platform can hold, for whoever judges one
// that somebody else wrote.
type Traits struct {
	// Grammar is true where the tokens of a [Scan] are what their kinds say.
	// Lists, tags and the engines have a syntax of their own; of their strings
	// nothing else here is known.
	Grammar bool

	SpaceAnd    bool // a blank is AND
	SpaceOr     bool // a blank is OR; where it is neither, an operator is needed
	OrBinds     bool // OR binds tighter than AND
	Groups      bool // brackets do what they say
	Ignores     bool // brackets may stand there, and nothing comes of them
	AnyCase     bool // and, or, not are operators in small letters too
	PlainAnd    bool // AND may be written, and says no more than a blank
	LoneNot     bool // a string may be nothing but exclusions
	NotRefused  bool // a string of nothing but exclusions is an error
	StarSuffix  bool // a star ends a word
	StarWords   bool // a star in quotes stands for whole words
	Ranges      bool // 5..10 is a range
	NearTilde   bool // "two words"~5
	NearAround  bool // AROUND(5)
	Must        bool // +word
	Weights     bool // word^2
	QuoteSigns  bool // a word with signs in it is only read as it stands in quotes
	And, Or     bool // the platform reads such a word
	Not         bool
	Pipe, Minus bool // | and a minus before a term
	Phrases     bool // quotes make a phrase
}

// Traits returns what the platform's strings can hold.
func (p *Profile) Traits() Traits {
	switch p.Family {
	case Lucene:
		return Traits{
			Grammar: true, SpaceAnd: p.file.Grammar.Space == spaceAnd, SpaceOr: p.file.Grammar.Space == spaceOr, Groups: true,
			StarSuffix: true, NearTilde: true, Must: true, Weights: true, And: true, Or: true, Not: true, Minus: true, Phrases: true,
		}
	case FTS5:
		return Traits{
			Grammar: true, SpaceAnd: true, Groups: true, StarSuffix: true, And: true, Or: true, Not: true, Phrases: true,
		}
	}
	g := &p.file.Grammar
	if !p.steered() {
		return Traits{}
	}
	word := func(read []string) bool { return slices.ContainsFunc(read, isWord) }
	return Traits{
		Grammar:    true,
		SpaceAnd:   g.Space == spaceAnd || g.Space == spaceEither,
		SpaceOr:    g.Space == spaceOr,
		OrBinds:    g.rank(opOr) > g.rank(opAnd),
		Groups:     g.Brackets == bracketsGroup,
		Ignores:    g.Brackets == bracketsIgnored,
		AnyCase:    g.Case == caseAny,
		PlainAnd:   g.And.Write == "" && len(g.And.Read) > 0,
		LoneNot:    g.Not.Alone,
		NotRefused: g.Not.Refused,
		StarSuffix: g.Wildcard == wildcardSuffix,
		StarWords:  g.Wildcard == wildcardWords,
		Ranges:     g.Ranges,
		NearTilde:  g.Near == nearTilde,
		NearAround: g.Near == nearAround,
		Must:       g.Must != "" || g.Forced != "",
		QuoteSigns: p.file.Quote.Needed,
		And:        word(g.And.Read),
		Or:         word(g.Or.Read),
		Not:        word(g.Not.Read),
		Pipe:       slices.Contains(g.Or.Read, "|"),
		Minus:      slices.Contains(g.Not.Read, "-"),
		Phrases:    p.file.Quote.When != quoteNever,
	}
}

// steered reports whether the grammar of the profile steers the reader.
func (p *Profile) steered() bool {
	switch p.Family {
	case WordBoolean, Web, Pipe, PhraseMinus, FieldValue, Plain:
		return true
	}
	return false
}

// HasNative reports whether the platform has a field operator of that name.
// Case does not count.
func (p *Profile) HasNative(name string) bool { return p.file.native(name) != nil }

// Natives lists the names of the platform's field operators.
func (p *Profile) Natives() []string {
	out := make([]string, len(p.file.Natives))
	for i, n := range p.file.Natives {
		out[i] = n.Name
	}
	return out
}

// Stops reports whether the platform does not look for a word.
func (p *Profile) Stops(word string) bool {
	return slices.Contains(p.file.Words.Stop, strings.ToLower(word))
}

// ReadApart says what the platform makes of a text, as [Profile.Read] does,
// but keeps terms in fields that no brief knows, such as a site: their Field
// is then the operator's name, which is no field of a brief either, so that
// such a term is never taken for the same one elsewhere.
func (p *Profile) ReadApart(b Box, text string) (query.Expr, error) {
	scan := p.Scan(b, text)
	for _, n := range scan.Notes {
		if n.Fatal && n.Kind != Inexact {
			return nil, &Unreadable{Text: text, Notes: scan.Notes}
		}
	}
	if scan.Expr == nil {
		return query.Always(), nil
	}
	return Apart(p.unscope(scan.Expr)), nil
}

// Apart gives each term with an operator that no field of a brief stands for
// a field of its own.
func Apart(e query.Expr) query.Expr {
	return query.Map(e, func(t query.Term) query.Expr {
		if t.Native != "" && t.Field == query.Anywhere {
			t.Field = query.Field(t.Native + ":")
		}
		return t
	})
}

// LostInEnglish reports whether nothing is left of a text in PostgreSQL's
// configuration for English, which most databases use. A profile for that
// configuration says so by itself.
func (p *Profile) LostInEnglish(text string) bool {
	return p.file.Words.Reading == readingSimple && !slices.ContainsFunc(readPostgresEnglish(text), func(w string) bool { return w != "" })
}

// Ranged reports whether a field operator takes a number or a day, or a range
// of them.
func (p *Profile) Ranged(name string) bool {
	n := p.file.native(name)
	return n != nil && n.Range
}

// HoldsOn reports whether a field operator holds for all that follows.
func (p *Profile) HoldsOn(name string) bool {
	n := p.file.native(name)
	return n != nil && n.Rest
}

// FieldNamed returns the field of ours that an operator looks in, Anywhere
// where there is none.
func (p *Profile) FieldNamed(name string) query.Field {
	if n := p.file.native(name); n != nil {
		return n.Field
	}
	return query.Anywhere
}

// HasField reports whether a field operator looks in a field of ours. One
// that does not is understood, and nothing in a brief stands for it.
func (p *Profile) HasField(name string) bool {
	n := p.file.native(name)
	return n != nil && n.Field != query.Anywhere
}
