package expand_test

import (
	"os"
	"testing"

	"sourcer/query/expand"
	"sourcer/synonyms"
)

// BenchmarkExpand expands a sample brief at the default reach.
func BenchmarkExpand(b *testing.B) {
	text, err := os.ReadFile("../../testdata/briefs/backend.brief")
	if err != nil {
		b.Fatal(err)
	}
	br := parse(b, string(text))
	b.ReportAllocs()
	for b.Loop() {
		expand.Expand(br, expand.Options{Table: synonyms.Shipped()})
	}
}
