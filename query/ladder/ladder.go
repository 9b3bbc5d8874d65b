// Package ladder orders searches from the tightest to the broadest. Each step
// finds all that the step before finds; that is proved, not hoped.
package ladder

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/build"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/target"
	"sourcer/synonyms"
)

// Schema names the version of the ladder's JSON.
const Schema = "sourcer.ladder/1"

// Ladder is what comes out for one brief and one target.
type Ladder struct {
	Schema string          `json:"schema"`
	Brief  build.BriefInfo `json:"brief"`
	Target string          `json:"target"`
	Label  string          `json:"label"`
	Basis  string          `json:"basis"`
	Date   string          `json:"profile"` // the date of the target's facts
	Steps  []Step          `json:"steps"`
	Left   []Left          `json:"left"` // steps that are not on the ladder, and why
}

// Step is one search.
type Step struct {
	Step    int            `json:"step"` // from 1, the tightest
	Label   string         `json:"label"`
	LetGo   []string       `json:"letGo"` // what this step asks for no longer, empty on the first
	Reach   string         `json:"reach"`
	Strings []build.String `json:"strings"`
	URLs    []string       `json:"urls"`
	Filters []build.Filter `json:"filters"`
	// Relation is how this step stands to the one before: broader. It is ""
	// on the first step.
	Relation string `json:"relation,omitempty"`
	// Witness is a profile that this step finds and the one before does not.
	Witness string `json:"witness,omitempty"`

	found query.Expr
}

// Left is a step that could not be taken.
type Left struct {
	Label  string `json:"label"`
	Reason string `json:"reason"`
}

// Options steer a ladder.
type Options struct {
	Table  *synonyms.Table
	Target *target.Profile
	Locale string       // see [expand.Options]
	Plan   plan.Options // Nice is set step by step
}

// Make builds the ladder of a brief, which has no errors. The steps are, as
// far as the brief has what they change: all nice-to-haves, one of them, none;
// then all spellings, what implies the words, and what is related to them;
// then the groups of "any", the last one first. A step that finds the same
// people as the one before is left out, and so is one that does not fit the
// target, or that could not be proved to contain the one before.
func Make(b *brief.Brief, o Options) (*Ladder, error) {
	l := &Ladder{
		Schema: Schema, Target: o.Target.Name, Label: o.Target.Label,
		Basis: string(o.Target.Basis), Date: o.Target.Date, Steps: []Step{}, Left: []Left{},
	}
	wanted := expand.Wanted(b, o.Table)
	if wanted == nil {
		wanted = []string{}
	}
	for _, r := range rungs(b) {
		opts := o.Plan
		opts.Nice = r.nice
		doc, err := build.Run(r.brief, build.Options{
			Table: o.Table, Targets: []*target.Profile{o.Target}, Reach: r.reach, Wanted: wanted, Locale: o.Locale, Plan: opts,
		})
		if err != nil {
			return nil, err
		}
		l.Brief = doc.Brief
		l.climb(r, doc.Targets[0])
	}
	return l, nil
}

// climb adds a rung, if it can be proved to belong there.
func (l *Ladder) climb(r rung, t build.Target) {
	if t.Error != nil {
		l.leave(r, t.Error.Message)
		return
	}
	step := Step{
		Step: len(l.Steps) + 1, Label: r.label, LetGo: r.letGo, Reach: string(r.reach),
		Strings: t.Strings, URLs: t.URLs, Filters: t.Filters, found: union(t.Strings),
	}
	if len(l.Steps) == 0 {
		l.Steps = append(l.Steps, step)
		return
	}
	before := l.Steps[len(l.Steps)-1]
	c := query.Relate(step.found, before.found, query.Plain)
	switch c.Relation {
	case query.Broader:
		step.Relation = string(c.Relation)
		step.Witness = c.OnlyA.String()
		l.Steps = append(l.Steps, step)
	case query.Equal:
		l.leave(r, fmt.Sprintf("finds the same people as step %d", before.Step))
	default:
		l.leave(r, fmt.Sprintf("is not proved to contain step %d, but %s", before.Step, c.Relation))
	}
}

func (l *Ladder) leave(r rung, reason string) {
	l.Left = append(l.Left, Left{r.label, reason})
}

// union is what the strings find together: within a part all boxes hold.
func union(strings []build.String) query.Expr {
	parts := map[int]query.And{}
	for _, s := range strings {
		parts[s.Part] = append(parts[s.Part], s.Query.Expr)
	}
	var out query.Or
	for i := 1; i <= len(parts); i++ {
		out = append(out, parts[i])
	}
	return out
}

// rung is a search before it is built.
type rung struct {
	label string
	letGo []string
	brief *brief.Brief
	reach brief.Reach
	nice  bool
}

// rungs lists the searches from the tightest to the broadest.
func rungs(b *brief.Brief) []rung {
	var out []rung
	var nice []string
	for _, e := range b.Entries {
		if e.Key == brief.KeyNice {
			nice = append(nice, itemTexts(e)...)
		}
	}
	start := "the words of the brief alone"
	if len(nice) > 1 {
		out = append(out, rung{label: "all nice-to-haves, " + start, brief: withAllNice(b), reach: brief.ReachExact, letGo: []string{}})
		out = append(out, rung{label: "one of the nice-to-haves", brief: b, reach: brief.ReachExact, nice: true, letGo: nice})
	} else if len(nice) == 1 {
		out = append(out, rung{label: "with the nice-to-have, " + start, brief: b, reach: brief.ReachExact, nice: true, letGo: []string{}})
	}
	if len(nice) > 0 {
		out = append(out, rung{label: "without nice-to-haves", brief: b, reach: brief.ReachExact, letGo: nice})
	} else {
		out = append(out, rung{label: start, brief: b, reach: brief.ReachExact, letGo: []string{}})
	}
	out = append(
		out,
		rung{label: "all spellings", brief: b, reach: brief.ReachSame, letGo: []string{"the exact wording"}},
		rung{label: "and what implies the words", brief: b, reach: brief.ReachImplied, letGo: []string{"the words themselves, where another says as much"}},
		rung{label: "and what is related to them", brief: b, reach: brief.ReachRelated, letGo: []string{"the words themselves, where a neighbour will do"}},
	)
	return append(out, optionalRungs(b)...)
}

// optionalRungs let the groups of "any" go, the last first: one item less to
// ask for at a time, then the whole group.
func optionalRungs(b *brief.Brief) []rung {
	var out []rung
	current := *b
	for i := len(b.Entries) - 1; i >= 0; i-- {
		e := b.Entries[i]
		if e.Key != brief.KeyAny || e.Not || !searchable(&current, i) {
			continue
		}
		for n := e.AtLeast - 1; n >= 1; n-- {
			fewer := *e
			fewer.AtLeast = n
			current = replaced(&current, i, &fewer)
			out = append(out, rungOf(&current, fmt.Sprintf("any %d instead of any %d of: %s", n, n+1, strings.Join(itemTexts(e), ", ")),
				[]string{fmt.Sprintf("any %d (line %d)", n+1, lineOf(b, e))}))
		}
		gone := *e
		gone.Items = nil
		current = replaced(&current, i, &gone)
		out = append(out, rungOf(&current, "without any of: "+strings.Join(itemTexts(e), ", "), itemTexts(e)))
	}
	return out
}

func rungOf(b *brief.Brief, label string, letGo []string) rung {
	copied := *b
	return rung{label: label, letGo: letGo, brief: &copied, reach: brief.ReachRelated}
}

// searchable reports whether something to search for is left without entry i.
func searchable(b *brief.Brief, i int) bool {
	for j, e := range b.Entries {
		if j != i && !e.Not && len(e.Items) > 0 && e.Key != brief.KeyNice && e.Key != brief.KeyNot {
			return true
		}
	}
	return false
}

func replaced(b *brief.Brief, i int, e *brief.Entry) brief.Brief {
	out := *b
	out.Entries = slices.Clone(b.Entries)
	out.Entries[i] = e
	return out
}

// withAllNice makes every nice-to-have a must.
func withAllNice(b *brief.Brief) *brief.Brief {
	out := *b
	out.Entries = slices.Clone(b.Entries)
	for i, e := range out.Entries {
		if e.Key == brief.KeyNice {
			must := *e
			must.Key = brief.KeyMust
			out.Entries[i] = &must
		}
	}
	return &out
}

func itemTexts(e *brief.Entry) []string {
	out := make([]string, len(e.Items))
	for i, item := range e.Items {
		out[i] = item.Text
	}
	return out
}

func lineOf(b *brief.Brief, e *brief.Entry) int { return b.Source.Position(e.KeySpan.Offset).Line }
