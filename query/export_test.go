package query

// RelateWithin is Relate with a budget of its own.
var RelateWithin = relateWithin
