package plan_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"sourcer/query"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/proof"
)

// earned makes an OR of the user's own words and of words that the table
// added, the first of which earn most.
func earned(name string, own, added int) query.Or {
	var out query.Or
	for i := range own {
		out = append(out, query.Term{Text: fmt.Sprintf("%s%d", name, i), Origin: &query.Origin{Relation: "exact", Weight: 1}})
	}
	for i := range added {
		weight := 1 - float64(i+1)/float64(added+1)
		out = append(out, query.Term{Text: fmt.Sprintf("%smore%d", name, i), Origin: &query.Origin{Relation: "implied", Weight: weight}})
	}
	return out
}

// TestAutoLeavesOutWhatEarnsLeast has twice as many alternatives as two
// strings of 32 words hold.
func TestAutoLeavesOutWhatEarnsLeast(t *testing.T) {
	google := profile(t, "google")
	q := &expand.Query{Expr: query.And{earned("skill", 1, 60)}}
	pl, err := plan.Make(q, google, plan.Options{Fit: plan.Auto, MaxStrings: 2})
	if err != nil {
		t.Fatal(err)
	}
	// A string holds the site and 16 words with an OR between them.
	if kept := len(query.Terms(union(pl))); kept != 32 || len(pl.Parts) != 2 {
		t.Errorf("%d terms in %d strings, want 32 in 2", kept, len(pl.Parts))
	}
	if len(pl.Dropped) != 29 || len(pl.Losses) != 29 {
		t.Errorf("%d terms dropped, %d losses, want 29 of each", len(pl.Dropped), len(pl.Losses))
	}
	for _, d := range pl.Dropped {
		if d.Origin.Weight > 1-31.0/61 {
			t.Errorf("%q earns %.2f and is dropped", d.Text, d.Origin.Weight)
		}
	}
	if l := pl.Losses[0]; l.Kind != plan.TermDropped || l.Direction != plan.Narrower ||
		l.Text != `"skillmore31" is left out to need no more than 2 strings` {
		t.Errorf("got %+v", l)
	}
}

// TestAutoKeepsTheUsersWords refuses what the user's own words alone are too
// many for.
func TestAutoKeepsTheUsersWords(t *testing.T) {
	for added, want := range map[int]string{
		60: "Google, X-ray of LinkedIn profiles would need 3 strings even without what the table adds; --max-strings allows 2",
		0:  "Google, X-ray of LinkedIn profiles would need 3 strings; --max-strings allows 2",
	} {
		q := &expand.Query{Expr: query.And{earned("skill", 40, added)}}
		_, err := plan.Make(q, profile(t, "google"), plan.Options{Fit: plan.Auto, MaxStrings: 2})
		if misfit, ok := err.(*plan.Misfit); !ok || misfit.Message != want {
			t.Errorf("got %v, want %v", err, want)
		}
	}
}

// TestAuto holds it to splitting: what can be split is split alike, and what
// cannot loses nothing of the user's, finds no one whom the query does not
// find, and says what it left out.
func TestAuto(t *testing.T) {
	google := profile(t, "google")
	eased := 0
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.IntRange(0, 14)
		var all query.And
		for i := range rapid.IntRange(1, 3).Draw(t, "groups") {
			all = append(all, earned(fmt.Sprintf("group%dx", i), 1+rapid.IntRange(0, 20).Draw(t, "own"), size.Draw(t, "added")))
		}
		q := &expand.Query{Expr: query.AllOf(all...)}
		room := rapid.IntRange(1, 6).Draw(t, "strings")
		split, splitErr := plan.Make(q, google, plan.Options{Fit: plan.Split, MaxStrings: room})
		got, err := plan.Make(q, google, plan.Options{Fit: plan.Auto, MaxStrings: room})
		if splitErr == nil {
			if err != nil || !cmp.Equal(got.Parts, split.Parts) || len(got.Dropped) > 0 {
				t.Fatalf("can be split, but: %v, %s", err, cmp.Diff(split.Parts, got.Parts))
			}
			return
		}
		if err != nil {
			return
		}
		eased++
		if len(got.Parts) > room || len(got.Dropped) == 0 {
			t.Fatalf("%d strings of %d, %d dropped", len(got.Parts), room, len(got.Dropped))
		}
		for _, d := range got.Dropped {
			if d.Origin.Relation == "exact" {
				t.Fatalf("%q is the user's", d.Text)
			}
		}
		checked, err := proof.Check(q, google, got, false)
		if err != nil {
			t.Fatal(err)
		}
		if checked.Relation.Relation != query.Narrower {
			t.Fatalf("the strings are %s to the query", checked.Relation.Relation)
		}
	})
	if eased == 0 {
		t.Error("nothing was too many")
	}
}

// TestBoxesShareTheStrings has two boxes that both need several strings: each
// combination of them is one.
func TestBoxesShareTheStrings(t *testing.T) {
	linkedin := profile(t, "linkedin")
	titles := earned("title", 3, 9)
	for i, e := range titles {
		term := e.(query.Term)
		term.Field = query.Title
		titles[i] = term
	}
	q := &expand.Query{Expr: query.And{titles, earned("skill", 3, 9)}}
	o := plan.Options{Layout: plan.Fields, Budget: plan.Budget{Words: 5}, MaxStrings: 40}
	split, err := plan.Make(q, linkedin, o)
	if err != nil {
		t.Fatal(err)
	}
	checked, err := proof.Check(q, linkedin, split, false)
	if err != nil {
		t.Fatal(err)
	}
	// Three words and two OR fill a string: four for each box.
	if len(split.Parts) != 16 || checked.Relation.Relation != query.Equal {
		t.Errorf("%d strings, %s to the query", len(split.Parts), checked.Relation.Relation)
	}
	o.MaxStrings = 12
	if _, err := plan.Make(q, linkedin, o); err == nil || err.Error() != "LinkedIn people search would need 16 strings; --max-strings allows 12" {
		t.Errorf("got %v", err)
	}
	o.Fit = plan.Auto
	eased, err := plan.Make(q, linkedin, o)
	if err != nil {
		t.Fatal(err)
	}
	// The keyword box comes first: four for the skills leave three for the titles.
	if len(eased.Parts) != 12 || len(eased.Dropped) != 3 || eased.Losses[0].Text != `"titlemore6" is left out to need no more than 12 strings` {
		t.Errorf("%d strings, %v dropped, %v", len(eased.Parts), eased.Dropped, eased.Losses)
	}
}
