package synonyms

import "slices"

// Wish is what a brief wants of technologies, looked up once for all of its
// titles. The zero Wish wants none. It learns as it is asked, so it is not for
// several goroutines at once.
type Wish struct {
	table  *Table
	skills map[string]bool // those that are wanted
	serves map[string]bool // whether one of them implies a skill or is implied by it, as far as was asked
	titled bool            // people are titled by one of them
}

// Wish looks up the technologies of some names. Those that the table has no
// skill for are left out.
func (t *Table) Wish(names []string) Wish {
	w := Wish{table: t, skills: map[string]bool{}, serves: map[string]bool{}}
	for _, name := range names {
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
	return w
}

// wish is what is wanted beside one title.
type wish struct {
	Wish
	hired bool // the title is one that those who have a technology that is wanted are hired as
}

func (w Wish) beside(asked title) wish { return wish{w, w.titled && w.hiredAs(asked.row)} }

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
	return w.hired && row != nil && len(row.HiredFrom) > 0 && !w.hiredAs(row)
}

// names reports whether a title names a technology that is wanted: then it
// earns more than where it merely is one of many.
func (w Wish) names(p title) bool {
	return slices.ContainsFunc(p.mods, func(m *concept) bool { return m.namesTitles() && w.skills[m.Name] })
}

// hiredAs reports whether people are hired as something for what is wanted.
func (w Wish) hiredAs(row *concept) bool {
	return row != nil && slices.ContainsFunc(row.HiredFrom, w.isServedBy)
}

// isServedBy reports whether a skill is wanted, or implies what is, or is
// implied by it.
func (w Wish) isServedBy(skill string) bool {
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
