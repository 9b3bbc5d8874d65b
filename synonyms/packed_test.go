package synonyms

import (
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
		if diff := cmp.Diff(c, list[i], cmp.AllowUnexported(concept{}), cmpopts.EquateEmpty(), cmpopts.IgnoreFields(extras{}, "Keys")); diff != "" {
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

// A spelling that reads like another one is found though it is not put out.
func TestPackedHiddenKeys(t *testing.T) {
	f, _ := Parse("a.toml", []byte("[skill]\n\"Pay\" = { same = [\"pay & tax\", \"pay tax\", \"in & out\"] }\n\"Out\" = { same = [\"out in\", \"out & in\"] }\n"))
	table, found := new(Table).With(f)
	if len(found) > 0 {
		t.Fatalf("%q", showAll(found))
	}
	p := unpacked(pack(table))
	for text, want := range map[string]string{"pay & tax": "Pay", "pay tax": "Pay", "pay-tax": "Pay", "out in": "Out", "out & in": "Out", "in out": ""} {
		got := ""
		if c := p.owner(Skill, foldKey(text)); c != nil {
			got = c.Name
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
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

func TestLines(t *testing.T) {
	for n := range 3*blockLines + 2 {
		var list []string
		for i := range n {
			list = append(list, strings.Repeat("x", i%3))
		}
		l := linesOf(list)
		for i, want := range list {
			if got := l.at(i); got != want {
				t.Errorf("line %d of %d is %q, want %q", i, n, got, want)
			}
		}
	}
}

// Keys of one hash are told apart, wherever among the others it stands.
func TestPackedHashes(t *testing.T) {
	for _, hashes := range [][]uint32{nil, {5}, {0, 0, 0}, {0, 5, 5, 5, 9}, {1, 2, 3, 4, 1 << 31, 1<<32 - 1}, {1<<32 - 1, 1<<32 - 1}} {
		p := packed{hashes: hashes}
		for _, hash := range append([]uint32{0, 1, 5, 6, 1 << 31, 1<<32 - 2, 1<<32 - 1}, hashes...) {
			if want, _ := slices.BinarySearch(hashes, hash); p.place(hash) != want {
				t.Errorf("the place of %d among %d is %d, want %d", hash, hashes, p.place(hash), want)
			}
		}
	}
	f, _ := Parse("a.toml", []byte("[skill]\n\"One\" = { same = [\"Uno\"] }\n\"Two\" = {}\n[title]\n\"Uno\" = {}\n"))
	table, _ := new(Table).With(f)
	packer := pack(table)
	for i := range packer.hashes {
		packer.hashes[i] = int(keyHash(Skill, "uno")) // as if all had the same
	}
	p := unpacked(packer)
	if got := p.owner(Skill, "uno"); got == nil || got.Name != "One" || got.Kind != Skill {
		t.Errorf("uno is %+v", got)
	}
}

func TestFoldsTo(t *testing.T) {
	for _, text := range []string{"", "Go", "C++", "C#", ".NET", "Node.js", "R&D", "R & D", "Développeur", "Back-End", "k8s", "a/b", "Ｋ８ｓ", "x+y"} {
		for _, key := range []string{foldKey(text), plainKey(text)} {
			if !foldsTo(text, key) {
				t.Errorf("%q does not fold to %q", text, key)
			}
			for _, other := range []string{key + "x", "x" + key, key + "+", key + "é"} {
				if foldsTo(text, other) {
					t.Errorf("%q folds to %q", text, other)
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
	out := &packed{rows: linesOf(p.rows), kinds: p.kinds, notes: linesOf(p.notes), read: make([]atomic.Pointer[concept], len(p.rows))}
	for _, row := range p.owners {
		out.owners = append(out.owners, uint16(row))
	}
	for _, hash := range p.hashes {
		out.hashes = append(out.hashes, uint32(hash))
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
