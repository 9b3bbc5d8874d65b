package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sourcer/query/build"
	"sourcer/query/plan"
	"sourcer/query/source"
)

// printSheet prints a document for people: under each target its strings,
// whole and at the start of the line so that they can be selected, then what
// has to be known about them.
func (a *app) printSheet(doc *build.Document) {
	for i, t := range doc.Targets {
		if i > 0 {
			a.out.WriteString("\n")
		}
		a.headline(doc.Brief.Name, t.Label, t.Target)
		if t.Error != nil {
			a.line("  does not fit")
			a.printKeywords(t.Keywords)
			continue
		}
		a.printStrings(t)
		a.printKeywords(t.Keywords)
		a.printFilters(t.Filters)
		a.printDropped(t.Dropped)
		a.printLosses(t.Losses, t.Dropped)
		a.line("")
		a.para("proof  ", claim(t)+minimum(t))
	}
	a.printUnknown(doc.Unknown)
	a.printWarnings(doc.Warnings)
}

// printUnknown lists the words that were searched as written because the
// table does not know them.
func (a *app) printUnknown(words []string) {
	if len(words) > 0 {
		a.section("not in the table, so searched as written")
		a.para("  ", strings.Join(words, ", "))
	}
}

func (a *app) printWarnings(warnings []build.Warning) {
	if len(warnings) == 0 || a.quiet {
		return
	}
	a.section("warnings")
	for _, w := range warnings {
		about := at(w.From)
		if w.Target != "" {
			about = w.Target + ": " + about
		}
		a.para("  ", about+w.Text)
		if w.Hint != "" {
			a.para("    ", "hint: "+w.Hint)
		}
	}
}

// headline names a brief and a target, on two lines where one is too narrow.
func (a *app) headline(name, label, id string) {
	name, label = source.Printable(name), source.Printable(label)
	between := " "
	if a.outTTY && source.Width(name+" -> "+label+" ("+id+")") > a.width() {
		between = "\n"
	}
	a.line(a.onPaper.bold(name) + between + a.onPaper.dim("-> ") + a.onPaper.bold(label) + a.onPaper.dim(" ("+id+")"))
}

// line prints one line.
func (a *app) line(text string) { fmt.Fprintln(a.out, text) }

// section prints the heading of a block.
func (a *app) section(title string) { a.line("\n" + a.onPaper.under(title)) }

// para prints a text broken to the width of the terminal; all lines but the
// first are indented to stand below its text.
func (a *app) para(lead, text string) {
	for i, l := range wrap(source.Printable(text), a.width()-len(lead)) {
		if i > 0 {
			lead = strings.Repeat(" ", len(lead))
		}
		a.line(lead + l)
	}
}

func (a *app) printStrings(t build.Target) {
	parts, boxes := 0, map[string]bool{}
	for _, s := range t.Strings {
		parts = max(parts, s.Part)
		boxes[s.Field] = true
	}
	for _, s := range t.Strings {
		a.line("")
		if label := stringLabel(s, parts, len(boxes)); label != "" {
			a.line(a.onPaper.dim(label))
		}
		a.line(source.Printable(s.Text))
	}
}

// stringLabel says which part and box a string is for, if there are several.
func stringLabel(s build.String, parts, boxes int) string {
	var words []string
	if parts > 1 {
		words = append(words, fmt.Sprintf("part %d of %d", s.Part, parts))
	}
	if boxes > 1 {
		words = append(words, source.Printable(s.Field))
	}
	return strings.Join(words, ", ")
}

func (a *app) printKeywords(k *build.Keywords) {
	if k == nil {
		return
	}
	a.section("keywords")
	for _, set := range []struct {
		name  string
		words []string
	}{{"all of", k.All}, {"any of", k.Any}, {"none of", k.None}, {"titles", k.Titles}, {"places", k.Locations}, {"at", k.Companies}, {"tags", k.Tags}} {
		if len(set.words) > 0 {
			a.para("  "+pad(set.name, len("none of"))+"  ", strings.Join(set.words, ", "))
		}
	}
}

func (a *app) printFilters(filters []build.Filter) {
	if len(filters) == 0 {
		return
	}
	a.section("set by hand")
	widest := 0
	for _, f := range filters {
		widest = max(widest, len(f.Filter))
	}
	for _, f := range filters {
		var values []string
		if len(f.Include) > 0 {
			values = append(values, strings.Join(f.Include, "; "))
		}
		if len(f.Exclude) > 0 {
			values = append(values, "not "+strings.Join(f.Exclude, "; "))
		}
		a.para("  "+pad(source.Printable(f.Filter), widest)+"  ", strings.Join(values, "; "))
	}
}

func (a *app) printDropped(dropped []build.Term) {
	if len(dropped) == 0 {
		return
	}
	a.section("left out to fit (narrower)")
	words := make([]string, len(dropped))
	for i, t := range dropped {
		words[i] = t.Term
	}
	a.para("  ", strings.Join(words, ", "))
}

// printLosses lists losses, but for the terms that were left out to fit: they
// are listed above.
func (a *app) printLosses(losses []build.Loss, dropped []build.Term) {
	losses = slices.DeleteFunc(slices.Clone(losses), func(l build.Loss) bool {
		return slices.ContainsFunc(dropped, func(t build.Term) bool { return isDropOf(l, t) })
	})
	if len(losses) == 0 {
		return
	}
	a.section("losses")
	for _, l := range losses {
		a.para("  "+pad(l.Direction, len("narrower"))+"  ", at(l.From)+l.Text+" ["+l.Kind+"]")
	}
}

// isDropOf reports whether a loss says that a term was left out.
func isDropOf(l build.Loss, t build.Term) bool {
	return l.Kind == string(plan.TermDropped) && strings.Contains(l.Text, strconv.Quote(t.Term))
}

// at says on which line of the brief something stands.
func at(from *build.From) string {
	if from == nil || from.Line == 0 {
		return ""
	}
	return lineOf(from.Line, from.File) + ": "
}

// lineOf names a line, with its file where that is not the brief.
func lineOf(line int, file string) string {
	out := "line " + itoa(line)
	if file != "" {
		out += " of " + file
	}
	return out
}

// minimum says how many strings are needed at the least, where there are
// several.
func minimum(t build.Target) string {
	parts := 0
	for _, s := range t.Strings {
		parts = max(parts, s.Part)
	}
	if parts < 2 || t.Proof.Minimum < 1 {
		return ""
	}
	return fmt.Sprintf("; %d strings (%d is the minimum)", parts, t.Proof.Minimum)
}
