package brief

import (
	"testing"

	"sourcer/query/source"

	"github.com/google/go-cmp/cmp"
)

type formatCase struct{ name, in, want string }

// formatCases are files and their canonical form. Each form stays as it is
// when it is formatted again.
var formatCases = []formatCase{
	{"nothing", "", ""},
	{"blank lines", "\n\n# a\n\n\n\n\n# b\n\n\n", "# a\n\n# b\n"},
	{
		"keys are aligned",
		"#headline\nTITLE:a1 ,  b1\nmust :   Python,AWS   OR GCP\nyears:5 to 10 years\nNote:   some words",
		"#headline\ntitle:        a1, b1\nmust:         Python, AWS or GCP\nyears:        5-10\nnote:         some words\n",
	},
	{
		"long keys move the column",
		"must: Go\nnot past company: Stripe",
		"must:             Go\nnot past company: Stripe\n",
	},
	{
		"groups and files are not aligned",
		"must:Go\nDEFINE payments-peers :Stripe,Adyen\n   Square\nUSE   other.brief",
		"must:         Go\ndefine payments-peers: Stripe, Adyen\n    Square\nuse other.brief\n",
	},
	{
		"lines stay",
		"must: Python,\n  - Go,\n\n  * Rust, C\nnot title:\n  intern\n\tmanager ;",
		"must:         Python\n              Go\n\n              Rust, C\nnot title:\n    intern;\n    manager\n",
	},
	{
		"semicolons stay where they govern",
		"location: Austin, TX;Cork\nnot location: Paris, TX;\nschool: a1;\n  b1;\n c1",
		"location:     Austin, TX; Cork\nnot location: Paris, TX;\nschool:       a1;\n              b1;\n              c1\n",
	},
	{
		"comments stay",
		"must: Go# no comment   # one\n   # two\n   - # three\n   Rust #four\n# five\nany: # six\n  a1",
		"must:         Go# no comment  # one\n              # two\n              # three\n              Rust  #four\n# five\nany:  # six\n    a1\n",
	},
	{
		"items in one form",
		"must: ( AWS  OR GCP )~SAME, NOT  Java, Kafka ~related, @Peers ,\"a  b\"\ndefine Peers: x1",
		"must:         (AWS or GCP)~same, not Java, Kafka~related, @Peers, \"a  b\"\ndefine Peers: x1\n",
	},
	{
		"values in one form",
		"must: Go\nlanguage: native german and\n  French # spoken\nseniority: Sr. or Staff\nsize: 1,000+ people\nany 02: a1, b1\nANY 1: c1",
		"must:         Go\nlanguage:     German (native), French\n              # spoken\nseniority:    senior, staff\nsize:         1000+\nany 2:        a1, b1\nany:          c1\n",
	},
	{
		"notes stay as they are",
		"must: Go\nnote:  - one,  two\n   - three\n\n\n  “four”",
		"must:         Go\nnote:         - one,  two\n              - three\n\n              “four”\n",
	},
	{"byte order mark and carriage returns", "\ufeffmust: Go\r\n  Rust\r\n", "must:         Go\n              Rust\n"},
}

func TestFormat(t *testing.T) {
	for _, tc := range formatCases {
		t.Run(tc.name, func(t *testing.T) {
			got, findings := Format(source.New(fileName, tc.in))
			if len(findings) > 0 {
				t.Fatal(lines(findings))
			}
			if diff := cmp.Diff(tc.want, string(got)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			checkFormat(t, tc.in)
		})
	}
}

// checkFormat holds the laws of formatting: the same tree, and the same text
// when it is done again. A file with errors has no form.
func checkFormat(t testing.TB, in string) {
	t.Helper()
	before, findings := parseText(t, in)
	once, failed := Format(source.New(fileName, in))
	if once == nil {
		if !source.List(failed).HasErrors() {
			t.Errorf("%q: not formatted, and no error", in)
		}
		return
	}
	twice, failed := Format(source.New(fileName, string(once)))
	if diff := cmp.Diff(string(once), string(twice)); diff != "" {
		t.Errorf("%q: formatted again: %v -once +twice\n%s", in, lines(failed), diff)
	}
	after, again := parseText(t, string(once))
	if diff := cmp.Diff(dump(before), dump(after)); diff != "" {
		t.Errorf("%q: the tree changed: -before +after\n%s", in, diff)
	}
	if len(findings) != len(again) {
		t.Errorf("%q: %v before, %v after", in, lines(findings), lines(again))
	}
}

func TestFormatTables(t *testing.T) {
	for _, tc := range treeCases {
		checkFormat(t, tc.in)
	}
	for _, tc := range errorCases {
		checkFormat(t, tc.in)
	}
	for _, tc := range facetCases {
		checkFormat(t, tc.in)
	}
}

func TestFormatRefusesErrors(t *testing.T) {
	got, findings := Format(source.New(fileName, "must: (Go\nyears: x"))
	want := []string{
		"1:7 unclosed-bracket: this bracket is not closed before the line or the item ends | (Go)",
		`2:8 bad-value: "x" is no number of years | years: 5+ | years: 3-5`,
	}
	if diff := cmp.Diff(want, lines(findings)); diff != "" || got != nil {
		t.Errorf("got %q, -want +got\n%s", got, diff)
	}
}
