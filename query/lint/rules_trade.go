package lint

import (
	"sourcer/query/source"
)

// tradeRules are about what a sourcer would ask about.
func tradeRules() []Rule {
	return []Rule{
		{
			Name: "ambiguous-term", Code: "T01", Severity: source.Hint,
			Title:   "word that means other things too",
			Problem: "The word stands on many profiles in another sense.",
			Target:  "linkedin",
			Example: "Go AND kafka",
			Fixed:   `(Golang OR "Go developer") AND kafka`,
			Why:     "Go, R, C, Spring, Swift are words of every day. A longer form finds fewer others.",
		},
		{
			Name: "missing-spelling", Code: "T02", Severity: source.Hint,
			Title:   "spelling that is missing",
			Problem: "The term has another usual spelling, and platforms do not take the two for one.",
			Target:  "linkedin",
			Example: `"backend engineer"`,
			Fixed:   `"backend engineer" OR "back end engineer"`,
			Why:     "People write back end, back-end and backend.",
		},
		{
			Name: "protected-trait", Code: "T03", Severity: source.Warning,
			Title:   "trait that the law protects, or a stand-in for one",
			Problem: "The term is about age, gender, origin, belief, health or family, or stands in for it. It needs a job-related reason.",
			Target:  "linkedin",
			Example: `java AND "digital native"`,
			Fixed:   "java",
			Why:     "Choosing people by such traits is unlawful in many places, and so is what amounts to it.",
		},
	}
}
