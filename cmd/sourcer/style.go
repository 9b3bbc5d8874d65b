package main

import (
	"io"
	"os"

	"sourcer/query/source"
)

// style is how a stream shows emphasis. The zero style is plain text. Only
// attributes are used that are legible on a light and on a dark ground.
type style struct{ on bool }

// The SGR codes in use.
const (
	sgrReset = "\x1b[0m"
	sgrBold  = "\x1b[1m"
	sgrDim   = "\x1b[2m"
	sgrUnder = "\x1b[4m"
)

// styleFor decides whether a stream is styled: FORCE_COLOR or CLICOLOR_FORCE
// says yes, NO_COLOR or TERM=dumb says no, and otherwise a terminal is.
func styleFor(w io.Writer) style {
	switch {
	case isForced("FORCE_COLOR") || isForced("CLICOLOR_FORCE"):
		return style{on: true}
	case os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb":
		return style{}
	default:
		return style{on: isTerminal(w)}
	}
}

// isForced reports whether a variable is set to something but 0 or false.
func isForced(name string) bool {
	v := os.Getenv(name)
	return v != "" && v != "0" && v != "false"
}

func (s style) wrap(code, text string) string {
	if !s.on || text == "" {
		return text
	}
	return code + text + sgrReset
}

// findings is the style of findings about a source.
func (s style) findings() source.Style {
	if !s.on {
		return source.Style{}
	}
	return source.Colours()
}

func (s style) bold(text string) string  { return s.wrap(sgrBold, text) }
func (s style) dim(text string) string   { return s.wrap(sgrDim, text) }
func (s style) under(text string) string { return s.wrap(sgrUnder, text) }
