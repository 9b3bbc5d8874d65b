package plan

import (
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"
)

// words makes a vector that costs n words and nothing else.
func costsWords(n int) vector { return vector{2: n} }

// randomGrid makes a small grid whose whole is over its limit and whose
// dearest combination is not.
func randomGrid(r *rand.Rand) *grid {
	for {
		g := &grid{limit: unlimited, one: costsWords(0), several: costsWords(r.IntN(2)), base: costsWords(r.IntN(3))}
		for range 1 + r.IntN(3) {
			var group []vector
			for range 1 + r.IntN(4-len(g.groups)/2) {
				group = append(group, costsWords(1+r.IntN(5)))
			}
			g.groups = append(g.groups, group)
		}
		whole := g.cost(g.whole())[2]
		g.limit[2] = 1 + r.IntN(max(1, whole-1))
		if _, _, bad := g.unsayable(); !bad && !g.fits(g.whole()) {
			return g
		}
	}
}

// boxes lists, as sets of combinations, all parts that fit and that no other
// such part contains.
func boxes(g *grid) []uint64 {
	var all []uint64
	var choose func(p part)
	choose = func(p part) {
		if i := len(p); i < len(g.groups) {
			for set := 1; set < 1<<len(g.groups[i]); set++ {
				var members []int
				for m := range g.groups[i] {
					if set>>m&1 == 1 {
						members = append(members, m)
					}
				}
				choose(append(slices.Clone(p), members))
			}
			return
		}
		if g.fits(p) {
			all = append(all, combinationsOf(g, p))
		}
	}
	choose(nil)
	return slices.DeleteFunc(all, func(b uint64) bool {
		return slices.ContainsFunc(all, func(o uint64) bool { return o != b && o&b == b })
	})
}

func combinationsOf(g *grid, p part) uint64 {
	at := []int{0}
	size := 1
	for i, members := range p {
		var next []int
		for _, a := range at {
			for _, m := range members {
				next = append(next, a+size*m)
			}
		}
		at, size = next, size*len(g.groups[i])
	}
	var set uint64
	for _, a := range at {
		set |= 1 << a
	}
	return set
}

// fewest is the true minimum, by trying all: some box must cover the
// combination that the fewest boxes cover. More than limit is reported as
// limit+1.
func fewest(all []uint64, left uint64, limit int) int {
	if left == 0 {
		return 0
	}
	largest := 1
	for _, b := range all {
		largest = max(largest, bits.OnesCount64(b&left))
	}
	if limit*largest < bits.OnesCount64(left) {
		return limit + 1
	}
	best := limit + 1
	for _, b := range coversOf(all, left) {
		best = min(best, 1+fewest(all, left&^b, best-2))
	}
	return best
}

// coversOf lists the boxes over the combination of left that the fewest cover.
func coversOf(all []uint64, left uint64) []uint64 {
	var best []uint64
	for rest := left; rest != 0; rest &= rest - 1 {
		cell := rest & -rest
		var over []uint64
		for _, b := range all {
			if b&cell != 0 {
				over = append(over, b)
			}
		}
		if best == nil || len(over) < len(best) {
			best = over
		}
	}
	return best
}

func TestCoverAgainstExhaustiveSearch(t *testing.T) {
	const rounds, limit, deepest = 2000, 12, 8
	r := rand.New(rand.NewPCG(1, 2))
	cases, minimal, tight, worst := 0, 0, 0, 0
	for range rounds {
		g := randomGrid(r)
		all := combinationsOf(g, g.whole())
		want := fewest(boxes(g), all, deepest)
		if want > deepest {
			continue
		}
		cases++
		parts := g.cover(limit)
		var union uint64
		for _, p := range parts {
			if !g.fits(p) {
				t.Fatalf("part %v of %+v is over the limit", p, g)
			}
			c := combinationsOf(g, p)
			if union&c != 0 {
				t.Fatalf("part %v of %+v overlaps another", p, g)
			}
			union |= c
		}
		if union != all {
			t.Fatalf("parts %v of %+v miss combinations", parts, g)
		}
		if b := g.bound(nil); b > want {
			t.Fatalf("bound %d above the minimum %d of %+v", b, want, g)
		} else if b == want {
			tight++
		}
		if len(parts) == want {
			minimal++
		}
		worst = max(worst, len(parts)-want)
	}
	t.Logf("%d cases: %.2f %% minimal, worst %d more; bound tight in %.2f %%",
		cases, 100*float64(minimal)/float64(cases), worst, 100*float64(tight)/float64(cases))
	if float64(minimal) < 0.99*float64(cases) {
		t.Errorf("only %d of %d covers are minimal", minimal, cases)
	}
}

func TestCoverOfManyTerms(t *testing.T) {
	g := &grid{limit: unlimited, one: costsWords(0), several: costsWords(-1), base: costsWords(1)}
	g.limit[2] = 32
	titles, skills := make([]vector, 15), make([]vector, 12)
	for i := range titles {
		titles[i] = costsWords(3)
	}
	for i := range skills {
		skills[i] = costsWords(2)
	}
	g.groups = [][]vector{titles, skills}
	parts := g.cover(40)
	t.Logf("%d parts, at least %d", len(parts), g.bound(nil))
	if parts == nil {
		t.Fatal("no cover found")
	}
	for _, p := range parts {
		if !g.fits(p) {
			t.Errorf("part %v is over the limit", p)
		}
	}
}
