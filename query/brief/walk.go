package brief

import "fmt"

// Walk calls visit for n and then, if it returned true, for each node below
// it, in the order in which they are written. It does not go into the groups
// that references name.
func Walk(n Node, visit func(Node) bool) {
	if !visit(n) {
		return
	}
	switch n := n.(type) {
	case *Group:
		for _, inner := range n.Nodes {
			Walk(inner, visit)
		}
	case *Negation:
		Walk(n.Node, visit)
	case *Phrase, *Ref:
	default:
		panic(fmt.Sprintf("brief: unknown node %T", n))
	}
}
