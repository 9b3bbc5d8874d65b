package plan

import (
	"errors"
	"strings"
	"testing"

	"sourcer/query"
	"sourcer/query/expand"
	"sourcer/query/target"
)

// A platform that reads no word of a term cannot be asked for it, and says so.
func TestNoWordOnThePlatform(t *testing.T) {
	const accent = "\u0595" // a Hebrew accent alone: a word here, none to Lucene
	for _, e := range []query.Expr{query.Term{Text: accent}, query.And{query.Term{Text: "Kafka"}, query.Term{Text: accent}}} {
		p, err := target.Lookup("lucene")
		if err != nil {
			t.Fatal(err)
		}
		_, err = Make(&expand.Query{Expr: e}, p, Options{})
		if misfit, ok := errors.AsType[*Misfit](err); !ok || !strings.Contains(misfit.Message, accent) {
			t.Errorf("%v: %v", e, err)
		}
	}
}
