package synonyms

import (
	"slices"
	"strings"
)

// leaders are the role nouns of those who lead a department. What they lead
// stands before the noun, or behind it with or without "of": "sales director",
// "director of sales", "VP sales".
var leaders = [...]string{"head", "director", "VP", "SVP", "EVP"}

// ofWord joins a leader to what is led.
const ofWord = "of"

func isLeader(noun string) bool { return slices.Contains(leaders[:], noun) }

// leadsPeople reports whether a role noun is of those who lead. Beside it a
// word that means other things too is no technology: a "head chef" cooks.
func leadsPeople(noun string) bool {
	return isLeader(noun) || slices.Contains([]string{"executive", "manager"}, noun)
}

// leaderName is what the leader of a department is called.
func leaderName(noun, led string) string { return noun + " " + ofWord + " " + led }

// afterOf drops the word that joins a leader to what is led.
func afterOf(noun string, behind []string) []string {
	if isLeader(noun) && len(behind) > 1 && behind[0] == ofWord {
		return behind[1:]
	}
	return behind
}

// ledRow finds the row of the leader of a department.
func (t *Table) ledRow(p title) *concept {
	for _, led := range p.mods[0].titleForms() {
		if row := t.find(JobTitle, leaderName(p.noun, led)); row != nil {
			return row
		}
	}
	return nil
}

// combineLed writes a leader and what is led, in their usual order first: a
// vice president stands in front, all others on either side.
func (p title) combineLed(max bounds) []form {
	led := []form{{"", 1}}
	for _, m := range slices.Backward(p.mods) {
		led = product(ways(m.titleForms(), max.forms, nextPart), led, func(part, rest string) string {
			return strings.TrimSpace(part + " " + rest)
		})
	}
	nouns := ways(p.leader, max.nouns, nextPart)
	forms := product(nouns, led, leaderName)
	second := product(nouns, led, func(n, l string) string { return n + " " + l })
	if p.noun == "head" || p.noun == "director" {
		second = product(led, nouns, joinPart)
	}
	for _, f := range second {
		forms = append(forms, form{f.text, f.weight * nextPart})
	}
	return forms
}
