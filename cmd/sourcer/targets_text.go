package main

import (
	"strings"

	"sourcer/query/source"
	"sourcer/query/target"
)

// printTargets prints the table of platforms.
func (a *app) printTargets(profiles []*target.Profile) {
	rows := [][]string{{"TARGET", "FAMILY", "LIMITS", "BASIS", "CONFIDENCE", "DATE"}}
	for _, p := range profiles {
		rows = append(rows, []string{
			p.Name, string(p.Family), orDash(strings.Join(limitWords(p), ", ")), string(p.Basis), string(weakest(p)), p.Date,
		})
	}
	for i, l := range columns(rows) {
		if i == 0 {
			l = a.onPaper.bold(l)
		}
		a.line(l)
	}
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// limitWords says each limit once: "15 operators", "250 chars (soft)".
func limitWords(p *target.Profile) []string {
	var out []string
	for _, b := range p.Boxes(target.LayoutFields) {
		for _, l := range p.Limits(b) {
			out = append(out, limitWord(l))
		}
	}
	return unique(out)
}

func limitWord(l target.Limit) string {
	word := itoa(l.Max) + " " + string(l.What)
	if !l.Hard {
		word += " (soft)"
	}
	return word
}

// printTarget prints all that is known about one platform.
func (a *app) printTarget(p *target.Profile) {
	a.line(a.onPaper.bold(source.Printable(p.Label)) + "  " + p.Name)
	a.para("  ", "family "+string(p.Family)+", "+string(p.Status)+", facts of "+p.Date+", basis "+string(p.Basis))
	for _, c := range p.Caveats {
		a.para("  ", c)
	}
	a.section("can say")
	a.tabulate(abilities(p))
	a.printBoxes(p)
	if keys := filterKeys(p); len(keys) > 0 {
		a.section("filters")
		rows := make([][]string, len(keys))
		for i, key := range keys {
			label, _ := p.Filter(key)
			rows[i] = []string{key, source.Printable(label)}
		}
		a.tabulate(rows)
	}
	a.printLimits(p)
	a.printFacts(p)
}

// tabulate prints rows, indented.
func (a *app) tabulate(rows [][]string) {
	for _, l := range columns(rows) {
		a.line("  " + l)
	}
}

// abilities says what a platform can and cannot say.
func abilities(p *target.Profile) [][]string {
	rows := [][]string{
		{"or", yes(p.CanOr())},
		{"not", yes(p.CanNegate())},
		{"not before a group", yes(p.CanNegateGroup())},
		{"brackets", yes(p.CanGroup())},
	}
	if p.Scope() != "" {
		rows = append(rows, []string{"scope", source.Printable(p.Scope())})
	}
	return rows
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func (a *app) printBoxes(p *target.Profile) {
	a.section("boxes")
	var rows [][]string
	for _, b := range p.Boxes(target.LayoutFields) {
		rows = append(rows, []string{source.Printable(b.Name), anywhere(string(b.Field))})
	}
	a.tabulate(rows)
}

func anywhere(field string) string {
	if field == "" {
		return "anywhere"
	}
	return field
}

func (a *app) printLimits(p *target.Profile) {
	a.section("limits")
	none := true
	for _, b := range p.Boxes(target.LayoutFields) {
		for _, l := range p.Limits(b) {
			none = false
			a.para("  ", source.Printable(b.Name)+": "+limitWord(l)+standing(l.Fact))
		}
	}
	if none {
		a.line("  none is known")
	}
}

// standing says what stands behind a fact.
func standing(f target.Fact) string {
	if f.Source == "" {
		return ""
	}
	out := " - " + string(f.Confidence) + ", " + f.Date + ": " + f.Source
	if f.Note != "" {
		out += " (" + f.Note + ")"
	}
	return out
}

// printFacts prints each setting with how far it can be trusted, and the
// sources below.
func (a *app) printFacts(p *target.Profile) {
	a.section("facts")
	var rows [][]string
	var sources []string
	for _, s := range p.Settings() {
		facts := p.Facts(s.Path)
		if len(facts) == 0 {
			continue
		}
		rows = append(rows, []string{s.Path, source.Printable(s.Value), string(facts[0].Confidence), facts[0].Date})
		for _, f := range facts {
			sources = append(sources, f.Source)
		}
	}
	a.tabulate(rows)
	a.section("sources")
	for _, s := range unique(sources) {
		a.line("  " + source.Printable(s))
	}
}
