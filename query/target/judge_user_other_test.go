//go:build !unix

package target

import "os/exec"

// unprivileged returns how to run a program: as whoever runs the tests.
func unprivileged(dir string) (func(args ...string) *exec.Cmd, error) {
	return func(args ...string) *exec.Cmd {
		run := exec.Command(args[0], args[1:]...)
		run.Dir = dir
		return run
	}, nil
}
