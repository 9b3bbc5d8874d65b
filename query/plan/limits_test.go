package plan_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"sourcer/query"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/target"
)

// countedByHand counts what a limit counts, without the help of the package
// that is tested. The strings are words of letters and digits alone, with OR
// or AND between, or one phrase in quotes.
func countedByHand(p *target.Profile, what target.What, text string) int {
	isOperator := func(w string) bool { return slices.Contains([]string{"OR", "AND", "|", "or", "&"}, w) }
	tokens := strings.Fields(text)
	switch what {
	case target.Words:
		return len(tokens)
	case target.Bytes:
		return len(text)
	case target.Chars:
		if p.Name == "github" { // which counts neither operators nor fields
			tokens = slices.DeleteFunc(tokens, func(w string) bool { return isOperator(w) || strings.Contains(w, ":") })
			return utf8.RuneCountInString(strings.Join(tokens, " "))
		}
		return utf8.RuneCountInString(text)
	case target.Operators:
		return len(tokens) - len(slices.DeleteFunc(tokens, isOperator))
	case target.Terms:
		return strings.Count(text, "zz") + strings.Count(text, "site:") // every word has the one or the other once
	default:
		panic("nobody counts " + string(what))
	}
}

// growing asks for something that has the more of what a limit counts, the
// larger size is.
func growing(p *target.Profile, b target.Box, what target.What, size int) query.Expr {
	word := func(text string) query.Expr { return query.Term{Text: text, Field: b.Field} }
	switch what {
	case target.Chars, target.Bytes:
		return word(strings.Repeat("x", size))
	case target.Words:
		return word(strings.TrimSuffix(strings.Repeat("x ", size), " "))
	}
	var words []query.Expr
	for i := range size {
		words = append(words, word(fmt.Sprintf("zz%d", i)))
	}
	if !p.CanOr() {
		return query.AllOf(words...)
	}
	return query.AnyOf(words...)
}

// ofSize asks for something whose string has n of what a limit counts.
func ofSize(t *testing.T, p *target.Profile, b target.Box, what target.What, n int) query.Expr {
	t.Helper()
	for size := n; size > 0; {
		e := growing(p, b, what, size)
		text, err := p.Write(b, e)
		if err != nil {
			t.Fatal(err)
		}
		got := countedByHand(p, what, text)
		if got == n {
			return e
		}
		size += n - got
	}
	t.Fatalf("no string has %d %s", n, what)
	return nil
}

// Every limit of every profile: at it and one below one string does, without
// a warning; one above, a hard limit takes several strings or is refused, and
// a soft one warns. A new profile is tested as well.
func TestEveryLimit(t *testing.T) {
	tested := 0
	for _, name := range target.Names() {
		p := profile(t, name)
		for _, b := range p.Boxes(target.LayoutFields) {
			for _, l := range p.Limits(b) {
				tested++
				t.Run(fmt.Sprintf("%s %s %s", name, b.Key, l.What), func(t *testing.T) {
					for n, above := range map[int]bool{l.Max - 1: false, l.Max: false, l.Max + 1: true} {
						q := &expand.Query{Expr: ofSize(t, p, b, l.What, n)}
						pl, err := plan.Make(q, p, plan.Options{Layout: plan.Fields})
						checkLimit(t, p, l, pl, err, n, above)
					}
				})
			}
		}
	}
	if tested == 0 {
		t.Error("no profile has a limit")
	}
}

// checkLimit looks at the plan of something that has n of what a limit counts.
func checkLimit(t *testing.T, p *target.Profile, l target.Limit, pl *plan.Plan, err error, n int, above bool) {
	t.Helper()
	var misfit *plan.Misfit
	switch {
	case errors.As(err, &misfit):
		if !above || !l.Hard {
			t.Errorf("%d %s are refused: %v", n, l.What, err)
		}
		return
	case err != nil:
		t.Fatal(err)
	case above && l.Hard && len(pl.Parts) < 2:
		t.Errorf("%d %s are one string: %s", n, l.What, pl.Parts[0][0].Text)
	case !above && len(pl.Parts) > 1:
		t.Errorf("%d %s are %d strings", n, l.What, len(pl.Parts))
	}
	for _, part := range pl.Parts {
		for _, c := range part {
			got := countedByHand(p, l.What, c.Text)
			if measured := c.Size.Of(l.What); measured != got {
				t.Errorf("%d %s are measured as %d: %s", got, l.What, measured, c.Text)
			}
			if l.Hard && got > l.Max {
				t.Errorf("a string of %d %s: %s", got, l.What, c.Text)
			}
		}
	}
	warned := slices.ContainsFunc(pl.Warnings, func(w plan.Warning) bool {
		return w.Code == "soft-limit" && strings.Contains(w.Text, fmt.Sprintf("%d %s, the limit is %d", n, l.What, l.Max))
	})
	if warned != (above && !l.Hard) {
		t.Errorf("%d %s: warnings %v", n, l.What, pl.Warnings)
	}
}
