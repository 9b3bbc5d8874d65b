package synonyms

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
)

// packed is a table as text: one concept a line, and one key a line. A look-up
// finds its line by bisection and reads that line alone, once.
type packed struct {
	rows   lines    // concepts, by kind and name
	kinds  []kindAt // where the rows of each kind begin
	keys   lines    // folded spellings in their order, one for each concept that owns it
	owners []uint16 // the row of the concept that owns a key
	notes  lines    // what many rows say: files, reasons
	read   []atomic.Pointer[concept]
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
	if p == nil {
		return nil
	}
	first, end := p.section(kind)
	row := p.rows.search(first, end, name, fieldMark[0])
	if row < 0 {
		return nil
	}
	return p.concept(row)
}

// section says which rows hold the concepts of a kind.
func (p *packed) section(kind Kind) (first, end int) {
	for i, k := range p.kinds {
		if k.kind != kind {
			continue
		}
		if i+1 < len(p.kinds) {
			return k.first, p.kinds[i+1].first
		}
		return k.first, len(p.read)
	}
	return 0, 0
}

// owner returns the concept of a kind that owns a key, nil where none does.
func (p *packed) owner(kind Kind, key string) *concept {
	if p == nil {
		return nil
	}
	at := p.keys.search(0, len(p.owners), key, '\n')
	if at < 0 {
		return nil
	}
	first, end := p.section(kind)
	for ; at < len(p.owners) && p.keys.at(at) == key; at++ {
		if row := int(p.owners[at]); first <= row && row < end {
			return p.concept(row)
		}
	}
	return nil
}

// lines is a text of many lines, each found by its number or, where they are
// sorted, by what it says.
type lines struct {
	text   string
	blocks []uint32 // where every blockLines-th line begins
}

// blockLines is how many lines are gone through one by one.
const blockLines = 16

// at returns a line.
func (l lines) at(i int) string {
	rest := l.text[l.blocks[i/blockLines]:]
	for range i % blockLines {
		_, rest, _ = strings.Cut(rest, "\n")
	}
	line, _, _ := strings.Cut(rest, "\n")
	return line
}

// search finds the first of the lines from first up to end, sorted by what
// stands before a mark in each, that has a key there. Where none has, search
// returns -1. A mark sorts before all that stands in keys.
func (l lines) search(first, end int, key string, mark byte) int {
	if first == end || strings.IndexByte(key, mark) >= 0 {
		return -1
	}
	low, high := first/blockLines, (end-1)/blockLines // the blocks in which it can begin
	for low < high {
		middle := (low + high + 1) / 2
		if order(l.text[l.blocks[middle]:], key, mark) < 0 {
			low = middle
		} else {
			high = middle - 1
		}
	}
	i := low * blockLines
	for rest := l.text[l.blocks[low]:]; i < end; i++ {
		if i >= first {
			if o := order(rest, key, mark); o == 0 {
				return i
			} else if o > 0 {
				return -1
			}
		}
		rest = rest[strings.IndexByte(rest, '\n')+1:]
	}
	return -1
}

// order compares what stands before the first mark in a text with a key.
func order(text, key string, mark byte) int {
	n := min(len(text), len(key))
	switch o := strings.Compare(text[:n], key); {
	case o != 0:
		return o
	case text[n] == mark:
		return 0
	}
	return 1
}

// The marks of a row, none of which stands in a spelling. A row is fields: the name, the numbers of the notes that
// hold its file and its source, and what the letter before it says. The parts
// of a field stand between bars. A part of an edge is a name, a weight in
// hundredths and the number of the note with the reason.
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
)

// unpack reads a row.
func (p *packed) unpack(row int) *concept {
	name, rest, _ := strings.Cut(p.rows.at(row), fieldMark)
	from, rest, _ := strings.Cut(rest, fieldMark)
	domain, src, _ := strings.Cut(from, partMark)
	c := &concept{Name: name, Domain: p.note(domain), Source: p.note(src), Kind: p.kindOf(row), extras: &none}
	for rest != "" {
		var field string
		field, rest, _ = strings.Cut(rest, fieldMark)
		p.unpackField(c, field[0], field[1:])
	}
	return c
}

func (p *packed) unpackField(c *concept, letter byte, text string) {
	switch letter {
	case packForms:
		c.Forms = parts(text)
		if c.Forms[0] == "" {
			c.Forms[0] = c.Name
		}
	case packImplies:
		c.Implies = p.edges(text)
	case packImpliedBy:
		c.ImpliedBy = parts(text)
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
		locale, forms, _ := strings.Cut(text, partMark)
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
	}
	panic("synonyms: no field has the letter " + string(letter))
}

// kindOf is the kind of the concept in a row.
func (p *packed) kindOf(row int) Kind {
	i, found := slices.BinarySearchFunc(p.kinds, row, func(k kindAt, row int) int { return cmp.Compare(k.first, row) })
	if !found {
		i--
	}
	return p.kinds[i].kind
}

func parts(text string) []string { return strings.Split(text, partMark) }

func (p *packed) edges(text string) []edge {
	list := make([]edge, 0, strings.Count(text, partMark)+1)
	for part := range strings.SplitSeq(text, partMark) {
		rest, why := cutLast(part)
		name, weight := cutLast(rest)
		list = append(list, edge{name, p.note(why), uint8(number(weight))})
	}
	return list
}

func cutLast(text string) (before, last string) {
	i := strings.LastIndex(text, edgeMark)
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
