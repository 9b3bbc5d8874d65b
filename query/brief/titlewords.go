package brief

import (
	"slices"
	"strings"
)

// The words of titles that the checks know. Each list is sorted and in lower
// case.

// bareLevels are words that grade a title and are none by themselves.
var bareLevels = []string{
	"associate", "avp", "chief", "director", "entry", "entry level", "evp", "executive", "graduate", "group",
	"head", "jr", "junior", "lead", "mid", "mid level", "middle", "principal", "senior", "snr", "sr", "staff",
	"svp", "vice president", "vp",
}

func isBareLevel(text string) bool { return among(bareLevels, text) }

// headLevels are the levels that are titles once they say of what.
var headLevels = []string{"avp", "director", "evp", "head", "svp", "vice president", "vp"}

// isHeadOf reports whether a level is one of "director of" and the like.
func isHeadOf(level string) bool { return among(headLevels, level) }

// departments are parts of a company. Alone they are no title.
var departments = []string{
	"accounting", "analytics", "business development", "customer success", "customer support", "data",
	"data engineering", "data science", "design", "engineering", "finance", "growth", "hr", "human resources",
	"infrastructure", "it", "legal", "machine learning", "marketing", "operations", "ops", "payments", "people",
	"platform", "procurement", "product", "product management", "quality", "r&d", "research", "sales", "security",
	"software", "software development", "software engineering", "strategy", "supply chain", "support",
	"talent acquisition", "technology",
}

// companyEndings say what kind of company one is, and are none by themselves.
var companyEndings = []string{
	"ab", "ag", "aps", "as", "bv", "co", "company", "corp", "corporation", "gmbh", "gmbh & co kg", "inc",
	"incorporated", "kg", "kgaa", "limited", "llc", "llp", "lp", "ltd", "nv", "oy", "plc", "pte ltd", "pty ltd", "sa",
	"sarl", "sas", "se", "sl", "spa", "srl",
}

func isDepartment(text string) bool { return among(departments, text) }

// disciplines go before a role noun and are no title by themselves, beside
// the departments.
var disciplines = []string{
	"ai", "android", "application", "backend", "cloud", "database", "dev ops", "devops", "devsecops", "embedded",
	"front end", "frontend", "full stack", "fullstack", "game", "hardware", "integration", "ios", "java",
	"javascript", "ml", "mobile", "network", "python", "qa", "release", "site reliability", "solutions",
	"system", "systems", "test", "ui", "ux", "web",
}

// isModifier reports whether a text is made of words that only go before a
// role noun.
func isModifier(text string) bool {
	_, rest := cutLevels(text)
	return rest == "" || among(disciplines, rest) || among(disciplines, strings.ReplaceAll(plainWord(rest), " ", "")) || isDepartment(rest)
}

// roleNouns are the words that say what somebody is.
var roleNouns = []string{
	"accountant", "admin", "administrator", "advisor", "advocate", "agent", "analyst", "apprentice", "architect",
	"assistant", "auditor", "buyer", "cco", "cdo", "ceo", "cfo", "chro", "cio", "ciso", "cmo", "coach", "coder",
	"consultant", "controller", "coo", "coordinator", "counsel", "cpo", "cro", "cso", "cto", "dba", "designer",
	"developer", "director", "editor", "engineer", "evangelist", "evp", "executive", "expert", "founder",
	"generalist", "hacker", "head", "intern", "lawyer", "lead", "leader", "manager", "master", "nurse", "officer",
	"operator", "owner", "partner", "planner", "president", "principal", "professor", "programmer", "recruiter",
	"rep", "representative", "researcher", "scientist", "sde", "sdet", "secretary", "sourcer", "specialist",
	"sre", "statistician", "strategist", "supervisor", "svp", "swe", "teacher", "technician", "technologist",
	"tester", "trainee", "trainer", "translator", "vp", "writer",
}

// roleEndings end the role nouns that are written together with what stands
// before them, as in "Softwareentwickler".
var roleEndings = []string{
	"architekt", "architektin", "berater", "beraterin", "desarrollador", "desarrolladora", "developer",
	"développeur", "développeuse", "engineer", "entwickler", "entwicklerin", "informatiker", "informatikerin",
	"ingeniero", "ingenieur", "ingenieurin", "ingénieur", "leiter", "leiterin", "manager", "managerin",
	"ontwikkelaar", "techniker", "technikerin",
}

// isRole reports whether a title has a noun that says what somebody is, and
// is more than a level.
func isRole(title string) bool {
	if isBareLevel(title) {
		return false
	}
	if _, rest := cutLevels(title); rest == "" {
		return false
	}
	for _, w := range strings.Fields(title) {
		w = plainWord(strings.Trim(w, ",.()"))
		if among(roleNouns, w) || among(roleNouns, strings.TrimSuffix(w, "s")) {
			return true
		}
		if slices.ContainsFunc(roleEndings, func(end string) bool { return strings.HasSuffix(w, end) }) {
			return true
		}
	}
	return false
}

// among looks a text up in a sorted list, in lower case and with hyphens as
// blanks.
func among(sorted []string, text string) bool {
	_, found := slices.BinarySearch(sorted, plainWord(text))
	return found
}
