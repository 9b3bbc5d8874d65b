package main

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"sourcer/query/source"
)

// envConfig is the variable that names the config file.
const envConfig = "SOURCER_CONFIG"

// maxConfigSize caps the config file, in bytes.
const maxConfigSize = 64 << 10

// configPath is the path of the config file, and whether it must exist
// because somebody named it.
func (a *app) configPath() (path string, must bool) {
	if named := cmp.Or(a.config, os.Getenv(envConfig)); named != "" {
		return named, true
	}
	dir := os.Getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(dir) {
		dir = configHome()
	}
	if dir == "" {
		return "", false
	}
	return filepath.Join(dir, "sourcer", "config.toml"), false
}

// configHome is where configs are kept if XDG_CONFIG_HOME does not say: the
// same place on all systems but Windows.
func configHome() string {
	if runtime.GOOS == "windows" {
		dir, err := os.UserConfigDir()
		if err != nil {
			return ""
		}
		return dir
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, ".config")
}

// readConfig reads the config file and refuses keys that it does not know. A
// path of "" is a file that does not exist.
func readConfig(path string) (map[string]any, error) {
	if path == "" {
		return nil, fs.ErrNotExist
	}
	data, err := readCapped(path, maxConfigSize)
	if err != nil {
		return nil, filef("cannot read the config %s: %w", path, cause(err))
	}
	stored := map[string]any{}
	if err := toml.Unmarshal(data, &stored); err != nil {
		return nil, tomlFailure(path, err)
	}
	known := settingKeys()
	for _, key := range slices.Sorted(maps.Keys(stored)) {
		if slices.Contains(known, key) {
			continue
		}
		err := filef("%s: unknown key %q", path, key)
		near := source.Nearest(strings.ToLower(key), known)
		if s, ok := settingOfFlag(strings.ToLower(key)); ok {
			near = s.key
		}
		if near != "" {
			return nil, err.hint("did you mean %s?", near)
		}
		return nil, err.hint("the keys are %s", strings.Join(known, ", "))
	}
	return stored, nil
}

func tomlFailure(path string, err error) *failure {
	if d, ok := errors.AsType[*toml.DecodeError](err); ok {
		line, column := d.Position()
		return filef("%s:%d:%d: %s", path, line, column, strings.TrimPrefix(d.Error(), "toml: "))
	}
	return filef("%s: %w", path, err)
}

func settingKeys() []string {
	var keys []string
	for _, s := range allSettings() {
		keys = append(keys, s.key)
	}
	return keys
}

// errTooLarge is the answer to a file that is over its cap.
var errTooLarge = errors.New("file too large")

// readCapped reads a whole file of at most limit bytes. Devices that never
// end are cut off there too.
func readCapped(path string, limit int) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, int64(limit)+1))
	if err == nil && len(data) > limit {
		err = errTooLarge
	}
	return data, err
}
