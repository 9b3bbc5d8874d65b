package main

import "testing"

// A command that is made alone says the same of itself as it does in the
// whole tree.
func TestCommandAlone(t *testing.T) {
	whole := newRootCmd(&app{})
	for _, m := range commandMakers() {
		t.Run(m.name, func(t *testing.T) {
			want, _, err := whole.Find([]string{m.name})
			if err != nil || want.Name() != m.name {
				t.Fatalf("the tree has %q, %v", want.Name(), err)
			}
			root := newRootCmdFor(&app{}, []string{m.name, "file"})
			got, args, err := root.Find([]string{m.name, "file"})
			if err != nil || len(root.Commands()) != 1 || len(args) != 1 {
				t.Fatalf("%d commands, arguments %q, %v", len(root.Commands()), args, err)
			}
			if got.UsageString() != want.UsageString() || manPage(got) != manPage(want) {
				t.Errorf("alone:\n%s\nin the tree:\n%s", got.UsageString(), want.UsageString())
			}
		})
	}
	for _, args := range [][]string{nil, {"help", "build"}, {"-q", "build"}, {"man"}, {"biuld"}, {"__complete", "build", ""}} {
		if got := newRootCmdFor(&app{}, args); len(got.Commands()) != len(whole.Commands()) {
			t.Errorf("%q: %d commands, want all", args, len(got.Commands()))
		}
	}
}
