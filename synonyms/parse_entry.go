package synonyms

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/pelletier/go-toml/v2/unstable"

	"sourcer/query/source"
)

// fieldNames lists what an entry may say.
var fieldNames = [...]string{
	"same", "bare", "safe", "shares", "implies", "implied_by", "related",
	"hired_as", "nouns", "titled", "work", "in", "after", "source", "replace",
}

// field reads one thing that is known about a concept.
func (p *parser) field(r *row, key []text, value *unstable.Node) {
	name := key[0]
	if len(key) > 1 && isEdgeField(name.string) && len(key) == 2 {
		p.edge(r, name.string, key[1], value)
		return
	}
	if len(key) > 1 || !slices.Contains(fieldNames[:], name.string) {
		p.fail(name.span, "unknown-key", fmt.Sprintf("unknown key %q in the entry of %q", name.string, r.name.string),
			nearest(name.string, fieldNames[:]))
		return
	}
	if why := misplaced(r.kind, name.string); why != "" {
		p.fail(name.span, "misplaced-key", why)
		return
	}
	if p.locale != "" && name.string != "same" {
		p.fail(name.span, "misplaced-key", "a file with a locale lists spellings alone", `write same = ["a spelling"]`)
		return
	}
	switch name.string {
	case "same":
		r.same = p.same(name, value)
	case "bare":
		r.bare = p.terms(name, value)
	case "safe":
		r.safe = p.terms(name, value)
	case "nouns":
		r.nouns = p.terms(name, value)
	case "titled":
		r.titled = p.terms(name, value)
	case "work":
		r.work = p.terms(name, value)
	case "source":
		r.source = p.str(name, value).string
	case "after":
		r.after = p.boolean(name, value)
	case "replace":
		r.replace = p.boolean(name, value)
	case "shares":
		r.shares = p.links(name, value, 0)
	default:
		p.edges(r, name, value)
	}
}

// same reads spellings, without the marks that rules spell out.
func (p *parser) same(name text, value *unstable.Node) []text {
	list := p.list(name, value)
	for _, t := range list {
		if p.locale == "" || len(t.string) > MaxTermLength {
			p.checkTerm(text{strings.Replace(t.string, pluralMark, "", 1), t.span})
			continue
		}
		if right, wrong := mended(t.string); wrong {
			p.fail(t.span, "bad-ending", fmt.Sprintf("%q spells out %q", t.string, endings(t.string)[1]), strconv.Quote(right))
		}
		for _, form := range endings(t.string) {
			p.checkTerm(text{form, t.span})
		}
	}
	return list
}

// misplaced says why a kind of concept has no such field, "" where it may.
func misplaced(kind Kind, field string) string {
	switch {
	case field == "hired_as" && kind != Skill:
		return fmt.Sprintf("only a skill is hired as a title, and this is a %s", kind)
	case field == "nouns" && kind != Skill && kind != Discipline:
		return fmt.Sprintf("only a skill or a discipline has role nouns, and this is a %s", kind)
	case field == "titled" && kind != Skill:
		return fmt.Sprintf("only a skill stands in titles, and this is a %s", kind)
	case field == "work" && kind != JobTitle:
		return fmt.Sprintf("only a title is named by its work, and this is a %s", kind)
	case field == "after" && kind != Level:
		return fmt.Sprintf("only a level stands before or after a title, and this is a %s", kind)
	case field == "in" && (kind == Skill || kind == JobTitle):
		return fmt.Sprintf("a %s lies in nothing; write implies", kind)
	}
	return ""
}

func isEdgeField(name string) bool {
	return name == "implies" || name == "implied_by" || name == "related" || name == "hired_as"
}

// The weights of edges that state none.
const (
	weightImplies = 0.8 // who has this skill has that
	weightTitle   = 0.6 // who holds this title is hired for that
	weightHired   = 0.5 // who is titled by this skill is hired for that
	weightIn      = 0.9 // what lies in it
	weightRelated = 0.3
)

// edges reads all edges of one field: a table of names with reasons, or a
// list of names.
func (p *parser) edges(r *row, field text, value *unstable.Node) {
	for _, l := range p.links(field, value, usualWeight(r.kind, field.string)) {
		p.addLink(r, field.string, l)
	}
}

// edge reads one that is written with a dot: implies."Python" = "reason".
func (p *parser) edge(r *row, field string, other text, value *unstable.Node) {
	if why := misplaced(r.kind, field); why != "" {
		p.fail(other.span, "misplaced-key", why)
		return
	}
	p.addLink(r, field, p.link(other, value, usualWeight(r.kind, field)))
}

func usualWeight(kind Kind, field string) float64 {
	switch {
	case field == "related":
		return weightRelated
	case field == "hired_as":
		return weightHired
	case field == "in":
		return weightIn
	case kind == JobTitle:
		return weightTitle
	default:
		return weightImplies
	}
}

func (p *parser) addLink(r *row, field string, l link) {
	switch field {
	case "related":
		l.relation = linkRelated
	case "hired_as":
		l.relation = linkHired
	case "implied_by":
		l.back = true
	case "in":
		l.why = "belongs to it"
	}
	r.edges = append(r.edges, l)
}

// links reads { "Python" = "reason" } or ["Python"].
func (p *parser) links(field text, value *unstable.Node, weight float64) []link {
	var out []link
	if value.Kind != unstable.InlineTable {
		for _, t := range p.terms(field, value) {
			out = append(out, link{other: t, weight: weight})
		}
		return out
	}
	seen := map[string]bool{}
	for it := value.Children(); it.Next(); {
		n := it.Node()
		if n.Kind != unstable.KeyValue {
			continue
		}
		key := p.key(n)
		if len(key) != 1 || seen[key[0].string] {
			p.fail(key[0].span, "bad-edge", fmt.Sprintf("%q is said twice, or has a dot outside quotes", key[0].string))
			continue
		}
		seen[key[0].string] = true
		out = append(out, p.link(key[0], n.Value(), weight))
	}
	return out[:p.listLength(field, len(out))]
}

// link reads what stands behind the name at the other end: a reason, or a
// reason with a weight.
func (p *parser) link(other text, value *unstable.Node, weight float64) link {
	p.checkTerm(other)
	l := link{other: other, weight: weight}
	if value.Kind != unstable.InlineTable {
		l.why = p.reason(other, value)
		return l
	}
	for it := value.Children(); it.Next(); {
		n := it.Node()
		if n.Kind != unstable.KeyValue {
			continue
		}
		switch key := p.key(n); key[0].string {
		case "why":
			l.why = p.reason(key[0], n.Value())
		case "weight":
			l.weight = p.weight(key[0], n.Value())
		default:
			p.fail(key[0].span, "unknown-key", fmt.Sprintf("unknown key %q in an edge", key[0].string),
				`{ why = "the reason", weight = 0.5 }`)
		}
	}
	return l
}

func (p *parser) reason(name text, value *unstable.Node) string {
	t := p.str(name, value)
	if len(t.string) > MaxTermLength {
		p.fail(t.span, "long-reason", fmt.Sprintf("the reason has %d bytes, more than %d", len(t.string), MaxTermLength))
	}
	return t.string
}

func (p *parser) weight(name text, value *unstable.Node) float64 {
	w, err := strconv.ParseFloat(string(value.Data), 64)
	if value.Kind != unstable.Float && value.Kind != unstable.Integer || err != nil || !(w > 0 && w <= 1) {
		p.fail(p.span(value, name.span), "bad-weight", "a weight is a number above 0, at most 1", "weight = 0.5")
		return 0
	}
	return w
}

func (p *parser) str(name text, value *unstable.Node) text {
	if value.Kind != unstable.String {
		p.fail(p.span(value, name.span), "not-a-text", fmt.Sprintf("%s takes a text in quotes", name.string))
		return text{}
	}
	t := text{string(value.Data), p.span(value, name.span)}
	if strings.ContainsFunc(t.string, isHidden) {
		p.fail(t.span, "hidden-character", "the text holds a character that cannot be seen", "delete it")
	}
	return t
}

func (p *parser) boolean(name text, value *unstable.Node) bool {
	if value.Kind != unstable.Bool {
		p.fail(p.span(value, name.span), "not-a-boolean", fmt.Sprintf("%s is true or false", name.string))
	}
	return string(value.Data) == "true"
}

// list reads ["one", "two"].
func (p *parser) list(name text, value *unstable.Node) []text {
	if value.Kind != unstable.Array {
		p.fail(p.span(value, name.span), "not-a-list", fmt.Sprintf("%s takes a list", name.string),
			fmt.Sprintf(`%s = ["one", "two"]`, name.string))
		return nil
	}
	var out []text
	for it := value.Children(); it.Next(); {
		if n := it.Node(); n.Kind != unstable.Comment {
			if t := p.str(name, n); t.string != "" || n.Kind == unstable.String {
				out = append(out, t)
			}
		}
	}
	return out[:p.listLength(name, len(out))]
}

// listLength is how much of a list is read. A longer one is an error.
func (p *parser) listLength(name text, length int) int {
	if length <= MaxListLength {
		return length
	}
	p.fail(name.span, "long-list", fmt.Sprintf("%s lists %d, more than %d", name.string, length, MaxListLength))
	return MaxListLength
}

// terms reads a list of spellings and checks each.
func (p *parser) terms(name text, value *unstable.Node) []text {
	out := p.list(name, value)
	for _, t := range out {
		p.checkTerm(t)
	}
	return out
}

// forbidden are the characters that some platform takes for an operator or
// that would end a phrase: none of them can stand in a spelling.
const forbidden = `"“”„«»*~()[]{}<>|\;=^`

// pluralMark stands, in same alone, for a spelling with and without an s.
const pluralMark = "(s)"

// checkTerm refuses a text that cannot be a spelling.
func (p *parser) checkTerm(t text) {
	switch i := strings.IndexAny(t.string, forbidden); {
	case strings.ContainsFunc(t.string, isHidden):
		p.fail(t.span, "hidden-character", "a spelling holds a character that cannot be seen", "delete it")
	case foldKey(t.string) == "":
		p.fail(t.span, "empty-term", fmt.Sprintf("%q has no letter and no digit", t.string))
	case len(t.string) > MaxTermLength:
		p.fail(t.span, "long-term", fmt.Sprintf("a spelling has %d bytes, more than %d", len(t.string), MaxTermLength))
	case i >= 0:
		r := []rune(t.string[i:])[0]
		p.fail(t.span, "bad-character", fmt.Sprintf("%q cannot stand in a spelling", r), "a spelling holds words alone")
	case strings.TrimSpace(t.string) != t.string || strings.Contains(t.string, "  "):
		p.fail(t.span, "stray-blank", fmt.Sprintf("%q has a blank too many", t.string),
			strconv.Quote(strings.Join(strings.Fields(t.string), " ")))
	}
}

// isHidden reports whether a character does not show on paper, or changes the
// direction of the text around it.
func isHidden(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' || r == unicode.ReplacementChar
}

// nearest turns the name that was most likely meant into a hint.
func nearest(name string, names []string) string {
	if best := source.Nearest(name, names); best != "" {
		return fmt.Sprintf("did you mean %q?", best)
	}
	names = slices.Sorted(slices.Values(names))
	return "one of: " + strings.Join(names, ", ")
}
