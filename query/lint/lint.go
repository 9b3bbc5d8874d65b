// Package lint says what is wrong with a search string that a person wrote:
// what was done to it on its way, what is written wrong, what is read
// otherwise than it looks, what the platform does not have, and what a
// sourcer would ask about.
//
// A string is read as the platform reads it, after the repairs of package
// repair and nothing else: "java or kotlin" asks LinkedIn for three words.
// False alarms do more harm than misses, so that each check asks for a clear
// sign; a string in good order gives no error and no warning.
package lint

import (
	"slices"
	"strings"

	"sourcer/query"
	"sourcer/query/repair"
	"sourcer/query/source"
	"sourcer/query/target"
)

// Finding is one thing to say about a string.
type Finding struct {
	Name, Code string
	Severity   source.Severity
	Span       source.Span  // in the input
	Message    string       // lower case, no full stop
	Hint       string       // what to do
	Fix        *source.Edit // nil where only a person can know; it never changes what the platform reads
}

// Report is what there is to say about a string.
type Report struct {
	Target string
	Input  string
	Text   string // the input, repaired
	// Valid is false where the platform may read the string in any way, or
	// refuses it. An error is then among the findings.
	Valid bool
	// Query is what the platform makes of the text, nil where it is not valid
	// or asks for nothing.
	Query    query.Expr
	Findings []Finding // in the order of their places
}

// Options steer a check.
type Options struct {
	// Words knows which words belong together, which mean several things and
	// how they are spelt. Nil leaves out what needs it.
	Words *Vocabulary
}

// Check reads a string as what somebody would paste into a platform's main
// box. Its time grows with the length of the string; what compares terms with
// one another is left out beyond [MaxCompared].
func Check(p *target.Profile, input string, o Options) *Report {
	repaired := repair.Clean(input, RepairOptions(p))
	c := newChecker(p, repaired.Text, o)
	c.run()
	r := &Report{Target: p.Name, Input: input, Text: repaired.Text, Valid: c.valid}
	if c.valid {
		r.Query = c.scan.Expr
	}
	for _, x := range repaired.Repairs {
		r.Findings = append(r.Findings, repairFinding(x))
	}
	for _, f := range c.findings {
		f.Span = repaired.Input(f.Span)
		if f.Fix != nil {
			f.Fix = &source.Edit{Span: repaired.Input(f.Fix.Span), With: f.Fix.With}
		}
		r.Findings = append(r.Findings, f)
	}
	r.Findings = tidy(r.Findings)
	return r
}

// RepairOptions are what a platform takes as it is.
func RepairOptions(p *target.Profile) repair.Options {
	isBox := func(name string) bool {
		return slices.ContainsFunc(p.Boxes(target.LayoutFields), func(b target.Box) bool { return strings.EqualFold(b.Name, name) })
	}
	return repair.Options{SingleQuotes: p.Family == target.TSQuery, Field: p.HasNative, Box: isBox}
}

func repairFinding(x repair.Repair) Finding {
	rule, _ := LookUp(string(x.Name))
	hint := "it is read without it"
	switch x.With {
	case "":
	case `"`:
		hint = "it is read as a straight quote"
	case "'":
		hint = "it is read as a straight apostrophe"
	case " ":
		hint = "it is read as a blank"
	default:
		hint = "it is read as " + source.Quote(x.With)
	}
	return Finding{
		Name: rule.Name, Code: rule.Code, Severity: rule.Severity, Span: x.Span, Message: x.Message, Hint: hint,
		Fix: &source.Edit{Span: x.Span, With: x.With},
	}
}

// tidy sorts findings by place, and leaves each out that is there twice.
func tidy(findings []Finding) []Finding {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		if a.Span.Offset != b.Span.Offset {
			return a.Span.Offset - b.Span.Offset
		}
		return strings.Compare(a.Code, b.Code)
	})
	return slices.CompactFunc(findings, func(a, b Finding) bool { return a.Name == b.Name && a.Span == b.Span })
}

// Diagnostics are the findings as places in a source, whose text is the
// input or holds it from an offset on.
func (r *Report) Diagnostics(src *source.Source, offset int) []source.Diagnostic {
	out := make([]source.Diagnostic, len(r.Findings))
	for i, f := range r.Findings {
		f.Span.Offset += offset
		out[i] = source.Diagnostic{
			Code: f.Code + " " + f.Name, Severity: f.Severity, Source: src, Span: f.Span, Message: f.Message, Hints: []string{f.Hint},
		}
		if f.Fix != nil {
			out[i].Fix = &source.Edit{Span: source.Span{Offset: f.Fix.Span.Offset + offset, Length: f.Fix.Span.Length}, With: f.Fix.With}
		}
	}
	return out
}

// Worst returns the gravest severity among the findings, "" without any.
func (r *Report) Worst() source.Severity {
	for _, s := range []source.Severity{source.Error, source.Warning, source.Hint} {
		if slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Severity == s }) {
			return s
		}
	}
	return ""
}
