package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"sourcer/query/build"
	"sourcer/synonyms"
)

// versionInfo is what "version -o json" prints.
type versionInfo struct {
	Version  string    `json:"version"`
	Revision string    `json:"revision,omitempty"`
	Modified bool      `json:"modified,omitempty"`
	Go       string    `json:"go"`
	Platform string    `json:"platform"`
	Table    tableInfo `json:"table"`
	Schema   string    `json:"schema"` // of build's JSON
}

type tableInfo struct {
	Version  string `json:"version"` // with the hash
	Hash     string `json:"hash"`    // of the contents
	Concepts int    `json:"concepts"`
	Terms    int    `json:"terms"`
}

func newVersionCmd(a *app) *cobra.Command {
	var form string
	cmd := &cobra.Command{
		Use:               "version",
		Short:             "Print the versions of program, table and JSON schema",
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(*cobra.Command, []string) error { return a.runVersion(form) },
	}
	outputFlag(cmd, &form)
	return cmd
}

func (a *app) runVersion(form string) error {
	if err := checkOutput(form); err != nil {
		return err
	}
	info := readVersion()
	if form == outputJSON {
		return a.printJSON(info)
	}
	fmt.Fprintf(a.out, "sourcer %s", info.Version)
	if info.Revision != "" {
		fmt.Fprintf(a.out, " (%s)", info.revision())
	}
	fmt.Fprintf(a.out, "\ntable %s, %d concepts, %d terms\n", info.Table.Version, info.Table.Concepts, info.Table.Terms)
	fmt.Fprintf(a.out, "schema %s\n%s %s\n", info.Schema, info.Go, info.Platform)
	return nil
}

func (v versionInfo) revision() string {
	if v.Modified {
		return v.Revision + ", modified"
	}
	return v.Revision
}

func readVersion() versionInfo {
	table := synonyms.Shipped()
	stats := table.Stats()
	info := versionInfo{
		Version:  programVersion(),
		Go:       runtime.Version(),
		Platform: runtime.GOOS + "/" + runtime.GOARCH,
		Table:    tableInfo{table.Version(), table.Hash(), stats.Concepts, stats.Terms},
		Schema:   build.Schema,
	}
	if b, ok := debug.ReadBuildInfo(); ok {
		for _, s := range b.Settings {
			switch s.Key {
			case "vcs.revision":
				info.Revision = s.Value
			case "vcs.modified":
				info.Modified = s.Value == "true"
			}
		}
	}
	return info
}

// programVersion is the version of the module that was built, "(devel)" for
// one built from a checkout.
func programVersion() string {
	if b, ok := debug.ReadBuildInfo(); ok && b.Main.Version != "" {
		return b.Main.Version
	}
	return "(devel)"
}
