package query

import (
	"encoding/json"
	"fmt"
)

// node is the JSON form of an expression, the same wherever one is shown:
//
//	{"op":"and"|"or","args":[...]}
//	{"op":"not","arg":{...}}
//	{"op":"near","distance":N,"args":[...]}
//	{"term":"event driven","field":"title","native":"intitle","match":"prefix"}
type node struct {
	Op       string  `json:"op,omitempty"`
	Distance *int    `json:"distance,omitempty"`
	Args     *[]node `json:"args,omitempty"`
	Arg      *node   `json:"arg,omitempty"`

	Term   *string `json:"term,omitempty"`
	Field  Field   `json:"field,omitempty"`
	Native string  `json:"native,omitempty"`
	Match  string  `json:"match,omitempty"`
}

// matchPrefix is the only value of "match": the last word is a prefix.
const matchPrefix = "prefix"

// JSON carries an expression in and out of a JSON document.
type JSON struct{ Expr }

// MarshalJSON writes the expression. A nil expression is null.
func (j JSON) MarshalJSON() ([]byte, error) {
	if j.Expr == nil {
		return []byte("null"), nil
	}
	return json.Marshal(toNode(j.Expr))
}

// UnmarshalJSON reads what MarshalJSON writes. What is no expression is an
// error that names the part that is wrong.
func (j *JSON) UnmarshalJSON(data []byte) error {
	var n *node
	if err := json.Unmarshal(data, &n); err != nil {
		return err
	}
	if n == nil {
		j.Expr = nil
		return nil
	}
	e, err := fromNode(*n)
	if err != nil {
		return err
	}
	j.Expr = e
	return nil
}

func toNode(e Expr) node {
	switch e := e.(type) {
	case And:
		return node{Op: "and", Args: toNodes(e)}
	case Or:
		return node{Op: "or", Args: toNodes(e)}
	case Near:
		return node{Op: "near", Distance: &e.Distance, Args: toNodes(e.Args)}
	case Not:
		arg := toNode(e.Arg)
		return node{Op: "not", Arg: &arg}
	case Term:
		n := node{Term: &e.Text, Field: e.Field, Native: e.Native}
		if e.Prefix {
			n.Match = matchPrefix
		}
		return n
	default:
		panic(unknown(e))
	}
}

func toNodes(args []Expr) *[]node {
	out := make([]node, len(args))
	for i, a := range args {
		out[i] = toNode(a)
	}
	return &out
}

func fromNode(n node) (Expr, error) {
	if n.Term != nil {
		if n.Match != "" && n.Match != matchPrefix {
			return nil, fmt.Errorf("query: unknown match %q", n.Match)
		}
		return Term{Text: *n.Term, Field: n.Field, Native: n.Native, Prefix: n.Match == matchPrefix}, nil
	}
	if n.Op == "not" {
		if n.Arg == nil {
			return nil, fmt.Errorf("query: not without arg")
		}
		arg, err := fromNode(*n.Arg)
		return Not{arg}, err
	}
	var args []Expr
	if n.Args != nil {
		for _, a := range *n.Args {
			e, err := fromNode(a)
			if err != nil {
				return nil, err
			}
			args = append(args, e)
		}
	}
	switch n.Op {
	case "and":
		return And(args), nil
	case "or":
		return Or(args), nil
	case "near":
		if n.Distance == nil {
			return nil, fmt.Errorf("query: near without distance")
		}
		return Near{Distance: *n.Distance, Args: args}, nil
	default:
		return nil, fmt.Errorf("query: unknown op %q", n.Op)
	}
}
