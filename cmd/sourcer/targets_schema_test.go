package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// A target file of the user's with a limit that nobody vouches for.
const ownLimit = `name = "linkedin"

[[limit]]
what = "terms"
max = 40
hard = false
`

// What targets prints keeps its schema, with and without a file of the
// user's.
func TestTargetsKeepTheSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../testdata/schema/targets.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	own := filepath.Join(t.TempDir(), "own.toml")
	if err := os.WriteFile(own, []byte(ownLimit), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{}, {"google"}, {"--family", "tags"}, {"--stale", "1"}, {"--stale", "100000"}, {"--targets", own}} {
		r := run(t, "", append([]string{"targets", "-o", "json"}, args...)...)
		if r.code != int(exitDone) {
			t.Errorf("%v: exit %d\n%s", args, r.code, r.errOut)
			continue
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(r.out))
		if err != nil {
			t.Errorf("%v: %v", args, err)
		} else if err := schema.Validate(doc); err != nil {
			t.Errorf("%v: %v", args, err)
		}
	}
}
