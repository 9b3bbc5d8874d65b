package brief

import (
	"strings"

	"sourcer/query"
	"sourcer/query/source"
)

// Vocabulary is what [Check] asks a table of synonyms.
type Vocabulary interface {
	// Concept names the thing that text is a spelling of, the same name for
	// each of its spellings. ok is false for a text that is not known.
	Concept(text string) (name string, ok bool)
}

// Check finds what is well-formed and yet most likely not meant: places with
// a comma in them, titles that are none, words that stand for values. It
// knows words from lists of its own and from v, which may be nil. Terms in
// quotes are taken at their word. A brief with errors may be checked too.
func Check(b *Brief, v Vocabulary) []source.Diagnostic {
	if v == nil {
		v = emptyVocabulary{}
	}
	c := &checker{b: b, words: v, seen: map[visit]bool{}, things: map[*Phrase]thing{}}
	for _, e := range b.Entries {
		c.list(list{entry: e, items: e.Items, src: b.Source})
	}
	c.checkDuplicates()
	c.checkContradictions()
	return c.findings.Sorted()
}

type emptyVocabulary struct{}

func (emptyVocabulary) Concept(string) (string, bool) { return "", false }

type checker struct {
	b        *Brief
	words    Vocabulary
	findings source.List
	seen     map[visit]bool
	things   map[*Phrase]thing // those that were asked for
	steps    int               // taken to list terms
}

// visit is a named group under a key: it is looked at once.
type visit struct {
	define *Define
	key    Key
	not    bool
}

// list is the items of an entry, or of a named group that it leads to.
type list struct {
	entry *Entry
	items []Item
	src   *source.Source
	inner bool // a named group
}

func (l list) logic() bool {
	rule, _ := ruleOf(l.entry.Key)
	return rule.logic
}

// head is how the key of the list is written.
func (l list) head() string {
	rule, _ := ruleOf(l.entry.Key)
	return head{rule: rule, not: l.entry.Not && l.entry.Key != KeyNot, past: l.entry.Past, atLeast: l.entry.AtLeast}.String()
}

func (c *checker) known(text string) bool {
	_, ok := c.words.Concept(text)
	return ok
}

func (c *checker) report(s source.Severity, src *source.Source, span source.Span, code, message string, hints ...string) *source.Diagnostic {
	c.findings = append(c.findings, source.Diagnostic{
		Code: code, Severity: s, Source: src, Span: span, Message: message, Hints: clipped(hints),
	})
	return &c.findings[len(c.findings)-1]
}

func (c *checker) list(l list) {
	switch l.entry.Key {
	case KeyLocation:
		c.places(l)
	case KeyTitle:
		c.titles(l)
	case KeyCompany, KeyWorkedAt:
		c.companies(l)
	}
	for i, item := range l.items {
		if !c.item(l, i) {
			continue
		}
		Walk(item.Node, func(n Node) bool {
			switch n := n.(type) {
			case *Phrase:
				if !n.Quoted {
					c.phrase(l, n)
				}
			case *Ref:
				c.group(l, n)
			}
			return true
		})
	}
}

// group looks at a named group as if its items stood in the entry.
func (c *checker) group(l list, ref *Ref) {
	d := ref.Define
	key := visit{d, l.entry.Key, l.entry.Not}
	if d == nil || c.seen[key] {
		return
	}
	c.seen[key] = true
	c.list(list{entry: l.entry, items: d.Items, src: d.Source, inner: true})
}

// item looks at an item as a whole. It returns false if there is no more to
// say about its parts.
func (c *checker) item(l list, i int) bool {
	item := l.items[i]
	if c.openEnded(l, item) {
		return false
	}
	g, isGroup := item.Node.(*Group)
	switch {
	case isGroup && !g.And && l.entry.Key == KeyTitle:
		c.missingRole(l, g)
	case isGroup && g.And && l.logic():
		c.andPair(l, item, g)
	}
	return !c.countInItem(l, i)
}

// phrase looks at one term that is not in quotes.
func (c *checker) phrase(l list, ph *Phrase) {
	switch {
	case c.wildcard(l, ph):
	case c.formerEmployer(l, ph):
	case c.operatorAsWord(l, ph):
	case l.entry.Key == KeyTitle && (c.yearsInItem(l, ph) || c.genderMarker(l, ph)):
	case l.entry.Key == KeyTitle:
		c.slashTitle(l, ph)
	case c.unnamedCompany(l, ph), c.notTheName(l, ph), c.companyGroup(l, ph):
	case l.entry.Key == KeyLocation:
		c.slashPair(l, ph)
	case !l.logic():
	case c.yearsInItem(l, ph):
	case c.languageInItem(l, ph):
	case c.clearanceInItem(l, ph):
	default:
		c.slashPair(l, ph)
	}
}

// thing is what two spellings of one thing have in common: a concept, or the
// words where there is none.
type thing struct{ concept, words string }

// thing looks a term up once. What stands in quotes is no spelling of
// anything but itself.
func (c *checker) thing(ph *Phrase) thing {
	t, known := c.things[ph]
	if known {
		return t
	}
	var isConcept bool
	if !ph.Quoted {
		t.concept, isConcept = c.words.Concept(ph.Text)
	}
	if !isConcept {
		t = thing{words: strings.Join(query.Plain(ph.Text), " ")}
	}
	c.things[ph] = t
	return t
}
