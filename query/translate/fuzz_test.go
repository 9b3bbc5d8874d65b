package translate

import (
	"errors"
	"testing"

	"sourcer/query"
	"sourcer/query/plan"
	"sourcer/query/target"
)

// maxFuzzed keeps an input to the size of a string that somebody wrote.
const maxFuzzed = 400

// Whatever the string and the platforms, a translation can be read on its
// platform, and one that calls itself equal is equal.
func FuzzTranslate(f *testing.F) {
	for i, row := range table {
		f.Add(row.text, uint8(i), uint8(3*i+1))
	}
	names := target.Names()
	f.Fuzz(func(t *testing.T, text string, fromNumber, toNumber uint8) {
		if len(text) > maxFuzzed {
			return
		}
		from, to := lookup(t, names[int(fromNumber)%len(names)]), lookup(t, names[int(toNumber)%len(names)])
		r, err := Run(from, to, text, plan.Options{})
		if err != nil {
			refused(t, from, to, text, err)
			return
		}
		said := readBack(t, r, text)
		if !r.Equal() || len(r.Filters) > 0 {
			return
		}
		whole, err := from.ReadApart(from.Boxes(target.LayoutSingle)[0], text)
		if err != nil {
			t.Fatal(err)
		}
		if c := query.Relate(said, unspelt(whole), query.Plain); c.Relation != query.Equal && c.Relation != query.Undecided {
			t.Fatalf("%s to %s: %q is called equal to %q, and is %s (%v, %v)", from.Name, to.Name, r.Parts[0][0].Text, text, c.Relation, c.OnlyA, c.OnlyB)
		}
	})
}

// refused checks that a refusal is one of the two that there are.
func refused(t *testing.T, from, to *target.Profile, text string, err error) {
	t.Helper()
	_, unreadable := errors.AsType[*target.Unreadable](err)
	_, misfit := errors.AsType[*plan.Misfit](err)
	if !unreadable && !misfit {
		t.Fatalf("%s to %s: %q: %v", from.Name, to.Name, text, err)
	}
}

// readBack is what the strings of a translation together say.
func readBack(t *testing.T, r *Result, text string) query.Expr {
	t.Helper()
	var union query.Or
	for _, part := range r.Parts {
		var boxes query.And
		for _, c := range part {
			e, err := r.To.ReadApart(c.Box, c.Text)
			if err != nil {
				t.Fatalf("%s to %s: %q becomes %q: %v", r.From.Name, r.To.Name, text, c.Text, err)
			}
			boxes = append(boxes, unspelt(e))
		}
		union = append(union, query.AllOf(boxes...))
	}
	return query.AnyOf(union...)
}
