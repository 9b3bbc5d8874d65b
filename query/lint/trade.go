package lint

import (
	"strings"

	"sourcer/query"
)

// trade looks at the words themselves.
func (c *checker) trade() {
	places := c.places()
	if len(places) > MaxCompared {
		return
	}
	have := map[string]bool{}
	for _, p := range places {
		have[plain(p.term.Text)] = true
	}
	told := map[string]bool{}
	for _, p := range places {
		key := plain(p.term.Text)
		if told[key] || foreignField(p.term) {
			continue
		}
		told[key] = true
		c.oneWord(p, have)
	}
}

// foreignField reports whether a term is about something else than a person:
// a site, a file.
func foreignField(t query.Term) bool { return t.Native != "" && t.Field == query.Anywhere }

func (c *checker) oneWord(p place, have map[string]bool) {
	text := p.term.Text
	known := c.words.of(text)
	if known.trait != "" {
		c.report("protected-trait", p.span, "leave it out, or note the job-related reason", "%s is about %s: it needs a job-related reason", clip(text), known.trait)
		return
	}
	if p.term.Prefix || strings.HasSuffix(text, "*") {
		return
	}
	if p.term.Field != query.Anywhere && p.term.Field != query.Title {
		return // a field says what is meant
	}
	if len(known.safe) > 0 && !p.excluded && p.term.Field == query.Anywhere {
		c.report("ambiguous-term", p.span, "write "+strings.Join(known.safe, " or "), "%s means other things too", clip(text))
		return
	}
	var missing []string
	for _, s := range known.spellings {
		if !have[plain(s)] {
			missing = append(missing, s)
		}
	}
	if len(missing) > 0 {
		c.report("missing-spelling", p.span, "add "+strings.Join(missing, ", "), "%s is also written %s", clip(text), strings.Join(missing, ", "))
	}
}
