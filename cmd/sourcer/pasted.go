package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// pastedLast puts search strings that begin with a minus behind all flags, so
// that an exclusion at the start of one is not taken for a flag. A minus
// before what is no flag of the command, or with a blank further on, begins a
// string.
func pastedLast(root *cobra.Command, args []string) []string {
	if slices.Contains(args, "--") {
		return args
	}
	cmd, _, err := root.Find(args)
	if err != nil || !slices.Contains([]string{"read", "translate", "clean"}, cmd.Name()) {
		return args
	}
	var flags, pasted []string
	for _, arg := range args {
		if beginsWithExclusion(cmd, arg) {
			pasted = append(pasted, arg)
		} else {
			flags = append(flags, arg)
		}
	}
	if len(pasted) == 0 {
		return args
	}
	return slices.Concat(flags, []string{"--"}, pasted)
}

func beginsWithExclusion(cmd *cobra.Command, arg string) bool {
	if len(arg) < 2 || arg[0] != '-' || arg[1] == '-' {
		return false
	}
	known := arg[1] == 'h' || cmd.Flags().ShorthandLookup(arg[1:2]) != nil || cmd.InheritedFlags().ShorthandLookup(arg[1:2]) != nil
	return !known || strings.ContainsAny(arg, " \t\n")
}
