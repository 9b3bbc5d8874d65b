package query_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	. "sourcer/query"
)

func chars(e Expr) int     { return Weights{Char: 1}.Of(e) }
func words(e Expr) int     { return Weights{Word: 1, Operator: 1}.Of(e) }
func operators(e Expr) int { return Weights{Operator: 1}.Of(e) }

// checkShortest calls Shortest and holds it to what it promises.
func checkShortest(tt *testing.T, e Expr, o ShortestOptions) ShortestResult {
	tt.Helper()
	r, cost := o.Reading, o.Cost
	if r == nil {
		r = Plain
	}
	if cost == nil {
		cost = chars
	}
	got := Shortest(e, o)
	if c := Relate(got.Expr, e, r); c.Relation != got.Relation || c.Relation != Equal && !o.AllowBroader {
		tt.Fatalf("Shortest(%s) = %s, which is %s (%v, %v), not %s", show(e), show(got.Expr), c.Relation, c.OnlyA, c.OnlyB, got.Relation)
	}
	if before, after := cost(e), cost(got.Expr); before >= 0 && after > before && isSayable(e, o) {
		tt.Fatalf("Shortest(%s) = %s costs %d, was %d", show(e), show(got.Expr), after, before)
	}
	if !got.Never && !got.Always && !isSayable(got.Expr, o) {
		tt.Fatalf("Shortest(%s) = %s, which %+v does not allow", show(e), show(got.Expr), o)
	}
	if got.Never != !Satisfiable(e, r) {
		tt.Fatalf("Shortest(%s) says never: %v", show(e), got.Never)
	}
	if got.Always != (Relate(e, Always(), r).Relation == Equal) {
		tt.Fatalf("Shortest(%s) says always: %v", show(e), got.Always)
	}
	if got.Never {
		checkClash(tt, got.Clash, r)
	}
	if again := Shortest(e, o); show(again.Expr) != show(got.Expr) || fmt.Sprint(again) != fmt.Sprint(got) {
		tt.Fatalf("Shortest(%s) differs from call to call", show(e))
	}
	return got
}

func checkClash(tt *testing.T, clash []Expr, r Reading) {
	tt.Helper()
	if Satisfiable(And(clash), r) {
		tt.Fatalf("%s is no clash", show(And(clash)))
	}
	for i := range clash {
		if rest := slices.Delete(slices.Clone(clash), i, i+1); !Satisfiable(And(rest), r) {
			tt.Fatalf("%s clash without %s", show(And(clash)), show(clash[i]))
		}
	}
}

// isSayable says which shapes options allow, told independently of the code.
func isSayable(e Expr, o ShortestOptions) bool {
	if !o.Nested && !isFlat(e) {
		return false
	}
	groups := 0
	Walk(e, func(e Expr) bool {
		if not, ok := e.(Not); ok {
			switch not.Arg.(type) {
			case Term, Near:
			default:
				groups++
			}
		}
		return true
	})
	return o.NegatedGroups || groups == 0
}

// isFlat tells an AND of OR groups and exclusions.
func isFlat(e Expr) bool {
	and, ok := e.(And)
	if !ok {
		and = And{e}
	}
	for _, a := range and {
		if not, ok := a.(Not); ok {
			a = not.Arg
		}
		or, ok := a.(Or)
		if !ok {
			or = Or{a}
		}
		for _, l := range or {
			if not, ok := l.(Not); ok {
				l = not.Arg
			}
			switch l.(type) {
			case Term, Near:
			default:
				return false
			}
		}
	}
	return true
}

func TestShortest(tt *testing.T) {
	for _, c := range []struct {
		name    string
		in      Expr
		o       ShortestOptions
		want    string
		covered string
	}{
		{name: "covered arm", in: Or{t("platform engineer"), t("engineer")}, want: `"engineer"`, covered: `"platform engineer" by "engineer"`},
		{name: "covered clause", in: And{t("engineer"), t("platform engineer")}, want: `"platform engineer"`, covered: `"engineer" by "platform engineer"`},
		{name: "bound and unbound", in: Or{in(Title, "engineer"), t("engineer")}, want: `"engineer"`, covered: `title:"engineer" by "engineer"`},
		{name: "absorption in OR", in: Or{t("a"), And{t("a"), t("b")}}, want: `"a"`, covered: `"a" by "a"; "b" by "a"`},
		{name: "absorption in AND", in: And{t("a"), Or{t("b"), t("a")}}, want: `"a"`, covered: `"b" by "a"; "a" by "a"`},
		{name: "dead arm", in: And{Or{t("sales engineer"), t("developer")}, not(t("engineer"))}, want: `("developer" AND NOT "engineer")`, covered: `"sales engineer" dead by NOT "engineer"`},
		{name: "resolution", in: And{Or{t("a"), t("b")}, Or{t("a"), not(t("b"))}}, want: `"a"`, covered: `"b" by "a"; "a" by "a"; "b" by "a"`},
		{name: "exclusion covers exclusion", in: And{t("x"), not(t("engineer")), not(t("sales engineer"))}, want: `("x" AND NOT "engineer")`, covered: `"sales engineer" by NOT "engineer"`},
		{name: "exclusion of nothing wanted stays", in: And{t("x"), not(t("y"))}, want: `("x" AND NOT "y")`},
		{name: "factoring", in: And{Or{t("a"), t("b")}, Or{t("a"), t("c")}}, o: ShortestOptions{Nested: true}, want: `("a" OR ("b" AND "c"))`, covered: `"a" by "a"`},
		{name: "no factoring where it cannot be said", in: And{Or{t("a"), t("b")}, Or{t("a"), t("c")}}, want: `(("a" OR "b") AND ("a" OR "c"))`},
		{name: "multiplied out", in: Or{t("a"), And{t("b"), t("c")}}, want: `(("a" OR "b") AND ("a" OR "c"))`},
		{name: "back from ORs of ANDs", in: Or{And{t("a"), t("b")}, And{t("a"), t("c")}}, want: `("a" AND ("b" OR "c"))`, covered: `"a" by "a"`},
		{name: "a grid", in: Or{And{t("a"), t("c")}, And{t("a"), t("d")}, And{t("b"), t("c")}, And{t("b"), t("d")}}, want: `(("a" OR "b") AND ("c" OR "d"))`, covered: `"a" by "a"; "c" by "c"; "b" by "b"; "d" by "d"`},
		{name: "a cheaper spelling", in: And{Or{t("full-stack developer"), t("x")}, Or{t("fullstack"), t("full stack developer"), t("Full  Stack Developer")}}, want: `(("full-stack developer" OR "x") AND ("fullstack" OR "full-stack developer"))`, covered: `"full stack developer" by "full-stack developer"; "Full  Stack Developer" by "full-stack developer"`},
		{name: "NOT of a group", in: And{t("x"), not(t("a")), not(t("b"))}, o: ShortestOptions{NegatedGroups: true}, want: `("x" AND NOT ("a" OR "b"))`},
		{name: "always true beside others", in: And{t("x"), Or{t("a"), not(t("a"))}}, want: `"x"`, covered: `"a" by (); "a" by ()`},
		{name: "a term without words", in: Or{t("!!"), t("a")}, want: `"a"`, covered: `"!!" dead by ()`},
		{name: "order is kept", in: And{Or{t("z"), t("y"), t("z w")}, t("b"), not(t("c")), Or{t("m"), t("a")}}, want: `(("z" OR "y") AND "b" AND NOT "c" AND ("m" OR "a"))`, covered: `"z w" by "z"`},
	} {
		tt.Run(c.name, func(tt *testing.T) {
			got := checkShortest(tt, c.in, c.o)
			if show(got.Expr) != c.want {
				tt.Errorf("got  %s\nwant %s", show(got.Expr), c.want)
			}
			if said := showDropped(got); said != c.covered {
				tt.Errorf("dropped %s\nwant    %s", said, c.covered)
			}
		})
	}
}

func showDropped(r ShortestResult) string {
	var out []string
	for _, c := range r.Covered {
		out = append(out, show(c.Term)+" by "+show(c.By))
	}
	for _, c := range r.Dead {
		out = append(out, show(c.Term)+" dead by "+show(c.By))
	}
	return strings.Join(out, "; ")
}

func TestShortestReportsWhatMatchesNothing(tt *testing.T) {
	for _, c := range []struct {
		name  string
		in    Expr
		r     Reading
		clash string
	}{
		{"plain contradiction", And{t("x"), t("a"), not(t("a"))}, Plain, `("a" AND NOT "a")`},
		{"a phrase against its word", And{t("sales engineer"), t("x"), not(t("engineer"))}, Plain, `("sales engineer" AND NOT "engineer")`},
		{"a group against exclusions", And{Or{t("a"), t("b")}, not(t("a")), t("x"), not(t("b"))}, Plain, `(("a" OR "b") AND NOT "a" AND NOT "b")`},
		{"C++ and not C# where both are C", And{t("C++"), not(t("C#"))}, letters, `("C++" AND NOT "C#")`},
		{"nothing to search for", Never(), Plain, `()`},
		{"only a word that is dropped", And{t("x"), t("!!")}, Plain, `("!!")`},
	} {
		tt.Run(c.name, func(tt *testing.T) {
			got := checkShortest(tt, c.in, ShortestOptions{Reading: c.r})
			if !got.Never || show(And(got.Clash)) != c.clash && show(got.Clash[0]) != c.clash {
				tt.Errorf("never %v, clash %s, want %s", got.Never, show(And(got.Clash)), c.clash)
			}
			if show(got.Expr) != show(c.in) {
				tt.Errorf("the expression became %s", show(got.Expr))
			}
		})
	}
}

func TestShortestInATargetsReading(tt *testing.T) {
	cicd := Or{t("CI"), t("CI/CD")}
	if got := checkShortest(tt, cicd, ShortestOptions{Reading: Plain}); show(got.Expr) != `"CI"` {
		tt.Errorf("read word by word: %s", show(got.Expr))
	}
	if got := checkShortest(tt, cicd, ShortestOptions{Reading: spaces}); show(got.Expr) != show(cicd) {
		tt.Errorf("where ci/cd is one word: %s", show(got.Expr))
	}
	cpp := And{t("C++"), not(t("C#"))}
	if got := checkShortest(tt, cpp, ShortestOptions{Reading: Plain}); got.Never || show(got.Expr) != show(cpp) {
		tt.Errorf("read with marks: %s, never %v", show(got.Expr), got.Never)
	}
}

// TestShortestIsEqual holds Shortest to its promises on random expressions
// under several costs and shapes.
func TestShortestIsEqual(tt *testing.T) {
	g := generator{rand.New(rand.NewPCG(3, 4))}
	for range 4000 {
		o := ShortestOptions{
			Reading:       []Reading{Plain, letters, spaces}[g.IntN(3)],
			Cost:          []Cost{chars, words, operators, capricious, fussy}[g.IntN(5)],
			Nested:        g.IntN(2) == 0,
			NegatedGroups: g.IntN(2) == 0,
		}
		checkShortest(tt, g.expr(g.pool(), 1+g.IntN(9)), o)
	}
}

// capricious is a cost without rhyme or reason.
func capricious(e Expr) int {
	sum := 0
	for i, c := range show(e) {
		sum += int(c) * (i%7 + 1) % 11
	}
	return sum
}

// fussy is the cost of a platform that can say little.
func fussy(e Expr) int {
	if len(Terms(e)) > 4 {
		return -1
	}
	return chars(e)
}

func TestShortestBroader(tt *testing.T) {
	titles := Or{}
	for _, level := range []string{"senior", "sr"} {
		for _, what := range []string{"backend", "server"} {
			for _, who := range []string{"engineer", "developer"} {
				titles = append(titles, in(Title, level+" "+what+" "+who))
			}
		}
	}
	for _, c := range []struct {
		name    string
		in      Expr
		want    string
		witness bool
	}{
		{"a first word in common", And{Or{t("backend engineer"), t("backend developer")}, t("Go")}, `("backend" AND ("engineer" OR "developer") AND "Go")`, true},
		{"a last word in common", Or{t("backend engineer"), t("platform engineer")}, `(("backend" OR "platform") AND "engineer")`, true},
		{"levels, disciplines and nouns", titles, `((title:"senior" OR title:"sr") AND (title:"backend" OR title:"server") AND (title:"engineer" OR title:"developer"))`, true},
		{"nothing in common", Or{t("backend engineer"), t("data scientist")}, `("backend engineer" OR "data scientist")`, false},
		{"one phrase alone", And{t("backend engineer"), t("Go")}, `("backend engineer" AND "Go")`, false},
		{"exclusions are not taken apart", And{t("Go"), not(t("sales engineer")), not(t("sales manager"))}, `("Go" AND NOT "sales engineer" AND NOT "sales manager")`, false},
	} {
		tt.Run(c.name, func(tt *testing.T) {
			got := checkShortest(tt, c.in, ShortestOptions{AllowBroader: true})
			if show(got.Expr) != c.want {
				tt.Errorf("got %s, want %s", show(got.Expr), c.want)
			}
			if c.witness != (got.Witness != nil) {
				tt.Fatalf("witness: %v", got.Witness)
			}
			if c.witness && !separates(got.Expr, c.in, got.Witness.Document, Plain) {
				tt.Errorf("%v is not what it finds in addition", got.Witness)
			}
			if unasked := checkShortest(tt, c.in, ShortestOptions{}); show(unasked.Expr) != show(c.in) {
				tt.Errorf("unasked it became %s", show(unasked.Expr))
			}
		})
	}
}
