package query_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	. "sourcer/query"
)

func TestSimplify(tt *testing.T) {
	for _, c := range []struct {
		name    string
		in      Expr
		want    string
		covered string
	}{
		{"flatten AND", And{t("a"), And{t("b"), t("c")}}, `("a" AND "b" AND "c")`, ""},
		{"flatten OR", Or{Or{t("a"), t("b")}, t("c")}, `("a" OR "b" OR "c")`, ""},
		{"double negation", not(not(t("a"))), `"a"`, ""},
		{"repetition", Or{t("a"), t("b"), t("A")}, `("a" OR "b")`, `"A" by "a"`},
		{"absorption", Or{t("a"), And{t("a"), t("b")}}, `"a"`, `"a" by "a"; "b" by "a"`},
		{"absorption in AND", And{t("a"), Or{t("a"), t("b")}}, `"a"`, `"a" by "a"; "b" by "a"`},
		{"phrase in OR", Or{t("platform engineer"), t("engineer")}, `"engineer"`, `"platform engineer" by "engineer"`},
		{"phrase in AND", And{t("platform engineer"), t("engineer")}, `"platform engineer"`, `"engineer" by "platform engineer"`},
		{"exclusions", And{t("a"), not(t("sales engineer")), not(t("engineer"))}, `("a" AND NOT "engineer")`, `"sales engineer" by NOT "engineer"`},
		{"exclusions of several", And{t("a"), not(t("b")), not(Or{t("c"), t("b")}), not(t("c d"))}, `("a" AND NOT ("c" OR "b"))`, `"b" by NOT ("c" OR "b"); "c d" by NOT ("c" OR "b")`},
		{"equal exclusions", And{t("a"), not(Or{t("b"), t("c")}), not(Or{t("C"), t("B")})}, `("a" AND NOT ("b" OR "c"))`, `"C" by NOT ("b" OR "c"); "B" by NOT ("b" OR "c")`},
		{"never in OR", Or{t("a"), Never()}, `"a"`, ""},
		{"never in AND", And{t("a"), Never()}, `()`, ""},
		{"always in AND", And{t("a"), Always()}, `"a"`, ""},
		{"always in OR", Or{t("a"), Always()}, `()`, ""},
		{"not always", not(Always()), `()`, ""},
	} {
		tt.Run(c.name, func(tt *testing.T) {
			got, covered := Simplify(c.in, Plain)
			if show(got) != c.want {
				tt.Errorf("got %s, want %s", show(got), c.want)
			}
			if said := showDropped(ShortestResult{Covered: covered}); said != c.covered {
				tt.Errorf("covered %s, want %s", said, c.covered)
			}
		})
	}
}

// TestRewritesKeepTheMeaning holds all that rewrites expressions to the judge.
func TestRewritesKeepTheMeaning(tt *testing.T) {
	tt.Parallel()
	g := generator{rand.New(rand.NewPCG(7, 8))}
	for range 80 {
		pool := g.pool()
		r := []Reading{Plain, letters, spaces}[g.IntN(3)]
		j := newJudge(tt, pool, r)
		for range 30 {
			e := g.expr(pool, 1+g.IntN(8))
			simple, _ := Simplify(e, r)
			if got := j.relation(simple, e); got != Equal {
				tt.Fatalf("Simplify(%s) = %s, which is %s", show(e), show(simple), got)
			}
			again, _ := Simplify(simple, r)
			if show(again) != show(simple) {
				tt.Fatalf("Simplify(%s) = %s, and once more %s", show(e), show(simple), show(again))
			}
			same := Map(e, func(t Term) Expr { return t })
			if show(same) != show(e) {
				tt.Fatalf("Map without a change made %s of %s", show(same), show(e))
			}
			if clauses, ok := Clauses(e, 2000); ok {
				whole := And{}
				for _, c := range clauses {
					whole = append(whole, c)
				}
				if got := j.relation(whole, e); got != Equal {
					tt.Fatalf("Clauses(%s) = %s, which is %s", show(e), show(whole), got)
				}
			}
		}
	}
}

func TestClausesStopAtTheLimit(tt *testing.T) {
	groups := Or{}
	for range 6 {
		groups = append(groups, And{t("a"), t("b"), t("c")})
	}
	if _, ok := Clauses(groups, 100); ok {
		tt.Error("3^6 clauses in 100 literals")
	}
	if _, ok := Clauses(groups, 1_000_000); !ok {
		tt.Error("3^6 clauses are within a million literals")
	}
	three := And{t("a"), t("b"), t("c")}
	if _, ok := Clauses(three, 3); !ok {
		tt.Error("three literals are within three")
	}
	if _, ok := Clauses(three, 2); ok {
		tt.Error("three literals are one past two")
	}
}

func TestImplies(tt *testing.T) {
	if !Implies(t("platform engineer"), t("engineer"), Plain) || Implies(t("engineer"), t("platform engineer"), Plain) {
		tt.Error("a phrase implies its word, not the other way round")
	}
	if Implies(pigeons(5), Never(), Plain) != true {
		tt.Error("what is never true implies all")
	}
}

func TestJSON(tt *testing.T) {
	for _, c := range []struct {
		e    Expr
		want string
	}{
		{t("event driven"), `{"term":"event driven"}`},
		{Term{Text: "dev*", Field: Title, Native: "intitle", Prefix: true}, `{"term":"dev*","field":"title","native":"intitle","match":"prefix"}`},
		{t(""), `{"term":""}`},
		{And{t("a"), Or{t("b"), not(t("c"))}}, `{"op":"and","args":[{"term":"a"},{"op":"or","args":[{"term":"b"},{"op":"not","arg":{"term":"c"}}]}]}`},
		{Never(), `{"op":"or","args":[]}`},
		{Always(), `{"op":"and","args":[]}`},
		{near(0, t("a"), t("b")), `{"op":"near","distance":0,"args":[{"term":"a"},{"term":"b"}]}`},
		{nil, `null`},
	} {
		got, err := json.Marshal(JSON{Expr: c.e})
		if err != nil || string(got) != c.want {
			tt.Errorf("got %s, %v, want %s", got, err, c.want)
		}
		var back JSON
		if err := json.Unmarshal(got, &back); err != nil || c.e != nil && show(back.Expr) != show(c.e) {
			tt.Errorf("%s came back as %v, %v", got, back.Expr, err)
		}
	}
}

func TestJSONErrors(tt *testing.T) {
	for in, want := range map[string]string{
		`{"op":"xor","args":[]}`:          `unknown op "xor"`,
		`{}`:                              `unknown op ""`,
		`{"op":"not"}`:                    `not without arg`,
		`{"op":"near","args":[]}`:         `near without distance`,
		`{"term":"a","match":"fuzzy"}`:    `unknown match "fuzzy"`,
		`{"op":"and","args":[{"op":""}]}`: `unknown op ""`,
		`[`:                               `unexpected end`,
	} {
		var j JSON
		if err := json.Unmarshal([]byte(in), &j); err == nil || !strings.Contains(err.Error(), want) {
			tt.Errorf("%s: got %v, want %s", in, err, want)
		}
	}
}

// TestLargeProximities holds proximities to sense where they are too large to
// look at in each order: nothing false is said of them, and nothing hangs.
func TestLargeProximities(tt *testing.T) {
	var args []Expr
	for _, w := range strings.Fields("a b c d e f g h") {
		args = append(args, t(w))
	}
	for _, c := range []struct {
		name string
		a, b Expr
		want Relation
	}{
		{"implies its terms", near(1, args...), And{t("a"), t("h")}, Narrower},
		{"is there or not", near(1, args...), And{t("a b"), not(t("c"))}, Undecided},
		{"is itself", near(1, args...), near(1, args...), Equal},
		{"with much room", near(1_000_000_000, t("a"), t("b")), t("a"), Narrower},
		{"with much room and a little less", near(1_000_000_000, t("a"), t("b")), near(999_999_999, t("a"), t("b")), Undecided},
		{"without terms", near(1), Never(), Equal},
		{"without room", near(-1, t("a"), t("b")), Never(), Equal},
		{"with a term without words", near(1, t("a"), t("!")), Never(), Equal},
		{"of one term", near(3, t("a")), t("a"), Equal},
	} {
		tt.Run(c.name, func(tt *testing.T) {
			if got := Relate(c.a, c.b, Plain).Relation; got != c.want {
				tt.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestWitnessFindsRoom has all usual fillers taken by terms.
func TestWitnessFindsRoom(tt *testing.T) {
	c := Relate(stem("x*"), Or{t("x"), stem("xyzzy*"), stem("xx*"), stem("xa*")}, Plain)
	if c.Relation != Broader {
		tt.Fatalf("got %s", c.Relation)
	}
	checkWitnesses(tt, c, stem("x*"), Or{t("x"), stem("xyzzy*"), stem("xx*"), stem("xa*")}, Plain)
	if got := (&Witness{Document{Title: {"Ruby developer"}, Anywhere: {"Kafka"}}}).String(); got != `"Kafka" … title "Ruby developer"` {
		tt.Errorf("got %s", got)
	}
	if got := (&Witness{}).String(); got != "none of the words" {
		tt.Errorf("got %s", got)
	}
}

func TestEqualFunc(tt *testing.T) {
	same := func(a, b Term) bool { return a.Text == b.Text }
	a, b := t("a"), t("b")
	all := []Expr{a, b, And{a, b}, And{b, a}, And{a}, Or{a, b}, Or{}, And{}, Not{a}, Not{Not{a}}, near(1, a, b), near(2, a, b), And{a, Or{b}}}
	for i, x := range all {
		for j, y := range all {
			if got := EqualFunc(x, y, same); got != (i == j) {
				tt.Errorf("%v and %v: got %v", x, y, got)
			}
		}
	}
	if !EqualFunc(a, Term{Text: "a", Field: Title}, same) {
		tt.Error("terms are compared by more than the function")
	}
}
