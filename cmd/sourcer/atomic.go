package main

import (
	"errors"
	"os"
	"path/filepath"
)

// errNotRegular refuses to replace a device, a pipe or a folder by a file.
var errNotRegular = errors.New("not a regular file")

// replaceFile gives a file new contents: all of them or, on any error, none.
// The contents go to a temporary file beside it, which then takes its place
// and its permissions. Of a symbolic link the file that it leads to is
// replaced, and the link stays.
func replaceFile(path string, data []byte) (err error) {
	path, err = filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return errNotRegular
	}
	if err := checkWritable(path); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(tmp.Name())
		}
	}()
	if err := fill(tmp, data, info); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}

// checkWritable fails on a file that must not be written to. Renaming alone
// would not ask.
func checkWritable(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// fill writes, syncs and closes a file. Only after the sync is it known that
// the disk had room.
func fill(f *os.File, data []byte, like os.FileInfo) error {
	_, err := f.Write(data)
	if err == nil {
		keepOwner(f, like)
		err = f.Chmod(like.Mode().Perm())
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
