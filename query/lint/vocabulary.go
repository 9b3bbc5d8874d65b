package lint

import (
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/synonyms"
)

// maxRemembered is how many words a vocabulary keeps what it knows of.
const maxRemembered = 20_000

// Vocabulary answers what the checks ask about words. It remembers, because
// strings are made of the same words over and over; for that it must not be
// used by two goroutines at once. The nil Vocabulary knows nothing.
type Vocabulary struct {
	table *synonyms.Table
	words map[string]*wordFacts
}

// wordFacts is what is known about a text.
type wordFacts struct {
	known     bool     // the table has it
	belongs   bool     // its words belong together
	safe      []string // what to write for it, as it means other things too
	spellings []string // other usual ones that blanks and signs alone tell apart
	trait     string   // the protected one that it is about, "" for none
}

// NewVocabulary asks a table of synonyms.
func NewVocabulary(table *synonyms.Table) *Vocabulary {
	return &Vocabulary{table: table, words: map[string]*wordFacts{}}
}

// of returns what is known about a text.
func (v *Vocabulary) of(text string) *wordFacts {
	if v == nil {
		return &wordFacts{belongs: slices.Contains(usualPhrases(), plain(text)), trait: protected(text)}
	}
	if f, ok := v.words[text]; ok {
		return f
	}
	if len(v.words) >= maxRemembered {
		clear(v.words)
	}
	_, known := v.table.Lookup(text)
	f := &wordFacts{known: known, belongs: v.belongs(text), safe: v.safe(text), spellings: v.spellings(text), trait: protected(text)}
	v.words[text] = f
	return f
}

// belongs reports whether words are known to belong together: as a concept of
// the table, as a title that its rules make, or as a usual exclusion.
func (v *Vocabulary) belongs(phrase string) bool {
	words := query.Plain(phrase)
	if len(words) < 2 {
		return false
	}
	joined := strings.Join(words, " ")
	if slices.Contains(usualPhrases(), joined) {
		return true
	}
	found, ok := v.table.Lookup(joined)
	return ok && found.Kind != synonyms.Level && !v.severalConcepts(words) && !v.isRole(words[0])
}

// isRole reports whether a word is the noun of titles, such as engineer: no
// phrase begins with one.
func (v *Vocabulary) isRole(word string) bool {
	found, ok := v.table.Lookup(word)
	return ok && found.Kind == synonyms.RoleNoun
}

// severalConcepts reports whether every word is a concept by itself, such as
// two technologies in a row, so that nothing says that they belong together.
func (v *Vocabulary) severalConcepts(words []string) bool {
	for _, w := range words {
		found, ok := v.table.Lookup(w)
		if !ok || found.Kind != synonyms.Skill {
			return false
		}
	}
	return true
}

// usualPhrases are what recruiters exclude or ask for without being job
// titles or skills.
func usualPhrases() []string {
	return []string{
		"talent acquisition", "human resources", "real estate", "vice president", "customer service", "help desk",
		"new york", "san francisco", "los angeles", "new jersey", "san diego", "san jose", "united states", "united kingdom",
		"hong kong", "new zealand", "south africa", "tel aviv", "north carolina", "south carolina",
	}
}

// safe lists what to write for a word that means other things too.
func (v *Vocabulary) safe(text string) []string {
	found := v.table.Skill(text, synonyms.Exact)
	if !found.Replaced {
		return nil
	}
	var safe []string
	for _, t := range found.Terms {
		if t.Relation == synonyms.Safe {
			safe = append(safe, t.Text)
		}
	}
	return safe
}

// spellings lists the usual spellings of a term that differ from it by blanks
// and signs alone, as a brief reads them.
func (v *Vocabulary) spellings(text string) []string {
	found, ok := v.table.Lookup(text)
	if !ok {
		return nil
	}
	var terms []synonyms.Term
	switch found.Kind {
	case synonyms.Skill:
		terms = v.table.Skill(text, synonyms.Same).Terms
	case synonyms.JobTitle, synonyms.Discipline:
		terms = v.table.Title(text, synonyms.Same, nil).Terms
	default:
		return nil
	}
	own, squeezed := plain(text), squeeze(text)
	var out []string
	for _, t := range terms {
		if squeeze(t.Text) == squeezed && plain(t.Text) != own {
			out = append(out, t.Text)
		}
	}
	return out
}

// plain is a text as a brief reads it.
func plain(text string) string { return strings.Join(query.Plain(text), " ") }

// squeeze leaves nothing of a text but its letters, digits, and the marks
// that tell C++ from C.
func squeeze(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .&", r) {
			return -1
		}
		return r
	}, plain(text))
}
