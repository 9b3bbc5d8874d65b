package build

import (
	"sourcer/query/brief"
	"sourcer/query/plan"
	"sourcer/query/target"
	"sourcer/synonyms"
)

// Options steer a build.
type Options struct {
	Table   *synonyms.Table
	Targets []*target.Profile
	Reach   brief.Reach
	Plan    plan.Options
}

// Run compiles a brief for each target. A target that the query does not fit
// has its Error set; the others are not affected. An error is returned only
// where nothing can be built at all.
func Run(b *brief.Brief, o Options) (*Document, error) { return nil, nil }
