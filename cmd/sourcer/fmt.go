package main

import (
	"bytes"

	"github.com/spf13/cobra"

	"sourcer/query/brief"
	"sourcer/query/source"
)

// fmtFlags are the flags of fmt.
type fmtFlags struct{ write, check bool }

func newFmtCmd(a *app) *cobra.Command {
	var flags fmtFlags
	cmd := &cobra.Command{
		Use:   "fmt [FILE|-]...",
		Short: "Print briefs in their canonical form",
		Long: `Prints briefs in their canonical form: keys aligned, one spelling of each key,
comments kept. With -w the files are rewritten instead, each whole or not at
all. A brief with errors is left alone.

` + exitHelp,
		Example:           "  sourcer fmt backend.brief\n  sourcer fmt -w briefs/*.brief\n  sourcer fmt --check briefs/*.brief",
		ValidArgsFunction: completeBriefs,
		RunE:              func(_ *cobra.Command, args []string) error { return a.runFmt(args, flags) },
	}
	cmd.Flags().BoolVarP(&flags.write, "write", "w", false, "rewrite the files")
	cmd.Flags().BoolVar(&flags.check, "check", false, "print the names of files that are not in canonical form, and exit 1 if there are any")
	return cmd
}

func (a *app) runFmt(args []string, flags fmtFlags) error {
	if flags.write && flags.check {
		return usagef("-w and --check exclude each other")
	}
	names, err := a.inputs(args, "fmt")
	if err != nil {
		return err
	}
	worst := exitDone
	for _, name := range names {
		code, err := a.formatOne(name, flags)
		if err != nil {
			return err
		}
		worst = max(worst, code)
	}
	if worst != exitDone {
		return silent(worst)
	}
	return nil
}

// formatOne formats one brief. An invalid one does not keep the others from
// being formatted.
func (a *app) formatOne(name string, flags fmtFlags) (exitCode, error) {
	if flags.write && name == stdinName {
		return exitUsage, usagef("-w needs files, and - is standard input")
	}
	src, err := a.readSource(name)
	if err != nil {
		return exitFile, err
	}
	out, found := brief.Format(src)
	a.show(onlyErrors(found))
	if source.List(found).HasErrors() {
		return exitUsage, nil
	}
	same := bytes.Equal(out, []byte(src.Text))
	switch {
	case flags.check && same, flags.write && same:
		return exitDone, nil
	case flags.check:
		a.line(source.Printable(name))
		return exitFindings, nil
	case flags.write:
		if err := replaceFile(name, out); err != nil {
			return exitFile, filef("cannot write %s: %w; it is unchanged", name, cause(err))
		}
		return exitDone, nil
	default:
		_, err := a.out.Write(out)
		return exitDone, err
	}
}
