package lint

import (
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/synonyms"
)

// belongs reports whether words are known to belong together: as a concept of
// the table, as a title that its rules make, or as a usual exclusion.
func (c *checker) belongs(phrase string) bool {
	words := query.Plain(phrase)
	if len(words) < 2 {
		return false
	}
	joined := strings.Join(words, " ")
	if slices.Contains(usualPhrases(), joined) {
		return true
	}
	if c.table == nil {
		return false
	}
	if found, ok := c.table.Lookup(joined); ok {
		return found.Kind != synonyms.Level && !c.severalConcepts(words) && !c.isRole(words[0])
	}
	return false
}

// isRole reports whether a word is the noun of titles, such as engineer: no
// phrase begins with one.
func (c *checker) isRole(word string) bool {
	found, ok := c.table.Lookup(word)
	return ok && found.Kind == synonyms.RoleNoun
}

// severalConcepts reports whether every word is a concept by itself, such as
// two technologies in a row, so that nothing says that they belong together.
func (c *checker) severalConcepts(words []string) bool {
	for _, w := range words {
		found, ok := c.table.Lookup(w)
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

// ambiguous returns what to write for a word that means other things too.
func (c *checker) ambiguous(text string) ([]string, bool) {
	if c.table == nil {
		return nil, false
	}
	found := c.table.Skill(text, synonyms.Exact)
	if !found.Replaced {
		return nil, false
	}
	var safe []string
	for _, t := range found.Terms {
		if t.Relation == synonyms.Safe {
			safe = append(safe, t.Text)
		}
	}
	return safe, len(safe) > 0
}

// spellings lists the usual spellings of a term that differ from it by blanks
// and signs alone, as a brief reads them.
func (c *checker) spellings(text string) []string {
	if c.table == nil {
		return nil
	}
	found, ok := c.table.Lookup(text)
	if !ok {
		return nil
	}
	var terms []synonyms.Term
	switch found.Kind {
	case synonyms.Skill:
		terms = c.table.Skill(text, synonyms.Same).Terms
	case synonyms.JobTitle, synonyms.Discipline:
		terms = c.table.Title(text, synonyms.Same, nil).Terms
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
