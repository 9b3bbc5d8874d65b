package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"sourcer/query/brief"
	"sourcer/query/lint"
	"sourcer/query/source"
	"sourcer/query/target"
)

// maxSniffed is how many bytes are looked at to tell a brief on standard
// input from strings.
const maxSniffed = 4 << 10

// input looks at one file, or at standard input.
func (l *linter) input(name string) error {
	if strings.HasSuffix(name, briefSuffix) {
		return l.brief(name)
	}
	if name != stdinName {
		file, err := openInput(name)
		if err != nil {
			return unreadable(name, err)
		}
		defer file.Close()
		return l.reader(name, bufio.NewReader(file))
	}
	r := bufio.NewReaderSize(l.app.in, maxSniffed)
	if head, _ := r.Peek(maxSniffed); l.flags.from == autoTarget && looksLikeBrief(string(head)) {
		text, err := io.ReadAll(io.LimitReader(r, maxInput))
		if err != nil {
			return unreadable(name, err)
		}
		return l.briefText(source.New(name, string(text)))
	}
	return l.reader(name, r)
}

// openInput opens a file, and refuses a folder.
func openInput(name string) (*os.File, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err == nil && info.IsDir() {
		file.Close()
		return nil, errors.New("is a folder")
	}
	return file, nil
}

// looksLikeBrief reports whether a text begins like a brief: with a known key
// and its colon. A field operator has its value right behind the colon.
func looksLikeBrief(head string) bool {
	for line := range strings.Lines(head) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		key, rest, ok := strings.Cut(strings.ToLower(line), ":")
		words := strings.Fields(key)
		if !ok || len(words) == 0 || rest != "" && rest[0] != ' ' && rest[0] != '\t' {
			return strings.HasPrefix(line, "define ") && ok
		}
		for len(words) > 1 && (words[0] == "not" || words[0] == "past") {
			words = words[1:]
		}
		return isBriefKey(words[0])
	}
	return false
}

func isBriefKey(word string) bool {
	return slices.Contains([]brief.Key{
		brief.KeyTitle, brief.KeyMust, brief.KeyAny, brief.KeyNice, brief.KeyNot, brief.KeyLocation, brief.KeyCompany,
		brief.KeySchool, brief.KeyIndustry, brief.KeyFunction, brief.KeyLanguage, brief.KeyYears, brief.KeyNote, brief.KeyUse,
		brief.KeyDefine, brief.KeySeniority, brief.KeyWorkplace, brief.KeyLocale, "worked",
	}, brief.Key(word))
}

// brief looks at a brief.
func (l *linter) brief(name string) error {
	src, err := l.app.readSource(name)
	if err != nil {
		return err
	}
	return l.briefText(src)
}

func (l *linter) briefText(src *source.Source) error {
	b, found := brief.Parse(src, brief.Options{Open: brief.FolderOpener(folderOf(src.Name))})
	found = append(found, brief.Check(b, vocabulary{l.table})...)
	found = source.List(found).Sorted()
	for _, d := range found {
		l.found(d.Severity)
	}
	return l.out.brief(src, found)
}

// reader looks at strings: one a line, or one in all.
func (l *linter) reader(name string, r *bufio.Reader) error {
	fixed := &bytes.Buffer{}
	var err error
	if l.flags.whole {
		err = l.whole(name, r, fixed)
	} else {
		err = l.lines(name, r, fixed)
	}
	if err != nil || !l.flags.fix {
		return err
	}
	if name == stdinName {
		return nil
	}
	if err := replaceFile(name, fixed.Bytes()); err != nil {
		return filef("cannot write %s: %w; it is unchanged", name, cause(err))
	}
	return nil
}

func (l *linter) whole(name string, r io.Reader, fixed *bytes.Buffer) error {
	text, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err == nil && len(text) > maxInput {
		err = errTooLarge
	}
	if err != nil {
		return unreadable(name, err)
	}
	return l.text(name, 1, string(text), "\n", fixed)
}

// lines looks at one line after the other, and keeps none.
func (l *linter) lines(name string, r *bufio.Reader, fixed *bytes.Buffer) error {
	for number := 1; ; number++ {
		line, err := readLine(r)
		if err != nil && err != io.EOF {
			return unreadable(name, err)
		}
		if line == "" && err == io.EOF {
			return nil
		}
		text := strings.TrimRight(line, "\r\n")
		ending := line[len(text):]
		if skipped(text) {
			l.keep(name, line, fixed)
		} else if err := l.text(name, number, text, ending, fixed); err != nil {
			return err
		}
		if err == io.EOF {
			return nil
		}
	}
}

// skipped reports whether a line holds no string.
func skipped(line string) bool {
	line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
	return line == "" || strings.HasPrefix(line, "# ") || line == "#"
}

// readLine reads a line with its end. One that is longer than any string may
// be is an error: it may never end.
func readLine(r *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > maxInput {
			return "", errTooLarge
		}
		if err != bufio.ErrBufferFull {
			return string(line), err
		}
	}
}

// keep hands a line on as it is.
func (l *linter) keep(name, line string, fixed *bytes.Buffer) {
	switch {
	case !l.flags.fix:
	case name == stdinName:
		l.app.out.WriteString(line)
	default:
		fixed.WriteString(line)
	}
}

// text looks at one string, which begins on a line of its file.
func (l *linter) text(name string, number int, text, ending string, fixed *bytes.Buffer) error {
	p, err := l.profile(text)
	if err != nil {
		return err
	}
	options := lint.Options{Words: l.words}
	if l.flags.fix && len(text) <= target.MaxText {
		text = lint.Fix(p, text, options)
		l.keep(name, text+ending, fixed)
	}
	r := lint.Check(p, text, options)
	l.found(r.Worst())
	return l.out.text(&source.Source{Name: name, Text: text, Line: number}, r)
}
