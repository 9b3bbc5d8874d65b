package brief

import (
	"slices"
	"strings"
	"testing"
)

// TestCodes holds the register of codes against the tables: each code that a
// case gets is explained, and each one explained is got by some case.
func TestCodes(t *testing.T) {
	found := map[string]bool{
		codeTooLarge: true, codeTooManyTerms: true, codeTooManyFiles: true, // see TestLimits
	}
	for _, tc := range errorCases {
		_, findings := parseFiles(t, tc.in, tc.files)
		for _, d := range findings {
			found[d.Code] = true
		}
	}
	for _, tc := range checkCases {
		for _, d := range Check(mustParse(t, tc.in), testWords) {
			found[d.Code] = true
		}
	}
	codes := Codes()
	for _, c := range codes {
		if !found[c.Name] {
			t.Errorf("no case gets %q", c.Name)
		}
		if c.Title == "" || c.Text == "" || c.Example == "" {
			t.Errorf("%q is not explained", c.Name)
		}
		delete(found, c.Name)
	}
	for name := range found {
		t.Errorf("%q is not in the register", name)
	}
	byName := func(a, b Code) bool { return a.Name >= b.Name }
	for i := 1; i < len(codes); i++ {
		if byName(codes[i-1], codes[i]) {
			t.Errorf("%q and %q are out of order", codes[i-1].Name, codes[i].Name)
		}
	}
}

// TestExamples compiles the example of each code that is a brief by itself:
// it has the finding that it is an example of.
func TestExamples(t *testing.T) {
	for _, c := range Codes() {
		if c.Example[0] == '(' {
			continue
		}
		b, findings := parseText(t, c.Example)
		findings = append(findings, Check(b, testWords)...)
		if !slices.Contains(codesIn(lines(findings)), c.Name) {
			t.Errorf("%s: the example gets %v", c.Name, lines(findings))
		}
	}
}

func codesIn(lines []string) []string {
	var out []string
	for _, line := range lines {
		place := 0
		for i := range line {
			if line[i] == ' ' {
				place = i + 1
				break
			}
		}
		end := place
		for line[end] != ':' {
			end++
		}
		out = append(out, line[place:end])
	}
	return out
}

func TestListsAreSorted(t *testing.T) {
	for name, list := range map[string][]string{
		"levels": bareLevels, "head levels": headLevels, "departments": departments, "disciplines": disciplines, "roles": roleNouns, "endings": companyEndings,
	} {
		if !slices.IsSorted(list) {
			t.Errorf("%s are not sorted", name)
		}
	}
	for _, l := range spokenLanguages {
		if found, ok := spokenLanguage(l); !ok || strings.ToLower(found) != l {
			t.Errorf("%s is out of order", l)
		}
	}
	for _, r := range regions() {
		if !slices.Contains(regionsOf(r.written), r) || r.written != plainWord(r.written) {
			t.Errorf("%s is out of order, or not in its plain form", r.written)
		}
	}
	for _, a := range keyAliases {
		if suggestKey(a.word) != a.key {
			t.Errorf("alias %s is out of order", a.word)
		}
		if _, bad := readHead(a.key); bad != nil {
			t.Errorf("alias %s leads to %s, which is no key", a.word, a.key)
		}
	}
	for _, table := range [][]spelling{workplaces, yesNo, levels, degrees, clearances, fluencies} {
		seen := map[string]bool{}
		for _, s := range table {
			if seen[s.written] || s.written != plainWord(s.written) {
				t.Errorf("%s stands twice, or is not in its plain form", s.written)
			}
			seen[s.written] = true
		}
	}
}
