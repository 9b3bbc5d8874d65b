package brief

import (
	"errors"
	"fmt"
	"path"
	"strings"
	"testing"

	"sourcer/query/source"
)

// fileName is the name of the brief in all tests.
const fileName = "role.brief"

// memory opens files that a test holds in a map.
func memory(files map[string]string) func(string) (*source.Source, error) {
	return func(name string) (*source.Source, error) {
		text, ok := files[name]
		if !ok {
			return nil, errors.New("there is no such file")
		}
		return source.New(name, text), nil
	}
}

// parseText parses a text and checks that every place in the tree is right.
func parseText(t testing.TB, text string) (*Brief, []source.Diagnostic) {
	t.Helper()
	return parseFiles(t, text, nil)
}

func parseFiles(t testing.TB, text string, files map[string]string) (*Brief, []source.Diagnostic) {
	t.Helper()
	b, findings := Parse(source.New(fileName, text), Options{Open: memory(files)})
	checkTree(t, b)
	for _, d := range findings {
		checkFinding(t, d)
	}
	return b, findings
}

// mustParse parses a text that has no errors.
func mustParse(t testing.TB, text string) *Brief {
	t.Helper()
	b, findings := parseText(t, text)
	if source.List(findings).HasErrors() {
		t.Fatalf("%q: %v", text, lines(findings))
	}
	return b
}

// lines writes findings in one line each: place, code, message, hints.
func lines(findings []source.Diagnostic) []string {
	var out []string
	for _, d := range findings {
		p := d.Source.Position(d.Span.Offset)
		s := fmt.Sprintf("%d:%d %s: %s", p.Line, p.Column, d.Code, d.Message)
		if d.Source.Name != fileName {
			s = path.Base(d.Source.Name) + ":" + s
		}
		for _, r := range d.Related {
			at := r.Source.Position(r.Span.Offset)
			s += fmt.Sprintf(" @ %s:%d:%d %s", r.Source.Name, at.Line, at.Column, r.Message)
		}
		for _, h := range d.Hints {
			s += " | " + h
		}
		out = append(out, s)
	}
	return out
}

func checkFinding(t testing.TB, d source.Diagnostic) {
	t.Helper()
	if d.Source == nil || d.Span.Offset < 0 || d.Span.Length < 0 || d.Span.End() > len(d.Source.Text) {
		t.Errorf("finding %+v lies outside its source", d)
	}
	if d.Message == "" || strings.HasSuffix(d.Message, ".") || strings.Contains(d.Message, "\n") {
		t.Errorf("finding %s has a bad message: %q", d.Code, d.Message)
	}
}

// checkTree holds every place in a tree against the text.
func checkTree(t testing.TB, b *Brief) {
	t.Helper()
	c := treeChecker{t: t}
	for _, e := range b.Entries {
		c.src = b.Source
		c.within(e.Span, source.Span{Length: len(b.Source.Text)}, "entry")
		c.within(e.KeySpan, e.Span, "key")
		if e.Facet != nil {
			c.within(e.Facet.Span, e.Span, "value")
		}
		c.items(e.Items, e.Span)
	}
	for _, d := range b.Defines {
		c.src = d.Source
		c.within(d.Span, source.Span{Length: len(d.Source.Text)}, "define")
		c.within(d.NameSpan, d.Span, "name")
		if got := c.src.At(d.NameSpan); got != d.Name {
			t.Errorf("the text of name %q is %q", d.Name, got)
		}
		c.items(d.Items, d.Span)
	}
}

type treeChecker struct {
	t   testing.TB
	src *source.Source
}

func (c treeChecker) within(inner, outer source.Span, what string) {
	c.t.Helper()
	if !outer.Contains(inner) || inner.Length < 0 {
		c.t.Errorf("%s %v lies outside %v", what, inner, outer)
	}
}

func (c treeChecker) items(items []Item, outer source.Span) {
	c.t.Helper()
	for _, item := range items {
		c.within(item.Span, outer, "item")
		c.node(item.Node, item.Span)
		if item.Text == "" || item.Text != folded(item.Text) {
			c.t.Errorf("item text %q", item.Text)
		}
	}
}

func (c treeChecker) node(n Node, outer source.Span) {
	c.t.Helper()
	c.within(n.Pos(), outer, "node")
	text := c.src.At(n.Pos())
	switch n := n.(type) {
	case *Phrase:
		if n.Quoted {
			text = unquoted(text)
		}
		if folded(text) != n.Text {
			c.t.Errorf("the text of phrase %q is %q", n.Text, text)
		}
	case *Group:
		for _, inner := range n.Nodes {
			c.node(inner, n.Span)
		}
	case *Negation:
		if !strings.EqualFold(text[:3], "not") {
			c.t.Errorf("the text of a negation is %q", text)
		}
		c.node(n.Node, n.Span)
	case *Ref:
		if text != "@"+n.Name {
			c.t.Errorf("the text of reference %q is %q", n.Name, text)
		}
	default:
		c.t.Errorf("unknown node %T", n)
	}
}

// dump writes a tree in a form that tests can compare.
func dump(b *Brief) string {
	var out []string
	for _, e := range b.Entries {
		var parts []string
		for _, item := range e.Items {
			parts = append(parts, dumpItem(item))
		}
		if e.Facet != nil {
			parts = append(parts, dumpFacet(*e.Facet))
		}
		if e.Text != "" {
			parts = append(parts, fmt.Sprintf("%q", e.Text))
		}
		head := string(e.Key)
		if e.Past {
			head = "past " + head
		}
		if e.Not && e.Key != KeyNot {
			head = "not " + head
		}
		if e.AtLeast > 1 {
			head = fmt.Sprintf("%s %d", head, e.AtLeast)
		}
		out = append(out, head+": "+strings.Join(parts, " | "))
	}
	for _, d := range b.Defines {
		var parts []string
		for _, item := range d.Items {
			parts = append(parts, dumpItem(item))
		}
		out = append(out, "define "+d.Name+": "+strings.Join(parts, " | "))
	}
	return strings.Join(out, "\n")
}

// dumpItem shows the whole text only where the node does not.
func dumpItem(i Item) string {
	s := dumpNode(i.Node)
	if _, isGroup := i.Node.(*Group); isGroup {
		s += " <" + i.Text + ">"
	}
	if i.Reach != reachOf(i.Node) {
		s += fmt.Sprintf(" item reach %q", i.Reach)
	}
	return s
}

func dumpNode(n Node) string {
	switch n := n.(type) {
	case *Phrase:
		text := n.Text
		if n.Quoted {
			text = fmt.Sprintf("%q", text)
		}
		return text + dumpReach(n.Reach)
	case *Group:
		var parts []string
		for _, inner := range n.Nodes {
			parts = append(parts, dumpNode(inner))
		}
		op := "or"
		if n.And {
			op = "and"
		}
		return op + "(" + strings.Join(parts, ", ") + ")" + dumpReach(n.Reach)
	case *Negation:
		return "not(" + dumpNode(n.Node) + ")"
	case *Ref:
		return "@" + n.Name + dumpReach(n.Reach)
	default:
		panic(fmt.Sprintf("unknown node %T", n))
	}
}

func dumpReach(r Reach) string {
	if r == ReachDefault {
		return ""
	}
	return "~" + string(r)
}

func dumpFacet(f Facet) string {
	s := f.Text
	if f.HasMin {
		s += fmt.Sprintf(" min=%d", f.Min)
	}
	if f.HasMax {
		s += fmt.Sprintf(" max=%d", f.Max)
	}
	if f.Unit != "" {
		s += " unit=" + f.Unit
	}
	if f.All {
		s += " all"
	}
	if f.AtLeast {
		s += " at-least"
	}
	if len(f.Values) > 0 {
		s += " [" + strings.Join(f.Values, "; ") + "]"
	}
	return s
}
