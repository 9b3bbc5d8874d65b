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
	byText  map[string]int32 // the run of a text's words, or noRun: so that none is read twice
	phrases automaton
	nears   []int
	byNear  map[string]int
	known   [][]saying // by atom number, nil where not asked for yet
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
		byText:  make(map[string]int32, room),
		phrases: newAutomaton(2 * room), // most terms have two words
	}
}

const noAtom = -1

// term returns the number of a term's atom. A term that the reading leaves no
// words of has none: no profile matches it.
func (t *atomTable) term(term Term) (int, bool) {
	text := term.unstarred()
	run, seen := t.byText[text]
	if !seen {
		run = t.read(text)
		t.byText[text] = run
	}
	if run == noRun {
		return noAtom, false
	}
	return t.atomOf(run, term.Field, term.Prefix), true
}

// read returns the run of a text's words, or noRun where it has none.
func (t *atomTable) read(text string) int32 {
	words := t.reading(text)
	if len(words) == 0 {
		return noRun
	}
	return t.phrases.add(words)
}

// atomOf returns the atom of just the words of a run, in a field.
func (t *atomTable) atomOf(run int32, f Field, prefix bool) int {
	r := &t.phrases.runs[run]
	for id := r.atom; id != noAtom; id = t.atoms[id].alike {
		if a := &t.atoms[id]; a.field == f && a.prefix == prefix {
			return int(id)
		}
	}
	id := len(t.atoms)
	t.atoms = append(t.atoms, atom{field: f, words: r.words, prefix: prefix, alike: r.atom})
	r.atom = int32(id)
	if prefix {
		t.phrases.addStem(r)
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
