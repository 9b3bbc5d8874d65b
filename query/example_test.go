package query_test

import (
	"fmt"

	"sourcer/query"
)

func ExampleRelate() {
	phrase := query.Term{Text: "platform engineer"}
	word := query.Term{Text: "engineer"}
	kafka := query.Term{Text: "Kafka"}

	a := query.And{phrase, kafka}
	b := query.Or{query.And{word, query.Not{Arg: kafka}}, query.And{phrase, kafka}}
	c := query.Relate(a, b, query.Plain)
	fmt.Println(c.Relation)
	fmt.Println("found by b alone:", c.OnlyB)
	// Output:
	// narrower
	// found by b alone: "engineer"
}

func ExampleShortest() {
	titles := query.Or{
		query.Term{Text: "platform engineer"},
		query.Term{Text: "engineer"},
		query.Term{Text: "intern developer"},
	}
	short := query.Shortest(query.And{titles, query.Not{Arg: query.Term{Text: "intern"}}}, query.ShortestOptions{})
	fmt.Println(short.Expr.(query.And)[0].(query.Term).Text)
	fmt.Println("covered:", short.Covered[0].Term.Text)
	fmt.Println("can never match:", short.Dead[0].Term.Text)
	// Output:
	// engineer
	// covered: platform engineer
	// can never match: intern developer
}

func ExampleShortest_never() {
	e := query.And{
		query.Term{Text: "Go"},
		query.Term{Text: "sales engineer"},
		query.Not{Arg: query.Term{Text: "engineer"}},
	}
	short := query.Shortest(e, query.ShortestOptions{})
	fmt.Println(short.Never, len(short.Clash), short.Clash[0].(query.Term).Text)
	// Output:
	// true 2 sales engineer
}

func ExampleMatch() {
	profile := query.Document{
		query.Title:  {"Senior Platform Engineer"},
		query.Skills: {"Kafka", "full-stack"},
	}
	bound := query.Term{Text: "platform engineer", Field: query.Title}
	fmt.Println(query.Match(bound, profile, query.Plain))
	fmt.Println(query.Match(query.Term{Text: "full stack"}, profile, query.Plain))
	fmt.Println(query.Match(query.Term{Text: "Kafka", Field: query.Title}, profile, query.Plain))
	// Output:
	// true
	// true
	// false
}
