package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// checkLock compares what was built with the lock, and says what is not as it
// was.
func (a *app) checkLock(path string, builds []locked) error {
	l, err := readLock(path)
	if err != nil {
		return err
	}
	failed := false
	for _, b := range builds {
		if said := b.against(l); len(said) > 0 {
			failed = true
			a.complain("%s: %s: not as in %s", b.file, b.Target, path)
			for _, line := range said {
				a.complain("  %s", line)
			}
		}
	}
	if !failed {
		return nil
	}
	a.hint("if it is meant so, the same command with --lock in place of --locked accepts it")
	return silent(exitFindings)
}

// against says how a build differs from its like in the lock, in a line each.
func (b locked) against(l *lockFile) []string {
	was, ok := b.likeIn(l)
	if !ok {
		return []string{"the lock does not have it"}
	}
	said := slices.Concat(b.optionChanges(was), b.lineChanges(was))
	if b.Table != was.Table {
		said = append(said, fmt.Sprintf("the table is %s, was %s", b.Table, was.Table))
	}
	if b.Profile != was.Profile {
		said = append(said, fmt.Sprintf("the profile of %s is %s, was %s", b.Target, b.Profile, was.Profile))
	}
	same := slices.Equal(b.Strings, was.Strings)
	switch {
	case same && len(said) == 0:
		return nil
	case same:
		return append(said, "the strings are the same")
	case len(said) == 0 && b.Program != was.Program:
		said = append(said, fmt.Sprintf("the program is %s, was %s", b.Program, was.Program))
	case len(said) == 0:
		said = append(said, "brief, table, profile and options are the same: another program wrote the lock, or a hand changed it")
	}
	return append(append(said, "the strings differ:"), stringChanges(was.Strings, b.Strings)...)
}

func (p lockProfile) String() string { return "of " + p.Date + " (" + p.Hash + ")" }

// likeIn finds the build of the same brief and target in the lock: the one
// with the same options or, if there is none, with the fewest others.
func (b locked) likeIn(l *lockFile) (lockBuild, bool) {
	best, fewest := lockBuild{}, -1
	for _, other := range l.Builds {
		if other.Brief != b.Brief || other.Target != b.Target {
			continue
		}
		if n := len(b.optionChanges(other)); fewest < 0 || n < fewest {
			best, fewest = other, n
		}
	}
	return best, fewest >= 0
}

func (b locked) optionChanges(was lockBuild) []string {
	keys := slices.Sorted(maps.Keys(b.Options))
	keys = slices.AppendSeq(keys, maps.Keys(was.Options))
	slices.Sort(keys)
	var said []string
	for _, key := range slices.Compact(keys) {
		if is, before := optionValue(b.Options, key), optionValue(was.Options, key); is != before {
			said = append(said, fmt.Sprintf("the option %s is %s, was %s", key, is, before))
		}
	}
	return said
}

// optionValue is what an option is, or what it is by default.
func optionValue(options map[string]string, key string) string {
	if v, ok := options[key]; ok {
		return v
	}
	for _, s := range allSettings() {
		if s.key == key {
			return show(s.fallback)
		}
	}
	return "not there"
}

// lineChanges says which lines of the brief came and went.
func (b locked) lineChanges(was lockBuild) []string {
	var said []string
	gone := slices.Clone(was.Lines)
	for _, l := range b.lines {
		if i := slices.Index(gone, l.text); i >= 0 {
			gone = slices.Delete(gone, i, i+1)
			continue
		}
		said = append(said, fmt.Sprintf("%s is new: %s", l.place(), l.text))
	}
	for _, text := range gone {
		said = append(said, "a line is gone: "+text)
	}
	if len(said) == 0 && !slices.Equal(b.Lines, was.Lines) {
		said = append(said, "the lines of the brief stand in another order")
	}
	return said
}

// stringChanges lists the strings that are gone, then those that are new.
func stringChanges(was, is []lockString) []string {
	var said []string
	for _, s := range was {
		if !slices.Contains(is, s) {
			said = append(said, "- "+s.String())
		}
	}
	for _, s := range is {
		if !slices.Contains(was, s) {
			said = append(said, "+ "+s.String())
		}
	}
	if len(said) == 0 {
		said = append(said, "they stand in another order")
	}
	return said
}

func (s lockString) String() string {
	return strings.Join([]string{itoa(s.Part), s.Field, s.Text}, " ")
}

// shortHash tells texts apart.
func shortHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	const shown = 12
	return hex.EncodeToString(sum[:])[:shown]
}
