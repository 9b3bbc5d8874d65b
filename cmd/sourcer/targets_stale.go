package main

import (
	"strings"
	"time"

	"sourcer/query/source"
	"sourcer/query/target"
)

// staleFact is a fact that is too old, in JSON.
type staleFact struct {
	About []string `json:"about"`
	factInfo
}

// staleDocumentOf lists the targets that have facts from before a day, with
// those.
func staleDocumentOf(profiles []*target.Profile, before time.Time) targetsDocument {
	d := targetsDocumentOf(nil)
	for _, p := range profiles {
		t := targetInfoOf(p)
		for _, f := range p.Stale(before) {
			t.Stale = append(t.Stale, staleFact{f.About, factInfoOf(f.Fact)})
		}
		if len(t.Stale) > 0 {
			d.Targets = append(d.Targets, t)
		}
	}
	return d
}

// printStale prints a row for each fact that is too old.
func (a *app) printStale(profiles []*target.Profile, before time.Time) {
	rows := [][]string{{"TARGET", "DATE", "CONFIDENCE", "ABOUT", "SOURCE"}}
	for _, p := range profiles {
		for _, f := range p.Stale(before) {
			rows = append(rows, []string{
				p.Name, f.Date, string(f.Confidence), source.Printable(strings.Join(f.About, ", ")), source.Printable(f.Source),
			})
		}
	}
	if len(rows) == 1 {
		a.line("no fact is older than " + before.Format(time.DateOnly))
		return
	}
	for i, l := range columns(rows) {
		if i == 0 {
			l = a.onPaper.bold(l)
		}
		a.line(l)
	}
}
