// Instructions written by hand; whole programs are in native/findings.test.ts.

import { describe, expect, it } from 'vitest';
import { findCalls } from '../../src/readiness/call-graph.js';
import { randomNumbers } from '../support/elf-fuzz.js';

const STARTS = [16, 32, 48];
/** Two functions of 16 bytes, the first at 16. */
const FUNCTIONS = { count: 2, starts: STARTS };

/** A file whose first function holds these bytes at its start. */
function fileOf(...code: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set(code, 16);
  return bytes;
}

const word = (value: number): readonly number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);

describe('findCalls', () => {
  it.each<[string, string, Uint8Array]>([
    ['amd64', 'a call', fileOf(0xe8, ...word(11))],
    ['amd64', 'a jump', fileOf(0xe9, ...word(11))],
    ['amd64', 'an address', fileOf(0x48, 0x8d, 0x05, ...word(9))],
    ['386', 'a call', fileOf(0xe8, ...word(11))],
    ['arm64', 'a call', fileOf(...word(0x94000004))],
    ['arm64', 'a jump', fileOf(...word(0x14000004))],
    // Page 0 and 32 bytes.
    ['arm64', 'an address', fileOf(...word(0x90000001), ...word(0x91008021))],
    ['arm', 'a call', fileOf(...word(0xeb000002))],
    ['arm', 'a jump', fileOf(...word(0xea000002))],
  ])('sees on %s %s', (architecture, _, bytes) => {
    const calls = findCalls(bytes, FUNCTIONS, architecture);
    expect(calls?.referrers(1)).toEqual([0]);
    expect(calls?.referrers(0)).toEqual([]);
  });

  it.each<[string, string, Uint8Array]>([
    ['amd64', 'into the middle', fileOf(0xe8, ...word(12))],
    ['amd64', 'to itself', fileOf(0xe8, ...word(-5))],
    ['amd64', 'behind the end', fileOf(0xe8, ...word(27))],
    ['amd64', 'before the start', fileOf(0xe8, ...word(-1000))],
    ['arm64', 'by an address in another register', fileOf(...word(0x90000001), ...word(0x91008042))],
  ])('does not see on %s what goes %s', (architecture, _, bytes) => {
    const calls = findCalls(bytes, FUNCTIONS, architecture);
    expect([calls?.referrers(0), calls?.referrers(1)]).toEqual([[], []]);
  });

  it('goes backwards too', () => {
    const bytes = new Uint8Array(64);
    bytes.set([0xe8, ...word(-21)], 32);
    expect(findCalls(bytes, FUNCTIONS, 'amd64')?.referrers(0)).toEqual([1]);
  });

  it.each(['s390x', 'toString', ''])('does not know %s', (architecture) => {
    expect(findCalls(fileOf(), FUNCTIONS, architecture)).toBeUndefined();
  });

  it('takes any bytes and any table without failing', () => {
    const random = randomNumbers(5);
    for (let round = 0; round < 2000; round++) {
      const bytes = Uint8Array.from(
        { length: random(80) },
        () => [0xe8, 0x8d, 0x05, 0, random(256)][random(5)] ?? 0,
      );
      const starts = Array.from({ length: 4 }, () => random(100)).sort((a, b) => a - b);
      for (const architecture of ['amd64', '386', 'arm64', 'arm']) {
        const calls = findCalls(bytes, { count: 3, starts }, architecture);
        for (const at of [0, 1, 2])
          expect(calls?.referrers(at).every((each) => each >= 0 && each < 3)).toBe(true);
      }
    }
  });
});
