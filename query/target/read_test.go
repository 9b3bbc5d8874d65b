package target

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sourcer/query"
)

// shape shows an expression in one line: & | ! and, for bound terms, f:x.
func shape(e query.Expr) string {
	list := func(args []query.Expr, mark string) string {
		parts := make([]string, len(args))
		for i, a := range args {
			parts[i] = shape(a)
		}
		return "(" + strings.Join(parts, mark) + ")"
	}
	switch e := e.(type) {
	case query.And:
		return list(e, " & ")
	case query.Or:
		return list(e, " | ")
	case query.Near:
		return list(e.Args, fmt.Sprintf(" ~%d ", e.Distance))
	case query.Not:
		return "!" + shape(e.Arg)
	case query.Term:
		text := "[" + e.Text + "]"
		if e.Native != "" {
			text = e.Native + text
		}
		if e.Field != "" {
			text = string(e.Field) + ":" + text
		}
		return text
	default:
		return "?"
	}
}

// The meanings are worked out by hand from each platform's precedence.
var readTable = []struct{ target, text, want string }{
	// AND before OR, NOT before both; a space is AND.
	{"linkedin", `a OR b AND c`, `([a] | ([b] & [c]))`},
	{"linkedin", `a AND b OR c`, `(([a] & [b]) | [c])`},
	{"linkedin", `a AND b OR c AND d`, `(([a] & [b]) | ([c] & [d]))`},
	{"linkedin", `a b OR c d`, `(([a] & [b]) | ([c] & [d]))`},
	{"linkedin", `(a OR b) c`, `(([a] | [b]) & [c])`},
	{"linkedin", `a NOT b OR c`, `(([a] & ![b]) | [c])`},
	{"linkedin", `a AND NOT b AND c`, `([a] & ![b] & [c])`},
	{"linkedin", `NOT (a OR b) c`, `(!([a] | [b]) & [c])`},
	{"linkedin", `a NOT b NOT c`, `([a] & ![b] & ![c])`},
	{"linkedin", `a OR NOT b`, `([a] | ![b])`},
	{"linkedin", `NOT NOT a`, `!![a]`},
	{"linkedin", `"T1" AND lvl OR "T2" AND lvl AND NOT ("x")`, `(([T1] & [lvl]) | ([T2] & [lvl] & ![x]))`},
	{"linkedin", `(NOT (intern OR junior)) AND ORACLE`, `(!([intern] | [junior]) & [ORACLE])`},
	// Only capitals are operators; a word may begin with one.
	{"linkedin", `java and python`, `([java] & [and] & [python])`},
	{"linkedin", `java or python`, `([java] & [or] & [python])`},
	{"linkedin", `ANDmammoth ORACLE NOTE`, `([ANDmammoth] & [ORACLE] & [NOTE])`},
	{"linkedin", `"rock and roll" OR "AND"`, `([rock and roll] | [AND])`},
	// What the platform does not have is text.
	{"linkedin", `java -python`, `([java] & [python])`},
	{"linkedin", `java | python`, `([java] & [python])`},
	{"linkedin", `dev*`, `[dev*]`},
	{"linkedin", `“backend engineer”`, `([“backend] & [engineer”])`},
	{"linkedin", `java , & python`, `([java] & [python])`},
	{"linkedin", `site:linkedin.com java`, `([site:linkedin.com] & [java])`},
	// Field operators cover the next term or bracket.
	{"linkedin", `title:engineer java`, `(title:title[engineer] & [java])`},
	{"linkedin", `skills:(Java) OR skills:("Spring Boot")`, `(skills:skills[Java] | skills:skills[Spring Boot])`},
	{"linkedin", `title: engineer`, `([title:] & [engineer])`},
	{"linkedin", "java\n\tAND\u00a0python", `([java] & [python])`},
	{"linkedin", `"a""b"c"d"`, `([a] & [b] & [c] & [d])`},
	{"linkedin", ``, `()`},
	{"linkedin", `"" --`, `()`},
	{"sales-navigator", `(golang OR rust) AND kubernetes NOT recruiter`, `(([golang] | [rust]) & [kubernetes] & ![recruiter])`},
	{"linkedin-recruiter", `("a b" OR c) NOT (d OR e)`, `(([a b] | [c]) & !([d] | [e]))`},
	// Google: OR binds its two neighbours, brackets do nothing.
	{"google", `a b OR c d`, `([a] & ([b] | [c]) & [d])`},
	{"google", `a OR b c OR d`, `(([a] | [b]) & ([c] | [d]))`},
	{"google", `(a b) OR (c d)`, `([a] & ([b] | [c]) & [d])`},
	{"google", `a AND b`, `([a] & [b])`},
	{"google", `a|b c`, `(([a] | [b]) & [c])`},
	{"google", `a | b`, `([a] | [b])`},
	{"google", `a -b -"c d"`, `([a] & ![b] & ![c d])`},
	{"google", `-(a OR b) c`, `((![a] | [b]) & [c])`},
	{"google", `a - b`, `([a] & [b])`},
	{"google", `a --b`, `([a] & [b])`},
	{"google", `front-end`, `[front-end]`},
	{"google", `java NOT python`, `([java] & [NOT] & [python])`},
	{"google", `java or python`, `([java] & [or] & [python])`},
	{"google", `intitle:cto java`, `(title:intitle[cto] & [java])`},
	{"google", `-intitle:"vice president" java`, `(!title:intitle[vice president] & [java])`},
	{"google", `site:linkedin.com/in java`, `[java]`},
	{"google", `site:linkedin.com/in (java OR go) -inurl:dir -intitle:profiles`, `([java] | [go])`},
	{"google", `site: linkedin.com java`, `([site:] & [linkedin.com] & [java])`},
	{"google", `head AROUND(3) "platform engineering" java`, `(([head] ~3 [platform engineering]) & [java])`},
	{"google", `a AROUND(99999) b AROUND(x)`, `([a] & [AROUND] & [99999] & [b] & [AROUND] & [x])`},
	{"google", `head around(3) x`, `([head] & [around] & [3] & [x])`},
	{"google", `5.. x..y 1..2..3`, `([5..] & [x..y] & [1..2..3])`},
	{"linkedin", `5..10`, `[5..10]`},
	{"google", `"C++" R&D +java`, `([C++] & [R&D] & [java])`},
	{"remoteok", `python+kubernetes`, `([python] & [kubernetes])`},
	{"remoteok", `machine-learning`, `[machine-learning]`},
}

func TestRead(t *testing.T) {
	for _, row := range readTable {
		t.Run(row.target+" "+row.text, func(t *testing.T) {
			p := lookup(t, row.target)
			e, err := p.Read(keywords(p), row.text)
			if err != nil {
				t.Fatal(err)
			}
			if got := shape(e); got != row.want {
				t.Errorf("got  %s\nwant %s", got, row.want)
			}
			checkScan(t, p, row.text)
		})
	}
}

// checkScan holds what is true of every scan: spans lie inside the string and
// in order, and each term of the expression is the text at its span.
func checkScan(t *testing.T, p *Profile, text string) {
	t.Helper()
	scan := p.Scan(keywords(p), text)
	end := 0
	for _, tok := range scan.Tokens {
		if tok.Span.Offset < end || tok.Span.End() > len(text) {
			t.Errorf("%q: token %v out of place", text, tok)
		}
		end = tok.Span.End()
	}
	var terms []query.Term
	if scan.Expr != nil {
		terms = query.Terms(scan.Expr)
	}
	if len(terms) != len(scan.Spans) {
		t.Fatalf("%q: %d terms, %d spans", text, len(terms), len(scan.Spans))
	}
	for i, s := range scan.Spans {
		if p.isEngine() {
			continue // quotes are written in other ways, and one text may be several terms
		}
		if at := strings.ToValidUTF8(strings.Trim(text[s.Offset:s.End()], `"`), "\uFFFD"); strings.Trim(terms[i].Text, `"`) != at && terms[i].Text != bare(at) {
			t.Errorf("%q: term %q stands at %q", text, terms[i].Text, at)
		}
	}
	for _, n := range scan.Notes {
		if n.Span.Offset < 0 || n.Span.End() > len(text) || n.Message == "" {
			t.Errorf("%q: note %v out of place", text, n)
		}
	}
}

var unreadable = []struct {
	target, text, want string
	kind               NoteKind
}{
	{"linkedin", `(a OR b`, "column 1: bracket is never closed", UnbalancedParen},
	{"linkedin", `a OR b)`, "column 7: bracket was never opened", UnbalancedParen},
	{"linkedin", `"é" AND (a`, "column 9: bracket is never closed", UnbalancedParen},
	{"linkedin", `a "b c`, "column 3: quote is never closed", UnbalancedQuote},
	{"linkedin", `AND a`, "column 1: nothing before the operator", LeadingOperator},
	{"linkedin", `a OR`, "column 3: nothing behind the operator", TrailingOperator},
	{"linkedin", `(a OR) b`, "column 4: nothing behind the operator", TrailingOperator},
	{"linkedin", `a AND OR b`, "column 7: operator behind an operator", DoubleOperator},
	{"linkedin", `a AND NOT`, "column 7: nothing behind the operator", TrailingOperator},
	{"linkedin", `NOT AND a`, "column 1: nothing behind the operator (and 1 more)", TrailingOperator},
	{"linkedin", `a ()`, "column 3: nothing in the brackets", EmptyGroup},
	{"linkedin", `OR`, "column 1: nothing before the operator (and 1 more)", LeadingOperator},
	{"google", `"engineer * lead"`, "column 1: a star in quotes stands for any words between", Inexact},
	{"google", `java filetype:pdf`, "column 15: no field of a brief stands for filetype:", Inexact},
	{"google", `site:x.com OR site:twitter.com`, "column 6: no field of a brief stands for site:", Inexact},
	{"google", `a AROUND(2) b AROUND(2) c`, "column 15: nearness of more than two terms", Inexact},
	{"google", `java 5..10 years`, "column 6: a range of numbers", Inexact},
	{"linkedin", `java companysize:D`, "column 18: no field of a brief stands for companysize:", Inexact},
	{"remoteok", `C++`, "column 1: a tag is small letters, digits and hyphens (and 2 more)", BadTag},
}

func TestUnreadable(t *testing.T) {
	for _, row := range unreadable {
		p := lookup(t, row.target)
		_, err := p.Read(keywords(p), row.text)
		bad, ok := err.(*Unreadable)
		if !ok || err.Error() != row.want || bad.Notes[0].Kind != row.kind {
			t.Errorf("%s: got %v\nwant %s", row.text, err, row.want)
		}
		if scan := p.Scan(keywords(p), row.text); scan.Expr != nil {
			checkScan(t, p, row.text)
		}
	}
}

// A scan goes on behind a fault, so that a string can be shown in full.
func TestScanRecovers(t *testing.T) {
	p := lookup(t, "linkedin")
	scan := p.Scan(keywords(p), `AND (java OR) python ) "c d`)
	want := []NoteKind{LeadingOperator, TrailingOperator, UnbalancedParen, UnbalancedQuote}
	var got []NoteKind
	for _, n := range scan.Notes {
		got = append(got, n.Kind)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if s := shape(scan.Expr); s != `([java] & [python] & [c d])` {
		t.Error(s)
	}
}

func TestReadDepth(t *testing.T) {
	p := lookup(t, "linkedin")
	box := keywords(p)
	nest := func(n int) string { return strings.Repeat("(", n) + "a" + strings.Repeat(")", n) }
	if _, err := p.Read(box, nest(MaxDepth-1)); err != nil {
		t.Error(err)
	}
	if _, err := p.Read(box, nest(MaxDepth)); err == nil || err.Error() != "column 101: brackets nest too deeply" {
		t.Error(err)
	}
	for _, text := range []string{nest(200_000), strings.Repeat("(", 200_000), strings.Repeat("NOT ", 200_000) + "a", strings.Repeat(")", 200_000)} {
		if _, err := p.Read(box, text); err == nil {
			t.Errorf("%.20s… was read", text)
		}
	}
}

func TestReadLength(t *testing.T) {
	for _, name := range Names() {
		p := lookup(t, name)
		text := strings.Repeat("a", MaxText)
		if p.Family == QueryDSL {
			text = "{" + strings.Repeat(" ", MaxText-len(`{"match_all":{}}`)) + `"match_all":{}}`
		}
		if _, err := p.Read(keywords(p), text); err != nil {
			t.Error(name, err)
		}
		_, err := p.Read(keywords(p), strings.Repeat("a", MaxText+1))
		if err == nil || err.Error() != "column 1: string is too long to be read" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Ten times the text takes about ten times as long, whatever it is made of. A
// busy machine may spoil a measurement, so that a bad one is taken again.
func TestReadIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	const large, small, attempts = MaxText / 4, MaxText / 40, 5
	p := lookup(t, "google")
	for _, piece := range []string{"a ", "a OR ", `"b c" `, "(", "a|", "-", "-a ", "intitle:a ", ":", "AROUND(", "*", "\xff"} {
		took := func(n int) time.Duration {
			text := strings.Repeat(piece, n/len(piece))
			start := time.Now()
			p.Scan(keywords(p), text)
			return time.Since(start)
		}
		var short, long time.Duration
		for range attempts {
			if short, long = took(small), took(large); long < 30*short || long < time.Second {
				break
			}
		}
		if long >= 30*short && long >= time.Second {
			t.Errorf("%q: %v for a tenth, %v for all", piece, short, long)
		}
	}
}
