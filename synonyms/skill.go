package synonyms

import (
	"cmp"
	"slices"
)

// The bounds of what an expansion follows.
const (
	maxDepth  = 3    // edges in a row
	minWeight = 0.25 // of the product of their weights
)

// What earns less than these is true, but only makes a string longer: it
// waits for the reach related.
const (
	strongSkill = 0.5
	strongTitle = 0.4
)

// The weights of spellings: the first is worth most.
const (
	weightSame  = 0.95
	nextForm    = 0.97
	nextLeading = 0.9 // of a skill that an edge brings in
)

// Skill expands a word that is looked for anywhere, up to the given relation
// (Exact, Same, Implied or Related). A word that the table knows as something
// else than a skill, such as a company, is expanded as that, unless it means
// other things too. A word with a version ("Java 17") stays with its version.
func (t *Table) Skill(text string, reach Relation) Expansion {
	key := fold(text)
	for _, k := range anywhere {
		if c := t.findFolded(k, &key); c != nil && (k == Skill || !c.isBare(text)) {
			return t.expand(c, text, reach)
		}
	}
	if title := t.parseTitle(text); title.known() {
		return t.Title(text, nearer(reach, Same), nil)
	}
	if c := t.findLoosely(text); c != nil {
		return t.expandLoosely(c, text, reach)
	}
	return unknownText(text)
}

// anywhere lists what a word that is looked for anywhere can be. Places and
// degrees are not among it, for their abbreviations mean too much ("MA").
var anywhere = [...]Kind{Skill, JobTitle, Discipline, Company, School, Industry, Function}

// Named expands a place, a company, a school, an industry: other spellings,
// and what lies in it.
func (t *Table) Named(kind Kind, text string, reach Relation) Expansion {
	c := t.find(kind, text)
	if c == nil {
		return unknownText(text)
	}
	x := t.expand(c, text, reach)
	if kind == Place && !t.isSpelling(kind, text) {
		x.share()
	}
	return x
}

// share marks all spellings but the text itself as shared: who excludes
// "Portland, ME" keeps those who write Portland.
func (x *Expansion) share() {
	for i := range x.Terms {
		x.Terms[i].Shared = x.Terms[i].Shared || x.Terms[i].Relation == Same
	}
}

// nearer is the nearer of two reaches.
func nearer(a, b Relation) Relation {
	if a.reaches(b) {
		return b
	}
	return a
}

func unknownText(text string) Expansion {
	return Expansion{Terms: []Term{{Text: text, Relation: Exact, Weight: 1}}}
}

// expand lists what a text stands for that is a spelling of c.
func (t *Table) expand(c *concept, text string, reach Relation) Expansion {
	x := newCollector()
	replaced := c.isBare(text)
	if replaced {
		x.addAll(c.standIns(), Term{Relation: Safe, Concept: c.Name, Source: c.Source, Weight: 1})
	} else {
		x.add(Term{Text: text, Relation: Exact, Concept: c.Name, Source: c.Source, Weight: 1})
	}
	if version, ok := t.versionForms(c, text); ok {
		if reach.reaches(Same) {
			x.addAll(version, Term{Relation: Same, Concept: c.Name, Source: c.Source, Weight: weightSame})
		}
		return Expansion{Concept: c.Name, Terms: x.sorted()}
	}
	if reach.reaches(Same) {
		x.addAll(slices.Concat(c.putOut(), c.Shared), Term{Relation: Same, Concept: c.Name, Source: c.Source, Weight: weightSame})
		x.markShared(c.Shared)
	}
	if c.Kind != JobTitle && reach.reaches(Implied) {
		strong, weak := t.strongAndWeak(c, reach)
		x.addReach(t, c, reach, strong, weak)
	}
	return Expansion{Concept: c.Name, Terms: x.sorted(), Replaced: replaced}
}

// addReach adds what edges led to, as far as the reach goes. At the reach
// related the rare spellings of what implies the concept follow too.
func (x *collector) addReach(t *Table, c *concept, reach Relation, strong, weak []reached) {
	if reach.reaches(Implied) {
		x.addImplied(c.Kind, strong)
	}
	if reach.reaches(Related) {
		x.addReached(Related, slices.Concat(t.neighbours(c), weak, strong))
	}
}

// addImplied adds what implies a concept. Of a place or a company all
// spellings count. A skill comes in its leading spellings, for few write only
// a rarer one: those wait for the reach related.
func (x *collector) addImplied(kind Kind, list []reached) {
	if kind != Skill {
		x.addReached(Implied, list)
		return
	}
	for _, n := range list {
		weight := n.weight
		for _, form := range shortest(spellings(n.putOut())) {
			if weight < strongSkill {
				break
			}
			if !x.covers(form) {
				x.addSpelling(form, Term{Relation: Implied, Concept: n.name, Via: n.why, Source: n.source(), Weight: weight})
				weight *= nextLeading
			}
		}
	}
}

// covers reports whether what finds a spelling is there already.
func (x *collector) covers(s spelling) bool {
	for part := range phrases(s.reading) {
		if x.seen[part] {
			return true
		}
	}
	return false
}

// addReached adds all spellings of what edges led to.
func (x *collector) addReached(r Relation, list []reached) {
	for _, n := range list {
		x.addAll(n.putOut(), Term{Relation: r, Concept: n.name, Via: n.why, Source: n.source(), Weight: n.weight})
	}
}

// strongAndWeak lists what implies a concept. What is weak is listed where the
// reach takes it in.
func (t *Table) strongAndWeak(c *concept, reach Relation) (strong, weak []reached) {
	least := strongSkill
	if reach.reaches(Related) {
		least = minWeight
	}
	list := t.implying(c, least)
	if i := slices.IndexFunc(list, func(n reached) bool { return n.weight < strongSkill }); i >= 0 {
		return list[:i:i], list[i:]
	}
	return list, nil
}

// versionForms spells a text with a version open and closed. It says no where
// the text is a spelling as it stands.
func (t *Table) versionForms(c *concept, text string) ([]string, bool) {
	if c.Kind != Skill || t.isSpelling(Skill, text) {
		return nil, false
	}
	base, version, ok := cutVersion(text)
	if !ok {
		return nil, false
	}
	var forms []string
	for _, form := range slices.Concat(c.Forms, c.Bare) {
		if reading(form) == reading(base) {
			forms = append(forms, form+" "+version, form+version)
		}
	}
	return forms, true
}

// putOut lists the spellings that may go into a string for whatever reason.
func (c *concept) putOut() []string { return slices.Concat(c.Forms, c.Safe) }

// neighbours lists the concepts beside c, by what they earn.
func (t *Table) neighbours(c *concept) []reached {
	var list []reached
	add := func(name string, e edge) {
		if n := t.concept(c.Kind, name); n != nil {
			list = append(list, reached{entryOf(n), e.Why, float64(e.Weight) / 100, 1})
		}
	}
	for _, e := range c.Related {
		add(e.To, e)
	}
	for _, name := range c.RelatedBy {
		if n := t.concept(c.Kind, name); n != nil {
			add(name, edgeTo(n.Related, c.Name))
		}
	}
	byWeight(list)
	return list
}

func byWeight(list []reached) {
	slices.SortStableFunc(list, func(a, b reached) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.name, b.name))
	})
}

func edgeTo(edges []edge, name string) edge {
	i := slices.IndexFunc(edges, func(e edge) bool { return e.To == name })
	if i < 0 {
		return edge{}
	}
	return edges[i]
}

// collector gathers terms. Of those that read the same the first stays.
type collector struct {
	terms []Term
	seen  map[string]bool
}

func newCollector() collector {
	const usual = 8 // terms
	return collector{terms: make([]Term, 0, usual), seen: make(map[string]bool, usual)}
}

func (x *collector) add(t Term) { x.addSpelling(spellingOf(t.Text), t) }

// addSpelling adds a term that is written so.
func (x *collector) addSpelling(s spelling, t Term) {
	if x.seen[s.reading] {
		return
	}
	x.seen[s.reading] = true
	t.Text = s.text
	x.terms = append(x.terms, t)
}

// sorted lists the terms by relation, then by weight.
func (x *collector) sorted() []Term {
	slices.SortStableFunc(x.terms, func(a, b Term) int {
		return cmp.Or(cmp.Compare(a.Relation.rank(), b.Relation.rank()), cmp.Compare(b.Weight, a.Weight))
	})
	return x.terms
}

// markShared marks the spellings that mean something else now and then.
func (x *collector) markShared(shared []string) {
	for i, t := range x.terms {
		x.terms[i].Shared = t.Relation == Same && slices.Contains(shared, t.Text)
	}
}

// addAll adds forms of one concept, each worth a little less than the one
// before.
func (x *collector) addAll(forms []string, like Term) {
	for _, form := range forms {
		like.Text = form
		x.add(like)
		like.Weight *= nextForm
	}
}
