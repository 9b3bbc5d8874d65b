package build_test

import (
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sourcer/query/brief"
	"sourcer/query/build"
	"sourcer/query/plan"
	"sourcer/query/target"
	"sourcer/synonyms"
)

var update = flag.Bool("update", false, "rewrite the goldens of the boards")

const boardsDir = "testdata/boards"

// TestRequirement builds one requirement for every platform, with its words
// taken to the letter, and compares with what was read and found right against
// the platform's rules. A new board needs its golden here and nothing else.
func TestRequirement(t *testing.T) {
	text, err := os.ReadFile("testdata/requirement.brief")
	if err != nil {
		t.Fatal(err)
	}
	made := map[string]bool{}
	for _, name := range target.Names() {
		file := filepath.Join(boardsDir, name+".txt")
		made[file] = true
		single := run(t, string(text), name, plan.Options{})
		fields := run(t, string(text), name, plan.Options{Layout: plan.Fields})
		got := report(single)
		if !slices.EqualFunc(single.Strings, fields.Strings, func(a, b build.String) bool { return a.Text == b.Text }) {
			got += "\n--layout fields\n\n" + report(fields)
		}
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Errorf("%s has no golden (go test ./query/build -update writes one): %v", name, err)
			continue
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s\n%s", name, diff)
		}
	}
	files, err := filepath.Glob(boardsDir + "/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !made[f] {
			t.Errorf("%s belongs to no platform", f)
		}
	}
}

func run(t *testing.T, text, name string, o plan.Options) build.Target {
	t.Helper()
	doc, err := build.Run(parse(t, text), build.Options{
		Table: synonyms.Shipped(), Targets: profiles(t, name), Reach: brief.ReachExact, Plan: o,
	})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return doc.Targets[0]
}

// report shows a target as a golden has it.
func report(t build.Target) string {
	var b strings.Builder
	for _, s := range t.Strings {
		fmt.Fprintf(&b, "%d %s: %s\n", s.Part, s.Field, s.Text)
	}
	if t.Error != nil {
		fmt.Fprintf(&b, "does not fit: %s\n", t.Error.Message)
	}
	for _, u := range t.URLs {
		fmt.Fprintf(&b, "link: %s\n", u)
	}
	for _, f := range t.Filters {
		fmt.Fprintf(&b, "filter %s: %s\n", f.Filter, strings.Join(append(slices.Clone(f.Include), f.Exclude...), "; "))
	}
	for _, l := range t.Losses {
		fmt.Fprintf(&b, "%s %s: %s\n", l.Direction, l.Kind, l.Text)
	}
	if k := t.Keywords; k != nil {
		fmt.Fprintf(&b, "keywords: all %q any %q none %q titles %q places %q tags %q\n", k.All, k.Any, k.None, k.Titles, k.Locations, k.Tags)
	}
	fmt.Fprintf(&b, "%s, overall %s (%s)\n", t.Proof.Relation, t.Proof.Overall, t.Proof.Basis)
	return b.String()
}

// TestEveryTarget builds the sample briefs for every platform: each string is
// proved, or what it does not say is listed, or there is a reason why it does
// not fit.
func TestEveryTarget(t *testing.T) {
	for _, file := range []string{"backend.brief", "data.brief", "devops.brief", "frontend.brief", "mobile.brief"} {
		for _, layout := range []plan.Layout{plan.Single, plan.Fields} {
			doc, err := build.Run(sample(t, file), build.Options{
				Table: synonyms.Shipped(), Targets: profiles(t, target.Names()...), Plan: plan.Options{Layout: layout},
			})
			if err != nil {
				t.Fatal(err)
			}
			for _, b := range doc.Targets {
				for _, fault := range faults(b) {
					t.Errorf("%s, %s, %s: %s", file, b.Target, layout, fault)
				}
			}
		}
	}
}

// faults finds what a result keeps from its reader.
func faults(t build.Target) []string {
	var out []string
	if t.Error != nil {
		if t.Error.Message == "" || len(t.Strings) > 0 {
			out = append(out, "a misfit without a reason, or with strings")
		}
		return out
	}
	if len(t.Strings) == 0 {
		out = append(out, "no strings and no reason")
	}
	listed := func(directions ...string) bool {
		return slices.ContainsFunc(t.Losses, func(l build.Loss) bool { return slices.Contains(directions, l.Direction) })
	}
	relation := t.Proof.Relation
	switch {
	case relation == "broader" && !listed("broader", "both"),
		relation == "narrower" && !listed("narrower", "both"),
		relation == "overlapping" && !listed("both") && !(listed("broader") && listed("narrower")),
		relation == "disjoint" || relation == "undecided":
		out = append(out, "the strings are "+relation+", and no loss says why")
	}
	for _, u := range t.URLs {
		if parsed, err := url.Parse(u); err != nil || parsed.Scheme != "https" || parsed.Host == "" {
			out = append(out, "the link is none: "+u)
		}
	}
	return out
}
