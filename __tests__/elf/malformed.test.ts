// Damaged files: an error that a user can read, or a result; never another error, never a hang.

import { describe, expect, it } from 'vitest';
import { HEADER_BYTES } from '../../src/elf/constants.js';
import { parseElf } from '../../src/elf/file.js';
import type { LinkageFacts } from '../../src/elf/linkage.js';
import { readLinkage } from '../../src/elf/linkage.js';
import { bytesSource } from '../../src/elf/source.js';
import { buildElf, DATA_ADDRESS } from '../support/elf.js';
import { framed, inlineBuildInfo, pointerBuildInfo } from '../support/elf-build-info.js';
import type { Outcome } from '../support/elf-fuzz.js';
import { damage, randomNumbers, readAll } from '../support/elf-fuzz.js';
import { readTestdata, TESTDATA } from '../support/elf-testdata.js';

const MODULES = framed('path\texample.com/a\nmod\texample.com/a\t(devel)\t\nbuild\t-ldflags="-X a=b"\n');
const BIG32 = { bits: 32, byteOrder: 'big' } as const;
const section = { name: '.go.buildinfo', address: DATA_ADDRESS, size: 1000 };

const SAMPLES: readonly (readonly [string, Uint8Array])[] = [
  ...TESTDATA.map((name) => [`gcc's file "${name}"`, readTestdata(name)] as const),
  [
    'a Go program',
    buildElf({ data: inlineBuildInfo('go1.26.8', MODULES), sections: [section], dynamic: true, type: 3 }),
  ],
  [
    'an old 32-bit Go program, highest byte first',
    buildElf({
      ...BIG32,
      interpreter: '/lib/ld.so.1',
      needed: ['libc.so.6', 'libm.so.6'],
      data: pointerBuildInfo(BIG32, 'go1.17', MODULES),
      sections: [section],
      longCounts: true,
    }),
  ],
];
const FLIPS = 1500;
/** Header, program headers, and what follows them. */
const TABLE_BYTES = 1024;
const LONGEST_MS = 2000;

describe.each(SAMPLES)('readers of %s', (_, bytes) => {
  it('read it whole', () => {
    expect(readAll(bytes)).toContain('result');
  });

  it('say the same of it, or refuse it, cut off at every byte', () => {
    const whole = findLinkage(bytes);
    expect(whole).toBeDefined();
    for (let length = 0; length < bytes.length; length++) {
      const cut = bytes.subarray(0, length);
      const outcomes = readAll(cut);
      if (length < HEADER_BYTES[32]) expect(outcomes).not.toContain('result');
      const linkage = findLinkage(cut);
      if (linkage !== undefined) expect(linkage).toEqual(whole);
    }
  });

  it('give a result or a typed error for every change of one byte of the tables', () => {
    const copy = Uint8Array.from(bytes);
    for (let at = 0; at < Math.min(bytes.length, TABLE_BYTES); at++) {
      const byte = bytes[at] ?? 0;
      for (const other of [0, 0xff, byte + 1, byte - 1, byte ^ 0x80]) {
        copy[at] = other;
        expect(readAll(copy)).toHaveLength(4);
      }
      copy[at] = byte;
    }
  });

  it(`give a result or a typed error for ${FLIPS} copies with bytes changed`, () => {
    const random = randomNumbers(20);
    const seen = new Set<Outcome>();
    let longest = 0;
    for (let i = 0; i < FLIPS; i++) {
      const started = performance.now();
      for (const outcome of readAll(damage(bytes, random))) seen.add(outcome);
      longest = Math.max(longest, performance.now() - started);
    }
    expect(longest).toBeLessThan(LONGEST_MS);
    expect(seen).toEqual(new Set(['result', 'FormatError', 'ImageError']));
  });
});

function findLinkage(bytes: Uint8Array): LinkageFacts | undefined {
  try {
    return readLinkage(parseElf(bytesSource(bytes)));
  } catch {
    return undefined;
  }
}

describe('numbers that ask for much', () => {
  const large = Buffer.concat([buildElf({ sections: [] }), Buffer.alloc(64 << 20, 0xff)]);

  it.each([
    ['program headers', 56, [0xfe, 0xff]],
    ['sections', 60, [0xff, 0xff]],
    ['a section table of 0xff', 40, [0, 0, 1, 0, 0, 0, 0, 0]],
    ['a program header table of 0xff', 32, [0, 0, 1, 0, 0, 0, 0, 0]],
  ] as const)('are refused soon: %s of a file of 64 MiB', (_, offset, values) => {
    const bytes = Uint8Array.from(large);
    bytes.set(values, offset);
    const started = performance.now();
    expect(readAll(bytes)).toContain('FormatError');
    expect(performance.now() - started).toBeLessThan(LONGEST_MS);
  });
});
