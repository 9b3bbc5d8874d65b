package synonyms

import (
	"iter"
	"slices"
	"strings"
)

// spelling is a text with the form in which it finds people.
type spelling struct{ text, reading string }

func spellingOf(text string) spelling { return spelling{text, reading(text)} }

func spellings(texts []string) []spelling {
	list := make([]spelling, len(texts))
	for i, text := range texts {
		list[i] = spellingOf(text)
	}
	return list
}

func textsOf(list []spelling) []string {
	texts := make([]string, len(list))
	for i, s := range list {
		texts[i] = s.text
	}
	return texts
}

// shortest leaves out the spellings that have another one in them, for they
// find nobody more.
func shortest(list []spelling) []spelling {
	have := make(map[string]bool, len(list))
	for _, s := range list {
		have[s.reading] = true
	}
	return slices.DeleteFunc(list, func(s spelling) bool {
		for part := range phrases(s.reading) {
			if len(part) < len(s.reading) && have[part] {
				return true
			}
		}
		return false
	})
}

// maxPhrase is how many words a spelling may have to be looked for in others.
const maxPhrase = 8

// phrases yields the words of a reading that stand next to each other: "a b"
// is found by "a", "a b" and "b".
func phrases(reading string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for rest, more := reading, reading != ""; more; _, rest, more = strings.Cut(rest, " ") {
			words := 0
			for i := 0; i <= len(rest) && words < maxPhrase; i++ {
				if i < len(rest) && rest[i] != ' ' {
					continue
				}
				if !yield(rest[:i]) {
					return
				}
				words++
			}
		}
	}
}
