package query_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	. "sourcer/query"
)

func TestPlain(tt *testing.T) {
	for _, c := range []struct {
		text string
		want string // words joined by a bar
	}{
		{"", ""},
		{"  \t\n", ""},
		{"Platform Engineer", "platform|engineer"},
		{"full-stack", "full|stack"},
		{"C++", "c++"},
		{"C#", "c#"},
		{"C", "c"},
		{".NET", ".net"},
		{"ASP.NET Core", "asp.net|core"},
		{"Node.js", "node.js"},
		{"R&D", "r&d"},
		{"AT & T", "at|t"},
		{"CI/CD", "ci|cd"},
		{"S/4HANA", "s|4hana"},
		{"python+django", "python|django"},
		{"The end.", "the|end"},
		{"e.g., this", "e.g|this"},
		{"...", ""},
		{"..NET", "net"},
		{"“curly” quotes’", "curly|quotes"},
		{"ﬁle Ｆｕｌｌ", "file|full"},
		{"ΣΊΣΥΦΟΣ σίσυφος", "σίσυφοσ|σίσυφοσ"},
		{"İstanbul", "istanbul"},
		{"Zürich ZÜRICH", "zürich|zürich"},
		{"Zu\u0308rich", "zürich"},
		{"データ 分析", "データ|分析"},
		{"a\x00b", "a|b"},
		{"a\u202eb", "a|b"},
		{"a\x1b[31mb", "a|31mb"},
	} {
		if got := strings.Join(Plain(c.text), "|"); got != c.want {
			tt.Errorf("Plain(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// FuzzPlain holds the reading to its laws: words are words, and reading them
// again changes nothing.
func FuzzPlain(f *testing.F) {
	for _, s := range []string{"C++ .NET R&D", "python+django", "a\xffb", "İ", "…", "ﬃ", "a++b", "x#.y"} {
		f.Add(s)
	}
	f.Fuzz(func(tt *testing.T, text string) {
		words := Plain(text)
		for _, w := range words {
			if w == "" || strings.ContainsAny(w, " \x00") || !utf8.ValidString(w) {
				tt.Fatalf("Plain(%q) has the word %q", text, w)
			}
		}
		if again := Plain(strings.Join(words, " ")); !slices.Equal(again, words) {
			tt.Fatalf("Plain(%q) = %q, read again %q", text, words, again)
		}
	})
}
