package brief

import (
	"slices"
	"strconv"
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
		if v, ok := canonical(levels(), plainWord(w)); ok {
			return v
		}
	}
	return ""
}

// countInItem reports "two of Kafka, RabbitMQ, NATS".
func (c *checker) countInItem(l list, i int) bool {
	ph := firstPhrase(l.items[i].Node)
	if ph == nil || ph.Quoted || !l.logic() || l.entry.Key == KeyNot {
		return false
	}
	text := strings.TrimPrefix(strings.ToLower(ph.Text), "at least ")
	words := strings.Fields(text)
	if len(words) < 3 || words[1] != "of" {
		return false
	}
	n, ok := smallNumber(words[0])
	if digits, err := strconv.Atoi(words[0]); err == nil && digits > 0 {
		n, ok = digits, true
	}
	if !ok {
		return false
	}
	all := strings.Fields(ph.Text)
	items := []string{strings.Join(all[len(all)-len(words)+2:], " ")}
	for _, rest := range l.items[i:] {
		for _, term := range phrases(rest.Node) {
			if term != ph {
				items = append(items, term.Text)
			}
		}
	}
	key := "any:"
	if n > 1 {
		key = "any " + strconv.Itoa(n) + ":"
	}
	c.report(source.Error, l.src, ph.Span, codeCountInItem, quote(ph.Text)+" would be searched for as words",
		key+" "+strings.Join(items, ", "))
	return true
}

func firstPhrase(n Node) *Phrase {
	if all := phrases(n); len(all) > 0 {
		return all[0]
	}
	return nil
}

func phrases(n Node) []*Phrase {
	var out []*Phrase
	Walk(n, func(n Node) bool {
		if ph, ok := n.(*Phrase); ok {
			out = append(out, ph)
		}
		return true
	})
	return out
}

// formerEmployer reports "ex-Google", "former CTO".
func (c *checker) formerEmployer(l list, ph *Phrase) bool {
	rest, found := cutFormer(ph.Text)
	if !found || l.entry.Past {
		return false
	}
	not := ""
	if l.entry.Not {
		not = "not "
	}
	words := strings.Fields(rest)
	switch {
	case strings.EqualFold(rest, "FAANG"), strings.EqualFold(rest, "MAANG"):
		c.report(source.Error, l.src, ph.Span, codeFormerEmployer, "profiles name companies, not "+quote(ph.Text),
			not+"past company: Meta, Facebook, Apple, Amazon, Netflix, Google")
	case isRole(rest) && len(words) > 1 && strings.HasPrefix(strings.ToLower(ph.Text), "ex"):
		c.report(source.Error, l.src, ph.Span, codeFormerEmployer, "profiles do not say "+quote(ph.Text),
			not+"past company: "+words[0], not+"title: "+strings.Join(words[1:], " "))
	case isRole(rest):
		c.report(source.Error, l.src, ph.Span, codeFormerEmployer, "profiles do not say "+quote(ph.Text), not+"past title: "+rest)
	default:
		c.report(source.Error, l.src, ph.Span, codeFormerEmployer, "profiles do not say "+quote(ph.Text), not+"past company: "+rest)
	}
	return true
}

// cutFormer cuts "ex-", "former" and the like off a text.
func cutFormer(text string) (rest string, found bool) {
	for _, prefix := range []string{"ex-", "ex–", "ex ", "former ", "formerly ", "formerly at ", "previously at "} {
		if len(text) > len(prefix) && strings.EqualFold(text[:len(prefix)], prefix) {
			rest, found = strings.TrimSpace(text[len(prefix):]), true
		}
	}
	return rest, found && rest != ""
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

// unnamedCompany reports "our client" and "not at our client".
func (c *checker) unnamedCompany(l list, ph *Phrase) bool {
	text := strings.TrimPrefix(plainWord(ph.Text), "at ")
	if !slices.Contains([]string{
		"client", "clients", "current employer", "my client", "our client", "our clients", "our company",
		"our competitors", "our customer", "our customers", "the client", "us",
	}, text) || text == "us" && l.entry.Key == KeyLocation {
		return false
	}
	if l.logic() && !strings.HasPrefix(plainWord(ph.Text), "at ") && !strings.Contains(text, " ") {
		return false
	}
	key := "company"
	if l.entry.Not || c.negated(l, ph) {
		key = "not company"
	}
	c.report(source.Error, l.src, ph.Span, codeUnnamedCompany, "no profile says "+quote(ph.Text)+": it names the company",
		key+": Stripe   # the company's own name")
	return true
}

// negated reports whether a term stands behind "not" in its item.
func (c *checker) negated(l list, ph *Phrase) bool {
	found := false
	for _, item := range l.items {
		Walk(item.Node, func(n Node) bool {
			neg, ok := n.(*Negation)
			found = found || ok && slices.Contains(phrases(neg.Node), ph)
			return !ok
		})
	}
	return found
}

// yearsInItem reports "5+ years of which 2 with Go".
func (c *checker) yearsInItem(l list, ph *Phrase) bool {
	text := strings.ToLower(ph.Text)
	for _, prefix := range []string{"at least ", "minimum ", "min "} {
		text = strings.TrimPrefix(text, prefix)
	}
	n, rest, ok := readNumbers(text, maxYears)
	first, _, _ := strings.Cut(rest, " ")
	if !ok || !isYearWord(strings.Trim(first, ".'’")) || first == "y" {
		return false
	}
	if n.hasMax && n.min == n.max {
		n.hasMax = false
	}
	c.report(source.Error, l.src, ph.Span, codeYearsInItem, quote(ph.Text)+" would be searched for as words",
		"years: "+n.String(), "note: "+ph.Text)
	return true
}

// languageInItem reports "native German": a language with a level.
func (c *checker) languageInItem(l list, ph *Phrase) bool {
	v, ok := readLanguage(ph.Text)
	name, _, hasLevel := strings.Cut(v, " (")
	if !ok || !hasLevel {
		return false
	}
	if _, spoken := spokenLanguage(name); !spoken {
		return false
	}
	c.report(source.Error, l.src, ph.Span, codeLanguageInItem, quote(ph.Text)+" would be searched for as words", "language: "+v, `"`+ph.Text+`"`)
	return true
}

// clearanceInItem warns of "security clearance" as a term.
func (c *checker) clearanceInItem(l list, ph *Phrase) bool {
	kind, found := strings.CutSuffix(plainWord(ph.Text), " clearance")
	v, ok := canonical(clearances, kind)
	if !found || !ok {
		return false
	}
	c.report(source.Warning, l.src, ph.Span, codeClearanceInItem, quote(ph.Text)+" would be searched for as words",
		"clearance: "+v, `"`+ph.Text+`"`)
	return true
}

// pairJoints stand between two things in one item. The words are those of
// other languages; in an entry that semicolons govern a comma is among them.
func pairJoints() []string {
	return []string{"/", ",", " & ", " y ", " o ", " und ", " oder ", " et ", " ou ", " e ", " en ", " with ", " plus "}
}

// slashPair warns of "AWS/GCP" and "Python und Django", where the table knows
// both but not the two as one.
func (c *checker) slashPair(l list, ph *Phrase) {
	for _, joint := range pairJoints() {
		parts := strings.Split(ph.Text, joint)
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		if len(parts) < 2 || slices.ContainsFunc(parts, func(p string) bool { return !c.known(p) }) || c.known(ph.Text) {
			continue
		}
		c.report(source.Warning, l.src, ph.Span, codeSlashPair, quote(ph.Text)+" is searched for as it stands, and looks like several things",
			strings.Join(parts, " or "), strings.Join(parts, ", "))
		return
	}
}

// wildcard warns of "develop*": other search languages find its endings.
func (c *checker) wildcard(l list, ph *Phrase) bool {
	for _, w := range strings.Fields(ph.Text) {
		at := strings.IndexAny(w, "*?")
		letters := strings.Map(func(r rune) rune {
			if isWordRune(r) {
				return r
			}
			return -1
		}, w)
		if at <= 0 || len(letters) < 2 {
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
	words := strings.Fields(ph.Text)
	at := slices.IndexFunc(words, func(w string) bool { return w == "NOT" || w == "AND" })
	if words[0] == "not" {
		at = 0
	}
	if l.logic() || at < 0 || ph.Text == strings.ToUpper(ph.Text) || at+1 == len(words) {
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
// things that the table knows are two.
func (c *checker) andPair(l list, item Item, g *Group) {
	if c.known(item.Text) {
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
	hints := []string{`"` + item.Text + `"`}
	if l.entry.Key == KeyMust {
		hints = append(hints, strings.Join(texts, ", "))
	} else {
		hints = append(hints, "("+item.Text+")")
	}
	c.report(source.Warning, l.src, item.Span, codeAndPair, quote(item.Text)+" is read as two things, each of them wanted", hints...)
}
