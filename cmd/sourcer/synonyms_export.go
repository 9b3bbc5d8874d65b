package main

import (
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/source"
	"sourcer/synonyms"
)

// The forms in which a table is exchanged.
const (
	formatSolr = "solr"
	formatTOML = "toml"
)

const exportLong = `Prints the concepts named, or the whole table, for use elsewhere.

solr: the synonyms format of Solr and Elasticsearch. "Kubernetes, k8s" are the
spellings of one concept; words that mean other things too are left out.
"Django => Django, Python" says that who has Django has Python: Django is found
under Python, and not the other way round. Such rules are written for what a
brief takes in by default, also over several steps, for a search engine does
not follow a rule from a rule. Weights, reasons and neighbours are comments,
which import reads. Use the file where documents are indexed, with a tokenizer
that keeps C++ and C# apart.

toml: a table as --synonyms takes it.`

func newSynonymsExportCmd(a *app) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:               "export [CONCEPT]...",
		Short:             "Print the table for a search engine, or as a file of your own",
		Long:              exportLong,
		Example:           "  sourcer synonyms export > synonyms.txt\n  sourcer synonyms export --format toml kubernetes django",
		ValidArgsFunction: completeConcepts,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.runSynonymsExport(cmd, args, format) },
	}
	addSettingFlag(cmd, settingOf("synonyms"))
	formatFlag(cmd, &format, formatSolr, formatTOML)
	return cmd
}

// formatFlag is --format with its choices, the first of which is the default.
func formatFlag(cmd *cobra.Command, format *string, choices ...string) {
	cmd.Flags().StringVar(format, "format", choices[0], "`FORMAT`: "+strings.Join(choices, " or "))
	completeFlag(cmd, "format", func() []string { return choices })
}

func (a *app) runSynonymsExport(cmd *cobra.Command, names []string, format string) error {
	if format != formatSolr && format != formatTOML {
		return usagef("--format: %q is none of %s, %s", format, formatSolr, formatTOML)
	}
	table, err := a.tableFor(cmd)
	if err != nil {
		return err
	}
	export := table.ExportSolr
	if format == formatTOML {
		export = table.Export
	}
	file, unknown := export(names...)
	if len(unknown) > 0 {
		return notInTable(table, unknown[0])
	}
	_, err = a.out.Write(file)
	return err
}

const importLong = `Reads synonyms in the format of Solr and Elasticsearch and prints what your
tables do not say yet as a table of your own, or adds it to one with --into.

"a, b" makes a and b spellings of one concept: of the first that is known, or
of a new one that is called a. "a => a, b" says that who has a has b. "a => b"
makes a a spelling of b. A term that another concept has, or that no search
string could hold, is left out with a warning.`

// importFlags are the flags of import.
type importFlags struct{ format, kind, into string }

func newSynonymsImportCmd(a *app) *cobra.Command {
	var flags importFlags
	cmd := &cobra.Command{
		Use:               "import FILE|-",
		Short:             "Turn the synonyms of a search engine into a table",
		Long:              importLong,
		Example:           "  sourcer synonyms import synonyms.txt > team.toml\n  sourcer synonyms import synonyms.txt --into team.toml",
		Args:              needArgs(1, 1, "a file of synonyms"),
		ValidArgsFunction: completeBriefs,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.runSynonymsImport(cmd, args[0], flags) },
	}
	addSettingFlag(cmd, settingOf("synonyms"))
	formatFlag(cmd, &flags.format, formatSolr)
	kindFlag(cmd, &flags.kind, string(synonyms.Skill), "new concepts are of this `KIND`")
	cmd.Flags().StringVar(&flags.into, "into", "", "add what is new to the table in `FILE`")
	return cmd
}

func (a *app) runSynonymsImport(cmd *cobra.Command, name string, flags importFlags) error {
	if flags.format != formatSolr {
		return usagef("--format: %q is not %s", flags.format, formatSolr)
	}
	if err := checkKind(flags.kind); err != nil {
		return err
	}
	r, err := a.resolve(cmd)
	if err != nil {
		return err
	}
	own, err := a.ownFile(flags.into, r.words("synonyms"))
	if err != nil {
		return err
	}
	solr, err := a.readSolr(name)
	if err != nil {
		return err
	}
	full, _ := own.below.With(own.file)
	news, found := full.Import(solr, synonyms.Kind(flags.kind))
	a.show(found)
	if news.Concepts() == 0 {
		a.note("nothing in %s is new", name)
		return nil
	}
	text, conflicts := news.Into(own.file, own.below)
	if text == nil {
		a.show(conflicts)
		return silent(exitFindings)
	}
	if flags.into == "" {
		_, err := a.out.Write(news.File())
		return err
	}
	if err := own.write(text); err != nil {
		return err
	}
	a.note("%s: %s with something new", flags.into, plural(news.Concepts(), "concept", "concepts"))
	return nil
}

// readSolr reads a file of synonyms. One with errors ends the command.
func (a *app) readSolr(name string) (*synonyms.Solr, error) {
	data, err := a.readInput(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	solr, found := synonyms.ParseSolr(name, data)
	a.show(found)
	if source.List(found).HasErrors() {
		return nil, silent(exitFindings)
	}
	return solr, nil
}
