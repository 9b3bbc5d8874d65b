package synonyms

import (
	"iter"
	"slices"
)

// entry is a concept of which no more is read than what is asked for: most of
// what edges lead to earns too little to be put out.
type entry struct {
	name   string
	kind   Kind
	whole  *concept // nil where the concept stands in a row
	packed *packed
	row    string // from behind the name
}

func entryOf(c *concept) entry { return entry{name: c.Name, kind: c.Kind, whole: c} }

// entry returns the entry of a concept's name. It says no where there is none.
func (t *Table) entry(kind Kind, name string) (entry, bool) {
	if _, ok := t.changed[conceptID{kind, name}]; ok {
		if c := t.concept(kind, name); c != nil {
			return entryOf(c), true
		}
		return entry{}, false
	}
	row := t.packed.rowNamed(kind, name)
	if row < 0 {
		return entry{}, false
	}
	return t.packed.entry(kind, row), true
}

// whole reads all of a concept.
func (t *Table) whole(e *entry) *concept {
	if e.whole != nil {
		return e.whole
	}
	return t.concept(e.kind, e.name)
}

func (p *packed) entry(kind Kind, row int) entry {
	name, fields := cut(p.rows.at(row), fieldMark)
	return entry{name: name, kind: kind, packed: p, row: fields}
}

func (e *entry) id() conceptID { return conceptID{e.kind, e.name} }

// field returns a field of the row, and whether the row has it.
func (e *entry) field(letter byte) (string, bool) {
	for _, rest := cut(e.row, fieldMark); rest != ""; {
		var field string
		if field, rest = cut(rest, fieldMark); field[0] == letter {
			return field[1:], true
		}
	}
	return "", false
}

// source says where the table has the concept from.
func (e *entry) source() string {
	if e.whole != nil {
		return e.whole.Source
	}
	head, _ := cut(e.row, fieldMark)
	_, src := cut(head, partMark)
	return e.packed.note(src)
}

// putOut lists the spellings that may go into a string for whatever reason.
func (e *entry) putOut() []string {
	if e.whole != nil {
		return e.whole.putOut()
	}
	var list []string
	if text, ok := e.field(packForms); ok {
		list = forms(text, e.name)
	}
	if text, ok := e.field(packSafe); ok {
		list = append(list, parts(text)...)
	}
	return list
}

// isImplied reports whether an edge leads here.
func (e *entry) isImplied() bool {
	if e.whole != nil {
		return len(e.whole.ImpliedBy) > 0
	}
	_, ok := e.field(packImpliedBy)
	return ok
}

// edgeTo returns the edge by which it implies another concept.
func (e *entry) edgeTo(name string) edge {
	if e.whole != nil {
		return edgeTo(e.whole.Implies, name)
	}
	for rest, _ := e.field(packImplies); rest != ""; {
		var part string
		part, rest = cut(rest, partMark)
		if to, weight, why := cutEdge(part); to == name {
			return e.packed.edge(to, weight, why)
		}
	}
	return edge{}
}

// implies yields the names of the concepts to which its edges lead.
func (e *entry) implies(yield func(string) bool) {
	if e.whole != nil {
		for _, to := range e.whole.Implies {
			if !yield(to.To) {
				return
			}
		}
		return
	}
	for rest, _ := e.field(packImplies); rest != ""; {
		var part string
		part, rest = cut(rest, partMark)
		if to, _, _ := cutEdge(part); !yield(to) {
			return
		}
	}
}

// implied yields the names of all that a concept implies, over several edges
// too, the nearest first.
func (t *Table) implied(from entry) iter.Seq[string] {
	return func(yield func(string) bool) {
		seen := map[string]bool{}
		for queue := []entry{from}; len(queue) > 0; queue = queue[1:] {
			for name := range queue[0].implies {
				if seen[name] {
					continue
				}
				if !yield(name) {
					return
				}
				seen[name] = true
				if next, ok := t.entry(from.kind, name); ok {
					queue = append(queue, next)
				}
			}
		}
	}
}

// reached is a concept that edges led to.
type reached struct {
	entry
	why    string
	weight float64
	depth  int
}

// implying lists the concepts that imply c, over several edges too, and earn
// a weight at least, by what they earn.
func (t *Table) implying(c *concept, least float64) []reached {
	if len(c.ImpliedBy) == 0 {
		return nil
	}
	seen := make(map[string]bool, len(c.ImpliedBy)+1)
	seen[c.Name] = true
	start, _ := t.entry(c.Kind, c.Name)
	list := []reached{{entry: start, weight: 1}}
	for i := 0; i < len(list); i++ {
		to := list[i]
		if to.depth == maxDepth {
			continue
		}
		for from, weight := range t.impliers(&to.entry) {
			earns := to.weight * float64(weight) / 100
			if earns < minWeight || seen[from.name] {
				continue
			}
			seen[from.name] = true
			// What earns too little still decides by which way the concepts behind it are reached.
			if earns >= least || from.isImplied() {
				list = append(list, reached{from, to.whyFrom(&from), earns, to.depth + 1})
			}
		}
	}
	list = slices.DeleteFunc(list[1:], func(n reached) bool { return n.weight < least })
	byWeight(list)
	return list
}

// whyFrom is the reason why a concept has to do with the one that an expansion
// began with, by way of the one that it implies.
func (to *reached) whyFrom(from *entry) string {
	why := from.edgeTo(to.name).Why
	if to.depth > 0 {
		why += ", by way of " + to.name
	}
	return why
}

// impliers yields the concepts with an edge to one, with the weights of the
// edges. A row holds both; where files changed the table, the edges tell.
func (t *Table) impliers(to *entry) iter.Seq2[entry, uint8] {
	return func(yield func(entry, uint8) bool) {
		if to.whole != nil {
			for _, name := range to.whole.ImpliedBy {
				if from, ok := t.entry(to.kind, name); ok && !yield(from, from.edgeTo(to.name).Weight) {
					return
				}
			}
			return
		}
		for rest, _ := to.field(packImpliedBy); rest != ""; {
			var part string
			part, rest = cut(rest, partMark)
			row, weight := cut(part, edgeMark)
			if from, ok := t.entryAt(to.kind, number(row)); ok && !yield(from, uint8(number(weight))) {
				return
			}
		}
	}
}

// entryAt returns the entry of the concept in a row. It says no where a file
// took the concept away.
func (t *Table) entryAt(kind Kind, row int) (entry, bool) {
	e := t.packed.entry(kind, row)
	if len(t.changed) > 0 {
		return t.entry(kind, e.name)
	}
	return e, true
}
