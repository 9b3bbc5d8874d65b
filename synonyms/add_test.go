package synonyms

import (
	"errors"
	"strings"
	"testing"
)

// added adds a fact to the text of a team's file.
func added(t *testing.T, file string, fact Fact) (string, error) {
	t.Helper()
	f, found := Parse("team.toml", []byte(file))
	if f == nil {
		t.Fatalf("%q:\n%s", showAll(found), file)
	}
	text, err := Shipped().Add(f, fact)
	return string(text), err
}

// addCases are files and facts, and the files that they become. An arrow marks
// where the two differ.
func addCases() []struct {
	name, before, after string
	fact                Fact
} {
	same := Fact{Term: "kates", To: "k8s", As: Same}
	implies := Fact{Term: "Zibbo", To: "python", As: Implied, Reason: "written in \"it\""}
	bald := Fact{Term: "Zibbo", To: "python", As: Implied}
	return []struct {
		name, before, after string
		fact                Fact
	}{
		{"an empty file", "", "[skill]\n\"Kubernetes\" = { same = [\"kates\"] }\n", same},
		{"a comment alone", "# ours", "# ours\n\n[skill]\n\"Kubernetes\" = { same = [\"kates\"] }\n", same},
		{"another section", "[title]\n\"x engineer\" = {}\n", "[title]\n\"x engineer\" = {}\n\n[skill]\n\"Kubernetes\" = { same = [\"kates\"] }\n", same},
		{
			"the end of its section", "[skill]\n\"A1\" = {} # one\n\n# two\n[title]\n\"x engineer\" = {}\n",
			"[skill]\n\"A1\" = {} # one\n\"Kubernetes\" = { same = [\"kates\"] }\n\n# two\n[title]\n\"x engineer\" = {}\n", same,
		},
		{"an empty section", "[skill] # ours\n", "[skill] # ours\n\"Kubernetes\" = { same = [\"kates\"] }\n", same},
		{"no line break at the end", "[skill]\n\"A1\" = {}", "[skill]\n\"A1\" = {}\n\"Kubernetes\" = { same = [\"kates\"] }", same},
		{"other line breaks", "[skill]\r\n\"A1\" = {}\r\n", "[skill]\r\n\"A1\" = {}\r\n\"Kubernetes\" = { same = [\"kates\"] }\r\n", same},
		{"a mark at the beginning", "\ufeff[skill]\n\"A1\" = {}\n", "\ufeff[skill]\n\"A1\" = {}\n\"Kubernetes\" = { same = [\"kates\"] }\n", same},
		{"a row, under another spelling", "[skill]\n\"K8S\"   =   {}\n", "[skill]\n\"K8S\"   =   { same = [\"kates\"] }\n", same},
		{"a row with a list", "[skill]\n\"Kubernetes\" = { same = [\"kk\"] } # ours\n", "[skill]\n\"Kubernetes\" = { same = [\"kk\", \"kates\"] } # ours\n", same},
		{"a list that ends with a comma", "[skill]\n\"Kubernetes\" = { same = [\"kk\", ] }\n", "[skill]\n\"Kubernetes\" = { same = [\"kk\", \"kates\" ] }\n", same},
		{"an empty list", "[skill]\n\"Kubernetes\" = { same = [] }\n", "[skill]\n\"Kubernetes\" = { same = [\"kates\"] }\n", same},
		{"a row with another field", "[skill]\n\"Kubernetes\" = { source = \"x = ]\" }\n", "[skill]\n\"Kubernetes\" = { source = \"x = ]\", same = [\"kates\"] }\n", same},
		{
			"a list on several lines", "[skill]\n\"Kubernetes\" = { same = [\n    \"kk\", # one ]\n    \"kkk\" # two\n] }\n",
			"[skill]\n\"Kubernetes\" = { same = [\n    \"kk\", # one ]\n    \"kkk\", # two\n    \"kates\"\n] }\n", same,
		},
		{
			"a block", "[skill.'Kubernetes']\nsame = ['kk'] # one\n\n[title]\n",
			"[skill.'Kubernetes']\nsame = ['kk', \"kates\"] # one\n\n[title]\n", same,
		},
		{"an empty block", "[skill.\"Kubernetes\"] # ours\n", "[skill.\"Kubernetes\"] # ours\nsame = [\"kates\"]\n", same},
		{
			"a block with another field", "[skill.\"Kubernetes\"]\nsource = '''x ' ]'''  # why\n",
			"[skill.\"Kubernetes\"]\nsource = '''x ' ]'''  # why\nsame = [\"kates\"]\n", same,
		},
		{"an edge from a new concept", "", "[skill]\n\"Zibbo\" = { implies = { \"Python\" = \"written in \\\"it\\\"\" } }\n", implies},
		{"an edge without a reason", "", "[skill]\n\"Zibbo\" = { implies = [\"Python\"] }\n", bald},
		{
			"an edge to a table of reasons", "[skill]\n\"Zibbo\" = { implies = { \"Java\" = { why = \"w\", weight = 0.5 } } }\n",
			"[skill]\n\"Zibbo\" = { implies = { \"Java\" = { why = \"w\", weight = 0.5 }, \"Python\" = \"written in \\\"it\\\"\" } }\n", implies,
		},
		{
			"an edge without a reason to a table", "[skill]\n\"Zibbo\" = { implies = { \"Java\" = \"w\" } }\n",
			"[skill]\n\"Zibbo\" = { implies = { \"Java\" = \"w\", \"Python\" = {} } }\n", bald,
		},
		{
			"an edge to a list of names", "[skill]\n\"Zibbo\" = { implies = [\"Java\", \"Go\"] }\n",
			"[skill]\n\"Zibbo\" = { implies = {\"Java\" = {}, \"Go\" = {}, \"Python\" = \"written in \\\"it\\\"\"} }\n", implies,
		},
		{"an edge without a reason to a list", "[skill]\n\"Zibbo\" = { implies = [\"Java\"] }\n", "[skill]\n\"Zibbo\" = { implies = [\"Java\", \"Python\"] }\n", bald},
		{
			"an edge to dotted ones", "[skill.\"Zibbo\"]\nimplies.\"Java\" = \"w\"\n",
			"[skill.\"Zibbo\"]\nimplies.\"Java\" = \"w\"\nimplies.\"Python\" = \"written in \\\"it\\\"\"\n", implies,
		},
		{
			"neighbours", "", "[skill]\n\"Kubernetes\" = { related = { \"Zibbo\" = \"beside it\" } }\n",
			Fact{Term: "k8s", To: "Zibbo", As: Related, Reason: "beside it"},
		},
		{
			"a skill that people are hired by", "", "[skill]\n\"Kubernetes\" = { hired_as = { \"product manager\" = \"odd\" } }\n",
			Fact{Term: "k8s", To: "product manager", As: Implied, Reason: "odd"},
		},
		{
			"a title", "", "[title]\n\"zibbo wrangler\" = { implies = { \"backend engineer\" = \"the same work\" } }\n",
			Fact{Term: "zibbo wrangler", To: "back-end developer", As: Implied, Reason: "the same work"},
		},
	}
}

func TestAdd(t *testing.T) {
	for _, c := range addCases() {
		t.Run(c.name, func(t *testing.T) {
			if c.fact.To == "Zibbo" {
				c.before = "[skill]\n\"Zibbo\" = {}\n"
				c.after = strings.Replace(c.after, "[skill]\n", c.before, 1)
			}
			got, err := added(t, c.before, c.fact)
			if err != nil {
				t.Fatal(err)
			}
			if got != c.after {
				t.Errorf("got\n%s\nwant\n%s", got, c.after)
			}
			if again, err := added(t, c.after, c.fact); !errors.Is(err, ErrKnown) {
				t.Errorf("said twice: %v\n%s", err, again)
			}
		})
	}
}

func TestAddRefuses(t *testing.T) {
	for _, c := range []struct {
		fact      Fact
		file      string
		want, tip string
	}{
		{Fact{Term: "x", To: "xyzzy", As: Same}, "", `the table has no "xyzzy"`, "add it to the file first, or name another one"},
		{Fact{Term: "k8s", To: "Python", As: Same}, "", `"k8s" is already a spelling of "Kubernetes" (cloud)`, `to take it from there: [remove] terms = ["k8s"]`},
		{Fact{Term: "spring", To: "Spring", As: Same}, "", `"spring" finds "Spring", but means other things too, and is never put out`, "with quotes a brief can still ask for it"},
		{Fact{Term: "bottle", To: "Python", As: Same}, "[remove]\nterms = [\"bottle\"]\n", `"bottle" means other things too, and would be put out alone`, `"Python" = { bare = ["bottle"], safe = ["another form"] }`},
		{Fact{Term: "Python", To: "Django", As: Implied}, "", `"Django" already implies "Python"`, "make them one concept with --as same, or remove that edge"},
		{Fact{Term: "k8s", To: "kubernetes", As: Implied}, "", `"k8s" is a spelling of "Kubernetes", and cannot imply it`, "--as same is for spellings"},
		{Fact{Term: "k8s", To: "kubernetes", As: Related}, "", `"k8s" is a spelling of "Kubernetes", not beside it`, "--as same is for spellings"},
		{Fact{Term: "a (b)", To: "Python", As: Same}, "", `'(' cannot stand in a spelling`, "a spelling holds words alone"},
		{Fact{Term: "a\x1b[31m", To: "Python", As: Same}, "", "a spelling holds a character that cannot be seen", "delete it"},
		{Fact{Term: "a\xff", To: "Python", As: Same}, "", "a spelling holds a character that cannot be seen", "delete it"},
		{Fact{Term: "...", To: "Python", As: Same}, "", `"..." has no letter and no digit`, ""},
		{Fact{Term: strings.Repeat("x", MaxTermLength+1), To: "Python", As: Same}, "", "a spelling has 201 bytes, more than 200", ""},
		{Fact{Term: "Zibbo", To: "Python", As: Implied, Reason: strings.Repeat("x", MaxTermLength+1)}, "", "the reason has 201 bytes, more than 200", ""},
		{Fact{Term: "Zibbo", To: "Python", As: Same, Kind: Place}, "", `the table has no "Python"`, "add it to the file first, or name another one"},
	} {
		text, err := added(t, c.file, c.fact)
		refused, ok := errors.AsType[*FactError](err)
		if !ok || text != "" {
			t.Errorf("%+v: %v, %q", c.fact, err, text)
			continue
		}
		if refused.Message != c.want || refused.Hint != c.tip {
			t.Errorf("%+v:\n got %s | %s\nwant %s | %s", c.fact, refused.Message, refused.Hint, c.want, c.tip)
		}
	}
	for _, known := range []Fact{
		{Term: "k8s", To: "Kubernetes", As: Same},
		{Term: "Django", To: "Python", As: Implied, Reason: "said anew"},
		{Term: "GCP", To: "AWS", As: Related},
		{Term: "AWS", To: "GCP", As: Related},
		{Term: "Django", To: "backend engineer", As: Implied},
	} {
		if _, err := added(t, "", known); !errors.Is(err, ErrKnown) {
			t.Errorf("%+v: %v", known, err)
		}
	}
}

// What an import brings goes into a file that has rows and sections already.
func TestImportInto(t *testing.T) {
	before := "# ours\n[skill]\n\"Ledger Kit\" = { same = [\"LKit\"] } # the ledger\n\n[place]\n\"Ouaga\" = {}\n"
	f, _ := Parse("team.toml", []byte(before))
	with, _ := Shipped().With(f)
	s, _ := ParseSolr("s.txt", []byte("LKit, ledger kit two\nzibbo => zibbo, ledger kit\nDjango, Djangoo\n# place: Ouaga\nOuaga, Ouagadougou\n# company: Acme\nAcme, Acme Corp"))
	i, remarks := with.Import(s, Skill)
	if len(remarks) > 0 || i.Concepts() != 5 {
		t.Fatalf("%d concepts, %q", i.Concepts(), showAll(remarks))
	}
	got, found := i.Into(f, Shipped())
	want := `# ours
[skill]
"Ledger Kit" = { same = ["LKit", "ledger kit two"] } # the ledger
"Django" = { same = ["Djangoo"] }
"zibbo" = { implies = { "Ledger Kit" = "said in s.txt" } }

[place]
"Ouaga" = { same = ["Ouagadougou"] }

[company]
"Acme" = { same = ["Acme Corp"] }
`
	if string(got) != want || len(found) > 0 {
		t.Errorf("%q, got\n%s\nwant\n%s", showAll(found), got, want)
	}
}

// FuzzAdd adds facts to whatever can be read: nothing may panic, the rest of
// the file stays, and the fact is known then.
func FuzzAdd(f *testing.F) {
	for _, c := range addCases() {
		f.Add(c.before, c.fact.Term, c.fact.To, uint8(2), c.fact.Reason)
	}
	for _, c := range overlayCases() {
		f.Add(c.file, "zibbo", "Python", uint8(3), "why")
	}
	f.Add("skill.\"a\" = {}\n[skill]\n\"b\".same = ['''c''', \"\"\"d\\\"\"\"\"]\n", "b", "a", uint8(4), "")
	f.Fuzz(func(t *testing.T, file, term, to string, as uint8, reason string) {
		parsed, _ := Parse("team.toml", []byte(file))
		if parsed == nil {
			return
		}
		fact := Fact{Term: term, To: to, Reason: reason, As: []Relation{Same, Implied, Related}[as%3]}
		text, err := Shipped().Add(parsed, fact)
		if (err == nil) != (len(text) > 0) {
			t.Fatalf("%v and %q", err, text)
		}
		if err != nil {
			return
		}
		fresh, found := Parse("team.toml", text)
		if fresh == nil {
			t.Fatalf("%q\n%s", showAll(found), text)
		}
		if _, err := Shipped().Add(fresh, fact); !errors.Is(err, ErrKnown) {
			t.Fatalf("%v\n%s", err, text)
		}
	})
}
