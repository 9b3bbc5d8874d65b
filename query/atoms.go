package query

import (
	"slices"
	"strconv"
	"strings"
)

// atom is a statement about a profile that is either true or false: these
// words stand together in this field.
type atom struct {
	field  Field
	words  []string
	prefix bool
	near   *Near // set for a proximity; words is then empty
	key    string
}

// atomTable numbers the atoms of expressions under one reading, and knows
// which of them imply which.
type atomTable struct {
	reading Reading
	atoms   []atom
	byKey   map[string]int
	byTerm  map[spelled]int // so that no term is read twice
	lengths []int           // of the phrases, in words: only parts so long can be atoms
	prefix  bool            // some atom ends in a prefix
	nears   []int
	known   [][]saying // by atom number, nil where not asked for yet
}

// spelled is what a reading makes the words of a term of.
type spelled struct {
	text   string
	field  Field
	prefix bool
}

// newAtomTable makes a table with room for the terms of some expressions.
func newAtomTable(r Reading, exprs ...Expr) *atomTable {
	room := 0
	for _, e := range exprs {
		for range EachTerm(e) {
			room++
		}
	}
	return &atomTable{
		reading: r,
		atoms:   make([]atom, 0, room),
		byKey:   make(map[string]int, room),
		byTerm:  make(map[spelled]int, room),
	}
}

// term returns the number of a term's atom. A term that the reading leaves no
// words of has none: no profile matches it.
func (t *atomTable) term(term Term) (int, bool) {
	key := spelled{term.Text, term.Field, term.Prefix}
	id, seen := t.byTerm[key]
	if !seen {
		id = t.readTerm(term)
		t.byTerm[key] = id
	}
	return id, id != noAtom
}

const noAtom = -1

func (t *atomTable) readTerm(term Term) int {
	words, prefix := termWords(term, t.reading)
	if len(words) == 0 {
		return noAtom
	}
	return t.add(atom{field: term.Field, words: words, prefix: prefix, key: atomKey(term.Field, words, prefix)})
}

// nearness returns the number of a proximity's atom. Its terms become atoms
// too, because it implies them. A proximity that no value can satisfy has
// none: one without terms, with a term that has no words, or without room.
func (t *atomTable) nearness(n Near) (int, bool) {
	terms := Terms(n)
	if len(terms) == 0 || n.Distance < 0 && len(terms) > 1 {
		return 0, false
	}
	parts := make([]string, 0, len(terms))
	for _, term := range terms {
		words, prefix := termWords(term, t.reading)
		if len(words) == 0 {
			return 0, false
		}
		parts = append(parts, atomKey(term.Field, words, prefix))
	}
	for _, term := range terms {
		t.term(term)
	}
	slices.Sort(parts)
	key := "near" + sep + strconv.Itoa(n.Distance) + sep + strings.Join(parts, sep+sep)
	before := len(t.atoms)
	id := t.add(atom{field: nearField(n), near: &n, key: key})
	if id == before {
		t.nears = append(t.nears, id)
	}
	return id, true
}

func (t *atomTable) add(a atom) int {
	if id, ok := t.byKey[a.key]; ok {
		return id
	}
	id := len(t.atoms)
	t.byKey[a.key] = id
	t.atoms = append(t.atoms, a)
	t.prefix = t.prefix || a.prefix
	if n := len(a.words); n > 0 && !slices.Contains(t.lengths, n) {
		t.lengths = append(t.lengths, n)
	}
	return id
}

// sep cannot stand in a word: every reading separates words at it.
const sep = "\x00"

func atomKey(f Field, words []string, prefix bool) string {
	end := ""
	if prefix {
		end = "*"
	}
	return string(f) + sep + strings.Join(words, sep) + sep + end
}

// fieldAndAnywhere lists the fields whose terms a value of f can satisfy.
func fieldAndAnywhere(f Field) []Field {
	if f == Anywhere {
		return []Field{Anywhere}
	}
	return []Field{f, Anywhere}
}
