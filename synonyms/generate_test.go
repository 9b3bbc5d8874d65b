package synonyms

import (
	"bytes"
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sourcer/query/source"
)

// shippedFiles reads all data files.
func shippedFiles(t *testing.T) []*File {
	t.Helper()
	names, err := filepath.Glob("data/*.toml")
	if err != nil || len(names) == 0 {
		t.Fatal("no data files", err)
	}
	var files []*File
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, found := Parse(name, data)
		if f == nil {
			t.Fatalf("%q", showAll(found))
		}
		files = append(files, f)
	}
	return files
}

func TestGenerated(t *testing.T) {
	code, found := Generate(shippedFiles(t))
	if len(found) > 0 {
		t.Fatalf("%q", showAll(found))
	}
	want, err := format.Source(code)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("table_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("table_gen.go is not what data/*.toml says: run go generate ./synonyms")
	}
}

func TestGenerateRefusesConflicts(t *testing.T) {
	f, _ := Parse("a.toml", []byte("[skill]\n\"A\" = { same = [\"x\"] }\n\"B\" = { same = [\"x\"] }\n"))
	if code, found := Generate([]*File{f}); code != nil || len(found) != 1 {
		t.Errorf("%d bytes, %q", len(code), showAll(found))
	}
}

func TestShippedIsClean(t *testing.T) {
	for _, r := range Shipped().Lint() {
		if r.Severity != source.Hint {
			t.Errorf("%s: %s %q: %s [%s]", r.Concept.Domain, r.Concept.Kind, r.Concept.Name, r.Text, r.Code)
		}
	}
	tags := map[string]bool{"hand": true, "docs": true, "so": true, "linguist": true, "onet": true, "esco": true, "counts": true}
	for c := range Shipped().all() {
		if !tags[c.Source] {
			t.Errorf("%q: the source %q is not explained", c.Name, c.Source)
		}
	}
	for _, f := range shippedFiles(t) {
		if f.about == "" || f.source == "" {
			t.Errorf("%s: no about, or no source", f.src.Name)
		}
	}
}

// The table is static data: the program does nothing for it when it starts.
func TestNoInit(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Skip(err)
	}
	cmd := exec.Command(self, "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := cmd.CombinedOutput()
	if err != nil || !bytes.Contains(trace, []byte("init ")) {
		t.Fatalf("%v: %s", err, trace)
	}
	for line := range strings.Lines(string(trace)) {
		if strings.HasPrefix(line, "init sourcer/synonyms ") && !strings.Contains(line, " 0 allocs") {
			t.Error(line)
		}
	}
}
