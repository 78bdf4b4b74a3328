// Packages as numbers, so that millions of bytes can be given to them in typed arrays.

import { FormatError } from '../errors.js';

/** Whoever owns bytes: NOBODY, SHARED, or the number of a package. */
export type OwnerId = number;

/** No owner is known. */
export const NOBODY: OwnerId = 0;
/** Several packages use it. */
export const SHARED: OwnerId = 1;
/** The number of the first package. */
export const FIRST_PACKAGE: OwnerId = 2;
/** Numbers are kept in 16 bits; the last one is a mark of its own (see Marks). */
const MAX_PACKAGES = 0xfff0;

/**
 * Import paths and their numbers. Functions give the numbers first, in the order of the text, which is that of
 * dependency: a package has a smaller number than those that import it.
 */
export class Packages {
  readonly #ids = new Map<string, OwnerId>();
  readonly #paths: string[] = [];

  /** Numbers in use, those of NOBODY and SHARED included. */
  get count(): number {
    return this.#paths.length + FIRST_PACKAGE;
  }

  /** The number of a path, a new one where it has none yet. */
  intern(path: string): OwnerId {
    const known = this.#ids.get(path);
    if (known !== undefined) return known;
    if (this.#paths.length >= MAX_PACKAGES) throw new FormatError(`more than ${MAX_PACKAGES} packages`);
    const id = this.count;
    this.#ids.set(path, id);
    this.#paths.push(path);
    return id;
  }

  find(path: string): OwnerId | undefined {
    return this.#ids.get(path);
  }

  /** The path behind a number; undefined for NOBODY and SHARED. */
  pathOf(id: OwnerId): string | undefined {
    return this.#paths[id - FIRST_PACKAGE];
  }
}
