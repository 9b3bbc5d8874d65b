// Package source holds a text that somebody wrote, and what there is to say
// about places in it: spans, positions, and findings that show the line with
// the words underlined. It knows no grammar.
package source

// Source is a named text. Its line starts are found once.
type Source struct {
	Name   string // as it is shown to people: a path, or "-" for standard input
	Text   string
	starts []int
}

// Span is a part of a source's text: byte offset and length in bytes.
type Span struct{ Offset, Length int }

// End is the offset of the first byte behind the span.
func (s Span) End() int { return s.Offset + s.Length }

// Position is a place as people count: lines and columns from 1, columns in
// code points.
type Position struct{ Line, Column int }

// Severity grades a finding.
type Severity string

// The severities, gravest first. Only errors stop a compilation.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Hint    Severity = "hint"
)

// Diagnostic is one finding about a place in a source.
type Diagnostic struct {
	Code     string // stable, such as "unknown-key"
	Severity Severity
	Source   *Source
	Span     Span
	Message  string   // in the user's words, lower case, no full stop
	Hints    []string // what to write instead
	Related  []Related
}

// Related is another place that has a part in a finding.
type Related struct {
	Source  *Source
	Span    Span
	Message string
}
