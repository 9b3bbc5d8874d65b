package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"

	"sourcer/query/source"
)

// envPrefix begins the names of our environment variables.
const envPrefix = "SOURCER"

// envEngines is the variable that says where the engines are that judge our
// readers in tests. The program itself has no use for it.
const envEngines = "SOURCER_ENGINES"

// origin says where a value comes from.
type origin struct {
	Kind string `json:"source"` // flag, environment, file or default
	From string `json:"from"`   // the flag, the variable or the path; "" for a default
}

// The kinds of origins, the strongest first.
const (
	fromFlag    = "flag"
	fromEnv     = "environment"
	fromFile    = "file"
	fromDefault = "default"
)

// resolved holds the value of each setting, and where it comes from.
type resolved struct {
	file    string // the config file
	present bool   // it exists
	values  map[string]any
	origins map[string]origin
}

func (r *resolved) text(key string) string    { return r.values[key].(string) }
func (r *resolved) words(key string) []string { return r.values[key].([]string) }
func (r *resolved) isSet(key string) bool     { return r.values[key].(bool) }
func (r *resolved) number(key string) int     { return r.values[key].(int) }

// options lists the settings that steer what strings are made, beside brief,
// table and target, and that are not as by default.
func (r *resolved) options() map[string]string {
	out := map[string]string{}
	for _, s := range allSettings() {
		switch s.key {
		case keyTarget, keyTargets, "synonyms", "strict", "allow", "output":
			continue
		}
		if value := show(r.values[s.key]); value != show(s.fallback) {
			out[s.key] = value
		}
	}
	return out
}

// wrong says which value is wrong and where it stands. In the config file
// that is an unreadable file, elsewhere bad usage.
func (r *resolved) wrong(key string, err error) *failure {
	out := asFailure(err)
	o := r.origins[key]
	switch o.Kind {
	case fromFile:
		return &failure{code: exitFile, err: fmt.Errorf("%s: %s: %w", o.From, key, err), hints: out.hints}
	case fromDefault:
		return &failure{code: exitUsage, err: err, hints: out.hints}
	default:
		return &failure{code: exitUsage, err: fmt.Errorf("%s: %w", o.From, err), hints: out.hints}
	}
}

// resolve layers flags, environment, config file and defaults, and checks
// every value that was given.
func (a *app) resolve(cmd *cobra.Command) (*resolved, error) {
	path, must := a.configPath()
	known := len(allSettings())
	r := &resolved{file: path, values: make(map[string]any, known), origins: make(map[string]origin, known)}
	stored, err := readConfig(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !must:
	case err != nil:
		return nil, err
	default:
		r.present = true
	}
	if err := r.takeAll(cmd, stored); err != nil {
		return nil, err
	}
	a.noteStrayVariables()
	return r, nil
}

// takeAll takes each setting from the strongest source that has it. Where
// none has, the default needs no layers and no checks.
func (r *resolved) takeAll(cmd *cobra.Command, stored map[string]any) error {
	var v *viper.Viper
	for _, s := range allSettings() {
		o := originOf(cmd, s, stored, r.file)
		r.origins[s.key] = o
		if o.Kind == fromDefault {
			r.values[s.key] = s.fallback
			continue
		}
		if v == nil {
			var err error
			if v, err = layers(cmd, stored); err != nil {
				return err
			}
		}
		if err := r.take(s, v.Get(s.key)); err != nil {
			return r.wrong(s.key, err)
		}
	}
	return nil
}

// layers puts the sources of settings on top of one another. Only keys that
// are known go in, so nothing of a user's is folded or split on the way.
func layers(cmd *cobra.Command, stored map[string]any) (*viper.Viper, error) {
	v := viper.New()
	if err := v.MergeConfigMap(stored); err != nil {
		return nil, err
	}
	for _, s := range allSettings() {
		v.SetDefault(s.key, s.fallback)
		if err := v.BindEnv(s.key, s.env()); err != nil {
			return nil, err
		}
		if f := cmd.Flags().Lookup(s.flagName()); f != nil {
			if err := v.BindPFlag(s.key, f); err != nil {
				return nil, err
			}
		}
	}
	return v, nil
}

func originOf(cmd *cobra.Command, s setting, stored map[string]any, path string) origin {
	if f := cmd.Flags().Lookup(s.flagName()); f != nil && f.Changed {
		return origin{fromFlag, "--" + s.flagName()}
	}
	if os.Getenv(s.env()) != "" {
		return origin{fromEnv, s.env()}
	}
	if _, ok := stored[s.key]; ok {
		return origin{fromFile, path}
	}
	return origin{Kind: fromDefault}
}

// take checks a value and keeps it.
func (r *resolved) take(s setting, value any) error {
	o := r.origins[s.key]
	if raw, ok := value.(string); ok && o.Kind == fromEnv {
		value = fromVariable(s, raw)
	}
	value, err := s.coerce(value)
	if err != nil {
		return err
	}
	if s.kind == files && o.Kind == fromFile {
		value = besideConfig(o.From, value.([]string))
	}
	r.values[s.key] = value
	return s.check(value)
}

// besideConfig makes paths of the config file relative to its folder.
func besideConfig(config string, paths []string) []string {
	out := make([]string, len(paths))
	for i, p := range paths {
		out[i] = p
		if !filepath.IsAbs(p) {
			out[i] = filepath.Join(filepath.Dir(config), p)
		}
	}
	return out
}

// noteStrayVariables warns, once, of variables that look like ours and are
// not: most likely a slip of the pen that would otherwise go unnoticed. It is
// no error, because the environment is not a file of ours: another program
// may have put them there.
func (a *app) noteStrayVariables() {
	if a.strays {
		return
	}
	a.strays = true
	var stray []string
	for _, pair := range os.Environ() {
		name, value, _ := strings.Cut(pair, "=")
		if strings.HasPrefix(name, envPrefix+"_") && value != "" && name != envEngines {
			stray = append(stray, name)
		}
	}
	if len(stray) == 0 {
		return
	}
	known := []string{envConfig}
	for _, s := range allSettings() {
		known = append(known, s.env())
	}
	stray = slices.DeleteFunc(stray, func(name string) bool { return slices.Contains(known, name) })
	slices.Sort(stray)
	for _, name := range stray {
		near := source.Nearest(name, known)
		if s, ok := settingOfFlag(flagOf(name)); ok {
			near = s.env()
		}
		if near != "" {
			a.note("warning: %s is not known; did you mean %s?", name, near)
		} else {
			a.note("warning: %s is not known", name)
		}
	}
}

// flagOf is the name of a flag, spelled as a variable.
func flagOf(variable string) string {
	return strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(variable, envPrefix+"_"), "_", "-"))
}
