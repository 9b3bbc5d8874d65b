package source

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

const (
	// maxLine is how many columns of a line are shown. A longer one is cut
	// to a window around the place.
	maxLine = 100
	// leadIn is how many columns of a cut line are shown before the place.
	leadIn = 30
	// tabStop is the width that tabs are expanded to.
	tabStop = 4
	// bytesPerColumn bounds how much text is looked at to fill a column.
	// Characters of more bytes, such as long runs of combining marks, are
	// cut.
	bytesPerColumn = 32
	indent         = "    "
)

// Style holds what is written before a part of a finding so that a terminal
// shows it in colour. The zero Style is plain text.
type Style struct {
	Place, Error, Warning, Hint, Caret string
	Reset                              string // ends each of the others
}

// Colours is the style for a terminal that understands SGR codes.
func Colours() Style {
	return Style{
		Place: "\x1b[1m", Error: "\x1b[1;31m", Warning: "\x1b[1;33m", Hint: "\x1b[1;36m",
		Caret: "\x1b[1;32m", Reset: "\x1b[0m",
	}
}

// Render writes findings for people: sorted, at most [MaxShown] of them, each
// as "file:line:column: severity: message [code]" with the line and carets
// under the place, then the other places that belong to it, then one "hint:"
// line for each way out. It returns the first error of w.
func Render(w io.Writer, findings []Diagnostic, style Style) error {
	shown, cut := List(findings).Capped(MaxShown)
	var b strings.Builder
	for _, d := range shown {
		style.diagnostic(&b, d)
	}
	if cut > 0 {
		fmt.Fprintf(&b, "... and %d more\n", cut)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (st Style) diagnostic(b *strings.Builder, d Diagnostic) {
	label := st.paint(st.of(d.Severity), string(d.Severity)+":")
	fmt.Fprintf(b, "%s%s %s [%s]\n", st.place(d.Source, d.Span), label, Printable(d.Message), d.Code)
	st.excerpt(b, d.Source, d.Span)
	for _, r := range d.Related {
		fmt.Fprintf(b, "%snote: %s\n", st.place(r.Source, r.Span), Printable(r.Message))
		st.excerpt(b, r.Source, r.Span)
	}
	for _, h := range d.Hints {
		fmt.Fprintf(b, "%s %s\n", st.paint(st.Hint, "hint:"), Printable(h))
	}
}

func (st Style) place(s *Source, span Span) string {
	if s == nil {
		return ""
	}
	p := s.Position(span.Offset)
	return st.paint(st.Place, fmt.Sprintf("%s:%d:%d:", Printable(s.Name), p.Line, p.Column)) + " "
}

func (st Style) excerpt(b *strings.Builder, s *Source, span Span) {
	if s == nil {
		return
	}
	sn := s.Snippet(span)
	if sn.Line == "" {
		return
	}
	carets := strings.Repeat("^", sn.Width)
	fmt.Fprintf(b, "%s%s\n%s%s%s\n", indent, sn.Line, indent, strings.Repeat(" ", sn.Pad), st.paint(st.Caret, carets))
}

func (st Style) of(s Severity) string {
	switch s {
	case Error:
		return st.Error
	case Warning:
		return st.Warning
	default:
		return st.Hint
	}
}

func (st Style) paint(code, text string) string {
	if code == "" {
		return text
	}
	return code + text + st.Reset
}

// Snippet is a line as it is shown, and where the carets go under it. Pad and
// Width are in columns of a terminal.
type Snippet struct {
	Line       string
	Pad, Width int
}

// Snippet shows the line in which a span begins: printable, with tabs
// expanded, and cut to a window around the span where it is long. A span of
// no length, or one behind the end of the line, gets one caret. Where a span
// goes on to the next line, the carets end with the first.
func (s *Source) Snippet(span Span) Snippet {
	line := s.LineSpan(span.Offset)
	from := min(max(span.Offset, line.Offset), line.End())
	to := min(max(span.End(), from), line.End())
	if text := s.At(line); len(text) <= maxLine && isPlain(text) {
		return Snippet{Line: text, Pad: from - line.Offset, Width: max(to-from, 1)}
	}
	cells := s.cells(line, from)
	first, last := window(cells, from, line)

	out := Snippet{}
	var b strings.Builder
	if first > 0 || len(cells) > 0 && cells[0].offset > line.Offset {
		b.WriteString(ellipsis)
		out.Pad = len(ellipsis)
	}
	for _, c := range cells[first:last] {
		b.WriteString(c.shown)
		switch {
		case c.end <= from:
			out.Pad += c.width
		case c.offset < to:
			out.Width += c.width
		}
	}
	if last < len(cells) || len(cells) > 0 && cells[len(cells)-1].end < line.End() {
		b.WriteString(ellipsis)
	}
	out.Line, out.Width = b.String(), max(out.Width, 1)
	return out
}

// isPlain reports whether each byte of a text is a character that is shown as
// it is, one column wide.
func isPlain(text string) bool {
	for i := range len(text) {
		if !isPlainByte(text[i]) {
			return false
		}
	}
	return true
}

func isPlainByte(c byte) bool { return ' ' <= c && c <= '~' }

// cell is one character as people see it: what is shown for it, and where it
// stands in the source.
type cell struct {
	offset, end int
	shown       string
	width       int
}

// cells lists the characters of a line, or of the part of it near from that
// can possibly be shown.
func (s *Source) cells(line Span, from int) []cell {
	text := s.Text
	start := max(line.Offset, from-leadIn*bytesPerColumn)
	if start > line.Offset {
		start = runeStart(text, start)
	}
	end := min(line.End(), from+maxLine*bytesPerColumn)
	if end < line.End() {
		end = runeStart(text, end)
	}
	out := make([]cell, 0, end-start)
	column, state := 0, -1
	for at := start; at < end; {
		if isPlainByte(text[at]) && (at+1 == end || text[at+1] < utf8.RuneSelf) { // nothing joins the two
			out = append(out, cell{at, at + 1, text[at : at+1], 1})
			column, state = column+1, -1
			at++
			continue
		}
		var cluster string
		cluster, _, _, state = uniseg.FirstGraphemeClusterInString(text[at:end], state)
		c := cell{offset: at, end: at + len(cluster)}
		if cluster == "\t" {
			c.shown = strings.Repeat(" ", tabStop-column%tabStop)
		} else {
			c.shown = Printable(cluster)
		}
		c.width = Width(c.shown)
		column += c.width
		out = append(out, c)
		at = c.end
	}
	return out
}

// window chooses which characters to show: all of them if they fit, otherwise
// those from a little before the place on.
func window(cells []cell, from int, line Span) (first, last int) {
	total, before, at := 0, 0, 0
	for i, c := range cells {
		total += c.width
		if c.end <= from {
			before += c.width
			at = i + 1
		}
	}
	whole := len(cells) == 0 || cells[0].offset == line.Offset && cells[len(cells)-1].end == line.End()
	if whole && total <= maxLine {
		return 0, len(cells)
	}
	first = at
	for width := 0; first > 0 && width+cells[first-1].width <= leadIn; first-- {
		width += cells[first-1].width
	}
	if before <= leadIn {
		first = 0
	}
	last = first
	for width := 0; last < len(cells) && width+cells[last].width <= maxLine; last++ {
		width += cells[last].width
	}
	return first, last
}
