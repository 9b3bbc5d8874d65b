package target

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"
)

//go:embed profiles/*.toml
var shipped embed.FS

const (
	shippedDir = "profiles"
	shippedExt = ".toml"
)

// Names lists the shipped profiles, sorted. None is parsed for it.
func Names() []string {
	entries, err := shipped.ReadDir(shippedDir)
	if err != nil {
		panic("target: the profiles are not embedded: " + err.Error())
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = strings.TrimSuffix(e.Name(), shippedExt)
	}
	slices.Sort(names) // the directory has linkedin-recruiter.toml before linkedin.toml
	return names
}

// Lookup finds a shipped profile by its name and parses it. An unknown name
// is an [*UnknownTarget].
func Lookup(name string) (*Profile, error) {
	if strings.ContainsAny(name, `/\`) {
		return nil, &UnknownTarget{Name: name}
	}
	file := path.Join(shippedDir, name+shippedExt)
	data, err := shipped.ReadFile(file)
	if err != nil {
		return nil, &UnknownTarget{Name: name}
	}
	return ParseProfile(file, data)
}

// UnknownTarget says that no profile has that name.
type UnknownTarget struct{ Name string }

// Error implements error.
func (e *UnknownTarget) Error() string { return fmt.Sprintf("unknown target %q", e.Name) }
