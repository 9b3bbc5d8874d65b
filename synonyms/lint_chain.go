package synonyms

// chains looks at what the concept implies by way of others. Of titles that
// goes one step, so there is nothing to look at.
func (l *linter) chains() {
	if l.at.Kind == JobTitle {
		return
	}
	for _, far := range l.farEnds(l.at) {
		switch {
		case far.depth > maxDepth:
			l.hint(lintDeep, "it implies %q in %d steps, by way of %q, and a look-up follows %d",
				far.Name, far.depth, far.via.Name, maxDepth)
		case far.depth == 2 && far.via.isBare(far.via.Name):
			l.hint(lintAmbiguous, "it implies %q only by way of %q, which means other things too", far.Name, far.via.Name)
		}
	}
}

// farEnd is a concept at the end of a chain.
type farEnd struct {
	*concept
	via    *concept // the one before it
	weight float64
	depth  int
}

// maxChain is how long a chain is followed to tell that it is too long.
const maxChain = 2 * maxDepth

// farEnds lists what a concept implies over two edges or more, by the
// shortest way whose weight is enough to be followed. The shortest ways come
// first.
func (t *Table) farEnds(c *concept) []farEnd {
	seen := map[string]bool{c.Name: true}
	queue := []farEnd{{concept: c, weight: 1}}
	for i := 0; i < len(queue); i++ {
		from := queue[i]
		if from.depth == maxChain {
			continue
		}
		for _, e := range from.Implies {
			w := from.weight * float64(e.Weight) / 100
			next := t.concept(from.Kind, e.To)
			if next == nil || seen[e.To] || w < minWeight {
				continue
			}
			seen[e.To] = true
			queue = append(queue, farEnd{next, from.concept, w, from.depth + 1})
		}
	}
	var out []farEnd
	for _, f := range queue {
		if f.depth > 1 {
			out = append(out, f)
		}
	}
	return out
}
