package brief

import (
	"slices"
	"strconv"
	"strings"

	"sourcer/query/source"
)

// keyKind says what stands behind a key.
type keyKind int

const (
	kindList keyKind = iota
	kindFacet
	kindNote
	kindDefine
	kindUse
)

// keyRule is one line of the language's table of keys.
type keyRule struct {
	key   Key
	kind  keyKind
	logic bool // "and", "not" and "or" are marks; otherwise only "or" is
	not   bool // may stand behind "not"
	past  bool // may stand behind "past"
}

// keyRules lists the keys in the order in which messages show them.
var keyRules = []keyRule{
	{key: KeyTitle, not: true, past: true},
	{key: KeyMust, logic: true},
	{key: KeyAny, logic: true},
	{key: KeyNice, logic: true},
	{key: KeyNot, logic: true},
	{key: KeyLocation, not: true, past: true},
	{key: KeyCompany, not: true, past: true},
	{key: KeyWorkedAt, not: true},
	{key: KeySchool, not: true, past: true},
	{key: KeyIndustry, not: true, past: true},
	{key: KeyFunction, not: true, past: true},
	{key: KeyLanguage, kind: kindFacet},
	{key: KeyClearance, kind: kindFacet},
	{key: KeyDegree, kind: kindFacet},
	{key: KeySeniority, kind: kindFacet},
	{key: KeyYears, kind: kindFacet},
	{key: KeySize, kind: kindFacet},
	{key: KeyRadius, kind: kindFacet},
	{key: KeyWorkplace, kind: kindFacet},
	{key: KeyVeteran, kind: kindFacet},
	{key: KeyLocale, kind: kindFacet},
	{key: KeyNote, kind: kindNote},
	{key: KeyDefine, kind: kindDefine},
	{key: KeyUse, kind: kindUse},
}

func ruleOf(k Key) (keyRule, bool) {
	rules := keyRules
	i := slices.IndexFunc(rules, func(r keyRule) bool { return r.key == k })
	if i < 0 {
		return keyRule{}, false
	}
	return rules[i], true
}

// head is what stands before the colon of an entry.
type head struct {
	rule      keyRule
	not, past bool
	atLeast   int
	name      string // of a define
}

// String is the canonical spelling.
func (h head) String() string {
	var words []string
	if h.not {
		words = append(words, "not")
	}
	if h.past {
		words = append(words, "past")
	}
	words = append(words, string(h.rule.key))
	if h.atLeast > 1 {
		words = append(words, strconv.Itoa(h.atLeast))
	}
	if h.name != "" {
		words = append(words, h.name)
	}
	return strings.Join(words, " ")
}

// trouble is what is wrong with a part of an entry, before it has a place.
type trouble struct {
	code    string
	message string
	hints   []string
}

// readHead reads what stands before a colon. The text is not empty.
func readHead(text string) (head, *trouble) {
	words := strings.Fields(text)
	for i, w := range words {
		words[i] = strings.ToLower(w)
	}
	switch {
	case len(words) == 0:
		return head{}, &trouble{codeNotAnEntry, "there is no key before the colon", []string{keysHint()}}
	case words[0] == string(KeyDefine):
		return readDefineHead(strings.Fields(text)[1:])
	case words[0] == string(KeyAny) && len(words) > 1:
		return readAnyHead(words[1:])
	}
	h := head{atLeast: 1}
	rest := words
	if len(rest) > 1 && rest[0] == "not" {
		h.not, rest = true, rest[1:]
	}
	if len(rest) > 1 && rest[0] == "past" {
		h.past, rest = true, rest[1:]
	}
	if h.past && !h.not && len(rest) > 1 && rest[0] == "not" {
		fixed := "not past " + strings.Join(rest[1:], " ")
		if _, bad := readHead(fixed); bad == nil {
			return head{}, &trouble{codeBadPrefix, `"not" comes before "past"`, []string{fixed + ":"}}
		}
	}
	rule, ok := ruleOf(Key(strings.Join(rest, " ")))
	if !ok {
		return head{}, unknownKey(words, rest)
	}
	h.rule = rule
	return h, h.checkPrefix()
}

// checkPrefix refuses "not" and "past" where they say nothing.
func (h head) checkPrefix() *trouble {
	key := string(h.rule.key)
	switch {
	case h.not && !h.rule.not:
		return &trouble{codeBadPrefix, `"not" cannot stand before "` + key + `"`, notHints(h.rule)}
	case h.past && !h.rule.past:
		if h.rule.key == KeyWorkedAt {
			return &trouble{codeBadPrefix, `"worked at" already means now or before`, []string{"past company:", "worked at:"}}
		}
		return &trouble{codeBadPrefix, `"past" cannot stand before "` + key + `"`, []string{key + ":"}}
	default:
		return nil
	}
}

func notHints(r keyRule) []string {
	switch {
	case r.key == KeySeniority:
		return []string{"not title:"}
	case r.logic:
		return []string{"not:"}
	default:
		return []string{"note:"}
	}
}

func readAnyHead(count []string) (head, *trouble) {
	rule, _ := ruleOf(KeyAny)
	n, err := strconv.Atoi(strings.Join(count, " "))
	if err == nil && n >= 1 {
		return head{rule: rule, atLeast: n}, nil
	}
	hint := "any 2:"
	if n, ok := smallNumber(count[0]); ok && len(count) == 1 {
		hint = "any " + strconv.Itoa(n) + ":"
	}
	return head{}, &trouble{codeBadCount, `after "any" comes how many at the least, in digits, from 1`, []string{hint}}
}

// smallNumber reads a number that is written as a word.
func smallNumber(word string) (int, bool) {
	i := slices.Index([]string{"one", "two", "three", "four", "five", "six"}, word)
	return i + 1, i >= 0
}

func readDefineHead(words []string) (head, *trouble) {
	rule, _ := ruleOf(KeyDefine)
	name := strings.Join(words, " ")
	switch {
	case len(words) == 0:
		return head{}, &trouble{codeBadName, `a "define" needs a name before the colon`, []string{"define payments-peers: Stripe, Adyen"}}
	case !validName(name):
		t := badName(name)
		for i, n := range t.hints {
			t.hints[i] = string(KeyDefine) + " " + n + ":"
		}
		return head{}, t
	}
	return head{rule: rule, name: name}, nil
}

// validName reports whether name can stand behind "@": letters, digits,
// hyphens, underscores and full stops, a letter or a digit first and last.
func validName(name string) bool {
	return name != "" && name == nameFrom(name)
}

func badName(name string) *trouble {
	t := &trouble{code: codeBadName, message: quote(name) + " is no name: letters, digits and hyphens make one"}
	if n := nameFrom(name); n != "" {
		t.hints = []string{n}
	}
	return t
}

// nameFrom makes the name that is nearest to text.
func nameFrom(text string) string {
	mapped := strings.Map(func(r rune) rune {
		if isWordRune(r) || r == '-' || r == '_' || r == '.' {
			return r
		}
		return '-'
	}, text)
	return strings.Trim(mapped, "-_.")
}

// unknownKey says which key was probably meant. words are all before the
// colon, rest those behind "not" and "past".
func unknownKey(words, rest []string) *trouble {
	written := strings.Join(words, " ")
	t := &trouble{code: codeUnknownKey, message: "unknown key " + quote(written)}
	meant := suggestKey(strings.Join(rest, " "))
	if whole := suggestKey(written); whole != "" {
		meant, rest = whole, words
	}
	if meant == "" {
		t.hints = []string{keysHint()}
		return t
	}
	prefix := words[:len(words)-len(rest)]
	fixed := strings.Join(append(slices.Clone(prefix), meant), " ")
	if _, bad := readHead(fixed); bad != nil {
		fixed = meant
	}
	t.hints = []string{fixed + ":"}
	return t
}

func keysHint() string { return "the keys are " + strings.Join(keyNames(), ", ") }

func keyNames() []string {
	var names []string
	for _, r := range keyRules {
		names = append(names, string(r.key))
	}
	return names
}

// alias is a word that people write for a key.
type alias struct {
	word string
	key  string
}

// keyAliases is sorted by word.
func keyAliases() []alias {
	return []alias{
		{"all of", "must"},
		{"anforderungen", "must"},
		{"any of", "any"},
		{"area", "location"},
		{"at least one of", "any"},
		{"benefits", "note"},
		{"berufserfahrung", "years"},
		{"bonus", "nice"},
		{"city", "location"},
		{"comment", "note"},
		{"comments", "note"},
		{"companies", "company"},
		{"company size", "size"},
		{"compensation", "note"},
		{"compétences", "must"},
		{"contract", "note"},
		{"countries", "location"},
		{"country", "location"},
		{"current company", "company"},
		{"current title", "title"},
		{"degrees", "degree"},
		{"department", "function"},
		{"desired", "nice"},
		{"distance", "radius"},
		{"education", "degree"},
		{"employees", "size"},
		{"employer", "company"},
		{"employers", "company"},
		{"empresa", "company"},
		{"entreprise", "company"},
		{"erfahrung", "years"},
		{"ex company", "past company"},
		{"exclude", "not"},
		{"excluded", "not"},
		{"experience", "years"},
		{"experiencia", "years"},
		{"expérience", "years"},
		{"firma", "company"},
		{"former company", "past company"},
		{"function", "function"},
		{"headcount", "size"},
		{"hiring manager", "note"},
		{"idioma", "language"},
		{"idiomas", "language"},
		{"include", "must"},
		{"included", "must"},
		{"industries", "industry"},
		{"job", "title"},
		{"job title", "title"},
		{"job titles", "title"},
		{"keywords", "must"},
		{"langue", "language"},
		{"langues", "language"},
		{"level", "seniority"},
		{"lieu", "location"},
		{"must have", "must"},
		{"must haves", "must"},
		{"nice to have", "nice"},
		{"nice to haves", "nice"},
		{"nicht", "not"},
		{"none of", "not"},
		{"notes", "note"},
		{"one of", "any"},
		{"optional", "nice"},
		{"ort", "location"},
		{"past companies", "past company"},
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
		{"required", "must"},
		{"requirements", "must"},
		{"requisitos", "must"},
		{"responsibilities", "note"},
		{"role", "title"},
		{"salary", "note"},
		{"security clearance", "clearance"},
		{"skill", "must"},
		{"skills", "must"},
		{"spoken", "language"},
		{"spoken language", "language"},
		{"sprache", "language"},
		{"sprachen", "language"},
		{"stack", "must"},
		{"standort", "location"},
		{"start date", "note"},
		{"tech stack", "must"},
		{"technologies", "must"},
		{"tools", "must"},
		{"ubicación", "location"},
		{"universities", "school"},
		{"university", "school"},
		{"unternehmen", "company"},
		{"visa", "note"},
		{"wfh", "workplace"},
		{"without", "not"},
		{"work mode", "workplace"},
		{"work model", "workplace"},
		{"worked in", "worked at"},
		{"years of experience", "years"},
	}
}

// suggestKey finds the key that a misspelled one is nearest to, or "".
func suggestKey(written string) string {
	aliases := keyAliases()
	plain := strings.Join(strings.FieldsFunc(written, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
	if i, ok := slices.BinarySearchFunc(aliases, plain, func(a alias, w string) int { return strings.Compare(a.word, w) }); ok {
		return aliases[i].key
	}
	return source.Nearest(plain, keyNames())
}
