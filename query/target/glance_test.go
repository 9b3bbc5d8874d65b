package target

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sourcer/query"
)

// genText makes a text of which a glance may or may not tell enough.
func genText() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom(nasty),
		rapid.StringMatching(`[a-zA-Z0-9 ]{0,12}`),
		rapid.StringMatching(`[a-cOR"()|*\\+#.:~ －＋＃．’é\t-]{0,10}`),
	)
}

// What a glance at a text settles, a closer look settles alike, on every
// platform.
func TestGlance(t *testing.T) {
	for _, name := range Names() {
		p := lookup(t, name)
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			text := genText().Draw(t, "text")
			if p.isClean(text) && p.cleaned(text) != text {
				t.Errorf("%q is clean, and cleaned it is %q", text, p.cleaned(text))
			}
			tokens := lex(p, text).tokens
			if got := slices.Collect(eachToken(p, text)); !slices.Equal(got, tokens) {
				t.Errorf("%q is cut into %v, but one by one into %v", text, tokens, got)
			}
			word := len(tokens) == 1 && tokens[0].Kind == TokenWord && tokens[0].Text == text
			if p.oneWord(text) != word {
				t.Errorf("%q is one word: %v, but it is cut into %v", text, !word, tokens)
			}
			if word && strings.Contains(text, " ") {
				t.Errorf("%q is one word, but has a blank", text)
			}
			if d := p.ReadsTerm(text); p.ReadsAsMeant() && d != Same && d != Unknown {
				t.Errorf("%q is read %s", text, d)
			}
		}))
	}
}

func TestMayRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := genText().Draw(t, "text")
		for _, marks := range []string{"+#", "."} {
			if words := query.Plain(text); !mayRead(text, marks) && strings.ContainsAny(strings.Join(words, ""), marks) {
				t.Errorf("%q is read as %q, with one of %s", text, words, marks)
			}
		}
	})
}

// The order in which directions are joined makes no difference.
func TestWorse(t *testing.T) {
	all := []Direction{Same, Wider, Narrow, Neither, Unknown}
	for _, a := range all {
		for _, b := range all {
			if worse(a, b) != worse(b, a) {
				t.Errorf("%s and %s: %s one way, %s the other", a, b, worse(a, b), worse(b, a))
			}
			for _, c := range all {
				if one, other := worse(worse(a, b), c), worse(a, worse(b, c)); one != other {
					t.Errorf("%s, %s and %s: %s or %s", a, b, c, one, other)
				}
			}
		}
	}
}
