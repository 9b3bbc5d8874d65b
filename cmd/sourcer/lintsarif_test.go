package main

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// sarifLog is what a reader of SARIF 2.1.0 looks at.
type sarifLog struct {
	Schema  string `json:"$schema"`
	Version string `json:"version"`
	Runs    []struct {
		ColumnKind string `json:"columnKind"`
		Tool       struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		Results []sarifResult `json:"results"`
	} `json:"runs"`
}

func sarifOf(t *testing.T, args ...string) sarifLog {
	t.Helper()
	r := run(t, "", append([]string{"lint", "-o", "sarif"}, args...)...)
	decoder := json.NewDecoder(strings.NewReader(r.out))
	decoder.DisallowUnknownFields()
	var log sarifLog
	if err := decoder.Decode(&log); err != nil || decoder.More() {
		t.Fatalf("%v\n%s", err, r.errOut)
	}
	return log
}

// TestSARIF checks what the standard asks for: the version, one run with its
// tool, rules with identifiers of their own, results that point to them,
// addresses, regions, fixes.
func TestSARIF(t *testing.T) {
	t.Chdir(t.TempDir())
	const odd = "a b#c%20é:d.txt"
	files := map[string]string{odd: "java\n\tdéjà “vu” OR Java\n(go\n", "role.brief": "# é\nmustt: “é”\n", "none.txt": ""}
	for name, text := range files {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	log := sarifOf(t, "-f", "linkedin", odd, "role.brief", "none.txt")
	if log.Version != "2.1.0" || !strings.HasSuffix(log.Schema, "sarif-2.1.0.json") || len(log.Runs) != 1 {
		t.Fatalf("%+v", log)
	}
	run := log.Runs[0]
	rules := run.Tool.Driver.Rules
	if run.ColumnKind != "unicodeCodePoints" || run.Tool.Driver.Name != "sourcer" || run.Tool.Driver.Version == "" {
		t.Errorf("%+v", run)
	}
	checkSARIFRules(t, rules)
	for _, r := range run.Results {
		if r.RuleIndex < 0 || r.RuleIndex >= len(rules) || rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("rule %d is not %s", r.RuleIndex, r.RuleID)
		}
		if r.Message.Text == "" || !slices.Contains([]string{"error", "warning", "note"}, r.Level) || len(r.Locations) != 1 {
			t.Errorf("%+v", r)
		}
		place := r.Locations[0].Physical
		uri, err := url.Parse(place.Artifact.URI)
		if err != nil || uri.IsAbs() || uri.Fragment != "" || files[strings.TrimPrefix(uri.Path, "./")] == "" {
			t.Errorf("%q leads to no file: %v", place.Artifact.URI, err)
		}
		if g := place.Region; g.StartLine < 1 || g.StartColumn < 1 || g.EndLine < g.StartLine || g.EndLine == g.StartLine && g.EndColumn < g.StartColumn {
			t.Errorf("%+v", g)
		}
	}
	// Columns count code points, and the last is behind the place: the curly
	// quotes stand in columns 7 and 10 of the second line, the bracket in the
	// first of the third, the key and its value in the second of the brief.
	for _, want := range []sarifRegion{{2, 7, 2, 8}, {2, 10, 2, 11}, {3, 1, 3, 2}, {2, 1, 2, 6}} {
		if !slices.ContainsFunc(run.Results, func(r sarifResult) bool { return r.Locations[0].Physical.Region == want }) {
			t.Errorf("nothing is found at %+v", want)
		}
	}
	i := slices.IndexFunc(run.Results, func(r sarifResult) bool { return r.RuleID == "unknown-key" })
	if i < 0 || len(run.Results[i].Fixes) != 1 {
		t.Fatalf("no fix for the key: %+v", run.Results)
	}
	change := run.Results[i].Fixes[0].Changes[0]
	if got := change.Replacements[0]; change.Artifact.URI != "role.brief" || got.Deleted != (sarifRegion{2, 1, 2, 6}) || got.Inserted.Text != "must" {
		t.Errorf("%+v", change)
	}
}

func checkSARIFRules(t *testing.T, rules []sarifRule) {
	t.Helper()
	seen := map[string]bool{}
	for _, r := range rules {
		if r.ID == "" || seen[r.ID] || r.Name == "" || r.Short.Text == "" || r.Full.Text == "" || r.Help.Text == "" {
			t.Errorf("%+v", r)
		}
		seen[r.ID] = true
	}
	if len(rules) < 70 {
		t.Errorf("%d rules", len(rules))
	}
}

// Where nothing is found, results are an empty list, which says so.
func TestSARIFWithoutResults(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("fine.txt", []byte("java AND kafka\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := run(t, "", "lint", "-o", "sarif", "-f", "linkedin", "fine.txt"); !strings.Contains(r.out, `"results":[`) || r.code != int(exitDone) {
		t.Errorf("%d\n%s", r.code, r.out)
	}
}

func TestFileURI(t *testing.T) {
	for name, want := range map[string]string{
		"strings.txt":        "strings.txt",
		"-":                  "-",
		"a b/c#d?e%.txt":     "a%20b/c%23d%3Fe%25.txt",
		"a:b.txt":            "./a:b.txt", // or a would be a scheme
		"../é.txt":           "../%C3%A9.txt",
		"\xff.txt":           "%FF.txt",
		"/tmp/a b.txt":       "file:///tmp/a%20b.txt",
		"//host/strings.txt": "file:////host/strings.txt",
	} {
		if got := fileURI(filepath.FromSlash(name)); got != want && !(strings.HasPrefix(name, "/") && !filepath.IsAbs(filepath.FromSlash(name))) {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}
