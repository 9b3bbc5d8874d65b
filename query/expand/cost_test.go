package expand_test

import (
	"os"
	"slices"
	"strings"
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

// TestWantedOnce holds the cost of what is wanted to one look-up for all titles
// of a brief: what twenty add for it is what one adds.
func TestWantedOnce(t *testing.T) {
	cost := func(titles, wanted int) float64 {
		br := parse(t, "title: "+strings.Repeat("software engineer, ", titles-1)+"software engineer\n")
		o := expand.Options{Table: synonyms.Shipped(), Wanted: slices.Repeat([]string{"Java"}, wanted)}
		return testing.AllocsPerRun(5, func() { expand.Expand(br, o) })
	}
	one, twenty := cost(1, 1000)-cost(1, 1), cost(20, 1000)-cost(20, 1)
	if twenty > 2*one {
		t.Errorf("1,000 technologies cost %.0f allocations beside 20 titles, %.0f beside one", twenty, one)
	}
}
