package brief

import (
	"slices"
	"strings"

	"sourcer/query/source"
)

// titles reports titles that are only a level or a department.
func (c *checker) titles(l list) {
	for i := 0; i < len(l.items); i++ {
		item := l.items[i]
		if !isPlain(item.Node) || c.levelAndUp(l, item) {
			continue
		}
		next := ""
		if i+1 < len(l.items) && c.commaBetween(l, i+1) && isPlain(l.items[i+1].Node) {
			next = l.items[i+1].Text
		}
		switch {
		case isBareLevel(item.Text) && isDepartment(next):
			c.cutTitle(l, i, item.Text, next)
			i++
		case isDepartment(item.Text) && isHeadOf(next):
			c.cutTitle(l, i, next, item.Text)
			i++
		case l.entry.Not:
		case isBareLevel(item.Text):
			v, _ := canonical(levels, plainWord(item.Text))
			c.report(source.Error, l.src, item.Span, codeBareTitle, quote(item.Text)+" is a level, not a title", "seniority: "+v)
		case isDepartment(item.Text):
			c.report(source.Error, l.src, item.Span, codeBareTitle, quote(item.Text)+" is a department, not a title", "function: "+item.Text, `"`+item.Text+`"`)
		}
	}
}

// cutTitle reports a title that a comma cuts in two: items i and i+1, which
// are a level and a department in either order.
func (c *checker) cutTitle(l list, i int, level, department string) {
	c.report(source.Error, l.src, l.items[i].Span.To(l.items[i+1].Span), codeBareTitle,
		"a comma sets two titles apart, and "+quote(l.items[i].Text+", "+l.items[i+1].Text)+" looks like one",
		level+" of "+department, level+" "+department)
}

// levelAndUp reports "director+" and "Senior+ engineer": a plus belongs to
// values, and no title says it.
func (c *checker) levelAndUp(l list, item Item) bool {
	words := strings.Fields(item.Text)
	at := slices.IndexFunc(words, func(w string) bool { return strings.HasSuffix(w, "+") && isBareLevel(strings.TrimSuffix(w, "+")) })
	if at < 0 {
		return false
	}
	v, _ := canonical(levels, plainWord(strings.TrimSuffix(words[at], "+")))
	hints := []string{"seniority: " + v + "+"}
	if rest := strings.Join(slices.Delete(slices.Clone(words), at, at+1), " "); rest != "" {
		hints = append(hints, "title: "+rest)
	}
	c.report(source.Error, l.src, item.Span, codeOpenEnded, quote(words[at])+" stands in no title: levels from there on are a value", hints...)
	return true
}

// missingRole reports "senior or lead backend engineer": an arm that is no
// title without the words of another.
func (c *checker) missingRole(l list, g *Group) {
	arms := make([]string, 0, len(g.Nodes))
	for _, n := range g.Nodes {
		ph, ok := n.(*Phrase)
		if !ok || ph.Quoted {
			return
		}
		arms = append(arms, ph.Text)
	}
	full := slices.IndexFunc(arms, isRole)
	if full < 0 {
		return
	}
	short := slices.IndexFunc(arms, func(arm string) bool { return c.needsRole(arm, arms[full]) })
	if short < 0 {
		return
	}
	hint := strings.Join(completedAll(arms, full), ", ")
	if values, ok := allLevels(arms); ok {
		hint = "seniority: " + strings.Join(values, ", ")
	}
	c.report(source.Error, l.src, g.Nodes[short].Pos(), codeMissingRole, quote(arms[short])+" is no title by itself", hint)
}

// needsRole reports whether a text is no title until it takes the role noun
// of another one. What nobody knows may be a title of its own.
func (c *checker) needsRole(arm, full string) bool {
	return !isRole(arm) && (isModifier(arm) || c.known(arm+" "+lastWord(full)))
}

// slashTitle warns of "frontend/backend engineer": two titles that share
// their role noun.
func (c *checker) slashTitle(l list, ph *Phrase) {
	if !strings.Contains(ph.Text, "/") {
		return
	}
	arms := strings.Split(ph.Text, "/")
	for i := range arms {
		arms[i] = strings.TrimSpace(arms[i])
	}
	full := slices.IndexFunc(arms, isRole)
	if full < 0 || slices.ContainsFunc(arms, func(arm string) bool { return !isRole(arm) && !c.needsRole(arm, arms[full]) }) {
		return
	}
	for _, w := range strings.Fields(ph.Text) {
		if strings.Contains(w, "/") && w != "/" && c.known(w) {
			return // "UI/UX" is one thing
		}
	}
	c.report(source.Warning, l.src, ph.Span, codeSlashPair, quote(ph.Text)+" is searched for as it stands, and looks like several titles",
		strings.Join(completedAll(arms, full), ", "), `"`+ph.Text+`"`)
}

// allLevels names the levels that all arms are.
func allLevels(arms []string) ([]string, bool) {
	var values []string
	for _, arm := range arms {
		v, ok := canonical(levels, plainWord(arm))
		if !ok {
			return nil, false
		}
		values = append(values, v)
	}
	return values, true
}

// completedAll gives each arm the words that it lacks.
func completedAll(arms []string, full int) []string {
	out := make([]string, len(arms))
	for i := range arms {
		out[i] = completed(arms[i], arms[full], arms[0])
	}
	return out
}

// completed gives an arm the words that it takes from the others: what stands
// behind the level from the full one, the level from the first.
func completed(arm, full, first string) string {
	level, rest := cutLevels(arm)
	fullLevel, fullRest := cutLevels(full)
	if isRole(arm) {
		if firstLevel, firstRest := cutLevels(first); level == "" && len(firstRest) > 0 {
			level = firstLevel
		}
		return strings.TrimSpace(level + " " + rest)
	}
	if level == "" {
		level = fullLevel
	}
	department := strings.TrimSpace(strings.TrimSuffix(fullRest, lastWord(fullRest)))
	switch {
	case rest == "" && isHeadOf(level) && department != "":
		return level + " of " + department
	case rest == "":
		return strings.TrimSpace(level + " " + fullRest)
	}
	return strings.TrimSpace(level + " " + rest + " " + lastWord(fullRest))
}

// cutLevels splits "senior lead backend engineer" into its levels and the
// rest.
func cutLevels(title string) (level, rest string) {
	words := strings.Fields(title)
	n := 0
	for n < len(words) && isBareLevel(words[n]) {
		n++
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:], " ")
}

// genderMarker reports "Entwickler m/w/d". With brackets it is the parser that
// does.
func (c *checker) genderMarker(l list, ph *Phrase) bool {
	words := strings.Fields(ph.Text)
	last := len(words) - 1
	if last <= 0 || !isGenderMarker(words[last]) {
		return false
	}
	c.report(source.Error, l.src, ph.Span, codeGenderMarker, quote(words[last])+" stands in vacancies, not in profiles",
		strings.Join(words[:last], " "))
	return true
}
