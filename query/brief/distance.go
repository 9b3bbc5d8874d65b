package brief

// maxSuggestLength is the longest text that is compared with known words.
const maxSuggestLength = 40

// nearest returns the one of names that word is a slip of the hand away from:
// one edit, or two in words of six letters and more. It returns "" if there is
// none; the first of several equally near ones wins.
func nearest(word string, names []string) string {
	if len(word) > maxSuggestLength {
		return ""
	}
	best, found := 3, ""
	for _, name := range names {
		allowed := 1
		if len([]rune(name)) >= 6 {
			allowed = 2
		}
		if d := editDistance(word, name); d <= allowed && d < best {
			best, found = d, name
		}
	}
	return found
}

// editDistance counts the letters to add, drop, change, or swap with their
// neighbour to get from a to b.
func editDistance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
