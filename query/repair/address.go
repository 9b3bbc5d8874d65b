package repair

import "strings"

// maxAddress is how many bytes a search address may have that a string is
// taken out of.
const maxAddress = 16 << 10

// searchParams are the parameters in which search addresses carry their
// strings, the likeliest first.
func searchParams() []string {
	return []string{"keywords", "q", "query", "search", "searchTerm", "titleFreeText", "p"}
}

// searched returns the part of the input that is a search string: the value
// of a parameter where a whole search address was pasted, else all of it.
func (d *draft) searched() (from, to int) {
	from, to = trimmed(d.input)
	for to-from <= maxAddress {
		i, j, ok := addressValue(d.input[from:to])
		if !ok {
			break
		}
		d.repairs = d.repairs[:0]
		d.report(URLEncoded, from, to, d.input[from+i:from+j], "address of a search in place of its string")
		d.address = true
		from, to = from+i, from+j
	}
	if text := d.input[from:to]; !d.address {
		d.address = !strings.ContainsAny(text, " \t\n\"") && strings.Contains(text, "+") && hasEncoded(text)
	}
	return from, to
}

// hasEncoded reports whether a blank, a quote or another mark of ASCII's
// third column is percent-encoded somewhere.
func hasEncoded(text string) bool {
	for {
		_, rest, ok := strings.Cut(text, "%2")
		if !ok {
			return false
		}
		if rest != "" && isHex(rune(rest[0])) {
			return true
		}
		text = rest
	}
}

// addressValue returns where the search string stands in an address.
func addressValue(text string) (from, to int, ok bool) {
	if !strings.HasPrefix(text, "https://") && !strings.HasPrefix(text, "http://") || strings.ContainsAny(text, " \t\n\"") {
		return 0, 0, false
	}
	start := strings.IndexByte(text, '?') + 1
	if start == 0 {
		return 0, 0, false
	}
	for _, name := range searchParams() {
		for at := start; at < len(text); {
			end := len(text)
			if i := strings.IndexAny(text[at:], "&#"); i >= 0 {
				end = at + i
			}
			if value, ok := strings.CutPrefix(text[at:end], name+"="); ok && value != "" {
				return end - len(value), end, true
			}
			at = end + 1
		}
	}
	return 0, 0, false
}
