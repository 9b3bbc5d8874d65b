package translate

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sourcer/query"
	"sourcer/query/plan"
	"sourcer/query/target"
)

func lookup(t testing.TB, name string) *target.Profile {
	t.Helper()
	p, err := target.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The strings and the kinds of losses are worked out by hand.
var table = []struct {
	from, to, text string
	want           []string
	losses         []plan.LossKind
	relation       query.Relation
}{
	{"linkedin", "google", `("backend engineer" OR java) AND kafka NOT (intern OR junior)`, []string{`site:linkedin.com/in ("backend engineer" OR java) kafka -intern -junior`}, nil, query.Equal},
	{"google", "linkedin", `java OR kotlin kafka -intern`, []string{`(java OR kotlin) AND kafka NOT intern`}, nil, query.Equal},
	// The platform's own reading is what is carried over.
	{"linkedin", "google", `java OR kotlin AND kafka`, []string{`site:linkedin.com/in (java OR kotlin) (java OR kafka)`}, nil, query.Equal},
	{"google", "linkedin", `(java spring) OR (python django)`, []string{`java AND (spring OR python) AND django`}, nil, query.Equal},
	{"bullhorn", "linkedin", `Technical Engineer AND Electrician`, []string{`(Technical OR Engineer) AND Electrician`}, nil, query.Equal},
	{"dice", "hireez", `java and (kafka or nats) not intern`, []string{`java AND (kafka OR nats) AND NOT intern`}, nil, query.Equal},
	{"linkedin", "craigslist", `(java OR kotlin) AND kafka`, []string{`(java | kotlin) kafka`}, nil, query.Equal},
	// NOT in a title or a company's name stays text.
	{"linkedin", "google", `"Not On The High Street" AND "C++"`, []string{`site:linkedin.com/in "Not On The High Street" "C++"`}, nil, query.Equal},
	// Nearness, stars, fields.
	{"hireez", "linkedin", `"java lead"~2`, []string{`java AND lead`}, []plan.LossKind{NearDropped}, query.Broader},
	{"hireez", "linkedin", `kafka AND NOT "java lead"~2`, []string{`kafka NOT ("java lead" OR "lead java")`}, []plan.LossKind{NearDropped}, query.Broader},
	{"hireez", "monster", `"java lead"~2 AND dev*`, []string{`"java lead"~2 AND dev*`}, nil, query.Equal},
	{"monster", "linkedin", `develop* AND kafka`, []string{`develop AND kafka`}, []plan.LossKind{StarDropped}, query.Narrower},
	{"monster", "linkedin", `kafka NOT develop*`, []string{`kafka NOT develop`}, []plan.LossKind{StarDropped}, query.Broader},
	{"google", "linkedin", `java filetype:pdf`, []string{`java`}, []plan.LossKind{FieldDropped}, query.Broader},
	{"google", "linkedin", `java -inurl:blog`, []string{`java`}, []plan.LossKind{FieldDropped}, query.Broader},
	{"google", "linkedin", `site:linkedin.com/in java -inurl:dir`, []string{`java`}, nil, query.Equal},
	{"google", "linkedin", `(java OR filetype:pdf) kafka`, []string{`java AND kafka`}, []plan.LossKind{FieldDropped}, query.Narrower},
	// A site of the string's own takes the place of the platform's, and its
	// address needs no quotes; without it nothing is said of sites.
	{"google", "bing", `java site:github.com`, []string{`java site:github.com`}, nil, query.Equal},
	{"bing", "google", `java (site:github.com OR site:gitlab.com) -site:gist.github.com`, []string{`java (site:github.com OR site:gitlab.com) -site:gist.github.com`}, nil, query.Equal},
	{"google", "bing", `java -site:github.com`, []string{`site:linkedin.com/in java NOT site:github.com`}, nil, query.Equal},
	{"google", "bing", `java filetype:pdf`, []string{`site:linkedin.com/in java filetype:pdf`}, nil, query.Equal},
	{"google", "linkedin", `"vp * engineering"`, []string{`"vp engineering"`}, []plan.LossKind{Unsaid}, query.Equal},
	{"seekout", "linkedin", `cur_title:cto AND java`, []string{`cto AND java`}, []plan.LossKind{plan.FieldWidened}, query.Broader},
	{"linkedin", "remoteok", `golang AND kubernetes`, []string{`golang+kubernetes`}, nil, query.Equal},
}

func TestTranslate(t *testing.T) {
	for _, row := range table {
		r, err := Run(lookup(t, row.from), lookup(t, row.to), row.text, plan.Options{})
		if err != nil {
			t.Errorf("%s to %s: %s: %v", row.from, row.to, row.text, err)
			continue
		}
		var texts []string
		for _, p := range r.Parts {
			for _, c := range p {
				texts = append(texts, c.Text)
			}
		}
		var kinds []plan.LossKind
		for _, l := range r.Losses {
			kinds = append(kinds, l.Kind)
			if l.Text == "" || l.Direction == "" {
				t.Errorf("%s: %+v", row.text, l)
			}
		}
		if !slices.Equal(texts, row.want) || !slices.Equal(kinds, row.losses) || r.Relation.Relation != row.relation {
			t.Errorf("%s to %s: %s\ngot  %q %v %s\nwant %q %v %s", row.from, row.to, row.text, texts, kinds, r.Relation.Relation, row.want, row.losses, row.relation)
		}
		if row.relation != query.Equal && r.Relation.OnlyA == nil && r.Relation.OnlyB == nil {
			t.Errorf("%s: no witness", row.text)
		}
	}
}

func TestUnreadable(t *testing.T) {
	_, err := Run(lookup(t, "linkedin"), lookup(t, "google"), `(java`, plan.Options{})
	if _, ok := errors.AsType[*target.Unreadable](err); !ok {
		t.Error(err)
	}
	_, err = Run(lookup(t, "google"), lookup(t, "linkedin"), `filetype:pdf`, plan.Options{})
	if _, ok := errors.AsType[*plan.Misfit](err); !ok {
		t.Error(err)
	}
	// To SQLite an empty string finds nothing, to LinkedIn all; a sign alone
	// is no word.
	for _, c := range []struct{ from, text string }{{"sqlite", ``}, {"linkedin", ``}, {"lucene", `#*`}} {
		_, err = Run(lookup(t, c.from), lookup(t, "google"), c.text, plan.Options{})
		if _, ok := errors.AsType[*plan.Misfit](err); !ok {
			t.Error(c, err)
		}
	}
}

// genString makes strings of the shape that recruiters write, in the words of
// LinkedIn.
func genString() *rapid.Generator[string] {
	word := rapid.SampledFrom([]string{"java", "kotlin", "kafka", `"backend engineer"`, `"data engineer"`, "engineer", "intern", "sql", `"machine learning"`})
	return rapid.Custom(func(t *rapid.T) string {
		var parts []string
		for range rapid.IntRange(1, 3).Draw(t, "groups") {
			group := rapid.SliceOfN(word, 1, 3).Draw(t, "group")
			text := strings.Join(group, " OR ")
			if len(group) > 1 {
				text = "(" + text + ")"
			}
			parts = append(parts, text)
		}
		text := strings.Join(parts, " AND ")
		if rapid.Bool().Draw(t, "not") {
			text += " NOT " + word.Draw(t, "excluded")
		}
		return text
	})
}

// A translation there and back asks for the same, where nothing was lost.
func TestThereAndBack(t *testing.T) {
	here := lookup(t, "linkedin")
	for _, name := range []string{"google", "hireez", "monster", "dice", "craigslist", "linkedin-recruiter", "sales-navigator"} {
		there := lookup(t, name)
		t.Run(name, rapid.MakeCheck(func(r *rapid.T) {
			text := genString().Draw(r, "string")
			out, err := Run(here, there, text, plan.Options{})
			if err != nil || !out.Equal() || len(out.Parts) != 1 {
				r.Skip("lost, or in parts")
			}
			back, err := Run(there, here, out.Parts[0][0].Text, plan.Options{})
			if err != nil {
				r.Fatalf("%s\n%s: %v", text, out.Parts[0][0].Text, err)
			}
			a, _ := here.ReadApart(here.Boxes(target.LayoutSingle)[0], text)
			b, err := here.ReadApart(here.Boxes(target.LayoutSingle)[0], back.Parts[0][0].Text)
			if err != nil || query.Relate(a, b, query.Plain).Relation != query.Equal {
				r.Fatalf("%s\n%s\n%s", text, out.Parts[0][0].Text, back.Parts[0][0].Text)
			}
		}))
	}
}
