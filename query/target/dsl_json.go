package target

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"sourcer/query/source"
)

// jsonNode is a value of JSON with its place.
type jsonNode struct {
	kind  rune // { [ " or 0 for all else
	text  string
	value json.Token
	keys  []jsonNode // of an object, in their order
	items []jsonNode // the values of the keys, or of an array
	span  source.Span
}

// errTooDeep says that a document nests too deeply.
var errTooDeep = errors.New("nested too deeply")

// jsonReader reads a document with the places of its parts.
type jsonReader struct {
	text string
	dec  *json.Decoder
}

// parseJSON reads a text that is one value. An error comes with its place.
func parseJSON(text string) (jsonNode, source.Span, error) {
	r := jsonReader{text: text, dec: json.NewDecoder(strings.NewReader(text))}
	r.dec.UseNumber()
	node, err := r.value(0)
	if err == nil {
		if _, extra := r.dec.Token(); extra != io.EOF {
			err = errors.New("text behind the query")
		}
	}
	at := min(int(r.dec.InputOffset()), len(text))
	return node, source.Span{Offset: at, Length: min(1, len(text)-at)}, err
}

// maxJSONDepth is how deeply a document nests: some levels for each bool.
const maxJSONDepth = 4 * MaxDepth

func (r *jsonReader) value(depth int) (jsonNode, error) {
	if depth > maxJSONDepth {
		return jsonNode{}, errTooDeep
	}
	from := r.skip()
	token, err := r.dec.Token()
	if err != nil {
		return jsonNode{}, plainJSON(err)
	}
	node := jsonNode{value: token, span: source.Span{Offset: from}}
	switch token := token.(type) {
	case string:
		node.kind, node.text = '"', token
	case json.Delim:
		node.kind = rune(token)
		err = r.members(&node, depth)
	}
	node.span.Length = int(r.dec.InputOffset()) - from
	return node, err
}

// members reads what stands in an object or an array.
func (r *jsonReader) members(node *jsonNode, depth int) error {
	for r.dec.More() {
		if node.kind == '{' {
			key, err := r.value(depth + 1)
			if err != nil {
				return err
			}
			for _, k := range node.keys {
				if k.text == key.text {
					return fmt.Errorf("the key %q stands there twice", key.text)
				}
			}
			node.keys = append(node.keys, key)
		}
		item, err := r.value(depth + 1)
		if err != nil {
			return err
		}
		node.items = append(node.items, item)
	}
	_, err := r.dec.Token()
	return plainJSON(err)
}

// skip returns the place of the next token.
func (r *jsonReader) skip() int {
	at := int(r.dec.InputOffset())
	for at < len(r.text) && strings.IndexByte(" \t\r\n,:", r.text[at]) >= 0 {
		at++
	}
	return at
}

// plainJSON says in plain words what is wrong with a document.
func plainJSON(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the JSON ends too soon")
	default:
		return fmt.Errorf("no JSON: %s", err)
	}
}

// member returns the value of a key.
func (n *jsonNode) member(key string) (jsonNode, bool) {
	for i, k := range n.keys {
		if k.text == key {
			return n.items[i], true
		}
	}
	return jsonNode{}, false
}

// list returns the values of an array, or a single value.
func (n *jsonNode) list() []jsonNode {
	if n.kind == '[' {
		return n.items
	}
	return []jsonNode{*n}
}
