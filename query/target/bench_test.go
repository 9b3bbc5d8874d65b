package target

import (
	"strings"
	"testing"

	"sourcer/query"
)

// long is a query of the size that a broad brief grows to.
func long() query.Expr {
	var groups query.And
	for _, skill := range []string{"backend engineer", "Python", "AWS", "Kafka", "Terraform"} {
		var or query.Or
		for i := range 20 {
			or = append(or, w(skill+strings.Repeat("x", i)))
		}
		groups = append(groups, or)
	}
	return append(groups, not(w("intern")), not(w("manager")))
}

func BenchmarkLookup(b *testing.B) {
	for b.Loop() {
		lookup(b, "google")
	}
}

func BenchmarkWrite(b *testing.B) {
	p, e := lookup(b, "linkedin"), long()
	for b.Loop() {
		if _, err := p.Write(keywords(p), e); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	p := lookup(b, "linkedin")
	text, err := p.Write(keywords(p), long())
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := p.Read(keywords(p), text); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMeasure(b *testing.B) {
	p := lookup(b, "google")
	text, err := p.Write(keywords(p), long())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		p.Measure(text)
	}
}
