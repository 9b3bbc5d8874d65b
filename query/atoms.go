package query

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
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
	lengths []int // of the phrases, in words: only parts so long can be atoms
	prefix  bool  // some atom ends in a prefix
	nears   []int
}

func newAtomTable(r Reading) *atomTable {
	return &atomTable{reading: r, byKey: map[string]int{}}
}

// term returns the number of a term's atom. A term that the reading leaves no
// words of has none: no profile matches it.
func (t *atomTable) term(term Term) (int, bool) {
	words, prefix := termWords(term, t.reading)
	if len(words) == 0 {
		return 0, false
	}
	return t.add(atom{field: term.Field, words: words, prefix: prefix, key: atomKey(term.Field, words, prefix)}), true
}

// nearness returns the number of a proximity's atom. Its terms become atoms
// too, because it implies them.
func (t *atomTable) nearness(n Near) int {
	parts := make([]string, 0, len(n.Args))
	for _, term := range Terms(n) {
		words, prefix := termWords(term, t.reading)
		parts = append(parts, atomKey(term.Field, words, prefix))
		t.term(term)
	}
	slices.Sort(parts)
	key := "near" + sep + strconv.Itoa(n.Distance) + sep + strings.Join(parts, sep+sep)
	before := len(t.atoms)
	id := t.add(atom{field: nearField(n), near: &n, key: key})
	if id == before {
		t.nears = append(t.nears, id)
	}
	return id
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

// implied lists the atoms that are true wherever atom id is, other than
// itself: each contiguous part of its phrase, in its field or in any, and
// each prefix of what its parts end in. It need not be closed: an implication
// that follows from two others may be left out.
func (t *atomTable) implied(id int) []int {
	a := t.atoms[id]
	if a.near != nil {
		return t.impliedByNear(id)
	}
	var out []int
	collect := func(words []string, prefix bool) {
		for _, f := range fieldAndAnywhere(a.field) {
			if other, ok := t.byKey[atomKey(f, words, prefix)]; ok && other != id {
				out = append(out, other)
			}
		}
	}
	for _, length := range t.lengths {
		for from := 0; from+length <= len(a.words); from++ {
			part := a.words[from : from+length]
			cut := a.prefix && from+length == len(a.words)
			collect(part, cut)
			if t.prefix {
				eachStem(part, cut, collect)
			}
		}
	}
	for _, n := range t.nears {
		near := t.atoms[n]
		if (near.field == Anywhere || near.field == a.field) && !a.prefix && nearIn(a.words, *near.near, t.reading) {
			out = append(out, n)
		}
	}
	return out
}

// eachStem calls collect with the words and, in place of the last, each of
// its stems: the word itself, if it is not one yet, and all shorter ones.
func eachStem(words []string, isStem bool, collect func([]string, bool)) {
	last := words[len(words)-1]
	cut := slices.Clone(words)
	for end := range last {
		if end == 0 {
			continue
		}
		cut[len(cut)-1] = last[:end]
		collect(cut, true)
	}
	if !isStem && utf8.RuneCountInString(last) > 0 {
		collect(words, true)
	}
}

// impliedByNear lists the terms of a proximity, and the same proximity with
// more room or unbound.
func (t *atomTable) impliedByNear(id int) []int {
	a := t.atoms[id]
	var out []int
	for _, term := range Terms(*a.near) {
		for _, f := range fieldAndAnywhere(a.field) {
			term.Field = f
			words, prefix := termWords(term, t.reading)
			if other, ok := t.byKey[atomKey(f, words, prefix)]; ok {
				out = append(out, other)
			}
		}
	}
	for _, n := range t.nears {
		if n != id && t.wider(t.atoms[n], a) {
			out = append(out, n)
		}
	}
	return out
}

// wider reports whether proximity b implies proximity a: the same terms in
// any order, at least as much room, the same field or any.
func (t *atomTable) wider(a, b atom) bool {
	if a.near.Distance < b.near.Distance || a.field != Anywhere && a.field != b.field {
		return false
	}
	words := func(n *Near) []string {
		var out []string
		for _, term := range Terms(*n) {
			w, prefix := termWords(term, t.reading)
			out = append(out, atomKey(Anywhere, w, prefix))
		}
		slices.Sort(out)
		return out
	}
	return slices.Equal(words(a.near), words(b.near))
}

func fieldAndAnywhere(f Field) []Field {
	if f == Anywhere {
		return []Field{Anywhere}
	}
	return []Field{f, Anywhere}
}
