package brief

import (
	"fmt"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"sourcer/query/source"
)

// use is a "use" line: the name of another file, and where it is said.
type use struct {
	name string
	src  *source.Source
	span source.Span
}

// addUse takes a "use" line down, if its name could be one inside the folder.
func (p *parser) addUse(raw *rawEntry) {
	span := raw.valueSpan()
	name := unquoted(p.src.At(raw.body[0]))
	if len(raw.lines) > 1 {
		p.fail(span, codeBadUse, `"use" names one file, on its own line`, "use "+name)
		return
	}
	if bad := checkUse(name); bad != nil {
		p.failTrouble(span, bad)
		return
	}
	p.uses = append(p.uses, use{name: name, src: p.src, span: span})
}

func checkUse(name string) *trouble {
	switch {
	case strings.Contains(name, `\`):
		return &trouble{codeBadUse, "folders are set off by slashes", []string{"use " + strings.ReplaceAll(name, `\`, "/")}}
	case path.IsAbs(name):
		return outside(name)
	default:
		return nil
	}
}

// includer follows the "use" lines of a brief.
type includer struct {
	open     func(name string) (*source.Source, error)
	findings *source.List
	seen     []string // the names of the files that were brought in
	defines  []*Define
	refs     []reference
	within   map[*Define][]reference
}

func newIncluder(open func(string) (*source.Source, error), findings *source.List) *includer {
	return &includer{open: open, findings: findings, within: map[*Define][]reference{}}
}

// step is one file on the way from the brief to an included file: which it
// is, and the line that brings in the next.
type step struct {
	name string // as the opener names it
	dir  string // relative to the brief's folder
	via  use
}

// follow brings in what the file of p uses. way is how we came there, the
// brief itself not among it.
func (in *includer) follow(p *parser, way []step) {
	dir := "."
	if len(way) > 0 {
		dir = way[len(way)-1].dir
	}
	for _, u := range p.uses {
		in.include(u, path.Join(dir, u.name), p, way)
	}
}

func (in *includer) include(u use, name string, from *parser, way []step) {
	switch {
	case !filepath.IsLocal(filepath.FromSlash(name)):
		in.fail(u, outside(u.name))
	case in.open == nil:
		in.fail(u, &trouble{codeCannotUse, "other files cannot be used here: this brief has no folder of its own", nil})
	case len(way) == MaxIncludeDepth:
		in.fail(u, &trouble{codeTooManyFiles, fmt.Sprintf("files use files more than %d deep", MaxIncludeDepth), nil})
	default:
		in.load(u, name, from, way)
	}
}

func outside(name string) *trouble {
	return &trouble{codeBadUse, quote(name) + " is not inside the brief's folder", []string{"use " + path.Base(name)}}
}

func (in *includer) load(u use, name string, from *parser, way []step) {
	src, err := in.open(name)
	if err != nil {
		in.fail(u, &trouble{codeCannotUse, "cannot use " + quote(u.name) + ": " + err.Error(), nil})
		return
	}
	root := from.src
	if len(way) > 0 {
		root = way[0].via.src
	}
	here := append(slices.Clip(way), step{name: src.Name, dir: path.Dir(name), via: u})
	if filepath.Clean(src.Name) == filepath.Clean(root.Name) || slices.ContainsFunc(way, func(s step) bool { return s.name == src.Name }) {
		in.loop(u, here)
		return
	}
	if slices.Contains(in.seen, src.Name) {
		return
	}
	if len(in.seen) == MaxIncludes {
		in.fail(u, &trouble{codeTooManyFiles, fmt.Sprintf("a brief uses %d files at the most", MaxIncludes), nil})
		return
	}
	in.seen = append(in.seen, src.Name)
	p := &parser{src: src, findings: in.findings}
	p.run()
	p.onlyBlocks()
	in.defines = append(in.defines, p.defines...)
	in.refs = append(in.refs, p.refs...)
	maps.Copy(in.within, p.within)
	in.follow(p, here)
}

// loop reports files that use one another in a circle, with each step.
func (in *includer) loop(u use, way []step) {
	d := in.fail(u, &trouble{codeUseLoop, "this file is already being read: the files use one another in a circle", nil})
	for _, s := range way[:len(way)-1] {
		d.Related = append(d.Related, source.Related{Source: s.via.src, Span: s.via.span, Message: "used here"})
	}
}

func (in *includer) fail(u use, t *trouble) *source.Diagnostic {
	p := parser{src: u.src, findings: in.findings}
	return p.fail(u.span, t.code, t.message, t.hints...)
}

// onlyBlocks refuses entries in an included file: they would change a brief
// that only meant to share its groups.
func (p *parser) onlyBlocks() {
	for _, e := range p.entries {
		p.fail(e.KeySpan, codeUsedEntry, "a file that is used holds only \"define\" and \"use\"", "move this entry into the brief")
	}
}
