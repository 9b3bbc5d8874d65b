package target

import "sourcer/query"

// The families of index engines. Each has a syntax of its own, so that each
// has a writer and a reader of its own too; of the grammar in a profile only
// the meaning of a space is left.
const (
	Lucene    Family = "lucene"    // the classic query parser: clauses, no precedence
	QueryDSL  Family = "query-dsl" // JSON: bool, match_phrase
	TSQuery   Family = "tsquery"   // to_tsquery: & | ! and <->
	WebSearch Family = "websearch" // websearch_to_tsquery: a space, or, -word; no brackets
	FTS5      Family = "fts5"      // SQLite: AND, OR, a NOT between two sides
)

// dialect writes and reads the strings of an index engine.
type dialect interface {
	// write says a normal expression for a box.
	write(p *Profile, b Box, e query.Expr) (string, error)
	// scan reads any string at all, in linear time.
	scan(p *Profile, b Box, text string) Scan
}

// dialect returns the writer and reader of an engine, nil for a platform
// that a grammar steers.
func (f Family) dialect() dialect {
	switch f {
	case Lucene:
		return lucene{}
	case QueryDSL:
		return dsl{}
	case TSQuery:
		return tsquery{}
	case WebSearch:
		return websearch{}
	case FTS5:
		return fts5{}
	default:
		return nil
	}
}

// isEngine reports whether the platform is an index engine.
func (p *Profile) isEngine() bool { return p.Family.dialect() != nil }

// complete fills in what every engine of a family has in common, so that
// whoever asks what a platform can say need not know the engines.
func (f Family) complete(d *document) {
	if f.dialect() == nil {
		return
	}
	g := grammar{
		Space: d.Grammar.Space, Precedence: []string{string(opNot), string(opAnd), string(opOr)},
		Brackets: bracketsGroup, Case: caseUpper, Wildcard: wildcardSuffix, Near: nearNone,
		And: spelling{Write: "AND"}, Or: spelling{Write: "OR"}, Not: negation{Write: "NOT", Group: true, Alone: true, InOr: true},
	}
	d.Quote = quoting{When: quoteAll, Drop: `"\`}
	switch f {
	case QueryDSL:
		g.Wildcard = wildcardNone
	case TSQuery:
		g.And.Write, g.Or.Write, g.Not.Write = "&", "|", "!"
		d.Quote.Drop = `"'‘’‚‛<>\` // between < and > is a tag, of which no word is read
	case WebSearch:
		d.Quote.Drop = `"<>\`
		g = grammar{
			Space: spaceAnd, Precedence: g.Precedence, Brackets: bracketsIgnored, Case: caseAny, Wildcard: wildcardNone, Near: nearNone,
			Or: spelling{Write: "or"}, Not: negation{Write: "-", Alone: true, InOr: true},
		}
	case FTS5:
		g.Not.Alone, g.Not.InOr = false, false
	}
	d.Grammar = g
}

// MaxBranches is how many alternatives one string may be multiplied out to on
// a platform that cannot put an OR inside an AND: "a c or b c" for (a or b)
// and c. It is 0 where nothing is multiplied out.
func (p *Profile) MaxBranches() int {
	if p.Family == WebSearch {
		return maxBranches
	}
	return 0
}

// maxBranches keeps a string of six-word branches within the number of nodes
// that PostgreSQL takes in one query, and within what a person pastes.
const maxBranches = 256

// engineTerm is the text of a term as it goes between an engine's quotes. A
// text of which the engine reads no word cannot be looked for, and would be
// passed over in silence.
func (p *Profile) engineTerm(t query.Term) (string, error) {
	text := p.clean(t.Text)
	if !hasWords(text) {
		return "", &CannotSay{Feature: "a term without words"}
	}
	if len(p.Reading()(text)) == 0 {
		return "", &CannotSay{Feature: "a term that it reads no word of", Text: t.Text}
	}
	return text, nil
}

// stem is the beginning of a term that may go on, and whether the engine
// reads it as one word, unchanged but for case.
func (p *Profile) stem(t query.Term) (string, bool) {
	stem := p.clean(cutStar(t.Text))
	words := p.Reading()(stem)
	return stem, len(words) == 1 && words[0] == lower(stem)
}

// fieldIn returns the operator that binds a term to its field in a box.
func fieldIn(p *Profile, b Box, t query.Term) (string, error) {
	return writer{profile: p, grammar: &p.file.Grammar, box: b}.fieldOf(t)
}
