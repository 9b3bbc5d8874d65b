// Package target knows the platforms: what each can say, in which words, and
// how it reads them. A platform is data, a [Profile]; a few families of
// writers and readers serve them all.
package target

import "sourcer/query"

// Box is one place on a platform into which text is typed.
type Box struct {
	Name  string      // as the platform labels it
	Field query.Field // what it searches; Anywhere for the keyword box
}

// Size is what a platform counts of one string.
type Size struct{ Chars, Bytes, Words, Operators, Terms int }

// Profile is a platform as data.
type Profile struct {
	Name, Label, Family string
	Date                string
	Boxes               []Box
}

// Lookup finds a shipped profile by its name.
func Lookup(name string) (*Profile, error) { return nil, nil }

// Names lists the shipped profiles, sorted.
func Names() []string { return nil }

// Write says an expression in the platform's words.
func (p *Profile) Write(box Box, e query.Expr) (string, error) { return "", nil }

// Read says what the platform makes of a string.
func (p *Profile) Read(box Box, s string) (query.Expr, error) { return nil, nil }

// Measure counts a string as the platform counts.
func (p *Profile) Measure(s string) Size { return Size{} }
