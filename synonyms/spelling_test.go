package synonyms

import (
	"slices"
	"strings"
	"testing"
)

// The words that stand next to each other are those that the list of all words
// has next to each other.
func TestPhrases(t *testing.T) {
	words := strings.Fields("a b cc b a d e.f c++ g h")
	for n := range len(words) + 1 {
		var want []string
		for from := range n {
			for to := from + 1; to <= min(n, from+maxPhrase); to++ {
				want = append(want, strings.Join(words[from:to], " "))
			}
		}
		text := strings.Join(words[:n], " ")
		if got := slices.Collect(phrases(text)); !slices.Equal(got, want) {
			t.Errorf("the phrases of %q are %q, want %q", text, got, want)
		}
	}
}

func TestShortest(t *testing.T) {
	for _, test := range []struct{ list, want string }{
		{"", ""},
		{"AWS Lambda", "AWS Lambda"},
		{"AWS Lambda|Lambda|lambda", "Lambda|lambda"},
		{"Lambdas|Lambda", "Lambdas|Lambda"},
		{"a b c d e f g h i|b c d e f g h|x", "b c d e f g h|x"},
		{"a b c d e f g h i j|b c d e f g h i j|x", "a b c d e f g h i j|b c d e f g h i j|x"},
	} {
		if got := strings.Join(textsOf(shortest(spellings(strings.Split(test.list, "|")))), "|"); got != test.want {
			t.Errorf("the shortest of %q are %q, want %q", test.list, got, test.want)
		}
	}
}
