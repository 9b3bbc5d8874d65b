package target

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"sourcer/query"
)

// postgresServer is a server that the tests start for themselves, in a folder
// of its own, on a socket in that folder.
type postgresServer struct {
	socket string
	err    string // why there is none
}

// postgresOnce starts the server when the first test asks for it; the last
// one to need it is the end of all tests.
var postgresOnce = sync.OnceValue(startPostgres)

func TestMain(m *testing.M) {
	code := m.Run()
	if stop := postgresStop; stop != nil {
		stop()
	}
	os.Exit(code)
}

var postgresStop func()

// postgresProgram finds a program of the server's, also where Debian puts it.
func postgresProgram(name string) string {
	if path, err := exec.LookPath(name); err == nil {
		return path
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if len(found) == 0 {
		return ""
	}
	return found[len(found)-1]
}

func startPostgres() postgresServer {
	initdb, pgctl := postgresProgram("initdb"), postgresProgram("pg_ctl")
	if initdb == "" || pgctl == "" || postgresProgram("psql") == "" {
		return postgresServer{err: "PostgreSQL is not installed; .ci/engines installs it"}
	}
	dir, err := os.MkdirTemp("", "pg")
	if err != nil {
		return postgresServer{err: err.Error()}
	}
	as, err := unprivileged(dir)
	if err != nil {
		return postgresServer{err: err.Error()}
	}
	data := filepath.Join(dir, "data")
	remove := func() { _ = os.RemoveAll(dir) }
	commands := [][]string{
		{initdb, "-D", data, "-U", "judge", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"},
		{pgctl, "-D", data, "-w", "-l", filepath.Join(dir, "log"), "-o", "-k " + dir + " -c listen_addresses='' -c fsync=off", "start"},
	}
	for _, args := range commands {
		if out, err := as(args...).CombinedOutput(); err != nil {
			remove()
			return postgresServer{err: fmt.Sprintf("PostgreSQL does not start: %v: %s", err, out)}
		}
	}
	postgresStop = func() {
		_ = as(pgctl, "-D", data, "-m", "immediate", "stop").Run()
		remove()
	}
	return postgresServer{socket: dir}
}

// psql runs statements and returns what they print, a line for each row.
func psql(t testing.TB, script string) []string {
	t.Helper()
	server := postgresOnce()
	if server.err != "" {
		t.Skip("no judge: " + server.err)
	}
	run := exec.Command(postgresProgram("psql"), "-h", server.socket, "-U", "judge", "-d", "postgres", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1")
	run.Env = append(os.Environ(), "PGCLIENTENCODING=UTF8", "PGOPTIONS=-c client_min_messages=error")
	run.Stdin = strings.NewReader(script)
	var stdout, stderr bytes.Buffer
	run.Stdout, run.Stderr = &stdout, &stderr
	if err := run.Run(); err != nil {
		t.Fatalf("psql: %v: %s", err, stderr.String())
	}
	return strings.Split(strings.TrimSuffix(stdout.String(), "\n"), "\n")
}

// copied is a text as COPY takes it.
func copied(text string) string {
	return strings.NewReplacer("\\", "\\\\", "\t", "\\t", "\n", "\\n", "\r", "\\r").Replace(text)
}

// postgresWords cuts texts into words as a configuration does. A place
// without a word is "".
func postgresWords(t testing.TB, config string, texts []string) [][]string {
	t.Helper()
	var script strings.Builder
	script.WriteString("CREATE TEMP TABLE d(id int, t text);\nCOPY d FROM STDIN;\n")
	for i, text := range texts {
		fmt.Fprintf(&script, "%d\t%s\n", i, copied(text))
	}
	script.WriteString("\\.\n")
	fmt.Fprintf(&script, "SELECT d.id, p, encode(convert_to(u.lexeme, 'UTF8'), 'hex') FROM d, unnest(to_tsvector('%s', t)) u, unnest(u.positions) p ORDER BY d.id, p;\n", config)
	out := make([][]string, len(texts))
	for _, line := range psql(t, script.String()) {
		fields := strings.Split(line, "|")
		if len(fields) != 3 {
			t.Fatalf("%q", line)
		}
		var doc, position int
		_, _ = fmt.Sscan(fields[0], &doc)
		_, _ = fmt.Sscan(fields[1], &position)
		word, err := hex.DecodeString(fields[2])
		if err != nil {
			t.Fatal(err)
		}
		for len(out[doc]) < position-1 {
			out[doc] = append(out[doc], "")
		}
		out[doc] = append(out[doc], string(word))
	}
	return out
}

// PostgreSQL's parser and our reading of it cut the same words, with the
// configuration "simple".
func TestPostgresReadingIsPostgres(t *testing.T) {
	slow(t)
	texts := readingTexts()
	differ := 0
	for i, want := range postgresWords(t, "simple", texts) {
		if got := readPostgres(texts[i]); !slices.Equal(got, want) {
			if differ++; differ <= 40 {
				t.Errorf("%q: %q, PostgreSQL has %q", texts[i], got, want)
			}
		}
	}
	t.Logf("%d texts, %d differ", len(texts), differ)
}

// The configuration "english" leaves out the same words and takes off the
// same endings, on all words that a dictionary of the system has, if it has
// one, and on the words of the trade.
func TestPostgresEnglishReadingIsPostgres(t *testing.T) {
	slow(t)
	texts := append(readingTexts(), englishTexts()...)
	differ := 0
	for i, want := range postgresWords(t, "english", texts) {
		got := readPostgresEnglish(texts[i])
		for len(want) > 0 && want[0] == "" {
			want = want[1:]
		}
		if !slices.Equal(got, want) {
			if differ++; differ <= 40 {
				t.Errorf("%q: %q, PostgreSQL has %q", texts[i], got, want)
			}
		}
	}
	t.Logf("%d texts, %d differ", len(texts), differ)
}

// PostgreSQL finds the profiles that our evaluator finds: by both of its
// functions, with the configurations "simple" and "english".
func TestPostgresIsJudged(t *testing.T) {
	slow(t)
	documents := judgedDocuments(1)
	for _, row := range []struct {
		target, function string
		pieces           []string
	}{
		{"postgres", "to_tsquery", []string{
			"java", "golang", "engineers", "C", "ci", "it", "the", "'C++'", "'head of engineering'", "'CI/CD'", "'Node.js'", "full-stack", "'O''Brien'", "R", "'++'", "a_b",
			"&", "&", "&", "|", "|", "!", "(", ")", "<->", "java:*", "<2>", "engineer:A", "日本", "not", "or", "head<->of<->engineering",
		}},
		{"postgres-websearch", "websearch_to_tsquery", []string{
			"java", "golang", "engineers", "C", "ci", "it", "the", `"C++"`, `"head of engineering"`, `"CI/CD"`, `"Node.js"`, "full-stack", "O'Brien", "R&D", `"++"`, "a_b", "C++", ".NET", "C#",
			"or", "OR", "Or", "-", "-java", `-"it"`, "(", ")", "!", "|", "and", "AND", "NOT", ":", "title:java", `"`, "or-", "-or", "日本", "orange", ",", "--", "'", "\\", "<b>",
		}},
	} {
		for _, config := range []string{"simple", "english"} {
			t.Run(row.target+" "+config, func(t *testing.T) {
				p := lookup(t, row.target)
				if config == "english" {
					english := *p
					english.file.Words.Reading = readingEnglish
					p = &english
				}
				judge{
					profile: p, documents: documents, fields: []query.Field{query.Anywhere}, pieces: row.pieces,
					ask: func(texts []string) []verdict { return postgresVerdicts(t, row.function, config, documents, texts) },
				}.run(t)
			})
		}
	}
}

// postgresVerdicts asks for the profiles of each string, and lets a string
// that is refused stop no other.
func postgresVerdicts(t *testing.T, function, config string, documents []query.Document, texts []string) []verdict {
	var script strings.Builder
	script.WriteString("CREATE TEMP TABLE d(id int, t text);\nCREATE TEMP TABLE q(id int, t text);\nCOPY d FROM STDIN;\n")
	for i, d := range documents {
		fmt.Fprintf(&script, "%d\t%s\n", i, copied(d[query.Anywhere][0]))
	}
	script.WriteString("\\.\nCOPY q FROM STDIN;\n")
	for i, text := range texts {
		fmt.Fprintf(&script, "%d\t%s\n", i, copied(text))
	}
	fmt.Fprintf(&script, `\.
CREATE TEMP TABLE v AS SELECT id, to_tsvector('%[1]s', t) AS v FROM d;
CREATE FUNCTION pg_temp.hits(text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE q tsquery;
BEGIN
  q := %[2]s('%[1]s', $1);
  RETURN 'H' || coalesce((SELECT string_agg(id::text, ' ' ORDER BY id) FROM v WHERE v @@ q), '');
EXCEPTION WHEN OTHERS THEN RETURN 'E' || replace(SQLERRM, E'\n', ' ');
END $$;
SELECT pg_temp.hits(t) FROM q ORDER BY id;
`, config, function)
	out := make([]verdict, 0, len(texts))
	for _, line := range psql(t, script.String()) {
		if refused, ok := strings.CutPrefix(line, "E"); ok {
			out = append(out, verdict{refused: refused})
		} else {
			out = append(out, verdict{hits: strings.TrimPrefix(line, "H")})
		}
	}
	if len(out) != len(texts) {
		t.Fatalf("%d answers to %d strings", len(out), len(texts))
	}
	return out
}

func TestPostgresTakesTheLargest(t *testing.T) {
	slow(t)
	documents := []query.Document{{query.Anywhere: {"word4999 x"}}}
	taken(t, postgresVerdicts(t, "to_tsquery", "simple", documents, largest(t, lookup(t, "postgres"), 5000, maxTSQueryDepth+1)))
	taken(t, postgresVerdicts(t, "websearch_to_tsquery", "simple", documents, largest(t, lookup(t, "postgres-websearch"), maxBranches, 8)))
}
