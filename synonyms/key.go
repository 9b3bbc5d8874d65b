package synonyms

import (
	"strings"
	"unicode/utf8"

	"sourcer/query"
)

// foldKey is the form in which two spellings of one thing are equal: case,
// hyphens, blanks and inner dots are gone ("Node.js", "node JS" and "NodeJS"
// are one), while plus, hash, ampersand and a leading dot stay, for they tell
// "C", "C++" and "C#", or ".NET" and "net", apart. It is empty for a text
// without a letter or digit.
func foldKey(text string) string {
	if key, ok := foldPlain(text); ok {
		return key
	}
	words := query.Plain(strings.ReplaceAll(text, " & ", "&"))
	return joinKey(words)
}

// foldPlain folds a text of ASCII that has none of the marks which may stay. It
// is what most texts are, and needs no list of words.
func foldPlain(text string) (key string, ok bool) {
	folded := true
	for i := range len(text) {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		case stays(c):
			return "", false
		default:
			folded = false
		}
	}
	if folded {
		return text, true
	}
	var b strings.Builder
	b.Grow(len(text))
	for i := range len(text) {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			b.WriteByte(c)
		case 'A' <= c && c <= 'Z':
			b.WriteByte(c - 'A' + 'a')
		}
	}
	return b.String(), true
}

// foldsTo reports whether a text, with its accents or without, folds to a key.
func foldsTo(text, key string) bool {
	at := 0
	for i := range len(text) {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			if at == len(key) || key[at] != c {
				return false
			}
			at++
		case stays(c):
			return foldKey(text) == key || plainKey(text) == key
		}
	}
	return at == len(key)
}

// stays reports whether a byte may be more than a mark between words.
func stays(c byte) bool { return c >= utf8.RuneSelf || c == '.' || c == '+' || c == '#' || c == '&' }

func joinKey(words []string) string {
	key := strings.Join(words, "")
	if len(key) < 2 || !strings.Contains(key[1:], ".") {
		return key
	}
	return key[:1] + strings.ReplaceAll(key[1:], ".", "")
}

// reading is the form in which two texts find the same people: the words as a
// brief reads them.
func reading(text string) string {
	if isWords(text) {
		return strings.ToLower(text)
	}
	return strings.Join(query.Plain(text), " ")
}

// isWords reports whether a text is words of ASCII letters and digits, each
// with one blank before the next: then it is its own reading but for the case.
func isWords(text string) bool {
	blank := true
	for i := range len(text) {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || c == ' ' && !blank:
		default:
			return false
		}
		blank = c == ' '
	}
	return !blank || text == ""
}

// folded is a text with the keys that it is looked up by.
type folded struct {
	text        string
	key, number hashedKey // the number is set once it is asked for
}

func fold(text string) folded { return folded{text: text, key: hashed(foldKey(text))} }

// otherNumber is the key of the other number, empty where there is none.
func (f *folded) otherNumber() hashedKey {
	if f.number.text == "" {
		f.number = hashed(otherNumber(f.key.text))
	}
	return f.number
}

// otherNumber is the key that a plural may go back to, or the plural that a
// singular may stand for, "" where there is none.
func otherNumber(key string) string {
	const shortest = 3 // "APIs" is a plural, "JS" is not
	if len(key) <= shortest {
		return ""
	}
	for _, ending := range []string{"ss", "us", "is"} {
		if strings.HasSuffix(key, ending) && key != "apis" {
			return ""
		}
	}
	if stem, ok := strings.CutSuffix(key, "ies"); ok {
		return stem + "y"
	}
	if stem, ok := strings.CutSuffix(key, "s"); ok {
		return stem
	}
	return key + "s"
}

const digits = "0123456789"

// cutVersion takes trailing version numbers off a text: "Java 17", "Python
// 2/3", "Angular 2+", "python3", "C++17". A number that is written close must
// stand behind two characters at least, so that "D3" is not a version of "D".
func cutVersion(text string) (base, version string, ok bool) {
	words := query.Plain(text)
	cut := len(words)
	for cut > 0 && isVersion(words[cut-1]) {
		cut--
	}
	if cut == 0 {
		return "", "", false
	}
	if cut < len(words) {
		return strings.Join(words[:cut], " "), strings.Join(words[cut:], " "), true
	}
	last := words[cut-1]
	stem := strings.TrimRight(last, digits+".")
	if len(stem) < 2 || stem == last {
		return "", "", false
	}
	return strings.Join(append(words[:cut-1:cut-1], stem), " "), last[len(stem):], true
}

// isVersion reports whether a word is a version: digits with dots, perhaps a
// v before, a plus or an x behind.
func isVersion(word string) bool {
	word = strings.TrimRight(strings.TrimPrefix(word, "v"), "+")
	word = strings.TrimSuffix(word, ".x")
	if word == "" {
		return false
	}
	for _, r := range word {
		if (r < '0' || r > '9') && r != '.' {
			return false
		}
	}
	return true
}
