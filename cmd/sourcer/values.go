package main

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"sourcer/query/source"
)

// fromVariable gives the text of an environment variable the type that the
// setting has. What cannot be converted stays a text, for the check to name.
func fromVariable(s setting, raw string) any {
	switch s.kind {
	case list:
		words := strings.Split(raw, ",")
		for i := range words {
			words[i] = strings.TrimSpace(words[i])
		}
		return words
	case files:
		return filepath.SplitList(raw)
	case yesNo:
		if b, err := strconv.ParseBool(raw); err == nil {
			return b
		}
	case count:
		if n, err := strconv.Atoi(raw); err == nil {
			return n
		}
	}
	return raw
}

// coerce gives a value the type of its setting, where that loses nothing. It
// never turns one kind of thing into another: the text "3" is no number.
func (s setting) coerce(value any) (any, error) {
	switch v := value.(type) {
	case string:
		if s.kind == text {
			return v, nil
		}
		if s.kind == list || s.kind == files {
			return []string{v}, nil
		}
	case bool:
		if s.kind == yesNo {
			return v, nil
		}
	case int:
		if s.kind == count {
			return v, nil
		}
	case int64:
		if s.kind == count && v >= math.MinInt32 && v <= math.MaxInt32 {
			return int(v), nil
		}
	case []string:
		if s.kind == list || s.kind == files {
			return v, nil
		}
	case []any:
		if s.kind == list || s.kind == files {
			return s.allStrings(v)
		}
	}
	return nil, s.mistyped(value)
}

func (s setting) allStrings(values []any) ([]string, error) {
	out := make([]string, len(values))
	for i, v := range values {
		w, ok := v.(string)
		if !ok {
			return nil, s.mistyped(values)
		}
		out[i] = w
	}
	return out, nil
}

func (s setting) mistyped(value any) error {
	wanted := map[kind]string{
		text: "a text in quotes", list: "a list of texts", files: "a list of paths", yesNo: "true or false", count: "a whole number",
	}
	return usagef("%s is not %s", show(value), wanted[s.kind])
}

// show writes a value as the config file has it.
func show(value any) string {
	switch v := value.(type) {
	case string:
		return strconv.Quote(v)
	case []string:
		return showAll(v)
	case []any:
		return showAll(v)
	default:
		return fmt.Sprint(v)
	}
}

func showAll[T any](values []T) string {
	shown := make([]string, len(values))
	for i, v := range values {
		shown[i] = show(v)
	}
	return "[" + strings.Join(shown, ", ") + "]"
}

// check refuses values that no run can use.
func (s setting) check(value any) error {
	switch v := value.(type) {
	case int:
		if v < 1 {
			return usagef("%d is less than 1", v)
		}
	case string:
		return s.checkChoice(v)
	case []string:
		for _, w := range v {
			if err := s.checkChoice(w); err != nil {
				return err
			}
		}
		if s.key == keyTarget && len(v) == 0 {
			return usagef("no target is named").hint("write %q, or leave the key out", defaultTarget)
		}
	}
	return nil
}

func (s setting) checkChoice(value string) error {
	if s.choices == nil || s.open {
		return nil
	}
	choices := s.choices()
	if slices.Contains(choices, value) {
		return nil
	}
	err := usagef("%q is none of %s", value, strings.Join(choices, ", "))
	if near := source.Nearest(value, choices); near != "" {
		err = err.hint("did you mean %s?", near)
	}
	return err
}
