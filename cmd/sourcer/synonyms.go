package main

import (
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/source"
	"sourcer/synonyms"
)

func newSynonymsCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "synonyms",
		Short: "Look into the table of synonyms, check it, exchange it, add to it",
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown command %q", cmd.CommandPath()+" "+args[0]).
					hint("sourcer synonyms show %s", strings.Join(args, " "))
			}
			return cmd.Help()
		},
	}
	cmd.AddCommand(
		newSynonymsShowCmd(a), newSynonymsSearchCmd(a), newSynonymsTreeCmd(a), newSynonymsLintCmd(a),
		newSynonymsDiffCmd(a), newSynonymsExportCmd(a), newSynonymsImportCmd(a), newSynonymsAddCmd(a),
	)
	return cmd
}

// tableFlags are the flags of commands that look into the table.
type tableFlags struct{ form string }

func addTableFlags(cmd *cobra.Command, flags *tableFlags) {
	addSettingFlag(cmd, settingOf("synonyms"))
	outputFlag(cmd, &flags.form)
}

// tableFor loads the table with what the settings put on top.
func (a *app) tableFor(cmd *cobra.Command) (*synonyms.Table, error) {
	r, err := a.resolve(cmd)
	if err != nil {
		return nil, err
	}
	return a.table(r.words("synonyms"))
}

func newSynonymsShowCmd(a *app) *cobra.Command {
	var flags tableFlags
	cmd := &cobra.Command{
		Use:               "show CONCEPT",
		Short:             "Show a concept: its spellings, what implies it, what is near it",
		Example:           "  sourcer synonyms show kubernetes\n  sourcer synonyms show -o json \"backend engineer\"",
		Args:              needArgs(1, -1, "a concept or one of its spellings"),
		ValidArgsFunction: completeConcept,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runSynonymsShow(cmd, strings.Join(args, " "), flags)
		},
	}
	addTableFlags(cmd, &flags)
	return cmd
}

func (a *app) runSynonymsShow(cmd *cobra.Command, word string, flags tableFlags) error {
	if err := checkOutput(flags.form); err != nil {
		return err
	}
	table, err := a.tableFor(cmd)
	if err != nil {
		return err
	}
	detail, ok := table.Describe(word)
	if !ok {
		return notInTable(table, word)
	}
	if flags.form == outputJSON {
		return a.printJSON(conceptOf(detail))
	}
	a.printConcept(detail)
	return nil
}

// notInTable is how a look-up without a result ends: a finding, with what is
// near.
func notInTable(table *synonyms.Table, word string) error {
	f := &failure{code: exitFindings, err: usagef("the table has no %q", word)}
	var near []string
	for _, c := range table.Search(word, 5) {
		near = append(near, c.Name)
	}
	switch len(near) {
	case 0:
	case 1:
		return f.hint("near it is %s", near[0])
	default:
		return f.hint("near it are %s", strings.Join(near, ", "))
	}
	return f.hint("sourcer synonyms search WORDS")
}

func newSynonymsSearchCmd(a *app) *cobra.Command {
	var flags tableFlags
	cmd := &cobra.Command{
		Use:               "search WORDS",
		Short:             "Find the concepts whose spellings have these words in them",
		Example:           "  sourcer synonyms search spring",
		Args:              needArgs(1, -1, "words to search for"),
		ValidArgsFunction: completeConcept,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runSynonymsSearch(cmd, strings.Join(args, " "), flags)
		},
	}
	addTableFlags(cmd, &flags)
	return cmd
}

// maxFound is how many concepts a search lists.
const maxFound = 50

func (a *app) runSynonymsSearch(cmd *cobra.Command, words string, flags tableFlags) error {
	if err := checkOutput(flags.form); err != nil {
		return err
	}
	table, err := a.tableFor(cmd)
	if err != nil {
		return err
	}
	found := table.Search(words, maxFound)
	if flags.form == outputJSON {
		return a.printJSON(foundOf(found))
	}
	if len(found) == 0 {
		return &failure{code: exitFindings, err: usagef("nothing in the table has %q in it", words)}
	}
	rows := make([][]string, len(found))
	for i, c := range found {
		rows[i] = []string{source.Printable(c.Name), string(c.Kind), c.Domain}
	}
	for _, l := range columns(rows) {
		a.line(l)
	}
	return nil
}

// conceptNames lists the names of concepts that begin with what was typed.
func conceptNames(table *synonyms.Table, typed string) []string {
	var out []string
	for name := range table.Names() {
		if len(out) < maxOffered && len(name) >= len(typed) && strings.EqualFold(name[:len(typed)], typed) {
			out = append(out, name)
		}
	}
	return out
}
