// All runtime types of a program and whose they are. The walk starts at the lists that the linker made (typelinks,
// itablinks), follows every type to those that it is made of, and later takes in types that code points at.

import { DamageError } from '../elf/source.js';
import type { Claims } from './claims.js';
import { labelOf } from './claims.js';
import type { TypeLayout } from './layouts.js';
import type { Memory } from './memory.js';
import type { ModuleData } from './moduledata.js';
import type { OwnerId, Packages } from './packages.js';
import { NOBODY } from './packages.js';
import { Pieces } from './pieces.js';
import type { TypeRegion } from './type-name.js';
import { findNameEnd } from './type-name.js';
import type { TypeRecord } from './type-record.js';
import { KIND, looksLikeType, readType } from './type-record.js';

/** How many of the types' exported methods there are, and how many of them the linker dropped. */
export interface MethodCounts {
  readonly exported: number;
  readonly dropped: number;
}

interface Known extends Omit<TypeRecord, 'pkgPath' | 'related'> {
  owner: OwnerId;
  state: 'open' | 'resolving' | 'resolved';
}

/** The places of an itab, as file offsets. */
interface Itab {
  readonly start: number;
  readonly end: number;
  readonly inter: number;
  readonly type: number;
}

const TYPED = labelOf('types', 'typed');
const ITAB = labelOf('types', 'exact');
const MAX_DEPTH = 100;
/** How often the bytes of the region may be part of a type: once, but for candidates that turn out to be none. */
const MAX_OVERLAP = 4;
/** Candidates that turn out to be none before no more are tried. */
const MAX_FAILURES = 1000;

/** The types found so far, by file offset. */
export class Types {
  readonly #region: TypeRegion;
  readonly #module: ModuleData;
  readonly #packages: Packages;
  readonly #known = new Map<number, Known>();
  /** Bytes of types that may still be read. */
  #bytesLeft: number;
  #failuresLeft = MAX_FAILURES;

  constructor(
    memory: Memory,
    { module, layout, packages }: { module: ModuleData; layout: TypeLayout; packages: Packages },
  ) {
    const { types: address, etypes } = module.words;
    const length = etypes - address;
    const offset = memory.stretch('types', address, length);
    this.#region = { memory, layout, address, offset, length };
    this.#module = module;
    this.#packages = packages;
    this.#bytesLeft = MAX_OVERLAP * length;
  }

  get count(): number {
    return this.#known.size;
  }

  get methods(): MethodCounts {
    let exported = 0;
    let dropped = 0;
    for (const { exportedMethods, droppedMethods } of this.#known.values()) {
      exported += exportedMethods;
      dropped += droppedMethods;
    }
    return { exported, dropped };
  }

  /** Walks from typelinks and itablinks. A DamageError where a type that these lead to is none. */
  walkLinks(): void {
    const { memory, offset } = this.#region;
    const { typelinks } = this.#module.tables;
    for (let i = 0; i < typelinks.count; i++) {
      this.#walk(offset + memory.u32(typelinks.offset + 4 * i));
    }
    for (const { inter, type } of this.#itabs()) {
      this.#walk(inter);
      this.#walk(type);
    }
  }

  /** Walks from a file offset that code or data points at, if a type stands there that only leads to types. */
  walkCandidate(offset: number): void {
    if (this.#known.has(offset) || this.#failuresLeft === 0 || !looksLikeType(this.#region, offset)) return;
    const before = this.#known.size;
    try {
      this.#walk(offset);
    } catch (error) {
      if (!(error instanceof DamageError)) throw error;
      this.#failuresLeft--;
      // It was no type: what was found on the way is not believed either.
      if (this.#known.size > before)
        [...this.#known.keys()].slice(before).forEach((found) => this.#known.delete(found));
    }
  }

  /** Claims types with their names and masks for their packages, and itabs for those of their concrete types. */
  claimAll(claims: Claims): void {
    const fallback = this.#packages.intern('runtime');
    const owned = [...this.#known.values()];
    for (const known of owned) this.#resolve(known, 0);
    for (const known of owned) if (known.owner === NOBODY) known.owner = fallback;
    // Names and masks that several types share are the deepest package's.
    owned.sort((a, b) => a.owner - b.owner);
    const pieces = new Pieces(this.#region.memory);
    for (const { owner, pieces: own, names, gcData } of owned) {
      for (let i = 0; i + 1 < own.length; i += 2) pieces.add(own[i] ?? 0, own[i + 1] ?? 0, owner);
      for (const name of names) {
        if (!pieces.has(name)) pieces.add(name, findNameEnd(this.#region, name), owner);
      }
      const [start, end] = gcData;
      if (start !== undefined && end !== undefined && !pieces.has(start)) pieces.add(start, end, owner);
    }
    pieces.claimAll(claims, TYPED);
    this.#claimLinks(claims, fallback);
  }

  /** Function values that compare and hash types, with the types' owners, the deepest first. After `claimAll`. */
  *closures(): Generator<{ readonly offset: number; readonly owner: OwnerId }> {
    const withClosures = [...this.#known.values()].filter(({ closures }) => closures.length > 0);
    for (const { closures, owner } of withClosures.sort((a, b) => a.owner - b.owner)) {
      for (const offset of closures) yield { offset, owner };
    }
  }

  #claimLinks(claims: Claims, fallback: OwnerId): void {
    const { memory, offset } = this.#region;
    const { typelinks, itablinks } = this.#module.tables;
    const ownerOf = (type: number): OwnerId => this.#known.get(type)?.owner ?? fallback;
    for (let i = 0; i < typelinks.count; i++) {
      const at = typelinks.offset + 4 * i;
      claims.add(at, at + 4, { owner: ownerOf(offset + memory.u32(at)), label: ITAB });
    }
    const itabs = new Pieces(memory);
    let link = itablinks.offset;
    for (const { start, end, type } of this.#itabs()) {
      claims.add(link, link + memory.pointerBytes, { owner: ownerOf(type), label: ITAB });
      link += memory.pointerBytes;
      itabs.add(start, end, ownerOf(type));
    }
    itabs.claimAll(claims, ITAB);
  }

  #walk(first: number): void {
    const open = [first];
    for (let offset = open.pop(); offset !== undefined; offset = open.pop()) {
      if (this.#known.has(offset)) continue;
      const record = readType(this.#region, offset);
      const { pkgPath, elements, related, ...kept } = record;
      this.#spend(record.pieces, offset);
      const owner = pkgPath === '' ? NOBODY : this.#packages.intern(pkgPath);
      const unnamed = owner === NOBODY;
      this.#known.set(offset, {
        ...kept,
        elements: unnamed ? elements : [],
        owner,
        state: unnamed ? 'open' : 'resolved',
      });
      for (const next of elements) open.push(next);
      for (const next of related) open.push(next);
    }
  }

  /** Types do not overlap: where they do, it is damage, which must not make the walk long. */
  #spend(pieces: readonly number[], offset: number): void {
    for (let i = 0; i + 1 < pieces.length; i += 2) this.#bytesLeft -= (pieces[i + 1] ?? 0) - (pieces[i] ?? 0);
    if (this.#bytesLeft < 0)
      throw new DamageError({ what: 'runtime type', offset, problem: 'types overlap' });
  }

  /** A type without a package of its own exists because of the package that knows all that it is made of. */
  #resolve(known: Known, depth: number): OwnerId {
    if (known.state !== 'open' || depth > MAX_DEPTH) return known.owner;
    known.state = 'resolving';
    let owner: OwnerId = NOBODY;
    for (const element of known.elements) {
      const type = this.#known.get(element);
      if (type !== undefined) owner = Math.max(owner, this.#resolve(type, depth + 1));
    }
    known.owner = owner;
    known.state = 'resolved';
    return owner;
  }

  /** The itabs: interface, concrete type and the methods' code. */
  *#itabs(): Generator<Itab> {
    const { memory, layout, address, offset } = this.#region;
    const { itablinks } = this.#module.tables;
    const p = memory.pointerBytes;
    const functions = 2 * p + (p === 8 || layout.itabPadding ? 8 : 4);
    for (let i = 0; i < itablinks.count; i++) {
      const start = memory.stretch('itab', memory.word(itablinks.offset + i * p), functions + p);
      const inter = memory.word(start) - address + offset;
      const type = memory.word(start + p) - address + offset;
      if (!looksLikeType(this.#region, inter) || (memory.u8(inter + 2 * p + 7) & 0x1f) !== KIND.Interface) {
        throw new DamageError({ what: 'itab', offset: start, problem: 'its interface is none' });
      }
      // InterfaceType.Methods follows Type and PkgPath.
      const methods = memory.word(inter + 4 * p + 16 + 2 * p);
      const end = start + functions + Math.max(1, methods) * p;
      memory.check(start, end - start);
      yield { start, end, inter, type };
    }
  }
}
