package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query"
	"sourcer/query/lint"
)

const readLong = `Reads a search string as a platform does, and says what it asks for: as a tree,
as JSON, or as a brief. What was done to it on its way (curly quotes and their
like) is undone first; nothing else is. What is wrong with it goes to standard
error.

With -o brief its terms are folded back into what the table knows: many titles
become "platform engineer~implied". The brief is compiled again and compared
with the string, and what a brief cannot say is listed.

Exit codes: 0 read, 1 the platform may read the string in any way, 2 bad usage,
4 a file cannot be read.`

// readSchema names the version of what read -o json prints.
const readSchema = "sourcer.read/1"

// readDocument is what read -o json prints.
type readDocument struct {
	Schema   string            `json:"schema"`
	Target   string            `json:"target"`
	Reason   string            `json:"reason,omitempty"` // why the target was guessed
	Valid    bool              `json:"valid"`
	Query    query.JSON        `json:"query"`
	Findings []findingDocument `json:"findings"`
}

// readFlags are the flags of read.
type readFlags struct {
	from, form string
}

const (
	outputTree  = "tree"
	outputBrief = "brief"
)

func readOutputs() []string { return []string{outputTree, outputJSON, outputBrief} }

func newReadCmd(a *app) *cobra.Command {
	var flags readFlags
	cmd := &cobra.Command{
		Use:   "read [STRING|-]",
		Short: "Say what a search string asks for",
		Long:  readLong,
		Example: `  sourcer read -f linkedin '("backend engineer" OR java) NOT intern'
  sourcer read -f auto -o brief 'site:linkedin.com/in java -intern' > java.brief
  pbpaste | sourcer read -o json`,
		Args:              needArgs(0, 1, "one string in quotes"),
		ValidArgsFunction: completeNothing,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.runRead(cmd, args, flags) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	dialectFlag(cmd, &flags.from)
	f.StringVarP(&flags.form, "output", "o", outputTree, "`FORM` of the output: tree, json or brief")
	completeFlag(cmd, "output", readOutputs)
	addSettingFlag(cmd, settingOf(keyTargets))
	addSettingFlag(cmd, settingOf(keySynonyms))
	return cmd
}

func (a *app) runRead(cmd *cobra.Command, args []string, flags readFlags) error {
	if !slices.Contains(readOutputs(), flags.form) {
		return usagef("--output: %q is none of %s", flags.form, strings.Join(readOutputs(), ", "))
	}
	src, err := a.stringInput(args, "read")
	if err != nil {
		return err
	}
	c, table, err := a.own(settingsOnly(cmd))
	if err != nil {
		return err
	}
	d, err := dialectOf(c, flags.from, src.Text)
	if err != nil {
		return err
	}
	r := lint.Check(d.Profile, src.Text, lint.Options{Words: lint.NewVocabulary(table)})
	if flags.form == outputJSON {
		err := a.printJSON(readDocument{readSchema, d.Name, d.reason, r.Valid, jsonQuery(r.Query), findingDocuments(r.Findings)})
		return orInvalid(err, r.Valid)
	}
	a.noteGuess(d)
	a.show(r.Diagnostics(src, 0))
	if !r.Valid {
		return silent(exitFindings)
	}
	if flags.form == outputBrief {
		return a.printFolded(d, r, table)
	}
	a.printTree(r.Query)
	return nil
}

// orInvalid ends a command with findings where a string is not valid.
func orInvalid(err error, valid bool) error {
	if err == nil && !valid {
		return silent(exitFindings)
	}
	return err
}
