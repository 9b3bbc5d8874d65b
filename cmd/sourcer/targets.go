package main

import (
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"sourcer/query/source"
	"sourcer/query/target"
)

// targetsFlags are the flags that only targets has.
type targetsFlags struct {
	form   string
	family string
	stale  wholeNumber // days
}

func newTargetsCmd(a *app) *cobra.Command {
	var flags targetsFlags
	cmd := &cobra.Command{
		Use:   "targets [NAME]",
		Short: "List the platforms, or show what one can say",
		Long: `Lists the platforms that strings can be written for. With a name, shows what
the platform can say, its boxes, filters and limits, and where each of these
facts comes from, of what date, and how far it can be trusted.

A file of your own (--targets, or targets-file in the config) changes settings
of a platform, such as a limit that you have measured, or adds one of your own;
sourcer targets check looks at it.`,
		Example: `  sourcer targets
  sourcer targets google
  sourcer targets --family tags -o json
  sourcer targets --stale 730`,
		Args:              needArgs(0, 1, "one target"),
		ValidArgsFunction: completeTarget,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.runTargets(cmd, args, flags) },
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().StringVar(&flags.family, "family", "", "list the targets of `FAMILY` alone")
	cmd.Flags().Var(&flags.stale, "stale", "list the facts that are older than `DAYS` days")
	completeFlag(cmd, "family", target.Families)
	addSettingFlag(cmd, settingOf(keyTargets))
	outputFlag(cmd, &flags.form)
	cmd.AddCommand(newTargetsCheckCmd(a))
	return cmd
}

func (a *app) runTargets(cmd *cobra.Command, args []string, flags targetsFlags) error {
	if err := checkTargetsFlags(cmd, args, flags); err != nil {
		return err
	}
	c, err := a.catalogFor(cmd)
	if err != nil {
		return err
	}
	profiles, err := profilesOf(c, args)
	if err != nil {
		return err
	}
	profiles = slices.DeleteFunc(profiles, func(p *target.Profile) bool {
		return flags.family != "" && string(p.Family) != flags.family
	})
	switch before := time.Now().AddDate(0, 0, -int(flags.stale)); {
	case flags.stale > 0 && flags.form == outputJSON:
		return a.printJSON(staleDocumentOf(profiles, before))
	case flags.stale > 0:
		a.printStale(profiles, before)
	case flags.form == outputJSON:
		return a.printJSON(targetsDocumentOf(profiles))
	case len(args) == 1 && len(profiles) == 1:
		a.printTarget(profiles[0])
	default:
		a.printTargets(profiles)
	}
	return nil
}

func checkTargetsFlags(cmd *cobra.Command, args []string, flags targetsFlags) error {
	if err := checkOutput(flags.form); err != nil {
		return err
	}
	if cmd.Flags().Changed("stale") && flags.stale < 1 {
		return usagef("--stale: %d is less than 1", flags.stale)
	}
	if len(args) > 0 && flags.family != "" {
		return usagef("--family lists targets, and %s is one", args[0]).hint("sourcer targets %s", args[0])
	}
	families := target.Families()
	if flags.family == "" || slices.Contains(families, flags.family) {
		return nil
	}
	f := usagef("--family: %q is none of %s", flags.family, strings.Join(families, ", "))
	if near := source.Nearest(flags.family, families); near != "" {
		return f.hint("did you mean %s?", near)
	}
	return f
}

// profilesOf loads the profiles of these names, or of all.
func profilesOf(c *target.Catalog, names []string) ([]*target.Profile, error) {
	if len(names) == 0 {
		names = c.Names()
	}
	var out []*target.Profile
	for _, name := range names {
		p, err := c.Lookup(name)
		if err != nil {
			return nil, unknownAmong(name, c.Names(), err)
		}
		out = append(out, p)
	}
	return out, nil
}

// unknownAmong says which target was probably meant.
func unknownAmong(name string, known []string, err error) *failure {
	f := usagef("%w", err)
	if near := source.Nearest(name, known); near != "" {
		return f.hint("did you mean %s?", near)
	}
	return f.hint("sourcer targets lists them")
}
