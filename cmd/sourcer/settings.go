package main

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"sourcer/query/brief"
	"sourcer/query/plan"
	"sourcer/query/target"
	"sourcer/synonyms"
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
	flag     string // the flag, if it does not have the name of the key
	open     bool   // other values than the choices will do, too
}

// flagName is the name of the setting's flag.
func (s setting) flagName() string { return cmp.Or(s.flag, s.key) }

// env is the name of the setting's environment variable.
func (s setting) env() string {
	return envPrefix + "_" + strings.ToUpper(strings.ReplaceAll(s.key, "-", "_"))
}

// The keys of settings that have names of their own in the code.
const (
	keyTarget   = "target"
	keyTargets  = "targets-file"
	keySynonyms = "synonyms"
	keyExpand   = "expand"
	keyLocale   = "locale"
)

// defaultTarget is built for where nobody names a target.
const defaultTarget = "linkedin"

// allSettings lists the settings in the order in which help shows them.
var allSettings = sync.OnceValue(func() []setting {
	return []setting{
		{key: keyTarget, short: "t", kind: list, fallback: []string{defaultTarget}, choices: target.Names, open: true, usage: "write for the platform `TARGET`; repeatable (see sourcer targets)"},
		{key: keyExpand, kind: text, fallback: string(brief.ReachImplied), choices: reaches, usage: "expand words as far as `REACH`: exact, same, implied or related"},
		{key: keyLocale, kind: text, fallback: "", usage: "write titles in this `LANGUAGE` too: de, es, fr, nl or pt; en for none (default: the brief's locale)"},
		{key: "nice", kind: yesNo, fallback: false, usage: "ask for the nice-to-haves too"},
		{key: "broader", kind: yesNo, fallback: false, usage: "take phrases apart where that is shorter, though it finds more"},
		{key: "fit", kind: text, fallback: string(plan.Auto), choices: fits, usage: "over a limit, `HOW`: auto (split; past --max-strings what earns least goes), split, trim to one, or fail"},
		{key: "layout", kind: text, fallback: string(plan.Single), choices: layouts, usage: "`LAYOUT` single: all in the keyword box; fields: each field in its own"},
		{key: "site", kind: text, fallback: "", choices: sites, open: true, usage: "keep web searches to `SITE`: a name such as github or resumes, or a domain"},
		{key: "site-noise", kind: yesNo, fallback: false, usage: "also exclude what is noise on the site, item by item"},
		{key: "budget", kind: text, fallback: "", usage: "`LIMITS` of your own, such as chars=400,operators=12"},
		{key: "max-strings", kind: count, fallback: plan.DefaultMaxStrings, usage: "refuse to need more than `N` strings for one target"},
		{key: "strict", kind: yesNo, fallback: false, usage: "exit 1 unless the strings equal the brief and all losses are allowed"},
		{key: "allow", kind: list, fallback: defaultAllowed(), choices: allowances, usage: "let a loss of this `KIND` pass --strict; repeatable; none for none"},
		{key: keySynonyms, kind: files, fallback: []string{}, usage: "put your own table `FILE` on top of ours; repeatable"},
		{key: keyTargets, flag: "targets", kind: files, fallback: []string{}, usage: "put your own target `FILE` on top of ours; repeatable"},
		{key: "output", short: "o", kind: text, fallback: outputText, choices: buildOutputs, usage: "`FORM` of the output: text, json or url"},
	}
})

// The forms of output.
const (
	outputText = "text"
	outputJSON = "json"
	outputURL  = "url"
)

func reaches() []string {
	return []string{string(brief.ReachExact), string(brief.ReachSame), string(brief.ReachImplied), string(brief.ReachRelated)}
}

func fits() []string {
	return []string{string(plan.Auto), string(plan.Split), string(plan.Trim), string(plan.Fail)}
}

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
	locale     string
	plan       plan.Options
	strict     bool
	allow      []string
	synonyms   []string
	outputForm string
	// stringsAlone says that the output has no place for why the strings have
	// their terms, nor for how they stand to all of the brief.
	stringsAlone bool
	options      map[string]string // all that steers the strings and is not as by default, by key
}

// fit is how to fit. Who says how many strings may be needed, and no more,
// wants to hear when it takes more.
func (r *resolved) fit() plan.Fit {
	if r.origins["fit"].Kind == fromDefault && r.origins["max-strings"].Kind != fromDefault {
		return plan.Split
	}
	return plan.Fit(r.text("fit"))
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

// settingOf finds a setting by its key.
func settingOf(key string) setting {
	all := allSettings()
	return all[slices.IndexFunc(all, func(s setting) bool { return s.key == key })]
}

// settingOfFlag finds a setting by the name of its flag.
func settingOfFlag(name string) (setting, bool) {
	all := allSettings()
	i := slices.IndexFunc(all, func(s setting) bool { return s.flagName() == name })
	if i < 0 {
		return setting{}, false
	}
	return all[i], true
}

func addSettingFlag(cmd *cobra.Command, s setting) {
	flags, name := cmd.Flags(), s.flagName()
	switch s.kind {
	case text:
		flags.StringP(name, s.short, s.fallback.(string), s.usage)
	case list:
		values := s.fallback.([]string)
		flags.VarP(&listFlag{values: &values, commas: true}, name, s.short, s.usage)
	case files:
		var paths []string
		pathsFlag(flags, &paths, name, s.usage)
	case yesNo:
		flags.BoolP(name, s.short, s.fallback.(bool), s.usage)
	case count:
		n := wholeNumber(s.fallback.(int))
		flags.VarP(&n, name, s.short, s.usage)
	}
	if s.choices != nil {
		completeFlag(cmd, name, s.choices)
	}
}

// wholeNumber is the value of a flag that counts. Its errors are for people.
type wholeNumber int

// String implements pflag.Value.
func (n *wholeNumber) String() string { return itoa(int(*n)) }

// Type implements pflag.Value.
func (n *wholeNumber) Type() string { return "int" }

// Set implements pflag.Value.
func (n *wholeNumber) Set(text string) error {
	v, err := strconv.Atoi(text)
	if err != nil {
		return errors.New("write a whole number")
	}
	*n = wholeNumber(v)
	return nil
}

// settings resolves what holds for a command: its flags before the
// environment, that before the config file, that before the defaults.
func (a *app) settings(cmd *cobra.Command) (settings, error) {
	r, err := a.resolve(cmd)
	if err != nil {
		return settings{}, err
	}
	out := settings{
		reach: brief.Reach(r.text(keyExpand)),
		plan: plan.Options{
			Layout:     plan.Layout(r.text("layout")),
			Fit:        r.fit(),
			MaxStrings: r.number("max-strings"),
			Nice:       r.isSet("nice"),
			Broader:    r.isSet("broader"),
		},
		strict:     r.isSet("strict"),
		allow:      r.words("allow"),
		synonyms:   r.words(keySynonyms),
		outputForm: r.text("output"),
		options:    r.options(),
	}
	if out.locale, err = localeOf(r); err != nil {
		return settings{}, err
	}
	if out.plan.Budget, err = parseBudget(r.text("budget")); err != nil {
		return settings{}, r.wrong("budget", err)
	}
	out.targets, err = a.chosenTargets(r)
	return out, err
}

// localeOf is the language that titles are written in, "" where nobody says.
func localeOf(r *resolved) (string, error) {
	locale := r.text(keyLocale)
	if locale != "" && !synonyms.Writes(locale) {
		return "", r.wrong(keyLocale, usagef("titles are not written in %q", locale).
			hint("write en, %s", strings.Join(synonyms.Locales(), ", ")))
	}
	return locale, nil
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
