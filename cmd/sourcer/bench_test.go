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
		var out, errOut bytes.Buffer
		if code := Main([]string{"build", "testdata/briefs/backend.brief"}, strings.NewReader(""), &out, &errOut); code != 0 {
			b.Fatal(errOut.String())
		}
	}
}
