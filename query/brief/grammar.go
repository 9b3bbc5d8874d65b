package brief

import (
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/alecthomas/participle/v2"
	lex "github.com/alecthomas/participle/v2/lexer"
)

// The grammar of an item. These structs are what the parser library fills;
// they stay in this package and are lowered to the tree at once. No two
// alternatives begin with the same token, so one token of lookahead decides.
type (
	itemRule struct {
		Tokens []lex.Token
		First  *operandRule `parser:"@@"`
		Rest   []*armRule   `parser:"@@*"`
	}
	armRule struct {
		And     bool         `parser:"( @And"`
		Or      bool         `parser:"| @Or )"`
		Operand *operandRule `parser:"@@"`
	}
	operandRule struct {
		Tokens []lex.Token
		Not    bool      `parser:"@Not?"`
		Term   *termRule `parser:"@@"`
	}
	termRule struct {
		Tokens []lex.Token
		Group  *itemRule `parser:"( Open @@ Close"`
		Words  []string  `parser:"| @Word+"`
		Quoted string    `parser:"| @Quoted"`
		Ref    string    `parser:"| @Ref )"`
		Reach  string    `parser:"@Reach?"`
	}
)

// itemParser is built when the first brief is parsed: --help does not pay.
var itemParser = sync.OnceValue(func() *participle.Parser[itemRule] {
	return participle.MustBuild[itemRule](participle.Lexer(symbols{}), participle.UseLookahead(1))
})

// symbols tells the library the names of our tokens. It never lexes: tokens
// are cut beforehand, so that one mistake does not hide the rest.
type symbols struct{}

// Symbols implements the library's Definition.
func (symbols) Symbols() map[string]lex.TokenType {
	out := map[string]lex.TokenType{"EOF": lex.EOF}
	for name, k := range kindNames() {
		out[name] = tokenType(k)
	}
	return out
}

// Lex implements the library's Definition.
func (symbols) Lex(string, io.Reader) (lex.Lexer, error) {
	return nil, errors.New("brief: items are cut into tokens beforehand")
}

// tokenType is the number of a kind in the library, whose own are negative.
func tokenType(k kind) lex.TokenType { return lex.TokenType(k) + 1 }

// tape hands out tokens that were cut before.
type tape struct {
	tokens []token
	next   int
}

// Next implements the library's Lexer.
func (t *tape) Next() (lex.Token, error) {
	if t.next == len(t.tokens) {
		end := 0
		if t.next > 0 {
			end = t.tokens[t.next-1].span.End()
		}
		return lex.EOFToken(lex.Position{Offset: end}), nil
	}
	tok := t.tokens[t.next]
	t.next++
	return lex.Token{Type: tokenType(tok.kind), Value: tok.raw, Pos: lex.Position{Offset: tok.span.Offset}}, nil
}

// parseItem parses the tokens of one item. The error is not fit to be shown;
// see [misfit] for what is wrong.
func parseItem(tokens []token) (*itemRule, error) {
	if rule := flatItem(tokens); rule != nil {
		return rule, nil
	}
	peeking, err := lex.Upgrade(&tape{tokens: tokens})
	if err != nil {
		return nil, fmt.Errorf("brief: %w", err)
	}
	return itemParser().ParseFromLexer(peeking)
}

// misfit finds the first token that cannot stand behind the one before it, or
// the number of tokens if one is missing at the end. The library's own errors
// sometimes point at the operator before. Brackets must be balanced: then what
// stands beside what decides whether tokens make an item.
func misfit(tokens []token) int {
	before := tokOpen // an item begins as brackets do
	for i, t := range tokens {
		if !mayFollow(before, t.kind) {
			return i
		}
		before = t.kind
	}
	return len(tokens)
}

func mayFollow(before, k kind) bool {
	switch before {
	case tokWord:
		return k == tokWord || k == tokReach || k == tokAnd || k == tokOr || k == tokClose
	case tokQuoted, tokRef, tokClose:
		return k == tokReach || k == tokAnd || k == tokOr || k == tokClose
	case tokReach:
		return k == tokAnd || k == tokOr || k == tokClose
	case tokNot:
		return k == tokWord || k == tokQuoted || k == tokRef || k == tokOpen
	default: // an opening bracket, "and", "or"
		return k == tokWord || k == tokQuoted || k == tokRef || k == tokOpen || k == tokNot
	}
}
