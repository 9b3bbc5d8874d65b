package main

import (
	"slices"
	"strings"

	"sourcer/query/target"
)

// targetsSchema names the version of "targets -o json".
const targetsSchema = "sourcer.targets/1"

// targetsDocument is what "targets -o json" prints.
type targetsDocument struct {
	Schema  string       `json:"schema"`
	Targets []targetInfo `json:"targets"`
}

type targetInfo struct {
	Target     string        `json:"target"`
	Label      string        `json:"label"`
	Family     string        `json:"family"`
	Status     string        `json:"status"`
	Profile    string        `json:"profile"` // the date of its facts
	Basis      string        `json:"basis"`
	Confidence string        `json:"confidence"` // of the least certain setting
	Caveats    []string      `json:"caveats"`
	Scope      string        `json:"scope,omitempty"`
	Can        abilityInfo   `json:"can"`
	Boxes      []boxInfo     `json:"boxes"`
	Filters    []filterInfo  `json:"filters"`
	Limits     []limitInfo   `json:"limits"`
	Settings   []settingInfo `json:"settings"`
	Stale      []staleFact   `json:"stale,omitempty"` // with --stale
}

type abilityInfo struct {
	Or       bool `json:"or"`
	Not      bool `json:"not"`
	NotGroup bool `json:"notGroup"`
	Brackets bool `json:"brackets"`
}

type boxInfo struct {
	Box   string `json:"box"`
	Field string `json:"field"`
}

type filterInfo struct {
	Filter string `json:"filter"`
	Field  string `json:"field"`
}

type limitInfo struct {
	Box  string `json:"box"`
	What string `json:"what"`
	Max  int    `json:"max"`
	Hard bool   `json:"hard"`
	factInfo
}

type settingInfo struct {
	Setting string     `json:"setting"`
	Value   string     `json:"value"` // as TOML
	Facts   []factInfo `json:"facts"`
}

type factInfo struct {
	Source     string `json:"source"`
	Date       string `json:"date"`
	Confidence string `json:"confidence"`
	Note       string `json:"note,omitempty"`
}

func targetsDocumentOf(profiles []*target.Profile) targetsDocument {
	d := targetsDocument{Schema: targetsSchema, Targets: []targetInfo{}}
	for _, p := range profiles {
		d.Targets = append(d.Targets, targetInfoOf(p))
	}
	return d
}

func targetInfoOf(p *target.Profile) targetInfo {
	t := targetInfo{
		Target: p.Name, Label: p.Label, Family: string(p.Family), Status: string(p.Status), Profile: p.Date,
		Basis: string(p.Basis), Confidence: string(weakest(p)), Caveats: slices.Concat([]string{}, p.Caveats), Scope: p.Scope(),
		Can:   abilityInfo{p.CanOr(), p.CanNegate(), p.CanNegateGroup(), p.CanGroup()},
		Boxes: []boxInfo{}, Filters: []filterInfo{}, Limits: []limitInfo{}, Settings: []settingInfo{},
	}
	for _, b := range p.Boxes(target.LayoutFields) {
		t.Boxes = append(t.Boxes, boxInfo{b.Name, string(b.Field)})
		for _, l := range p.Limits(b) {
			t.Limits = append(t.Limits, limitInfo{b.Name, string(l.What), l.Max, l.Hard, factInfoOf(p.BehindLimit(l.What))})
		}
	}
	for _, key := range filterKeys(p) {
		label, _ := p.Filter(key)
		t.Filters = append(t.Filters, filterInfo{label, key})
	}
	for _, s := range p.Settings() {
		facts := []factInfo{}
		for _, f := range p.Facts(s.Path) {
			facts = append(facts, factInfoOf(f))
		}
		t.Settings = append(t.Settings, settingInfo{s.Path, s.Value, facts})
	}
	return t
}

func factInfoOf(f target.Fact) factInfo {
	return factInfo{f.Source, f.Date, string(f.Confidence), f.Note}
}

// filterKeys lists the fields and facets that a platform has filters for, in
// the order of its profile.
func filterKeys(p *target.Profile) []string {
	var keys []string
	for _, s := range p.Settings() {
		if rest, ok := strings.CutPrefix(s.Path, "filter."); ok {
			key, _, _ := strings.Cut(rest, ".")
			if _, ok := p.Filter(key); ok {
				keys = append(keys, key)
			}
		}
	}
	return unique(keys)
}

// weakest is the confidence of the setting that is the least certain, each
// taken by its firmest fact.
func weakest(p *target.Profile) target.Confidence {
	worst := 0
	order := confidences()
	for _, s := range p.Settings() {
		best := len(order) - 1
		facts := p.Facts(s.Path)
		for _, f := range facts {
			best = min(best, slices.Index(order, f.Confidence))
		}
		if len(facts) > 0 {
			worst = max(worst, best)
		}
	}
	return order[worst]
}

// confidences lists the confidences, firmest first.
func confidences() []target.Confidence {
	return []target.Confidence{target.Tested, target.Vendor, target.VendorCopy, target.Practitioner, target.Uncertain}
}
