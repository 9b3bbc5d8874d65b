package plan_test

import (
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

// twoOf is any two of three, as a brief's "any 2" is expanded, beside one of
// two.
func twoOf() *expand.Query {
	qa, qb, qc := said(3, "", "Qa", "exact", "Qa"), said(3, "", "Qb", "exact", "Qb"), said(3, "", "Qc", "exact", "Qc")
	return &expand.Query{Expr: query.And{
		query.Or{said(2, "", "Xa", "exact", "Xa"), said(2, "", "Yb", "exact", "Yb")},
		query.Or{qa, qb},
		query.Or{qa, qc},
		query.Or{qb, qc},
	}}
}

// Any two of three are three alternatives, none of which says a word twice or
// is a part of another one.
func TestLinesThatShareWords(t *testing.T) {
	for target, want := range map[string][]string{
		"remoteok": {"xa+qa+qb", "xa+qa+qc", "xa+qb+qc", "yb+qa+qb", "yb+qa+qc", "yb+qb+qc"},
		"lever":    {"Xa Qa Qb", "Xa Qa Qc", "Xa Qb Qc", "Yb Qa Qb", "Yb Qa Qc", "Yb Qb Qc"},
		"fetcher":  {"Xa, Qa, Qb", "Xa, Qa, Qc", "Xa, Qb, Qc", "Yb, Qa, Qb", "Yb, Qa, Qc", "Yb, Qb, Qc"},
		"naukri":   {"Qa, Qb | Xa, Yb", "Qa, Qc | Xa, Yb", "Qb, Qc | Xa, Yb"},
		"careerbuilder": {
			"+Xa +Qa +Qb", "+Xa +Qa +Qc", "+Xa +Qb +Qc", "+Yb +Qa +Qb", "+Yb +Qa +Qc", "+Yb +Qb +Qc",
		},
		"postgres-websearch": {"Xa Qa Qb or Xa Qa Qc or Xa Qb Qc or Yb Qa Qb or Yb Qa Qc or Yb Qb Qc"},
	} {
		got, pl := texts(t, target, twoOf(), plan.Options{})
		if !slices.Equal(got, want) || pl.Minimum > len(want) {
			t.Errorf("%s: at least %d\ngot  %q\nwant %q", target, pl.Minimum, got, want)
		}
		if d := lossTexts(pl, plan.TermDropped); d != nil {
			t.Errorf("%s: %q", target, d)
		}
	}
}

// A line that would make too many strings beside the ones before it is left
// out alone; what the table adds to lines that share words goes first.
func TestTooManyThatShareWords(t *testing.T) {
	both := func(a, b string) query.Or {
		return query.Or{said(3, "", a, "exact", a), said(3, "", a, "implied", strings.Replace(a, "Q", "Kit", 1)), said(3, "", b, "exact", b)}
	}
	q := &expand.Query{Expr: query.And{both("Qa", "Qb"), both("Qa", "Qc"), both("Qb", "Qc"), both("Qx", "Qy")}}
	for _, row := range []struct {
		most    int
		want    []string
		dropped []string
	}{
		{6, []string{"Qa Qb Qx", "Qa Qb Qy", "Qa Qc Qx", "Qa Qc Qy", "Qb Qc Qx", "Qb Qc Qy"}, []string{
			"narrower: left out to keep to 6 strings: Kita or Kitb", "narrower: left out to keep to 6 strings: Kitx",
		}},
		{3, []string{"Qa Qb", "Qa Qc", "Qb Qc"}, []string{
			"broader: left out to keep to 3 strings: Qx or Qy", "narrower: left out to keep to 3 strings: Kita or Kitb",
		}},
		{2, []string{"Qa", "Qb Qc"}, []string{
			"broader: left out to keep to 2 strings: Qb or Qc", "broader: left out to keep to 2 strings: Qx or Qy",
			"narrower: left out to keep to 2 strings: Kita",
		}},
	} {
		got, pl := texts(t, "lever", q, plan.Options{MaxStrings: row.most})
		slices.Sort(got)
		if d := lossTexts(pl, plan.TermDropped); !slices.Equal(got, row.want) || !slices.Equal(d, row.dropped) {
			t.Errorf("%d:\ngot  %q\nwant %q\nlost %q\nwant %q", row.most, got, row.want, d, row.dropped)
		}
	}
}

// To trim is to keep one of the alternatives, whole.
func TestTrimOfWhatStandsTogether(t *testing.T) {
	got, pl := texts(t, "hacker-news", twoOf(), plan.Options{Fit: plan.Trim})
	if want := []string{"Xa Qa Qb"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if d := lossTexts(pl, plan.TermDropped); !slices.Contains(d, "narrower: Qb and Qc together are left out to keep within the limit") {
		t.Errorf("%q", d)
	}
}

// Whatever the groups have in common: where nothing is lost the strings are
// the query, and no string says a word twice.
func TestSharedWordsKeepTheMeaning(t *testing.T) {
	names := []string{"remoteok", "lever", "fetcher", "naukri", "careerbuilder", "hacker-news", "postgres-websearch", "simplyhired"}
	profiles := map[string]*target.Profile{}
	for _, name := range names {
		profiles[name] = profile(t, name)
	}
	words := []string{"qa", "qb", "qc", "qd", "qe"}
	rapid.Check(t, func(t *rapid.T) {
		var all query.And
		for range rapid.IntRange(1, 4).Draw(t, "groups") {
			var or query.Or
			for _, w := range rapid.SliceOfNDistinct(rapid.SampledFrom(words), 1, 4, rapid.ID).Draw(t, "words") {
				or = append(or, said(1, "", w, "exact", w))
			}
			all = append(all, query.AnyOf(or...))
		}
		p := profiles[rapid.SampledFrom(names).Draw(t, "target")]
		q := &expand.Query{Expr: all}
		pl, err := plan.Make(q, p, plan.Options{MaxStrings: 200})
		if err != nil {
			t.Fatal(err)
		}
		checked, err := proof.Check(q, p, pl, false)
		if err != nil {
			t.Fatal(err)
		}
		if len(pl.Losses) == 0 && checked.Relation.Relation != query.Equal {
			t.Fatalf("%s: %s", p.Name, checked.Relation.Relation)
		}
		seen := map[string]bool{}
		for _, part := range pl.Parts {
			whole := ""
			for _, c := range part {
				whole += c.Text + "|"
				for alternative := range strings.SplitSeq(c.Text, " or ") {
					said := strings.FieldsFunc(alternative, func(r rune) bool { return strings.ContainsRune("+, ", r) })
					slices.Sort(said)
					if len(slices.Compact(slices.Clone(said))) != len(said) {
						t.Fatalf("%s says a word twice: %s", p.Name, alternative)
					}
				}
			}
			if seen[whole] {
				t.Fatalf("%s has a string twice: %s", p.Name, whole)
			}
			seen[whole] = true
		}
	})
}
