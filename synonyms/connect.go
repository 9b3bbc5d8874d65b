package synonyms

import (
	"fmt"
	"maps"
	"slices"

	"sourcer/query/source"
)

// connect draws the edges of all files, now that all concepts are there.
func (m *merger) connect() {
	for _, e := range m.pending {
		m.draw(e)
	}
	for _, r := range m.foreign {
		m.addLocal(r)
	}
	for _, s := range m.shared {
		if m.owner(s.id.kind, s.term) == nil {
			m.rekeyed[keyID{foldKey(s.term.string), s.id.kind}] = s.id.name
		}
	}
	for _, f := range m.files {
		for _, r := range f.rows {
			m.checkNouns(f, r)
		}
	}
	m.findCycles()
}

// settle draws the edges whose ends are there, before a file takes edges
// away.
func (m *merger) settle() {
	m.pending = slices.DeleteFunc(m.pending, func(e pendingEdge) bool {
		ready := m.byName(e.row.kind, e.row.name.string) != nil && m.find(e.link.endKind(e.row.kind), e.link.other.string) != nil
		if ready {
			m.draw(e)
		}
		return ready
	})
}

// endKind is the kind of concept at the other end of an edge.
func (l link) endKind(kind Kind) Kind { return l.relation.kindOfEnd(kind) }

// unsaid is the reason of an edge that states none, before the file's name.
const unsaid = "as said in "

// draw adds one edge, if both its ends exist.
func (m *merger) draw(e pendingEdge) {
	here := m.byName(e.row.kind, e.row.name.string)
	if here == nil {
		return // its name was taken, which has been said
	}
	kind := e.link.endKind(e.row.kind)
	other := m.find(kind, e.link.other.string)
	if other == nil {
		m.unknownEnd(e, kind)
		return
	}
	from, to := m.edit(here), m.edit(other)
	if e.link.back {
		from, to = to, from
	}
	if from == to {
		m.conflict(e.file, e.link.other.span, "edge-to-itself", fmt.Sprintf("%q leads to itself", from.Name))
		return
	}
	why := e.link.why
	if why == "" {
		why = unsaid + e.file.domain
	}
	out, in := e.link.relation.ends(from, to)
	putEdge(out, edge{To: to.Name, Why: why, Weight: hundredths(e.link.weight)})
	if at, found := slices.BinarySearch(*in, from.Name); !found {
		*in = slices.Insert(*in, at, from.Name)
	}
}

func (m *merger) unknownEnd(e pendingEdge, kind Kind) {
	if len(m.found) == MaxDiagnostics {
		return
	}
	name := e.link.other.string
	hint := fmt.Sprintf("add a line to [%s]: %q = {}", kind, name)
	if near := m.closest(kind, name); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	m.conflict(e.file, e.link.other.span, "unknown-concept", fmt.Sprintf("no %s is called %q", kind, name), hint)
}

// closest finds the name that a misspelled one is likely meant to be.
func (m *merger) closest(kind Kind, name string) string {
	if m.known[kind] == nil {
		m.known = m.allNames()
	}
	known := m.known[kind]
	return known.names[source.Nearest(foldKey(name), known.keys)]
}

// knownNames are the names of all concepts of a kind, by their keys.
type knownNames struct {
	names map[string]string
	keys  []string // sorted
}

// allNames lists the names of all concepts. It is called when all are there.
func (m *merger) allNames() map[Kind]*knownNames {
	out := map[Kind]*knownNames{}
	for _, k := range kinds {
		out[k] = &knownNames{names: map[string]string{}}
	}
	for c := range m.all() {
		out[c.Kind].names[foldKey(c.Name)] = c.Name
	}
	for _, of := range out {
		of.keys = slices.Sorted(maps.Keys(of.names))
	}
	return out
}

// ends are the two lists in which an edge stands: where it begins, with its
// reason, and where it ends, by name.
func (r linkRelation) ends(from, to *concept) (out *[]edge, in *[]string) {
	switch r {
	case linkRelated:
		return &from.Related, &to.RelatedBy
	case linkHired:
		return &from.Hired, &to.HiredFrom
	default:
		return &from.Implies, &to.ImpliedBy
	}
}

// putEdge adds an edge, or gives the one that is there a new reason.
func putEdge(list *[]edge, e edge) {
	if i := slices.IndexFunc(*list, func(have edge) bool { return have.To == e.To }); i >= 0 {
		(*list)[i] = e
		return
	}
	*list = append(*list, e)
}

// checkNouns reports role nouns that no entry describes.
func (m *merger) checkNouns(f *File, r *row) {
	for _, n := range r.nouns {
		if m.find(RoleNoun, lastWord(n.string)) == nil {
			m.conflict(f, n.span, "unknown-noun", fmt.Sprintf("no role is called %q", n.string),
				fmt.Sprintf("add a line to [role]: %q = {}", lastWord(n.string)))
		}
	}
}

// findCycles reports implications that lead back to where they begin: then
// the concepts are one, or one of the edges is wrong. Titles may be hired for
// each other, and are left alone.
func (m *merger) findCycles() {
	rings := rings{table: m.Table, of: map[conceptID]int{}, low: map[conceptID]int{}}
	for _, f := range m.files {
		for _, r := range f.rows {
			for _, l := range r.edges {
				if l.relation == linkImplies && r.kind != JobTitle {
					m.findCycle(&rings, f, r, l)
				}
			}
		}
	}
}

func (m *merger) findCycle(rings *rings, f *File, r *row, l link) {
	here, other := m.byName(r.kind, r.name.string), m.find(r.kind, l.other.string)
	if here == nil || other == nil || here == other || !rings.join(here, other) {
		return
	}
	m.conflict(f, l.other.span, "cycle", fmt.Sprintf("%q and %q imply each other", here.Name, other.Name),
		"make them one concept with same, or remove one edge")
}

// implies reports whether the edges lead from one concept to another.
func (t *Table) implies(from, to *concept) bool {
	for name := range t.implied(entryOf(from)) {
		if name == to.Name {
			return true
		}
	}
	return false
}

// removeAll takes away what a file removes.
func (m *merger) removeAll() {
	for _, t := range m.file.gone.concepts {
		if !m.removeNamed(t) {
			m.nothingToRemove(t.span, fmt.Sprintf("no concept is called %q", t.string))
		}
	}
	for _, t := range m.file.gone.terms {
		if !m.removeTerm(t) {
			m.nothingToRemove(t.span, fmt.Sprintf("no concept has the spelling %q", t.string))
		}
	}
	for _, e := range m.file.gone.edges {
		if !m.removeEdges(e) {
			m.nothingToRemove(e.span, fmt.Sprintf("there is no edge from %q to %q", e.from, e.to))
		}
	}
}

func (m *merger) nothingToRemove(at source.Span, message string) {
	m.conflict(m.file, at, "nothing-to-remove", message, "synonyms search shows how it is spelled")
}

func (m *merger) removeNamed(t text) bool {
	found := false
	for _, k := range kinds {
		if c := m.byName(k, t.string); c != nil {
			m.removeConcept(c)
			found = true
		}
	}
	return found
}

// removeConcept takes a concept away, with its spellings and all edges to and
// from it.
func (m *merger) removeConcept(c *concept) {
	c = m.edit(c)
	for _, form := range slices.Concat(c.Forms, c.Bare, c.Safe, c.Shared, c.Work, c.localAll(), []string{c.Name}) {
		for _, key := range []string{foldKey(form), plainKey(form)} {
			if owner := m.byKey(c.Kind, key); owner != nil && owner.Name == c.Name {
				m.rekeyed[keyID{key, c.Kind}] = ""
			}
		}
	}
	for _, r := range []linkRelation{linkImplies, linkRelated, linkHired} {
		for _, e := range slices.Clone(*outOf(r, c)) {
			m.cut(r, c, m.concept(r.kindOfEnd(c.Kind), e.To))
		}
	}
	for _, from := range slices.Clone(c.ImpliedBy) {
		m.cut(linkImplies, m.concept(c.Kind, from), c)
	}
	for _, from := range slices.Clone(c.RelatedBy) {
		m.cut(linkRelated, m.concept(c.Kind, from), c)
	}
	for _, from := range slices.Clone(c.HiredFrom) {
		m.cut(linkHired, m.concept(Skill, from), c)
	}
	c.Gone = true
	delete(m.touched, c.id())
}

func outOf(r linkRelation, c *concept) *[]edge {
	out, _ := r.ends(c, c)
	return out
}

// kindOfEnd is the kind of concept that an edge from a concept leads to.
func (r linkRelation) kindOfEnd(from Kind) Kind {
	if r == linkHired {
		return JobTitle
	}
	return from
}

// removeTerm takes a spelling from every concept that has it. A concept is
// left without its preferred name only in what is put out.
func (m *merger) removeTerm(t text) bool {
	key, found := foldKey(t.string), false
	for _, k := range kinds {
		c := m.byKey(k, key)
		if c == nil {
			continue
		}
		found = true
		c = m.edit(c)
		m.rekeyed[keyID{key, k}] = ""
		c.dropLocal(t.string)
		for _, list := range []*[]string{&c.Forms, &c.Bare, &c.Safe, &c.Shared, &c.Work} {
			*list = slices.DeleteFunc(*list, func(form string) bool { return foldKey(form) == key })
		}
	}
	return found
}

// removeEdges takes an edge away, whatever kind of concepts it joins. An edge
// between neighbours is one edge, from whichever side it is named.
func (m *merger) removeEdges(e edgeName) bool {
	found := false
	for _, k := range kinds {
		from := m.find(k, e.from)
		if from == nil {
			continue
		}
		if e.related {
			other := m.find(k, e.to)
			found = m.cut(linkRelated, from, other) || found
			found = m.cut(linkRelated, other, from) || found
			continue
		}
		found = m.cut(linkImplies, from, m.find(k, e.to)) || found
		if k == Skill {
			found = m.cut(linkHired, from, m.find(JobTitle, e.to)) || found
		}
	}
	return found
}

// cut takes one edge away and reports whether it was there.
func (m *merger) cut(r linkRelation, from, to *concept) bool {
	if from == nil || to == nil || !slices.ContainsFunc(*outOf(r, from), func(e edge) bool { return e.To == to.Name }) {
		return false
	}
	from, to = m.edit(from), m.edit(to)
	out, in := r.ends(from, to)
	*out = slices.DeleteFunc(*out, func(e edge) bool { return e.To == to.Name })
	*in = slices.DeleteFunc(*in, func(name string) bool { return name == from.Name })
	return true
}
