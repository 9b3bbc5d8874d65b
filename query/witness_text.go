package query

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// writer turns values into the texts of a profile.
type writer struct {
	reading Reading
	filler  string
	yes, no Expr
}

// maxPolished is how many values a witness may have that is made nicer to
// read. Nobody reads a longer one, and each try evaluates both expressions.
const maxPolished = 20

// document writes the values down and reports whether the evaluator finds the
// profile matched by yes and not by no.
func (w writer) document(values []*fact) (Document, bool) {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = w.text(v, w.filler)
	}
	d := profileOf(values, texts)
	if !w.separates(d) {
		return nil, false
	}
	if len(values) <= maxPolished && slices.ContainsFunc(values, (*fact).hasStem) {
		d = w.polish(values, texts)
	}
	return d, true
}

// polish writes a stem as a plain word where that does no harm, and leaves out
// the values that this makes superfluous.
func (w writer) polish(values []*fact, texts []string) Document {
	for i, v := range values {
		made := texts[i]
		if texts[i] = w.text(v, ""); !w.separates(profileOf(values, texts)) {
			texts[i] = made
		}
	}
	for i := 0; i < len(values); {
		fewer, fewerTexts := slices.Delete(slices.Clone(values), i, i+1), slices.Delete(slices.Clone(texts), i, i+1)
		if w.separates(profileOf(fewer, fewerTexts)) {
			values, texts, i = fewer, fewerTexts, 0
		} else {
			i++
		}
	}
	return profileOf(values, texts)
}

// text writes a value, with end behind each stem.
func (w writer) text(v *fact, end string) string {
	texts := slices.Clone(v.texts)
	for i, stem := range v.stems {
		if stem {
			texts[i] += end
		}
	}
	return strings.Join(texts, " "+strings.Repeat(w.filler+" ", v.room))
}

func (v *fact) hasStem() bool { return slices.Contains(v.stems, true) }

func profileOf(values []*fact, texts []string) Document {
	d := Document{}
	for i, v := range values {
		d[v.field] = append(d[v.field], texts[i])
	}
	return d
}

func (w writer) separates(d Document) bool {
	return Match(w.yes, d, w.reading) && !Match(w.no, d, w.reading)
}

// filler returns a word that is in no term and makes no stem longer that is in
// one. Where none can be found, witnesses come out wrong, the evaluator sees
// it, and nothing false is said.
func (t *atomTable) filler() string {
	const usual = "xyzzy"
	if t.isFresh(usual) {
		return usual
	}
	for c := 'a'; c < firstNotTried; c++ {
		if w := string(c) + string(c); utf8.ValidRune(c) && t.isFresh(w) {
			return w
		}
	}
	return usual
}

// firstNotTried ends the letters that a filler is made of: it is behind Latin,
// Greek, Cyrillic, Armenian and Hebrew.
const firstNotTried = 0x600

// isFresh reports whether w is read as a word, begins no word of a term with
// other letters than the term does, and is begun by none.
func (t *atomTable) isFresh(w string) bool {
	if read := t.reading(w); len(read) != 1 || read[0] != w {
		return false
	}
	var words, stems []string
	for _, a := range t.atoms {
		words = append(words, a.words...)
		if a.prefix {
			stems = append(stems, a.words[len(a.words)-1])
		}
	}
	return !slices.ContainsFunc(words, func(word string) bool {
		return strings.HasPrefix(w, word) || slices.ContainsFunc(stems, func(stem string) bool {
			return len(word) > len(stem) && strings.HasPrefix(stem+w, word)
		})
	})
}
