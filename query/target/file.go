package target

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"sourcer/query"
)

// MaxProfile is how many bytes the file of a profile may have.
const MaxProfile = 64 << 10

// document is a profile as its file has it.
type document struct {
	Name    string        `toml:"name"`
	Label   string        `toml:"label"`
	Family  Family        `toml:"family"`
	Status  Status        `toml:"status"`
	Date    string        `toml:"date"`
	Basis   Basis         `toml:"basis"`
	Caveats []string      `toml:"caveats"`
	Scope   string        `toml:"scope"`
	Noise   []string      `toml:"noise"`
	Omits   []query.Field `toml:"omits"`
	Given   []string      `toml:"given"`
	Lines   int           `toml:"lines"`
	Typed   bool          `toml:"typed"` // of a board of lists: its list of what is wanted also takes AND, OR, NOT

	Grammar grammar  `toml:"grammar"`
	Quote   quoting  `toml:"quote"`
	Words   words    `toml:"words"`
	URL     address  `toml:"url"`
	Boxes   []box    `toml:"box"`
	Natives []native `toml:"native"`
	Filters []filter `toml:"filter"`
	Pages   []page   `toml:"page"`
	Sites   []site   `toml:"site"`

	noisy  bool    // what is noise on the site is left out
	Limits []limit `toml:"limit"`
	Facts  []fact  `toml:"fact"`
}

type box struct {
	Key   string      `toml:"key"`
	Name  string      `toml:"name"`
	Field query.Field `toml:"field"`
	Takes Role        `toml:"takes"`
	Join  string      `toml:"join"`
}

// native is a field operator of the platform's text: name, colon, term. One
// without a field of ours is understood, but nothing in a brief stands for it.
type native struct {
	Name  string      `toml:"name"`
	Field query.Field `toml:"field"`
	Write bool        `toml:"write"` // we use it; otherwise it is only understood
	Group bool        `toml:"group"` // it may stand before a bracket with an OR
	// Alone says that it cannot stand beside an OR: each alternative is a
	// string of its own.
	Alone bool `toml:"alone"`
	// Repeat says that it is written again for each alternative: location:a
	// location:b is either place, and never both.
	Repeat bool `toml:"repeat"`
	// Wanted says that it cannot stand behind a NOT.
	Wanted bool `toml:"wanted"`
	// Rest says that it holds for all the terms behind it, up to the end.
	Rest bool `toml:"rest"`
	// Range says that it takes a number or a day: 5, >=5, 5..10.
	Range bool `toml:"range"`
	// Values are words of a brief that the platform knows as values of this
	// field, in the spelling of the brief's reading, and how it spells them.
	Values map[string]string `toml:"values"`
}

// site is a part of the web that a search can be kept to.
type site struct {
	Name  string   `toml:"name"`
	Label string   `toml:"label"` // whose pages they are, as in "X-ray of …"
	Scope string   `toml:"scope"`
	Noise []string `toml:"noise"`
}

// page is an address that is worth a look. One with a key is shown to those
// whose brief has that value.
type page struct {
	URL   string `toml:"url"`
	Key   string `toml:"key"`
	Value string `toml:"value"`
}

type filter struct {
	Key   string `toml:"key"`
	Label string `toml:"label"`
}

type limit struct {
	What What   `toml:"what"`
	Max  int    `toml:"max"`
	Hard bool   `toml:"hard"`
	Box  string `toml:"box"`
	Bare bool   `toml:"bare"` // operators and fields are not counted
}

type fact struct {
	About      []string   `toml:"about"`
	Source     string     `toml:"source"`
	Date       string     `toml:"date"`
	Confidence Confidence `toml:"confidence"`
	Note       string     `toml:"note"`
}

// ParseProfile reads a profile from TOML. The name is the file's, for the
// messages. All that is wrong is in the error, one line each, as
// file:line: message.
func ParseProfile(file string, data []byte) (*Profile, error) {
	if len(data) > MaxProfile {
		return nil, fmt.Errorf("%s: longer than %d bytes", file, MaxProfile)
	}
	var d document
	if err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(&d); err != nil {
		return nil, decodeError(file, err)
	}
	settings := listSettings(data)
	c := checker{file: file, settings: settings}
	c.check(&d)
	if len(c.faults) > 0 {
		return nil, c.error()
	}
	d.Family.complete(&d)
	b := backing{d.Facts, settings}
	return d.profile(func() backing { return b }), nil
}

// backing is what writing and reading strings never asks for: the settings
// one by one, and the facts behind them.
type backing struct {
	facts    []fact
	settings []Setting
}

func (d document) profile(b func() backing) *Profile {
	d.Facts = nil
	return &Profile{
		Name: d.Name, Label: d.Label, Family: d.Family, Status: d.Status,
		Date: d.Date, Basis: d.Basis, Caveats: d.Caveats, file: d, backing: b,
	}
}

// decodeError puts file and line before what the decoder says.
func decodeError(file string, err error) error {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) {
		var faults []error
		for _, e := range unknown.Errors {
			line, _ := e.Position()
			faults = append(faults, fmt.Errorf("%s:%d: unknown setting %q", file, line, strings.Join(e.Key(), ".")))
		}
		return errors.Join(faults...)
	}
	var bad *toml.DecodeError
	if errors.As(err, &bad) {
		line, _ := bad.Position()
		return fmt.Errorf("%s:%d: %s", file, line, mistyped(strings.Join(bad.Key(), "."), strings.TrimPrefix(bad.Error(), "toml: ")))
	}
	return fmt.Errorf("%s: %w", file, err)
}

// mistyped says in words what a setting holds and what it should: what the
// decoder says of it is about types of this program. Other messages stay.
func mistyped(key, message string) string {
	rest, ok := strings.CutPrefix(message, "cannot decode TOML ")
	has, into, found := strings.Cut(rest, " into ")
	if !ok || !found || key == "" {
		return message
	}
	wanted := "a table"
	switch into[strings.LastIndexByte(into, ' ')+1:] {
	case "string":
		wanted = "a text in quotes"
	case "int":
		wanted = "a whole number"
	case "bool":
		wanted = "true or false"
	case "[]string":
		wanted = "a list of texts in quotes"
	}
	return fmt.Sprintf("%s holds a TOML %s, where %s is wanted", key, has, wanted)
}

// box returns the entry of a box.
func (d *document) box(key string) (box, bool) {
	i := slices.IndexFunc(d.Boxes, func(b box) bool { return b.Key == key })
	if i < 0 {
		return box{}, false
	}
	return d.Boxes[i], true
}

// native returns the field operator of a name. Case does not count.
func (d *document) native(name string) *native {
	for i := range d.Natives {
		if strings.EqualFold(d.Natives[i].Name, name) {
			return &d.Natives[i]
		}
	}
	return nil
}

// written returns the field operator that we write for a field of ours.
func (d *document) written(f query.Field) *native {
	if f == query.Anywhere {
		return nil
	}
	for i := range d.Natives {
		if n := &d.Natives[i]; n.Write && n.Field == f {
			return n
		}
	}
	return nil
}
