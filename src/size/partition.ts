// Gives every byte of the file to exactly one owner: tables' claims first, inferred claims where those leave room, the
// stretch's own name for the rest. One sort, one pass.

import type { Claims } from '../gobin/claims.js';
import { CONFIDENCES_PER_KIND } from '../gobin/claims.js';
import type { Packages } from '../gobin/packages.js';
import type { Leftover, OwnedStretch } from './leftovers.js';
import { BYTE_KINDS, CONFIDENCES } from './model.js';

/** What is to be shared out. */
export interface Account {
  /** Bytes of the file. */
  readonly size: number;
  readonly packages: Packages;
  /** Of tables that say whose their bytes are. */
  readonly strong: Claims;
  /** Of references; they take nothing from `strong`. */
  readonly weak: Claims;
  /** They cover the file without a gap. */
  readonly stretches: readonly OwnedStretch[];
}

/** Bytes by owner. */
export interface Totals {
  /** By owner's number and kind: index owner * BYTE_KINDS.length + kind. */
  readonly byKind: Float64Array;
  /** By owner's number and confidence: index owner * CONFIDENCES.length + confidence. */
  readonly byConfidence: Float64Array;
  readonly leftovers: ReadonlyMap<string, { readonly leftover: Leftover; readonly bytes: number }>;
}

/** Shares out the file. Throws where the sum is not its size, which would be a defect here. */
export function partition(account: Account): Totals {
  const totals = new Sharing(account);
  totals.run();
  const sum = totals.sum();
  if (sum !== account.size) throw new Error(`${sum} bytes attributed of a file of ${account.size}`);
  return totals;
}

class Sharing implements Totals {
  readonly byKind: Float64Array;
  readonly byConfidence: Float64Array;
  readonly leftovers = new Map<string, { leftover: Leftover; bytes: number }>();
  readonly #account: Account;
  readonly #weakOrder: Uint32Array;
  #nextWeak = 0;
  #nextStretch = 0;
  /** Every byte before it has its owner. */
  #done = 0;

  constructor(account: Account) {
    this.#account = account;
    this.#weakOrder = account.weak.sorted();
    this.byKind = new Float64Array(account.packages.count * BYTE_KINDS.length);
    this.byConfidence = new Float64Array(account.packages.count * CONFIDENCES.length);
  }

  run(): void {
    const { strong, size } = this.#account;
    strong.sorted().forEach((i) => {
      this.#fill(Math.min(strong.start(i), size));
      this.#give(strong, i, size);
    });
    this.#fill(size);
  }

  sum(): number {
    let sum = 0;
    for (const bytes of this.byKind) sum += bytes;
    for (const { bytes } of this.leftovers.values()) sum += bytes;
    return sum;
  }

  /** Gives the claim what is not given yet, up to `limit`. */
  #give(claims: Claims, i: number, limit: number): void {
    const end = Math.min(claims.end(i), limit);
    const bytes = end - Math.max(claims.start(i), this.#done);
    if (bytes <= 0) return;
    const label = claims.label(i);
    const kind = Math.floor(label / CONFIDENCES_PER_KIND);
    const owner = claims.owner(i);
    const confidence = owner * CONFIDENCES.length + (label % CONFIDENCES_PER_KIND);
    this.byKind[owner * BYTE_KINDS.length + kind] =
      (this.byKind[owner * BYTE_KINDS.length + kind] ?? 0) + bytes;
    this.byConfidence[confidence] = (this.byConfidence[confidence] ?? 0) + bytes;
    this.#done = end;
  }

  /** Shares out the bytes up to `end` among weak claims and stretches. */
  #fill(end: number): void {
    const { weak } = this.#account;
    while (this.#done < end) {
      const i = this.#weakOrder[this.#nextWeak];
      if (i === undefined || weak.start(i) >= end) break;
      if (weak.end(i) > this.#done) {
        this.#leave(Math.max(weak.start(i), this.#done));
        this.#give(weak, i, end);
      }
      // It may go on behind the strong claim that comes next.
      if (weak.end(i) > end) break;
      this.#nextWeak++;
    }
    this.#leave(end);
  }

  /** Leaves the bytes up to `end` to the stretches that they are in. */
  #leave(end: number): void {
    const { stretches } = this.#account;
    while (this.#done < end) {
      const stretch = stretches[this.#nextStretch];
      if (stretch === undefined) return;
      const until = Math.min(stretch.end, end);
      if (until > this.#done) {
        this.#addLeftover(stretch.leftover, until - this.#done);
        this.#done = until;
      }
      if (stretch.end <= end) this.#nextStretch++;
    }
  }

  #addLeftover(leftover: Leftover, bytes: number): void {
    const key = `${leftover.kind} ${leftover.byteKind} ${leftover.name}`;
    const known = this.leftovers.get(key);
    if (known === undefined) this.leftovers.set(key, { leftover, bytes });
    else known.bytes += bytes;
  }
}
