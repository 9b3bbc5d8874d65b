// Package diff compares two queries: which profiles one finds and the other
// does not, by which line, and how their values differ.
package diff

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/expand"
	"sourcer/query/source"
)

// Schema names the version of the comparison's JSON.
const Schema = "sourcer.diff/1"

// Side is one of the two that are compared: a brief with its query, or an
// expression that was read from a string.
type Side struct {
	Name  string
	Query *expand.Query
	Brief *brief.Brief // nil for a string
	Table string       // the version of the table that it was expanded with
}

// Result says how A and B differ. It speaks of going from A to B.
type Result struct {
	Schema string `json:"schema"`
	A      string `json:"a"`
	B      string `json:"b"`
	// Equal is set where both find the same profiles and have the same values.
	Equal    bool     `json:"equal"`
	Relation string   `json:"relation"`         // of A to B: broader means that B lost some
	Gained   *Witness `json:"gained,omitempty"` // found by B only
	Lost     *Witness `json:"lost,omitempty"`   // found by A only
	Changes  []Change `json:"changes"`
	Values   []Value  `json:"values"`
}

// Witness is a profile that only one side finds.
type Witness struct {
	Profile map[string][]string `json:"profile"`
	Text    string              `json:"text"`
}

// Effect says what a change does.
type Effect string

// The effects of a change, going from A to B.
const (
	Gained Effect = "gained"
	Lost   Effect = "lost"
)

// Cause says where a change comes from.
type Cause string

// The causes of a change.
const (
	FromBrief  Cause = "brief"  // the line was edited
	FromTable  Cause = "table"  // the table makes something else of the same line
	FromOthers Cause = "others" // the line is the same, but other lines steer what it stands for
)

// Change is one line that makes a difference.
type Change struct {
	Effect  Effect   `json:"effect"`
	Side    string   `json:"side"`           // "a" or "b": where the line stands
	Line    int      `json:"line"`           // 0 for a string
	File    string   `json:"file,omitempty"` // of the line, where the brief brings it in from another
	Text    string   `json:"text"`           // what the line asks for, in the words of the brief
	Cause   Cause    `json:"cause"`
	Terms   []string `json:"terms"` // what the other side has in its place, where it has more or other
	Witness string   `json:"witness"`
}

// Value is a facet that differs. A side without it is "".
type Value struct {
	Key      string `json:"key"`
	A        string `json:"a"`
	B        string `json:"b"`
	Relation string `json:"relation"` // of A to B
}

// Compare compares two sides.
func Compare(a, b Side) *Result {
	c := query.Relate(a.Query.Expr, b.Query.Expr, query.Plain)
	r := &Result{
		Schema: Schema, A: a.Name, B: b.Name, Relation: string(c.Relation),
		Lost: witness(c.OnlyA), Gained: witness(c.OnlyB),
		Changes: []Change{}, Values: values(a.Query.Facets, b.Query.Facets),
	}
	// A line of B that not all of A's profiles meet loses some of them; a line
	// of A that not all of B's profiles meet kept some out.
	if c.Relation != query.Equal && c.Relation != query.Narrower {
		r.Changes = append(r.Changes, changes(Lost, "b", a, b)...)
	}
	if c.Relation != query.Equal && c.Relation != query.Broader {
		r.Changes = append(r.Changes, changes(Gained, "a", b, a)...)
	}
	r.Equal = c.Relation == query.Equal && len(r.Values) == 0
	return r
}

func witness(w *query.Witness) *Witness {
	if w == nil {
		return nil
	}
	profile := map[string][]string{}
	for f, values := range w.Document {
		name := string(cmp.Or(f, "anywhere"))
		profile[name] = values
	}
	return &Witness{profile, w.String()}
}

// changes lists the conjuncts of one side that not all profiles of the other
// meet.
func changes(effect Effect, sideName string, from, to Side) []Change {
	var out []Change
	same := map[string]bool{}
	for _, c := range conjuncts(from.Query.Expr) {
		same[signature(c)] = true
	}
	for _, c := range conjuncts(to.Query.Expr) {
		if s := signature(c); s != "" && same[s] {
			continue
		}
		r := query.Relate(from.Query.Expr, query.AllOf(from.Query.Expr, c), query.Plain)
		if r.Relation == query.Equal || r.OnlyA == nil {
			continue
		}
		o := origin(c)
		out = append(out, Change{
			Effect: effect, Side: sideName, Line: o.Line, File: o.File, Text: text(c), Cause: cause(o, from, to),
			Terms: otherTerms(c, from.Query.Expr), Witness: r.OnlyA.String(),
		})
	}
	return out
}

func conjuncts(e query.Expr) []query.Expr {
	if and, ok := e.(query.And); ok {
		return and
	}
	return []query.Expr{e}
}

func origin(e query.Expr) query.Origin {
	for t := range query.EachTerm(e) {
		if t.Origin != nil {
			return *t.Origin
		}
	}
	return query.Origin{}
}

// text says what a conjunct asks for in the words of the brief, or else in
// its own. The spellings of one word are that word.
func text(e query.Expr) string {
	said, _ := say(e)
	return said
}

// say is [text] with whether the text needs brackets inside another one.
func say(e query.Expr) (said string, several bool) {
	switch e := e.(type) {
	case query.Term:
		if e.Origin != nil {
			return e.Origin.Text, false
		}
		return e.Text, false
	case query.Not:
		return "not " + within(e.Arg), false
	case query.And:
		return joined(e, " and ")
	case query.Or:
		return joined(e, " or ")
	case query.Near:
		return joined(e.Args, " near ")
	default:
		panic(fmt.Sprintf("diff: unknown expression type %T", e))
	}
}

// joined says each of several expressions once.
func joined(args []query.Expr, with string) (said string, several bool) {
	var out []string
	for _, a := range args {
		if word := within(a); !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return strings.Join(out, with), len(out) > 1
}

func within(e query.Expr) string {
	said, several := say(e)
	if several {
		return "(" + said + ")"
	}
	return said
}

// cause tells an edit from its consequences: where the other brief says the
// same line, people did not change it.
func cause(o query.Origin, from, to Side) Cause {
	if from.Brief == nil || to.Brief == nil || o.Line == 0 {
		return FromBrief
	}
	line := lineAt(to.Brief, o)
	if !slices.ContainsFunc(files(from.Brief), func(src *source.Source) bool { return slices.Contains(linesOf(src), line) }) {
		return FromBrief
	}
	if from.Table == to.Table {
		return FromOthers
	}
	return FromTable
}

// files lists the files of a brief that have groups for it, itself first.
func files(b *brief.Brief) []*source.Source {
	out := []*source.Source{b.Source}
	for _, d := range b.Defines {
		if !slices.Contains(out, d.Source) {
			out = append(out, d.Source)
		}
	}
	return out
}

// lineAt is the line that a term goes back to.
func lineAt(b *brief.Brief, o query.Origin) string {
	name := cmp.Or(o.File, b.Source.Name)
	for _, src := range files(b) {
		if lines := linesOf(src); src.Name == name && o.Line <= len(lines) {
			return lines[o.Line-1]
		}
	}
	return ""
}

// linesOf cuts a file into lines, with blank space folded.
func linesOf(src *source.Source) []string {
	lines := strings.Split(src.Text, "\n")
	for i, l := range lines {
		lines[i] = strings.Join(strings.Fields(l), " ")
	}
	return lines
}

// otherTerms lists the terms that the other side has in the conjunct that
// shares the most with c, and c has not; none where none shares any. Only
// groups of alternatives can be compared so.
func otherTerms(c, other query.Expr) []string {
	own := keys(c)
	var best query.Expr
	most := 0
	for _, d := range conjuncts(other) {
		shared := 0
		for k := range keys(d) {
			if own[k] {
				shared++
			}
		}
		if shared > most && isNot(c) == isNot(d) && isFlat(c) && isFlat(d) {
			best, most = d, shared
		}
	}
	out := []string{}
	if best == nil {
		return out
	}
	for t := range query.EachTerm(best) {
		if !own[key(t)] && !slices.Contains(out, t.Text) {
			out = append(out, t.Text)
		}
	}
	return out
}

// isFlat reports whether an expression is a term, an OR of terms, or the
// negation of one.
func isFlat(e query.Expr) bool {
	if n, ok := e.(query.Not); ok {
		e = n.Arg
	}
	or, ok := e.(query.Or)
	if !ok {
		or = query.Or{e}
	}
	return !slices.ContainsFunc(or, func(arm query.Expr) bool {
		_, isTerm := arm.(query.Term)
		return !isTerm
	})
}

func isNot(e query.Expr) bool {
	_, ok := e.(query.Not)
	return ok
}

func keys(e query.Expr) map[string]bool {
	out := map[string]bool{}
	for t := range query.EachTerm(e) {
		out[key(t)] = true
	}
	return out
}

// signature is the same for conjuncts that say the same in another order, so
// that those need no comparison; "" for a shape that it does not tell apart.
func signature(e query.Expr) string {
	sign := ""
	if not, ok := e.(query.Not); ok {
		sign, e = "not ", not.Arg
	}
	if or, ok := e.(query.Or); ok && slices.ContainsFunc(or, func(arm query.Expr) bool { return !isTerm(arm) }) {
		return ""
	} else if !ok && !isTerm(e) {
		return ""
	}
	return sign + strings.Join(slices.Sorted(maps.Keys(keys(e))), "\x00")
}

func isTerm(e query.Expr) bool {
	_, ok := e.(query.Term)
	return ok
}

func key(t query.Term) string { return fmt.Sprint(t.Field, query.Plain(t.Text), t.Prefix) }
