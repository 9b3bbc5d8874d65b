package brief

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"sourcer/query/source"
)

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func link(t *testing.T, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		t.Skip("no links here:", err)
	}
}

func TestFolderOpener(t *testing.T) {
	top := t.TempDir()
	dir := filepath.Join(top, "briefs")
	write(t, filepath.Join(top, "secret"), "define a1: secret")
	write(t, filepath.Join(dir, "peers.brief"), "define peers: Stripe")
	write(t, filepath.Join(dir, "sub", "more.brief"), "use ../peers.brief\ndefine more: @peers")
	link(t, filepath.Join(top, "secret"), filepath.Join(dir, "out.brief"))
	link(t, "../secret", filepath.Join(dir, "up.brief"))
	link(t, "peers.brief", filepath.Join(dir, "in.brief"))
	link(t, top, filepath.Join(dir, "folder"))
	link(t, "loop.brief", filepath.Join(dir, "loop.brief"))
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.brief"), 0o644); err != nil {
		t.Skip("no pipes here:", err)
	}
	const outside = "it lies outside the brief's folder"
	for _, tc := range []struct{ name, err, source string }{
		{"peers.brief", "", "peers.brief"},
		{"sub/more.brief", "", "sub/more.brief"},
		{"in.brief", "", "peers.brief"},
		{"sub/../peers.brief", "", "peers.brief"},
		{"../secret", outside, ""},
		{"/etc/passwd", outside, ""},
		{"out.brief", outside, ""},
		{"up.brief", outside, ""},
		{"folder/secret", outside, ""},
		{"missing.brief", "there is no such file", ""},
		{"sub", "not a plain file", ""},
		{"pipe.brief", "not a plain file", ""},
		{"loop.brief", "too many links", ""},
	} {
		src, err := FolderOpener(dir)(tc.name)
		switch {
		case tc.err != "":
			if err == nil || !strings.Contains(err.Error(), tc.err) {
				t.Errorf("%s: error %v, want %q", tc.name, err, tc.err)
			}
		case err != nil:
			t.Errorf("%s: %v", tc.name, err)
		case src.Name != filepath.Join(dir, filepath.FromSlash(tc.source)):
			t.Errorf("%s: source %q", tc.name, src.Name)
		}
	}
}

func TestUseFiles(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "peers.brief"), "define peers: Stripe")
	write(t, filepath.Join(dir, "sub", "more.brief"), "use ../peers.brief\nuse ../loop.brief\ndefine more: @peers, Adyen")
	write(t, filepath.Join(dir, "loop.brief"), "define z1: Z")
	link(t, "peers.brief", filepath.Join(dir, "alias.brief"))
	name := filepath.Join(dir, "role.brief")
	const text = "company: @more\nuse sub/more.brief\nuse alias.brief\nuse peers.brief"
	write(t, name, text)
	src := source.New(name, text)
	b, findings := Parse(src, Options{Open: FolderOpener(dir)})
	if len(findings) > 0 {
		t.Fatal(lines(findings))
	}
	const want = "company: @more\ndefine more: @peers | Adyen\ndefine peers: Stripe\ndefine z1: Z"
	if got := dump(b); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	write(t, filepath.Join(dir, "loop.brief"), "use role.brief")
	_, findings = Parse(src, Options{Open: FolderOpener(dir)})
	if len(findings) != 1 || findings[0].Code != codeUseLoop || len(findings[0].Related) != 2 {
		t.Errorf("a loop gets %v", lines(findings))
	}
}

func TestUseWithoutOpener(t *testing.T) {
	_, findings := Parse(source.New("-", "must: Go\nuse peers.brief"), Options{})
	if len(findings) != 1 || findings[0].Message != "other files cannot be used here: this brief has no folder of its own" {
		t.Errorf("got %v", lines(findings))
	}
}
