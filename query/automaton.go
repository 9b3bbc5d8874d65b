package query

import "slices"

// automaton finds those of many phrases that stand in a text, in one pass over
// its words: the automaton of Aho and Corasick, with words for letters.
type automaton struct {
	runs   []run // the first is the empty one
	next   map[wordAfter]int32
	levels []int32 // by words less one: the last run of so many
	stems  []int   // the sizes of all stems, in bytes
	linked int     // how many atoms there were when the runs were linked
}

// run is the first words of some phrase, or all of them.
type run struct {
	words  []string
	before int32 // the run without its last word
	beside int32 // another run of as many words, or noRun
	atom   int32 // the last atom of just these words, or noAtom
	stems  bool  // with a stem behind it, it is a phrase
	links
}

func (r *run) last() string { return r.words[len(r.words)-1] }

// links lead from a run to runs that end it: "engineer" ends "platform
// engineer". Each is the longest of its sort, or noRun.
type links struct {
	shorter int32 // of all
	said    int32 // of those that are phrases
	stem    int32 // of those with stems behind them
}

// wordAfter leads from a run to the one with a word more.
type wordAfter struct {
	run  int32
	word string
}

const noRun = -1

// newAutomaton makes an automaton with room for so many words.
func newAutomaton(room int) automaton {
	m := automaton{runs: make([]run, 1, 1+room), next: make(map[wordAfter]int32, room)}
	m.runs[0] = run{atom: noAtom, links: links{noRun, noRun, noRun}}
	return m
}

// add returns the number of a run of words, and gives it one if it has none.
func (m *automaton) add(words []string) int32 {
	at := int32(0)
	for i, w := range words {
		key := wordAfter{at, w}
		next, seen := m.next[key]
		if !seen {
			next = int32(len(m.runs))
			m.next[key] = next
			if i == len(m.levels) {
				m.levels = append(m.levels, noRun)
			}
			m.runs = append(m.runs, run{words: words[: i+1 : i+1], before: at, beside: m.levels[i], atom: noAtom})
			m.levels[i] = next
		}
		at = next
	}
	return at
}

// addStem says that the last word of a run is a stem.
func (m *automaton) addStem(r *run) {
	m.runs[r.before].stems = true
	if !slices.Contains(m.stems, len(r.last())) {
		m.stems = append(m.stems, len(r.last()))
	}
}

// link finds the links of all runs. Those of a run are found by those of
// shorter ones.
func (m *automaton) link() {
	for _, level := range m.levels {
		for id := level; id != noRun; id = m.runs[id].beside {
			r := &m.runs[id]
			r.shorter = m.after(m.runs[r.before].shorter, r.last())
			end := &m.runs[r.shorter]
			r.said, r.stem = r.shorter, r.shorter
			if end.atom == noAtom {
				r.said = end.said
			}
			if !end.stems {
				r.stem = end.stem
			}
		}
	}
}

// after returns the longest run that ends a text, once a word comes behind the
// longest that ended it before.
func (m *automaton) after(run int32, word string) int32 {
	for ; run != noRun; run = m.runs[run].shorter {
		if next, ok := m.next[wordAfter{run, word}]; ok {
			return next
		}
	}
	return 0
}
