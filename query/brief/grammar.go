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

// parseItem parses the tokens of one item. If they make no item, bad is the
// index of the first token that does not fit, or their number if one is
// missing at the end.
func parseItem(tokens []token) (rule *itemRule, bad int, err error) {
	peeking, err := lex.Upgrade(&tape{tokens: tokens})
	if err != nil {
		return nil, 0, fmt.Errorf("brief: %w", err)
	}
	rule, err = itemParser().ParseFromLexer(peeking)
	if err == nil {
		return rule, 0, nil
	}
	var unexpected *participle.UnexpectedTokenError
	if !errors.As(err, &unexpected) {
		return nil, 0, fmt.Errorf("brief: %w", err)
	}
	if unexpected.Unexpected.EOF() {
		return nil, len(tokens), err
	}
	for i, t := range tokens {
		if t.span.Offset == unexpected.Unexpected.Pos.Offset {
			return nil, i, err
		}
	}
	return nil, len(tokens), err
}
