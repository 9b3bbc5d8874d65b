package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"sourcer/query/target"
)

// handWritten are lines as recruiters keep them, some with mistakes.
var handWritten = []string{
	`("backend engineer" OR "backend developer") AND (golang OR rust) AND kubernetes NOT (manager OR recruiter)`,
	`“java developer” OR kotlin AND kafka`,
	`java or python`,
	`"site reliability engineer" AND (AWS OR GCP OR Azure) AND Terraform AND (Kubernetes OR k8s) AND Python NOT (intern OR junior OR student)`,
}

func handWrittenLines(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s AND team%d\n", handWritten[i%len(handWritten)], i)
	}
	return b.String()
}

// slowly hands over its first line, then waits until something came out, and
// only then hands over the rest.
type slowly struct {
	first, rest io.Reader
	seen        chan struct{}
	err         error
}

var errNothingSeen = errors.New("nothing was printed of the first line before the second was read")

func (r *slowly) Read(p []byte) (int, error) {
	if n, err := r.first.Read(p); n > 0 || err != io.EOF {
		return n, err
	}
	select {
	case <-r.seen:
		return r.rest.Read(p)
	case <-time.After(10 * time.Second):
		r.err = errNothingSeen
		return 0, io.EOF
	}
}

// watched says when something is written.
type watched struct {
	seen chan struct{}
	size int
}

func (w *watched) Write(p []byte) (int, error) {
	if w.size == 0 && len(p) > 0 {
		close(w.seen)
	}
	w.size += len(p)
	return len(p), nil
}

// What is wrong with a line is printed before the next is read.
func TestFirstFindingsAtOnce(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	for _, args := range [][]string{{"-f", "linkedin"}, {"-f", "linkedin", "-o", "json"}, {"-o", "text"}} {
		seen := make(chan struct{})
		in := &slowly{first: strings.NewReader("java or python\n"), rest: strings.NewReader(handWrittenLines(8)), seen: seen}
		out := &watched{seen: seen}
		if code := Main(append([]string{"lint", "-"}, args...), in, out, io.Discard); code != 0 || in.err != nil {
			t.Errorf("%v: exit %d, %v", args, code, in.err)
		}
	}
}

// heapWatch hands over lines and notes how large the heap is on the way.
type heapWatch struct {
	lines int
	text  []byte
	peak  uint64
}

func (r *heapWatch) Read(p []byte) (int, error) {
	if r.lines == 0 {
		return 0, io.EOF
	}
	r.lines--
	if r.lines%1000 == 0 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		r.peak = max(r.peak, m.HeapAlloc)
	}
	return copy(p, r.text), nil
}

// A file of any length takes no more memory than a short one.
func TestLintTakesNoMoreMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("lints thousands of lines")
	}
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	peak := func(lines int) uint64 {
		in := &heapWatch{lines: lines, text: []byte(handWritten[1] + "\n")}
		if code := Main([]string{"lint", "-f", "linkedin", "-o", "json", "-"}, in, io.Discard, io.Discard); code != 0 {
			t.Fatalf("exit %d", code)
		}
		return in.peak
	}
	few, many := peak(2000), peak(20000)
	if many > few+few/4+(1<<20) {
		t.Errorf("%d bytes for 20,000 lines, %d for 2,000", many, few)
	}
}

// What is not fixed is not written to.
func TestFixLeavesFilesAlone(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{"a.txt": "# A comment.\njava AND kafka\r\n\njava or go", "b.brief": "must: Python # yes\n", "c.txt": "(java\n"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		before, _ := os.Stat(name)
		run(t, "", "lint", "-f", "linkedin", "--fix", name)
		after, err := os.Stat(name)
		if err != nil || !os.SameFile(before, after) || read(t, name) != text {
			t.Errorf("%s was written to: %q, %v", name, read(t, name), err)
		}
	}
}

// A line that is too long to be read stays where it is.
func TestFixKeepsWhatItCannotRead(t *testing.T) {
	t.Chdir(t.TempDir())
	long := strings.Repeat("x", target.MaxText+1)
	if err := os.WriteFile("a.txt", []byte("“java”\n"+long+"\n“go”"), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "", "lint", "-f", "linkedin", "--fix", "a.txt")
	if got, want := read(t, "a.txt"), "\"java\"\n"+long+"\n\"go\""; got != want {
		t.Errorf("%.40q ... of %d bytes, want %d", got, len(got), len(want))
	}
}

// With --whole the end of the file stays as it was.
func TestFixWhole(t *testing.T) {
	t.Chdir(t.TempDir())
	for in, want := range map[string]string{"“java”\nAND go\r\n": "\"java\" AND go\r\n", "“java”": `"java"`} {
		if err := os.WriteFile("a.txt", []byte(in), 0o600); err != nil {
			t.Fatal(err)
		}
		run(t, "", "lint", "-f", "linkedin", "--whole", "--fix", "a.txt")
		if got := read(t, "a.txt"); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// BenchmarkLint reads a file of a thousand strings; the time for one line is
// among the figures.
func BenchmarkLint(b *testing.B) {
	b.Setenv("XDG_CONFIG_HOME", b.TempDir())
	const lines = 1000
	text := handWrittenLines(lines)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		var errOut bytes.Buffer
		if code := Main([]string{"lint", "-f", "linkedin", "-"}, strings.NewReader(text), io.Discard, &errOut); code != 0 {
			b.Fatal(errOut.String())
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*lines), "ns/line")
}
