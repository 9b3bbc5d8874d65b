package synonyms

import (
	"slices"
	"strings"
	"testing"
)

type overlayCase struct {
	name, file string
	conflicts  []string
	has, hasNo map[string]string // a text, and a term that its expansion has
}

// overlayCases are files on top of the shipped table, with the conflicts that
// they bring, and what a few look-ups then give.
func overlayCases() []overlayCase {
	return []overlayCase{
		{
			name: "adds a concept with a spelling and an edge",
			file: "[skill]\n\"Ledger Kit\" = { same = [\"our ledger\"], implies = { \"Java\" = \"a Java library\" } }\n",
			has:  map[string]string{"Java": "our ledger", "ledger-kit": "our ledger"},
		},
		{
			name: "adds to ours, from the other end",
			file: "[skill]\n\"python\" = { same = [\"Py\"], implied_by = [\"Zopkit\"] }\n\"Zopkit\" = {}\n",
			has:  map[string]string{"Python": "Zopkit", "py": "Django"},
		},
		{
			name: "a block for one concept",
			file: "[skill.\"Zopkit\"]\nsame = [\"ZODB\"]\nimplies.\"Python\" = { why = \"written in it\", weight = 0.7 }\n",
			has:  map[string]string{"Python": "ZODB"},
		},
		{
			name:  "removes a concept, a term and edges",
			file:  "[remove]\nconcepts = [\"Django\"]\nterms = [\"k8s\"]\nedges = [\"Flask => Python\", \"AWS ~ GCP\", \"Python => backend engineer\"]\n",
			hasNo: map[string]string{"Python": "Flask", "Kubernetes": "k8s", "AWS": "GCP", "backend engineer": "Python developer"},
		},
		{
			name:  "moves a term",
			file:  "[remove]\nterms = [\"Postgres\"]\n[skill]\n\"Our Store\" = { same = [\"Postgres\"] }\n",
			has:   map[string]string{"our store": "Postgres"},
			hasNo: map[string]string{"PostgreSQL": "Postgres"},
		},
		{
			name:  "replaces a concept",
			file:  "[skill]\n\"Go\" = { replace = true, same = [\"Golang\"] }\n",
			has:   map[string]string{"Go": "Go"},
			hasNo: map[string]string{"Go": "Go engineer"},
		},
		{
			name: "a title, with a reason",
			file: "[title]\n\"payments engineer\" = { implies = { \"backend engineer\" = \"server-side work\" } }\n",
			has:  map[string]string{"senior backend engineer": "senior payments engineer"},
		},
		{
			name:      "a term of another concept",
			file:      "[skill]\n\"Kubernoodles\" = { same = [\"k8s\"] }\n",
			conflicts: []string{`team.toml:2:28: "k8s" is already a spelling of "Kubernetes" (cloud) | add "k8s" to terms in [remove], or write shares instead of same`},
			has:       map[string]string{"k8s": "Kubernetes"},
			hasNo:     map[string]string{"Kubernoodles": "k8s"},
		},
		{
			name: "a concept under one of its spellings",
			file: "[skill]\n\"k8s\" = { same = [\"kates\"] }\n",
			has:  map[string]string{"k8s": "Kubernetes", "kates": "Kubernetes"},
		},
		{
			name: "removals of what is not there",
			file: "[remove]\nconcepts = [\"Nothing\"]\nterms = [\"nix da\"]\nedges = [\"Flask => Java\"]\n",
			conflicts: []string{
				`team.toml:2:13: no concept is called "Nothing" | synonyms search shows how it is spelled`,
				`team.toml:3:10: no concept has the spelling "nix da" | synonyms search shows how it is spelled`,
				`team.toml:4:10: there is no edge from "Flask" to "Java" | synonyms search shows how it is spelled`,
			},
		},
		{
			name: "edges to what is not there",
			file: "[skill]\n\"Zopkit\" = { implies = [\"Pythn\", \"Something Else\"] }\n",
			conflicts: []string{
				`team.toml:2:25: no skill is called "Pythn" | did you mean "Python"?`,
				`team.toml:2:34: no skill is called "Something Else" | add a line to [skill]: "Something Else" = {}`,
			},
		},
		{
			name:      "a circle",
			file:      "[skill]\n\"Python\" = { implies = [\"Django\"] }\n",
			conflicts: []string{`team.toml:2:25: "Python" and "Django" imply each other | make them one concept with same, or remove one edge`},
		},
		{
			name:      "an edge to itself",
			file:      "[skill]\n\"Python\" = { implies = [\"python 3\"] }\n",
			conflicts: []string{`team.toml:2:25: "Python" leads to itself`},
		},
		{
			name:      "a noun that is none",
			file:      "[discipline]\n\"payments\" = { nouns = [\"enginer\"] }\n",
			conflicts: []string{`team.toml:2:25: no role is called "enginer" | add a line to [role]: "enginer" = {}`},
		},
	}
}

// on puts a team's file on top of a table.
func on(t *testing.T, table *Table, file string) (*Table, []string) {
	t.Helper()
	f, found := Parse("team.toml", []byte(file))
	if len(found) > 0 {
		t.Fatalf("%s", showAll(found))
	}
	table, conflicts := table.With(f)
	return table, showAll(conflicts)
}

// expandAny expands a text as a title if it is one.
func expandAny(table *Table, text string) []string {
	e := table.Skill(text, Related)
	if strings.HasSuffix(text, "engineer") {
		e = table.Title(text, Related, nil)
	}
	var out []string
	for _, term := range e.Terms {
		out = append(out, term.Text)
	}
	return out
}

func TestOverlay(t *testing.T) {
	before := Shipped().Stats()
	for _, test := range overlayCases() {
		t.Run(test.name, func(t *testing.T) {
			table, conflicts := on(t, Shipped(), test.file)
			if !slices.Equal(conflicts, test.conflicts) {
				t.Errorf("conflicts\n got %q\nwant %q", conflicts, test.conflicts)
			}
			for text, term := range test.has {
				if got := expandAny(table, text); !slices.Contains(got, term) {
					t.Errorf("%q lacks %q: %q", text, term, got)
				}
			}
			for text, term := range test.hasNo {
				if got := expandAny(table, text); slices.Contains(got, term) {
					t.Errorf("%q has %q", text, term)
				}
				if got := expandAny(Shipped(), text); test.conflicts == nil && !slices.Contains(got, term) {
					t.Errorf("%q lacks %q in the shipped table, so the test says nothing", text, term)
				}
			}
			if table.Version() == Shipped().Version() {
				t.Error("the version did not change")
			}
		})
	}
	if after := Shipped().Stats(); after != before {
		t.Errorf("the shipped table changed: %+v, %+v", before, after)
	}
}

func TestOverlayReasons(t *testing.T) {
	table, _ := on(t, Shipped(), "[skill]\n\"Zopkit\" = { implies = [\"Python\"] }\n")
	for _, term := range table.Skill("Python", Implied).Terms {
		if term.Text == "Zopkit" {
			if term.Via != "as said in team" || term.Source != "team" || term.Weight != 0.8 {
				t.Errorf("%+v", term)
			}
			return
		}
	}
	t.Error("no Zopkit")
}

func TestOverlaysStack(t *testing.T) {
	first, _ := on(t, Shipped(), "[skill]\n\"Zopkit\" = { implies = [\"Python\"] }\n")
	second, conflicts := on(t, first, "[remove]\nconcepts = [\"Zopkit\"]\n[skill]\n\"Pyrakit\" = { implies = [\"Python\"] }\n")
	if len(conflicts) > 0 {
		t.Error(conflicts)
	}
	if got := expandAny(second, "Python"); slices.Contains(got, "Zopkit") || !slices.Contains(got, "Pyrakit") {
		t.Errorf("second: %q", got)
	}
	if got := expandAny(first, "Python"); !slices.Contains(got, "Zopkit") || slices.Contains(got, "Pyrakit") {
		t.Errorf("first: %q", got)
	}
}

// Two files given at once are the same as one after the other.
func TestOverlaysTogether(t *testing.T) {
	a, _ := Parse("a.toml", []byte("[skill]\n\"Zopkit\" = { implies = [\"Python\"] }\n"))
	b, _ := Parse("b.toml", []byte("[remove]\nedges = [\"Zopkit => Python\"]\n"))
	table, conflicts := Shipped().With(a, b)
	if len(conflicts) > 0 || slices.Contains(expandAny(table, "Python"), "Zopkit") {
		t.Errorf("conflicts %q, or Zopkit is still there", showAll(conflicts))
	}
}

func TestDescribeOverlay(t *testing.T) {
	table, _ := on(t, Shipped(), "[skill]\n\"Python\" = { same = [\"Py\"] }\n")
	d, _ := table.Describe("py")
	if d.Name != "Python" || d.Domain != "backend" || !slices.Equal(d.Also, []string{"team"}) || !slices.Contains(d.Spellings, "Py") {
		t.Errorf("%+v", d)
	}
}
