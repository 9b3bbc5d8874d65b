package target

import "testing"

func TestTraits(t *testing.T) {
	linkedin, google := lookup(t, "linkedin").Traits(), lookup(t, "google").Traits()
	if !linkedin.Not || linkedin.Minus || linkedin.Pipe || !linkedin.Groups || linkedin.OrBinds || linkedin.PlainAnd {
		t.Errorf("%+v", linkedin)
	}
	if google.Not || !google.Minus || !google.Pipe || google.Groups || !google.OrBinds || !google.PlainAnd || !google.Ranges {
		t.Errorf("%+v", google)
	}
	if tags := lookup(t, "remoteok").Traits(); tags != (Traits{}) {
		t.Errorf("%+v", tags)
	}
	if p := lookup(t, "google"); !p.HasNative("InTitle") || p.HasNative("cur_title") {
		t.Error(p.Natives())
	}
	if p := lookup(t, "sales-navigator"); !p.Stops("With") || p.Stops("java") {
		t.Error("stop words")
	}
}

// At Workable a blank is OR among words alone, and AND as soon as there is an
// operator.
func TestEitherSpace(t *testing.T) {
	p := lookup(t, "workable")
	for text, want := range map[string]string{
		`java php`:           `([java] | [php])`,
		`java php AND c#`:    `([java] & [php] & [c#])`,
		`"java php" go`:      `([java php] | [go])`,
		`java php OR go`:     `(([java] & [php]) | [go])`,
		`java AND NOT "and"`: `([java] & ![and])`,
	} {
		e, err := p.Read(keywords(p), text)
		if err != nil || shape(e) != want {
			t.Errorf("%s: %v %v, not %s", text, shape(e), err, want)
		}
	}
}

func TestReadApart(t *testing.T) {
	p := lookup(t, "google")
	e, err := p.ReadApart(keywords(p), `site:linkedin.com/in java filetype:pdf`)
	if err != nil || shape(e) != `([java] & filetype::filetype[pdf])` {
		t.Error(shape(e), err)
	}
	if _, err := p.ReadApart(keywords(p), `(java`); err == nil {
		t.Error("no error")
	}
}
