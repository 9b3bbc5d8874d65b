package target

import (
	"math/rand/v2"
	"strings"
	"unicode"
)

// familiar are the letters and signs that people write in. All are old enough
// to be known to each engine; what Unicode has added since is read by each as
// of its own day.
var familiar = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x01, 0x2c1, 1},    // Latin
		{0x300, 0x36f, 1},   // accents
		{0x386, 0x38a, 1},   // Greek
		{0x38e, 0x3a1, 1},   //
		{0x3a3, 0x3ff, 1},   //
		{0x400, 0x481, 1},   // Cyrillic
		{0x48a, 0x527, 1},   //
		{0x561, 0x587, 1},   // Armenian
		{0x5d0, 0x5ea, 1},   // Hebrew
		{0x620, 0x64a, 1},   // Arabic
		{0x904, 0x939, 1},   // Devanagari
		{0xe01, 0xe30, 1},   // Thai
		{0x10d0, 0x10f0, 1}, // Georgian
		{0x1e00, 0x1eff, 1}, // Latin
		{0x2000, 0x2064, 1}, // marks
		{0x20a0, 0x20b9, 1}, // money
		{0x2190, 0x2311, 1}, // arrows, mathematics
		{0x2500, 0x26ff, 1}, // shapes
		{0x3000, 0x3005, 1}, //
		{0x3041, 0x3096, 1}, // Hiragana
		{0x30a1, 0x30ff, 1}, // Katakana
		{0x4e00, 0x9fa5, 1}, // Han
		{0xac00, 0xd7a3, 1}, // Hangul
		{0xfb00, 0xfb06, 1}, // ligatures
		{0xff01, 0xff5d, 1}, // wide letters
		{0xff66, 0xff9d, 1}, // narrow kana
		{0xfffd, 0xfffd, 1}, //
	},
	R32: []unicode.Range32{{0x1f300, 0x1f320, 1}, {0x1f400, 0x1f43e, 1}, {0x1f600, 0x1f640, 1}},
}

// readingTexts lists texts to cut into words: each familiar letter between
// others, then all sorts of marks mixed at random.
func readingTexts() []string {
	var out []string
	each := func(lo, hi rune) {
		for r := lo; r <= hi; r++ {
			c := string(r)
			out = append(out, "x"+c+"y "+c+" 1"+c+"2 x"+c+" "+c+"y")
		}
	}
	for _, r := range familiar.R16 {
		each(rune(r.Lo), rune(r.Hi))
	}
	for _, r := range familiar.R32 {
		each(rune(r.Lo), rune(r.Hi))
	}
	return append(out, randomTexts(20_000)...)
}

// randomTexts mixes pieces of words and marks.
func randomTexts(n int) []string {
	random := rand.New(rand.NewPCG(1, 2))
	pieces := []string{
		"a", "b", "Java", "C", "node", "js", "NET", "1", "2", "10", "e", "E5", "é", "Ü", "ß", "日", "я", "İ",
		" ", " ", " ", ".", "..", ",", "-", "--", "+", "++", "#", "&", "/", "//", "'", "’", "_", ":", ";", "@", "\"", "(", ")", "<", ">", "</", "/>",
		"*", "?", "!", "~", "|", "=", "%", "$", "\\", "[", "]", "{", "}", "^", "\n", "\t", "\u0301", "\u00a0", "www.", ".com", "http://", "&amp;", "&#", "<!--", "-->",
	}
	out := make([]string, n)
	for i := range out {
		var b strings.Builder
		for range 1 + random.IntN(9) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		out[i] = b.String()
	}
	return out
}

// englishTexts are words with all sorts of endings: those of the trade, and
// stems of all shapes with the endings that are taken off.
func englishTexts() []string {
	out := []string{
		"head of engineering", "it is the of", "R&D in the cloud", "who can own it", "IT", "engineers engineering engineer engineered",
		"managers management manager managing", "university universe universal universities", "analyst analytics analysis analyses",
	}
	stems := []string{
		"hop", "hopp", "relat", "condition", "vietnam", "digit", "radic", "decis", "form", "hope", "good", "electr", "triplic",
		"allow", "infer", "air", "gyro", "adjust", "defens", "irrit", "replac", "depend", "adopt", "commun", "activ", "angular",
		"homolog", "effect", "bowdler", "gener", "arsen", "say", "by", "enjoy", "cr", "fl", "di", "ski", "bead", "bed", "bee", "ow", "ax", "éc", "y", "yy", "sk", "succ",
	}
	suffixes := []string{
		"", "s", "es", "ies", "ied", "us", "ss", "sses", "ed", "edly", "eed", "eedly", "ing", "ingly", "y", "tional", "enci", "anci",
		"abli", "entli", "izer", "ization", "ational", "ation", "ator", "alism", "aliti", "alli", "fulness", "ousli", "ousness",
		"iveness", "iviti", "biliti", "bli", "fulli", "lessli", "ogi", "logi", "li", "ly", "alize", "icate", "iciti", "ical", "ful", "ness",
		"ative", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous", "ive",
		"ize", "sion", "tion", "ion", "e", "le", "ll", "l", "ility", "ated", "bled", "ized", "tted", "ting", "ying",
	}
	for _, stem := range stems {
		for _, suffix := range suffixes {
			out = append(out, stem+suffix)
		}
	}
	return append(out, "skis skies dying lying tying idly gently ugly early only singly sky news howe atlas cosmos bias andes",
		"innings outing canning herring earring proceed exceeding succeeded proceeds")
}
