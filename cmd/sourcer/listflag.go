package main

import (
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"
)

// listFlag is the value of a flag that can be given several times. Unlike the
// ones that pflag has, it makes no CSV writer for each flag of each command
// when the program starts.
type listFlag struct {
	values *[]string
	commas bool // a comma separates values, too
	given  bool
}

var _ pflag.SliceValue = (*listFlag)(nil)

// pathsFlag adds a flag that takes paths, in which a comma is a comma.
func pathsFlag(flags *pflag.FlagSet, p *[]string, name, usage string) {
	flags.Var(&listFlag{values: p}, name, usage)
}

// Type implements pflag.Value. The names are those by which viper knows lists.
func (f *listFlag) Type() string {
	if f.commas {
		return "stringSlice"
	}
	return "stringArray"
}

// Set implements pflag.Value. The first value replaces the default.
func (f *listFlag) Set(text string) error {
	values := []string{text}
	if f.commas {
		var err error
		if values, err = splitAtCommas(text); err != nil {
			return err
		}
	}
	if f.given {
		values = slices.Concat(*f.values, values)
	}
	*f.values, f.given = values, true
	return nil
}

// String implements pflag.Value. A list without values is empty, so that help
// shows no default.
func (f *listFlag) String() string {
	if f.values == nil || len(*f.values) == 0 {
		return ""
	}
	if slices.ContainsFunc(*f.values, func(s string) bool { return s == "" || strings.ContainsAny(s, "\",\r\n ") }) {
		return "[" + joinAsCSV(*f.values) + "]"
	}
	return "[" + strings.Join(*f.values, ",") + "]"
}

// Append implements pflag.SliceValue.
func (f *listFlag) Append(text string) error { *f.values = append(*f.values, text); return nil }

// Replace implements pflag.SliceValue.
func (f *listFlag) Replace(values []string) error { *f.values = values; return nil }

// GetSlice implements pflag.SliceValue.
func (f *listFlag) GetSlice() []string { return *f.values }

func splitAtCommas(text string) ([]string, error) {
	values, err := csv.NewReader(strings.NewReader(text)).Read()
	if err == io.EOF {
		return []string{}, nil
	}
	return values, err
}

func joinAsCSV(values []string) string {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.Write(values) // a buffer takes everything
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n")
}
