package synonyms

import (
	"cmp"
	"slices"
)

// maxTreeDepth is how many edges in a row a tree shows.
const maxTreeDepth = 24

// Branch is a concept in the tree of what implies another one.
type Branch struct {
	Concept
	// What is known about the edge to the concept above. At the root it is
	// empty.
	Why    string
	Source string
	Weight float64 // 0 to 1
	// Hired is set for a skill below a title: people titled by the skill are
	// hired as that.
	Hired bool
	// Reach is how far an expansion of the root has to reach to take this in,
	// "" where none does.
	Reach    Relation
	Cut      Cut
	Branches []Branch // what implies this, by what it earns
}

// Cut says why a branch ends before what implies it is shown.
type Cut string

// The reasons to cut a branch.
const (
	CutCycle Cut = "cycle" // the concept is among those above
	CutAgain Cut = "again" // the concept stands elsewhere in the tree, with all that implies it
	CutDeep  Cut = "deep"  // more edges in a row than a tree shows
)

// Tree shows what implies the concept that a text is a spelling of, and what
// implies that, down to the leaves. Each concept is opened once, and circles
// are cut. It says no for a text that the table has no entry for.
func (t *Table) Tree(text string) (Branch, bool) {
	c := t.conceptOf(text)
	if c == nil {
		return Branch{}, false
	}
	g := grower{table: t, root: c, reach: t.reachOf(c), opened: map[conceptID]bool{}}
	root := Branch{Concept: c.public(), Source: c.Source, Reach: Exact}
	g.open(&root, c, nil)
	return root, true
}

// conceptOf finds the concept of a text, in the order of [Table.Lookup].
func (t *Table) conceptOf(text string) *concept {
	if c := t.findFirst(text, kinds[:]); c != nil {
		return c
	}
	return t.parseTitle(text).row
}

// grower grows a tree from its root.
type grower struct {
	table  *Table
	root   *concept
	reach  map[conceptID]Relation
	opened map[conceptID]bool
}

// open adds the branches below a concept; above lists the concepts from the
// root to it.
func (g *grower) open(b *Branch, c *concept, above []conceptID) {
	above = append(above, c.id())
	if len(above) > maxTreeDepth {
		if len(c.ImpliedBy) > 0 {
			b.Cut = CutDeep
		}
		return
	}
	g.opened[c.id()] = true
	for _, n := range g.table.below(c) {
		from := g.table.whole(&n.entry)
		next := Branch{
			Concept: from.public(), Why: n.why, Source: from.Source, Weight: n.weight,
			Hired: from.Kind != c.Kind, Reach: g.reach[from.id()],
		}
		switch {
		case slices.Contains(above, from.id()):
			next.Cut = CutCycle
		case g.opened[from.id()] && len(from.ImpliedBy) > 0:
			next.Cut = CutAgain
		case !next.Hired:
			g.open(&next, from, above)
		}
		b.Branches = append(b.Branches, next)
	}
}

// below lists the concepts with an edge to c, by what the edges earn.
func (t *Table) below(c *concept) []reached {
	var list []reached
	add := func(kind Kind, name string, edges func(*concept) []edge) {
		if from := t.concept(kind, name); from != nil {
			e := edgeTo(edges(from), c.Name)
			list = append(list, reached{entry: entryOf(from), why: e.Why, weight: float64(e.Weight) / 100})
		}
	}
	for _, name := range c.ImpliedBy {
		add(c.Kind, name, func(o *concept) []edge { return o.Implies })
	}
	for _, name := range c.HiredFrom {
		add(Skill, name, func(o *concept) []edge { return o.Hired })
	}
	byWeight(list)
	return list
}

// reachOf says for each concept that an expansion of c can take in how far it
// has to reach for that. What is hired for a title goes one step.
func (t *Table) reachOf(c *concept) map[conceptID]Relation {
	out := map[conceptID]Relation{}
	list, strong := t.implying(c, minWeight), strongSkill
	if c.Kind == JobTitle {
		list, strong = t.below(c), strongTitle
	}
	for _, r := range list {
		out[r.id()] = Implied
		if cmp.Less(r.weight, strong) {
			out[r.id()] = Related
		}
	}
	return out
}
