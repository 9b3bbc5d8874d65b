package target

import (
	"bytes"
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sourcer/query"
)

// sqlite runs statements and returns what they print.
func sqlite(t testing.TB, script string) string {
	t.Helper()
	run := exec.Command(program(t, "sqlite3"), "-batch", "-noheader", ":memory:")
	run.Stdin = strings.NewReader(script)
	var stdout, stderr bytes.Buffer
	run.Stdout, run.Stderr = &stdout, &stderr
	_ = run.Run() // a query that is refused makes it fail, and its line is missing
	if strings.Contains(stderr.String(), "no such module: fts5") {
		t.Skip("no judge: this sqlite3 was built without FTS5")
	}
	return stdout.String()
}

func sqlString(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }

// sqliteWords cuts texts into words as FTS5 does.
func sqliteWords(t testing.TB, texts []string) [][]string {
	t.Helper()
	var script strings.Builder
	script.WriteString("CREATE VIRTUAL TABLE d USING fts5(text);\nBEGIN;\n")
	for i, text := range texts {
		fmt.Fprintf(&script, "INSERT INTO d(rowid, text) VALUES(%d, %s);\n", i, sqlString(text))
	}
	script.WriteString("COMMIT;\nCREATE VIRTUAL TABLE v USING fts5vocab(d, instance);\n")
	script.WriteString("SELECT doc || ' ' || hex(term) FROM v ORDER BY doc, offset;\n")
	out := make([][]string, len(texts))
	for line := range strings.Lines(sqlite(t, script.String())) {
		var doc int
		var term []byte
		if _, err := fmt.Sscanf(line, "%d %X", &doc, &term); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		out[doc] = append(out[doc], string(term))
	}
	return out
}

// SQLite's tokenizer and our reading of it cut the same words.
func TestUnicode61ReadingIsSQLites(t *testing.T) {
	slow(t)
	texts := readingTexts()
	differ := 0
	for i, want := range sqliteWords(t, texts) {
		if got := readUnicode61(texts[i]); !slices.Equal(got, want) {
			if differ++; differ <= 40 {
				t.Errorf("%q: %q, SQLite has %q", texts[i], got, want)
			}
		}
	}
	t.Logf("%d texts, %d differ", len(texts), differ)
}

// SQLite finds the profiles that our evaluator finds.
func TestFTS5IsJudged(t *testing.T) {
	slow(t)
	documents := judgedDocuments(1)
	for i, d := range judgedDocuments(1) {
		documents[i][query.Title] = d[query.Anywhere]
	}
	p := lookup(t, "sqlite")
	judge{
		profile: p, documents: documents, fields: []query.Field{query.Anywhere},
		pieces: []string{
			"java", "golang", "engineer", "C", "ci", "and", `"C++"`, `"head of engineering"`, `"CI/CD"`, `"Node.js"`, `""`, `"++"`, "日本", "a_b", "3d",
			"AND", "AND", "OR", "OR", "NOT", "NOT", "(", "(", ")", ")", "NEAR(java golang, 3)", "NEAR(engineer \"of\")", "+", "*", "title:", "title :", `"in"*`, "engin*", "not", "ΣΑΣ",
			"C++", ".NET", "-", "^", "{", "or",
		},
		ask: func(texts []string) []verdict { return sqliteVerdicts(t, documents, texts) },
	}.run(t)
}

func sqliteVerdicts(t *testing.T, documents []query.Document, texts []string) []verdict {
	var script strings.Builder
	script.WriteString("CREATE VIRTUAL TABLE d USING fts5(title, text);\n")
	for i, d := range documents {
		fmt.Fprintf(&script, "INSERT INTO d(rowid, title, text) VALUES(%d, %s, %s);\n", i, sqlString(d[query.Title][0]), sqlString(d[query.Anywhere][0]))
	}
	for i, text := range texts {
		fmt.Fprintf(&script, "SELECT '%d:' || coalesce(group_concat(rowid, ' '), '') FROM (SELECT rowid FROM d WHERE d MATCH %s ORDER BY rowid);\n", i, sqlString(text))
	}
	out := make([]verdict, len(texts))
	for i := range out {
		out[i].refused = "an error"
	}
	for line := range strings.Lines(sqlite(t, script.String())) {
		number, hits, found := strings.Cut(strings.TrimSuffix(line, "\n"), ":")
		n, err := strconv.Atoi(number)
		if !found || err != nil {
			t.Fatalf("%q", line)
		}
		out[n] = verdict{hits: hits}
	}
	return out
}

func TestFTS5TakesTheLargest(t *testing.T) {
	slow(t)
	texts := largest(t, lookup(t, "sqlite"), 5000, maxFTS5Depth+1)
	documents := []query.Document{{query.Title: {"a"}, query.Anywhere: {"word4999 x"}}}
	taken(t, sqliteVerdicts(t, documents, texts))
}
