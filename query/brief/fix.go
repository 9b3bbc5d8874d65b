package brief

import (
	"slices"
	"strings"
	"unicode"

	"sourcer/query/source"
)

// maxRounds is how often fixes are looked for again: what is fixed lets more
// be read.
const maxRounds = 10

// Fix writes as it should be what surely was meant: misspelled keys and
// reaches, quotes, commas and colons as word processors set them, characters
// that nobody sees, the operators | and &&, gender markers. All else stays as
// it is, comments too, and a brief without errors stays whole.
func Fix(src *source.Source, o Options) string {
	text := src.Text
	for range maxRounds {
		now := source.New(src.Name, text)
		_, found := Parse(now, o)
		var edits []source.Edit
		for _, d := range found {
			if d.Fix != nil && d.Source == now {
				edits = append(edits, *d.Fix)
			}
		}
		if len(edits) == 0 {
			break
		}
		text = source.Apply(text, source.Apart(edits))
	}
	return text
}

// keyFix writes a key as it surely was meant: where it is misspelled and no
// other can be meant, where its words changed places, and where a mark stands
// before it.
func keyFix(span source.Span, written string, t *trouble) *source.Edit {
	if len(t.hints) != 1 || strings.Contains(written, `"`) {
		return nil // a quote keeps what follows from being a comment
	}
	meant, ok := strings.CutSuffix(t.hints[0], ":")
	if !ok || meant == "" {
		return nil
	}
	words, fixed := strings.Fields(strings.ToLower(written)), strings.Fields(meant)
	switch t.code {
	case codeUnknownKey:
		ok = isSlip(words, fixed)
	case codeBadPrefix:
		slices.Sort(words)
		slices.Sort(fixed)
		ok = slices.Equal(words, fixed)
	default:
		ok = t.code == codeNotAnEntry
	}
	if !ok {
		return nil
	}
	return &source.Edit{Span: span, With: meant}
}

// isSlip reports whether the last words of a key are misspelled, and no other
// key can be meant.
func isSlip(words, fixed []string) bool {
	for len(words) > 1 && len(fixed) > 1 && words[0] == fixed[0] {
		words, fixed = words[1:], fixed[1:]
	}
	written, meant := strings.Join(words, " "), strings.Join(fixed, " ")
	others := slices.DeleteFunc(keyNames(), func(name string) bool { return name == meant })
	return source.Nearest(written, []string{meant}) != "" && source.Nearest(written, others) == ""
}

// colonFix puts a colon in place of a wide one right behind a key.
func colonFix(span source.Span, text string, h head) *source.Edit {
	const wide = "："
	key, value, found := strings.Cut(text, wide)
	if before, bad := readHead(key); !found || bad != nil || before != h || strings.HasPrefix(value, "#") {
		return nil
	}
	colon := ":"
	if !strings.HasPrefix(value, " ") {
		colon = ": "
	}
	return &source.Edit{Span: source.Span{Offset: span.Offset + len(key), Length: len(wide)}, With: colon}
}

// quotesFix writes straight double quotes in place of a pair of others. What
// stands between them has no meaning of its own to a reader of briefs.
func quotesFix(span source.Span, raw string) *source.Edit {
	for _, pair := range []string{"“”", "„“", "„”", "””", "‟”", "«»", "»«", "‘’", "‚‘", "‚’", "‛’", "''", "``"} {
		left, right := splitPair(pair)
		if len(raw) < len(pair) || !strings.HasPrefix(raw, left) || !strings.HasSuffix(raw, right) {
			continue
		}
		inner := raw[len(left) : len(raw)-len(right)]
		if !strings.ContainsAny(inner, `"\`) && hasWordRune(inner) {
			return &source.Edit{Span: span, With: `"` + inner + `"`}
		}
	}
	return nil
}

// splitPair takes a pair of quotation marks apart.
func splitPair(pair string) (left, right string) {
	half := len(pair) / 2
	return pair[:half], pair[half:]
}

// commasFix writes commas in place of those of other scripts.
func commasFix(ph *Phrase) *source.Edit {
	fixed := folded(withNarrowMarks(ph.Text))
	if strings.ContainsAny(ph.Text, "；؛#") || strings.HasPrefix(fixed, ",") {
		return nil
	}
	return &source.Edit{Span: ph.Span, With: strings.TrimRight(fixed, ", ")}
}

// invisibleFix takes out characters that nobody sees, but for those that end a
// line, or keep a hash from beginning a comment.
func invisibleFix(span source.Span, text string) *source.Edit {
	for _, r := range text[span.Offset:span.End()] {
		if !unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Bidi_Control, r) {
			return nil
		}
	}
	if strings.HasPrefix(text[span.End():], "#") {
		return nil
	}
	return &source.Edit{Span: span}
}

// withoutFix takes out a pair of brackets, with the blank that set it apart.
func withoutFix(tokens []token, open, shut int) *source.Edit {
	from, to := tokens[open].span.Offset, tokens[shut].span.End()
	if shut+1 < len(tokens) && attached(tokens[shut].span, tokens[shut+1].span) {
		return nil
	}
	switch {
	case open > 0:
		from = tokens[open-1].span.End()
	case shut+1 < len(tokens):
		to = tokens[shut+1].span.Offset
	}
	return &source.Edit{Span: source.Between(from, to)}
}
