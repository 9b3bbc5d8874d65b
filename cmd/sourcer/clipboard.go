package main

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
)

// maxOSC52 caps what is sent to a terminal's clipboard, in bytes of base64:
// terminals drop longer sequences without a word.
const maxOSC52 = 74_000

// screenChunk is how much GNU screen passes on at a time, in bytes.
const screenChunk = 768

// clipboardTools are the programs that put standard input on a clipboard,
// each with the variable that must be set for it to be of use.
func clipboardTools() [][]string {
	switch {
	case runtime.GOOS == "darwin":
		return [][]string{{"pbcopy"}}
	case runtime.GOOS == "windows":
		return [][]string{{"clip.exe"}}
	}
	var tools [][]string
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		tools = append(tools, []string{"wl-copy"})
	}
	if os.Getenv("DISPLAY") != "" {
		tools = append(tools, []string{"xclip", "-selection", "clipboard"}, []string{"xsel", "--clipboard", "--input"})
	}
	// Under the Windows Subsystem for Linux.
	return append(tools, []string{"clip.exe"})
}

// isRemote reports whether the user sits at another machine, whose clipboard
// no program here can reach.
func isRemote() bool { return os.Getenv("SSH_TTY") != "" || os.Getenv("SSH_CONNECTION") != "" }

// copyText puts a text on the clipboard and says how. Over ssh, or where no
// clipboard program is found, the terminal is asked to do it.
func (a *app) copyText(text, what string) error {
	if !isRemote() {
		for _, tool := range clipboardTools() {
			path, err := exec.LookPath(tool[0])
			if err != nil {
				continue
			}
			if err := runTool(path, tool[1:], text); err != nil {
				return filef("cannot copy: %s: %w", tool[0], err)
			}
			a.tell("copied %s with %s", what, tool[0])
			return nil
		}
	}
	return a.copyByTerminal(text, what)
}

// runTool feeds a text to a program. Its output is not captured through a
// pipe: clipboard programs stay in the background and would hold it open.
func runTool(path string, args []string, text string) error {
	forOthers()
	cmd := exec.Command(path, args...)
	cmd.Stdin = strings.NewReader(text)
	return cmd.Run()
}

// copyByTerminal asks the terminal to take the text (OSC 52). Whether it does
// is not answered, so the note says "sent", not "copied".
func (a *app) copyByTerminal(text, what string) error {
	sequence, err := osc52(text)
	if err != nil {
		return filef("cannot copy: %w", err)
	}
	terminal, closeIt, err := a.openTerminal()
	if err != nil {
		return filef("cannot copy: no clipboard program and no terminal").
			hint("install wl-copy, xclip or xsel, or copy the output: sourcer build ... | CLIPBOARD-PROGRAM")
	}
	defer closeIt()
	a.out.Flush()
	if _, err := io.WriteString(terminal, sequence); err != nil {
		return filef("cannot copy: %w", cause(err))
	}
	a.tell("sent %s to the terminal's clipboard (OSC 52; some terminals do not take it)", what)
	return nil
}

// openTerminal finds the terminal that the user sits at: standard error if
// it is one, or else the controlling terminal.
func (a *app) openTerminal() (io.Writer, func(), error) {
	if isTerminal(a.err) {
		return a.err, func() {}, nil
	}
	f, err := os.OpenFile("/dev/tty", os.O_WRONLY, 0)
	if err != nil {
		return nil, nil, err
	}
	return f, func() { f.Close() }, nil
}

// osc52 is the sequence that puts a text on a terminal's clipboard, wrapped
// for tmux or screen where one stands between.
func osc52(text string) (string, error) {
	data := base64.StdEncoding.EncodeToString([]byte(text))
	if len(data) > maxOSC52 {
		return "", errors.New("too long for a terminal's clipboard")
	}
	sequence := "\x1b]52;c;" + data + "\a"
	switch {
	case os.Getenv("TMUX") != "":
		return "\x1bPtmux;" + strings.ReplaceAll(sequence, "\x1b", "\x1b\x1b") + "\x1b\\", nil
	case strings.HasPrefix(os.Getenv("TERM"), "screen"):
		return inChunks(sequence), nil
	default:
		return sequence, nil
	}
}

// inChunks wraps a sequence for screen, which takes only short ones.
func inChunks(sequence string) string {
	var b bytes.Buffer
	for len(sequence) > 0 {
		n := min(screenChunk, len(sequence))
		fmt.Fprintf(&b, "\x1bP%s\x1b\\", sequence[:n])
		sequence = sequence[n:]
	}
	return b.String()
}

// tell says what was done at the user's own request: quiet does not hide it.
func (a *app) tell(format string, args ...any) {
	a.out.Flush()
	a.complain(format, args...)
}
