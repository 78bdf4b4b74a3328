// Claims on bytes of the file: from where to where, for whom, on what evidence. Kept in typed arrays, because a large
// program makes a million of them; neighbours that say the same are one claim.

import type { OwnerId } from './packages.js';
import { NOBODY, SHARED } from './packages.js';

/** What a claim says of its bytes, as a small number: see `labelOf`. */
export type Label = number;

/** Kinds of bytes in the order of their numbers (BYTE_KINDS of the size model). */
const KIND_NUMBERS = { code: 0, lines: 1, types: 2, data: 3, format: 4 } as const;
/** Confidences in the order of their numbers (CONFIDENCES of the size model). */
const CONFIDENCE_NUMBERS = { exact: 0, typed: 1, inferred: 2 } as const;
/** Labels per kind: a power of two above the number of confidences. */
export const CONFIDENCES_PER_KIND = 4;

/** The number for a kind of bytes and a confidence. */
export function labelOf(kind: keyof typeof KIND_NUMBERS, confidence: keyof typeof CONFIDENCE_NUMBERS): Label {
  return KIND_NUMBERS[kind] * CONFIDENCES_PER_KIND + CONFIDENCE_NUMBERS[confidence];
}

const FIRST_CAPACITY = 1 << 9;

/** A growing list of claims, in any order; they may overlap, as damage can make them. */
export class Claims {
  #starts = new Float64Array(FIRST_CAPACITY);
  #ends = new Float64Array(FIRST_CAPACITY);
  #owners = new Uint16Array(FIRST_CAPACITY);
  #labels = new Uint8Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds bytes from `start` to before `end`; nothing where that is empty or nobody's. */
  add(start: number, end: number, { owner, label }: { owner: OwnerId; label: Label }): void {
    if (end <= start || owner === NOBODY) return;
    const last = this.#length - 1;
    const same = last >= 0 && this.#ends[last] === start;
    if (same && this.#owners[last] === owner && this.#labels[last] === label) {
      this.#ends[last] = end;
      return;
    }
    if (this.#length === this.#starts.length) this.#grow();
    const i = this.#length++;
    this.#starts[i] = start;
    this.#ends[i] = end;
    this.#owners[i] = owner;
    this.#labels[i] = label;
  }

  start(i: number): number {
    return this.#starts[i] ?? 0;
  }

  end(i: number): number {
    return this.#ends[i] ?? 0;
  }

  owner(i: number): OwnerId {
    return this.#owners[i] ?? NOBODY;
  }

  label(i: number): Label {
    return this.#labels[i] ?? 0;
  }

  /** The claims' numbers by where they start, those of one place in the order they were made. */
  sorted(): Uint32Array {
    const length = this.#length;
    const keys = new Float64Array(length);
    // Place and number in one key, so that no comparison function runs. Files are far below 2^53 / length bytes.
    for (let i = 0; i < length; i++) keys[i] = (this.#starts[i] ?? 0) * length + i;
    keys.sort();
    const numbers = new Uint32Array(length);
    // The remainder of a division, which for numbers of this size takes ten times as long by itself.
    keys.forEach((key, at) => {
      numbers[at] = key - Math.floor(key / length) * length;
    });
    return numbers;
  }

  /** Forgets the claims after the first `length`, when what made them turns out to be damaged. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length);
  }

  #grow(): void {
    const capacity = 2 * this.#starts.length;
    this.#starts = enlarge(new Float64Array(capacity), this.#starts);
    this.#ends = enlarge(new Float64Array(capacity), this.#ends);
    this.#owners = enlarge(new Uint16Array(capacity), this.#owners);
    this.#labels = enlarge(new Uint8Array(capacity), this.#labels);
  }
}

function enlarge<T extends { set(from: T): void }>(to: T, from: T): T {
  to.set(from);
  return to;
}

/** A stretch of the file whose parts each run from one mark to the next. */
export interface MarkedStretch {
  /** File offset. */
  readonly offset: number;
  readonly length: number;
}

/** Where parts of a table start and whose they are: one number per byte of the table. */
export class Marks {
  readonly offset: number;
  readonly owners: Uint16Array;

  constructor({ offset, length }: MarkedStretch) {
    this.offset = offset;
    this.owners = new Uint16Array(length);
  }

  /** A part starts at `at` (from the table's start); what is outside of the table is no part of it. */
  markShared(at: number, owner: OwnerId): void {
    const known = this.owners[at];
    if (known === NOBODY) this.owners[at] = owner;
    else if (known !== undefined && known !== owner) this.owners[at] = SHARED;
  }

  /** The same, but the first who marks a part keeps it. */
  markFirst(at: number, owner: OwnerId): void {
    if (this.owners[at] === NOBODY) this.owners[at] = owner;
  }

  /** Claims every part up to the next one, the last up to the end. */
  claimAll(claims: Claims, label: Label): void {
    const { owners, offset } = this;
    let start = 0;
    let owner: OwnerId = NOBODY;
    for (let at = 0; at < owners.length; at++) {
      const next = owners[at];
      if (next === undefined || next === NOBODY || next === owner) continue;
      if (owner !== NOBODY) claims.add(offset + start, offset + at, { owner, label });
      owner = next;
      start = at;
    }
    if (owner !== NOBODY) claims.add(offset + start, offset + owners.length, { owner, label });
  }
}
