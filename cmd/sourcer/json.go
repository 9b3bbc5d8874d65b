package main

import "encoding/json"

// printJSON writes a value as indented JSON. Angle brackets and ampersands
// stay as they are, for no browser reads this.
func (a *app) printJSON(value any) error { return a.encode(value, "  ") }

// printLine writes a value as one line of JSON.
func (a *app) printLine(value any) error { return a.encode(value, "") }

func (a *app) encode(value any, indent string) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(value)
}
