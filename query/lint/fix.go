package lint

import (
	"sourcer/query"
	"sourcer/query/repair"
	"sourcer/query/source"
	"sourcer/query/target"
)

// maxRounds is how often fixes are looked for again: one makes room for
// another.
const maxRounds = 10

// Fix repairs a string and does what can be done without asking. The result
// says to the platform what the repaired string says: that is proved, and an
// edit that would change it is left undone. So is every edit to a string that
// the platform may read in any way; it is repaired all the same.
func Fix(p *target.Profile, input string, o Options) string {
	text := repair.Clean(input, RepairOptions(p)).Text
	for range maxRounds {
		next := fixOnce(p, text, o)
		if next == text {
			break
		}
		text = repair.Clean(next, RepairOptions(p)).Text
	}
	return text
}

func fixOnce(p *target.Profile, text string, o Options) string {
	r := Check(p, text, o)
	edits := editsOf(r)
	if len(edits) == 0 || !r.Valid || r.Query == nil || len(query.Terms(r.Query)) > MaxCompared {
		return text
	}
	if all := source.Apply(text, edits); says(p, all, r.Query) {
		return all
	}
	for _, e := range edits {
		if one := source.Apply(text, []source.Edit{e}); says(p, one, r.Query) {
			return one
		}
	}
	return text
}

// editsOf lists the edits of a report that do not get in each other's way.
func editsOf(r *Report) []source.Edit {
	var edits []source.Edit
	for _, f := range r.Findings {
		if f.Fix != nil {
			edits = append(edits, *f.Fix)
		}
	}
	return source.Apart(edits)
}

// says reports whether a string says the same to the platform as a query.
func says(p *target.Profile, text string, want query.Expr) bool {
	r := Check(p, text, Options{})
	if !r.Valid || r.Query == nil {
		return false
	}
	return query.Relate(target.Apart(r.Query), target.Apart(want), p.Reading()).Relation == query.Equal
}
