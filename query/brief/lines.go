package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sourcer/query/source"
)

// line is one line of a file, taken apart.
type line struct {
	body     source.Span // what it says: no indentation, no comment, no blanks at its end
	comment  source.Span // from the "#" on; no length for none
	indented bool
}

// splitLines takes the file apart.
func (p *parser) splitLines() []line {
	var out []line
	text := p.src.Text
	for at := p.src.Start(); at <= len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		out = append(out, readLine(text, at, end))
		at = end + 1
	}
	return out
}

func readLine(text string, from, to int) line {
	body := trimmed(text, from, to)
	l := line{body: body, indented: body.Offset > from}
	if at := commentStart(text[body.Offset:body.End()]); at >= 0 {
		l.comment = source.Between(body.Offset+at, body.End())
		l.body = trimmed(text, body.Offset, l.comment.Offset)
	}
	return l
}

// trimmed is the part of text[from:to] without blanks at either end.
func trimmed(text string, from, to int) source.Span {
	s := text[from:to]
	left := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	s = strings.TrimSpace(s)
	return source.Span{Offset: from + left, Length: len(s)}
}

// commentStart finds the "#" that opens a comment: at the start, or after
// blank space, and outside quotes. It returns -1 if there is none. A quote
// that nobody closes hides no comment.
func commentStart(s string) int {
	blank, closed := true, true
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '#' && blank:
			return i
		case r == '"' && closed:
			if end := quoteEnd(s[i:]); end > 0 {
				size = end
			} else {
				closed = false
			}
		}
		blank = unicode.IsSpace(r)
		i += size
	}
	return -1
}

// quoteEnd returns the length of the quoted text that s begins with, marks
// included, or 0 if it is not closed. A backslash keeps a quote mark or a
// backslash behind it from meaning anything.
func quoteEnd(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '"':
			return i + 1
		case '\\':
			if i+1 < len(s) && (s[i+1] == '"' || s[i+1] == '\\') {
				i++
			}
		}
	}
	return 0
}

// unquoted returns what quoted text says.
func unquoted(raw string) string {
	s := strings.TrimSuffix(strings.TrimPrefix(raw, `"`), `"`)
	if !strings.Contains(s, `\`) {
		return s
	}
	return strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(s)
}

// withoutBullet drops list marks from the front of a line.
func withoutBullet(text string, body source.Span) source.Span {
	for {
		s := text[body.Offset:body.End()]
		mark := bullet(s)
		if mark == 0 {
			return body
		}
		body = trimmed(text, body.Offset+mark, body.End())
	}
}

// The marks of lists as editors, word processors and chats set them.
const (
	plainBullets = "-*–—·"         // a mark only before a blank
	sureBullets  = "•◦‣▪●○➢✓✔✅☐☑→" // a mark wherever they stand in front
)

// emojiVariant may stand behind a mark and says that it is shown in colour.
const emojiVariant = "\ufe0f"

// bullet returns the length of the list mark that s begins with, or 0.
func bullet(s string) int {
	mark, size := utf8.DecodeRuneInString(s)
	rest, _ := utf8.DecodeRuneInString(s[size:])
	switch {
	case size == 0:
		return 0
	case strings.ContainsRune(sureBullets, mark):
		return len(s) - len(strings.TrimPrefix(s[size:], emojiVariant))
	case strings.ContainsRune(plainBullets, mark) && (size == len(s) || unicode.IsSpace(rest)):
		return size
	default:
		return 0
	}
}

// numbering returns the length of the mark of a numbered list, such as "1."
// or "a)", that s begins with, or 0. A blank and more must follow.
func numbering(s string) int {
	end := 0
	for end < len(s) && end < 2 && isDigit(s[end]) {
		end++
	}
	byLetter := end == 0
	if byLetter && s != "" && asciiLetters(s[:1]) {
		end = 1
	}
	if end == 0 || end+1 >= len(s) || s[end+1] != ' ' && s[end+1] != '\t' {
		return 0
	}
	if s[end] == ')' || s[end] == '.' && !byLetter {
		return end + 1
	}
	return 0
}
