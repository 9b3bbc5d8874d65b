package brief

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sourcer/query/source"
)

const (
	// valueColumn is where values stand, counted from 0, unless a key is too
	// long for it.
	valueColumn = 14
	// plainIndent is how far lines are indented under a key that has nothing
	// behind it, or under a long "define".
	plainIndent = 4
	// commentGap stands between a line and the comment behind it.
	commentGap = "  "
)

// Format returns a file in its canonical form: keys in one spelling, values
// under one another, one blank between words, values such as "5 to 10 years"
// as "5-10". Comments, the order of entries and the breaks of lines stay. The
// result means the same and formatting it again changes nothing. A file with
// errors is not formatted: the text is nil and the findings say why. Other
// files are not opened, so it does not matter whether names are defined.
func Format(src *source.Source) ([]byte, []source.Diagnostic) {
	var findings source.List
	p := &parser{src: src, findings: &findings}
	p.run()
	if findings.HasErrors() {
		return nil, findings.Sorted()
	}
	f := formatter{p: p, column: valueColumn}
	for _, raw := range p.raws {
		if raw.head.rule.kind != kindDefine && raw.head.rule.kind != kindUse {
			f.column = max(f.column, utf8.RuneCountInString(raw.head.String())+len(": "))
		}
	}
	f.file()
	return []byte(f.out.String()), findings.Sorted()
}

type formatter struct {
	p      *parser
	column int
	out    strings.Builder
	gap    bool // a blank line waits to be written
	indent int  // of lines that go on the entry in hand
}

func (f *formatter) file() {
	written := map[int][2]string{} // by line: what stands before and in the value
	for _, raw := range f.p.raws {
		f.entry(raw, written)
	}
	for i, l := range f.p.lines {
		parts, isEntry := written[i]
		switch {
		case isEntry:
			if parts[0] != "" {
				f.indent = utf8.RuneCountInString(parts[0])
				if parts[1] == "" || strings.HasPrefix(parts[0], string(KeyDefine)+" ") {
					f.indent = plainIndent
				}
				f.line(parts[0]+parts[1], l)
			} else {
				f.continued(parts[1], l)
			}
		case l.comment.Length == 0:
			f.gap = f.out.Len() > 0
		case l.indented:
			f.continued("", l)
		default:
			f.line("", l)
		}
	}
}

// continued writes a line that goes on the entry above. A line that held
// nothing but a bullet is dropped.
func (f *formatter) continued(value string, l line) {
	if value == "" && l.comment.Length == 0 {
		return
	}
	f.line(strings.Repeat(" ", f.indent)+value, l)
}

// line writes a line with the comment that belongs to it.
func (f *formatter) line(text string, l line) {
	if f.gap {
		f.out.WriteByte('\n')
		f.gap = false
	}
	if l.comment.Length > 0 {
		if strings.TrimSpace(text) != "" {
			text = strings.TrimRight(text, " ") + commentGap
		}
		text += f.p.src.At(l.comment)
	}
	f.out.WriteString(strings.TrimRight(text, " "))
	f.out.WriteByte('\n')
}

// entry prepares the lines of one entry: the key with the blanks behind it,
// and the value.
func (f *formatter) entry(raw *rawEntry, written map[int][2]string) {
	key := raw.head.String()
	switch raw.head.rule.kind {
	case kindUse:
		key += " "
	case kindDefine:
		key += ": "
	default:
		key += ":"
		key += strings.Repeat(" ", f.column-utf8.RuneCountInString(key))
	}
	for i, value := range f.values(raw) {
		before := ""
		if i == 0 {
			before = key
		}
		written[raw.lines[i]] = [2]string{before, value}
	}
}

// values are the parts of an entry's value, one for each of its lines.
func (f *formatter) values(raw *rawEntry) []string {
	out := make([]string, len(raw.body))
	switch raw.head.rule.kind {
	case kindNote, kindUse:
		for i, b := range raw.body {
			out[i] = f.p.src.At(b)
		}
	case kindFacet:
		at := slices.IndexFunc(f.p.entries, func(e *Entry) bool { return e.KeySpan == raw.keySpan })
		out[0] = f.p.entries[at].Facet.Text
	default:
		f.listValues(raw, out)
	}
	return out
}

// listValues writes the items of each line. The end of a line separates, so
// no comma stands there. A semicolon does, for it must be seen to govern.
func (f *formatter) listValues(raw *rawEntry, out []string) {
	tokens, semicolons := f.p.lex(raw.body, raw.head.rule.logic)
	last, seen := -1, false
	for n, line := range tokenLines(tokens) {
		if len(line) == 0 {
			continue
		}
		if semicolons && last >= 0 {
			out[last] += ";"
			seen = true
		}
		seen = seen || slices.ContainsFunc(line, func(t token) bool { return t.kind == tokSemicolon })
		out[n], last = render(line), n
	}
	if semicolons && !seen {
		out[last] += ";"
	}
}

// tokenLines cuts tokens at the ends of lines, and drops the separators that
// stand there.
func tokenLines(tokens []token) [][]token {
	var out [][]token
	start := 0
	for i, t := range tokens {
		if t.kind != tokBreak {
			continue
		}
		line := tokens[start:i]
		if n := len(line); n > 0 && line[n-1].kind.separator() {
			line = line[:n-1]
		}
		out = append(out, line)
		start = i + 1
	}
	return out
}
