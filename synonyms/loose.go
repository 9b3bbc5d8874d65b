package synonyms

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sourcer/query"
)

// makers are the names that people and catalogues write before what they
// make: "Oracle Java", "Microsoft Visual Basic".
var makers = [...]string{
	"adobe", "adobe systems", "amazon", "amazon web services", "apache", "atlassian", "autodesk", "aws", "bentley",
	"broadcom", "cadence", "cisco", "dassault", "dassault systemes", "dell", "emc", "esri", "facebook", "google",
	"hashicorp", "hewlett packard", "hp", "hpe", "ibm", "infor", "informatica", "informatica corporation", "intel", "intuit", "jetbrains", "juniper",
	"mathworks", "mcneel", "mentor graphics", "meta", "micro focus", "microsoft", "ms", "national instruments", "netflix", "ni",
	"nvidia", "opentext", "oracle", "pivotal", "ptc", "qlik", "qlik tech", "red hat", "redhat", "sage", "salesforce", "sap", "sas",
	"siemens", "sun", "sun microsystems", "sungard", "sybase", "symantec", "the mathworks", "tibco", "trimble", "twitter", "tyler technologies", "ugs",
	"vmware", "xilinx", "zoho",
}

// kindWords are the words that say of a thing what kind of thing it is:
// "ERP system", "GIS software".
var kindWords = [...]string{"software", "system", "systems", "programming", "language", "application", "applications", "tool", "tools"}

// maxLooseWords is how long a text may be for its maker and its kind to be
// looked for.
const maxLooseWords = 10

// findLoosely looks a skill up that is written with its maker before it, with
// its kind or its abbreviation behind it. Where what is left means other
// things too, nothing is found. What a slash sets behind a maker is another
// thing: "AWS/GCP".
func (t *Table) findLoosely(text string) *concept {
	words := query.Plain(text)
	if len(words) < 2 || len(words) > maxLooseWords {
		return nil
	}
	made := words
	if first, _, found := strings.Cut(text, "/"); !found || !isMaker(query.Plain(first)) {
		made = withoutMaker(words)
	}
	for _, rest := range [][]string{withoutKind(words), made, withoutKind(made)} {
		if c := t.findWords(rest); c != nil {
			return c
		}
	}
	return nil
}

// expandLoosely expands a skill that was found without its maker or kind. What
// is left may find more than the text itself, so it takes the reach of what
// implies it: nobody is excluded for "Java" where "Java applications" was said.
func (t *Table) expandLoosely(c *concept, text string, reach Relation) Expansion {
	x := newCollector()
	x.add(Term{Text: text, Relation: Exact, Concept: c.Name, Source: c.Source, Weight: 1})
	strong, weak := t.strongAndWeak(c, reach)
	strong = slices.Insert(strong, 0, reached{entry: entryOf(c), why: "the name without its maker or kind", weight: weightSame})
	x.addReach(t, c, reach, strong, weak)
	return Expansion{Concept: c.Name, Terms: x.sorted()}
}

func (t *Table) findWords(words []string) *concept {
	if len(words) == 0 {
		return nil
	}
	text := strings.Join(words, " ")
	if c := t.find(Skill, text); c != nil {
		if c.isBare(text) {
			return nil
		}
		return c
	}
	return t.findAbbreviated(words)
}

// findAbbreviated finds what is written with its abbreviation behind it:
// "natural language processing NLP".
func (t *Table) findAbbreviated(words []string) *concept {
	last := len(words) - 1
	if last == 0 {
		return nil
	}
	short := t.find(Skill, words[last])
	if short == nil || !slices.ContainsFunc(short.Forms, func(f string) bool { return foldKey(f) == foldKey(words[last]) }) {
		return nil
	}
	long := words[:last]
	if c := t.find(Skill, strings.Join(long, " ")); c != nil && c.Name == short.Name || abbreviates(words[last], long) {
		return short
	}
	return nil
}

// abbreviates reports whether the letters of a word stand in others in their
// order, about one in each: "cobol" in "common business oriented language".
func abbreviates(short string, long []string) bool {
	if len(long) < 2 || len(long) < len(short)-1 {
		return false
	}
	for _, r := range strings.Join(long, "") {
		if first, size := utf8.DecodeRuneInString(short); r == first {
			short = short[size:]
		}
	}
	return short == ""
}

// withoutKind takes the word for the kind of thing off the end.
func withoutKind(words []string) []string {
	if last := len(words) - 1; last > 0 && slices.Contains(kindWords[:], words[last]) {
		return words[:last]
	}
	return words
}

// withoutMaker takes the maker off the front, the longest name first.
func withoutMaker(words []string) []string {
	const longest = 3
	for n := min(longest, len(words)-1); n > 0; n-- {
		if isMaker(words[:n]) {
			return words[n:]
		}
	}
	return words
}

func isMaker(words []string) bool { return slices.Contains(makers[:], strings.Join(words, " ")) }
