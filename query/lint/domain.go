package lint

import "strings"

// knownDomains are the sites that sourcers search, longest names first where
// one could be taken for a slip of another.
func knownDomains() []string {
	return []string{
		"linkedin.com", "github.com", "stackoverflow.com", "xing.com", "twitter.com", "facebook.com", "medium.com",
		"dribbble.com", "behance.net", "kaggle.com", "wellfound.com", "gitlab.com", "indeed.com", "meetup.com",
		"coroflot.com", "quora.com", "reddit.com", "instagram.com", "slideshare.net", "researchgate.net", "about.me",
		"hackerrank.com", "leetcode.com", "topcoder.com", "bitbucket.org", "sourceforge.net", "crunchbase.com",
		"glassdoor.com", "youtube.com", "dice.com", "monster.com",
	}
}

// minSuspect is the shortest name that is compared with known ones: short
// names are close to everything.
const minSuspect = 5

// suspect returns the well-known domain that a host is a slip of the pen away
// from, "" if there is none.
func suspect(host string) string {
	labels := strings.Split(strings.TrimSuffix(host, "."), ".")
	if len(labels) == 1 {
		return bareName(labels[0])
	}
	if meant := dottedPath(host); meant != "" {
		return meant
	}
	name, top := labels[len(labels)-2], labels[len(labels)-1]
	if strings.ContainsAny(name, "*") {
		return ""
	}
	best := ""
	for _, known := range knownDomains() {
		k, ktop, _ := strings.Cut(known, ".")
		switch {
		case k == name && (top == ktop || !typoOfTop(top, ktop)):
			return ""
		case k == name:
			return known
		case len(name) >= minSuspect && len(k) >= minSuspect && oneSlip(name, k):
			best = known
		}
	}
	return best
}

// dottedPath returns the usual part of a site for which a full stop stands in
// place of the slash: linkedin.com.in.
func dottedPath(host string) string {
	for _, path := range []string{"linkedin.com/in", "linkedin.com/pub", "xing.com/profile", "stackoverflow.com/users", "wellfound.com/u"} {
		if strings.ReplaceAll(path, "/", ".") == host {
			return path
		}
	}
	return ""
}

// bareName returns the domain that a name without its ending is a part of.
func bareName(name string) string {
	for _, known := range knownDomains() {
		if k, _, _ := strings.Cut(known, "."); k == name {
			return known
		}
	}
	return ""
}

// typoOfTop reports whether the ending of a domain is a slip of the usual one.
func typoOfTop(top, usual string) bool {
	switch top {
	case "co", "cm", "om", "con", "cmo", "ocm", "comm", "vom", "xom", "coom", "cim", "c0m":
		return usual == "com"
	case "ne", "nett", "nte", "ent":
		return usual == "net"
	}
	return false
}

// oneSlip reports whether one letter too many, too few, wrong or swapped with
// its neighbour lies between two words that differ.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == b || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
