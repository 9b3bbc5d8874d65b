package main

import (
	"slices"
	"strconv"
	"strings"

	"sourcer/query/brief"
	"sourcer/query/source"
)

// briefLine is an entry of a brief, or a group that one refers to, in one
// spelling: layout, comments and the spelling of keys do not matter.
type briefLine struct {
	text string
	file string // where another file than the brief has it
	line int
}

func (l briefLine) place() string {
	if l.file != "" {
		return l.file + " line " + itoa(l.line)
	}
	return "line " + itoa(l.line)
}

// briefLines lists what has a say in what a brief becomes.
func briefLines(b *brief.Brief) []briefLine {
	w := lineWriter{of: b.Source}
	for _, e := range b.Entries {
		if e.Key == brief.KeyNote {
			continue
		}
		text := w.key(e) + ": "
		if e.Facet != nil {
			text += e.Facet.Text
		} else {
			text += w.items(e.Items)
		}
		w.add(text, b.Source, e.KeySpan)
	}
	for i := 0; i < len(w.groups); i++ { // groups that groups refer to come in on the way
		d := w.groups[i]
		w.add("define "+d.Name+": "+w.items(d.Items), d.Source, d.NameSpan)
	}
	return w.lines
}

type lineWriter struct {
	of     *source.Source
	lines  []briefLine
	groups []*brief.Define
}

func (w *lineWriter) add(text string, src *source.Source, at source.Span) {
	l := briefLine{text: text, line: src.Position(at.Offset).Line}
	if src != w.of {
		l.file = src.Name
	}
	w.lines = append(w.lines, l)
}

func (w *lineWriter) key(e *brief.Entry) string {
	key := string(e.Key)
	if e.Past {
		key = "past " + key
	}
	if e.Not && e.Key != brief.KeyNot {
		key = "not " + key
	}
	if e.AtLeast > 1 {
		key += " " + itoa(e.AtLeast)
	}
	return key
}

func (w *lineWriter) items(items []brief.Item) string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = w.node(item.Node)
	}
	return strings.Join(texts, "; ")
}

func (w *lineWriter) node(n brief.Node) string {
	switch n := n.(type) {
	case *brief.Phrase:
		if n.Quoted {
			return strconv.Quote(n.Text)
		}
		return n.Text + reachMark(n.Reach)
	case *brief.Group:
		joiner := " or "
		if n.And {
			joiner = " and "
		}
		texts := make([]string, len(n.Nodes))
		for i, inner := range n.Nodes {
			texts[i] = w.node(inner)
		}
		return "(" + strings.Join(texts, joiner) + ")" + reachMark(n.Reach)
	case *brief.Negation:
		return "not " + w.node(n.Node)
	case *brief.Ref:
		if n.Define != nil && !slices.Contains(w.groups, n.Define) {
			w.groups = append(w.groups, n.Define)
		}
		return "@" + n.Name + reachMark(n.Reach)
	default:
		panic("no such node in a brief")
	}
}

func reachMark(r brief.Reach) string {
	if r == brief.ReachDefault {
		return ""
	}
	return "~" + string(r)
}
