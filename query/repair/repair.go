// Package repair undoes what word processors, chats, spreadsheets and browsers
// do to a search string on its way: typographic quotes, dashes in place of a
// minus, blanks that are no blanks, marks that nobody sees, wide letters, HTML
// entities, percent-encoding, line breaks, labels that were copied along. It
// reports each thing that it does, and where.
//
// A repair never guesses what a string should have asked for. It knows no
// operators but in one place: a quotation mark that closes in front of AND, OR
// or NOT is told from an apostrophe by them.
package repair

import (
	"unicode/utf8"

	"sourcer/query/source"
)

// Name names a repair; scripts compare it.
type Name string

// The repairs.
const (
	CurlyQuotes     Name = "curly-quotes"     // “backend engineer”
	MixedQuotes     Name = "mixed-quotes"     // "backend engineer'
	SingleQuotes    Name = "single-quotes"    // 'backend engineer'
	CurlyApostrophe Name = "curly-apostrophe" // O’Brien
	FullwidthChars  Name = "fullwidth-chars"  // ｊａｖａ
	DashMinus       Name = "en-dash-minus"    // –intern
	NoBreakSpace    Name = "nbsp"             // no-break and other odd spaces, no-break hyphens
	InvisibleChar   Name = "invisible-char"   // zero-width and control characters, broken bytes
	HTMLEntity      Name = "html-entity"      // &quot;
	URLEncoded      Name = "url-encoded"      // %22, or a whole search address
	LabelText       Name = "label-text"       // Keywords: java
	LineBreak       Name = "line-break"       // a string on several lines
	Wrapped         Name = "wrapped"          // `java`, or quotes doubled by a spreadsheet
)

// Names lists all repairs, in the order in which people read them.
func Names() []Name {
	return []Name{
		CurlyQuotes, MixedQuotes, SingleQuotes, CurlyApostrophe, FullwidthChars, DashMinus, NoBreakSpace,
		InvisibleChar, HTMLEntity, URLEncoded, LabelText, LineBreak, Wrapped,
	}
}

// MaxText is how many bytes [Clean] takes. A longer text is returned as it
// is: no reader takes it either.
const MaxText = 1 << 20

// Repair is one thing that was done.
type Repair struct {
	Name    Name
	Span    source.Span // in the input
	With    string      // what stands there now
	Message string      // lower case, no full stop
}

// Options say what the platform takes as it is.
type Options struct {
	// SingleQuotes leaves 'single quotes' alone: they are syntax there.
	SingleQuotes bool
	// Field reports whether a name is a field operator of the platform, so
	// that "title: cto" is no label. Nil knows no fields.
	Field func(name string) bool
	// Box reports whether the platform has a box of a name, in small letters:
	// what is copied from its form brings the name along. Nil knows no boxes.
	Box func(name string) bool
}

// Result is a cleaned text.
type Result struct {
	Text    string
	Repairs []Repair // in the order of their places

	input string
	cells []cell // nil where Text is a part of the input as it was
	from  int    // of Text in the input, where there are no cells
	bytes []int  // by cell: where it begins in Text
}

// Clean undoes what was done to a text, and drops the blanks around it.
// Cleaning a cleaned text changes nothing. Time and memory grow with the
// length of the text.
func Clean(input string, o Options) *Result {
	if len(input) > MaxText {
		return &Result{Text: input, input: input}
	}
	if from, to := trimmed(input); plain(input[from:to]) {
		return &Result{Text: input[from:to], input: input, from: from}
	}
	d := draft{input: input, options: o}
	d.decode()
	for done := -1; done < len(d.repairs); {
		done = len(d.repairs)
		d.unwrap()
		d.quotes()
	}
	d.dashes()
	d.lines()
	return d.result()
}

// plain reports whether a text surely needs no repair. Most are plain.
func plain(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c >= utf8.RuneSelf, c < ' ' && c != '\t', c == 0x7f:
			return false
		case c == '\'' || c == '`' || c == '%' || c == ';' || c == ':':
			return false
		}
	}
	return !doubledQuotes(text) && !numbered(text)
}

// trimmed returns where a text without the blanks around it begins and ends.
func trimmed(text string) (from, to int) {
	to = len(text)
	for from < to && isASCIIBlank(text[from]) {
		from++
	}
	for to > from && isASCIIBlank(text[to-1]) {
		to--
	}
	return from, to
}

func isASCIIBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// Input returns the place in the input that a span of Text was made of. A
// span of no length keeps none.
func (r *Result) Input(s source.Span) source.Span {
	if r.cells == nil {
		return source.Span{Offset: s.Offset + r.from, Length: s.Length}
	}
	if len(r.cells) == 0 {
		return source.Span{}
	}
	first := r.cellAt(s.Offset)
	if s.Length == 0 {
		if s.Offset >= len(r.Text) {
			return source.Span{Offset: r.cells[len(r.cells)-1].to}
		}
		return source.Span{Offset: r.cells[first].from}
	}
	last := r.cellAt(s.End() - 1)
	return source.Between(r.cells[first].from, max(r.cells[last].to, r.cells[first].from))
}

// cellAt returns the number of the cell that holds a byte of Text.
func (r *Result) cellAt(offset int) int {
	low, high := 0, len(r.bytes)
	for high-low > 1 {
		if mid := (low + high) / 2; r.bytes[mid] <= offset {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}
