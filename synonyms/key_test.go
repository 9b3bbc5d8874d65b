package synonyms

import (
	"strings"
	"testing"

	"sourcer/query"
)

func TestFoldKey(t *testing.T) {
	for _, class := range [][]string{
		{"Node.js", "nodejs", "Node JS", "NODE-JS", "ｎｏｄｅ.js"},
		{"back-end", "backend", "Back End"},
		{"full-stack", "full stack", "fullstack"},
		{"CI/CD", "ci cd", "CICD"},
		{"ASP.NET", "asp .net", "aspnet"},
		{"R&D", "r & d", "Ｒ＆Ｄ"},
		{"C"},
		{"C++", "c++"},
		{"C#"},
		{".NET", ".net"},
		{"net"},
		{"RD"},
		{"CI"},
		{"CD"},
		{"Köln", "KÖLN", "ko\u0308ln"},
	} {
		want := foldKey(class[0])
		for _, text := range class {
			if got := foldKey(text); got != want || got == "" {
				t.Errorf("foldKey(%q) = %q, want %q as for %q", text, got, want, class[0])
			}
		}
	}
}

func TestFoldKeyKeepsApart(t *testing.T) {
	apart := []string{"C", "C++", "C#", ".NET", "net", "Node.js", "R&D", "RD", "R", "CI/CD", "CI", "F#", "F"}
	seen := map[string]string{}
	for _, text := range apart {
		if other, ok := seen[foldKey(text)]; ok {
			t.Errorf("%q and %q have one key", text, other)
		}
		seen[foldKey(text)] = text
	}
	for _, text := range []string{"", " ", "++", "-", "\x00"} {
		if got := foldKey(text); got != "" {
			t.Errorf("foldKey(%q) = %q, want none", text, got)
		}
	}
}

func TestOtherNumber(t *testing.T) {
	for _, test := range []struct {
		key, want string
	}{
		{"databases", "database"},
		{"apis", "api"},
		{"technologies", "technology"},
		{"microservice", "microservices"},
		{"redis", ""},
		{"class", ""},
		{"status", ""},
		{"aws", ""},
		{"js", ""},
	} {
		if got := otherNumber(test.key); got != test.want {
			t.Errorf("otherNumber(%q) = %q, want %q", test.key, got, test.want)
		}
	}
}

func TestCutVersion(t *testing.T) {
	for _, test := range []struct{ text, base, version string }{
		{"Java 17", "java", "17"},
		{"Python 3.x", "python", "3.x"},
		{"Python 2/3", "python", "2 3"},
		{"Angular 2+", "angular", "2+"},
		{"python3", "python", "3"},
		{"C++17", "c++", "17"},
		{".NET 8", ".net", "8"},
		{"Kubernetes v1.30", "kubernetes", "v1.30"},
		{"D3", "", ""},
		{"2024", "", ""},
		{"Java", "", ""},
		{"", "", ""},
	} {
		base, version, ok := cutVersion(test.text)
		if base != test.base || version != test.version || ok != (test.base != "") {
			t.Errorf("cutVersion(%q) = %q, %q, %v; want %q, %q", test.text, base, version, ok, test.base, test.version)
		}
	}
}

// The short ways of folding and reading say what the long ones say.
func TestFoldPlain(t *testing.T) {
	long := func(text string) string { return joinKey(query.Plain(text)) }
	alphabet := []string{"a", "B", "7", " ", "-", "/", "\n", "\x00", "~", "[", "`", "@", "{", ".", "+", "#", "&", "é"}
	var try func(text string, left int)
	try = func(text string, left int) {
		if key, ok := foldPlain(text); ok && key != long(text) {
			t.Errorf("foldPlain(%q) = %q, want %q", text, key, long(text))
		}
		if want := strings.Join(query.Plain(text), " "); reading(text) != want {
			t.Errorf("reading(%q) = %q, want %q", text, reading(text), want)
		}
		for _, next := range alphabet {
			if left > 0 {
				try(text+next, left-1)
			}
		}
	}
	try("", 4)
}

// Most texts are plain: what they are looked up by takes no memory, or no more
// than the key itself.
func TestFoldingIsCheap(t *testing.T) {
	for _, test := range []struct {
		text string
		most float64
	}{
		{"python", 0}, {"k8s", 0}, {"Python", 1}, {"Senior Back-End Engineer", 1}, {"CI/CD", 1},
	} {
		if n := testing.AllocsPerRun(100, func() { foldKey(test.text) }); n > test.most {
			t.Errorf("foldKey(%q) allocates %v times, want %v at most", test.text, n, test.most)
		}
	}
}
