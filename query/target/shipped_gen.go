// Code generated from profiles/*.toml by go generate ./query/target. DO NOT EDIT.

package target

import "sourcer/query"

// shippedProfiles is sorted by name.
var shippedProfiles = []shippedProfile{
	{"bing", func() document {
		return document{
			Name:    "bing",
			Label:   "Bing, X-ray of LinkedIn profiles",
			Family:  "web",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"a recruiting tool found that Bing ignored site: in 2026; others still count on it", "Bing uses the first ten terms only, by its own help page; sourcers say 32"},
			Scope:   "site:linkedin.com/in",
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", Forced: "+", And: spelling{Read: []string{"AND", "&"}}, Or: spelling{Write: "OR", Read: []string{"OR", "|"}}, Not: negation{Write: "NOT", Read: []string{"NOT", "-"}}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			URL: address{Base: "https://www.bing.com/search", Style: "query", Params: []param{
				{Name: "q", Box: "keywords"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Search"},
			},
			Natives: []native{
				{Name: "intitle", Field: "title"},
				{Name: "site"},
				{Name: "inbody"},
				{Name: "inanchor"},
				{Name: "filetype"},
				{Name: "ext"},
				{Name: "url"},
				{Name: "language"},
				{Name: "loc"},
				{Name: "location"},
			},
			Limits: []limit{
				{What: "terms", Max: 10, Hard: true},
			},
		}
	}},
	{"bullhorn", func() document {
		return document{
			Name:    "bullhorn",
			Label:   "Bullhorn Sourcing Center",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"a blank between words is OR at Bullhorn, and binds tighter than AND; every operator is written out", "words without quotes are stemmed, so that every term is quoted", "notes are not searched"},
			Grammar: grammar{Space: "or", Precedence: []string{"not", "space", "and", "or"}, Brackets: "group", Case: "any", Wildcard: "none", Near: "none", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT"}, And: true, InOr: true}},
			Quote:   quoting{When: "all", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Boolean"},
			},
		}
	}},
	{"careerbuilder", func() document {
		return document{
			Name:    "careerbuilder",
			Label:   "CareerBuilder job search",
			Family:  "phrase-minus",
			Status:  "uncertain",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"CareerBuilder went through bankruptcy in 2025 and goes on at reduced scale; what is left of its products is not known", "a board of jobs: of the resume database no syntax is confirmed; it is said to take what monster takes, without NOT before a bracket", "there is no OR: each alternative is a search of its own"},
			Omits:   []query.Field{"past-title", "past-location", "company", "past-company", "school", "past-school", "past-industry", "function", "past-function"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", Must: "+", And: spelling{Read: []string{"AND"}}, Or: spelling{Read: []string{"OR"}}, Not: negation{Write: "-", Read: []string{"-", "NOT"}}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			URL: address{Base: "https://www.careerbuilder.com/jobs", Style: "query", Params: []param{
				{Name: "keywords", Box: "keywords"},
				{Name: "location", Box: "location"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Keywords"},
				{Key: "location", Name: "Location", Field: "location", Takes: "one"},
			},
			Filters: []filter{
				{Key: "radius", Label: "Distance"},
				{Key: "industry", Label: "Categories"},
			},
		}
	}},
	{"clearancejobs", func() document {
		return document{
			Name:    "clearancejobs",
			Label:   "ClearanceJobs resume search",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"candidates hold a clearance of the United States, or did", "the IntelliSearch tab beside it takes a pasted job description as it is"},
			Grammar: grammar{Space: "none", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "any", Wildcard: "none", Near: "none", And: spelling{Write: "and", Read: []string{"and"}}, Or: spelling{Write: "or", Read: []string{"or"}}, Not: negation{Write: "not", Read: []string{"not"}, And: true, InOr: true}},
			Quote:   quoting{When: "all", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Boolean"},
			},
			Filters: []filter{
				{Key: "location", Label: "Location"},
				{Key: "clearance", Label: "Clearance"},
			},
		}
	}},
	{"craigslist", func() document {
		return document{
			Name:    "craigslist",
			Label:   "Craigslist resumes",
			Family:  "pipe",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "reported",
			Caveats: []string{"each city has a site of its own, such as austin.craigslist.org/search/rrr", "that quotes make a phrase is not confirmed"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "or", "and"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Read: []string{}}, Or: spelling{Write: "|", Read: []string{"|"}}, Not: negation{Write: "-", Read: []string{"-"}}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Search"},
			},
			Filters: []filter{
				{Key: "location", Label: "the city's own site"},
			},
		}
	}},
	{"dice", func() document {
		return document{
			Name:    "dice",
			Label:   "Dice candidate search",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"the vendor's pages on the syntax date from 2012 to 2015", "Dice adds synonyms of its own, such as csharp to C# and sequel to SQL", "the link searches jobs; candidates are searched behind a login"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "any", Wildcard: "none", Near: "none", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT"}, InOr: true}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"suffix": "wider",
			}},
			URL: address{Base: "https://www.dice.com/jobs", Style: "query", Params: []param{
				{Name: "q", Box: "keywords"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Boolean"},
			},
			Filters: []filter{
				{Key: "location", Label: "Location"},
				{Key: "radius", Label: "Radius"},
				{Key: "company", Label: "Most recent employer"},
			},
		}
	}},
	{"drupal-jobs", func() document {
		return document{
			Name:    "drupal-jobs",
			Label:   "Drupal Jobs",
			Family:  "plain",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"a board of jobs: it shows who else is hiring, not candidates", "everything on it is about Drupal, so that the word is left out; one or two further words are all that it bears", "places and kinds of work are picked from the lists beside the results; their addresses hold numbers that cannot be guessed"},
			Omits:   []query.Field{"title", "past-title", "location", "past-location", "company", "past-company", "school", "past-school", "industry", "past-industry", "function", "past-function"},
			Given:   []string{"Drupal"},
			Lines:   2,
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "none", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Read: []string{}}, Or: spelling{Read: []string{}}, Not: negation{Read: []string{}}},
			Quote:   quoting{When: "never", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "uncertain",
			}},
			URL: address{Base: "https://jobs.drupal.org/home", Style: "query", Params: []param{
				{Name: "search_api_views_fulltext", Box: "keywords"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Search"},
			},
		}
	}},
	{"elasticsearch", func() document {
		return document{
			Name:    "elasticsearch",
			Label:   "Elasticsearch",
			Family:  "query-dsl",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"a term without a field is looked for in the fields that index.query.default_field names, which are all of them unless it is set", "the index is taken to have text fields called title, company, location, school, industry and skills; a profile of your own (--targets) says otherwise", "a term without a field counts toward the limit once for each field that is searched", "words are read as the standard analyzer reads them; a field with a language's analyzer also stems, and may leave out stop words"},
			Grammar: grammar{Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Write: "AND"}, Or: spelling{Write: "OR"}, Not: negation{Write: "NOT", Group: true, Alone: true, InOr: true}},
			Quote:   quoting{When: "all", Drop: "\"\\"},
			Words:   words{Reading: "standard"},
			Boxes: []box{
				{Key: "query", Name: "_search"},
			},
			Natives: []native{
				{Name: "title", Field: "title", Write: true, Group: true},
				{Name: "company", Field: "company", Write: true, Group: true},
				{Name: "location", Field: "location", Write: true, Group: true},
				{Name: "school", Field: "school", Write: true, Group: true},
				{Name: "industry", Field: "industry", Write: true, Group: true},
				{Name: "skills", Field: "skills", Write: true, Group: true},
			},
			Limits: []limit{
				{What: "terms", Max: 1024, Hard: true},
			},
		}
	}},
	{"fetcher", func() document {
		return document{
			Name:    "fetcher",
			Label:   "Fetcher",
			Family:  "lists",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"there is no string: each item is put into its filter, with the plus or with the minus", "whether several skills with a plus mean all or any is not known; they are taken to mean all", "its browser extension also takes a pasted job description and shows what it made of it"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "uncertain",
			}},
			Boxes: []box{
				{Key: "skills", Name: "Skills +", Takes: "all"},
				{Key: "skills-not", Name: "Skills -", Takes: "none"},
				{Key: "title", Name: "Job titles +", Field: "title", Takes: "any"},
				{Key: "title-not", Name: "Job titles -", Field: "title", Takes: "none"},
				{Key: "location", Name: "Locations +", Field: "location", Takes: "any", Join: ";"},
				{Key: "location-not", Name: "Locations -", Field: "location", Takes: "none", Join: ";"},
				{Key: "company", Name: "Companies +", Field: "company", Takes: "any", Join: ";"},
				{Key: "company-not", Name: "Companies -", Field: "company", Takes: "none", Join: ";"},
				{Key: "industry", Name: "Industry +", Field: "industry", Takes: "any", Join: ";"},
				{Key: "industry-not", Name: "Industry -", Field: "industry", Takes: "none", Join: ";"},
				{Key: "school", Name: "Schools +", Field: "school", Takes: "any", Join: ";"},
				{Key: "school-not", Name: "Schools -", Field: "school", Takes: "none", Join: ";"},
			},
			Filters: []filter{
				{Key: "years", Label: "Years of experience"},
				{Key: "degree", Label: "Degrees"},
				{Key: "size", Label: "Company size"},
				{Key: "seniority", Label: "Seniority"},
			},
		}
	}},
	{"github", func() document {
		return document{
			Name:    "github",
			Label:   "GitHub user search",
			Family:  "field-value",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"many developers leave place and bio empty; they are not found by these", "words are looked for in login, name and mail alone by the vendor's page, in the bio too by practitioners: one line of the brief is all that a search bears", "a language is the one of most of a person's repositories", "at most 1,000 users are shown; followers:>20 or repos:>5 cut what is more"},
			Scope:   "type:user",
			Omits:   []query.Field{"title", "past-title", "past-location", "company", "past-company", "school", "past-school", "industry", "past-industry", "function", "past-function"},
			Lines:   1,
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "none", Case: "upper", Wildcard: "none", Near: "none", Apart: true, And: spelling{Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT", "-"}, Field: "-"}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"any":       "wider",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			URL: address{Base: "https://github.com/search", Style: "query", Params: []param{
				{Name: "q", Box: "keywords"},
				{Name: "type", Value: "users"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Search"},
			},
			Natives: []native{
				{Name: "language", Field: "skills", Write: true, Repeat: true, Values: map[string]string{
					"abap":              "abap",
					"apex":              "apex",
					"bash":              "shell",
					"c programming":     "c",
					"c":                 "c",
					"c#":                "csharp",
					"c++":               "cpp",
					"clojure":           "clojure",
					"crystal":           "crystal",
					"cuda":              "cuda",
					"dart":              "dart",
					"elixir":            "elixir",
					"erlang":            "erlang",
					"f#":                "fsharp",
					"fortran":           "fortran",
					"go":                "go",
					"golang":            "go",
					"groovy":            "groovy",
					"haskell":           "haskell",
					"java":              "java",
					"javascript":        "javascript",
					"julia":             "julia",
					"kotlin":            "kotlin",
					"lua":               "lua",
					"matlab":            "matlab",
					"nim":               "nim",
					"objective c":       "objective-c",
					"ocaml":             "ocaml",
					"perl":              "perl",
					"php":               "php",
					"powershell":        "powershell",
					"python":            "python",
					"r programming":     "r",
					"r":                 "r",
					"ruby":              "ruby",
					"rust":              "rust",
					"scala":             "scala",
					"shell":             "shell",
					"solidity":          "solidity",
					"swift programming": "swift",
					"swift":             "swift",
					"typescript":        "typescript",
					"verilog":           "verilog",
					"vhdl":              "vhdl",
					"zig":               "zig",
				}},
				{Name: "location", Field: "location", Write: true, Repeat: true},
				{Name: "type"},
				{Name: "user"},
				{Name: "org"},
				{Name: "in"},
				{Name: "fullname"},
				{Name: "repos", Range: true},
				{Name: "followers", Range: true},
				{Name: "created", Range: true},
				{Name: "is"},
				{Name: "sort"},
			},
			Limits: []limit{
				{What: "chars", Max: 256, Hard: true, Bare: true},
				{What: "operators", Max: 5, Hard: true},
			},
		}
	}},
	{"glassdoor", func() document {
		return document{
			Name:    "glassdoor",
			Label:   "Glassdoor",
			Family:  "plain",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"a board of jobs: it shows who else is hiring, not candidates", "it is being folded into Indeed", "no page says which operators the board takes, so none is written: words alone, one title a search"},
			Omits:   []query.Field{"past-title", "past-location", "company", "past-company", "school", "past-school", "industry", "past-industry", "function", "past-function"},
			Lines:   3,
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "none", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Read: []string{}}, Or: spelling{Read: []string{}}, Not: negation{Read: []string{}}},
			Quote:   quoting{When: "never", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "uncertain",
			}},
			URL: address{Base: "https://www.glassdoor.com/Job/jobs.htm", Style: "query", Params: []param{
				{Name: "sc.keyword", Box: "keywords"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Find your perfect job"},
			},
			Filters: []filter{
				{Key: "location", Label: "Location"},
			},
		}
	}},
	{"google", func() document {
		return document{
			Name:    "google",
			Label:   "Google, X-ray of LinkedIn profiles",
			Family:  "web",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"Google sees only the public profile, and may stem, replace or drop words", "where nothing matches, Google loosens the query without a word"},
			Scope:   "site:linkedin.com/in",
			Noise:   []string{"-inurl:dir", "-intitle:profiles", "-inurl:jobs", "-inurl:posts", "-inurl:groups"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "or", "and"}, Brackets: "ignored", Case: "upper", Wildcard: "words", Ranges: true, Near: "around", And: spelling{Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR", "|"}}, Not: negation{Write: "-", Read: []string{"-"}}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "wider",
				"dot":       "uncertain",
			}},
			URL: address{Base: "https://www.google.com/search", Style: "query", Params: []param{
				{Name: "q", Box: "keywords"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Search"},
			},
			Natives: []native{
				{Name: "intitle", Field: "title"},
				{Name: "site"},
				{Name: "inurl"},
				{Name: "intext"},
				{Name: "filetype"},
				{Name: "ext"},
				{Name: "before"},
				{Name: "after"},
				{Name: "allintitle", Field: "title", Rest: true},
				{Name: "allinurl", Rest: true},
				{Name: "allintext", Rest: true},
			},
			Sites: []site{
				{Name: "linkedin", Label: "LinkedIn profiles", Scope: "site:linkedin.com/in", Noise: []string{"-inurl:dir", "-intitle:profiles", "-inurl:jobs", "-inurl:posts", "-inurl:groups"}},
				{Name: "github", Label: "GitHub profiles", Scope: "site:github.com", Noise: []string{"-inurl:tab", "-inurl:stars", "-inurl:followers", "-inurl:following", "-intitle:\"at master\""}},
				{Name: "stackoverflow", Label: "Stack Overflow users", Scope: "site:stackoverflow.com/users"},
				{Name: "resumes", Label: "resumes", Scope: "filetype:pdf (intitle:resume OR inurl:resume)", Noise: []string{"-job", "-jobs", "-sample", "-template"}},
				{Name: "xing", Label: "Xing profiles", Scope: "site:xing.com/profile"},
				{Name: "wellfound", Label: "Wellfound profiles", Scope: "site:wellfound.com/u"},
				{Name: "x", Label: "X profiles", Scope: "(site:x.com OR site:twitter.com)", Noise: []string{"-inurl:status", "-inurl:search", "-jobs", "-recruiter"}},
				{Name: "dev", Label: "dev.to", Scope: "site:dev.to"},
				{Name: "medium", Label: "Medium", Scope: "site:medium.com"},
				{Name: "about-me", Label: "about.me", Scope: "site:about.me"},
				{Name: "kaggle", Label: "Kaggle profiles", Scope: "site:kaggle.com", Noise: []string{"-inurl:datasets", "-inurl:code", "-inurl:competitions", "-inurl:discussions"}},
				{Name: "scholar", Label: "Google Scholar", Scope: "site:scholar.google.com"},
				{Name: "behance", Label: "Behance", Scope: "site:behance.net", Noise: []string{"-inurl:jobs", "-inurl:hiring", "-inurl:projects"}},
				{Name: "dribbble", Label: "Dribbble", Scope: "site:dribbble.com", Noise: []string{"-inurl:jobs", "-inurl:hiring", "-inurl:projects"}},
				{Name: "coroflot", Label: "Coroflot people", Scope: "site:coroflot.com/people", Noise: []string{"-inurl:jobs", "-inurl:hiring", "-inurl:projects"}},
			},
			Limits: []limit{
				{What: "words", Max: 32, Hard: true},
			},
		}
	}},
	{"greenhouse", func() document {
		return document{
			Name:    "greenhouse",
			Label:   "Greenhouse full-text search",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"Full Text Search has to be on in All Candidates"},
			Grammar: grammar{Space: "none", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "suffix", Near: "none", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT"}, And: true, InOr: true}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Search"},
			},
		}
	}},
	{"hacker-news", func() document {
		return document{
			Name:    "hacker-news",
			Label:   "Hacker News comments",
			Family:  "phrase-minus",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"there is no OR: each alternative is a search of its own", "words of four letters or more also match with a typo, unless they are quoted", "the link searches all comments; add story_ID to its tags to keep to one month's thread"},
			Omits:   []query.Field{"title", "past-title"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "none", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Read: []string{}}, Or: spelling{Read: []string{}}, Not: negation{Write: "-", Read: []string{"-"}}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "wider",
			}},
			URL: address{Base: "https://hn.algolia.com/api/v1/search", Style: "query", Params: []param{
				{Name: "query", Box: "keywords"},
				{Name: "tags", Value: "comment"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Search"},
			},
			Natives: []native{
				{Name: "by"},
				{Name: "author"},
				{Name: "story"},
			},
			Limits: []limit{
				{What: "bytes", Max: 512, Hard: true},
			},
		}
	}},
	{"hireez", func() document {
		return document{
			Name:    "hireez",
			Label:   "hireEZ Boolean string",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"a blank is no operator at hireEZ; every AND is written out"},
			Grammar: grammar{Space: "none", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "suffix", Near: "tilde", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT"}, And: true, InOr: true}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words:   words{Reading: "plain"},
			Boxes: []box{
				{Key: "keywords", Name: "Boolean string"},
			},
			Filters: []filter{
				{Key: "location", Label: "Locations"},
				{Key: "years", Label: "Years of experience"},
				{Key: "industry", Label: "Industries"},
			},
		}
	}},
	{"hireez-ai", func() document {
		return document{
			Name:    "hireez-ai",
			Label:   "hireEZ AI Sourcing",
			Family:  "lists",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"the lists rank people more than they sift them: at least one mandatory skill is always put first, and whether all are needed is not said; they are taken to mean all", "there is one more list, of related skills: put the nice-to-haves there", "where a brief has groups of alternatives, each alternative becomes a search of its own"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "uncertain",
			}},
			Boxes: []box{
				{Key: "mandatory", Name: "Mandatory skills/keywords", Takes: "all"},
				{Key: "excluded", Name: "Excluded skills", Takes: "none"},
				{Key: "title", Name: "Job titles", Field: "title", Takes: "any"},
				{Key: "title-not", Name: "Job titles, excluded in the current title", Field: "title", Takes: "none"},
				{Key: "location", Name: "Locations", Field: "location", Takes: "any", Join: ";"},
			},
			Filters: []filter{
				{Key: "years", Label: "Years of experience"},
				{Key: "industry", Label: "Industries"},
			},
		}
	}},
	{"hireflow", func() document {
		return document{
			Name:    "hireflow",
			Label:   "Hireflow",
			Family:  "prose",
			Status:  "uncertain",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"no page of the vendor's was found, and several products go by the name: text and lists are what such tools take", "the text is read by a machine that weighs it; nothing is claimed for it"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "uncertain",
			}},
			Boxes: []box{
				{Key: "about", Name: "Who you look for", Takes: "prose"},
				{Key: "must", Name: "Must-haves", Takes: "all"},
				{Key: "title", Name: "Job titles", Field: "title", Takes: "any"},
				{Key: "location", Name: "Locations", Field: "location", Takes: "any", Join: ";"},
				{Key: "company-not", Name: "Excluded companies", Field: "company", Takes: "none", Join: ";"},
			},
		}
	}},
	{"indeed", func() document {
		return document{
			Name:    "indeed",
			Label:   "Indeed job search",
			Family:  "web",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "reported",
			Caveats: []string{"a board of jobs: it shows who else is hiring, not candidates; those are in indeed-resumes", "several titles in one search have been seen to shrink to the commonest of them: each title is a search of its own", "sponsored advertisements come on top of what was asked for, and the number of results is not reliable"},
			Omits:   []query.Field{"past-title", "past-location", "past-company", "school", "past-school", "past-industry", "past-function"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "-", Read: []string{"-"}}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			URL: address{Base: "https://www.indeed.com/jobs", Style: "query", Params: []param{
				{Name: "q", Box: "keywords"},
				{Name: "l", Box: "location"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "What"},
				{Key: "location", Name: "Where", Field: "location", Takes: "one"},
			},
			Natives: []native{
				{Name: "title", Field: "title", Write: true, Alone: true, Wanted: true},
				{Name: "company", Field: "company", Write: true, Alone: true, Wanted: true},
			},
			Filters: []filter{
				{Key: "radius", Label: "Distance"},
				{Key: "seniority", Label: "Experience level"},
			},
		}
	}},
	{"indeed-resumes", func() document {
		return document{
			Name:    "indeed-resumes",
			Label:   "Indeed resumes",
			Family:  "web",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "reported",
			Caveats: []string{"no page of Indeed's on the syntax could be read", "where titles are missing from the results, search each title on its own"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "-", Read: []string{"-", "NOT"}}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			URL: address{Base: "https://resumes.indeed.com/search", Style: "query", Params: []param{
				{Name: "q", Box: "keywords"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "What"},
			},
			Natives: []native{
				{Name: "title", Field: "title", Write: true, Group: true},
				{Name: "anytitle"},
				{Name: "company", Field: "company"},
				{Name: "anycompany"},
			},
			Filters: []filter{
				{Key: "location", Label: "Where"},
				{Key: "years", Label: "Years of experience"},
			},
			Limits: []limit{
				{What: "chars", Max: 800},
			},
		}
	}},
	{"ladders", func() document {
		return document{
			Name:    "ladders",
			Label:   "Ladders",
			Family:  "plain",
			Status:  "uncertain",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"a board of jobs: it shows who else is hiring, not candidates", "guests still reach it, but a review of sources in 2026 gives it up", "no page says which operators the board takes, so none is written: words alone, one title a search"},
			Omits:   []query.Field{"past-title", "past-location", "company", "past-company", "school", "past-school", "industry", "past-industry", "function", "past-function"},
			Lines:   3,
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "none", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Read: []string{}}, Or: spelling{Read: []string{}}, Not: negation{Read: []string{}}},
			Quote:   quoting{When: "never", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "uncertain",
			}},
			URL: address{Base: "https://www.theladders.com/jobs/searchresults-jobs", Style: "query", Params: []param{
				{Name: "keywords", Box: "keywords"},
				{Name: "location", Box: "location"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Keywords"},
				{Key: "location", Name: "Location", Field: "location", Takes: "one"},
			},
			Filters: []filter{
				{Key: "radius", Label: "Distance"},
			},
		}
	}},
	{"lever", func() document {
		return document{
			Name:    "lever",
			Label:   "Lever candidate search",
			Family:  "field-value",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"it searches your own database", "words without a field match anywhere in the profile, the resume, notes and feedback", "AND, OR and NOT are reported, and are not in the vendor's page: none is written"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "none", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Read: []string{"AND"}}, Or: spelling{Read: []string{"OR"}}, Not: negation{Read: []string{"NOT"}}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "wider",
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Search"},
			},
			Natives: []native{
				{Name: "titles", Field: "title", Write: true},
				{Name: "orgs", Field: "company", Write: true},
				{Name: "schools", Field: "school", Write: true},
				{Name: "location", Field: "location", Write: true},
				{Name: "tags"},
				{Name: "sources"},
				{Name: "email"},
				{Name: "cards"},
			},
		}
	}},
	{"linkedin", func() document {
		return document{
			Name:    "linkedin",
			Label:   "LinkedIn people search",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"LinkedIn may answer a string with its own reading of it; put hard criteria into filters", "at most 1,000 results can be viewed, and free accounts have a monthly limit"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT"}, Group: true, InOr: true}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			URL: address{Base: "https://www.linkedin.com/search/results/people/", Style: "query", Params: []param{
				{Name: "keywords", Box: "keywords"},
				{Name: "titleFreeText", Box: "title"},
				{Name: "origin", Value: "FACETED_SEARCH"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Keywords"},
				{Key: "title", Name: "Title", Field: "title"},
			},
			Natives: []native{
				{Name: "title", Field: "title"},
				{Name: "company", Field: "company"},
				{Name: "school", Field: "school"},
				{Name: "skills", Field: "skills"},
				{Name: "firstname"},
				{Name: "lastname"},
				{Name: "headline"},
				{Name: "summary"},
				{Name: "industry"},
				{Name: "functions"},
				{Name: "companysize"},
			},
			Filters: []filter{
				{Key: "location", Label: "Locations"},
				{Key: "company", Label: "Current companies"},
				{Key: "past-company", Label: "Past companies"},
				{Key: "school", Label: "Schools"},
				{Key: "industry", Label: "Industries"},
			},
			Limits: []limit{
				{What: "operators", Max: 10},
				{What: "chars", Max: 250},
			},
		}
	}},
	{"linkedin-recruiter", func() document {
		return document{
			Name:    "linkedin-recruiter",
			Label:   "LinkedIn Recruiter",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"no link opens a search: paste each string into its box", "a bare space between words has been AND and has been a phrase; every AND is written out", "at most 1,000 candidates can be viewed", "Recruiter Lite has fewer filters: years of experience is there, spoken languages is not"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT"}, Group: true, InOr: true}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words:   words{Reading: "plain"},
			Boxes: []box{
				{Key: "keywords", Name: "Keywords"},
				{Key: "title", Name: "Job titles (current)", Field: "title"},
				{Key: "past-title", Name: "Job titles (past)", Field: "past-title"},
			},
			Filters: []filter{
				{Key: "location", Label: "Locations"},
				{Key: "company", Label: "Companies (current)"},
				{Key: "past-company", Label: "Companies (past)"},
				{Key: "school", Label: "Schools"},
				{Key: "industry", Label: "Industries"},
				{Key: "function", Label: "Job function"},
				{Key: "skills", Label: "Skills and assessments"},
				{Key: "years", Label: "Years of experience"},
				{Key: "seniority", Label: "Seniority"},
				{Key: "size", Label: "Company size"},
				{Key: "degree", Label: "Degree"},
				{Key: "language", Label: "Spoken languages"},
				{Key: "locale", Label: "Profile language"},
				{Key: "workplace", Label: "Workplace type"},
				{Key: "veteran", Label: "US military veterans"},
			},
			Limits: []limit{
				{What: "chars", Max: 1000},
			},
		}
	}},
	{"lucene", func() document {
		return document{
			Name:    "lucene",
			Label:   "Lucene query_string",
			Family:  "lucene",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "engine",
			Caveats: []string{"the index is taken to have the fields title, company, location, school, industry and skills, and a default field that holds all of a profile; a profile of your own (--targets) says otherwise", "words are read as the standard analyzer reads them; a field with a language's analyzer also stems, and may leave out stop words", "inside a query of JSON, write each backslash and quote of the string with a backslash before it"},
			Grammar: grammar{Space: "or", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "suffix", Near: "none", And: spelling{Write: "AND"}, Or: spelling{Write: "OR"}, Not: negation{Write: "NOT", Group: true, Alone: true, InOr: true}},
			Quote:   quoting{When: "all", Drop: "\"\\"},
			Words:   words{Reading: "standard"},
			Boxes: []box{
				{Key: "query", Name: "query_string"},
			},
			Natives: []native{
				{Name: "title", Field: "title", Write: true, Group: true},
				{Name: "company", Field: "company", Write: true, Group: true},
				{Name: "location", Field: "location", Write: true, Group: true},
				{Name: "school", Field: "school", Write: true, Group: true},
				{Name: "industry", Field: "industry", Write: true, Group: true},
				{Name: "skills", Field: "skills", Write: true, Group: true},
			},
			Limits: []limit{
				{What: "terms", Max: 1024, Hard: true},
			},
		}
	}},
	{"monster", func() document {
		return document{
			Name:    "monster",
			Label:   "Monster, SearchMonster",
			Family:  "word-boolean",
			Status:  "uncertain",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"whether the Boolean field still exists under Monster's new owner is not known", "the Boolean field has to be switched on under the search bar", "what stands first in the string weighs more"},
			Grammar: grammar{Space: "none", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "suffix", Near: "tilde", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT"}, Group: true, InOr: true}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\", Needed: true},
			Words:   words{Reading: "plain"},
			Boxes: []box{
				{Key: "keywords", Name: "Boolean"},
			},
			Filters: []filter{
				{Key: "location", Label: "Location"},
				{Key: "degree", Label: "Degree"},
			},
		}
	}},
	{"naukri", func() document {
		return document{
			Name:    "naukri",
			Label:   "Naukri Resdex",
			Family:  "lists",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"short words of skill do best; sentences find little", "the keyword box is said to take operators, but no page shows how they are spelled: lists are written", "one box for alternatives: where a brief has several groups of them, the others become searches of their own"},
			Typed:   true,
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			Boxes: []box{
				{Key: "mandatory", Name: "Mandatory keywords", Takes: "all"},
				{Key: "any", Name: "Any keywords", Takes: "any"},
				{Key: "exclude", Name: "Exclude keywords", Takes: "none"},
				{Key: "location", Name: "Current location", Field: "location", Takes: "any", Join: ";"},
			},
			Filters: []filter{
				{Key: "years", Label: "Total experience"},
			},
		}
	}},
	{"opensearch", func() document {
		return document{
			Name:    "opensearch",
			Label:   "OpenSearch",
			Family:  "query-dsl",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "engine",
			Caveats: []string{"a term without a field is looked for in the fields that index.query.default_field names, which are all of them unless it is set", "the index is taken to have text fields called title, company, location, school, industry and skills; a profile of your own (--targets) says otherwise", "a term without a field counts toward the limit once for each field that is searched", "words are read as the standard analyzer reads them; a field with a language's analyzer also stems, and may leave out stop words"},
			Grammar: grammar{Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Write: "AND"}, Or: spelling{Write: "OR"}, Not: negation{Write: "NOT", Group: true, Alone: true, InOr: true}},
			Quote:   quoting{When: "all", Drop: "\"\\"},
			Words:   words{Reading: "standard"},
			Boxes: []box{
				{Key: "query", Name: "_search"},
			},
			Natives: []native{
				{Name: "title", Field: "title", Write: true, Group: true},
				{Name: "company", Field: "company", Write: true, Group: true},
				{Name: "location", Field: "location", Write: true, Group: true},
				{Name: "school", Field: "school", Write: true, Group: true},
				{Name: "industry", Field: "industry", Write: true, Group: true},
				{Name: "skills", Field: "skills", Write: true, Group: true},
			},
			Limits: []limit{
				{What: "terms", Max: 1024, Hard: true},
			},
		}
	}},
	{"postgres", func() document {
		return document{
			Name:    "postgres",
			Label:   "PostgreSQL to_tsquery",
			Family:  "tsquery",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "engine",
			Caveats: []string{"for the configuration simple; with english, words are stemmed and stop words such as IT are passed over, which a profile of your own says (--targets, words.reading = \"postgres-english\")", "words that a slash or a full stop joins are one word to PostgreSQL: CI/CD is not found by CI CD, nor Node.js by node; give both spellings where it matters", "in a statement of SQL, write each single quote of the string twice"},
			Grammar: grammar{Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "suffix", Near: "none", And: spelling{Write: "&"}, Or: spelling{Write: "|"}, Not: negation{Write: "!", Group: true, Alone: true, InOr: true}},
			Quote:   quoting{When: "all", Drop: "\"'‘’‚‛<>\\"},
			Words:   words{Reading: "postgres"},
			Boxes: []box{
				{Key: "query", Name: "to_tsquery"},
			},
		}
	}},
	{"postgres-websearch", func() document {
		return document{
			Name:    "postgres-websearch",
			Label:   "PostgreSQL websearch_to_tsquery",
			Family:  "websearch",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "engine",
			Caveats: []string{"for the configuration simple; with english, words are stemmed and stop words such as IT are passed over, which a profile of your own says (--targets, words.reading = \"postgres-english\")", "words that a slash or a full stop joins are one word to PostgreSQL: CI/CD is not found by CI CD, nor Node.js by node; give both spellings where it matters", "in a statement of SQL, write each single quote of the string twice"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "ignored", Case: "any", Wildcard: "none", Near: "none", Or: spelling{Write: "or"}, Not: negation{Write: "-", Alone: true, InOr: true}},
			Quote:   quoting{When: "all", Drop: "\"<>\\"},
			Words:   words{Reading: "postgres"},
			Boxes: []box{
				{Key: "query", Name: "websearch_to_tsquery"},
			},
		}
	}},
	{"python-jobs", func() document {
		return document{
			Name:    "python-jobs",
			Label:   "Python Job Board",
			Family:  "phrase-minus",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"a board of jobs: it shows who else is hiring, not candidates", "the board itself has lists and no search; the link searches all of python.org, jobs among the rest", "there is no OR: each alternative is a search of its own", "everything on it is about Python, so that the word is left out", "a list by place goes by the poster's own spelling, such as /jobs/location/austin-texas-united-states/"},
			Omits:   []query.Field{"past-title", "location", "past-location", "past-company", "school", "past-school", "industry", "past-industry", "function", "past-function"},
			Given:   []string{"Python"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "none", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Read: []string{}}, Or: spelling{Read: []string{}}, Not: negation{Write: "-", Read: []string{"-"}}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "wider",
			}},
			URL: address{Base: "https://www.python.org/search/", Style: "query", Params: []param{
				{Name: "q", Box: "keywords"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Search"},
			},
			Pages: []page{
				{URL: "https://www.python.org/jobs/location/telecommute/", Key: "workplace", Value: "remote"},
				{URL: "https://www.python.org/jobs/"},
			},
		}
	}},
	{"remoteok", func() document {
		return document{
			Name:    "remoteok",
			Label:   "Remote OK",
			Family:  "tags",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "reported",
			Caveats: []string{"a board of jobs: it shows who else is hiring and where to post, not candidates", "whether two tags mean both or either is not known; they are taken to mean both", "tags are loose, and a page shows the 100 newest at most"},
			Omits:   []query.Field{"title", "past-title", "location", "past-location", "company", "past-company", "school", "past-school", "industry", "past-industry", "function", "past-function"},
			Words:   words{Reading: "plain"},
			URL:     address{Base: "https://remoteok.com/remote-{tags}-jobs", Style: "path"},
			Boxes: []box{
				{Key: "tags", Name: "Tags"},
			},
		}
	}},
	{"ruby-jobs", func() document {
		return document{
			Name:    "ruby-jobs",
			Label:   "Rails Job Board",
			Family:  "plain",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"a board of jobs: it shows who else is hiring, not candidates", "no search is known: the link opens the whole list, and the words are what to look for on it", "everything on it is about Ruby, so that the word is left out", "RubyNow, the other board for Ruby, may be gone"},
			Omits:   []query.Field{"title", "past-title", "location", "past-location", "company", "past-company", "school", "past-school", "industry", "past-industry", "function", "past-function"},
			Given:   []string{"Ruby", "Ruby on Rails", "Rails", "RoR"},
			Lines:   2,
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "none", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Read: []string{}}, Or: spelling{Read: []string{}}, Not: negation{Read: []string{}}},
			Quote:   quoting{When: "never", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "uncertain",
			}},
			URL: address{Base: "https://jobs.rubyonrails.org/", Style: "query"},
			Boxes: []box{
				{Key: "keywords", Name: "Words to look for"},
			},
		}
	}},
	{"sales-navigator", func() document {
		return document{
			Name:    "sales-navigator",
			Label:   "LinkedIn Sales Navigator",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"small words such as by, in, with are not looked for", "filters other than titles go by numbers of LinkedIn's own: set them by hand"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT"}, Group: true, InOr: true}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Stop: []string{"by", "in", "with"}, Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"stop":      "wider",
				"suffix":    "uncertain",
			}},
			URL: address{Base: "https://www.linkedin.com/sales/search/people", Style: "restli", Params: []param{
				{Name: "keywords", Box: "keywords"},
				{Name: "text", Box: "title", Value: "CURRENT_TITLE"},
				{Name: "text", Box: "past-title", Value: "PAST_TITLE"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Keywords"},
				{Key: "title", Name: "Current job title", Field: "title"},
				{Key: "past-title", Name: "Past job title", Field: "past-title"},
			},
			Filters: []filter{
				{Key: "location", Label: "Region"},
				{Key: "company", Label: "Current company"},
				{Key: "past-company", Label: "Past company"},
				{Key: "school", Label: "School"},
				{Key: "industry", Label: "Industry"},
				{Key: "function", Label: "Function"},
				{Key: "seniority", Label: "Seniority level"},
				{Key: "size", Label: "Company headcount"},
				{Key: "years", Label: "Years of experience"},
				{Key: "locale", Label: "Profile language"},
			},
			Limits: []limit{
				{What: "operators", Max: 15, Hard: true},
				{What: "chars", Max: 2000},
			},
		}
	}},
	{"seekout", func() document {
		return document{
			Name:    "seekout",
			Label:   "SeekOut",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"SeekOut stems every word: manage also finds manager and management", "a phrase also finds its spelling with a hyphen or an ampersand"},
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "suffix", Near: "tilde", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT", "-"}, Refused: true, InOr: true}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "wider",
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Keywords"},
			},
			Natives: []native{
				{Name: "cur_title", Field: "title", Write: true, Group: true},
				{Name: "cur_company", Field: "company", Write: true},
				{Name: "skills", Field: "skills", Write: true, Group: true},
			},
		}
	}},
	{"simplyhired", func() document {
		return document{
			Name:    "simplyhired",
			Label:   "SimplyHired",
			Family:  "plain",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"a board of jobs: it shows who else is hiring, not candidates", "no page says which operators the board takes, so none is written: words alone, one title a search"},
			Omits:   []query.Field{"past-title", "past-location", "company", "past-company", "school", "past-school", "industry", "past-industry", "function", "past-function"},
			Lines:   3,
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "none", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Read: []string{}}, Or: spelling{Read: []string{}}, Not: negation{Read: []string{}}},
			Quote:   quoting{When: "never", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "uncertain",
			}},
			URL: address{Base: "https://www.simplyhired.com/search", Style: "query", Params: []param{
				{Name: "q", Box: "keywords"},
				{Name: "l", Box: "location"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Job title, skills or company"},
				{Key: "location", Name: "Location", Field: "location", Takes: "one"},
			},
		}
	}},
	{"sqlite", func() document {
		return document{
			Name:    "sqlite",
			Label:   "SQLite FTS5",
			Family:  "fts5",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "engine",
			Caveats: []string{"for the tokenizer unicode61, the default: signs are no part of words, and accents do not count, so that resume finds résumé too", "in a statement of SQL, write each single quote of the string twice"},
			Grammar: grammar{Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "suffix", Near: "none", And: spelling{Write: "AND"}, Or: spelling{Write: "OR"}, Not: negation{Write: "NOT", Group: true}},
			Quote:   quoting{When: "all", Drop: "\"\\"},
			Words:   words{Reading: "unicode61"},
			Boxes: []box{
				{Key: "query", Name: "MATCH"},
			},
			Natives: []native{
				{Name: "title", Field: "title"},
				{Name: "company", Field: "company"},
				{Name: "location", Field: "location"},
				{Name: "skills", Field: "skills"},
			},
		}
	}},
	{"totaljobs", func() document {
		return document{
			Name:    "totaljobs",
			Label:   "Totaljobs CV database",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"choose Exact Match: Smart Search adds synonyms", "no way to exclude a word is described", "the radius is 80 miles at most"},
			Grammar: grammar{Space: "none", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Read: []string{"NOT"}}},
			Quote:   quoting{When: "all", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Keywords"},
			},
			Filters: []filter{
				{Key: "location", Label: "Current location"},
				{Key: "radius", Label: "Radius"},
			},
		}
	}},
	{"upwork", func() document {
		return document{
			Name:    "upwork",
			Label:   "Upwork talent search",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "reported",
			Caveats: []string{"the vendor describes the operators for jobs; that talent takes them too is not confirmed"},
			Grammar: grammar{Space: "none", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT"}, InOr: true}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			URL: address{Base: "https://www.upwork.com/nx/search/talent/", Style: "query", Params: []param{
				{Name: "q", Box: "keywords"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Search"},
			},
			Filters: []filter{
				{Key: "location", Label: "Location"},
			},
		}
	}},
	{"wellfound", func() document {
		return document{
			Name:    "wellfound",
			Label:   "Wellfound keyword search",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "documented",
			Caveats: []string{"keyword search comes with a Recruit Pro subscription only"},
			Grammar: grammar{Space: "none", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT"}, And: true, Alone: true, InOr: true}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"ampersand": "uncertain",
				"dot":       "uncertain",
				"suffix":    "uncertain",
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Keywords"},
			},
		}
	}},
	{"workable", func() document {
		return document{
			Name:    "workable",
			Label:   "Workable candidates",
			Family:  "word-boolean",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"words without any operator are joined by OR; with one, a blank is AND; every AND is written out", "Workable is fuzzy: Tom finds Tim", "comments and custom fields are not searched"},
			Grammar: grammar{Space: "either", Precedence: []string{"not", "and", "or"}, Brackets: "group", Case: "upper", Wildcard: "suffix", Near: "none", And: spelling{Write: "AND", Read: []string{"AND"}}, Or: spelling{Write: "OR", Read: []string{"OR"}}, Not: negation{Write: "NOT", Read: []string{"NOT"}, And: true, InOr: true}},
			Quote:   quoting{When: "symbols", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "wider",
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Search"},
			},
			Filters: []filter{
				{Key: "location", Label: "Location"},
			},
		}
	}},
	{"ziprecruiter", func() document {
		return document{
			Name:    "ziprecruiter",
			Label:   "ZipRecruiter",
			Family:  "plain",
			Status:  "live",
			Date:    "2026-11-21",
			Basis:   "soft",
			Caveats: []string{"whether the resume database takes operators is not known, so none is written: words alone, one title a search", "the link searches jobs; resumes are searched from an employer's account, and each one that is opened counts", "for the United States and Canada"},
			Omits:   []query.Field{"past-title", "past-location", "company", "past-company", "school", "past-school", "industry", "past-industry", "function", "past-function"},
			Lines:   4,
			Grammar: grammar{Space: "and", Precedence: []string{"not", "and", "or"}, Brackets: "none", Case: "upper", Wildcard: "none", Near: "none", And: spelling{Read: []string{}}, Or: spelling{Read: []string{}}, Not: negation{Read: []string{}}},
			Quote:   quoting{When: "never", Drop: "\"*\\"},
			Words: words{Reading: "plain", Reads: map[Shape]Direction{
				"any": "uncertain",
			}},
			URL: address{Base: "https://www.ziprecruiter.com/jobs-search", Style: "query", Params: []param{
				{Name: "search", Box: "keywords"},
				{Name: "location", Box: "location"},
			}},
			Boxes: []box{
				{Key: "keywords", Name: "Keywords"},
				{Key: "location", Name: "Location", Field: "location", Takes: "one"},
			},
			Filters: []filter{
				{Key: "radius", Label: "Radius"},
			},
		}
	}},
}
