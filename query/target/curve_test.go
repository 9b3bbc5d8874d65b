package target

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
)

// BenchmarkCurve shows what a byte costs in texts of a kilobyte to a megabyte,
// for each reader and for the shapes that readers are slow at. Where reading
// is linear, the four figures of a line are about the same:
//
//	go test -run '^$' -bench Curve -benchtime 1x ./query/target
func BenchmarkCurve(b *testing.B) {
	const least, mostRead = 2, 1 << 18 // runs, and bytes to read where the text is short
	shapes := []struct {
		name string
		text func(n int) string
	}{
		{"nested", func(n int) string { return strings.Repeat("(", n/2) + "a" + strings.Repeat(")", n/2-1) }},
		{"brackets", func(n int) string { return repeated(`((a OR "b c") AND (d)) `, n) }},
		{"unclosed", func(n int) string { return repeated(`("a `, n) }},
		{"operators", func(n int) string { return repeated("a OR NOT b AND -c ", n) }},
	}
	for _, name := range Names() {
		p := lookup(b, name)
		for _, shape := range shapes {
			b.Run(name+"/"+shape.name, func(b *testing.B) {
				for b.Loop() {
					for _, kb := range []int{1, 10, 100, 1000} {
						text := shape.text(kb * 1000)
						best := quickest(max(least, mostRead/len(text)), func() { p.Scan(keywords(p), text) })
						b.ReportMetric(float64(best.Nanoseconds())/float64(len(text)), fmt.Sprintf("ns/B@%dKB", kb))
					}
				}
			})
		}
	}
}

// quickest is the shortest of some runs: what else the machine does spoils
// the others.
func quickest(runs int, run func()) time.Duration {
	best := time.Duration(math.MaxInt64)
	for range runs {
		start := time.Now()
		run()
		best = min(best, time.Since(start))
	}
	return best
}

func repeated(piece string, n int) string { return strings.Repeat(piece, n/len(piece)) }
