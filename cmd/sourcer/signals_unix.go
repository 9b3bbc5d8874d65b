//go:build unix

package main

import (
	"os"
	"os/signal"
	"syscall"
)

// keepRunning turns two signals into errors of the write that caused them: a
// reader that has gone away, and a file that grows past its allowed size.
// Both are handled where writing is.
func keepRunning() { signal.Ignore(syscall.SIGPIPE, syscall.SIGXFSZ) }

// forOthers goes before the start of another program: what is ignored stays
// ignored there, and what is caught does not. Catching takes a thread, which
// most runs are spared.
func forOthers() { signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE, syscall.SIGXFSZ) }
