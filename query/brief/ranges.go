package brief

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// numbers is a range of them: "5+", "5-10", "3".
type numbers struct {
	min, max       int
	hasMin, hasMax bool
}

// String is the canonical spelling.
func (n numbers) String() string {
	switch {
	case !n.hasMax:
		return strconv.Itoa(n.min) + "+"
	case n.min == n.max:
		return strconv.Itoa(n.min)
	default:
		return strconv.Itoa(n.min) + "-" + strconv.Itoa(n.max)
	}
}

// readNumbers reads a number or a range at the front of text and returns what
// stands behind it. Between two numbers stands a hyphen, a dash or "to"; a
// comma may set off thousands. Numbers past limit are not read.
func readNumbers(text string, limit int) (n numbers, rest string, ok bool) {
	first, rest, ok := readNumber(text, limit)
	if !ok {
		return numbers{}, text, false
	}
	n = numbers{min: first, hasMin: true}
	rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
	if behind, plus := strings.CutPrefix(rest, "+"); plus {
		return n, strings.TrimSpace(behind), true
	}
	n.max, n.hasMax = first, true
	for _, between := range []string{"-", "–", "—", "to "} {
		behind, found := strings.CutPrefix(rest, between)
		if !found {
			continue
		}
		last, behind, ok := readNumber(strings.TrimLeftFunc(behind, unicode.IsSpace), limit)
		if !ok {
			return numbers{}, text, false
		}
		n.max, rest = last, behind
		break
	}
	return n, strings.TrimSpace(rest), true
}

// readNumber reads the digits that text begins with. "1,000" is one number;
// "1,00" is none.
func readNumber(text string, limit int) (n int, rest string, ok bool) {
	end := 0
	for end < len(text) && (isDigit(text[end]) || text[end] == ',' && end > 0) {
		end++
	}
	if end == 0 {
		return 0, text, false
	}
	digits, rest := text[:end], text[end:]
	groups := strings.Split(digits, ",")
	for i, g := range groups {
		if i > 0 && len(g) != 3 || i == 0 && len(groups) > 1 && len(g) > 3 {
			return 0, text, false
		}
	}
	n, err := strconv.Atoi(strings.Join(groups, ""))
	return n, rest, err == nil && n <= limit
}

// looseNumbers reads a bound that people write in words or signs: "min 10",
// ">500", "up to 5", "5 or more".
func looseNumbers(text string, limit int) (n numbers, ok bool) {
	text = strings.ToLower(text)
	if behind, found := cutAtLeast(text); found {
		n, _, ok = readNumbers(behind, limit)
		n.hasMax = n.hasMax && n.min != n.max
		return n, ok
	}
	for _, p := range []string{"<=", "≤", "<", "maximum", "max.", "max", "up to", "at most", "less than", "under", "bis"} {
		if behind, found := strings.CutPrefix(text, p); found {
			n, _, ok = readNumbers(strings.TrimSpace(behind), limit)
			n.min = 0
			return n, ok && n.hasMax
		}
	}
	n, rest, ok := readNumbers(text, limit)
	if first, _, _ := strings.Cut(rest, " "); slices.Contains([]string{"or", "and", "plus", "minimum", "min"}, first) || strings.HasSuffix(first, "+") {
		n.hasMax = false
	}
	return n, ok
}

// cutAtLeast cuts "at least" and the like off a value in lower case.
func cutAtLeast(text string) (rest string, found bool) {
	for _, p := range []string{">=", "≥", ">", "minimum", "min.", "min", "at least", "more than", "over", "from", "mindestens"} {
		if behind, found := strings.CutPrefix(text, p); found {
			return strings.TrimSpace(behind), true
		}
	}
	return text, false
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// isYearWord reports whether w is a word for years, such as "yrs".
func isYearWord(w string) bool {
	return slices.Contains([]string{"jahre", "y", "year", "years", "yr", "yrs"}, w)
}
