package brief

import (
	"slices"
	"strings"

	"sourcer/query/source"
)

// alias is a word that people write for a key.
type alias struct {
	word string
	key  string
}

// keyAliases is sorted by word.
var keyAliases = []alias{
	{"all of", "must"},
	{"anforderungen", "must"},
	{"any of", "any"},
	{"area", "location"},
	{"at", "company"},
	{"at least one of", "any"},
	{"atouts", "nice"},
	{"avoid", "not"},
	{"based in", "location"},
	{"benefits", "note"},
	{"berufsbezeichnung", "title"},
	{"berufserfahrung", "years"},
	{"blacklist", "not company"},
	{"bonus", "nice"},
	{"bonus points", "nice"},
	{"city", "location"},
	{"comment", "note"},
	{"comments", "note"},
	{"companies", "company"},
	{"company size", "size"},
	{"compensation", "note"},
	{"compétences", "must"},
	{"compétences requises", "must"},
	{"contract", "note"},
	{"countries", "location"},
	{"country", "location"},
	{"current company", "company"},
	{"current location", "location"},
	{"current title", "title"},
	{"currently at", "company"},
	{"degrees", "degree"},
	{"department", "function"},
	{"desirable", "nice"},
	{"desired", "nice"},
	{"distance", "radius"},
	{"do not contact", "not company"},
	{"education", "degree"},
	{"employees", "size"},
	{"employer", "company"},
	{"employers", "company"},
	{"empresa", "company"},
	{"entreprise", "company"},
	{"erfahrung", "years"},
	{"essential", "must"},
	{"ex company", "past company"},
	{"exclude", "not"},
	{"excluded", "not"},
	{"experience", "years"},
	{"experiencia", "years"},
	{"expérience", "years"},
	{"firma", "company"},
	{"former company", "past company"},
	{"function", "function"},
	{"fähigkeiten", "must"},
	{"headcount", "size"},
	{"hiring manager", "note"},
	{"idioma", "language"},
	{"idiomas", "language"},
	{"include", "must"},
	{"included", "must"},
	{"industries", "industry"},
	{"intitulé", "title"},
	{"job", "title"},
	{"job description", "note"},
	{"job title", "title"},
	{"job titles", "title"},
	{"kenntnisse", "must"},
	{"key skills", "must"},
	{"keywords", "must"},
	{"langue", "language"},
	{"langues", "language"},
	{"level", "seniority"},
	{"lieu", "location"},
	{"localisation", "location"},
	{"mandatory", "must"},
	{"must have", "must"},
	{"must haves", "must"},
	{"must not", "not"},
	{"must not have", "not"},
	{"nice to have", "nice"},
	{"nice to haves", "nice"},
	{"nicht", "not"},
	{"none of", "not"},
	{"notes", "note"},
	{"off limits", "not company"},
	{"one of", "any"},
	{"optional", "nice"},
	{"ort", "location"},
	{"past companies", "past company"},
	{"perks", "note"},
	{"place", "location"},
	{"plus", "nice"},
	{"position", "title"},
	{"poste", "title"},
	{"preferred", "nice"},
	{"previous companies", "past company"},
	{"previous company", "past company"},
	{"puesto", "title"},
	{"qualifications", "must"},
	{"region", "location"},
	{"remote", "workplace"},
	{"reports to", "note"},
	{"required", "must"},
	{"required skills", "must"},
	{"requirements", "must"},
	{"requisitos", "must"},
	{"responsibilities", "note"},
	{"role", "title"},
	{"salary", "note"},
	{"security clearance", "clearance"},
	{"seniority level", "seniority"},
	{"should have", "nice"},
	{"skill", "must"},
	{"skill set", "must"},
	{"skills", "must"},
	{"skills required", "must"},
	{"spoken", "language"},
	{"spoken language", "language"},
	{"sprache", "language"},
	{"sprachen", "language"},
	{"stack", "must"},
	{"standort", "location"},
	{"start date", "note"},
	{"stelle", "title"},
	{"summary", "note"},
	{"target companies", "company"},
	{"tech stack", "must"},
	{"technologies", "must"},
	{"titel", "title"},
	{"tools", "must"},
	{"ubicación", "location"},
	{"universities", "school"},
	{"university", "school"},
	{"unternehmen", "company"},
	{"visa", "note"},
	{"wfh", "workplace"},
	{"without", "not"},
	{"work authorization", "note"},
	{"work mode", "workplace"},
	{"work model", "workplace"},
	{"worked in", "worked at"},
	{"working at", "company"},
	{"works at", "company"},
	{"wünschenswert", "nice"},
	{"years experience", "years"},
	{"years of experience", "years"},
}

// aliasOf finds the key that a word is written for, "" for none.
func aliasOf(written string) string {
	plain := plainKey(written)
	i, ok := slices.BinarySearchFunc(keyAliases, plain, func(a alias, w string) int { return strings.Compare(a.word, w) })
	if !ok {
		return ""
	}
	return keyAliases[i].key
}

func plainKey(written string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(written), func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
}

// suggestKey finds the key that a misspelled one is nearest to, or "".
func suggestKey(written string) string {
	if key := aliasOf(written); key != "" {
		return key
	}
	return source.Nearest(plainKey(written), keyNames())
}

// excludedKey finds the key that "exclude company" and the like stand for, or
// "".
func excludedKey(words []string) string {
	if len(words) < 2 || !slices.Contains([]string{"avoid", "exclude", "excluding", "no", "without"}, words[0]) {
		return ""
	}
	rest := strings.Join(words[1:], " ")
	key := "not " + rest
	if _, bad := readHead(key); bad != nil {
		key = "not " + suggestKey(rest)
	}
	if _, bad := readHead(key); bad != nil {
		return ""
	}
	return key
}

// countedKey finds the key that "at least 2", "two of" and the like stand
// for, or "".
func countedKey(written string) string {
	n, rest, ok := cutCount(written)
	if !ok {
		n, rest, ok = cutCount(written + " of")
	}
	if !ok || rest != "" {
		return ""
	}
	return anyHead(n)
}
