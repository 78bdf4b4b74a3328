// Says now and then how far a long upload is. A short one is over before the first line.

import type { Clock } from './retry.js';

const INTERVAL_MS = 5000;

/** Counts bytes towards a total. */
export class Progress {
  readonly #options: { readonly clock: Pick<Clock, 'now'>; readonly log: (line: string) => void };
  #total = 0;
  #done = 0;
  #lastMs: number;

  constructor(options: { readonly clock: Pick<Clock, 'now'>; readonly log: (line: string) => void }) {
    this.#options = options;
    this.#lastMs = options.clock.now();
  }

  /** More is to be sent. */
  expect(bytes: number): void {
    this.#total += bytes;
  }

  /** Bytes were sent; a negative number where they have to be sent again. */
  add(bytes: number): void {
    this.#done += bytes;
    const { clock, log } = this.#options;
    const now = clock.now();
    if (bytes < 0 || now - this.#lastMs < INTERVAL_MS) return;
    this.#lastMs = now;
    log(`uploaded ${megabytes(this.#done)} of ${megabytes(this.#total)} MB`);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
