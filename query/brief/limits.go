package brief

// The limits of the language. What goes past one is refused with a clear
// error.
const (
	// MaxBytes is the size of a file, the brief's own or an included one.
	MaxBytes = 64 << 10
	// MaxNesting is how deep brackets may stand in brackets, and named
	// groups in named groups.
	MaxNesting = 32
	// MaxTerms is how many terms a brief may hold once its named groups are
	// written out, before any synonym is looked up.
	MaxTerms = 5000
	// MaxIncludes is how many files a brief may bring in, in all.
	MaxIncludes = 16
	// MaxIncludeDepth is how many files may stand between a brief and one
	// that it brings in, that one included.
	MaxIncludeDepth = 8

	// maxHint is how many columns of a hint are given.
	maxHint = 300
)
