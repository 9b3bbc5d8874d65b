package brief

import (
	"slices"
	"strconv"
	"strings"
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
	hint := "any 2"
	if meant := countedKey(strings.TrimSuffix(strings.Join(count, " "), "+")); meant != "" {
		hint = meant
	}
	return head{}, &trouble{codeBadCount, `after "any" comes how many at the least, in digits, from 1`, []string{hint + ":"}}
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
	for _, whole := range []string{excludedKey(words), countedKey(written)} {
		if whole != "" {
			t.hints = []string{whole + ":"}
			return t
		}
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
