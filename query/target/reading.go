package target

import (
	"slices"
	"strings"
	"unicode"

	"sourcer/query"
)

// The readings that a profile can name.
const (
	readingPlain    = "plain"            // as a brief reads
	readingStandard = "standard"         // Lucene's StandardAnalyzer
	readingUnicode  = "unicode61"        // SQLite's default tokenizer
	readingSimple   = "postgres"         // PostgreSQL's parser, dictionary "simple"
	readingEnglish  = "postgres-english" // the same, stop words left out and stems taken
)

// readings lists the names of the readings.
func readings() []string {
	return []string{readingPlain, readingStandard, readingUnicode, readingSimple, readingEnglish}
}

// Reading is how the platform cuts a text into words, as far as it is known.
func (p *Profile) Reading() query.Reading {
	switch p.file.Words.Reading {
	case readingStandard:
		return readStandard
	case readingUnicode:
		return readUnicode61
	case readingSimple:
		return readPostgres
	case readingEnglish:
		return readPostgresEnglish
	default:
		return query.Plain
	}
}

// compare holds a reading against the brief's for one term. It is wider where
// the platform's words, written out, are another term to the brief; it is
// narrower where it misses the term in one of the spellings that are the same
// to the brief: with a blank, with a hyphen, as the term has it. What stands
// around a term in a profile is taken to be blanks.
func compare(read query.Reading, text string) Direction {
	words := read(text)
	if len(words) == 0 {
		return Neither
	}
	out := Same
	if !contains(query.Plain(strings.Join(words, " ")), query.Plain(text)) {
		out = Wider
	}
	for _, spelled := range spellings(text) {
		if !contains(read(spelled), words) {
			return worse(out, Narrow)
		}
	}
	return out
}

// spellings lists how people write a term that a brief reads alike.
func spellings(text string) []string {
	words := query.Plain(text)
	out := []string{text, strings.Join(words, " ")}
	if !slices.ContainsFunc(words, func(w string) bool { return strings.ContainsFunc(w, isSymbol) }) {
		out = append(out, strings.Join(words, "-"))
	}
	for _, pair := range [][2]string{{"'", "’"}, {"’", "'"}} {
		if strings.Contains(text, pair[0]) {
			out = append(out, strings.ReplaceAll(text, pair[0], pair[1]))
		}
	}
	return out
}

// contains reports whether part stands in all, its words next to each other.
func contains(all, part []string) bool {
	for at := 0; at+len(part) <= len(all); at++ {
		if slices.Equal(all[at:at+len(part)], part) {
			return true
		}
	}
	return false
}

// lower maps each letter to its small form, one to one.
func lower(s string) string { return strings.Map(unicode.ToLower, s) }

// cutStar takes off the star of a word that may go on.
func cutStar(s string) string { return strings.TrimSuffix(s, "*") }
