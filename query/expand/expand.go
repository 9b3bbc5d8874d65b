// Package expand turns a brief into a query: each word becomes all that it
// stands for in the synonym table, with the reason on each term. Values such
// as years stay beside the query as facets.
package expand

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/source"
	"sourcer/synonyms"
)

// MaxTerms is how many terms a query may have after expansion, repetitions
// included.
const MaxTerms = 5000

// Query is what a brief asks for.
type Query struct {
	// Expr is what a profile must match: all entries joined by AND, with the
	// parts that others cover left out.
	Expr query.Expr
	// Nice is the nice-to-haves, any of which will do; nil where there are
	// none. It is not a part of Expr.
	Nice query.Expr
	// Facets are the values, in the order of the brief.
	Facets []Facet
	// Notes are carried along.
	Notes []string
	// Unknown lists the items that no concept of the table matched, as
	// written.
	Unknown []string

	made []simplified
}

// Facet is a value of the brief, such as years or a spoken language.
type Facet struct {
	Key   brief.Key
	Not   bool
	Value brief.Facet
	From  *query.Origin
}

// Options steer an expansion.
type Options struct {
	Table *synonyms.Table
	// Reach is how far a term without a suffix of its own goes.
	Reach brief.Reach
	// Wanted lists the concepts whose titles may stand in the query, see
	// [synonyms.Table.Title]; nil for those that the brief itself asks for.
	Wanted []string
	// Locale is the language in which titles are written beside English, such
	// as "de" or "pt-BR"; "" for the one that the brief names, "en" for none.
	Locale string
}

// Expand looks up every item of a brief. Findings are about words: ambiguous
// ones that a safe form stands in for, and exclusions that asked for more
// than spellings. An error among them means that there is no query: too many
// terms, or an "any N" that would be too long.
func Expand(b *brief.Brief, o Options) (*Query, []source.Diagnostic) {
	x := &expander{brief: b, table: o.Table, reach: o.Reach, query: &Query{}}
	if x.reach == brief.ReachDefault {
		x.reach = brief.ReachImplied
	}
	x.wish = sync.OnceValue(func() synonyms.Wish {
		if o.Wanted != nil {
			return o.Table.Wish(o.Wanted)
		}
		return o.Table.Wish(Wanted(b, o.Table))
	})
	x.locale = o.Locale
	if x.locale == "" {
		x.locale = x.localeOfBrief()
	}
	var conjuncts, nice []query.Expr
	for _, g := range grouped(b.Entries) {
		e := x.group(g)
		switch {
		case e == nil:
		case g[0].Key == brief.KeyNice:
			nice = append(nice, e)
		default:
			conjuncts = append(conjuncts, e)
		}
	}
	if n := countTerms(conjuncts) + countTerms(nice); n > MaxTerms {
		x.report("too-many-terms", source.Error, b.Entries[0].KeySpan,
			fmt.Sprintf("the brief expands to %d terms, more than the %d that a query may have", n, MaxTerms),
			"take a shorter reach, such as --expand same, or split the brief")
		return x.query, x.findings
	}
	x.simplify(conjuncts, nice)
	x.contradiction()
	return x.query, x.findings
}

func countTerms(es []query.Expr) int {
	n := 0
	for _, e := range es {
		for range query.EachTerm(e) {
			n++
		}
	}
	return n
}

type expander struct {
	brief    *brief.Brief
	table    *synonyms.Table
	reach    brief.Reach
	wish     func() synonyms.Wish // once a title asks for it
	locale   string
	query    *Query
	findings []source.Diagnostic
}

// localeOfBrief is the locale that the brief names, "" where it names none.
// One that the table has no titles in is reported.
func (x *expander) localeOfBrief() string {
	for _, e := range x.brief.Entries {
		if e.Key != brief.KeyLocale || e.Facet == nil || e.Not {
			continue
		}
		if !synonyms.Writes(e.Facet.Text) {
			x.report("no-titles-in-locale", source.Warning, e.Facet.Span,
				fmt.Sprintf("titles are not written in %q, only as the brief has them and in English", e.Facet.Text),
				"locale: "+strings.Join(synonyms.Locales(), ", or "))
		}
		return e.Facet.Text
	}
	return ""
}

// grouped puts the entries together that a brief joins by OR when a key is
// said twice; all others stay alone. Groups keep the order of their first
// entries.
func grouped(entries []*brief.Entry) [][]*brief.Entry {
	type mergeKey struct {
		key       brief.Key
		not, past bool
	}
	var out [][]*brief.Entry
	at := map[mergeKey]int{}
	for _, e := range entries {
		k := mergeKey{e.Key, e.Not, e.Past}
		i, again := at[k]
		if again && e.Key != brief.KeyMust && e.Key != brief.KeyAny {
			out[i] = append(out[i], e)
			continue
		}
		at[k] = len(out)
		out = append(out, []*brief.Entry{e})
	}
	return out
}

// group makes the conjunct of entries that belong together, or nil where they
// hold no words to search for.
func (x *expander) group(entries []*brief.Entry) query.Expr {
	first := entries[0]
	var args []query.Expr
	for _, e := range entries {
		switch {
		case e.Facet != nil:
			x.query.Facets = append(x.query.Facets, Facet{e.Key, e.Not, *e.Facet, x.origin(e.Facet.Span, e.Facet.Text)})
		case e.Key == brief.KeyNote:
			x.query.Notes = append(x.query.Notes, e.Text)
		default:
			for _, item := range e.Items {
				args = append(args, x.item(e, item))
			}
		}
	}
	switch {
	case len(args) == 0:
		return nil
	case first.Not || first.Key == brief.KeyNot:
		return noneOf(args)
	case first.Key == brief.KeyMust:
		return query.AllOf(args...)
	case first.Key == brief.KeyAny && first.AtLeast > 1:
		return x.atLeast(first, args)
	default:
		return query.AnyOf(args...)
	}
}

func noneOf(args []query.Expr) query.Expr {
	out := make(query.And, len(args))
	for i, a := range args {
		out[i] = query.Not{Arg: a}
	}
	return query.AllOf(out...)
}

// simplify joins the conjuncts. What goes to filters, such as places and
// companies, comes behind the words and covers none of them: a filter is set by
// hand, so the string must say its words all the same.
func (x *expander) simplify(conjuncts, nice []query.Expr) {
	words, filters := separated(conjuncts)
	exprs := slices.Concat(x.simplifyAll(words), x.simplifyAll(filters))
	x.query.Expr = query.AllOf(exprs...)
	if len(nice) > 0 {
		x.query.Nice = x.simplifyOne(query.AnyOf(nice...), true)
	}
}

// separated tells the conjuncts that look into fields for which platforms
// have filters from all others. Both keep their order.
func separated(conjuncts []query.Expr) (words, filters []query.Expr) {
	isWord := func(t query.Term) bool {
		return t.Field == query.Anywhere || t.Field == query.Title || t.Field == query.PastTitle
	}
	for _, c := range conjuncts {
		if query.AnyTerm(c, isWord) {
			words = append(words, c)
		} else {
			filters = append(filters, c)
		}
	}
	return words, filters
}

// simplifyAll simplifies conjuncts that may cover one another.
func (x *expander) simplifyAll(conjuncts []query.Expr) []query.Expr {
	if len(conjuncts) == 0 {
		return nil
	}
	simple := x.simplifyOne(query.AllOf(conjuncts...), false)
	if and, ok := simple.(query.And); ok {
		return and
	}
	return []query.Expr{simple}
}

func (x *expander) simplifyOne(whole query.Expr, nice bool) query.Expr {
	simple, covered := query.Simplify(whole, query.Plain)
	x.query.made = append(x.query.made, simplified{whole, simple, covered, nice})
	return simple
}

func (x *expander) origin(span source.Span, text string) *query.Origin {
	p := x.brief.Source.Position(span.Offset)
	return &query.Origin{Line: p.Line, Column: p.Column, Text: text}
}

func (x *expander) report(code string, s source.Severity, span source.Span, message string, hints ...string) {
	x.findings = append(x.findings, source.Diagnostic{
		Code: code, Severity: s, Source: x.brief.Source, Span: span, Message: message, Hints: hints,
	})
}
