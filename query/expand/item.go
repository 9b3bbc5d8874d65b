package expand

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/source"
	"sourcer/synonyms"
)

// item makes an expression of one item. The whole of it is looked up first,
// so that "research and development" or "CI/CD" is one thing where the table
// knows it; otherwise its marks count.
func (x *expander) item(e *brief.Entry, item brief.Item) query.Expr {
	c := context{entry: e, src: x.brief.Source, said: item.Reach}
	if e.Not || e.Key == brief.KeyNot {
		c.excluded = true
	}
	if group, ok := item.Node.(*brief.Group); ok && x.isOne(e, group, item.Text) {
		return x.phrase(c, &brief.Phrase{Text: item.Text, Reach: group.Reach, Span: item.Span})
	}
	return x.node(c, item.Node)
}

// isOne reports whether an item that has "and" or "or" in it is, as a whole,
// one known thing.
func (x *expander) isOne(e *brief.Entry, g *brief.Group, text string) bool {
	if strings.ContainsAny(text, `()"@`) || len(g.Nodes) == 0 {
		return false
	}
	_, known := x.table.Lookup(text)
	return known
}

// context is where a phrase stands.
type context struct {
	entry    *brief.Entry
	src      *source.Source
	said     brief.Reach // what a suffix around the phrase says
	excluded bool
}

func (x *expander) reachOr(said, otherwise brief.Reach) brief.Reach {
	if said != brief.ReachDefault {
		return said
	}
	return otherwise
}

func (x *expander) node(c context, n brief.Node) query.Expr {
	switch n := n.(type) {
	case *brief.Phrase:
		return x.phrase(c, n)
	case *brief.Group:
		c.said = x.reachOr(n.Reach, c.said)
		args := make([]query.Expr, len(n.Nodes))
		for i, m := range n.Nodes {
			args[i] = x.node(c, m)
		}
		if n.And {
			return query.AllOf(args...)
		}
		return query.AnyOf(args...)
	case *brief.Negation:
		c.excluded = !c.excluded
		return query.Not{Arg: x.node(c, n.Node)}
	case *brief.Ref:
		c.said = x.reachOr(n.Reach, c.said)
		return x.reference(c, n)
	default:
		panic(fmt.Sprintf("expand: unknown node %T", n))
	}
}

// reference expands a named group where it is used: its terms come from the
// line of the definition.
func (x *expander) reference(c context, n *brief.Ref) query.Expr {
	args := make([]query.Expr, 0, len(n.Define.Items))
	c.src = n.Define.Source
	for _, item := range n.Define.Items {
		inner := c
		inner.said = x.reachOr(item.Reach, c.said)
		if group, ok := item.Node.(*brief.Group); ok && x.isOne(c.entry, group, item.Text) {
			args = append(args, x.phrase(inner, &brief.Phrase{Text: item.Text, Reach: group.Reach, Span: item.Span}))
			continue
		}
		args = append(args, x.node(inner, item.Node))
	}
	return query.AnyOf(args...)
}

// phrase expands one word or phrase in the fields of its entry.
func (x *expander) phrase(c context, p *brief.Phrase) query.Expr {
	position := c.src.Position(p.Span.Offset)
	from := query.Origin{Line: position.Line, Column: position.Column, Text: p.Text, Relation: string(synonyms.Exact)}
	if c.src != x.brief.Source {
		from.File = c.src.Name
	}
	if p.Quoted {
		return itself(c.entry, p, from)
	}
	reach := x.clampReach(c, p)
	found := x.lookUp(c.entry, p.Text, reach)
	x.noteUnknown(c.entry, p, found)
	if found.Replaced {
		x.noteReplaced(c, p, found)
	}
	if c.excluded {
		// A shared spelling would throw out people whom nobody meant.
		found.Terms = slices.DeleteFunc(found.Terms, func(t synonyms.Term) bool { return t.Shared })
	}
	if len(found.Terms) == 0 {
		return itself(c.entry, p, from)
	}
	origins := make([]query.Origin, len(found.Terms))
	for i, t := range found.Terms {
		o := from
		o.Relation, o.Concept, o.Source, o.Reason, o.Weight = string(t.Relation), t.Concept, t.Source, t.Via, t.Weight
		origins[i] = o
	}
	return inFields(c.entry, len(origins), func(i int) query.Term {
		return query.Term{Text: typed(found.Terms[i].Text), Origin: &origins[i]}
	})
}

// itself is a phrase without what else the table knows for it.
func itself(e *brief.Entry, p *brief.Phrase, from query.Origin) query.Expr {
	return inFields(e, 1, func(int) query.Term { return query.Term{Text: typed(p.Text), Origin: &from} })
}

// clampReach returns the table's relation up to which a phrase goes.
// Exclusions go to all spellings whatever the reach of the brief, and never
// beyond: what merely implies a word must not throw out people whom nobody
// meant, and a longer reach must never find fewer people.
func (x *expander) clampReach(c context, p *brief.Phrase) synonyms.Relation {
	said := x.reachOr(p.Reach, c.said)
	if !c.excluded {
		return synonyms.Relation(x.reachOr(said, x.reach))
	}
	switch said {
	case brief.ReachExact:
		return synonyms.Exact
	case brief.ReachImplied, brief.ReachRelated:
		x.findings = append(x.findings, source.Diagnostic{
			Code: "exclusion-reach", Severity: source.Warning, Source: c.src, Span: p.Span,
			Message: fmt.Sprintf("%q is excluded in its spellings only: ~%s does not apply to an exclusion", p.Text, said),
			Hints:   []string{"write each word to exclude"},
		})
	}
	return synonyms.Same
}

func (x *expander) lookUp(e *brief.Entry, text string, reach synonyms.Relation) synonyms.Expansion {
	switch e.Key {
	case brief.KeyTitle:
		return x.table.TitleIn(x.locale, text, reach, x.wish())
	case brief.KeyMust, brief.KeyAny, brief.KeyNice, brief.KeyNot:
		return x.table.Skill(text, reach)
	case brief.KeyCompany, brief.KeyWorkedAt:
		return x.table.Named(synonyms.Company, text, reach)
	case brief.KeySchool:
		return x.table.Named(synonyms.School, text, reach)
	case brief.KeyIndustry:
		return x.table.Named(synonyms.Industry, text, reach)
	case brief.KeyFunction:
		return x.table.Named(synonyms.Function, text, reach)
	default:
		return x.table.Named(synonyms.Place, text, reach)
	}
}

// noteUnknown lists a phrase that the table does not know. Names of
// companies, places and schools are not expected to be known.
func (x *expander) noteUnknown(e *brief.Entry, p *brief.Phrase, found synonyms.Expansion) {
	switch e.Key {
	case brief.KeyTitle, brief.KeyMust, brief.KeyAny, brief.KeyNice, brief.KeyNot:
		if found.Concept == "" && !slices.Contains(x.query.Unknown, p.Text) {
			x.query.Unknown = append(x.query.Unknown, p.Text)
		}
	}
}

func (x *expander) noteReplaced(c context, p *brief.Phrase, found synonyms.Expansion) {
	var safe []string
	for _, t := range found.Terms {
		if t.Relation == synonyms.Safe {
			safe = append(safe, t.Text)
		}
	}
	x.findings = append(x.findings, source.Diagnostic{
		Code: "ambiguous-word", Severity: source.Warning, Source: c.src, Span: p.Span,
		Message: fmt.Sprintf("%q means other things too, so %s stands in for it (narrower)", p.Text, orList(safe)),
		Hints:   []string{fmt.Sprintf("write %q in quotes to search for the bare word", p.Text)},
	})
}

// orList joins words as a sentence does.
func orList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// inFields binds a number of terms to the field of their entry. "worked at"
// looks in the present company and in past ones.
func inFields(e *brief.Entry, terms int, term func(i int) query.Term) query.Expr {
	fields := []query.Field{e.Field()}
	if e.Key == brief.KeyWorkedAt {
		fields = []query.Field{query.Company, query.PastCompany}
	}
	out := make(query.Or, 0, terms*len(fields))
	for _, f := range fields {
		for i := range terms {
			t := term(i)
			t.Field = f
			out = append(out, t)
		}
	}
	return query.AnyOf(out...)
}

// Wanted lists the concepts that must and any ask for, in the order of the
// brief.
func Wanted(b *brief.Brief, table *synonyms.Table) []string {
	var out []string
	add := func(text string) {
		if c, ok := table.Lookup(text); ok && !slices.Contains(out, c.Name) {
			out = append(out, c.Name)
		}
	}
	var visit func(brief.Node)
	visit = func(n brief.Node) {
		switch n := n.(type) {
		case *brief.Phrase:
			add(n.Text)
		case *brief.Group:
			for _, m := range n.Nodes {
				visit(m)
			}
		case *brief.Ref:
			for _, item := range n.Define.Items {
				visit(item.Node)
			}
		}
	}
	for _, e := range b.Entries {
		if e.Not || e.Key != brief.KeyMust && e.Key != brief.KeyAny {
			continue
		}
		for _, item := range e.Items {
			if p, ok := item.Node.(*brief.Phrase); !ok || p.Text != item.Text {
				add(item.Text)
			}
			visit(item.Node)
		}
	}
	return out
}
