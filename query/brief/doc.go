// Package brief reads the language in which a hiring brief is written: plain
// lines that a recruiter can write without a manual.
//
//	# Senior backend engineer, payments
//	title:        backend engineer, platform engineer
//	must:         Python, AWS or GCP, "event driven"
//	any 2:        Terraform, Ansible, Pulumi
//	not title:    intern, manager
//	location:     Austin, TX; Cork
//	company:      Stripe, Square, @payments-peers
//	years:        5-10
//	note:         two years of Go      # carried along, never searched
//
// # Lines
//
//	file     = { entry | blank line } .
//	entry    = key ":" value { more } | "define" NAME ":" list | "use" FILE .
//	more     = an indented line; a bullet before it (-, *, •) is dropped
//	comment  = "#" at the start of a line or after a blank, outside quotes
//	key      = [ "not" ] [ "past" ] field | [ "not" ] "worked at"
//	         | "must" | "any" [ NUMBER ] | "nice" | "not" | "note" | value key .
//	field    = "title" | "location" | "company" | "school" | "industry" | "function" .
//
// Case and blank space do not matter. The end of a line separates items, and
// so does a comma; where an entry has a semicolon, that separates instead, and
// commas are part of the items. One separator may stand at the end of a line.
//
// # Items
//
//	list     = item { separator item } .
//	item     = operand { ( "and" | "or" ) operand } .
//	operand  = [ "not" ] term .
//	term     = ( "(" item ")" | words | QUOTED | "@" NAME ) [ reach ] .
//	reach    = "~exact" | "~same" | "~implied" | "~related" .
//
// In must, any, nice and not, the words "and" and "or" are operators; "not" is
// one in must only, and an error in the others. In all other lists, and in
// groups, "and" and "not" are words, and only "or" is an operator. "and" beside
// "or" needs brackets. Quotes take a term to the letter; \" is a quote within.
//
// # Values
//
//	years, size     = "5+" | "3-5" | "3" .
//	radius          = "25 mi" | "40 km" .
//	workplace       = "remote" | "hybrid" | "on-site" .
//	veteran         = "yes" | "no" .
//	locale          = "de" | "en-GB" .
//	seniority       = any of "senior, staff", or all from "director+" on .
//	degree          = the least of "bachelor" | "master" | "phd" ... .
//	clearance       = any of "secret, top secret" .
//	language        = all of "German (native), French" .
//
// [Parse] finds structure alone. [Check] knows words: places, levels, titles,
// and whatever a table of synonyms tells it. [Format] writes the canonical
// form.
package brief
