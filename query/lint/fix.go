package lint

import (
	"slices"

	"sourcer/query"
	"sourcer/query/repair"
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
	if all := apply(text, edits); says(p, all, r.Query) {
		return all
	}
	for _, e := range edits {
		if one := apply(text, []Edit{e}); says(p, one, r.Query) {
			return one
		}
	}
	return text
}

// editsOf lists the edits of a report that do not get in each other's way, in
// the order of their places.
func editsOf(r *Report) []Edit {
	var edits []Edit
	for _, f := range r.Findings {
		if f.Fix != nil {
			edits = append(edits, *f.Fix)
		}
	}
	slices.SortStableFunc(edits, func(a, b Edit) int { return a.Span.Offset - b.Span.Offset })
	end := 0
	return slices.DeleteFunc(edits, func(e Edit) bool {
		if e.Span.Offset < end {
			return true
		}
		end = e.Span.End()
		return false
	})
}

// apply makes edits, which are in the order of their places.
func apply(text string, edits []Edit) string {
	var out []byte
	at := 0
	for _, e := range edits {
		out = append(out, text[at:e.Span.Offset]...)
		out = append(out, e.With...)
		at = e.Span.End()
	}
	return string(append(out, text[at:]...))
}

// says reports whether a string says the same to the platform as a query.
func says(p *target.Profile, text string, want query.Expr) bool {
	r := Check(p, text, Options{})
	if !r.Valid || r.Query == nil {
		return false
	}
	return query.Relate(target.Apart(r.Query), target.Apart(want), p.Reading()).Relation == query.Equal
}
