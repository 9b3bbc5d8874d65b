package main

import (
	"net/url"
	"os/exec"
	"runtime"
	"time"
)

// maxOpen is how many pages --open opens at the most.
const maxOpen = 5

// browserGrace is how long a browser command may run before it counts as
// started. A wrong one fails at once.
const browserGrace = 2 * time.Second

// openPages opens search pages in the browser and says so.
func (a *app) openPages(pages []string) error {
	if len(pages) > maxOpen {
		return usagef("--open would open %d pages, more than %d", len(pages), maxOpen).
			hint("open them one by one from the output of -o url")
	}
	for _, page := range pages {
		if u, err := url.Parse(page); err != nil || u.Scheme != "https" {
			return usagef("--open takes https addresses only, not %q", page)
		}
	}
	for _, page := range pages {
		name, args := browserCommand(page)
		if err := startBrowser(name, args); err != nil {
			return filef("cannot open the browser: %s: %w", name, err).hint("open it yourself: %s", page)
		}
		a.tell("opened %s", page)
	}
	return nil
}

// browserCommand is the system's command to open an address.
func browserCommand(page string) (name string, args []string) {
	switch runtime.GOOS {
	case "darwin":
		return "open", []string{page}
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler", page}
	default:
		return "xdg-open", []string{page}
	}
}

// startBrowser starts a command and waits until it has ended or has run for
// the time of grace: a browser that was not yet running stays.
func startBrowser(name string, args []string) error {
	forOthers()
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(browserGrace):
		return nil
	}
}
