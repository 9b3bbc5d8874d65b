package synonyms

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sourcer/query"
)

// localForms are the spellings of a concept in one language.
type localForms struct {
	Locale string
	Forms  []string
}

// Locales lists the languages, beside English, in which the table writes
// titles.
func Locales() []string { return []string{"de", "es", "fr", "nl", "pt"} }

// Writes reports whether the table writes titles in the language of a locale:
// in English, or in one of the [Locales].
func Writes(locale string) bool {
	name, _, _ := strings.Cut(strings.ReplaceAll(locale, "_", "-"), "-")
	return strings.EqualFold(name, "en") || language(locale) != ""
}

// nounFirst reports whether a language writes what a title is about, and its
// level, behind the role noun: "développeur Java senior".
func nounFirst(locale string) bool { return slices.Contains([]string{"es", "fr", "pt"}, locale) }

// language is the language of a locale: "de" of "de-CH". It is empty where the
// table does not write titles in it.
func language(locale string) string {
	name, _, _ := strings.Cut(strings.ReplaceAll(locale, "_", "-"), "-")
	if name = strings.ToLower(name); slices.Contains(Locales(), name) {
		return name
	}
	return ""
}

// local lists the spellings of a concept in a language, usual ones first.
func (c *concept) local(locale string) []string {
	i := slices.IndexFunc(c.Local, func(l localForms) bool { return l.Locale == locale })
	if i < 0 {
		return nil
	}
	return c.Local[i].Forms
}

// weightLocal is what the spellings of the language earn that was asked for.
const weightLocal = 0.95

// Spellings in a language are those of a man and of a woman. Of a title that
// was asked for two role nouns stand in both; of what it brings in, one.
var (
	localForAsked   = bounds{math.MaxInt, 2, 4, math.MaxInt}
	localForBrought = bounds{2, 1, 2, 2}
)

// spellLocal writes a title in the language of the one asked for, and at its
// level.
func (t *Table) spellLocal(p, asked title, max bounds) []form {
	locale := asked.locale
	if locale == "" {
		return nil
	}
	var out []form
	if p.row != nil {
		out = ways(p.row.local(locale), max.own, nextPart)
	}
	out = append(out, t.combineLocal(p, locale, max)...)
	for _, level := range slices.Concat(asked.before, asked.after) {
		spelled := firstOf(append(level.local(locale), level.Forms...)...)
		out = product(ways([]string{spelled}, 1, 1), out, func(l, rest string) string { return inOrder(locale, l, rest) })
	}
	for i := range out {
		out[i].weight *= weightLocal
	}
	return out
}

// combineLocal writes the parts of a title in a language that has words for
// its role noun and its disciplines. Technologies are called as in English.
func (t *Table) combineLocal(p title, locale string, max bounds) []form {
	if len(p.mods) == 0 || len(p.leader) > 0 {
		return nil
	}
	var nouns []string
	for _, n := range p.head().nounsFor(p.noun) {
		if role := t.find(RoleNoun, n); role != nil {
			nouns = append(nouns, role.local(locale)...)
		}
	}
	out := ways(nouns, max.nouns, nextPart)
	for _, m := range slices.Backward(p.mods) {
		forms := m.local(locale)
		if m.Kind == Skill {
			forms = textsOf(shortest(spellings(m.titleForms())))
		}
		out = product(ways(forms, max.forms, nextPart), out, func(part, rest string) string { return inOrder(locale, part, rest) })
	}
	return out
}

// standsBehind reports whether a level is written behind the title in a
// language that knows it by these words: "développeur senior".
func (c *concept) standsBehind(words []string) bool {
	return slices.ContainsFunc(c.Local, func(l localForms) bool {
		return nounFirst(l.Locale) && slices.ContainsFunc(l.Forms, func(f string) bool { return plainKey(f) == plainKey(strings.Join(words, " ")) })
	})
}

func inOrder(locale, part, rest string) string {
	if nounFirst(locale) {
		return rest + " " + part
	}
	return part + " " + rest
}

// languageOf is the language in which a title is written, "" for English,
// where it has the forms given.
func (t *Table) languageOf(p title, text string, english []form) string {
	key := plainKey(text)
	spelled := func(forms []form) bool {
		return slices.ContainsFunc(forms, func(f form) bool { return plainKey(f.text) == key })
	}
	if spelled(english) {
		return ""
	}
	for _, p.locale = range Locales() {
		if spelled(t.spellLocal(p, p, allForms)) {
			return p.locale
		}
	}
	return ""
}

// plainKey is a key without accents, for many leave them out.
func plainKey(text string) string { return foldKey(withoutAccents(text)) }

func withoutAccents(text string) string {
	if query.IsASCII(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(text))
}

// endings spells out what stands in brackets: "Entwickler(in)" is a man and a
// woman, "développeu(r/se)" too. In "ingénieur(e) qualifié(e)" both words go
// together.
func endings(form string) []string {
	var out []string
	for i := 0; ; i++ {
		spelled, more := chosen(form, i)
		if i > 0 && !more {
			return out
		}
		out = append(out, spelled)
	}
}

// chosen takes the ending of the given number in each pair of brackets. It
// reports whether any of them has so many.
func chosen(form string, number int) (string, bool) {
	var b strings.Builder
	any := false
	for {
		before, rest, found := strings.Cut(form, "(")
		inside, after, closed := strings.Cut(rest, ")")
		if !found || !closed {
			b.WriteString(form)
			return b.String(), any
		}
		b.WriteString(before)
		choices := strings.Split(inside, "/")
		if len(choices) == 1 {
			choices = []string{"", inside}
		}
		any = any || number < len(choices)
		b.WriteString(choices[min(number, len(choices)-1)])
		form = after
	}
}
