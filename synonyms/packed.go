package synonyms

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
)

// packed is a table as text, one concept a line. A look-up finds its line by
// the hash of a key, and reads that line alone, once. Of what edges lead to no
// more is read than what is asked for, see [entry].
type packed struct {
	rows  lines    // concepts, by kind and name
	kinds []kindAt // where the rows of each kind begin
	keys  keyIndex // the folded spellings
	notes lines    // what many rows say: files, reasons
	read  []atomic.Pointer[concept]
}

// kindAt says where the rows of a kind begin.
type kindAt struct {
	kind  Kind
	first int
}

// concept returns the concept of a row. It is always the same one.
func (p *packed) concept(row int) *concept {
	if c := p.read[row].Load(); c != nil {
		return c
	}
	c := p.unpack(row)
	if p.read[row].CompareAndSwap(nil, c) {
		return c
	}
	return p.read[row].Load()
}

// all yields every concept by kind and name.
func (p *packed) all() iter.Seq[*concept] {
	return func(yield func(*concept) bool) {
		if p == nil {
			return
		}
		for row := range p.read {
			if !yield(p.concept(row)) {
				return
			}
		}
	}
}

// named returns the concept of that very name, nil where there is none.
func (p *packed) named(kind Kind, name string) *concept {
	if row := p.rowNamed(kind, name); row >= 0 {
		return p.concept(row)
	}
	return nil
}

// rowNamed returns the row of the concept of that very name, or -1. A concept
// owns its name.
func (p *packed) rowNamed(kind Kind, name string) int {
	if p == nil {
		return -1
	}
	for _, row := range p.keys.rows(foldedHash(name)) {
		if p.isNamed(int(row), name) && p.kindOf(int(row)) == kind {
			return int(row)
		}
	}
	return -1
}

// owner returns the concept of a kind that owns a key, nil where none does.
func (p *packed) owner(kind Kind, key hashedKey) *concept {
	if p == nil {
		return nil
	}
	for _, row := range p.keys.rows(key.hash) {
		if p.kindOf(int(row)) != kind {
			continue
		}
		if c := p.concept(int(row)); c.hasKey(key.text) {
			return c
		}
	}
	return nil
}

// hasKey reports whether a key is the folded form of one of the spellings of a
// concept: another key may have the same hash.
func (c *concept) hasKey(key string) bool {
	is := func(form string) bool { return foldsTo(form, key) }
	if is(c.Name) || slices.Contains(c.Keys, key) {
		return true
	}
	for _, list := range [...][]string{c.Forms, c.Bare, c.Safe, c.Shared, c.Work} {
		if slices.ContainsFunc(list, is) {
			return true
		}
	}
	return slices.ContainsFunc(c.Local, func(l localForms) bool { return slices.ContainsFunc(l.Forms, is) })
}

// lines is a text of many lines, each found by its number.
type lines struct {
	text   string
	starts []uint32 // where each line begins, and one more behind the last would
}

// at returns a line.
func (l lines) at(i int) string { return l.text[l.starts[i] : l.starts[i+1]-uint32(len("\n"))] }

// The marks of a row, none of which stands in a spelling. A row is fields: the name, the numbers of the notes that
// hold its file and its source, and what the letter before it says. The parts
// of a field stand between bars. A part of an edge is a name, a weight in
// hundredths and the number of the note with the reason. Of an edge that leads
// here it is the row where the edge begins, and its weight.
const (
	fieldMark = "\t"
	partMark  = "|"
	edgeMark  = " "
)

// The letters of fields, in the order in which they are written.
const (
	packForms     = '='
	packImplies   = '>'
	packImpliedBy = '<'
	packRelated   = '~'
	packRelatedBy = '^'
	packHired     = '}'
	packHiredFrom = '{'
	packBare      = 'b'
	packSafe      = 's'
	packShared    = 'o'
	packNouns     = 'n'
	packTitled    = 't'
	packWork      = 'w'
	packLocal     = 'l' // one for each language, which is its first part
	packAlso      = '+'
	packAfter     = 'a'
	packKeys      = 'k'
)

// unpack reads a row.
func (p *packed) unpack(row int) *concept {
	name, rest := cut(p.rows.at(row), fieldMark)
	from, rest := cut(rest, fieldMark)
	domain, src := cut(from, partMark)
	c := &concept{Name: name, Domain: p.note(domain), Source: p.note(src), Kind: p.kindOf(row), extras: &none}
	for rest != "" {
		var field string
		field, rest = cut(rest, fieldMark)
		p.unpackField(c, field[0], field[1:])
	}
	return c
}

func (p *packed) unpackField(c *concept, letter byte, text string) {
	switch letter {
	case packForms:
		c.Forms = forms(text, c.Name)
	case packImplies:
		c.Implies = p.edges(text)
	case packImpliedBy:
		c.ImpliedBy = parts(text)
		for i, from := range c.ImpliedBy {
			row, _ := cut(from, edgeMark)
			c.ImpliedBy[i], _ = cut(p.rows.at(number(row)), fieldMark)
		}
	default:
		if c.extras == &none {
			c.extras = &extras{}
		}
		p.unpackExtra(c.extras, letter, text)
	}
}

func (p *packed) unpackExtra(x *extras, letter byte, text string) {
	switch letter {
	case packRelated:
		x.Related = p.edges(text)
	case packHired:
		x.Hired = p.edges(text)
	case packLocal:
		locale, forms := cut(text, partMark)
		x.Local = append(x.Local, localForms{locale, parts(forms)})
	case packAlso:
		x.Also = parts(text)
		for i, number := range x.Also {
			x.Also[i] = p.note(number)
		}
	case packAfter:
		x.After = true
	default:
		*x.list(letter) = parts(text)
	}
}

// list is the list of texts that a letter stands for.
func (x *extras) list(letter byte) *[]string {
	switch letter {
	case packRelatedBy:
		return &x.RelatedBy
	case packHiredFrom:
		return &x.HiredFrom
	case packBare:
		return &x.Bare
	case packSafe:
		return &x.Safe
	case packShared:
		return &x.Shared
	case packNouns:
		return &x.Nouns
	case packTitled:
		return &x.Titled
	case packWork:
		return &x.Work
	case packKeys:
		return &x.Keys
	}
	panic("synonyms: no field has the letter " + string(letter))
}

// kindOf is the kind of the concept in a row.
func (p *packed) kindOf(row int) Kind {
	i := 1
	for i < len(p.kinds) && p.kinds[i].first <= row {
		i++
	}
	return p.kinds[i-1].kind
}

// isNamed reports whether the concept in a row has a name.
func (p *packed) isNamed(row int, name string) bool {
	rest, ok := strings.CutPrefix(p.rows.at(row), name)
	return ok && strings.HasPrefix(rest, fieldMark)
}

// cut returns what stands before the first mark and what stands behind it.
func cut(text, mark string) (before, after string) {
	if i := strings.IndexByte(text, mark[0]); i >= 0 {
		return text[:i], text[i+len(mark):]
	}
	return text, ""
}

func parts(text string) []string {
	list := make([]string, strings.Count(text, partMark)+1)
	for i := range list {
		list[i], text = cut(text, partMark)
	}
	return list
}

// forms reads the spellings of a concept.
func forms(text, name string) []string {
	list := parts(text)
	if list[0] == "" {
		list[0] = name
	}
	return list
}

func (p *packed) edges(text string) []edge {
	list := make([]edge, 0, strings.Count(text, partMark)+1)
	for rest := text; rest != ""; {
		var part string
		part, rest = cut(rest, partMark)
		name, weight, why := cutEdge(part)
		list = append(list, p.edge(name, weight, why))
	}
	return list
}

func (p *packed) edge(name, weight, why string) edge {
	return edge{name, p.note(why), uint8(number(weight))}
}

func cutEdge(part string) (name, weight, why string) {
	rest, why := cutLast(part)
	name, weight = cutLast(rest)
	return name, weight, why
}

func cutLast(text string) (before, last string) {
	i := strings.LastIndexByte(text, edgeMark[0])
	return text[:i], text[i+len(edgeMark):]
}

func (p *packed) note(text string) string { return p.notes.at(number(text)) }

// number reads a number of a row, which the generator wrote.
func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic("synonyms: generated row: " + err.Error())
	}
	return n
}
