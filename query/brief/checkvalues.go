package brief

import (
	"slices"
	"strconv"
	"strings"

	"sourcer/query"
	"sourcer/query/source"
)

// countInItem reports "two of Kafka, RabbitMQ, NATS", with the count before
// the first item or in brackets behind the last.
func (c *checker) countInItem(l list, i int) bool {
	if !l.logic() || l.entry.Key == KeyNot {
		return false
	}
	ph := firstPhrase(l.items[i].Node)
	if ph == nil || ph.Quoted {
		return false
	}
	n, first, ok := cutCount(ph.Text)
	if !ok {
		return false
	}
	var items []string
	if first != "" {
		items = append(items, first)
	}
	for _, rest := range l.items[i:] {
		for _, term := range phrases(rest.Node) {
			if term != ph {
				items = append(items, term.Text)
			}
		}
	}
	c.report(source.Error, l.src, ph.Span, codeCountInItem, quote(ph.Text)+" would be searched for as words",
		anyHead(n)+": "+strings.Join(items, ", "))
	return true
}

// anyHead is the key that asks for at least n of its items.
func anyHead(n int) string {
	rule, _ := ruleOf(KeyAny)
	return head{rule: rule, atLeast: n}.String()
}

// cutCount cuts "two of", "at least 2 of these:", "any two of the three" off
// the front of a text. Nothing may be left.
func cutCount(text string) (n int, rest string, ok bool) {
	words := strings.Fields(text)
	at := 0
	is := func(list ...string) bool {
		return at < len(words) && slices.Contains(list, strings.ToLower(strings.TrimSuffix(words[at], ":")))
	}
	for is("any", "at", "least", "minimum", "min.", "min") {
		at++
	}
	if at == len(words) {
		return 0, "", false
	}
	n, ok = countWord(words[at])
	if at++; !ok || !is("of") {
		return 0, "", false
	}
	for at++; is("the", "these", "those", "following"); at++ {
	}
	if at < len(words) && !strings.HasSuffix(words[at-1], ":") {
		if all, isCount := countWord(strings.TrimSuffix(words[at], ":")); isCount && all >= n {
			at++
		}
	}
	return n, strings.Join(words[at:], " "), true
}

// countWord reads "2" or "two".
func countWord(word string) (int, bool) {
	if n, err := strconv.Atoi(word); err == nil && n > 0 {
		return n, true
	}
	return smallNumber(strings.ToLower(word))
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

// yearsInItem reports "5+ years of which 2 with Go" and "Go, 2+ years".
func (c *checker) yearsInItem(l list, ph *Phrase) bool {
	words := strings.Fields(ph.Text)
	for at := range words {
		n, ok := yearsAt(words[at:])
		if !ok {
			continue
		}
		hints := []string{"years: " + n.String(), "note: " + ph.Text}
		if what := withoutLeadIn(words[:at]); what != "" {
			hints = append([]string{what}, hints...)
		}
		c.report(source.Error, l.src, ph.Span, codeYearsInItem, quote(ph.Text)+" would be searched for as words", hints...)
		return true
	}
	return false
}

// longestYears is how many words a number of years has: "5 to 10 years".
const longestYears = 4

// yearsAt reads a number of years at the front of some words. "5 years" is at
// least five.
func yearsAt(words []string) (n numbers, ok bool) {
	words = words[:min(len(words), longestYears)]
	n, rest, ok := readNumbers(strings.ToLower(strings.Join(words, " ")), maxYears)
	first, _, _ := strings.Cut(rest, " ")
	if first = strings.Trim(first, ".'’+"); !ok || !isYearWord(first) || first == "y" {
		return numbers{}, false
	}
	n.hasMax = n.hasMax && n.min != n.max
	return n, true
}

// withoutLeadIn drops the words that lead up to a number of years.
func withoutLeadIn(words []string) string {
	end := len(words)
	for end > 0 && slices.Contains([]string{
		"and", "at", "experience", "for", "have", "having", "least", "min", "min.", "mindestens", "minimum", "over", "with", "you",
	}, strings.Trim(strings.ToLower(words[end-1]), ",-–")) {
		end--
	}
	return strings.TrimRight(strings.Join(words[:end], " "), " ,-–")
}

// languageInItem reports "native German" and "German speaker": a language, and
// that somebody speaks it.
func (c *checker) languageInItem(l list, ph *Phrase) bool {
	v, ok := readLanguage(strings.ReplaceAll(ph.Text, "-speaking", " speaking"))
	name, _, hasLevel := strings.Cut(v, " (")
	if !ok {
		return false
	}
	if _, spoken := spokenLanguage(name); !spoken || !hasLevel && len(query.Plain(ph.Text)) == len(query.Plain(name)) {
		return false
	}
	c.report(source.Error, l.src, ph.Span, codeLanguageInItem, quote(ph.Text)+" would be searched for as words", "language: "+v, `"`+ph.Text+`"`)
	return true
}

// clearanceInItem warns of "security clearance" and "active TS/SCI clearance
// with polygraph" as terms.
func (c *checker) clearanceInItem(l list, ph *Phrase) bool {
	before, after, found := strings.Cut(" "+plainWord(ph.Text)+" ", " clearance ")
	if !found {
		return false
	}
	v, ok := clearanceKind(strings.Fields(before))
	if !ok {
		return false
	}
	if after = strings.TrimSpace(after); after != "" {
		v += " " + after
	}
	c.report(source.Warning, l.src, ph.Span, codeClearanceInItem, quote(ph.Text)+" would be searched for as words",
		"clearance: "+v, `"`+ph.Text+`"`)
	return true
}

// clearanceKind finds the clearance that words before "clearance" name: "a
// current secret". "customs" is none.
func clearanceKind(words []string) (string, bool) {
	for i := range words {
		if v, ok := canonical(clearances, strings.Join(words[i:], " ")); ok {
			return v, true
		}
		if !slices.Contains([]string{"a", "active", "an", "current", "existing", "full", "government", "have", "hold", "uk", "us", "valid"}, words[i]) {
			return "", false
		}
	}
	return "any", len(words) > 1
}
