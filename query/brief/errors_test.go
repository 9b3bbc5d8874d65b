package brief

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type errorCase struct {
	in    string
	files map[string]string
	want  []string
}

// errorCases are briefs with errors, and every finding that they get.
var errorCases = []errorCase{
	// Text.
	{in: "must: Py\x00thon", want: []string{"1:9 control-character: a NUL byte cannot stand in a brief | delete it"}},
	{in: "must: Py\x1b[31mthon", want: []string{"1:9 control-character: the control character U+001B cannot stand in a brief | delete it"}},
	{in: "must: a1\rany: b1", want: []string{
		"1:7 key-inside: this reads like an entry of its own: each begins on a new line | a1 | any: b1",
		"1:9 control-character: the control character U+000D cannot stand in a brief | begin a new line instead",
	}},
	{in: "must: é, d\xe9\xffv", want: []string{"1:11 broken-text: these bytes are no UTF-8 text: <0xE9> | save the file as UTF-8"}},
	{in: "\xff\xfet\x00i\x00", want: []string{"1:1 broken-text: this file is UTF-16 text, and a brief is UTF-8 | save the file as UTF-8"}},
	{in: "must: \u202ePython", want: []string{"1:7 bidi-character: the character U+202E turns the writing direction, so that a line reads otherwise than it looks | delete it"}},
	{in: "must: Py\u200bthon", want: []string{"1:9 invisible-character: the character U+200B cannot be seen | delete it"}},
	{in: "# a\u00adb\nmust: Go", want: []string{"1:4 invisible-character: the character U+00AD cannot be seen | delete it"}},

	// Lines and keys.
	{in: "mustt: Python", want: []string{`1:1 unknown-key: unknown key "mustt" | must:`}},
	{in: "titles: engineer", want: []string{`1:1 unknown-key: unknown key "titles" | title:`}},
	{in: "companies: Stripe", want: []string{`1:1 unknown-key: unknown key "companies" | company:`}},
	{in: "Must-Have: Go", want: []string{`1:1 unknown-key: unknown key "must-have" | must:`}},
	{in: "not compnay: Stripe", want: []string{`1:1 unknown-key: unknown key "not compnay" | not company:`}},
	{in: "past locations: Cork", want: []string{`1:1 unknown-key: unknown key "past locations" | past location:`}},
	{in: "not skills: PHP", want: []string{`1:1 unknown-key: unknown key "not skills" | must:`}},
	{in: "salary: 100k", want: []string{`1:1 unknown-key: unknown key "salary" | note:`}},
	{in: "Skills: Go\nOrt: Cork\nIdiomas: alemán", want: []string{
		`1:1 unknown-key: unknown key "skills" | must:`,
		`2:1 unknown-key: unknown key "ort" | location:`,
		`3:1 unknown-key: unknown key "idiomas" | language:`,
	}},
	{in: "must not: Go\nexclude companies: Acme\nnot currently at: Acme\nwithout school: MIT", want: []string{
		`1:1 unknown-key: unknown key "must not" | not:`,
		`2:1 unknown-key: unknown key "exclude companies" | not company:`,
		`3:1 unknown-key: unknown key "not currently at" | not company:`,
		`4:1 unknown-key: unknown key "without school" | not school:`,
	}},
	{in: "two of: Go, Rust\nat least 2: Go, Rust\n2 of 3: Go, Rust, Zig\nany of the following: Go\nany 3 of 5: Go\nany 3+: Go", want: []string{
		`1:1 unknown-key: unknown key "two of" | any 2:`,
		`2:1 unknown-key: unknown key "at least 2" | any 2:`,
		`3:1 unknown-key: unknown key "2 of 3" | any 2:`,
		`4:1 bad-count: after "any" comes how many at the least, in digits, from 1 | any 2:`,
		`5:1 bad-count: after "any" comes how many at the least, in digits, from 1 | any 3:`,
		`6:1 bad-count: after "any" comes how many at the least, in digits, from 1 | any 3:`,
	}},
	{in: "pets:   two  dogs", want: []string{`1:1 unknown-key: unknown key "pets" | the keys are title, must, any, nice, not, location, company, worked at, school, industry, function, language, clearance, degree, seniority, years, size, radius, workplace, veteran, locale, note, define, use | to carry it along: note: pets: two dogs`}},
	{in: "  : Go\nmust: Go", want: []string{`1:3 not-an-entry: this line is indented, but there is no entry above for it to go on | : Go`}},
	{in: ": Go\nmust: Go", want: []string{`1:1 not-an-entry: there is no key before the colon | the keys are title, must, any, nice, not, location, company, worked at, school, industry, function, language, clearance, degree, seniority, years, size, radius, workplace, veteran, locale, note, define, use`}},
	{in: "must Python, Go", want: []string{`1:1 missing-colon: there is no colon behind the key "must" | must: Python, Go`}},
	{in: "Not Past Company = Stripe", want: []string{`1:1 missing-colon: there is no colon behind the key "not past company" | not past company: Stripe`}},
	{in: "must：Python，AWS", want: []string{`1:1 missing-colon: there is no colon behind the key "must" | must: Python, AWS`}},
	{in: "must：Python", want: []string{`1:1 missing-colon: there is no colon behind the key "must" | must: Python`}},
	{in: "define peers Stripe", want: []string{`1:1 missing-colon: there is no colon behind the key "define peers" | define peers: Stripe`}},
	{in: "a nice person\nmust: Go", want: []string{`1:1 not-an-entry: this line is no entry: it has no key and no colon | must: a nice person`}},
	{in: "We look for a nice person.\nmust: Go\nSomebody who likes to work with people of all kinds", want: []string{
		`1:1 not-an-entry: this line is no entry: it has no key and no colon | note: We look for a nice person.`,
		`3:1 not-an-entry: this line is no entry: it has no key and no colon | note: Somebody who likes to work with people of all kinds | to go on with the entry above, indent the line`,
	}},
	{in: "5+ years of Java\nmust: Go", want: []string{`1:1 not-an-entry: this line is no entry: it has no key and no colon | note: 5+ years of Java`}},
	{in: "must:\n- Python", want: []string{`1:1 empty-entry: nothing stands behind "must" | name something, or drop the line`, `2:1 not-an-entry: this line is no entry: it has no key and no colon | to go on with the entry above, indent the line | must: Python`}},
	{in: "must: Go\n1. Python\n---", want: []string{
		`2:1 not-an-entry: this line is no entry: it has no key and no colon | to go on with the entry above, indent the line | must: Python`,
		`3:1 not-an-entry: this line is no entry: it says nothing | delete it`,
	}},
	{in: "•\tTitle: CTO\n## Must have: Go\n- **Skills: Go", want: []string{
		`1:1 not-an-entry: an entry begins with its key, not with a mark | title:`,
		`3:1 unknown-key: unknown key "skills" | must:`,
	}},
	{in: "must:\n  1. Python\n  2) Go\n  a) Rust\n  1. FC Cork", want: []string{
		"2:3 numbered-item: items have no numbers: this one would be searched for | Python | \"1. Python\"",
		"3:3 numbered-item: items have no numbers: this one would be searched for | Go | \"2) Go\"",
		"4:3 numbered-item: items have no numbers: this one would be searched for | Rust | \"a) Rust\"",
		"5:3 numbered-item: items have no numbers: this one would be searched for | FC Cork | \"1. FC Cork\"",
	}},
	{in: "must: #5 of five", want: []string{`1:1 empty-entry: nothing stands behind "must" | name something, or drop the line | "#" begins a comment; to search for it: "#5 of five"`}},
	{in: "  Python\nmust: Go", want: []string{`1:3 not-an-entry: this line is indented, but there is no entry above for it to go on | Python`}},
	{in: "must: Python\n  any: Kafka", want: []string{`2:3 indented-key: this line is indented, so it would go on the entry above | any: Kafka`}},
	{in: "must: Python\n\t-  NOT  Company : Stripe", want: []string{`2:5 indented-key: this line is indented, so it would go on the entry above | NOT Company: Stripe`}},
	{in: " must: Python", want: []string{`1:2 indented-key: an entry begins at the start of a line | must: Python`}},
	{in: "must: Python\n  locatoin: Austin", want: []string{`2:3 indented-key: this line is indented, so it would go on the entry above | location: Austin`}},
	{in: "must: Python, any: Kafka", want: []string{`1:15 key-inside: this reads like an entry of its own: each begins on a new line | any: Kafka`}},
	{in: "must: Go, Skills: Python", want: []string{`1:11 key-inside: this reads like an entry of its own: each begins on a new line | must: Python`}},
	{in: "years: 5+\nmust: Go\nYears: 3+", want: []string{`3:1 duplicate-key: "years" is said twice, and only one of the two can hold @ role.brief:1:1 first said here | put both into one entry, or drop one`}},
	{in: "must: Go\nyears:", want: []string{`2:1 empty-entry: nothing stands behind "years" | years: 5+`}},
	{in: "must: # nothing", want: []string{`1:1 empty-entry: nothing stands behind "must" | name something, or drop the line`}},
	{in: "past must: Go", want: []string{`1:1 bad-prefix: "past" cannot stand before "must" | must:`}},
	{in: "not must: Go", want: []string{`1:1 bad-prefix: "not" cannot stand before "must" | not:`}},
	{in: "not seniority: intern", want: []string{`1:1 bad-prefix: "not" cannot stand before "seniority" | not title:`}},
	{in: "not years: 5", want: []string{`1:1 bad-prefix: "not" cannot stand before "years" | note:`}},
	{in: "past worked at: Stripe", want: []string{`1:1 bad-prefix: "worked at" already means now or before | past company: | worked at:`}},
	{in: "past not company: Stripe", want: []string{`1:1 bad-prefix: "not" comes before "past" | not past company:`}},

	// Counts.
	{in: "any two: a1, b1", want: []string{`1:1 bad-count: after "any" comes how many at the least, in digits, from 1 | any 2:`}},
	{in: "any 0: a1", want: []string{`1:1 bad-count: after "any" comes how many at the least, in digits, from 1 | any 2:`}},
	{in: "any 99999999999999999999: a1", want: []string{`1:1 bad-count: after "any" comes how many at the least, in digits, from 1 | any 2:`}},
	{in: "any 3: Kafka, RabbitMQ", want: []string{`1:1 bad-count: 3 of 2 cannot be had: a named group or a pair of brackets counts as one | any 2:`}},
	{in: "any 2: @mq\ndefine mq: Kafka, NATS", want: []string{`1:1 bad-count: 2 of 1 cannot be had: a named group or a pair of brackets counts as one | any:`}},
	{in: "any 2: (a1 or b1, c1", want: []string{
		`1:1 bad-count: 2 of 1 cannot be had: a named group or a pair of brackets counts as one | any:`,
		`1:8 unclosed-bracket: this bracket is not closed before the line or the item ends | (a1 or b1)`,
	}},

	// Separators.
	{in: "must: Python,, Go", want: []string{`1:14 empty-item: there is no item before this comma | delete it`}},
	{in: "must: , Go", want: []string{`1:7 empty-item: there is no item before this comma | delete it`}},
	{in: "must: a1; ; b1", want: []string{`1:11 empty-item: there is no item before this semicolon | delete it`}},
	{in: "must: a1\n  , b1", want: []string{`2:3 empty-item: there is no item before this comma | delete it`}},
	{in: `must: Go, ""`, want: []string{`1:11 empty-item: there is nothing between the quotes`}},

	// Quotes.
	{in: "must: \"event driven, Go\nany: Kafka", want: []string{`1:7 unclosed-quote: this quote is not closed on its line | "event driven, Go"`}},
	{in: "must: “event driven”, Go", want: []string{`1:7 curly-quotes: curly quotes mean nothing here: write straight ones | "event driven"`}},
	{in: "must: „Ereignis“, ‘a b’, «c d»", want: []string{
		`1:7 curly-quotes: curly quotes mean nothing here: write straight ones | "Ereignis"`,
		`1:19 curly-quotes: curly quotes mean nothing here: write straight ones | "a b"`,
		`1:26 curly-quotes: curly quotes mean nothing here: write straight ones | "c d"`,
	}},
	{in: "must: Go, Python”", want: []string{`1:17 curly-quotes: curly quotes mean nothing here: write straight ones | "`}},
	{in: "must: Go\nyears: “5+”", want: []string{`2:8 curly-quotes: curly quotes mean nothing here | years: 5+`}},
	{in: "must: 'event driven'", want: []string{`1:7 single-quotes: single quotes mean nothing here: write double ones | "event driven"`}},

	// Brackets.
	{in: "must: (AWS or GCP, Go", want: []string{`1:7 unclosed-bracket: this bracket is not closed before the line or the item ends | (AWS or GCP)`}},
	{in: "must: Python\n  (AWS or\n  GCP)", want: []string{
		`2:3 unclosed-bracket: this bracket is not closed before the line or the item ends | (AWS or)`,
		`3:6 unopened-bracket: nothing opens this bracket | GCP`,
	}},
	{in: "must: AWS or GCP)", want: []string{`1:17 unopened-bracket: nothing opens this bracket | AWS or GCP`}},
	{in: "must: Go, ()", want: []string{`1:11 empty-brackets: there is nothing between the brackets | delete them`}},
	{in: "must: (AWS, GCP, Azure)", want: []string{`1:11 comma-in-brackets: between brackets, write out what a comma means | (AWS or GCP or Azure)`}},
	{in: "must: (AWS; GCP)", want: []string{`1:11 comma-in-brackets: between brackets, write out what a semicolon means | (AWS or GCP)`}},
	{in: "must: " + strings.Repeat("(", 33) + "a1" + strings.Repeat(")", 33), want: []string{`1:39 too-deep: brackets stand in brackets more than 32 deep`}},

	// Words.
	{in: "must: Python,#go", want: []string{`1:14 stray-hash: a word cannot begin with "#", which begins a comment | "#go"`}},
	{in: "must: Python, -Java", want: []string{`1:15 leading-minus: a minus excludes nothing here | not Java`}},
	{in: "must: Go\nnot: -Java\ntitle: -intern", want: []string{
		`2:6 leading-minus: a minus excludes nothing here | Java`,
		`3:8 leading-minus: a minus excludes nothing here | not title: intern`,
	}},
	{in: "any: Kafka, - Java EE", want: []string{`1:13 leading-minus: a minus excludes nothing here | not: Java EE`}},
	{in: "must: AWS | GCP", want: []string{`1:7 foreign-operator: "|" is no operator here | AWS or GCP`}},
	{in: "must: AWS && GCP", want: []string{`1:7 foreign-operator: "&&" is no operator here | AWS and GCP`}},
	{in: "title: engineer + manager", want: []string{`1:8 foreign-operator: "+" is no operator here | "engineer + manager"`}},
	{in: "must: ***, Go", want: []string{`1:7 no-words: there is no letter and no digit in this item, so nothing can be searched for | delete it`}},
	{in: `must: "&", Go`, want: []string{`1:7 no-words: there is no letter and no digit in this item, so nothing can be searched for | delete it`}},

	// Operators.
	{in: "must: not", want: []string{`1:7 dangling-operator: "not" stands alone | to search for it as a word: "not"`}},
	{in: "must: Or", want: []string{`1:7 dangling-operator: "or" stands alone | to search for it as a word: "or"`}},
	{in: "must: Python and", want: []string{`1:14 dangling-operator: "and" has nothing behind it | to search for it as a word: "Python and"`}},
	{in: "must: or Python", want: []string{`1:7 dangling-operator: "or" has nothing before it | to search for it as a word: "or Python"`}},
	{in: "must: a1 and or b1", want: []string{`1:10 dangling-operator: "and" has nothing behind it | to search for it as a word: "a1 and or b1"`}},
	{in: "must: (a1 or) and b1", want: []string{`1:11 dangling-operator: "or" has nothing behind it | to search for it as a word: "(a1 or) and b1"`}},
	{in: "must: (or a1)", want: []string{`1:8 dangling-operator: "or" has nothing before it | to search for it as a word: "(or a1)"`}},
	{in: "location: Portland, OR", want: []string{`1:21 dangling-operator: "or" stands alone | for the state of Oregon: "Portland, OR" | Oregon`}},
	{in: "location: Portland, OR; Cork", want: []string{`1:21 dangling-operator: "or" has nothing behind it | "Portland, OR"`}},
	{in: "must: A1 and B1 or C1", want: []string{`1:7 mixed-and-or: "and" beside "or" can be read in two ways: brackets say which | (A1 and B1) or C1 | A1 and (B1 or C1)`}},
	{in: "must: a1 or (b1 or c1 AND not d1) or e1", want: []string{`1:14 mixed-and-or: "and" beside "or" can be read in two ways: brackets say which | b1 or (c1 and not d1) | (b1 or c1) and not d1`}},
	{in: "any: not Java, Kotlin", want: []string{`1:6 not-outside-must: "not" within an item works in "must" only | not: Java`}},
	{in: "not: Java not EE", want: []string{`1:11 not-outside-must: "not" within an item works in "must" only | not: EE | "Java not EE"`}},
	{in: "must: not not Java", want: []string{`1:7 double-not: "not not" says nothing: drop both, or one`}},
	{in: "must: Python not Java", want: []string{`1:14 joined-terms: "and" is missing before "not" | Python and not Java`}},

	// Terms side by side.
	{in: `must: senior "backend engineer"`, want: []string{`1:7 joined-terms: quotes hold a whole term, not a part of one | "senior backend engineer" | senior, "backend engineer"`}},
	{in: "company: @peers Stripe\ndefine peers: Adyen", want: []string{`1:10 joined-terms: a named group stands by itself | @peers, Stripe`}},
	{in: "must: Go (2+ yrs)", want: []string{`1:10 detail-in-brackets: "(2+ yrs)" says how long, and that cannot be searched for | Go | note: Go (2+ yrs)`}},
	{in: "title: Softwareentwickler (m/w/d)", want: []string{`1:27 gender-marker: "(m/w/d)" stands in vacancies, not in profiles | Softwareentwickler`}},
	{in: "title: (f/m/x) developer", want: []string{`1:8 gender-marker: "(f/m/x)" stands in vacancies, not in profiles | developer`}},
	{in: "must: 510(k), 401(k) plans", want: []string{
		`1:10 joined-terms: brackets within a word need quotes | "510(k)"`,
		`1:18 joined-terms: brackets within a word need quotes | "401(k) plans"`,
	}},
	{in: "any: Go, Rust, Zig (2 of 3)", want: []string{`1:20 count-in-item: "(2 of 3)" would be searched for as words | any 2:`}},
	{in: "location: Austin (TX), remote (US), Berlin (hybrid)", want: []string{
		`1:18 joined-terms: where a place lies stands behind a comma, in quotes or before a semicolon | "Austin, TX" | location: Austin, TX;`,
		`1:31 workplace-in-item: "remote" is no place | workplace: remote | location: US`,
		`1:44 workplace-in-item: "hybrid" is no place | Berlin | workplace: hybrid`,
	}},
	{in: "title: engineer(s)", want: []string{`1:16 joined-terms: an ending in brackets is two words: write out both | engineer, engineers`}},
	{in: "company: Alphabet (Google)", want: []string{`1:19 joined-terms: words and brackets stand side by side, and nothing says how they belong together | "Alphabet (Google)" | Alphabet, Google`}},

	// Reaches.
	{in: "must: Kafka~relatd", want: []string{`1:12 unknown-reach: "~relatd" is no reach | ~related`}},
	{in: "must: Kafka~2", want: []string{`1:12 unknown-reach: "~2" is no reach | ~exact, ~same, ~implied, ~related`}},
	{in: "must: Kafka~same streams", want: []string{`1:12 misplaced-reach: a reach stands at the end of its term | Kafka streams~same`}},
	{in: "must: ~same", want: []string{`1:7 misplaced-reach: a reach stands right behind the term it is for | Kafka~same`}},
	{in: `title: ("CTO" OR developer) AND NOT manager`, want: []string{`1:29 not-outside-must: "not" within an item works in "must" only | not title: manager`}},
	{in: `title: "CTO" or "CIO" not past company: Foo`, want: []string{`1:8 key-inside: this reads like an entry of its own: each begins on a new line | "CTO" or "CIO" | not past company: Foo`}},
	{in: "title: CTO must: Go", want: []string{`1:8 key-inside: this reads like an entry of its own: each begins on a new line | CTO | must: Go`}},
	{in: "must: Go (golang)\nany: JS (React)", want: []string{
		`1:10 joined-terms: words and brackets stand side by side, and nothing says how they belong together | "Go (golang)" | Go or golang`,
		`2:9 joined-terms: words and brackets stand side by side, and nothing says how they belong together | "JS (React)" | JS, React`,
	}},
	{in: "must: `Go`", want: []string{"1:7 single-quotes: single quotes mean nothing here: write double ones | \"Go\""}},
	{in: "title: バックエンド、フロント，\nmust: Python، AWS", want: []string{
		`1:8 foreign-operator: "、" separates nothing here | バックエンド, フロント`,
		`2:7 foreign-operator: "،" separates nothing here | Python, AWS`,
	}},

	{in: "must: Kafka~same~exact", want: []string{`1:12 misplaced-reach: a term has one reach | ~same`}},
	{in: "must: Kafka~~exact", want: []string{`1:12 misplaced-reach: a term has one reach | ~exact`}},
	{in: "must: ~Kafka", want: []string{`1:7 misplaced-reach: a reach stands right behind the term it is for | Kafka`}},
	{in: `must: "Go"~same`, want: []string{`1:7 reach-on-quotes: quotes take a term to the letter, so it has no reach | Go~same | "Go"`}},

	// Values.
	{in: "must: Go\nyears: lots", want: []string{`2:8 bad-value: "lots" is no number of years | years: 5+ | years: 3-5`}},
	{in: "must: Go\nyears: 5+ years of which 2 with Go", want: []string{`2:8 bad-value: "5+ years of which 2 with Go" is no number of years | years: 5+ | note: 5+ years of which 2 with Go`}},
	{in: "must: Go\nyears: 10-5", want: []string{`2:8 bad-value: "10-5" ends before it begins | years: 5-10`}},
	{in: "must: Go\nyears: 61", want: []string{`2:8 bad-value: "61" is no number of years | years: 5+ | years: 3-5`}},
	{in: "must: Go\nyears: min 10\nsize: >500\nradius: within 25 miles", want: []string{
		`2:8 bad-value: "min 10" is no number of years | years: 10+`,
		`3:7 bad-value: ">500" is no number of employees | size: 500+`,
		`4:9 bad-value: "within 25 miles" is no distance | radius: 25 mi`,
	}},
	{in: "must: Go\nyears: 5 or more years\nsize: up to 50\nworkplace: Remote / hybrid\nseniority: mid-senior", want: []string{
		`2:8 bad-value: "5 or more years" is no number of years | years: 5+ | note: 5 or more years`,
		`3:7 bad-value: "up to 50" is no number of employees | size: 0-50`,
		`4:12 bad-value: "Remote / hybrid" is no workplace | workplace: remote | workplace: hybrid`,
		`5:12 bad-value: "mid-senior" is no level | seniority: mid, senior`,
	}},
	{in: "must: Go\nlanguage: German native, English fluent or better", want: []string{
		`2:11 open-ended: "or better" leaves to the reader what is meant | language: German (native), English (fluent)`,
	}},
	{in: "must: Go\nsize: 1,00", want: []string{`2:7 bad-value: "1,00" is no number of employees | size: 50-200 | size: 1000+`}},
	{in: "must: Go\nradius: 25", want: []string{`2:9 bad-value: "25" is a distance without a unit | radius: 25 mi | radius: 25 km`}},
	{in: "must: Go\nradius: 10-25 mi", want: []string{`2:9 bad-value: "10-25 mi" is no distance | radius: 25 mi | radius: 40 km`}},
	{in: "must: Go\nradius: 25 leagues", want: []string{`2:9 bad-value: "25 leagues" is no distance | radius: 25 mi | radius: 40 km`}},
	{in: "must: Go\nworkplace: sometimes", want: []string{`2:12 bad-value: "sometimes" is no workplace | workplace: remote | workplace: hybrid | workplace: on-site`}},
	{in: "must: Go\nveteran: maybe", want: []string{`2:10 bad-value: "maybe" is no answer | veteran: yes | veteran: no`}},
	{in: "must: Go\nlocale: german", want: []string{`2:9 bad-value: "german" is no locale | locale: de | locale: en-GB`}},
	{in: "must: Go\nlocale: de-", want: []string{`2:9 bad-value: "de-" is no locale | locale: de | locale: en-GB`}},
	{in: "must: Go\nseniority: wizard", want: []string{`2:12 bad-value: "wizard" is no level | the levels are intern, entry, junior, mid, senior, lead, staff, principal, manager, head, director, vp, cxo, partner, owner`}},
	{in: "must: Go\nseniority: at least Director", want: []string{`2:12 bad-value: "at least Director" is no level | seniority: director+`}},
	{in: "must: Go\nseniority: >= lead", want: []string{`2:12 bad-value: ">= lead" is no level | seniority: lead+`}},
	{in: "must: Go\nseniority: senior to principal", want: []string{`2:12 bad-value: "senior to principal" is no level | seniority: senior, lead, staff, principal`}},
	{in: "must: Go\nseniority: staff/senior", want: []string{`2:12 bad-value: "staff/senior" is no level | seniority: staff, senior`}},
	{in: "must: Go\nyears: 5 yrs+", want: []string{`2:8 bad-value: "5 yrs+" is no number of years | years: 5+ | note: 5 yrs+`}},
	{in: "must: Go\nseniority: senior, director+", want: []string{`2:12 bad-value: "director+" stands alone: it has all levels from there on | seniority: director+`}},
	{in: "must: Go\nseniority: Director or above", want: []string{`2:12 open-ended: "or above" is written as a plus | seniority: director+`}},
	{in: "must: Go\ndegree: Bachelor or higher", want: []string{`2:9 open-ended: "or higher" goes without saying: a degree is always the least one | degree: bachelor`}},
	{in: "must: Go\ndegree: BSc in computer science", want: []string{`2:9 bad-value: "BSc in computer science" is no degree | degree: bachelor | note: BSc in computer science`}},
	{in: "must: Go\ndegree: bachelor or master", want: []string{`2:9 bad-value: a degree is the least one that will do, so there is one only | degree: bachelor`}},
	{in: "must: Go\nlanguage: German or French", want: []string{`2:11 bad-value: "language" means all of them: it has no "or" | any: German, French | language: German`}},
	{in: "must: Go\nlanguage: German (C3!)", want: []string{`2:11 bad-value: "German (C3!)" is no language | language: German (native), English`}},
	{in: "must: Go\nlanguage: German)or French", want: []string{`2:11 bad-value: "German)or French" is no language | language: German (native), English`}},
	{in: "must: Go\nclearance: secret,#x", want: []string{`2:12 bad-value: "secret,#x" is no value: quotes, groups and reaches have no place here | clearance: secret, top secret`}},
	{in: "must: Go\nlanguage: @peers", want: []string{`2:11 bad-value: "@peers" is no value: quotes, groups and reaches have no place here | language: German (native), English`}},

	// Names.
	{in: "must: Go\ndefine two words: Stripe", want: []string{`2:1 bad-name: "two words" is no name: letters, digits and hyphens make one | define two-words:`}},
	{in: "must: Go\ndefine: Stripe", want: []string{`2:1 bad-name: a "define" needs a name before the colon | define payments-peers: Stripe, Adyen`}},
	{in: "must: @a!b", want: []string{`1:7 bad-name: "@a!b" is no name: letters, digits and hyphens make one | @a-b`}},
	{in: "must: @", want: []string{`1:7 bad-name: "@" is no name: letters, digits and hyphens make one | "@"`}},
	{in: "must: @a1\ndefine a1: x1\ndefine A1: y1", want: []string{`3:8 duplicate-name: "A1" is defined twice @ role.brief:2:8 first defined here | define A1-2:`}},
	{in: "company: @paymnts\ndefine payments: Stripe", want: []string{`1:10 unknown-name: nothing here defines "paymnts" | @payments`}},
	{in: "company: @peers", want: []string{`1:10 unknown-name: nothing here defines "peers" | define peers: ...`}},
	{in: "must: @a1\ndefine a1: x1, @b1\ndefine b1: @a1", want: []string{`3:12 recursive-name: "b1" and "a1" are made of each other @ role.brief:2:8 defined here`}},
	{in: "must: @a1\ndefine a1: @a1", want: []string{`2:12 recursive-name: "a1" is made of itself @ role.brief:2:8 defined here`}},
	{
		in:    "must: @a1\nuse other.brief\ndefine b1: x1",
		files: map[string]string{"other.brief": "define a1: y1\ndefine b1: z1"},
		want:  []string{`other.brief:2:8 duplicate-name: "b1" is defined twice @ role.brief:3:8 first defined here | define b1-2:`},
	},

	// Files.
	{in: "must: Go\nuse", want: []string{`2:1 bad-use: "use" needs the name of a file | use payments.brief`}},
	{in: "must: Go\nuse: a.brief", want: []string{`2:1 bad-use: "use" takes no colon | use a.brief`}},
	{in: "must: Go\nuse ../../etc/passwd", want: []string{`2:5 bad-use: "../../etc/passwd" is not inside the brief's folder | use passwd`}},
	{in: "must: Go\nuse /etc/passwd", want: []string{`2:5 bad-use: "/etc/passwd" is not inside the brief's folder | use passwd`}},
	{in: `must: Go` + "\n" + `use a\b.brief`, want: []string{`2:5 bad-use: folders are set off by slashes | use a/b.brief`}},
	{in: "must: Go\nuse a.brief\n  b.brief", want: []string{`2:5 bad-use: "use" names one file, on its own line | use a.brief`}},
	{in: "must: Go\nuse missing.brief", want: []string{`2:5 cannot-use: cannot use "missing.brief": there is no such file`}},
	{
		in:    "must: Go\nuse a.brief",
		files: map[string]string{"a.brief": "use b.brief", "b.brief": "# back again\nuse a.brief"},
		want:  []string{`b.brief:2:5 use-loop: this file is already being read: the files use one another in a circle @ role.brief:2:5 used here @ a.brief:1:5 used here`},
	},
	{
		in:    "must: Go\nuse role.brief",
		files: map[string]string{"role.brief": "must: Go\nuse role.brief"},
		want:  []string{`2:5 use-loop: this file is already being read: the files use one another in a circle`},
	},
	{
		in:    "must: Go\nuse a.brief",
		files: map[string]string{"a.brief": "define a1: x1\nMUST: Java\nyears: 5"},
		want: []string{
			`a.brief:2:1 used-entry: a file that is used holds only "define" and "use" | move this entry into the brief`,
			`a.brief:3:1 used-entry: a file that is used holds only "define" and "use" | move this entry into the brief`,
		},
	},

	// The whole.
	{in: "", want: []string{nothingToSearch}},
	{in: "# only words", want: []string{nothingToSearch}},
	{in: "years: 5+\nnote: a note\nnice: Go\nnot title: intern\nmust: not Java", want: []string{nothingToSearch}},

	// One mistake does not hide the others.
	{in: "mustt: a1\nmust: b1 c1) , d1 and\nyears: x\nany 9: e1", want: []string{
		`1:1 unknown-key: unknown key "mustt" | must:`,
		`2:12 unopened-bracket: nothing opens this bracket | b1 c1`,
		`2:19 dangling-operator: "and" has nothing behind it | to search for it as a word: "d1 and"`,
		`3:8 bad-value: "x" is no number of years | years: 5+ | years: 3-5`,
		`4:1 bad-count: 9 of 1 cannot be had: a named group or a pair of brackets counts as one | any:`,
	}},
}

const nothingToSearch = `1:1 nothing-to-search: this brief has nothing to search for: values, notes, wishes and exclusions only narrow a search | title: backend engineer | must: Python`

func TestErrors(t *testing.T) {
	seen := map[string]bool{}
	for _, tc := range errorCases {
		if seen[tc.in] && tc.files == nil {
			t.Fatalf("%q stands in the table twice", tc.in)
		}
		seen[tc.in] = true
		_, findings := parseFiles(t, tc.in, tc.files)
		if diff := cmp.Diff(tc.want, lines(findings)); diff != "" {
			t.Errorf("%q: -want +got\n%s", tc.in, diff)
		}
	}
}
