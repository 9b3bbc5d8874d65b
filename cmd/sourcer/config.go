package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"sourcer/query/source"
)

// configSchema names the version of "config -o json".
const configSchema = "sourcer.config/1"

// configDocument is what "config -o json" prints.
type configDocument struct {
	Schema   string          `json:"schema"`
	File     configFile      `json:"file"`
	Settings []configSetting `json:"settings"`
}

type configFile struct {
	Path  string `json:"path"`
	Found bool   `json:"found"`
}

type configSetting struct {
	Key   string `json:"key"`
	Value any    `json:"value"`
	origin
	Variable string `json:"variable"` // the environment variable that can set it
}

const configLong = `Shows every setting, its value, and where that comes from: a flag, an
environment variable, the config file, or the default.

The config file is $XDG_CONFIG_HOME/sourcer/config.toml (~/.config where that
is not set), or what SOURCER_CONFIG or --config names. A key it does not know
is an error. The output below is itself a valid config file.`

func newConfigCmd(a *app) *cobra.Command {
	var form string
	cmd := &cobra.Command{
		Use:               "config",
		Short:             "Show the settings and where they come from",
		Long:              configLong,
		Example:           "  sourcer config\n  SOURCER_EXPAND=same sourcer config",
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(cmd *cobra.Command, _ []string) error { return a.runConfig(cmd, form) },
	}
	addSettingFlags(cmd, "output")
	outputFlag(cmd, &form)
	return cmd
}

func (a *app) runConfig(cmd *cobra.Command, form string) error {
	if err := checkOutput(form); err != nil {
		return err
	}
	r, err := a.resolve(cmd)
	if err != nil {
		return err
	}
	if form == outputJSON {
		return a.printJSON(configDocumentOf(r))
	}
	a.printConfig(r)
	return nil
}

func configDocumentOf(r *resolved) configDocument {
	d := configDocument{Schema: configSchema, File: configFile{r.file, r.present}}
	for _, s := range allSettings() {
		d.Settings = append(d.Settings, configSetting{s.key, r.values[s.key], r.origins[s.key], s.env()})
	}
	return d
}

func (a *app) printConfig(r *resolved) {
	if r.present {
		fmt.Fprintf(a.out, "# %s\n", source.Printable(r.file))
	} else {
		fmt.Fprintf(a.out, "# %s (does not exist)\n", source.Printable(r.file))
	}
	var rows [][]string
	for _, s := range allSettings() {
		o := r.origins[s.key]
		from := o.Kind
		if o.From != "" && o.Kind != fromFile {
			from += " " + o.From
		}
		rows = append(rows, []string{s.key, "= " + source.Printable(show(r.values[s.key])), "# " + from})
	}
	for _, line := range columns(rows) {
		fmt.Fprintln(a.out, line)
	}
}
