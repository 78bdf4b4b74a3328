// The parts of a program that hold strings, tables and variables, byte by byte: where a chunk starts, and whose it is.

import type { Section } from '../elf/sections.js';
import type { Claims } from './claims.js';
import type { Memory } from './memory.js';
import type { OwnerId } from './packages.js';
import { NOBODY } from './packages.js';

/** A chunk starts here, and nothing is known of its owner. */
export const STARTS = 0xffff;

/** One such part. */
export interface Area {
  readonly address: number;
  /** File offset. */
  readonly offset: number;
  readonly length: number;
  /** Whether it is the section of what the compiler found to have no pointers. */
  readonly pointerFree: boolean;
  /** By byte: NOBODY, STARTS, or the owner of the chunk that starts there. */
  readonly owners: Uint16Array;
  /** By byte: 1 where a table's claim leaves no room for chunks. */
  readonly taken: Uint8Array;
}

/** All of them, in the order of their addresses. */
export class Areas {
  readonly list: readonly Area[];
  /** Every area is from here to before `high`. */
  readonly low: number;
  readonly high: number;
  #last: Area | undefined;

  constructor(memory: Memory, sections: readonly Section[]) {
    this.list = sections
      .map(({ name, address, offset, size: length }) => {
        memory.check(offset, length);
        const pointerFree = name === '.noptrdata';
        const owners = new Uint16Array(length);
        return { address, offset, length, pointerFree, owners, taken: new Uint8Array(length) };
      })
      .sort((a, b) => a.address - b.address);
    this.low = Math.min(...this.list.map(({ address }) => address));
    this.high = Math.max(...this.list.map(({ address, length }) => address + length));
  }

  /** The area of an address. */
  find(address: number): Area | undefined {
    if (!(address >= this.low && address < this.high)) return undefined;
    const last = this.#last;
    if (last !== undefined && address >= last.address && address < last.address + last.length) return last;
    for (const area of this.list) {
      if (address < area.address || address >= area.address + area.length) continue;
      this.#last = area;
      return area;
    }
    return undefined;
  }

  /** A chunk starts at a file offset; who comes first has it. */
  start(offset: number, owner: OwnerId): void {
    for (const area of this.list) {
      const at = offset - area.offset;
      if (at < 0 || at >= area.length || area.taken[at] === 1) continue;
      if (area.owners[at] === NOBODY) area.owners[at] = owner;
    }
  }

  /** Takes out what claims from number `first` on are for. */
  take(claims: Claims, first: number): void {
    for (const { offset, length, owners, taken } of this.list) {
      for (let i = first; i < claims.length; i++) {
        const start = Math.max(claims.start(i) - offset, 0);
        const end = Math.min(claims.end(i) - offset, length);
        if (start >= end) continue;
        taken.fill(1, start, end);
        owners.fill(NOBODY, start, end);
      }
    }
  }
}
