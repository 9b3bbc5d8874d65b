package synonyms

import (
	"fmt"
	"strconv"
	"strings"

	"sourcer/query/source"
)

// MaxSolrSize is the size in bytes of the largest file that [ParseSolr] takes.
const MaxSolrSize = 4 << 20

// MaxSolrRules is how many rules and comments that say something one file may
// hold.
const MaxSolrRules = 50_000

// Solr is a file of synonyms in the format of Solr and Elasticsearch that was
// read. What it means beside a table, [Table.Import] finds out.
type Solr struct {
	src   *source.Source
	lines []solrLine
}

// solrLine is a rule, or a comment that says more than the rules do, or the
// end of a block where it is neither.
type solrLine struct {
	left, right []text // of a rule; right is nil for one without an arrow
	key         string // of a comment: a kind, or one of the solr words
	weight      float64
	terms       []text
	why         string
}

func (l solrLine) isRule() bool { return len(l.left) > 0 }
func (l solrLine) isGap() bool  { return len(l.left) == 0 && l.key == "" }

// ParseSolr reads a file of synonyms as Solr and Elasticsearch do: terms are
// separated by commas, an arrow stands between what is found and what it is
// found as, a backslash takes the meaning of the character behind it away, and
// # begins a comment. A file with errors is nil. A term that no brief could
// hold is a warning, and is left out. At most [MaxDiagnostics] findings are
// listed, in the order in which they stand.
func ParseSolr(name string, data []byte) (*Solr, []source.Diagnostic) {
	src := source.New(name, string(data))
	p := &solrParser{Solr: &Solr{src: src}, parser: parser{File: &File{src: src}}}
	if p.checkText(data, MaxSolrSize) {
		p.parse()
	}
	if source.List(p.found).HasErrors() {
		return nil, p.found
	}
	return p.Solr, p.found
}

// solrParser borrows from the parser of our own files how findings are kept
// and terms are checked.
type solrParser struct {
	*Solr
	parser
}

func (p *solrParser) parse() {
	text := p.Solr.src.Text
	for at := p.Solr.src.Start(); at < len(text) && len(p.found) < MaxDiagnostics; {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		p.line(trimmed(text, source.Between(at, end)))
		at = end + 1
	}
}

// trimmed is a span without the blanks at its ends.
func trimmed(text string, at source.Span) source.Span {
	s := text[at.Offset:at.End()]
	front := len(s) - len(strings.TrimLeft(s, " \t\r"))
	return source.Span{Offset: at.Offset + front, Length: len(strings.Trim(s, " \t\r"))}
}

func (p *solrParser) line(at source.Span) {
	l := solrLine{}
	switch s := p.Solr.src.At(at); {
	case s == "":
	case strings.HasPrefix(s, solrComment):
		if l = p.comment(at); l.key == "" {
			return // of no concern to us
		}
	default:
		if l = p.rule(at); !l.isRule() {
			return // its fault is told
		}
	}
	if len(p.lines) == MaxSolrRules {
		p.fail(at, "too-many-rules", fmt.Sprintf("the file has more than %d rules", MaxSolrRules), "split it into several files")
	}
	if len(p.lines) < MaxSolrRules {
		p.lines = append(p.lines, l)
	}
}

// rule reads "a, b" or "a => a, b".
func (p *solrParser) rule(at source.Span) solrLine {
	sides := p.split(at, solrArrow)
	if len(sides) > 2 {
		p.fail(source.Span{Offset: sides[2].Offset - len(solrArrow), Length: len(solrArrow)}, "two-arrows",
			"a rule has one arrow", `write \=> for an arrow in a term`)
		return solrLine{}
	}
	l := solrLine{left: p.side(sides[0])}
	if len(sides) == 2 {
		l.right = p.side(sides[1])
		if len(l.right) == 0 {
			return solrLine{}
		}
	}
	return l
}

// side reads terms with commas between them.
func (p *solrParser) side(at source.Span) []text {
	parts := p.split(at, ",")
	if len(parts) > MaxListLength {
		p.fail(trimmed(p.Solr.src.Text, at), "long-list", fmt.Sprintf("a rule lists %d terms, more than %d", len(parts), MaxListLength))
		return nil
	}
	var out []text
	for _, part := range parts {
		if t, ok := p.term(part); ok {
			out = append(out, t)
		}
	}
	return out
}

// split cuts a part of the text at each separator that no backslash stands
// before.
func (p *solrParser) split(at source.Span, separator string) []source.Span {
	var out []source.Span
	s, start := p.Solr.src.Text, at.Offset
	for i := at.Offset; i < at.End(); i++ {
		switch {
		case s[i] == '\\':
			i++
		case strings.HasPrefix(s[i:at.End()], separator):
			out = append(out, source.Between(start, i))
			i += len(separator) - 1
			start = i + 1
		}
	}
	return append(out, source.Between(start, at.End()))
}

// term reads one term. One that no brief could hold is left out.
func (p *solrParser) term(at source.Span) (text, bool) {
	at = trimmed(p.Solr.src.Text, at)
	raw := p.Solr.src.At(at)
	if raw == "" {
		p.fail(at, "empty-term", "there is no term here", "take a comma away")
		return text{}, false
	}
	var b strings.Builder
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\\' {
			if i++; i == len(raw) {
				p.fail(source.Span{Offset: at.End() - 1, Length: 1}, "loose-backslash", "a backslash stands before nothing",
					`write \\ for a backslash in a term`)
				return text{}, false
			}
		}
		b.WriteByte(raw[i])
	}
	t := text{strings.Join(strings.Fields(b.String()), " "), at}
	before := len(p.found)
	p.checkTerm(t)
	p.soften(before)
	return t, len(p.found) == before
}

// comment reads what an export says in comments: "# skill: Django",
// "# bare: Go", "# implies 0.9: Python; a web framework". Any other comment is
// of no concern.
func (p *solrParser) comment(at source.Span) solrLine {
	s := p.Solr.src.At(at)
	colon := strings.IndexByte(s, ':')
	if colon < 0 {
		return solrLine{}
	}
	l := solrLine{}
	head := strings.TrimSpace(strings.TrimPrefix(s[:colon], solrComment))
	body := source.Between(at.Offset+colon+1, at.End())
	if key, weight, ok := strings.Cut(head, " "); ok && isSolrEdge(key) {
		if l.weight = solrWeight(weight); l.weight == 0 {
			return solrLine{}
		}
		head = key
		rest := p.Solr.src.At(body)
		name, why, _ := strings.Cut(rest, solrAside)
		l.why, body.Length = strings.TrimSpace(why), len(name)
	} else if !isKind(head) && !isSolrList(head) {
		return solrLine{}
	}
	l.key, l.terms = head, p.side(body)
	if len(l.why) > MaxTermLength {
		p.warnLong(at, l.why)
		return solrLine{}
	}
	if len(l.terms) == 0 {
		return solrLine{}
	}
	return l
}

func (p *solrParser) warnLong(at source.Span, why string) {
	before := len(p.found)
	p.fail(at, "long-reason", fmt.Sprintf("the reason has %d bytes, more than %d", len(why), MaxTermLength))
	p.soften(before)
}

// soften makes warnings of the errors from a place in the list on: what they
// are about is left out.
func (p *solrParser) soften(from int) {
	for i := range p.found[from:] {
		d := &p.found[from+i]
		d.Severity, d.Hints = source.Warning, []string{"it is left out"}
	}
}

func isSolrEdge(key string) bool {
	return key == solrImplies || key == solrRelated || key == solrHired
}

func isSolrList(key string) bool {
	switch key {
	case solrBare, solrSafe, solrShares, solrNouns, solrTitled, solrWork, solrAfter, solrSource, solrByWay:
		return true
	}
	return false
}

// solrWeight reads a weight, 0 where it is none.
func solrWeight(s string) float64 {
	w, err := strconv.ParseFloat(s, 64)
	if err != nil || !(w > 0 && w <= 1) {
		return 0
	}
	return w
}
