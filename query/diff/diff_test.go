package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/diff"
	"sourcer/query/expand"
	"sourcer/query/source"
	"sourcer/synonyms"
)

func side(tb rapid.TB, name, text string, table *synonyms.Table) diff.Side {
	b, found := brief.Parse(source.New(name, text), brief.Options{})
	if source.List(found).HasErrors() {
		tb.Fatalf("%q: %v", text, found)
	}
	q, found := expand.Expand(b, expand.Options{Table: table, Reach: brief.ReachExact})
	if source.List(found).HasErrors() {
		tb.Fatalf("%q: %v", text, found)
	}
	return diff.Side{Name: name, Query: q, Brief: b, Table: table.Version()}
}

func compare(tb rapid.TB, a, b string) *diff.Result {
	return diff.Compare(side(tb, "a", a, synonyms.Shipped()), side(tb, "b", b, synonyms.Shipped()))
}

// summary writes a result in one line a change.
func summary(r *diff.Result) string {
	out := []string{fmt.Sprintf("%v %s", r.Equal, r.Relation)}
	for _, v := range r.Values {
		out = append(out, fmt.Sprintf("value %s %q %q %s", v.Key, v.A, v.B, v.Relation))
	}
	for _, c := range r.Changes {
		out = append(out, fmt.Sprintf("%s %s:%d %s [%s] %s", c.Effect, c.Side, c.Line, c.Text, strings.Join(c.Terms, ","), c.Cause))
	}
	return strings.Join(out, "\n")
}

func TestCompare(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"must: A1, B1", "must: b1\nmust: a1", "true equal"},
		{"must: A1", "must: A1, B1", "false broader\nlost b:1 B1 [] brief"},
		{"must: A1, B1", "must: A1", "false narrower\ngained a:1 B1 [] brief"},
		{"any: A1, B1", "any: A1, B1, C1", "false narrower\ngained a:1 A1 or B1 [C1] brief"},
		{"any: A1, B1, C1", "any: A1, B1", "false broader\nlost b:1 A1 or B1 [C1] brief"},
		{"must: A1\nnot: B1", "must: A1\nnot: B1, C1", "false broader\nlost b:2 not C1 [] brief"},
		{"must: A1", "must: B1", "false overlapping\nlost b:1 B1 [] brief\ngained a:1 A1 [] brief"},
		{"title: Foo\nmust: A1", "must: A1, Foo", "false narrower\ngained a:1 Foo [] brief"},
		{"must: A1\nnice: B1", "must: A1", "true equal"},
		{"must: A1", "must: A1, (B1 and (C1 or D1)) or E1\nnot: (B1 and F1)", "false broader\nlost b:1 (B1 and (C1 or D1)) or E1 [] brief\nlost b:2 not (B1 and F1) [] brief"},
		{"must: A1", "must: A1 and not (B1 and (C1 or D1))", "false broader\nlost b:1 not (B1 and (C1 or D1)) [] brief"},
		{"must: (A1 and B1) or C1", "must: A1, B1 or C1", "false broader\nlost b:1 A1 [] brief"},
		// Values.
		{"must: A1\nyears: 5-10", "must: A1\nyears: 5+", `false equal` + "\n" + `value years "5-10" "5+" narrower`},
		{"must: A1\nyears: 1-2", "must: A1\nyears: 5+", `false equal` + "\n" + `value years "1-2" "5+" disjoint`},
		{"must: A1\nyears: 3+", "must: A1", `false equal` + "\n" + `value years "3+" "" narrower`},
		{"must: A1", "must: A1\nyears: 3+", `false equal` + "\n" + `value years "" "3+" broader`},
		{"must: A1\nlanguage: German", "must: A1\nlanguage: German, French", `false equal` + "\n" + `value language "German" "German, French" broader`},
	} {
		if got := summary(compare(t, c.a, c.b)); got != c.want {
			t.Errorf("%q and %q:\ngot  %s\nwant %s", c.a, c.b, got, c.want)
		}
	}
}

// TestManyLines compares two long briefs that differ in one line: the others
// are seen to be the same, whatever the order of their words.
func TestManyLines(t *testing.T) {
	var a, b strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&a, "any: a%dx, b%dx\n", i, i)
		fmt.Fprintf(&b, "any: b%dx, a%dx\n", i, i)
	}
	if got, want := summary(compare(t, a.String(), b.String())), "true equal"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	got := summary(compare(t, a.String(), b.String()+"must: c1\nnot: (d1 and e1)"))
	want := "false broader\nlost b:1001 c1 [] brief\nlost b:1002 not (d1 and e1) [] brief"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestTableChange tells an edit of the brief from one of the table.
func TestTableChange(t *testing.T) {
	f, found := synonyms.Parse("team.toml", []byte("[skill]\n\"Quark\" = { same = [\"qk\"] }\n"))
	if len(found) > 0 {
		t.Fatal(found)
	}
	table, _ := synonyms.Shipped().With(f)
	a := side(t, "a", "must: Quark~same, A1", synonyms.Shipped())
	b := side(t, "b", "must: Quark~same, A1", table)
	if got, want := summary(diff.Compare(a, b)), "false narrower\ngained a:1 Quark [qk] table"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestWitnesses checks the profiles of random comparisons with the evaluator.
func TestWitnesses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := func(name string) string {
			var out strings.Builder
			out.WriteString("must: z1\n")
			for _, key := range []string{"title", "must", "any", "not", "company"} {
				if rapid.Bool().Draw(t, name+key) {
					words := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a1", "b1", "c1", "a1 b1", "d1"}), 1, 3, rapid.ID).Draw(t, name+"words")
					fmt.Fprintf(&out, "%s: %s\n", key, strings.Join(words, ", "))
				}
			}
			return out.String()
		}
		textA, textB := text("a"), text("b")
		var sides [2]diff.Side
		for i, text := range []string{textA, textB} {
			b, _ := brief.Parse(source.New("x", text), brief.Options{})
			q, found := expand.Expand(b, expand.Options{Table: synonyms.Shipped(), Reach: brief.ReachExact})
			if source.List(found).HasErrors() {
				t.Skip("a contradiction")
			}
			sides[i] = diff.Side{Name: "x", Query: q, Brief: b}
		}
		r := diff.Compare(sides[0], sides[1])
		check := func(w *diff.Witness, by, not diff.Side) {
			if w == nil {
				return
			}
			d := query.Document{}
			for f, values := range w.Profile {
				if f == "anywhere" {
					f = ""
				}
				d[query.Field(f)] = values
			}
			if !query.Match(by.Query.Expr, d, query.Plain) || query.Match(not.Query.Expr, d, query.Plain) {
				t.Fatalf("%v does not tell\n%s and\n%s apart", w, textA, textB)
			}
		}
		check(r.Lost, sides[0], sides[1])
		check(r.Gained, sides[1], sides[0])
		if (r.Lost == nil && r.Gained == nil) != (r.Relation == "equal") || r.Equal != (r.Relation == "equal") {
			t.Fatalf("%s with lost %v and gained %v", r.Relation, r.Lost, r.Gained)
		}
		if !r.Equal && len(r.Changes) == 0 {
			t.Fatalf("no line is named as the cause that\n%s and\n%s differ", textA, textB)
		}
	})
}
