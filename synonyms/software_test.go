package synonyms

import "testing"

// Products are found by the names that catalogues give them, with the maker
// before and the kind behind; everyday words that products are called by find
// no product.
func TestProducts(t *testing.T) {
	for text, want := range map[string]string{
		"Research Engineers International STAAD.Pro":               "STAAD.Pro",
		"PTC Pro/ENGINEER Wildfire":                                "PTC Creo",
		"Bentley WaterCAD":                                         "WaterCAD",
		"Henry Schein Dentrix":                                     "Dentrix",
		"Healthcare common procedure coding system HCPCS":          "HCPCS",
		"Pearson PowerSchool":                                      "PowerSchool",
		"Sage MAS 90 ERP":                                          "Sage 100",
		"Manufacturing resource planning MRP software":             "MRP",
		"Oracle Primavera Enterprise Project Portfolio Management": "Oracle Primavera",
		"Gerber Technology AccuMark":                               "Gerber AccuMark",
		"Workday software":                                         "Workday",
		"Patternmaking software":                                   "patternmaking",

		"ideas":           "", // SDRC I-DEAS
		"napa":            "", // the ship designers' NAPA
		"design workshop": "", // Artifice DesignWorkshop
		"special agent":   "",
		"school leader":   "", // Kressa SchoolLeader
		"insurance pro":   "", // ITC InsurancePro
	} {
		if got, _ := Shipped().Lookup(text); got.Name != want {
			t.Errorf("Lookup(%q) = %q, want %q", text, got.Name, want)
		}
	}
	for _, text := range []string{"PDMS", "Tessitura", "Sabre", "Amadeus", "Petrel", "Gusto", "Datamine", "ENVI"} {
		if x := Shipped().Skill(text, Implied); !x.Replaced {
			t.Errorf("%q is put out as it stands: %v", text, x.Terms)
		}
	}
}
