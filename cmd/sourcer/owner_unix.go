//go:build unix

package main

import (
	"os"
	"syscall"
)

// keepOwner gives a new file the owner and group of the one that it will
// replace. Only root may give files away, so for others it is no error that
// it cannot be done.
func keepOwner(f *os.File, of os.FileInfo) {
	if s, ok := of.Sys().(*syscall.Stat_t); ok {
		_ = f.Chown(int(s.Uid), int(s.Gid))
	}
}
