package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/source"
	"sourcer/synonyms"
)

// tableLintSchema names the version of "synonyms lint -o json".
const tableLintSchema = "sourcer.synonyms-lint/1"

// tableLintLong lists the codes behind what lint does.
func tableLintLong() string {
	var b strings.Builder
	b.WriteString(`Looks for what is wrong with a table: with FILEs, or with ours and those of
your settings where none is named. A file is looked at on top of ours.

Faults are warnings, and the exit code is 1 then. What may be meant so is a
hint: it is shown with --hints, and is always in the JSON.

Codes:
`)
	var rows [][]string
	for _, c := range synonyms.LintCodes() {
		rows = append(rows, []string{"  " + c[0], c[1]})
	}
	b.WriteString(strings.Join(columns(rows), "\n"))
	return b.String()
}

type tableLintFlags struct {
	tableFlags
	hints bool
}

func newSynonymsLintCmd(a *app) *cobra.Command {
	var flags tableLintFlags
	cmd := &cobra.Command{
		Use:               "lint [FILE]...",
		Short:             "Look for what is wrong with a table",
		Long:              tableLintLong(),
		Example:           "  sourcer synonyms lint team.toml\n  sourcer synonyms lint --hints",
		ValidArgsFunction: completeBriefs,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.runSynonymsLint(cmd, args, flags) },
	}
	addTableFlags(cmd, &flags.tableFlags)
	cmd.Flags().BoolVar(&flags.hints, "hints", false, "show also what may be meant so")
	return cmd
}

func (a *app) runSynonymsLint(cmd *cobra.Command, args []string, flags tableLintFlags) error {
	if err := checkOutput(flags.form); err != nil {
		return err
	}
	r, err := a.resolve(cmd)
	if err != nil {
		return err
	}
	doc := tableLintInfo{Schema: tableLintSchema, Findings: []tableFinding{}}
	below, files := synonyms.Shipped(), r.words("synonyms")
	if len(args) > 0 {
		files = args
	} else {
		doc.addRemarks(below)
	}
	doc.Table = below.Version()
	var found []source.Diagnostic
	for _, path := range files {
		more, err := a.lintTableFile(path, below)
		if err != nil {
			return err
		}
		found = append(found, more...)
	}
	doc.addFound(found)
	if flags.form == outputJSON {
		err = a.printJSON(doc)
	} else {
		err = a.printTableLint(doc, found, flags.hints)
	}
	if err == nil && doc.faulty() {
		return silent(exitFindings)
	}
	return err
}

// lintTableFile lists what is wrong with one file, be it only its grammar.
func (a *app) lintTableFile(path string, below *synonyms.Table) ([]source.Diagnostic, error) {
	data, err := a.readInput(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	f, found := synonyms.Parse(path, data)
	if f == nil {
		return found, nil
	}
	return below.LintFile(f), nil
}

// tableLintInfo is what "synonyms lint -o json" prints.
type tableLintInfo struct {
	Schema   string         `json:"schema"`
	Table    string         `json:"table"` // the version of ours
	Findings []tableFinding `json:"findings"`
}

// tableFinding is about an entry of ours, or about a place in a file.
type tableFinding struct {
	Code     string   `json:"code"`
	Severity string   `json:"severity"`
	Message  string   `json:"message"`
	Hints    []string `json:"hints,omitempty"`
	Concept  string   `json:"concept,omitempty"`
	Kind     string   `json:"kind,omitempty"`
	Domain   string   `json:"domain,omitempty"`
	File     string   `json:"file,omitempty"`
	Line     int      `json:"line,omitempty"`
	Column   int      `json:"column,omitempty"`
}

func (d *tableLintInfo) addRemarks(t *synonyms.Table) {
	for _, r := range t.Lint() {
		d.Findings = append(d.Findings, tableFinding{
			Code: r.Code, Severity: string(r.Severity), Message: r.Text,
			Concept: r.Concept.Name, Kind: string(r.Concept.Kind), Domain: r.Concept.Domain,
		})
	}
}

func (d *tableLintInfo) addFound(found []source.Diagnostic) {
	for _, f := range found {
		at := f.Source.Position(f.Span.Offset)
		d.Findings = append(d.Findings, tableFinding{
			Code: f.Code, Severity: string(f.Severity), Message: f.Message, Hints: f.Hints,
			File: f.Source.Name, Line: at.Line, Column: at.Column,
		})
	}
}

// faulty reports whether there is more than hints.
func (d *tableLintInfo) faulty() bool {
	return slices.ContainsFunc(d.Findings, func(f tableFinding) bool { return f.Severity != string(source.Hint) })
}

// printTableLint prints remarks a line each, and findings at their places.
func (a *app) printTableLint(doc tableLintInfo, found []source.Diagnostic, hints bool) error {
	hidden := 0
	for _, f := range doc.Findings {
		switch {
		case f.Severity == string(source.Hint) && !hints:
			hidden++
		case f.File == "":
			a.line(source.Printable(fmt.Sprintf("%s: %s: %s %q: %s [%s]", f.Domain, f.Severity, f.Kind, f.Concept, f.Message, f.Code)))
		}
	}
	if !hints {
		found = slices.DeleteFunc(slices.Clone(found), func(d source.Diagnostic) bool { return d.Severity == source.Hint })
	}
	if hidden > 0 {
		a.note("%s not shown; --hints shows them", plural(hidden, "hint", "hints"))
	}
	return gone(source.Render(a.out, found, a.onPaper.findings()))
}
