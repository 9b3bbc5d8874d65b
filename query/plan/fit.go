package plan

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/expand"
	"sourcer/query/target"
)

// Make plans a query for a target. An error is a [*Misfit] where the query
// cannot be said within the limits; the plan then holds the filters and the
// losses, and no parts.
func Make(q *expand.Query, p *target.Profile, o Options) (*Plan, error) {
	if o.MaxStrings == 0 {
		o.MaxStrings = DefaultMaxStrings
	}
	m := project(q, p, o)
	plan := m.plan
	plan.Warnings = append(plan.Warnings, noiseWarning(p)...)
	plan.Minimum = 1
	plan.Parts = []Part{{}}
	for i, box := range m.boxes {
		if box.Takes == target.TakesProse {
			if c, ok := proseContent(q, p, box); ok {
				plan.Parts = cross(plan.Parts, []Content{c})
			}
			continue
		}
		if len(m.content[i]) == 0 {
			continue
		}
		f := fitter{profile: p, box: box, options: o, plan: plan, room: o.MaxStrings}
		if o.Fit == Auto {
			f.room = max(1, o.MaxStrings/len(plan.Parts))
		}
		contents, err := f.fit(m.content[i])
		if err != nil {
			plan.Parts = nil
			return plan, err
		}
		plan.Parts = cross(plan.Parts, contents)
		plan.Minimum *= f.minimum
	}
	if n := len(plan.Parts); n > o.MaxStrings {
		plan.Parts = nil
		return plan, tooMany(p, n, o)
	}
	if len(plan.Parts[0]) == 0 {
		plan.Parts = nil
		return plan, &Misfit{
			Message: fmt.Sprintf("nothing is left to search for on %s: all of the brief is filters there", p.Label),
			Hint:    "add a title, or a skill under must or any",
		}
	}
	return plan, nil
}

// noiseWarning lists what is excluded though the brief does not say so.
func noiseWarning(p *target.Profile) []Warning {
	noise := p.Noise()
	if len(noise) == 0 {
		return nil
	}
	return []Warning{{
		Code: "site-noise",
		Text: fmt.Sprintf("each string also excludes what is noise on the site: %s", strings.Join(noise, " ")),
		Hint: "without --site-noise nothing is excluded but what the brief says",
	}}
}

// cross joins each part so far with each content of the next box.
func cross(parts []Part, contents []Content) []Part {
	var out []Part
	for _, p := range parts {
		for _, c := range contents {
			out = append(out, append(slices.Clone(p), c))
		}
	}
	return out
}

func tooMany(p *target.Profile, n int, o Options) *Misfit {
	return overMaxStrings(p, n, o, "", "take a shorter reach with --expand same or exact, let terms go with --fit trim, or raise --max-strings")
}

// tooManyOwn is tooMany where the words of the brief alone need so many
// strings: a shorter reach is no way out.
func tooManyOwn(p *target.Profile, n int, o Options) *Misfit {
	return overMaxStrings(p, n, o, " even without what the table adds",
		"leave words out of the brief, let some go with --fit trim, or raise --max-strings")
}

func overMaxStrings(p *target.Profile, n int, o Options, even, hint string) *Misfit {
	count := counted(n, "string")
	if n <= o.MaxStrings {
		count = "more than " + counted(o.MaxStrings, "string")
	}
	return &Misfit{
		Message: fmt.Sprintf("%s would need %s%s; --max-strings allows %d", p.Label, count, even, o.MaxStrings),
		Hint:    hint,
	}
}

// fitter brings what goes into one box within its limits.
type fitter struct {
	profile    *target.Profile
	box        target.Box
	options    Options
	plan       *Plan
	hard, soft vector
	room       int // how many strings there may be for this box

	groups  []query.Or   // what is wanted, each an OR of alternatives
	single  []bool       // by group: its alternatives need a string each
	always  []query.Expr // in every string: exclusions, and operators apart from words
	loose   bool         // one OR of words may stand without brackets
	minimum int
}

func (f *fitter) fit(conjuncts []query.Expr) ([]Content, error) {
	f.hard, f.soft = limits(f.profile, f.box, f.options.Budget)
	f.minimum = 1
	for _, c := range conjuncts {
		switch c := c.(type) {
		case query.Not:
			f.always = append(f.always, c)
		case query.Or:
			f.groups = append(f.groups, c)
		default:
			f.groups = append(f.groups, query.Or{c})
		}
	}
	f.settle(conjuncts)
	whole, err := f.write(f.expr(f.groups))
	switch {
	case err == nil && vectorOf(whole.Size).within(f.hard):
		f.warnSoft(whole)
		return []Content{whole}, nil
	case err != nil && !slices.Contains(f.single, true) && f.profile.MaxBranches() == 0:
		return nil, &Misfit{Message: err.Error()}
	case err != nil && f.options.Fit == Fail:
		return nil, &Misfit{
			Message: fmt.Sprintf("one string for %s cannot hold alternatives", f.profile.Label),
			Hint:    "--fit split makes a string of each",
		}
	case f.options.Fit == Fail || len(f.groups) == 0:
		return nil, f.tooLong(fmt.Sprintf("the string for %s is over its limit: %s", f.profile.Label, f.over(vectorOf(whole.Size))))
	case f.box.Takes == target.TakesOne:
		return f.each()
	}
	g, err := f.grid()
	if err != nil {
		return nil, &Misfit{Message: err.Error()}
	}
	if cheapest := g.cheapest(); !cheapest.within(f.hard) {
		return nil, f.tooLong(fmt.Sprintf("even one alternative of each line is over the limit of %s: %s",
			f.profile.Label, f.over(cheapest)))
	}
	if f.options.Fit == Trim {
		return f.trim(g)
	}
	return f.split(g)
}

// settle finds the groups whose alternatives need a string each. Where
// operators of fields stand apart from words, they are the same in each
// string, since no limit counts them.
func (f *fitter) settle(conjuncts []query.Expr) {
	p := f.profile
	f.loose = p.CanOr() && !p.CanOrInAnd() && isLoose(p, conjuncts)
	f.groups = slices.DeleteFunc(f.groups, func(g query.Or) bool {
		fixed := f.loose && repeats(p, g)
		if fixed {
			f.always = append(f.always, query.AnyOf(g...))
		}
		return fixed
	})
	f.single = make([]bool, len(f.groups))
	for i, g := range f.groups {
		f.single[i] = splits(p, f.box, g, f.loose)
	}
}

// each makes a content of each alternative, for a box that takes one.
func (f *fitter) each() ([]Content, error) {
	var out []Content
	for _, e := range f.groups[0] {
		c, err := f.write(e)
		if err != nil {
			return nil, &Misfit{Message: err.Error()}
		}
		out = append(out, c)
	}
	f.minimum = len(out)
	return out, nil
}

// expr joins groups and exclusions to the expression of one string.
func (f *fitter) expr(groups []query.Or) query.Expr {
	var all query.And
	for _, g := range groups {
		if and, ok := query.AnyOf(g...).(query.And); ok {
			all = append(all, and...)
		} else {
			all = append(all, query.AnyOf(g...))
		}
	}
	return query.AllOf(append(all, f.always...)...)
}

func (f *fitter) write(e query.Expr) (Content, error) {
	text, err := f.profile.Write(f.box, e)
	if err != nil {
		return Content{}, err
	}
	return Content{Box: f.box, Expr: e, Text: text, Size: f.profile.Measure(text)}, nil
}

// grid weighs all alternatives.
func (f *fitter) grid() (*grid, error) {
	s, err := f.scale(f.always)
	if err != nil {
		return nil, err
	}
	g := &grid{base: s.base, one: s.one, several: s.several, limit: f.hard, single: f.single}
	if s.noOr {
		g.branches, g.join = f.profile.MaxBranches(), s.join
	}
	for i, group := range f.groups {
		costs := make([]vector, len(group))
		for j, e := range group {
			if costs[j], err = s.member(e, f.single[i]); err != nil {
				return nil, err
			}
		}
		g.groups = append(g.groups, costs)
	}
	return g, nil
}

// scale weighs the parts of this box's strings.
func (f *fitter) scale(always []query.Expr) (*scale, error) {
	alone := len(f.groups) == 1
	return newScale(f.profile, f.box, always, alone, alone && (f.loose || f.box.Takes == target.TakesAny))
}

// split covers the groups with the fewest strings, each within the limits.
func (f *fitter) split(g *grid) ([]Content, error) {
	many := tooMany
	if f.options.Fit == Auto && !g.coverable(f.room) {
		var inVain bool
		if g, inVain = f.ease(g); inVain {
			many = tooManyOwn
		}
	}
	if group, member, found := g.unsayable(); found {
		return nil, f.tooLong(fmt.Sprintf("%s cannot take %s beside one alternative of each other line",
			f.profile.Label, words(f.groups[group][member])))
	}
	f.minimum = f.bound(g)
	parts := g.cover(f.room)
	if parts == nil {
		return nil, many(f.profile, f.minimum*f.plan.Minimum, f.options)
	}
	var out []Content
	for _, p := range parts {
		c, err := f.write(f.expr(f.pick(p)))
		if err != nil {
			return nil, &Misfit{Message: err.Error()}
		}
		f.warnSoft(c)
		out = append(out, c)
	}
	return out, nil
}

// pick takes a part's alternatives of each group.
func (f *fitter) pick(p part) []query.Or {
	out := make([]query.Or, len(p))
	for i, members := range p {
		for _, m := range members {
			out[i] = append(out[i], f.groups[i][m])
		}
	}
	return out
}

// bound is the least number of strings, counted over the alternatives that
// have nothing to do with those of other groups: a profile that says
// "platform engineer" says "engineer" too, and may so be found by a part that
// was made for another combination.
func (f *fitter) bound(g *grid) int {
	reading := f.profile.Reading()
	free := *g
	free.groups, free.single = nil, nil
	var all []string
	for _, group := range f.groups {
		all = append(all, spoken(group, reading))
	}
	for i, group := range f.groups {
		var costs []vector
		for j, e := range group {
			if !touches(spoken(query.Or{e}, reading), all, i) {
				costs = append(costs, g.groups[i][j])
			}
		}
		if len(costs) > 0 {
			free.groups = append(free.groups, costs)
			free.single = append(free.single, g.single[i])
		}
	}
	if len(free.groups) == 0 {
		return 1
	}
	return free.bound(nil)
}

// spoken writes the words of an expression's terms, as the platform reads
// them, each term between bars.
func spoken(e query.Expr, r query.Reading) string {
	var b strings.Builder
	for t := range query.EachTerm(e) {
		b.WriteString("| " + strings.Join(r(t.Text), " ") + " |")
	}
	return b.String()
}

// touches reports whether a term shares a word with one of another group.
func touches(term string, groups []string, own int) bool {
	for i, other := range groups {
		if i == own {
			continue
		}
		for w := range strings.FieldsSeq(term) {
			if w != "|" && strings.Contains(other, " "+w+" ") {
				return true
			}
		}
	}
	return false
}

// warnSoft remarks on a string that is over a limit that practitioners
// report.
func (f *fitter) warnSoft(c Content) {
	size := vectorOf(c.Size)
	if size.within(f.soft) {
		return
	}
	w := Warning{
		Code: "soft-limit",
		Text: fmt.Sprintf("%s may not take this string well: %s", f.profile.Label, f.overOf(size, f.soft)),
		Hint: fmt.Sprintf("--budget %s splits it", f.budgetHint(size)),
	}
	if !slices.Contains(f.plan.Warnings, w) {
		f.plan.Warnings = append(f.plan.Warnings, w)
	}
}

func (f *fitter) budgetHint(size vector) string {
	var out []string
	for d, what := range whats {
		if f.soft[d] >= 0 && size[d] > f.soft[d] {
			out = append(out, fmt.Sprintf("%s=%d", what, f.soft[d]))
		}
	}
	return strings.Join(out, ",")
}

func (f *fitter) over(size vector) string { return f.overOf(size, f.hard) }

// overOf says by what a size is over a limit.
func (f *fitter) overOf(size, limit vector) string {
	var out []string
	for d, what := range whats {
		if limit[d] >= 0 && size[d] > limit[d] {
			out = append(out, fmt.Sprintf("%d %s, the limit is %d", size[d], what, limit[d]))
		}
	}
	return strings.Join(out, "; ")
}

// tooLong is a misfit with the lines that cost the most.
func (f *fitter) tooLong(message string) *Misfit {
	return &Misfit{
		Message: message,
		Hint:    "shorten the lines below, or give the platform's filters what they can take",
		Costs:   f.costs(),
	}
}
