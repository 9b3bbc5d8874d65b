package main

import (
	"encoding/json"
	"testing"
)

// A terminal gets no character that it obeys or hides, and the program that
// reads the JSON gets all of them.
func TestEscaped(t *testing.T) {
	for text, want := range map[string]string{
		"":                     `""`,
		"Go":                   `"Go"`,
		"\u202e":               `"\u202e"`,
		"Köln 東京 🔥":            `"Köln 東京 🔥"`,
		"a\u202eb":             `"a\u202eb"`,
		"a\u009b31m\x7f":       `"a\u009b31m\u007f"`,
		"tag \U000e0041":       `"tag \udb40\udc41"`,
		"two\nlines\u200dhere": `"two\nlines\u200dhere"`,
	} {
		raw, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		got := string(escaped(raw))
		if got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
		var back string
		if err := json.Unmarshal([]byte(got), &back); err != nil || back != text {
			t.Errorf("%q: read back as %q, %v", text, back, err)
		}
	}
}
