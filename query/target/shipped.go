package target

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:generate go test -run ^TestShippedSource$ . -update

//go:embed profiles/*.toml
var shipped embed.FS

const (
	shippedDir = "profiles"
	shippedExt = ".toml"
)

// shippedProfile is a profile as go generate has made it of its file, without
// the facts: those are read from the file once somebody asks.
type shippedProfile struct {
	name string
	make func() document
}

// Names lists the shipped profiles, sorted.
func Names() []string {
	names := make([]string, len(shippedProfiles))
	for i, p := range shippedProfiles {
		names[i] = p.name
	}
	return names
}

// Lookup finds a shipped profile by its name. An unknown name is an
// [*UnknownTarget].
func Lookup(name string) (*Profile, error) {
	i, ok := slices.BinarySearchFunc(shippedProfiles, name, func(p shippedProfile, name string) int { return strings.Compare(p.name, name) })
	if !ok {
		return nil, &UnknownTarget{Name: name}
	}
	return shippedProfiles[i].make().profile(sync.OnceValue(func() backing { return shippedBacking(name) })), nil
}

// shippedBacking reads what stands behind a shipped profile from its file.
func shippedBacking(name string) backing {
	file := path.Join(shippedDir, name+shippedExt)
	data, err := shipped.ReadFile(file)
	if err != nil {
		panic("target: the profiles are not embedded: " + err.Error())
	}
	p, err := ParseProfile(file, data)
	if err != nil {
		panic("target: " + err.Error()) // the tests parse every shipped profile
	}
	return p.backing()
}

// UnknownTarget says that no profile has that name.
type UnknownTarget struct{ Name string }

// Error implements error.
func (e *UnknownTarget) Error() string { return fmt.Sprintf("unknown target %q", e.Name) }
