package synonyms

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sourcer/query/source"
)

// show writes a finding on one line, with its hints.
func show(d source.Diagnostic) string {
	at := d.Source.Position(d.Span.Offset)
	text := fmt.Sprintf("%s:%d:%d: %s", d.Source.Name, at.Line, at.Column, d.Message)
	for _, h := range d.Hints {
		text += " | " + h
	}
	return text
}

func showAll(found []source.Diagnostic) []string {
	var out []string
	for _, d := range found {
		out = append(out, show(d))
	}
	return out
}

type parseError struct {
	text string
	want []string
}

// parseErrors pairs files with what is wrong in them. It is a function so that
// the test program has nothing to do at its start: see TestNoInit.
func parseErrors() []parseError {
	return []parseError{
		{"[skil]\n", []string{`t:1:2: unknown section "skil" | did you mean "skill"?`}},
		{"[nothing]\n\"A\" = {}\n", []string{`t:1:2: unknown section "nothing" | one of: clearance, company, degree, discipline, function, industry, language, level, place, remove, role, school, skill, title`}},
		{"[[skill]]\nname = \"Go\"\n", []string{"t:1:3: a section stands in single brackets | [skill]"}},
		{"[skill.\"Go\".same]\n", []string{"t:1:13: a section has no sections of its own"}},
		{"name = \"x\"\n", []string{`t:1:1: unknown key "name" before the first section | write the section above it, such as [skill]`}},
		{"about = 5\n", []string{"t:1:9: about takes a text in quotes"}},
		{"[skill]\n\"Go\" = [\"Golang\"]\n", []string{`t:2:1: what is known about "Go" stands in braces | "Go" = { same = ["another spelling"] }`}},
		{"[skill]\n\"Go\" = \"Golang\"\n", []string{`t:2:8: what is known about "Go" stands in braces | "Go" = { same = ["another spelling"] }`}},
		{"[skill]\nNode.js = {}\n", []string{`t:2:1: a name with a dot stands in quotes | "Node.js" = { same = ["Node"] }`}},
		{"[skill]\n\"Go\" = { sane = [] }\n", []string{`t:2:10: unknown key "sane" in the entry of "Go" | did you mean "same"?`}},
		{"[skill]\n\"Go\" = { same = \"Golang\" }\n", []string{`t:2:17: same takes a list | same = ["one", "two"]`}},
		{"[skill]\n\"Go\" = { same = [\"ok\", 5] }\n", []string{"t:2:24: same takes a text in quotes"}},
		{"[skill]\n\"Go\" = { same = [\"a\\u0007b\"] }\n", []string{"t:2:18: the text holds a character that cannot be seen | delete it", "t:2:18: a spelling holds a character that cannot be seen | delete it"}},
		{"[skill]\n\"Go\" = { same = [\"go (lang)\"] }\n", []string{`t:2:18: '(' cannot stand in a spelling | a spelling holds words alone`}},
		{"[skill]\n\"Go\" = { same = [\"go\\\"lang\"] }\n", []string{`t:2:18: '"' cannot stand in a spelling | a spelling holds words alone`}},
		{"[skill]\n\"Go\" = { same = [\"Go(s)\"] }\n", nil},
		{"[skill]\n\"Go\" = { same = [\"Go(s)(s)\"] }\n", []string{`t:2:18: '(' cannot stand in a spelling | a spelling holds words alone`}},
		{"[skill]\n\"Go(s)\" = {}\n", []string{`t:2:1: '(' cannot stand in a spelling | a spelling holds words alone`}},
		{"[skill]\n\"Go\" = { safe = [\"Go(s)\"] }\n", []string{`t:2:18: '(' cannot stand in a spelling | a spelling holds words alone`}},
		{"[skill]\n\"Go\" = { same = [\"\"] }\n", []string{`t:2:18: "" has no letter and no digit`}},
		{"[skill]\n\"Go\" = { same = [\"++\"] }\n", []string{`t:2:18: "++" has no letter and no digit`}},
		{"[skill]\n\"Go\" = { same = [\" go  lang\"] }\n", []string{`t:2:18: " go  lang" has a blank too many | "go lang"`}},
		{"[skill]\n\"Go\" = {}\n\"Go\" = {}\n", []string{`t:3:1: "Go" is said twice | join the two`}},
		{"[skill]\n\"Go\" = { same = [], same = [] }\n", []string{`t:2:21: "same" is said twice | join the two`}},
		{"[skill]\n[title]\n[skill]\n", []string{`t:3:2: "skill" is said twice | join the two`}},
		{"[skill]\n\"Go\" = { implies = { \"C\" = 1 } }\n", []string{"t:2:28: C takes a text in quotes"}},
		{"[skill]\n\"Go\" = { implies = { \"C\" = { why = \"x\", weight = 2 } } }\n", []string{"t:2:50: a weight is a number above 0, at most 1 | weight = 0.5"}},
		{"[skill]\n\"Go\" = { implies = { \"C\" = { why = \"x\", weight = nan } } }\n", []string{"t:2:50: a weight is a number above 0, at most 1 | weight = 0.5"}},
		{"[skill]\n\"Go\" = { implies = { \"C\" = { because = \"x\" } } }\n", []string{`t:2:30: unknown key "because" in an edge | { why = "the reason", weight = 0.5 }`}},
		{"[skill]\n\"Go\" = { after = true }\n", []string{"t:2:10: only a level stands before or after a title, and this is a skill"}},
		{"[title]\n\"dev\" = { hired_as = [\"x\"] }\n", []string{"t:2:11: only a skill is hired as a title, and this is a title"}},
		{"[place]\n\"Cork\" = { nouns = [\"x\"] }\n", []string{"t:2:12: only a skill or a discipline has role nouns, and this is a place"}},
		{"[skill]\n\"Go\" = { in = [\"x\"] }\n", []string{"t:2:10: a skill lies in nothing; write implies"}},
		{"[skill]\n\"Go\" = { replace = 1 }\n", []string{"t:2:20: replace is true or false"}},
		{"[remove]\nconcept = []\n", []string{`t:2:1: unknown key "concept" in [remove] | did you mean "concepts"?`}},
		{"[remove]\nedges = [\"Flask\"]\n", []string{`t:2:10: "Flask" names no edge | "Flask => Python" or "Azure ~ AWS"`}},
		{"[remove]\nedges = [\"=> Python\"]\n", []string{`t:2:10: "=> Python" names no edge | "Flask => Python" or "Azure ~ AWS"`}},
		{"ok = \xff\n", []string{"t:1:6: the byte 0xFF is no UTF-8 text | save the file as UTF-8"}},
		{"# \x00\n", []string{"t:1:3: the character U+0000 cannot be seen | delete it"}},
		{"# \u202e\n", []string{"t:1:3: the character U+202E cannot be seen | delete it"}},
		{"[skill]\n\"Go\x1b\" = {}\n", []string{"t:2:4: the character U+001B cannot be seen | delete it"}},
		{"[skill]\n\"" + strings.Repeat("x", MaxTermLength) + "\" = {}\n", nil},
		{"[skill]\n\"" + strings.Repeat("x", MaxTermLength+1) + "\" = {}\n", []string{"t:2:1: a spelling has 201 bytes, more than 200"}},
		{"[skill]\n\"A\" = { implies = { \"B\" = \"" + strings.Repeat("x", MaxTermLength+1) + "\" } }\n", []string{"t:2:27: the reason has 201 bytes, more than 200"}},
		{strings.Repeat("#", MaxFileSize), nil},
		{strings.Repeat("#", MaxFileSize+1), []string{"t:1:1: the file has 1048577 bytes, more than 1048576 | split it into several files"}},
		{"\ufeff[skill]\n\"Go\" = {}\n", nil},
		{"", nil},
	}
}

func TestParseErrors(t *testing.T) {
	for _, test := range parseErrors() {
		f, found := Parse("t", []byte(test.text))
		got := showAll(found)
		if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
			t.Errorf("Parse(%.80q)\n got %q\nwant %q", test.text, got, test.want)
		}
		if (f == nil) != (len(found) > 0) {
			t.Errorf("Parse(%.80q): file %v with %d findings", test.text, f, len(found))
		}
	}
}

// What TOML itself refuses is said with its place, in TOML's words.
func TestParseBadTOML(t *testing.T) {
	for _, test := range []struct {
		text string
		line int
	}{
		{"[skill\n", 1},
		{"[skill]\nGo = { same = [golang] }\n", 2},
		{"[skill]\n\"Go = {}\n", 2},
		{"[skill]\n\"Go\" = { same = [\"a\" \"b\"] }\n", 2},
		{"[skill]\n\"Go\" {}\n", 2},
		{"x = " + strings.Repeat("[", 200_000), 1},
	} {
		_, found := Parse("t", []byte(test.text))
		if len(found) == 0 {
			t.Errorf("Parse(%.40q): no finding", test.text)
			continue
		}
		last := found[len(found)-1]
		if at := last.Source.Position(last.Span.Offset); last.Code != "bad-toml" || at.Line != test.line {
			t.Errorf("Parse(%.40q) = %s [%s], want line %d", test.text, show(last), last.Code, test.line)
		}
	}
}

func TestParseLimits(t *testing.T) {
	entries := func(n int) string {
		var b strings.Builder
		b.WriteString("[skill]\n")
		for i := range n {
			fmt.Fprintf(&b, "\"s%d\" = {}\n", i)
		}
		return b.String()
	}
	list := func(n int) string {
		return "[skill]\n\"A\" = { same = [" + strings.Repeat("\"x\",", n) + "] }\n"
	}
	for _, test := range []struct{ text, want string }{
		{entries(MaxEntries), ""},
		{entries(MaxEntries + 1), "t:5002:1: the file has more than 5000 concepts | split it into several files"},
		{list(MaxListLength), ""},
		{list(MaxListLength + 1), "t:2:9: same lists 301, more than 300"},
	} {
		_, found := Parse("t", []byte(test.text))
		if got := strings.Join(showAll(found), "\n"); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

// A file at all limits is taken without delay: a chain of implications, and
// one concept that all others imply.
func TestWithLargeFile(t *testing.T) {
	var b strings.Builder
	b.WriteString("[skill]\n\"s0\" = { implies = [\"Python\"] }\n")
	for i := 1; i < MaxEntries; i++ {
		fmt.Fprintf(&b, "\"s%d\" = { implies = [\"s%d\", \"Python\", \"none%d\"] }\n", i, i-1, i)
	}
	f, found := Parse("t", []byte(b.String()))
	if f == nil {
		t.Fatal(showAll(found[:1]))
	}
	table, conflicts := Shipped().With(f)
	if len(conflicts) != MaxDiagnostics {
		t.Errorf("%d conflicts, want %d", len(conflicts), MaxDiagnostics)
	}
	if n := len(table.Skill("Python", Implied).Terms); n < MaxEntries {
		t.Errorf("%d terms, want more than %d", n, MaxEntries)
	}
}

func TestParseGivesUp(t *testing.T) {
	_, found := Parse("t", []byte(strings.Repeat("[nothing]\n[[x]]\n", MaxDiagnostics)))
	if len(found) != MaxDiagnostics {
		t.Errorf("%d findings, want %d", len(found), MaxDiagnostics)
	}
}

// FuzzParse puts whatever can be read on top of the shipped table: nothing may
// panic, findings stand inside the text, and the table still answers.
func FuzzParse(f *testing.F) {
	for _, test := range parseErrors() {
		if len(test.text) < 1000 {
			f.Add(test.text)
		}
	}
	for _, test := range overlayCases() {
		f.Add(test.file)
	}
	names, err := filepath.Glob("data/*.toml")
	if err != nil || len(names) == 0 {
		f.Fatal("no data files", err)
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(data))
	f.Fuzz(func(t *testing.T, text string) {
		file, found := Parse("t", []byte(text))
		checkFound(t, text, found)
		if file == nil {
			return
		}
		table, conflicts := Shipped().With(file)
		checkFound(t, text, conflicts)
		for _, r := range file.rows {
			if e := table.Skill(r.name.string, Related); len(e.Terms) == 0 {
				t.Errorf("%q has no terms", r.name.string)
			}
			table.Title(r.name.string, Related, []string{r.name.string})
			table.Describe(r.name.string)
		}
		for _, remark := range table.Lint() {
			if strings.Contains(remark.Text, "leads nowhere") {
				t.Errorf("%q: %s", remark.Concept.Name, remark.Text)
			}
		}
	})
}

func checkFound(t *testing.T, text string, found []source.Diagnostic) {
	t.Helper()
	for _, d := range found {
		if d.Span.Offset < 0 || d.Span.Length < 0 || d.Span.End() > len(text) {
			t.Errorf("%q stands outside the text: %+v", d.Message, d.Span)
		}
		if d.Code == "" || d.Message == "" {
			t.Errorf("finding without code or message: %+v", d)
		}
	}
}
