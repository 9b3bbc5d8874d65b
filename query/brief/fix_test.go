package brief

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"sourcer/query/source"
)

func fixed(text string) string { return Fix(source.New("role.brief", text), Options{}) }

// What was surely meant is written so; what a person has to decide stays.
func TestFixes(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"# Role  # two\r\nmustt:   Python,  Go  # sure\r\n\r\n", "# Role  # two\r\nmust:   Python,  Go  # sure\r\n\r\n"},
		{"\ufeffTitel: engineer", "\ufefftitle: engineer"},
		{"must: “event driven”, Go # “so”", `must: "event driven", Go # “so”`},
		{"must: „Java“ or «Kotlin», ‘Go’", `must: "Java" or "Kotlin", "Go"`},
		{"must: 'event driven'", `must: "event driven"`},
		{"must: “event driven\"", "must: “event driven\""}, // half of it is straight: where does it end?
		{"must: “a \\”", "must: “a \\”"},                   // a backslash would keep the quote open
		{"language: “German”", "language: German"},
		{"must: Py\u200bthon", "must: Python"},
		{"must: Go\u2028any: Java", "must: Go\u2028any: Java"}, // it ends a line
		{"must: \u202ePython", "must: \u202ePython"},           // it reads otherwise than it looks
		{"must：Python，Go", "must: Python, Go"},
		{"must： Python", "must: Python"},
		{"must: Kafka~relatd", "must: Kafka~related"},
		{"must: Kafka~soon", "must: Kafka~soon"},
		{"must: AWS | GCP, Go && Rust", "must: AWS or GCP, Go and Rust"},
		{"title: dev && ops", "title: dev && ops"}, // a title has no "and"
		{"must: Go + Rust", "must: Go + Rust"},     // or a plus that belongs to a name
		{"must: a && b | c", "must: a && b | c"},   // which goes first?
		{"title: Softwareentwickler (m/w/d), Tester # all", "title: Softwareentwickler, Tester # all"},
		{"title: (m/w/d) Softwareentwickler", "title: Softwareentwickler"},
		{"•\tTitle: CTO", "title: CTO"},
		{"past not company: Stripe\nmust: Go", "not past company: Stripe\nmust: Go"},
		{"nots: intern\nmust: Go", "nots: intern\nmust: Go"},                                    // not, or note?
		{"skills: Go", "skills: Go"},                                                            // all of them, or any?
		{"past mustt: Go", "past mustt: Go"},                                                    // the past would be lost
		{"must Python", "must Python"},                                                          // or a sentence
		{"must: a, -b", "must: a, -b"},                                                          // a minus, or a list mark
		{"must: a,, b", "must: a,, b"},                                                          // something may be lost
		{"must: Python\n  any: Kafka", "must: Python\n  any: Kafka"},                            // an entry, or more of the one above
		{"mustt: 'a', “b”~relatd | c\nyeras: “5+”", "must: \"a\", \"b\"~relatd | c\nyears: 5+"}, // a reach has no place on quotes
	} {
		if got := fixed(c.in); got != c.want {
			t.Errorf("%q\ngot  %q\nwant %q", c.in, got, c.want)
		}
	}
}

// Briefs that are right stay as they are.
func TestNothingToFix(t *testing.T) {
	for _, c := range treeCases {
		if _, found := Parse(source.New("role.brief", c.in), Options{}); source.List(found).HasErrors() {
			continue
		}
		if got := fixed(c.in); got != c.in {
			t.Errorf("%q becomes %q", c.in, got)
		}
	}
}

// checkFix holds the laws of fixing against a text.
func checkFix(t rapid.TB, text string) {
	t.Helper()
	before, found := Parse(source.New("role.brief", text), Options{})
	out := fixed(text)
	if !source.List(found).HasErrors() && out != text {
		t.Fatalf("%q is right, and becomes %q", text, out)
	}
	after, left := Parse(source.New("role.brief", out), Options{})
	for _, d := range left {
		if d.Fix != nil {
			t.Fatalf("%q becomes %q, which has %s", text, out, d.Code)
		}
	}
	if diff := cmp.Diff(visibleComments(text), visibleComments(out)); diff != "" {
		t.Fatalf("%q becomes %q, with other comments: %s", text, out, diff)
	}
	still := itemsOf(after)
	for _, item := range itemsOf(before) {
		if item != visible(item) {
			continue
		}
		i := slices.Index(still, item)
		if i < 0 {
			t.Fatalf("%q becomes %q, where %q is lost", text, out, item)
		}
		still = slices.Delete(still, i, i+1)
	}
}

// visibleComments lists the comments of a text, as people see them.
func visibleComments(text string) []string {
	p := &parser{src: source.New("role.brief", text), findings: &source.List{}}
	var out []string
	for _, l := range p.splitLines() {
		if c := p.src.At(l.comment); c != "" {
			out = append(out, strings.TrimSpace(visible(c)))
		}
	}
	return out
}

// visible is a text without what nobody sees.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if code, _, _ := badRune(string(r)); code == codeInvisibleCharacter {
			return -1
		}
		return r
	}, text)
}

// itemsOf lists what a brief asks for, each item with its key.
func itemsOf(b *Brief) []string {
	var out []string
	for _, e := range b.Entries {
		for _, item := range e.Items {
			out = append(out, string(e.Key)+": "+item.Text)
		}
	}
	for _, d := range b.Defines {
		for _, item := range d.Items {
			out = append(out, d.Name+": "+item.Text)
		}
	}
	return out
}

// mistakes are what random briefs are spoilt with.
var mistakes = []string{
	"mustt: ", "must：", "titel: ", "yeras: ", "past not company: ", "• Title: ", "“", "”", "„", "'", "‘", "’", "\u200b", "\u00ad", "，", "、", " | ", " && ", " (m/w/d)",
	"~relatd", "~same", " # “so”", "#", "\n", "\r\n", "\n  ", ", ", "; ", "\"", "\\", "(", ")", " or ", " and ", "not ", "Go", "event driven", "5+", "must: ", "title: ", "language: ",
}

func TestFixKeepsWhatIsSaid(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		checkFix(r, strings.Join(rapid.SliceOfN(rapid.SampledFrom(mistakes), 0, 16).Draw(r, "pieces"), ""))
	})
}

func FuzzFix(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) { checkFix(t, text) })
}
