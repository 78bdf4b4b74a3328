// One runtime type as the compiler writes it: abi.Type, what follows it by kind, UncommonType, and the names that it
// points at (src/internal/abi/type.go).

import { DamageError } from '../elf/source.js';
import type { Memory } from './memory.js';
import { UNMAPPED } from './memory.js';
import type { TypeRegion } from './type-name.js';
import { looksLikeName, readName } from './type-name.js';

/** abi.Kind. */
export const KIND = {
  Array: 17,
  Chan: 18,
  Func: 19,
  Interface: 20,
  Map: 21,
  Pointer: 22,
  Slice: 23,
  Struct: 25,
  UnsafePointer: 26,
} as const;
const KIND_MASK = 0x1f;
/** Up to Go 1.23 a bit of the kind: GCData is a program, not a mask. */
const KIND_GC_PROG = 1 << 6;

const TFLAG_UNCOMMON = 1 << 0;
const TFLAG_GC_MASK_ON_DEMAND = 1 << 4;
const UNCOMMON_BYTES = 16;
const METHOD_BYTES = 16;
const IMETHOD_BYTES = 8;
/** Method.Mtyp and Method.Tfn of a method that the linker dropped. */
const DROPPED = 0xffff_ffff;

/** A type; all places are file offsets. */
export interface TypeRecord {
  /** The type itself and arrays of its fields, methods and parameters: start and end, one after the other. */
  readonly pieces: readonly number[];
  /** Where its names start. */
  readonly names: readonly number[];
  /** Start and end of the bit mask of its pointers, where it has one. */
  readonly gcData: readonly number[];
  /** Function values that compare and hash it. */
  readonly closures: readonly number[];
  /** '' where it names no package. */
  readonly pkgPath: string;
  /** Types that it is made of. */
  readonly elements: readonly number[];
  /** Other types that it points at. */
  readonly related: readonly number[];
  readonly exportedMethods: number;
  readonly droppedMethods: number;
}

/** Whether a type may stand at a file offset, judged by its fixed part alone. */
export function looksLikeType(region: TypeRegion, offset: number): boolean {
  const { memory } = region;
  const p = memory.pointerBytes;
  const within = offset >= region.offset && offset + 4 * p + 16 <= region.offset + region.length;
  if (!within || (offset - region.offset) % p !== 0) return false;
  const kind = memory.u8(offset + 2 * p + 7) & KIND_MASK;
  const align = memory.u8(offset + 2 * p + 5);
  const size = memory.word(offset);
  if (kind === 0 || kind > KIND.UnsafePointer || align === 0 || align > 64 || (align & (align - 1)) !== 0)
    return false;
  if (memory.word(offset + p) > size || !Number.isSafeInteger(size)) return false;
  return looksLikeName(region, region.offset + memory.u32(offset + 4 * p + 8));
}

/** Reads the type at a file offset. A DamageError where it is none or points out of the region. */
export function readType(region: TypeRegion, offset: number): TypeRecord {
  if (!looksLikeType(region, offset)) {
    throw new DamageError({ what: 'runtime type', offset, problem: 'no type stands here' });
  }
  return new TypeReader(region, offset).read();
}

class TypeReader {
  readonly #region: TypeRegion;
  readonly #memory: Memory;
  readonly #offset: number;
  readonly #p: number;
  readonly #pieces: number[] = [];
  readonly #names: number[] = [];
  readonly #closures: number[] = [];
  readonly #elements: number[] = [];
  readonly #related: number[] = [];
  #pkgPath = '';
  #exported = 0;
  #dropped = 0;

  constructor(region: TypeRegion, offset: number) {
    this.#region = region;
    this.#memory = region.memory;
    this.#offset = offset;
    this.#p = region.memory.pointerBytes;
  }

  read(): TypeRecord {
    const p = this.#p;
    const memory = this.#memory;
    const fixed = this.#offset + 4 * p + 16;
    const tflag = memory.u8(this.#offset + 2 * p + 4);
    const kind = memory.u8(this.#offset + 2 * p + 7);
    this.#addClosure(this.#offset + 2 * p + 8);
    this.#addNameOff(memory.u32(this.#offset + 4 * p + 8));
    this.#addTypeOff(memory.u32(this.#offset + 4 * p + 12));
    const end = Math.ceil(this.#readKind(kind & KIND_MASK, fixed) / p) * p;
    const uncommon = (tflag & TFLAG_UNCOMMON) === 0 ? undefined : end;
    const after = uncommon === undefined ? end : end + UNCOMMON_BYTES;
    this.#addPiece(this.#offset, after);
    if ((kind & KIND_MASK) === KIND.Func) this.#readParameters(fixed, after);
    if (uncommon !== undefined) this.#readUncommon(uncommon);
    return {
      pieces: this.#pieces,
      names: this.#names,
      gcData: (kind & KIND_GC_PROG) !== 0 || (tflag & TFLAG_GC_MASK_ON_DEMAND) !== 0 ? [] : this.#gcData(),
      closures: this.#closures,
      pkgPath: this.#pkgPath,
      elements: this.#elements,
      related: this.#related,
      exportedMethods: this.#exported,
      droppedMethods: this.#dropped,
    };
  }

  /** Reads what the kind adds after `at`; gives where that ends. */
  #readKind(kind: number, at: number): number {
    const p = this.#p;
    switch (kind) {
      case KIND.Array:
        this.#addElement(at);
        this.#related.push(this.#typeAt(this.#memory.word(at + p)));
        return at + 3 * p;
      case KIND.Chan:
        this.#addElement(at);
        return at + 2 * p;
      case KIND.Pointer:
      case KIND.Slice:
        this.#addElement(at);
        return at + p;
      case KIND.Map: {
        for (const i of [0, 1]) this.#addElement(at + i * p);
        this.#related.push(this.#typeAt(this.#memory.word(at + 2 * p)));
        this.#addClosure(at + 3 * p);
        const { words, bytes } = this.#region.layout.mapTail;
        return at + (3 + words) * p + bytes;
      }
      case KIND.Func:
        return at + 4;
      case KIND.Interface:
        this.#readInterface(at);
        return at + 4 * p;
      case KIND.Struct:
        this.#readStruct(at);
        return at + 4 * p;
      default:
        return at;
    }
  }

  #readParameters(counts: number, at: number): void {
    // The top bit of OutCount says that the last parameter is variadic.
    const count = this.#memory.u16(counts) + (this.#memory.u16(counts + 2) & 0x7fff);
    this.#addPiece(at, at + count * this.#p);
    for (let i = 0; i < count; i++) this.#addElement(at + i * this.#p);
  }

  #readInterface(at: number): void {
    this.#readPkgPath(this.#memory.word(at));
    const { start, count } = this.#slice(at + this.#p, IMETHOD_BYTES);
    for (let i = 0; i < count; i++) {
      this.#addNameOff(this.#memory.u32(start + i * IMETHOD_BYTES));
      this.#elements.push(this.#region.offset + this.#memory.u32(start + i * IMETHOD_BYTES + 4));
    }
  }

  #readStruct(at: number): void {
    const fieldBytes = 3 * this.#p;
    this.#readPkgPath(this.#memory.word(at));
    const { start, count } = this.#slice(at + this.#p, fieldBytes);
    for (let i = 0; i < count; i++) {
      this.#addName(this.#offsetOf(this.#memory.word(start + i * fieldBytes)));
      this.#addElement(start + i * fieldBytes + this.#p);
    }
  }

  #readUncommon(at: number): void {
    const memory = this.#memory;
    const pkgPath = memory.u32(at);
    if (pkgPath !== 0) this.#readPkgPath(this.#region.address + pkgPath);
    const count = memory.u16(at + 4);
    const exported = memory.u16(at + 6);
    const methods = at + memory.u32(at + 8);
    if (count === 0) return;
    this.#addPiece(methods, methods + count * METHOD_BYTES);
    this.#exported = Math.min(exported, count);
    for (let i = 0; i < count; i++) {
      const method = methods + i * METHOD_BYTES;
      this.#addNameOff(memory.u32(method));
      this.#addTypeOff(memory.u32(method + 4));
      if (i < exported && memory.u32(method + 12) === DROPPED) this.#dropped++;
    }
  }

  #readPkgPath(address: number): void {
    if (address === 0) return;
    const name = this.#offsetOf(address);
    this.#addName(name);
    if (this.#pkgPath === '') this.#pkgPath = readName(this.#region, name);
  }

  #slice(at: number, elementBytes: number): { start: number; count: number } {
    const count = this.#memory.word(at + this.#p);
    if (count === 0) return { start: 0, count: 0 };
    const start = this.#offsetOf(this.#memory.word(at));
    this.#addPiece(start, start + count * elementBytes);
    return { start, count };
  }

  #addElement(at: number): void {
    this.#elements.push(this.#typeAt(this.#memory.word(at)));
  }

  #addTypeOff(typeOff: number): void {
    if (typeOff !== 0 && typeOff !== DROPPED) this.#related.push(this.#region.offset + typeOff);
  }

  #addNameOff(nameOff: number): void {
    if (nameOff !== 0) this.#addName(this.#region.offset + nameOff);
  }

  #addName(offset: number): void {
    this.#names.push(offset);
  }

  #addClosure(at: number): void {
    const offset = this.#memory.offsetOf(this.#memory.word(at));
    if (offset !== UNMAPPED) this.#closures.push(offset);
  }

  #addPiece(start: number, end: number): void {
    const { offset, length } = this.#region;
    if (start < offset || end > offset + length) {
      throw new DamageError({
        what: 'runtime type',
        offset: this.#offset,
        problem: 'it ends outside of the types',
      });
    }
    this.#pieces.push(start, end);
  }

  #typeAt(address: number): number {
    return this.#offsetOf(address);
  }

  #offsetOf(address: number): number {
    const at = address - this.#region.address;
    if (at < 0 || at >= this.#region.length) {
      throw new DamageError({
        what: 'pointer of a runtime type',
        offset: this.#offset,
        problem: 'not into the types',
      });
    }
    return this.#region.offset + at;
  }

  #gcData(): readonly number[] {
    const p = this.#p;
    const bits = this.#memory.word(this.#offset + p) / p;
    const start = this.#memory.offsetOf(this.#memory.word(this.#offset + 3 * p + 8));
    return bits === 0 || start === UNMAPPED ? [] : [start, start + Math.ceil(bits / 8)];
  }
}
