package main

import "github.com/spf13/cobra"

// noArgs refuses arguments.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usagef("%s takes no arguments, got %q", cmd.CommandPath(), args[0]).hint("%s --help", cmd.CommandPath())
}

// needArgs refuses fewer than least and more than most arguments; most of -1
// is no bound.
func needArgs(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return usagef("%s needs %s", cmd.CommandPath(), what).hint("%s --help", cmd.CommandPath())
		case most >= 0 && len(args) > most:
			return usagef("%s takes %s, got %q too", cmd.CommandPath(), what, args[most]).hint("%s --help", cmd.CommandPath())
		}
		return nil
	}
}
