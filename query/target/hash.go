package target

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// Hash tells profiles apart: two of one hash write and read alike. Facts and
// caveats count too.
func (p *Profile) Hash() string {
	whole := p.file
	whole.Facts = p.backing().facts
	data, err := json.Marshal(whole)
	if err != nil {
		panic("target: a profile cannot be written as JSON: " + err.Error())
	}
	sum := sha256.Sum256(data)
	const shown = 12
	return hex.EncodeToString(sum[:])[:shown]
}
