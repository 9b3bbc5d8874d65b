package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// printJSON writes a value as indented JSON. Angle brackets and ampersands
// stay as they are, for no browser reads this.
func (a *app) printJSON(value any) error { return a.encode(value, "  ") }

// printLine writes a value as one line of JSON.
func (a *app) printLine(value any) error { return a.encode(value, "") }

// encode prints a value. Whether it could be written is known at the end of
// the program, as with all that is printed.
func (a *app) encode(value any, indent string) error {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(value); err != nil {
		return err
	}
	a.out.Write(escaped(text.Bytes()))
	return nil
}

// escaped writes what a terminal would obey or hide as JSON escapes. Outside
// the strings of JSON there is no such character but the line break.
func escaped(text []byte) []byte {
	var out []byte
	done := 0 // what stands before is in out
	for i := 0; i < len(text); {
		if c := text[i]; ' ' <= c && c <= '~' || c == '\n' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if obeyed(r) {
			out = appendEscape(append(out, text[done:i]...), r)
			done = i + size
		}
		i += size
	}
	if done == 0 {
		return text
	}
	return append(out, text[done:]...)
}

func appendEscape(out []byte, r rune) []byte {
	if high, low := utf16.EncodeRune(r); low != unicode.ReplacementChar {
		return fmt.Appendf(out, `\u%04x\u%04x`, high, low)
	}
	return fmt.Appendf(out, `\u%04x`, r)
}

// obeyed reports whether a terminal obeys or hides a character that JSON lets
// stand.
func obeyed(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r))
}
