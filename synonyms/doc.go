// Package synonyms is the table of hiring concepts: what each is called, what
// it implies, what stands beside it. It knows nothing of briefs.
//
// # The files
//
// The shipped table is written in TOML files, one for each domain, in the
// folder data; go generate compiles them to static Go. A team's own file has
// the same form and goes on top of the shipped table:
//
//	about  = "Words of the payments team"
//	source = "hand"
//
//	[skill]
//	"Ledger Kit"  = { same = ["LedgerKit", "our ledger"], implies = { "Java" = "a Java library" } }
//	"Python"      = { same = ["Py"], implied_by = { "Zope" = "written in Python" } }
//	"Zope"        = {}
//
//	[title]
//	"payments engineer" = { implies = { "backend engineer" = "server-side work" } }
//
//	[remove]
//	concepts = ["CoffeeScript"]
//	terms    = ["kube"]
//	edges    = ["Flask => Python", "Azure ~ AWS"]
//
// A section is a kind of concept: skill, title, level, role, discipline,
// place, company, school, industry, function, degree, clearance, language
// (spoken). An entry is a concept: its preferred name, then what is known
// about it. One entry stands on one line, or on several between its braces.
// Everything is quoted. An entry for a concept that another file has adds to
// it; with replace = true it takes its place. A team may call the concept by
// any of its spellings.
//
//	same        other spellings, abbreviations, old names: ["k8s", "kube"]
//	bare        spellings that find the concept but mean other things too, such
//	            as "Go": without quotes they are never put into a string. What
//	            one file calls bare another cannot call plain, unless it replaces
//	            the entry
//	safe        what stands in for a bare spelling: ["Golang", "Go developer"];
//	            without it the name and same do. It may be the name of what
//	            implies the concept ("Spring Boot"); one that names two things
//	            ("C/C++") is put out, and not looked up
//	shares      spellings that mean something else now and then, with the reason:
//	            { "Node" = "a node of a network too" }. They are put out where the
//	            concept itself is asked for, and not where another one brings it
//	            in or where it is excluded; if another concept has one in same,
//	            looking up finds that one
//	implies     who has this has that: { "Python" = "a Python web framework" };
//	            between titles: who holds this is routinely hired for that
//	implied_by  the same, written at the other end
//	related     a neighbour or an alternative, in both directions
//	hired_as    of a skill: people titled by it are hired as
//	            { "backend engineer" = "mostly server-side work" }
//	nouns       of a discipline or a skill: the role nouns that go with it, the
//	            usual first: ["engineer", "developer"]; with hired_as alone
//	            they are developer, engineer and programmer
//	titled      of a skill: spellings that stand in titles too, beside the name
//	            and its bare form: ["Rails"] for "Rails developer"
//	work        of a title: the work by itself, which titles of many kinds name:
//	            ["payroll"] for "payroll specialist", since a "specialist, payroll"
//	            or a "payroll and benefits officer" does it too. It comes with the
//	            reach implied, and is never excluded with the title
//	in          of a place or a company: what it lies in or belongs to
//	after       of a level: true where it stands behind the title ("II")
//	source      where the entry comes from, if not from the file's source
//
// An edge is { "other" = "reason" }, with a weight from 0 to 1 where the usual
// one does not fit: { "other" = { why = "reason", weight = 0.4 } }. In a team's
// file a list of names will do: implies = ["Java"].
//
// A file that begins with locale = "de" (or es, fr, nl, pt) adds spellings in
// that language to titles, role nouns, disciplines and levels of other files,
// by their English names, in same alone. They are found always, and put out
// where a brief speaks the language. Endings in brackets spell out the forms of
// a man and of a woman: "Entwickler(in)", "développeu(r/se)". Role nouns,
// disciplines and technologies are put together in the order of the language,
// "Java Entwickler", "développeur Java senior"; a hyphen or a mark of gender
// between (Entwickler:in) reads as a space, so none of them needs a row.
//
// Rules spare rows. In same, "API(s)" is both the one and the many. A
// spelling "Node.js" stands for "NodeJS" and "Node JS" too. Looking up folds
// case, hyphens, dots and spaces, plurals ("databases") and versions
// ("Java 17"), so none of those needs a row to be found. A hyphen reads as a
// space, so write the space; write the closed form ("backend") beside the open
// one ("back end") where both are in use, for both are put out. Titles are in
// lower case, apart from names; title parts ("senior", "backend", "engineer")
// are put together by rule, so that a title needs a row only for its edges or
// for spellings that no rule makes.
//
// # Weights
//
// A weight says what an edge earns: which terms go first where a string must be
// short, and whether it comes with the reach implied or waits for related
// (between titles below 0.4). Where public vacancy titles tell, an edge between
// titles has earned its weight on them: of the titles that only the other one
// finds, the share that belongs, by the share that belongs of those that the
// title's own spellings find; times 0.8 if it finds nobody more, up to 1 if it
// finds a tenth more or better; in steps of 0.05. It is counted where the own
// spellings find ten titles and the other one eight more. Where employers only
// file under another name what the trade holds to be one work, as a front-end
// developer is a software engineer, it is drawn half way to what was judged.
// Entries with a counted edge say "counts". All other weights are judged, and
// an edge without a weight has the usual one of its kind.
//
// # Exchange
//
// [Table.ExportSolr] and [Table.Import] share concepts with search engines, in
// the synonyms format of Solr and Elasticsearch; [Table.Add] adds a fact to a
// team's file and leaves the rest of the text alone; [Table.Lint],
// [Table.LintFile], [Compare] and [Table.Tree] look into what there is.
//
// # Sources
//
// Each entry says where it comes from:
//
//	hand      the trade's usage, judged by hand
//	docs      the maker's own documentation or site
//	so        checked against the tag synonyms of Stack Overflow
//	linguist  checked against the language aliases of GitHub Linguist
//	onet      checked against O*NET's technologies and reported titles
//	esco      checked against ESCO's occupations and their titles
//	counts    checked with counts over public job postings
package synonyms

//go:generate go run gen.go
