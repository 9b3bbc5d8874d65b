// Package translate carries a search string from one platform to another:
// it is read as the one does, said as the other does, read back, and compared.
// What the other cannot say is a loss, with its direction and a witness.
package translate

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/proof"
	"sourcer/query/source"
	"sourcer/query/target"
)

// The kinds of losses that only translations have, beside those of a plan.
const (
	NearDropped  plan.LossKind = "near-dropped"  // the other platform has no nearness
	StarDropped  plan.LossKind = "star-dropped"  // the other platform has no wildcard
	FieldDropped plan.LossKind = "field-dropped" // a field that the other platform does not have
	Unsaid       plan.LossKind = "unsaid"        // the string means something that cannot be compared
)

// Kinds lists all kinds of losses of a translation.
func Kinds() []plan.LossKind {
	return append(plan.LossKinds(), NearDropped, StarDropped, FieldDropped, Unsaid)
}

// Loss is something that the translation does not say, or says otherwise.
type Loss struct {
	Kind      plan.LossKind
	Direction plan.Direction
	Text      string         // one line for people
	Witness   *query.Witness // a profile that shows it, nil where none is known
}

// Result is a translation.
type Result struct {
	From, To *target.Profile
	Parts    []plan.Part // together they are the translation
	Filters  []plan.Filter
	Losses   []Loss
	Warnings []plan.Warning
	// Relation is that of the translation to the string, as the platforms
	// read them.
	Relation query.Comparison
}

// Equal reports whether the translation finds what the string finds, and
// nothing was lost.
func (r *Result) Equal() bool { return r.Relation.Relation == query.Equal && len(r.Losses) == 0 }

// Run translates a text that the platform reads with certainty; the error is
// a [*target.Unreadable] where it does not. It is a [*plan.Misfit] where the
// other platform cannot take the string at all.
func Run(from, to *target.Profile, text string, o plan.Options) (*Result, error) {
	box := from.Boxes(target.LayoutSingle)[0]
	whole, err := from.ReadApart(box, text)
	if err != nil {
		return nil, err
	}
	whole = unspelt(whole)
	if asksForSite(whole) {
		to = to.WithoutSite() // nobody is on two sites at once
	}
	m := &mover{to: to, box: to.Boxes(target.LayoutSingle)[0]}
	m.inexact(from.Scan(box, text), text)
	wanted := m.adapt(whole)
	if said, _ := query.Simplify(wanted, query.Plain); len(query.Terms(said)) == 0 {
		return nil, &plan.Misfit{Message: fmt.Sprintf("nothing is left to search for on %s", to.Label)}
	}
	return m.run(from, whole, wanted, o)
}

// unspelt forgets how the first platform spells the fields of a brief: the
// other has its own spelling, or none.
func unspelt(e query.Expr) query.Expr {
	return query.Map(e, func(t query.Term) query.Expr {
		if !isNative(t) {
			t.Native = ""
		}
		return t
	})
}

// asksForSite reports whether a string is about a site of its own.
func asksForSite(e query.Expr) bool {
	found := false
	query.Walk(e, func(e query.Expr) bool {
		t, ok := e.(query.Term)
		found = found || ok && t.Native == "site"
		_, excluded := e.(query.Not)
		return !excluded
	})
	return found
}

// mover carries one string over.
type mover struct {
	to      *target.Profile
	box     target.Box
	carried query.And // demands in fields that both platforms have, and no brief
	losses  []Loss
}

// run plans, writes and proves.
func (m *mover) run(from *target.Profile, whole query.Expr, wanted query.And, o plan.Options) (*Result, error) {
	r := &Result{From: from, To: m.to}
	pl, err := plan.Make(&expand.Query{Expr: query.AllOf(wanted...)}, m.to, o)
	if err != nil {
		return nil, err
	}
	checked, err := proof.Check(&expand.Query{Expr: m.rest(whole)}, m.to, pl, false)
	if err != nil {
		return nil, err
	}
	r.Relation, r.Filters, r.Warnings = checked.Overall, pl.Filters, pl.Warnings
	r.Losses = m.losses
	for _, l := range pl.Losses {
		r.Losses = append(r.Losses, Loss{l.Kind, l.Direction, l.Text, witnessOf(r.Relation, l.Direction)})
	}
	r.Parts, err = m.carry(pl.Parts)
	return r, err
}

// witnessOf is a profile that shows a loss of a direction.
func witnessOf(c query.Comparison, d plan.Direction) *query.Witness {
	if d == plan.Narrower {
		return c.OnlyB
	}
	return c.OnlyA
}

// rest is the string without what is carried over as it is.
func (m *mover) rest(whole query.Expr) query.Expr {
	var kept query.And
	for _, arg := range conjuncts(whole) {
		if !slices.ContainsFunc(m.carried, func(c query.Expr) bool { return same(c, arg) }) {
			kept = append(kept, arg)
		}
	}
	return query.AllOf(kept...)
}

func same(a, b query.Expr) bool { return fmt.Sprint(a) == fmt.Sprint(b) }

// carry adds what is carried over to each string.
func (m *mover) carry(parts []plan.Part) ([]plan.Part, error) {
	if len(m.carried) == 0 {
		return parts, nil
	}
	for _, p := range parts {
		c := &p[0]
		all := query.And{c.Expr}
		for _, e := range m.carried {
			all = append(all, native(e))
		}
		text, err := m.to.Write(m.box, query.AllOf(all...))
		if err != nil {
			return nil, &plan.Misfit{Message: err.Error()}
		}
		c.Text, c.Size = text, m.to.Measure(text)
	}
	return parts, nil
}

// native gives back to terms what [target.Apart] took: the field of none.
func native(e query.Expr) query.Expr {
	return query.Map(e, func(t query.Term) query.Expr {
		if isNative(t) {
			t.Field = query.Anywhere
		}
		return t
	})
}

// isNative reports whether a term is in a field that no brief knows.
func isNative(t query.Term) bool { return t.Native != "" && strings.HasSuffix(string(t.Field), ":") }

func conjuncts(e query.Expr) []query.Expr {
	if and, ok := e.(query.And); ok {
		return and
	}
	return []query.Expr{e}
}

// inexact lists what the string says that no expression does.
func (m *mover) inexact(scan target.Scan, text string) {
	for _, n := range scan.Notes {
		if n.Kind == target.Inexact {
			m.losses = append(m.losses, Loss{
				Unsaid, plan.Both,
				fmt.Sprintf("%s: %s; it is taken as words", source.Quote(text[n.Span.Offset:n.Span.End()]), n.Message), nil,
			})
		}
	}
}

// adapt takes out of the string what the other platform cannot say.
func (m *mover) adapt(e query.Expr) query.And {
	var out query.And
	for _, arg := range conjuncts(e) {
		if said, ok := m.conjunct(arg); ok {
			out = append(out, m.terms(said, false))
		}
	}
	return out
}

// conjunct looks at one demand: whether it is about fields that no brief
// knows.
func (m *mover) conjunct(e query.Expr) (query.Expr, bool) {
	foreign, all := 0, query.Terms(e)
	for _, t := range all {
		if isNative(t) {
			foreign++
		}
	}
	switch {
	case foreign == 0:
		return e, true
	case foreign == len(all) && m.hasAll(all):
		m.carried = append(m.carried, e)
		return nil, false
	}
	if or, ok := e.(query.Or); ok && foreign < len(all) {
		return m.arms(or)
	}
	m.lose(FieldDropped, plan.Broader, query.Always(), e, "%s has no such field: %s", m.to.Label, words(e))
	return nil, false
}

func (m *mover) hasAll(terms []query.Term) bool {
	return !slices.ContainsFunc(terms, func(t query.Term) bool { return !m.to.HasNative(t.Native) || m.to.HasField(t.Native) })
}

// arms keeps the alternatives that the other platform can say.
func (m *mover) arms(or query.Or) (query.Expr, bool) {
	var kept query.Or
	for _, arm := range or {
		if !query.AnyTerm(arm, isNative) {
			kept = append(kept, arm)
		}
	}
	if len(kept) == 0 {
		m.lose(FieldDropped, plan.Broader, query.Always(), or, "%s has no such field: %s", m.to.Label, words(or))
		return nil, false
	}
	m.lose(FieldDropped, plan.Narrower, kept, or, "%s has no such field: %s", m.to.Label, words(or))
	return query.AnyOf(kept...), true
}

// lose adds a loss, with a profile that shows it.
func (m *mover) lose(kind plan.LossKind, d plan.Direction, after, before query.Expr, format string, args ...any) {
	w := witnessOf(query.Relate(after, before, query.Plain), d)
	m.losses = append(m.losses, Loss{kind, d, fmt.Sprintf(format, args...), w})
}

// terms puts what the other platform can say in place of nearness and stars.
// Under NOT it never excludes more than before.
func (m *mover) terms(e query.Expr, excluded bool) query.Expr {
	switch e := e.(type) {
	case query.And:
		out := make(query.And, len(e))
		for i, arg := range e {
			out[i] = m.terms(arg, excluded)
		}
		return out
	case query.Or:
		out := make(query.Or, len(e))
		for i, arg := range e {
			out[i] = m.terms(arg, excluded)
		}
		return out
	case query.Not:
		return query.Not{Arg: m.terms(e.Arg, !excluded)}
	case query.Near:
		return m.near(e, excluded)
	case query.Term:
		return m.star(e, excluded)
	default:
		panic(fmt.Sprintf("translate: unknown expression type %T", e))
	}
}

// near keeps nearness where the other platform has it. Elsewhere all the
// words are wanted, or, under NOT, the words as phrases are excluded.
func (m *mover) near(n query.Near, excluded bool) query.Expr {
	if _, err := m.to.Write(m.box, n); err == nil {
		return n
	}
	var after query.Expr = query.And(n.Args)
	what := "the words are wanted, near each other or not"
	if excluded {
		what = "the words are excluded as a phrase"
		after = phrases(query.Terms(n))
	}
	m.lose(NearDropped, plan.Broader, sign(after, excluded), sign(n, excluded), "%s cannot say that %s stand within %d words: %s",
		m.to.Label, words(n), n.Distance, what)
	return after
}

// phrases are the phrases that two terms make, in either order.
func phrases(terms []query.Term) query.Expr {
	var out query.Or
	for _, order := range [][]int{{0, 1}, {1, 0}} {
		if len(terms) == 2 && !terms[0].Prefix && !terms[1].Prefix {
			t := terms[order[0]]
			t.Text += " " + terms[order[1]].Text
			out = append(out, t)
		}
	}
	return out
}

// sign puts a NOT before what stands under one.
func sign(e query.Expr, excluded bool) query.Expr {
	if excluded {
		return query.Not{Arg: e}
	}
	return e
}

// star keeps a wildcard where the other platform has it. Elsewhere the
// beginning of the word stands for itself alone.
func (m *mover) star(t query.Term, excluded bool) query.Expr {
	if !t.Prefix {
		return t
	}
	probe := t
	probe.Field, probe.Native = query.Anywhere, ""
	if _, err := m.to.Write(m.box, probe); err == nil {
		return t
	}
	stem := t
	stem.Text, stem.Prefix = strings.TrimSuffix(t.Text, "*"), false
	d := plan.Narrower
	if excluded {
		d = plan.Broader
	}
	m.lose(StarDropped, d, sign(stem, excluded), sign(t, excluded), "%s has no wildcard: %s is looked for as a whole word",
		m.to.Label, source.Quote(stem.Text))
	return stem
}

// words lists the terms of an expression, with their fields.
func words(e query.Expr) string {
	var out []string
	for t := range query.EachTerm(e) {
		if isNative(t) {
			t.Text = t.Native + ":" + t.Text
		}
		out = append(out, source.Printable(t.Text))
	}
	return strings.Join(out, ", ")
}
