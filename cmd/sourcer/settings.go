package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"sourcer/query/brief"
	"sourcer/query/plan"
	"sourcer/query/target"
)

// kind is what a setting holds.
type kind int

const (
	text  kind = iota // one word
	list              // several words
	files             // several paths
	yesNo
	count // a whole number from 1
)

// setting is one thing that a flag, the environment or the config file can
// say. All that is known about it stands here: flags, completions, checks
// and the config command are made from it.
type setting struct {
	key      string // of the config file; the flag has the same name
	short    string // of the flag
	kind     kind
	fallback any
	choices  func() []string // nil where any value will do
	usage    string
}

// env is the name of the setting's environment variable.
func (s setting) env() string {
	return envPrefix + "_" + strings.ToUpper(strings.ReplaceAll(s.key, "-", "_"))
}

// defaultTarget is built for where nobody names a target.
const defaultTarget = "linkedin"

// allSettings lists the settings in the order in which help shows them.
func allSettings() []setting {
	return []setting{
		{"target", "t", list, []string{defaultTarget}, target.Names, "write for the platform `TARGET`; repeatable (see sourcer targets)"},
		{"expand", "", text, string(brief.ReachImplied), reaches, "expand words as far as `REACH`: exact, same, implied or related"},
		{"nice", "", yesNo, false, nil, "ask for the nice-to-haves too"},
		{"broader", "", yesNo, false, nil, "take phrases apart where that is shorter, though it finds more"},
		{"fit", "", text, string(plan.Split), fits, "over a limit, `HOW`: split into several strings, trim to one, or fail"},
		{"layout", "", text, string(plan.Single), layouts, "`LAYOUT` single: all in the keyword box; fields: each field in its own"},
		{"budget", "", text, "", nil, "`LIMITS` of your own, such as chars=400,operators=12"},
		{"max-strings", "", count, plan.DefaultMaxStrings, nil, "refuse to need more than `N` strings for one target"},
		{"strict", "", yesNo, false, nil, "exit 1 unless the strings equal the brief and all losses are allowed"},
		{"allow", "", list, defaultAllowed(), allowances, "let a loss of this `KIND` pass --strict; repeatable; none for none"},
		{"synonyms", "", files, []string{}, nil, "put your own table `FILE` on top of ours; repeatable"},
		{"output", "o", text, outputText, buildOutputs, "`FORM` of the output: text, json or url"},
	}
}

// The forms of output.
const (
	outputText = "text"
	outputJSON = "json"
	outputURL  = "url"
)

func reaches() []string {
	return []string{string(brief.ReachExact), string(brief.ReachSame), string(brief.ReachImplied), string(brief.ReachRelated)}
}

func fits() []string         { return []string{string(plan.Split), string(plan.Trim), string(plan.Fail)} }
func layouts() []string      { return []string{string(plan.Single), string(plan.Fields)} }
func buildOutputs() []string { return []string{outputText, outputJSON, outputURL} }

// allowNone is the allowance that allows nothing.
const allowNone = "none"

func defaultAllowed() []string {
	return []string{string(plan.FieldWidened), string(plan.FilterToSet)}
}

// allowances lists what --allow takes.
func allowances() []string {
	var out []string
	for _, k := range plan.LossKinds() {
		out = append(out, string(k))
	}
	return append(out, allowNone)
}

// settings are the values that hold for this run.
type settings struct {
	targets    []*target.Profile
	reach      brief.Reach
	plan       plan.Options
	strict     bool
	allow      []string
	synonyms   []string
	outputForm string
}

// addSettingFlags gives a command a flag for each setting, with completion,
// but for those it leaves out.
func addSettingFlags(cmd *cobra.Command, without ...string) {
	cmd.Flags().SortFlags = false
	for _, s := range allSettings() {
		if !slices.Contains(without, s.key) {
			addSettingFlag(cmd, s)
		}
	}
}

func addSettingFlag(cmd *cobra.Command, s setting) {
	flags := cmd.Flags()
	switch s.kind {
	case text:
		flags.StringP(s.key, s.short, s.fallback.(string), s.usage)
	case list:
		flags.StringSliceP(s.key, s.short, s.fallback.([]string), s.usage)
	case files:
		flags.StringArrayP(s.key, s.short, s.fallback.([]string), s.usage)
	case yesNo:
		flags.BoolP(s.key, s.short, s.fallback.(bool), s.usage)
	case count:
		flags.IntP(s.key, s.short, s.fallback.(int), s.usage)
	}
	if s.choices != nil {
		completeFlag(cmd, s.key, s.choices)
	}
}

// settings resolves what holds for a command: its flags before the
// environment, that before the config file, that before the defaults.
func (a *app) settings(cmd *cobra.Command) (settings, error) {
	r, err := a.resolve(cmd)
	if err != nil {
		return settings{}, err
	}
	out := settings{
		reach: brief.Reach(r.text("expand")),
		plan: plan.Options{
			Layout:     plan.Layout(r.text("layout")),
			Fit:        plan.Fit(r.text("fit")),
			MaxStrings: r.number("max-strings"),
			Nice:       r.isSet("nice"),
			Broader:    r.isSet("broader"),
		},
		strict:     r.isSet("strict"),
		allow:      r.words("allow"),
		synonyms:   r.words("synonyms"),
		outputForm: r.text("output"),
	}
	if out.plan.Budget, err = parseBudget(r.text("budget")); err != nil {
		return settings{}, r.wrong("budget", err)
	}
	for _, name := range unique(r.words("target")) {
		p, err := target.Lookup(name)
		if err != nil {
			return settings{}, r.wrong("target", unknownTarget(name, err))
		}
		out.targets = append(out.targets, p)
	}
	return out, nil
}

func unique(words []string) []string {
	var out []string
	for _, w := range words {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// budgetKeys names what a budget can limit.
func budgetKeys() []string { return []string{"chars", "bytes", "words", "operators", "terms"} }

// parseBudget reads "chars=400,operators=12". Empty is no limit at all.
func parseBudget(s string) (plan.Budget, error) {
	var b plan.Budget
	if strings.TrimSpace(s) == "" {
		return b, nil
	}
	slots := map[string]*int{
		"chars": &b.Chars, "bytes": &b.Bytes, "words": &b.Words, "operators": &b.Operators, "terms": &b.Terms,
	}
	for part := range strings.SplitSeq(s, ",") {
		key, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		slot, known := slots[key]
		if !known {
			return b, usagef("%q is none of %s", key, strings.Join(budgetKeys(), ", ")).
				hint("write it as chars=400,operators=12")
		}
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 {
			return b, usagef("%s=%s is not a limit", key, value).hint("write a whole number from 1, such as %s=12", key)
		}
		if *slot != 0 {
			return b, usagef("%s is given twice", key)
		}
		*slot = n
	}
	return b, nil
}
