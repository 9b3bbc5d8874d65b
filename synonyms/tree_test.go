package synonyms

import (
	"fmt"
	"strings"
	"testing"
)

// drawn writes a tree as indented lines.
func drawn(b Branch, depth int) []string {
	line := strings.TrimRight(fmt.Sprintf("%s%s %.2f %s", strings.Repeat("  ", depth), b.Name, b.Weight, b.Reach), " ")
	if b.Hired {
		line += " hired"
	}
	if b.Cut != "" {
		line += " " + string(b.Cut)
	}
	out := []string{line}
	for _, next := range b.Branches {
		out = append(out, drawn(next, depth+1)...)
	}
	return out
}

func TestTree(t *testing.T) {
	table := made(t, `[skill]
"Python" = { hired_as = { "backend engineer" = "why" } }
"Django" = { implies = { "Python" = { why = "a framework", weight = 0.9 } } }
"Wagtail" = { implies = { "Django" = { why = "built with it", weight = 0.5 } } }
"Wagtail kit" = { implies = { "Wagtail" = { why = "for it", weight = 0.5 } }, implied_by = { "Python" = "a circle" } }
"Both" = { implies = { "Django" = { why = "w", weight = 0.6 }, "Wagtail" = { why = "w", weight = 0.4 } } }
"On both" = { implies = { "Both" = { why = "w", weight = 1 } } }
[role]
"engineer" = {}
[title]
"backend engineer" = {}
"platform engineer" = { implies = { "backend engineer" = { why = "w", weight = 0.39 } } }
"cloud engineer" = { implies = { "platform engineer" = "w" } }
`)
	for _, c := range []struct{ text, want string }{
		// On both is 0.54 by the way that Django's branch goes; Wagtail kit is
		// 0.9 × 0.5 × 0.5 and below the least weight.
		{"python", `
Python 0.00 exact
  Django 0.90 implied
    Both 0.60 implied
      On both 1.00 implied
    Wagtail 0.50 related
      Wagtail kit 0.50
        Python 0.80 cycle
      Both 0.40 implied again`},
		{"back-end engineer", `
backend engineer 0.00 exact
  Python 0.50 implied hired
  platform engineer 0.39 related
    cloud engineer 0.60`},
		{"On both", "On both 0.00 exact"},
	} {
		b, ok := table.Tree(c.text)
		if !ok {
			t.Errorf("%s: not found", c.text)
		}
		sameLines(t, drawn(b, 0), c.want)
	}
	if _, ok := table.Tree("xyzzy"); ok {
		t.Error("a tree of nothing")
	}
}

// A chain that is too long is cut, and says so.
func TestTreeDepth(t *testing.T) {
	var file strings.Builder
	file.WriteString("[skill]\n\"s0\" = {}\n")
	for i := range maxTreeDepth + 1 {
		fmt.Fprintf(&file, "\"s%d\" = { implies = { \"s%d\" = \"w\" } }\n", i+1, i)
	}
	b, _ := made(t, file.String()).Tree("s0")
	depth := 0
	for len(b.Branches) > 0 {
		b = b.Branches[0]
		depth++
	}
	if depth != maxTreeDepth || b.Cut != CutDeep {
		t.Errorf("ends at %d edges with %q", depth, b.Cut)
	}
}
