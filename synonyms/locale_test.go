package synonyms

import (
	"slices"
	"strings"
	"testing"

	"sourcer/query"
)

func TestEndings(t *testing.T) {
	for _, c := range []struct {
		form string
		want []string
	}{
		{"Grafiker", []string{"Grafiker"}},
		{"Entwickler(in)", []string{"Entwickler", "Entwicklerin"}},
		{"développeu(r/se) web", []string{"développeur web", "développeuse web"}},
		{"ingénieur(e) confirmé(e)", []string{"ingénieur confirmé", "ingénieure confirmée"}},
		{"technische(r/) Leiter(in)", []string{"technischer Leiter", "technische Leiterin"}},
		{"Beauftragte(r/n/)", []string{"Beauftragter", "Beauftragten", "Beauftragte"}},
		{"Entwickler(in", []string{"Entwickler(in"}},
		{"Entwickler)in(", []string{"Entwickler)in("}},
		{"", []string{""}},
	} {
		if got := endings(c.form); !slices.Equal(got, c.want) {
			t.Errorf("endings(%q) = %q, want %q", c.form, got, c.want)
		}
	}
}

func TestTitleIn(t *testing.T) {
	for _, c := range []struct {
		locale, title string
		concept       string
		same, implied []string
		never         []string
	}{
		{
			"de", "software engineer", "software engineer",
			[]string{"software developer", "Softwareentwickler", "Softwareentwicklerin", "Anwendungsentwickler"},
			[]string{"Entwickler", "Entwicklerin", "Backend Entwickler"},
			[]string{"ingeniero de software", "Softwareentwickler(in)"},
		},
		{"de-CH", "HR officer", "HR officer", []string{"Personalreferentin"}, nil, nil},
		{"fr", "senior Java developer", "Java developer", []string{"senior Java engineer", "développeur Java senior", "développeuse Java senior", "ingénieure Java senior"}, nil, []string{"senior développeur Java", "développeur Java", "développeuse Java confirmé"}},
		{"es", "database administrator", "database administrator", []string{"administradora de bases de datos"}, []string{"Oracle DBA"}, []string{"administrador de datos"}},
		{"pt_BR", "mid level data scientist", "data scientist", []string{"cientista de dados pleno"}, nil, []string{"cientista de dados"}},
		{"nl", "sales assistant", "sales assistant", []string{"verkoopmedewerker", "verkoopmedewerkster"}, nil, nil},
		{"en", "Softwareentwickler", "software engineer", []string{"software engineer"}, nil, []string{"Softwareentwicklerin"}},
		{"ja", "data analyst", "data analyst", nil, []string{"BI analyst"}, []string{"analista de datos", "Datenanalyst"}},
		{"", "data analyst", "data analyst", nil, nil, []string{"Datenanalyst", "analyste de données"}},
		// A title speaks the language that it is written in.
		{"", "Softwareentwickler:in", "software engineer", []string{"software engineer", "Softwareentwickler", "Softwareentwicklerin"}, nil, []string{"analista de datos"}},
		{"", "développeur Java senior", "Java developer", []string{"senior Java developer", "développeuse Java senior"}, nil, []string{"Java developer senior"}},
		{"", "developpeuse Java", "Java developer", []string{"développeur Java"}, nil, nil},
		{"", "Senior Python-Entwicklerin", "Python developer", []string{"senior Python Entwickler", "senior Python developer"}, nil, nil},
		{"", "desarrollador backend", "backend engineer", []string{"desarrolladora backend", "backend engineer"}, nil, nil},
		{"", "netwerkbeheerder", "network administrator", []string{"network administrator"}, nil, nil},
		{"", "unheard-of Entwickler", "", nil, nil, []string{"Entwickler"}},
	} {
		e := Shipped().TitleIn(c.locale, c.title, Implied, Wish{})
		if e.Concept != c.concept {
			t.Errorf("%s %q: concept %q, want %q", c.locale, c.title, e.Concept, c.concept)
		}
		for _, want := range []struct {
			r     Relation
			texts []string
		}{{Same, c.same}, {Implied, c.implied}} {
			got := slices.Concat(texts(e, want.r), texts(e, Exact))
			for _, text := range want.texts {
				if !slices.Contains(got, text) {
					t.Errorf("%s %q: %s: %q is missing in %q", c.locale, c.title, want.r, text, got)
				}
			}
		}
		for _, term := range e.Terms {
			if slices.Contains(c.never, term.Text) {
				t.Errorf("%s %q: %q does not belong", c.locale, c.title, term.Text)
			}
		}
	}
}

// The marks of gender that people put into a title are read as a space, so
// that the man's form finds them all but the closed one.
func TestMarksOfGender(t *testing.T) {
	for _, written := range []string{"Softwareentwickler:in", "Softwareentwickler*in", "Softwareentwickler_in", "Softwareentwickler/in", "Softwareentwickler (m/w/d)"} {
		if words := query.Plain(written); words[0] != "softwareentwickler" {
			t.Errorf("%q is read as %q", written, words)
		}
	}
	for _, written := range []string{"Softwareentwicklerin", "SoftwareentwicklerIn"} {
		if got := reading(written); got != "softwareentwicklerin" {
			t.Errorf("%q is read as %q", written, got)
		}
	}
}

// No language leaves brackets, or a form that the table does not know again.
func TestLocalForms(t *testing.T) {
	table := Shipped()
	for _, locale := range Locales() {
		count := 0
		for c := range table.all() {
			for _, form := range c.local(locale) {
				count++
				if strings.ContainsAny(form, forbidden) {
					t.Errorf("%s: %q", locale, form)
				}
				for _, text := range []string{form, withoutAccents(form)} {
					if found := table.find(c.Kind, text); found != c {
						t.Errorf("%s: %q does not lead to %q", locale, text, c.Name)
					}
				}
			}
		}
		if count < 100 {
			t.Errorf("%s: %d spellings", locale, count)
		}
	}
}

func TestLocaleFiles(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"locale = \"tlh\"\n", `t:1:10: titles are not written in "tlh" | one of: de, es, fr, nl, pt`},
		{"locale = 5\n", `t:1:10: locale takes a text in quotes`},
		{"locale = \"de\"\n[title]\n\"data analyst\" = { related = [\"BI analyst\"] }\n", `t:3:20: a file with a locale lists spellings alone | write same = ["a spelling"]`},
		{"locale = \"es\"\n[level]\n\"intern\" = { same = [\"becario(a) práctico(a)\"] }\n", `t:3:22: "becario(a) práctico(a)" spells out "becarioa prácticoa" | "becari(o/a) práctic(o/a)"`},
		{"locale = \"es\"\n[level]\n\"intern\" = { same = [\"aprendiz\", \"estudiante(a)\"] }\n", `t:3:34: "estudiante(a)" spells out "estudiantea" | "estudiant(e/a)"`},
		{"locale = \"de\"\n[title]\n\"data analyst\" = { same = [\"Analyst(in\"] }\n", `t:3:28: '(' cannot stand in a spelling | a spelling holds words alone`},
		{"locale = \"de\"\n[title]\n\"data analyst\" = { same = [\"" + strings.Repeat("(a/", 100_000) + "\"] }\n", `t:3:28: a spelling has 300000 bytes, more than 200`},
		{"[skill]\n\"Java\" = { work = [\"coding\"] }\n", `t:2:12: only a title is named by its work, and this is a skill`},
	} {
		f, found := Parse("t", []byte(c.file))
		if f != nil || len(found) == 0 || show(found[0]) != c.want {
			t.Errorf("%.60q: %.300q, want %q", c.file, showAll(found), c.want)
		}
	}
	if f, found := Parse("t", []byte("locale = \"fr\"\n[level]\n\"senior\" = { same = [\"confirmé(e)\", \"diplômé(e) adjoint(e)\", \"agréé(s)\"] }\n")); f == nil {
		t.Errorf("an ending behind an accent is right: %q", showAll(found))
	}
	table, conflicts := on(t, Shipped(), "locale = \"de\"\n[title]\n\"data wizard\" = { same = [\"Datenzauberer\"] }\n\"data analyst\" = { same = [\"Zahlenmensch(en)\", \"Webentwickler\"] }\n")
	want := []string{
		`team.toml:3:1: no title is called "data wizard" | a file with a locale adds spellings to what other files have`,
		`team.toml:4:48: "Webentwickler" is already a spelling of "web developer" (frontend)`,
	}
	if !slices.Equal(conflicts, want) {
		t.Errorf("got %q, want %q", conflicts, want)
	}
	if got := texts(table.TitleIn("de", "data analyst", Same, Wish{}), Same); !slices.Contains(got, "Zahlenmenschen") {
		t.Errorf("%q", got)
	}
	if got := texts(Shipped().TitleIn("de", "data analyst", Same, Wish{}), Same); slices.Contains(got, "Zahlenmenschen") {
		t.Error("the shipped table was changed")
	}
	table, conflicts = on(t, table, "[remove]\nterms = [\"Zahlenmenschen\"]\n")
	if got := texts(table.TitleIn("de", "data analyst", Same, Wish{}), Same); len(conflicts) > 0 || slices.Contains(got, "Zahlenmenschen") {
		t.Errorf("%q %q", conflicts, got)
	}
}
