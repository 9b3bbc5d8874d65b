package target

import (
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/source"
)

// More kinds of remarks, on the strings of engines.
const (
	SyntaxError  NoteKind = "syntax-error"  // the engine refuses the string
	NothingFound NoteKind = "nothing-found" // the engine takes the string, and finds nothing by it
	OnlyNegative NoteKind = "only-negative" // the same, as nothing in it is wanted
)

// engineScan gathers what a reader of an engine finds.
type engineScan struct {
	profile *Profile
	box     Box
	tokens  []Token
	notes   []Note
	places  map[*query.Origin]source.Span // of the terms, until they are in order
	at      int                           // the next token
	depth   int
}

func newEngineScan(p *Profile, b Box) *engineScan {
	return &engineScan{profile: p, box: b, places: map[*query.Origin]source.Span{}}
}

// finish makes the scan of the expression that was found; nil stands for one
// of which no word is left.
func (s *engineScan) finish(e query.Expr) Scan {
	if e == nil {
		e = query.Never()
	}
	out := Scan{Tokens: s.tokens}
	for t := range query.EachTerm(e) {
		out.Spans = append(out.Spans, s.places[t.Origin])
	}
	out.Expr = query.Map(e, func(t query.Term) query.Expr { t.Origin = nil; return t })
	slices.SortStableFunc(s.notes, func(a, b Note) int { return a.Span.Offset - b.Span.Offset })
	out.Notes = s.notes
	return out
}

func (s *engineScan) add(kind TokenKind, offset, length int, text string) {
	s.tokens = append(s.tokens, Token{Kind: kind, Span: source.Span{Offset: offset, Length: length}, Text: text})
}

// fault notes what makes the string certain to fail, or its meaning
// uncertain.
func (s *engineScan) fault(kind NoteKind, at source.Span, message string) {
	s.notes = append(s.notes, Note{Kind: kind, Span: at, Message: message, Fatal: true})
}

// failed reports whether a fault was found that ends the reading.
func (s *engineScan) failed() bool {
	return slices.ContainsFunc(s.notes, func(n Note) bool { return n.Fatal && n.Kind != Inexact })
}

// column finds the field of a name. An index may have any field; of one that
// no brief knows the name is kept.
func (s *engineScan) column(name string, at source.Span) *native {
	if n := s.profile.file.native(name); n != nil {
		return n
	}
	s.fault(Inexact, at, "no field of a brief stands for "+name+":")
	return &native{Name: name}
}

// nearness joins the words of a text, with a number of others between.
func (s *engineScan) nearness(t Token, n *native) query.Expr {
	near := query.Near{Distance: t.Distance}
	for _, word := range s.profile.Reading()(t.Text) {
		near.Args = append(near.Args, s.term(word, t.Span, n))
	}
	switch len(near.Args) {
	case 0:
		s.remark(NothingFound, t.Span, "no word is read of this, and it is passed over")
		return nil
	case 1:
		return near.Args[0]
	}
	s.fault(Inexact, t.Span, "words near each other, each step counted")
	return near
}

// remark notes what the engine passes over.
func (s *engineScan) remark(kind NoteKind, at source.Span, message string) {
	s.notes = append(s.notes, Note{Kind: kind, Span: at, Message: message})
}

// term makes a term of a text at a place.
func (s *engineScan) term(text string, at source.Span, n *native) query.Term {
	t := query.Term{Text: strings.ToValidUTF8(text, "\uFFFD"), Field: s.box.Field, Origin: new(query.Origin)}
	if n != nil {
		t.Field, t.Native = n.Field, n.Name
	}
	s.places[t.Origin] = at
	return t
}

// hasNoWord reports whether the engine reads no word of a text.
func (s *engineScan) hasNoWord(text string) bool { return len(s.profile.Reading()(text)) == 0 }

// peek returns the kind of the next token, "" at the end.
func (s *engineScan) peek() TokenKind {
	if s.at == len(s.tokens) {
		return ""
	}
	return s.tokens[s.at].Kind
}

// next returns the next token and moves on.
func (s *engineScan) next() Token {
	s.at++
	return s.tokens[s.at-1]
}

// place is where the next token stands, or the end of the last one.
func (s *engineScan) place() source.Span {
	if s.at < len(s.tokens) {
		return s.tokens[s.at].Span
	}
	if len(s.tokens) == 0 {
		return source.Span{}
	}
	return s.tokens[len(s.tokens)-1].Span
}

// enter goes one bracket deeper, and gives up on the rest of a string that
// nests too deeply.
func (s *engineScan) enter() bool {
	if s.depth++; s.depth <= MaxDepth {
		return true
	}
	if s.at < len(s.tokens) {
		s.fault(TooDeep, s.place(), "brackets nest too deeply")
	}
	s.at = len(s.tokens)
	return false
}

func (s *engineScan) leave() { s.depth-- }

// allOf joins what is left of the arguments of an AND; nil stands for what
// nothing is left of.
func allOf(args ...query.Expr) query.Expr {
	var kept query.And
	left := false
	for _, a := range args {
		if a != nil {
			kept, left = append(kept, flatAnd(a)...), true
		}
	}
	if !left {
		return nil
	}
	return query.AllOf(kept...)
}

// anyOf does the same for an OR.
func anyOf(args ...query.Expr) query.Expr {
	var kept query.Or
	left := false
	for _, a := range args {
		if a != nil {
			kept, left = append(kept, flatOr(a)...), true
		}
	}
	if !left {
		return nil
	}
	return query.AnyOf(kept...)
}

// notOf negates what is left of an argument.
func notOf(e query.Expr) query.Expr {
	if e == nil {
		return nil
	}
	return query.Not{Arg: e}
}
