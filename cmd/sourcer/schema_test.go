package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"sourcer/query/build"
)

const schemaFile = "../../testdata/schema/build.schema.json"

// TestOutputsKeepTheSchema validates what build prints of all sample briefs
// for all targets, and of a brief that does not fit.
func TestOutputsKeepTheSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(sampleBriefs(t), intakeBriefs(t)...) {
		for _, extra := range [][]string{{"--expand=related"}, {"--nice", "--layout=fields"}, {"--fit=trim"}, {"--budget=chars=3"}} {
			args := append([]string{"build", "-o", "json", file, "-t", strings.Join(allTargets(), ",")}, extra...)
			r := run(t, "", args...)
			if r.code != int(exitDone) && r.code != int(exitMisfit) {
				t.Errorf("%v: exit %d\n%s", args, r.code, r.errOut)
				continue
			}
			doc, err := jsonschema.UnmarshalJSON(strings.NewReader(r.out))
			if err != nil {
				t.Errorf("%v: %v", args, err)
			} else if err := schema.Validate(doc); err != nil {
				t.Errorf("%v: %v", args, err)
			}
		}
	}
}

// schemaDef is the part of a schema that names fields.
type schemaDef struct {
	Properties map[string]any `json:"properties"`
	Required   []string       `json:"required"`
}

// TestSchemaNamesTheFields holds the schema against the tags of the types: a
// field that is always written is required, and none is missing.
func TestSchemaNamesTheFields(t *testing.T) {
	data, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Defs map[string]schemaDef `json:"$defs"`
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	for name, value := range map[string]any{
		"document": build.Document{}, "brief": build.BriefInfo{}, "table": build.TableInfo{}, "facet": build.Facet{}, "from": build.From{},
		"term": build.Term{}, "target": build.Target{}, "string": build.String{}, "keywords": build.Keywords{},
		"filter": build.Filter{}, "proof": build.Proof{}, "witness": build.Witness{}, "loss": build.Loss{},
		"misfit": build.Misfit{}, "cost": build.Cost{}, "warning": build.Warning{},
	} {
		def := schema.Defs[name]
		all, required := jsonFields(reflect.TypeOf(value))
		if diff := cmp.Diff(all, sortedKeys(def.Properties)); diff != "" {
			t.Errorf("%s: fields of the type (-) and of the schema (+):\n%s", name, diff)
		}
		slices.Sort(def.Required)
		if diff := cmp.Diff(required, def.Required); diff != "" {
			t.Errorf("%s: fields that are always there (-) and required ones (+):\n%s", name, diff)
		}
	}
}

func jsonFields(t reflect.Type) (all, required []string) {
	for i := range t.NumField() {
		name, options, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		all = append(all, name)
		if options != "omitempty" {
			required = append(required, name)
		}
	}
	slices.Sort(all)
	slices.Sort(required)
	return all, required
}

func sortedKeys(m map[string]any) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func sampleBriefs(t *testing.T) []string { return glob(t, "../../testdata/briefs/*.brief") }
func intakeBriefs(t *testing.T) []string { return glob(t, "../../testdata/briefs/intake/*.brief") }

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %v, %v", pattern, files, err)
	}
	return files
}

func allTargets() []string {
	return []string{"linkedin", "linkedin-recruiter", "sales-navigator", "google", "remoteok"}
}
