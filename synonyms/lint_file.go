package synonyms

import (
	"slices"

	"sourcer/query/source"
)

// LintFile lists what looks wrong with a file on top of a table, each remark
// at its place in the file: what does not go together with the table, the
// remarks of [Table.Lint] on the concepts that the file says something about,
// and rows that say nothing new. They are sorted by place.
func (t *Table) LintFile(f *File) []source.Diagnostic {
	with, conflicts := t.With(f)
	found := source.List(conflicts)
	l := with.linter()
	told, changed := map[conceptID]bool{}, map[conceptID]bool{}
	for _, ch := range Compare(t, with) {
		changed[conceptID{ch.Concept.Kind, ch.Concept.Name}] = true
	}
	for _, r := range f.rows {
		found = append(found, f.unreasoned(r)...)
		c := with.rowConcept(r)
		if c == nil || told[c.id()] {
			continue
		}
		told[c.id()] = true
		for _, remark := range l.concept(c) {
			if !repeats(remark, conflicts) {
				found = append(found, f.remark(r.name.span, remark.Severity, remark.Code, remark.Text))
			}
		}
		if !changed[c.id()] && !with.changedBack(r, changed) {
			found = append(found, f.remark(r.name.span, source.Hint, lintNothingNew, "all that this row says is known"))
		}
	}
	return found.Sorted()
}

// changedBack reports whether a row changed a concept from which one of its
// edges comes.
func (t *Table) changedBack(r *row, changed map[conceptID]bool) bool {
	return slices.ContainsFunc(r.edges, func(l link) bool {
		other := t.find(r.kind, l.other.string)
		return l.back && other != nil && changed[other.id()]
	})
}

// rowConcept finds the concept that a row became.
func (t *Table) rowConcept(r *row) *concept {
	if c := t.byName(r.kind, r.name.string); c != nil {
		return c
	}
	return t.byKey(r.kind, foldKey(r.name.string))
}

// repeats reports whether a remark says again what a conflict says with its
// very place.
func repeats(r Remark, conflicts []source.Diagnostic) bool {
	return r.Code == lintCycle && slices.ContainsFunc(conflicts, func(d source.Diagnostic) bool { return d.Code == lintCycle })
}

func (f *File) remark(at source.Span, severity source.Severity, code, text string) source.Diagnostic {
	return source.Diagnostic{Code: code, Severity: severity, Source: f.src, Span: at, Message: text}
}

// unreasoned remarks on shared spellings that state no reason. Edges without
// one are in the table.
func (f *File) unreasoned(r *row) []source.Diagnostic {
	var found []source.Diagnostic
	for _, s := range r.shares {
		if s.why == "" {
			found = append(found, f.remark(s.other.span, source.Warning, lintNoReason, "the shared spelling has no reason"))
		}
	}
	return found
}
