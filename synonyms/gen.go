//go:build ignore

// Gen compiles the files in data to table_gen.go.
package main

import (
	"fmt"
	"go/format"
	"os"
	"path/filepath"

	"sourcer/query/source"
	"sourcer/synonyms"
)

func main() {
	names, err := filepath.Glob("data/*.toml")
	check(err)
	var files []*synonyms.File
	var found []source.Diagnostic
	for _, name := range names {
		data, err := os.ReadFile(name)
		check(err)
		f, wrong := synonyms.Parse(filepath.ToSlash(name), data)
		found = append(found, wrong...)
		if f != nil {
			files = append(files, f)
		}
	}
	var code []byte
	if len(found) == 0 {
		code, found = synonyms.Generate(files)
	}
	check(source.Render(os.Stderr, found, source.Style{}))
	if len(found) > 0 {
		os.Exit(1)
	}
	code, err = format.Source(code)
	check(err)
	check(os.WriteFile("table_gen.go", code, 0o644))
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
