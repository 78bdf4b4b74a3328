// Damaged Go tables: a poorer result, never an error, a hang or a wrong sum.

import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import { attributeBytes, findFault } from '../support/attribution.js';
import { damage, randomNumbers } from '../support/elf-fuzz.js';
import type { GoProgramSpec } from '../support/go-program.js';
import { buildGoProgram, GO_PROGRAMS } from '../support/go-program.js';

const FLIPS = 600;
const LONGEST_MS = 2000;
const HEADERS = 120;

describe.each(GO_PROGRAMS.map((spec) => [`${spec.goVersion} (${spec.bits} bits)`, spec] as const))(
  'attribute, on damaged programs of %s',
  (_, spec) => {
    const bytes = buildGoProgram(spec);

    it('says nothing wrong of a program that is cut off at any byte', () => {
      const outcomes = new Set<string | undefined>();
      for (let length = 0; length < bytes.length; length++) {
        outcomes.add(faultOf(bytes.subarray(0, length)));
        // With a program header that fits, it is the tables that are cut off.
        if (length > HEADERS) outcomes.add(faultOf(cutOff(bytes, spec, length)));
      }
      expect(outcomes).toEqual(new Set([undefined, 'refused']));
    });

    it('keeps its sums for every change of one byte behind the headers', () => {
      const copy = Uint8Array.from(bytes);
      const faults = new Set<string | undefined>();
      let degraded = 0;
      for (let at = HEADERS; at < bytes.length; at += 2) {
        const byte = bytes[at] ?? 0;
        for (const other of [0xff, byte + 1]) {
          copy[at] = other;
          const result = attributeBytes(copy);
          faults.add(findFault(result.attribution, copy));
          if (result.attribution.degraded !== undefined) degraded++;
        }
        copy[at] = byte;
      }
      expect(faults).toEqual(new Set([undefined]));
      expect(degraded).toBeGreaterThan(50);
    });

    it(`keeps its sums for ${FLIPS} copies with bytes changed anywhere, soon`, () => {
      const random = randomNumbers(5);
      const outcomes = new Set<string | undefined>();
      let longest = 0;
      for (let i = 0; i < FLIPS; i++) {
        const started = performance.now();
        outcomes.add(faultOf(damage(bytes, random)));
        longest = Math.max(longest, performance.now() - started);
      }
      expect(outcomes).toEqual(new Set([undefined, 'refused']));
      expect(longest).toBeLessThan(LONGEST_MS);
    });
  },
);

/** The first bytes of a file, whose only segment says that these are all. */
function cutOff(bytes: Uint8Array, { bits, byteOrder }: GoProgramSpec, length: number): Uint8Array {
  const cut = Uint8Array.from(bytes.subarray(0, length));
  const view = new DataView(cut.buffer);
  const little = byteOrder === 'little';
  // p_filesz of the program header behind the ELF header.
  if (bits === 32) view.setUint32(52 + 16, length, little);
  else view.setBigUint64(64 + 32, BigInt(length), little);
  return cut;
}

/** 'refused' where the file is no ELF file any more. */
function faultOf(bytes: Uint8Array): string | undefined {
  try {
    return findFault(attributeBytes(bytes).attribution, bytes);
  } catch (error) {
    if (error instanceof FormatError) return 'refused';
    throw error;
  }
}
