package expand

import "testing"

// The short way for what is plain ASCII says what the long one says.
func TestTypedASCII(t *testing.T) {
	alphabet := []string{"a", "B", "7", " ", "\t", "\r\n", "\x00", "\x7f", "-", "/", "~", "^", "|", "`", "$", "+", "#", ".", "&"}
	var try func(text string, left int)
	try = func(text string, left int) {
		if got, want := typed(text), plainlyTyped(text); got != want {
			t.Errorf("typed(%q) = %q, want %q", text, got, want)
		}
		for _, next := range alphabet {
			if left > 0 {
				try(text+next, left-1)
			}
		}
	}
	try("", 4)
}
