package synonyms

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"sourcer/query/source"
)

// With puts files on top of the table, in their order, and returns the new
// table; the old one stays as it is. What does not go together is listed and
// not guessed: the table then keeps what it had. At most [MaxDiagnostics] are
// listed. Within a file, removals come first, so that a spelling can be taken
// from one concept and given to another.
func (t *Table) With(files ...*File) (*Table, []source.Diagnostic) {
	m := &merger{Table: &Table{
		packed:  t.packed,
		changed: maps.Clone(t.changed),
		rekeyed: maps.Clone(t.rekeyed),
		hash:    t.hash,
	}, files: files, touched: map[conceptID]bool{}, ontop: t.packed != nil}
	if m.changed == nil {
		m.changed, m.rekeyed = map[conceptID]*concept{}, map[keyID]string{}
	}
	for _, f := range files {
		m.file = f
		if !f.gone.empty() {
			m.settle()
			m.removeAll()
		}
		for _, r := range f.rows {
			if f.locale != "" {
				m.foreign = append(m.foreign, foreignRow{f, r})
				continue
			}
			m.add(r)
		}
		m.hash = chainHash(m.hash, f.src.Text)
	}
	m.connect()
	return m.Table, m.found
}

// chainHash is the hash of a table that a text was put on top of.
func chainHash(before, text string) string {
	sum := sha256.Sum256([]byte(before + "\x00" + text))
	const shown = 12
	return hex.EncodeToString(sum[:])[:shown]
}

// merger is a table in the making.
type merger struct {
	*Table
	files   []*File
	file    *File
	ontop   bool                 // the files go on top of a table that is there already
	touched map[conceptID]bool   // concepts that are ours to change
	pending []pendingEdge        // edges wait until all concepts are there
	shared  []sharedTerm         // and so do spellings that another one may own
	foreign []foreignRow         // and spellings in other languages
	known   map[Kind]*knownNames // all names, once one is looked for that is not there
	found   []source.Diagnostic
}

// sharedTerm is a spelling that its concept owns only if no other does.
type sharedTerm struct {
	id   conceptID
	term text
}

type pendingEdge struct {
	file *File
	row  *row
	link link
}

func (m *merger) conflict(f *File, at source.Span, code, message string, hints ...string) {
	if len(m.found) == MaxDiagnostics {
		return
	}
	m.found = append(m.found, source.Diagnostic{
		Code: code, Severity: source.Warning, Source: f.src, Span: at, Message: message, Hints: hints,
	})
}

// edit returns a concept that may be changed.
func (m *merger) edit(c *concept) *concept {
	id := c.id()
	if m.touched[id] {
		return m.changed[id]
	}
	fresh, own := *c, *c.extras
	fresh.extras = &own
	for _, list := range []*[]string{&fresh.Also, &fresh.Forms, &fresh.Bare, &fresh.Safe, &fresh.Shared, &fresh.Nouns, &fresh.Titled, &fresh.Work, &fresh.ImpliedBy, &fresh.RelatedBy, &fresh.HiredFrom} {
		*list = slices.Clone(*list)
	}
	fresh.Local = cloneLocal(fresh.Local)
	for _, list := range []*[]edge{&fresh.Implies, &fresh.Related, &fresh.Hired} {
		*list = slices.Clone(*list)
	}
	m.touched[id], m.changed[id] = true, &fresh
	return &fresh
}

// add puts an entry into the table, without its edges.
func (m *merger) add(r *row) {
	if r.replace {
		if old := m.byName(r.kind, r.name.string); old != nil {
			m.removeConcept(old)
		}
	}
	c := m.byName(r.kind, r.name.string)
	switch {
	case c != nil:
		c = m.edit(c)
	case m.ontop && m.owner(r.kind, r.name) != nil:
		// A team may call a concept by any of its spellings.
		c = m.edit(m.owner(r.kind, r.name))
	case m.owner(r.kind, r.name) != nil:
		m.taken(r.name, m.owner(r.kind, r.name))
		return
	default:
		c = m.edit(newConcept(r.kind, r.name.string))
	}
	m.describe(c, r)
	for _, b := range r.bare {
		if m.claim(c, b) {
			c.makeBare(b.string)
		}
	}
	for _, t := range append([]text{r.name}, r.same...) {
		m.addForms(c, t)
	}
	for _, t := range r.safe {
		c.Safe = addReading(c.Safe, t.string)
		if !strings.Contains(t.string, namesTwo) {
			m.shared = append(m.shared, sharedTerm{c.id(), t})
		}
	}
	for _, s := range r.shares {
		c.Shared = addReading(c.Shared, s.other.string)
		m.shared = append(m.shared, sharedTerm{c.id(), s.other})
	}
	for _, t := range r.work {
		c.Work = addReading(c.Work, t.string)
		m.shared = append(m.shared, sharedTerm{c.id(), t})
	}
	for _, l := range r.edges {
		m.pending = append(m.pending, pendingEdge{m.file, r, l})
	}
}

// namesTwo stands in a safe form that names two things, such as "C/C++". It
// shows that the first of them is meant, but whoever asks for it wants either.
const namesTwo = "/"

// makeBare keeps a spelling from being put out. Files that name the concept
// plainly, before or after, do not change that: only a replaced entry does.
func (c *concept) makeBare(spelling string) {
	c.Bare = addReading(c.Bare, spelling)
	c.Forms = slices.DeleteFunc(c.Forms, func(f string) bool { return reading(f) == reading(spelling) })
}

// describe sets what is no spelling and no edge.
func (m *merger) describe(c *concept, r *row) {
	if c.Domain == "" {
		c.Domain = m.file.domain
	} else if c.Domain != m.file.domain && !slices.Contains(c.Also, m.file.domain) {
		c.Also = append(c.Also, m.file.domain)
	}
	if src := firstOf(r.source, m.file.source, m.file.domain); c.Source == "" || r.source != "" {
		c.Source = src
	}
	c.After = c.After || r.after
	for _, n := range r.nouns {
		c.Nouns = addReading(c.Nouns, n.string)
	}
	for _, n := range r.titled {
		c.Titled = addReading(c.Titled, n.string)
	}
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// addForms adds a spelling, with the ones that rules make of it.
func (m *merger) addForms(c *concept, t text) {
	for _, form := range spellOut(t.string) {
		if slices.ContainsFunc(c.Bare, func(b string) bool { return reading(b) == reading(form) }) {
			continue
		}
		if m.claim(c, text{form, t.span}) {
			c.Forms = addReading(c.Forms, form)
		}
	}
}

// spellOut turns a spelling of a file into those that people write: "API(s)"
// is "API" and "APIs", "Node.js" is "NodeJS" and "Node JS" too.
func spellOut(form string) []string {
	const jsEnding = ".js"
	if strings.Contains(form, pluralMark) {
		return []string{strings.Replace(form, pluralMark, "", 1), strings.Replace(form, pluralMark, "s", 1)}
	}
	if stem := strings.TrimSuffix(form, jsEnding); stem != form && stem != "" {
		return []string{form, stem + "JS", stem + " JS"}
	}
	return []string{form}
}

// claim makes c the owner of a spelling, unless another concept of its kind
// has it.
func (m *merger) claim(c *concept, t text) bool {
	switch owner := m.owner(c.Kind, t); {
	case owner == nil:
		m.rekeyed[keyID{foldKey(t.string), c.Kind}] = c.Name
		return true
	case owner.Name == c.Name:
		return true
	default:
		m.taken(t, owner)
		return false
	}
}

func (m *merger) owner(kind Kind, t text) *concept { return m.byKey(kind, foldKey(t.string)) }

func (m *merger) taken(t text, owner *concept) {
	m.conflict(m.file, t.span, "taken-term", fmt.Sprintf("%q is already a spelling of %q (%s)", t.string, owner.Name, owner.Domain),
		fmt.Sprintf("add %q to terms in [remove], or write shares instead of same", t.string))
}

// byName finds a concept by its preferred name, in whatever case.
func (t *Table) byName(kind Kind, name string) *concept {
	if c := t.concept(kind, name); c != nil {
		return c
	}
	if c := t.byKey(kind, foldKey(name)); c != nil && foldKey(c.Name) == foldKey(name) {
		return c
	}
	return nil
}

// addReading appends a text unless the list has one that reads the same.
func addReading(list []string, t string) []string {
	if slices.ContainsFunc(list, func(have string) bool { return reading(have) == reading(t) }) {
		return list
	}
	return append(list, t)
}

// hundredths is how a weight is kept.
func hundredths(w float64) uint8 { return uint8(math.Round(w * 100)) }
