// The one place where fields are read from bytes: in either byte order, 32 or 64 bits wide, never beyond the end,
// never as a number that JavaScript cannot hold exactly.

import { DamageError } from './source.js';

/** How numbers are written in a file. */
export interface Layout {
  /** Width of addresses and offsets. */
  readonly bits: 32 | 64;
  readonly byteOrder: 'little' | 'big';
}

const MAX_VARINT_BYTES = 10;

/** Reads fields one after the other; every method moves on, and throws a DamageError where the bytes end. */
export class Cursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #littleEndian: boolean;
  readonly #bits: 32 | 64;
  readonly #start: number;
  #position = 0;

  /** `start` is the file offset of the first byte, for errors. */
  constructor(bytes: Uint8Array, layout: Layout, start: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#littleEndian = layout.byteOrder === 'little';
    this.#bits = layout.bits;
    this.#start = start;
  }

  /** File offset of what is read next. */
  get offset(): number {
    return this.#start + this.#position;
  }

  get remaining(): number {
    return this.#bytes.length - this.#position;
  }

  u8(what: string): number {
    return this.#view.getUint8(this.#take(1, what));
  }

  u16(what: string): number {
    return this.#view.getUint16(this.#take(2, what), this.#littleEndian);
  }

  u32(what: string): number {
    return this.#view.getUint32(this.#take(4, what), this.#littleEndian);
  }

  /** A field of 32 or 64 bits, as wide as the file's addresses, whatever its value. */
  bigWord(what: string): bigint {
    if (this.#bits === 32) return BigInt(this.u32(what));
    return this.#view.getBigUint64(this.#take(8, what), this.#littleEndian);
  }

  /** A field of 32 or 64 bits, as wide as the file's addresses; an error above 2^53 - 1. */
  word(what: string): number {
    const { offset } = this;
    return safeInteger(this.bigWord(what), what, offset);
  }

  /** An unsigned number of 7 bits a byte, lowest first (Go's encoding/binary.Uvarint). */
  uvarint(what: string): number {
    const { offset } = this;
    let value = 0n;
    for (let i = 0; i < MAX_VARINT_BYTES; i++) {
      const byte = this.u8(what);
      value |= BigInt(byte & 0x7f) << BigInt(7 * i);
      if (byte < 0x80) return safeInteger(value, what, offset);
    }
    throw new DamageError({ what, offset, problem: `a number of more than ${MAX_VARINT_BYTES} bytes` });
  }

  bytes(length: number, what: string): Uint8Array {
    const position = this.#take(length, what);
    return this.#bytes.subarray(position, position + length);
  }

  skip(length: number): void {
    this.#take(length, 'record');
  }

  #take(length: number, what: string): number {
    const { offset, remaining } = this;
    if (length > remaining) {
      throw new DamageError({ what, offset, problem: `it has ${length} bytes, ${remaining} are left` });
    }
    const position = this.#position;
    this.#position += length;
    return position;
  }
}

/** The value as a number; a DamageError where JavaScript cannot hold it exactly. */
export function safeInteger(value: bigint, what: string, offset: number): number {
  if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
  throw new DamageError({ what, offset, value, problem: 'no file can be that large' });
}

/**
 * The text before the first zero byte, or undefined where there is none. Bytes that are not printable ASCII are
 * written as \xNN, so that a name from a hostile file cannot disturb a log or a report.
 */
export function findCString(bytes: Uint8Array): string | undefined {
  const end = bytes.indexOf(0);
  return end < 0 ? undefined : asciiText(bytes.subarray(0, end));
}

/** Bytes as text, those that are not printable ASCII as \xNN. */
export function asciiText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('');
}
