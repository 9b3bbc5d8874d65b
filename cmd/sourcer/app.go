package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"sourcer/query/source"
)

// app is the world as the commands see it: three streams and how to write to
// them. Everything that costs time (the table, the config, a target's
// profile) is loaded by the command that needs it.
type app struct {
	in      io.Reader
	out     *output
	err     io.Writer
	quiet   bool   // -q: no warnings
	config  string // --config
	outTTY  bool
	strays  bool  // stray variables were warned of
	inRead  bool  // standard input was read
	onPaper style // of standard output
	onErr   style // of standard error
}

// Main runs the program with the arguments that follow its name, and returns
// its exit code.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	keepRunning()
	return int(newApp(stdin, stdout, stderr).run(args))
}

func newApp(stdin io.Reader, stdout, stderr io.Writer) *app {
	return &app{
		in:      stdin,
		out:     newOutput(stdout),
		err:     stderr,
		outTTY:  isTerminal(stdout),
		onPaper: styleFor(stdout),
		onErr:   styleFor(stderr),
	}
}

func (a *app) run(args []string) exitCode {
	root := newRootCmdFor(a, args)
	root.SetArgs(pastedLast(root, args))
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	return a.finish(root.Execute())
}

// finish writes what is still in the buffer, reports what went wrong, and
// says how the program ends. A reader that has gone away, as in "| head -1",
// has what it wanted: that is no error.
func (a *app) finish(err error) exitCode {
	code := exitDone
	unwritten := a.out.Flush()
	if err != nil && (unwritten == nil || !errors.Is(err, unwritten)) {
		f := asFailure(err)
		code = f.code
		a.report(f)
	}
	switch err := unwritten; {
	case err == nil:
		return code
	case isClosedPipe(err):
		return exitDone
	default:
		a.report(filef("cannot write standard output: %w", cause(err)))
		return exitFile
	}
}

// report prints a failure for people.
func (a *app) report(f *failure) {
	if f.err == nil {
		return
	}
	a.out.Flush()
	for line := range strings.SplitSeq(f.err.Error(), "\n") {
		fmt.Fprintf(a.err, "sourcer: %s\n", source.Printable(line))
	}
	for _, h := range f.hints {
		a.hint(h)
	}
}

func (a *app) hint(text string) {
	fmt.Fprintf(a.err, "%s %s\n", a.onErr.bold("hint:"), source.Printable(text))
}

// note says something on the side, unless the user wants quiet.
func (a *app) note(format string, args ...any) {
	if a.quiet {
		return
	}
	fmt.Fprintln(a.err, source.Printable(fmt.Sprintf(format, args...)))
}

// complain prints a line that quiet does not hide.
func (a *app) complain(format string, args ...any) {
	fmt.Fprintln(a.err, source.Printable(fmt.Sprintf(format, args...)))
}

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
