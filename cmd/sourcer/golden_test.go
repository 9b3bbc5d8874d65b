package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sourcer/synonyms"
)

const goldenDir = "testdata/golden"

// TestGolden compares what comes out of each sample brief with what was read
// and found right: for each target the sheet that people get, and for all of
// them together the document that scripts get. What does not fit a target is
// shown as it is then trimmed, too.
func TestGolden(t *testing.T) {
	t.Chdir("../..")
	made := map[string]bool{}
	for _, file := range glob(t, "testdata/briefs/*.brief") {
		file := filepath.ToSlash(file)
		name := strings.TrimSuffix(filepath.Base(file), briefSuffix)
		for _, target := range allTargets() {
			text, code := sheet(t, "build", "-t", target, file)
			if code == exitMisfit {
				trimmed, _ := sheet(t, "build", "--fit", "trim", "-t", target, file)
				text += "\n--fit trim\n\n" + trimmed
			}
			golden(t, made, name+"."+target+".txt", text)
		}
		golden(t, made, name+".json", buildAll(t, file))
	}
	for _, file := range glob(t, goldenDir+"/*") {
		if !made[filepath.Base(file)] {
			t.Errorf("%s belongs to no brief and target", file)
		}
	}
}

// sheet runs the program as on a terminal of the usual width.
func sheet(t *testing.T, args ...string) (string, exitCode) {
	t.Helper()
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	var out, errOut bytes.Buffer
	a := newApp(strings.NewReader(""), &out, &errOut)
	a.outTTY = true
	code := a.run(args)
	if code != exitDone && code != exitMisfit {
		t.Fatalf("%v: exit %d\n%s", args, code, errOut.String())
	}
	return out.String() + errOut.String(), code
}

// buildAll builds briefs for all targets as JSON. Some may not fit. The hash of
// the table is left out, so that a table that changes elsewhere changes nothing
// here.
func buildAll(t *testing.T, files ...string) string {
	t.Helper()
	r := run(t, "", append([]string{"build", "-o", "json", "-t", strings.Join(allTargets(), ",")}, files...)...)
	if r.code != int(exitDone) && r.code != int(exitMisfit) {
		t.Fatalf("%v: exit %d\n%s", files, r.code, r.errOut)
	}
	return strings.ReplaceAll(r.out, synonyms.Shipped().Hash(), "HASH")
}

// golden compares a text with its file, or rewrites the file with -update.
func golden(t *testing.T, made map[string]bool, name, got string) {
	t.Helper()
	made[name] = true
	path := filepath.Join(goldenDir, name)
	if *update {
		write(t, path, got)
		return
	}
	if want := read(t, path); got != want {
		t.Errorf("%s (go test ./cmd/sourcer -update rewrites it):\n%s", name, cmp.Diff(want, got))
	}
}

// TestGoldenIsStable builds everything twice, in one run and in several: no
// byte may differ.
func TestGoldenIsStable(t *testing.T) {
	files := sampleBriefs(t)
	if first, second := buildAll(t, files...), buildAll(t, files...); first != second {
		t.Error(cmp.Diff(first, second))
	}
}
