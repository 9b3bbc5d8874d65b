package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query"
	"sourcer/query/build"
	"sourcer/query/source"
)

const explainLong = `Shows why each term is in the strings: the line of the brief it goes back to,
the concept it was found under, and the step of the table that brought it in.
Then, for each target, what is lost and what was proved.

` + exitHelp

func newExplainCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:               "explain [FILE|-]...",
		Short:             "Show why each term is in the strings",
		Long:              explainLong,
		Example:           "  sourcer explain backend.brief\n  sourcer explain -o json -t google backend.brief",
		ValidArgsFunction: completeBriefs,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.runExplain(cmd, args) },
	}
	addSettingFlags(cmd, "output")
	outputFlag(cmd, new(string))
	return cmd
}

func (a *app) runExplain(cmd *cobra.Command, args []string) error {
	form, err := cmd.Flags().GetString("output")
	if err != nil {
		return err
	}
	if err := checkOutput(form); err != nil {
		return err
	}
	s, err := a.settings(cmd)
	if err != nil {
		return err
	}
	s.outputForm = form
	docs, err := a.compile(args, s, "explain")
	if err != nil {
		return err
	}
	if form == outputJSON {
		err = a.printBuilds(docs, s)
	} else {
		a.explainAll(docs)
	}
	if err != nil {
		return err
	}
	return a.verdict(docs, s)
}

func (a *app) explainAll(docs []*build.Document) {
	for i, doc := range docs {
		if i > 0 {
			a.line("")
		}
		a.line(a.onPaper.bold(source.Printable(doc.Brief.Name)) + a.onPaper.dim("  "+source.Printable(doc.Brief.File)))
		a.explainTerms(doc.Terms)
		a.explainFacets(doc.Facets)
		for _, t := range doc.Targets {
			a.explainTarget(t)
		}
		a.printWarnings(doc.Warnings)
	}
}

// explainTerms prints the tree: lines of the brief, under each the items that
// stand there, under each the terms that they became.
func (a *app) explainTerms(terms []build.Term) {
	for _, line := range groupBy(terms, heading) {
		a.section(heading(line[0]))
		for _, item := range groupBy(line, func(t build.Term) build.From { return t.From }) {
			a.explainItem(item)
		}
	}
}

// groupBy brings together the terms that have a key in common, wherever they
// stand. Groups and terms keep the order in which they first come.
func groupBy[K comparable](terms []build.Term, key func(build.Term) K) [][]build.Term {
	var out [][]build.Term
	index := map[K]int{}
	for _, t := range terms {
		k := key(t)
		i, seen := index[k]
		if !seen {
			i = len(out)
			index[k] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], t)
	}
	return out
}

// heading names a line of the brief and where its terms are looked for.
func heading(t build.Term) string {
	where := string(t.Field)
	if where == "" {
		where = "anywhere"
	}
	switch {
	case t.Excluded:
		where = "not " + where
	case t.Nice:
		where += ", nice to have"
	}
	return source.Printable(lineOf(t.From.Line, t.From.File)) + ", " + where
}

// explainItem prints one item of the brief. One that became nothing but
// itself takes one line.
func (a *app) explainItem(terms []build.Term) {
	item := source.Printable(terms[0].From.Text)
	if len(terms) == 1 && strings.EqualFold(terms[0].Term, terms[0].From.Text) {
		a.line("  " + a.onPaper.bold(item) + a.onPaper.dim("  "+itself(terms[0])))
		return
	}
	a.line("  " + a.onPaper.bold(item) + a.onPaper.dim(concept(terms[0])))
	rows := make([][]string, len(terms))
	for i, t := range terms {
		rows[i] = []string{"  " + source.Printable(t.Term), t.Relation, source.Printable(because(t))}
	}
	a.tabulate(rows)
}

// itself says why an item stands alone.
func itself(t build.Term) string {
	if t.Concept == "" && (t.Field == query.Anywhere || t.Field == query.Title) {
		return "as written; the table does not know it"
	}
	return strings.TrimSpace("as written " + source.Printable(because(t)))
}

// concept names the concept of an item that is spelled otherwise.
func concept(t build.Term) string {
	if t.Concept == "" || strings.EqualFold(t.Concept, t.From.Text) {
		return ""
	}
	return "  = " + source.Printable(t.Concept)
}

// because gives the reason of a term in a few words.
func because(t build.Term) string {
	var parts []string
	if t.Reason != "" {
		parts = append(parts, t.Reason)
	}
	if t.Source != "" {
		parts = append(parts, "["+t.Source+"]")
	}
	if t.CoveredBy != "" {
		parts = append(parts, "covered by "+t.CoveredBy)
	}
	return strings.Join(parts, " ")
}

// explainFacets prints the values that no string searches for.
func (a *app) explainFacets(facets map[string]build.Facet) {
	if len(facets) == 0 {
		return
	}
	a.section("values, not searched for")
	var rows [][]string
	for _, key := range slices.Sorted(maps.Keys(facets)) {
		f := facets[key]
		rows = append(rows, []string{key, source.Printable(f.Text), strings.TrimSuffix(at(f.From), ": ")})
	}
	a.tabulate(rows)
}

func (a *app) explainTarget(t build.Target) {
	a.section(t.Label + " (" + t.Target + ")")
	if t.Error != nil {
		a.line("  does not fit")
		return
	}
	for _, s := range t.Strings {
		a.line("  " + source.Printable(s.Text))
		a.line(a.onPaper.dim("  " + sizes(s)))
	}
	a.printKeywords(t.Keywords)
	a.printFilters(t.Filters)
	a.printDropped(t.Dropped)
	a.printLosses(t.Losses, t.Dropped)
	a.line("")
	a.para("  proof    ", claim(t)+minimum(t))
	a.para("  overall  ", t.Proof.Overall)
	if w := t.Proof.Witness; w != nil && w.Text != "" {
		a.para("  witness  ", w.Text)
	}
}

func sizes(s build.String) string {
	return strings.Join([]string{
		plural(s.Chars, "character", "characters"),
		plural(s.Words, "word", "words"),
		plural(s.Operators, "operator", "operators"),
	}, ", ")
}
