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
		if !isPlain(item.Node) {
			continue
		}
		next := ""
		if i+1 < len(l.items) && c.commaBetween(l, i+1) && isPlain(l.items[i+1].Node) {
			next = l.items[i+1].Text
		}
		switch {
		case isBareLevel(item.Text) && isDepartment(next):
			c.report(source.Error, l.src, item.Span.To(l.items[i+1].Span), codeBareTitle,
				"a comma sets two titles apart, and "+quote(item.Text+", "+next)+" looks like one",
				item.Text+" of "+next, item.Text+" "+next)
			i++
		case l.entry.Not:
		case isBareLevel(item.Text):
			v, _ := canonical(levels(), plainWord(item.Text))
			c.report(source.Error, l.src, item.Span, codeBareTitle, quote(item.Text)+" is a level, not a title", "seniority: "+v)
		case isDepartment(item.Text):
			c.report(source.Error, l.src, item.Span, codeBareTitle, quote(item.Text)+" is a department, not a title", "function: "+item.Text, `"`+item.Text+`"`)
		}
	}
}

// missingRole reports "senior or lead backend engineer": an arm that is no
// title without the words of another.
func (c *checker) missingRole(l list, item Item, g *Group) {
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
	for i, arm := range arms {
		if isRole(arm) || !isModifier(arm) && c.known(arm) {
			continue
		}
		fixed := make([]string, len(arms))
		for j := range arms {
			fixed[j] = completed(arms[j], arms[full], arms[0])
		}
		c.report(source.Error, l.src, g.Nodes[i].Pos(), codeMissingRole, quote(arm)+" is no title by itself", strings.Join(fixed, ", "))
		return
	}
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
	if rest == "" {
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
func (c *checker) genderMarker(l list, ph *Phrase) {
	words := strings.Fields(ph.Text)
	last := len(words) - 1
	if last > 0 && isGenderMarker(words[last]) {
		c.report(source.Error, l.src, ph.Span, codeGenderMarker, quote(words[last])+" stands in vacancies, not in profiles",
			strings.Join(words[:last], " "))
	}
}
