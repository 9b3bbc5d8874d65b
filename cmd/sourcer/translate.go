package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query"
	"sourcer/query/lint"
	"sourcer/query/plan"
	"sourcer/query/source"
	"sourcer/query/target"
	"sourcer/query/translate"
)

const translateLong = `Carries a search string from one platform to another. It is read as the one
does, after the repairs of sourcer clean, said as the other does, read back and
compared. On standard output are the strings, one a line, and nothing else; what
is lost, with its direction and a profile that shows it, goes to standard error.

Exit codes: 0 translated, 1 the string cannot be read, or a loss under --strict,
2 bad usage, 3 the string does not fit the target.`

// translateSchema names the version of what translate -o json prints.
const translateSchema = "sourcer.translate/1"

// translateDocument is what translate -o json prints for one target.
type translateDocument struct {
	Schema   string             `json:"schema"`
	From     string             `json:"from"`
	To       string             `json:"to"`
	Reason   string             `json:"reason,omitempty"` // why from was guessed
	Valid    bool               `json:"valid"`
	Strings  []translatedString `json:"strings"`
	Filters  []translatedFilter `json:"filters"`
	Relation string             `json:"relation"` // of the translation to the string
	Basis    string             `json:"basis"`
	Witness  *translatedWitness `json:"witness"`
	Losses   []translatedLoss   `json:"losses"`
	Findings []findingDocument  `json:"findings"`
	Error    string             `json:"error,omitempty"`
}

type translatedString struct {
	Part  int    `json:"part"`
	Field string `json:"field"`
	Text  string `json:"text"`
}

type translatedFilter struct {
	Filter  string   `json:"filter"`
	Field   string   `json:"field"`
	Include []string `json:"include,omitempty"`
	Exclude []string `json:"exclude,omitempty"`
}

type translatedWitness struct {
	Text    string `json:"text"`
	FoundBy string `json:"foundBy"` // "string" or "translation"
}

type translatedLoss struct {
	Kind      string `json:"kind"`
	Direction string `json:"direction"`
	Text      string `json:"text"`
	Witness   string `json:"witness,omitempty"`
}

// translateFlags are the flags that only translate has.
type translateFlags struct {
	from, form string
	strict     bool
	allow      []string
}

func newTranslateCmd(a *app) *cobra.Command {
	var flags translateFlags
	cmd := &cobra.Command{
		Use:   "translate [STRING|-]",
		Short: "Carry a string from one platform to another, with proof",
		Long:  translateLong,
		Example: `  sourcer translate -f linkedin -t google '("backend engineer" OR java) AND kafka NOT intern'
  sourcer translate --strict -t hireez '"java lead"~5'`,
		Args:              needArgs(0, 1, "one string in quotes"),
		ValidArgsFunction: completeNothing,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.runTranslate(cmd, args, flags) },
	}
	dialectFlag(cmd, &flags.from)
	addSettingFlags(cmd, "output", "expand", "nice", "strict", "allow", "synonyms")
	cmd.Flags().BoolVar(&flags.strict, "strict", false, "exit 1 unless the translation is equal and nothing is lost")
	cmd.Flags().Var(&listFlag{values: &flags.allow, commas: true}, "allow", "let a loss of this `KIND` pass --strict; repeatable")
	completeFlag(cmd, "allow", translationLosses)
	outputFlag(cmd, &flags.form)
	return cmd
}

func translationLosses() []string {
	var out []string
	for _, k := range translate.Kinds() {
		out = append(out, string(k))
	}
	return out
}

func (a *app) runTranslate(cmd *cobra.Command, args []string, flags translateFlags) error {
	if err := checkOutput(flags.form); err != nil {
		return err
	}
	for _, kind := range flags.allow {
		if !slices.Contains(translationLosses(), kind) {
			return usagef("--allow: %q is none of %s", kind, strings.Join(translationLosses(), ", "))
		}
	}
	s, err := a.settings(settingsOnly(cmd))
	if err != nil {
		return err
	}
	src, err := a.stringInput(args, "translate")
	if err != nil {
		return err
	}
	c, err := a.catalogFor(settingsOnly(cmd))
	if err != nil {
		return err
	}
	from, err := dialectOf(c, flags.from, src.Text)
	if err != nil {
		return err
	}
	r := lint.Check(from.Profile, src.Text, lint.Options{})
	if flags.form == outputText {
		a.noteGuess(from)
		a.show(r.Diagnostics(src, 0))
	}
	code := exitDone
	for _, to := range s.targets {
		ended, err := a.translateTo(from, to, r, s.plan, flags)
		if err != nil {
			return err
		}
		code = max(code, ended)
	}
	if code != exitDone {
		return silent(code)
	}
	return nil
}

// translateTo translates for one target, and says how that ends.
func (a *app) translateTo(from dialect, to *target.Profile, r *lint.Report, o plan.Options, flags translateFlags) (exitCode, error) {
	doc := translateDocument{
		Schema: translateSchema, From: from.Name, To: to.Name, Reason: from.reason, Valid: r.Valid, Basis: string(to.Basis),
		Strings: []translatedString{}, Filters: []translatedFilter{}, Losses: []translatedLoss{},
		Relation: string(query.Undecided), Findings: findingDocuments(r.Findings),
	}
	if !r.Valid {
		doc.Error = "the string cannot be read with certainty"
		return exitFindings, a.printTranslation(doc, flags)
	}
	t, err := translate.Run(from.Profile, to, r.Text, o)
	if err != nil {
		doc.Error = err.Error()
		code := exitFindings
		if _, ok := errors.AsType[*plan.Misfit](err); ok {
			code = exitMisfit
		}
		return code, a.printTranslation(doc, flags)
	}
	doc.fill(t)
	code := exitDone
	if flags.strict && !allowed(t, flags.allow) {
		code = exitFindings
	}
	return code, a.printTranslation(doc, flags)
}

// allowed reports whether a translation passes --strict.
func allowed(t *translate.Result, allow []string) bool {
	lost := slices.ContainsFunc(t.Losses, func(l translate.Loss) bool { return !slices.Contains(allow, string(l.Kind)) })
	return !lost && (t.Relation.Relation == query.Equal || len(t.Losses) > 0)
}

// fill adds what a translation is made of.
func (doc *translateDocument) fill(t *translate.Result) {
	for i, part := range t.Parts {
		for _, c := range part {
			doc.Strings = append(doc.Strings, translatedString{i + 1, c.Box.Key, c.Text})
		}
	}
	for _, f := range t.Filters {
		doc.Filters = append(doc.Filters, translatedFilter{f.Name, f.Field, f.Include, f.Exclude})
	}
	for _, l := range t.Losses {
		out := translatedLoss{Kind: string(l.Kind), Direction: string(l.Direction), Text: l.Text}
		if l.Witness != nil {
			out.Witness = l.Witness.String()
		}
		doc.Losses = append(doc.Losses, out)
	}
	doc.Relation = string(t.Relation.Relation)
	switch {
	case t.Relation.OnlyB != nil:
		doc.Witness = &translatedWitness{t.Relation.OnlyB.String(), "string"}
	case t.Relation.OnlyA != nil:
		doc.Witness = &translatedWitness{t.Relation.OnlyA.String(), "translation"}
	}
}

// printTranslation prints the strings, or the document.
func (a *app) printTranslation(doc translateDocument, flags translateFlags) error {
	if flags.form == outputJSON {
		return a.printLine(doc)
	}
	if doc.Error != "" {
		a.complain("%s: %s", doc.To, doc.Error)
		return nil
	}
	boxes := map[string]bool{}
	for _, s := range doc.Strings {
		boxes[s.Field] = true
	}
	for _, s := range doc.Strings {
		line := source.Printable(s.Text)
		if len(boxes) > 1 {
			line = fmt.Sprintf("%d\t%s\t%s", s.Part, s.Field, line)
		}
		a.line(line)
	}
	a.out.Flush()
	for _, l := range doc.Losses {
		a.note("%s: %s: %s [%s]", doc.To, l.Direction, l.Text, l.Kind)
		if l.Witness != "" {
			a.note("  shown by a profile that says %s", l.Witness)
		}
	}
	a.note("%s: %s to the string, as %s reads it (%s)", doc.To, doc.relationText(), doc.From, doc.Basis)
	if doc.Witness != nil {
		a.note("  a profile that says %s is found by the %s only", doc.Witness.Text, doc.Witness.FoundBy)
	}
	return nil
}

// relationText says the relation; on a platform that reinterprets strings no
// more is claimed than what is on paper.
func (doc *translateDocument) relationText() string {
	if doc.Basis == basisSoft {
		return doc.Relation + " on paper"
	}
	return doc.Relation
}
