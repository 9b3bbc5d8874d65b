//go:build unix

package main

import (
	"os/signal"
	"syscall"
)

// keepRunning turns two signals into errors of the write that caused them: a
// reader that has gone away, and a file that grows past its allowed size.
// Both are handled where writing is.
func keepRunning() { signal.Ignore(syscall.SIGPIPE, syscall.SIGXFSZ) }
