// Which layout a release has, and where its fields are.

import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import { layoutOf, typeLayoutOf } from '../../src/gobin/layouts.js';

describe('layoutOf', () => {
  it.each([
    ['go1.18', 'Go 1.18 and 1.19'],
    ['go1.19.8', 'Go 1.18 and 1.19'],
    ['go1.20rc1', 'Go 1.20 to 1.25'],
    ['go1.25.5 X:nodwarf5', 'Go 1.20 to 1.25'],
    ['go1.26.8', 'Go 1.26'],
  ])('of %s is that of %s', (goVersion, name) => {
    expect(layoutOf(goVersion).name).toBe(name);
  });

  it.each(['go1.17.13', 'go1.27.0', 'devel go1.27-abc', 'go2.0', 'go1.260', ''])(
    'is unknown for "%s"',
    (version) => {
      expect(() => layoutOf(version)).toThrow(FormatError);
    },
  );

  // Words counted in runtime/symtab.go of each release.
  it.each([
    ['go1.19', { text: 22, types: 35, gofunc: 38, textsectmap: 39, typelinks: 42 }],
    ['go1.24', { text: 22, types: 37, gofunc: 40, textsectmap: 41, typelinks: 44 }],
    ['go1.26', { text: 22, types: 37, gofunc: 40, epclntab: 41, textsectmap: 42, typelinks: 45 }],
  ])('of %s has the fields of moduledata in their places', (version, places) => {
    expect(layoutOf(version).moduledata).toMatchObject(places);
  });
});

it.each([
  ['go1.23.4', '', { mapTail: { words: 1, bytes: 8 }, itabPadding: false }],
  ['go1.22.1', '', { mapTail: { words: 1, bytes: 8 }, itabPadding: true }],
  ['go1.24.1', '', { mapTail: { words: 4, bytes: 4 }, itabPadding: false }],
  ['go1.24.1', 'noswissmap', { mapTail: { words: 1, bytes: 8 }, itabPadding: false }],
])('typeLayoutOf %s with experiments "%s" knows the map types', (version, experiments, layout) => {
  expect(typeLayoutOf(version, experiments)).toEqual(layout);
});
