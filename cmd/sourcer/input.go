package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sourcer/query/brief"
	"sourcer/query/source"
	"sourcer/synonyms"
)

// stdinName is the argument that stands for standard input.
const stdinName = "-"

// briefSuffix is how the files of briefs end. Any other name will do.
const briefSuffix = ".brief"

// maxInput caps what is read of one file, in bytes. The language's own cap is
// lower and has the better message; this one keeps endless devices off.
const maxInput = 4 << 20

// inputs names what to read: the arguments, or standard input where there are
// none and something is piped in.
func (a *app) inputs(args []string, command string) ([]string, error) {
	if len(args) == 0 {
		if isTerminal(a.in) {
			return nil, usagef("nothing to read").
				hint("name a file, as in sourcer %s backend.brief, or pipe a brief in", command).
				hint("sourcer help brief shows how to write one")
		}
		return []string{stdinName}, nil
	}
	seen := false
	for _, name := range args {
		if name == stdinName && seen {
			return nil, readTwice()
		}
		seen = seen || name == stdinName
	}
	return args, nil
}

// readSource reads a file, or standard input for "-".
func (a *app) readSource(name string) (*source.Source, error) {
	data, err := a.readInput(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	return source.New(name, string(data)), nil
}

func (a *app) readInput(name string) ([]byte, error) {
	if name != stdinName {
		return readCapped(name, maxInput)
	}
	if a.inRead {
		return nil, readTwice()
	}
	a.inRead = true
	data, err := io.ReadAll(io.LimitReader(a.in, maxInput+1))
	if err == nil && len(data) > maxInput {
		err = errTooLarge
	}
	return data, err
}

// readTwice refuses a second "-": what it stood for is gone.
func readTwice() *failure { return usagef("standard input can be read only once") }

func unreadable(name string, err error) *failure {
	if f, ok := errors.AsType[*failure](err); ok {
		return f
	}
	if name == stdinName {
		name = "standard input"
	}
	f := filef("cannot read %s: %w", name, cause(err))
	if errors.Is(err, os.ErrNotExist) && filepath.Ext(name) == "" {
		if _, err := os.Stat(name + briefSuffix); err == nil {
			return f.hint("did you mean %s%s?", name, briefSuffix)
		}
	}
	return f
}

// checkedBrief is a brief without errors, and the warnings about it.
type checkedBrief struct {
	*brief.Brief
	warnings []source.Diagnostic
}

// parseBrief reads and checks a brief and shows what there is to say about
// it. A brief with errors ends the command, after all of it was looked at.
func (a *app) parseBrief(name string, table *synonyms.Table) (checkedBrief, error) {
	src, err := a.readSource(name)
	if err != nil {
		return checkedBrief{}, err
	}
	b, found := brief.Parse(src, brief.Options{Open: brief.FolderOpener(folderOf(name))})
	found = append(found, brief.Check(b, vocabulary{table})...)
	a.show(found)
	if source.List(found).HasErrors() {
		return checkedBrief{}, silent(exitUsage)
	}
	return checkedBrief{b, source.List(found).Sorted()}, nil
}

// parseAll reads all briefs. The first that cannot be read ends the command;
// invalid ones do so after all were looked at.
func (a *app) parseAll(names []string, table *synonyms.Table) ([]checkedBrief, error) {
	var (
		briefs  []checkedBrief
		invalid error
	)
	for _, name := range names {
		b, err := a.parseBrief(name, table)
		if f, ok := errors.AsType[*failure](err); ok && f.err == nil {
			invalid = err
			continue
		}
		if err != nil {
			return nil, err
		}
		briefs = append(briefs, b)
	}
	return briefs, invalid
}

// folderOf is the folder in which a brief may use other files: its own, or
// the current one for standard input.
func folderOf(name string) string {
	if name == stdinName {
		return "."
	}
	return filepath.Dir(name)
}

// show prints findings on standard error. Quiet leaves the errors.
func (a *app) show(found []source.Diagnostic) {
	if a.quiet {
		found = onlyErrors(found)
	}
	if len(found) > 0 {
		a.out.Flush()
		source.Render(a.err, found, a.onErr.findings())
	}
}

func onlyErrors(found []source.Diagnostic) []source.Diagnostic {
	var out []source.Diagnostic
	for _, d := range found {
		if d.Severity == source.Error {
			out = append(out, d)
		}
	}
	return out
}

// table loads the shipped table with the user's own files on top.
func (a *app) table(paths []string) (*synonyms.Table, error) {
	table := synonyms.Shipped()
	if len(paths) == 0 {
		return table, nil
	}
	own, err := a.ownTables(paths)
	if err != nil {
		return nil, err
	}
	table, conflicts := table.With(own...)
	a.show(conflicts)
	if source.List(conflicts).HasErrors() {
		return nil, silent(exitFile)
	}
	return table, nil
}

// ownTables reads the user's files. All of them are looked at before the
// first faulty one ends the command.
func (a *app) ownTables(paths []string) ([]*synonyms.File, error) {
	var (
		own    []*synonyms.File
		faulty error
	)
	for _, path := range paths {
		data, err := a.readInput(path)
		if err != nil {
			return nil, unreadable(path, err)
		}
		file, found := synonyms.Parse(path, data)
		a.show(found)
		if source.List(found).HasErrors() {
			faulty = silent(exitFile)
		}
		own = append(own, file)
	}
	return own, faulty
}

// vocabulary lets the checks of a brief ask the table.
type vocabulary struct{ table *synonyms.Table }

// Concept implements [brief.Vocabulary]. The table sees through versions, but
// two versions are two things: somebody may want one and not the other.
func (v vocabulary) Concept(text string) (name string, ok bool) {
	c, ok := v.table.Lookup(text)
	if base, version := cutVersion(text); version != "" {
		if of, known := v.table.Lookup(base); known && of.Name == c.Name {
			return c.Name + " " + version, ok
		}
	}
	return c.Name, ok
}

// cutVersion cuts the digits and dots off the end of a text.
func cutVersion(text string) (base, version string) {
	base = strings.TrimRight(text, "0123456789.")
	return strings.TrimSpace(base), strings.Trim(text[len(base):], ".")
}
