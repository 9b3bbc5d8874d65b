package main

// maxSlips is how many letters may differ between what was typed and what
// was meant.
const maxSlips = 2

// nearest finds the candidate that a word was probably meant to be: the one
// with the fewest letters added, left out or exchanged. The first of several
// wins; with none near enough the answer is "".
func nearest(word string, candidates []string) string {
	best, fewest := "", min(maxSlips, len(word)/2)+1
	for _, c := range candidates {
		if d := slips(word, c); d < fewest {
			best, fewest = c, d
		}
	}
	return best
}

// slips is the edit distance of two words; neighbours that changed places
// count as one.
func slips(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, row := make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		next := make([]int, len(y)+1)
		next[0] = i + 1
		for j := range y {
			change := 1
			if x[i] == y[j] {
				change = 0
			}
			next[j+1] = min(row[j+1]+1, next[j]+1, row[j]+change)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row = row, next
	}
	return row[len(y)]
}
