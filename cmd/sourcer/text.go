package main

import (
	"os"
	"strconv"
	"strings"

	"golang.org/x/term"

	"sourcer/query/source"
)

// defaultWidth is the width of a terminal that does not tell its own, in
// columns.
const defaultWidth = 80

// minWidth is the narrowest width that text is wrapped to, in columns.
const minWidth = 40

// width is how many columns standard output has.
func (a *app) width() int {
	f, ok := a.out.to.(*os.File)
	if !ok {
		return defaultWidth
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil || columns <= 0 {
		return defaultWidth
	}
	return max(columns, minWidth)
}

// wrap breaks a text at spaces into lines of at most width columns. A word
// that is wider stands on a line of its own.
func wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		w := source.Width(word)
		if line != "" && used+1+w > width {
			lines = append(lines, line)
			line, used = "", 0
		}
		if line != "" {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+w
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// pad fills a text with blanks up to a width in columns.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-source.Width(text)))
}

// minColumn is the narrowest column that text is wrapped to.
const minColumn = 20

// columnsWithin sets rows as a table that is at most width columns wide: what
// stands in the last column goes on below itself, where it is too long.
func columnsWithin(rows [][]string, width int) []string {
	last := 0
	for _, row := range rows {
		last = max(last, len(row)-1)
	}
	left := width
	for i := range last {
		widest := 0
		for _, row := range rows {
			if i < len(row) {
				widest = max(widest, source.Width(row[i]))
			}
		}
		left -= widest + 2
	}
	if left < minColumn {
		return columns(rows)
	}
	var wrapped [][]string
	for _, row := range rows {
		if len(row) <= last {
			wrapped = append(wrapped, row)
			continue
		}
		for i, l := range wrap(row[last], left) {
			if i > 0 {
				row = make([]string, last)
			}
			wrapped = append(wrapped, append(row[:last:last], l))
		}
	}
	return columns(wrapped)
}

// columns sets rows as a table: each column as wide as its widest cell, two
// blanks between, nothing behind the last.
func columns(rows [][]string) []string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], source.Width(cell))
		}
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		var b strings.Builder
		for j, cell := range row {
			if j > 0 {
				b.WriteString("  ")
			}
			b.WriteString(pad(cell, widths[j]))
		}
		lines[i] = strings.TrimRight(b.String(), " ")
	}
	return lines
}

// plural says "1 loss" and "2 losses".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return itoa(n) + " " + many
}

func itoa(n int) string { return strconv.Itoa(n) }

// weight writes a number from 0 to 1.
func weight(w float64) string { return strconv.FormatFloat(w, 'f', 2, 64) }
