package lint

import (
	"slices"
	"strings"
	"sync"
)

// The traits that the law protects, as the findings name them.
const (
	traitAge    = "age"
	traitGender = "gender"
	traitOrigin = "origin"
	traitBelief = "belief"
	traitHealth = "health"
	traitFamily = "family"
	traitSexual = "sexual orientation"
)

// protected returns the trait that a term is about, or stands in for, "" for
// none. The whole term counts, or a part of it that can mean nothing else.
func protected(term string) string {
	text := plain(term)
	if strings.Contains(text, "class of 19") || strings.Contains(text, "class of 20") {
		return traitAge
	}
	apart := " " + text + " "
	for _, list := range protectedTerms() {
		if slices.Contains(list.whole, text) {
			return list.trait
		}
		for _, t := range list.within {
			if strings.Contains(text, t) && strings.Contains(apart, " "+t+" ") {
				return list.trait
			}
		}
	}
	return ""
}

// protectedList holds terms about one trait.
type protectedList struct {
	trait  string
	whole  []string // as a term of their own: within another they may be harmless, as in Ernst & Young
	within []string // wherever they stand
}

var protectedTerms = sync.OnceValue(func() []protectedList {
	return []protectedList{
		{traitAge, []string{
			"young", "old", "elderly", "youthful", "millennial", "millennials", "boomer", "gen z", "generation z", "retired",
			"recent grad", "new grad", "under 30", "under 35", "under 40", "over 40", "over 50", "over 60",
		}, []string{
			"digital native", "digital natives", "recent graduate", "recent graduates", "recent college graduate", "fresh graduate",
			"young professional", "young and dynamic", "years old", "years of age", "year old", "date of birth", "born in",
			"maximum age", "age limit", "graduated in",
		}},
		{traitGender, []string{
			"he", "she", "him", "her", "male", "female", "man", "woman", "men", "women", "girl", "girls", "boy",
			"boys", "lady", "ladies", "he him", "she her", "they them", "sorority", "fraternity", "transgender", "nonbinary", "non binary",
		}, []string{
			"female engineer", "male engineer", "female developer", "male developer", "women s college", "women in tech",
			"women who code", "girls who code", "society of women engineers", "women engineers", "ladies in tech", "lean in circle",
			"he him his", "she her hers", "sorority sister",
		}},
		{traitOrigin, []string{
			"caucasian", "black", "white", "asian", "hispanic", "latino", "latina", "latinx", "african", "african american",
			"gypsy", "foreigner", "immigrant", "native english", "us citizen", "us citizens",
			"american citizen", "native german", "hbcu",
		}, []string{
			"native speaker", "native speakers", "native english speaker", "mother tongue", "ethnic minority", "country of origin",
			"national origin", "place of birth", "historically black", "society of hispanic", "national society of black engineers",
			"black engineers", "latinas in tech", "us citizens only", "citizens only", "black in tech",
		}},
		{traitBelief, []string{
			"christian", "muslim", "jewish", "jew", "hindu", "buddhist", "catholic", "protestant", "atheist", "mormon", "sikh",
		}, []string{"practicing christian", "practicing catholic"}},
		{traitHealth, []string{
			"disabled", "disability", "able bodied", "handicapped", "blind", "deaf", "pregnant", "pregnancy", "healthy",
		}, []string{"able bodied", "physically fit", "no disabilities", "wheelchair user"}},
		{traitFamily, []string{
			"married", "unmarried", "divorced", "mother", "father", "mom", "dad", "childless",
		}, []string{"no children", "without children", "marital status", "family status", "stay at home mom", "single mother"}},
		{traitSexual, []string{"gay", "lesbian", "bisexual", "homosexual", "heterosexual", "lgbt", "lgbtq", "queer"}, nil},
	}
})
