// Finds the addresses that 64-bit ARM code refers to: ADRP, which gives a page, and the instruction after it, which
// adds the place in the page or loads from it or stores to it. The Go linker always writes the two together.

import type { CodeScanner } from './code-scanner.js';

const PAGE_BYTES = 4096;

export const scanArm64: CodeScanner = (bytes, { start, end, address }, refer) => {
  for (let at = start; at + 8 <= end; at += 4) {
    // ADRP: the top byte is 1xx10000.
    if (((bytes[at + 3] ?? 0) & 0x9f) !== 0x90) continue;
    const adrp = wordAt(bytes, at);
    const place = placeInPage(wordAt(bytes, at + 4), adrp & 0x1f);
    if (place === undefined) continue;
    // 21 bits, the low two of them apart.
    const pages = ((((adrp >>> 5) & 0x7ffff) << 13) >> 11) | ((adrp >>> 29) & 3);
    const pc = address + at - start;
    refer(pc - (pc % PAGE_BYTES) + pages * PAGE_BYTES + place);
  }
};

/** The low 12 bits that an instruction adds to a register; undefined where it does something else. */
function placeInPage(word: number, register: number): number | undefined {
  if (((word >>> 5) & 0x1f) !== register) return undefined;
  const immediate = (word >>> 10) & 0xfff;
  // ADD (immediate), 64 bits, not shifted.
  if ((word & 0xffc00000) >>> 0 === 0x91000000) return immediate;
  // Loads and stores with an unsigned offset, which counts in units of the operand.
  if ((word & 0x3b000000) !== 0x39000000) return undefined;
  const size = word >>> 30;
  const wide = size === 0 && (word & 0x04800000) === 0x04800000;
  return immediate << (wide ? 4 : size);
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}
