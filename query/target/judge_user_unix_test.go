//go:build unix

package target

import (
	"errors"
	"os"
	"os/exec"
	"os/user"
	"strconv"
	"syscall"
)

// unprivileged returns how to run a program for which root is too mighty: as
// the user that the package of PostgreSQL has made, or as nobody. The folder
// is given to that user.
func unprivileged(dir string) (func(args ...string) *exec.Cmd, error) {
	plain := func(args ...string) *exec.Cmd {
		run := exec.Command(args[0], args[1:]...)
		run.Dir = dir
		return run
	}
	if os.Geteuid() != 0 {
		return plain, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, _ := strconv.Atoi(u.Uid)
		gid, _ := strconv.Atoi(u.Gid)
		if err := os.Chown(dir, uid, gid); err != nil {
			return nil, err
		}
		return func(args ...string) *exec.Cmd {
			run := plain(args...)
			run.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
			return run
		}, nil
	}
	return nil, errors.New("PostgreSQL does not run as root, and there is no user postgres or nobody")
}
