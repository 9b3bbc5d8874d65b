package brief

import "testing"

// facetCases are values, each behind its key, and what is made of them.
var facetCases = []struct{ in, want string }{
	{"years: 5+", "5+ min=5"},
	{"years: 5 +", "5+ min=5"},
	{"years: 5-10", "5-10 min=5 max=10"},
	{"years: 5 - 10", "5-10 min=5 max=10"},
	{"years: 5–10", "5-10 min=5 max=10"},
	{"years: 5 to 10 years", "5-10 min=5 max=10"},
	{"years: 3", "3 min=3 max=3"},
	{"years: 3-3", "3 min=3 max=3"},
	{"years: 5+ yrs of experience", "5+ min=5"},
	{"years: 0-60", "0-60 min=0 max=60"},
	{"size: 50-200", "50-200 min=50 max=200"},
	{"size: 1000+", "1000+ min=1000"},
	{"size: 1,000+ employees", "1000+ min=1000"},
	{"size: 1,000-10,000,000", "1000-10000000 min=1000 max=10000000"},
	{"radius: 25 mi", "25 mi min=25 max=25 unit=mi"},
	{"radius: 25miles", "25 mi min=25 max=25 unit=mi"},
	{"radius: 40 Kilometres", "40 km min=40 max=40 unit=km"},
	{"workplace: Remote", "remote [remote]"},
	{"workplace: On Site", "on-site [on-site]"},
	{"workplace: onsite", "on-site [on-site]"},
	{"workplace: hybrid", "hybrid [hybrid]"},
	{"veteran: Yes", "yes [yes]"},
	{"veteran: no", "no [no]"},
	{"locale: DE", "de [de]"},
	{"locale: en_gb", "en-GB [en-GB]"},
	{"seniority: senior, Staff", "senior, staff [senior; staff]"},
	{"seniority: Sr. or staff or sr", "senior, staff [senior; staff]"},
	{"seniority: director+", "director+ at-least [director]"},
	{"seniority: vice president", "vp [vp]"},
	{"degree: Bachelor's degree", "bachelor at-least [bachelor]"},
	{"degree: B.Sc.", "bachelor at-least [bachelor]"},
	{"degree: Master of Science", "master at-least [master]"},
	{"degree: Ph.D.", "phd at-least [phd]"},
	{"degree: bachelor+", "bachelor at-least [bachelor]"},
	{"clearance: secret", "secret [secret]"},
	{"clearance: ts/sci or Top Secret", "TS/SCI, top secret [TS/SCI; top secret]"},
	{"clearance: SC clearance, dv", "SC, DV [SC; DV]"},
	{"clearance: a security clearance", "any [any]"},
	{"clearance: NATO Cosmic", "NATO Cosmic [NATO Cosmic]"},
	{"language: German", "German all [German]"},
	{"language: native german, French", "German (native), French all [German (native); French]"},
	{"language: German (native speaker)", "German (native) all [German (native)]"},
	{"language: German C1 and fluent French", "German (C1), French (fluent) all [German (C1); French (fluent)]"},
	{"language: German - native, English", "German (native), English all [German (native); English]"},
	{"language: mother tongue Swiss German", "Swiss German (native) all [Swiss German (native)]"},
	{"language: fluent in German, Dutch language skills", "German (fluent), Dutch all [German (fluent); Dutch]"},
	{"language: English\n  German;\n  - Dutch", "English, German, Dutch all [English; German; Dutch]"},
}

func TestFacets(t *testing.T) {
	for _, tc := range facetCases {
		b := mustParse(t, "must: Go\n"+tc.in)
		if got := dumpFacet(*b.Entries[1].Facet); got != tc.want {
			t.Errorf("%s: got %q, want %q", tc.in, got, tc.want)
		}
		again := mustParse(t, "must: Go\n"+string(b.Entries[1].Key)+": "+b.Entries[1].Facet.Text)
		if got := dumpFacet(*again.Entries[1].Facet); got != tc.want {
			t.Errorf("%s: its canonical form %q reads as %q", tc.in, b.Entries[1].Facet.Text, got)
		}
	}
}
