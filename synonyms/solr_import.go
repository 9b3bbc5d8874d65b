package synonyms

import (
	"bytes"
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"sourcer/query/source"
)

// Import is what a file of synonyms says that a table does not say yet: new
// concepts, and new facts about those that are there.
type Import struct {
	facts []*concept // by kind and name; those that the table has hold new facts alone
	about string
}

// Concepts counts the concepts about which there is something new.
func (i *Import) Concepts() int { return len(i.facts) }

// File writes what is new as a file that [Parse] reads.
func (i *Import) File() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "about  = %s\n", tomlText(i.about))
	writeEntries(&b, i.facts)
	return b.Bytes()
}

// Import finds out what a file of synonyms says beside the table. A rule "a,
// b" makes its terms spellings of one concept: of the first one that the table
// knows or, where it knows none, of a new one that is called by the first
// term. A rule "a => a, b" says that a implies b; "a => b", without a behind
// the arrow, that a is a spelling of b. New concepts are of the given kind,
// if no comment says otherwise and the table does not read them as titles. A
// term that the table has for another concept is left out, with a warning.
func (t *Table) Import(s *Solr, kind Kind) (*Import, []source.Diagnostic) {
	m := &solrImporter{Table: t, src: s.src, kind: kind, index: map[keyID]*imported{}}
	m.spellings(s.lines)
	m.implications(s.lines)
	return &Import{facts: m.news(), about: "Imported from " + shownName(s.src)}, m.found
}

// solrImporter gathers the facts of a file.
type solrImporter struct {
	*Table
	src   *source.Source
	kind  Kind // of new concepts
	list  []*imported
	index map[keyID]*imported // who has a term in the file
	found []source.Diagnostic
}

// imported is a concept of the file: what the table has of it, if anything,
// and what is new.
type imported struct {
	known *concept
	fresh concept
}

// byParts reports whether a title is known by its parts alone. An entry that
// has it as a spelling goes before that.
func (i *imported) byParts() bool { return i.known != nil && len(i.known.Forms)+len(i.known.Bare) == 0 }

func (m *solrImporter) warn(at source.Span, code, format string, args ...any) {
	if len(m.found) < MaxDiagnostics {
		m.found = append(m.found, source.Diagnostic{
			Code: code, Severity: source.Warning, Source: m.src, Span: at, Message: fmt.Sprintf(format, args...),
		})
	}
}

// owner finds who has a term: in the file, or else in the table.
func (m *solrImporter) owner(kind Kind, term string) *imported {
	if i := m.index[keyID{foldKey(term), kind}]; i != nil {
		return i
	}
	if c := m.spelled(kind, term); c != nil {
		return m.open(c.Kind, c.Name, c)
	}
	return nil
}

// spelled finds the concept of a kind that a term is a spelling of. A title
// may be known by its parts alone, and its level does not matter.
func (t *Table) spelled(kind Kind, term string) *concept {
	if c := t.find(kind, term); c != nil || kind != JobTitle {
		return c
	}
	if p := t.parseTitle(term); p.known() && p.role == nil {
		return cmp.Or(p.row, newConcept(JobTitle, p.name()))
	}
	return nil
}

// open returns the concept of that name, a new one if need be.
func (m *solrImporter) open(kind Kind, name string, known *concept) *imported {
	key := keyID{foldKey(name), kind}
	if i := m.index[key]; i != nil {
		return i
	}
	i := &imported{known: known, fresh: *newConcept(kind, name)}
	m.list, m.index[key] = append(m.list, i), i
	return i
}

// named returns the concept that a comment opens.
func (m *solrImporter) named(kind Kind, name string) *imported {
	if i := m.owner(kind, name); i != nil {
		return i
	}
	return m.open(kind, name, nil)
}

// group returns the concept that terms without a comment are spellings of.
func (m *solrImporter) group(terms []text) *imported {
	order := slices.DeleteFunc(slices.Clone(kinds[:]), func(k Kind) bool { return k == m.kind })
	var byParts *imported
	for _, k := range append([]Kind{m.kind}, order...) {
		for _, t := range terms {
			i := m.owner(k, t.string)
			if i != nil && !i.byParts() {
				return i
			}
			byParts = cmp.Or(byParts, i)
		}
	}
	if byParts != nil {
		return byParts
	}
	return m.open(m.kind, terms[0].string, nil)
}

// spellings takes in what is said of concepts by themselves.
func (m *solrImporter) spellings(lines []solrLine) {
	var at *imported
	for _, l := range lines {
		switch {
		case l.isGap():
			at = nil
		case isKind(l.key):
			at = m.named(Kind(l.key), l.terms[0].string)
		case l.isRule() && l.right == nil:
			to := at
			if to == nil {
				to = m.group(l.left)
			}
			m.same(to, l.left)
		case at != nil && isSolrList(l.key) && m.inPlace(at, l):
			m.lists(at, l)
		}
	}
}

// inPlace reports whether a concept of its kind can have what a comment says.
func (m *solrImporter) inPlace(i *imported, l solrLine) bool {
	why := misplaced(i.fresh.Kind, l.key)
	if why != "" {
		m.warn(l.terms[0].span, "misplaced-key", "%s", why)
	}
	return why == ""
}

// same makes terms spellings of a concept.
func (m *solrImporter) same(to *imported, terms []text) {
	for _, t := range terms {
		if !m.has(to, t.string) && m.claim(to, t) {
			to.fresh.Forms = addReading(to.fresh.Forms, t.string)
		}
	}
}

// has reports whether a spelling of a concept is none that would be new.
func (m *solrImporter) has(i *imported, term string) bool {
	if reading(term) == reading(i.fresh.Name) || contains(slices.Concat(i.fresh.Bare, i.fresh.Safe, i.fresh.Shared), term) {
		return true
	}
	if i.known != nil && contains(slices.Concat(i.known.Safe, i.known.Shared), term) {
		return true
	}
	c := m.spelled(i.fresh.Kind, term)
	return c != nil && c.Name == i.fresh.Name
}

func contains(list []string, term string) bool {
	return slices.ContainsFunc(list, func(t string) bool { return reading(t) == reading(term) })
}

// claim gives a term to a concept, unless another one of its kind has it.
func (m *solrImporter) claim(to *imported, t text) bool {
	switch owner := m.owner(to.fresh.Kind, t.string); {
	case owner == to:
		return true
	case owner == nil || owner.byParts():
		m.index[keyID{foldKey(t.string), to.fresh.Kind}] = to
		return true
	case reading(owner.fresh.Name) == reading(t.string):
		m.warn(t.span, "taken-term", "%q is a concept of its own, and is left out here", t.string)
	default:
		m.warn(t.span, "taken-term", "%q is already a spelling of %q, and is left out here", t.string, owner.fresh.Name)
	}
	return false
}

// lists takes in a comment that lists something of a concept.
func (m *solrImporter) lists(to *imported, l solrLine) {
	known, into := *newConcept("", ""), map[string]*[]string{
		solrBare: &to.fresh.Bare, solrSafe: &to.fresh.Safe, solrShares: &to.fresh.Shared,
		solrNouns: &to.fresh.Nouns, solrTitled: &to.fresh.Titled, solrWork: &to.fresh.Work,
	}[l.key]
	if to.known != nil {
		known = *to.known
	}
	switch {
	case l.key == solrAfter:
		to.fresh.After = !known.After
	case l.key == solrSource && to.known == nil:
		to.fresh.Source = l.terms[0].string
	case into != nil:
		have := slices.Concat(known.Bare, known.Safe, known.Shared, known.Nouns, known.Titled, known.Work)
		for _, t := range l.terms {
			if l.key == solrBare && !m.claim(to, t) || contains(have, t.string) {
				continue
			}
			*into = addReading(*into, t.string)
			if l.key == solrSafe && m.owner(to.fresh.Kind, t.string) == nil {
				m.index[keyID{foldKey(t.string), to.fresh.Kind}] = to
			}
		}
	}
}

// implications takes in what is said of two concepts, now that all spellings
// are known.
func (m *solrImporter) implications(lines []solrLine) {
	var at *imported
	derived := false // the rule on the next line only spells a comment out
	for _, l := range lines {
		switch {
		case l.isGap():
			at = nil
		case isKind(l.key):
			at = m.owner(Kind(l.key), l.terms[0].string)
		case isSolrEdge(l.key) && at != nil && m.inPlace(at, l):
			m.stated(at, l)
		case l.right != nil && !derived:
			m.rule(at, l)
		}
		derived = at != nil && (l.key == solrHired || l.key == solrByWay)
	}
}

// stated takes in the edge that a comment states.
func (m *solrImporter) stated(from *imported, l solrLine) {
	e := edge{To: l.terms[0].string, Why: l.why, Weight: hundredths(l.weight)}
	list, kind := &from.fresh.Implies, from.fresh.Kind
	var known []edge
	if from.known != nil {
		known = from.known.Implies
	}
	switch l.key {
	case solrRelated:
		list = &from.fresh.Related
		if from.known != nil {
			known = from.known.Related
		}
	case solrHired:
		list, kind = &from.fresh.Hired, JobTitle
		if from.known != nil {
			known = from.known.Hired
		}
	}
	e.To = m.named(kind, e.To).fresh.Name
	if e.Why == "" {
		e.Why = m.unstated()
	}
	if edgeTo(known, e.To) != e {
		putEdge(list, e)
	}
}

// unstated is the reason of an edge that comes from a rule alone.
func (m *solrImporter) unstated() string { return "said in " + shownName(m.src) }

// shownName is the name of a file without its folders, as far as it is fit to
// stand in another file.
func shownName(src *source.Source) string {
	const longest = 60
	return source.Clip(source.Printable(path.Base(strings.ReplaceAll(src.Name, `\`, "/"))), longest)
}

// rule takes in "a => a, b" and "a => b".
func (m *solrImporter) rule(at *imported, l solrLine) {
	others := slices.DeleteFunc(slices.Clone(l.right), func(t text) bool { return m.among(t, l.left) })
	if len(others) == len(l.right) && at == nil {
		m.replaced(l)
		return
	}
	from := at
	if from == nil {
		from = m.group(l.left)
	}
	m.same(from, l.left)
	for _, t := range others {
		to := m.owner(from.fresh.Kind, t.string)
		if to == nil {
			to = m.open(from.fresh.Kind, t.string, nil)
		}
		if to != from {
			m.imply(from, to, t.span)
		}
	}
}

func (m *solrImporter) among(t text, terms []text) bool {
	return slices.ContainsFunc(terms, func(o text) bool { return foldKey(o.string) == foldKey(t.string) })
}

// replaced takes in "a => b": a is a spelling of b, if b is one thing.
func (m *solrImporter) replaced(l solrLine) {
	to := m.group(l.right)
	for _, t := range l.right {
		if owner := m.owner(to.fresh.Kind, t.string); owner != to {
			m.warn(t.span, "two-concepts", "the terms before the arrow stand for several things, such as %q and %q: the rule is left out",
				to.fresh.Name, t.string)
			return
		}
	}
	m.same(to, l.left)
}

// imply draws an edge, unless there is one.
func (m *solrImporter) imply(from, to *imported, at source.Span) {
	var known []edge
	if from.known != nil {
		known = from.known.Implies
	}
	name := to.fresh.Name
	if edgeTo(known, name).To != "" || edgeTo(from.fresh.Implies, name).To != "" {
		return
	}
	if edgeTo(to.fresh.Implies, from.fresh.Name).To != "" || to.known != nil && edgeTo(to.known.Implies, from.fresh.Name).To != "" {
		m.warn(at, "cycle", "%q and %q imply each other: write them as spellings of one thing", from.fresh.Name, name)
		return
	}
	usual := hundredths(usualWeight(from.fresh.Kind, solrImplies))
	from.fresh.Implies = append(from.fresh.Implies, edge{To: name, Why: m.unstated(), Weight: usual})
}

// news lists the concepts about which there is something new. A title that the
// table knows by its parts alone is new once it has an edge or a spelling.
func (m *solrImporter) news() []*concept {
	var out []*concept
	for _, i := range m.list {
		if f := &i.fresh; i.known == nil || f.After || len(f.Implies)+len(f.Related)+len(f.Hired)+
			len(f.Forms)+len(f.Bare)+len(f.Safe)+len(f.Shared)+len(f.Nouns)+len(f.Titled)+len(f.Work) > 0 {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b *concept) int {
		return cmp.Or(strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.Name, b.Name))
	})
	return out
}
