package synonyms

import (
	"strings"

	"sourcer/query"
)

// foldKey is the form in which two spellings of one thing are equal: case,
// hyphens, blanks and inner dots are gone ("Node.js", "node JS" and "NodeJS"
// are one), while plus, hash, ampersand and a leading dot stay, for they tell
// "C", "C++" and "C#", or ".NET" and "net", apart. It is empty for a text
// without a letter or digit.
func foldKey(text string) string {
	words := query.Plain(strings.ReplaceAll(text, " & ", "&"))
	return joinKey(words)
}

func joinKey(words []string) string {
	key := strings.Join(words, "")
	if len(key) < 2 || !strings.Contains(key[1:], ".") {
		return key
	}
	return key[:1] + strings.ReplaceAll(key[1:], ".", "")
}

// reading is the form in which two texts find the same people: the words as a
// brief reads them.
func reading(text string) string { return strings.Join(query.Plain(text), " ") }

// singular lists the keys that a plural may go back to, and the plural that a
// singular may stand for. The key itself is not among them.
func otherNumber(key string) []string {
	const shortest = 3 // "APIs" is a plural, "JS" is not
	if len(key) <= shortest {
		return nil
	}
	for _, ending := range []string{"ss", "us", "is"} {
		if strings.HasSuffix(key, ending) && key != "apis" {
			return nil
		}
	}
	if stem, ok := strings.CutSuffix(key, "ies"); ok {
		return []string{stem + "y"}
	}
	if stem, ok := strings.CutSuffix(key, "s"); ok {
		return []string{stem}
	}
	return []string{key + "s"}
}

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
	stem := strings.TrimRight(last, "0123456789.")
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
