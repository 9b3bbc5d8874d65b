package main

import (
	"strings"

	"sourcer/query/build"
)

// handOn copies the strings and opens the searches, if asked.
func (a *app) handOn(docs []*build.Document, flags buildFlags) error {
	a.out.Flush()
	if flags.copy {
		if err := a.copyStrings(docs); err != nil {
			return err
		}
	}
	if flags.open {
		return a.openSearches(docs)
	}
	return nil
}

func (a *app) copyStrings(docs []*build.Document) error {
	var lines []string
	for _, doc := range docs {
		for _, t := range doc.Targets {
			for _, s := range t.Strings {
				lines = append(lines, s.Text)
			}
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return a.copyText(strings.Join(lines, "\n"), plural(len(lines), "string", "strings"))
}

func (a *app) openSearches(docs []*build.Document) error {
	var pages []string
	for _, doc := range docs {
		for _, t := range doc.Targets {
			if t.Error == nil && len(t.URLs) == 0 {
				return usagef("%s has no search address to open", t.Target).hint("paste the string there, or use --copy")
			}
			pages = append(pages, t.URLs...)
		}
	}
	return a.openPages(pages)
}
