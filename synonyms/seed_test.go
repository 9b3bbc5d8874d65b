package synonyms

import "flag"

// init gives the property tests one seed, so that a run can be repeated;
// -rapid.seed 0 draws another one each time.
func init() {
	if err := flag.Set("rapid.seed", "20261121"); err != nil {
		panic(err)
	}
}
