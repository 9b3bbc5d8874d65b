package main

import (
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sourcer/query"
	"sourcer/query/lint"
	"sourcer/query/source"
	"sourcer/query/target"
)

// autoTarget asks for a guess at the platform of a string.
const autoTarget = "auto"

// dialectFlag adds -f, the platform whose dialect a string is in.
func dialectFlag(cmd *cobra.Command, from *string) {
	cmd.Flags().StringVarP(from, "from", "f", autoTarget, "the string is in the dialect of `TARGET`; auto guesses, and says why")
	completeFlag(cmd, "from", func() []string { return append([]string{autoTarget}, target.Names()...) })
}

// dialect is the platform that a string is read as.
type dialect struct {
	*target.Profile
	reason string // why it was guessed, "" where the user said so
}

// dialectOf finds the platform that a string is in.
func dialectOf(c *target.Catalog, from, text string) (dialect, error) {
	d := dialect{}
	name := from
	if from == autoTarget {
		guess := lint.Detect(text)
		name, d.reason = guess.Target, guess.Reason
	}
	p, err := c.Lookup(name)
	if err != nil {
		return d, unknownAmong(name, c.Names(), err)
	}
	d.Profile = p
	return d, nil
}

// settingsOnly is a command as the settings see it: without the flags that
// share a name with a setting and mean something else here.
func settingsOnly(cmd *cobra.Command) *cobra.Command {
	own := []string{"output", "strict", "allow"}
	out := &cobra.Command{}
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !slices.Contains(own, f.Name) {
			out.Flags().AddFlag(f)
		}
	})
	return out
}

// noteGuess says which platform a string is read as, where that was guessed.
func (a *app) noteGuess(d dialect) {
	if d.reason != "" {
		a.note("read as %s: %s", d.Name, d.reason)
	}
}

// findingDocument is a finding as JSON has it. Start and end are byte offsets
// in the input.
type findingDocument struct {
	Name     string       `json:"name"`
	Code     string       `json:"code"`
	Severity string       `json:"severity"`
	Start    int          `json:"start"`
	End      int          `json:"end"`
	Message  string       `json:"message"`
	Hint     string       `json:"hint"`
	Fix      *fixDocument `json:"fix,omitempty"`
}

// fixDocument is what can be done without asking: a text in place of a part
// of the input.
type fixDocument struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// fixOf is nil where nothing can be done without asking.
func fixOf(e *source.Edit) *fixDocument {
	if e == nil {
		return nil
	}
	return &fixDocument{e.Span.Offset, e.Span.End(), e.With}
}

func findingDocuments(findings []lint.Finding) []findingDocument {
	out := make([]findingDocument, len(findings))
	for i, f := range findings {
		out[i] = findingDocument{f.Name, f.Code, string(f.Severity), f.Span.Offset, f.Span.End(), f.Message, f.Hint, fixOf(f.Fix)}
	}
	return out
}

// jsonQuery carries an expression to JSON; none is null.
func jsonQuery(e query.Expr) query.JSON { return query.JSON{Expr: e} }

// printTree prints an expression as an indented tree: operators, and under
// them their parts.
func (a *app) printTree(e query.Expr) {
	if e == nil {
		a.line("(asks for nothing)")
		return
	}
	for _, line := range treeLines(e, "") {
		a.line(source.Printable(line))
	}
}

const treeIndent = "  "

func treeLines(e query.Expr, indent string) []string {
	under := func(head string, args ...query.Expr) []string {
		lines := []string{indent + head}
		for _, arg := range args {
			lines = append(lines, treeLines(arg, indent+treeIndent)...)
		}
		return lines
	}
	switch e := e.(type) {
	case query.And:
		return under("all of", e...)
	case query.Or:
		return under("any of", e...)
	case query.Not:
		return under("not", e.Arg)
	case query.Near:
		return under("within "+plural(e.Distance, "word", "words")+" of each other", e.Args...)
	case query.Term:
		return []string{indent + termLine(e)}
	default:
		panic("unknown expression")
	}
}

// termLine is a term with the field that it is looked for in.
func termLine(t query.Term) string {
	switch {
	case t.Native != "":
		return t.Native + ": " + t.Text
	case t.Field != query.Anywhere:
		return string(t.Field) + ": " + t.Text
	default:
		return t.Text
	}
}
