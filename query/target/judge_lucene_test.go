package target

import (
	"bufio"
	"encoding/base64"
	"io"
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

// luceneJudge is a running Lucene that answers line by line.
type luceneJudge struct {
	t   testing.TB
	in  io.WriteCloser
	out *bufio.Reader
}

func startLucene(t testing.TB) *luceneJudge {
	t.Helper()
	return startJava(t, "lucene", "Judge")
}

// startJava compiles the judge of an engine and starts it on the jars that
// .ci/engines has put into the folder of the same name.
func startJava(t testing.TB, engine, class string) *luceneJudge {
	t.Helper()
	java, javac := program(t, "java"), program(t, "javac")
	jars := filepath.Join(enginesDir(t), engine)
	if found, _ := filepath.Glob(filepath.Join(jars, "*.jar")); len(found) == 0 {
		t.Skipf("no judge: %s holds no jars of %s; .ci/engines fetches them", jars, engine)
	}
	classes, all := t.TempDir(), filepath.Join(jars, "*")
	source := filepath.Join("testdata", engine, class+".java")
	if out, err := exec.Command(javac, "-nowarn", "-cp", all, "-d", classes, source).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", source, err, out)
	}
	run := exec.Command(java, "-Xmx512m", "-cp", all+string(os.PathListSeparator)+classes, class)
	run.Stderr = os.Stderr
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
	return &luceneJudge{t: t, in: in, out: bufio.NewReaderSize(out, 1<<20)}
}

// ask sends all lines and returns the answers.
func (j *luceneJudge) ask(lines []string) []string {
	j.t.Helper()
	go func() { _, _ = io.WriteString(j.in, strings.Join(lines, "\n")+"\n") }()
	answers := make([]string, len(lines))
	for i := range lines {
		answer, err := j.out.ReadString('\n')
		if err != nil {
			j.t.Fatalf("the judge fell silent at %q: %v", lines[i], err)
		}
		answers[i] = strings.TrimSuffix(answer, "\n")
	}
	return answers
}

func encoded(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }

// words cuts texts into words as the engine does.
func (j *luceneJudge) words(texts []string) [][]string {
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
	j := startLucene(t)
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
	j := startLucene(t)
	documents := judgedDocuments(3)
	for i, d := range judgedDocuments(2) {
		documents[i][query.Title] = d[query.Anywhere]
	}
	var lines []string
	for _, d := range documents {
		line := "D"
		for _, field := range []query.Field{query.Title, query.Anywhere} {
			for _, value := range d[field] {
				line += " " + luceneField(field) + "=" + encoded(value)
			}
		}
		lines = append(lines, line)
	}
	j.ask(append(lines, "C"))
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
				ask: func(texts []string) []verdict { return j.verdicts(space, texts) },
			}.run(t)
		})
	}
}

// luceneField is the field of the index that a field of ours is kept in.
func luceneField(f query.Field) string {
	if f == query.Anywhere {
		return "text"
	}
	return string(f)
}

func (j *luceneJudge) verdicts(space string, texts []string) []verdict {
	lines := make([]string, len(texts))
	for i, text := range texts {
		lines[i] = "Q " + strings.ToUpper(space) + " " + encoded(text)
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
