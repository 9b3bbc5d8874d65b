package query

import "strings"

// Document is a profile: its fields, each with any number of values. Text
// that stands in no field of its own is under [Anywhere].
type Document map[Field][]string

// Match reports whether a profile matches an expression, both read by r. It
// is the definition of what an expression means; everything else in this
// package is held to it by tests. A term matches where its words stand next
// to each other, in order, inside one value of its field, or of any field if
// it is unbound. A term about an absent field is false, and so is one that
// has no words at all.
func Match(e Expr, d Document, r Reading) bool {
	return match(e, d.read(r), r)
}

// page is a document as a reading sees it.
type page map[Field][][]string

func (d Document) read(r Reading) page {
	p := make(page, len(d))
	for f, values := range d {
		for _, v := range values {
			p[f] = append(p[f], r(v))
		}
	}
	return p
}

func match(e Expr, p page, r Reading) bool {
	switch e := e.(type) {
	case And:
		for _, a := range e {
			if !match(a, p, r) {
				return false
			}
		}
		return true
	case Or:
		for _, a := range e {
			if match(a, p, r) {
				return true
			}
		}
		return false
	case Not:
		return !match(e.Arg, p, r)
	case Near:
		return p.anyValue(nearField(e), func(value []string) bool { return nearIn(value, e, r) })
	case Term:
		words, prefix := termWords(e, r)
		return p.anyValue(e.Field, func(value []string) bool {
			for at := range value {
				if standsAt(value, at, words, prefix) {
					return true
				}
			}
			return false
		})
	default:
		panic(unknown(e))
	}
}

func (p page) anyValue(f Field, test func(value []string) bool) bool {
	if f != Anywhere {
		return containsFunc(p[f], test)
	}
	for _, values := range p {
		if containsFunc(values, test) {
			return true
		}
	}
	return false
}

func containsFunc(values [][]string, test func([]string) bool) bool {
	for _, v := range values {
		if test(v) {
			return true
		}
	}
	return false
}

// termWords reads a term and says whether its last word is a prefix.
func termWords(t Term, r Reading) (words []string, prefix bool) {
	return r(t.unstarred()), t.Prefix
}

// unstarred is the text of a term without the star of a stem.
func (t Term) unstarred() string {
	if t.Prefix {
		return strings.TrimSuffix(t.Text, "*")
	}
	return t.Text
}

// standsAt reports whether the words stand in value from index at on.
func standsAt(value []string, at int, words []string, prefix bool) bool {
	if len(words) == 0 || at+len(words) > len(value) {
		return false
	}
	last := len(words) - 1
	for i, w := range words {
		if got := value[at+i]; w != "" && got != w && !(prefix && i == last && strings.HasPrefix(got, w)) {
			return false
		}
	}
	return true
}

// nearField returns the field that a Near looks in: that of its terms.
func nearField(n Near) Field {
	for t := range EachTerm(n) {
		return t.Field
	}
	return Anywhere
}

// nearIn reports whether the arguments of n stand in one value, in any order,
// with at most n.Distance words between one and the next.
func nearIn(value []string, n Near, r Reading) bool {
	type span struct{ from, to int }
	places := make([][]span, len(n.Args))
	for i, arg := range n.Args {
		for t := range EachTerm(arg) {
			words, prefix := termWords(t, r)
			for at := range value {
				if standsAt(value, at, words, prefix) {
					places[i] = append(places[i], span{at, at + len(words)})
				}
			}
		}
	}
	var chain func(used uint, end int) bool
	chain = func(used uint, end int) bool {
		if used == 1<<len(places)-1 {
			return true
		}
		for i, spans := range places {
			if used&(1<<i) != 0 {
				continue
			}
			for _, s := range spans {
				if used == 0 || s.from >= end && s.from-end <= n.Distance {
					if chain(used|1<<i, s.to) {
						return true
					}
				}
			}
		}
		return false
	}
	return len(n.Args) > 0 && chain(0, 0)
}
