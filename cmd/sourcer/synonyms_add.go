package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sourcer/synonyms"
)

const addLong = `Adds a term to a table of your own, and leaves the rest of the file as it is,
with its comments. --as says what the term is to the concept:

  same     another spelling of it; put out wherever the concept is
  implies  who has the term has the concept: Django implies Python
  related  a neighbour, taken in only where a brief asks for that

What another concept has, or what would go round in a circle, is refused, and
the file stays as it was.

` + exitHelp

// addFlags are the flags of add.
type addFlags struct{ to, as, reason, file, kind string }

// The words of --as.
const (
	asSame    = "same"
	asImplies = "implies"
	asRelated = "related"
)

func addings() []string { return []string{asSame, asImplies, asRelated} }

func newSynonymsAddCmd(a *app) *cobra.Command {
	var flags addFlags
	cmd := &cobra.Command{
		Use:   "add TERM --to CONCEPT",
		Short: "Add a term to a table of your own",
		Long:  addLong,
		Example: `  sourcer synonyms add kates --to kubernetes
  sourcer synonyms add Zope --to Python --as implies --reason "written in Python" --file team.toml`,
		Args:              needArgs(1, -1, "a term"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runSynonymsAdd(cmd, strings.Join(args, " "), flags)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&flags.to, "to", "", "the `CONCEPT`, by any of its spellings")
	f.StringVar(&flags.as, "as", asSame, "`RELATION`: same, implies or related")
	f.StringVar(&flags.reason, "reason", "", "why that holds, in a few `WORDS`")
	f.StringVar(&flags.file, "file", "", "the table to add to (default: the only `FILE` of your settings)")
	kindFlag(cmd, &flags.kind, "", "take the concept of this `KIND`, where several have the word")
	completeFlag(cmd, "as", addings)
	completeFlagWords(cmd, "to", func(typed string) []string { return conceptNames(synonyms.Shipped(), typed) })
	return cmd
}

// kindFlag is --kind with its choices.
func kindFlag(cmd *cobra.Command, kind *string, fallback, usage string) {
	cmd.Flags().StringVar(kind, "kind", fallback, usage)
	completeFlag(cmd, "kind", kindNames)
}

func kindNames() []string {
	var out []string
	for _, k := range synonyms.Kinds() {
		out = append(out, string(k))
	}
	return out
}

func checkKind(kind string) error {
	if slices.Contains(kindNames(), kind) {
		return nil
	}
	return usagef("--kind: %q is none of %s", kind, strings.Join(kindNames(), ", "))
}

func (a *app) runSynonymsAdd(cmd *cobra.Command, term string, flags addFlags) error {
	fact, err := factOf(term, flags)
	if err != nil {
		return err
	}
	r, err := a.resolve(cmd)
	if err != nil {
		return err
	}
	path, err := tableToAddTo(flags.file, r)
	if err != nil {
		return err
	}
	own, err := a.ownFile(path, r.words("synonyms"))
	if err != nil {
		return err
	}
	text, err := own.below.Add(own.file, fact)
	switch refused, ok := errors.AsType[*synonyms.FactError](err); {
	case errors.Is(err, synonyms.ErrKnown):
		a.note("%s: nothing to add: %s", path, err)
		return nil
	case ok && refused.Hint != "":
		return (&failure{code: exitFindings, err: err}).hint("%s", refused.Hint)
	case ok:
		return &failure{code: exitFindings, err: err}
	case err != nil:
		return err
	}
	if err := own.write(text); err != nil {
		return err
	}
	a.note("%s: added", path)
	return nil
}

func factOf(term string, flags addFlags) (synonyms.Fact, error) {
	fact := synonyms.Fact{Term: term, To: flags.to, Kind: synonyms.Kind(flags.kind), Reason: flags.reason}
	switch flags.as {
	case asSame:
		fact.As = synonyms.Same
	case asImplies:
		fact.As = synonyms.Implied
	case asRelated:
		fact.As = synonyms.Related
	default:
		return fact, usagef("--as: %q is none of %s", flags.as, strings.Join(addings(), ", "))
	}
	switch {
	case flags.to == "":
		return fact, usagef("--to is missing: to which concept does %q belong?", term).
			hint("sourcer synonyms add %q --to CONCEPT", term)
	case fact.As == synonyms.Same && flags.reason != "":
		return fact, usagef("--reason is for edges, and a spelling needs none").hint("--as implies or --as related")
	case flags.kind != "":
		return fact, checkKind(flags.kind)
	}
	return fact, nil
}

// tableToAddTo is the file that is named, or the only one of the settings.
func tableToAddTo(named string, r *resolved) (string, error) {
	paths := r.words("synonyms")
	switch {
	case named == stdinName:
		return "", usagef("--file: a table on standard input cannot be added to")
	case named != "":
		return named, nil
	case len(paths) == 1:
		return paths[0], nil
	case len(paths) > 1:
		return "", usagef("your settings name %d tables", len(paths)).hint("choose one with --file")
	default:
		return "", usagef("your settings name no table to add to").
			hint("--file team.toml, and synonyms = [\"team.toml\"] in the config makes every command use it")
	}
}
