package repair

import (
	"slices"
	"strings"
)

// unwrap takes off what stands around a string: the quotes of a spreadsheet's
// cell, the backticks of a chat, a label, the number of a list.
func (d *draft) unwrap() {
	for d.unwrapOnce() {
	}
}

func (d *draft) unwrapOnce() bool {
	from, to := 0, len(d.cells)
	for from < to && isBlank(d.cells[from].r) {
		from++
	}
	for to > from && isBlank(d.cells[to-1].r) {
		to--
	}
	return d.backticks(from, to) || d.spreadsheet(from, to) || d.label(from, to)
}

// backticks takes off the marks that make a chat show code.
func (d *draft) backticks(from, to int) bool {
	if to-from < 3 || d.at(from) != '`' || d.at(to-1) != '`' {
		return false
	}
	open, end := from, to
	for open < to && d.at(open) == '`' {
		open++
	}
	for end > open && d.at(end-1) == '`' {
		end--
	}
	if open == end || open-from != to-end || slices.ContainsFunc(d.cells[open:end], func(c cell) bool { return c.r == '`' }) {
		return false
	}
	d.report(Wrapped, d.cells[from].from, d.cells[open-1].to, "", "backticks of a chat around the string")
	d.report(Wrapped, d.cells[end].from, d.cells[to-1].to, "", "backticks of a chat around the string")
	d.cells = d.cells[open:end]
	return true
}

// spreadsheet takes off the quotes around a cell in which all quotes were
// doubled.
func (d *draft) spreadsheet(from, to int) bool {
	if to-from < 2 || d.at(from) != '"' || d.at(to-1) != '"' {
		return false
	}
	inner := d.cells[from+1 : to-1]
	if !allDoubled(inner) {
		return false
	}
	d.report(Wrapped, d.cells[from].from, d.cells[to-1].to, "", "quotes of a spreadsheet around the string, and all others doubled")
	kept := inner[:0]
	for i := 0; i < len(inner); i++ {
		kept = append(kept, inner[i])
		if inner[i].r == '"' {
			kept[len(kept)-1].to = inner[i+1].to
			i++
		}
	}
	d.cells = kept
	return true
}

// allDoubled reports whether there are quotes, each has its twin, and the
// twins stand where quotes around words would.
func allDoubled(cells []cell) bool {
	at := func(i int) rune {
		if i < 0 || i >= len(cells) {
			return 0
		}
		return cells[i].r
	}
	pairs := 0
	for i := 0; i < len(cells); i++ {
		if at(i) != '"' {
			continue
		}
		if at(i+1) != '"' {
			return false
		}
		opening := pairs%2 == 0
		if opening && (!opens(at(i-1)) || isEdge(at(i+2))) || !opening && isEdge(at(i-1)) {
			return false
		}
		pairs++
		i++
	}
	return pairs > 0 && pairs%2 == 0
}

// doubledQuotes reports whether a text may be the cell of a spreadsheet.
func doubledQuotes(text string) bool {
	return strings.HasPrefix(text, `"`) && strings.HasSuffix(text, `"`) && strings.Contains(text, `""`)
}

// labels are what stands before the boxes of platforms and in people's notes.
// Names that are field operators somewhere are not among them.
func labels() []string {
	return []string{
		"keywords", "keyword", "keyword search", "all keywords", "boolean", "boolean query", "boolean string", "boolean search", "boolean search string",
		"search", "search string", "search strings", "search query", "search term", "search terms", "query", "string",
		"linkedin", "linkedin recruiter", "linkedin search", "recruiter", "sales navigator", "google", "google search",
		"google x-ray", "google xray", "x-ray", "xray", "x-ray search", "bing", "github search", "indeed", "dice", "monster",
		"job title", "job titles", "job titles (current)", "current title", "current titles", "current job title",
		"skills and assessments", "must have", "must haves", "must-have",
	}
}

// boxLabels are labels with a blank behind them alone: without it they are
// field operators of some platform.
func boxLabels() []string {
	return []string{"title", "titles", "skills", "skill", "company", "companies", "location", "locations"}
}

const (
	maxLabel  = 24 // characters, without the colon
	maxNumber = 3  // digits and mark of a list's number
)

// label takes off a label with its colon, a bullet, or the number of a list.
func (d *draft) label(from, to int) bool {
	end := d.labelEnd(from, to)
	if end == 0 {
		return false
	}
	for end < to && isBlank(d.at(end)) {
		end++
	}
	if end == to {
		return false // nothing but a label: then it is the string
	}
	d.report(LabelText, d.cells[from].from, d.cells[end-1].to, "", "label in front of the string")
	d.cells = d.cells[end:to]
	return true
}

// labelEnd returns the cell behind a label, 0 where there is none.
func (d *draft) labelEnd(from, to int) int {
	if r := d.at(from); r == '•' || r == '‣' || r == '▪' || r == '●' {
		return from + 1
	}
	if end := d.numberEnd(from, to); end > 0 {
		return end
	}
	for i := from; i < min(to, from+maxLabel+1); i++ {
		if d.at(i) != ':' {
			continue
		}
		name := unnumbered(strings.ToLower(strings.TrimSpace(d.text(from, i))))
		if d.options.Field != nil && d.options.Field(name) {
			return 0
		}
		if slices.Contains(labels(), name) || d.options.Box != nil && d.options.Box(name) || d.options.Field != nil && isBlank(d.at(i+1)) && slices.Contains(boxLabels(), name) {
			return i + 1
		}
		return 0
	}
	return 0
}

// unnumbered is a label without the number that tells it from others, as in
// "search string 2".
func unnumbered(name string) string { return strings.TrimRight(name, " #0123456789") }

// numberEnd returns the cell behind "1." or "1)" at the start of a line.
func (d *draft) numberEnd(from, to int) int {
	i := from
	for i < min(to, from+maxNumber) && '0' <= d.at(i) && d.at(i) <= '9' {
		i++
	}
	if i == from || i-from >= maxNumber || d.at(i) != '.' && d.at(i) != ')' || !isBlank(d.at(i+1)) {
		return 0
	}
	return i + 1
}

// numbered reports whether a text may begin with the number of a list.
func numbered(text string) bool { return text != "" && '0' <= text[0] && text[0] <= '9' }
