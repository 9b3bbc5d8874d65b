package brief

import (
	"testing"

	lex "github.com/alecthomas/participle/v2/lexer"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"sourcer/query/source"
)

// TestWordsAlone holds the short cut for words to the grammar.
func TestWordsAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var tokens []token
		at := 0
		for _, w := range rapid.SliceOfN(rapid.StringMatching(`[a-z]{1,4}`), 1, 5).Draw(t, "words") {
			tokens = append(tokens, token{kind: tokWord, raw: w, span: source.Between(at, at+len(w))})
			at += len(w) + 1
		}
		peeking, err := lex.Upgrade(&tape{tokens: tokens})
		if err != nil {
			t.Fatal(err)
		}
		want, err := itemParser().ParseFromLexer(peeking)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, wordsAlone(tokens)); d != "" {
			t.Fatal(d)
		}
	})
	for _, k := range []kind{tokQuoted, tokRef, tokReach, tokAnd, tokOr, tokNot, tokOpen, tokClose} {
		if wordsAlone([]token{{kind: tokWord, raw: "a"}, {kind: k, raw: "b"}}) != nil {
			t.Errorf("%v is taken for a word", k)
		}
	}
}
