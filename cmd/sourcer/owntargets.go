package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"sourcer/query/source"
	"sourcer/query/target"
	"sourcer/synonyms"
)

// catalog loads the user's target files on top of ours. What is wrong with
// them is one failure, a line each.
func (a *app) catalog(r *resolved) (*target.Catalog, error) {
	files, err := a.targetFiles(r.words(keyTargets))
	if err != nil {
		return nil, err
	}
	c, err := target.NewCatalog(files...)
	if err != nil {
		return nil, filef("%w", err).hint("sourcer targets check FILE looks at one file")
	}
	return c, nil
}

// catalogFor resolves the settings of a command for its catalog.
func (a *app) catalogFor(cmd *cobra.Command) (*target.Catalog, error) {
	r, err := a.resolve(cmd)
	if err != nil {
		return nil, err
	}
	return a.catalog(r)
}

// own loads what is the user's own: targets and tables, each on top of ours.
func (a *app) own(cmd *cobra.Command) (*target.Catalog, *synonyms.Table, error) {
	r, err := a.resolve(cmd)
	if err != nil {
		return nil, nil, err
	}
	c, err := a.catalog(r)
	if err != nil {
		return nil, nil, err
	}
	table, err := a.table(r.words(keySynonyms))
	return c, table, err
}

func (a *app) targetFiles(paths []string) ([]target.File, error) {
	var files []target.File
	for _, path := range paths {
		data, err := a.readInput(path)
		if err != nil {
			return nil, unreadable(path, err)
		}
		files = append(files, target.File{Name: path, Data: data})
	}
	return files, nil
}

// chosenTargets loads the profiles to write for, kept to the site that was
// asked for.
func (a *app) chosenTargets(r *resolved) ([]*target.Profile, error) {
	c, err := a.catalog(r)
	if err != nil {
		return nil, err
	}
	var out []*target.Profile
	for _, name := range unique(r.words(keyTarget)) {
		p, err := c.Lookup(name)
		if err != nil {
			return nil, r.wrong(keyTarget, unknownAmong(name, c.Names(), err))
		}
		out = append(out, p)
	}
	return onSite(out, r)
}

// onSite keeps the web searches among the targets to a site. The others have
// none.
func onSite(profiles []*target.Profile, r *resolved) ([]*target.Profile, error) {
	site, noise := r.text("site"), r.isSet("site-noise")
	if site == "" && !noise {
		return profiles, nil
	}
	if !slices.ContainsFunc(profiles, (*target.Profile).CanSite) {
		key := "site"
		if site == "" {
			key = "site-noise"
		}
		return nil, r.wrong(key, usagef("none of the targets is a web search").hint("add -t google"))
	}
	out := slices.Clone(profiles)
	for i, p := range out {
		if !p.CanSite() {
			continue
		}
		var err error
		if out[i], err = p.WithSite(site, noise); err != nil {
			return nil, r.wrong("site", unknownSite(site, err))
		}
	}
	return out, nil
}

// unknownSite says what was probably meant.
func unknownSite(name string, err error) *failure {
	f := usagef("%w", err)
	unknown, ok := errors.AsType[*target.UnknownSite](err)
	if !ok {
		return f
	}
	if near := source.Nearest(name, unknown.Known); near != "" {
		return f.hint("did you mean %s?", near)
	}
	return f.hint("the names are %s", joinWords(unknown.Known))
}

// sites lists the names of sites for the shell.
func sites() []string {
	p, err := target.Lookup(webTarget)
	if err != nil {
		return nil
	}
	return p.Sites()
}

// webTarget is the target whose searches are kept to sites by name.
const webTarget = "google"
