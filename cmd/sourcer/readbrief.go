package main

import (
	"sourcer/query"
	"sourcer/query/fold"
	"sourcer/query/lint"
	"sourcer/query/source"
	"sourcer/query/target"
	"sourcer/synonyms"
)

// printFolded prints a string as a brief, and says how the two stand to each
// other.
func (a *app) printFolded(d dialect, r *lint.Report, table *synonyms.Table) error {
	e, err := d.ReadApart(d.Boxes(target.LayoutSingle)[0], r.Text)
	if err != nil {
		return usagef("cannot read the string as %s: %w", d.Name, err)
	}
	folded, err := fold.Fold(e, d.Profile, table)
	if err != nil {
		return &failure{code: exitFindings, err: err}
	}
	a.out.WriteString(folded.Brief)
	a.out.Flush()
	for _, left := range folded.Left {
		a.complain("a brief cannot say: %s", left)
	}
	c := folded.Relation
	if c.Relation == query.Equal {
		where := ""
		if folded.OnPlatform {
			where = ", built for " + d.Name
		}
		a.note("compiled again, the brief is equal to the string%s", where)
		return nil
	}
	a.complain("compiled again, the brief is %s than the string", relationWord(c.Relation))
	a.complainWitness(c, "brief", "string")
	return silent(exitFindings)
}

// relationWord says a relation so that "than" can follow.
func relationWord(r query.Relation) string {
	switch r {
	case query.Broader, query.Narrower:
		return string(r)
	default:
		return "neither broader nor narrower (" + string(r) + ")"
	}
}

// complainWitness shows a profile for each side that finds some alone.
func (a *app) complainWitness(c query.Comparison, one, two string) {
	if c.OnlyA != nil {
		a.complain("  a profile that says %s is found by the %s only", source.Printable(c.OnlyA.String()), one)
	}
	if c.OnlyB != nil {
		a.complain("  a profile that says %s is found by the %s only", source.Printable(c.OnlyB.String()), two)
	}
}
