package brief

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A text that is folded already stays as it is, which is what folding it the
// long way makes of it.
func TestFoldedTheShortWay(t *testing.T) {
	blanks := rapid.StringOf(rapid.SampledFrom([]rune("aB9  \t\n\u00a0\u2003é.-")))
	rapid.Check(t, func(t *rapid.T) {
		text := blanks.Draw(t, "text")
		if got, want := folded(text), strings.Join(strings.Fields(text), " "); got != want {
			t.Errorf("folded(%q) = %q, want %q", text, got, want)
		}
	})
}
