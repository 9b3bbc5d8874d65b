package target

import (
	"bytes"
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2"
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
	return parseShipped(file, data)
}

// factsBegin is where the facts of a shipped profile begin. Nothing but facts
// stands behind it.
const factsBegin = "\n[[fact]]"

// parseShipped reads a profile that the tests have checked. The facts behind
// it, which are more than half of the file, are read once somebody asks.
func parseShipped(file string, data []byte) (*Profile, error) {
	said, _, _ := bytes.Cut(data, []byte(factsBegin))
	var d document
	if err := toml.Unmarshal(said, &d); err != nil {
		return nil, decodeError(file, err)
	}
	d.Family.complete(&d)
	return d.profile(sync.OnceValue(func() backing {
		whole, err := ParseProfile(file, data)
		if err != nil {
			panic("target: " + err.Error()) // the tests parse every shipped profile
		}
		return whole.backing()
	})), nil
}

// UnknownTarget says that no profile has that name.
type UnknownTarget struct{ Name string }

// Error implements error.
func (e *UnknownTarget) Error() string { return fmt.Sprintf("unknown target %q", e.Name) }
