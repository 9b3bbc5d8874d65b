package query_test

import (
	"fmt"
	"testing"

	. "sourcer/query"
)

func t(s string) Term            { return Term{Text: s} }
func in(f Field, s string) Term  { return Term{Text: s, Field: f} }
func stem(s string) Term         { return Term{Text: s, Prefix: true} }
func not(e Expr) Expr            { return Not{e} }
func near(n int, a ...Expr) Expr { return Near{n, a} }

func TestRelate(tt *testing.T) {
	grid := func(n, m int) (whole Expr, parts Or) {
		titles, skills := Or{}, Or{}
		for i := range n {
			titles = append(titles, in(Title, fmt.Sprintf("title%d engineer", i)))
		}
		for i := range m {
			skills = append(skills, t(fmt.Sprintf("skill%d", i)))
		}
		for i := 0; i < n; i += 3 {
			for j := 0; j < m; j += 4 {
				parts = append(parts, And{titles[i:min(i+3, n)], skills[j:min(j+4, m)], not(t("intern"))})
			}
		}
		return And{titles, skills, not(t("intern"))}, parts
	}
	whole, parts := grid(60, 40)
	for _, c := range []struct {
		name string
		a, b Expr
		want Relation
	}{
		{"a word is itself", t("Kafka"), t("kafka"), Equal},
		{"a phrase is narrower than its word", t("platform engineer"), t("engineer"), Narrower},
		{"covered arm", Or{t("platform engineer"), t("engineer")}, t("engineer"), Equal},
		{"bound is narrower", in(Title, "engineer"), t("engineer"), Narrower},
		{"bound phrase, unbound word", in(Title, "platform engineer"), t("platform"), Narrower},
		{"unbound does not give bound", t("engineer"), in(Title, "engineer"), Broader},
		{"two fields", in(Title, "engineer"), in(Company, "engineer"), Overlapping},
		{"hyphen", t("full-stack"), t("full stack"), Equal},
		{"C, C++ and C# are three", t("C++"), t("C#"), Overlapping},
		{"words are not a phrase", And{t("platform"), t("engineer")}, t("platform engineer"), Broader},
		{"machine learning", Or{t("machine learning"), t("machine learning engineer")}, t("machine learning"), Equal},
		{"absorption", Or{t("a"), And{t("a"), t("b")}}, t("a"), Equal},
		{"never true", And{t("a"), t("b"), not(t("a"))}, Never(), Equal},
		{"never true is narrower than all", Never(), t("a"), Narrower},
		{"anything is broader than never", t("a"), And{t("a"), not(t("a"))}, Broader},
		{"two never", Never(), And{t("x y"), not(t("y"))}, Equal},
		{"always", Or{t("a"), not(t("a"))}, Always(), Equal},
		{"disjoint", And{t("a"), not(t("b"))}, t("b"), Disjoint},
		{"exclusion of a part", not(t("engineer")), not(t("sales engineer")), Narrower},
		{"de Morgan", not(Or{t("a"), t("b")}), And{not(t("a")), not(t("b"))}, Equal},
		{"distribution", And{t("a"), Or{t("b"), t("c")}}, Or{And{t("a"), t("b")}, And{t("a"), t("c")}}, Equal},
		{"stem", stem("dev*"), t("developer"), Broader},
		{"stem and longer stem", stem("dev*"), stem("devel*"), Broader},
		{"stem is not the word", stem("dev*"), t("dev"), Broader},
		{"phrase stem", t("java developer"), stem("java dev*"), Narrower},
		{"near", near(2, t("digital"), t("health")), And{t("digital"), t("health")}, Narrower},
		{"near and phrase", near(2, t("digital"), t("health")), t("digital health"), Broader},
		{"near and nearer", near(2, t("a"), t("b")), near(4, t("b"), t("a")), Narrower},
		{"no words is never", t("!!"), Never(), Equal},
		{"the union of a split", whole, parts, Equal},
		{"a split that lost a part", whole, parts[1:], Broader},
		{"empty and", And{}, Not{Or{}}, Equal},
	} {
		tt.Run(c.name, func(tt *testing.T) {
			got := Relate(c.a, c.b, Plain)
			if got.Relation != c.want {
				tt.Errorf("got %s, want %s (%v, %v)", got.Relation, c.want, got.OnlyA, got.OnlyB)
			}
			if w := got.OnlyA; w != nil && (!Match(c.a, w.Document, Plain) || Match(c.b, w.Document, Plain)) {
				tt.Errorf("witness %v is not found by the first alone", w)
			}
			if w := got.OnlyB; w != nil && (!Match(c.b, w.Document, Plain) || Match(c.a, w.Document, Plain)) {
				tt.Errorf("witness %v is not found by the second alone", w)
			}
		})
	}
}

// TestRelateEach holds the comparison with several to the one with each.
func TestRelateEach(tt *testing.T) {
	a := And{Or{t("a"), t("b c")}, not(t("d"))}
	bs := []Expr{t("a"), a, Or{t("a"), t("c")}, And{t("a"), not(t("d"))}, t("d"), Never(), not(t("d"))}
	for i, got := range RelateEach(a, bs, Plain) {
		want := Relate(a, bs[i], Plain)
		if got.Relation != want.Relation || (got.OnlyA == nil) != (want.OnlyA == nil) || (got.OnlyB == nil) != (want.OnlyB == nil) {
			tt.Errorf("%v: got %v, want %v", bs[i], got, want)
		}
	}
}
