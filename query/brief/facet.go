package brief

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sourcer/query/source"
)

// The largest numbers that values are taken seriously with.
const (
	maxYears  = 60
	maxSize   = 10_000_000
	maxRadius = 1000
)

// facetReader reads one kind of value. It returns what is wrong with text, or
// nil.
type facetReader struct {
	key      Key
	read     func(text string) (Facet, *trouble)
	examples []string
}

func facetReaders() []facetReader {
	return []facetReader{
		{KeyLanguage, readLanguages, []string{"language: German (native), English"}},
		{KeyClearance, readClearance, []string{"clearance: secret, top secret"}},
		{KeyDegree, readDegree, []string{"degree: bachelor", "degree: master", "degree: phd"}},
		{KeySeniority, readSeniority, []string{"seniority: senior, staff", "seniority: director+"}},
		{KeyYears, readYears, []string{"years: 5+", "years: 3-5"}},
		{KeySize, readSize, []string{"size: 50-200", "size: 1000+"}},
		{KeyRadius, readRadius, []string{"radius: 25 mi", "radius: 40 km"}},
		{KeyWorkplace, oneOf(KeyWorkplace, "workplace", workplaces), []string{"workplace: remote", "workplace: hybrid", "workplace: on-site"}},
		{KeyVeteran, oneOf(KeyVeteran, "answer", yesNo), []string{"veteran: yes", "veteran: no"}},
		{KeyLocale, readLocale, []string{"locale: de", "locale: en-GB"}},
	}
}

func facetReaderOf(k Key) facetReader {
	readers := facetReaders()
	return readers[slices.IndexFunc(readers, func(r facetReader) bool { return r.key == k })]
}

func facetExamples(k Key) []string { return facetReaderOf(k).examples }

// facet reads the value of an entry, or reports what is wrong with it and
// returns nil.
func (p *parser) facet(raw *rawEntry) *Facet {
	reader := facetReaderOf(raw.head.rule.key)
	var lines []string
	for _, b := range raw.body {
		if text := strings.Trim(p.src.At(b), ",; "); text != "" {
			lines = append(lines, text)
		}
	}
	text := folded(strings.Join(lines, ", "))
	f, bad := reader.read(text)
	switch {
	case p.curlyFacet(raw):
		return nil
	case text == "" || strings.ContainsAny(text, `"@~#`):
		bad = &trouble{codeBadValue, quote(text) + " is no value: quotes, groups and reaches have no place here", reader.examples}
	}
	if bad != nil {
		if bad.hints == nil {
			bad.hints = reader.examples
		}
		p.failTrouble(raw.valueSpan(), bad)
		return nil
	}
	f.Span = raw.valueSpan()
	return &f
}

// curlyFacet reports curly quotes in a value.
func (p *parser) curlyFacet(raw *rawEntry) bool {
	value := raw.valueSpan()
	at := strings.IndexFunc(p.src.At(value), isCurlyQuote)
	if at < 0 {
		return false
	}
	clean := strings.Map(func(r rune) rune {
		if isCurlyQuote(r) || r == '’' {
			return -1
		}
		return r
	}, p.src.At(value))
	d := p.fail(source.Between(value.Offset+at, value.End()), codeCurlyQuotes, "curly quotes mean nothing here", raw.head.String()+": "+folded(clean))
	if len(raw.body) == 1 && !strings.Contains(clean, "#") {
		d.Fix = &source.Edit{Span: value, With: clean}
	}
	return true
}

func badValue(text, what string, hints ...string) *trouble {
	return &trouble{codeBadValue, quote(text) + " is no " + what, hints}
}

func (n numbers) facet() Facet {
	return Facet{Text: n.String(), Min: n.min, Max: n.max, HasMin: n.hasMin, HasMax: n.hasMax}
}

// readRange reads "5+", "5-10" or "3", with words behind it that say nothing
// more, such as "years of experience".
func readRange(text, what, key string, limit int, idle func(word string) bool) (Facet, *trouble) {
	n, rest, ok := readNumbers(text, limit)
	meant, loose := looseNumbers(text, limit)
	switch {
	case !ok && loose:
		return Facet{}, badValue(text, what, key+": "+meant.String())
	case !ok:
		return Facet{}, badValue(text, what)
	}
	for _, w := range strings.Fields(rest) {
		if !idle(strings.ToLower(w)) {
			return Facet{}, badValue(text, what, key+": "+meant.String(), "note: "+text)
		}
	}
	if n.hasMax && n.min > n.max {
		n.min, n.max = n.max, n.min
		return Facet{}, &trouble{codeBadValue, quote(text) + " ends before it begins", []string{key + ": " + n.String()}}
	}
	return n.facet(), nil
}

func readYears(text string) (Facet, *trouble) {
	return readRange(text, "number of years", "years", maxYears, func(w string) bool {
		return isYearWord(w) || slices.Contains([]string{"experience", "exp", "of"}, w)
	})
}

func readSize(text string) (Facet, *trouble) {
	return readRange(text, "number of employees", "size", maxSize, func(w string) bool {
		return slices.Contains([]string{"employees", "people", "staff"}, w)
	})
}

func readRadius(text string) (Facet, *trouble) {
	const what = "distance"
	if core := withoutFiller(text); core != text {
		if f, bad := readRadius(core); bad == nil {
			return Facet{}, badValue(text, what, "radius: "+f.Text)
		}
	}
	n, unit, ok := readNumbers(text, maxRadius)
	if !ok || !n.hasMax || n.min != n.max {
		return Facet{}, badValue(text, what)
	}
	f := n.facet()
	switch strings.ToLower(unit) {
	case "mi", "mile", "miles":
		f.Unit = "mi"
	case "km", "kms", "kilometer", "kilometers", "kilometre", "kilometres":
		f.Unit = "km"
	case "":
		return Facet{}, &trouble{
			codeBadValue, quote(text) + " is a distance without a unit",
			[]string{"radius: " + text + " mi", "radius: " + text + " km"},
		}
	default:
		return Facet{}, badValue(text, what)
	}
	f.Text += " " + f.Unit
	return f, nil
}

// withoutFiller drops the words around a distance that say nothing more, such
// as "within" and "radius".
func withoutFiller(text string) string {
	var kept []string
	for _, w := range strings.Fields(text) {
		if !slices.Contains([]string{"a", "about", "around", "ca", "ca.", "max", "of", "radius", "to", "up", "within"}, strings.ToLower(w)) {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// spelling maps what people write to the canonical value.
type spelling struct{ written, value string }

// canonical looks a value up in any of its spellings.
func canonical(table []spelling, written string) (string, bool) {
	i := slices.IndexFunc(table, func(s spelling) bool { return s.written == written })
	if i < 0 {
		return "", false
	}
	return table[i].value, true
}

// plainWord is the form in which a value is looked up: lower case, without
// full stops and apostrophes, hyphens as blanks.
func plainWord(text string) string {
	return folded(strings.Map(func(r rune) rune {
		switch r {
		case '.', '\'', '’':
			return -1
		case '-', '_':
			return ' '
		default:
			return unicode.ToLower(r)
		}
	}, text))
}

// oneOf reads a value that is one of a few words.
func oneOf(key Key, what string, table []spelling) func(string) (Facet, *trouble) {
	return func(text string) (Facet, *trouble) {
		v, ok := canonical(table, plainWord(text))
		if !ok {
			bad := badValue(text, what)
			for _, v := range valuesIn(text, table) {
				bad.hints = append(bad.hints, string(key)+": "+v)
			}
			return Facet{}, bad
		}
		return Facet{Text: v, Values: []string{v}}, nil
	}
}

// valuesIn lists the values that a text names with anything between them, as
// in "Remote / Hybrid".
func valuesIn(text string, table []spelling) []string {
	var out []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/|,;&+-–", r) }) {
		for _, arm := range listOf(part, "or") {
			if v, ok := canonical(table, plainWord(arm)); ok && !slices.Contains(out, v) {
				out = append(out, v)
			}
		}
	}
	return out
}

func readLocale(text string) (Facet, *trouble) {
	language, region, _ := strings.Cut(strings.ReplaceAll(text, "_", "-"), "-")
	language, region = strings.ToLower(language), strings.ToUpper(region)
	wanted := 2
	if region == "" && !strings.ContainsAny(text, "-_") {
		wanted = 0
	}
	if !asciiLetters(language) || len(language) < 2 || len(language) > 3 || len(region) != wanted || region != "" && !asciiLetters(region) {
		return Facet{}, badValue(text, "locale")
	}
	v := strings.TrimSuffix(language+"-"+region, "-")
	return Facet{Text: v, Values: []string{v}}, nil
}

func asciiLetters(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') })
}

// readSeniority reads "senior, staff", "senior or staff", or "director+".
func readSeniority(text string) (Facet, *trouble) {
	if level, rest, open := cutOpenEnd(text); open {
		v, ok := canonical(levels, plainWord(level))
		if !ok {
			return Facet{}, badLevel(level)
		}
		return Facet{}, &trouble{codeOpenEnded, quote(rest) + " is written as a plus", []string{"seniority: " + v + "+"}}
	}
	var f Facet
	parts := listOf(text, "or")
	for _, part := range parts {
		name, plus := strings.CutSuffix(part, "+")
		v, ok := canonical(levels, plainWord(name))
		switch {
		case !ok:
			return Facet{}, badLevel(part)
		case plus && len(parts) > 1:
			return Facet{}, &trouble{codeBadValue, quote(part) + " stands alone: it has all levels from there on", []string{"seniority: " + v + "+"}}
		case !slices.Contains(f.Values, v):
			f.Values = append(f.Values, v)
		}
		f.AtLeast = plus
	}
	f.Text = strings.Join(f.Values, ", ")
	if f.AtLeast {
		f.Text += "+"
	}
	return f, nil
}

// badLevel says which levels there are, or which ones were meant by "at least
// senior", "senior to principal" and "senior/lead".
func badLevel(text string) *trouble {
	names := levelNames()
	bad := badValue(text, "level", "the levels are "+strings.Join(names, ", "))
	if rest, found := cutAtLeast(strings.ToLower(text)); found {
		if v, ok := canonical(levels, plainWord(rest)); ok {
			bad.hints = []string{"seniority: " + v + "+"}
		}
		return bad
	}
	meant := valuesIn(text, levels)
	if ends := levelsBetween(text); len(ends) == 2 {
		from, to := slices.Index(names, ends[0]), slices.Index(names, ends[1])
		meant = names[min(from, to) : max(from, to)+1]
	}
	if len(meant) > 1 {
		bad.hints = []string{"seniority: " + strings.Join(meant, ", ")}
	}
	return bad
}

// levelNames lists the levels in the order of a career.
func levelNames() []string {
	var names []string
	for _, s := range levels {
		if !slices.Contains(names, s.value) {
			names = append(names, s.value)
		}
	}
	return names
}

// levelsBetween finds the two ends of "senior to principal".
func levelsBetween(text string) []string {
	for _, joint := range []string{" to ", "-", "–"} {
		from, to, _ := strings.Cut(text, joint)
		first, ok := canonical(levels, plainWord(from))
		last, also := canonical(levels, plainWord(to))
		if ok && also {
			return []string{first, last}
		}
	}
	return nil
}

// cutOpenEnd splits "director or above" into "director" and "or above".
func cutOpenEnd(text string) (level, rest string, found bool) {
	words := strings.Fields(text)
	for i := 1; i+1 < len(words); i++ {
		if joint := strings.ToLower(words[i]); (joint == "or" || joint == "and") && isMore(words[i+1]) {
			return strings.Join(words[:i], " "), strings.Join(words[i:], " "), true
		}
	}
	return "", "", false
}

// withoutOpenEnds cuts what is left open off each item of a list, and returns
// the first such part.
func withoutOpenEnds(text string) (closed, rest string, found bool) {
	parts := listOf(text, ",")
	for i, part := range parts {
		if level, end, open := cutOpenEnd(part); open {
			parts[i] = level
			if !found {
				rest, found = end, true
			}
		}
	}
	return strings.Join(parts, ", "), rest, found
}

// isMore reports whether a word stands for all that comes above.
func isMore(w string) bool {
	return slices.Contains([]string{"above", "better", "beyond", "higher", "more", "over", "up", "upwards"}, strings.ToLower(w))
}

// listOf cuts a value at commas, semicolons and a word.
func listOf(text, word string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' }) {
		var run []string
		for _, w := range append(strings.Fields(part), word) {
			if !strings.EqualFold(w, word) {
				run = append(run, w)
				continue
			}
			if len(run) > 0 {
				out = append(out, strings.Join(run, " "))
			}
			run = nil
		}
	}
	return out
}

func readDegree(text string) (Facet, *trouble) {
	if level, rest, open := cutOpenEnd(text); open {
		if v, ok := canonical(degrees, plainWord(level)); ok {
			return Facet{}, &trouble{codeOpenEnded, quote(rest) + " goes without saying: a degree is always the least one", []string{"degree: " + v}}
		}
	}
	parts := listOf(text, "or")
	if len(parts) > 1 {
		if v, ok := canonical(degrees, plainWord(parts[0])); ok {
			return Facet{}, &trouble{codeBadValue, "a degree is the least one that will do, so there is one only", []string{"degree: " + v}}
		}
	}
	v, ok := canonical(degrees, plainWord(strings.TrimSuffix(text, "+")))
	if !ok {
		for _, s := range degrees {
			if strings.HasPrefix(plainWord(text), s.written+" ") {
				return Facet{}, badValue(text, "degree", "degree: "+s.value, "note: "+text)
			}
		}
		return Facet{}, badValue(text, "degree")
	}
	return Facet{Text: v, Values: []string{v}, AtLeast: true}, nil
}

// readClearance reads any of several clearances. Known ones get their common
// spelling; others stay as they are, for each country has its own.
func readClearance(text string) (Facet, *trouble) {
	var f Facet
	for _, part := range listOf(text, "or") {
		v := part
		if known, ok := canonical(clearances, plainWord(strings.TrimSuffix(plainWord(part), " clearance"))); ok {
			v = known
		}
		if !slices.Contains(f.Values, v) {
			f.Values = append(f.Values, v)
		}
	}
	if len(f.Values) == 0 {
		return Facet{}, badValue(text, "clearance")
	}
	f.Text = strings.Join(f.Values, ", ")
	return f, nil
}

// readLanguages reads spoken languages, each with the level that is asked
// for, if any: "German (native)", "fluent French", "Dutch B2".
func readLanguages(text string) (Facet, *trouble) {
	if closed, rest, open := withoutOpenEnds(text); open {
		hint := facetExamples(KeyLanguage)
		if f, bad := readLanguages(closed); bad == nil {
			hint = []string{"language: " + f.Text}
		}
		return Facet{}, &trouble{codeOpenEnded, quote(rest) + " leaves to the reader what is meant", hint}
	}
	if parts := listOf(text, "or"); len(parts) > len(listOf(text, "and")) {
		return Facet{}, &trouble{
			codeBadValue, `"language" means all of them: it has no "or"`,
			[]string{"any: " + strings.Join(parts, ", "), "language: " + parts[0]},
		}
	}
	f := Facet{All: true}
	for _, part := range listOf(text, "and") {
		v, ok := readLanguage(part)
		if !ok {
			return Facet{}, badValue(part, "language")
		}
		if !slices.Contains(f.Values, v) {
			f.Values = append(f.Values, v)
		}
	}
	if len(f.Values) == 0 {
		return Facet{}, badValue(text, "language")
	}
	f.Text = strings.Join(f.Values, ", ")
	return f, nil
}

// readLanguage brings one language to the form "German" or "German (native)".
func readLanguage(text string) (string, bool) {
	flat, ok := withoutBrackets(text)
	if !ok {
		return "", false
	}
	var name []string
	level := ""
	for _, w := range strings.Fields(withoutDashes(flat)) {
		v, isLevel := canonical(fluencies, plainWord(w))
		switch {
		case isLevel && level != "" && v != "":
			return "", false
		case isLevel && v != "":
			level = v
		case isLevel:
		case !isNameWord(w):
			return "", false
		default:
			name = append(name, w)
		}
	}
	spoken := strings.Join(name, " ")
	if spoken == "" {
		return "", false
	}
	if known, ok := spokenLanguage(spoken); ok {
		spoken = known
	}
	if level != "" {
		spoken += " (" + level + ")"
	}
	return spoken, true
}

// withoutDashes drops the dashes that stand between words, as in "German -
// native".
func withoutDashes(text string) string {
	if !strings.Contains(text, " - ") && !strings.Contains(text, " – ") {
		return text
	}
	return strings.NewReplacer(" - ", " ", " – ", " ").Replace(text)
}

// withoutBrackets takes the brackets off "German (native)". Brackets
// elsewhere are no part of a language.
func withoutBrackets(text string) (string, bool) {
	if !strings.ContainsAny(text, "()") {
		return text, true
	}
	name, level, _ := strings.Cut(text, "(")
	level, closed := strings.CutSuffix(level, ")")
	return name + " " + level, closed && strings.TrimSpace(name) != "" && !strings.ContainsAny(level, "()")
}

// isNameWord reports whether w can be a part of a language's name: it begins
// with a letter, and goes on with letters, marks, hyphens and apostrophes.
func isNameWord(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLetter(first) && !strings.ContainsFunc(w, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' && r != '\'' && r != '’'
	})
}
