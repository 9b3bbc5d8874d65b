package main

import (
	"github.com/spf13/cobra"

	"sourcer/query/source"
	"sourcer/synonyms"
)

// tableDiffSchema names the version of "synonyms diff -o json".
const tableDiffSchema = "sourcer.synonyms-diff/1"

const tableDiffLong = `Says what a table changes: A on top of ours against ours alone or, where two
are named, B against A. Listed are the concepts, terms and edges that came,
went or have another weight or reason.

Exit codes: 0 equal, 1 different, 2 bad usage, 4 a file cannot be read.`

func newSynonymsDiffCmd(a *app) *cobra.Command {
	var form string
	cmd := &cobra.Command{
		Use:               "diff A [B]",
		Short:             "Say what one table changes, or how two differ",
		Long:              tableDiffLong,
		Example:           "  sourcer synonyms diff team.toml\n  sourcer synonyms diff old.toml new.toml",
		Args:              needArgs(1, 2, "one table to compare with ours, or two"),
		ValidArgsFunction: completeBriefs,
		RunE:              func(_ *cobra.Command, args []string) error { return a.runSynonymsDiff(args, form) },
	}
	outputFlag(cmd, &form)
	return cmd
}

func (a *app) runSynonymsDiff(args []string, form string) error {
	if err := checkOutput(form); err != nil {
		return err
	}
	if len(args) == 2 && args[0] == stdinName && args[1] == stdinName {
		return usagef("standard input can be read only once")
	}
	tables := []*synonyms.Table{synonyms.Shipped()}
	for _, path := range args {
		t, err := a.table([]string{path})
		if err != nil {
			return err
		}
		tables = append(tables, t)
	}
	from, to := tables[len(tables)-2], tables[len(tables)-1]
	changes := synonyms.Compare(from, to)
	if form == outputJSON {
		if err := a.printJSON(tableDiffOf(from, to, changes)); err != nil {
			return err
		}
	} else {
		a.printTableDiff(changes)
	}
	if len(changes) > 0 {
		return silent(exitFindings)
	}
	return nil
}

// printTableDiff prints the changes below the concept that they belong to.
func (a *app) printTableDiff(changes []synonyms.Change) {
	if len(changes) == 0 {
		a.line("equal: both tables say the same")
		return
	}
	var last synonyms.Concept
	var rows [][]string
	flush := func() {
		for _, line := range columns(rows) {
			a.line(line)
		}
		rows = nil
	}
	for _, c := range changes {
		if c.Concept != last {
			flush()
			last = c.Concept
			head := a.onPaper.bold(source.Printable(c.Concept.Name)) + a.onPaper.dim("  "+string(c.Concept.Kind))
			if c.What == synonyms.AConcept {
				head += a.onPaper.dim(", " + string(c.Op))
			}
			a.line(head)
		}
		if c.What != synonyms.AConcept {
			rows = append(rows, []string{"  " + opMark(c.Op), c.Role, source.Printable(c.Text), source.Printable(c.Detail)})
		}
	}
	flush()
}

func opMark(op synonyms.Op) string {
	switch op {
	case synonyms.Added:
		return "+"
	case synonyms.Removed:
		return "-"
	default:
		return "~"
	}
}

// tableDiffInfo is what "synonyms diff -o json" prints.
type tableDiffInfo struct {
	Schema  string            `json:"schema"`
	A       string            `json:"a"` // the version of each table
	B       string            `json:"b"`
	Equal   bool              `json:"equal"`
	Changes []tableChangeInfo `json:"changes"`
}

type tableChangeInfo struct {
	Change  string `json:"change"` // added, removed or changed
	What    string `json:"what"`   // concept, term or edge
	Kind    string `json:"kind"`
	Concept string `json:"concept"`
	Role    string `json:"role,omitempty"` // as a file calls it
	Text    string `json:"text,omitempty"`
	Detail  string `json:"detail,omitempty"`
}

func tableDiffOf(a, b *synonyms.Table, changes []synonyms.Change) tableDiffInfo {
	out := tableDiffInfo{tableDiffSchema, a.Version(), b.Version(), len(changes) == 0, []tableChangeInfo{}}
	for _, c := range changes {
		out.Changes = append(out.Changes, tableChangeInfo{
			string(c.Op), string(c.What), string(c.Concept.Kind), c.Concept.Name, c.Role, c.Text, c.Detail,
		})
	}
	return out
}
