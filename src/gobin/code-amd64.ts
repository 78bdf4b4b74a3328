// Finds the addresses that x86-64 code refers to: operands relative to the instruction pointer. It looks for the bytes
// of such operands and does not decode all instructions, so a chance match is possible, and rare: the address must
// also be one of data.

import type { CodeScanner } from './code-scanner.js';

/** ModR/M with mod 0 and rm 5 is [rip + disp32], whatever the register. */
const MODRM_MASK = 0xc7;
const MODRM_RIP = 0x05;
const PREFIX_0F = 0x0f;
const PREFIX_OPERAND_SIZE = 0x66;
const NOT_AN_OPCODE = 255;

// By opcode, the bytes of the immediate operand that stands after the displacement.
const ONE_BYTE = opcodes({
  0: [
    0x01, 0x03, 0x09, 0x0b, 0x11, 0x13, 0x19, 0x1b, 0x21, 0x23, 0x29, 0x2b, 0x31, 0x33, 0x38, 0x39, 0x3a,
    0x3b, 0x63, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0xff,
  ],
  1: [0x6b, 0x80, 0x83, 0xc0, 0xc1, 0xc6],
  4: [0x69, 0x81, 0xc7],
});
const TWO_BYTE = opcodes({
  0: [
    ...range(0x10, 0x17),
    ...range(0x28, 0x2f),
    ...range(0x40, 0x4f),
    ...range(0x51, 0x6f),
    ...range(0x74, 0x7f),
    ...[0xa3, 0xab, 0xaf, 0xb0, 0xb1, 0xb3, 0xb6, 0xb7, 0xb8, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0xc0, 0xc1, 0xc7],
    ...range(0xd0, 0xfe),
  ],
  1: [0x70, 0x71, 0x72, 0x73, 0xa4, 0xac, 0xba, 0xc2, 0xc4, 0xc5, 0xc6],
});
const LEA = 0x8d;
const MOV_IMMEDIATE = [0xc6, 0xc7];
const TEST_BYTE = 0xf6;
const TEST_WORD = 0xf7;
const MODRM_REG_MASK = 0x38;

export const scanAmd64: CodeScanner = (bytes, { start, end, address, low, high }, refer) => {
  const last = end - 4;
  for (let at = start + 1; at < last; at++) {
    const modrm = bytes[at] ?? 0;
    if ((modrm & MODRM_MASK) !== MODRM_RIP) continue;
    const displacement =
      (bytes[at + 1] ?? 0) |
      ((bytes[at + 2] ?? 0) << 8) |
      ((bytes[at + 3] ?? 0) << 16) |
      ((bytes[at + 4] ?? 0) << 24);
    const target = address + (at + 5 - start) + displacement;
    if (target < low - 4 || target >= high) continue;
    const immediate = immediateBytes(bytes, at, modrm);
    if (immediate === NOT_AN_OPCODE || (target + immediate) % alignment(bytes, at) !== 0) continue;
    refer(target + immediate);
    // What the operand is made of is no operand itself.
    at += 4 + immediate;
  }
};

function immediateBytes(bytes: Uint8Array, at: number, modrm: number): number {
  const opcode = bytes[at - 1] ?? 0;
  const before = bytes[at - 2] ?? 0;
  if (before === PREFIX_0F) return TWO_BYTE[opcode] ?? NOT_AN_OPCODE;
  const escaped = bytes[at - 3] === PREFIX_0F;
  if (escaped && before === 0x38) return 0;
  if (escaped && before === 0x3a) return 1;
  const vector = vectorImmediate(bytes, at, opcode);
  if (vector !== NOT_AN_OPCODE) return vector;
  // Addresses are 64 bits wide, so LEA comes with REX.W.
  if (opcode === LEA) return (before & 0xf8) === 0x48 ? 0 : NOT_AN_OPCODE;
  if (MOV_IMMEDIATE.includes(opcode) && (modrm & MODRM_REG_MASK) !== 0) return NOT_AN_OPCODE;
  if (opcode === TEST_BYTE) return (modrm & 0x30) === 0 ? 1 : 0;
  const word = bytes[at - 2] === PREFIX_OPERAND_SIZE;
  if (opcode === TEST_WORD) return (modrm & 0x30) === 0 ? (word ? 2 : 4) : 0;
  const immediate = ONE_BYTE[opcode] ?? NOT_AN_OPCODE;
  return immediate === 4 && word ? 2 : immediate;
}

/**
 * What the address of a variable is a multiple of, going by the width of the operation. Strings, which MOV and wider
 * instructions read parts of, stand anywhere.
 */
function alignment(bytes: Uint8Array, at: number): number {
  const opcode = bytes[at - 1] ?? 0;
  const before = bytes[at - 2] ?? 0;
  const wordOperation =
    opcode < 0x40 || (opcode & 0xfd) === 0x81 || opcode === 0x85 || opcode === 0x87 || opcode === 0x89;
  if (!wordOperation || before === PREFIX_0F || (opcode < 0x40 && (opcode & 1) === 0)) return 1;
  if (before === PREFIX_OPERAND_SIZE) return 2;
  return (before & 0xf8) === 0x48 ? 8 : 4;
}

/** AVX and AVX-512 instructions, by their prefixes of two, three and four bytes before the opcode. */
function vectorImmediate(bytes: Uint8Array, at: number, opcode: number): number {
  if (bytes[at - 3] === 0xc5) return TWO_BYTE[opcode] ?? NOT_AN_OPCODE;
  const map =
    bytes[at - 4] === 0xc4
      ? (bytes[at - 3] ?? 0) & 0x1f
      : bytes[at - 5] === 0x62
        ? (bytes[at - 4] ?? 0) & 7
        : 0;
  if (map === 1) return TWO_BYTE[opcode] ?? NOT_AN_OPCODE;
  if (map === 2) return 0;
  return map === 3 ? 1 : NOT_AN_OPCODE;
}

function opcodes(byImmediate: Readonly<Record<number, readonly number[]>>): Uint8Array {
  const table = new Uint8Array(256).fill(NOT_AN_OPCODE);
  for (const [immediate, list] of Object.entries(byImmediate)) {
    for (const opcode of list) table[opcode] = Number(immediate);
  }
  return table;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
