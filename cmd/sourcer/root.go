package main

import (
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/source"
)

const rootLong = `sourcer compiles a hiring brief into the search strings that LinkedIn, Google
and other platforms accept. Words are expanded through a table of synonyms,
the strings are read back and compared with the brief, and what a platform
cannot say is listed. It works offline.

Settings come from flags, then SOURCER_* variables, then the config file
(see sourcer config), then defaults. "-" is standard input.

` + exitHelp

// commandMaker makes a command, with its flags and its subcommands.
type commandMaker struct {
	name string
	make func(*app) *cobra.Command
}

// commandMakers lists the commands but for the manual, which is about all of
// them. A new command is one line here and one file beside this one.
func commandMakers() []commandMaker {
	return []commandMaker{
		{"build", newBuildCmd},
		{"explain", newExplainCmd},
		{"targets", newTargetsCmd},
		{"synonyms", newSynonymsCmd},
		{"ladder", newLadderCmd},
		{"diff", newDiffCmd},
		{"read", newReadCmd},
		{"lint", newLintCmd},
		{"translate", newTranslateCmd},
		{"clean", newCleanCmd},
		{"fmt", newFmtCmd},
		{"config", newConfigCmd},
		{"version", newVersionCmd},
	}
}

// newRootCmdFor builds as much of the command tree as some arguments ask for:
// where the first of them names a command, no other can run.
func newRootCmdFor(a *app, args []string) *cobra.Command {
	if len(args) > 0 {
		for _, m := range commandMakers() {
			if m.name == args[0] {
				root := newBareRootCmd(a)
				root.CompletionOptions.DisableDefaultCmd = true
				root.AddCommand(m.make(a))
				return root
			}
		}
	}
	return newRootCmd(a)
}

// newRootCmd builds the whole command tree, for help, completion, the manual
// and command lines that are wrong.
func newRootCmd(a *app) *cobra.Command {
	root := newBareRootCmd(a)
	root.Version = programVersion()
	for _, m := range commandMakers() {
		root.AddCommand(m.make(a))
	}
	root.AddCommand(newManCmd(a), newBriefTopic())
	return root
}

// newBareRootCmd is the root without its commands.
func newBareRootCmd(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:           "sourcer",
		Short:         "Compile a hiring brief into search strings",
		Long:          rootLong,
		Example:       "  sourcer build backend.brief\n  sourcer build -t google -t remoteok backend.brief",
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return cmd.Help()
		},
	}
	root.PersistentFlags().StringVar(&a.config, "config", "", "read this config `FILE` instead of the usual one")
	root.PersistentFlags().BoolVarP(&a.quiet, "quiet", "q", false, "no warnings and no notes")
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(newHelpCmd(root))
	return root
}

// unknownCommand says what was probably meant.
func unknownCommand(root *cobra.Command, name string) error {
	err := usagef("unknown command %q", name)
	if strings.HasSuffix(name, briefSuffix) || name == stdinName {
		return err.hint("sourcer build %s", name)
	}
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	if near := source.Nearest(name, names); near != "" {
		return err.hint("did you mean sourcer %s?", near)
	}
	return err.hint("the commands are %s", strings.Join(names, ", "))
}

// flagError turns what the flag parser says into bad usage. Flags in front of
// an unknown command are unknown too, but the command is what is wrong.
func flagError(cmd *cobra.Command, err error) error {
	if name := cmd.Flags().Arg(0); !cmd.HasParent() && name != "" {
		return unknownCommand(cmd, name)
	}
	return usagef("%w", err).hint("%s --help", cmd.CommandPath())
}

// newHelpCmd is "sourcer help COMMAND".
func newHelpCmd(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about a command, or about writing briefs: sourcer help brief",
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			var names []string
			if len(args) == 0 {
				for _, c := range root.Commands() {
					names = append(names, c.Name())
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(root, strings.Join(args, " "))
			}
			return cmd.Help()
		},
	}
}

// completeFlag makes a shell offer the choices of a flag.
func completeFlag(cmd *cobra.Command, name string, choices func() []string) {
	err := cmd.RegisterFlagCompletionFunc(name, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return choices(), cobra.ShellCompDirectiveNoFileComp
	})
	if err != nil {
		panic(err) // the flag was not defined: a mistake in this package
	}
}

// completeFlagWords makes a shell offer what may follow what was typed.
func completeFlagWords(cmd *cobra.Command, name string, offer func(typed string) []string) {
	err := cmd.RegisterFlagCompletionFunc(name, func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		return offer(typed), cobra.ShellCompDirectiveNoFileComp
	})
	if err != nil {
		panic(err) // the flag was not defined: a mistake in this package
	}
}

// outputFlag is -o of commands that print either text or JSON.
func outputFlag(cmd *cobra.Command, form *string) {
	cmd.Flags().StringVarP(form, "output", "o", outputText, "`FORM` of the output: text or json")
	completeFlag(cmd, "output", func() []string { return []string{outputText, outputJSON} })
}

// checkOutput refuses any other form than text and json.
func checkOutput(form string) error {
	if form == outputText || form == outputJSON {
		return nil
	}
	return usagef("--output: %q is none of %s, %s", form, outputText, outputJSON)
}
