package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"sourcer/query/source"
	"sourcer/synonyms"
)

// ownFile is a table of the user's that is to be added to.
type ownFile struct {
	path  string
	fresh bool // there is no such file yet
	file  *synonyms.File
	below *synonyms.Table // ours, with the other tables of the user's on top
}

// noFile is what a table is called in messages that stands in no file.
const noFile = "import"

// ownFile reads a table of the user's, and puts the others of the settings
// below it. A path of "", and a file that is not there, is an empty table.
func (a *app) ownFile(path string, paths []string) (*ownFile, error) {
	own := &ownFile{path: path}
	others := slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return path != "" && sameFile(p, path) })
	var err error
	if own.below, err = a.table(others); err != nil {
		return nil, err
	}
	var data []byte
	if path != "" {
		data, err = readCapped(path, maxInput)
		own.fresh = errors.Is(err, fs.ErrNotExist)
	}
	if err != nil && !own.fresh {
		return nil, unreadable(path, err)
	}
	var found []source.Diagnostic
	if own.file, found = synonyms.Parse(cmp.Or(path, noFile), data); own.file == nil {
		a.show(found)
		return nil, silent(exitFile)
	}
	return own, nil
}

func sameFile(a, b string) bool {
	if filepath.Clean(a) == filepath.Clean(b) {
		return true
	}
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// write gives the file its new text: all of it or, on any error, none.
func (o *ownFile) write(text []byte) error {
	if err := writeFile(o.path, text); err != nil {
		return filef("cannot write %s: %w; it is unchanged", o.path, cause(err))
	}
	return nil
}

// writeFile is [replaceFile] for a file that may not be there yet.
func writeFile(path string, data []byte) error {
	err := replaceFile(path, data)
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return createFile(path, data)
}

// createFile makes a file with all of its contents or, on any error, none. It
// does not take the place of another one.
func createFile(path string, data []byte) (err error) {
	const everybody = 0o666 // less what the user's mask takes away
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, everybody)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(path)
	}
	return err
}
