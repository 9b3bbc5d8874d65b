package target

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sourcer/query"
)

var update = flag.Bool("update", false, "rewrite the conformance vectors")

const vectorsDir = "../../testdata/vectors"

// vector says whether a string finds a profile on a platform.
type vector struct {
	Target  string `json:"target"`
	Box     string `json:"box"`
	String  string `json:"string"`
	Profile string `json:"profile"`
	Match   bool   `json:"match"`
}

// vectorTexts are profiles: the words of the strings in several orders and
// spellings, and words that look like operators.
var vectorTexts = []string{
	"Backend engineer, golang and kubernetes",
	"Engineer, backend. Golang, docker; intern",
	"C++ and C# developer",
	"C developer, .NET, Node.js, R&D",
	"CI/CD with Jenkins, full-stack",
	"ci cd, full stack engineer",
	"Marks and Spencer or not",
	"Software engineer (golang) kubernetes docker recruiter",
}

// vectorQueries are what the strings ask for, in one field.
func vectorQueries(f query.Field) []query.Expr {
	t := func(text string) query.Expr { return in(f, text) }
	return []query.Expr{
		t("golang"),
		t("backend engineer"),
		t("C++"),
		t("C#"),
		t(".NET"),
		t("R&D"),
		t("CI/CD"),
		t("full-stack"),
		t("OR"),
		t("not"),
		t(`"golang" AND`),
		all(t("golang"), t("kubernetes")),
		oneOf(t("kubernetes"), t("docker"), t("C#")),
		not(t("intern")),
		all(t("golang"), not(oneOf(t("intern"), t("recruiter")))),
		all(oneOf(t("backend engineer"), t("software engineer")), t("golang"), oneOf(t("kubernetes"), t("docker")), not(t("intern"))),
	}
}

// vectors makes the vectors of a platform: each query that a box can say,
// against each profile. What is found follows from what the string is read
// as, by the platform's grammar and its reading of words.
func vectors(t *testing.T, p *Profile) []byte {
	t.Helper()
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	for _, b := range p.Boxes(LayoutFields) {
		for _, e := range vectorQueries(b.Field) {
			text, err := p.Write(b, e)
			if err != nil {
				continue
			}
			read, err := p.Read(b, text)
			if err != nil {
				t.Fatalf("%s: %q: %v", p.Name, text, err)
			}
			for _, profile := range vectorTexts {
				found := query.Match(read, query.Document{b.Field: {profile}}, p.Reading())
				if err := enc.Encode(vector{p.Name, b.Key, text, profile, found}); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	return out.Bytes()
}

// TestVectors holds the checked-in vectors against the model. Every family has
// some; a new board of a known family needs none.
func TestVectors(t *testing.T) {
	families := map[Family]bool{}
	for _, name := range Names() {
		p := lookup(t, name)
		file := filepath.Join(vectorsDir, name+".jsonl")
		made := vectors(t, p)
		if *update && len(made) > 0 {
			if err := os.WriteFile(file, made, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		families[p.Family] = true
		if !bytes.Equal(made, want) {
			t.Errorf("%s is not what the model says (go test ./query/target -run Vectors -update rewrites it)", file)
		}
	}
	for _, f := range Families() {
		if !families[Family(f)] {
			t.Errorf("no vectors for the family %s", f)
		}
	}
}

// The vectors are what a reader by hand would say.
func TestVectorsByHand(t *testing.T) {
	made := string(vectors(t, lookup(t, "google")))
	for _, want := range []string{
		`{"target":"google","box":"keywords","string":"site:linkedin.com/in \"backend engineer\"","profile":"Backend engineer, golang and kubernetes","match":true}`,
		`{"target":"google","box":"keywords","string":"site:linkedin.com/in \"backend engineer\"","profile":"Engineer, backend. Golang, docker; intern","match":false}`,
		`{"target":"google","box":"keywords","string":"site:linkedin.com/in \"C++\"","profile":"C developer, .NET, Node.js, R&D","match":false}`,
		`{"target":"google","box":"keywords","string":"site:linkedin.com/in golang -intern -recruiter","profile":"Engineer, backend. Golang, docker; intern","match":false}`,
		`{"target":"google","box":"keywords","string":"site:linkedin.com/in \"CI/CD\"","profile":"ci cd, full stack engineer","match":true}`,
		`{"target":"google","box":"keywords","string":"site:linkedin.com/in \"OR\"","profile":"Marks and Spencer or not","match":true}`,
	} {
		if !strings.Contains(made, want+"\n") {
			t.Errorf("missing: %s", want)
		}
	}
}
