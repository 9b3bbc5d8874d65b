package brief

import (
	"slices"
	"strings"
)

// The codes of all findings. Scripts compare them: a code keeps its meaning.
const (
	codeTooLarge           = "too-large"
	codeBrokenText         = "broken-text"
	codeControlCharacter   = "control-character"
	codeBidiCharacter      = "bidi-character"
	codeInvisibleCharacter = "invisible-character"

	codeNotAnEntry      = "not-an-entry"
	codeMissingColon    = "missing-colon"
	codeUnknownKey      = "unknown-key"
	codeBadPrefix       = "bad-prefix"
	codeBadCount        = "bad-count"
	codeIndentedKey     = "indented-key"
	codeNumberedItem    = "numbered-item"
	codeKeyInside       = "key-inside"
	codeDuplicateKey    = "duplicate-key"
	codeEmptyEntry      = "empty-entry"
	codeEmptyItem       = "empty-item"
	codeNothingToSearch = "nothing-to-search"

	codeUnclosedQuote    = "unclosed-quote"
	codeCurlyQuotes      = "curly-quotes"
	codeSingleQuotes     = "single-quotes"
	codeUnclosedBracket  = "unclosed-bracket"
	codeUnopenedBracket  = "unopened-bracket"
	codeEmptyBrackets    = "empty-brackets"
	codeCommaInBrackets  = "comma-in-brackets"
	codeTooDeep          = "too-deep"
	codeStrayHash        = "stray-hash"
	codeLeadingMinus     = "leading-minus"
	codeForeignOperator  = "foreign-operator"
	codeNoWords          = "no-words"
	codeDanglingOperator = "dangling-operator"
	codeMixedAndOr       = "mixed-and-or"
	codeNotOutsideMust   = "not-outside-must"
	codeDoubleNot        = "double-not"
	codeJoinedTerms      = "joined-terms"
	codeDetailInBrackets = "detail-in-brackets"
	codeGenderMarker     = "gender-marker"
	codeUnknownReach     = "unknown-reach"
	codeMisplacedReach   = "misplaced-reach"
	codeReachOnQuotes    = "reach-on-quotes"

	codeBadValue  = "bad-value"
	codeOpenEnded = "open-ended"

	codeBadName       = "bad-name"
	codeDuplicateName = "duplicate-name"
	codeUnknownName   = "unknown-name"
	codeRecursiveName = "recursive-name"
	codeTooManyTerms  = "too-many-terms"
	codeBadUse        = "bad-use"
	codeCannotUse     = "cannot-use"
	codeUseLoop       = "use-loop"
	codeUsedEntry     = "used-entry"
	codeTooManyFiles  = "too-many-files"

	codePlaceWithComma    = "place-with-comma"
	codeCompanyWithComma  = "company-with-comma"
	codeWildcard          = "wildcard"
	codeOperatorAsWord    = "operator-as-word"
	codeBareTitle         = "bare-title"
	codeMissingRole       = "missing-role"
	codeFormerEmployer    = "former-employer"
	codeUnnamedCompany    = "unnamed-company"
	codeYearsInItem       = "years-in-item"
	codeCountInItem       = "count-in-item"
	codeLanguageInItem    = "language-in-item"
	codeClearanceInItem   = "clearance-in-item"
	codeWorkplaceInItem   = "workplace-in-item"
	codeSlashPair         = "slash-pair"
	codeAndPair           = "and-pair"
	codeDuplicateItem     = "duplicate-item"
	codeWantedAndExcluded = "wanted-and-excluded"
)

// Code explains what a finding's code stands for.
type Code struct {
	Name    string
	Title   string // a few words
	Text    string // a sentence: why it is found
	Example string // a line or two that have it
}

// Codes lists all codes that [Parse] and [Check] can report, sorted by name.
func Codes() []Code {
	all := slices.Concat(codesOfText(), codesOfItems(), codesOfNames(), codesOfChecks())
	slices.SortFunc(all, func(a, b Code) int { return strings.Compare(a.Name, b.Name) })
	return all
}
