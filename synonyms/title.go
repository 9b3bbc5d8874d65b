package synonyms

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// The weights of the parts of a title: each spelling after the first earns
// less, and a role noun after the first less still.
const (
	nextPart = 0.92
	nextNoun = 0.85
)

// bounds limit the spellings of a title: those of its own row, of each of its
// parts, its role nouns, and those that a short level ("sr") is put before.
type bounds struct{ own, forms, nouns, short int }

// A title that was asked for is written in all its spellings. One that it
// brings in is there for the people who hold it, and its rare spellings only
// make a string longer.
var (
	allForms   = bounds{math.MaxInt, math.MaxInt, math.MaxInt, math.MaxInt}
	usualForms = bounds{8, 2, 2, 1}
	ofWork     = bounds{forms: 2}
)

// Title expands a job title by its parts. wanted lists the concepts of
// technologies that the brief asks for: a title that names another one is
// left out; with none wanted all stay. The level of the title is carried to
// each title that it brings in. What is routinely hired for what does not
// reach further than one step.
func (t *Table) Title(text string, reach Relation, wanted []string) Expansion {
	return t.TitleIn("", text, reach, t.Wish(wanted))
}

// TitleIn expands a job title as [Table.Title] does, and writes all titles in
// the language of a locale ("de", "fr-CH") too. A title that is written in one
// of the [Locales] speaks that language where the locale is empty; a locale of
// any other language changes nothing.
func (t *Table) TitleIn(locale, text string, reach Relation, wanted Wish) Expansion {
	p := t.parseTitle(text)
	if !p.known() {
		return t.titleWord(text, reach)
	}
	forms := p.spell(p, allForms)
	if p.locale = language(locale); locale == "" {
		p.locale = t.languageOf(p, text, forms)
	}
	x := newCollector()
	name, src := p.name(), t.sourceOf(p)
	x.add(Term{Text: text, Relation: Exact, Concept: name, Source: src, Weight: 1})
	if reach.reaches(Same) {
		for _, f := range append(forms, t.spellLocal(p, p, localForAsked)...) {
			x.add(Term{Text: f.text, Relation: Same, Concept: name, Source: src, Weight: weightSame * f.weight})
		}
	}
	if reach.reaches(Implied) {
		for _, f := range p.workForms(p) {
			x.add(Term{Text: f.text, Relation: Implied, Concept: name, Via: whyWork, Source: src, Weight: f.weight})
		}
		w := wanted.beside(p)
		strong, weak := t.hiredFor(p, w)
		x.addTitles(t, p, strong, Implied)
		if reach.reaches(Related) {
			x.addTitles(t, p, slices.Concat(t.besideTitle(p, w), strong, weak), Related)
		}
	}
	return Expansion{Concept: name, Terms: x.sorted()}
}

// titleWord expands what is a part of titles alone: "manager", "intern",
// "senior".
func (t *Table) titleWord(text string, reach Relation) Expansion {
	for _, k := range []Kind{RoleNoun, Level, Discipline} {
		if c := t.find(k, text); c != nil && !c.isBare(text) {
			return t.expand(c, text, nearer(reach, Same))
		}
	}
	return unknownText(text)
}

// otherTitle is a title that another one brings in.
type otherTitle struct {
	title
	why    string
	source string
	weight float64
}

func (t *Table) sourceOf(p title) string {
	if p.row != nil {
		return p.row.Source
	}
	if p.role != nil {
		return p.role.Source
	}
	return p.mods[0].Source
}

// whyWork is the reason of the work by itself.
const whyWork = "names the work, not the person"

// weightWork is what the work by itself earns.
const weightWork = 0.75

// workForms writes the work by itself, as it stands in titles of many kinds, at
// the level of the title asked for.
func (p title) workForms(asked title) []form {
	if p.row == nil || asked.graded() {
		return nil
	}
	forms := asked.atLevel(ways(p.row.Work, len(p.row.Work), nextPart), ofWork)
	for i := range forms {
		forms[i].weight *= weightWork
	}
	return forms
}

// addTitles adds titles with the level of the one asked for. Rare spellings of
// what is implied wait for the reach related, as rare titles do.
func (x *collector) addTitles(t *Table, asked title, titles []otherTitle, r Relation) {
	begins := asked.begins()
	for _, o := range titles {
		if begins && o.leads() && !asked.leads() || asked.graded() && !o.takesGrade() {
			continue
		}
		for _, f := range slices.Concat(o.spell(asked, usualForms), o.workForms(asked), t.spellLocal(o.title, asked, localForBrought)) {
			if r == Implied && o.weight*f.weight < strongTitle {
				continue
			}
			x.add(Term{Text: f.text, Relation: r, Concept: o.name(), Via: o.why, Source: o.source, Weight: o.weight * f.weight})
		}
	}
}

// earning lists the titles that name no technology but a wanted one, by what
// they earn.
func earning(titles []otherTitle, w wish) []otherTitle {
	titles = slices.DeleteFunc(titles, func(o otherTitle) bool { return !w.allows(o.title) })
	for i, o := range titles {
		if w.names(o.title) {
			titles[i].weight = (1 + o.weight) / 2
		}
	}
	slices.SortStableFunc(titles, func(a, b otherTitle) int {
		if a.weight != b.weight {
			return cmp.Compare(b.weight, a.weight)
		}
		return strings.Compare(a.name(), b.name())
	})
	return titles
}

// hiredFor lists the titles that are routinely hired for one: by their rows,
// by the technologies that people are titled by, and for a title that names a
// technology by those that imply it.
func (t *Table) hiredFor(p title, w wish) (strong, weak []otherTitle) {
	list := earning(append(t.hiredForRow(p.row, w), t.hiredForSkills(p)...), w)
	i := slices.IndexFunc(list, func(o otherTitle) bool { return o.weight < strongTitle })
	if i < 0 {
		return list, nil
	}
	return list[:i], list[i:]
}

// hiredForRow lists the titles that lead to the row of one. Those that the wish
// keeps out whatever their parts are need not be taken apart.
func (t *Table) hiredForRow(row *concept, w wish) []otherTitle {
	if row == nil {
		return nil
	}
	var list []otherTitle
	for _, name := range row.ImpliedBy {
		if from := t.concept(JobTitle, name); from != nil && !w.isOtherTrade(from) {
			list = append(list, t.rowTitle(from, edgeTo(from.Implies, row.Name)))
		}
	}
	for _, name := range row.HiredFrom {
		if w.titled && !w.isServedBy(name) {
			continue
		}
		if skill := t.concept(Skill, name); skill != nil {
			list = append(list, techTitle(skill, edgeTo(skill.Hired, row.Name)))
		}
	}
	return list
}

// weightOther is what other work with the same technology earns.
const weightOther = 0.35

func (t *Table) hiredForSkills(p title) []otherTitle {
	var list []otherTitle
	for _, m := range p.mods {
		if m.Kind != Skill {
			continue
		}
		if slices.Contains(m.nouns(), p.noun) {
			for _, noun := range m.otherNouns(p.noun) {
				other := techTitle(m, edge{Why: "other work with the same technology", Weight: hundredths(weightOther)})
				other.noun = noun
				list = append(list, other)
			}
			if len(p.mods) > 1 {
				list = append(list, techTitle(m, edge{Why: "a title of the same technology", Weight: hundredths(weightTitle)}))
			}
		}
		for _, n := range t.implying(m, minWeight) {
			if c := t.whole(&n.entry); c.namesTitles() && slices.Contains(c.nouns(), p.noun) {
				list = append(list, techTitle(c, edge{Why: n.why, Weight: hundredths(n.weight)}))
			}
		}
	}
	return list
}

// besideTitle lists the neighbours of a title.
func (t *Table) besideTitle(p title, w wish) []otherTitle {
	if p.row == nil {
		return nil
	}
	var list []otherTitle
	for _, n := range t.neighbours(p.row) {
		list = append(list, t.rowTitle(t.whole(&n.entry), edge{Why: n.why, Weight: hundredths(n.weight)}))
	}
	return earning(list, w)
}

func (t *Table) rowTitle(row *concept, e edge) otherTitle {
	return otherTitle{t.withParts(title{row: row}), e.Why, row.Source, float64(e.Weight) / 100}
}

func techTitle(skill *concept, e edge) otherTitle {
	return otherTitle{
		title{mods: []*concept{skill}, noun: firstOf(append(skill.nouns(), usualNouns...)...)},
		e.Why, skill.Source, float64(e.Weight) / 100,
	}
}

// technologies are the parts of a title, or the technology that is all of it:
// some are titled "Android" and no more.
func (t *Table) technologies(p title) []*concept {
	if p.row != nil && len(p.mods) == 0 {
		if c := t.find(Skill, p.row.Name); c != nil {
			return []*concept{c}
		}
	}
	return p.mods
}

// form is one way to write a title.
type form struct {
	text   string
	weight float64
}

// spell writes a title in its ways, at the level of the one asked for, the
// worthiest first.
func (p title) spell(asked title, max bounds) []form {
	base := p.combine(max)
	if p.row != nil {
		base = append(ways(p.row.spellings(), max.own, nextPart), base...)
	}
	return asked.atLevel(base, max)
}

// atLevel writes a title in its ways at the level of this one, the worthiest
// first.
func (p title) atLevel(base []form, max bounds) []form {
	for _, level := range slices.Backward(p.before) {
		base = withLevel(ways(level.Forms, max.forms, nextPart), base, max.short, joinPart)
	}
	for _, level := range p.after {
		base = withLevel(ways(level.Forms, max.forms, nextPart), base, max.short, func(l, rest string) string { return rest + " " + l })
	}
	slices.SortStableFunc(base, func(a, b form) int { return cmp.Compare(b.weight, a.weight) })
	return base
}

// withLevel joins the spellings of a level with a title: the first with all
// spellings of the title, a shorter one ("sr") with the first few alone. Who
// writes "sr" does not write "artificial intelligence" out.
func withLevel(level, base []form, short int, join func(part, rest string) string) []form {
	usual := min(1, len(level))
	return append(product(level[:usual], base, join), product(level[usual:], base[:min(short, len(base))], join)...)
}

// combine writes the parts of a title in their spellings. The nouns are those
// of its discipline, or else of its last skill.
func (p title) combine(max bounds) []form {
	switch {
	case p.role != nil:
		return ways(p.role.Forms, max.nouns, nextNoun)
	case len(p.mods) == 0:
		return nil
	case len(p.leader) > 0:
		return p.combineLed(max)
	}
	if len(p.mods) > 1 && max != allForms {
		max.forms = 1 // nobody holds "mobile application quality assurance engineer"
	}
	forms := ways(p.head().nounsFor(p.noun), max.nouns, nextNoun)
	for _, m := range slices.Backward(p.mods) {
		forms = product(ways(m.titleForms(), max.forms, nextPart), forms, joinPart)
	}
	return forms
}

// head is the part that says which role nouns stand for one another: the last
// discipline, or else the last skill.
func (p title) head() *concept {
	head := p.mods[len(p.mods)-1]
	for _, m := range p.mods {
		if m.Kind == Discipline {
			head = m
		}
	}
	return head
}

// ways weighs the first of some spellings, each less than the one before.
func ways(spellings []string, max int, next float64) []form {
	var out []form
	weight := 1.0
	for _, s := range spellings[:min(max, len(spellings))] {
		out = append(out, form{s, weight})
		weight *= next
	}
	return out
}

// joinPart puts a part before the rest of a title, unless the rest begins
// with it: "software" before "software engineer".
func joinPart(part, rest string) string {
	if strings.HasPrefix(rest, part+" ") {
		return rest
	}
	return part + " " + rest
}

// product joins each part with each rest.
func product(parts, rest []form, join func(part, rest string) string) []form {
	out := make([]form, 0, len(parts)*len(rest))
	for _, p := range parts {
		for _, r := range rest {
			out = append(out, form{join(p.text, r.text), p.weight * r.weight})
		}
	}
	return out
}

// lastWord is the word of a role noun that decides: "software engineer" is an
// engineer.
func lastWord(noun string) string {
	return noun[strings.LastIndexByte(noun, ' ')+1:]
}
