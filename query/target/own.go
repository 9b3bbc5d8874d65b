package target

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Catalog is the shipped profiles with the user's own on top: new ones, and
// ones that change settings of a shipped one.
type Catalog struct {
	own map[string]*Profile
}

// File is a profile of the user's, as its file has it.
type File struct {
	Name string // for the messages
	Data []byte
}

// NewCatalog reads the user's profiles. One that has the name of a shipped
// profile need not say more than what it changes: the settings that it gives
// win, an entry of a list (a limit, a box, a filter, a field operator, a site)
// takes the place of the one of the same name, and facts come before ours. A
// second file on the same target goes on top of the first. All that is wrong
// is in the error, one line each, as file:line: message.
func NewCatalog(files ...File) (*Catalog, error) {
	c := &Catalog{own: map[string]*Profile{}}
	var faults []error
	for _, f := range files {
		p, err := c.parse(f)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		c.own[p.Name] = p
	}
	return c, errors.Join(faults...)
}

// parse reads one file: on top of the profile of the same name, if there is
// one.
func (c *Catalog) parse(f File) (*Profile, error) {
	if len(f.Data) > MaxProfile {
		return nil, fmt.Errorf("%s: longer than %d bytes", f.Name, MaxProfile)
	}
	var given document
	if err := toml.NewDecoder(bytes.NewReader(f.Data)).DisallowUnknownFields().Decode(&given); err != nil {
		return nil, decodeError(f.Name, err)
	}
	base, err := c.Lookup(given.Name)
	switch {
	case err == nil:
	case given.Name == "":
		return nil, fmt.Errorf("%s: name is missing", f.Name)
	case given.Family == "":
		return nil, fmt.Errorf("%s: there is no target %q to change, and a new one needs a family and more", f.Name, given.Name)
	default:
		return ParseProfile(f.Name, f.Data)
	}
	return base.overlay(f, given)
}

// Change says what a file of the user's does.
type Change struct {
	Target   string
	Added    bool     // the target is new
	Settings []string // what it changes of a shipped target
	Unbacked []string // of a new target: what no fact stands behind
}

// ChangeOf reads a file on top of the shipped profiles alone and says what it
// does. What is wrong with it is in the error, one line each.
func ChangeOf(f File) (Change, error) {
	p, err := (&Catalog{}).parse(f)
	if err != nil {
		return Change{}, err
	}
	c := Change{Target: p.Name, Added: !slices.Contains(Names(), p.Name)}
	if c.Added {
		c.Unbacked = p.Unbacked()
		return c, nil
	}
	c.Settings = p.own[0].paths
	return c, nil
}

// Names lists all targets, sorted.
func (c *Catalog) Names() []string {
	names := Names()
	for name := range c.own {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Lookup finds a profile by its name. An unknown name is an [*UnknownTarget].
func (c *Catalog) Lookup(name string) (*Profile, error) {
	if p, ok := c.own[name]; ok {
		return p, nil
	}
	return Lookup(name)
}

// overlay puts the settings of a file on top of a profile.
func (p *Profile) overlay(f File, given document) (*Profile, error) {
	d := p.file.copied()
	if err := toml.Unmarshal(f.Data, &d); err != nil {
		return nil, decodeError(f.Name, err)
	}
	d.Boxes = merged(p.file.Boxes, given.Boxes, func(b box) string { return b.Key })
	d.Natives = merged(p.file.Natives, given.Natives, func(n native) string { return n.Name })
	d.Filters = merged(p.file.Filters, given.Filters, func(f filter) string { return f.Key })
	d.Limits = merged(p.file.Limits, given.Limits, func(l limit) string { return string(l.What) + " " + l.Box })
	d.Pages = merged(p.file.Pages, given.Pages, func(g page) string { return g.URL })
	d.Sites = merged(p.file.Sites, given.Sites, func(s site) string { return s.Name })
	d.Facts = slices.Concat(given.Facts, p.backing().facts)
	if d.URL.Params = given.URL.Params; given.URL.Params == nil {
		d.URL.Params = p.file.URL.Params
	}
	d.Words.Reads = map[Shape]Direction{}
	maps.Copy(d.Words.Reads, p.file.Words.Reads)
	maps.Copy(d.Words.Reads, given.Words.Reads)
	own := listSettings(f.Data)
	for i := range own {
		own[i].file = f.Name
	}
	c := checker{file: f.Name, settings: mergedSettings(p.placed(), own)}
	c.check(&d)
	if len(c.faults) > 0 {
		return nil, c.error()
	}
	b := backing{d.Facts, c.settings}
	out := d.profile(func() backing { return b })
	out.own = append(slices.Clone(p.own), ownSettings{
		source: Fact{Source: f.Name, Date: d.Date, Confidence: Practitioner, Note: "set in your own file"},
		paths:  pathsOf(own), facts: len(given.Facts),
	})
	return out, nil
}

// ownSettings are the settings that a file of the user's put on top.
type ownSettings struct {
	source Fact // where they come from, if the file has no fact about them
	paths  []string
	facts  int // the file's own facts, which come before all others
}

func pathsOf(settings []Setting) []string {
	var out []string
	for _, s := range settings {
		if s.Path != "name" && !under(s.Path, "fact") {
			out = append(out, s.Path)
		}
	}
	return out
}

// copied is a copy that shares nothing that a decoder writes to: it fills
// lists from their beginning. Lists of entries are left out.
func (d document) copied() document {
	d.Boxes, d.Natives, d.Filters, d.Limits, d.Facts = nil, nil, nil, nil, nil
	d.Pages, d.Sites, d.URL.Params = nil, nil, nil
	d.Omits = slices.Clone(d.Omits)
	g := &d.Grammar
	for _, list := range []*[]string{
		&d.Caveats, &d.Noise, &d.Given, &g.Precedence, &g.And.Read, &g.Or.Read, &g.Not.Read, &d.Quote.Words, &d.Words.Stop,
	} {
		*list = slices.Clone(*list)
	}
	d.Words.Reads = nil
	return d
}

// merged puts entries on top of others: one of the same name takes its place.
func merged[T any](base, given []T, name func(T) string) []T {
	out := slices.Clone(base)
	for _, g := range given {
		same := func(have T) bool { return name(have) == name(g) }
		if i := slices.IndexFunc(out, same); i >= 0 {
			out[i] = g
		} else {
			out = append(out, g)
		}
	}
	return out
}

// mergedSettings puts settings on top of others. Those of an entry that is
// replaced go with it.
func mergedSettings(base, own []Setting) []Setting {
	replaced := map[string]bool{}
	for _, s := range own {
		replaced[entryOf(s.Path)] = true
	}
	delete(replaced, "")
	out := slices.DeleteFunc(slices.Clone(base), func(s Setting) bool { return replaced[entryOf(s.Path)] })
	for _, s := range own {
		if i := slices.IndexFunc(out, func(have Setting) bool { return have.Path == s.Path }); i >= 0 {
			out[i] = s
		} else {
			out = append(out, s)
		}
	}
	return out
}

// placed lists the settings of a profile with the file that they stand in.
func (p *Profile) placed() []Setting {
	out := slices.Clone(p.backing().settings)
	for i, s := range out {
		if s.file == "" {
			out[i].file = shippedDir + "/" + p.Name + shippedExt
		}
	}
	return out
}

// entryOf is the path of the entry that a setting is a part of, "" where it
// is a part of no list of entries.
func entryOf(path string) string {
	list, rest, _ := strings.Cut(path, ".")
	if !slices.Contains([]string{"box", "native", "filter", "limit", "page", "site"}, list) {
		return ""
	}
	name, _, _ := strings.Cut(rest, ".")
	return list + "." + name
}
