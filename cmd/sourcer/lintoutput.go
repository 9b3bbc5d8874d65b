package main

import (
	"io"
	"slices"
	"strings"

	"sourcer/query/brief"
	"sourcer/query/lint"
	"sourcer/query/source"
)

// lintOutput prints what lint finds, as it is found.
type lintOutput interface {
	begin() error
	text(src *source.Source, r *lint.Report) error
	brief(src *source.Source, found []source.Diagnostic) error
	end() error
}

func (a *app) lintOutput(flags lintFlags) lintOutput {
	switch flags.form {
	case outputJSON:
		return &lintJSON{a}
	case outputSARIF:
		return &lintSARIF{app: a}
	default:
		// What is fixed on standard input leaves by standard output.
		to, style := io.Writer(a.out), a.onPaper
		if flags.fix {
			to, style = a.err, a.onErr
		}
		return &lintText{app: a, to: to, style: style}
	}
}

// lintText prints findings for people.
type lintText struct {
	app   *app
	to    io.Writer
	style style
}

func (*lintText) begin() error { return nil }
func (*lintText) end() error   { return nil }

func (o *lintText) text(src *source.Source, r *lint.Report) error {
	return o.brief(src, r.Diagnostics(src, 0))
}

func (o *lintText) brief(_ *source.Source, found []source.Diagnostic) error {
	if o.app.quiet {
		found = onlyErrors(found)
	}
	if len(found) == 0 {
		return nil
	}
	if err := source.Render(o.to, found, o.style.findings()); err != nil {
		return gone(err)
	}
	return gone(o.app.out.Flush())
}

// gone ends the work where nobody reads any more: that is no error, and there
// is no use in going on.
func gone(err error) error {
	switch {
	case err == nil:
		return nil
	case isClosedPipe(err):
		return silent(exitDone)
	default:
		return filef("cannot write standard output: %w", cause(err))
	}
}

// lintSchema names the version of what lint -o json prints.
const lintSchema = "sourcer.lint/1"

// lintDocument is what lint -o json prints for one string or brief. Offsets
// are within the string, or within the brief.
type lintDocument struct {
	Schema   string            `json:"schema"`
	File     string            `json:"file"`
	Line     int               `json:"line"`
	Target   string            `json:"target,omitempty"` // "" for a brief
	Valid    bool              `json:"valid"`
	Findings []findingDocument `json:"findings"`
}

// lintJSON prints an object a line.
type lintJSON struct{ app *app }

func (*lintJSON) begin() error { return nil }
func (*lintJSON) end() error   { return nil }

func (o *lintJSON) text(src *source.Source, r *lint.Report) error {
	return o.print(lintDocument{lintSchema, src.Name, src.Line, r.Target, r.Valid, findingDocuments(r.Findings)})
}

func (o *lintJSON) brief(src *source.Source, found []source.Diagnostic) error {
	doc := lintDocument{lintSchema, src.Name, 1, "", !source.List(found).HasErrors(), []findingDocument{}}
	for _, d := range found {
		doc.Findings = append(doc.Findings, findingDocument{
			Name: d.Code, Code: d.Code, Severity: string(d.Severity), Start: d.Span.Offset, End: d.Span.End(),
			Message: d.Message, Hint: strings.Join(d.Hints, "; "), Fix: fixOf(d.Fix),
		})
	}
	return o.print(doc)
}

func (o *lintJSON) print(doc lintDocument) error {
	if err := o.app.printLine(doc); err != nil {
		return gone(err)
	}
	if len(doc.Findings) > 0 {
		return gone(o.app.out.Flush())
	}
	return nil
}

// findingNames lists what --explain takes.
func findingNames() []string {
	var names []string
	for _, r := range lint.Rules() {
		names = append(names, r.Name)
	}
	for _, c := range brief.Codes() {
		if !slices.Contains(names, c.Name) {
			names = append(names, c.Name)
		}
	}
	return names
}

// explainAll is what lists all findings in place of explaining one.
const explainAll = "all"

// listFindings prints a line for each finding in strings, then for each in
// briefs.
func (a *app) listFindings() {
	rows := [][]string{{"CODE", "NAME", "SEVERITY", "WHAT"}}
	for _, r := range lint.Rules() {
		rows = append(rows, []string{r.Code, r.Name, string(r.Severity), r.Title})
	}
	for _, c := range brief.Codes() {
		rows = append(rows, []string{"", c.Name, "(in briefs)", c.Title})
	}
	for _, line := range columns(rows) {
		a.line(line)
	}
}

// explainFinding prints the page of a finding. A name that strings and briefs
// share has both.
func (a *app) explainFinding(name string) error {
	if name == explainAll {
		a.listFindings()
		return nil
	}
	rule, ok := lint.LookUp(name)
	if ok {
		a.printRule(rule)
	}
	codes := brief.Codes()
	if i := slices.IndexFunc(codes, func(c brief.Code) bool { return strings.EqualFold(c.Name, name) || ok && c.Name == rule.Name }); i >= 0 {
		if ok {
			a.line("")
		}
		a.printCode(codes[i])
		return nil
	}
	if ok {
		return nil
	}
	err := usagef("--explain: no finding is called %q", name)
	if near := source.Nearest(name, findingNames()); near != "" {
		return err.hint("did you mean %s?", near)
	}
	return err
}

func (a *app) printRule(r lint.Rule) {
	a.line(a.onPaper.bold(r.Code+" "+r.Name) + a.onPaper.dim(" ("+string(r.Severity)+")"))
	a.line(r.Title)
	a.section("problem")
	a.para("  ", r.Problem)
	a.section("example (" + r.Target + ")")
	a.line("  " + source.Clip(source.Printable(r.Example), a.width()))
	a.section("fix")
	a.line("  " + source.Clip(source.Printable(r.Fixed), a.width()))
	a.section("why")
	a.para("  ", r.Why)
}

func (a *app) printCode(c brief.Code) {
	a.line(a.onPaper.bold(c.Name) + a.onPaper.dim(" (in briefs)"))
	a.line(c.Title)
	a.section("problem")
	a.para("  ", c.Text)
	a.section("example")
	for line := range strings.Lines(c.Example) {
		a.line("  " + strings.TrimRight(line, "\n"))
	}
}
