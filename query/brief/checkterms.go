package brief

import (
	"slices"
	"strings"

	"sourcer/query/source"
)

// openEnded reports "or similar", "or above", "etc.": what they stand for is
// left to the reader. It returns whether it did.
func (c *checker) openEnded(l list, item Item) bool {
	var found []Node
	Walk(item.Node, func(n Node) bool {
		switch n := n.(type) {
		case *Group:
			for i, arm := range n.Nodes {
				if ph, ok := arm.(*Phrase); ok && !ph.Quoted && i > 0 && startsOpen(ph.Text) {
					found = append(found, ph)
					c.reportOpenEnd(l, ph, n.Nodes[i-1], joint(n)+" "+ph.Text)
				}
			}
		case *Phrase:
			if slices.Contains(found, Node(n)) || n.Quoted {
				break
			}
			if level, rest, open := cutOpenEnd(n.Text); open {
				found = append(found, n)
				c.reportOpenEnd(l, n, &Phrase{Text: level}, rest)
			} else if isEtc(n.Text) {
				found = append(found, n)
				c.report(source.Error, l.src, n.Span, codeOpenEnded, quote(n.Text)+" leaves to the reader what is meant", "name the others, or drop it")
			}
		}
		return true
	})
	return len(found) > 0
}

func joint(g *Group) string {
	if g.And {
		return "and"
	}
	return "or"
}

func isEtc(text string) bool {
	return slices.Contains([]string{"etc", "and so on", "and more", "and others", "usw", "others", "similar"}, plainWord(text))
}

// startsOpen reports whether an arm begins like "similar", "or above".
func startsOpen(text string) bool {
	first, rest, _ := strings.Cut(plainWord(text), " ")
	return isMore(first) && rest == "" ||
		slices.Contains([]string{"comparable", "equivalent", "related", "similar", "other", "others", "etc"}, first)
}

func (c *checker) reportOpenEnd(l list, ph *Phrase, before Node, words string) {
	var hints []string
	stem, isPhrase := before.(*Phrase)
	first, _, _ := strings.Cut(plainWord(ph.Text), " ")
	switch {
	case !isPhrase:
	case isMore(first) || isMore(lastWord(ph.Text)):
		if level := levelIn(stem.Text); level != "" {
			hints = []string{"seniority: " + level + "+"}
		}
	case !stem.Quoted:
		hints = []string{stem.Text + "~related"}
	}
	if hints == nil {
		hints = []string{"name what else will do, or drop it"}
	}
	c.report(source.Error, l.src, ph.Span, codeOpenEnded, quote(words)+" leaves to the reader what is meant", hints...)
}

func lastWord(text string) string {
	words := strings.Fields(text)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// levelIn finds the level that a title names.
func levelIn(title string) string {
	for _, w := range strings.Fields(title) {
		if v, ok := canonical(levels, plainWord(w)); ok {
			return v
		}
	}
	return ""
}

// pairJoints stand between two things in one item. The words are those of
// other languages; in an entry that semicolons govern a comma is among them.
var pairJoints = []string{"/", ",", " & ", " y ", " o ", " und ", " oder ", " et ", " ou ", " e ", " en ", " with ", " plus "}

// slashPair warns of "AWS/GCP" and "Python und Django", where the table knows
// both but not the two as one. Of places a slash alone makes two.
func (c *checker) slashPair(l list, ph *Phrase) {
	joints := pairJoints
	if !l.logic() {
		joints = joints[:1]
	}
	for _, joint := range joints {
		if !strings.Contains(ph.Text, joint) {
			continue
		}
		parts := strings.Split(ph.Text, joint)
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		if slices.ContainsFunc(parts, func(p string) bool { return !c.known(p) }) || c.known(ph.Text) {
			continue
		}
		hints := []string{strings.Join(parts, " or "), strings.Join(parts, ", ")}
		if !l.logic() {
			hints[1] = `"` + ph.Text + `"`
		}
		c.report(source.Warning, l.src, ph.Span, codeSlashPair, quote(ph.Text)+" is searched for as it stands, and looks like several things", hints...)
		return
	}
}

// wildcard warns of "develop*": other search languages find its endings.
func (c *checker) wildcard(l list, ph *Phrase) bool {
	if !strings.ContainsAny(ph.Text, "*?") {
		return false
	}
	for _, w := range strings.Fields(ph.Text) {
		at := strings.IndexAny(w, "*?")
		letters := strings.Map(func(r rune) rune {
			if isWordRune(r) {
				return r
			}
			return -1
		}, w)
		if at <= 0 || len(letters) < 2 || strings.Contains(w, "://") {
			continue
		}
		c.report(source.Warning, l.src, ph.Span, codeWildcard, quote(w[at:at+1])+" stands for nothing here: "+quote(ph.Text)+" finds no other endings",
			"write out the forms: developer or development")
		return true
	}
	return false
}

// operatorAsWord warns of "not Acme" and "developer AND NOT manager" where
// only "or" has a meaning.
func (c *checker) operatorAsWord(l list, ph *Phrase) bool {
	if l.logic() {
		return false
	}
	words := strings.Fields(ph.Text)
	at := slices.IndexFunc(words, func(w string) bool { return w == "NOT" || w == "AND" })
	if words[0] == "not" {
		at = 0
	}
	if at < 0 || ph.Text == strings.ToUpper(ph.Text) || at+1 == len(words) {
		return false
	}
	last := at
	if words[at] == "AND" && words[at+1] == "NOT" {
		last++
	}
	hints := []string{`"` + ph.Text + `"`}
	if rest := strings.Join(words[last+1:], " "); !strings.EqualFold(words[last], "and") && rest != "" && !l.entry.Not {
		hints = []string{"not " + l.head() + ": " + rest, `"` + ph.Text + `"`}
	}
	c.report(source.Warning, l.src, ph.Span, codeOperatorAsWord, quote(words[last])+" is a word here, and searched for with the others", hints...)
	return true
}

// andPair warns of "oil and gas", which may be one name or two things. Two
// things that the table knows are two, and so are two in brackets.
func (c *checker) andPair(l list, item Item, g *Group) {
	if c.known(item.Text) || strings.HasPrefix(item.Text, "(") {
		return
	}
	known := 0
	var texts []string
	for _, n := range g.Nodes {
		ph, ok := n.(*Phrase)
		if !ok || ph.Quoted || ph.Reach != ReachDefault {
			return
		}
		texts = append(texts, ph.Text)
		if c.known(ph.Text) {
			known++
		}
	}
	if known == len(texts) {
		return
	}
	hints := []string{`"` + item.Text + `"`, "(" + item.Text + ")"}
	message := " is read as two things, each of them wanted"
	switch {
	case l.entry.Key == KeyMust:
		hints[1] = strings.Join(texts, ", ")
	case l.entry.Not:
		message = " is read as two things, and who has both is excluded"
	}
	c.report(source.Warning, l.src, item.Span, codeAndPair, quote(item.Text)+message, hints...)
}
