package repair

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"sourcer/query/source"
)

// cell is one character of the text in hand, and the part of the input that
// it was made of.
type cell struct {
	r        rune
	from, to int
}

// draft is a text that is being repaired.
type draft struct {
	input   string
	options Options
	cells   []cell
	repairs []Repair
	address bool // plus stands for a blank
}

// report notes a repair of a part of the input.
func (d *draft) report(name Name, from, to int, with, format string, args ...any) {
	d.repairs = append(d.repairs, Repair{name, source.Between(from, to), with, fmt.Sprintf(format, args...)})
}

// set puts another character in place of a cell's.
func (d *draft) set(i int, r rune, name Name, format string, args ...any) {
	c := &d.cells[i]
	d.report(name, c.from, c.to, string(r), format, args...)
	c.r = r
}

// at returns the character of a cell, 0 outside the text.
func (d *draft) at(i int) rune {
	if i < 0 || i >= len(d.cells) {
		return 0
	}
	return d.cells[i].r
}

// text returns the characters from i up to j.
func (d *draft) text(i, j int) string {
	var b strings.Builder
	for _, c := range d.cells[i:j] {
		b.WriteRune(c.r)
	}
	return b.String()
}

// result ends the work. The blanks around the text go.
func (d *draft) result() *Result {
	for len(d.cells) > 0 && isBlank(d.cells[0].r) {
		d.cells = d.cells[1:]
	}
	for n := len(d.cells); n > 0 && isBlank(d.cells[n-1].r); n-- {
		d.cells = d.cells[:n-1]
	}
	out := &Result{input: d.input, cells: d.cells, Repairs: d.repairs, bytes: make([]int, len(d.cells))}
	if out.cells == nil {
		out.cells = []cell{}
	}
	var b strings.Builder
	b.Grow(len(d.input))
	for i, c := range d.cells {
		out.bytes[i] = b.Len()
		b.WriteRune(c.r)
	}
	out.Text = b.String()
	slices.SortStableFunc(out.Repairs, func(a, b Repair) int { return a.Span.Offset - b.Span.Offset })
	return out
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }

// isEdge reports whether a character stands outside words: the end of the
// text, a blank, a bracket, a mark between terms.
func isEdge(r rune) bool { return r == 0 || isBlank(r) || strings.ContainsRune("()|,;", r) }

// shown spells a character for a message.
func shown(r rune) string {
	if r == utf8.RuneError {
		return "a broken byte"
	}
	return fmt.Sprintf("U+%04X", r)
}
