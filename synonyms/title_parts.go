package synonyms

import (
	"slices"
	"strings"

	"sourcer/query"
)

// title is a job title taken apart: level, what it is about, role noun. Where
// row is set the table has an entry for it.
type title struct {
	row    *concept
	role   *concept   // the role noun, where it is all of the title but its level
	before []*concept // levels in front: "senior"
	after  []*concept // levels behind: "II"
	mods   []*concept // disciplines and skills, in the order written
	noun   string     // the role noun, as its concept is called
	leader []string   // the spellings of a role noun that leads a department
	locale string     // the language to write the title in, beside English
}

// maxTitleWords is how long a title may be for its parts to be looked for.
const maxTitleWords = 12

// maxNounWords is how many words a role noun may have: "senior vice president".
const maxNounWords = 3

// maxPartWords is how many words one part of a title may have.
const maxPartWords = 4

func (p title) known() bool { return p.row != nil || p.role != nil || len(p.mods) > 0 }

// graded reports whether a title has a grade, "II" or "2". Employers number
// what they hire many of.
func (p title) graded() bool {
	return slices.ContainsFunc(p.after, func(level *concept) bool { return slices.ContainsFunc(level.Bare, isVersion) })
}

// takesGrade reports whether a title that another one brings in may have a
// grade: nobody is a "tech lead III", a ".NET developer III" or a "software
// engineering III".
func (p title) takesGrade() bool {
	return p.row != nil && p.noun != "" && !p.leads() && !slices.ContainsFunc(p.mods, func(m *concept) bool { return m.Kind == Skill })
}

// begins reports whether a title is held by people who do not lead yet: an
// intern, a junior, somebody in between.
func (p title) begins() bool {
	return slices.ContainsFunc(slices.Concat(p.before, p.after), func(level *concept) bool {
		return slices.Contains([]string{"intern", "trainee", "entry level", "junior", "associate", "mid level"}, level.Name)
	})
}

// leads reports whether a title is held by people who lead others or have led:
// nobody below them holds it.
func (p title) leads() bool {
	return slices.ContainsFunc(query.Plain(p.name()), func(word string) bool {
		return slices.Contains([]string{
			"lead", "leader", "manager", "head", "director", "vp", "chief", "architect", "principal", "staff", "founding", "supervisor",
		}, word)
	})
}

// saysOnlyNoun reports whether a title is a role noun and nothing else.
func (p title) saysOnlyNoun() bool { return len(p.mods) == 0 && p.noun != "" }

// name is what the title without its level is called.
func (p title) name() string {
	if p.row != nil {
		return p.row.Name
	}
	words := make([]string, 0, len(p.mods)+1)
	for _, m := range p.mods {
		words = append(words, m.Name)
	}
	if isLeader(p.noun) {
		return leaderName(p.noun, strings.Join(words, " "))
	}
	return strings.Join(append(words, p.noun), " ")
}

func (p title) domain() string {
	switch {
	case p.row != nil:
		return p.row.Domain
	case len(p.mods) > 0:
		return p.mods[0].Domain
	case p.role != nil:
		return p.role.Domain
	}
	return ""
}

// parseTitle takes a title apart. A title that the table has no row for is
// known where each of its words belongs to some part, and where it is one.
func (t *Table) parseTitle(text string) title {
	p := t.readTitle(text)
	if p.row == nil && strings.Contains(text, "/") && len(p.disciplines()) > 1 {
		return title{} // a "frontend/backend engineer" is two titles
	}
	return p
}

// disciplines lists the disciplines among the parts of a title.
func (p title) disciplines() []*concept {
	return slices.DeleteFunc(slices.Clone(p.mods), func(m *concept) bool { return m.Kind != Discipline })
}

func (t *Table) readTitle(text string) title {
	words := query.Plain(text)
	if len(words) == 0 || len(words) > maxTitleWords {
		return title{}
	}
	if row := t.titleRow(words); row != nil {
		return t.withParts(title{row: row})
	}
	rest, before := t.cutLevels(words, false)
	short, after := t.cutLevels(rest, true)
	if p := t.titleOf(short); p.known() {
		return p.withLevels(before, after)
	}
	if p := t.titleOf(rest); p.known() { // "marketing intern" is no level of marketing
		return p.withLevels(before, nil)
	}
	if t.find(RoleNoun, strings.Join(words, " ")) != nil { // "senior vice president"
		return title{}
	}
	if role := t.find(RoleNoun, strings.Join(short, " ")); role != nil && len(short) < len(words) {
		return title{role: role, noun: role.Name}.withLevels(before, after)
	}
	return title{}
}

// withLevels puts levels to a title: those found behind it stand there only if
// that is their place.
func (p title) withLevels(before, after []*concept) title {
	p.before = before
	for _, level := range after {
		if level.After {
			p.after = append(p.after, level)
		} else {
			p.before = append(p.before, level)
		}
	}
	return p
}

// titleOf finds a title without its level, by its row or by its parts.
func (t *Table) titleOf(words []string) title {
	if len(words) == 0 {
		return title{}
	}
	if row := t.titleRow(words); row != nil {
		return t.withParts(title{row: row})
	}
	var p title
	mods, noun := t.titleParts(words)
	if p.setParts(mods, noun, t); len(mods) > 0 {
		p.row = t.rowOfParts(p)
	}
	return p
}

func (p *title) setParts(mods []*concept, noun string, t *Table) {
	p.mods, p.noun = mods, noun
	if isLeader(noun) && len(mods) > 0 {
		p.leader = t.find(RoleNoun, noun).Forms
	}
}

func (t *Table) titleRow(words []string) *concept { return t.find(JobTitle, strings.Join(words, " ")) }

// withParts adds the parts that the name of a row has, so that their spellings
// count too. A skill that nobody is titled by is no part of one.
func (t *Table) withParts(p title) title {
	mods, noun := t.titleParts(query.Plain(p.row.Name))
	if !slices.ContainsFunc(mods, func(m *concept) bool { return m.Kind == Skill && len(m.nouns()) == 0 }) {
		p.setParts(mods, noun, t)
	}
	return p
}

// rowOfParts finds the row of a title whose role noun is another one of its
// discipline: "backend developer" has the row of "backend engineer".
func (t *Table) rowOfParts(p title) *concept {
	if len(p.mods) != 1 {
		return nil
	}
	if isLeader(p.noun) {
		return t.ledRow(p)
	}
	for _, noun := range p.mods[0].nounsFor(p.noun) {
		for _, form := range p.mods[0].titleForms() {
			if row := t.find(JobTitle, form+" "+noun); row != nil {
				return row
			}
		}
	}
	return nil
}

// cutLevels takes level words off one end of a title.
func (t *Table) cutLevels(words []string, behind bool) (rest []string, levels []*concept) {
	for {
		cut := false
		for n := min(maxPartWords, len(words)-1); n > 0 && !cut; n-- {
			part, left := words[:n], words[n:]
			if behind {
				part, left = words[len(words)-n:], words[:len(words)-n]
			}
			if level := t.byKey(Level, joinKey(part)); level != nil && (level.After == behind || behind && level.standsBehind(part)) {
				words, levels, cut = left, append(levels, level), true
			}
		}
		if !cut {
			return words, levels
		}
	}
}

// titleParts finds the role noun and, before or behind it, what it is about.
// It finds nothing unless each word has its place.
func (t *Table) titleParts(words []string) (mods []*concept, noun string) {
	for end := len(words); end > 0; end-- {
		for n := min(maxNounWords, end); n > 0; n-- {
			role := t.find(RoleNoun, strings.Join(words[end-n:end], " "))
			if role == nil {
				continue
			}
			front, ok := t.modifiers(words[:end-n], role.Name)
			back, also := t.modifiers(afterOf(role.Name, words[end:]), role.Name)
			if ok && also {
				return specific(append(back, front...)), role.Name
			}
		}
	}
	return nil, ""
}

// modifiers reads words beside a role noun as disciplines and skills, the
// longest first.
func (t *Table) modifiers(words []string, noun string) ([]*concept, bool) {
	var mods []*concept
	for len(words) > 0 {
		var found *concept
		for n := min(maxPartWords, len(words)); n > 0 && found == nil; n-- {
			if found = t.modifier(strings.Join(words[:n], " "), noun); found != nil {
				words = words[n:]
			}
		}
		if found == nil {
			return nil, false
		}
		mods = append(mods, found)
	}
	return mods, true
}

// modifier finds the discipline or the skill that a role noun goes with.
func (t *Table) modifier(part, noun string) *concept {
	if c := t.find(Discipline, part); c != nil {
		return c
	}
	if c := t.find(Skill, part); c != nil && !(leadsPeople(noun) && c.isBare(part)) {
		return c
	}
	return nil
}

// broadDiscipline says nothing beside another discipline: a "software
// engineer, backend" is a backend engineer.
const broadDiscipline = "software"

func specific(mods []*concept) []*concept {
	if len(mods) < 2 {
		return mods
	}
	return slices.DeleteFunc(mods, func(c *concept) bool { return c.Kind == Discipline && c.Name == broadDiscipline })
}

// usualNouns are the role nouns of a technology that people are titled by.
var usualNouns = []string{"developer", "engineer", "programmer"}

// nouns lists the role nouns that go with a discipline or a skill, the usual
// first. It is empty for a skill that nobody is titled by.
func (c *concept) nouns() []string {
	if len(c.Nouns) == 0 && len(c.Hired) > 0 {
		return usualNouns
	}
	return c.Nouns
}

// nounsFor lists what may stand in place of a role noun; where it is none of
// the usual ones, it stands alone. All role nouns of a discipline stand for one
// another, but those of a technology for one trade alone: a "Salesforce
// administrator" is no Salesforce developer.
func (c *concept) nounsFor(asked string) []string {
	nouns := c.nouns()
	switch {
	case !slices.Contains(nouns, asked):
		return []string{asked}
	case c.Kind == Discipline:
		return nouns
	}
	return slices.DeleteFunc(slices.Clone(nouns), func(noun string) bool { return tradeOf(noun) != tradeOf(asked) })
}

// otherNouns lists the role nouns of a technology for other trades.
func (c *concept) otherNouns(asked string) []string {
	same := c.nounsFor(asked)
	return slices.DeleteFunc(slices.Clone(c.nouns()), func(noun string) bool { return slices.Contains(same, noun) })
}

// trades are the role nouns that stand for one another where people are titled
// by a technology: those who build with it, set it up, and keep it running.
var trades = [...][]string{
	{"developer", "engineer", "programmer"},
	{"consultant", "analyst", "specialist"},
	{"administrator", "DBA"},
}

// tradeOf is the first of the role nouns that stand for one another.
func tradeOf(noun string) string {
	for _, trade := range trades {
		if slices.Contains(trade, lastWord(noun)) {
			return trade[0]
		}
	}
	return noun
}

// namesTitles reports whether people are titled by a skill.
func (c *concept) namesTitles() bool { return c.Kind == Skill && len(c.nouns()) > 0 }

// titleForms are the spellings of a part as they stand in a title. The words
// around them make a bare one safe.
func (c *concept) titleForms() []string {
	if c.Kind != Skill {
		return c.Forms
	}
	forms := []string{c.Name}
	for _, f := range slices.Concat(c.Forms, c.Bare) {
		if foldKey(f) == foldKey(c.Name) {
			forms = addReading(forms, f)
		}
	}
	for _, f := range c.Titled {
		forms = addReading(forms, f)
	}
	return forms
}
