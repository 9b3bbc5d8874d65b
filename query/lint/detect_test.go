package lint

import "testing"

// guesses are strings with the platform that a sourcer would name.
var guesses = []struct{ target, text string }{
	{"google", `site:linkedin.com/in "data engineer" python -intern`},
	{"google", `(intitle:resume OR inurl:cv) filetype:pdf nurse`},
	{"google", `"data engineer" -intern -jobs london`},
	{"google", `java AROUND(3) spring berlin`},
	{"linkedin", `("data engineer" OR "etl developer") AND python NOT intern`},
	{"linkedin", `title:cto AND company:acme`},
	{"linkedin", `title:("vp sales" OR cro) AND NOT assistant`},
	{"linkedin", `"product manager"`},
	{"github", `language:go location:berlin followers:>20`},
	{"seekout", `-cur_company:"Acme" AND nurse`},
	{"indeed-resumes", `anytitle:(nurse) AND icu`},
	{"indeed-resumes", `title:("a b" OR c) AND golang -intern`},
	{"indeed", `title:(backend engineer) golang (kubernetes OR docker) -intern`},
	{"lever", `titles:"account executive" orgs:Acme saas`},
	{"bing", `inbody:java intitle:resume`},
	{"elasticsearch", `{"query":{"match":{"title":"nurse"}}}`},
	{"postgres", `(data<->engineer) & spark & !intern`},
	{"postgres", `java & (spring | hibernate) & !php`},
	{"sqlite", `NEAR(java spring, 5) AND aws`},
	{"sqlite", `title : (nurse OR rn) AND icu`},
	{"lucene", `+java +python -php`},
	{"lucene", `java && (aws || gcp) && !intern`},
	{"lucene", `title:("a b" OR c)^2 AND java`},
	{"lucene", `title:engineer AND java~1`},
	{"craigslist", `(carpenter | joiner) -apprentice`},
	{"remoteok", `python+django`},
	{"hireez", `develop* AND "java cloud"~5`},
	{"hacker-news", `by:whoishiring "who wants to be hired"`},
}

func TestDetect(t *testing.T) {
	for _, g := range guesses {
		if got := Detect(g.text); got.Target != g.target || got.Reason == "" {
			t.Errorf("%s: taken for %s, as %s, and not for %s", g.text, got.Target, got.Reason, g.target)
		}
	}
}
