package synonyms

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// ExportSolr writes concepts of the table in the synonyms format of Solr and
// Elasticsearch: those that the names are spellings of, or all where no name
// is given. Names that the table has no entry for are returned, and nothing is
// written then.
//
// "a, b" are the spellings of one concept; those that mean other things too
// are left out. "a => a, b" says that who has a has b, and that a is found
// under b and not b under a: it is written for what an expansion follows by
// default, also over several edges, for a search engine does not follow a rule
// from a rule. Comments carry what rules cannot say, and [ParseSolr] reads
// them.
func (t *Table) ExportSolr(names ...string) (file []byte, unknown []string) {
	list, unknown := t.entries(names)
	if len(unknown) > 0 {
		return nil, unknown
	}
	w := solrWriter{table: t}
	fmt.Fprintf(&w, "# Synonyms in the format of Solr and Elasticsearch, from table %s.\n", t.Version())
	w.WriteString("# \"a, b\" are spellings of one thing; \"a => a, b\" says that who has a has b.\n")
	for _, c := range list {
		w.concept(c)
	}
	return w.Bytes(), nil
}

// The words that begin a comment which says more than the rules do. A comment
// "# skill: Django" opens a concept; any kind stands for skill.
const (
	solrBare    = "bare"
	solrSafe    = "safe"
	solrShares  = "shares"
	solrNouns   = "nouns"
	solrTitled  = "titled"
	solrWork    = "work"
	solrAfter   = "after"
	solrSource  = "source"
	solrImplies = "implies"
	solrRelated = "related"
	solrHired   = "hired_as"
	solrByWay   = "by way of"
)

// solrAside stands between the name and the reason in the comment of an edge.
// No name has one in it.
const solrAside = "; "

type solrWriter struct {
	bytes.Buffer
	table *Table
}

// concept writes a block: the concept's name, its spellings, its edges.
func (w *solrWriter) concept(c *concept) {
	fmt.Fprintf(w, "\n# %s: %s\n", c.Kind, solrTerms(c.Name))
	for _, list := range []struct {
		key   string
		terms []string
	}{
		{solrBare, c.Bare},
		{solrSafe, c.Safe},
		{solrShares, c.Shared},
		{solrNouns, c.Nouns},
		{solrTitled, c.Titled},
		{solrWork, c.Work},
		{solrAfter, c.place()},
		{solrSource, []string{c.Source}},
	} {
		if len(list.terms) > 0 && list.terms[0] != "" {
			w.comment(list.key, solrTerms(list.terms...))
		}
	}
	forms := w.table.written(c)
	if len(forms) > 1 || len(forms) == 1 && forms[0] != c.Name {
		w.WriteString(solrTerms(forms...) + "\n")
	}
	w.edges(c, forms)
}

func (w *solrWriter) comment(key, text string) { fmt.Fprintf(w, "# %s: %s\n", key, text) }

// edges writes what a concept implies, first by its own edges, then over
// several, and what stands beside it.
func (w *solrWriter) edges(c *concept, forms []string) {
	for _, e := range c.Implies {
		w.edge(solrImplies, e)
		if to := w.table.concept(c.Kind, e.To); to != nil && strongEnough(c.Kind, e) {
			w.rule(forms, to)
		}
	}
	for _, far := range w.table.farImplied(c) {
		w.comment(solrByWay, solrTerms(far.via.Name))
		w.rule(forms, far.concept)
	}
	for _, e := range c.Hired {
		w.edge(solrHired, e)
		if to := w.table.concept(JobTitle, e.To); to != nil && strongEnough(JobTitle, e) {
			w.rule(w.table.spelledTitle(techTitle(c, e).name()), to)
		}
	}
	for _, e := range c.Related {
		w.edge(solrRelated, e)
	}
}

func (w *solrWriter) edge(key string, e edge) {
	weight := strconv.FormatFloat(float64(e.Weight)/100, 'f', -1, 64)
	w.comment(key+" "+weight, solrTerms(e.To)+solrAside+e.Why)
}

// rule writes that whoever has one of the forms has a concept.
func (w *solrWriter) rule(forms []string, to *concept) {
	if len(forms) == 0 {
		return
	}
	right := forms[:1:1]
	for _, f := range w.table.written(to) {
		right = addReading(right, f)
	}
	if len(right) > 1 {
		w.WriteString(solrTerms(forms...) + " => " + solrTerms(right...) + "\n")
	}
}

// strongEnough reports whether an expansion follows an edge by default.
func strongEnough(kind Kind, e edge) bool {
	if kind == JobTitle {
		return float64(e.Weight)/100 >= strongTitle
	}
	return float64(e.Weight)/100 >= strongSkill
}

// written lists the spellings of a concept as they stand in texts, each once.
// A title is written in all its ways. A spelling that finds another concept is
// that one's.
func (t *Table) written(c *concept) []string {
	var forms []string
	if c.Kind == JobTitle {
		forms = t.spelledTitle(c.Name)
	}
	for _, f := range c.putOut() {
		forms = addReading(forms, f)
	}
	return slices.DeleteFunc(forms, func(f string) bool {
		owner := t.spelled(c.Kind, f)
		return owner == nil || owner.Name != c.Name
	})
}

func (t *Table) spelledTitle(name string) []string {
	var forms []string
	for _, term := range t.Title(name, Same, nil).Terms {
		forms = append(forms, term.Text)
	}
	return forms
}

// farImplied lists what a concept implies over two edges or more, as far as
// an expansion follows them by default, and what it does not imply by an edge
// of its own.
func (t *Table) farImplied(c *concept) []farEnd {
	if c.Kind == JobTitle {
		return nil
	}
	return slices.DeleteFunc(t.farEnds(c), func(f farEnd) bool {
		return f.depth > maxDepth || f.weight < strongSkill
	})
}

// solrTerms joins terms to one side of a rule. Commas, arrows and backslashes
// in them are escaped, and so is a mark of comments that would open the line.
func solrTerms(terms ...string) string {
	escaped := make([]string, len(terms))
	for i, t := range terms {
		escaped[i] = solrEscaper().Replace(t)
		if strings.HasPrefix(t, solrComment) {
			escaped[i] = `\` + escaped[i]
		}
	}
	return strings.Join(escaped, ", ")
}

const (
	solrComment = "#"
	solrArrow   = "=>"
)

func solrEscaper() *strings.Replacer {
	return strings.NewReplacer(`\`, `\\`, ",", `\,`, solrArrow, `\=>`)
}
