package target

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"sourcer/query"
)

// Read says what the platform makes of the text in a box. The scope of the
// profile is no part of the meaning and is left out. An empty text asks for
// nothing and is [query.Always]. A text that the platform may read in any
// way, or whose meaning no expression can say, is an [*Unreadable].
func (p *Profile) Read(b Box, text string) (query.Expr, error) {
	scan := p.Scan(b, text)
	for _, n := range scan.Notes {
		if n.Fatal {
			return nil, &Unreadable{Text: text, Notes: scan.Notes}
		}
	}
	if scan.Expr == nil {
		return query.Always(), nil
	}
	e := p.unscope(scan.Expr)
	for t := range query.EachTerm(e) {
		if t.Native != "" && t.Field == query.Anywhere {
			return nil, &Unreadable{Text: text, Notes: []Note{noField(scan, t)}}
		}
	}
	return e, nil
}

// noField remarks on a term in a field that no brief knows, such as a site.
func noField(scan Scan, t query.Term) Note {
	at := slices.Index(query.Terms(scan.Expr), t)
	return Note{Inexact, scan.Spans[at], "no field of a brief stands for " + t.Native + ":", true}
}

// Unreadable says why a text has no certain meaning on a platform.
type Unreadable struct {
	Text  string
	Notes []Note
}

// Error implements error. It shows the first note, with its column in code
// points, and counts the others.
func (e *Unreadable) Error() string {
	n := e.Notes[0]
	column := 1 + utf8.RuneCountInString(e.Text[:n.Span.Offset])
	message := fmt.Sprintf("column %d: %s", column, n.Message)
	if more := len(e.Notes) - 1; more > 0 {
		message += fmt.Sprintf(" (and %d more)", more)
	}
	return message
}
