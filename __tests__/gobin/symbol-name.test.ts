// The package in names of functions, as the linker writes them.

import { describe, expect, it } from 'vitest';
import { findPackageEnd, unescapePath } from '../../src/gobin/symbol-name.js';

describe('findPackageEnd', () => {
  it.each([
    ['main.main', 'main'],
    ['os/exec.(*Cmd).Start', 'os/exec'],
    ['github.com/a/b.T.M', 'github.com/a/b'],
    ['gopkg.in/yaml%2ev3.(*parser).parse', 'gopkg.in/yaml%2ev3'],
    ['github.com/jmoiron/sqlx.(*Stmt).database/sql.x', 'github.com/jmoiron/sqlx'],
    ['slices.SortFunc[go.shape.[]github.com/a/b.T,go.shape.int]', 'slices'],
    ['main.Map[...]', 'main'],
    ['main.glob..func1', 'main'],
    ['main.(*T).M-fm', 'main'],
    ['vendor/golang.org/x/net/idna.init', 'vendor/golang.org/x/net/idna'],
    ['go/ast.Walk', 'go/ast'],
    ['type:.eq.main.T', ''],
    ['type..eq.main.T', ''],
    ['go:struct { main.T }.M', ''],
    ['go.(*struct { main.T }).M', ''],
    ['gogo', ''],
    ['', ''],
  ])('of %s is %s', (name, expected) => {
    const bytes = Buffer.from(`xx${name}\0main.other\0`, 'latin1');
    expect(bytes.toString('latin1', 2, findPackageEnd(bytes, 2, bytes.length))).toBe(expected);
  });

  it('does not look behind the limit', () => {
    expect(findPackageEnd(Buffer.from('main.main'), 0, 4)).toBe(0);
  });
});

it.each([
  ['gopkg.in/yaml%2ev3', 'gopkg.in/yaml.v3'],
  ['example.com/%c3%bc', 'example.com/ü'],
  ['example.com/a', 'example.com/a'],
])('unescapePath makes %s to %s', (path, expected) => {
  expect(unescapePath(path)).toBe(expected);
});
