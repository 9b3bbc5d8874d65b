package main

import (
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/source"
	"sourcer/synonyms"
)

// treeSchema names the version of "synonyms tree -o json".
const treeSchema = "sourcer.tree/1"

const treeLong = `Shows what implies a concept, and what implies that, with the reasons and the
weights. The third column says how far a brief has to reach to take a row in:
implied (the default), related, or a dash where no reach does. A concept that
stands in the tree twice is opened once.`

func newSynonymsTreeCmd(a *app) *cobra.Command {
	var flags tableFlags
	cmd := &cobra.Command{
		Use:               "tree CONCEPT",
		Short:             "Show what implies a concept, step by step, with the reasons",
		Long:              treeLong,
		Example:           "  sourcer synonyms tree python\n  sourcer synonyms tree \"backend engineer\"",
		Args:              needArgs(1, -1, "a concept or one of its spellings"),
		ValidArgsFunction: completeConcept,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runSynonymsTree(cmd, strings.Join(args, " "), flags)
		},
	}
	addTableFlags(cmd, &flags)
	return cmd
}

func (a *app) runSynonymsTree(cmd *cobra.Command, word string, flags tableFlags) error {
	if err := checkOutput(flags.form); err != nil {
		return err
	}
	table, err := a.tableFor(cmd)
	if err != nil {
		return err
	}
	tree, ok := table.Tree(word)
	if !ok {
		return notInTable(table, word)
	}
	if flags.form == outputJSON {
		return a.printJSON(treeInfo{treeSchema, branchOf(tree)})
	}
	a.line(a.onPaper.bold(source.Printable(tree.Name)) + a.onPaper.dim("  "+string(tree.Kind)+", "+tree.Domain))
	a.tabulate(treeRows(tree.Branches, 0))
	return nil
}

// treeRows sets branches as rows, each below the one that it implies.
func treeRows(branches []synonyms.Branch, depth int) [][]string {
	var rows [][]string
	for _, b := range branches {
		name := strings.Repeat("  ", depth) + source.Printable(b.Name)
		if b.Hired {
			name += ", hired as that"
		}
		reach := string(b.Reach)
		if reach == "" {
			reach = "-"
		}
		why := source.Printable(b.Why) + " [" + b.Source + "]"
		if said := cutText(b.Cut); said != "" {
			why += "; " + said
		}
		rows = append(rows, []string{name, weight(b.Weight), reach, why})
		rows = append(rows, treeRows(b.Branches, depth+1)...)
	}
	return rows
}

func cutText(c synonyms.Cut) string {
	switch c {
	case synonyms.CutCycle:
		return "a circle, cut here"
	case synonyms.CutAgain:
		return "opened elsewhere"
	case synonyms.CutDeep:
		return "too deep to show what implies it"
	default:
		return ""
	}
}

// treeInfo is what "synonyms tree -o json" prints.
type treeInfo struct {
	Schema string `json:"schema"`
	branchInfo
}

type branchInfo struct {
	Concept   string       `json:"concept"`
	Kind      string       `json:"kind"`
	Domain    string       `json:"domain"`
	Source    string       `json:"source"`
	Weight    float64      `json:"weight"`
	Reason    string       `json:"reason"`
	Reach     string       `json:"reach"` // "" where no reach takes it in
	Hired     bool         `json:"hired,omitempty"`
	Cut       string       `json:"cut,omitempty"` // cycle, again or deep
	ImpliedBy []branchInfo `json:"impliedBy"`
}

func branchOf(b synonyms.Branch) branchInfo {
	out := branchInfo{
		Concept: b.Name, Kind: string(b.Kind), Domain: b.Domain, Source: b.Source, Weight: b.Weight, Reason: b.Why,
		Reach: string(b.Reach), Hired: b.Hired, Cut: string(b.Cut), ImpliedBy: []branchInfo{},
	}
	for _, next := range b.Branches {
		out.ImpliedBy = append(out.ImpliedBy, branchOf(next))
	}
	return out
}
