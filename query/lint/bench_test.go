package lint

import (
	"testing"

	"sourcer/synonyms"
)

// BenchmarkCheck reads strings as recruiters write them; the figure is for
// one string.
func BenchmarkCheck(b *testing.B) {
	p := lookup(b, "linkedin")
	words := NewVocabulary(synonyms.Shipped())
	strings := []string{
		`("backend engineer" OR "backend developer") AND (golang OR rust) AND kubernetes NOT (manager OR recruiter)`,
		`“java developer” OR kotlin AND kafka`,
		`java or python`,
		`"site reliability engineer" AND (AWS OR GCP OR Azure) AND Terraform AND (Kubernetes OR k8s) AND Python NOT (intern OR junior OR student)`,
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		Check(p, strings[i%len(strings)], Options{Words: words})
	}
}
