package main

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"syscall"
)

// output is standard output behind a buffer. The first error sticks: all
// later writes return it, and so does Flush, so that commands may print
// without looking and the end of the program still knows.
type output struct {
	*bufio.Writer
	to io.Writer
}

func newOutput(w io.Writer) *output { return &output{bufio.NewWriter(w), w} }

// isClosedPipe reports whether an error says that nobody reads any more.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

// cause strips the operation and the path from a file error, where the
// message around it names the file already.
func cause(err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err
	}
	return err
}
