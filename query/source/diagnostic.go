package source

import (
	"cmp"
	"slices"
	"strings"
)

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
	Fix      *Edit    // what can be done without asking, nil where only a person can know
	Related  []Related
}

// Related is another place that has a part in a finding.
type Related struct {
	Source  *Source
	Span    Span
	Message string
}

// MaxShown is how many findings are shown at once. More are counted.
const MaxShown = 20

// List is the findings of one run.
type List []Diagnostic

// HasErrors reports whether an error is among the findings.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(d Diagnostic) bool { return d.Severity == Error })
}

// Sorted returns the findings in the order of their places, by source name
// first, each once. Two findings are the same if their code, place and message
// are.
func (l List) Sorted() List {
	out := slices.Clone(l)
	slices.SortStableFunc(out, Diagnostic.compare)
	return slices.CompactFunc(out, func(a, b Diagnostic) bool { return a.compare(b) == 0 })
}

// Capped returns the findings as they are to be shown, sorted, at most limit
// of them, and how many were left out. The gravest are kept. A limit of zero
// or less stands for [MaxShown].
func (l List) Capped(limit int) (shown List, cut int) {
	if limit <= 0 {
		limit = MaxShown
	}
	out := l.Sorted()
	if len(out) <= limit {
		return out, 0
	}
	cut = len(out) - limit
	slices.SortStableFunc(out, func(a, b Diagnostic) int { return cmp.Compare(a.Severity.rank(), b.Severity.rank()) })
	return out[:limit:limit].Sorted(), cut
}

func (d Diagnostic) compare(other Diagnostic) int {
	return cmp.Or(
		cmp.Compare(d.Source.name(), other.Source.name()),
		cmp.Compare(d.Span.Offset, other.Span.Offset),
		cmp.Compare(d.Span.Length, other.Span.Length),
		cmp.Compare(d.Severity.rank(), other.Severity.rank()),
		strings.Compare(d.Code, other.Code),
		strings.Compare(d.Message, other.Message),
	)
}

func (s *Source) name() string {
	if s == nil {
		return ""
	}
	return s.Name
}

// rank orders severities, gravest first.
func (s Severity) rank() int {
	return slices.Index([]Severity{Error, Warning, Hint}, s)
}
