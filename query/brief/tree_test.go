package brief

import (
	"testing"

	"sourcer/query"

	"github.com/google/go-cmp/cmp"
)

type treeCase struct {
	name, in, want string
}

// treeCases are briefs without errors, and what they mean.
var treeCases = []treeCase{
	{
		name: "the sample of the documentation",
		in: `# Senior backend engineer, payments
title:        backend engineer, platform engineer
must:         Python, AWS or GCP, "event driven"
any:          Kafka, RabbitMQ, Pub/Sub
any 2:        Terraform, Ansible, Pulumi
nice:         Kubernetes
not title:    intern, manager
location:     Austin, TX; Cork
company:      Stripe, Square, @payments-peers
years:        5-10
note:         two years of Go, visa possible      # carried along, never searched

define payments-peers: Stripe, Adyen, Checkout.com
`,
		want: `title: backend engineer | platform engineer
must: Python | or(AWS, GCP) <AWS or GCP> | "event driven"
any: Kafka | RabbitMQ | Pub/Sub
any 2: Terraform | Ansible | Pulumi
nice: Kubernetes
not title: intern | manager
location: Austin, TX | Cork
company: Stripe | Square | @payments-peers
years: 5-10 min=5 max=10
note: "two years of Go, visa possible"
define payments-peers: Stripe | Adyen | Checkout.com`,
	},
	{"case and blanks", "  \nMUST :  Python ,\tevent   driven\r\nNot  Past COMPANY:Stripe", "must: Python | event driven\nnot past company: Stripe"},
	{"byte order mark", "\ufeffmust: Go", "must: Go"},
	{"prefixes", "title: a1\npast title: b1\nnot title: c1\nnot past title: d1\nworked at: e1\nnot worked at: f1\nnot: g1", "title: a1\npast title: b1\nnot title: c1\nnot past title: d1\nworked at: e1\nnot worked at: f1\nnot: g1"},
	{"hash within a word", "must: C#, F# # a comment, no item\nnot: J#", "must: C# | F#\nnot: J#"},
	{"hash within quotes", `must: "a # b", "say \"hi\" # there"`, `must: "a # b" | "say \"hi\" # there"`},
	{"hash behind a lone quote in a note", "must: Go\nnote: a 6\" pipe # comment", "must: Go\nnote: \"a 6\\\" pipe\""},
	{"backslashes in quotes", `must: "C:\temp", "a\\"`, `must: "C:\\temp" | "a\\"`},
	{"lines go on", "must: Python,\n  - Go\n  * Rust, C\n  # not an item\n\n  • \n  •Zig,\nany: Kafka", "must: Python | Go | Rust | C | Zig\nany: Kafka"},
	{"marks from elsewhere", "must:\n  – Python\n  ‣ Go\n  ✔\ufe0fRust\n  ☐ C\n  · Zig\n  –5 dB\n  401.k", "must: Python | Go | Rust | C | Zig | –5 dB | 401.k"},
	{"a key with nothing behind it", "must:\n  Python\n  Go", "must: Python | Go"},
	{"semicolons govern", "location: Austin, TX; Cork\nmust: a, b; c", "location: Austin, TX | Cork\nmust: a, b | c"},
	{"one item with a semicolon", "location: Austin, TX;", "location: Austin, TX"},
	{"semicolons and lines", "location: Austin, TX;\n  Cork, Ireland;\n  Paris", "location: Austin, TX | Cork, Ireland | Paris"},
	{"separators in quotes", `must: "a, b", "c; d"`, `must: "a, b" | "c; d"`},
	{"trailing comma", "must: Python, Go,", "must: Python | Go"},
	{"operators", "must: AWS OR GCP, Python And Django, not Java, Go and not PHP", "must: or(AWS, GCP) <AWS or GCP> | and(Python, Django) <Python and Django> | not(Java) | and(Go, not(PHP)) <Go and not PHP>"},
	{"brackets", "must: (AWS or GCP) and (Go), ((a1 or b1)), not (a1 or b1)", "must: and(or(AWS, GCP), Go) <(AWS or GCP) and (Go)> | or(a1, b1) <((a1 or b1))> | not(or(a1, b1))"},
	{"three arms", "any: a1 or b1 or c1", "any: or(a1, b1, c1) <a1 or b1 or c1>"},
	{"a name with and", "must: research  AND development", "must: and(research, development) <research and development>"},
	{"a slash is part of the word", "must: CI/CD", "must: CI/CD"},
	{"words elsewhere", "company: Marks and Spencer, Not On The High Street, Stripe or Square\ntitle: CTO or VP Engineering", "company: Marks and Spencer | Not On The High Street | or(Stripe, Square) <Stripe or Square>\ntitle: or(CTO, VP Engineering) <CTO or VP Engineering>"},
	{"operators within words", "must: ANDmammoth, oracle, or-else, notary", "must: ANDmammoth | oracle | or-else | notary"},
	{"quoted operators", `must: "and", "not for profit"`, `must: "and" | "not for profit"`},
	{"reaches", "must: Kafka~related, event driven~SAME, (AWS or GCP~exact)~implied, @x~same\ndefine x: a1, b1", "must: Kafka~related | event driven~same | or(AWS, GCP~exact)~implied <(AWS or GCP)> | @x~same\ndefine x: a1 | b1"},
	{"a reach on single brackets", "must: (Kafka)~exact, (Kafka~same)~exact", "must: or(Kafka)~exact <(Kafka)> | or(Kafka~same)~exact <(Kafka)>"},
	{"a reach after a blank", "must: Kafka ~exact", "must: Kafka~exact"},
	{"the reach of one arm", "must: research and development~exact", "must: and(research, development~exact) <research and development>"},
	{"names in any order and case", "company: @Peers\ndefine others: @PEERS, x1\ndefine peers: Stripe or Square, Marks and Spencer", "company: @Peers\ndefine others: @PEERS | x1\ndefine peers: or(Stripe, Square) <Stripe or Square> | Marks and Spencer"},
	{"at signs within words", "must: user@host", "must: user@host"},
	{"notes", "must: Go\nnote: one\n  - two: and three\nnote: “four”", "must: Go\nnote: \"one\\n- two: and three\"\nnote: \"“four”\""},
	{"marks of the trade", "must: C++, C#, .NET, Node.js, R&D, A/B, 1C, S/4HANA, 日本語, Müller’s", "must: C++ | C# | .NET | Node.js | R&D | A/B | 1C | S/4HANA | 日本語 | Müller’s"},
	{"keys said twice", "must: a1\nmust: b1\nany: c1, d1\nany: e1, f1", "must: a1\nmust: b1\nany: c1 | d1\nany: e1 | f1"},
	{"any one", "any 1: a1, b1", "any: a1 | b1"},
	{"a colon within an item", "must: std::vector, Go: the language", "must: std::vector | Go: the language"},
}

func TestTree(t *testing.T) {
	for _, tc := range treeCases {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, dump(mustParse(t, tc.in))); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestName(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"# Senior engineer\n# second\nmust: Go", "Senior engineer"},
		{"#\n\n## Role ##\nmust: Go", "Role ##"},
		{"must: Go # no headline", fileName},
		{"must: Go\n# too late", fileName},
		{"", fileName},
	} {
		b, _ := parseText(t, tc.in)
		if b.Name != tc.want {
			t.Errorf("%q: name %q, want %q", tc.in, b.Name, tc.want)
		}
	}
}

func TestField(t *testing.T) {
	for _, tc := range []struct {
		entry     Entry
		want      query.Field
		wantInPas query.Field
	}{
		{Entry{Key: KeyTitle}, query.Title, query.PastTitle},
		{Entry{Key: KeyCompany}, query.Company, query.PastCompany},
		{Entry{Key: KeyWorkedAt}, query.Company, query.PastCompany},
		{Entry{Key: KeyLocation}, query.Location, query.PastLocation},
		{Entry{Key: KeySchool}, query.School, query.PastSchool},
		{Entry{Key: KeyIndustry}, query.Industry, query.PastIndustry},
		{Entry{Key: KeyFunction}, query.Function, query.PastFunction},
		{Entry{Key: KeyMust}, query.Anywhere, query.Anywhere},
		{Entry{Key: KeyNot}, query.Anywhere, query.Anywhere},
		{Entry{Key: KeyYears}, query.Anywhere, query.Anywhere},
	} {
		past := tc.entry
		past.Past = true
		if got, inPast := tc.entry.Field(), past.Field(); got != tc.want || inPast != tc.wantInPas {
			t.Errorf("%s: field %q and %q", tc.entry.Key, got, inPast)
		}
	}
}

func TestWholeReach(t *testing.T) {
	for in, want := range map[string]Reach{
		"research and development~exact":  ReachExact,
		"research~exact and development":  ReachDefault,
		"(research and development)~same": ReachSame,
		"Kafka~related":                   ReachRelated,
		"not Kafka~related":               ReachRelated,
		"Kafka":                           ReachDefault,
	} {
		b := mustParse(t, "title: engineer\nmust: "+in)
		if got := b.Entries[1].Items[0].WholeReach(); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestWalkStops(t *testing.T) {
	b := mustParse(t, "must: (a1 or b1) and not c1")
	n := 0
	Walk(b.Entries[0].Items[0].Node, func(n1 Node) bool {
		n++
		_, group := n1.(*Group)
		return group && n == 1
	})
	if n != 3 { // the whole, its group, its negation
		t.Errorf("visited %d nodes", n)
	}
}
