package synonyms

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
)

// packed is a table as text, one concept a line. A look-up finds its line by
// the hash of a key, and reads that line alone, once.
type packed struct {
	rows   lines    // concepts, by kind and name
	kinds  []kindAt // where the rows of each kind begin
	hashes []uint32 // of the folded spellings, in their order
	owners []uint16 // the row of the concept that owns each of them
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

// named returns the concept of that very name, nil where there is none. A
// concept owns its name.
func (p *packed) named(kind Kind, name string) *concept {
	if c := p.owner(kind, foldKey(name)); c != nil && c.Name == name {
		return c
	}
	return nil
}

// owner returns the concept of a kind that owns a key, nil where none does.
func (p *packed) owner(kind Kind, key string) *concept {
	if p == nil {
		return nil
	}
	hash := keyHash(kind, key)
	for i := p.place(hash); i < len(p.hashes) && p.hashes[i] == hash; i++ {
		if c := p.concept(int(p.owners[i])); c.Kind == kind && c.hasKey(key) {
			return c
		}
	}
	return nil
}

// place is the index of the first hash that is not below one. Hashes are
// spread evenly, so it is near the place where that one would stand if the
// steps between them were all the same.
func (p *packed) place(hash uint32) int {
	i := int(uint64(hash) * uint64(len(p.hashes)) >> 32)
	for i > 0 && p.hashes[i-1] >= hash {
		i--
	}
	for i < len(p.hashes) && p.hashes[i] < hash {
		i++
	}
	return i
}

// keyHash is the hash of a key (FNV-1a).
func keyHash(kind Kind, key string) uint32 {
	const offset, prime = 2166136261, 16777619
	hash := uint32(offset)
	for i := range len(kind) {
		hash = (hash ^ uint32(kind[i])) * prime
	}
	hash *= prime // a NUL between the two
	for i := range len(key) {
		hash = (hash ^ uint32(key[i])) * prime
	}
	return hash
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
	blocks []uint32 // where every blockLines-th line begins
}

// blockLines is how many lines are gone through one by one.
const blockLines = 4

// at returns a line.
func (l lines) at(i int) string {
	rest := l.text[l.blocks[i/blockLines]:]
	for range i % blockLines {
		rest = rest[strings.IndexByte(rest, '\n')+1:]
	}
	return rest[:strings.IndexByte(rest, '\n')]
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
	packKeys      = 'k'
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
	case packKeys:
		return &x.Keys
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
