package target

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sourcer/query"
)

// enginesDir is where .ci/engines puts what the judges need and no package
// of a system has.
func enginesDir(t testing.TB) string {
	t.Helper()
	if dir := os.Getenv("SOURCER_ENGINES"); dir != "" {
		return dir
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Skipf("no engine to judge by: %v", err)
	}
	return filepath.Join(cache, "sourcer-engines")
}

// program finds a program, or skips the test with a word about it.
func program(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("no judge: %s is not installed; .ci/engines installs it", name)
	}
	return path
}

// javaJudge is a running engine that answers line by line.
type javaJudge struct {
	t   testing.TB
	log fmt.Stringer // what the engine says beside its answers
	in  io.WriteCloser
	out *bufio.Reader
}

// startJava compiles the judge of an engine and starts it on the jars that
// .ci/engines has put into the folder of the same name.
func startJava(t testing.TB, engine string) *javaJudge {
	t.Helper()
	java, javac := program(t, "java"), program(t, "javac")
	jars := filepath.Join(enginesDir(t), engine)
	if found, _ := filepath.Glob(filepath.Join(jars, "*.jar")); len(found) == 0 {
		t.Skipf("no judge: %s holds no jars of %s; .ci/engines fetches them", jars, engine)
	}
	classes, all := t.TempDir(), filepath.Join(jars, "*")
	source := filepath.Join("testdata", engine, "Judge.java")
	if out, err := exec.Command(javac, "-nowarn", "-cp", all, "-d", classes, source).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", source, err, out)
	}
	run := exec.Command(java, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", all+string(os.PathListSeparator)+classes, "Judge")
	var log strings.Builder
	run.Stderr = &log
	in, err := run.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := run.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = in.Close()
		_ = run.Wait()
	})
	return &javaJudge{t: t, log: &log, in: in, out: bufio.NewReaderSize(out, 1<<20)}
}

// ask sends all lines and returns the answers.
func (j *javaJudge) ask(lines []string) []string {
	j.t.Helper()
	go func() { _, _ = io.WriteString(j.in, strings.Join(lines, "\n")+"\n") }()
	answers := make([]string, len(lines))
	for i := range lines {
		answer, err := j.out.ReadString('\n')
		if err != nil {
			j.t.Fatalf("the judge fell silent at %q: %v\n%s", lines[i], err, j.log)
		}
		answers[i] = strings.TrimSuffix(answer, "\n")
	}
	return answers
}

func encoded(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }

// words cuts texts into words as the engine does.
func (j *javaJudge) words(texts []string) [][]string {
	j.t.Helper()
	lines := make([]string, len(texts))
	for i, text := range texts {
		lines[i] = "A " + encoded(text)
	}
	out := make([][]string, len(texts))
	for i, answer := range j.ask(lines) {
		for field := range strings.FieldsSeq(answer) {
			word, err := base64.StdEncoding.DecodeString(field)
			if err != nil {
				j.t.Fatal(err)
			}
			out[i] = append(out[i], string(word))
		}
	}
	return out
}

// Lucene's own analyzer and our reading of it cut the same words.
func TestStandardReadingIsLucenes(t *testing.T) {
	slow(t)
	j := startJava(t, "lucene")
	texts := readingTexts()
	differ := 0
	for i, want := range j.words(texts) {
		if got := readStandard(texts[i]); !slices.Equal(got, want) {
			if differ++; differ <= 40 {
				t.Errorf("%q: %q, Lucene has %q", texts[i], got, want)
			}
		}
	}
	t.Logf("%d texts, %d differ", len(texts), differ)
}

// Lucene finds the profiles that our evaluator finds, whatever a blank means.
func TestLuceneIsJudged(t *testing.T) {
	slow(t)
	j := startJava(t, "lucene")
	documents := titledDocuments()
	j.index(documents, "text")
	for _, space := range []string{spaceOr, spaceAnd} {
		t.Run(space, func(t *testing.T) {
			p := *lookup(t, "lucene")
			p.file.Grammar.Space = space
			judge{
				profile: &p, documents: documents, fields: []query.Field{query.Anywhere, query.Anywhere, query.Title},
				pieces: []string{
					"java", "golang", "engineer", "C", "ci", "and", `"C++"`, `"head of engineering"`, `"CI/CD"`, `"Node.js"`, `""`, `"++"`, "日本", "a_b", "3d", "R&D", "C++", ".NET", "O'Brien", `CI\\/CD`, "full-stack",
					"AND", "AND", "OR", "OR", "NOT", "&&", "||", "!", "+", "-", "+java", "-golang", "(", ")", "(java OR golang)", "title:", "title:java", `title:(java golang)`, "engin*", "*:*", "java^2", `"\\"x\\""`,
					"NOT java", "x\\:y", "~", "/", "?", "[", "\\u006a\\u0061va", "|", "&", "or",
				},
				ask: func(texts []string) []verdict { return j.verdicts("Q "+strings.ToUpper(space), texts) },
			}.run(t)
		})
	}
}

// titledDocuments makes profiles with titles, of several values each.
func titledDocuments() []query.Document {
	documents := judgedDocuments(3)
	for i, d := range judgedDocuments(2) {
		documents[i][query.Title] = d[query.Anywhere]
	}
	return documents
}

// index sends the profiles, with the name of the field for what stands in no
// field of its own.
func (j *javaJudge) index(documents []query.Document, unbound string) {
	j.t.Helper()
	var lines []string
	for _, d := range documents {
		line := "D"
		for field, name := range map[query.Field]string{query.Title: "title", query.Anywhere: unbound} {
			for _, value := range d[field] {
				line += " " + name + "=" + encoded(value)
			}
		}
		lines = append(lines, line)
	}
	for _, answer := range j.ask(append(lines, "C")) {
		if answer != "" {
			j.t.Fatal(answer)
		}
	}
}

// verdicts asks for the profiles of each string. What stands between the
// command and the string is the same for all.
func (j *javaJudge) verdicts(command string, texts []string) []verdict {
	lines := make([]string, len(texts))
	for i, text := range texts {
		lines[i] = command + " " + encoded(text)
	}
	out := make([]verdict, len(texts))
	for i, answer := range j.ask(lines) {
		if refused, ok := strings.CutPrefix(answer, "E "); ok {
			out[i].refused = refused
		} else {
			out[i].hits = answer
		}
	}
	return out
}

// OpenSearch finds the profiles that our evaluator finds. Elasticsearch reads
// the same query language.
func TestQueryDSLIsJudged(t *testing.T) {
	slow(t)
	j := startJava(t, "opensearch")
	documents := titledDocuments()
	j.index(documents, "about")
	clauses := []string{
		`{"match_phrase":{"title":"C++"}}`, `{"match_phrase":{"title":{"query":"head of engineering"}}}`, `{"match":{"title":"full-stack java"}}`,
		`{"match":{"title":{"query":"full-stack java","operator":"AND"}}}`, `{"match_all":{}}`, `{"match_none":{}}`,
		`{"multi_match":{"query":"CI/CD"}}`, `{"multi_match":{"query":"engineer","fields":["title"]}}`, `{"multi_match":{"query":"java","fields":["*"],"type":"phrase"}}`,
		`{"query_string":{"query":"a OR java AND golang"}}`, `{"query_string":{"query":"R&D NOT \"C#\"","default_operator":"AND"}}`, `{"query_string":{"query":"NOT java OR (NOT golang)"}}`,
		`{"multi_match":{"query":"++","type":"phrase"}}`, `{"term":{"title":"java"}}`, `{"bool":{}}`, `{"bool":{"should":[]}}`, `{"bool":{"must_not":{"match_phrase":{"title":"it"}}}}`,
		`{"match_phrase":{"title":"of","slop":0}}`, `{"java":{}}`, `{"bool":{"must_not":[{"match_phrase":{"title":"java"}}],"should":[{"match_phrase":{"title":"C"}},{"match_phrase":{"title":"node.js"}}]}}`,
	}
	judge{
		profile: lookup(t, "opensearch"), documents: documents, fields: []query.Field{query.Anywhere, query.Anywhere, query.Title},
		chance: func(random *rand.Rand) string { return `{"query":` + judgedBool(random, clauses, 2) + `}` },
		ask:    func(texts []string) []verdict { return j.verdicts("Q", texts) },
	}.run(t)
}

// judgedBool puts clauses together by chance.
func judgedBool(random *rand.Rand, clauses []string, depth int) string {
	if depth == 0 || random.IntN(4) == 0 {
		return clauses[random.IntN(len(clauses))]
	}
	var members []string
	for _, key := range []string{"must", "filter", "should", "must_not"} {
		if random.IntN(2) == 0 {
			continue
		}
		list := make([]string, 1+random.IntN(3))
		for i := range list {
			list[i] = judgedBool(random, clauses, depth-1)
		}
		members = append(members, fmt.Sprintf("%q:[%s]", key, strings.Join(list, ",")))
	}
	if random.IntN(5) == 0 {
		members = append(members, fmt.Sprintf(`"minimum_should_match":%d`, random.IntN(3)))
	}
	return `{"bool":{` + strings.Join(members, ",") + `}}`
}

// The limit of terms is the engine's own: one more is refused.
func TestLuceneTakesTheLargest(t *testing.T) {
	slow(t)
	j := startJava(t, "lucene")
	j.index([]query.Document{{query.Anywhere: {"word1 x"}}}, "text")
	p := lookup(t, "lucene")
	most := p.Limits(keywords(p))[0].Max
	taken(t, j.verdicts("Q OR", largest(t, p, most, maxLuceneDepth+1)))
	if over := j.verdicts("Q OR", largest(t, p, most+1, 1)); over[0].refused == "" {
		t.Errorf("%d terms are no limit", most)
	}
}

func TestQueryDSLTakesTheLargest(t *testing.T) {
	slow(t)
	j := startJava(t, "opensearch")
	j.index([]query.Document{{query.Anywhere: {"word1 x"}}}, "about")
	p := lookup(t, "opensearch")
	most := p.Limits(keywords(p))[0].Max
	taken(t, j.verdicts("Q", largest(t, p, most, maxDSLDepth)))
	if over := j.verdicts("Q", largest(t, p, most+1, 1)); over[0].refused == "" {
		t.Errorf("%d terms are no limit", most)
	}
}
