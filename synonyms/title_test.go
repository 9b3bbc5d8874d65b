package synonyms

import (
	"slices"
	"strings"
	"testing"

	"sourcer/query"
)

// tradeCase is what a sourcer would and would not put into a string for a
// title: spellings and other names of the same work, titles that are routinely
// hired for it, titles beside it that wait for the reach related, and what
// never comes.
type tradeCase struct {
	title         string
	same, implied []string
	related       []string
	never         []string
}

var tradeCases = []tradeCase{
	{
		"software developer",
		[]string{"software engineer", "software programmer", "SDE", "SWE"},
		[]string{"developer", "programmer", "software engineering", "backend engineer", "full stack developer", "tech lead"},
		[]string{"web developer", "mobile developer"},
		[]string{"business developer", "DevOps engineer", "software sales", "dev"},
	},
	{
		"frontend developer",
		[]string{"front end developer", "frontend engineer", "UI developer"},
		[]string{"React developer", "Angular developer", "JavaScript developer"},
		[]string{"web developer", "full stack developer"},
		[]string{"backend engineer", "web designer"},
	},
	{"web developer", []string{"website developer", "web programmer"}, []string{"web development", "WordPress developer", "webmaster"}, []string{"PHP developer", "frontend developer"}, []string{"Python developer", "designer"}},
	{"full stack developer", []string{"fullstack engineer"}, []string{"founding engineer"}, nil, []string{"backend engineer", "frontend developer"}},
	{"embedded engineer", []string{"embedded software engineer", "embedded systems engineer"}, []string{"firmware engineer"}, []string{"robotics engineer"}, []string{"software engineer"}},
	{"tech lead", []string{"technical lead", "engineering lead"}, []string{"lead software engineer", "software team lead"}, []string{"staff engineer", "engineering manager"}, []string{"lead", "sales team lead"}},
	{"software architect", []string{"application architect", "technical architect"}, []string{"IT architect", "systems architect"}, []string{"solutions architect", "enterprise architect", "lead software engineer"}, []string{"architect", "landscape architect"}},
	{"data engineer", nil, []string{"ETL developer", "data platform engineer", "analytics engineer"}, []string{"data modeler"}, []string{"data entry clerk", "data scientist"}},
	{"data analyst", nil, []string{"BI analyst", "reporting analyst", "data analytics"}, []string{"business analyst", "financial analyst"}, []string{"data engineer", "analyst"}},
	{"machine learning engineer", []string{"ML engineer", "MLE"}, []string{"AI engineer", "deep learning engineer", "NLP engineer"}, []string{"data scientist"}, []string{"data engineer"}},
	{"database administrator", []string{"DBA"}, []string{"Oracle DBA"}, []string{"database developer", "data administrator"}, []string{"systems administrator"}},
	{"network engineer", []string{"networking engineer"}, []string{"network administrator", "network technician", "NOC engineer", "IT systems engineer"}, []string{"infrastructure engineer"}, []string{"systems engineer", "neural network engineer", "social network"}},
	{"systems administrator", []string{"sysadmin", "system administrator"}, []string{"IT administrator", "network administrator"}, []string{"DevOps engineer"}, []string{"Salesforce administrator", "office administrator"}},
	{"platform engineer", nil, []string{"infrastructure engineer", "DevOps engineer", "SRE"}, nil, []string{"backend engineer"}},
	{"security engineer", []string{"cybersecurity engineer"}, []string{"cloud security engineer", "DevSecOps engineer"}, []string{"penetration tester"}, []string{"security guard", "DevOps"}},
	{"QA engineer", []string{"quality assurance engineer", "software tester"}, []string{"SDET", "test engineer", "test analyst"}, []string{"quality engineer", "tester", "game tester"}, []string{"quality assurance specialist", "quality manager", "test manager"}},
	{"product manager", nil, []string{"product owner", "product lead", "group product manager"}, []string{"product marketing manager"}, []string{"project manager", "head of product"}},
	{"technical product manager", nil, []string{"platform product manager", "technical product owner"}, []string{"product manager"}, []string{"growth product manager"}},
	{"SOC analyst", []string{"security operations analyst"}, []string{"incident responder"}, []string{"security analyst"}, []string{"vulnerability analyst"}},
	{"head of product", []string{"product head"}, []string{"product director", "VP of product", "chief product officer"}, nil, []string{"product manager"}},
	{"UX designer", []string{"user experience designer", "interaction designer"}, []string{"product designer", "UI designer"}, []string{"UX researcher", "graphic designer"}, []string{"fashion designer", "web developer"}},
	{"technical writer", []string{"technical author"}, nil, []string{"UX writer"}, []string{"copywriter", "writer"}},
	{"engineering manager", []string{"software development manager"}, []string{"head of engineering"}, []string{"tech lead"}, []string{"development manager", "manager", "project manager"}},
	{"VP of sales", []string{"VP sales", "vice president of sales"}, nil, nil, []string{"sales manager", "president"}},
	{"CTO", []string{"chief technology officer"}, []string{"CPTO"}, []string{"CIO", "technical director"}, []string{"officer"}},
	{"IT support specialist", nil, []string{"IT support", "help desk", "desktop support", "IT technician"}, []string{"systems administrator"}, []string{"IT manager", "customer support"}},
	{"account executive", []string{"enterprise account executive"}, []string{"sales executive", "account manager"}, nil, []string{"accounts executive", "chief executive"}},
	{"sales assistant", nil, []string{"retail assistant", "sales associate", "sales advisor", "retail"}, []string{"shop assistant", "cashier", "sales executive"}, []string{"sales manager", "account executive"}},
	{"customer success manager", []string{"client success manager"}, []string{"customer success", "customer onboarding specialist"}, nil, []string{"customer service", "CSM", "onboarding specialist"}},
	{"marketing manager", nil, []string{"digital marketing manager", "growth marketing manager"}, []string{"product marketing manager"}, []string{"marketing assistant", "sales manager"}},
	{"HR officer", []string{"human resources officer"}, []string{"HR", "HR generalist", "human resources", "talent acquisition"}, []string{"recruiter"}, []string{"HRIS analyst", "officer"}},
	{"recruiter", nil, []string{"technical recruiter", "talent acquisition", "sourcer", "recruitment consultant"}, nil, []string{"HR manager"}},
	{"accounts assistant", []string{"accounting assistant", "account assistant"}, []string{"finance assistant", "accounts", "assistant accountant"}, []string{"bookkeeper", "accountant"}, []string{"account executive", "account manager", "finance"}},
	{"legal counsel", []string{"in house counsel"}, []string{"corporate lawyer", "general counsel"}, nil, []string{"counselor", "paralegal"}},
	{"executive assistant", []string{"assistant to the CEO"}, []string{"personal assistant"}, nil, []string{"administrative assistant", "assistant", "executive"}},
	{"Salesforce developer", []string{"Salesforce engineer"}, nil, []string{"Salesforce administrator"}, []string{"sales executive"}},
}

func TestTradeTitles(t *testing.T) {
	for _, c := range tradeCases {
		e := Shipped().Title(c.title, Related, nil)
		at := map[string]Relation{}
		for _, term := range e.Terms {
			at[reading(term.Text)] = term.Relation
		}
		for _, want := range []struct {
			r     Relation
			texts []string
		}{{Same, c.same}, {Implied, c.implied}, {Related, c.related}, {"", c.never}} {
			for _, text := range want.texts {
				if got := at[reading(text)]; got != want.r {
					t.Errorf("%s: %q is %q, want %q", c.title, text, got, want.r)
				}
			}
		}
	}
}

// A default search for a title is as long as a person would read: of all titles
// with a row none goes beyond, whatever it brings in.
func TestTitlesStayReadable(t *testing.T) {
	const longest = 60
	for name := range Shipped().Names(JobTitle) {
		var kept []string
		for _, term := range Shipped().Title(name, Implied, nil).Terms {
			if !slices.ContainsFunc(kept, func(k string) bool { return isPart(k, term.Text) }) {
				kept = slices.DeleteFunc(kept, func(k string) bool { return isPart(term.Text, k) })
				kept = append(kept, term.Text)
			}
		}
		if len(kept) > longest {
			t.Errorf("%s: %d terms: %s", name, len(kept), strings.Join(kept, ", "))
		}
	}
}

// A beginner does not lead, an exclusion never takes the work by itself, and a
// mere role noun stays out once a technology is wanted.
func TestTitlesWithoutNonsense(t *testing.T) {
	for _, c := range []struct {
		title  string
		reach  Relation
		wanted []string
		never  []string
	}{
		{"software engineer intern", Related, nil, []string{"tech lead intern", "software architect intern", "founding engineer intern"}},
		{"junior data analyst", Related, nil, []string{"junior analytics manager", "junior director of data"}},
		{"payroll specialist", Same, nil, []string{"payroll"}},
		{"HR officer", Same, nil, []string{"HR", "human resources"}},
		{"software engineer", Implied, []string{"Python"}, []string{"developer", "programmer", "Ruby developer", "Java developer"}},
		{"mobile developer", Implied, []string{"Swift"}, []string{"Android", "Android developer"}},
	} {
		got := Shipped().Title(c.title, c.reach, c.wanted)
		for _, term := range got.Terms {
			if slices.Contains(c.never, term.Text) {
				t.Errorf("%s: %q does not belong", c.title, term.Text)
			}
		}
	}
	all := Shipped().Title("software engineer", Implied, []string{"Agile"})
	if !slices.Contains(texts(all, Implied), "developer") {
		t.Error("what is no technology keeps the developer out")
	}
}

// A row stands for its title: its parts lead to no other row, or two rows are
// one title under two names.
func TestTitleRowsAreApart(t *testing.T) {
	table := Shipped()
	for name := range table.Names(JobTitle) {
		mods, noun := table.titleParts(query.Plain(name))
		if len(mods) != 1 || mods[0].Kind == Skill {
			continue
		}
		if row := table.rowOfParts(title{mods: mods, noun: noun}); row != nil && row.Name != name {
			t.Errorf("%q and %q are one title", name, row.Name)
		}
	}
}

func TestLeaders(t *testing.T) {
	for _, c := range []struct {
		text, concept string
		same          []string
	}{
		{"director, engineering", "director of engineering", []string{"engineering director", "director of engineering"}},
		{"vice president of marketing", "VP of marketing", []string{"VP marketing", "VP of marketing", "vice president marketing"}},
		{"senior vice president sales", "VP of sales", []string{"senior VP of sales"}},
		{"head of growth", "head of growth", []string{"growth head"}},
		{"SVP operations", "SVP of operations", []string{"SVP of operations", "senior vice president of operations"}},
		{"director of unheard of things", "", nil},
		{"head of", "", nil},
	} {
		e := Shipped().Title(c.text, Same, nil)
		if e.Concept != c.concept {
			t.Errorf("%s: concept %q, want %q", c.text, e.Concept, c.concept)
		}
		for _, want := range c.same {
			if !slices.Contains(texts(e, Same), want) {
				t.Errorf("%s: %q is missing in %q", c.text, want, texts(e, Same))
			}
		}
	}
}

// isPart reports whether the words of a text stand in those of a longer one.
func isPart(short, long string) bool {
	return strings.Contains(" "+reading(long)+" ", " "+reading(short)+" ")
}
