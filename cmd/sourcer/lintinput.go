package main

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"sourcer/query/brief"
	"sourcer/query/lint"
	"sourcer/query/source"
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
	if l.flags.from == autoTarget && looksLikeBrief(sniff(r)) {
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

// sniff looks ahead as far as the first line that says something, and no
// further: who types, or writes slowly, sees the first findings at once.
func sniff(r *bufio.Reader) string {
	for {
		_, err := r.Peek(min(r.Buffered()+1, maxSniffed))
		head, _ := r.Peek(r.Buffered())
		if err != nil || len(head) >= maxSniffed || saysSomething(string(head)) {
			return strings.TrimPrefix(string(head), "\ufeff")
		}
	}
}

// saysSomething reports whether a text has a whole line that is no comment.
func saysSomething(head string) bool {
	for line := range strings.Lines(head) {
		if strings.HasSuffix(line, "\n") && strings.TrimSpace(line) != "" && line[0] != '#' {
			return true
		}
	}
	return false
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
	options := brief.Options{Open: brief.FolderOpener(folderOf(src.Name))}
	if l.flags.fix {
		fixed := brief.Fix(src, options)
		if err := l.hand(src.Name, src.Text, fixed); err != nil {
			return err
		}
		src = source.New(src.Name, fixed)
	}
	b, found := brief.Parse(src, options)
	found = append(found, brief.Check(b, vocabulary{l.table})...)
	found = source.List(found).Sorted()
	for _, d := range found {
		l.found(d.Severity)
	}
	return l.out.brief(src, found)
}

// hand hands on what is fixed: to the file, if that changes it, or to standard
// output.
func (l *linter) hand(name, before, fixed string) error {
	switch {
	case name == stdinName:
		l.app.out.WriteString(fixed)
	case before != fixed:
		if err := replaceFile(name, []byte(fixed)); err != nil {
			return filef("cannot write %s: %w; it is unchanged", name, cause(err))
		}
	}
	return nil
}

// rewriting is a file of strings on its way to being fixed. Of strings on
// standard input nothing is kept: they go out as they are done.
type rewriting struct {
	name    string
	text    bytes.Buffer
	changed bool
}

// reader looks at strings: one a line, or one in all.
func (l *linter) reader(name string, r *bufio.Reader) error {
	to := &rewriting{name: name}
	err := l.lines(to, r)
	if err != nil || !to.changed || name == stdinName {
		return err
	}
	if err := replaceFile(name, to.text.Bytes()); err != nil {
		return filef("cannot write %s: %w; it is unchanged", name, cause(err))
	}
	return nil
}

// lines looks at one line after the other, and keeps none. With --whole all
// lines are one.
func (l *linter) lines(to *rewriting, r *bufio.Reader) error {
	read := readLine
	if l.flags.whole {
		read = readWhole
	}
	for number := 1; ; number++ {
		line, err := read(r)
		if err != nil && err != io.EOF {
			return unreadable(to.name, err)
		}
		if line == "" && err == io.EOF {
			return nil
		}
		if skipped(line) && !l.flags.whole {
			l.keep(to, line)
		} else if err := l.text(to, number, line); err != nil {
			return err
		}
		if err == io.EOF {
			return nil
		}
	}
}

// readWhole reads all that there is.
func readWhole(r *bufio.Reader) (string, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err == nil && len(text) > maxInput {
		err = errTooLarge
	}
	return string(text), cmp.Or(err, io.EOF)
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

// keep hands a line on, with its end.
func (l *linter) keep(to *rewriting, line string) {
	switch {
	case !l.flags.fix:
	case to.name == stdinName:
		l.app.out.WriteString(line)
	default:
		to.text.WriteString(line)
	}
}

// text looks at one string, which begins on a line of its file.
func (l *linter) text(to *rewriting, number int, line string) error {
	text := strings.TrimRight(line, "\r\n")
	p, err := l.profile(text)
	if err != nil {
		return err
	}
	options := lint.Options{Words: l.words}
	if l.flags.fix {
		fixed, end := lint.Fix(p, text, options), line[len(text):]
		to.changed = to.changed || fixed != text
		text = fixed
		l.keep(to, text+end)
	}
	r := lint.Check(p, text, options)
	l.found(r.Worst())
	return l.out.text(&source.Source{Name: to.name, Text: text, Line: number}, r)
}
