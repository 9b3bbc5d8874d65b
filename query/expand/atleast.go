package expand

import (
	"fmt"

	"sourcer/query"
	"sourcer/query/brief"
	"sourcer/query/source"
)

// MaxClauses is how many OR groups an "any N" may become.
const MaxClauses = 200

// atLeast says that N of the arguments hold, as an AND of OR groups, the
// shape that every platform can say: whichever M-N+1 of the M arguments one
// picks, one of them holds.
func (x *expander) atLeast(e *brief.Entry, args []query.Expr) query.Expr {
	size := len(args) - e.AtLeast + 1
	if size < 1 {
		return query.Never()
	}
	if n := choose(len(args), size); n > MaxClauses {
		x.report("any-too-long", source.Error, e.KeySpan,
			fmt.Sprintf("\"any %d\" of %d items makes more than %d OR groups", e.AtLeast, len(args), MaxClauses),
			"list fewer items, or ask for fewer of them")
		return query.Never()
	}
	var clauses query.And
	pick := make(query.Or, 0, size)
	var from func(int)
	from = func(i int) {
		if len(pick) == size {
			clauses = append(clauses, query.AnyOf(append(query.Or{}, pick...)...))
			return
		}
		for ; i <= len(args)-(size-len(pick)); i++ {
			pick = append(pick, args[i])
			from(i + 1)
			pick = pick[:len(pick)-1]
		}
	}
	from(0)
	return query.AllOf(clauses...)
}

// choose counts the ways to pick k of n, up to one more than [MaxClauses].
func choose(n, k int) int {
	ways := 1
	for i := range min(k, n-k) {
		ways = ways * (n - i) / (i + 1)
		if ways > MaxClauses {
			return MaxClauses + 1
		}
	}
	return ways
}
