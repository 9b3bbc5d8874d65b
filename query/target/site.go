package target

import (
	"fmt"
	"slices"
	"strings"

	"sourcer/query"
)

// maxSite is how long the address of a site may be, in bytes.
const maxSite = 200

// Sites lists the names of the sites that the platform's searches can be kept
// to by name.
func (p *Profile) Sites() []string {
	names := make([]string, len(p.file.Sites))
	for i, s := range p.file.Sites {
		names[i] = s.Name
	}
	return names
}

// CanSite reports whether the platform's searches can be kept to a site.
func (p *Profile) CanSite() bool {
	return !p.Family.lists() && p.Family != Tags && p.file.native(siteOperator) != nil
}

const siteOperator = "site"

// WithSite returns the profile with its searches kept to another site: one of
// [Profile.Sites], or a domain with or without a path, such as
// "example.org/people". The name "" keeps the site. With noise, each string
// also excludes what is known as noise on that site; see [Profile.Noise]. A
// site that is neither is an [*UnknownSite].
func (p *Profile) WithSite(name string, noise bool) (*Profile, error) {
	out := *p
	out.file.noisy = noise
	if name == "" {
		return &out, nil
	}
	if !p.CanSite() {
		return nil, fmt.Errorf("%s is no search engine that can be kept to a site", p.Label)
	}
	s := site{Label: name, Scope: siteOperator + ":" + name}
	if i := slices.IndexFunc(p.file.Sites, func(s site) bool { return s.Name == name }); i >= 0 {
		s = p.file.Sites[i]
	} else if fault := siteFault(name); fault != "" {
		return nil, &UnknownSite{Site: name, Fault: fault, Known: p.Sites()}
	}
	engine, _, _ := strings.Cut(p.Label, ",")
	out.Label = engine + ", X-ray of " + s.Label
	out.file.Scope, out.file.Noise = s.Scope, s.Noise
	return &out, nil
}

// WithoutSite returns the profile with its searches kept to no site.
func (p *Profile) WithoutSite() *Profile {
	out := *p
	out.file.Scope, out.file.Noise = "", nil
	return &out
}

// Noise lists what strings exclude because it is noise on the site, nil unless
// that was asked for.
func (p *Profile) Noise() []string {
	if !p.file.noisy {
		return nil
	}
	return slices.Clone(p.file.Noise)
}

// UnknownSite says that a text is neither the name of a site nor a domain.
type UnknownSite struct {
	Site  string
	Fault string   // what is wrong with it as a domain
	Known []string // the names
}

// Error implements error.
func (e *UnknownSite) Error() string { return fmt.Sprintf("%q is no site: %s", e.Site, e.Fault) }

// siteFault says what is wrong with a domain or domain with path, "" where
// nothing is. What passes holds no character that means anything in a string.
func siteFault(s string) string {
	host, path, _ := strings.Cut(s, "/")
	labels := strings.Split(host, ".")
	switch {
	case len(s) > maxSite:
		return fmt.Sprintf("it is longer than %d characters", maxSite)
	case strings.Contains(s, "://"):
		return "write it without " + s[:strings.Index(s, "://")+len("://")]
	case len(labels) < 2 || slices.ContainsFunc(labels, func(l string) bool {
		return !isSlug(l) || strings.HasPrefix(l, "-") || strings.HasSuffix(l, "-")
	}):
		return "a domain looks like example.org or example.org/people, in small letters"
	case strings.ContainsFunc(path, func(r rune) bool { return !strings.ContainsRune(pathChars, r) }):
		return "the path holds a character that no search takes"
	}
	return ""
}

const pathChars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"

// unscope takes the scope and the noise of the profile out of what all must
// be true, each item once: who is excluded twice was excluded by the user.
func (p *Profile) unscope(e query.Expr) query.Expr {
	items := p.scopeItems()
	kept := query.And{}
	for _, arg := range flatAnd(e) {
		if i := slices.IndexFunc(items, func(item query.Expr) bool { return sameText(item, arg) }); i >= 0 {
			items = slices.Delete(items, i, i+1)
			continue
		}
		kept = append(kept, arg)
	}
	return query.AllOf(kept...)
}

// scopeItems lists what scope and noise say. Noise in words of its own, such
// as -jobs, is only noise where we write it.
func (p *Profile) scopeItems() []query.Expr {
	if p.file.Scope == "" && len(p.file.Noise) == 0 {
		return nil
	}
	box := Box(p.file.Boxes[0])
	var out []query.Expr
	if e := p.Scan(box, p.file.Scope).Expr; e != nil {
		out = append(out, flatAnd(e)...)
	}
	for _, n := range p.file.Noise {
		e := p.Scan(box, n).Expr
		if e != nil && (p.file.noisy || hasNative(e)) {
			out = append(out, e)
		}
	}
	return out
}

func hasNative(e query.Expr) bool {
	return query.AnyTerm(e, func(t query.Term) bool { return t.Native != "" })
}

// sameText reports whether two expressions were read from the same text, but
// for the case of letters.
func sameText(a, b query.Expr) bool {
	return query.EqualFunc(a, b, func(a, b query.Term) bool {
		return strings.EqualFold(a.Native, b.Native) && strings.EqualFold(a.Text, b.Text)
	})
}
