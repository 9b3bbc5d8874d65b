package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/lint"
	"sourcer/query/source"
	"sourcer/query/target"
	"sourcer/synonyms"
)

const lintLong = `Says what is wrong with search strings and briefs: where, and what to write
instead. A file that ends in .brief is a brief; of any other file each line is
a string, but for empty lines and comments (#). With --whole a file is one
string. Lines are read and reported one by one, so that a file may be of any
length.

With --fix files are rewritten, each whole or not at all. In strings what was
done to them on their way is undone, and what says nothing is taken out; nothing
that the platform reads changes, which is proved. In briefs what surely was
meant is written so: misspelled keys, quotes, invisible characters. The rest,
comments too, stays as it is; what a person has to decide is reported. What
comes from standard input goes to standard output, fixed.

Each finding has a name and a code; --explain tells about one, --explain all
lists them.

Exit codes: 0 nothing of the severity of --fail-on, 1 something of it or worse,
2 bad usage, 4 a file cannot be read or written.`

// lintFlags are the flags of lint.
type lintFlags struct {
	from, form, failOn, explain string
	fix, whole                  bool
}

// failNever is the --fail-on that lets everything pass.
const failNever = "never"

const outputSARIF = "sarif"

func lintOutputs() []string { return []string{outputText, outputJSON, outputSARIF} }

func failOns() []string {
	return []string{string(source.Error), string(source.Warning), string(source.Hint), failNever}
}

func newLintCmd(a *app) *cobra.Command {
	var flags lintFlags
	cmd := &cobra.Command{
		Use:   "lint [FILE|-]...",
		Short: "Say what is wrong with strings and briefs",
		Long:  lintLong,
		Example: `  sourcer lint -f linkedin strings.txt
  sourcer lint --fail-on warning briefs/*.brief
  sourcer lint -f google --fix strings.txt
  sourcer lint --explain mixed-and-or`,
		ValidArgsFunction: completeBriefs,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.runLint(cmd, args, flags) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	dialectFlag(cmd, &flags.from)
	f.BoolVar(&flags.fix, "fix", false, "rewrite files with what can be fixed without asking")
	f.BoolVar(&flags.whole, "whole", false, "each file is one string, not one a line")
	f.StringVar(&flags.failOn, "fail-on", string(source.Error), "exit 1 on findings of this `SEVERITY` or worse: error, warning, hint or never")
	f.StringVarP(&flags.form, "output", "o", outputText, "`FORM` of the output: text, json (an object a line) or sarif")
	f.StringVar(&flags.explain, "explain", "", "tell about a finding by its `CODE` or name; all lists them")
	addSettingFlag(cmd, settingOf(keyTargets))
	addSettingFlag(cmd, settingOf(keySynonyms))
	completeFlag(cmd, "output", lintOutputs)
	completeFlag(cmd, "fail-on", failOns)
	completeFlag(cmd, "explain", findingNames)
	return cmd
}

func (a *app) runLint(cmd *cobra.Command, args []string, flags lintFlags) error {
	if flags.explain != "" {
		return a.explainFinding(flags.explain)
	}
	if err := flags.check(args); err != nil {
		return err
	}
	names, err := a.inputs(args, "lint")
	if err != nil {
		return err
	}
	c, table, err := a.own(settingsOnly(cmd))
	if err != nil {
		return err
	}
	l := &linter{app: a, catalog: c, flags: flags, table: table, words: lint.NewVocabulary(table), profiles: map[string]*target.Profile{}, out: a.lintOutput(flags)}
	if err := l.out.begin(); err != nil {
		return err
	}
	for _, name := range names {
		if err := l.input(name); err != nil {
			return errors.Join(err, l.out.end())
		}
	}
	if err := l.out.end(); err != nil {
		return err
	}
	if l.failed {
		return silent(exitFindings)
	}
	return nil
}

// check refuses values that make no sense.
func (f lintFlags) check(args []string) error {
	switch {
	case !slices.Contains(lintOutputs(), f.form):
		return usagef("--output: %q is none of %s", f.form, strings.Join(lintOutputs(), ", "))
	case !slices.Contains(failOns(), f.failOn):
		return usagef("--fail-on: %q is none of %s", f.failOn, strings.Join(failOns(), ", "))
	case f.fix && f.form != outputText && (len(args) == 0 || slices.Contains(args, stdinName)):
		return usagef("--fix writes the strings of standard input to standard output, which leaves no room for -o %s", f.form)
	}
	return nil
}

// linter looks at one input after the other.
type linter struct {
	app      *app
	flags    lintFlags
	catalog  *target.Catalog
	table    *synonyms.Table
	words    *lint.Vocabulary
	profiles map[string]*target.Profile
	out      lintOutput
	failed   bool // something of --fail-on was found
}

// profile finds the platform of a string, and keeps it for the next.
func (l *linter) profile(text string) (*target.Profile, error) {
	name := l.flags.from
	if name == autoTarget {
		name = lint.Detect(text).Target
	}
	if p, ok := l.profiles[name]; ok {
		return p, nil
	}
	d, err := dialectOf(l.catalog, name, text)
	if err != nil {
		return nil, err
	}
	l.profiles[name] = d.Profile
	return d.Profile, nil
}

// found notes whether findings are grave enough to fail.
func (l *linter) found(worst source.Severity) {
	grades := failOns()
	if at := slices.Index(grades, string(worst)); at >= 0 && at <= slices.Index(grades, l.flags.failOn) && l.flags.failOn != failNever {
		l.failed = true
	}
}
