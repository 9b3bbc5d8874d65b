package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	lex "github.com/alecthomas/participle/v2/lexer"

	"sourcer/query"
	"sourcer/query/source"
)

// lowering makes the tree of one item from what the grammar found.
type lowering struct {
	p      *parser
	list   keyRule
	whole  []token
	failed bool
}

func (l *lowering) fail(span source.Span, code, message string, hints ...string) *source.Diagnostic {
	l.failed = true
	return l.p.fail(span, code, message, hints...)
}

func placeOf(tokens []lex.Token) source.Span {
	first, last := tokens[0], tokens[len(tokens)-1]
	return source.Between(first.Pos.Offset, last.Pos.Offset+len(last.Value))
}

// tokensAt are the tokens of the item that stand within a place.
func (l *lowering) tokensAt(span source.Span) []token {
	find := func(offset int) int {
		i, _ := slices.BinarySearchFunc(l.whole, offset, func(t token, o int) int { return cmp.Compare(t.span.Offset, o) })
		return i
	}
	return l.whole[find(span.Offset):find(span.End())]
}

func (l *lowering) item(r *itemRule) Node {
	if len(r.Rest) == 0 {
		return l.operand(r.First)
	}
	and, or := false, false
	g := &Group{Nodes: []Node{l.operand(r.First)}, Span: placeOf(r.Tokens)}
	for _, arm := range r.Rest {
		and, or = and || arm.And, or || arm.Or
		g.Nodes = append(g.Nodes, l.operand(arm.Operand))
	}
	if and && or {
		l.fail(g.Span, codeMixedAndOr, `"and" beside "or" can be read in two ways: brackets say which`, l.readings(r)...)
	}
	g.And = and
	return g
}

// readings writes an item that mixes "and" and "or" with the brackets of
// either reading.
func (l *lowering) readings(r *itemRule) []string {
	operands := []string{l.textOf(r.First)}
	var ands []bool
	for _, arm := range r.Rest {
		operands = append(operands, l.textOf(arm.Operand))
		ands = append(ands, arm.And)
	}
	return []string{bracketed(operands, ands, true), bracketed(operands, ands, false)}
}

func (l *lowering) textOf(o *operandRule) string { return render(l.tokensAt(placeOf(o.Tokens))) }

// bracketed joins operands, with brackets round those that the tight operator
// joins: "and" if tight is true, else "or".
func bracketed(operands []string, ands []bool, tight bool) string {
	word := map[bool]string{true: " and ", false: " or "}
	var runs []string
	run := []string{operands[0]}
	flush := func() {
		text := strings.Join(run, word[tight])
		if len(run) > 1 {
			text = "(" + text + ")"
		}
		runs = append(runs, text)
	}
	for i, and := range ands {
		if and != tight {
			flush()
			run = nil
		}
		run = append(run, operands[i+1])
	}
	flush()
	return strings.Join(runs, word[!tight])
}

func (l *lowering) operand(o *operandRule) Node {
	n := l.term(o.Term)
	if !o.Not {
		return n
	}
	span := placeOf(o.Tokens)
	if l.list.key != KeyMust {
		l.fail(span, codeNotOutsideMust, `"not" within an item works in "must" only`, "not: "+render(l.tokensAt(n.Pos())))
	}
	return &Negation{Node: n, Span: span}
}

func (l *lowering) term(t *termRule) Node {
	span := placeOf(t.Tokens)
	reach := l.reach(t)
	if t.Reach != "" {
		last := t.Tokens[len(t.Tokens)-2]
		span = source.Between(span.Offset, last.Pos.Offset+len(last.Value))
	}
	switch {
	case t.Group != nil:
		return l.group(t.Group, reach, span)
	case t.Quoted != "":
		return l.quoted(t, span)
	case t.Ref != "":
		return l.ref(t.Ref, reach, span)
	default:
		ph := &Phrase{Text: strings.Join(t.Words, " "), Reach: reach, Span: span}
		l.checkWords(t.Words, ph)
		return ph
	}
}

// group lowers brackets. Brackets round a single term are dropped, unless
// they carry a reach of their own.
func (l *lowering) group(r *itemRule, reach Reach, span source.Span) Node {
	n := l.item(r)
	if g, ok := n.(*Group); ok && g.Reach == ReachDefault && len(r.Rest) > 0 {
		g.Reach, g.Span = reach, span
		return g
	}
	if reach == ReachDefault {
		return n
	}
	return &Group{Nodes: []Node{n}, Reach: reach, Span: span}
}

func (l *lowering) quoted(t *termRule, span source.Span) Node {
	text := folded(unquoted(t.Quoted))
	switch {
	case t.Reach != "":
		l.fail(placeOf(t.Tokens), codeReachOnQuotes, "quotes take a term to the letter, so it has no reach",
			text+strings.ToLower(t.Reach), t.Quoted)
	case text == "", !strings.HasSuffix(t.Quoted, `"`), !strings.HasPrefix(t.Quoted, `"`):
		l.failed = true // the lexer has said why
	default:
		l.checkHasWords(text, span)
	}
	return &Phrase{Text: text, Quoted: true, Span: span}
}

func (l *lowering) ref(raw string, reach Reach, span source.Span) Node {
	name := strings.TrimPrefix(raw, "@")
	if !validName(name) {
		t := badName(raw)
		if len(t.hints) > 0 {
			t.hints[0] = "@" + t.hints[0]
		} else {
			t.hints = []string{`"` + raw + `"`}
		}
		l.fail(span, t.code, t.message, t.hints...)
	}
	ref := &Ref{Name: name, Reach: reach, Span: span}
	if validName(name) {
		l.p.refs = append(l.p.refs, reference{ref, l.p.src})
	}
	return ref
}

// reachNames are what may stand behind "~".
func reachNames() []string {
	return []string{string(ReachExact), string(ReachSame), string(ReachImplied), string(ReachRelated)}
}

func (l *lowering) reach(t *termRule) Reach {
	if t.Reach == "" {
		return ReachDefault
	}
	word := strings.ToLower(strings.TrimPrefix(t.Reach, "~"))
	for _, name := range reachNames() {
		if word == name {
			return Reach(word)
		}
	}
	last := t.Tokens[len(t.Tokens)-1]
	span := source.Span{Offset: last.Pos.Offset, Length: len(last.Value)}
	hints := []string{"~" + strings.Join(reachNames(), ", ~")}
	meant := source.Nearest(word, reachNames())
	if meant != "" {
		hints = []string{"~" + meant}
	}
	d := l.fail(span, codeUnknownReach, quote(t.Reach)+" is no reach", hints...)
	if meant != "" {
		d.Fix = &source.Edit{Span: span, With: "~" + meant}
	}
	return ReachDefault
}

// checkWords refuses words that another search language would take for marks
// and this one would silently search for, or worse, ignore.
func (l *lowering) checkWords(words []string, ph *Phrase) {
	first, last := words[0], words[len(words)-1]
	switch {
	case first[0] == '#', strings.ContainsFunc(ph.Text, isCurlyQuote):
		l.failed = true // the lexer has said why
	case first == "-" || first[0] == '-' && hasWordRune(first):
		positive := folded(strings.TrimPrefix(ph.Text, "-"))
		hint := "not: " + positive
		switch {
		case l.list.key == KeyMust:
			hint = "not " + positive
		case l.list.key == KeyNot:
			hint = positive
		case l.list.not:
			hint = "not " + string(l.list.key) + ": " + positive
		}
		l.fail(ph.Span, codeLeadingMinus, "a minus excludes nothing here", hint)
	case strings.ContainsAny(first[:1], "'`") && strings.HasSuffix(last, first[:1]) && len(ph.Text) > 2:
		d := l.fail(ph.Span, codeSingleQuotes, "single quotes mean nothing here: write double ones", `"`+strings.Trim(ph.Text, first[:1])+`"`)
		d.Fix = quotesFix(ph.Span, ph.Text)
	case l.foreignComma(ph):
	case l.foreignOperator(words, ph):
	case l.keyInside(ph):
	default:
		l.checkHasWords(ph.Text, ph.Span)
	}
}

func hasWordRune(s string) bool { return strings.ContainsFunc(s, isWordRune) }

func (l *lowering) checkHasWords(text string, span source.Span) {
	if len(query.Plain(text)) == 0 {
		l.fail(span, codeNoWords, "there is no letter and no digit in this item, so nothing can be searched for", "delete it")
	}
}

// foreignOperator reports the operators of other languages that stand alone
// between words.
func (l *lowering) foreignOperator(words []string, ph *Phrase) bool {
	meaning := func(w string) string {
		switch w {
		case "|", "||":
			return "or"
		case "&&", "+":
			return "and"
		default:
			return ""
		}
	}
	fixed := make([]string, len(words))
	found, sure := "", l.list.logic
	for i, w := range words {
		fixed[i] = w
		if m := meaning(w); m != "" {
			fixed[i] = m
			if found == "" {
				found = w
			}
			sure = sure && w != "+" && m == meaning(found)
		}
	}
	if found == "" {
		return false
	}
	hint := strings.Join(fixed, " ")
	if !l.list.logic && meaning(found) == "and" {
		hint = `"` + ph.Text + `"`
	}
	d := l.fail(ph.Span, codeForeignOperator, quote(found)+" is no operator here", hint)
	if sure {
		d.Fix = &source.Edit{Span: ph.Span, With: hint}
	}
	return true
}

// foreignComma reports the commas and semicolons of other scripts, which
// would be searched for as a part of the words.
func (l *lowering) foreignComma(ph *Phrase) bool {
	at := strings.IndexAny(ph.Text, "、，،；؛")
	if at < 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(ph.Text[at:])
	fixed := withNarrowMarks(ph.Text)
	d := l.fail(ph.Span, codeForeignOperator, quote(string(r))+" separates nothing here", strings.TrimRight(folded(fixed), ",; "))
	d.Fix = commasFix(ph)
	return true
}

// withNarrowMarks writes the commas and semicolons of other scripts as ours.
func withNarrowMarks(text string) string {
	return strings.NewReplacer("、", ", ", "，", ", ", "،", ", ", "；", "; ", "؛", "; ").Replace(text)
}

// keyInside reports an item that begins like another entry, or has one in it.
func (l *lowering) keyInside(ph *Phrase) bool {
	before, entry, found := cutEntry(ph.Text)
	if !found {
		return false
	}
	hints := []string{entry}
	if before != "" {
		hints = []string{before, entry}
	}
	l.fail(ph.Span, codeKeyInside, "this reads like an entry of its own: each begins on a new line", hints...)
	return true
}

// longestKey is how many words a key has at the most, with "not" and "past".
const longestKey = 4

// cutEntry finds the first "key:" in a text, and what stands before it. A key
// that is not at the start must be one word with its colon, and a blank must
// follow.
func cutEntry(text string) (before, entry string, found bool) {
	key, after, found := strings.Cut(text, ":")
	if !found || key == "" {
		return "", "", false
	}
	words := strings.Fields(key)
	for n := min(longestKey, len(words)); n > 0; n-- {
		h, bad := readHead(strings.Join(words[len(words)-n:], " "))
		if bad != nil || h.rule.kind == kindUse {
			continue
		}
		if n == len(words) {
			return "", folded(h.String() + ": " + after), true
		}
		if strings.HasPrefix(after, " ") {
			return strings.Join(words[:len(words)-n], " "), folded(h.String() + ": " + after), true
		}
	}
	if meant := aliasOf(key); meant != "" && strings.HasPrefix(after, " ") {
		return "", folded(meant + ": " + after), true
	}
	return "", "", false
}
