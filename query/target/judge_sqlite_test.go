package target

import (
	"bytes"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"
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
