package query

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Witness is a profile that tells two expressions apart, as short as it could
// be made. It was checked with [Match].
type Witness struct{ Document Document }

// String says the profile in a few words: the phrases in it, those of a field
// with the field's name, as in: "Kafka" … title "Ruby developer".
func (w *Witness) String() string {
	var parts []string
	for _, f := range slices.Sorted(maps.Keys(w.Document)) {
		for _, v := range w.Document[f] {
			said := strconv.Quote(v)
			if f != Anywhere {
				said = strings.ReplaceAll(string(f), "-", " ") + " " + said
			}
			parts = append(parts, said)
		}
	}
	if len(parts) == 0 {
		return "none of the words"
	}
	return strings.Join(parts, " … ")
}

// fact is a value of a witness: a saying of an atom, with the words to write.
type fact struct {
	saying
	atom  int
	field Field
	texts []string // of a phrase one, of a proximity its terms, in order
	stems []bool   // whether each of the texts goes on
}

// witnessFor makes a profile of what the solver found, matched by yes and not
// by no. It is nil where the search found none, or the evaluator disagrees.
func (e *encoder) witnessFor(v verdict, yes, no Expr) *Witness {
	if v != satisfiable {
		return nil
	}
	values := e.judge(yes, no).shorten(e.valuesFound(yes, no))
	w := writer{reading: e.table.reading, filler: e.table.filler(), yes: yes, no: no}
	d, ok := w.document(values)
	if !ok {
		return nil
	}
	return &Witness{d}
}

// confirmed reports whether the evaluator agrees with what the solver found.
func (e *encoder) confirmed(yes, no Expr) bool {
	w := writer{reading: e.table.reading, filler: e.table.filler(), yes: yes, no: no}
	_, ok := w.document(e.valuesFound(yes, no))
	return ok
}

// valuesFound writes each atom that the solver made true as a value of its
// own, a proximity in an order that says nothing that the solver made false.
func (e *encoder) valuesFound(exprs ...Expr) []*fact {
	isFalse := func(id int) bool { return e.solver.valueOf(e.atomOf[id]) != isTrue }
	spelled := e.spellings(exprs)
	var out []*fact
	for id := range e.table.atoms {
		if isFalse(id) {
			continue
		}
		for _, s := range e.table.sayings(id) {
			if !slices.ContainsFunc(s.says, isFalse) {
				out = append(out, e.fact(id, s, spelled[id]))
				break
			}
		}
	}
	return out
}

func (e *encoder) fact(id int, s saying, spelled string) *fact {
	a := e.table.atoms[id]
	v := &fact{saying: s, atom: id, field: a.field}
	if a.near == nil {
		v.texts, v.stems = []string{spelled}, []bool{a.prefix}
		return v
	}
	terms := Terms(*a.near)
	for _, n := range s.order {
		v.texts = append(v.texts, strings.TrimSuffix(terms[n].Text, "*"))
		v.stems = append(v.stems, terms[n].Prefix)
	}
	return v
}

// spellings finds words for each atom, as the expressions first have them.
func (e *encoder) spellings(exprs []Expr) map[int]string {
	out := map[int]string{}
	for _, x := range exprs {
		for t := range EachTerm(x) {
			if id, ok := e.table.term(t); ok && out[id] == "" {
				out[id] = strings.TrimSuffix(t.Text, "*")
			}
		}
	}
	return out
}
