package lint

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"sourcer/query"
)

const readingFile = "testdata/reading.txt"

// readingRow is a string and what its platform makes of it.
type readingRow struct {
	line                  int
	target, text, meaning string
}

func readingRows(t testing.TB) []readingRow {
	t.Helper()
	data, err := os.ReadFile(readingFile)
	if err != nil {
		t.Fatal(err)
	}
	var rows []readingRow
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, "\t")
		if len(parts) != 3 {
			t.Fatalf("%s:%d: not three columns", readingFile, i+1)
		}
		rows = append(rows, readingRow{i + 1, parts[0], parts[1], parts[2]})
	}
	return rows
}

const invalid = "invalid"

func TestReading(t *testing.T) {
	rows := readingRows(t)
	if len(rows) < 200 {
		t.Errorf("only %d rows", len(rows))
	}
	for _, row := range rows {
		r := checked(t, row.target, row.text)
		if row.meaning == invalid {
			if r.Valid {
				t.Errorf("%s:%d: %s: %s is read", readingFile, row.line, row.target, row.text)
			}
			continue
		}
		if !r.Valid {
			t.Errorf("%s:%d: %s: %s is invalid: %v", readingFile, row.line, row.target, row.text, names(r))
			continue
		}
		want := unfielded(meaningOf(t, row.meaning))
		got := unfielded(r.Query)
		if c := query.Relate(got, want, query.Plain); c.Relation != query.Equal {
			t.Errorf("%s:%d: %s: %s\nis read as %v\nand not as %s", readingFile, row.line, row.target, row.text, got, row.meaning)
		}
	}
}

// unfielded leaves a term no field but the operator that it stands behind.
func unfielded(e query.Expr) query.Expr {
	return query.Map(e, func(t query.Term) query.Expr {
		return query.Term{Text: t.Text, Field: query.Field(strings.ToLower(t.Native)), Prefix: t.Prefix}
	})
}

// meaningOf reads the notation of the file.
func meaningOf(t testing.TB, text string) query.Expr {
	t.Helper()
	p := &notation{rest: text}
	e := p.or()
	if p.blank(); p.rest != "" {
		t.Fatalf("%s: %q is left", text, p.rest)
	}
	return e
}

type notation struct{ rest string }

func (p *notation) blank() { p.rest = strings.TrimLeft(p.rest, " ") }

func (p *notation) take(mark string) bool {
	p.blank()
	rest, ok := strings.CutPrefix(p.rest, mark)
	if ok {
		p.rest = rest
	}
	return ok
}

func (p *notation) or() query.Expr {
	args := query.Or{p.and()}
	for p.take("| ") {
		args = append(args, p.and())
	}
	return query.AnyOf(args...)
}

func (p *notation) and() query.Expr {
	args := query.And{p.near()}
	for p.take("& ") {
		args = append(args, p.near())
	}
	return query.AllOf(args...)
}

func (p *notation) near() query.Expr {
	left := p.unary()
	if !p.take("~") {
		return left
	}
	number, _, _ := strings.Cut(p.rest, " ")
	p.rest = strings.TrimPrefix(p.rest, number)
	n, _ := strconv.Atoi(number)
	return query.Near{Distance: n, Args: []query.Expr{left, p.unary()}}
}

func (p *notation) unary() query.Expr {
	switch {
	case p.take("!"):
		return query.Not{Arg: p.unary()}
	case p.take("("):
		e := p.or()
		p.take(")")
		return e
	default:
		return p.term()
	}
}

func (p *notation) term() query.Expr {
	t := query.Term{}
	p.blank()
	if i := strings.IndexAny(p.rest, " :[)"); i > 0 && p.rest[i] == ':' {
		t.Native, p.rest = p.rest[:i], p.rest[i+1:]
	}
	if p.take("[") {
		t.Text, p.rest, _ = strings.Cut(p.rest, "]")
		return t
	}
	end := strings.IndexAny(p.rest, " )")
	if end < 0 {
		end = len(p.rest)
	}
	t.Text, p.rest = p.rest[:end], p.rest[end:]
	t.Prefix = strings.HasSuffix(t.Text, "*")
	return t
}
