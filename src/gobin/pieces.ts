// Pieces of read-only data that a table names one by one, such as types and their names: put in file order, each with
// the zeros that fill up to the next.

import type { Claims, Label } from './claims.js';
import type { Memory } from './memory.js';
import { NumberList } from './number-list.js';
import type { OwnerId } from './packages.js';

/** Symbols are aligned to 32 bytes at most; what is longer is no padding. */
const MAX_PADDING = 31;

/** Pieces by their file offsets. */
export class Pieces {
  readonly #memory: Memory;
  readonly #starts = new NumberList();
  readonly #ends = new NumberList();
  readonly #owners = new NumberList();
  readonly #seen = new Set<number>();

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Whether a piece starts there. */
  has(start: number): boolean {
    return this.#seen.has(start);
  }

  add(start: number, end: number, owner: OwnerId): void {
    this.#memory.check(start, end - start);
    this.#seen.add(start);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#owners.push(owner);
  }

  /** Claims all pieces; where they overlap, the one that starts first keeps the bytes. */
  claimAll(claims: Claims, label: Label): void {
    const count = this.#starts.length;
    const order = this.#starts.toArray();
    for (let i = 0; i < count; i++) order[i] = (order[i] ?? 0) * count + i;
    order.sort();
    let done = 0;
    for (let k = 0; k < count; k++) {
      const i = (order[k] ?? 0) % count;
      const next = k + 1 < count ? this.#starts.at((order[k + 1] ?? 0) % count) : undefined;
      const end = this.#withPadding(this.#ends.at(i), next);
      claims.add(Math.max(this.#starts.at(i), done), end, { owner: this.#owners.at(i), label });
      done = Math.max(done, end);
    }
  }

  /** Up to the next piece, where only zeros stand between. */
  #withPadding(end: number, next: number | undefined): number {
    if (next === undefined || next <= end || next - end > MAX_PADDING) return end;
    for (let at = end; at < next; at++) {
      if (this.#memory.bytes[at] !== 0) return end;
    }
    return next;
  }
}
