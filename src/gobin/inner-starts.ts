// Large tables of numbers, which bytes of code that only look like a reference cut in two.

import type { Area } from './areas.js';
import { NOBODY } from './packages.js';

/** What the linker aligns variables of this size and more to: symalign of cmd/link/internal/ld/data.go. */
const ALIGNMENT = 32;
/** So far behind the start of a variable, code seldom refers to a part of it by itself. */
const FAR_BYTES = 4096;

/** Takes out the starts which stand far behind an aligned one and are not aligned themselves. For data without pointers. */
export function dropInnerStarts({ address, owners }: Pick<Area, 'address' | 'owners'>): void {
  let aligned = Infinity;
  for (let at = 0; at < owners.length; at++) {
    if (owners[at] === NOBODY) continue;
    if ((address + at) % ALIGNMENT === 0) aligned = at;
    else if (at - aligned >= FAR_BYTES) owners[at] = NOBODY;
  }
}
