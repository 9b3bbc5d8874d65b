package main

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// result is what a run of the program left behind.
type result struct {
	code        int
	out, errOut string
}

// run runs the program in this process, with no settings but those given.
func run(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	var out, errOut bytes.Buffer
	code := Main(args, strings.NewReader(stdin), &out, &errOut)
	return result{code, out.String(), errOut.String()}
}

// mustRun runs the program and fails the test if it does not end with 0.
func mustRun(t *testing.T, args ...string) string {
	t.Helper()
	r := run(t, "", args...)
	if r.code != 0 {
		t.Fatalf("sourcer %s: exit %d\n%s", strings.Join(args, " "), r.code, r.errOut)
	}
	return r.out
}

// brokenWriter fails each write with the same error.
type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestStandardOutputFails(t *testing.T) {
	for _, c := range []struct {
		err     error
		code    exitCode
		message string
	}{
		{syscall.ENOSPC, exitFile, "sourcer: cannot write standard output: no space left on device\n"},
		{syscall.EPIPE, exitDone, ""},
		{errors.New("odd"), exitFile, "sourcer: cannot write standard output: odd\n"},
	} {
		var errOut bytes.Buffer
		code := Main([]string{"version"}, strings.NewReader(""), brokenWriter{c.err}, &errOut)
		if code != int(c.code) || errOut.String() != c.message {
			t.Errorf("%v: exit %d, %q", c.err, code, errOut.String())
		}
	}
}

// TestEnumsAreComplete holds the choices of flags against what the stages
// accept: a choice that no stage knows would be refused late.
func TestEnumsAreComplete(t *testing.T) {
	for _, s := range allSettings() {
		if s.choices == nil {
			continue
		}
		for _, choice := range s.choices() {
			if err := s.checkChoice(choice); err != nil {
				t.Errorf("%s: %v", s.key, err)
			}
		}
		if err := s.check(s.fallback); err != nil {
			t.Errorf("the default of %s: %v", s.key, err)
		}
	}
}

func TestBudget(t *testing.T) {
	b, err := parseBudget("chars=400, operators=12,bytes=3,words=2,terms=1")
	if err != nil || b.Chars != 400 || b.Operators != 12 || b.Bytes != 3 || b.Words != 2 || b.Terms != 1 {
		t.Errorf("%+v, %v", b, err)
	}
	for _, bad := range []string{"chars", "chars=", "chars=-1", "chars=0", "chars=1,chars=2", "=3", "x=1", "chars=1.5", ",", "chars=99999999999999999999"} {
		if _, err := parseBudget(bad); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

func TestConfigSize(t *testing.T) {
	dir := t.TempDir()
	path := write(t, filepath.Join(dir, "c.toml"), strings.Repeat("#", maxConfigSize))
	if _, err := readConfig(path); err != nil {
		t.Errorf("at the cap: %v", err)
	}
	write(t, path, strings.Repeat("#", maxConfigSize+1))
	if _, err := readConfig(path); err == nil {
		t.Error("one past the cap: no error")
	}
}

func TestSynonymsOfTheConfigStandBesideIt(t *testing.T) {
	dir := t.TempDir()
	path := write(t, filepath.Join(dir, "c.toml"), `synonyms = ["own.toml", "/abs.toml"]`)
	out := mustRun(t, "config", "--config", path)
	if want := filepath.Join(dir, "own.toml"); !strings.Contains(out, want) {
		t.Errorf("no %s in\n%s", want, out)
	}
}
