package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/ladder"
	"sourcer/query/source"
)

const ladderLong = `Prints searches from the tightest to the broadest: with the nice-to-haves and
without, in the words of the brief and in wider reaches, with the groups of
"any" and without them. Each finds all that the one before finds: that is
proved, and a step that cannot be proved is left out with the reason.

On a pipe the output is the strings, the tightest first, and nothing else.

` + exitHelp

func newLadderCmd(a *app) *cobra.Command {
	var form string
	cmd := &cobra.Command{
		Use:               "ladder [FILE|-]",
		Short:             "Loosen a search step by step, with proof",
		Long:              ladderLong,
		Example:           "  sourcer ladder backend.brief\n  sourcer ladder -t google --fit trim -o json backend.brief",
		Args:              needArgs(0, 1, "one brief"),
		ValidArgsFunction: completeBriefs,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.runLadder(cmd, args, form) },
	}
	addSettingFlags(cmd, "output", "expand", "nice", "strict", "allow")
	outputFlag(cmd, &form)
	return cmd
}

func (a *app) runLadder(cmd *cobra.Command, args []string, form string) error {
	if err := checkOutput(form); err != nil {
		return err
	}
	s, err := a.settings(cmd)
	if err != nil {
		return err
	}
	names, err := a.inputs(args, "ladder")
	if err != nil {
		return err
	}
	table, err := a.table(s.synonyms)
	if err != nil {
		return err
	}
	b, err := a.parseBrief(names[0], table)
	if err != nil {
		return err
	}
	empty := false
	for i, p := range s.targets {
		l, err := ladder.Make(b.Brief, ladder.Options{Table: table, Target: p, Locale: s.locale, Plan: s.plan})
		if err != nil {
			return a.invalid(b, err)
		}
		if len(l.Steps) == 0 {
			empty = true
			a.complain("%s: %s: no step fits: %s", b.Source.Name, p.Name, l.Left[0].Reason)
		}
		if err := a.printLadder(l, form, i, len(s.targets)); err != nil {
			return err
		}
	}
	if empty {
		return silent(exitMisfit)
	}
	return nil
}

// printLadder prints one ladder of several.
func (a *app) printLadder(l *ladder.Ladder, form string, i, of int) error {
	switch {
	case form == outputJSON && of == 1:
		return a.printJSON(l)
	case form == outputJSON:
		return a.printLine(l)
	case !a.outTTY:
		for _, step := range l.Steps {
			for _, s := range step.Strings {
				a.line(source.Printable(s.Text))
			}
		}
		return nil
	}
	if i > 0 {
		a.line("")
	}
	a.headline(l.Brief.Name, l.Label, l.Target)
	for _, step := range l.Steps {
		a.printStep(step)
	}
	if len(l.Left) > 0 {
		a.section("not on the ladder")
		for _, left := range l.Left {
			a.para("  ", left.Label+": "+left.Reason)
		}
	}
	return nil
}

func (a *app) printStep(step ladder.Step) {
	a.section(source.Printable(fmt.Sprintf("%d  %s", step.Step, step.Label)))
	if len(step.LetGo) > 0 {
		a.para("  ", "let go: "+strings.Join(step.LetGo, ", "))
	}
	if step.Relation != "" {
		a.para("  ", fmt.Sprintf("%s than step %d, proved: it also finds a profile that says %s", step.Relation, step.Step-1, step.Witness))
	}
	for _, s := range step.Strings {
		a.line(source.Printable(s.Text))
	}
}
