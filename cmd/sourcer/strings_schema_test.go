package main

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"sourcer/query/lint"
	"sourcer/query/repair"
	"sourcer/query/translate"
)

const schemaFolder = "../../testdata/schema/"

// hostileStrings are what a script may hand over by mistake, or on purpose.
var hostileStrings = []string{
	"", " ", "\t\t", "()", `"`, `""`, "((((", "))))", "AND", "NOT", "-", "*", ":", "title:", "a\x00b", "\xff\xfe", "\u202ejava", "\u2028", "a\x1b[31mb", "{\"a\":1}", "</script>", `\`,
	"%00%ff", "&#0;&#x10ffff;&bogus;", "👩‍💻 AND 日本語", "e\u0301t\u00e9 OR “ß”", "java\r\nAND\tkafka", strings.Repeat("(", 300) + "a" + strings.Repeat(")", 300), strings.Repeat("a OR ", 3000) + "b",
}

func schemaOf(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile(schemaFolder + name + ".schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// keeps validates what a command prints, a document or one a line.
func keeps(t *testing.T, schema *jsonschema.Schema, input string, args ...string) (documents int) {
	t.Helper()
	r := run(t, input, args...)
	decoder := json.NewDecoder(strings.NewReader(r.out))
	for decoder.More() {
		var raw json.RawMessage
		if err := decoder.Decode(&raw); err != nil {
			t.Fatalf("%v: %.60q: %v", args, input, err)
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(raw)))
		if err != nil {
			t.Fatalf("%v: %.60q: %v", args, input, err)
		}
		if err := schema.Validate(doc); err != nil {
			t.Errorf("%v: %.60q: %v", args, input, err)
		}
		documents++
	}
	if r.code > int(exitMisfit) {
		t.Errorf("%v: %.60q: exit %d\n%s", args, input, r.code, r.errOut)
	}
	return documents
}

// TestStringOutputsKeepTheirSchemas validates what is printed of the example
// of each finding and of hostile strings.
func TestStringOutputsKeepTheirSchemas(t *testing.T) {
	read, linted, cleaned, translated := schemaOf(t, "read"), schemaOf(t, "lint"), schemaOf(t, "clean"), schemaOf(t, "translate")
	check := func(target, text string) {
		if n := keeps(t, read, text, "read", "-o", "json", "-f", target, "-"); n != 1 {
			t.Errorf("read: %.60q: %d documents", text, n)
		}
		if n := keeps(t, cleaned, text, "clean", "-o", "json", "-"); n != 1 {
			t.Errorf("clean: %.60q: %d documents", text, n)
		}
		if n := keeps(t, linted, text, "lint", "-o", "json", "-f", target, "--whole", "-"); n != 1 && text != "" {
			t.Errorf("lint: %.60q: %d documents", text, n)
		}
		if n := keeps(t, translated, text, "translate", "-o", "json", "-f", target, "-t", "google,remoteok", "-"); n != 2 {
			t.Errorf("translate: %.60q: %d documents", text, n)
		}
	}
	for _, rule := range lint.Rules() {
		check(rule.Target, rule.Example)
	}
	for _, text := range hostileStrings {
		for _, target := range []string{"linkedin", "postgres"} {
			check(target, text)
		}
	}
}

// TestBriefFindingsKeepTheSchema validates what lint prints of briefs.
func TestBriefFindingsKeepTheSchema(t *testing.T) {
	linted := schemaOf(t, "lint")
	for _, text := range []string{"must: Python", "must: “a”\nmustt: b\nyears: lots", "title: VP, Engineering\nlocation: Austin, TX", "must: \xff\x00"} {
		if n := keeps(t, linted, text, "lint", "-o", "json", "-"); n != 1 {
			t.Errorf("%q: %d documents", text, n)
		}
	}
}

// stringSchema is as much of a schema as the tests look at.
type stringSchema struct {
	Properties map[string]any       `json:"properties"`
	Required   []string             `json:"required"`
	Defs       map[string]schemaDef `json:"$defs"`
}

func partsOf(t *testing.T, name string) stringSchema {
	t.Helper()
	data, err := os.ReadFile(schemaFolder + name + ".schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var out stringSchema
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestStringSchemasNameTheFields holds the schemas against the tags of the
// types.
func TestStringSchemasNameTheFields(t *testing.T) {
	for name, types := range map[string]map[string]any{
		"read":      {"": readDocument{}, "finding": findingDocument{}},
		"lint":      {"": lintDocument{}, "finding": findingDocument{}},
		"clean":     {"": cleanDocument{}, "repair": cleanRepair{}},
		"translate": {"": translateDocument{}, "string": translatedString{}, "filter": translatedFilter{}, "witness": translatedWitness{}, "loss": translatedLoss{}, "finding": findingDocument{}},
	} {
		schema := partsOf(t, name)
		for part, value := range types {
			def := schema.Defs[part]
			if part == "" {
				def = schemaDef{schema.Properties, schema.Required}
			}
			all, required := jsonFields(reflect.TypeOf(value))
			slices.Sort(def.Required)
			if diff := cmp.Diff(all, sortedKeys(def.Properties)); diff != "" {
				t.Errorf("%s %s: fields of the type (-) and of the schema (+):\n%s", name, part, diff)
			}
			if diff := cmp.Diff(required, def.Required); diff != "" {
				t.Errorf("%s %s: fields that are always there (-) and required ones (+):\n%s", name, part, diff)
			}
		}
	}
}

// TestStringSchemasAgree holds the schemas against one another, and what they
// list against the program.
func TestStringSchemasAgree(t *testing.T) {
	finding := partsOf(t, "read").Defs["finding"]
	for _, name := range []string{"lint", "translate"} {
		if diff := cmp.Diff(finding, partsOf(t, name).Defs["finding"]); diff != "" {
			t.Errorf("findings of read (-) and of %s (+):\n%s", name, diff)
		}
	}
	listed := func(schema, def, property string) []string {
		enum := partsOf(t, schema).Defs[def].Properties[property].(map[string]any)["enum"].([]any)
		var out []string
		for _, v := range enum {
			out = append(out, v.(string))
		}
		return out
	}
	var repairs, kinds []string
	for _, n := range repair.Names() {
		repairs = append(repairs, string(n))
	}
	for _, k := range translate.Kinds() {
		kinds = append(kinds, string(k))
	}
	if diff := cmp.Diff(repairs, listed("clean", "repair", "name")); diff != "" {
		t.Errorf("repairs of the program (-) and of the schema (+):\n%s", diff)
	}
	if diff := cmp.Diff(kinds, listed("translate", "loss", "kind")); diff != "" {
		t.Errorf("losses of the program (-) and of the schema (+):\n%s", diff)
	}
}
