package target

import "strings"

// stemEnglish takes the ending off a word in small letters by the second
// English algorithm of Snowball ("Porter 2"), so that engineer, engineers and
// engineering become one.
func stemEnglish(word string) string {
	if len(word) <= 2 {
		return word
	}
	if stem, ok := irregular(word); ok {
		return stem
	}
	s := newStemmer(word)
	s.plural()
	if word := s.String(); isSettled(word) {
		return word
	}
	s.past()
	s.finalY()
	s.suffixes(endings2, s.r1)
	s.suffixes(endings3, s.r1)
	s.residual()
	s.finalE()
	return strings.ReplaceAll(s.String(), "Y", "y")
}

// irregular returns the stem of a word that has one of its own.
func irregular(word string) (string, bool) {
	switch word {
	case "skis":
		return "ski", true
	case "skies":
		return "sky", true
	case "dying":
		return "die", true
	case "lying":
		return "lie", true
	case "tying":
		return "tie", true
	case "idly":
		return "idl", true
	case "gently":
		return "gentl", true
	case "ugly":
		return "ugli", true
	case "early":
		return "earli", true
	case "only":
		return "onli", true
	case "singly":
		return "singl", true
	case "sky", "news", "howe", "atlas", "cosmos", "bias", "andes":
		return word, true
	}
	return "", false
}

// isSettled reports whether a word whose plural is gone stays as it is.
func isSettled(word string) bool {
	switch word {
	case "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed":
		return true
	}
	return false
}

// stemmer holds a word and where its two regions begin: behind the first
// consonant that follows a vowel, and the same again from there on. A y that
// is a consonant is a Y.
type stemmer struct {
	word   []rune
	r1, r2 int
}

func newStemmer(word string) *stemmer {
	s := &stemmer{word: []rune(strings.TrimPrefix(word, "'"))}
	for i, c := range s.word {
		if c == 'y' && (i == 0 || isEnglishVowel(s.word[i-1])) {
			s.word[i] = 'Y'
		}
	}
	s.r1 = s.region(0)
	for _, begin := range []string{"gener", "commun", "arsen"} {
		if strings.HasPrefix(s.String(), begin) {
			s.r1 = len(begin)
		}
	}
	s.r2 = s.region(s.r1)
	return s
}

// String returns the word as it is now.
func (s *stemmer) String() string { return string(s.word) }

func isEnglishVowel(c rune) bool { return strings.ContainsRune("aeiouy", c) }

func (s *stemmer) region(from int) int {
	for i := from + 1; i < len(s.word); i++ {
		if !isEnglishVowel(s.word[i]) && isEnglishVowel(s.word[i-1]) {
			return i + 1
		}
	}
	return len(s.word)
}

// ends reports whether the word has an ending.
func (s *stemmer) ends(suffix string) bool {
	at := len(s.word) - len(suffix)
	return at >= 0 && string(s.word[at:]) == suffix
}

// longest returns the longest of some endings that the word has.
func (s *stemmer) longest(suffixes ...string) string {
	best := ""
	for _, suffix := range suffixes {
		if len(suffix) > len(best) && s.ends(suffix) {
			best = suffix
		}
	}
	return best
}

// replace puts an ending in place of another.
func (s *stemmer) replace(suffix, by string) {
	s.word = append(s.word[:len(s.word)-len(suffix)], []rune(by)...)
}

// within reports whether an ending lies in a region.
func (s *stemmer) within(suffix string, region int) bool { return len(s.word)-len(suffix) >= region }

// hasVowel reports whether there is a vowel among the first n letters.
func (s *stemmer) hasVowel(n int) bool {
	for _, c := range s.word[:max(n, 0)] {
		if isEnglishVowel(c) {
			return true
		}
	}
	return false
}

// plural takes off apostrophes, and the s of a plural.
func (s *stemmer) plural() {
	s.replace(s.longest("'", "'s", "'s'"), "")
	switch suffix := s.longest("sses", "ied", "ies", "us", "ss", "s"); suffix {
	case "sses":
		s.replace(suffix, "ss")
	case "ied", "ies":
		if len(s.word) > len(suffix)+1 {
			s.replace(suffix, "i")
		} else {
			s.replace(suffix, "ie")
		}
	case "s":
		if s.hasVowel(len(s.word) - 2) {
			s.replace(suffix, "")
		}
	}
}

// past takes off ed and ing, and mends what is left.
func (s *stemmer) past() {
	switch suffix := s.longest("eed", "eedly", "ed", "edly", "ing", "ingly"); suffix {
	case "":
	case "eed", "eedly":
		if s.within(suffix, s.r1) {
			s.replace(suffix, "ee")
		}
	default:
		if !s.hasVowel(len(s.word) - len(suffix)) {
			return
		}
		s.replace(suffix, "")
		switch {
		case s.longest("at", "bl", "iz") != "":
			s.word = append(s.word, 'e')
		case s.longest("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt") != "":
			s.word = s.word[:len(s.word)-1]
		case s.isShort():
			s.word = append(s.word, 'e')
		}
	}
}

// isShort reports whether the word has no first region and ends in a short
// syllable.
func (s *stemmer) isShort() bool { return s.r1 >= len(s.word) && s.shortEnd(len(s.word)) }

// shortEnd reports whether the first n letters end in a short syllable.
func (s *stemmer) shortEnd(n int) bool {
	at := func(i int) rune { return s.word[n-i] }
	if n == 2 {
		return isEnglishVowel(at(2)) && !isEnglishVowel(at(1))
	}
	return n > 2 && !isEnglishVowel(at(1)) && !strings.ContainsRune("wxY", at(1)) && isEnglishVowel(at(2)) && !isEnglishVowel(at(3))
}

// finalY makes an i of a y behind a consonant.
func (s *stemmer) finalY() {
	last := len(s.word) - 1
	if last > 1 && (s.word[last] == 'y' || s.word[last] == 'Y') && !isEnglishVowel(s.word[last-1]) {
		s.word[last] = 'i'
	}
}

// ending is a suffix, what takes its place, and what must hold for it.
type ending struct {
	suffix, by string
	behind     string // one of these letters stands before it; "" for any
	second     bool   // it lies in the second region
}

var endings2 = []ending{
	{suffix: "tional", by: "tion"},
	{suffix: "enci", by: "ence"},
	{suffix: "anci", by: "ance"},
	{suffix: "abli", by: "able"},
	{suffix: "entli", by: "ent"},
	{suffix: "izer", by: "ize"},
	{suffix: "ization", by: "ize"},
	{suffix: "ational", by: "ate"},
	{suffix: "ation", by: "ate"},
	{suffix: "ator", by: "ate"},
	{suffix: "alism", by: "al"},
	{suffix: "aliti", by: "al"},
	{suffix: "alli", by: "al"},
	{suffix: "fulness", by: "ful"},
	{suffix: "ousli", by: "ous"},
	{suffix: "ousness", by: "ous"},
	{suffix: "iveness", by: "ive"},
	{suffix: "iviti", by: "ive"},
	{suffix: "biliti", by: "ble"},
	{suffix: "bli", by: "ble"},
	{suffix: "fulli", by: "ful"},
	{suffix: "lessli", by: "less"},
	{suffix: "ogi", by: "og", behind: "l"},
	{suffix: "li", behind: "cdeghkmnrt"},
}

var endings3 = []ending{
	{suffix: "tional", by: "tion"},
	{suffix: "ational", by: "ate"},
	{suffix: "alize", by: "al"},
	{suffix: "icate", by: "ic"},
	{suffix: "iciti", by: "ic"},
	{suffix: "ical", by: "ic"},
	{suffix: "ful"},
	{suffix: "ness"},
	{suffix: "ative", second: true},
}

var endings4 = []ending{
	{suffix: "al"},
	{suffix: "ance"},
	{suffix: "ence"},
	{suffix: "er"},
	{suffix: "ic"},
	{suffix: "able"},
	{suffix: "ible"},
	{suffix: "ant"},
	{suffix: "ement"},
	{suffix: "ment"},
	{suffix: "ent"},
	{suffix: "ism"},
	{suffix: "ate"},
	{suffix: "iti"},
	{suffix: "ous"},
	{suffix: "ive"},
	{suffix: "ize"},
	{suffix: "ion", behind: "st"},
}

// suffixes replaces the longest of some endings, where it lies in a region
// and the rest holds.
func (s *stemmer) suffixes(endings []ending, region int) {
	var best ending
	for _, e := range endings {
		if len(e.suffix) > len(best.suffix) && s.ends(e.suffix) {
			best = e
		}
	}
	if best.suffix == "" || !s.within(best.suffix, region) || best.second && !s.within(best.suffix, s.r2) {
		return
	}
	before := len(s.word) - len(best.suffix) - 1
	if best.behind != "" && (before < 0 || !strings.ContainsRune(best.behind, s.word[before])) {
		return
	}
	s.replace(best.suffix, best.by)
}

// residual takes off what is left of an ending in the second region.
func (s *stemmer) residual() { s.suffixes(endings4, s.r2) }

// finalE takes off a last e, and one of two last l.
func (s *stemmer) finalE() {
	switch {
	case s.ends("e"):
		if s.within("e", s.r2) || s.within("e", s.r1) && !s.shortEnd(len(s.word)-1) {
			s.replace("e", "")
		}
	case s.ends("ll") && s.within("l", s.r2):
		s.replace("l", "")
	}
}
