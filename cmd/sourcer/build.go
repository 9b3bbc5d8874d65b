package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/build"
	"sourcer/query/plan"
	"sourcer/query/source"
	"sourcer/query/target"
	"sourcer/synonyms"
)

const buildLong = `Compiles briefs into search strings, one or more for each target.

On a pipe the output is the strings, one a line, and nothing else (with
--layout fields, and for boards that have a box for each kind of word: part,
box and string, separated by tabs). On a terminal they
come with the filters to set, the losses and the proof. Warnings go to
standard error; -q hides them.

What does not fit into one string is split into several that together find
the same people. Where that takes more than 12, words of the table that earn
least are left out and named, and never your own; with --fit split, or a
--max-strings of yours, it is refused with advice (exit 3) instead.

--lock writes the strings to sourcer.lock, with the lines of the brief, the
table, the profile and the options that they were made of. --locked builds
nothing but what the lock has, byte for byte: otherwise it says what changed
and exits 1.

` + exitHelp

// buildFlags are the flags that only build has.
type buildFlags struct {
	copy, open bool
	lock       lockFlags
}

func newBuildCmd(a *app) *cobra.Command {
	var flags buildFlags
	cmd := &cobra.Command{
		Use:   "build [FILE|-]...",
		Short: "Compile briefs into search strings",
		Long:  buildLong,
		Example: `  sourcer build backend.brief
  sourcer build -t google -t linkedin-recruiter backend.brief
  sourcer build --strict -o json backend.brief | jq -r .targets[].strings[].text
  sourcer build --copy - < backend.brief
  sourcer build --locked briefs/*.brief`,
		ValidArgsFunction: completeBriefs,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.runBuild(cmd, args, flags) },
	}
	addSettingFlags(cmd)
	cmd.Flags().BoolVar(&flags.copy, "copy", false, "put the strings on the clipboard too")
	cmd.Flags().BoolVar(&flags.open, "open", false, "open the searches in the browser too")
	addLockFlags(cmd, &flags.lock)
	return cmd
}

func (a *app) runBuild(cmd *cobra.Command, args []string, flags buildFlags) error {
	if err := flags.lock.valid(args); err != nil {
		return err
	}
	s, err := a.settings(cmd)
	if err != nil {
		return err
	}
	s.stringsAlone = s.outputForm != outputJSON
	built, err := a.compileAll(args, s, "build")
	if err != nil {
		return err
	}
	if flags.lock.check {
		if err := a.checkLock(flags.lock.path, lockBuilds(built, s, flags.lock.path)); err != nil {
			return err
		}
	}
	docs := documents(built)
	if err := a.printBuilds(docs, s); err != nil {
		return err
	}
	if err := a.handOn(docs, flags); err != nil {
		return err
	}
	if err := a.verdict(docs, s); err != nil || !flags.lock.write {
		return err
	}
	return a.writeLock(flags.lock.path, lockBuilds(built, s, flags.lock.path))
}

// builtBrief is a brief and what became of it.
type builtBrief struct {
	brief checkedBrief
	doc   *build.Document
}

func documents(built []builtBrief) []*build.Document {
	docs := make([]*build.Document, len(built))
	for i, b := range built {
		docs[i] = b.doc
	}
	return docs
}

// compile builds a document for each brief.
func (a *app) compile(args []string, s settings, command string) ([]*build.Document, error) {
	built, err := a.compileAll(args, s, command)
	return documents(built), err
}

// compileAll builds each brief. Nothing is built where one of them is invalid.
func (a *app) compileAll(args []string, s settings, command string) ([]builtBrief, error) {
	names, err := a.inputs(args, command)
	if err != nil {
		return nil, err
	}
	table, err := a.table(s.synonyms)
	if err != nil {
		return nil, err
	}
	briefs, err := a.parseAll(names, table)
	if err != nil {
		return nil, err
	}
	var built []builtBrief
	for _, b := range briefs {
		doc, err := a.buildOne(b, table, s)
		if err != nil {
			return nil, err
		}
		built = append(built, builtBrief{b, doc})
	}
	return built, nil
}

// buildOne builds a brief. JSON has all warnings in it, also those about the
// brief that were shown with their lines when it was read.
func (a *app) buildOne(b checkedBrief, table *synonyms.Table, s settings) (*build.Document, error) {
	doc, err := build.Run(b.Brief, build.Options{Table: table, Targets: s.targets, Reach: s.reach, Locale: s.locale, Plan: s.plan, StringsAlone: s.stringsAlone})
	if err != nil {
		return nil, a.invalid(b, err)
	}
	if s.outputForm == outputJSON {
		warnings := []build.Warning{}
		for _, d := range b.warnings {
			warnings = append(warnings, warningOf(d, b.Source))
		}
		doc.Warnings = append(warnings, doc.Warnings...)
	}
	return doc, nil
}

// invalid shows why a brief cannot be built.
func (a *app) invalid(b checkedBrief, err error) error {
	if invalid, ok := errors.AsType[*build.InvalidError](err); ok {
		a.show(invalid.Findings)
		return silent(exitUsage)
	}
	return usagef("%s: %w", b.Source.Name, err)
}

func warningOf(d source.Diagnostic, of *source.Source) build.Warning {
	at := d.Source.Position(d.Span.Offset)
	from := build.From{Line: at.Line, Column: at.Column, Text: d.Source.At(d.Span)}
	if d.Source != of {
		from.File = d.Source.Name
	}
	return build.Warning{Code: d.Code, Text: d.Message, Hint: strings.Join(d.Hints, "; "), From: &from}
}

// printBuilds prints the documents in the form that was asked for.
func (a *app) printBuilds(docs []*build.Document, s settings) error {
	for i, doc := range docs {
		switch {
		case s.outputForm == outputJSON && len(docs) == 1:
			return a.printJSON(doc)
		case s.outputForm == outputJSON:
			if err := a.printLine(doc); err != nil {
				return err
			}
			continue
		case a.outTTY && s.outputForm == outputText:
			if i > 0 {
				a.out.WriteString("\n")
			}
			a.printSheet(doc)
		default:
			a.printBare(doc, s)
		}
	}
	return nil
}

// printBare prints what can be pasted and nothing else.
func (a *app) printBare(doc *build.Document, s settings) {
	for _, t := range doc.Targets {
		for _, line := range bareLines(t, s) {
			a.out.WriteString(line + "\n")
		}
		if s.outputForm == outputURL && t.Error == nil && len(t.URLs) == 0 {
			a.note("%s: %s has no address that runs a search; without -o url there are its strings", doc.Brief.Name, t.Target)
		}
	}
	a.noteTargets(doc)
}

func bareLines(t build.Target, s settings) []string {
	if s.outputForm == outputURL {
		return t.URLs
	}
	lines := make([]string, len(t.Strings))
	for i, x := range t.Strings {
		lines[i] = x.Text
		if s.plan.Layout == plan.Fields || hasBoxes(t.Target, s) {
			lines[i] = strings.Join([]string{itoa(x.Part), x.Field, x.Text}, "\t")
		}
	}
	return lines
}

// hasBoxes reports whether a target has several boxes in every layout, so that
// a string says nothing without the name of its box.
func hasBoxes(name string, s settings) bool {
	return slices.ContainsFunc(s.targets, func(p *target.Profile) bool {
		return p.Name == name && len(p.Boxes(target.LayoutSingle)) > 1
	})
}
