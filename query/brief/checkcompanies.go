package brief

import (
	"slices"
	"strings"

	"sourcer/query/source"
)

// companies reports a name that a comma cuts in two: "Stripe, Inc.".
func (c *checker) companies(l list) {
	c.reportRuns(l, c.runs(l, func(a, b Item) bool {
		return isPlain(a.Node) && isPlain(b.Node) && among(companyEndings, b.Text)
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
	case companiesCalled(rest) != "":
		c.report(source.Error, l.src, ph.Span, codeFormerEmployer, "profiles name companies, not "+quote(ph.Text),
			not+"past company: "+companiesCalled(rest))
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

// nickname is what people call several companies together.
type nickname struct{ written, companies string }

const faang = "Meta, Apple, Amazon, Netflix, Google"

var nicknames = []nickname{
	{"big 4", "Deloitte, PwC, EY, KPMG"},
	{"big four", "Deloitte, PwC, EY, KPMG"},
	{"faang", faang},
	{"gafam", "Google, Apple, Meta, Amazon, Microsoft"},
	{"maang", faang},
	{"mamaa", "Meta, Apple, Microsoft, Amazon, Google"},
	{"mbb", "McKinsey, BCG, Bain"},
}

// companiesCalled lists the companies that a nickname stands for, or "".
func companiesCalled(name string) string {
	plain := plainWord(name)
	i := slices.IndexFunc(nicknames, func(n nickname) bool { return n.written == plain })
	if i < 0 {
		return ""
	}
	return nicknames[i].companies
}

// companyGroup reports "FAANG" as a company: the field holds names.
func (c *checker) companyGroup(l list, ph *Phrase) bool {
	if l.entry.Key != KeyCompany && l.entry.Key != KeyWorkedAt {
		return false
	}
	names := companiesCalled(ph.Text)
	if names == "" {
		return false
	}
	c.report(source.Error, l.src, ph.Span, codeUnnamedCompany, "profiles name companies, not "+quote(ph.Text), names, `"`+ph.Text+`"`)
	return true
}

// notTheName reports "at Acme", "anyone from Acme" and "our client Acme" where
// the name of the company alone is meant.
func (c *checker) notTheName(l list, ph *Phrase) bool {
	isCompany := l.entry.Key == KeyCompany || l.entry.Key == KeyWorkedAt
	if !isCompany && !l.logic() {
		return false
	}
	name, allBut := companyWithin(ph.Text)
	if name == ph.Text || name == "" {
		return false
	}
	excluded := l.entry.Not || c.negated(l, ph)
	if !isCompany && !excluded {
		return false
	}
	key := "company"
	if isCompany {
		key = head{rule: keyRule{key: l.entry.Key}, past: l.entry.Past}.String()
	}
	if excluded != allBut {
		key = "not " + key
	}
	c.report(source.Error, l.src, ph.Span, codeUnnamedCompany, "no profile says "+quote(ph.Text)+": it names the company",
		key+": "+name, `"`+ph.Text+`"`)
	return true
}

// companyWithin cuts off what people write around the name of a company when
// they say who works there. allBut is true for "anyone but Acme".
func companyWithin(text string) (name string, allBut bool) {
	words := strings.Fields(text)
	start, end := 0, len(words)
	is := func(i int, list ...string) bool { return i < end && slices.Contains(list, strings.ToLower(words[i])) }
	for is(start, "all", "anybody", "anyone", "anything", "currently", "employees", "everybody", "everyone", "nobody", "people", "somebody", "someone", "still", "those", "who", "work", "working", "works") {
		start++
	}
	switch {
	case start > 0 && is(start, "at", "but", "except", "from"), is(start, "at", "except"), start > 0 && is(start-1, "employees", "people") && is(start, "of"):
		allBut = is(start, "but", "except")
		start++
	default:
		start = 0
	}
	if is(start, "my", "our", "the") && is(start+1, "client", "customer") {
		start += 2
	}
	if end-start > 1 && is(end-1, "employee", "employees") {
		end--
	}
	return strings.Join(words[start:end], " "), allBut
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
