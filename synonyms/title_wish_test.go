package synonyms

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// What a wish says of a title does not depend on the titles that it was asked
// about before.
func TestWishLearns(t *testing.T) {
	table := Shipped()
	var skills, titles []string
	for c := range table.all() {
		switch {
		case c.namesTitles():
			skills = append(skills, c.Name)
		case c.Kind == JobTitle:
			titles = append(titles, c.Name)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		wanted := rapid.SliceOfN(rapid.SampledFrom(skills), 1, 4).Draw(rt, "wanted")
		wish := table.Wish(wanted)
		for _, text := range rapid.SliceOfN(rapid.SampledFrom(titles), 2, 8).Draw(rt, "titles") {
			got, want := table.TitleIn("", text, Related, wish), table.Title(text, Related, wanted)
			if fmt.Sprint(got) != fmt.Sprint(want) {
				rt.Errorf("%s beside %q is %v, want %v", text, wanted, got, want)
			}
		}
	})
}
