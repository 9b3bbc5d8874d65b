package brief

import (
	"testing"

	lex "github.com/alecthomas/participle/v2/lexer"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"sourcer/query/source"
)

// TestFlatItem holds the short way to the library: what it reads, the library
// reads alike, and what the library does not read it leaves alone.
func TestFlatItem(t *testing.T) {
	kinds := []kind{tokWord, tokWord, tokWord, tokQuoted, tokRef, tokReach, tokAnd, tokOr, tokOr, tokNot}
	flat, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		var tokens []token
		for i, k := range rapid.SliceOfN(rapid.SampledFrom(kinds), 1, 9).Draw(t, "kinds") {
			raw := string(rune('a' + i))
			tokens = append(tokens, token{kind: k, raw: raw, span: source.Span{Offset: 2 * i, Length: 1}})
		}
		peeking, err := lex.Upgrade(&tape{tokens: tokens})
		if err != nil {
			t.Fatal(err)
		}
		want, err := itemParser().ParseFromLexer(peeking)
		got := flatItem(tokens)
		if err != nil {
			refused++
			if got != nil {
				t.Fatalf("the library refuses: %v", err)
			}
			return
		}
		flat++
		if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
			t.Fatal(d)
		}
	})
	if flat == 0 || refused == 0 {
		t.Errorf("%d read, %d refused: one of them was never tried", flat, refused)
	}
}

func TestFlatItemLeavesBrackets(t *testing.T) {
	for _, k := range []kind{tokOpen, tokClose} {
		if flatItem([]token{{kind: tokWord, raw: "a"}, {kind: k, raw: "b"}}) != nil {
			t.Errorf("%v is taken for a word", k)
		}
	}
	if flatItem(nil) != nil {
		t.Error("nothing is taken for an item")
	}
}
