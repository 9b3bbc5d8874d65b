package query

// variableHeap orders variables by activity, the most active on top; of two
// equals the one with the lower number comes first.
type variableHeap struct {
	heap     []int
	at       []int // index in heap, or absent
	activity []float64
	growth   float64 // what raise adds, less one
}

const absent = -1

func (h *variableHeap) add(v int) {
	h.at = append(h.at, absent)
	h.activity = append(h.activity, 0)
	h.push(v)
}

func (h *variableHeap) push(v int) {
	if h.at[v] != absent {
		return
	}
	h.at[v] = len(h.heap)
	h.heap = append(h.heap, v)
	h.up(h.at[v])
}

func (h *variableHeap) pop() (int, bool) {
	if len(h.heap) == 0 {
		return 0, false
	}
	top := h.heap[0]
	last := len(h.heap) - 1
	h.swap(0, last)
	h.heap = h.heap[:last]
	h.at[top] = absent
	h.down(0)
	return top, true
}

// raise adds to the activity of a variable.
func (h *variableHeap) raise(v int) {
	h.activity[v] += 1 + h.growth
	if h.at[v] != absent {
		h.up(h.at[v])
	}
}

// decay makes what is raised from now on count more than what was raised
// before. Activities are scaled down before they outgrow a float.
func (h *variableHeap) decay() {
	const faster, tooLarge = 1.05, 1e100
	bonus := (1 + h.growth) * faster
	if h.growth = bonus - 1; bonus < tooLarge {
		return
	}
	h.growth = 0
	for i := range h.activity {
		h.activity[i] /= tooLarge
	}
}

func (h *variableHeap) before(i, j int) bool {
	a, b := h.heap[i], h.heap[j]
	if h.activity[a] != h.activity[b] {
		return h.activity[a] > h.activity[b]
	}
	return a < b
}

func (h *variableHeap) swap(i, j int) {
	h.heap[i], h.heap[j] = h.heap[j], h.heap[i]
	h.at[h.heap[i]], h.at[h.heap[j]] = i, j
}

func (h *variableHeap) up(i int) {
	for i > 0 && h.before(i, (i-1)/2) {
		h.swap(i, (i-1)/2)
		i = (i - 1) / 2
	}
}

func (h *variableHeap) down(i int) {
	for {
		child := 2*i + 1
		if child >= len(h.heap) {
			return
		}
		if child+1 < len(h.heap) && h.before(child+1, child) {
			child++
		}
		if !h.before(child, i) {
			return
		}
		h.swap(i, child)
		i = child
	}
}
