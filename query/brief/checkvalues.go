package brief

import (
	"strconv"
	"strings"

	"sourcer/query/source"
)

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
