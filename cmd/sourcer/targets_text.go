package main

import (
	"slices"
	"strings"
	"time"

	"sourcer/query/source"
	"sourcer/query/target"
)

// printTargets prints the table of platforms. On a terminal that is too
// narrow for it, it goes without the dates, which each target tells of itself,
// and limits stand below one another.
func (a *app) printTargets(profiles []*target.Profile) {
	rows := [][]string{{"TARGET", "FAMILY", "LIMITS", "BASIS", "CONFIDENCE", "DATE"}}
	for _, p := range profiles {
		rows = append(rows, []string{
			p.Name, string(p.Family), orDash(strings.Join(limitWords(p), ", ")), string(p.Basis), string(weakest(p)), p.Date,
		})
	}
	if a.outTTY && slices.ContainsFunc(columns(rows), func(l string) bool { return source.Width(l) > a.width() }) {
		rows = narrowTargets(profiles)
	}
	a.headed(rows)
}

func narrowTargets(profiles []*target.Profile) [][]string {
	rows := [][]string{{"TARGET", "FAMILY", "LIMITS", "BASIS", "CONFIDENCE"}}
	for _, p := range profiles {
		limits := strings.Split(orDash(strings.Join(limitWords(p), ",\n")), "\n")
		rows = append(rows, []string{p.Name, string(p.Family), limits[0], string(p.Basis), string(weakest(p))})
		for _, l := range limits[1:] {
			rows = append(rows, []string{"", "", l})
		}
	}
	return rows
}

// headed prints a table with a heading.
func (a *app) headed(rows [][]string) {
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

// widestSetting is how wide the column of settings may be; a setting that is
// wider, such as an address, stands on a line of its own.
const widestSetting = 24

// valuesLast prints settings for a terminal: what stands behind each before
// its value, which may be long and is broken at the edge, or stands below
// where that does not help.
func (a *app) valuesLast(rows [][]string) {
	for _, row := range rows {
		setting := row[0]
		if len(setting) > widestSetting {
			a.line("  " + setting)
			setting = ""
		}
		lead := "  " + pad(setting, widestSetting) + "  " + pad(row[2], len(target.Practitioner)) + "  " + pad(row[3], len(time.DateOnly)) + "  "
		room := a.width() - len(lead)
		if slices.ContainsFunc(strings.Fields(row[1]), func(w string) bool { return source.Width(w) > room }) {
			a.line(strings.TrimRight(lead, " "))
			lead = "    "
		}
		a.para(lead, row[1])
	}
}

// tabulate prints rows, indented.
func (a *app) tabulate(rows [][]string) {
	const indent = "  "
	lines := columns(rows)
	if a.outTTY {
		lines = columnsWithin(rows, a.width()-len(indent))
	}
	for _, l := range lines {
		a.line(indent + l)
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
			a.para("  ", source.Printable(b.Name)+": "+limitWord(l)+standing(p.BehindLimit(l.What)))
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
	if a.outTTY {
		a.valuesLast(rows)
	} else {
		a.tabulate(rows)
	}
	a.section("sources")
	for _, s := range unique(sources) {
		a.line("  " + source.Printable(s))
	}
}
