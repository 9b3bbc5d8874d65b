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
	if len(keys) != len(Shipped().packed.keys.owners) {
		t.Errorf("%d keys, want %d", len(Shipped().packed.keys.owners), len(keys))
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
		if c := p.owner(Skill, hashed(foldKey(text))); c != nil {
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
	for n := range 5 {
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
		x := indexOf(hashes)
		for _, hash := range append([]uint32{0, 1, 5, 6, 1 << 31, 1<<32 - 2, 1<<32 - 1}, hashes...) {
			var want []uint16
			for i, h := range hashes {
				if h == hash {
					want = append(want, x.owners[i])
				}
			}
			if got := x.rows(hash); !slices.Equal(got, want) {
				t.Errorf("%d among %d has the rows %d, want %d", hash, hashes, got, want)
			}
		}
	}
	f, _ := Parse("a.toml", []byte("[skill]\n\"One\" = { same = [\"Uno\"] }\n\"Two\" = {}\n[title]\n\"Uno\" = {}\n"))
	table, _ := new(Table).With(f)
	packer := pack(table)
	for i := range packer.hashes {
		packer.hashes[i] = int(hashed("uno").hash) // as if all had the same
	}
	p := unpacked(packer)
	if got := p.owner(Skill, hashed("uno")); got == nil || got.Name != "One" || got.Kind != Skill {
		t.Errorf("uno is %+v", got)
	}
}

// The hash of a key is the same, whether the key is made or not.
func TestFoldedHash(t *testing.T) {
	for c := range Shipped().all() {
		for _, form := range c.Forms {
			if got, want := foldedHash(form), hashed(foldKey(form)).hash; got != want {
				t.Errorf("the hash of %q is %d, want %d", form, got, want)
			}
		}
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
	out.keys = keyIndex{numbers[uint32](p.hashes), numbers[uint16](p.owners), numbers[uint16](startsOf(p.hashes))}
	return out
}

// indexOf is an index in which each hash has a row of its own.
func indexOf(hashes []uint32) keyIndex {
	list, rows := numbers[int](hashes), make([]uint16, len(hashes))
	for i := range rows {
		rows[i] = uint16(i)
	}
	return keyIndex{hashes, rows, numbers[uint16](startsOf(list))}
}

func linesOf(list []string) lines {
	return lines{strings.Join(list, "\n") + "\n", numbers[uint32](lineStarts(list))}
}

func numbers[To, From uint16 | uint32 | int](list []From) []To {
	out := make([]To, len(list))
	for i, n := range list {
		out[i] = To(n)
	}
	return out
}
