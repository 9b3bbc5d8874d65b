package main

import (
	"slices"
	"strings"

	"sourcer/query/source"
	"sourcer/synonyms"
)

// The versions of "synonyms show -o json" and "synonyms search -o json".
const (
	conceptSchema = "sourcer.concept/1"
	searchSchema  = "sourcer.search/1"
)

// conceptInfo is what "synonyms show -o json" prints.
type conceptInfo struct {
	Schema    string     `json:"schema"`
	Concept   string     `json:"concept"`
	Kind      string     `json:"kind"`
	Domain    string     `json:"domain"`
	Source    string     `json:"source"`
	Also      []string   `json:"also"`
	Spellings []string   `json:"spellings"`
	Shared    []string   `json:"shared"`
	Ambiguous []string   `json:"ambiguous"`
	Safe      []string   `json:"safe"`
	Nouns     []string   `json:"nouns"`
	Implies   []edgeInfo `json:"implies"`
	ImpliedBy []edgeInfo `json:"impliedBy"`
	Related   []edgeInfo `json:"related"`
	HiredAs   []edgeInfo `json:"hiredAs"`
	HiredFrom []edgeInfo `json:"hiredFrom"`
}

type edgeInfo struct {
	Concept string  `json:"concept"`
	Reason  string  `json:"reason"`
	Weight  float64 `json:"weight"`
	Source  string  `json:"source"`
}

func conceptOf(d synonyms.Detail) conceptInfo {
	return conceptInfo{
		Schema: conceptSchema, Concept: d.Name, Kind: string(d.Kind), Domain: d.Domain, Source: d.Source,
		Also: list0(d.Also), Spellings: list0(d.Spellings), Shared: list0(d.Shared), Ambiguous: list0(d.Bare),
		Safe: list0(d.Safe), Nouns: list0(d.Nouns), Implies: edgesOf(d.Implies), ImpliedBy: edgesOf(d.ImpliedBy),
		Related: edgesOf(d.Related), HiredAs: edgesOf(d.HiredAs), HiredFrom: edgesOf(d.HiredFrom),
	}
}

// list0 is the list, or an empty one in place of none: JSON shows null for
// none.
func list0(words []string) []string { return slices.Concat([]string{}, words) }

func edgesOf(edges []synonyms.Edge) []edgeInfo {
	out := []edgeInfo{}
	for _, e := range edges {
		out = append(out, edgeInfo{e.Concept, e.Why, e.Weight, e.Source})
	}
	return out
}

// searchInfo is what "synonyms search -o json" prints.
type searchInfo struct {
	Schema   string      `json:"schema"`
	Concepts []foundInfo `json:"concepts"`
}

type foundInfo struct {
	Concept string `json:"concept"`
	Kind    string `json:"kind"`
	Domain  string `json:"domain"`
}

func foundOf(found []synonyms.Concept) searchInfo {
	out := searchInfo{Schema: searchSchema, Concepts: []foundInfo{}}
	for _, c := range found {
		out.Concepts = append(out.Concepts, foundInfo{c.Name, string(c.Kind), c.Domain})
	}
	return out
}

// printConcept prints all that the table knows about a concept.
func (a *app) printConcept(d synonyms.Detail) {
	a.line(a.onPaper.bold(source.Printable(d.Name)) + a.onPaper.dim("  "+string(d.Kind)+", "+d.Domain+", source "+d.Source))
	for _, row := range []struct {
		label string
		words []string
	}{
		{"spellings", d.Spellings},
		{"shared with another concept", d.Shared},
		{"ambiguous, never used bare", d.Bare},
		{"used instead", d.Safe},
		{"role nouns", d.Nouns},
		{"also in", d.Also},
	} {
		if len(row.words) > 0 {
			a.para("  "+row.label+": ", strings.Join(row.words, ", "))
		}
	}
	a.printEdges("implies", d.Implies)
	a.printEdges("implied by", d.ImpliedBy)
	a.printEdges("related", d.Related)
	a.printEdges("hired as", d.HiredAs)
	a.printEdges("hired from", d.HiredFrom)
}

func (a *app) printEdges(title string, edges []synonyms.Edge) {
	if len(edges) == 0 {
		return
	}
	a.section(title)
	rows := make([][]string, len(edges))
	for i, e := range edges {
		rows[i] = []string{source.Printable(e.Concept), weight(e.Weight), source.Printable(e.Why) + " [" + e.Source + "]"}
	}
	a.tabulate(rows)
}
