package synonyms

import (
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"sourcer/query/source"
)

// Parse reads a synonym file; the package comment describes its form. name is
// the file's name as it is shown to people. All findings are listed, in the
// order in which they stand, at most [MaxDiagnostics]; a file with any of them
// is nil.
func Parse(name string, data []byte) (*File, []source.Diagnostic) {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	p := &parser{
		File: &File{
			src:    source.New(name, string(data)),
			domain: strings.TrimSuffix(base, ".toml"),
		},
		seen: map[string]source.Span{},
	}
	if p.checkText(data, MaxFileSize) {
		p.parse(data)
	}
	if len(p.found) > 0 {
		return nil, p.found
	}
	return p.File, nil
}

// parser walks the syntax tree of a file and fills in the File.
type parser struct {
	*File
	toml    unstable.Parser
	section string                 // the table that is open, "" at the top
	entry   *row                   // the concept that is open, for [skill."Go"]
	seen    map[string]source.Span // keys that stand in the file, by their full path
	found   []source.Diagnostic
}

func (p *parser) fail(at source.Span, code, message string, hints ...string) {
	if len(p.found) < MaxDiagnostics {
		p.found = append(p.found, source.Diagnostic{
			Code: code, Severity: source.Error, Source: p.src, Span: at, Message: message, Hints: hints,
		})
	}
}

// checkText refuses what is too long, in bytes, or no readable text, before
// any grammar sees it.
func (p *parser) checkText(data []byte, longest int) bool {
	if len(data) > longest {
		p.fail(source.Span{}, "file-too-large",
			fmt.Sprintf("the file has %d bytes, more than %d", len(data), longest), "split it into several files")
		return false
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			p.fail(source.Span{Offset: i, Length: 1}, "bad-utf8", fmt.Sprintf("the byte 0x%02X is no UTF-8 text", data[i]),
				"save the file as UTF-8")
			return false
		}
		if isHidden(r) && !strings.ContainsRune("\n\r\t", r) && (i > 0 || r != byteOrderMark) {
			p.fail(source.Span{Offset: i, Length: size}, "hidden-character",
				fmt.Sprintf("the character %U cannot be seen", r), "delete it")
			return false
		}
		i += size
	}
	return true
}

const byteOrderMark = '\uFEFF'

func (p *parser) parse(data []byte) {
	skipped := 0
	if rest, ok := strings.CutPrefix(string(data), string(byteOrderMark)); ok {
		skipped, data = len(string(byteOrderMark)), []byte("   "+rest)
	}
	p.toml.Reset(data)
	for len(p.found) < MaxDiagnostics && len(p.rows) <= MaxEntries && p.toml.NextExpression() {
		switch e := p.toml.Expression(); e.Kind {
		case unstable.Table:
			p.table(e)
		case unstable.ArrayTable:
			key := p.key(e)
			p.fail(key[0].span, "double-brackets", "a section stands in single brackets",
				fmt.Sprintf("[%s]", key[0].string))
			p.section = ignored
		case unstable.KeyValue:
			p.keyValue(e)
		}
	}
	var broken *unstable.ParserError
	if err := p.toml.Error(); errors.As(err, &broken) {
		at := p.toml.Range(broken.Highlight)
		p.fail(p.inside(source.Span{Offset: int(at.Offset), Length: int(at.Length)}), "bad-toml",
			strings.TrimPrefix(broken.Message, "toml: "), tomlHints(broken.Message)...)
	} else if err != nil {
		p.fail(source.Span{Offset: skipped}, "bad-toml", err.Error())
	}
}

// inside keeps a span within the text, for an error may point behind its end.
func (p *parser) inside(at source.Span) source.Span {
	at.Offset = min(at.Offset, len(p.src.Text))
	at.Length = min(at.Length, len(p.src.Text)-at.Offset)
	return at
}

func tomlHints(message string) []string {
	if strings.Contains(message, "expected") || strings.Contains(message, "invalid") {
		return []string{`an entry is written: "Kubernetes" = { same = ["k8s"] }`}
	}
	return nil
}

// ignored is the section of entries that are read past after an error.
const ignored = "-"

// table opens a section: [skill], [remove], or [skill."Go"] for one entry.
func (p *parser) table(e *unstable.Node) {
	key := p.key(e)
	head := key[0]
	p.section, p.entry = ignored, nil
	if !p.once(key) {
		return
	}
	if head.string != removeSection && !isKind(head.string) {
		p.fail(head.span, "unknown-section", fmt.Sprintf("unknown section %q", head.string), nearest(head.string, sectionNames()))
		return
	}
	switch {
	case len(key) == 1:
		p.section = head.string
	case len(key) == 2 && head.string != removeSection:
		p.section, p.entry = head.string, p.open(Kind(head.string), key[1])
	default:
		p.fail(key[len(key)-1].span, "deep-section", "a section has no sections of its own")
	}
}

const removeSection = "remove"

func sectionNames() []string {
	names := []string{removeSection}
	for _, k := range kinds {
		names = append(names, string(k))
	}
	return names
}

// key reads the parts of a dotted key.
func (p *parser) key(e *unstable.Node) []text {
	var parts []text
	for it := e.Key(); it.Next(); {
		n := it.Node()
		parts = append(parts, text{string(n.Data), p.span(n, source.Span{})})
	}
	return parts
}

// span is where a node stands, or the given place where the parser does not
// say.
func (p *parser) span(n *unstable.Node, otherwise source.Span) source.Span {
	if n.Raw.Length == 0 {
		return otherwise
	}
	return source.Span{Offset: int(n.Raw.Offset), Length: int(n.Raw.Length)}
}

// once reports whether a key stands in the file for the first time. The
// parser below does not look for repetitions.
func (p *parser) once(key []text) bool {
	var full strings.Builder
	for _, part := range key {
		full.WriteByte(0)
		full.WriteString(part.string)
	}
	last := key[len(key)-1]
	if first, ok := p.seen[full.String()]; ok {
		p.fail(last.span, "said-twice", fmt.Sprintf("%q is said twice", last.string), "join the two")
		p.found[len(p.found)-1].Related = []source.Related{{Source: p.src, Span: first, Message: "here is the first"}}
		return false
	}
	p.seen[full.String()] = last.span
	return true
}

// open begins an entry.
func (p *parser) open(kind Kind, name text) *row {
	p.checkTerm(name)
	if len(p.rows) == MaxEntries {
		p.fail(name.span, "too-many-entries", fmt.Sprintf("the file has more than %d concepts", MaxEntries), "split it into several files")
	}
	r := &row{kind: kind, name: name}
	p.rows = append(p.rows, r)
	return r
}

func (p *parser) keyValue(e *unstable.Node) {
	key, value := p.key(e), e.Value()
	switch {
	case p.section == ignored:
	case p.section == "":
		p.top(key, value)
	case p.section == removeSection:
		p.remove(key, value)
	case p.entry != nil:
		if p.once(append([]text{{string: p.section}, p.entry.name}, key...)) {
			p.field(p.entry, key, value)
		}
	default:
		p.concept(key, value)
	}
}

// top reads a key before the first section.
func (p *parser) top(key []text, value *unstable.Node) {
	if !p.once(key) {
		return
	}
	name := key[0]
	switch {
	case name.string == "about" && len(key) == 1:
		p.about = p.str(name, value).string
	case name.string == "source" && len(key) == 1:
		p.source = p.str(name, value).string
	case name.string == "locale" && len(key) == 1:
		p.setLocale(name, value)
	default:
		p.fail(name.span, "unknown-key", fmt.Sprintf("unknown key %q before the first section", name.string),
			"write the section above it, such as [skill]")
	}
}

// concept reads an entry on one line: "Kubernetes" = { same = ["k8s"] }.
func (p *parser) concept(key []text, value *unstable.Node) {
	name := key[0]
	if len(key) > 1 {
		p.fail(name.span, "dotted-name", "a name with a dot stands in quotes", `"Node.js" = { same = ["Node"] }`)
		return
	}
	if !p.once([]text{{string: p.section}, name}) {
		return
	}
	if value.Kind != unstable.InlineTable {
		p.fail(p.span(value, name.span), "not-an-entry", fmt.Sprintf("what is known about %q stands in braces", name.string),
			fmt.Sprintf(`%q = { same = ["another spelling"] }`, name.string))
		return
	}
	r := p.open(Kind(p.section), name)
	for it := value.Children(); it.Next(); {
		n := it.Node()
		if n.Kind != unstable.KeyValue {
			continue
		}
		field := p.key(n)
		if p.once(append([]text{{string: p.section}, name}, field...)) {
			p.field(r, field, n.Value())
		}
	}
}

// remove reads a key of the section [remove].
func (p *parser) remove(key []text, value *unstable.Node) {
	name := key[0]
	if !p.once([]text{{string: removeSection}, name}) {
		return
	}
	switch name.string {
	case "concepts":
		p.gone.concepts = p.terms(name, value)
	case "terms":
		p.gone.terms = p.terms(name, value)
	case "edges":
		for _, t := range p.list(name, value) {
			p.removeEdge(t)
		}
	default:
		p.fail(name.span, "unknown-key", fmt.Sprintf("unknown key %q in [remove]", name.string),
			nearest(name.string, []string{"concepts", "terms", "edges"}))
	}
}

func (p *parser) removeEdge(t text) {
	for _, mark := range []string{linkImplies.mark(), linkRelated.mark()} {
		if from, to, ok := strings.Cut(t.string, mark); ok && foldKey(from) != "" && foldKey(to) != "" {
			p.gone.edges = append(p.gone.edges, edgeName{
				from: strings.TrimSpace(from), to: strings.TrimSpace(to), related: mark == linkRelated.mark(), span: t.span,
			})
			return
		}
	}
	p.fail(t.span, "not-an-edge", fmt.Sprintf("%q names no edge", t.string), `"Flask => Python" or "Azure ~ AWS"`)
}
