package main

import (
	"regexp"
	"strings"
	"testing"
)

// example is a command of the README and what it prints.
type example struct {
	command string
	want    string
}

// readmeExamples takes the commands out of the console blocks of a text: a
// line that begins with "$ ", then what it prints.
func readmeExamples(text string) []example {
	var out []example
	for block := range strings.SplitSeq(text, "```console\n") {
		block, _, closed := strings.Cut(block, "\n```")
		if !closed || !strings.HasPrefix(block, "$ ") {
			continue
		}
		for part := range strings.SplitSeq(block[len("$ "):], "\n$ ") {
			command, want, _ := strings.Cut(part, "\n")
			out = append(out, example{command, want})
		}
	}
	return out
}

// TestReadme runs the examples of the README. A line of three dots in what
// they print stands for any lines.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	readme := read(t, "README.md")
	examples := readmeExamples(readme)
	if len(examples) < 5 {
		t.Fatalf("only %d examples were found", len(examples))
	}
	for _, e := range examples {
		args, ok := sourcerArgs(e.command)
		if !ok {
			t.Errorf("%s: not a command of ours; use a sh block for it", e.command)
			continue
		}
		r := run(t, "", args...)
		got := strings.TrimRight(r.errOut+r.out, "\n")
		if !likeExample(got, e.want) {
			t.Errorf("$ %s\nprints\n%s\nand not\n%s", e.command, got, e.want)
		}
	}
}

// sourcerArgs splits a command line. Of the shell's quoting it knows only
// single and double quotes around whole arguments.
func sourcerArgs(command string) ([]string, bool) {
	rest, ok := strings.CutPrefix(command, "sourcer ")
	if !ok {
		rest, ok = strings.CutPrefix(command, "go run ./cmd/sourcer ")
	}
	var args []string
	for _, word := range regexp.MustCompile(`'[^']*'|"[^"]*"|\S+`).FindAllString(rest, -1) {
		args = append(args, strings.Trim(word, `'"`))
	}
	return args, ok && !strings.ContainsAny(rest, "|<>")
}

// likeExample compares an output with an example in which lines may be left
// out.
func likeExample(got, want string) bool {
	var pattern strings.Builder
	for i, piece := range strings.Split("\n"+want+"\n", "\n...\n") {
		if i > 0 {
			pattern.WriteString(`\n(?:.*\n)*?`)
		}
		pattern.WriteString(regexp.QuoteMeta(piece))
	}
	return regexp.MustCompile(`\A` + pattern.String() + `\z`).MatchString("\n" + got + "\n")
}

func TestLikeExample(t *testing.T) {
	for _, c := range []struct {
		got, want string
		like      bool
	}{
		{"a\nb\nc", "a\nb\nc", true},
		{"a\nb\nc", "a\n...\nc", true},
		{"a\nc", "a\n...\nc", true},
		{"a\nb\nc", "a\n...", true},
		{"a\nb\nc", "...\nc", true},
		{"a\nb\nc", "a\nc", false},
		{"a\nb\nc", "a\n...\nd", false},
		{"a.c", "abc", false},
		{"abc", "a.c", false},
	} {
		if got := likeExample(c.got, c.want); got != c.like {
			t.Errorf("likeExample(%q, %q) = %v", c.got, c.want, got)
		}
	}
}
