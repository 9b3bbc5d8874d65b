package main

import (
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"sourcer/query/lint"
)

// TestReadKeepsTheSchema validates what read prints of the example of each
// finding, as its platform has it and as each of a few others has it.
func TestReadKeepsTheSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../testdata/schema/read.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range lint.Rules() {
		for _, target := range []string{rule.Target, "auto", "google", "hireez"} {
			r := run(t, rule.Example, "read", "-o", "json", "-f", target, "-")
			doc, err := jsonschema.UnmarshalJSON(strings.NewReader(r.out))
			if err != nil {
				t.Errorf("%s: %s: %v\n%s", target, rule.Name, err, r.errOut)
				continue
			}
			if err := schema.Validate(doc); err != nil {
				t.Errorf("%s: %s: %v", target, rule.Name, err)
			}
			if valid := doc.(map[string]any)["valid"] == true; valid != (r.code == int(exitDone)) {
				t.Errorf("%s: %s: valid is %v, and the exit code %d", target, rule.Name, valid, r.code)
			}
		}
	}
}
