package synonyms

import (
	"slices"
	"strings"

	"sourcer/query"
)

// maxPlaceWords is how many words a place with its region may have.
const maxPlaceWords = 10

// maxRegionWords is how many words a region may have: "United States of
// America".
const maxRegionWords = 4

// stateEnding tells a state from a city of the same name: "Washington State".
const stateEnding = " state"

// findInRegion looks a place up that is written with what it lies in behind
// it: "Boston, MA", "Cork, Ireland". It finds nothing where the place does not
// lie there, as Paris does not lie in Texas.
func (t *Table) findInRegion(text string) *concept {
	words := query.Plain(text)
	if len(words) < 2 || len(words) > maxPlaceWords {
		return nil
	}
	for n := 1; n <= min(maxRegionWords, len(words)-1); n++ {
		regions := t.regions(strings.Join(words[len(words)-n:], " "))
		if len(regions) == 0 {
			continue
		}
		place := t.find(Place, strings.Join(words[:len(words)-n], " "))
		if place != nil && slices.ContainsFunc(regions, func(r *concept) bool { return r == place || t.implies(place, r) }) {
			return place
		}
	}
	return nil
}

// regions lists what a name behind a place may stand for. People write
// "Seattle, Washington" and mean the state.
func (t *Table) regions(name string) []*concept {
	var list []*concept
	for _, each := range []string{name, name + stateEnding} {
		if c := t.byKey(Place, foldKey(each)); c != nil {
			list = append(list, c)
		}
	}
	return list
}
