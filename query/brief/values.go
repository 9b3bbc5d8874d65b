package brief

import (
	"slices"
	"strings"
)

// The spellings of the values that are one of a few. They are looked up in
// lower case, without full stops and apostrophes, hyphens as blanks.

var workplaces = []spelling{
	{"remote", "remote"},
	{"fully remote", "remote"},
	{"home office", "remote"},
	{"work from home", "remote"},
	{"wfh", "remote"},
	{"hybrid", "hybrid"},
	{"on site", "on-site"},
	{"onsite", "on-site"},
	{"office", "on-site"},
	{"in office", "on-site"},
	{"in person", "on-site"},
}

var yesNo = []spelling{{"yes", "yes"}, {"y", "yes"}, {"no", "no"}, {"n", "no"}}

// levels are in the order of a career.
var levels = []spelling{
	{"intern", "intern"},
	{"internship", "intern"},
	{"trainee", "intern"},
	{"entry", "entry"},
	{"entry level", "entry"},
	{"graduate", "entry"},
	{"junior", "junior"},
	{"jr", "junior"},
	{"associate", "junior"},
	{"mid", "mid"},
	{"mid level", "mid"},
	{"midlevel", "mid"},
	{"intermediate", "mid"},
	{"senior", "senior"},
	{"sr", "senior"},
	{"lead", "lead"},
	{"staff", "staff"},
	{"principal", "principal"},
	{"manager", "manager"},
	{"head", "head"},
	{"head of", "head"},
	{"director", "director"},
	{"dir", "director"},
	{"vp", "vp"},
	{"svp", "vp"},
	{"evp", "vp"},
	{"vice president", "vp"},
	{"cxo", "cxo"},
	{"c level", "cxo"},
	{"c suite", "cxo"},
	{"chief", "cxo"},
	{"executive", "cxo"},
	{"partner", "partner"},
	{"owner", "owner"},
	{"founder", "owner"},
}

// degrees are in the order in which they are earned. The longer spellings
// come before those that they begin with.
var degrees = []spelling{
	{"associate degree", "associate"},
	{"associates degree", "associate"},
	{"associate", "associate"},
	{"associates", "associate"},
	{"bachelor of science", "bachelor"},
	{"bachelor of arts", "bachelor"},
	{"bachelor of engineering", "bachelor"},
	{"bachelor degree", "bachelor"},
	{"bachelors degree", "bachelor"},
	{"bachelors", "bachelor"},
	{"bachelor", "bachelor"},
	{"undergraduate", "bachelor"},
	{"bsc", "bachelor"},
	{"bs", "bachelor"},
	{"ba", "bachelor"},
	{"beng", "bachelor"},
	{"btech", "bachelor"},
	{"master of science", "master"},
	{"master of arts", "master"},
	{"master of engineering", "master"},
	{"master degree", "master"},
	{"masters degree", "master"},
	{"masters", "master"},
	{"master", "master"},
	{"msc", "master"},
	{"ms", "master"},
	{"ma", "master"},
	{"meng", "master"},
	{"mtech", "master"},
	{"doctoral degree", "phd"},
	{"doctorate", "phd"},
	{"doctor", "phd"},
	{"dphil", "phd"},
	{"phd", "phd"},
	{"ph d", "phd"},
}

var clearances = []spelling{
	{"a security", "any"},
	{"active", "any"},
	{"any", "any"},
	{"required", "any"},
	{"security", "any"},
	{"yes", "any"},
	{"public trust", "public trust"},
	{"confidential", "confidential"},
	{"secret", "secret"},
	{"top secret", "top secret"},
	{"ts", "top secret"},
	{"ts/sci", "TS/SCI"},
	{"ts sci", "TS/SCI"},
	{"tssci", "TS/SCI"},
	{"top secret/sci", "TS/SCI"},
	{"top secret sci", "TS/SCI"},
	{"yankee white", "Yankee White"},
	{"l", "L"},
	{"q", "Q"},
	{"bpss", "BPSS"},
	{"ctc", "CTC"},
	{"sc", "SC"},
	{"security check", "SC"},
	{"dv", "DV"},
	{"developed vetting", "DV"},
	{"edv", "eDV"},
	{"nv1", "NV1"},
	{"nv2", "NV2"},
	{"baseline", "baseline"},
	{"ü1", "Ü1"},
	{"ü2", "Ü2"},
	{"ü3", "Ü3"},
}

// fluencies are the levels of a spoken language. The ones without a value
// are words that say nothing more.
var fluencies = []spelling{
	{"native", "native"},
	{"mother", "native"},
	{"muttersprache", "native"},
	{"bilingual", "native"},
	{"fluent", "fluent"},
	{"verhandlungssicher", "business"},
	{"professional", "business"},
	{"business", "business"},
	{"conversational", "conversational"},
	{"intermediate", "conversational"},
	{"basic", "basic"},
	{"beginner", "basic"},
	{"a1", "A1"},
	{"a2", "A2"},
	{"b1", "B1"},
	{"b2", "B2"},
	{"c1", "C1"},
	{"c2", "C2"},
	{"fluency", ""},
	{"in", ""},
	{"language", ""},
	{"level", ""},
	{"proficiency", ""},
	{"skills", ""},
	{"speak", ""},
	{"speaker", ""},
	{"speakers", ""},
	{"speaking", ""},
	{"speaks", ""},
	{"spoken", ""},
	{"tongue", ""},
}

// spokenLanguages is sorted, and in lower case.
var spokenLanguages = []string{
	"afrikaans", "albanian", "amharic", "arabic", "armenian", "azerbaijani", "basque", "belarusian",
	"bengali", "bosnian", "bulgarian", "burmese", "cantonese", "catalan", "chinese", "croatian",
	"czech", "danish", "dutch", "english", "estonian", "farsi", "finnish", "flemish", "french",
	"galician", "georgian", "german", "greek", "gujarati", "hebrew", "hindi", "hungarian",
	"icelandic", "indonesian", "irish", "italian", "japanese", "kannada", "kazakh", "khmer",
	"korean", "kurdish", "latvian", "lithuanian", "luxembourgish", "macedonian", "malay",
	"malayalam", "maltese", "mandarin", "marathi", "mongolian", "nepali", "norwegian", "pashto",
	"persian", "polish", "portuguese", "punjabi", "romanian", "russian", "serbian", "sinhala",
	"slovak", "slovenian", "somali", "spanish", "swahili", "swedish", "tagalog", "tamil",
	"telugu", "thai", "turkish", "ukrainian", "urdu", "uzbek", "vietnamese", "welsh", "zulu",
}

// spokenLanguage finds a language by its English name.
func spokenLanguage(name string) (string, bool) {
	i, ok := slices.BinarySearch(spokenLanguages, strings.ToLower(name))
	if !ok {
		return "", false
	}
	found := spokenLanguages[i]
	return strings.ToUpper(found[:1]) + found[1:], true
}
