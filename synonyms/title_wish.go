package synonyms

import "slices"

// wish is what a brief wants of technologies, looked up.
type wish struct {
	table  *Table
	skills []*concept
	titled bool // people are titled by one of them
	hired  bool // the title asked for is one that those who have them are hired as
}

// wish looks up what is wanted beside a title.
func (t *Table) wish(asked title, wanted []string) wish {
	w := wish{table: t}
	for _, name := range wanted {
		if c := t.find(Skill, name); c != nil {
			w.skills = append(w.skills, c)
			w.titled = w.titled || c.namesTitles()
		}
	}
	w.hired = w.hiredAs(asked.row)
	return w
}

// allows reports whether a title names no technology but those wanted, what
// they imply, and what implies them. A mere "developer" lets every other
// technology in, so it stays out once one is wanted. So does what people of
// other technologies alone are hired as: beside Java a software engineer is no
// frontend developer.
func (w wish) allows(p title) bool {
	if !w.titled {
		return true
	}
	if w.hired && p.row != nil && len(p.row.HiredFrom) > 0 && !w.hiredAs(p.row) {
		return false
	}
	return !p.saysOnlyNoun() && !slices.ContainsFunc(w.table.technologies(p), func(m *concept) bool {
		return m.namesTitles() && !w.isServedBy(m)
	})
}

// names reports whether a title names a technology that is wanted: then it
// earns more than where it merely is one of many.
func (w wish) names(p title) bool {
	return slices.ContainsFunc(p.mods, func(m *concept) bool { return m.namesTitles() && slices.Contains(w.skills, m) })
}

// hiredAs reports whether people are hired as something for what is wanted.
func (w wish) hiredAs(row *concept) bool {
	return row != nil && slices.ContainsFunc(row.HiredFrom, func(name string) bool {
		skill := w.table.concept(Skill, name)
		return skill != nil && w.isServedBy(skill)
	})
}

func (w wish) isServedBy(skill *concept) bool {
	return slices.ContainsFunc(w.skills, func(c *concept) bool {
		return c == skill || w.table.implies(skill, c) || w.table.implies(c, skill)
	})
}
