package main

import (
	"cmp"
	"slices"
	"strings"

	"sourcer/query/build"
	"sourcer/query/source"
)

// relationEqual is the relation of strings that find what the brief asks for.
const relationEqual = "equal"

// verdict decides how a run that printed its documents ends: strings that do
// not fit weigh more than losses.
func (a *app) verdict(docs []*build.Document, s settings) error {
	misfit, loss := false, false
	for _, doc := range docs {
		for _, t := range doc.Targets {
			if t.Error != nil {
				misfit = true
				a.reportMisfit(doc, t)
			} else if s.strict {
				loss = a.reportStrict(doc, t, s.allow) || loss
			}
		}
	}
	switch {
	case misfit:
		return silent(exitMisfit)
	case loss:
		return silent(exitFindings)
	default:
		return nil
	}
}

// What notes repeat of a brief: how many lines that cost too much, how many
// items that the table does not know, and how many columns of each.
const (
	maxCosts       = 20
	maxNoted       = 20
	maxNotedColumn = 60
)

// reportMisfit says why there are no strings, and which lines cost what.
func (a *app) reportMisfit(doc *build.Document, t build.Target) {
	a.out.Flush()
	a.complain("%s: %s: %s", doc.Brief.File, t.Target, t.Error.Message)
	if t.Error.Hint != "" {
		a.hint(t.Error.Hint)
	}
	for i, c := range t.Error.Costs {
		if i == maxCosts {
			a.complain("  ... and %d more lines", len(t.Error.Costs)-i)
			break
		}
		a.complain("  %s costs at least %s, %s and %s: %s", lineOf(c.From.Line, c.From.File),
			plural(c.Chars, "character", "characters"), plural(c.Words, "word", "words"),
			plural(c.Operators, "operator", "operators"), source.Clip(c.From.Text, maxNotedColumn))
	}
}

// reportStrict says what --strict does not let pass.
func (a *app) reportStrict(doc *build.Document, t build.Target, allow []string) bool {
	failed := false
	if t.Proof.Relation != relationEqual {
		failed = true
		a.complain("%s: %s: --strict: the strings are %s, not equal", doc.Brief.File, t.Target, t.Proof.Relation)
	}
	for _, kind := range lossKinds(t) {
		if !slices.Contains(allow, kind) {
			failed = true
			a.complain("%s: %s: --strict: %s is not allowed", doc.Brief.File, t.Target, kind)
		}
	}
	return failed
}

// lossKinds lists the kinds of a target's losses, each once, in their order.
func lossKinds(t build.Target) []string {
	var kinds []string
	for _, l := range t.Losses {
		kinds = append(kinds, l.Kind)
	}
	return unique(kinds)
}

// noteTargets says on the side, in one line for each target that needs it,
// what the bare strings do not show.
func (a *app) noteTargets(doc *build.Document) {
	for _, w := range doc.Warnings {
		a.noteWarning(doc, w)
	}
	if len(doc.Unknown) > 0 {
		a.note("%s: not in the table, so searched as written: %s", doc.Brief.File, noted(doc.Unknown))
	}
	for _, t := range doc.Targets {
		if t.Error != nil {
			continue
		}
		if said := summary(t); said != "" {
			a.note("%s: %s: %s", doc.Brief.File, t.Target, said)
		}
	}
}

// noted lists items in a line that people read.
func noted(items []string) string {
	var out []string
	for i, item := range items {
		if i == maxNoted {
			out = append(out, "and "+itoa(len(items)-i)+" more")
			break
		}
		out = append(out, source.Clip(item, maxNotedColumn))
	}
	return strings.Join(out, ", ")
}

func (a *app) noteWarning(doc *build.Document, w build.Warning) {
	place := doc.Brief.File
	if w.From != nil {
		place = cmp.Or(w.From.File, place) + ":" + itoa(w.From.Line) + ":" + itoa(w.From.Column)
	}
	if w.Target != "" {
		place += ": " + w.Target
	}
	a.note("%s: warning: %s [%s]", place, w.Text, w.Code)
	if w.Hint != "" && !a.quiet {
		a.hint(w.Hint)
	}
}

// summary is a target's relation and losses in one line, "" where there is
// nothing to know.
func summary(t build.Target) string {
	var parts []string
	if t.Proof.Relation != relationEqual {
		parts = append(parts, claim(t))
	}
	if len(t.Losses) > 0 {
		parts = append(parts, plural(len(t.Losses), "loss", "losses")+" ("+strings.Join(lossCounts(t), ", ")+")")
	}
	return strings.Join(parts, "; ")
}

// lossCounts is "2 field-widened" for each kind of loss.
func lossCounts(t build.Target) []string {
	var out []string
	for _, kind := range lossKinds(t) {
		n := 0
		for _, l := range t.Losses {
			if l.Kind == kind {
				n++
			}
		}
		out = append(out, itoa(n)+" "+kind)
	}
	return out
}

// basisSoft is the basis of platforms that reinterpret what they are given.
const basisSoft = "soft"

// claim says how the strings stand to the brief, and under which profile. On
// a platform that reinterprets queries no more is claimed than what is on
// paper.
func claim(t build.Target) string {
	relation := t.Proof.Relation
	if t.Proof.Basis == basisSoft {
		relation += " on paper"
	}
	return relation + " (" + t.Target + ", " + t.Profile + ", " + t.Proof.Basis + ")"
}
