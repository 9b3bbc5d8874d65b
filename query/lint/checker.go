package lint

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sourcer/query/source"
	"sourcer/query/target"
)

// checker looks at one string.
type checker struct {
	profile  *target.Profile
	traits   target.Traits
	box      target.Box
	words    *Vocabulary
	text     string
	scan     target.Scan
	tokens   []target.Token
	root     *group
	groups   []*group
	valid    bool
	findings []Finding
}

func newChecker(p *target.Profile, text string, o Options) *checker {
	box := p.Boxes(target.LayoutSingle)[0]
	c := &checker{profile: p, traits: p.TraitsFor(text), box: box, words: o.Words, text: text, scan: p.Scan(box, text)}
	c.tokens = c.scan.Tokens
	c.root, c.groups = grouped(c.tokens)
	return c
}

func (c *checker) run() {
	c.valid = true
	shifted := c.notes()
	if c.profile.Family == target.WebSearch {
		c.webSearch()
	}
	if c.traits.Grammar && !shifted {
		c.operators()
		c.touching()
		c.commas()
		c.quotes()
		c.fields()
		c.marks()
		c.ranges()
		c.nearness()
		for _, g := range c.groups {
			c.level(g)
		}
		c.brackets()
		c.empty()
		c.smallWords()
	}
	c.limits()
	if c.valid {
		c.meaning()
		c.lostWords()
		c.trade()
	}
}

// report adds a finding at a place of the text.
func (c *checker) report(name string, at source.Span, hint, format string, args ...any) *Finding {
	rule, ok := LookUp(name)
	if !ok {
		panic("lint: no rule is called " + name)
	}
	c.findings = append(c.findings, Finding{
		Name: rule.Name, Code: rule.Code, Severity: rule.Severity, Span: at, Message: fmt.Sprintf(format, args...), Hint: hint,
	})
	return &c.findings[len(c.findings)-1]
}

// fix adds to a finding what can be done without asking.
func (f *Finding) fix(at source.Span, with string) { f.Fix = &source.Edit{Span: at, With: with} }

// notes turns the remarks of the reader into findings. It reports whether a
// quote has no partner: then nothing that follows is what it seems.
func (c *checker) notes() (shifted bool) {
	for _, n := range c.scan.Notes {
		name, hint := c.noteRule(n)
		if name == "" {
			continue
		}
		at := n.Span
		if name == "symbol-needs-quotes" || name == "leading-wildcard" {
			at = c.piece(at)
		}
		f := c.report(name, at, hint, "%s", n.Message)
		if n.Kind == target.Inexact {
			continue
		}
		f.Severity = source.Warning
		if n.Kind == target.Unsaid {
			f.Severity = source.Hint
			continue
		}
		if n.Fatal {
			f.Severity, c.valid = source.Error, false
		}
		shifted = shifted || n.Kind == target.UnbalancedQuote
	}
	return shifted
}

// noteRule returns the rule that a remark falls under, and a hint.
func (c *checker) noteRule(n target.Note) (name, hint string) {
	next, hasNext := c.tokenAfter(n.Span.End())
	switch n.Kind {
	case target.Inexact:
		if t, ok := c.tokenAt(n.Span); ok && t.Kind == target.TokenOr {
			return "mixed-and-or", "keep to one OR list in a search, or make several searches"
		}
		return "", ""
	case target.UnbalancedParen:
		return string(n.Kind), "add the other bracket, or take this one out"
	case target.UnbalancedQuote:
		return string(n.Kind), "add the other quote where the phrase ends"
	case target.LeadingOperator:
		if before, ok := c.at(c.indexAfter(n.Span.Offset) - 1); ok && isOperator(before.Kind) && !c.isNotToken(n.Span) {
			return string(target.DoubleOperator), "keep the one that is meant"
		}
		if c.insideGroup(n.Span) {
			return "dangling-operator", "take it out, or put a term before it"
		}
		return string(n.Kind), "take it out, or put a term before it"
	case target.TrailingOperator:
		switch {
		case !hasNext:
			return string(n.Kind), "take it out, or put a term behind it"
		case isOperator(next.Kind):
			return "double-operator", "keep the one that is meant"
		default:
			return "dangling-operator", "take it out, or put a term behind it"
		}
	case target.DoubleOperator:
		return string(n.Kind), "keep the one that is meant"
	case target.EmptyGroup:
		return string(n.Kind), "take the brackets out, or fill them"
	case target.MissingOperator:
		return string(n.Kind), "write AND or OR between the two"
	case target.TooDeep:
		return "unbalanced-paren", "write it with fewer brackets inside brackets"
	case target.TooLong:
		return string(n.Kind), "split it"
	case target.OnlyNegative:
		return string(n.Kind), "add whom to find"
	case target.SyntaxError:
		return c.syntaxRule(n)
	default:
		return "wrong-platform-syntax", "see sourcer targets " + c.profile.Name
	}
}

// syntaxRule tells a sign in a word, such as in C++, from other marks that an
// engine stumbles over.
func (c *checker) syntaxRule(n target.Note) (name, hint string) {
	mark := c.text[n.Span.Offset:n.Span.End()]
	piece := c.piece(n.Span)
	switch {
	case mark == "*" && piece.Offset == n.Span.Offset && piece.Length > n.Span.Length:
		return "leading-wildcard", "write the words out"
	case mark == "-" && piece.Offset == n.Span.Offset:
		return "minus-unsupported", "write NOT"
	case piece.Length > n.Span.Length && strings.ContainsAny(mark, signsInWords):
		return "symbol-needs-quotes", "put it in double quotes"
	default:
		return "wrong-platform-syntax", "see sourcer targets " + c.profile.Name
	}
}

// signsInWords are signs that stand in words of the trade, such as C#, CI/CD.
const signsInWords = "+#&/.@$%-'"

// piece widens a place to what stands between blanks, brackets and quotes.
func (c *checker) piece(at source.Span) source.Span {
	isEdge := func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`()":`, r) }
	from := strings.LastIndexFunc(c.text[:at.Offset], isEdge) + 1
	to := len(c.text)
	if i := strings.IndexFunc(c.text[at.End():], isEdge); i >= 0 {
		to = at.End() + i
	}
	return source.Between(from, to)
}

// isNotToken reports whether a NOT stands at a place.
func (c *checker) isNotToken(at source.Span) bool {
	t, ok := c.tokenAt(at)
	return ok && t.Kind == target.TokenNot
}

// insideGroup reports whether an opening bracket stands before an operator.
func (c *checker) insideGroup(at source.Span) bool {
	before, ok := c.at(c.indexAfter(at.Offset) - 1)
	return ok && before.Kind == target.TokenOpen
}

// indexAfter is the number of the first token that begins at an offset or
// behind it.
func (c *checker) indexAfter(offset int) int {
	i, _ := slices.BinarySearchFunc(c.tokens, offset, func(t target.Token, offset int) int { return t.Span.Offset - offset })
	return i
}

func (c *checker) tokenAt(at source.Span) (target.Token, bool) {
	t, ok := c.at(c.indexAfter(at.Offset))
	return t, ok && t.Span == at
}

func (c *checker) tokenAfter(offset int) (target.Token, bool) {
	i := c.indexAfter(offset)
	for i < len(c.tokens) && c.tokens[i].Kind == target.TokenNoise {
		i++
	}
	return c.at(i)
}

// said is the text of a token as it stands in the string.
func (c *checker) said(t target.Token) string { return c.text[t.Span.Offset:t.Span.End()] }

// at returns a token, and whether there is one.
func (c *checker) at(i int) (target.Token, bool) {
	if i < 0 || i >= len(c.tokens) {
		return target.Token{}, false
	}
	return c.tokens[i], true
}

// touches reports whether a token stands right behind the one before it.
func (c *checker) touches(i int) bool {
	return i > 0 && i < len(c.tokens) && c.tokens[i-1].Span.End() == c.tokens[i].Span.Offset
}

func isOperator(k target.TokenKind) bool {
	return k == target.TokenAnd || k == target.TokenOr || k == target.TokenNear
}

func isTerm(k target.TokenKind) bool {
	return k == target.TokenWord || k == target.TokenQuote || k == target.TokenTwo
}

// endsOperand and beginsOperand report whether an operand can end or begin
// with a token.
func endsOperand(k target.TokenKind) bool { return isTerm(k) || k == target.TokenClose }

func beginsOperand(k target.TokenKind) bool {
	return isTerm(k) || k == target.TokenOpen || k == target.TokenField || k == target.TokenNot
}

// startsWithLetter reports whether an operator is spelt as a word.
func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
