package repair

import (
	"slices"
	"strings"
	"unicode"
)

// maxSingle is how many characters may stand between two single quotes that
// belong together.
const maxSingle = 200

// The kinds of quotation marks.
type quoteKind int

const (
	noQuote quoteKind = iota
	straight
	curly
	single // also what may be an apostrophe
)

func kindOf(r rune) quoteKind {
	switch {
	case r == '"':
		return straight
	case r < 0x80:
		if r == '\'' || r == '`' {
			return single
		}
		return noQuote
	case strings.ContainsRune("“”„‟«»‹›″‶〃「」『』〝〞〟❝❞＂", r):
		return curly
	case strings.ContainsRune("‘’‚‛´ʼʻ′❛❜", r):
		return single
	}
	return noQuote
}

// quotes makes all quotation marks straight and double, and all apostrophes
// straight.
func (d *draft) quotes() {
	d.twins()
	for i := 0; i < len(d.cells); i++ {
		switch kindOf(d.at(i)) {
		case straight, curly:
			i = d.quoted(i)
		case single:
			i = d.single(i)
		case noQuote:
		}
	}
}

// straighten makes a mark a straight quote.
func (d *draft) straighten(i int, name Name) {
	if d.at(i) != '"' {
		d.set(i, '"', name, "%s in place of a straight quote", quoteName(d.at(i)))
	}
}

func quoteName(r rune) string {
	switch {
	case r == '\'':
		return "single quote"
	case kindOf(r) == single:
		return "curly single quote"
	default:
		return "curly quote"
	}
}

// quoted goes from a double quote to the one that closes it, and returns
// where that stands.
func (d *draft) quoted(open int) int {
	opened := kindOf(d.at(open))
	d.straighten(open, CurlyQuotes)
	end := open + 1
	for end < len(d.cells) && kindOf(d.at(end)) != straight && kindOf(d.at(end)) != curly {
		end++
	}
	if wrong, ok := d.closedBySingle(open, end); ok {
		d.apostrophes(open+1, wrong)
		d.straighten(wrong, MixedQuotes)
		return wrong
	}
	d.apostrophes(open+1, end)
	if end == len(d.cells) {
		return end
	}
	if closed := kindOf(d.at(end)); closed != opened {
		c := d.cells[end]
		d.report(MixedQuotes, d.cells[open].from, c.to, d.text(open, end)+`"`, "quote of one kind closed by one of another")
	}
	d.straighten(end, CurlyQuotes)
	return end
}

// closedBySingle finds a single quote that closes a double one: it stands
// behind a word, and an operator or the end of the text behind it.
func (d *draft) closedBySingle(open, end int) (int, bool) {
	for i := open + 2; i < end; i++ {
		if kindOf(d.at(i)) != single || isEdge(d.at(i-1)) || !isEdge(d.at(i+1)) {
			continue
		}
		next := i + 1
		for next < end && (isBlank(d.at(next)) || d.at(next) == ')') {
			next++
		}
		if next == end && end == len(d.cells) || d.operatorAt(next, end) {
			return i, true
		}
	}
	return 0, false
}

// operatorAt reports whether one of the usual operators stands at i.
func (d *draft) operatorAt(i, end int) bool {
	for _, o := range []string{"AND", "OR", "NOT"} {
		if i+len(o) <= end && isEdge(d.at(i-1)) && isEdge(d.at(i+len(o))) && d.text(i, i+len(o)) == o {
			return true
		}
	}
	return d.at(i) == '|' && i < end
}

// apostrophes straightens the apostrophes of a quoted text.
func (d *draft) apostrophes(from, to int) {
	for i := from; i < to; i++ {
		d.apostrophe(i)
	}
}

func (d *draft) apostrophe(i int) {
	if r := d.at(i); kindOf(r) == single && r != '\'' && r != '`' {
		d.set(i, '\'', CurlyApostrophe, "curly apostrophe in place of a straight one")
	}
}

// single decides whether a mark opens a quotation or is an apostrophe, and
// returns the last cell that is done with.
func (d *draft) single(i int) int {
	if d.options.SingleQuotes {
		d.apostrophe(i)
		return i
	}
	if !opens(d.at(i-1)) || isEdge(d.at(i+1)) {
		d.apostrophe(i)
		return i
	}
	end, kind := d.singleEnd(i)
	switch kind {
	case single:
		d.straighten(i, SingleQuotes)
		d.straighten(end, SingleQuotes)
		return end
	case straight, curly:
		d.straighten(i, MixedQuotes)
		d.straighten(end, CurlyQuotes)
		return end
	case noQuote:
	}
	d.apostrophe(i)
	return i
}

// opens reports whether a quotation may begin behind a character.
func opens(before rune) bool { return isEdge(before) || strings.ContainsRune(":-–—+!", before) }

// twins makes one double quote of each two single ones that stand together.
func (d *draft) twins() {
	if d.options.SingleQuotes {
		return
	}
	kept := d.cells[:0]
	for i := 0; i < len(d.cells); i++ {
		c := d.cells[i]
		if kindOf(c.r) == single && c.r == d.at(i+1) {
			before, after := rune(0), d.at(i+2)
			if len(kept) > 0 {
				before = kept[len(kept)-1].r
			}
			if opens(before) != isEdge(after) {
				c.to = d.cells[i+1].to
				d.report(SingleQuotes, c.from, c.to, `"`, "two single quotes in place of a double one")
				c.r = '"'
				i++
			}
		}
		kept = append(kept, c)
	}
	d.cells = kept
}

// singleEnd finds what closes the single quote at i: another one at the end
// of a word, or a double one in its place.
func (d *draft) singleEnd(i int) (int, quoteKind) {
	for j := i + 1; j < min(len(d.cells), i+maxSingle); j++ {
		kind := kindOf(d.at(j))
		if kind == noQuote {
			if d.operatorAt(j, len(d.cells)) {
				return 0, noQuote
			}
			continue
		}
		if !isEdge(d.at(j-1)) && (isEdge(d.at(j+1)) || strings.ContainsRune("~*.", d.at(j+1))) {
			return j, kind
		}
		if kind != single {
			return 0, noQuote
		}
	}
	return 0, noQuote
}

// dashes makes a minus of each dash that stands before a term and outside
// quotes.
func (d *draft) dashes() {
	quoted := false
	for i, c := range d.cells {
		if c.r == '"' {
			quoted = !quoted
		}
		if !quoted && isDash(c.r) && isEdge(d.at(i-1)) && beginsTerm(d.at(i+1)) {
			d.set(i, '-', DashMinus, "dash in place of a minus (%s)", shown(c.r))
		}
	}
}

func isDash(r rune) bool { return r != '-' && (unicode.Is(unicode.Pd, r) || r == '−') }

func beginsTerm(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '"' || r == '(' || r == '.'
}

// lines makes one blank of each line break with the blanks around it.
func (d *draft) lines() {
	kept := d.cells[:0]
	for i := 0; i < len(d.cells); {
		end := i
		for end < len(d.cells) && isBlank(d.cells[end].r) {
			end++
		}
		run := d.cells[i:end]
		if !slices.ContainsFunc(run, func(c cell) bool { return c.r == '\n' || c.r == '\r' }) {
			end = max(end, i+1)
			kept = append(kept, d.cells[i:end]...)
			i = end
			continue
		}
		blank := cell{' ', run[0].from, max(run[0].to, run[len(run)-1].to)}
		if len(kept) > 0 && end < len(d.cells) {
			d.report(LineBreak, blank.from, blank.to, " ", "line break in the string")
		}
		kept = append(kept, blank)
		i = end
	}
	d.cells = kept
}
