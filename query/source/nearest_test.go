package source

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	names := []string{"target", "expand", "fit", "must", "max-strings", "Größe"}
	for _, c := range []struct{ word, want string }{
		{"fit", "fit"},
		{"fti", "fit"},
		{"ft", "fit"},
		{"mustt", "must"},
		{"msutt", ""}, // two slips, and the name has four letters
		{"tarjet", "target"},
		{"tagret", "target"}, // neighbours that changed places count once
		{"tagrett", "target"},
		{"tagrxtt", ""}, // three
		{"tärget", "target"},
		{"Grösse", ""}, // two, and the name has five letters
		{"Grösze", ""},
		{"Größen", "Größe"},
		{"maxstrings", "max-strings"},
		{"f", ""}, // two slips from fit, and nothing would be left of it
		{"", ""},
		{"zzz", ""},
		{strings.Repeat("target", 11), ""},
	} {
		if got := Nearest(c.word, names); got != c.want {
			t.Errorf("Nearest(%q) = %q, want %q", c.word, got, c.want)
		}
	}
	if got := Nearest("b", []string{"a"}); got != "" {
		t.Errorf("one letter is taken for another: %q", got)
	}
	if got := Nearest("cat", []string{"car", "bat"}); got != "car" {
		t.Errorf("not the first of two: %q", got)
	}
}

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "abc", 3},
		{"abc", "abc", 0},
		{"abc", "acb", 1},
		{"abc", "bca", 2},
		{"kitten", "sitting", 3},
		{"é", "e", 1},
		{"\xff", "\xff", 0},
		{strings.Repeat("a", 64) + "b", strings.Repeat("a", 64) + "c", 0},
		{strings.Repeat("a", 63) + "b", strings.Repeat("a", 63) + "c", 1},
	} {
		if got := Slips(c.a, c.b); got != c.want {
			t.Errorf("Slips(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
		if got := Slips(c.b, c.a); got != c.want {
			t.Errorf("Slips(%q, %q) = %d, want %d", c.b, c.a, got, c.want)
		}
	}
}
