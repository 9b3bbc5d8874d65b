//go:build unix

package main

import (
	"os"
	"os/signal"
	"syscall"
)

// keepRunning turns two signals into errors of the write that caused them: a
// reader that has gone away, and a file that grows past its allowed size.
// Both are handled where writing is. They are caught and not ignored, for
// what is ignored stays ignored in the programs that are started.
func keepRunning() {
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE, syscall.SIGXFSZ)
}
