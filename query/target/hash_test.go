package target

import "testing"

// Each shipped profile has a hash of its own, which stays the same, and which
// a change of any kind alters.
func TestHash(t *testing.T) {
	seen := map[string]string{}
	for _, name := range Names() {
		p, err := Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		again, _ := Lookup(name)
		if p.Hash() != again.Hash() {
			t.Errorf("%s: two hashes", name)
		}
		if other, ok := seen[p.Hash()]; ok {
			t.Errorf("%s has the hash of %s", name, other)
		}
		seen[p.Hash()] = name
	}
	p, _ := Lookup("google")
	before := p.Hash()
	site, err := p.WithSite("example.org", false)
	if err != nil {
		t.Fatal(err)
	}
	if site.Hash() == before || p.Hash() != before {
		t.Error("another site has the same hash, or changed the profile that it was made of")
	}
	changed := *p
	changed.file.Limits = append([]limit{{What: "chars", Max: 1}}, changed.file.Limits...)
	if changed.Hash() == before {
		t.Error("another limit has the same hash")
	}
}
