package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/proof"
	"sourcer/query/target"
)

// said is a term of a line of a brief, as the table brought it in.
func said(line int, field query.Field, named, relation, text string) query.Expr {
	return query.Term{Text: text, Field: field, Origin: &query.Origin{Line: line, Text: named, Relation: relation, Concept: text}}
}

// asked is a brief of two titles, a must with two more from the table, a group
// of three, an exclusion and a place.
func asked() *expand.Query {
	return &expand.Query{Expr: query.And{
		query.Or{said(1, query.Title, "cto", "exact", "cto"), said(1, query.Title, "tech lead", "exact", "tech lead")},
		query.Or{said(2, "", "Python", "exact", "Python"), said(2, "", "Python", "implied", "Django"), said(2, "", "Python", "implied", "Flask")},
		query.Or{said(3, "", "Kafka", "exact", "Kafka"), said(3, "", "RabbitMQ", "exact", "RabbitMQ"), said(3, "", "Pulsar", "exact", "Pulsar")},
		query.Not{Arg: said(4, "", "intern", "exact", "intern")},
		said(5, query.Location, "Berlin", "exact", "Berlin"),
	}}
}

// texts makes a plan and lists its strings, the boxes of a part joined by
// bars; what they say of their losses must be what the proof finds.
func texts(t *testing.T, name string, q *expand.Query, o plan.Options) ([]string, *plan.Plan) {
	t.Helper()
	p := profile(t, name)
	pl, err := plan.Make(q, p, o)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	checked, err := proof.Check(q, p, pl, o.Nice)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for d, relations := range map[plan.Direction][]query.Relation{
		plan.Broader:  {query.Broader, query.Overlapping},
		plan.Narrower: {query.Narrower, query.Overlapping},
	} {
		listed := slices.ContainsFunc(pl.Losses, func(l plan.Loss) bool { return l.Direction == d || l.Direction == plan.Both })
		if slices.Contains(relations, checked.Relation.Relation) && !listed {
			t.Errorf("%s: %s, and no loss says so", name, checked.Relation.Relation)
		}
	}
	var out []string
	for _, part := range pl.Parts {
		var boxes []string
		for _, c := range part {
			boxes = append(boxes, c.Text)
		}
		out = append(out, strings.Join(boxes, " | "))
	}
	return out, pl
}

func lossTexts(pl *plan.Plan, kind plan.LossKind) []string {
	var out []string
	for _, l := range pl.Losses {
		if l.Kind == kind {
			out = append(out, fmt.Sprintf("%s: %s", l.Direction, l.Text))
		}
	}
	return out
}

// Where there is no OR, all combinations are strings of their own as long as
// there are not too many.
func TestProductOfStrings(t *testing.T) {
	got, pl := texts(t, "lever", asked(), plan.Options{MaxStrings: 18})
	if len(got) != 18 || pl.Minimum != 18 {
		t.Errorf("%d strings, %d at the least", len(got), pl.Minimum)
	}
	if want := `titles:cto Python Kafka location:Berlin`; got[0] != want {
		t.Errorf("got %s, want %s", got[0], want)
	}
	if d := lossTexts(pl, plan.TermDropped); d != nil {
		t.Error(d)
	}
}

// With fewer strings the table's words go first, and say so; then lines, the
// last ones first.
func TestFewerStrings(t *testing.T) {
	for _, row := range []struct {
		most    int
		strings int
		dropped []string
	}{
		{17, 12, []string{"narrower: left out to keep to 17 strings: Flask"}},
		{6, 6, []string{"narrower: left out to keep to 6 strings: Django or Flask"}},
		{5, 4, []string{"broader: left out to keep to 5 strings: Kafka, RabbitMQ or Pulsar", "narrower: left out to keep to 5 strings: Flask"}},
		{2, 2, []string{"broader: left out to keep to 2 strings: Kafka, RabbitMQ or Pulsar", "narrower: left out to keep to 2 strings: Django or Flask"}},
		{1, 1, []string{"broader: left out to keep to 1 string: cto or tech lead", "broader: left out to keep to 1 string: Kafka, RabbitMQ or Pulsar", "narrower: left out to keep to 1 string: Django or Flask"}},
	} {
		got, pl := texts(t, "lever", asked(), plan.Options{MaxStrings: row.most})
		if len(got) != row.strings {
			t.Errorf("%d: %d strings: %v", row.most, len(got), got)
		}
		if d := lossTexts(pl, plan.TermDropped); !slices.Equal(d, row.dropped) {
			t.Errorf("%d: %q", row.most, d)
		}
	}
}

func TestBoards(t *testing.T) {
	for _, row := range []struct {
		target string
		layout plan.Layout
		want   []string
	}{
		{"indeed", plan.Single, []string{
			`title:cto (Python OR Django OR Flask) (Kafka OR RabbitMQ OR Pulsar) -intern`,
			`title:"tech lead" (Python OR Django OR Flask) (Kafka OR RabbitMQ OR Pulsar) -intern`,
		}},
		{"indeed", plan.Fields, []string{
			`title:cto (Python OR Django OR Flask) (Kafka OR RabbitMQ OR Pulsar) -intern | Berlin`,
			`title:"tech lead" (Python OR Django OR Flask) (Kafka OR RabbitMQ OR Pulsar) -intern | Berlin`,
		}},
		{"github", plan.Single, []string{
			`type:user language:python location:Berlin Kafka NOT intern`,
			`type:user language:python location:Berlin RabbitMQ NOT intern`,
			`type:user language:python location:Berlin Pulsar NOT intern`,
		}},
		{"fetcher", plan.Single, []string{
			`Python, Kafka | intern | cto, tech lead | Berlin`, `Python, RabbitMQ | intern | cto, tech lead | Berlin`,
			`Python, Pulsar | intern | cto, tech lead | Berlin`, `Django, Kafka | intern | cto, tech lead | Berlin`,
			`Django, RabbitMQ | intern | cto, tech lead | Berlin`, `Django, Pulsar | intern | cto, tech lead | Berlin`,
			`Flask, Kafka | intern | cto, tech lead | Berlin`, `Flask, RabbitMQ | intern | cto, tech lead | Berlin`,
			`Flask, Pulsar | intern | cto, tech lead | Berlin`,
		}},
		{"naukri", plan.Single, []string{
			`cto, Kafka | Python, Django, Flask | intern | Berlin`, `cto, RabbitMQ | Python, Django, Flask | intern | Berlin`,
			`cto, Pulsar | Python, Django, Flask | intern | Berlin`, `tech lead, Kafka | Python, Django, Flask | intern | Berlin`,
			`tech lead, RabbitMQ | Python, Django, Flask | intern | Berlin`, `tech lead, Pulsar | Python, Django, Flask | intern | Berlin`,
		}},
		{"drupal-jobs", plan.Single, []string{
			"Python Kafka", "Python RabbitMQ", "Python Pulsar", "Django Kafka", "Django RabbitMQ", "Django Pulsar",
			"Flask Kafka", "Flask RabbitMQ", "Flask Pulsar",
		}},
		{"python-jobs", plan.Single, []string{
			`cto Kafka -intern`, `cto RabbitMQ -intern`, `cto Pulsar -intern`,
			`"tech lead" Kafka -intern`, `"tech lead" RabbitMQ -intern`, `"tech lead" Pulsar -intern`,
		}},
	} {
		got, _ := texts(t, row.target, asked(), plan.Options{Layout: row.layout})
		if !slices.Equal(got, row.want) {
			t.Errorf("%s, %s:\ngot  %q\nwant %q", row.target, row.layout, got, row.want)
		}
	}
}

// One OR of words can stand beside GitHub's fields; more than five operators
// are two strings, and two is the least.
func TestGitHubOperators(t *testing.T) {
	for n, strings := range map[int]int{5: 1, 6: 1, 7: 2, 12: 2, 13: 3} {
		q := &expand.Query{Expr: query.And{list(query.Anywhere, "skill%d", n), list(query.Location, "place%d", 9)}}
		got, pl := texts(t, "github", q, plan.Options{})
		if len(got) != strings || pl.Minimum != strings {
			t.Errorf("%d alternatives: %d strings, %d at the least: %v", n, len(got), pl.Minimum, got)
		}
		for _, p := range pl.Parts {
			if p[0].Size.Operators > 5 {
				t.Errorf("%d operators: %s", p[0].Size.Operators, p[0].Text)
			}
		}
	}
}

// The characters of GitHub's fields do not count.
func TestGitHubChars(t *testing.T) {
	long := func(n int) query.Expr { return term(strings.Repeat("x", n)) }
	for n, fits := range map[int]bool{255: true, 256: true, 257: false} {
		_, err := plan.Make(&expand.Query{Expr: query.And{long(n), list(query.Location, "place%d", 40)}}, profile(t, "github"), plan.Options{})
		if fits != (err == nil) {
			t.Errorf("%d characters: %v", n, err)
		}
	}
}

// The bytes of Hacker News: at the limit, one below, one above.
func TestHackerNewsBytes(t *testing.T) {
	for n, fits := range map[int]bool{511: true, 512: true, 513: false} {
		_, err := plan.Make(&expand.Query{Expr: query.And{term("é"), term(strings.Repeat("x", n-3))}}, profile(t, "hacker-news"), plan.Options{})
		if fits != (err == nil) {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
}

// Exclusions are never lost in silence: a board without NOT says so, and one
// that has no place for a field does not call the exclusion a dropped wish.
func TestExclusionsOnBoards(t *testing.T) {
	q := &expand.Query{Expr: query.And{
		said(1, "", "Python", "exact", "Python"),
		query.Not{Arg: said(2, query.Title, "intern", "exact", "intern")},
		query.Not{Arg: said(3, query.Company, "Stripe", "exact", "Stripe")},
		query.Not{Arg: said(4, "", "PHP", "exact", "PHP")},
	}}
	for name, want := range map[string][]string{
		"remoteok": {
			"broader: not excluded: intern as title; check by eye", "broader: not excluded: Stripe as company; check by eye",
			"broader: Remote OK cannot exclude PHP; check by eye",
		},
		"indeed":   {"broader: not excluded: intern as title; check by eye", "broader: not excluded: Stripe as company; check by eye"},
		"hireflow": {"broader: not excluded: intern as title; check by eye", "broader: Hireflow cannot exclude PHP; check by eye"},
		"fetcher":  nil,
		"github":   {"broader: not excluded: intern as title; check by eye", "broader: not excluded: Stripe as company; check by eye"},
	} {
		_, pl := texts(t, name, q, plan.Options{})
		got := lossTexts(pl, plan.ExclusionUnset)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", name, got)
		}
		if d := lossTexts(pl, plan.TermDropped); d != nil {
			t.Errorf("%s: %q", name, d)
		}
	}
}

// --fit fail says why one string will not do.
func TestFailWithoutOr(t *testing.T) {
	_, err := plan.Make(asked(), profile(t, "indeed"), plan.Options{Fit: plan.Fail})
	if err == nil || err.Error() != "one string for Indeed job search cannot hold alternatives" {
		t.Error(err)
	}
	got, _ := texts(t, "indeed", asked(), plan.Options{Fit: plan.Trim})
	if want := `title:cto (Python OR Django OR Flask) (Kafka OR RabbitMQ OR Pulsar) -intern`; len(got) != 1 || got[0] != want {
		t.Error(got)
	}
}

// What all on a board is about is not searched for there.
func TestGiven(t *testing.T) {
	_, pl := texts(t, "python-jobs", asked(), plan.Options{})
	want := []string{
		"broader: Python Job Board has no place for Berlin",
		"broader: left out, as everything on Python Job Board is about it: Python",
	}
	if got := lossTexts(pl, plan.TermDropped); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// A paragraph says the brief in its own words, values too.
func TestProse(t *testing.T) {
	q := asked()
	q.Nice = term("grpc")
	q.Facets = []expand.Facet{{Key: brief.KeyYears, Value: brief.Facet{Text: "5+"}, From: &query.Origin{Line: 6, Text: "5+"}}}
	_, pl := texts(t, "hireflow", q, plan.Options{})
	c := pl.Parts[0][0]
	if want := "Cto or tech lead; 5+ years. Needs Python; Kafka, RabbitMQ or Pulsar. Nice to have: grpc. In Berlin. Not intern."; c.Text != want {
		t.Errorf("got  %s\nwant %s", c.Text, want)
	}
	if c.Box.Takes != target.TakesProse {
		t.Error(c.Box)
	}
}
