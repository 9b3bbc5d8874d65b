package brief

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sourcer/query/source"

	"pgregory.net/rapid"
)

// words that a random brief is made of. Some look like marks and are none.
var randomWords = rapid.SampledFrom([]string{
	"Go", "C++", "C#", ".NET", "R&D", "CI/CD", "Müller", "日本語", "engineer", "android", "orange", "note", "e\u0301t",
})

func randomTerm(t *rapid.T, depth int, logic, must bool) string {
	pick := rapid.IntRange(0, 9).Draw(t, "term")
	var term string
	switch {
	case pick == 0:
		return `"` + strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"a, b", "x;", `\"`, "# c", "or", "(", "Go"}), 1, 3).Draw(t, "quoted"), " ") + ` z"`
	case pick == 1:
		term = "@" + rapid.SampledFrom([]string{"peers", "Peers", "others"}).Draw(t, "name")
	case pick == 2 && depth > 0:
		term = "(" + blank(t) + randomItem(t, depth-1, logic, must) + blank(t) + ")"
	default:
		term = strings.Join(rapid.SliceOfN(randomWords, 1, 3).Draw(t, "words"), " "+blank(t))
	}
	return term + rapid.SampledFrom([]string{"", "", "", "~same", " ~EXACT", "~Related"}).Draw(t, "reach")
}

func randomItem(t *rapid.T, depth int, logic, must bool) string {
	operators := []string{" or ", " OR "}
	if logic {
		operators = append(operators, " and ", "  AND ")
	}
	op := rapid.SampledFrom(operators).Draw(t, "operator")
	var arms []string
	for range rapid.IntRange(1, 3).Draw(t, "arms") {
		arm := randomTerm(t, depth, logic, must)
		if must && rapid.IntRange(0, 4).Draw(t, "not") == 0 {
			arm = "Not " + arm
		}
		arms = append(arms, arm)
	}
	return strings.Join(arms, op)
}

func blank(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "", " ", "\t"}).Draw(t, "blank")
}

// randomEntry draws an entry of the grammar, written as untidily as it allows.
func randomEntry(t *rapid.T) string {
	key := rapid.SampledFrom([]string{
		"title", "MUST", "any", "Any 1", "nice", "not", "not title", "past company", "Not  Past school", "worked at",
		"location", "define g" + rapid.StringMatching("[a-z]{8}").Draw(t, "group"),
	}).Draw(t, "key")
	lower := strings.ToLower(key)
	logic := lower == "must" || strings.HasPrefix(lower, "any") || lower == "nice" || lower == "not"
	separator := rapid.SampledFrom([]string{",", ";"}).Draw(t, "separator")
	var b strings.Builder
	b.WriteString(key + blank(t) + ":" + blank(t))
	for i := range rapid.IntRange(1, 4).Draw(t, "items") {
		if i > 0 {
			b.WriteString(rapid.SampledFrom([]string{
				separator, separator + " ", " " + separator, "\n  ", separator + "\n  - ", "  # why\n\t* ", "\n\n  # why\n  ",
			}).Draw(t, "between"))
		}
		b.WriteString(randomItem(t, 2, logic, lower == "must"))
	}
	return b.String()
}

func randomBrief(t *rapid.T) string {
	lines := []string{"must: first"}
	for range rapid.IntRange(0, 5).Draw(t, "entries") {
		lines = append(lines, rapid.OneOf(
			rapid.Custom(randomEntry),
			rapid.SampledFrom([]string{"", "# a comment", "note: any, (thing) “at” all\n  - more", "use a.brief"}),
		).Draw(t, "entry"))
	}
	lines = append(lines, rapid.SampledFrom([]string{"years: 5 to 10", "language: native German", "size: 1,000+"}).Draw(t, "value"))
	return strings.Join(append(lines, "define peers: Stripe, Adyen", "define Others: @PEERS or Square"), "\n")
}

// TestRandomBriefs draws briefs from the grammar: each is understood, and
// keeps its tree when it is formatted.
func TestRandomBriefs(t *testing.T) {
	files := map[string]string{"a.brief": "define far: X1"}
	rapid.Check(t, func(rt *rapid.T) {
		in := randomBrief(rt)
		b, findings := parseFiles(t, in, files)
		for _, d := range findings {
			if d.Severity == source.Error && d.Code != codeDuplicateName {
				rt.Fatalf("%q: %v", in, lines(findings))
			}
		}
		Check(b, testWords)
		before := dump(b)
		once, failed := Format(source.New(fileName, in))
		if once == nil {
			rt.Fatalf("%q: not formatted: %v", in, lines(failed))
		}
		twice, _ := Format(source.New(fileName, string(once)))
		if string(once) != string(twice) {
			rt.Fatalf("%q: formatted %q, and again %q", in, once, twice)
		}
		after, _ := parseFiles(t, string(once), files)
		if dump(after) != before {
			rt.Fatalf("%q: formatted %q: tree\n%s\nand before\n%s", in, once, dump(after), before)
		}
	})
}

// TestRandomTokens holds the explanation of errors against the grammar: both
// take the same items for right.
func TestRandomTokens(t *testing.T) {
	raw := []string{"w", `"q"`, "@r", "~same", "(", ")", "and", "or", "not"}
	rapid.Check(t, func(rt *rapid.T) {
		kinds := rapid.SliceOfN(rapid.IntRange(int(tokWord), int(tokNot)), 1, 9).Draw(rt, "kinds")
		var tokens []token
		depth := 0
		for i, k := range kinds {
			tok := token{kind: kind(k), raw: raw[k], span: source.Span{Offset: i * 10, Length: len(raw[k])}}
			switch tok.kind {
			case tokOpen:
				depth++
			case tokClose:
				depth--
			}
			if depth < 0 || tok.kind == tokClose && tokens[i-1].kind == tokOpen {
				return
			}
			tokens = append(tokens, tok)
		}
		if depth != 0 {
			return
		}
		last := tokens[len(tokens)-1].kind
		complete := last != tokNot && last != tokAnd && last != tokOr && last != tokOpen
		_, err := parseItem(tokens)
		if fits := misfit(tokens) == len(tokens) && complete; fits != (err == nil) {
			rt.Fatalf("%s: fits %v, grammar says %v", render(tokens), fits, err)
		}
	})
}

// TestShippedBriefs formats every brief that comes with the program.
func TestShippedBriefs(t *testing.T) {
	root := filepath.Join("..", "..", "testdata", "briefs")
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".brief" {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		b, _ := Parse(source.New(path, string(text)), Options{Open: FolderOpener(filepath.Dir(path))})
		checkTree(t, b)
		checkFormat(t, string(text))
		return nil
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
}
