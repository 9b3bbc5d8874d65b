package synonyms

import "slices"

// wish is what a brief wants of technologies, looked up.
type wish struct {
	table  *Table
	skills []*concept
	titled bool // people are titled by one of them
}

// wish looks up what is wanted.
func (t *Table) wish(wanted []string) wish {
	w := wish{table: t}
	for _, name := range wanted {
		if c := t.find(Skill, name); c != nil {
			w.skills = append(w.skills, c)
			w.titled = w.titled || c.namesTitles()
		}
	}
	return w
}

// allows reports whether a title names no technology but those wanted, what
// they imply, and what implies them. A mere "developer" lets every other
// technology in, so it stays out once one is wanted.
func (w wish) allows(p title) bool {
	if !w.titled {
		return true
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

func (w wish) isServedBy(skill *concept) bool {
	return slices.ContainsFunc(w.skills, func(c *concept) bool {
		return c == skill || w.table.implies(skill, c) || w.table.implies(c, skill)
	})
}
