package query_test

import (
	"fmt"
	"testing"

	. "sourcer/query"
)

// The cases in this file are mistakes that were seen in other tools: what they
// made of a query, against what was meant. Each must be told for what it is.
func TestMistakesOfOtherTools(tt *testing.T) {
	titles, skills := Or{}, Or{}
	for i := range 15 {
		titles = append(titles, t(fmt.Sprintf("title%d engineer", i)))
	}
	for i := range 12 {
		skills = append(skills, t(fmt.Sprintf("skill%d", i)))
	}
	places := Or{t("Austin"), t("Cork"), t("Berlin"), t("Leeds")}
	companies := Or{t("Stripe"), t("Square"), t("Adyen")}
	for _, c := range []struct {
		name  string
		meant Expr
		made  Expr
		want  Relation // of what was made to what was meant
	}{
		{"a: nearness becomes AND", near(2, t("a"), t("b")), And{t("a"), t("b")}, Broader},
		{"a: nearness becomes a phrase", near(2, t("a"), t("b")), t("a b"), Narrower},
		{"b: the minus of a phrase binds to its first word", not(t("talent acquisition")), And{not(t("talent")), t("acquisition")}, Narrower},
		{"b: the minus of a phrase is put on each word", not(t("talent acquisition")), And{not(t("talent")), not(t("acquisition"))}, Narrower},
		{"c: NOT binds to the last arm", And{Or{t("t1"), t("t2")}, t("level"), not(t("x"))}, Or{And{t("t1"), t("level")}, And{t("t2"), t("level"), not(t("x"))}}, Broader},
		{"f: a split drops the AND", And{places, companies}, Or{places, companies}, Broader},
		{"f: a split in batches", And{places, companies}, Or{And{places[:2], companies}, And{places[2:], companies}}, Equal},
		{"f: a split loses a batch", And{places, companies}, Or{And{places[:2], companies}, And{places[3:], companies}}, Narrower},
		{"g: 15 titles by 12 skills in parts", And{titles, skills}, Or{And{titles[:8], skills}, And{titles[8:], skills[:5]}, And{titles[8:], skills[5:]}}, Equal},
		{"g: what is over the limit is cut off", And{titles, skills}, And{titles[:9], skills[:6]}, Narrower},
		{"h: C++ becomes C", t("C++"), t("C"), Overlapping},
		{"h: C# becomes C", t("C#"), t("C"), Overlapping},
		{"h: .NET becomes NET", t(".NET"), t("NET"), Overlapping},
		{"h: R&D becomes R and D", t("R&D"), And{t("R"), t("D")}, Overlapping},
		{"h: S/4HANA is S 4HANA", t("S/4HANA"), t("S 4HANA"), Equal},
		{"h: S/4HANA loses its S", t("S/4HANA"), t("4HANA"), Broader},
		{"i: machine learning and its engineer", Or{t("machine learning"), t("machine learning engineer")}, t("machine learning"), Equal},
		{"i: absorption", Or{t("a"), And{t("a"), t("b")}}, t("a"), Equal},
		{"i: never true", And{t("a"), And{t("b"), not(t("a"))}}, Never(), Equal},
		{"j: ANDmammoth is one word", t("ANDmammoth"), And{t("mammoth")}, Overlapping},
		{"k: two cities become AND", Or{t("Austin"), t("Cork")}, And{t("Austin"), t("Cork")}, Narrower},
		{"k: ORACLE is one word", t("ORACLE"), Or{t("ACLE")}, Overlapping},
		{"k: a leading NOT becomes a word", not(Or{t("intern"), t("junior")}), And{t("NOT"), Or{t("intern"), t("junior")}}, Disjoint},
		{"l: musts merge into one OR", And{t("Go"), t("Kafka")}, Or{t("Go"), t("Kafka")}, Broader},
		{"l: must and nice merge into one OR", t("Go"), Or{t("Go"), t("Kafka")}, Broader},
		{"n: a NOT b NOT c", And{t("a"), not(t("b")), not(t("c"))}, And{t("a"), not(Or{t("b"), t("c")})}, Equal},
		{"n: the second NOT is lost", And{t("a"), not(t("b")), not(t("c"))}, And{t("a"), not(t("b")), t("c")}, Disjoint},
	} {
		tt.Run(c.name, func(tt *testing.T) {
			got := Relate(c.made, c.meant, Plain)
			if got.Relation != c.want {
				tt.Fatalf("got %s, want %s (%v, %v)", got.Relation, c.want, got.OnlyA, got.OnlyB)
			}
			checkWitnesses(tt, got, c.made, c.meant, Plain)
		})
	}
}

// TestMistakesAreMadeShort holds Shortest to the queries of other tools that
// should have been made short.
func TestMistakesAreMadeShort(tt *testing.T) {
	for _, c := range []struct {
		name  string
		in    Expr
		want  string
		never bool
	}{
		{"i: machine learning and its engineer", Or{t("machine learning"), t("machine learning engineer")}, `"machine learning"`, false},
		{"i: absorption", Or{t("a"), And{t("a"), t("b")}}, `"a"`, false},
		{"i: never true", And{t("a"), And{t("b"), not(t("a"))}}, `("a" AND ("b" AND NOT "a"))`, true},
		{"h: C, C++ and C# are three", Or{t("C"), t("C++"), t("C#")}, `("C" OR "C++" OR "C#")`, false},
		{"l: musts stay musts", And{t("Go"), t("Kafka")}, `("Go" AND "Kafka")`, false},
		{"c or not c", And{t("a"), Or{t("c"), not(t("c"))}}, `"a"`, false},
	} {
		tt.Run(c.name, func(tt *testing.T) {
			got := checkShortest(tt, c.in, ShortestOptions{})
			if show(got.Expr) != c.want || got.Never != c.never {
				tt.Errorf("got %s, never %v; want %s, %v", show(got.Expr), got.Never, c.want, c.never)
			}
		})
	}
}
