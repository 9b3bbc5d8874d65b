package source

import "slices"

// Edit puts a text in place of a part of another.
type Edit struct {
	Span Span
	With string
}

// Apart sorts edits by their places, and leaves out those that reach into one
// before them.
func Apart(edits []Edit) []Edit {
	out := slices.Clone(edits)
	slices.SortStableFunc(out, func(a, b Edit) int { return a.Span.Offset - b.Span.Offset })
	end := 0
	return slices.DeleteFunc(out, func(e Edit) bool {
		if e.Span.Offset < end {
			return true
		}
		end = e.Span.End()
		return false
	})
}

// Apply makes edits that are [Apart].
func Apply(text string, edits []Edit) string {
	var out []byte
	at := 0
	for _, e := range edits {
		out = append(out, text[at:e.Span.Offset]...)
		out = append(out, e.With...)
		at = e.Span.End()
	}
	return string(append(out, text[at:]...))
}
