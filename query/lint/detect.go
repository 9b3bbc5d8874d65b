package lint

import (
	"slices"
	"strings"

	"sourcer/query/repair"
	"sourcer/query/target"
)

// Guess is the platform that a string was most likely made for.
type Guess struct {
	Target string
	Reason string // why, in a few words
}

// sign is something in a string that speaks for a platform.
type sign struct {
	target string
	weight int
	reason string
	shows  func(s signs) bool
}

// signs are the pieces of a string that tell platforms apart.
type signs struct {
	text   string
	fields []string // names before a colon, in small letters
	words  []string // pieces between blanks and brackets, outside quotes
	quoted bool     // there is a phrase in double quotes
}

// defaultTarget is what a string without any sign is taken for: the platform
// that most strings are made for.
const defaultTarget = "linkedin"

// Detect guesses which platform a string was made for, from the repaired
// text. A string that could stand anywhere is taken for LinkedIn's.
func Detect(input string) Guess {
	s := signsOf(repair.Clean(input, repair.Options{SingleQuotes: true}).Text)
	best := Guess{defaultTarget, "nothing in it belongs to one platform alone"}
	weight := 0
	known := target.Names()
	for _, x := range allSigns() {
		if x.weight > weight && slices.Contains(known, x.target) && x.shows(s) {
			best, weight = Guess{x.target, x.reason}, x.weight
		}
	}
	return best
}

func signsOf(text string) signs {
	s := signs{text: text}
	var outside strings.Builder
	for i, part := range strings.Split(text, `"`) {
		if i%2 == 0 {
			outside.WriteString(part)
		} else {
			s.quoted = true
			outside.WriteByte('"')
		}
	}
	s.words = strings.FieldsFunc(outside.String(), func(r rune) bool { return strings.ContainsRune(" \t\n()", r) })
	for _, w := range s.words {
		if name := fieldName(w); name != "" {
			s.fields = append(s.fields, strings.ToLower(name))
		}
	}
	return s
}

func (s signs) word(words ...string) bool {
	return slices.ContainsFunc(s.words, func(w string) bool { return slices.Contains(words, w) })
}

func (s signs) field(names ...string) bool {
	return slices.ContainsFunc(s.fields, func(f string) bool { return slices.Contains(names, f) })
}

func (s signs) begins(mark string) bool { return s.count(mark) > 0 }

// count is how many words begin with a mark.
func (s signs) count(mark string) int {
	n := 0
	for _, w := range s.words {
		if strings.HasPrefix(w, mark) && len(w) > len(mark) {
			n++
		}
	}
	return n
}

// allSigns lists the signs; of several that a string shows, the weightiest
// counts, and the first of those that weigh the same.
func allSigns() []sign {
	has := func(names ...string) func(signs) bool {
		return func(s signs) bool { return s.field(names...) }
	}
	return []sign{
		{"google", 90, "site: and its like belong to search engines of the web", has("site", "inurl", "intitle", "intext", "allintitle", "allinurl")},
		{"bing", 95, "inbody: and its like are Bing's", has("inbody", "inanchor", "hasfeed")},
		{"github", 92, "repos:, followers: and language: are GitHub's", has("repos", "followers", "language", "fullname")},
		{"seekout", 92, "cur_title: and cur_company: are SeekOut's", has("cur_title", "cur_company")},
		{"indeed-resumes", 92, "anytitle: is Indeed's", has("anytitle", "anycompany")},
		{"lever", 91, "titles: and orgs: are Lever's", has("titles", "orgs")},
		{"elasticsearch", 96, "it is a query in JSON", func(s signs) bool { return strings.HasPrefix(s.text, "{") }},
		{"postgres", 94, "<-> and :* are PostgreSQL's", func(s signs) bool {
			return strings.Contains(s.text, "<->") || strings.Contains(s.text, ":*")
		}},
		{"postgres", 60, "& and ! between words are PostgreSQL's", func(s signs) bool {
			return !s.quoted && s.word("&") && (s.word("|") || s.begins("!"))
		}},
		{"sqlite", 93, "NEAR( is SQLite's", func(s signs) bool { return strings.Contains(s.text, "NEAR(") }},
		{"google", 88, "AROUND is Google's", func(s signs) bool { return strings.Contains(s.text, "AROUND(") }},
		{"lucene", 70, "weights and ranges in square brackets are Lucene's", func(s signs) bool {
			weighed := slices.ContainsFunc(s.words, boosted) || strings.Contains(s.text, ")^") || strings.Contains(s.text, `"^`)
			return weighed || strings.Contains(s.text, " TO ") && strings.Contains(s.text, "[")
		}},
		{"lucene", 64, "a tilde with a number behind a word is Lucene's", func(s signs) bool {
			return slices.ContainsFunc(s.words, func(w string) bool { return fuzzy(w) && isDigit(w[len(w)-1]) && w[0] != '"' })
		}},
		{"sqlite", 66, "a colon with blanks around it is SQLite's", func(s signs) bool { return s.word(":") }},
		{"hacker-news", 60, "by: and author: belong to the search of Hacker News", has("by", "author")},
		{"indeed-resumes", 56, "title: with a minus beside AND is Indeed's", func(s signs) bool { return s.field("title") && s.begins("-") && s.word("AND") }},
		{"indeed", 55, "title: with a minus is Indeed's", func(s signs) bool { return s.field("title") && s.begins("-") }},
		{"lucene", 38, "several terms with a plus before them are Lucene's", func(s signs) bool { return s.count("+") > 1 }},
		{"lucene", 65, "&& and || are Lucene's", func(s signs) bool { return s.word("&&", "||") }},
		{"hireez", 68, "a tilde with a number behind a phrase is hireEZ's, SeekOut's and Monster's", func(s signs) bool {
			return strings.Contains(s.text, `"~`)
		}},
		{"craigslist", 40, "| without site: is Craigslist's", func(s signs) bool { return s.word("|") }},
		{"google", 45, "filetype: belongs to search engines of the web", has("filetype", "ext")},
		{"linkedin", 50, "AND and NOT in capitals are LinkedIn's, as of most boards", func(s signs) bool { return s.word("AND", "NOT") }},
		{"google", 35, "a minus before a term is how search engines exclude", func(s signs) bool { return s.begins("-") || s.word("-") }},
		{"remoteok", 30, "small words joined by a plus are tags", isTags},
	}
}

// isTags reports whether a string is a combination of tags.
func isTags(s signs) bool {
	return len(s.words) == 1 && strings.Contains(strings.Trim(s.text, "+"), "+") && strings.Trim(s.text, "abcdefghijklmnopqrstuvwxyz0123456789-+") == ""
}
