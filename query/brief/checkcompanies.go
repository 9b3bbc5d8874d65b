package brief

import (
	"slices"
	"strings"

	"sourcer/query/source"
)

// companies reports a name that a comma cuts in two: "Stripe, Inc.".
func (c *checker) companies(l list) {
	c.reportRuns(l, c.runs(l, func(a, b Item) bool {
		return isPlain(a.Node) && isPlain(b.Node) && among(companyEndings(), b.Text)
	}), codeCompanyWithComma, "companies")
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
