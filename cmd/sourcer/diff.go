package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/brief"
	"sourcer/query/diff"
	"sourcer/query/expand"
	"sourcer/query/source"
	"sourcer/query/target"
)

const diffLong = `Says whether two briefs find the same people, and if not, whom a change from
A to B gains and loses: the shortest profile for each, and the lines that are
the cause. Years, sizes and other values are compared as values.

With --from both are strings in that platform's dialect. With --synonyms-a and
--synonyms-b each side has its own table on top of ours; the same brief twice
then shows what a change of the table does.

Exit codes: 0 equal, 1 different, 2 usage or an invalid brief or string, 4 a
file cannot be read.`

// diffFlags are the flags of diff.
type diffFlags struct {
	from, form           string
	synonymsA, synonymsB []string
}

func newDiffCmd(a *app) *cobra.Command {
	var flags diffFlags
	cmd := &cobra.Command{
		Use:   "diff A B",
		Short: "Say whom a change of a brief gains and loses",
		Long:  diffLong,
		Example: `  sourcer diff backend.brief new-backend.brief
  sourcer diff -f linkedin 'Python AND Kafka' 'Python AND (Kafka OR RabbitMQ)'
  sourcer diff --synonyms-b team.toml backend.brief backend.brief`,
		Args:              needArgs(2, 2, "two briefs to compare, or with --from two strings"),
		ValidArgsFunction: completeBriefs,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.runDiff(cmd, args, flags) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVarP(&flags.from, "from", "f", "", "A and B are strings in the dialect of `TARGET`")
	for _, key := range []string{keyExpand, keyLocale, keySynonyms, keyTargets} {
		addSettingFlag(cmd, settingOf(key))
	}
	pathsFlag(f, &flags.synonymsA, "synonyms-a", "put `FILE` on top for A alone; repeatable")
	pathsFlag(f, &flags.synonymsB, "synonyms-b", "put `FILE` on top for B alone; repeatable")
	outputFlag(cmd, &flags.form)
	completeFlag(cmd, "from", target.Names)
	return cmd
}

func (a *app) runDiff(cmd *cobra.Command, args []string, flags diffFlags) error {
	if err := checkOutput(flags.form); err != nil {
		return err
	}
	if args[0] == stdinName && args[1] == stdinName {
		return usagef("standard input can be read only once")
	}
	r, err := a.resolve(settingsOnly(cmd))
	if err != nil {
		return err
	}
	left, err := a.diffSide(args[0], r, flags.from, flags.synonymsA)
	if err != nil {
		return err
	}
	right, err := a.diffSide(args[1], r, flags.from, flags.synonymsB)
	if err != nil {
		return err
	}
	compared := diff.Compare(left, right)
	if flags.form == outputJSON {
		err = a.printJSON(compared)
	} else {
		a.printDiff(compared)
	}
	if err == nil && !compared.Equal {
		return silent(exitFindings)
	}
	return err
}

// diffSide reads one of the two that are compared: a string where from names
// its platform, else a brief, with a side's own tables on top of the others.
func (a *app) diffSide(arg string, r *resolved, from string, own []string) (diff.Side, error) {
	if from != "" {
		return a.stringSide(arg, r, from)
	}
	table, err := a.table(slices.Concat(r.words(keySynonyms), own))
	if err != nil {
		return diff.Side{}, err
	}
	locale, err := localeOf(r)
	if err != nil {
		return diff.Side{}, err
	}
	return a.briefSide(arg, expand.Options{Table: table, Reach: brief.Reach(r.text(keyExpand)), Locale: locale})
}

func (a *app) briefSide(name string, o expand.Options) (diff.Side, error) {
	b, err := a.parseBrief(name, o.Table)
	if err != nil {
		return diff.Side{}, err
	}
	q, found := expand.Expand(b.Brief, o)
	if source.List(found).HasErrors() {
		a.show(found)
		return diff.Side{}, silent(exitUsage)
	}
	return diff.Side{Name: name, Query: q, Brief: b.Brief, Table: o.Table.Version()}, nil
}

func (a *app) stringSide(arg string, r *resolved, from string) (diff.Side, error) {
	c, err := a.catalog(r)
	if err != nil {
		return diff.Side{}, err
	}
	p, err := c.Lookup(from)
	if err != nil {
		return diff.Side{}, unknownAmong(from, c.Names(), err)
	}
	text := arg
	if arg == stdinName {
		src, err := a.readSource(arg)
		if err != nil {
			return diff.Side{}, err
		}
		text = strings.TrimSpace(src.Text)
	}
	e, err := p.Read(p.Boxes(target.LayoutSingle)[0], text)
	if err != nil {
		return diff.Side{}, usagef("cannot read the string as %s: %w", p.Name, err)
	}
	return diff.Side{Name: text, Query: &expand.Query{Expr: e}}, nil
}

// printDiff says a comparison for people.
func (a *app) printDiff(r *diff.Result) {
	a.line(source.Printable(verdictOf(r)))
	if r.Lost != nil {
		a.para("  lost    ", "a profile that says "+r.Lost.Text)
	}
	if r.Gained != nil {
		a.para("  gained  ", "a profile that says "+r.Gained.Text)
	}
	for _, v := range r.Values {
		a.para("  value   ", fmt.Sprintf("%s: %s, was %s", v.Key, orNone(v.B), orNone(v.A)))
	}
	for _, c := range r.Changes {
		a.para("  "+pad(string(c.Effect), 6)+"  ", changeText(c))
	}
}

// verdictOf is the first line: going from A to B.
func verdictOf(r *diff.Result) string {
	switch {
	case r.Equal:
		return "equal: both find the same people"
	case r.Relation == "equal":
		return "the strings find the same people, but values differ"
	case r.Relation == "broader":
		return "B is narrower: it loses people and gains none"
	case r.Relation == "narrower":
		return "B is broader: it gains people and loses none"
	case r.Relation == "disjoint":
		return "disjoint: nobody is found by both"
	case r.Relation == "undecided":
		return "undecided: the search for a difference ran out of its budget"
	default:
		return "overlapping: B gains people and loses others"
	}
}

func changeText(c diff.Change) string {
	where := strings.ToUpper(c.Side)
	if c.Line > 0 {
		where += " " + lineOf(c.Line, c.File)
	}
	out := where + ": " + c.Text
	if len(c.Terms) > 0 {
		verb := "no longer "
		if c.Effect == diff.Gained {
			verb = "now also "
		}
		out += "; " + verb + strings.Join(c.Terms, ", ")
	}
	switch c.Cause {
	case diff.FromTable:
		out += " (the table changed, not the line)"
	case diff.FromOthers:
		out += " (the line is the same; other lines changed what it stands for)"
	}
	return out
}

func orNone(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}
