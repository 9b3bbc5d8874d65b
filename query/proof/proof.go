// Package proof reads the strings of a plan back with the platform's own
// grammar and compares what they say with what was asked for.
package proof

import (
	"fmt"
	"strings"

	"sourcer/query"
	"sourcer/query/expand"
	"sourcer/query/plan"
	"sourcer/query/target"
)

// Proof says how the strings of a target stand to the brief. It speaks of the
// platform's profile, not of the platform.
type Proof struct {
	// Relation compares with the query as far as the layout's boxes can say
	// it: without filters, with widened fields.
	Relation query.Comparison
	// Overall compares with all that the brief asks for, fields and values
	// included.
	Overall query.Comparison
	// Read is what the platform makes of each content of each part.
	Read [][]query.Expr
}

// Check reads a plan's strings back and compares them. An error means that a
// string cannot be read: a mistake of this program, never of the user.
func Check(q *expand.Query, p *target.Profile, pl *plan.Plan, nice bool) (*Proof, error) {
	proof, said, err := readBack(p, pl)
	if err != nil {
		return nil, err
	}
	compared := query.RelateEach(said, []query.Expr{pl.Projected, whole(q, nice)}, query.Plain)
	proof.Relation, proof.Overall = compared[0], compared[1]
	return proof, nil
}

// CheckStrings is [Check] for those who need no more than the relation:
// Overall is left empty.
func CheckStrings(p *target.Profile, pl *plan.Plan) (*Proof, error) {
	proof, said, err := readBack(p, pl)
	if err != nil {
		return nil, err
	}
	if same(said, pl.Projected) {
		proof.Relation.Relation = query.Equal
	} else {
		proof.Relation = query.Relate(said, pl.Projected, query.Plain)
	}
	return proof, nil
}

// readBack reads the strings, and says what all of them together ask for.
func readBack(p *target.Profile, pl *plan.Plan) (*Proof, query.Expr, error) {
	proof := &Proof{}
	var union query.Or
	for _, part := range pl.Parts {
		var boxes query.And
		var read []query.Expr
		for _, c := range part {
			e, err := p.Read(c.Box, c.Text)
			if err != nil {
				return nil, nil, fmt.Errorf("cannot read back %q as %s: %w", c.Text, p.Name, err)
			}
			read = append(read, e)
			boxes = append(boxes, asRead(e, p))
		}
		proof.Read = append(proof.Read, read)
		union = append(union, query.AllOf(boxes...))
	}
	return proof, query.AnyOf(union...), nil
}

// asRead puts in place of each term what the platform's reading of it finds:
// more, fewer or other profiles than the brief means by it. Under NOT the
// direction turns by itself.
func asRead(e query.Expr, p *target.Profile) query.Expr {
	if p.ReadsAsMeant() {
		return e
	}
	return query.Map(e, func(t query.Term) query.Expr {
		switch p.ReadsTerm(t.Text) {
		case target.Wider:
			return query.Or{t, readingOf(t, p)}
		case target.Narrow:
			return query.And{t, readingOf(t, p)}
		case target.Neither:
			return readingOf(t, p)
		default:
			return t
		}
	})
}

// readingOf is the statement that the platform finds a profile by a term
// though the brief does not, or the other way round.
func readingOf(t query.Term, p *target.Profile) query.Term {
	return query.Term{Text: oneWord(t.Text + " as " + p.Name + " reads it"), Field: "reading"}
}

// oneWord makes one word of a text, which people can still read. It has no
// word in common with the text, so that neither implies the other.
func oneWord(text string) string {
	text = strings.NewReplacer("+", " plus ", "#", " sharp ", "&", " and ").Replace(text)
	return strings.Join(query.Plain(strings.ReplaceAll(text, ".", " dot ")), ".")
}

// whole is all that a brief asks for, each value as a statement of its own
// about the profile.
func whole(q *expand.Query, nice bool) query.Expr {
	all := query.And{q.Expr}
	if nice && q.Nice != nil {
		all = append(all, q.Nice)
	}
	for _, f := range q.Facets {
		value := query.Term{Text: f.Value.Text, Field: query.Field(f.Key)}
		if f.Not {
			all = append(all, query.Not{Arg: value})
		} else {
			all = append(all, value)
		}
	}
	return all
}
