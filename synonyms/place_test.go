package synonyms

import (
	"slices"
	"testing"
)

func TestPlaceInRegion(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Boston, MA", "Boston"},
		{"Boston MA", "Boston"},
		{"Boston, Massachusetts", "Boston"},
		{"Boston, MA, USA", "Boston"},
		{"Greater Boston, MA", "Boston"},
		{"Austin, Texas", "Austin"},
		{"Austin, TX", "Austin"},
		{"New York, NY", "New York"},
		{"New York, New York", "New York"},
		{"Buffalo, New York", "Buffalo"},
		{"Seattle, Washington", "Seattle"},
		{"Toronto, ON, Canada", "Toronto"},
		{"Cambridge, UK", "Cambridge"},
		{"Cambridge, England", "Cambridge"},
		{"Cambridge, MA", "Cambridge Massachusetts"}, // known as a whole
		{"München, Germany", "Munich"},
		{"Texas, United States", "Texas"},

		{"Paris, Texas", ""},
		{"Austin, MA", ""},
		{"Texas, Austin", ""},
		{"MA, Boston", ""},
		{"Nowhere, TX", ""},
		{"Boston and MA", ""},
		{", MA", "Massachusetts"},
	} {
		got := ""
		if c := Shipped().find(Place, test.text); c != nil {
			got = c.Name
		}
		if got != test.want {
			t.Errorf("the place of %q is %q, want %q", test.text, got, test.want)
		}
	}
	if c, ok := Shipped().Lookup("Boston, MA"); !ok || c.Kind != Place || c.Name != "Boston" {
		t.Errorf("Lookup = %+v, %v", c, ok)
	}
	if c := Shipped().find(Company, "Google, MA"); c != nil {
		t.Errorf("a company with a region is %q", c.Name)
	}
}

// The place is found by what it is called, but nobody who writes the name
// alone is excluded with it.
func TestPlaceInRegionExpands(t *testing.T) {
	x := Shipped().Named(Place, "Austin, TX", Same)
	if x.Concept != "Austin" || x.Terms[0].Text != "Austin, TX" || x.Terms[0].Shared {
		t.Errorf("%+v", x)
	}
	i := slices.IndexFunc(x.Terms, func(t Term) bool { return t.Text == "Austin" })
	if i < 0 || !x.Terms[i].Shared {
		t.Errorf("%+v lacks Austin, or does not share it", x.Terms)
	}
	for _, term := range Shipped().Named(Place, "Austin", Same).Terms {
		if term.Shared {
			t.Errorf("%q is shared where the place stands alone", term.Text)
		}
	}
	if x := Shipped().Named(Place, "Austin, TX", Implied); !slices.ContainsFunc(x.Terms, func(t Term) bool { return t.Text == "Round Rock" && !t.Shared }) {
		t.Errorf("%+v lacks what lies in it", x.Terms)
	}
}
