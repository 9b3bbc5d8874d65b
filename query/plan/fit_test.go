package plan_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sourcer/query"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/proof"
	"sourcer/query/target"
)

func profile(t testing.TB, name string) *target.Profile {
	t.Helper()
	p, err := target.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// list makes n terms of a pattern such as "title%d engineer".
func list(f query.Field, pattern string, n int) query.Or {
	out := make(query.Or, n)
	for i := range out {
		out[i] = query.Term{Text: fmt.Sprintf(pattern, i), Field: f}
	}
	return out
}

func term(s string) query.Expr { return query.Term{Text: s} }

// union is what the parts of a plan find together.
func union(pl *plan.Plan) query.Expr {
	var parts query.Or
	for _, p := range pl.Parts {
		var boxes query.And
		for _, c := range p {
			boxes = append(boxes, c.Expr)
		}
		parts = append(parts, boxes)
	}
	return parts
}

// TestManyTitlesAndSkills is the case on which peers yield no valid string at
// all.
func TestManyTitlesAndSkills(t *testing.T) {
	google := profile(t, "google")
	q := &expand.Query{Expr: query.And{
		list(query.Anywhere, "title%d engineer", 15), list(query.Anywhere, "skill%d", 12), query.Not{Arg: term("recruiter")},
	}}
	pl, err := plan.Make(q, google, plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pl.Parts {
		text := p[0].Text
		if n := len(strings.Fields(text)); n > 32 {
			t.Errorf("%d words in %s", n, text)
		}
		if !strings.Contains(text, "-recruiter") {
			t.Errorf("no exclusion in %s", text)
		}
	}
	checked, err := proof.Check(q, google, pl, false)
	if err != nil {
		t.Fatal(err)
	}
	if checked.Relation.Relation != query.Equal {
		t.Errorf("the strings are %s to the query: %v", checked.Relation.Relation, checked.Relation)
	}
	t.Logf("%d strings, at least %d", len(pl.Parts), pl.Minimum)
	if pl.Minimum > len(pl.Parts) || len(pl.Parts) > pl.Minimum+2 {
		t.Errorf("%d strings with a bound of %d", len(pl.Parts), pl.Minimum)
	}
}

// TestLimitsOfGoogle counts the words around the limit: at it one string
// does, one above it takes two.
func TestLimitsOfGoogle(t *testing.T) {
	google := profile(t, "google")
	for _, c := range []struct{ alternatives, strings int }{{15, 1}, {16, 1}, {17, 2}} {
		// site:… and n alternatives with n-1 OR between them: 2n words.
		pl, err := plan.Make(&expand.Query{Expr: list(query.Anywhere, "skill%d", c.alternatives)}, google, plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(pl.Parts) != c.strings {
			t.Errorf("%d alternatives: %d strings, want %d: %s", c.alternatives, len(pl.Parts), c.strings, pl.Parts[0][0].Text)
		}
	}
}

func TestIrreducible(t *testing.T) {
	long := query.And{term("short")}
	for i := range 40 {
		long = append(long, term(fmt.Sprintf("must%d", i)))
	}
	_, err := plan.Make(&expand.Query{Expr: long}, profile(t, "google"), plan.Options{})
	misfit, ok := errors.AsType[*plan.Misfit](err)
	if !ok {
		t.Fatalf("got %v, want a misfit", err)
	}
	if want := "even one alternative of each line is over the limit of Google, X-ray of LinkedIn profiles: 42 words, the limit is 32"; misfit.Message != want {
		t.Errorf("got  %s\nwant %s", misfit.Message, want)
	}
	if len(misfit.Costs) != len(long) {
		t.Errorf("%d costs for %d lines", len(misfit.Costs), len(long))
	}
}

func TestTrimKeepsTheUsersWords(t *testing.T) {
	said := func(text, relation string, weight float64) query.Expr {
		return query.Term{Text: text, Origin: &query.Origin{Line: 1, Text: "Python", Relation: relation, Weight: weight}}
	}
	q := &expand.Query{Expr: query.And{
		query.Or{said("Flask", "implied", .2), said("Python", "exact", 1), said("Django", "implied", .9), said("Zope", "related", .9)},
		term("Kafka"),
	}}
	pl, err := plan.Make(q, profile(t, "linkedin"), plan.Options{Fit: plan.Trim, Budget: plan.Budget{Operators: 2}})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := pl.Parts[0][0].Text, "(Python OR Django) AND Kafka"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if len(pl.Dropped) != 2 || len(pl.Losses) != 2 || pl.Losses[0].Kind != plan.TermDropped || pl.Losses[0].Direction != plan.Narrower {
		t.Errorf("dropped %v, losses %v", pl.Dropped, pl.Losses)
	}
}

func TestFailSaysTheLimit(t *testing.T) {
	_, err := plan.Make(&expand.Query{Expr: list(query.Anywhere, "s%d", 9)}, profile(t, "linkedin"),
		plan.Options{Fit: plan.Fail, Budget: plan.Budget{Operators: 7}})
	if err == nil || !strings.Contains(err.Error(), "8 operators, the limit is 7") {
		t.Errorf("got %v", err)
	}
}

// queries draws queries in the shape of briefs: groups of words in fields,
// with exclusions.
func queries() *rapid.Generator[query.Expr] {
	word := rapid.SampledFrom([]string{"kafka", "go", "platform engineer", "engineer", "c++", "c#", ".net", "ci/cd", "r&d", "full-stack", "or", "not on the high street", "a", "b c", "data", "data engineer", `say "x"`, "-minus", "site:x", "(b)"})
	field := rapid.SampledFrom([]query.Field{query.Anywhere, query.Anywhere, query.Title, query.Company, query.Location, query.PastTitle})
	return rapid.Custom(func(t *rapid.T) query.Expr {
		var all query.And
		for range rapid.IntRange(1, 4).Draw(t, "groups") {
			f := field.Draw(t, "field")
			group := query.Or{}
			for range rapid.IntRange(1, 6).Draw(t, "alternatives") {
				group = append(group, query.Term{Text: word.Draw(t, "word"), Field: f})
			}
			if rapid.IntRange(0, 3).Draw(t, "sign") == 0 {
				all = append(all, query.Not{Arg: group})
			} else {
				all = append(all, group)
			}
		}
		return all
	})
}

// TestPlansKeepTheMeaning checks, on every target and under random budgets,
// that what is written says what was projected, that it keeps to its limits,
// and that a trimmed string finds no one whom the query does not.
func TestPlansKeepTheMeaning(t *testing.T) {
	names := target.Names()
	rapid.Check(t, func(t *rapid.T) {
		p, err := target.Lookup(rapid.SampledFrom(names).Draw(t, "target"))
		if err != nil {
			t.Fatal(err)
		}
		o := plan.Options{
			Layout: rapid.SampledFrom([]plan.Layout{plan.Single, plan.Fields}).Draw(t, "layout"),
			Fit:    rapid.SampledFrom([]plan.Fit{plan.Split, plan.Trim}).Draw(t, "fit"),
			Budget: plan.Budget{
				Chars:     rapid.SampledFrom([]int{0, 0, 60, 120}).Draw(t, "chars"),
				Operators: rapid.SampledFrom([]int{0, 0, 5, 9}).Draw(t, "operators"),
			},
		}
		q := &expand.Query{Expr: queries().Draw(t, "query")}
		pl, err := plan.Make(q, p, o)
		if err != nil {
			if _, ok := errors.AsType[*plan.Misfit](err); !ok {
				t.Fatal(err)
			}
			return
		}
		for _, part := range pl.Parts {
			for _, c := range part {
				if c.Box.Takes == target.TakesProse {
					continue // no string to search with
				}
				if o.Budget.Chars > 0 && c.Size.Chars > o.Budget.Chars || o.Budget.Operators > 0 && c.Size.Operators > o.Budget.Operators {
					t.Fatalf("%q is over the budget %+v: %+v", c.Text, o.Budget, c.Size)
				}
			}
		}
		checked, err := proof.Check(q, p, pl, false)
		if err != nil {
			t.Fatal(err)
		}
		relation := checked.Relation.Relation
		lossless := p.CanOrInAnd() && p.CanNegate() && saidWhole(pl) && query.Relate(union(pl), pl.Projected, query.Plain).Relation == query.Equal
		switch {
		case lossless && readsAll(p, q.Expr) && relation != query.Equal:
			t.Fatalf("what is written is %s to what was planned: %v", relation, pl.Parts)
		case o.Fit == plan.Split && p.CanOrInAnd() && p.CanNegate() && saidWhole(pl) && !lossless:
			t.Fatalf("the parts of a split are not the query: %v", pl.Parts)
		case o.Fit == plan.Trim && keepsLines(pl) && p.CanNegate() && readsAll(p, q.Expr) && relation != query.Equal && relation != query.Narrower && len(pl.Dropped) > 0:
			t.Fatalf("a trimmed string is %s", relation)
		}
	})
}

// keepsLines reports whether no line was left out for want of strings.
func keepsLines(pl *plan.Plan) bool {
	return !slices.ContainsFunc(pl.Losses, func(l plan.Loss) bool {
		return l.Kind == plan.TermDropped && l.Direction == plan.Broader
	})
}

// readsAll reports whether a platform reads all terms as the brief does.
func readsAll(p *target.Profile, e query.Expr) bool {
	for _, t := range query.Terms(e) {
		if d := p.ReadsTerm(t.Text); d != target.Same && d != target.Unknown {
			return false
		}
	}
	return true
}

// TestDeadAlternatives leaves out what the exclusions make impossible, and
// says so.
func TestDeadAlternatives(t *testing.T) {
	q := &expand.Query{Expr: query.And{
		query.Or{term("sales engineer"), term("engineer in test")}, term("Python"), query.Not{Arg: term("sales")},
	}}
	pl, err := plan.Make(q, profile(t, "linkedin"), plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := pl.Parts[0][0].Text, `"engineer in test" AND Python NOT sales`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if len(pl.Warnings) != 1 || pl.Warnings[0].Text != `"sales engineer" is left out: it can never match, because sales is excluded` {
		t.Errorf("warnings %v", pl.Warnings)
	}
}

// TestBroaderFactoring takes phrases apart only when asked to, with the loss.
func TestBroaderFactoring(t *testing.T) {
	q := &expand.Query{Expr: query.And{
		query.Or{term("backend engineer"), term("backend developer"), term("backend programmer")}, term("Python"),
	}}
	linkedin := profile(t, "linkedin")
	for asked, want := range map[bool]string{
		false: `("backend engineer" OR "backend developer" OR "backend programmer") AND Python`,
		true:  `backend AND (engineer OR developer OR programmer) AND Python`,
	} {
		pl, err := plan.Make(q, linkedin, plan.Options{Broader: asked})
		if err != nil {
			t.Fatal(err)
		}
		if got := pl.Parts[0][0].Text; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		if lost := len(pl.Losses) == 1 && pl.Losses[0].Kind == plan.Factored; lost != asked {
			t.Errorf("asked %v: losses %v", asked, pl.Losses)
		}
		checked, err := proof.Check(q, linkedin, pl, false)
		if err != nil {
			t.Fatal(err)
		}
		if r := checked.Relation.Relation; asked && r != query.Broader || !asked && r != query.Equal {
			t.Errorf("asked %v: %s", asked, r)
		}
	}
}

// TestTrimUsesTheRoom takes short alternatives back where a long one would
// not fit, and the cheapest of a line where nothing else does.
func TestTrimUsesTheRoom(t *testing.T) {
	said := func(text, relation string) query.Expr {
		return query.Term{Text: text, Origin: &query.Origin{Line: 1, Text: text, Relation: relation, Weight: .5}}
	}
	for _, c := range []struct {
		chars int
		want  string
	}{
		{23, "Ab OR Abcdefgh OR Ac"}, // the long one goes, the two short ones stay
		{12, "Ab OR Ac"},
		{3, "Ab"},
	} {
		q := &expand.Query{Expr: query.Or{said("Abcdefgh", "exact"), said("Ab", "exact"), said("Abcdefghijklmnopq", "implied"), said("Ac", "implied")}}
		pl, err := plan.Make(q, profile(t, "linkedin"), plan.Options{Fit: plan.Trim, Budget: plan.Budget{Chars: c.chars}})
		if err != nil {
			t.Errorf("%d characters: %v", c.chars, err)
			continue
		}
		got := strings.Split(pl.Parts[0][0].Text, " OR ")
		slices.Sort(got)
		if s := strings.Join(got, " OR "); s != c.want {
			t.Errorf("%d characters: got %s, want %s", c.chars, s, c.want)
		}
	}
}

// saidWhole reports whether nothing was left out for want of words: then the
// strings say all that was projected.
func saidWhole(pl *plan.Plan) bool {
	return !slices.ContainsFunc(pl.Losses, func(l plan.Loss) bool {
		return l.Kind == plan.TermDropped || l.Kind == plan.ExclusionUnset
	})
}
