package main

import (
	"encoding/json"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"sourcer/query/brief"
	"sourcer/query/lint"
	"sourcer/query/source"
)

// lintSARIF prints the format of code scanners, one result after the other.
// What it writes by hand are the members around them.
type lintSARIF struct {
	app   *app
	rules []sarifRule
	some  bool // a result was printed
}

// The members of SARIF 2.1.0 that are printed here, under their names there.
type (
	sarifText struct {
		Text string `json:"text"`
	}
	sarifRule struct {
		ID            string     `json:"id"`
		Name          string     `json:"name"`
		Short         sarifText  `json:"shortDescription"`
		Full          sarifText  `json:"fullDescription"`
		Help          sarifText  `json:"help"`
		Configuration sarifLevel `json:"defaultConfiguration"`
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Fixes     []sarifFix      `json:"fixes,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPlace `json:"physicalLocation"`
	}
	sarifPlace struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"` // behind the last one
	}
	sarifFix struct {
		Changes []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
)

func (o *lintSARIF) begin() error {
	o.rules = sarifRules()
	driver, err := json.Marshal(sarifDriver{"sourcer", readVersion().Version, o.rules})
	if err != nil {
		return err
	}
	o.app.out.WriteString(`{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0",` +
		`"runs":[{"columnKind":"unicodeCodePoints","tool":{"driver":`)
	o.app.out.Write(driver)
	o.app.out.WriteString(`},"results":[`)
	return nil
}

func (o *lintSARIF) end() error {
	_, err := o.app.out.WriteString("\n]}]}\n")
	return gone(err)
}

func (o *lintSARIF) text(src *source.Source, r *lint.Report) error {
	found := r.Diagnostics(src, 0)
	for i := range found {
		found[i].Code = r.Findings[i].Code
	}
	return o.brief(src, found)
}

func (o *lintSARIF) brief(_ *source.Source, found []source.Diagnostic) error {
	for _, d := range found {
		data, err := json.Marshal(o.result(d))
		if err != nil {
			return err
		}
		if o.some {
			o.app.out.WriteByte(',')
		}
		o.some = true
		o.app.out.WriteByte('\n')
		if _, err := o.app.out.Write(data); err != nil {
			return gone(err)
		}
	}
	return nil
}

func (o *lintSARIF) result(d source.Diagnostic) sarifResult {
	message := d.Message
	if len(d.Hints) > 0 {
		message += "; " + strings.Join(d.Hints, "; ")
	}
	file := sarifArtifact{fileURI(d.Source.Name)}
	r := sarifResult{
		RuleID: d.Code, RuleIndex: slices.IndexFunc(o.rules, func(r sarifRule) bool { return r.ID == d.Code }),
		Level: sarifLevelOf(d.Severity), Message: sarifText{message},
		Locations: []sarifLocation{{sarifPlace{file, regionOf(d.Source, d.Span)}}},
	}
	if d.Fix != nil {
		r.Fixes = []sarifFix{{[]sarifChange{{file, []sarifReplacement{{regionOf(d.Source, d.Fix.Span), sarifText{d.Fix.With}}}}}}}
	}
	return r
}

func regionOf(src *source.Source, span source.Span) sarifRegion {
	from, to := src.Position(span.Offset), src.Position(span.End())
	return sarifRegion{from.Line, from.Column, to.Line, to.Column}
}

// fileURI is the name of a file as a URI: relative as it was given, or with
// the scheme for files.
func fileURI(name string) string {
	path := filepath.ToSlash(name)
	if !filepath.IsAbs(name) {
		return (&url.URL{Path: path}).String()
	}
	if !strings.HasPrefix(path, "/") { // a drive
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

func sarifLevelOf(s source.Severity) string {
	if s == source.Hint {
		return "note"
	}
	return string(s)
}

// sarifRules lists all that may be found, in strings and in briefs.
func sarifRules() []sarifRule {
	var out []sarifRule
	for _, r := range lint.Rules() {
		out = append(out, sarifRule{
			r.Code, r.Name,
			sarifText{r.Title},
			sarifText{r.Problem + " " + r.Why},
			sarifText{"Example: " + r.Example + "\nFixed: " + r.Fixed},
			sarifLevel{sarifLevelOf(r.Severity)},
		})
	}
	for _, c := range brief.Codes() {
		out = append(out, sarifRule{c.Name, c.Name, sarifText{c.Title}, sarifText{c.Text}, sarifText{c.Example}, sarifLevel{sarifLevelOf(source.Warning)}})
	}
	return out
}
