package main

import (
	"slices"
	"testing"
)

func TestPastedLast(t *testing.T) {
	for _, row := range []struct{ args, want []string }{
		{[]string{"read", "-intern -junior", "-f", "google"}, []string{"read", "-f", "google", "--", "-intern -junior"}},
		{[]string{"read", "-f", "google", "-jobs"}, []string{"read", "-f", "google", "--", "-jobs"}},
		{[]string{"read", "-followers:>5 java", "-o", "json"}, []string{"read", "-o", "json", "--", "-followers:>5 java"}},
		{[]string{"translate", "-f", "google", "-t", "linkedin", "-\"a b\" java"}, []string{"translate", "-f", "google", "-t", "linkedin", "--", "-\"a b\" java"}},
		{[]string{"read", "-fgoogle", "-q", "java"}, []string{"read", "-fgoogle", "-q", "java"}},
		{[]string{"read", "-f", "google", "-"}, []string{"read", "-f", "google", "-"}},
		{[]string{"read", "-h"}, []string{"read", "-h"}},
		{[]string{"read", "--from=google", "--", "-java lead"}, []string{"read", "--from=google", "--", "-java lead"}},
		{[]string{"build", "-x y"}, []string{"build", "-x y"}},
	} {
		if got := pastedLast(newRootCmd(&app{}), row.args); !slices.Equal(got, row.want) {
			t.Errorf("%q\ngot  %q\nwant %q", row.args, got, row.want)
		}
	}
}
