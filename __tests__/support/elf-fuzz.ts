// What the malformed suites share: damaged files go through everything that reads ELF, and only the errors that a
// user is meant to read may come out.

import { checkLink } from '../../src/elf/link-check.js';
import { parseElf } from '../../src/elf/file.js';
import { readLinkage } from '../../src/elf/linkage.js';
import { readSections } from '../../src/elf/sections.js';
import { bytesSource } from '../../src/elf/source.js';
import { FormatError, ImageError } from '../../src/errors.js';
import { findBuildInfo } from '../../src/gobin/build-info.js';

/** What became of the readers: 'result', or the class of the error. Any other error is thrown on. */
export type Outcome = 'result' | 'FormatError' | 'ImageError';

/** Runs every reader on the bytes, once each. */
export function readAll(bytes: Uint8Array): readonly Outcome[] {
  const source = bytesSource(bytes);
  const platform = { os: 'linux', architecture: 'amd64' } as const;
  return [
    () => checkLink({ source, path: '/server', platform, mode: 'warn' }),
    () => readLinkage(parseElf(source)),
    () => readSections(parseElf(source)),
    () => findBuildInfo(parseElf(source)),
  ].map(outcomeOf);
}

function outcomeOf(read: () => unknown): Outcome {
  try {
    read();
    return 'result';
  } catch (error) {
    if (error instanceof FormatError) return 'FormatError';
    if (error instanceof ImageError) return 'ImageError';
    throw error;
  }
}

/** A sequence of numbers below a limit that is the same in every run (xorshift32). */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** A copy with one to four bytes changed: any of them, or those of the first 1,024 bytes, where the tables point. */
export function damage(bytes: Uint8Array, random: (limit: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const limit = random(2) === 0 ? bytes.length : Math.min(bytes.length, 1024);
  for (let left = 1 + random(4); left > 0; left--) {
    copy[random(limit)] = random(3) === 0 ? 0xff : random(256);
  }
  return copy;
}
