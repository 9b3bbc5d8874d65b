package synonyms

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// What is read from the lines is what the files say.
func TestPacked(t *testing.T) {
	want, _ := new(Table).With(shippedFiles(t)...)
	list := slices.Collect(Shipped().all())
	i := 0
	for c := range want.all() {
		if i == len(list) || list[i].id() != c.id() {
			t.Fatalf("row %d is not %s %q", i, c.Kind, c.Name)
		}
		if diff := cmp.Diff(c, list[i], cmp.AllowUnexported(concept{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s %q: %s", c.Kind, c.Name, diff)
		}
		if Shipped().concept(c.Kind, c.Name) != list[i] {
			t.Errorf("%s %q is not found by its name", c.Kind, c.Name)
		}
		i++
	}
	keys := want.ownedKeys()
	if len(keys) != len(Shipped().packed.owners) {
		t.Errorf("%d keys, want %d", len(Shipped().packed.owners), len(keys))
	}
	for _, k := range keys {
		if got := Shipped().byKey(k.kind, k.key); got == nil || got.Name != want.rekeyed[k] {
			t.Errorf("the %s with the key %q is %v, want %q", k.kind, k.key, got, want.rekeyed[k])
		}
	}
}

// What stands before, between and behind the lines is found nowhere.
func TestPackedFindsNothing(t *testing.T) {
	for _, kind := range append([]Kind{"", "zebra"}, kinds[:]...) {
		for _, name := range []string{"", "\x00", "\n", "\t", "|", " ", "~", "\U0010ffff", "Python\t", "Pytho", "Pythonic!", "python\npythonanywhere"} {
			if c := Shipped().concept(kind, name); c != nil {
				t.Errorf("%s %q is %q", kind, name, c.Name)
			}
			if c := Shipped().byKey(kind, name); c != nil {
				t.Errorf("the %s with the key %q is %q", kind, name, c.Name)
			}
		}
	}
}

func TestLinesSearch(t *testing.T) {
	var list []string
	for i := range 3*blockLines + 5 {
		list = append(list, fmt.Sprintf("%03d", i/2*2)) // each twice
	}
	l := linesOf(list)
	for i, want := range list {
		if got := l.at(i); got != want {
			t.Errorf("line %d = %q, want %q", i, got, want)
		}
	}
	if got := l.search(0, len(list), "000\n000", '\n'); got >= 0 {
		t.Errorf("two lines are found as one, at %d", got)
	}
	for first := range list {
		for end := first; end <= len(list); end++ {
			for asked := range len(list) + 2 {
				key := fmt.Sprintf("%03d", asked)
				want := slices.Index(list[first:end], key)
				if want >= 0 {
					want += first
				}
				if got := l.search(first, end, key, '\n'); got != want {
					t.Fatalf("%q among lines %d to %d: %d, want %d", key, first, end, got, want)
				}
			}
		}
	}
}

// Whoever asks for a concept gets the same one, at whatever time.
func TestPackedIsReadOnce(t *testing.T) {
	p := *Shipped().packed
	p.read = make([]atomic.Pointer[concept], len(Shipped().packed.read))
	const readers = 8
	var got [readers][]*concept
	var done sync.WaitGroup
	for i := range readers {
		done.Go(func() { got[i] = slices.Collect(p.all()) })
	}
	done.Wait()
	for i := range readers {
		if !slices.Equal(got[i], got[0]) {
			t.Errorf("reader %d has concepts of its own", i)
		}
	}
}

// No text that a file may hold breaks a row.
func TestPackedOddTexts(t *testing.T) {
	file := "about = \"a\"\nsource = \"a | b ` c\"\n" +
		"[skill]\n\"A 1 2\" = { same = [\"x`y\", \"ä & ö\"], implies = { \"B 7\" = \"| why ` 12 | 3\" } }\n\"B 7\" = { bare = [\"B 7\"], safe = [\"b seven\"] }\n"
	f, found := Parse("odd.toml", []byte(file))
	if f == nil {
		t.Fatalf("%q", showAll(found))
	}
	want, _ := new(Table).With(f)
	p := pack(want)
	got := unpacked(p)
	for c := range want.all() {
		if diff := cmp.Diff(c, got.named(c.Kind, c.Name), cmp.AllowUnexported(concept{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q: %s", c.Name, diff)
		}
	}
	if code, found := Generate([]*File{f}); len(found) > 0 || !strings.Contains(string(code), "x` + \"`\" + `y") {
		t.Errorf("%s %q", code, showAll(found))
	}
}

func unpacked(p *packer) *packed {
	out := &packed{rows: linesOf(p.rows), kinds: p.kinds, keys: linesOf(p.keys), notes: linesOf(p.notes), read: make([]atomic.Pointer[concept], len(p.rows))}
	for _, row := range p.owners {
		out.owners = append(out.owners, uint16(row))
	}
	return out
}

func linesOf(list []string) lines {
	l := lines{text: strings.Join(list, "\n") + "\n"}
	for _, at := range blocksOf(list) {
		l.blocks = append(l.blocks, uint32(at))
	}
	return l
}
