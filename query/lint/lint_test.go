package lint

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sourcer/query/source"
	"sourcer/query/target"
	"sourcer/synonyms"
)

func lookup(t testing.TB, name string) *target.Profile {
	t.Helper()
	p, err := target.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// shippedWords is the vocabulary that the tests share.
var shippedWords = sync.OnceValue(func() *Vocabulary { return NewVocabulary(synonyms.Shipped()) })

func checked(t testing.TB, name, text string) *Report {
	t.Helper()
	r := Check(lookup(t, name), text, Options{Words: shippedWords()})
	sane(t, r)
	return r
}

// fataler is a test, or a check of one.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// sane holds what is true of every report.
func sane(t fataler, r *Report) {
	t.Helper()
	last := 0
	for _, f := range r.Findings {
		rule, ok := LookUp(f.Name)
		if !ok || rule.Code != f.Code || f.Message == "" || f.Hint == "" {
			t.Fatalf("%q: %+v", r.Input, f)
		}
		if f.Span.Offset < last || f.Span.Length < 0 || f.Span.End() > len(r.Input) {
			t.Fatalf("%q: %s is out of place at %v", r.Input, f.Name, f.Span)
		}
		last = f.Span.Offset
	}
	if !r.Valid && r.Worst() != source.Error {
		t.Fatalf("%q: invalid without an error", r.Input)
	}
	if !r.Valid && r.Query != nil {
		t.Fatalf("%q: invalid, and yet read", r.Input)
	}
}

func names(r *Report) []string {
	var out []string
	for _, f := range r.Findings {
		if !slices.Contains(out, f.Name) {
			out = append(out, f.Name)
		}
	}
	slices.Sort(out)
	return out
}

// The example of each rule shows it, and the string as it should be does not.
func TestExamples(t *testing.T) {
	for _, rule := range Rules() {
		if r := checked(t, rule.Target, rule.Example); !slices.Contains(names(r), rule.Name) {
			t.Errorf("%s: not found in %s, only %v", rule.Name, rule.Example, names(r))
		}
		if r := checked(t, rule.Target, rule.Fixed); slices.Contains(names(r), rule.Name) {
			t.Errorf("%s: found in %s", rule.Name, rule.Fixed)
		}
	}
}

// Every field operator of every platform is known as one, so that it is never
// called unknown elsewhere.
func TestFieldOperatorsAreKnown(t *testing.T) {
	for _, name := range target.Names() {
		for _, n := range lookup(t, name).Natives() {
			if !slices.Contains(fieldOperators(), n) && !slices.Contains(webOperators(), n) {
				t.Errorf("%s: %s: is missing", name, n)
			}
		}
	}
}

func TestRules(t *testing.T) {
	var all []string
	for _, r := range Rules() {
		if r.Title == "" || r.Problem == "" || r.Why == "" || r.Example == r.Fixed || !strings.HasSuffix(r.Problem, ".") {
			t.Errorf("%+v", r)
		}
		all = append(all, r.Name, r.Code)
		for _, s := range []string{r.Name, r.Code, strings.ToLower(r.Code)} {
			if found, ok := LookUp(s); !ok || found.Name != r.Name {
				t.Errorf("%s leads to %q", s, found.Name)
			}
		}
	}
	slices.Sort(all)
	if got := slices.Compact(slices.Clone(all)); len(got) != len(all) {
		t.Errorf("a name or a code is there twice: %v", cmp.Diff(all, got))
	}
	if _, ok := LookUp("injected-exclusion"); ok {
		t.Error("there is a rule for what never happens")
	}
}

// contract are the names that scripts count on.
const contract = `curly-quotes mixed-quotes single-quotes curly-apostrophe fullwidth-chars en-dash-minus nbsp invisible-char
html-entity url-encoded label-text
unbalanced-paren unbalanced-quote leading-operator trailing-operator double-operator dangling-operator empty-group missing-space
misspelled-operator lowercase-operator localized-operator missing-operator comma-list operator-in-quotes space-in-quotes
space-after-colon space-after-minus trailing-punctuation
mixed-and-or not-scope or-not double-negation unquoted-phrase stop-word duplicate-term redundant-and redundant-term dead-branch
never-true always-true self-cancelling only-negative
unknown-field field-unsupported not-unsupported minus-unsupported pipe-unsupported parens-unsupported wildcard-unsupported
leading-wildcard wildcard-in-quotes proximity-syntax proximity-unsupported plus-obsolete tilde-obsolete symbol-needs-quotes
unquoted-field-value wrong-platform-syntax url-scheme-in-site suspect-domain invalid-range too-many-operators over-length
over-32-words over-10-terms
ambiguous-term missing-spelling protected-trait`

func TestContract(t *testing.T) {
	for name := range strings.FieldsSeq(contract) {
		if _, ok := LookUp(name); !ok {
			t.Errorf("%s is missing", name)
		}
	}
}

// What is in good order gives no error and no warning.
var cleanStrings = []struct{ target, text string }{
	{"linkedin", `("backend engineer" OR "backend developer") AND (golang OR rust) AND kubernetes NOT (manager OR recruiter)`},
	{"linkedin", `"site reliability engineer" AND (AWS OR GCP OR Azure) AND Terraform NOT intern`},
	{"linkedin", `(Java OR Kotlin) AND "Spring Boot" AND (Kafka OR RabbitMQ)`},
	{"linkedin", `java kotlin kafka`},
	{"linkedin", `C++ AND C# AND .NET AND Node.js AND R&D AND CI/CD`},
	{"linkedin", `ORACLE AND ANDROID AND NOTE`},
	{"linkedin", `"research and development" AND "Not On The High Street"`},
	{"linkedin", `"Ernst & Young" OR "Marks and Spencer"`},
	{"linkedin", `full-stack AND front-end AND "T-SQL"`},
	{"linkedin", `title:("product manager" OR "product owner") AND fintech`},
	{"linkedin", `skills:(Java) OR skills:(Python)`},
	{"linkedin", `"O'Reilly" AND "women's health"`},
	{"linkedin", `("VP Engineering" OR "Head of Engineering") AND SaaS`},
	{"linkedin", `AMD AND ANT AND NDA`},
	{"linkedin", `java AND NOT intern`},
	{"linkedin", `"React Native" AND (iOS OR Android)`},
	{"linkedin-recruiter", `("data engineer" OR "analytics engineer") AND Spark AND (Scala OR Python) NOT (intern OR student)`},
	{"sales-navigator", `(golang OR rust) AND kubernetes NOT recruiter`},
	{"google", `site:linkedin.com/in ("backend engineer" OR "backend developer") (golang OR rust) kubernetes (berlin OR munich) -recruiter -intern -inurl:dir`},
	{"google", `(intitle:resume OR inurl:resume) filetype:pdf golang kubernetes -job -jobs -sample -template`},
	{"google", `"vp * engineering" 5..10 years head AROUND(3) platform`},
	{"google", `site:uk.linkedin.com/in java OR kotlin spring`},
	{"google", `site:github.com "machine learning" -"talent acquisition" C++`},
	{"bing", `site:linkedin.com/in ("backend engineer" OR "backend developer") (golang OR rust) kubernetes (berlin OR munich) NOT recruiter`},
	{"dice", `("backend engineer" or "software engineer") and golang and C++ and (kubernetes or docker) not intern not recruiter`},
	{"monster", `("backend engineer" OR "software engineer") AND golang AND "C++" AND develop* NOT (intern OR recruiter)`},
	{"monster", `"java architect"~5 AND kafka`},
	{"hireez", `("backend engineer" OR "software engineer") AND golang AND "C++" AND (kubernetes OR docker) AND NOT intern AND NOT recruiter`},
	{"hireez", `develop* AND "java lead"~3`},
	{"seekout", `cur_title:("backend engineer" OR "software engineer") AND golang AND "c++" AND (kubernetes OR docker) NOT intern NOT recruiter`},
	{"wellfound", `("backend engineer" OR "software engineer") AND golang AND NOT intern`},
	{"greenhouse", `("backend engineer" OR "software engineer") AND golang AND kube*`},
	{"workable", `java php AND c#`},
	{"workable", `("backend engineer" OR "software engineer") AND golang AND NOT intern`},
	{"bullhorn", `("backend engineer" OR "software engineer") AND golang AND NOT intern`},
	{"craigslist", `("backend engineer" | "software engineer") golang (kubernetes | docker) -intern -recruiter`},
	{"hacker-news", `golang "c++" kubernetes -intern`},
	{"indeed-resumes", `title:("backend engineer" OR "software engineer") AND golang AND "c++" AND (kubernetes OR docker) -intern -recruiter`},
	{"github", `language:go location:berlin location:munich repos:>5 followers:>20 kubernetes`},
	{"remoteok", `python+kubernetes`},
	{"lucene", `title:("backend engineer" OR "backend developer") AND skills:("golang" OR "rust") AND "kubernetes" AND NOT title:("manager" OR "director")`},
	{"lucene", `("backend engineer" OR "java lead"~3) AND dev* AND kafka^2`},
	{"postgres", `(backend<->engineer | backend<->developer) & (golang | rust) & kubernetes & !(manager | director)`},
	{"postgres-websearch", `"backend engineer" golang -manager or "backend engineer" rust -manager`},
	{"sqlite", `(("backend engineer" OR "backend developer") AND ("golang" OR "rust") AND "kubernetes") NOT ("manager" OR "director")`},
	{"sqlite", `NEAR(java lead, 5) AND dev*`},
}

func TestCleanStrings(t *testing.T) {
	for _, c := range cleanStrings {
		r := checked(t, c.target, c.text)
		for _, f := range r.Findings {
			if f.Severity != source.Hint {
				t.Errorf("%s: %s\n%s at %s: %s", c.target, c.text, f.Name, c.text[f.Span.Offset:f.Span.End()], f.Message)
			}
		}
		if !r.Valid {
			t.Errorf("%s: %s is not valid", c.target, c.text)
		}
	}
}
