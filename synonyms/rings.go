package synonyms

// rings finds the concepts that imply each other, by way of others too. It
// looks at each edge once (Tarjan's strongly connected components).
type rings struct {
	table *Table
	of    map[conceptID]int // the number of a concept's ring, once it is known
	low   map[conceptID]int // the earliest concept that each one leads back to
	stack []*concept
	count int
}

// join reports whether two concepts imply each other.
func (r *rings) join(a, b *concept) bool {
	r.visit(a)
	r.visit(b)
	return r.of[a.id()] == r.of[b.id()]
}

func (r *rings) visit(c *concept) {
	id := c.id()
	if _, seen := r.low[id]; seen {
		return
	}
	r.count++
	first := r.count
	r.low[id] = first
	r.stack = append(r.stack, c)
	for _, e := range c.Implies {
		next := r.table.concept(c.Kind, e.To)
		if next == nil {
			continue
		}
		r.visit(next)
		if _, done := r.of[next.id()]; !done {
			r.low[id] = min(r.low[id], r.low[next.id()])
		}
	}
	if r.low[id] == first {
		r.close(c, first)
	}
}

// close numbers the ring that ends with c: all that was visited since.
func (r *rings) close(c *concept, number int) {
	for {
		last := r.stack[len(r.stack)-1]
		r.stack = r.stack[:len(r.stack)-1]
		r.of[last.id()] = number
		if last.id() == c.id() {
			return
		}
	}
}
