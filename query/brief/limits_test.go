package brief

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"sourcer/query/source"

	"github.com/google/go-cmp/cmp"
)

// groups writes a chain of named groups, each made of the next, and a brief
// that wants the first.
func groups(n int, body, last string) string {
	var b strings.Builder
	b.WriteString("must: @a1\n")
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, "define a%d: %s\n", i, strings.ReplaceAll(body, "%d", fmt.Sprint(i+1)))
	}
	fmt.Fprintf(&b, "define a%d: %s\n", n, last)
	return b.String()
}

// brackets writes a term in n pairs of brackets.
func brackets(n int) string { return strings.Repeat("(", n) + "Go" + strings.Repeat(")", n) }

// chain writes n files, each of which uses the next.
func chain(n int) map[string]string {
	files := map[string]string{}
	for i := 1; i < n; i++ {
		files[fmt.Sprintf("%d.brief", i)] = fmt.Sprintf("use %d.brief", i+1)
	}
	files[fmt.Sprintf("%d.brief", n)] = "define a1: x1"
	return files
}

// row writes n files of one group each, and the lines that use them.
func row(n int) (text string, files map[string]string) {
	files = map[string]string{}
	text = "must: Go\n"
	for i := 1; i <= n; i++ {
		files[fmt.Sprintf("%d.brief", i)] = fmt.Sprintf("define a%d: x1", i)
		text += fmt.Sprintf("use %d.brief\n", i)
	}
	return text, files
}

// TestLimits goes up to each limit, and one past it.
func TestLimits(t *testing.T) {
	pad := func(n int) string { return "must: Go\n#" + strings.Repeat("x", n-len("must: Go\n#")) }
	rowOK, rowOKFiles := row(MaxIncludes)
	rowBad, rowBadFiles := row(MaxIncludes + 1)
	items := func(n int) string { return "must: @a1\ndefine a1: " + strings.Repeat("x1,", n) }
	for _, tc := range []struct {
		name  string
		in    string
		files map[string]string
		want  []string
	}{
		{"largest file", pad(MaxBytes), nil, nil},
		{"file too large", pad(MaxBytes + 1), nil, []string{"2:65528 too-large: the file has 65537 bytes, and 65536 are the limit"}},
		{"deepest brackets", "must: " + brackets(MaxNesting), nil, nil},
		{"brackets too deep", "must: " + brackets(MaxNesting+1), nil, []string{"1:39 too-deep: brackets stand in brackets more than 32 deep"}},
		{"deepest groups", groups(MaxNesting, "@a%d", "Go"), nil, nil},
		{"groups too deep", groups(MaxNesting+1, "@a%d", "Go"), nil, []string{"2:8 too-deep: groups stand in groups more than 32 deep"}},
		{"most terms", items(MaxTerms), nil, nil},
		{"too many terms", items(MaxTerms + 1), nil, []string{"1:1 too-many-terms: with this entry the brief has more than 5000 terms, once its groups are written out"}},
		{"groups that double", groups(MaxNesting, "@a%d, @a%d", "Go"), nil, []string{"1:1 too-many-terms: with this entry the brief has more than 5000 terms, once its groups are written out"}},
		{"deepest files", "must: Go\nuse 1.brief", chain(MaxIncludeDepth), nil},
		{"files too deep", "must: Go\nuse 1.brief", chain(MaxIncludeDepth + 1), []string{"8.brief:1:5 too-many-files: files use files more than 8 deep"}},
		{"most files", rowOK, rowOKFiles, nil},
		{"too many files", rowBad, rowBadFiles, []string{"18:5 too-many-files: a brief uses 16 files at the most"}},
		{"a used file too large", "must: Go\nuse a.brief", map[string]string{"a.brief": pad(MaxBytes + 1)}, []string{"a.brief:2:65528 too-large: the file has 65537 bytes, and 65536 are the limit"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, findings := parseFiles(t, tc.in, tc.files)
			if diff := cmp.Diff(tc.want, lines(findings)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestHostile feeds what nobody writes by accident. Each ends, with an error
// that can be shown.
func TestHostile(t *testing.T) {
	for _, in := range []string{
		"must: " + strings.Repeat("(", 200_000),
		"must: " + strings.Repeat("(", 60_000),
		"must: " + strings.Repeat("x", 1<<20),
		"must: " + strings.Repeat("not ", 10_000),
		"must: " + strings.Repeat("a and ", 10_000),
		"must: " + strings.Repeat("a or b and ", 5_000) + "c",
		"must: " + strings.Repeat("~", 60_000),
		"must: " + strings.Repeat("@", 60_000),
		"must: " + strings.Repeat("\"", 60_001),
		"must: " + strings.Repeat("\\\"", 30_000),
		"must: " + strings.Repeat("“", 20_000),
		"must: " + strings.Repeat(",", 60_000),
		strings.Repeat("a:\n", 20_000),
		strings.Repeat("must:\n", 10_000),
		strings.Repeat("years: 1\n", 7_000),
		strings.Repeat(" ", 60_000) + "must",
		strings.Repeat("\n", 60_000),
		strings.Repeat("\x00", 60_000),
		strings.Repeat("\xff\x00", 30_000),
		"must: " + strings.Repeat("e\u0301\u0301", 10_000) + " (",
		"define a: @a\nmust: @a\n" + strings.Repeat("define a: @a\n", 3_000),
		groups(3_000, "@a%d", "()"),
	} {
		b, findings := parseText(t, in)
		if !source.List(findings).HasErrors() {
			t.Errorf("%.40q: no error", in)
		}
		var out strings.Builder
		if err := source.Render(&out, append(findings, Check(b, testWords)...), source.Style{}); err != nil {
			t.Error(err)
		}
		if shown := strings.ReplaceAll(out.String(), "\n", ""); out.Len() > 40_000 || source.Printable(shown) != shown {
			t.Errorf("%.40q: %d bytes of findings", in, out.Len())
		}
		checkFormat(t, in)
	}
}

// TestCheckGrowsAsItsText holds checks that look at a list or a phrase again for
// each of its parts to a cost that grows as the text does.
func TestCheckGrowsAsItsText(t *testing.T) {
	cost := func(text string) uint64 {
		b, _ := parseText(t, text)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Check(b, testWords)
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	for _, c := range []struct{ key, again, last string }{
		{"company: ", "Acme, Inc., ", "Initech"},
		{"location: ", "Austin, TX, ", "Cork"},
		{"must: ", "word ", "word"},
		{"must: ", "5 ", "5"},
		{"title: ", "senior ", "engineer"},
	} {
		few, many := cost(c.key+strings.Repeat(c.again, 200)+c.last), cost(c.key+strings.Repeat(c.again, 2000)+c.last)
		if many > 20*few {
			t.Errorf("200 times %q cost %d bytes, ten times as many %d", c.again, few, many)
		}
	}
}

// BenchmarkParse reads the sample of the documentation, and a brief of the
// largest size.
func BenchmarkParse(b *testing.B) {
	large := "must: " + strings.Repeat("event driven, AWS or GCP, ", 2500) + "Go"
	for name, text := range map[string]string{"sample": treeCases[0].in, "64K": large} {
		src := source.New(fileName, text)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Parse(src, Options{})
			}
		})
	}
}
