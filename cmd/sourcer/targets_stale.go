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

// printStale prints a row for each fact that is too old. On a terminal, which
// is too narrow for that, what it is about and the source stand below it.
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
	if !a.outTTY {
		a.headed(rows)
		return
	}
	for _, row := range rows[1:] {
		a.line(a.onPaper.bold(row[0]) + "  " + row[1] + "  " + row[2])
		a.para("  ", row[3])
		a.line("  " + row[4])
	}
}
