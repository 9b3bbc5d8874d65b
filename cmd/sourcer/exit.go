package main

import (
	"errors"
	"fmt"
)

// exitCode is what the program tells the script that called it.
type exitCode int

// The exit codes. They are part of the contract; --help lists them.
const (
	exitDone     exitCode = 0
	exitFindings exitCode = 1
	exitUsage    exitCode = 2
	exitMisfit   exitCode = 3
	exitFile     exitCode = 4
)

// exitHelp is how the help texts list the exit codes.
const exitHelp = `Exit codes:
  0  done
  1  findings, or a loss under --strict
  2  bad usage or an invalid brief
  3  a string does not fit the target
  4  a file or the config cannot be read or written`

// failure is an error that knows its exit code. With a nil err all there is
// to say has been said, and only the code is left.
type failure struct {
	code  exitCode
	err   error
	hints []string
}

// Error implements error.
func (f *failure) Error() string {
	if f.err == nil {
		return fmt.Sprintf("exit %d", f.code)
	}
	return f.err.Error()
}

// Unwrap implements the errors protocol.
func (f *failure) Unwrap() error { return f.err }

// hint adds what to do about it.
func (f *failure) hint(format string, args ...any) *failure {
	f.hints = append(f.hints, fmt.Sprintf(format, args...))
	return f
}

// usagef reports a command line that makes no sense.
func usagef(format string, args ...any) *failure {
	return &failure{code: exitUsage, err: fmt.Errorf(format, args...)}
}

// filef reports a file that cannot be read or written.
func filef(format string, args ...any) *failure {
	return &failure{code: exitFile, err: fmt.Errorf(format, args...)}
}

// silent ends the program with a code after all has been said.
func silent(code exitCode) *failure { return &failure{code: code} }

// asFailure gives every error a code. Only the command line parser returns
// errors of other types, so they are bad usage.
func asFailure(err error) *failure {
	if f, ok := errors.AsType[*failure](err); ok {
		return f
	}
	return &failure{code: exitUsage, err: err}
}
