package brief

func codesOfText() []Code {
	return []Code{
		{codeTooLarge, "file too large", "A brief has at most 64 KB; more than that is no brief.", "(a file of a megabyte)"},
		{codeBrokenText, "no UTF-8", "The file is not UTF-8 text at this place, so nobody can say which letters it means.", "title: d\xe9veloppeur"},
		{codeControlCharacter, "control character", "Terminals and search boxes obey such characters instead of showing them.", "must: Py\x00thon"},
		{codeBidiCharacter, "character that turns the writing direction", "With it a line reads otherwise than it is compiled.", "must: \u202ePython"},
		{codeInvisibleCharacter, "invisible character", "A word with an invisible character in it finds nobody.", "must: Py\u200bthon"},
		{codeNotAnEntry, "line is no entry", "A line is a key, a colon and a value, or goes on the entry above if it is indented.", "we need a nice person"},
		{codeMissingColon, "missing colon", "The line begins with a key, but no colon follows.", "must Python"},
		{codeUnknownKey, "unknown key", "The word before the colon is none of the keys.", "mustt: Python"},
		{codeBadPrefix, "not or past before the wrong key", "Only keys with a field of their own can be excluded or looked for in the past.", "past must: Python"},
		{codeBadCount, "any N out of range", "N is a number from 1 up to the number of items.", "any 3: Kafka, RabbitMQ"},
		{codeIndentedKey, "indented key", "An indented line goes on the entry above, so a key on it would be lost.", "must: Python\n  any: Kafka"},
		{codeNumberedItem, "numbered item", "The number of a list would be searched for with the item; a number that belongs to a name stands in quotes with it.", "must:\n  1. Python\n  2. Kafka"},
		{codeKeyInside, "entry within an entry", "An item that begins with a key is most likely a missing line break.", "must: Python, any: Kafka"},
		{codeDuplicateKey, "value said twice", "A value such as years can hold only one thing.", "years: 5+\nyears: 3+"},
		{codeEmptyEntry, "empty entry", "A key without a value says nothing.", "must:"},
		{codeEmptyItem, "empty item", "Between two separators, or two quotes, stands nothing: something may have been lost.", "must: Python,, Go"},
		{codeNothingToSearch, "nothing to search for", "A brief needs at least one thing that people are found by.", "years: 5+"},
		{codeBadValue, "bad value", "The value is not one that the key can hold.", "years: lots"},
		{codeOpenEnded, "open end", `"or above", "or similar" leave to the reader what is meant; a search cannot.`, "seniority: director or above"},
	}
}

func codesOfItems() []Code {
	return []Code{
		{codeUnclosedQuote, "unclosed quote", "A quote that is opened is closed on the same line.", `must: "event driven`},
		{codeCurlyQuotes, "curly quotes", "Quotes as word processors set them mean nothing to search engines.", "must: “event driven”"},
		{codeSingleQuotes, "single quotes", "Only double quotes take a term to the letter.", "must: 'event driven'"},
		{codeUnclosedBracket, "unclosed bracket", "A bracket that is opened is closed within the item, on the same line.", "must: (AWS or GCP"},
		{codeUnopenedBracket, "unopened bracket", "A closing bracket has no opening one.", "must: AWS or GCP)"},
		{codeEmptyBrackets, "empty brackets", "Nothing stands between the brackets.", "must: ()"},
		{codeCommaInBrackets, "comma in brackets", `Between brackets a comma could mean "and" or "or".`, "must: (AWS, GCP)"},
		{codeTooDeep, "nested too deep", "Brackets, or named groups, stand in one another more than 32 deep.", "(33 brackets in one another)"},
		{codeStrayHash, "word that begins with a hash", "After a blank it would begin a comment.", "must: Python,#go"},
		{codeLeadingMinus, "minus before a word", "Other languages exclude with a minus; this one has \"not\".", "must: Python, -Java"},
		{codeForeignOperator, "operator of another language", "This language has the words \"and\", \"or\" and \"not\".", "must: AWS | GCP"},
		{codeNoWords, "item without words", "An item needs a letter or a digit to be searched for.", "must: ***"},
		{codeDanglingOperator, "operator without a term", "An operator stands between two terms.", "must: Python and"},
		{codeMixedAndOr, "and beside or", "Without brackets it can be read in two ways.", "must: AWS and Kafka or RabbitMQ"},
		{codeNotOutsideMust, "not outside must", "Within an item, \"not\" works in \"must\" only.", "any: not Java, Kotlin"},
		{codeDoubleNot, "not not", "Two negations say nothing, or one too much.", "must: not not Java"},
		{codeJoinedTerms, "terms side by side", "Nothing says how the two belong together.", `must: senior "backend engineer"`},
		{codeDetailInBrackets, "detail in brackets", "How long somebody did something cannot be searched for.", "must: Go (2+ yrs)"},
		{codeGenderMarker, "gender marker", "Vacancies carry such markers; the titles on profiles do not.", "title: Softwareentwickler (m/w/d)"},
		{codeUnknownReach, "unknown reach", "Behind a tilde stands exact, same, implied or related.", "must: Kafka~relatd"},
		{codeMisplacedReach, "reach at the wrong place", "A reach stands once, right behind its term.", "must: Kafka~same streams"},
		{codeReachOnQuotes, "reach on quotes", "Quotes take a term to the letter, so nothing can be reached from it.", `must: "Go"~same`},
	}
}

func codesOfNames() []Code {
	return []Code{
		{codeBadName, "bad name", "A name is made of letters, digits and hyphens.", "define two words: Stripe"},
		{codeDuplicateName, "name defined twice", "A name stands for one group.", "define peers: Stripe\ndefine peers: Adyen"},
		{codeUnknownName, "unknown name", "Nothing in this brief, or in what it uses, defines the name.", "company: @peers"},
		{codeRecursiveName, "group within itself", "A group that is made of itself never ends.", "define a: @b\ndefine b: @a"},
		{codeTooManyTerms, "too many terms", "With its groups written out, the brief has more than 5,000 terms.", "(groups of groups of groups)"},
		{codeBadUse, "bad file name", "A brief uses files inside its own folder, by names relative to it.", "use ../../etc/passwd"},
		{codeCannotUse, "file cannot be used", "The file is not there, or may not be read.", "use missing.brief"},
		{codeUseLoop, "files use one another", "A file that uses itself, by whatever way, never ends.", "(a.brief) use b.brief\n(b.brief) use a.brief"},
		{codeUsedEntry, "entry in a used file", "A file that is used holds groups only; entries would change each brief that uses it.", "(peers.brief) must: Python"},
		{codeTooManyFiles, "too many files", "A brief uses at most 16 files, at most 8 deep.", "(a chain of nine files)"},
	}
}

func codesOfChecks() []Code {
	return []Code{
		{codePlaceWithComma, "place with a comma", "A comma separates two places; this looks like one.", "location: Austin, TX"},
		{codeCompanyWithComma, "company with a comma", "A comma separates two companies; this looks like the end of one name.", "company: Stripe, Inc."},
		{codeWildcard, "wildcard", "A brief has whole words; a star or a question mark finds no endings.", "must: develop*"},
		{codeOperatorAsWord, "operator as a word", "In titles, places and companies only \"or\" has a meaning.", "company: not Acme"},
		{codeBareTitle, "level or department as a title", "A level or a department alone is no title, and would find everybody in it.", "title: VP, Engineering"},
		{codeMissingRole, "title without a role", "One side of \"or\" is not a title by itself.", "title: senior or lead backend engineer"},
		{codeFormerEmployer, "former employer", "Profiles do not say \"ex-Google\"; the field for past companies says Google.", "company: ex-Google"},
		{codeUnnamedCompany, "company without a name", "No profile says \"our client\".", "not company: our client"},
		{codeYearsInItem, "years as a term", "Years are a value, not words on a profile.", "must: 5+ years of Go"},
		{codeCountInItem, "count as a term", "At least so many of a list is \"any N\".", "must: two of Kafka, RabbitMQ, NATS"},
		{codeLanguageInItem, "spoken language as a term", "A spoken language and its level are a value of their own.", "must: native German"},
		{codeClearanceInItem, "clearance as a term", "A clearance is a value of its own.", "must: a security clearance"},
		{codeWorkplaceInItem, "workplace as a place", "Remote is no place; it is how the job is done.", "location: Remote"},
		{codeSlashPair, "two things in one item", "The table knows both, but not the two as one.", "must: AWS/GCP"},
		{codeAndPair, "and within a name", "It may be a name with \"and\" in it, or two things.", "must: oil and gas"},
		{codeDuplicateItem, "item said twice", "The second adds nothing; perhaps another was meant.", "must: Kubernetes, k8s"},
		{codeWantedAndExcluded, "wanted and excluded", "Nobody can have and not have the same thing.", "must: Java\nnot: Java"},
	}
}
