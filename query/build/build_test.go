package build_test

import (
	"os"
	"testing"

	"sourcer/query/brief"
	"sourcer/query/build"
	"sourcer/query/source"
	"sourcer/query/target"
	"sourcer/synonyms"
)

// sample parses one of the sample briefs.
func sample(tb testing.TB, name string) *brief.Brief {
	tb.Helper()
	text, err := os.ReadFile("../../testdata/briefs/" + name)
	if err != nil {
		tb.Fatal(err)
	}
	return parse(tb, string(text))
}

func parse(tb testing.TB, text string) *brief.Brief {
	tb.Helper()
	b, found := brief.Parse(source.New("test.brief", text), brief.Options{})
	if source.List(found).HasErrors() {
		tb.Fatalf("%v", found)
	}
	return b
}

func profiles(tb testing.TB, names ...string) []*target.Profile {
	tb.Helper()
	var out []*target.Profile
	for _, n := range names {
		p, err := target.Lookup(n)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

func BenchmarkBuild(b *testing.B) {
	for _, name := range []string{"backend.brief", "frontend.brief", "data.brief", "devops.brief", "mobile.brief"} {
		b.Run(name, func(b *testing.B) {
			br := sample(b, name)
			o := build.Options{Table: synonyms.Shipped(), Targets: profiles(b, "linkedin")}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := build.Run(br, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
