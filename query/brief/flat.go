package brief

import (
	lex "github.com/alecthomas/participle/v2/lexer"
)

// flatItem is what the grammar makes of an item without brackets, as most
// are; nil for others, and for what is no item. It saves building the parser
// for a brief of such items, and much of the time for any.
func flatItem(tokens []token) *itemRule {
	all := make([]lex.Token, len(tokens))
	for i, t := range tokens {
		if t.kind == tokOpen || t.kind == tokClose {
			return nil
		}
		all[i] = lex.Token{Type: tokenType(t.kind), Value: t.raw, Pos: lex.Position{Offset: t.span.Offset}}
	}
	item := &itemRule{Tokens: all}
	var arm *armRule
	for at := 0; ; {
		end := at
		for end < len(tokens) && tokens[end].kind != tokAnd && tokens[end].kind != tokOr {
			end++
		}
		operand := flatOperand(tokens[at:end], all[at:end])
		if operand == nil {
			return nil
		}
		if arm == nil {
			item.First = operand
		} else {
			arm.Operand = operand
			item.Rest = append(item.Rest, arm)
		}
		if end == len(tokens) {
			return item
		}
		arm = &armRule{And: tokens[end].kind == tokAnd, Or: tokens[end].kind == tokOr}
		at = end + 1
	}
}

// flatOperand reads a term with the mark for NOT before it and its reach
// behind it; nil where the tokens are anything else.
func flatOperand(tokens []token, all []lex.Token) *operandRule {
	out := &operandRule{Tokens: all, Term: &termRule{}}
	if len(tokens) > 0 && tokens[0].kind == tokNot {
		out.Not, tokens, all = true, tokens[1:], all[1:]
	}
	term := out.Term
	term.Tokens = all
	if last := len(tokens) - 1; last > 0 && tokens[last].kind == tokReach {
		term.Reach, tokens = tokens[last].raw, tokens[:last]
	}
	if len(tokens) == 0 {
		return nil
	}
	switch tokens[0].kind {
	case tokQuoted:
		term.Quoted = tokens[0].raw
	case tokRef:
		term.Ref = tokens[0].raw
	default:
		return out.withWords(tokens)
	}
	if len(tokens) > 1 {
		return nil
	}
	return out
}

// withWords gives an operand the words that its term is made of; nil if not
// all tokens are words.
func (o *operandRule) withWords(tokens []token) *operandRule {
	o.Term.Words = make([]string, len(tokens))
	for i, t := range tokens {
		if t.kind != tokWord {
			return nil
		}
		o.Term.Words[i] = t.raw
	}
	return o
}
