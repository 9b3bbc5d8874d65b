//go:build !unix

package main

// keepRunning has nothing to do where writes fail with errors only.
func keepRunning() {}

// forOthers has nothing to undo.
func forOthers() {}
