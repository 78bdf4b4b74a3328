// The sharing out of bytes: who comes first, what is cut, what is left.

import { describe, expect, it } from 'vitest';
import { Claims, labelOf } from '../../src/gobin/claims.js';
import { Packages } from '../../src/gobin/packages.js';
import { BYTE_KINDS } from '../../src/size/model.js';
import { partition } from '../../src/size/partition.js';

type Claim = readonly [start: number, end: number, path: string];

const REST = { kind: 'linker', name: 'rest', byteKind: 'format' } as const;

/** Bytes by package in a file of 100 bytes, `rest` for what is left. */
function share(strong: readonly Claim[], weak: readonly Claim[]): Record<string, number> {
  const packages = new Packages();
  const list = (claims: readonly Claim[]): Claims => {
    const made = new Claims();
    for (const [start, end, path] of claims) {
      made.add(start, end, { owner: packages.intern(path), label: labelOf('code', 'exact') });
    }
    return made;
  };
  const account = { strong: list(strong), weak: list(weak), packages };
  const stretches = [{ start: 0, end: 100, leftover: REST }];
  const { byKind, leftovers } = partition({ ...account, size: 100, stretches });
  const sums: Record<string, number> = {};
  for (let id = 0; id < packages.count; id++) {
    const path = packages.pathOf(id);
    const bytes = byKind[id * BYTE_KINDS.length] ?? 0;
    if (path !== undefined && bytes > 0) sums[path] = bytes;
  }
  for (const { leftover, bytes } of leftovers.values()) sums[leftover.name] = bytes;
  return sums;
}

describe('partition', () => {
  it.each<[string, readonly Claim[], readonly Claim[], Record<string, number>]>([
    ['nothing', [], [], { rest: 100 }],
    [
      'claims in any order',
      [
        [50, 60, 'b'],
        [0, 10, 'a'],
      ],
      [],
      { a: 10, b: 10, rest: 80 },
    ],
    [
      'claims that overlap: the first has the bytes',
      [
        [0, 30, 'a'],
        [20, 40, 'b'],
      ],
      [],
      { a: 30, b: 10, rest: 60 },
    ],
    [
      'a claim within another',
      [
        [0, 30, 'a'],
        [10, 20, 'b'],
      ],
      [],
      { a: 30, rest: 70 },
    ],
    [
      'a claim beyond the end',
      [
        [90, 150, 'a'],
        [200, 210, 'b'],
      ],
      [],
      { a: 10, rest: 90 },
    ],
    ['a weak claim under a strong one', [[10, 20, 'a']], [[0, 30, 'w']], { a: 10, w: 20, rest: 70 }],
    [
      'weak claims behind each other',
      [[10, 20, 'a']],
      [
        [0, 15, 'v'],
        [15, 40, 'w'],
      ],
      { a: 10, v: 10, w: 20, rest: 60 },
    ],
    [
      'empty claims',
      [
        [5, 5, 'a'],
        [9, 3, 'b'],
      ],
      [],
      { rest: 100 },
    ],
    ['all of it', [[0, 100, 'a']], [[0, 100, 'w']], { a: 100 }],
  ])('shares out %s', (_, strong, weak, expected) => {
    expect(share(strong, weak)).toEqual(expected);
  });

  it('refuses a sum that is not the size of the file', () => {
    const account = { packages: new Packages(), strong: new Claims(), weak: new Claims() };
    expect(() =>
      partition({ ...account, size: 100, stretches: [{ start: 0, end: 90, leftover: REST }] }),
    ).toThrow('90 bytes attributed of a file of 100');
  });
});
