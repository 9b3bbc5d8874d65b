package main

import (
	"bytes"
	"flag"
)

// update rewrites the expected outputs instead of comparing them.
var update = flag.Bool("update", false, "rewrite golden files and scripts")

// hostile makes contents that a program may choke on.
func hostile(kind string) []byte {
	const head = "title: engineer\nmust: "
	switch kind {
	case "brackets":
		return append([]byte(head), bytes.Repeat([]byte("("), 200_000)...)
	case "line":
		return append([]byte(head), bytes.Repeat([]byte("x"), 1<<20)...)
	case "nul":
		return []byte(head + "Py\x00thon\n")
	case "utf8":
		return []byte(head + "Py\xffthon\n")
	case "bidi":
		return []byte(head + "Py\u202ethon\n")
	case "escape":
		return []byte(head + "Py\x1b[31mthon\n")
	case "huge":
		return bytes.Repeat([]byte("# filler\n"), 1<<20)
	default:
		panic("no hostile contents of kind " + kind)
	}
}
