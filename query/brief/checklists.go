package brief

import (
	"slices"
	"strings"

	"sourcer/query/source"
)

// places reports a place that a comma cuts in two: "Austin, TX",
// "Munich, Germany". Two countries, or two states, are two places. What
// stands on a line of its own, or behind a semicolon, was set apart on
// purpose.
func (c *checker) places(l list) {
	l.items = apart(l)
	for _, item := range l.items {
		if v, ok := canonical(workplaces, plainWord(item.Text)); ok && isPlain(item.Node) {
			c.report(source.Warning, l.src, item.Span, codeWorkplaceInItem, quote(item.Text)+" is no place", "workplace: "+v)
		}
	}
	c.reportRuns(l, c.runs(l, onePlace), codePlaceWithComma, "places")
}

// apart takes items of two or more places, "TX or Cork", as so many items.
func apart(l list) []Item {
	var out []Item
	for _, item := range l.items {
		g, ok := item.Node.(*Group)
		if !ok || g.And || strings.HasPrefix(l.src.At(item.Span), "(") {
			out = append(out, item)
			continue
		}
		for _, n := range g.Nodes {
			arm := Item{Node: n, Span: n.Pos(), Text: l.src.At(n.Pos())}
			if ph, ok := n.(*Phrase); ok && !ph.Quoted {
				arm.Text = ph.Text
			}
			out = append(out, arm)
		}
	}
	return out
}

// reportRuns reports items that a comma sets apart and that look like one.
func (c *checker) reportRuns(l list, runs []run, code, what string) {
	if !slices.ContainsFunc(runs, run.isSeveral) {
		return
	}
	fixed := apartBySemicolons(l, runs)
	for _, run := range runs {
		if !run.isSeveral() {
			continue
		}
		span := l.items[run.first].Span.To(l.items[run.last].Span)
		hints := []string{fixed}
		if code == codePlaceWithComma {
			hints = append(hints, "if they are several places: "+strings.ReplaceAll(run.text, ", ", "; "))
		}
		c.report(source.Error, l.src, span, code, "a comma sets two "+what+" apart, and "+quote(run.text)+" looks like one", hints...)
	}
}

// run is one item, or several that look like one.
type run struct {
	first, last int
	text        string
}

func (r run) isSeveral() bool { return r.last > r.first }

// apartBySemicolons writes a list with semicolons where its runs end, as a hint.
// Many findings may share it, so it is clipped here, once.
func apartBySemicolons(l list, runs []run) string {
	texts := make([]string, len(runs))
	for i, run := range runs {
		texts[i] = run.text
	}
	fixed := strings.Join(texts, "; ")
	if len(runs) == 1 {
		fixed += ";"
	}
	if !l.inner {
		fixed = l.head() + ": " + fixed
	}
	return source.Clip(fixed, maxHint)
}

// runs joins the items that a comma sets apart and that look like one.
func (c *checker) runs(l list, looksLikeOne func(a, b Item) bool) []run {
	var out []run
	for i, item := range l.items {
		if i > 0 && c.commaBetween(l, i) && looksLikeOne(l.items[i-1], item) {
			r := &out[len(out)-1]
			r.last = i
			r.text += ", " + item.Text
			continue
		}
		out = append(out, run{i, i, item.Text})
	}
	return out
}

// commaBetween reports whether items i-1 and i are set apart by a comma on
// one line.
func (c *checker) commaBetween(l list, i int) bool {
	between := source.Between(l.items[i-1].Span.End(), l.items[i].Span.Offset)
	return strings.TrimSpace(l.src.At(between)) == "," && !strings.Contains(l.src.At(between), "\n")
}

func isPlain(n Node) bool {
	ph, ok := n.(*Phrase)
	return ok && !ph.Quoted
}

// onePlace reports whether the second of two items is most likely there to
// say where the first one lies.
func onePlace(a, b Item) bool {
	if !isPlain(a.Node) || !isPlain(b.Node) {
		return false
	}
	if _, remote := canonical(workplaces, plainWord(a.Text)); remote {
		return false
	}
	inside, outside := regionsOf(a.Text), regionsOf(withoutPostcode(b.Text))
	if len(outside) == 0 || slices.ContainsFunc(outside, func(r region) bool { return r.city }) {
		return false
	}
	if len(inside) == 0 {
		return true
	}
	for _, x := range inside {
		for _, y := range outside {
			if x.in == y.name || len(a.Text) > len(b.Text) && x.namesCity(y) {
				return true
			}
		}
	}
	return false
}

// withoutPostcode drops the digits behind "TX 78701".
func withoutPostcode(place string) string {
	return strings.TrimSpace(strings.TrimRight(place, "0123456789-"))
}

// said is a term that an entry says, and where.
type said struct {
	ph    *Phrase
	src   *source.Source
	entry *Entry
}

// checkDuplicates warns of an item that adds nothing to the one before it.
func (c *checker) checkDuplicates() {
	type place struct {
		key       Key
		not, past bool
		group     int // each "any" is a list of its own
		thing     thing
	}
	first := map[place]*Phrase{}
	for i, e := range c.b.Entries {
		group := 0
		if e.Key == KeyAny {
			group = i
		}
		for _, item := range e.Items {
			ph, ok := item.Node.(*Phrase)
			if !ok {
				continue
			}
			at := place{e.Key, e.Not, e.Past, group, c.thing(ph)}
			before, again := first[at]
			if !again {
				first[at] = ph
				continue
			}
			d := c.report(source.Warning, c.b.Source, ph.Span, codeDuplicateItem, quote(ph.Text)+" is said twice", "drop one")
			if !strings.EqualFold(ph.Text, before.Text) {
				d.Message = quote(ph.Text) + " is another spelling of " + quote(before.Text)
			}
			d.Related = []source.Related{{Source: c.b.Source, Span: before.Span, Message: "first said here"}}
		}
	}
}

// checkContradictions reports what is both wanted and excluded.
func (c *checker) checkContradictions() {
	var wanted, excluded []said
	for _, e := range c.b.Entries {
		for _, item := range e.Items {
			for _, s := range c.terms(item.Node, e, c.b.Source, e.Not, nil) {
				switch {
				case s.not && s.sure:
					excluded = append(excluded, s.said)
				case !s.not:
					wanted = append(wanted, s.said)
				}
			}
		}
	}
	both := c.bothWays(wanted, excluded)
	for _, x := range excluded {
		for _, w := range both[c.thing(x.ph)] {
			if !excludes(x.entry, w.entry) {
				continue
			}
			d := c.report(source.Error, x.src, x.ph.Span, codeWantedAndExcluded,
				quote(x.ph.Text)+" is excluded here and wanted elsewhere: nobody can be found by it", "drop one of the two")
			d.Related = []source.Related{{Source: w.src, Span: w.ph.Span, Message: "wanted here"}}
			break
		}
	}
}

// bothWays lists the wanted terms that stand for an excluded thing.
func (c *checker) bothWays(wanted, excluded []said) map[thing][]said {
	if len(excluded) == 0 {
		return nil
	}
	both := map[thing][]said{}
	for _, x := range excluded {
		both[c.thing(x.ph)] = nil
	}
	for _, w := range wanted {
		t := c.thing(w.ph)
		if others, isExcluded := both[t]; isExcluded {
			both[t] = append(others, w)
		}
	}
	return both
}

// excludes reports whether an exclusion holds where the wanted term is looked
// for: in the same field, or anywhere.
func excludes(x, w *Entry) bool {
	if x.Field() == "" {
		return true
	}
	return x.Key == w.Key && x.Past == w.Past
}

// sign is a term with what the marks around it make of it.
type sign struct {
	said
	not  bool
	sure bool // it is excluded for certain, not only together with others, or instead of them
}

// maxSteps bounds the look at named groups within named groups. Only a brief
// that has an error already can reach it.
const maxSteps = 20 * MaxTerms

// terms lists the terms of an item, those of its named groups included.
func (c *checker) terms(n Node, e *Entry, src *source.Source, not bool, way []*Define) []sign {
	var out []sign
	if c.steps++; c.steps > maxSteps {
		return nil
	}
	switch n := n.(type) {
	case *Phrase:
		out = append(out, sign{said{n, src, e}, not, true})
	case *Negation:
		out = c.terms(n.Node, e, src, !not, way)
	case *Group:
		for _, inner := range n.Nodes {
			out = append(out, c.terms(inner, e, src, not, way)...)
		}
		if not == n.And && len(n.Nodes) > 1 {
			for i := range out {
				out[i].sure = false
			}
		}
	case *Ref:
		if n.Define == nil || slices.Contains(way, n.Define) {
			return nil
		}
		for _, item := range n.Define.Items {
			out = append(out, c.terms(item.Node, e, n.Define.Source, not, append(slices.Clip(way), n.Define))...)
		}
	}
	return out
}
