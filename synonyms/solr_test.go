package synonyms

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sourcer/query/source"
)

func importSolr(t *testing.T, base *Table, text string) (string, []string) {
	t.Helper()
	s, found := ParseSolr("s.txt", []byte(text))
	if s == nil {
		t.Fatalf("%q", showAll(found))
	}
	i, remarks := base.Import(s, Skill)
	_, body, _ := strings.Cut(string(i.File()), "\n")
	return strings.TrimSpace(body), showCodes(append(found, remarks...))
}

// Rules as other programs write them, on top of the shipped table.
func TestImportForeign(t *testing.T) {
	for _, c := range []struct{ name, solr, want, remarks string }{
		{"nothing new", "k8s, Kubernetes\nDjango => Django, Python\nsenior backend engineer => senior backend engineer, backend engineer\n", "", ""},
		{"a new spelling", "kates, k8s, kubernetes", "[skill]\n\"Kubernetes\" = { same = [\"kates\"] }", ""},
		{"a new concept", "Ledger Kit, LedgerKit, our\\, ledger", "[skill]\n\"Ledger Kit\" = { same = [\"LedgerKit\", \"our, ledger\"] }", ""},
		{"a new edge", "zibbo => zibbo, python", "[skill]\n\"zibbo\" = { implies = { \"Python\" = \"said in s.txt\" } }", ""},
		{
			"several edges, the forward references first", "zibbo, plonk => zibbo, python, ledger\nLedger Kit, ledger\n",
			"[skill]\n\"Ledger Kit\" = { same = [\"ledger\"] }\n\"zibbo\" = { same = [\"plonk\"], implies = { \"Python\" = \"said in s.txt\", \"Ledger Kit\" = \"said in s.txt\" } }", "",
		},
		{"a replacement is a spelling", "kubernets => kubernetes", "[skill]\n\"Kubernetes\" = { same = [\"kubernets\"] }", ""},
		{"a replacement by several spellings", "kubernets => k8s, kubernetes", "[skill]\n\"Kubernetes\" = { same = [\"kubernets\"] }", ""},
		{"a replacement by several things", "pc => python, kubernetes", "", `1:15 warning two-concepts: the terms before the arrow stand for several things, such as "Python" and "kubernetes": the rule is left out`},
		{"a term of another concept", "Ledger Kit, K8S\nKubernetes, Python", "[skill]\n\"Kubernetes\" = { same = [\"Ledger Kit\"] }", `2:13 warning taken-term: "Python" is a concept of its own, and is left out here`},
		{"a title", "payments developer, backend developer", "[title]\n\"backend engineer\" = { same = [\"payments developer\"] }", ""},
		{"a circle", "zibbo => zibbo, plonk\nplonk => plonk, zibbo\n", "[skill]\n\"plonk\" = {}\n\"zibbo\" = { implies = { \"plonk\" = \"said in s.txt\" } }", `2:17 warning cycle: "plonk" and "zibbo" imply each other: write them as spellings of one thing`},
		{"what no brief could hold", "zibbo, tv (set), \"x\"", "[skill]\n\"zibbo\" = {}", "1:8 warning bad-character: '(' cannot stand in a spelling\n1:18 warning bad-character: '\"' cannot stand in a spelling"},
		{"comments and blanks", "\ufeff# skill or not\r\n\r\n  zibbo ,  ZBDB\t\r\n#x\n", "[skill]\n\"zibbo\" = { same = [\"ZBDB\"] }", ""},
		{"an escaped mark of comments", "\\#zibbo, zibbo kit", "[skill]\n\"#zibbo\" = { same = [\"zibbo kit\"] }", ""},
		{"a comment that opens a concept", "# company: Acme\nAcme, Acme Corp\n\nzibbo, ZBDB", "[company]\n\"Acme\" = { same = [\"Acme Corp\"] }\n\n[skill]\n\"zibbo\" = { same = [\"ZBDB\"] }", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, remarks := importSolr(t, Shipped(), c.solr)
			if got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			sameLines(t, remarks, c.remarks)
		})
	}
}

// What cannot be a rule is an error at its place.
func TestParseSolrErrors(t *testing.T) {
	long := strings.Repeat("x", MaxTermLength+1)
	for _, c := range []struct{ solr, want string }{
		{"a => b => c", "1:8 error two-arrows: a rule has one arrow"},
		{"a,,b", "1:3 error empty-term: there is no term here"},
		{"a,", "1:3 error empty-term: there is no term here"},
		{"=> b", "1:1 error empty-term: there is no term here"},
		{"a =>", "1:5 error empty-term: there is no term here"},
		{"a, b\\", "1:5 error loose-backslash: a backslash stands before nothing"},
		{"a\x00b", "1:2 error hidden-character: the character U+0000 cannot be seen"},
		{"a\x1b[31mb", "1:2 error hidden-character: the character U+001B cannot be seen"},
		{"a\u202eb", "1:2 error hidden-character: the character U+202E cannot be seen"},
		{"a\xffb", "1:2 error bad-utf8: the byte 0xFF is no UTF-8 text"},
		{strings.Repeat("a,", MaxListLength) + "a", "1:1 error long-list: a rule lists 301 terms, more than 300"},
		{strings.Repeat("a, b\n", MaxSolrRules+1), "50001:1 error too-many-rules: the file has more than 50000 rules"},
		{strings.Repeat("#", MaxSolrSize+1), "1:1 error file-too-large: the file has 4194305 bytes, more than 4194304"},
		{"a, " + long, "1:4 warning long-term: a spelling has 201 bytes, more than 200"},
		{`a\=>b, c`, "1:1 warning bad-character: '=' cannot stand in a spelling"},
		{"# skill: a\n# implies 0.5: b; " + long, "2:1 warning long-reason: the reason has 201 bytes, more than 200"},
		{"# bare: \\", "1:9 error loose-backslash: a backslash stands before nothing"},
	} {
		_, found := ParseSolr("s.txt", []byte(c.solr))
		sameLines(t, showCodes(found), c.want)
	}
	for _, fine := range []string{
		"", "\n", "#", "# a: b", strings.Repeat("#", 1<<20), strings.TrimSuffix(strings.Repeat("a,", MaxListLength), ","),
		strings.Repeat("a, b\n", MaxSolrRules), "a, " + long[1:], `a\, b, \c`,
	} {
		if s, found := ParseSolr("s.txt", []byte(fine)); s == nil || len(found) > 0 {
			t.Errorf("%.20q: %q", fine, showCodes(found))
		}
	}
}

// A line of a megabyte is refused in no time, whatever it is made of.
func TestSolrLongLines(t *testing.T) {
	for _, unit := range []string{",", "a,", "=>", `\`, "a ", "\\,", "ä"} {
		s, found := ParseSolr("s.txt", []byte(strings.Repeat(unit, 1<<20/len(unit))))
		if len(found) == 0 || len(found) > MaxDiagnostics {
			t.Errorf("%q: %d findings", unit, len(found))
		}
		if source.List(found).HasErrors() != (s == nil) {
			t.Errorf("%q: a file in spite of errors, or none without", unit)
		}
	}
}

// What the shipped table exports is no news to it.
func TestSolrRoundShipped(t *testing.T) {
	text, _ := Shipped().ExportSolr()
	if got, remarks := importSolr(t, Shipped(), string(text)); got != "" || len(remarks) > 0 {
		t.Errorf("%d remarks: %q\nnews:\n%.2000s", len(remarks), remarks[:min(10, len(remarks))], got)
	}
}

const roundTable = `[skill]
"Ledger Kit" = { same = ["LedgerKit", "our, ledger", "Ledger.js"], implies = { "Java" = { why = "a Java library; mostly", weight = 0.7 } }, hired_as = { "backend engineer" = { why = "w", weight = 0.45 } }, titled = ["LKit"] }
"Ledger Plugin" = { implies = { "Ledger Kit" = { why = "for it", weight = 0.9 } }, related = { "Kubernetes" = "beside it" } }
"Faint Kit" = { implies = { "Ledger Kit" = { why = "hardly", weight = 0.3 } } }
"Mercury" = { bare = ["Mercury", "Merc"], safe = ["Mercury language", "Mercury/Planets"], same = ["Mercurylang"], source = "docs" }
"Zibbo" = { shares = { "Z" = "a letter" } }
"#hash" = {}
"Python" = { same = ["Pythonista kit"], implied_by = { "Zibbo" = "written in it" } }
[title]
"ledger keeper" = { same = ["keeper of ledgers"], implies = { "backend engineer" = { why = "server-side work", weight = 0.55 } } }
[company]
"Acme, Inc" = { same = ["Acme"] }
[place]
"Ouagadougou" = { same = ["Ouaga"], in = ["Burkina Faso"] }
"Burkina Faso" = {}
[level]
"the third" = { after = true }
[discipline]
"ledger" = { nouns = ["developer", "engineer"] }
`

// A table that is exported and imported on top of the shipped one again has
// the same look-ups.
func TestSolrRound(t *testing.T) {
	table, conflicts := on(t, Shipped(), roundTable)
	if len(conflicts) > 0 {
		t.Fatal(conflicts)
	}
	text, _ := table.ExportSolr()
	file, remarks := importSolr(t, Shipped(), string(text))
	if len(remarks) > 0 {
		t.Error(remarks)
	}
	again, conflicts := on(t, Shipped(), file)
	if len(conflicts) > 0 {
		t.Error(conflicts)
	}
	for _, word := range []string{
		"Ledger Kit", "ledgerkit", "our, ledger", "Ledger JS", "Java", "Ledger Plugin", "Faint Kit", "Mercury", "merc", "Mercury language",
		"Mercurylang", "Zibbo", "Z", "#hash", "Python", "Pythonista kit", "ledger keeper", "keeper of ledgers", "Acme", "Acme, Inc", "Ouaga",
		"Burkina Faso", "Kubernetes", "backend engineer", "LKit developer", "Ledger Kit developer the third", "ledger developer", "ledger engineer",
	} {
		for _, reach := range []Relation{Exact, Same, Implied, Related} {
			if a, b := lookups(table, word, reach), lookups(again, word, reach); !slices.Equal(a, b) {
				t.Errorf("%s, %s:\n%q\n%q\nin\n%s", word, reach, a, b, file)
			}
		}
	}
	changes := Compare(table, again)
	changes = slices.DeleteFunc(changes, func(c Change) bool { return c.Role == "shares" })
	if len(changes) > 0 {
		t.Errorf("%q", showChanges(changes))
	}
}

// lookups is all that a table answers for a word, in an order of its own.
func lookups(t *Table, word string, reach Relation) []string {
	c, _ := t.Lookup(word)
	out := []string{fmt.Sprint(c.Kind, c.Name)}
	for _, x := range []Expansion{t.Skill(word, reach), t.Title(word, reach, nil), t.Named(Place, word, reach), t.Named(Company, word, reach)} {
		for _, term := range x.Terms {
			out = append(out, fmt.Sprintf("%s %s %s %s %.2f", term.Text, term.Relation, term.Concept, term.Via, term.Weight))
		}
	}
	slices.Sort(out)
	return out
}

func TestExportSolr(t *testing.T) {
	table := made(t, roundTable+"[skill.\"Java\"]\n[skill.\"Kubernetes\"]\n")
	text, _ := table.ExportSolr("Ledger Plugin", "#hash", "Acme")
	_, body, _ := strings.Cut(string(text), "\n\n")
	want := `# company: Acme\, Inc
# source: a
Acme\, Inc, Acme

# skill: \#hash
# source: a

# skill: Ledger Plugin
# source: a
# implies 0.9: Ledger Kit; for it
Ledger Plugin => Ledger Plugin, Ledger Kit, LedgerKit, our\, ledger, Ledger.js, LedgerJS, Ledger JS
# by way of: Ledger Kit
Ledger Plugin => Ledger Plugin, Java
# related 0.3: Kubernetes; beside it
`
	if body != want {
		t.Errorf("got\n%s\nwant\n%s", body, want)
	}
	if text, unknown := table.ExportSolr("xyzzy"); text != nil || len(unknown) != 1 {
		t.Errorf("%q, unknown %q", text, unknown)
	}
}

// FuzzSolr reads whatever there is: nothing may panic, findings stand inside
// the text, and what is imported is a file that goes with the table.
func FuzzSolr(f *testing.F) {
	text, _ := Shipped().ExportSolr("Django", "Go", "backend engineer", "Austin")
	f.Add(text)
	for _, seed := range []string{"a, b\na => a, c\n", "a\\,b => c\\=>d", "# skill: a\n# bare: a\n# safe: b, c\na, b", "# hired_as 0.5: b; c\nx => y", "# related 1e-9: b"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, found := ParseSolr("s.txt", data)
		for _, d := range found {
			if d.Span.Offset < 0 || d.Span.End() > len(data) {
				t.Fatalf("%+v outside of %d bytes", d, len(data))
			}
		}
		if s == nil {
			return
		}
		i, _ := Shipped().Import(s, Skill)
		file, wrong := Parse("i.toml", i.File())
		if file == nil {
			t.Fatalf("%q\n%s", showAll(wrong), i.File())
		}
		Shipped().With(file)
	})
}
