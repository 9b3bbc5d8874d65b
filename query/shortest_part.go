package query

import "slices"

// placed is a conjunct and where in the given expression it stands.
type placed struct {
	expr Expr
	at   int
}

// part is a group of conjuncts that speak of the same words, with the forms
// that it can be written in.
type part struct {
	conjuncts []placed
	forms     [][]placed
}

// conjunctsOf lists what e joins by AND, negations seen through.
func conjunctsOf(e Expr, negated bool) []Expr {
	var args []Expr
	switch x := e.(type) {
	case Not:
		return conjunctsOf(x.Arg, !negated)
	case And:
		if negated {
			return []Expr{Not{e}}
		}
		args = x
	case Or:
		if !negated {
			return []Expr{e}
		}
		args = x
	default:
		if negated {
			return []Expr{Not{e}}
		}
		return []Expr{e}
	}
	var out []Expr
	for _, a := range args {
		out = append(out, conjunctsOf(a, negated)...)
	}
	return out
}

// independent groups conjuncts so that no atom of one group implies one of
// another. Groups can then be made short one by one: whatever profile one of
// them is about, it can be joined with any profile that another is about.
func independent(conjuncts []Expr, r Reading) [][]placed {
	g := grouper{table: newAtomTable(r)}
	atoms := make([][]int, len(conjuncts))
	for i, c := range conjuncts {
		atoms[i] = g.atomsOf(c)
	}
	for id := range g.table.atoms {
		g.of = append(g.of, id)
	}
	for id := range g.table.atoms {
		for _, s := range g.table.sayings(id) {
			g.link(append(s.says, id))
		}
		g.link(append(g.table.implied(id), id))
	}
	for _, a := range atoms {
		g.link(a)
	}
	var out [][]placed
	groupAt := map[int]int{}
	for i, c := range conjuncts {
		root := -1 - i // without atoms: on its own
		if len(atoms[i]) > 0 {
			root = g.find(atoms[i][0])
		}
		at, ok := groupAt[root]
		if !ok {
			at = len(out)
			groupAt[root] = at
			out = append(out, nil)
		}
		out[at] = append(out[at], placed{c, i})
	}
	return out
}

// grouper joins atoms to sets.
type grouper struct {
	table *atomTable
	of    []int // by atom: another one of its set, or itself
}

func (g *grouper) atomsOf(e Expr) (ids []int) {
	Walk(e, func(e Expr) bool {
		id, ok := noAtom, false
		switch e := e.(type) {
		case Term:
			id, ok = g.table.term(e)
		case Near:
			id, ok = g.table.nearness(e)
		}
		if ok {
			ids = append(ids, id)
		}
		return true
	})
	return ids
}

func (g *grouper) find(id int) int {
	for g.of[id] != id {
		g.of[id] = g.of[g.of[id]]
		id = g.of[id]
	}
	return id
}

func (g *grouper) link(ids []int) {
	for _, id := range ids {
		g.of[g.find(id)] = g.find(ids[0])
	}
}

// maxMultiplied is how many literals there may be where an OR of ANDs is
// multiplied out, because nothing else can be written.
const maxMultiplied = 5_000

// shorten finds the forms of a group of conjuncts. It reports false if no
// profile matches them all.
func (s *shortener) shorten(group []placed) bool {
	f, nodes := plant(placedExprs(group), s.ShortestOptions, s.Steps)
	defer func() { s.Steps = max(1, f.solver.steps) }()
	if f.areAtOdds(nodes) {
		s.clash = f.clash(group, nodes)
		return false
	}
	conjuncts, places := f.taken(nodes, group)
	p := newPruner(f)
	left := p.prune(conjuncts)
	s.keep(p)
	first := place(left, places)
	if len(first) == 0 {
		return true // true of all profiles
	}
	out := &part{conjuncts: group}
	s.parts = append(s.parts, out)
	if !p.isIrreducible() {
		for _, n := range s.otherForms(f, left) {
			out.forms = append(out.forms, f.placeAgain(n, group, nodes))
		}
	}
	out.forms = append([][]placed{first}, out.forms...)
	if !s.Nested {
		s.flatten(out, f, left)
	}
	return true
}

// taken factors the conjuncts that are ORs of ANDs, which is what the parts of
// a split come back as: there is then much less to try.
func (f *forest) taken(nodes []*piece, group []placed) (out []*piece, places []placed) {
	for i, n := range nodes {
		conjuncts := []*piece{n}
		if slices.ContainsFunc(n.args, func(a *piece) bool { return a.joint == all }) {
			conjuncts = conjunctsIn(f.factored(n))
		}
		for _, c := range conjuncts {
			out = append(out, c)
			places = append(places, group[i])
		}
	}
	return out, places
}

// place puts what is left of each conjunct where the conjunct stood.
func place(left []*piece, group []placed) (out []placed) {
	for i, n := range left {
		if n != nil && !(n.joint == all && len(n.args) == 0) {
			out = append(out, placed{n.expr(), group[i].at})
		}
	}
	return out
}

// placeAgain puts the conjuncts of another form where they stood, new ones
// where the group begins.
func (f *forest) placeAgain(n *piece, group []placed, nodes []*piece) (out []placed) {
	for _, c := range conjunctsIn(n) {
		at := group[0].at
		if i := slices.IndexFunc(nodes, func(o *piece) bool { return o.lit == c.lit }); i >= 0 {
			at = group[i].at
		}
		out = append(out, placed{c.expr(), at})
	}
	return out
}

// otherForms looks for cheaper forms of what pruning left.
func (s *shortener) otherForms(f *forest, left []*piece) []*piece {
	whole := f.joined(left)
	forms := []*piece{f.factored(whole)}
	t, ok := f.tableOf([]Expr{whole.expr()})
	if !ok {
		return forms
	}
	for _, outer := range []joint{all, some} {
		if n := t.cheapest(outer); n != nil {
			forms = append(forms, n, f.factored(n))
		}
	}
	return forms
}

// joined joins what is left of conjuncts.
func (f *forest) joined(left []*piece) *piece {
	return f.join(all, slices.DeleteFunc(slices.Clone(left), func(n *piece) bool { return n == nil }))
}

func conjunctsIn(n *piece) []*piece {
	if n.joint == all {
		return n.args
	}
	return []*piece{n}
}

// flatten keeps the forms that are an AND of OR groups. Where there is none,
// it multiplies out; where that would be too long, the first form stays.
func (s *shortener) flatten(p *part, f *forest, left []*piece) {
	flat := slices.DeleteFunc(slices.Clone(p.forms), func(form []placed) bool {
		return !isFlat(And(placedExprs(form)))
	})
	if len(flat) == 0 {
		if form := s.multiplied(p, f); form != nil {
			flat = append(flat, form)
		} else {
			flat = p.forms[:1]
		}
	}
	p.forms = flat
}

func (s *shortener) multiplied(p *part, f *forest) []placed {
	clauses, ok := Clauses(AllOf(placedExprs(p.forms[0])...), maxMultiplied)
	if !ok {
		return nil
	}
	nodes := make([]*piece, len(clauses))
	group := make([]placed, len(clauses))
	for i, c := range clauses {
		nodes[i] = f.plant(c, false)
		group[i] = placed{c, p.conjuncts[0].at}
	}
	again := newPruner(f)
	left := again.prune(nodes)
	s.keep(again)
	return place(left, group)
}

// areAtOdds reports whether no profile matches all the nodes.
func (f *forest) areAtOdds(nodes []*piece) bool {
	lits := make([]literal, len(nodes))
	for i, n := range nodes {
		lits[i] = n.lit
	}
	return f.solver.solve(lits...) == unsatisfiable
}

// clash returns conjuncts that are at odds, without any that is not needed for
// that.
func (f *forest) clash(group []placed, nodes []*piece) []Expr {
	for i := len(nodes) - 1; i >= 0; i-- {
		if fewer := slices.Delete(slices.Clone(nodes), i, i+1); f.areAtOdds(fewer) {
			nodes, group = fewer, slices.Delete(slices.Clone(group), i, i+1)
		}
	}
	return placedExprs(group)
}
