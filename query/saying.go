package query

import "slices"

// saying is a value that makes an atom true and as little else as can be: the
// words of a phrase, with more letters on a stem; the terms of a proximity as
// far apart as it lets them be. What else it makes true, the atom implies.
type saying struct {
	words []string // as a reading returns them; more marks what is made up
	order []int    // of a proximity: its terms in the order in which they stand
	room  int      // of a proximity: made-up words between two terms
	says  []int    // the atoms that are true of the value, sorted
}

// more stands for letters that are in no term, on their own for a word that is
// in no term. No reading returns it.
const more = sep

// maxNearTerms and maxNearWords bound the proximities whose orders are all
// looked at. Of what is beyond them only the terms are known to follow.
const (
	maxNearTerms = 4
	maxNearWords = 200
)

// sayings lists the ways in which atom id can be true: one for a phrase, for
// a proximity one for each order of its terms. It is empty for a proximity
// that is too large to look at.
func (t *atomTable) sayings(id int) []saying {
	if len(t.known) != len(t.atoms) {
		t.known = make([][]saying, len(t.atoms)) // a new atom may be said by any
	}
	if t.known[id] == nil {
		t.known[id] = t.findSayings(id)
	}
	return t.known[id]
}

func (t *atomTable) findSayings(id int) []saying {
	a := t.atoms[id]
	if a.near == nil {
		words := a.shown()
		return []saying{{words: words, says: t.saidBy(words, a.field)}}
	}
	terms := Terms(*a.near)
	room := t.room(a.near.Distance)
	if len(terms) > maxNearTerms || room*len(terms) > maxNearWords {
		return nil
	}
	var out []saying
	for _, order := range orders(len(terms)) {
		s := saying{order: order, room: room}
		s.words = t.spread(terms, order, room)
		s.says = t.saidBy(s.words, a.field)
		if !slices.ContainsFunc(out, func(o saying) bool { return slices.Equal(o.says, s.says) }) {
			out = append(out, s)
		}
	}
	return out
}

// implied lists the atoms that are true wherever atom id is, other than
// itself, sorted.
func (t *atomTable) implied(id int) []int {
	common := t.saidAlways(id)
	return slices.DeleteFunc(common, func(other int) bool { return other == id })
}

func (t *atomTable) saidAlways(id int) []int {
	a := t.atoms[id]
	if a.near == nil {
		return t.saidBy(a.shown(), a.field)
	}
	if sayings := t.sayings(id); len(sayings) > 0 {
		return saidInAll(sayings)
	}
	return t.saidByTerms(id)
}

// shown is the words of a value that says a phrase and no more. A stem goes on
// with letters that are in no term.
func (a atom) shown() []string {
	if !a.prefix || len(a.words) == 0 {
		return a.words
	}
	words := slices.Clone(a.words)
	words[len(words)-1] += more
	return words
}

// saidInAll lists what all sayings have in common.
func saidInAll(sayings []saying) []int {
	common := slices.Clone(sayings[0].says)
	for _, s := range sayings[1:] {
		common = slices.DeleteFunc(common, func(id int) bool {
			_, found := slices.BinarySearch(s.says, id)
			return !found
		})
	}
	return common
}

// saidByTerms lists what follows from the terms of a proximity.
func (t *atomTable) saidByTerms(id int) []int {
	var out []int
	for term := range EachTerm(*t.atoms[id].near) {
		if part, ok := t.term(term); ok {
			out = append(out, part)
			out = append(out, t.implied(part)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// room returns how many words to put between the terms of a proximity: as
// many as tell it from all nearer ones, and no more.
func (t *atomTable) room(distance int) int {
	nearer := 0
	for _, n := range t.nears {
		if d := t.atoms[n].near.Distance; d < distance {
			nearer = max(nearer, d)
		}
	}
	return min(distance, nearer+1)
}

func (t *atomTable) spread(terms []Term, order []int, room int) []string {
	var out []string
	for i, n := range order {
		for range room {
			if i > 0 {
				out = append(out, more)
			}
		}
		words, prefix := termWords(terms[n], t.reading)
		out = append(out, words...)
		if prefix {
			out[len(out)-1] += more
		}
	}
	return out
}

// orders lists the orders of n things, the given one first.
func orders(n int) [][]int {
	if n == 0 {
		return [][]int{{}}
	}
	var out [][]int
	for _, rest := range orders(n - 1) {
		for at := n - 1; at >= 0; at-- {
			out = append(out, slices.Insert(slices.Clone(rest), at, n-1))
		}
	}
	return out
}

// saidBy lists the atoms that are true of a value in field f, sorted.
func (t *atomTable) saidBy(words []string, f Field) []int {
	m := &t.phrases
	if m.linked != len(t.atoms) {
		m.link()
		m.linked = len(t.atoms)
	}
	var out []int
	at := int32(0)
	for _, w := range words {
		out = t.addStems(out, at, w, f)
		at = m.after(at, w)
		for run := at; run != noRun; run = m.runs[run].said {
			out = t.addSaid(out, run, f, false)
		}
	}
	for _, id := range t.nears {
		near := t.atoms[id]
		if (near.field == Anywhere || near.field == f) && nearIn(words, *near.near, t.reading) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// addSaid adds the atoms of just the words of a run that a value in field f
// makes true.
func (t *atomTable) addSaid(out []int, run int32, f Field, prefix bool) []int {
	for id := t.phrases.runs[run].atom; id != noAtom; id = t.atoms[id].alike {
		if a := &t.atoms[id]; a.prefix == prefix && (a.field == f || a.field == Anywhere) {
			out = append(out, int(id))
		}
	}
	return out
}

// addStems adds the atoms that end in a stem which a word goes on, or is, and
// begin with what stands before it.
func (t *atomTable) addStems(out []int, before int32, word string, f Field) []int {
	m := &t.phrases
	if !m.runs[before].stems {
		before = m.runs[before].stem
	}
	for ; before != noRun; before = m.runs[before].stem {
		for _, size := range m.stems {
			if size > len(word) {
				continue
			}
			if next, ok := m.next[wordAfter{before, word[:size]}]; ok {
				out = t.addSaid(out, next, f, true)
			}
		}
	}
	return out
}
