package main

import (
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/target"
)

func newTargetsCheckCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE...",
		Short: "Check target files of your own",
		Long: `Checks target files as --targets would read them, one after the other: what is
wrong is listed with its line, and what is right says which target it adds or
what it changes. Exit 1 if anything is wrong.

A file is TOML and holds one target. sourcer targets NAME shows the settings
that there are. On top of a shipped target it gives what it changes alone:

    name = "linkedin"

    [[limit]]
    what = "operators"
    max = 7
    hard = true`,
		Example: "  sourcer targets check linkedin.toml",
		Args:    needArgs(1, -1, "a file"),
		RunE:    func(_ *cobra.Command, args []string) error { return a.runTargetsCheck(args) },
	}
}

func (a *app) runTargetsCheck(paths []string) error {
	files, err := a.targetFiles(paths)
	if err != nil {
		return err
	}
	faulty := false
	for _, f := range files {
		change, err := target.ChangeOf(f)
		if err != nil {
			faulty = true
			a.out.Flush()
			for line := range strings.SplitSeq(err.Error(), "\n") {
				a.complain("%s", line)
			}
			continue
		}
		if words := f.Name + ": " + changeWords(change); a.outTTY {
			a.para("", words)
		} else {
			a.line(words)
		}
	}
	if faulty {
		return silent(exitFindings)
	}
	return nil
}

// changeWords says what a file does, for people.
func changeWords(c target.Change) string {
	if c.Added {
		words := "adds the target " + c.Target
		if len(c.Unbacked) > 0 {
			words += "; no fact stands behind " + joinWords(c.Unbacked)
		}
		return words
	}
	return "changes " + c.Target + ": " + joinWords(c.Settings)
}

func joinWords(words []string) string { return strings.Join(words, ", ") }
