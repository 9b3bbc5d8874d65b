package synonyms

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// setLocale reads the language of a file: "de".
func (p *parser) setLocale(name text, value *unstable.Node) {
	t := p.str(name, value)
	if !slices.Contains(Locales(), t.string) {
		p.fail(t.span, "unknown-locale", fmt.Sprintf("titles are not written in %q", t.string),
			"one of: "+strings.Join(Locales(), ", "))
		return
	}
	if len(p.rows) > 0 {
		p.fail(name.span, "misplaced-key", "the locale stands before all entries")
		return
	}
	p.locale = t.string
}

// foreignRow is an entry of a file that is written in another language.
type foreignRow struct {
	file *File
	row  *row
}

// addLocal adds spellings in another language to a concept that is there.
func (m *merger) addLocal(r foreignRow) {
	c := m.byName(r.row.kind, r.row.name.string)
	if c == nil {
		m.conflict(r.file, r.row.name.span, "unknown-concept", fmt.Sprintf("no %s is called %q", r.row.kind, r.row.name.string),
			"a file with a locale adds spellings to what other files have")
		return
	}
	c = m.edit(c)
	for _, t := range r.row.same {
		for _, form := range endings(t.string) {
			if m.claimLocal(r.file, c, text{form, t.span}) {
				c.addLocal(r.file.locale, form)
			}
		}
	}
}

// claimLocal makes a concept the owner of a spelling, with its accents and
// without, unless another one has it.
func (m *merger) claimLocal(f *File, c *concept, t text) bool {
	keys := slices.Compact([]string{foldKey(t.string), plainKey(t.string)})
	for _, key := range keys {
		if owner := m.byKey(c.Kind, key); owner != nil && owner.Name != c.Name {
			m.conflict(f, t.span, "taken-term", fmt.Sprintf("%q is already a spelling of %q (%s)", t.string, owner.Name, owner.Domain))
			return false
		}
	}
	for _, key := range keys {
		m.rekeyed[keyID{key, c.Kind}] = c.Name
	}
	return true
}

func (c *concept) addLocal(locale, form string) {
	i, found := slices.BinarySearchFunc(c.Local, locale, func(l localForms, locale string) int { return strings.Compare(l.Locale, locale) })
	if !found {
		c.Local = slices.Insert(c.Local, i, localForms{Locale: locale})
	}
	c.Local[i].Forms = addReading(c.Local[i].Forms, form)
}

// dropLocal takes a spelling away, in whatever language.
func (c *concept) dropLocal(form string) {
	key := foldKey(form)
	for i := range c.Local {
		c.Local[i].Forms = slices.DeleteFunc(c.Local[i].Forms, func(f string) bool { return foldKey(f) == key })
	}
}

// localAll lists the spellings in all languages.
func (c *concept) localAll() []string {
	var out []string
	for _, l := range c.Local {
		out = append(out, l.Forms...)
	}
	return out
}

func (c *concept) publicLocal() []Local {
	var out []Local
	for _, l := range c.Local {
		out = append(out, Local{l.Locale, l.Forms})
	}
	return out
}

func cloneLocal(list []localForms) []localForms {
	list = slices.Clone(list)
	for i := range list {
		list[i].Forms = slices.Clone(list[i].Forms)
	}
	return list
}

// mended writes a form right whose bracket adds an ending to the vowel that it
// is to take the place of: "becario(a)" would spell out "becarioa", and is
// "becari(o/a)". It reports whether anything was wrong. An accented vowel stays:
// "confirmé(e)".
func mended(form string) (string, bool) {
	for i := 1; i+2 < len(form); i++ {
		if form[i] == '(' && isGenderVowel(form[i-1]) && isGenderVowel(form[i+1]) && form[i+2] == ')' {
			rest, _ := mended(form[i+3:])
			return fmt.Sprintf("%s(%c/%c)%s", form[:i-1], form[i-1], form[i+1], rest), true
		}
	}
	return form, false
}

// isGenderVowel reports whether a letter is one of those that tell the man from
// the woman at the end of a word.
func isGenderVowel(letter byte) bool { return letter == 'a' || letter == 'e' || letter == 'o' }
