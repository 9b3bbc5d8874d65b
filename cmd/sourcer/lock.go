package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/build"
	"sourcer/query/target"
)

// lockSchema names the version of the lock.
const lockSchema = "sourcer.lock/1"

// lockName is the file of the lock, if no other is named.
const lockName = "sourcer.lock"

// lockFlags are the flags of build that have to do with the lock.
type lockFlags struct {
	write, check bool
	path         string
}

func addLockFlags(cmd *cobra.Command, flags *lockFlags) {
	f := cmd.Flags()
	f.BoolVar(&flags.write, "lock", false, "write the strings, and what they were made of, to the lock")
	f.BoolVar(&flags.check, "locked", false, "exit 1 if a string, or what it is made of, is not as in the lock")
	f.StringVar(&flags.path, "lock-file", lockName, "the lock is this `FILE`")
}

func (f lockFlags) valid(args []string) error {
	switch {
	case f.write && f.check:
		return usagef("--lock writes the lock and --locked checks it: choose one")
	case (f.write || f.check) && slices.ContainsFunc(args, isLock):
		return usagef("%s is no brief", args[slices.IndexFunc(args, isLock)]).hint("--lock-file names the lock")
	}
	return nil
}

func isLock(name string) bool { return filepath.Ext(name) == filepath.Ext(lockName) }

// lockFile is the lock: what each brief became for each target.
type lockFile struct {
	Schema string      `json:"schema"`
	Builds []lockBuild `json:"builds"` // by brief, target and options
}

// lockBuild is one brief for one target, with certain options.
type lockBuild struct {
	Brief   string            `json:"brief"` // the path from the lock's folder
	Target  string            `json:"target"`
	Options map[string]string `json:"options"` // those that are not as by default
	Hash    string            `json:"hash"`    // of the lines
	Lines   []string          `json:"lines"`   // what the brief says, without comments and notes
	Table   string            `json:"table"`   // its version
	Profile lockProfile       `json:"profile"`
	Program string            `json:"program"` // the version of the program that wrote the strings
	Strings []lockString      `json:"strings"`
}

type lockProfile struct {
	Date string `json:"date"`
	Hash string `json:"hash"`
}

type lockString struct {
	Part  int    `json:"part"`
	Field string `json:"field"`
	Text  string `json:"text"`
}

// order sorts builds, and tells which of them are of the same thing.
func (b lockBuild) order(other lockBuild) int {
	return cmp.Or(
		strings.Compare(b.Brief, other.Brief), strings.Compare(b.Target, other.Target),
		strings.Compare(showOptions(b.Options), showOptions(other.Options)),
	)
}

func showOptions(options map[string]string) string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(options)) {
		fmt.Fprintf(&b, "%s=%s\n", key, options[key])
	}
	return b.String()
}

// locked is a build as it is now, and the lines of its brief with their places.
type locked struct {
	lockBuild
	file  string // the brief as it was named
	lines []briefLine
}

// lockBuilds lists what was built. What does not fit has nothing to lock.
func lockBuilds(built []builtBrief, s settings, path string) []locked {
	var out []locked
	for _, b := range built {
		lines := briefLines(b.brief.Brief)
		var texts []string
		for _, l := range lines {
			texts = append(texts, l.text)
		}
		for i, t := range b.doc.Targets {
			if t.Error != nil {
				continue
			}
			out = append(out, locked{lockBuild{
				Brief: lockKey(path, b.doc.Brief.File), Target: t.Target, Options: s.options,
				Hash: shortHash(strings.Join(texts, "\n")), Lines: texts, Table: b.doc.Table.Version,
				Profile: profileOf(s.targets[i]), Program: programVersion(), Strings: lockStrings(t),
			}, b.doc.Brief.File, lines})
		}
	}
	return out
}

func profileOf(p *target.Profile) lockProfile { return lockProfile{p.Date, p.Hash()} }

// lockKey is the path of a brief from the folder of the lock.
func lockKey(lock, brief string) string {
	if brief == stdinName {
		return stdinName
	}
	folder, err := filepath.Abs(filepath.Dir(lock))
	path, also := filepath.Abs(brief)
	if err == nil && also == nil {
		if rel, err := filepath.Rel(folder, path); err == nil {
			return filepath.ToSlash(rel)
		}
	}
	return filepath.ToSlash(brief)
}

// lockStrings lists all that a target is given.
func lockStrings(t build.Target) []lockString {
	out := []lockString{}
	for _, s := range t.Strings {
		out = append(out, lockString{s.Part, s.Field, s.Text})
	}
	if k := t.Keywords; k != nil {
		for _, l := range []struct {
			name  string
			words []string
		}{{"all", k.All}, {"any", k.Any}, {"none", k.None}, {"titles", k.Titles}, {"tags", k.Tags}} {
			if len(l.words) > 0 {
				out = append(out, lockString{1, l.name, strings.Join(l.words, ", ")})
			}
		}
	}
	if len(t.Strings) == 0 {
		for i, u := range t.URLs {
			out = append(out, lockString{i + 1, outputURL, u})
		}
	}
	return out
}

// readLock reads a lock. One that is not there is an error that [fs.ErrNotExist]
// stands behind.
func readLock(path string) (*lockFile, error) {
	data, err := readCapped(path, maxInput)
	if err != nil {
		return nil, filef("cannot read the lock %s: %w", path, cause(err)).hint("sourcer build --lock writes one")
	}
	var l lockFile
	if err := json.Unmarshal(data, &l); err != nil {
		return nil, filef("%s is no lock: %w", path, err).hint("delete it, and write it anew with sourcer build --lock")
	}
	if l.Schema != lockSchema {
		return nil, filef("%s is of the schema %q, and this program reads %q", path, l.Schema, lockSchema)
	}
	return &l, nil
}

// writeLock puts what was built into the lock. What it holds of other briefs,
// targets and options stays.
func (a *app) writeLock(path string, builds []locked) error {
	l, err := readLock(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		l = &lockFile{Schema: lockSchema}
	case err != nil:
		return err
	}
	for _, b := range builds {
		l.Builds = slices.DeleteFunc(l.Builds, func(old lockBuild) bool { return old.order(b.lockBuild) == 0 })
		l.Builds = append(l.Builds, b.lockBuild)
	}
	slices.SortStableFunc(l.Builds, lockBuild.order)
	data, err := encodeLock(l)
	if err == nil {
		err = writeFile(path, data)
	}
	if err != nil {
		return filef("cannot write the lock %s: %w; it is unchanged", path, cause(err))
	}
	a.note("%s: %s locked", path, plural(len(builds), "build", "builds"))
	return nil
}

func encodeLock(l *lockFile) ([]byte, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(l)
	return []byte(b.String()), err
}
