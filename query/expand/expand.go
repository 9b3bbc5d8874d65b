// Package expand turns a brief into a query: each word becomes all that it
// stands for, with the reason on each term.
package expand
