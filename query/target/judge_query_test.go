package target

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"sourcer/query"
)

// How much each engine judges.
const (
	judgedProfiles = 200
	judgedQueries  = 2000 // of each kind: written by us, and put together by chance
)

// vocabulary are the words of the trade that engines stumble over, and some
// that they do not.
var vocabulary = []string{
	"java", "python", "golang", "C++", "C#", "C", ".NET", "ASP.NET", "Node.js", "node", "js", "CI/CD", "CI", "CD", "ci cd", "CI / CD",
	"R&D", "AT&T", "full-stack", "full stack", "e-commerce", "T-SQL", "UI/UX", "PL/SQL", "IT", "it", "the", "of", "in", "and", "or", "not",
	"near", "to", "head of engineering", "engineering", "engineer", "engineers", "engineered", "manager", "management", "senior engineer",
	"O'Brien", "O’Brien", "Zürich", "zurich", "résumé", "resume", "F#", "Objective-C", "C++17", "web3", "10+", "v2.0", "1.5", "-5", "3d",
	"AND", "OR", "NOT", "NEAR", "15\" laptop", "a_b", "x:y", "me@example.com", "example.com/cv", "https://example.com/a-b?c=d", "#java", "@java",
	"(java)", "\"java\"", "java;", "a,b", "naïve", "日本", "Straße", "ΣΑΣ", "σας", "$5", "50%", "back\\slash", "{x}", "[y]", "<b>bold</b>", "R&D;", "~x", "a^2",
	"title:java", "java*", "x-y-z", "x-1", "1-x", "well-known the", "C#/.NET", "/etc/passwd", "..", "don't", "engineer's", "U.S.A.", "Ph.D.", "I/O",
}

// judgedDocument makes a profile of some values.
func judgedDocument(random *rand.Rand, values int) query.Document {
	text := func() string {
		words := make([]string, 1+random.IntN(8))
		for i := range words {
			words[i] = vocabulary[random.IntN(len(vocabulary))]
		}
		separators := []string{" ", " ", " ", ", ", "/", "-", ". ", " & ", "\n"}
		var b strings.Builder
		for i, w := range words {
			if i > 0 {
				b.WriteString(separators[random.IntN(len(separators))])
			}
			b.WriteString(w)
		}
		return b.String()
	}
	d := query.Document{}
	for range values {
		d[query.Anywhere] = append(d[query.Anywhere], text())
	}
	return d
}

// judgedTerm makes a term of one word or two.
func judgedTerm(random *rand.Rand, fields []query.Field) query.Expr {
	text := vocabulary[random.IntN(len(vocabulary))]
	if random.IntN(4) == 0 {
		text += " " + vocabulary[random.IntN(len(vocabulary))]
	}
	return query.Term{Text: text, Field: fields[random.IntN(len(fields))]}
}

// judgedQuery makes a query: mostly the usual shape, sometimes any nesting.
func judgedQuery(random *rand.Rand, fields []query.Field) query.Expr {
	if random.IntN(3) == 0 {
		return judgedTree(random, fields, 3)
	}
	var and query.And
	for range 1 + random.IntN(3) {
		var or query.Or
		for range 1 + random.IntN(3) {
			or = append(or, judgedTerm(random, fields))
		}
		and = append(and, query.AnyOf(or...))
	}
	for range random.IntN(3) {
		and = append(and, query.Not{Arg: judgedTerm(random, fields)})
	}
	return query.AllOf(and...)
}

func judgedTree(random *rand.Rand, fields []query.Field, depth int) query.Expr {
	if depth == 0 {
		return judgedTerm(random, fields)
	}
	args := func() []query.Expr {
		out := make([]query.Expr, 1+random.IntN(3))
		for i := range out {
			out[i] = judgedTree(random, fields, depth-1)
		}
		return out
	}
	switch random.IntN(4) {
	case 0:
		return query.And(args())
	case 1:
		return query.Or(args())
	case 2:
		return query.Not{Arg: judgedTree(random, fields, depth-1)}
	default:
		return judgedTerm(random, fields)
	}
}

// judgedString puts pieces of an engine's syntax together by chance.
func judgedString(random *rand.Rand, pieces []string) string {
	var b strings.Builder
	for range 1 + random.IntN(9) {
		b.WriteString(pieces[random.IntN(len(pieces))])
		if random.IntN(3) > 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// verdict is what an engine makes of a string: the numbers of the profiles
// it finds, or why it refuses.
type verdict struct {
	hits    string
	refused string
}

// judge holds an engine's verdicts against ours, on strings that we write and
// on strings put together by chance.
type judge struct {
	profile   *Profile
	reading   query.Reading // set by run
	documents []query.Document
	fields    []query.Field
	pieces    []string                       // of which strings are put together by chance
	chance    func(random *rand.Rand) string // how to, if not side by side
	ask       func(strings []string) []verdict
}

// run compares and reports.
func (j judge) run(t *testing.T) {
	t.Helper()
	j.reading = remembered(j.profile.Reading())
	box := keywords(j.profile)
	random := rand.New(rand.NewPCG(3, 4))
	var texts []string
	var meant []query.Expr
	written := 0
	for written < judgedQueries {
		e := judgedQuery(random, j.fields)
		text, err := j.profile.Write(box, e)
		if err != nil {
			var cannot *CannotSay
			if !errors.As(err, &cannot) {
				t.Fatal(err)
			}
			continue
		}
		written++
		// What no quotes can carry has become a blank, and apostrophes are straight.
		texts, meant = append(texts, text), append(meant, query.Map(e, func(t query.Term) query.Expr {
			t.Text = j.profile.clean(t.Text)
			return t
		}))
	}
	if j.chance == nil {
		j.chance = func(random *rand.Rand) string { return judgedString(random, j.pieces) }
	}
	for range judgedQueries {
		texts, meant = append(texts, j.chance(random)), append(meant, nil)
	}
	count := map[string]int{}
	for i, v := range j.ask(texts) {
		for _, complaint := range j.compare(box, texts[i], meant[i], v, count) {
			if count["differ"]++; count["differ"] <= 25 {
				t.Errorf("%s\n%s", texts[i], complaint)
			}
		}
	}
	t.Logf("%d written queries and %d strings by chance on %d profiles: %d comparisons, %d differ; %d strings refused by both, %d that no expression can say",
		written, judgedQueries, len(j.documents), count["compared"], count["differ"], count["refused"], count["inexact"])
	if count["compared"] < judgedQueries*len(j.documents) {
		t.Errorf("only %d comparisons", count["compared"])
	}
}

// compare holds one string's verdict against its readings.
func (j judge) compare(box Box, text string, meant query.Expr, v verdict, count map[string]int) []string {
	var out []string
	read, err := j.profile.Read(box, text)
	var bad *Unreadable
	switch {
	case errors.As(err, &bad) && meant == nil && bad.Notes[firstFatal(bad.Notes)].Kind == Inexact:
		count["inexact"]++
		return nil
	case err != nil && v.refused != "":
		count["refused"]++
		return nil
	case err != nil:
		return []string{fmt.Sprintf("we refuse (%v), the engine finds %q", err, v.hits)}
	case v.refused != "":
		return []string{fmt.Sprintf("we read %s, the engine refuses: %s", shape(read), v.refused)}
	}
	count["compared"] += len(j.documents)
	if got := j.hits(read); got != v.hits {
		out = append(out, fmt.Sprintf("read as %s\nour reader finds %q\nthe engine finds %q%s", shape(read), got, v.hits, j.shown(got, v.hits)))
	}
	if meant != nil {
		if want := j.hits(meant); want != v.hits {
			out = append(out, fmt.Sprintf("meant as %s\nthe evaluator finds %q\nthe engine finds %q%s", shape(meant), want, v.hits, j.shown(want, v.hits)))
		}
	}
	return out
}

func firstFatal(notes []Note) int {
	for i, n := range notes {
		if n.Fatal {
			return i
		}
	}
	return 0
}

// hits lists the numbers of the profiles that an expression finds.
func (j judge) hits(e query.Expr) string {
	var out []string
	for i, d := range j.documents {
		if query.Match(e, d, j.reading) {
			out = append(out, fmt.Sprint(i))
		}
	}
	return strings.Join(out, " ")
}

// shown is the first profile that only one side finds.
func (j judge) shown(a, b string) string {
	in := func(list string, n int) bool { return strings.Contains(" "+list+" ", fmt.Sprintf(" %d ", n)) }
	for i, d := range j.documents {
		if in(a, i) != in(b, i) {
			return fmt.Sprintf("\nprofile %d: %q", i, d)
		}
	}
	return ""
}

// judgedDocuments makes the profiles of a judge.
func judgedDocuments(most int) []query.Document {
	random := rand.New(rand.NewPCG(5, 6))
	out := make([]query.Document, judgedProfiles)
	for i := range out {
		out[i] = judgedDocument(random, 1+random.IntN(most))
	}
	return out
}

// remembered is a reading that reads each text once.
func remembered(read query.Reading) query.Reading {
	known := map[string][]string{}
	return func(text string) []string {
		words, ok := known[text]
		if !ok {
			words = read(text)
			known[text] = words
		}
		return words
	}
}

// slow skips what takes its time.
func slow(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("the engines take their time")
	}
}

// largest are the largest strings that we write for an engine: as many terms
// as its limit allows, and brackets as deep as we make them.
func largest(t *testing.T, p *Profile, terms, depth int) []string {
	t.Helper()
	var or query.Or
	for i := range terms {
		or = append(or, w(fmt.Sprintf("word%d", i)))
	}
	var out []string
	for _, e := range []query.Expr{or, nested(depth)} {
		text, err := p.Write(keywords(p), e)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, text)
	}
	return out
}

// taken demands that an engine takes strings.
func taken(t *testing.T, verdicts []verdict) {
	t.Helper()
	for i, v := range verdicts {
		if v.refused != "" {
			t.Errorf("the engine refuses string %d: %s", i, v.refused)
		}
	}
}
