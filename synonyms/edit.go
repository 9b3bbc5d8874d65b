package synonyms

import (
	"cmp"
	"slices"
	"strings"
)

// change is a part of a text that is replaced by another.
type change struct {
	from, to int
	text     string
}

// editor adds facts to the text of a file, and leaves the rest as it is:
// comments, order, blanks.
type editor struct {
	file    *File
	text    string
	newline string
	spots   []spot
	changes []change
}

// with returns the text of a file with facts about concepts added to it. A
// concept of which the file has a row gets them there, any other one a new row
// at the end of its section. table is what finds out whether a row is about a
// concept: the file on top of the tables below it.
func (f *File) with(table *Table, facts []*concept) string {
	e := &editor{file: f, text: f.src.Text, newline: "\n", spots: statements(f.src.Text)}
	if strings.Contains(e.text, "\r\n") {
		e.newline = "\r\n"
	}
	rows := map[Kind][]string{}
	var sections []Kind
	for _, c := range facts {
		if r := f.rowOf(table, c); r != nil {
			e.extend(r, c)
			continue
		}
		if rows[c.Kind] == nil {
			sections = append(sections, c.Kind)
		}
		rows[c.Kind] = append(rows[c.Kind], c.entry())
	}
	for _, k := range sections {
		e.addRows(k, rows[k])
	}
	return e.apply()
}

// rowOf finds the row that is about a concept.
func (f *File) rowOf(table *Table, c *concept) *row {
	for _, r := range f.rows {
		if r.kind != c.Kind {
			continue
		}
		if reading(r.name.string) == reading(c.Name) {
			return r
		}
		if owner := table.rowConcept(r); owner != nil && owner.Name == c.Name {
			return r
		}
	}
	return nil
}

func (e *editor) insert(at int, text string) { e.changes = append(e.changes, change{at, at, text}) }

// apply makes all changes. Those at one place come in their order.
func (e *editor) apply() string {
	slices.SortStableFunc(e.changes, func(a, b change) int { return cmp.Compare(a.from, b.from) })
	var b strings.Builder
	last := 0
	for _, c := range e.changes {
		b.WriteString(e.text[last:c.from] + c.text)
		last = c.to
	}
	return b.String() + e.text[last:]
}

// lineEnd is where the line ends that a place is on.
func (e *editor) lineEnd(at int) int {
	return at + len(strings.TrimRight(e.text[at:at+lineLength(e.text[at:])], "\r"))
}

// addRows adds rows at the end of a section, or opens it.
func (e *editor) addRows(k Kind, rows []string) {
	end := -1
	open := false
	for _, s := range e.spots {
		if s.header {
			open = len(s.key) == 1 && s.key[0] == string(k)
		}
		if open {
			end = s.to
		}
	}
	text := strings.Join(rows, e.newline)
	if end >= 0 {
		e.insert(e.lineEnd(end), e.newline+text)
		return
	}
	before := "[" + string(k) + "]" + e.newline
	if body := strings.TrimRight(e.text, " \t\r\n"); body != "" {
		before = e.newline + before
		if len(body) == len(e.text) {
			before = e.newline + before
		}
	}
	e.insert(len(e.text), before+text+e.newline)
}

// extend adds facts to a row.
func (e *editor) extend(r *row, c *concept) {
	at := slices.IndexFunc(e.spots, func(s spot) bool { return e.isRow(s, r) })
	row := e.spots[at]
	var have []spot
	if row.header {
		have = e.block(at)
	} else {
		have = pairsWithin(e.text, row)
	}
	var fresh []string
	for _, f := range c.fields() {
		fresh = append(fresh, e.addTo(have, f)...)
	}
	switch {
	case len(fresh) == 0:
	case row.header:
		end := row.to
		if len(have) > 0 {
			end = have[len(have)-1].to
		}
		e.insert(e.lineEnd(end), e.newline+strings.Join(fresh, e.newline))
	default:
		e.addItems(row, fresh)
	}
}

// isRow reports whether a row begins at a spot: behind the equals sign, or in
// the brackets of its own.
func (e *editor) isRow(s spot, r *row) bool {
	at := r.name.span.Offset
	return s.from <= at && at < s.value && (!s.header || len(s.key) == 2)
}

// block lists the keys below a header.
func (e *editor) block(at int) []spot {
	var out []spot
	for _, s := range e.spots[at+1:] {
		if s.header {
			break
		}
		out = append(out, s)
	}
	return out
}

// addTo adds facts to the field that has others already. Where there is none
// it returns the fields to add to the row.
func (e *editor) addTo(have []spot, f facts) []string {
	dotted := false
	for _, s := range have {
		switch {
		case s.key[0] != f.name:
		case len(s.key) > 1:
			dotted = true
		default:
			e.addFacts(s, f)
			return nil
		}
	}
	if !dotted {
		return []string{f.String()}
	}
	texts := f.texts(true)
	for i := range texts {
		texts[i] = f.name + "." + texts[i]
	}
	return texts
}

// addFacts adds to a list or to a table of reasons. A list of names to which
// one with a reason comes turns into a table first.
func (e *editor) addFacts(s spot, f facts) {
	if e.text[s.value] == '{' || !f.reasoned() {
		e.addItems(s, f.texts(e.text[s.value] == '{'))
		return
	}
	e.changes = append(e.changes, change{s.value, s.value + 1, "{"})
	for _, end := range e.elements(s) {
		e.insert(end, " = {}")
	}
	e.addItems(s, f.texts(true))
	e.changes = append(e.changes, change{s.to - 1, s.to, "}"})
}

// elements lists where the texts of a list end.
func (e *editor) elements(list spot) []int {
	s := scanner{text: e.text, at: list.value + 1}
	var out []int
	for s.skip(" \t\r\n,"); s.at < list.to-1; s.skip(" \t\r\n,") {
		s.past()
		out = append(out, s.at)
	}
	return out
}

// addItems adds items before the bracket that closes a list or a table: on
// lines of their own if the bracket stands on one.
func (e *editor) addItems(s spot, items []string) {
	end, comma := e.lastItem(s)
	text := strings.Join(items, ", ")
	switch between := e.text[end : s.to-1]; {
	case end == s.value+1 && e.text[s.value] == '{':
		e.changes = append(e.changes, change{end, end + len(between) - len(strings.TrimLeft(between, " \t")), " " + text + " "})
	case end == s.value+1:
		e.insert(end, text)
	case strings.Contains(between, "\n"):
		if !comma {
			e.insert(end, ",")
		}
		line := e.text[:end][strings.LastIndexByte(e.text[:end], '\n')+1:]
		indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		e.insert(e.lineEnd(end), e.newline+indent+strings.Join(items, ","+e.newline+indent))
	case comma:
		e.insert(end, " "+text)
	default:
		e.insert(end, ", "+text)
	}
}

// lastItem finds where what a list or table holds ends, and whether with a
// comma.
func (e *editor) lastItem(s spot) (end int, comma bool) {
	sc := scanner{text: e.text, at: s.value + 1}
	end = sc.at
	for sc.skip(" \t\r\n"); sc.at < s.to-1; sc.skip(" \t\r\n") {
		comma = e.text[sc.at] == ','
		switch {
		case comma:
			sc.at++
		case e.text[s.value] == '{':
			sc.pair()
		default:
			sc.past()
		}
		end = sc.at
	}
	return end, comma
}
