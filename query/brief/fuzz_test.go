package brief

import (
	"strings"
	"testing"

	"sourcer/query/source"
)

func seed(f *testing.F) {
	for _, tc := range treeCases {
		f.Add(tc.in)
	}
	for _, tc := range errorCases {
		f.Add(tc.in)
	}
	for _, tc := range checkCases {
		f.Add(tc.in)
	}
	for _, tc := range formatCases {
		f.Add(tc.in)
	}
	for _, tc := range facetCases {
		f.Add("must: Go\n" + tc.in)
	}
}

// FuzzParse reads any text: the tree fits it, and what is found can be shown
// on a terminal.
func FuzzParse(f *testing.F) {
	seed(f)
	files := map[string]string{"a.brief": "use b.brief\ndefine peers: Stripe", "b.brief": "define others: @peers"}
	f.Fuzz(func(t *testing.T, text string) {
		b, findings := parseFiles(t, text, files)
		findings = append(findings, Check(b, testWords)...)
		var out strings.Builder
		if err := source.Render(&out, findings, source.Style{}); err != nil {
			t.Fatal(err)
		}
		if shown := strings.ReplaceAll(out.String(), "\n", ""); source.Printable(shown) != shown {
			t.Fatalf("%q would reach a terminal", out.String())
		}
	})
}

// FuzzFormat holds the laws of formatting against any text.
func FuzzFormat(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) { checkFormat(t, text) })
}
