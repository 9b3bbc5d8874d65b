package lint

import (
	"slices"
	"strings"
	"sync"

	"sourcer/query/source"
)

// Rule explains one kind of finding. All that is said of it anywhere, by
// explain, in SARIF and in tables, comes from here.
type Rule struct {
	Name     string // what scripts compare; it never changes
	Code     string // a short form of the name; it never changes either
	Severity source.Severity
	Title    string // a few words
	Problem  string // a sentence or two: what is found, and what it does
	Target   string // the platform of the example
	Example  string // a string that has it
	Fixed    string // the string as it should be
	Why      string // why it matters, or why it happens
}

// Rules lists all rules by code.
func Rules() []Rule { return slices.Clone(allRules()) }

var allRules = sync.OnceValue(func() []Rule {
	return slices.Concat(repairRules(), syntaxRules(), meaningRules(), platformRules(), tradeRules())
})

// LookUp finds a rule by its name or its code. Case does not count.
func LookUp(nameOrCode string) (Rule, bool) {
	rules := allRules()
	i := slices.IndexFunc(rules, func(r Rule) bool {
		return strings.EqualFold(r.Name, nameOrCode) || strings.EqualFold(r.Code, nameOrCode)
	})
	if i < 0 {
		return Rule{}, false
	}
	return rules[i], true
}
