// Package source holds a text that somebody wrote, and what there is to say
// about places in it: spans, positions, and findings that show the line with
// the words underlined. It knows no grammar.
package source

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// byteOrderMark may open a text. It belongs to no line and counts in no
// column.
const byteOrderMark = "\ufeff"

// Source is a named text. Its line starts are found once, when a position is
// first asked for. A Source is used by pointer and never changed.
type Source struct {
	Name string // as it is shown to people: a path, or "-" for standard input
	Text string
	// Line is the number of the first line, where the text is a part of a
	// larger one; 0 stands for 1.
	Line int

	once   sync.Once
	starts []int // offset of the first byte of each line
}

// New names a text.
func New(name, text string) *Source { return &Source{Name: name, Text: text} }

// Span is a part of a source's text: byte offset and length in bytes.
type Span struct{ Offset, Length int }

// Between is the span from one offset up to, but not with, another.
func Between(from, to int) Span { return Span{Offset: from, Length: to - from} }

// End is the offset of the first byte behind the span.
func (s Span) End() int { return s.Offset + s.Length }

// To is the span from the start of s to the end of last.
func (s Span) To(last Span) Span { return Between(s.Offset, last.End()) }

// Contains reports whether inner lies within s.
func (s Span) Contains(inner Span) bool {
	return s.Offset <= inner.Offset && inner.End() <= s.End()
}

// Position is a place as people count: lines and columns from 1, columns in
// code points.
type Position struct{ Line, Column int }

// Start is the offset at which the text proper begins: behind a byte order
// mark, if there is one.
func (s *Source) Start() int {
	if strings.HasPrefix(s.Text, byteOrderMark) {
		return len(byteOrderMark)
	}
	return 0
}

// Position says where an offset is. An offset outside the text is moved to
// its nearest end. Each byte of broken UTF-8 counts as one column.
func (s *Source) Position(offset int) Position {
	offset = min(max(offset, s.Start()), len(s.Text))
	n := s.lineAt(offset)
	return Position{Line: n + max(s.Line, 1), Column: utf8.RuneCountInString(s.Text[s.starts[n]:offset]) + 1}
}

// Offset is the offset of a position, or the nearest one where the text has
// no such line or column.
func (s *Source) Offset(p Position) int {
	s.once.Do(s.findLines)
	n := min(max(p.Line-max(s.Line, 1), 0), len(s.starts)-1)
	line := s.LineSpan(s.starts[n])
	at := line.Offset
	for column := 1; column < p.Column && at < line.End(); column++ {
		_, size := utf8.DecodeRuneInString(s.Text[at:])
		at += size
	}
	return at
}

// At returns the text of a span. What lies outside the source is left out.
func (s *Source) At(span Span) string {
	from := min(max(span.Offset, 0), len(s.Text))
	to := min(max(span.End(), from), len(s.Text))
	return s.Text[from:to]
}

// LineSpan is the span of the line that holds an offset, without its line
// break.
func (s *Source) LineSpan(offset int) Span {
	offset = min(max(offset, s.Start()), len(s.Text))
	n := s.lineAt(offset)
	end := len(s.Text)
	if n+1 < len(s.starts) {
		end = s.starts[n+1] - 1
	}
	if end > s.starts[n] && s.Text[end-1] == '\r' {
		end--
	}
	return Between(s.starts[n], end)
}

// lineAt is the index of the line that holds an offset.
func (s *Source) lineAt(offset int) int {
	s.once.Do(s.findLines)
	n, exact := slices.BinarySearch(s.starts, offset)
	if !exact {
		n--
	}
	return n
}

func (s *Source) findLines() {
	s.starts = append(s.starts, s.Start())
	for i := s.Start(); i < len(s.Text); i++ {
		if s.Text[i] == '\n' {
			s.starts = append(s.starts, i+1)
		}
	}
}
