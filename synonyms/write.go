package synonyms

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Export writes concepts of the table as a file that [Parse] reads: those that
// the names are spellings of, of whatever kinds, or all where no name is
// given. Names that the table has no entry for are returned, and nothing is
// written then. Of the whole shipped table the file is larger than one file
// may be; on top of the table that it comes from, an export changes nothing.
func (t *Table) Export(names ...string) (file []byte, unknown []string) {
	list, unknown := t.entries(names)
	if len(unknown) > 0 {
		return nil, unknown
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "about  = %s\nsource = \"export\"\n", tomlText("Exported from table "+t.Version()))
	writeEntries(&b, list)
	return b.Bytes(), nil
}

// entries lists the concepts that the names are spellings of, or all, by kind
// and name.
func (t *Table) entries(names []string) (list []*concept, unknown []string) {
	chosen := map[conceptID]bool{}
	for _, name := range names {
		found, key := false, fold(name)
		for _, k := range kinds {
			if c := t.findFolded(k, &key); c != nil {
				found, chosen[c.id()] = true, true
			}
		}
		if row := t.parseTitle(name).row; row != nil {
			found, chosen[row.id()] = true, true
		}
		if !found {
			unknown = append(unknown, name)
		}
	}
	for c := range t.all() {
		if len(names) == 0 || chosen[c.id()] {
			list = append(list, c)
		}
	}
	return list, unknown
}

// writeEntries writes concepts under the section of their kind; the list is
// sorted by kind.
func writeEntries(b *bytes.Buffer, list []*concept) {
	var section Kind
	for _, c := range list {
		if c.Kind != section {
			section = c.Kind
			fmt.Fprintf(b, "\n[%s]\n", section)
		}
		b.WriteString(c.entry() + "\n")
	}
}

// entry writes a concept as a line of a file.
func (c *concept) entry() string {
	plain := *c
	plain.Forms = slices.DeleteFunc(slices.Clone(c.Forms), func(f string) bool { return reading(f) == reading(c.Name) })
	var fields []string
	for _, f := range plain.fields() {
		fields = append(fields, f.String())
	}
	if c.After {
		fields = append(fields, "after = true")
	}
	if c.Source != "" {
		fields = append(fields, "source = "+tomlText(c.Source))
	}
	return tomlText(c.Name) + " = " + tomlBraces(fields)
}

// facts is what a field of an entry lists.
type facts struct {
	name  string
	items []item
}

// item is one thing in a list: a text, or a name with a reason. One that
// states no reason has no value.
type item struct{ key, value string }

// reasoned reports whether some item has a reason, so that all stand in
// braces.
func (f facts) reasoned() bool {
	return slices.ContainsFunc(f.items, func(i item) bool { return i.value != "" })
}

// texts writes the items as they stand in braces, or else in a list.
func (f facts) texts(braces bool) []string {
	out := make([]string, len(f.items))
	for n, i := range f.items {
		switch {
		case !braces:
			out[n] = i.key
		case i.value == "":
			out[n] = i.key + " = {}"
		default:
			out[n] = i.key + " = " + i.value
		}
	}
	return out
}

// String writes the field.
func (f facts) String() string {
	if f.reasoned() {
		return f.name + " = " + tomlBraces(f.texts(true))
	}
	return f.name + " = [" + strings.Join(f.texts(false), ", ") + "]"
}

// fields lists the facts of a concept by the fields that hold them, without
// those that hold none.
func (c *concept) fields() []facts {
	var out []facts
	list := func(name string, texts []string, why string) {
		f := facts{name: name}
		for _, t := range texts {
			f.items = append(f.items, item{tomlText(t), why})
		}
		out = append(out, f)
	}
	list("bare", c.Bare, "")
	list("same", c.Forms, "")
	list("safe", c.Safe, "")
	list("shares", c.Shared, tomlText("it means other things too"))
	list("nouns", c.Nouns, "")
	list("titled", c.Titled, "")
	list("work", c.Work, "")
	for _, l := range []struct {
		name  string
		edges []edge
	}{{"implies", c.Implies}, {"related", c.Related}, {"hired_as", c.Hired}} {
		f := facts{name: l.name}
		for _, e := range l.edges {
			f.items = append(f.items, item{tomlText(e.To), e.value(hundredths(usualWeight(c.Kind, l.name)))})
		}
		out = append(out, f)
	}
	return slices.DeleteFunc(out, func(f facts) bool { return len(f.items) == 0 })
}

// tomlBraces joins fields to an inline table.
func tomlBraces(fields []string) string {
	if len(fields) == 0 {
		return "{}"
	}
	return "{ " + strings.Join(fields, ", ") + " }"
}

// value writes what stands behind the name of an edge. The weight is left out
// where it is the usual one, and all of it where there is no reason either.
func (e edge) value(usual uint8) string {
	switch {
	case e.Weight != usual:
		weight := strconv.FormatFloat(float64(e.Weight)/100, 'f', -1, 64)
		return "{ why = " + tomlText(e.Why) + ", weight = " + weight + " }"
	case e.Why == "":
		return ""
	default:
		return tomlText(e.Why)
	}
}

// tomlText writes a text in quotes.
func tomlText(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case unicode.IsControl(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
