package target

import "strings"

// maxLexeme is how long a word of PostgreSQL's may be, in bytes; a longer one
// is left out.
const maxLexeme = 2046

// readPostgres is PostgreSQL's own parser with the configuration "simple". It
// sees more than words: "Node.js" is a host and "CI/CD" a file, each a single
// word; "full-stack" is three, the whole and its parts; a link is its host
// and its path besides; of "C++" only c is left.
func readPostgres(text string) []string {
	var out []string
	for _, t := range parsePostgres(text) {
		if word := lower(t.text); t.kind.indexed() && len(word) <= maxLexeme {
			out = append(out, word)
		}
	}
	return out
}

// readPostgresEnglish is the configuration "english": stop words are left
// out, but keep their place between other words, and words lose their
// endings. Only words do, not hosts, files or numbers.
func readPostgresEnglish(text string) []string {
	var out []string
	gap := 0
	for _, t := range parsePostgres(text) {
		word := lower(t.text)
		switch {
		case !t.kind.indexed() || len(word) > maxLexeme:
			continue
		case t.kind.stemmed() && isEnglishStop(word):
			gap++
			continue
		case t.kind.stemmed():
			word = stemEnglish(word)
		}
		for ; gap > 0 && len(out) > 0; gap-- {
			out = append(out, "")
		}
		gap = 0
		out = append(out, word)
	}
	return out
}

// isEnglishStop reports whether the configuration "english" leaves a word
// out.
func isEnglishStop(word string) bool {
	return strings.Contains(englishStops, " "+word+" ")
}

// englishStops are the stop words that PostgreSQL comes with.
const englishStops = " i me my myself we our ours ourselves you your yours yourself yourselves he him his himself " +
	"she her hers herself it its itself they them their theirs themselves what which who whom this that these those " +
	"am is are was were be been being have has had having do does did doing a an the and but if or because as until while " +
	"of at by for with about against between into through during before after above below to from up down in out on off " +
	"over under again further then once here there when where why how all any both each few more most other some such " +
	"no nor not only own same so than too very s t can will just don should now "
