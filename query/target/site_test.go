package target

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sourcer/query"
)

func withSite(t testing.TB, target, site string, noise bool) *Profile {
	t.Helper()
	p, err := lookup(t, target).WithSite(site, noise)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// What the fact sheets show for resumes, and what follows for other sites.
func TestSites(t *testing.T) {
	e := all(w("golang"), w("kubernetes"), oneOf(w("backend engineer"), w("backend developer")), w("berlin"))
	for _, row := range []struct {
		site  string
		noise bool
		want  string
		label string
	}{
		{"", false, `site:linkedin.com/in golang kubernetes ("backend engineer" OR "backend developer") berlin`, "Google, X-ray of LinkedIn profiles"},
		{"resumes", true, `filetype:pdf (intitle:resume OR inurl:resume) golang kubernetes ("backend engineer" OR "backend developer") berlin -job -jobs -sample -template`, "Google, X-ray of resumes"},
		{"resumes", false, `filetype:pdf (intitle:resume OR inurl:resume) golang kubernetes ("backend engineer" OR "backend developer") berlin`, "Google, X-ray of resumes"},
		{"github", true, `site:github.com golang kubernetes ("backend engineer" OR "backend developer") berlin -inurl:tab -inurl:stars -inurl:followers -inurl:following -intitle:"at master"`, "Google, X-ray of GitHub profiles"},
		{"stackoverflow", true, `site:stackoverflow.com/users golang kubernetes ("backend engineer" OR "backend developer") berlin`, "Google, X-ray of Stack Overflow users"},
		{"x", false, `(site:x.com OR site:twitter.com) golang kubernetes ("backend engineer" OR "backend developer") berlin`, "Google, X-ray of X profiles"},
		{"example.org/people", true, `site:example.org/people golang kubernetes ("backend engineer" OR "backend developer") berlin`, "Google, X-ray of example.org/people"},
		{"", true, `site:linkedin.com/in golang kubernetes ("backend engineer" OR "backend developer") berlin -inurl:dir -intitle:profiles -inurl:jobs -inurl:posts -inurl:groups`, "Google, X-ray of LinkedIn profiles"},
	} {
		p := withSite(t, "google", row.site, row.noise)
		got, err := p.Write(keywords(p), e)
		if err != nil || got != row.want || p.Label != row.label {
			t.Errorf("%s, %v: %s\ngot  %s (%v)\nwant %s", row.site, row.noise, p.Label, got, err, row.want)
		}
		back, err := p.Read(keywords(p), got)
		if err != nil || shape(back) != shape(e) {
			t.Errorf("%s\nis read %s (%v)", got, shape(back), err)
		}
	}
}

// Every named site says the usual shape, and scope and noise are no part of
// what is read.
func TestSitesRoundTrip(t *testing.T) {
	google := lookup(t, "google")
	for _, site := range append(google.Sites(), "example.org") {
		for _, noise := range []bool{false, true} {
			p := withSite(t, "google", site, noise)
			t.Run(site, rapid.MakeCheck(func(t *rapid.T) {
				sameMeaning(t, p, keywords(p), genShape(query.Anywhere).Draw(t, "expr"))
			}))
		}
	}
}

// Who excludes what is noise too says it for himself: it stays when the noise
// is taken away.
func TestNoiseOfTheUser(t *testing.T) {
	p := withSite(t, "google", "resumes", true)
	e := all(w("golang"), not(w("jobs")))
	text, err := p.Write(keywords(p), e)
	if err != nil {
		t.Fatal(err)
	}
	if back, err := p.Read(keywords(p), text); err != nil || shape(back) != shape(e) {
		t.Errorf("%s is read %s (%v)", text, shape(back), err)
	}
	quiet := withSite(t, "google", "resumes", false)
	if back, err := quiet.Read(keywords(quiet), "golang -jobs"); err != nil || shape(back) != shape(e) {
		t.Errorf("read %s (%v)", shape(back), err)
	}
}

func TestNoSites(t *testing.T) {
	google := lookup(t, "google")
	for _, site := range []string{
		"nowhere", "https://example.org", "example.org/a b", "example.org/\"", "example.org OR x", "-example.org", "example..org", ".org", "example.",
		"example.org/a(b)", "example.org:80", "EXAMPLE.org", "example.org/?q=a", "exämple.org", "exa\x00mple.org", "site:example.org", "example.org/" + strings.Repeat("a", maxSite),
		"example-.org", "*.example.org", "example.org/a|b", "example.org/\u202e",
	} {
		_, err := google.WithSite(site, false)
		if unknown, ok := errors.AsType[*UnknownSite](err); !ok || unknown.Site != site || len(unknown.Known) == 0 {
			t.Errorf("%q: %v", site, err)
		}
	}
	if _, err := google.WithSite("example.org/"+strings.Repeat("a", maxSite-len("example.org/")), false); err != nil {
		t.Errorf("at the limit: %v", err)
	}
	if _, err := lookup(t, "linkedin").WithSite("github", false); err == nil || lookup(t, "linkedin").CanSite() {
		t.Error("LinkedIn is no search engine")
	}
	if p := withSite(t, "bing", "example.org", false); p.Scope() != "site:example.org" || p.Label != "Bing, X-ray of example.org" {
		t.Error(p.Scope(), p.Label)
	}
	if google.Scope() != "site:linkedin.com/in" || google.Noise() != nil {
		t.Error("the profile itself changed")
	}
}
