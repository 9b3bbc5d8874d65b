package brief

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"sourcer/query/source"
)

// Options say what a brief may reach.
type Options struct {
	// Open finds a file that a "use" line names. The name is clean, relative
	// to the brief's folder, with slashes, and never leads out of it by
	// itself; what links make of it is Open's to check. See [FolderOpener].
	// With a nil Open, "use" is an error.
	Open func(name string) (*source.Source, error)
}

// Parse reads a brief. It returns what it understood, never nil, and all that
// is wrong with it, sorted by place. Only if there is no error among the
// findings is the brief fit to be compiled. The same text gives the same tree
// everywhere: no list of places or technologies has a part in it. What needs
// such lists is left to [Check].
func Parse(src *source.Source, o Options) (*Brief, []source.Diagnostic) {
	var findings source.List
	p := &parser{src: src, findings: &findings}
	p.run()
	b := &Brief{Source: src, Name: p.headline(), Entries: p.entries}
	files := newIncluder(o.Open, &findings)
	files.follow(p, nil)
	b.Defines = append(p.defines, files.defines...)
	maps.Copy(files.within, p.within)
	resolve(b, append(p.refs, files.refs...), files.within, &findings)
	if !findings.HasErrors() {
		p.checkWhole()
	}
	return b, findings.Sorted()
}

// parser reads one file.
type parser struct {
	src      *source.Source
	findings *source.List

	lines   []line
	tokens  []token // room for those of one entry
	raws    []*rawEntry
	entries []*Entry
	defines []*Define
	uses    []use
	refs    []reference
	within  map[*Define][]reference // the references that stand in a group
}

// reference is a "@name" that waits for its group, and the file it stands in.
type reference struct {
	ref *Ref
	src *source.Source
}

// run reads the whole file. A file that is too large is not read at all.
func (p *parser) run() {
	if len(p.src.Text) > MaxBytes {
		p.fail(source.Span{Offset: MaxBytes}, codeTooLarge,
			fmt.Sprintf("the file has %d bytes, and %d are the limit", len(p.src.Text), MaxBytes))
		return
	}
	if !p.checkText() {
		return
	}
	p.lines = p.splitLines()
	p.collect()
	p.checkRepeats()
	for _, raw := range p.raws {
		p.entry(raw)
	}
}

// fail reports an error.
func (p *parser) fail(span source.Span, code, message string, hints ...string) *source.Diagnostic {
	*p.findings = append(*p.findings, source.Diagnostic{
		Code: code, Severity: source.Error, Source: p.src, Span: span, Message: message, Hints: clipped(hints),
	})
	return &(*p.findings)[len(*p.findings)-1]
}

// clipped cuts hints that repeat more of the text than anybody reads.
func clipped(hints []string) []string {
	out := slices.Clone(hints)
	for i, h := range out {
		out[i] = source.Clip(h, maxHint)
	}
	return out
}

func (p *parser) failTrouble(span source.Span, t *trouble) *source.Diagnostic {
	return p.fail(span, t.code, t.message, t.hints...)
}

// headline is the first comment that stands on a line of its own before the
// first entry, without its mark, or else the file's name.
func (p *parser) headline() string {
	for _, l := range p.lines {
		if l.body.Length > 0 {
			break
		}
		if text := strings.TrimSpace(strings.TrimLeft(p.src.At(l.comment), "#")); text != "" {
			return text
		}
	}
	return filepath.Base(p.src.Name)
}

// checkWhole refuses a brief that looks for nothing.
func (p *parser) checkWhole() {
	for _, e := range p.entries {
		if e.looksFor() {
			return
		}
	}
	p.fail(source.Span{Offset: p.src.Start()}, codeNothingToSearch,
		"this brief has nothing to search for: values, notes, wishes and exclusions only narrow a search",
		"title: backend engineer", "must: Python")
}

// looksFor reports whether an entry alone would find somebody.
func (e *Entry) looksFor() bool {
	rule, ok := ruleOf(e.Key)
	if !ok || rule.kind != kindList || e.Not || e.Key == KeyNice {
		return false
	}
	for _, item := range e.Items {
		if _, negated := item.Node.(*Negation); !negated {
			return true
		}
	}
	return false
}
