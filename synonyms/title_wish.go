package synonyms

import "slices"

// wish is what a brief wants of technologies, looked up.
type wish struct {
	table  *Table
	skills map[string]bool // those that are wanted
	serves map[string]bool // whether one of them implies a skill or is implied by it, as far as was asked
	titled bool            // people are titled by one of them
	hired  bool            // the title asked for is one that those who have them are hired as
}

// wish looks up what is wanted beside a title.
func (t *Table) wish(asked title, wanted []string) wish {
	w := wish{table: t, skills: map[string]bool{}, serves: map[string]bool{}}
	for _, name := range wanted {
		c := t.find(Skill, name)
		if c == nil {
			continue
		}
		w.titled = w.titled || c.namesTitles()
		w.skills[c.Name], w.serves[c.Name] = true, true
		for implied := range t.implied(entryOf(c)) {
			w.serves[implied] = true
		}
	}
	w.hired = w.hiredAs(asked.row)
	return w
}

// allows reports whether a title names no technology but those wanted, what
// they imply, and what implies them. A mere "developer" lets every other
// technology in, so it stays out once one is wanted.
func (w wish) allows(p title) bool {
	if !w.titled {
		return true
	}
	return !w.isOtherTrade(p.row) && !p.saysOnlyNoun() && !slices.ContainsFunc(w.table.technologies(p), func(m *concept) bool {
		return m.namesTitles() && !w.isServedBy(m.Name)
	})
}

// isOtherTrade reports whether people of other technologies alone are hired as
// something: beside Java a software engineer is no frontend developer.
func (w wish) isOtherTrade(row *concept) bool {
	return w.titled && w.hired && row != nil && len(row.HiredFrom) > 0 && !w.hiredAs(row)
}

// names reports whether a title names a technology that is wanted: then it
// earns more than where it merely is one of many.
func (w wish) names(p title) bool {
	return slices.ContainsFunc(p.mods, func(m *concept) bool { return m.namesTitles() && w.skills[m.Name] })
}

// hiredAs reports whether people are hired as something for what is wanted.
func (w wish) hiredAs(row *concept) bool {
	return row != nil && slices.ContainsFunc(row.HiredFrom, w.isServedBy)
}

// isServedBy reports whether a skill is wanted, or implies what is, or is
// implied by it.
func (w wish) isServedBy(skill string) bool {
	serves, known := w.serves[skill]
	if known {
		return serves
	}
	if from, ok := w.table.entry(Skill, skill); ok {
		for implied := range w.table.implied(from) {
			serves = serves || w.skills[implied]
		}
	}
	w.serves[skill] = serves
	return serves
}
