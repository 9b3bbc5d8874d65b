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

// filler is a word that stands for any other word: no term of a brief is
// likely to hold it, and a witness that it spoils is thrown away.
const filler = "xyzzy"

// witnessFor makes a profile of what the solver found, matched by yes and not
// by no. It is nil where the search found none, or the evaluator disagrees.
func (e *encoder) witnessFor(v verdict, yes, no Expr) *Witness {
	if v != satisfiable {
		return nil
	}
	var said []int
	for id := range e.table.atoms {
		if e.solver.valueOf(e.atomOf[id]) == isTrue {
			said = append(said, id)
		}
	}
	said = e.judge(yes, no).shorten(said)
	d := e.document(said, yes, no)
	if !Match(yes, d, e.table.reading) || Match(no, d, e.table.reading) {
		return nil
	}
	return &Witness{d}
}

// document writes each atom as a value of its own, in the words of the
// expressions where one of them has them.
func (e *encoder) document(said []int, exprs ...Expr) Document {
	d := Document{}
	spelled := e.spellings(exprs)
	for _, id := range said {
		a := e.table.atoms[id]
		d[a.field] = append(d[a.field], spelled[id])
	}
	return d
}

// spellings finds words for each atom. A stem is written as the word it is,
// unless that word is an atom too: then it is made a longer one.
func (e *encoder) spellings(exprs []Expr) map[int]string {
	out := map[int]string{}
	for _, x := range exprs {
		for _, t := range Terms(x) {
			id, ok := e.table.term(t)
			if !ok || out[id] != "" {
				continue
			}
			out[id] = strings.TrimSuffix(t.Text, "*")
			a := e.table.atoms[id]
			for _, f := range fieldAndAnywhere(a.field) {
				if _, alsoWord := e.table.byKey[atomKey(f, a.words, false)]; a.prefix && alsoWord {
					out[id] = strings.TrimSuffix(t.Text, "*") + filler
				}
			}
		}
	}
	for id, a := range e.table.atoms {
		if a.near != nil {
			out[id] = spreadOut(*a.near)
		}
	}
	return out
}

// spreadOut writes the terms of a proximity as far apart as it allows.
func spreadOut(n Near) string {
	var words []string
	for i, t := range Terms(n) {
		for range n.Distance {
			if i > 0 {
				words = append(words, filler)
			}
		}
		words = append(words, strings.TrimSuffix(t.Text, "*"))
	}
	return strings.Join(words, " ")
}

// judge tells by evaluation whether a set of atoms separates two expressions.
type judge struct {
	table   *atomTable
	yes, no truthTest
	truth   []bool
	implied map[int][]int // closed
}

// truthTest says whether an expression holds where just the given atoms do.
type truthTest func(truth []bool) bool

func (e *encoder) judge(yes, no Expr) *judge {
	return &judge{
		table: e.table, yes: e.test(yes), no: e.test(no),
		truth: make([]bool, len(e.table.atoms)), implied: map[int][]int{},
	}
}

func (e *encoder) test(x Expr) truthTest {
	switch x := x.(type) {
	case Term:
		if id, ok := e.table.term(x); ok {
			return func(truth []bool) bool { return truth[id] }
		}
		return func([]bool) bool { return false }
	case Near:
		id := e.table.nearness(x)
		return func(truth []bool) bool { return truth[id] }
	case Not:
		arg := e.test(x.Arg)
		return func(truth []bool) bool { return !arg(truth) }
	case And:
		args := e.tests(x)
		return func(truth []bool) bool {
			return !slices.ContainsFunc(args, func(a truthTest) bool { return !a(truth) })
		}
	case Or:
		args := e.tests(x)
		return func(truth []bool) bool {
			return slices.ContainsFunc(args, func(a truthTest) bool { return a(truth) })
		}
	default:
		panic(unknown(x))
	}
}

func (e *encoder) tests(args []Expr) []truthTest {
	out := make([]truthTest, len(args))
	for i, a := range args {
		out[i] = e.test(a)
	}
	return out
}

// shorten drops each atom that is not needed to tell the expressions apart,
// long phrases first, and puts a shorter one in place of a longer where that
// does. The order is fixed, so that the result is always the same.
func (j *judge) shorten(said []int) []int {
	slices.SortStableFunc(said, func(a, b int) int {
		return len(j.table.atoms[b].words) - len(j.table.atoms[a].words)
	})
	for size := max(1, len(said)/2); size > 0; size /= 2 {
		for from := 0; from < len(said); {
			rest := slices.Concat(said[:from], said[min(from+size, len(said)):])
			if j.separates(rest) {
				said = rest
			} else {
				from += size
			}
		}
	}
	for i := range said {
		for _, shorter := range j.closure(said[i]) {
			if len(j.table.atoms[shorter].words) >= len(j.table.atoms[said[i]].words) {
				continue
			}
			changed := slices.Clone(said)
			changed[i] = shorter
			if j.separates(changed) {
				said = changed
			}
		}
	}
	slices.Sort(said)
	return slices.Compact(said)
}

// closure lists an atom and all that it implies.
func (j *judge) closure(id int) []int {
	if c, ok := j.implied[id]; ok {
		return c
	}
	seen := map[int]bool{id: true}
	queue := []int{id}
	for i := 0; i < len(queue); i++ {
		for _, other := range j.table.implied(queue[i]) {
			if !seen[other] {
				seen[other] = true
				queue = append(queue, other)
			}
		}
	}
	j.implied[id] = queue
	return queue
}

// separates reports whether a profile that says just these atoms is matched
// by yes and not by no.
func (j *judge) separates(said []int) bool {
	clear(j.truth)
	for _, id := range said {
		for _, other := range j.closure(id) {
			j.truth[other] = true
		}
	}
	return j.yes(j.truth) && !j.no(j.truth)
}
