package source

import "unicode/utf8"

const (
	// maxCompared is how many letters of a word are compared. Longer words
	// are compared by their beginnings.
	maxCompared = 64
	// longName is the length from which on a name may be two slips away.
	longName = 6
)

// Nearest returns the one of names that a word was most likely meant to be: it
// is one slip of the hand away, or two from a name of six letters and more,
// and at least half of the word is as it was typed. The first of several
// equally near ones wins; it returns "" if there is none.
func Nearest(word string, names []string) string {
	length := utf8.RuneCountInString(word)
	if length > maxCompared {
		return ""
	}
	best, found := length/2+1, ""
	for _, name := range names {
		allowed := 1
		if utf8.RuneCountInString(name) >= longName {
			allowed = 2
		}
		if d := Slips(word, name); d <= allowed && d < best {
			best, found = d, name
		}
	}
	return found
}

// Slips counts the letters to add, drop, change, or swap with their neighbour
// to get from a to b.
func Slips(a, b string) int {
	var s, t [maxCompared]rune
	n, m := letters(&s, a), letters(&t, b)
	var rows [3][maxCompared + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range m + 1 {
		last[j] = j
	}
	for i := 1; i <= n; i++ {
		row[0] = i
		for j := 1; j <= m; j++ {
			change := last[j-1]
			if s[i-1] != t[j-1] {
				change++
			}
			row[j] = min(last[j]+1, row[j-1]+1, change)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[m]
}

// letters fills an array with the beginning of a text, and returns how much
// of it is filled.
func letters(into *[maxCompared]rune, text string) int {
	n := 0
	for _, r := range text {
		if n == maxCompared {
			break
		}
		into[n] = r
		n++
	}
	return n
}
