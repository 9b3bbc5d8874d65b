package main

import (
	"github.com/spf13/cobra"

	"sourcer/query/target"
)

func newTargetsCmd(a *app) *cobra.Command {
	var form string
	cmd := &cobra.Command{
		Use:   "targets [NAME]",
		Short: "List the platforms, or show what one can say",
		Long: `Lists the platforms that strings can be written for. With a name, shows what
the platform can say, its boxes, filters and limits, and where each of these
facts comes from, of what date, and how far it can be trusted.`,
		Example:           "  sourcer targets\n  sourcer targets google\n  sourcer targets -o json",
		Args:              needArgs(0, 1, "one target"),
		ValidArgsFunction: completeTarget,
		RunE:              func(_ *cobra.Command, args []string) error { return a.runTargets(args, form) },
	}
	outputFlag(cmd, &form)
	return cmd
}

func (a *app) runTargets(args []string, form string) error {
	if err := checkOutput(form); err != nil {
		return err
	}
	profiles, err := profilesOf(args)
	if err != nil {
		return err
	}
	switch {
	case form == outputJSON:
		return a.printJSON(targetsDocumentOf(profiles))
	case len(args) == 1:
		a.printTarget(profiles[0])
	default:
		a.printTargets(profiles)
	}
	return nil
}

// profilesOf loads the profiles of these names, or of all.
func profilesOf(names []string) ([]*target.Profile, error) {
	if len(names) == 0 {
		names = target.Names()
	}
	var out []*target.Profile
	for _, name := range names {
		p, err := target.Lookup(name)
		if err != nil {
			return nil, unknownTarget(name, err)
		}
		out = append(out, p)
	}
	return out, nil
}

// unknownTarget says what was probably meant.
func unknownTarget(name string, err error) *failure {
	f := usagef("%w", err)
	if near := nearest(name, target.Names()); near != "" {
		return f.hint("did you mean %s?", near)
	}
	return f.hint("sourcer targets lists them")
}
