package target

import (
	"path"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestShippedAsParsed holds what Lookup returns to the file of the profile,
// facts included.
func TestShippedAsParsed(t *testing.T) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			file := path.Join(shippedDir, name+shippedExt)
			data, err := shipped.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want, err := ParseProfile(file, data)
			if err != nil {
				t.Fatal(err)
			}
			got, err := Lookup(name)
			if err != nil {
				t.Fatal(err)
			}
			all := cmp.Exporter(func(reflect.Type) bool { return true })
			if d := cmp.Diff(want.file, got.file, all); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(want.backing(), got.backing(), all); d != "" {
				t.Error(d)
			}
			if len(got.backing().facts) == 0 || got.Name != name {
				t.Errorf("%s has %d facts", got.Name, len(got.backing().facts))
			}
		})
	}
}
