package brief

import (
	"slices"
	"strings"
	"unicode"

	"sourcer/query/source"
)

// explain says in the user's words why tokens make no item. bad is the index
// of the first one that does not fit.
func (r *itemReader) explain(tokens []token, bad int) {
	var before, at token
	before.kind = tokOpen // what stands at the front stands as if behind a bracket
	if bad > 0 {
		before = tokens[bad-1]
	}
	if bad == len(tokens) {
		r.dangling(tokens, before)
		return
	}
	at = tokens[bad]
	switch {
	case at.kind == tokReach && before.kind == tokReach:
		kept := before.raw
		if len(kept) == 1 {
			kept = at.raw
		}
		r.p.fail(before.span.To(at.span), codeMisplacedReach, "a term has one reach", strings.ToLower(kept))
	case at.kind == tokReach:
		r.leadingReach(at)
	case at.kind == tokNot && before.kind == tokNot:
		r.p.fail(before.span.To(at.span), codeDoubleNot, `"not not" says nothing: drop both, or one`)
	case at.kind == tokClose, at.kind.operator() && before.kind.operator():
		r.dangling(tokens, before)
	case at.kind == tokAnd, at.kind == tokOr:
		r.leading(tokens, at)
	case at.kind == tokNot:
		r.notBetween(tokens, bad)
	default:
		r.joined(tokens, bad)
	}
}

// leadingReach reports "~Kafka" and "~same".
func (r *itemReader) leadingReach(at token) {
	word := strings.TrimPrefix(at.raw, "~")
	hint := word
	if slices.Contains(reachNames(), strings.ToLower(word)) {
		hint = "Kafka" + strings.ToLower(at.raw)
	} else if word == "" {
		hint = "delete it"
	}
	r.p.fail(at.span, codeMisplacedReach, "a reach stands right behind the term it is for", hint)
}

// dangling reports an operator with nothing behind it.
func (r *itemReader) dangling(tokens []token, op token) {
	word := strings.ToLower(op.raw)
	message := `"` + word + `" has nothing behind it`
	if len(tokens) == 1 {
		message = `"` + word + `" stands alone`
	}
	r.p.fail(op.span, codeDanglingOperator, message, r.literally(tokens)...)
}

// leading reports an operator with nothing before it.
func (r *itemReader) leading(tokens []token, op token) {
	message := `"` + strings.ToLower(op.raw) + `" has nothing before it`
	if len(tokens) == 1 {
		message = `"` + strings.ToLower(op.raw) + `" stands alone`
	}
	r.p.fail(op.span, codeDanglingOperator, message, r.literally(tokens)...)
}

// literally says how to search for an operator as a word. In a location it
// was most likely the state of Oregon.
func (r *itemReader) literally(tokens []token) []string {
	last := tokens[len(tokens)-1]
	if r.rule.key == KeyLocation && last.kind == tokOr && last.raw == "OR" {
		if len(tokens) == 1 {
			return []string{`for the state of Oregon: "Portland, OR"`, "Oregon"}
		}
		return []string{`"` + render(tokens[:len(tokens)-1]) + ` OR"`}
	}
	return []string{`to search for it as a word: "` + strings.ReplaceAll(render(tokens), `"`, "") + `"`}
}

// notBetween reports "a not b".
func (r *itemReader) notBetween(tokens []token, bad int) {
	if r.rule.key != KeyMust {
		r.p.fail(tokens[bad].span, codeNotOutsideMust, `"not" within an item works in "must" only`,
			"not: "+render(tokens[bad+1:]), `"`+strings.ReplaceAll(render(tokens), `"`, "")+`"`)
		return
	}
	r.p.fail(tokens[bad].span, codeJoinedTerms, `"and" is missing before "not"`,
		render(tokens[:bad])+" and "+render(tokens[bad:]))
}

// joined reports two terms with nothing between them that says how they
// belong together: words beside brackets, quotes or a named group.
func (r *itemReader) joined(tokens []token, bad int) {
	before, at := tokens[bad-1], tokens[bad]
	switch {
	case r.entryInside(tokens), r.notElsewhere(tokens, bad):
	case at.kind == tokOpen:
		r.besideBrackets(tokens, bad, closing(tokens, bad))
	case before.kind == tokClose:
		r.besideBrackets(tokens, opening(tokens, bad-1), bad-1)
	case before.kind == tokReach:
		r.p.fail(before.span, codeMisplacedReach, "a reach stands at the end of its term",
			render(tokens[:bad-1])+" "+render(tokens[bad:])+strings.ToLower(before.raw))
	case before.kind == tokQuoted || at.kind == tokQuoted:
		r.p.fail(before.span.To(at.span), codeJoinedTerms, "quotes hold a whole term, not a part of one",
			`"`+strings.ReplaceAll(render(tokens), `"`, "")+`"`, render(tokens[:bad])+", "+render(tokens[bad:]))
	default:
		r.p.fail(before.span.To(at.span), codeJoinedTerms, "a named group stands by itself",
			render(tokens[:bad])+", "+render(tokens[bad:]))
	}
}

// entryInside reports an item with another entry in it: a line break was lost.
func (r *itemReader) entryInside(tokens []token) bool {
	for i, t := range tokens {
		if t.kind != tokWord || !strings.HasSuffix(t.raw, ":") || i == 0 {
			continue
		}
		first := i
		for first > 0 && i-first < longestKey && tokens[first-1].kind == tokWord {
			first--
		}
		before, entry, found := cutEntry(render(tokens[first:]))
		if !found {
			return false
		}
		r.p.fail(spanOf(tokens), codeKeyInside, "this reads like an entry of its own: each begins on a new line",
			strings.TrimSpace(render(tokens[:first])+" "+before), entry)
		return true
	}
	return false
}

// notElsewhere reports "(a or b) and not c" where "not" is a word.
func (r *itemReader) notElsewhere(tokens []token, bad int) bool {
	at := bad
	if strings.EqualFold(tokens[at].raw, "and") && at+1 < len(tokens) {
		at++
	}
	if r.rule.logic || !r.rule.not || tokens[at].kind != tokWord || !strings.EqualFold(tokens[at].raw, "not") || at+1 == len(tokens) {
		return false
	}
	r.p.fail(source.Between(tokens[bad].span.Offset, spanOf(tokens).End()), codeNotOutsideMust, `"not" within an item works in "must" only`,
		"not "+string(r.rule.key)+": "+render(tokens[at+1:]))
	return true
}

// closing finds the bracket that closes the one at open.
func closing(tokens []token, open int) int {
	depth := 0
	for i := open; i < len(tokens); i++ {
		switch tokens[i].kind {
		case tokOpen:
			depth++
		case tokClose:
			depth--
		}
		if depth == 0 {
			return i
		}
	}
	return len(tokens) - 1
}

// opening finds the bracket that the one at shut closes.
func opening(tokens []token, shut int) int {
	depth := 0
	for i := shut; i >= 0; i-- {
		switch tokens[i].kind {
		case tokClose:
			depth++
		case tokOpen:
			depth--
		}
		if depth == 0 {
			return i
		}
	}
	return 0
}

// besideBrackets reports words that stand beside brackets: "Go (2+ yrs)",
// "Entwickler (m/w/d)", "engineer(s)", "senior (backend or platform)".
func (r *itemReader) besideBrackets(tokens []token, open, shut int) {
	span := tokens[open].span.To(tokens[shut].span)
	inner := render(tokens[open+1 : shut])
	rest := append(tokens[:open:open], tokens[shut+1:]...)
	outer := strings.ReplaceAll(render(rest), `"`, "")
	whole := strings.ReplaceAll(render(tokens), `"`, "")
	switch {
	case isGenderMarker(inner):
		d := r.p.fail(span, codeGenderMarker, quote("("+inner+")")+" stands in vacancies, not in profiles", outer)
		d.Fix = withoutFix(tokens, open, shut)
	case isDuration(inner):
		r.p.fail(span, codeDetailInBrackets, quote("("+inner+")")+" says how long, and that cannot be searched for", outer, "note: "+whole)
	case isCount(inner):
		r.p.fail(span, codeCountInItem, quote("("+inner+")")+" would be searched for as words", countedKey(inner)+":")
	case r.rule.key == KeyLocation && r.placeInBrackets(span, outer, inner):
	case open > 0 && attached(tokens[open-1].span, tokens[open].span) && !strings.ContainsFunc(tokens[open-1].raw, unicode.IsLetter):
		r.p.fail(span, codeJoinedTerms, "brackets within a word need quotes", `"`+strings.ReplaceAll(r.p.src.At(spanOf(tokens)), `"`, "")+`"`)
	case open > 0 && attached(tokens[open-1].span, tokens[open].span) && isOneWord(inner):
		r.p.fail(span, codeJoinedTerms, "an ending in brackets is two words: write out both",
			outer+", "+outer+inner)
	default:
		r.p.fail(span, codeJoinedTerms, "words and brackets stand side by side, and nothing says how they belong together",
			`"`+whole+`"`, outer+r.either()+inner)
	}
}

// placeInBrackets reports "Austin (TX)" and "remote (US)".
func (r *itemReader) placeInBrackets(span source.Span, place, inner string) bool {
	if v, ok := canonical(workplaces, plainWord(place)); ok {
		r.p.fail(span, codeWorkplaceInItem, quote(place)+" is no place", "workplace: "+v, "location: "+inner)
		return true
	}
	if v, ok := canonical(workplaces, plainWord(inner)); ok {
		r.p.fail(span, codeWorkplaceInItem, quote(inner)+" is no place", place, "workplace: "+v)
		return true
	}
	if len(regionsOf(inner)) == 0 {
		return false
	}
	r.p.fail(span, codeJoinedTerms, "where a place lies stands behind a comma, in quotes or before a semicolon",
		`"`+place+", "+inner+`"`, "location: "+place+", "+inner+";")
	return true
}

// isCount recognises "2 of 3", "any two".
func isCount(s string) bool { return countedKey(s) != "" && len(strings.Fields(s)) > 1 }

// either is how two items are joined of which one will do.
func (r *itemReader) either() string {
	if r.rule.key == KeyMust {
		return " or "
	}
	return ", "
}

func attached(a, b source.Span) bool { return a.End() == b.Offset }

func isOneWord(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !isWordRune(r) })
}

// isGenderMarker recognises "m/w/d", "f/m/x", "all genders": two to four
// letters that stand for genders, with slashes between them.
func isGenderMarker(s string) bool {
	s = strings.ToLower(folded(s))
	if s == "all genders" || s == "gn" {
		return true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '|' || r == ' ' })
	if len(parts) < 2 || len(parts) > 4 || !strings.ContainsAny(s, "/|") {
		return false
	}
	for _, part := range parts {
		if len(part) != 1 || !strings.Contains("mwfdxhviu", part) {
			return false
		}
	}
	return true
}

// isDuration recognises "2+ yrs", "5 years", "3-5 years of experience".
func isDuration(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 || words[0][0] < '0' || words[0][0] > '9' {
		return false
	}
	for _, w := range words {
		if isYearWord(strings.TrimLeft(w, "0123456789+-–.")) {
			return true
		}
	}
	return false
}
