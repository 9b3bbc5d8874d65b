package brief

import (
	"strings"
	"testing"

	"sourcer/query/source"

	"github.com/google/go-cmp/cmp"
)

// words is a small table: each line is one thing in its spellings.
type words []string

func (w words) Concept(text string) (string, bool) {
	for _, line := range w {
		spellings := strings.Split(line, ", ")
		for _, s := range spellings {
			if strings.EqualFold(s, text) {
				return spellings[0], true
			}
		}
	}
	return "", false
}

var testWords = words{
	"AWS", "GCP", "Azure", "CI/CD", "CI", "CD", "C", "C++", "Kubernetes, k8s", "Go, Golang", "Python", "Django",
	"research and development, R&D", "platform", "backend engineer, back-end engineer", "Kafka", "Hadoop",
	"Kotlin developer", "UI/UX", "Cork", "Paris",
}

type checkCase struct {
	in   string
	want []string
}

// checkCases are briefs without errors in their form, and what the checks
// find. A brief without findings must get none.
var checkCases = []checkCase{
	// Places.
	{"location: Austin, TX", []string{`1:11 place-with-comma: a comma sets two places apart, and "Austin, TX" looks like one | location: Austin, TX; | if they are several places: Austin; TX`}},
	{"location: Cork, austin, tx, Paris", []string{`1:17 place-with-comma: a comma sets two places apart, and "austin, tx" looks like one | location: Cork; austin, tx; Paris | if they are several places: austin; tx`}},
	{"must: Go\nnot location: Munich, Germany", []string{`2:15 place-with-comma: a comma sets two places apart, and "Munich, Germany" looks like one | not location: Munich, Germany; | if they are several places: Munich; Germany`}},
	{"location: London, UK", []string{`1:11 place-with-comma: a comma sets two places apart, and "London, UK" looks like one | location: London, UK; | if they are several places: London; UK`}},
	{"location: Austin, TX, USA", []string{`1:11 place-with-comma: a comma sets two places apart, and "Austin, TX, USA" looks like one | location: Austin, TX, USA; | if they are several places: Austin; TX; USA`}},
	{"location: New York, NY", []string{`1:11 place-with-comma: a comma sets two places apart, and "New York, NY" looks like one | location: New York, NY; | if they are several places: New York; NY`}},
	{"location: Washington, D.C.", []string{`1:11 place-with-comma: a comma sets two places apart, and "Washington, D.C." looks like one | location: Washington, D.C.; | if they are several places: Washington; D.C.`}},
	{"location: Texas, United States", []string{`1:11 place-with-comma: a comma sets two places apart, and "Texas, United States" looks like one | location: Texas, United States; | if they are several places: Texas; United States`}},
	{"location: @us\ndefine us: Boston, MA", []string{`2:12 place-with-comma: a comma sets two places apart, and "Boston, MA" looks like one | Boston, MA; | if they are several places: Boston; MA`}},
	{in: "location: Germany, France, UK"},
	{in: "location: Texas, Florida, NY"},
	{in: "location: Kuala Lumpur, Singapore"},
	{in: "location: Austin, TX; Cork"},
	{in: "location: Munich\n  Germany"},
	{in: `location: "Austin, TX", Cork, Dublin`},
	{in: "company: Austin, TX"},
	{"location: Austin, TX or Cork", []string{`1:11 place-with-comma: a comma sets two places apart, and "Austin, TX" looks like one | location: Austin, TX; Cork | if they are several places: Austin; TX`}},
	{"location: Cork or Austin, TX", []string{`1:19 place-with-comma: a comma sets two places apart, and "Austin, TX" looks like one | location: Cork; Austin, TX | if they are several places: Austin; TX`}},
	{in: "location: Texas or Florida, Cork or Paris"},
	{"location: Austin, TX 78701", []string{`1:11 place-with-comma: a comma sets two places apart, and "Austin, TX 78701" looks like one | location: Austin, TX 78701; | if they are several places: Austin; TX 78701`}},
	{"location: Cork/Paris", []string{`1:11 slash-pair: "Cork/Paris" is searched for as it stands, and looks like several things | Cork or Paris | "Cork/Paris"`}},
	{in: "location: Raleigh/Durham, Cork & Paris"},
	{"location: Remote, Germany", []string{`1:11 workplace-in-item: "Remote" is no place | workplace: remote`}},

	// Titles.
	{"title: VP, Engineering", []string{`1:8 bare-title: a comma sets two titles apart, and "VP, Engineering" looks like one | VP of Engineering | VP Engineering`}},
	{"title: CTO, Vice President, Sales", []string{`1:13 bare-title: a comma sets two titles apart, and "Vice President, Sales" looks like one | Vice President of Sales | Vice President Sales`}},
	{"not title: Director, Marketing\nmust: Go", []string{`1:12 bare-title: a comma sets two titles apart, and "Director, Marketing" looks like one | Director of Marketing | Director Marketing`}},
	{"title: Senior", []string{`1:8 bare-title: "Senior" is a level, not a title | seniority: senior`}},
	{"title: Engineering, CTO", []string{`1:8 bare-title: "Engineering" is a department, not a title | function: Engineering | "Engineering"`}},
	{"title: Engineering, VP", []string{`1:8 bare-title: a comma sets two titles apart, and "Engineering, VP" looks like one | VP of Engineering | VP Engineering`}},
	{"title: director+", []string{`1:8 open-ended: "director+" stands in no title: levels from there on are a value | seniority: director+`}},
	{"title: Senior+ backend engineer", []string{`1:8 open-ended: "Senior+" stands in no title: levels from there on are a value | seniority: senior+ | title: backend engineer`}},
	{in: "title: C++ developer, A+ technician"},
	{in: `title: "machine learning"`},
	{"title: Softwareentwickler m/w/d", []string{`1:8 gender-marker: "m/w/d" stands in vacancies, not in profiles | Softwareentwickler`}},
	{in: "not title: intern, director; sales\nmust: Go"},
	{in: "not title: intern, director, vp\nmust: Go"},
	{in: "title: VP, Engineering; CTO"},
	{in: "title: VP of Engineering, Head of Sales"},
	{"title: senior or lead backend engineer", []string{`1:8 missing-role: "senior" is no title by itself | senior backend engineer, lead backend engineer`}},
	{"title: backend or platform engineer", []string{`1:8 missing-role: "backend" is no title by itself | backend engineer, platform engineer`}},
	{"title: Senior backend or platform engineer", []string{`1:8 missing-role: "Senior backend" is no title by itself | Senior backend engineer, Senior platform engineer`}},
	{"title: backend engineer or lead", []string{`1:28 missing-role: "lead" is no title by itself | backend engineer, lead backend engineer`}},
	{in: "title: CTO or VP Engineering, SRE or platform engineer"},
	{in: "title: data engineer or data scientist, Softwareentwickler or Entwicklerin"},
	{in: "title: Rustacean or Gopher"},
	{in: "title: corporate lawyer or solicitor or attorney"},
	{"title: Kotlin or Java developer", []string{`1:8 missing-role: "Kotlin" is no title by itself | Kotlin developer, Java developer`}},
	{"title: manager or director", []string{`1:19 missing-role: "director" is no title by itself | seniority: manager, director`}},
	{"title: product manager or head", []string{`1:27 missing-role: "head" is no title by itself | product manager, head of product`}},
	{"title: frontend/backend engineer, Founder / CEO", []string{
		`1:8 slash-pair: "frontend/backend engineer" is searched for as it stands, and looks like several titles | frontend engineer, backend engineer | "frontend/backend engineer"`,
		`1:35 slash-pair: "Founder / CEO" is searched for as it stands, and looks like several titles | Founder, CEO | "Founder / CEO"`,
	}},
	{in: "title: UI/UX designer, hair/makeup artist, accounts payable/receivable clerk"},
	{"title: engineer with 5 years experience", []string{`1:8 years-in-item: "engineer with 5 years experience" would be searched for as words | engineer | years: 5+ | note: engineer with 5 years experience`}},

	// Open ends.
	{"title: director or above", []string{`1:20 open-ended: "or above" leaves to the reader what is meant | seniority: director+`}},
	{"title: senior engineer and above", []string{`1:8 open-ended: "and above" leaves to the reader what is meant | seniority: senior+`}},
	{"must: Kafka or similar", []string{`1:16 open-ended: "or similar" leaves to the reader what is meant | Kafka~related`}},
	{"must: Kafka or equivalent experience", []string{`1:16 open-ended: "or equivalent experience" leaves to the reader what is meant | Kafka~related`}},
	{"must: (AWS or GCP) or better", []string{`1:23 open-ended: "or better" leaves to the reader what is meant | name what else will do, or drop it`}},
	{"any: Kafka, RabbitMQ, etc.", []string{`1:23 open-ended: "etc." leaves to the reader what is meant | name the others, or drop it`}},
	{in: `must: "or similar", "etc"`},

	// Companies.
	{"company: Stripe, Inc., Square, Amazon.com, Inc.", []string{
		`1:10 company-with-comma: a comma sets two companies apart, and "Stripe, Inc." looks like one | company: Stripe, Inc.; Square; Amazon.com, Inc.`,
		`1:32 company-with-comma: a comma sets two companies apart, and "Amazon.com, Inc." looks like one | company: Stripe, Inc.; Square; Amazon.com, Inc.`,
		`1:44 duplicate-item: "Inc." is said twice @ role.brief:1:18 first said here | drop one`,
	}},
	{in: "company: Stripe, Inc.; Square\nworked at: Inc Navigation, SAP SE"},
	{"company: not Acme", []string{`1:10 operator-as-word: "not" is a word here, and searched for with the others | not company: Acme | "not Acme"`}},
	{"title: developer AND NOT manager", []string{`1:8 operator-as-word: "NOT" is a word here, and searched for with the others | not title: manager | "developer AND NOT manager"`}},
	{"function: Sales AND Marketing", []string{`1:11 operator-as-word: "AND" is a word here, and searched for with the others | "Sales AND Marketing"`}},
	{in: "company: Not On The High Street, AND DIGITAL, Marks and Spencer"},
	{"company: ex-Google", []string{`1:10 former-employer: profiles do not say "ex-Google" | past company: Google`}},
	{"must: ex-FAANG", []string{`1:7 former-employer: profiles name companies, not "ex-FAANG" | past company: Meta, Apple, Amazon, Netflix, Google`}},
	{"title: Ex-Google engineer", []string{`1:8 former-employer: profiles do not say "Ex-Google engineer" | past company: Google | title: engineer`}},
	{"title: former CTO", []string{`1:8 former-employer: profiles do not say "former CTO" | past title: CTO`}},
	{"must: Go\nnot company: ex-Stripe", []string{`2:14 former-employer: profiles do not say "ex-Stripe" | not past company: Stripe`}},
	{in: "must: Express, ExtJS, exploratory testing"},
	{"past company: FAANG", []string{`1:15 unnamed-company: profiles name companies, not "FAANG" | Meta, Apple, Amazon, Netflix, Google | "FAANG"`}},
	{"worked at: Big Four\nmust: ex-MBB, FAANG", []string{
		`1:12 unnamed-company: profiles name companies, not "Big Four" | Deloitte, PwC, EY, KPMG | "Big Four"`,
		`2:7 former-employer: profiles name companies, not "ex-MBB" | past company: McKinsey, BCG, Bain`,
	}},
	{in: `company: "FAANG", Big Four Brewing`},
	{"must: Go\nnot company: at Acme, anyone at Acme Corp, Acme employees", []string{
		`2:14 unnamed-company: no profile says "at Acme": it names the company | not company: Acme | "at Acme"`,
		`2:23 unnamed-company: no profile says "anyone at Acme Corp": it names the company | not company: Acme Corp | "anyone at Acme Corp"`,
		`2:44 unnamed-company: no profile says "Acme employees": it names the company | not company: Acme | "Acme employees"`,
	}},
	{"past company: anyone but Acme", []string{`1:15 unnamed-company: no profile says "anyone but Acme": it names the company | not past company: Acme | "anyone but Acme"`}},
	{"must: Go\nnot: at our client Acme", []string{`2:6 unnamed-company: no profile says "at our client Acme": it names the company | not company: Acme | "at our client Acme"`}},
	{"must: Go, not at Acme", []string{`1:15 unnamed-company: no profile says "at Acme": it names the company | not company: Acme | "at Acme"`}},
	{in: "company: People First, Works of Art, AT&T, All Saints\nmust: at scale"},
	{"must: Go\nnot company: our client", []string{`2:14 unnamed-company: no profile says "our client": it names the company | not company: Stripe   # the company's own name`}},
	{"must: Go, not at our client", []string{`1:15 unnamed-company: no profile says "at our client": it names the company | not company: Stripe   # the company's own name`}},
	{in: "must: client, clients", want: nil},

	// Values in items.
	{"must: 5+ years of which 2 with Go", []string{`1:7 years-in-item: "5+ years of which 2 with Go" would be searched for as words | years: 5+ | note: 5+ years of which 2 with Go`}},
	{"must: at least 3 yrs Python", []string{`1:7 years-in-item: "at least 3 yrs Python" would be searched for as words | years: 3+ | note: at least 3 yrs Python`}},
	{"must: Go 2+ years, min. 5 years Java, Go for at least 3 yrs, 5 yrs+", []string{
		`1:7 years-in-item: "Go 2+ years" would be searched for as words | Go | years: 2+ | note: Go 2+ years`,
		`1:20 years-in-item: "min. 5 years Java" would be searched for as words | years: 5+ | note: min. 5 years Java`,
		`1:39 years-in-item: "Go for at least 3 yrs" would be searched for as words | Go | years: 3+ | note: Go for at least 3 yrs`,
		`1:62 years-in-item: "5 yrs+" would be searched for as words | years: 5+ | note: 5 yrs+`,
	}},
	{in: "must: 3D, 5G, early years teaching, Windows 10"},
	{"must: two of Terraform, Ansible, Pulumi", []string{`1:7 count-in-item: "two of Terraform" would be searched for as words | any 2: Terraform, Ansible, Pulumi`}},
	{"any: at least 2 of Terraform, Ansible or Pulumi", []string{`1:6 count-in-item: "at least 2 of Terraform" would be searched for as words | any 2: Terraform, Ansible, Pulumi`}},
	{"must: 2 of 3: Terraform, Ansible, Pulumi", []string{`1:7 count-in-item: "2 of 3: Terraform" would be searched for as words | any 2: Terraform, Ansible, Pulumi`}},
	{"must: any two of the following: Terraform, Kafka and Hadoop", []string{`1:7 count-in-item: "any two of the following: Terraform" would be searched for as words | any 2: Terraform, Kafka, Hadoop`}},
	{"any: one of these three: Go, Rust", []string{`1:6 count-in-item: "one of these three: Go" would be searched for as words | any: Go, Rust`}},
	{in: "must: state of the art, any of those"},
	{"must: German speaker, German-speaking, speaks French", []string{
		`1:7 language-in-item: "German speaker" would be searched for as words | language: German | "German speaker"`,
		`1:23 language-in-item: "German-speaking" would be searched for as words | language: German | "German-speaking"`,
		`1:40 language-in-item: "speaks French" would be searched for as words | language: French | "speaks French"`,
	}},
	{"must: native German", []string{`1:7 language-in-item: "native German" would be searched for as words | language: German (native) | "native German"`}},
	{in: "must: native mobile, fluent python, German"},
	{"must: a security clearance", []string{`1:7 clearance-in-item: "a security clearance" would be searched for as words | clearance: any | "a security clearance"`}},
	{"must: active TS/SCI clearance with polygraph, active clearance", []string{
		`1:7 clearance-in-item: "active TS/SCI clearance with polygraph" would be searched for as words | clearance: TS/SCI with polygraph | "active TS/SCI clearance with polygraph"`,
		`1:47 clearance-in-item: "active clearance" would be searched for as words | clearance: any | "active clearance"`,
	}},
	{in: "must: customs clearance, clearance, clearance sales"},
	{"must: Top Secret clearance", []string{`1:7 clearance-in-item: "Top Secret clearance" would be searched for as words | clearance: top secret | "Top Secret clearance"`}},

	// Pairs.
	{"must: AWS/GCP", []string{`1:7 slash-pair: "AWS/GCP" is searched for as it stands, and looks like several things | AWS or GCP | AWS, GCP`}},
	{"any: C/C++, AWS / GCP/Azure", []string{
		`1:6 slash-pair: "C/C++" is searched for as it stands, and looks like several things | C or C++ | C, C++`,
		`1:13 slash-pair: "AWS / GCP/Azure" is searched for as it stands, and looks like several things | AWS or GCP or Azure | AWS, GCP, Azure`,
	}},
	{"must: Python und Django, Kafka y Hadoop", []string{
		`1:7 slash-pair: "Python und Django" is searched for as it stands, and looks like several things | Python or Django | Python, Django`,
		`1:26 slash-pair: "Kafka y Hadoop" is searched for as it stands, and looks like several things | Kafka or Hadoop | Kafka, Hadoop`,
	}},
	{"must: Python, AWS; Kafka", []string{`1:7 slash-pair: "Python, AWS" is searched for as it stands, and looks like several things | Python or AWS | Python, AWS`}},
	{"must: develop*, A*, manag?", []string{
		`1:7 wildcard: "*" stands for nothing here: "develop*" finds no other endings | write out the forms: developer or development`,
		`1:21 wildcard: "?" stands for nothing here: "manag?" finds no other endings | write out the forms: developer or development`,
	}},
	{in: "must: CI/CD, A/B, AWS/Foo"},
	{in: `must: "AWS/GCP"`},
	{"must: oil and gas", []string{`1:7 and-pair: "oil and gas" is read as two things, each of them wanted | "oil and gas" | oil, gas`}},
	{"not: oil and gas\nmust: Go", []string{`1:6 and-pair: "oil and gas" is read as two things, and who has both is excluded | "oil and gas" | (oil and gas)`}},
	{in: "not: (oil and gas)\nmust: Go"},
	{in: "must: (oil and gas)"},
	{"any: oil and gas", []string{`1:6 and-pair: "oil and gas" is read as two things, each of them wanted | "oil and gas" | (oil and gas)`}},
	{in: "must: research and development, Python and Django"},
	{in: "must: oil~same and gas, (oil or gas) and Python"},
	{in: "company: Marks and Spencer"},

	// Twice, or against each other.
	{"must: Kubernetes, Go\nmust: k8s, go", []string{
		`2:7 duplicate-item: "k8s" is another spelling of "Kubernetes" @ role.brief:1:7 first said here | drop one`,
		`2:12 duplicate-item: "go" is said twice @ role.brief:1:19 first said here | drop one`,
	}},
	{in: "any: Go, Python\nany: Go, Kafka"},
	{"must: Java\nnot: java", []string{`2:6 wanted-and-excluded: "java" is excluded here and wanted elsewhere: nobody can be found by it @ role.brief:1:7 wanted here | drop one of the two`}},
	{"any: Golang, Python\nnot: Go", []string{`2:6 wanted-and-excluded: "Go" is excluded here and wanted elsewhere: nobody can be found by it @ role.brief:1:6 wanted here | drop one of the two`}},
	{"must: Python, not Python", []string{`1:19 wanted-and-excluded: "Python" is excluded here and wanted elsewhere: nobody can be found by it @ role.brief:1:7 wanted here | drop one of the two`}},
	{"title: back-end engineer\nnot title: backend engineer", []string{`2:12 wanted-and-excluded: "backend engineer" is excluded here and wanted elsewhere: nobody can be found by it @ role.brief:1:8 wanted here | drop one of the two`}},
	{"company: @peers\nnot company: Adyen\ndefine peers: Stripe, Adyen", []string{`2:14 wanted-and-excluded: "Adyen" is excluded here and wanted elsewhere: nobody can be found by it @ role.brief:3:23 wanted here | drop one of the two`}},
	{in: "must: Java\nnot title: Java"},
	{in: "must: Java or not Kotlin, (Go or (Rust and not Python))\nany: Kotlin, Python"},
	{"must: Java and not Kotlin\nany: Kotlin, Python", []string{`1:20 wanted-and-excluded: "Kotlin" is excluded here and wanted elsewhere: nobody can be found by it @ role.brief:2:6 wanted here | drop one of the two`}},
	{in: "past company: Stripe\nnot company: Stripe\nworked at: Adyen\nnot company: Adyen"},
	{in: "must: Python\nnot: (Python and Django)"},
	{in: "must: \"Go\"\nnot: Golang"},
	{in: "must: C\nnot: C++, C#"},
}

func TestCheck(t *testing.T) {
	for _, tc := range checkCases {
		b := mustParse(t, tc.in)
		findings := Check(b, testWords)
		if diff := cmp.Diff(tc.want, lines(findings)); diff != "" {
			t.Errorf("%q: -want +got\n%s", tc.in, diff)
		}
		for _, d := range findings {
			checkFinding(t, d)
		}
	}
}

func TestCheckWithoutWords(t *testing.T) {
	b := mustParse(t, "must: AWS/GCP, Python\nnot: python")
	want := []string{`2:6 wanted-and-excluded: "python" is excluded here and wanted elsewhere: nobody can be found by it @ role.brief:1:16 wanted here | drop one of the two`}
	if diff := cmp.Diff(want, lines(Check(b, nil))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestCheckErrors looks at briefs that have errors: the checks may find more
// or nothing, but they end.
func TestCheckErrors(t *testing.T) {
	for _, tc := range errorCases {
		b, _ := parseFiles(t, tc.in, tc.files)
		Check(b, testWords)
	}
	b, findings := parseText(t, groups(MaxNesting, "@a%d, @a%d", "()"))
	if !source.List(findings).HasErrors() {
		t.Error("empty brackets are no error")
	}
	Check(b, testWords)
}
