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
	alike  int32 // another atom of the same words, or noAtom
}

// atomTable numbers the atoms of expressions under one reading, and knows
// which of them imply which.
type atomTable struct {
	reading Reading
	atoms   []atom
	byTerm  map[spelled]int // so that no term is read twice
	phrases automaton
	nears   []int
	byNear  map[string]int
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
		byTerm:  make(map[spelled]int, room),
		phrases: newAutomaton(2 * room), // most terms have two words
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
	m := &t.phrases
	run := &m.runs[m.add(words)]
	for id := run.atom; id != noAtom; id = t.atoms[id].alike {
		if a := &t.atoms[id]; a.field == term.Field && a.prefix == prefix {
			return int(id)
		}
	}
	id := len(t.atoms)
	t.atoms = append(t.atoms, atom{field: term.Field, words: words, prefix: prefix, alike: run.atom})
	run.atom = int32(id)
	if prefix {
		m.addStem(run)
	}
	return id
}

// nearness returns the number of a proximity's atom. Its terms become atoms
// too, because it implies them. A proximity that no value can satisfy has
// none: one without terms, with a term that has no words, or without room.
func (t *atomTable) nearness(n Near) (int, bool) {
	terms := Terms(n)
	if len(terms) == 0 || n.Distance < 0 && len(terms) > 1 {
		return 0, false
	}
	for _, term := range terms {
		if words, _ := termWords(term, t.reading); len(words) == 0 {
			return 0, false
		}
	}
	for _, term := range terms {
		t.term(term)
	}
	key := t.nearKey(n)
	if id, ok := t.byNear[key]; ok {
		return id, true
	}
	id := len(t.atoms)
	if t.byNear == nil {
		t.byNear = map[string]int{}
	}
	t.byNear[key] = id
	t.atoms = append(t.atoms, atom{field: nearField(n), near: &n, alike: noAtom})
	t.nears = append(t.nears, id)
	return id, true
}

// sep cannot stand in a word: every reading separates words at it.
const sep = "\x00"

// key is the same for atoms that say the same, whatever table they are in.
func (t *atomTable) key(id int) string {
	a := t.atoms[id]
	if a.near != nil {
		return t.nearKey(*a.near)
	}
	return atomKey(a.field, a.words, a.prefix)
}

func (t *atomTable) nearKey(n Near) string {
	var parts []string
	for term := range EachTerm(n) {
		words, prefix := termWords(term, t.reading)
		parts = append(parts, atomKey(term.Field, words, prefix))
	}
	slices.Sort(parts)
	return "near" + sep + strconv.Itoa(n.Distance) + sep + strings.Join(parts, sep+sep)
}

func atomKey(f Field, words []string, prefix bool) string {
	end := ""
	if prefix {
		end = "*"
	}
	return string(f) + sep + strings.Join(words, sep) + sep + end
}
