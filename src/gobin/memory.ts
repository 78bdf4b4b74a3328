// A program's memory as its file fills it: numbers at file offsets, and the file offset behind an address. Tables that
// point at each other are read through it; every read is checked, because any pointer may be damaged.

import { PT_LOAD } from '../elf/constants.js';
import type { ElfFile } from '../elf/file.js';
import { DamageError } from '../elf/source.js';

interface Mapped {
  readonly address: number;
  readonly end: number;
  readonly offset: number;
}

/** No file offset: the address is in no segment, or its bytes are not in the file. */
export const UNMAPPED = -1;

/** Reads numbers of the file's byte order; each method throws a DamageError beyond the end of the file. */
export class Memory {
  readonly bytes: Uint8Array;
  readonly pointerBytes: 4 | 8;
  readonly littleEndian: boolean;
  readonly #view: DataView;
  readonly #segments: readonly Mapped[];

  /** `bytes` is the whole file. */
  constructor(elf: ElfFile, bytes: Uint8Array) {
    this.bytes = bytes;
    this.pointerBytes = elf.bits === 32 ? 4 : 8;
    this.littleEndian = elf.byteOrder === 'little';
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#segments = elf.programHeaders
      .filter(({ type, filesz }) => type === PT_LOAD && filesz > 0)
      .map(({ vaddr, filesz, offset }) => ({ address: vaddr, end: vaddr + filesz, offset }));
  }

  get size(): number {
    return this.bytes.length;
  }

  u8(offset: number): number {
    this.check(offset, 1);
    return this.#view.getUint8(offset);
  }

  u16(offset: number): number {
    this.check(offset, 2);
    return this.#view.getUint16(offset, this.littleEndian);
  }

  u32(offset: number): number {
    this.check(offset, 4);
    return this.#view.getUint32(offset, this.littleEndian);
  }

  /** A pointer or a number as wide; above 2^53 it is rounded, and then no address or count that a file can have. */
  word(offset: number): number {
    if (this.pointerBytes === 4) return this.u32(offset);
    this.check(offset, 8);
    const first = this.#view.getUint32(offset, this.littleEndian);
    const second = this.#view.getUint32(offset + 4, this.littleEndian);
    return this.littleEndian ? first + second * 0x1_0000_0000 : first * 0x1_0000_0000 + second;
  }

  /** The file offset of what is loaded at an address, or UNMAPPED. */
  offsetOf(address: number): number {
    for (const segment of this.#segments) {
      if (address >= segment.address && address < segment.end) {
        return address - segment.address + segment.offset;
      }
    }
    return UNMAPPED;
  }

  /** The file offset of `length` bytes at an address; a DamageError where they are not all in the file. */
  stretch(what: string, address: number, length: number): number {
    const offset = this.offsetOf(address);
    // One past the end of a segment is a place for nothing.
    if (offset === UNMAPPED && length === 0) return 0;
    if (offset === UNMAPPED || length < 0 || this.offsetOf(address + length - 1) !== offset + length - 1) {
      const problem = `its ${length} bytes at address 0x${address.toString(16)} are not in the file`;
      throw new DamageError({ what, offset: Math.max(offset, 0), problem });
    }
    return offset;
  }

  /** Throws a DamageError where the stretch is not within the file. */
  check(offset: number, length: number): void {
    if (offset >= 0 && offset + length <= this.bytes.length) return;
    const problem = `outside of the file's ${this.bytes.length} bytes`;
    throw new DamageError({ what: 'pointer', offset, problem });
  }
}
