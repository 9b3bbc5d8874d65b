package brief

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query/source"
)

// rawEntry is an entry before its value is read.
type rawEntry struct {
	head    head
	keySpan source.Span   // without the colon
	body    []source.Span // what stands behind the colon, and on each line that goes on
	lines   []int         // the index of the line that each part of body stands on
	broken  bool          // the key was no key; the value is not read
}

func (r *rawEntry) span() source.Span {
	return r.keySpan.To(r.body[len(r.body)-1])
}

// valueSpan is the part from the first to the last thing said, or the end of
// the key where nothing is.
func (r *rawEntry) valueSpan() source.Span {
	var out source.Span
	for _, b := range r.body {
		switch {
		case b.Length == 0:
		case out.Length == 0:
			out = b
		default:
			out = out.To(b)
		}
	}
	if out.Length == 0 {
		return r.keySpan
	}
	return out
}

// collect groups the lines of the file into entries.
func (p *parser) collect() {
	var open *rawEntry
	for i, l := range p.lines {
		switch {
		case l.body.Length == 0:
		case !l.indented:
			open = p.begin(i, l)
		case p.indentedKey(l, open):
			l.body = withoutBullet(p.src.Text, l.body)
			open = p.begin(i, l)
		case open == nil:
			p.fail(l.body, codeNotAnEntry, "this line is indented, but there is no entry above for it to go on",
				p.src.At(l.body))
		default:
			body := l.body
			if open.head.rule.kind != kindNote {
				body = p.withoutMark(body)
			}
			open.body = append(open.body, body)
			open.lines = append(open.lines, i)
		}
	}
}

// withoutMark drops list marks from the front of a line. A number is refused:
// it may be a part of a name.
func (p *parser) withoutMark(body source.Span) source.Span {
	body = withoutBullet(p.src.Text, body)
	n := numbering(p.src.At(body))
	if n == 0 {
		return body
	}
	rest := trimmed(p.src.Text, body.Offset+n, body.End())
	p.fail(body, codeNumberedItem,
		"items have no numbers: this one would be searched for", folded(p.src.At(rest)), `"`+folded(p.src.At(body))+`"`)
	return rest
}

// indentedKey reports an indented line that reads like an entry of its own.
func (p *parser) indentedKey(l line, open *rawEntry) bool {
	body := withoutBullet(p.src.Text, l.body)
	text := p.src.At(body)
	colon := strings.IndexByte(text, ':')
	if colon < 0 {
		return false
	}
	key := folded(text[:colon])
	meant := key
	if _, bad := readHead(key); bad != nil {
		meant = misspelledKey(key, text[colon+1:])
	}
	if key == "" || meant == "" {
		return false
	}
	message := "this line is indented, so it would go on the entry above"
	if open == nil {
		message = "an entry begins at the start of a line"
	}
	p.fail(trimmed(p.src.Text, body.Offset, body.Offset+colon), codeIndentedKey, message,
		folded(meant+": "+text[colon+1:]))
	return meant == key
}

// misspelledKey returns the key that was meant by a line "key: value" whose
// key is unknown but near to one.
func misspelledKey(key, value string) string {
	if !strings.HasPrefix(value, " ") || len(key) < 4 {
		return ""
	}
	return source.Nearest(strings.ToLower(key), keyNames())
}

// begin opens an entry with the line that its key stands on.
func (p *parser) begin(index int, l line) *rawEntry {
	text := p.src.At(l.body)
	raw := &rawEntry{lines: []int{index}}
	p.raws = append(p.raws, raw)
	first, rest, _ := strings.Cut(folded(text), " ")
	if strings.EqualFold(first, string(KeyUse)) && rest != "" {
		raw.head.rule, _ = ruleOf(KeyUse)
		raw.keySpan = source.Span{Offset: l.body.Offset, Length: len(first)}
		raw.body = []source.Span{trimmed(p.src.Text, raw.keySpan.End(), l.body.End())}
		return raw
	}
	colon := strings.IndexByte(text, ':')
	if colon < 0 {
		raw.broken, raw.keySpan, raw.body = true, l.body, []source.Span{{Offset: l.body.End()}}
		p.noColon(l.body, text)
		return raw
	}
	raw.keySpan = trimmed(p.src.Text, l.body.Offset, l.body.Offset+colon)
	raw.body = []source.Span{trimmed(p.src.Text, l.body.Offset+colon+1, l.body.End())}
	h, bad := readHead(p.src.At(raw.keySpan))
	if bad != nil {
		bad = p.otherHead(raw.keySpan, l.body, bad)
	}
	if bad == nil && h.rule.kind == kindUse {
		bad = &trouble{codeBadUse, `"use" takes no colon`, []string{folded("use " + p.src.At(raw.body[0]))}}
	}
	if bad != nil {
		raw.broken = true
		span := raw.keySpan
		if span.Length == 0 {
			span = source.Span{Offset: l.body.Offset, Length: 1}
		}
		d := p.failTrouble(span, bad)
		d.Fix = keyFix(span, p.src.At(span), bad)
	}
	raw.head = h
	return raw
}

// otherHead says what is wrong with a key that has a mark before it, and how
// to carry along what no key is for.
func (p *parser) otherHead(key, whole source.Span, bad *trouble) *trouble {
	text := p.src.At(key)
	rest := strings.TrimLeft(p.src.At(withoutBullet(p.src.Text, key)), "*#-_ ")
	if mark, _, found := strings.Cut(text, " "); rest == text && found && !hasWordRune(mark) {
		rest = strings.TrimSpace(text[len(mark):])
	}
	if rest != text && rest != "" {
		if h, other := readHead(rest); other == nil {
			return &trouble{codeNotAnEntry, "an entry begins with its key, not with a mark", []string{h.String() + ":"}}
		} else if other.code == codeUnknownKey {
			bad = other
		}
	}
	if bad.code == codeUnknownKey && len(bad.hints) == 1 && bad.hints[0] == keysHint() {
		bad.hints = append(bad.hints, "to carry it along: note: "+folded(p.src.At(whole)))
	}
	return bad
}

// noColon explains a line at the left edge that has no colon.
func (p *parser) noColon(span source.Span, text string) {
	words := strings.Fields(strings.ReplaceAll(text, "：", " ： "))
	for n := min(len(words), 3); n > 0; n-- {
		h, bad := readHead(strings.Join(words[:n], " "))
		if bad != nil || h.rule.kind == kindUse {
			continue
		}
		value := strings.TrimLeft(strings.Join(words[n:], " "), "=-–—： ")
		d := p.fail(span, codeMissingColon, "there is no colon behind the key "+quote(h.String()), folded(h.String()+": "+withNarrowMarks(value)))
		d.Fix = colonFix(span, text, h)
		return
	}
	if folded(strings.ToLower(text)) == string(KeyUse) {
		p.fail(span, codeBadUse, `"use" needs the name of a file`, "use payments.brief")
		return
	}
	body := withoutBullet(p.src.Text, span)
	body.Offset += numbering(p.src.At(body))
	item := folded(p.src.At(source.Between(body.Offset, span.End())))
	if !hasWordRune(item) {
		p.fail(span, codeNotAnEntry, "this line is no entry: it says nothing", "delete it")
		return
	}
	p.fail(span, codeNotAnEntry, "this line is no entry: it has no key and no colon", p.asEntry(item, body.Offset > span.Offset)...)
}

// longItem is how many words an item hardly ever has: a line of more is a
// sentence.
const longItem = 6

// asEntry says how to write a line as an entry. What stands in a list most
// likely goes on the entry above, and a sentence is a note.
func (p *parser) asEntry(item string, listed bool) []string {
	key, words := KeyMust, strings.Fields(item)
	if _, isYears := yearsAt(words); isYears || strings.HasSuffix(item, ".") || len(words) > longItem {
		key = KeyNote
	}
	hints := []string{string(key) + ": " + item}
	if len(p.raws) > 1 {
		hints = append(hints, "to go on with the entry above, indent the line")
		if listed {
			slices.Reverse(hints)
		}
	}
	return hints
}

// checkRepeats refuses a value that is said twice.
func (p *parser) checkRepeats() {
	first := map[Key]*rawEntry{}
	for _, raw := range p.raws {
		if raw.broken || raw.head.rule.kind != kindFacet {
			continue
		}
		key := raw.head.rule.key
		before, said := first[key]
		if !said {
			first[key] = raw
			continue
		}
		d := p.fail(raw.keySpan, codeDuplicateKey, quote(string(key))+" is said twice, and only one of the two can hold", "put both into one entry, or drop one")
		d.Related = []source.Related{{Source: p.src, Span: before.keySpan, Message: "first said here"}}
	}
}

// entry reads one entry.
func (p *parser) entry(raw *rawEntry) {
	if raw.broken {
		return
	}
	if raw.valueSpan() == raw.keySpan {
		p.emptyEntry(raw)
		return
	}
	h := raw.head
	e := &Entry{
		Key: h.rule.key, Not: h.not || h.rule.key == KeyNot, Past: h.past, AtLeast: h.atLeast,
		KeySpan: raw.keySpan, Span: raw.span(),
	}
	switch h.rule.kind {
	case kindNote:
		e.Text = p.noteText(raw)
	case kindFacet:
		e.Facet = p.facet(raw)
		if e.Facet == nil {
			return
		}
	case kindUse:
		p.addUse(raw)
		return
	case kindDefine:
		p.addDefine(raw)
		return
	default:
		var seen int
		e.Items, seen = p.items(raw)
		p.checkCount(e, seen)
	}
	p.entries = append(p.entries, e)
}

func (p *parser) addDefine(raw *rawEntry) {
	before := len(p.refs)
	items, _ := p.items(raw)
	d := &Define{Name: raw.head.name, Items: items, Source: p.src, NameSpan: p.nameSpan(raw), Span: raw.span()}
	p.defines = append(p.defines, d)
	if p.within == nil {
		p.within = map[*Define][]reference{}
	}
	p.within[d] = p.refs[before:]
}

// emptyEntry reports a key with nothing behind it, or nothing but a comment.
func (p *parser) emptyEntry(raw *rawEntry) {
	hints := []string{emptyHint(raw.head.rule)}
	comment := folded(strings.TrimRight(p.src.At(p.lines[raw.lines[0]].comment), ",;"))
	if len(comment) > 1 && comment[1] != ' ' {
		hints = append(hints, `"#" begins a comment; to search for it: "`+strings.ReplaceAll(comment, `"`, "")+`"`)
	}
	p.fail(raw.keySpan, codeEmptyEntry, "nothing stands behind "+quote(raw.head.String()), hints...)
}

func emptyHint(r keyRule) string {
	if r.kind == kindFacet {
		return facetExamples(r.key)[0]
	}
	return "name something, or drop the line"
}

func (p *parser) noteText(raw *rawEntry) string {
	var lines []string
	for _, b := range raw.body {
		if b.Length > 0 {
			lines = append(lines, p.src.At(b))
		}
	}
	return strings.Join(lines, "\n")
}

// nameSpan is the place of a define's name: the end of its key.
func (p *parser) nameSpan(raw *rawEntry) source.Span {
	n := len(raw.head.name)
	return source.Span{Offset: raw.keySpan.End() - n, Length: n}
}

// checkCount holds "any 3" against the number of items.
func (p *parser) checkCount(e *Entry, items int) {
	if e.AtLeast <= items || items == 0 {
		return
	}
	hint := "any:"
	if items > 1 {
		hint = fmt.Sprintf("any %d:", items)
	}
	p.fail(e.KeySpan, codeBadCount,
		fmt.Sprintf("%d of %d cannot be had: a named group or a pair of brackets counts as one", e.AtLeast, items), hint)
}
