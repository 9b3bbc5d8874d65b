package synonyms

import (
	"cmp"
	"slices"
	"strings"
)

// The weights of the parts of a title: each spelling after the first earns
// less, and a role noun after the first less still.
const (
	nextPart = 0.92
	nextNoun = 0.85
)

// The bounds of what a title that is implied brings in: it is there for the
// people who hold it, and its rare spellings only make a string longer.
const (
	maxImpliedForms = 2 // spellings of each part
	maxImpliedNouns = 2
)

// Title expands a job title by its parts. wanted lists the concepts of
// technologies that the brief asks for: a title that names another one is
// left out; with none wanted all stay. The level of the title is carried to
// each title that it brings in. What is routinely hired for what does not
// reach further than one step.
func (t *Table) Title(text string, reach Relation, wanted []string) Expansion {
	p := t.parseTitle(text)
	if !p.known() {
		return unknownText(text)
	}
	x := collector{}
	name, src := p.name(), t.sourceOf(p)
	x.add(Term{Text: text, Relation: Exact, Concept: name, Source: src, Weight: 1})
	if reach.reaches(Same) {
		for _, f := range t.spellTitle(p, p) {
			x.add(Term{Text: f.text, Relation: Same, Concept: name, Source: src, Weight: weightSame * f.weight})
		}
	}
	if reach.reaches(Implied) {
		t.addTitles(&x, p, t.hiredFor(p), Implied, wanted)
	}
	if reach.reaches(Related) && p.row != nil {
		t.addTitles(&x, p, t.besideTitle(p.row), Related, wanted)
	}
	return Expansion{Concept: name, Terms: x.terms}
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
	return p.mods[0].Source
}

// addTitles adds titles with the level of the one asked for.
func (t *Table) addTitles(x *collector, asked title, titles []otherTitle, r Relation, wanted []string) {
	slices.SortStableFunc(titles, func(a, b otherTitle) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.name(), b.name()))
	})
	for _, o := range titles {
		if !t.fitsWanted(o.title, wanted) {
			continue
		}
		for _, f := range t.spellTitle(o.title.brief(), asked) {
			x.add(Term{Text: f.text, Relation: r, Concept: o.name(), Via: o.why, Source: o.source, Weight: o.weight * f.weight})
		}
	}
}

// hiredFor lists the titles that are routinely hired for one: by their rows,
// by the technologies that people are titled by, and for a title that names a
// technology by those that imply it.
func (t *Table) hiredFor(p title) []otherTitle {
	var list []otherTitle
	if p.row != nil {
		for _, name := range p.row.ImpliedBy {
			if from := t.concept(JobTitle, name); from != nil {
				e := edgeTo(from.Implies, p.row.Name)
				list = append(list, t.rowTitle(from, e))
			}
		}
		for _, name := range p.row.HiredFrom {
			if skill := t.concept(Skill, name); skill != nil {
				list = append(list, techTitle(skill, edgeTo(skill.Hired, p.row.Name)))
			}
		}
	}
	for _, m := range p.mods {
		if m.Kind != Skill {
			continue
		}
		if len(p.mods) > 1 {
			list = append(list, techTitle(m, edge{Why: "a title of the same technology", Weight: hundredths(weightTitle)}))
		}
		for _, n := range t.implying(m) {
			if n.namesTitles() && slices.Contains(nounsOf(n.concept, p.noun), p.noun) {
				list = append(list, techTitle(n.concept, edge{Why: n.why, Weight: hundredths(n.weight)}))
			}
		}
	}
	return list
}

// besideTitle lists the neighbours of a title.
func (t *Table) besideTitle(row *concept) []otherTitle {
	var list []otherTitle
	for _, n := range t.neighbours(row) {
		list = append(list, t.rowTitle(n.concept, edge{Why: n.why, Weight: hundredths(n.weight)}))
	}
	return list
}

func (t *Table) rowTitle(row *concept, e edge) otherTitle {
	return otherTitle{t.withParts(title{row: row}), e.Why, row.Source, float64(e.Weight) / 100}
}

func techTitle(skill *concept, e edge) otherTitle {
	return otherTitle{
		title{mods: []*concept{skill}, noun: nounsOf(skill, firstOf(append(skill.Nouns, usualNouns[0])...))[0]},
		e.Why, skill.Source, float64(e.Weight) / 100,
	}
}

// fitsWanted reports whether a title names no technology but those wanted,
// what they imply, and what implies them.
func (t *Table) fitsWanted(p title, wanted []string) bool {
	if len(wanted) == 0 {
		return true
	}
	for _, m := range p.mods {
		if m.namesTitles() && !t.serves(m, wanted) {
			return false
		}
	}
	return true
}

func (t *Table) serves(skill *concept, wanted []string) bool {
	return slices.ContainsFunc(wanted, func(name string) bool {
		w := t.find(Skill, name)
		return w != nil && (w.Name == skill.Name || t.implies(skill, w) || t.implies(w, skill))
	})
}

// form is one way to write a title.
type form struct {
	text   string
	weight float64
}

// brief is the title with the usual spellings of its parts alone.
func (p title) brief() title {
	if p.row != nil && len(p.row.Forms) > maxImpliedForms {
		short := *p.row
		short.Forms = short.Forms[:maxImpliedForms]
		p.row = &short
	}
	mods := slices.Clone(p.mods)
	for i, m := range mods {
		short := *m
		forms := m.titleForms()
		short.Bare, short.Forms = nil, forms[:min(maxImpliedForms, len(forms))]
		if nouns := nounsOf(m, p.noun); len(nouns) > 1 {
			short.Nouns = nouns[:min(maxImpliedNouns, len(nouns))]
		}
		mods[i] = &short
	}
	p.mods = mods
	return p
}

// spellTitle writes a title in all its ways, at the level of the one asked
// for, the worthiest first.
func (t *Table) spellTitle(p, asked title) []form {
	var base []form
	if p.row != nil {
		weight := 1.0
		for _, f := range p.row.spellings() {
			base = append(base, form{f, weight})
			weight *= nextPart
		}
	}
	base = append(base, p.combine()...)
	for _, level := range slices.Backward(asked.before) {
		base = product(level.spellings(), base, func(l, rest string) string { return l + " " + rest })
	}
	for _, level := range slices.Backward(asked.after) {
		base = product(level.spellings(), base, func(l, rest string) string { return rest + " " + l })
	}
	slices.SortStableFunc(base, func(a, b form) int { return cmp.Compare(b.weight, a.weight) })
	return base
}

// combine writes the parts of a title in all their spellings.
func (p title) combine() []form {
	if len(p.mods) == 0 {
		return nil
	}
	last := p.mods[len(p.mods)-1]
	for _, m := range p.mods {
		if m.Kind == Discipline {
			last = m
		}
	}
	var forms []form
	weight := 1.0
	for _, n := range nounsOf(last, p.noun) {
		forms = append(forms, form{n, weight})
		weight *= nextNoun
	}
	for _, m := range slices.Backward(p.mods) {
		forms = product(m.titleForms(), forms, func(f, rest string) string { return joinPart(f, rest) })
	}
	return forms
}

// joinPart puts a part before the rest of a title, unless the rest begins
// with it: "software" before "software engineer".
func joinPart(part, rest string) string {
	if strings.HasPrefix(rest, part+" ") {
		return rest
	}
	return part + " " + rest
}

func product(spellings []string, rest []form, join func(part, rest string) string) []form {
	var out []form
	weight := 1.0
	for _, s := range spellings {
		for _, r := range rest {
			out = append(out, form{join(s, r.text), weight * r.weight})
		}
		weight *= nextPart
	}
	return out
}

// lastWord is the word of a role noun that decides: "software engineer" is an
// engineer.
func lastWord(noun string) string {
	return noun[strings.LastIndexByte(noun, ' ')+1:]
}
