package brief

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query/source"
)

// resolver finds the group that each reference means.
type resolver struct {
	findings *source.List
	byName   map[string]*Define
	within   map[*Define][]reference // the references that stand in a group
	sizes    map[*Define]size
}

// size is what a group becomes when all groups within it are written out.
type size struct {
	terms, depth int
	open         bool // it is being measured: whoever asks goes in a circle
}

// resolve ties references to their groups, wherever they stand, and reports
// names that are said twice, that nobody defines, or that go in a circle.
func resolve(b *Brief, refs []reference, within map[*Define][]reference, findings *source.List) {
	r := &resolver{findings: findings, byName: map[string]*Define{}, within: within, sizes: map[*Define]size{}}
	for _, d := range b.Defines {
		r.declare(d)
	}
	for _, ref := range refs {
		r.tie(ref)
	}
	for _, d := range b.Defines {
		r.measure(d)
	}
	r.checkTerms(b)
}

func (r *resolver) fail(src *source.Source, span source.Span, code, message string, hints ...string) *source.Diagnostic {
	p := parser{src: src, findings: r.findings}
	return p.fail(span, code, message, hints...)
}

func (r *resolver) declare(d *Define) {
	name := strings.ToLower(d.Name)
	first, said := r.byName[name]
	if !said {
		r.byName[name] = d
		return
	}
	f := r.fail(d.Source, d.NameSpan, codeDuplicateName, quote(d.Name)+" is defined twice", "define "+d.Name+"-2:")
	f.Related = []source.Related{{Source: first.Source, Span: first.NameSpan, Message: "first defined here"}}
}

func (r *resolver) tie(ref reference) {
	if d, ok := r.byName[strings.ToLower(ref.ref.Name)]; ok {
		ref.ref.Define = d
		return
	}
	names := make([]string, 0, len(r.byName))
	for name := range r.byName {
		names = append(names, name)
	}
	slices.Sort(names)
	hint := "define " + ref.ref.Name + ": ..."
	if meant := source.Nearest(strings.ToLower(ref.ref.Name), names); meant != "" {
		hint = "@" + r.byName[meant].Name
	}
	r.fail(ref.src, ref.ref.Span, codeUnknownName, "nothing here defines "+quote(ref.ref.Name), hint)
}

// measure finds how large and how deep a group is. A circle is reported where
// it closes, and cut there.
func (r *resolver) measure(d *Define) size {
	if s, known := r.sizes[d]; known {
		return s
	}
	r.sizes[d] = size{open: true}
	s := size{depth: 1, terms: countTerms(d.Items)}
	for _, ref := range r.within[d] {
		inner := ref.ref.Define
		if inner == nil {
			continue
		}
		in := r.measure(inner)
		if in.open {
			f := r.fail(ref.src, ref.ref.Span, codeRecursiveName, quote(d.Name)+" and "+quote(inner.Name)+" are made of each other")
			if d == inner {
				f.Message = quote(d.Name) + " is made of itself"
			}
			f.Related = []source.Related{{Source: inner.Source, Span: inner.NameSpan, Message: "defined here"}}
			ref.ref.Define = nil
			continue
		}
		s.depth = max(s.depth, in.depth+1)
		s.terms = min(s.terms+in.terms, MaxTerms+1)
	}
	r.sizes[d] = s
	if s.depth == MaxNesting+1 {
		r.fail(d.Source, d.NameSpan, codeTooDeep, fmt.Sprintf("groups stand in groups more than %d deep", MaxNesting))
	}
	return s
}

// checkTerms refuses a brief that would be too large once its groups are
// written out, at the entry where it becomes so.
func (r *resolver) checkTerms(b *Brief) {
	total := 0
	for _, e := range b.Entries {
		total += countTerms(e.Items)
		for _, item := range e.Items {
			Walk(item.Node, func(n Node) bool {
				if ref, ok := n.(*Ref); ok && ref.Define != nil {
					total = min(total+r.sizes[ref.Define].terms, 2*MaxTerms)
				}
				return true
			})
		}
		if total > MaxTerms {
			r.fail(b.Source, e.KeySpan, codeTooManyTerms,
				fmt.Sprintf("with this entry the brief has more than %d terms, once its groups are written out", MaxTerms))
			return
		}
	}
}

// countTerms counts the terms that are written, not those of named groups.
func countTerms(items []Item) int {
	n := 0
	for _, item := range items {
		Walk(item.Node, func(node Node) bool {
			if _, ok := node.(*Phrase); ok {
				n++
			}
			return true
		})
	}
	return n
}
