package synonyms

import (
	"slices"
	"testing"
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
		key  string
		want []string
	}{
		{"databases", []string{"database"}},
		{"apis", []string{"api"}},
		{"technologies", []string{"technology"}},
		{"microservice", []string{"microservices"}},
		{"redis", nil},
		{"class", nil},
		{"status", nil},
		{"aws", nil},
		{"js", nil},
	} {
		if got := otherNumber(test.key); !slices.Equal(got, test.want) {
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
