package query

import "slices"

// factored writes a joint of joints with what its arguments share taken out:
//
//	(a AND b) OR (a AND c)    a AND (b OR c)
//	(a OR b) AND (a OR c)     a OR (b AND c)
//
// It does so again for what comes of it, so that the parts of a grid become
// the groups they were made of.
func (f *forest) factored(n *piece) *piece {
	for range maxPasses {
		next := f.factorOnce(n)
		if next.lit == n.lit && f.cost(next.expr()) == f.cost(n.expr()) {
			return next
		}
		n = next
	}
	return n
}

func (f *forest) factorOnce(n *piece) *piece {
	if n.joint == leaf || len(n.args) == 0 {
		return n
	}
	inner := n.joint.dual()
	lists := make([][]*piece, len(n.args))
	for i, a := range n.args {
		a = f.factorOnce(a)
		lists[i] = []*piece{a}
		if a.joint == inner {
			lists[i] = a.args
		}
	}
	return f.takeOut(n.joint, lists)
}

// takeOut joins lists that are each joined by the dual of j. What most lists
// share comes first.
func (f *forest) takeOut(j joint, lists [][]*piece) *piece {
	inner := j.dual()
	shared := f.mostShared(lists)
	if shared == nil {
		args := make([]*piece, len(lists))
		for i, l := range lists {
			args[i] = f.join(inner, l)
		}
		return f.join(j, args)
	}
	var with, others [][]*piece
	at := -1
	for i, l := range lists {
		if !has(l, shared) {
			others = append(others, l)
			continue
		}
		if with = append(with, l); at < 0 {
			at = i
		}
	}
	common := f.common(with)
	rest := make([][]*piece, len(with))
	for i, l := range with {
		rest[i] = slices.DeleteFunc(slices.Clone(l), func(n *piece) bool { return has(common, n) })
	}
	parts := slices.Clone(common)
	if !slices.ContainsFunc(rest, func(l []*piece) bool { return len(l) == 0 }) { // otherwise common covers them all
		parts = append(parts, f.takeOut(j, rest))
	}
	if !has(common, with[0][0]) {
		parts = slices.Concat(parts[len(common):], common)
	}
	part := f.join(inner, parts)
	if len(others) == 0 {
		return part
	}
	left := f.takeOut(j, others)
	return f.join(j, inOrder(j, part, left, at == 0))
}

// inOrder puts what was taken out where its first part stood, as nearly as can
// be.
func inOrder(j joint, part, left *piece, first bool) []*piece {
	args := []*piece{left}
	if left.joint == j {
		args = left.args
	}
	if first {
		return append([]*piece{part}, args...)
	}
	return slices.Insert(slices.Clone(args), 1, part)
}

// mostShared returns the node that saves most where it is written once for all
// lists that have it, or nil if no two lists share one.
func (f *forest) mostShared(lists [][]*piece) *piece {
	count := map[literal]int{}
	for _, l := range lists {
		for _, n := range l {
			count[n.lit]++
		}
	}
	var best *piece
	most := 0
	for _, l := range lists {
		for _, n := range l {
			if again := count[n.lit] - 1; again > 0 {
				if saved := again * max(1, f.cost(n.expr())); saved > most {
					best, most = n, saved
				}
			}
		}
	}
	return best
}

// common lists what all lists have, in the order of the first.
func (f *forest) common(lists [][]*piece) []*piece {
	var out []*piece
	for _, n := range lists[0] {
		if !slices.ContainsFunc(lists[1:], func(l []*piece) bool { return !has(l, n) }) {
			out = append(out, n)
		}
	}
	return out
}

func has(list []*piece, n *piece) bool {
	return slices.ContainsFunc(list, func(other *piece) bool { return other.lit == n.lit })
}
