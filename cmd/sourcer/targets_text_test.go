package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/rivo/uniseg"

	"sourcer/query/target"
)

// onTerminal is what a command prints on a terminal of the usual width.
func onTerminal(t *testing.T, print func(*app, []*target.Profile)) string {
	t.Helper()
	var out bytes.Buffer
	a := newApp(strings.NewReader(""), &out, io.Discard)
	a.outTTY = true
	var all []*target.Profile
	for _, name := range target.Names() {
		p, err := target.Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	print(a, all)
	if err := a.out.Flush(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// All that targets prints fits a terminal, but for addresses, which are not
// broken.
func TestTargetsFitATerminal(t *testing.T) {
	for name, print := range map[string]func(*app, []*target.Profile){
		"list":  (*app).printTargets,
		"stale": func(a *app, all []*target.Profile) { a.printStale(all, time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)) },
		"each": func(a *app, all []*target.Profile) {
			for _, p := range all {
				a.printTarget(p)
			}
		},
	} {
		for line := range strings.Lines(onTerminal(t, print)) {
			line = strings.TrimSuffix(line, "\n")
			if uniseg.StringWidth(line) > defaultWidth && !strings.Contains(line, "://") {
				t.Errorf("%s: %s", name, line)
			}
		}
	}
}

// A narrow list still has everything: the second limit stands below the first.
func TestNarrowList(t *testing.T) {
	out := onTerminal(t, (*app).printTargets)
	for _, want := range []string{
		"TARGET              FAMILY        LIMITS                BASIS       CONFIDENCE\n",
		"linkedin            word-boolean  10 operators (soft),  soft        uncertain\n                                  250 chars (soft)\n",
		"github              field-value   256 chars,            documented  practitioner\n                                  5 operators\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("missing: %s", want)
		}
	}
}
