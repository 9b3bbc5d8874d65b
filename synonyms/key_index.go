package synonyms

// keyIndex finds the rows of the concepts that own a key, by its hash.
type keyIndex struct {
	hashes []uint32 // of the keys, in their order
	owners []uint16 // the row of the concept that owns each of them
	starts []uint16 // where the hashes begin whose first bits are 0, 1, 2 and so on, and one more
}

// startBits is how many of the first bits of a hash lead to where it may stand:
// a handful of hashes have them in common.
const startBits = 12

// rows lists the rows that own a key of a hash. Keys of several kinds of
// concepts have one hash, and so may others.
func (x *keyIndex) rows(hash uint32) []uint16 {
	bits := hash >> (32 - startBits)
	from, end := x.starts[bits], x.starts[bits+1]
	for from < end && x.hashes[from] < hash {
		from++
	}
	to := from
	for to < end && x.hashes[to] == hash {
		to++
	}
	return x.owners[from:to]
}

// startsOf says where in a sorted list the hashes begin that have each of the
// first bits.
func startsOf(hashes []int) []int {
	starts := make([]int, 1<<startBits+1)
	for _, hash := range hashes {
		starts[hash>>(32-startBits)+1]++
	}
	for i := range 1 << startBits {
		starts[i+1] += starts[i]
	}
	return starts
}

// hashedKey is a key with its hash.
type hashedKey struct {
	text string
	hash uint32
}

func hashed(key string) hashedKey {
	hash := uint32(hashOfNothing)
	for i := range len(key) {
		hash = hashByte(hash, key[i])
	}
	return hashedKey{key, hash}
}

// foldedHash is the hash of the key that a text folds to. It needs no memory
// for the key of a plain text.
func foldedHash(text string) uint32 {
	hash := uint32(hashOfNothing)
	for i := range len(text) {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			hash = hashByte(hash, c)
		case 'A' <= c && c <= 'Z':
			hash = hashByte(hash, c-'A'+'a')
		case stays(c):
			return hashed(foldKey(text)).hash
		}
	}
	return hash
}

// hashOfNothing is where a hash begins (FNV-1a).
const hashOfNothing = 2166136261

func hashByte(hash uint32, c byte) uint32 {
	const prime = 16777619
	return (hash ^ uint32(c)) * prime
}
