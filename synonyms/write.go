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
		found := false
		for _, k := range kinds {
			if c := t.find(k, name); c != nil {
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
	var fields []string
	list := func(name string, texts []string) {
		if len(texts) > 0 {
			fields = append(fields, name+" = "+tomlList(texts))
		}
	}
	named := func(f string) bool { return reading(f) == reading(c.Name) }
	list("bare", c.Bare)
	list("same", slices.DeleteFunc(slices.Clone(c.Forms), named))
	list("safe", c.Safe)
	if len(c.Shared) > 0 {
		fields = append(fields, "shares = "+tomlReasons(c.Shared, "it means other things too"))
	}
	list("nouns", c.Nouns)
	list("titled", c.Titled)
	list("work", c.Work)
	for _, l := range []struct {
		name  string
		edges []edge
	}{{"implies", c.Implies}, {"related", c.Related}, {"hired_as", c.Hired}} {
		if len(l.edges) > 0 {
			fields = append(fields, l.name+" = "+tomlEdges(l.edges, hundredths(usualWeight(c.Kind, l.name))))
		}
	}
	if c.After {
		fields = append(fields, "after = true")
	}
	if c.Source != "" {
		fields = append(fields, "source = "+tomlText(c.Source))
	}
	return tomlText(c.Name) + " = " + tomlBraces(fields)
}

// tomlBraces joins fields to an inline table.
func tomlBraces(fields []string) string {
	if len(fields) == 0 {
		return "{}"
	}
	return "{ " + strings.Join(fields, ", ") + " }"
}

// tomlList writes a list of texts.
func tomlList(texts []string) string {
	quoted := make([]string, len(texts))
	for i, t := range texts {
		quoted[i] = tomlText(t)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// tomlReasons writes texts that all have the same reason.
func tomlReasons(texts []string, why string) string {
	fields := make([]string, len(texts))
	for i, t := range texts {
		fields[i] = tomlText(t) + " = " + tomlText(why)
	}
	return tomlBraces(fields)
}

func tomlEdges(edges []edge, usual uint8) string {
	fields := make([]string, len(edges))
	for i, e := range edges {
		fields[i] = e.field(usual)
	}
	return tomlBraces(fields)
}

// field writes an edge as a field of an inline table. The weight is left out
// where it is the usual one.
func (e edge) field(usual uint8) string {
	if e.Weight == usual {
		return tomlText(e.To) + " = " + tomlText(e.Why)
	}
	weight := strconv.FormatFloat(float64(e.Weight)/100, 'f', -1, 64)
	return tomlText(e.To) + " = { why = " + tomlText(e.Why) + ", weight = " + weight + " }"
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
