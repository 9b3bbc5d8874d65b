// Package query is the algebra of search queries: what an expression means,
// how two of them stand to each other, and what the shortest one is that means
// the same. It knows nothing of files, tables or platforms.
//
// # Meaning
//
// A profile is a [Document]: fields, each with any number of values, each
// value a text. A [Reading] turns a text into words. A [Term] is true of a
// profile where its words stand next to each other, in order, inside one value
// of its field, or of any field if it is bound to none. A term about a field
// that a profile does not have is false, so its exclusion is true. [And], [Or]
// and [Not] are what they are in logic. [Match] says all this in code; it is
// the definition, and everything else here is held to it.
//
// # Why two expressions can be compared
//
// There are endlessly many profiles, but an expression looks at each through a
// handful of terms. So it is enough to know which combinations of terms a
// profile can make true. Not all of them: whoever says "platform engineer"
// also says engineer, and whoever has a word in the title has it somewhere.
//
// Take a phrase and write it into a value of its own, in its field. Of all
// values that make the phrase true, this one makes least else true: it says
// the contiguous parts of the phrase, in that field and anywhere, and nothing
// more. Those are what the phrase implies. A word that ends in a star is
// written with letters added that occur in no term. A proximity is written
// with made-up words between its terms, in each order that its terms can have;
// it implies that what one of these values says is true.
//
// A combination of terms belongs to some profile exactly if it respects these
// implications. Each profile respects them, because a value that makes a
// phrase true also makes true whatever the shortest such value does. And for
// each combination that respects them there is a profile: for every term that
// is to be true, put the value above into it. It makes true what is to be
// true, and by the implications nothing that is not. A term looks inside one
// value at a time, so that values side by side say nothing new.
//
// The field [Anywhere] of a profile holds text that stands in no field of its
// own. So an unbound term can be true where no bound one is, however many
// fields are bound.
//
// # How they are compared
//
// Whether a profile is matched by a and not by b is thus a question about
// finitely many truth values: can a AND NOT b be true together with the
// implications? [Relate] asks it, then the same the other way round, and then
// whether both can match. If a profile can be found by one alone, the truth
// values that the search ends with are written out as above. That is the
// [Witness]. What is not needed is taken out of it, and it is checked with
// [Match] before it is shown: a mistake in the search can make the answer
// [Undecided], never a false witness.
//
// For example, take
//
//	a:  "platform engineer" AND Kafka
//	b:  (engineer AND NOT Kafka) OR ("platform engineer" AND Kafka)
//
// The phrase implies engineer. Nothing makes a true and b false: a is the
// second half of b. But b can be true and a false, say where engineer is true
// and the others are not. No implication is hurt, so there is such a profile,
// and the shortest one says just: engineer. So a is narrower than b.
//
// # The search
//
// In general such questions are hard: no method is known that is fast on all
// of them. What recruiters write is easy. In an AND of OR groups with single
// exclusions, assuming the negation of the other side sets one group to false,
// and the rest follows or is free to choose. The solver is the common one that
// learns a clause from each contradiction; parts that two expressions share
// are encoded once, so that the parts of a split are seen to cut one group.
// Its budget is counted in steps, not seconds: an answer never depends on the
// machine. Only odd shapes, such as the pigeonhole principle from about eight
// holes on, come back undecided.
//
// We weighed libraries against a solver of our own (in 2026). Gophersat (MIT,
// v1.4.0 of November 2023, about 6,000 lines) takes as long as ours to see
// that eight pigeons do not fit in seven holes, a tenth of a second, and
// twenty seconds for ten in nine. It has no budget in steps, and which model
// it returns, and so which witness we show, may change with its version. A
// library of decision diagrams such as rudd (MIT, of August 2023, without a
// release) depends on the order of the variables, for which the union of
// twelve parts over 500 terms is a bad case. What is needed here is about 400
// lines, held to account by a judge that looks at all small profiles.
//
// # Shortest
//
// [Shortest] looks for the cheapest expression of the same meaning, under a
// [Cost] that whoever writes the string supplies, and under the reading of the
// place where it is used: CI OR "CI/CD" is CI where the slash separates words,
// and needs both where it does not. Conjuncts whose terms do not imply one
// another are independent, because their profiles can be joined. Each such
// part is made short by itself: from its truth table if it has few terms, and
// otherwise by dropping what the search shows to be needless and taking out
// what groups share.
package query
