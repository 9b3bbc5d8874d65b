package target

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// shippedSource is the file with the shipped profiles as Go.
const shippedSource = "shipped_gen.go"

// TestShippedSource holds the shipped profiles as Go to their files.
func TestShippedSource(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("// Code generated from profiles/*.toml by go generate ./query/target. DO NOT EDIT.\n\npackage target\n\nimport \"sourcer/query\"\n\n")
	b.WriteString("// shippedProfiles is sorted by name.\nvar shippedProfiles = []shippedProfile{\n")
	for _, name := range profileFiles(t) {
		file := path.Join(shippedDir, name+shippedExt)
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p, err := ParseProfile(file, data)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "{%q, func() document {\nreturn document{\n", name)
		for f, v := range reflect.ValueOf(p.file).Fields() {
			if !v.IsZero() {
				fmt.Fprintf(&b, "%s: %s,\n", f.Name, goValue(v))
			}
		}
		b.WriteString("}\n}},\n")
	}
	b.WriteString("}\n")
	want, err := format.Source(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(shippedSource, want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(shippedSource)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what profiles/*.toml say: run go generate ./query/target", shippedSource)
	}
}

// profileFiles lists the profiles by the names of their files, sorted.
func profileFiles(t *testing.T) []string {
	entries, err := os.ReadDir(shippedDir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), shippedExt))
	}
	slices.Sort(names)
	return names
}

// goValue writes a value of a profile as Go, without what is zero.
func goValue(v reflect.Value) string {
	switch v.Kind() {
	case reflect.String:
		return fmt.Sprintf("%q", v.String())
	case reflect.Int:
		return fmt.Sprint(v.Int())
	case reflect.Bool:
		return fmt.Sprint(v.Bool())
	case reflect.Struct:
		return goType(v) + goFields(v)
	case reflect.Slice:
		var items []string
		for _, item := range v.Seq2() {
			if item.Kind() == reflect.Struct {
				items = append(items, "\n"+goFields(item))
			} else {
				items = append(items, goValue(item))
			}
		}
		return goType(v) + goItems(items)
	case reflect.Map:
		var items []string
		for key, value := range v.Seq2() {
			items = append(items, "\n"+goValue(key)+": "+goValue(value))
		}
		slices.Sort(items)
		return goType(v) + goItems(items)
	default:
		panic("a profile holds a " + v.Kind().String())
	}
}

func goFields(v reflect.Value) string {
	var items []string
	for f, field := range v.Fields() {
		if !field.IsZero() {
			items = append(items, f.Name+": "+goValue(field))
		}
	}
	return goItems(items)
}

// goItems puts what begins on a line of its own on lines of their own.
func goItems(items []string) string {
	all := strings.Join(items, ", ")
	if strings.HasPrefix(all, "\n") {
		all += ",\n"
	}
	return "{" + all + "}"
}

func goType(v reflect.Value) string { return strings.ReplaceAll(v.Type().String(), "target.", "") }
