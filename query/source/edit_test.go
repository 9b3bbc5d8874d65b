package source

import "testing"

func TestEdits(t *testing.T) {
	const text = "one two three"
	for _, c := range []struct {
		edits []Edit
		want  string
	}{
		{nil, text},
		{[]Edit{{Span{4, 3}, "2"}}, "one 2 three"},
		{[]Edit{{Span{8, 5}, "3"}, {Span{0, 4}, ""}}, "two 3"},
		{[]Edit{{Span{4, 3}, "2"}, {Span{5, 1}, "W"}}, "one 2 three"}, // the second is inside the first
		{[]Edit{{Span{4, 3}, "2"}, {Span{7, 0}, ","}}, "one 2, three"},
		{[]Edit{{Span{13, 0}, "!"}}, "one two three!"},
	} {
		if got := Apply(text, Apart(c.edits)); got != c.want {
			t.Errorf("%v: %q, want %q", c.edits, got, c.want)
		}
	}
}
