package target

import (
	"slices"
	"strings"
	"unicode"

	"sourcer/query"
)

// words says how a platform reads words.
type words struct {
	// Reading names how a text is cut into words.
	Reading string `toml:"reading"`
	// Stop lists words that the platform does not look for.
	Stop []string `toml:"stop"`
	// Reads says for each shape of term how the platform's reading of it
	// relates to the brief's; a shape that is not listed is read the same.
	Reads map[Shape]Direction `toml:"reads"`
}

// Shape is what makes a term's reading doubtful.
type Shape string

// The shapes of terms.
const (
	ShapeSuffix Shape = "suffix"     // plus or hash behind a word: C++, C#
	ShapeDot    Shape = "dot"        // a full stop before or inside a word: .NET, Node.js
	ShapeAmp    Shape = "ampersand"  // R&D
	ShapeHyphen Shape = "hyphen"     // full-stack
	ShapeSlash  Shape = "slash"      // CI/CD
	ShapeQuote  Shape = "apostrophe" // O'Brien
	ShapeStop   Shape = "stop"       // a word of the stop list
	ShapeAny    Shape = "any"        // every term: the platform stems, or is fuzzy
)

// shapes lists all shapes in the order in which they are shown.
func shapes() []Shape {
	return []Shape{ShapeSuffix, ShapeDot, ShapeAmp, ShapeHyphen, ShapeSlash, ShapeQuote, ShapeStop, ShapeAny}
}

// Direction says how the profiles that a platform finds for a term relate to
// those that the brief means.
type Direction string

// The directions.
const (
	Same    Direction = "same"
	Wider   Direction = "wider"
	Narrow  Direction = "narrower"
	Neither Direction = "neither"
	Unknown Direction = "uncertain" // nobody knows
)

// ReadsTerm says how the platform's reading of a term relates to the brief's.
// Under NOT the direction turns. Shapes that point different ways make
// neither, and one that nobody knows leaves all uncertain.
func (p *Profile) ReadsTerm(text string) Direction {
	out := Same
	if p.file.Words.Reading != readingPlain {
		out = compare(p.Reading(), text)
	}
	for s, d := range p.file.Words.Reads {
		if d != Same && p.hasShape(text, s) {
			out = worse(out, d)
		}
	}
	return out
}

// ReadsAsMeant reports whether the platform reads no term otherwise than the
// brief, as far as anybody knows: [Profile.ReadsTerm] says same or uncertain
// of every term.
func (p *Profile) ReadsAsMeant() bool {
	for _, d := range p.file.Words.Reads {
		if d != Same && d != Unknown {
			return false
		}
	}
	return p.file.Words.Reading == readingPlain
}

// worse joins two directions. The order in which several are joined makes no
// difference.
func worse(a, b Direction) Direction {
	switch {
	case a == b || b == Same:
		return a
	case a == Same:
		return b
	case a == Unknown || b == Unknown:
		return Unknown
	default:
		return Neither
	}
}

func (p *Profile) hasShape(text string, s Shape) bool {
	switch s {
	case ShapeSuffix:
		return mayRead(text, "+#") &&
			slices.ContainsFunc(query.Plain(text), func(w string) bool { return strings.HasSuffix(w, "+") || strings.HasSuffix(w, "#") })
	case ShapeDot:
		return mayRead(text, ".") &&
			slices.ContainsFunc(query.Plain(text), func(w string) bool { return strings.Contains(w, ".") })
	case ShapeAmp:
		return strings.Contains(text, "&")
	case ShapeHyphen:
		return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Pd, r) })
	case ShapeSlash:
		return strings.Contains(text, "/")
	case ShapeQuote:
		return strings.ContainsAny(text, "'’")
	case ShapeStop:
		return slices.ContainsFunc(query.Plain(text), func(w string) bool { return slices.Contains(p.file.Words.Stop, w) })
	case ShapeAny:
		return true
	default:
		panic("target: unknown shape " + string(s))
	}
}

// mayRead reports whether a brief may read some mark of ASCII in a text: the
// text has it, or a character beyond ASCII, which may be another form of it.
func mayRead(text, marks string) bool {
	return strings.ContainsAny(text, marks) || !query.IsASCII(text)
}

// hasWords reports whether a brief's reading finds a word in a text. Most
// texts show one at a glance.
func hasWords(text string) bool {
	for i := range len(text) {
		if c := text[i]; 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' {
			return true
		}
	}
	return len(query.Plain(text)) > 0
}
