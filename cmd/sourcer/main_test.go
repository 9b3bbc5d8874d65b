package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sourcer": main, "flood": flood})
}

func TestScripts(t *testing.T) {
	briefs, err := filepath.Abs("../../testdata/briefs")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("BRIEFS", briefs)
			for _, name := range []string{"NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "SSH_TTY", "SSH_CONNECTION", "TMUX", "DISPLAY", "WAYLAND_DISPLAY"} {
				e.Setenv(name, "")
			}
			e.Setenv("TERM", "xterm")
			e.Setenv("XDG_CONFIG_HOME", filepath.Join(e.WorkDir, "config"))
			return nil
		},
	})
}

// flood writes hostile files for the scripts: "flood KIND FILE".
func flood() {
	if err := os.WriteFile(os.Args[2], hostile(os.Args[1]), 0o600); err != nil {
		panic(err)
	}
}
