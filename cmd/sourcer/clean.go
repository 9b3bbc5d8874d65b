package main

import (
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/repair"
	"sourcer/query/source"
)

const cleanLong = `Prints a search string without what Word, Slack, spreadsheets and browsers did
to it: curly, single and mixed quotes, dashes in place of a minus, no-break and
invisible characters, wide letters, HTML entities, percent-encoding, line
breaks, labels that were copied along. What was repaired goes to standard
error. Nothing else is changed: an operator stays as it is written.

Without an argument, or with -, the string is read from standard input.

` + exitHelp

// cleanDocument is what clean -o json prints.
type cleanDocument struct {
	Schema  string        `json:"schema"`
	Text    string        `json:"text"`
	Changed bool          `json:"changed"`
	Repairs []cleanRepair `json:"repairs"`
}

// cleanRepair is one repair; start and end are byte offsets in the input.
type cleanRepair struct {
	Name    string `json:"name"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Message string `json:"message"`
	With    string `json:"with"`
}

const cleanSchema = "sourcer.clean/1"

func newCleanCmd(a *app) *cobra.Command {
	var form string
	cmd := &cobra.Command{
		Use:               "clean [STRING|-]",
		Short:             "Undo what word processors and chats do to a string",
		Long:              cleanLong,
		Example:           "  sourcer clean '“backend engineer” –intern'\n  pbpaste | sourcer clean | pbcopy",
		Args:              needArgs(0, 1, "one string in quotes"),
		ValidArgsFunction: completeNothing,
		RunE:              func(_ *cobra.Command, args []string) error { return a.runClean(args, form) },
	}
	outputFlag(cmd, &form)
	return cmd
}

func (a *app) runClean(args []string, form string) error {
	if err := checkOutput(form); err != nil {
		return err
	}
	src, err := a.stringInput(args, "clean")
	if err != nil {
		return err
	}
	if len(src.Text) > repair.MaxText {
		return usagef("the string is longer than %d bytes", repair.MaxText)
	}
	r := repair.Clean(src.Text, repair.Options{})
	if form == outputJSON {
		return a.printJSON(cleaned(r, src.Text))
	}
	a.line(source.Printable(r.Text))
	a.out.Flush()
	a.showRepairs(src, r.Repairs)
	return nil
}

func cleaned(r *repair.Result, input string) cleanDocument {
	doc := cleanDocument{Schema: cleanSchema, Text: r.Text, Changed: r.Text != input, Repairs: []cleanRepair{}}
	for _, x := range r.Repairs {
		doc.Repairs = append(doc.Repairs, cleanRepair{string(x.Name), x.Span.Offset, x.Span.End(), x.Message, x.With})
	}
	return doc
}

// showRepairs lists the repairs on standard error, one a line, unless the user
// wants quiet. Of many all but the first are counted.
func (a *app) showRepairs(src *source.Source, repairs []repair.Repair) {
	for i, x := range repairs {
		if i == source.MaxShown {
			a.note("... and %d more", len(repairs)-i)
			return
		}
		at := src.Position(x.Span.Offset)
		a.note("%s:%d:%d: %s [%s]", src.Name, at.Line, at.Column, x.Message, x.Name)
	}
}

// stringInput is the string that a command is to look at: its argument, or
// standard input.
func (a *app) stringInput(args []string, command string) (*source.Source, error) {
	if len(args) == 1 && args[0] != stdinName {
		return source.New("string", args[0]), nil
	}
	if len(args) == 0 && isTerminal(a.in) {
		return nil, usagef("nothing to read").hint("write the string in quotes, as in sourcer %s 'java AND go', or pipe one in", command)
	}
	src, err := a.readSource(stdinName)
	if err != nil {
		return nil, err
	}
	return source.New("string", strings.TrimRight(src.Text, "\r\n")), nil
}

// completeNothing keeps a shell from offering files for a string.
func completeNothing(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveNoFileComp
}
