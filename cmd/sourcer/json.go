package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode"
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
	if bytes.IndexFunc(text, obeyed) < 0 {
		return text
	}
	out := make([]byte, 0, len(text))
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		switch {
		case !obeyed(r):
			out = append(out, text[:size]...)
		case r < 0x10000:
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			const base, low = 0x10000, 0x3ff
			out = fmt.Appendf(out, `\u%04x\u%04x`, 0xd800+(r-base)>>10, 0xdc00+(r-base)&low)
		}
		text = text[size:]
	}
	return out
}

// obeyed reports whether a terminal obeys or hides a character that JSON lets
// stand.
func obeyed(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r))
}
