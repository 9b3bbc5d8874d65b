package brief

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"sourcer/query/source"
)

// FolderOpener returns an [Options.Open] for the files of one folder. Links
// are followed, and what they lead to must lie inside the folder too. Only
// plain files are opened, so that a pipe or a device cannot keep the program
// waiting. At most one byte more than [MaxBytes] is read. A source is named
// by where the file really lies.
func FolderOpener(dir string) func(name string) (*source.Source, error) {
	return func(name string) (*source.Source, error) {
		real, err := resolveLinks(dir, name)
		if err != nil {
			return nil, err
		}
		root, err := os.OpenRoot(dir)
		if err != nil {
			return nil, plainError(err)
		}
		defer root.Close()
		info, err := root.Stat(real)
		if err != nil {
			return nil, plainError(err)
		}
		if !info.Mode().IsRegular() {
			return nil, errors.New("not a plain file")
		}
		text, err := readLimited(root, real)
		if err != nil {
			return nil, plainError(err)
		}
		return source.New(filepath.Join(dir, real), text), nil
	}
}

func readLimited(root *os.Root, name string) (string, error) {
	f, err := root.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, MaxBytes+1))
	return string(text), err
}

// resolveLinks returns where a name really lies, relative to the folder.
func resolveLinks(dir, name string) (string, error) {
	name = filepath.FromSlash(name)
	if !filepath.IsLocal(name) {
		return "", errOutside
	}
	folder, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return "", plainError(err)
	}
	target, err := filepath.EvalSymlinks(filepath.Join(folder, name))
	if err != nil {
		return "", plainError(err)
	}
	real, err := filepath.Rel(folder, target)
	if err != nil || !filepath.IsLocal(real) {
		return "", errOutside
	}
	return real, nil
}

var errOutside = errors.New("it lies outside the brief's folder")

// plainError drops the path from an error: the message around it names the
// file as the user wrote it.
func plainError(err error) error {
	var pathErr *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("it may not be read")
	case errors.As(err, &pathErr):
		return fmt.Errorf("it cannot be read: %w", pathErr.Err)
	default:
		return err
	}
}
