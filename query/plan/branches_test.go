package plan_test

import (
	"errors"
	"strings"
	"testing"

	"sourcer/query"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/proof"
)

// multiplied is a query of three groups, 12 × 10 × 5 combinations.
func multiplied() *expand.Query {
	return &expand.Query{Expr: query.And{
		list(query.Anywhere, "title%d engineer", 12), list(query.Anywhere, "skill%d", 10), list(query.Anywhere, "tool%d", 5),
		query.Not{Arg: term("recruiter")},
	}}
}

// PostgreSQL's websearch has no brackets: what fits into one string is
// multiplied out there, and what does not, into as few as can be. The union
// is the query.
func TestMultipliedOut(t *testing.T) {
	p := profile(t, "postgres-websearch")
	for _, row := range []struct {
		name    string
		options plan.Options
		strings int // 0 for a misfit
	}{
		{"600 alternatives at 256 a string", plan.Options{}, 3},
		{"what two strings surely hold", plan.Options{MaxStrings: 2}, 1},
		{"shorter strings", plan.Options{Budget: plan.Budget{Chars: 6000}}, 5},
		{"a budget of one alternative", plan.Options{Budget: plan.Budget{Chars: 50}}, 0},
		{"trimmed to one", plan.Options{Fit: plan.Trim}, 1},
	} {
		t.Run(row.name, func(t *testing.T) {
			q := multiplied()
			pl, err := plan.Make(q, p, row.options)
			var misfit *plan.Misfit
			if row.strings == 0 {
				if !errors.As(err, &misfit) {
					t.Fatalf("it fits: %d strings", len(pl.Parts))
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if len(pl.Parts) != row.strings || pl.Minimum > row.strings {
				t.Errorf("%d strings, at least %d, want %d", len(pl.Parts), pl.Minimum, row.strings)
			}
			for _, part := range pl.Parts {
				text := part[0].Text
				if n := strings.Count(text, " or ") + 1; n > p.MaxBranches() {
					t.Errorf("%d alternatives", n)
				}
				if most := row.options.Budget.Chars; most > 0 && len(text) > most {
					t.Errorf("%d characters", len(text))
				}
			}
			checked, err := proof.Check(q, p, pl, false)
			if err != nil {
				t.Fatal(err)
			}
			want := query.Equal
			if len(pl.Losses) > 0 {
				want = checked.Relation.Relation
			}
			if got := checked.Relation.Relation; got != want || got == query.Undecided {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}
