package main

import (
	"github.com/spf13/cobra"

	"sourcer/query/target"
	"sourcer/synonyms"
)

// completeBriefs lets the shell offer files; any name may hold a brief.
func completeBriefs(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// completeTarget offers the targets for the first argument.
func completeTarget(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return target.Names(), cobra.ShellCompDirectiveNoFileComp
}

// maxOffered is how many concepts are offered to a shell at once.
const maxOffered = 100

// completeConcepts offers concepts for every argument.
func completeConcepts(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	return conceptNames(synonyms.Shipped(), typed), cobra.ShellCompDirectiveNoFileComp
}

// completeConcept offers the concepts that what was typed may become.
func completeConcept(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return conceptNames(synonyms.Shipped(), typed), cobra.ShellCompDirectiveNoFileComp
}
