package query_test

import (
	"testing"

	"pgregory.net/rapid"

	. "sourcer/query"
)

func TestUndermined(tt *testing.T) {
	for _, c := range []struct {
		e    Expr
		want bool
	}{
		{t("engine room"), false},
		{And{t("engine room"), not(t("engineer"))}, false},
		{And{t("engine room"), not(t("room"))}, true},
		{And{Or{t("a"), t("engine room")}, not(Or{t("x"), t("engine")})}, true},
		{And{t("engine"), not(t("engine room"))}, false},
		{And{stem("dev*"), not(t("developer"))}, false},
		{And{t("developer"), not(stem("dev*"))}, true},
		{And{Or{t("a"), not(t("b"))}, t("b")}, true},
		{And{t("a"), not(near(1, t("b"), t("c")))}, true},
		{not(t("a")), false},
		{And{stem("*"), not(t("a"))}, false},
		{And{t("a"), not(t("..."))}, false},
	} {
		if got := Undermined(c.e, Plain); got != c.want {
			tt.Errorf("%v: got %v, want %v", c.e, got, c.want)
		}
	}
}

// TestUnderminedOverlooksNothing checks what a no promises: each alternative
// of each group can match together with all the rest.
func TestUnderminedOverlooksNothing(tt *testing.T) {
	word := rapid.SampledFrom([]string{"a", "b", "a b", "b a", "c", "a b c", "b c", "d*", "da"})
	rapid.Check(tt, func(tt *rapid.T) {
		draw := func() Term {
			w := word.Draw(tt, "word")
			return Term{Text: w, Prefix: w == "d*", Field: rapid.SampledFrom([]Field{Anywhere, Title}).Draw(tt, "field")}
		}
		var e And
		for range rapid.IntRange(1, 4).Draw(tt, "groups") {
			group := Or{draw()}
			for range rapid.IntRange(0, 2).Draw(tt, "more") {
				group = append(group, draw())
			}
			if rapid.Bool().Draw(tt, "excluded") {
				e = append(e, Not{group})
			} else {
				e = append(e, group)
			}
		}
		if Undermined(e, Plain) {
			return
		}
		for _, c := range e {
			group, wanted := c.(Or)
			for _, arm := range group {
				if wanted && !Satisfiable(append(And{arm}, e...), Plain) {
					tt.Fatalf("%v can never match in %v", arm, e)
				}
			}
		}
	})
}
