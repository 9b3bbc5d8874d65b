package main

import (
	"bytes"
	"strings"
	"testing"
)

// BenchmarkBuild is the whole way, from a file to a string, without the
// start of a process.
func BenchmarkBuild(b *testing.B) {
	b.Chdir("../..")
	b.Setenv("XDG_CONFIG_HOME", b.TempDir())
	for b.Loop() {
		buildSample(b)
	}
}

func buildSample(t testing.TB) {
	var out, errOut bytes.Buffer
	if code := Main([]string{"build", "testdata/briefs/backend.brief"}, strings.NewReader(""), &out, &errOut); code != 0 {
		t.Fatal(errOut.String())
	}
}

// A program that runs for a few milliseconds spends most of them on memory
// that it sees for the first time. How much it takes, unlike how long, is the
// same on every machine.
func TestBuildTakesLittleMemory(t *testing.T) {
	t.Chdir("../..")
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	const most = 5000 // pieces of memory
	if n := testing.AllocsPerRun(3, func() { buildSample(t) }); n > most {
		t.Errorf("a build takes %.0f pieces of memory, at most %d are allowed", n, most)
	}
}
