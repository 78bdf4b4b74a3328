// Digests, and a meter that takes one while bytes flow past: nothing is read twice to be hashed.

import { createHash } from 'node:crypto';
import type { Digest } from './types.js';

/** Bytes that flow: a stream of Node, a generator, or an array of chunks. */
export type ByteStream = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** The digest of bytes in memory. */
export function sha256(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Whether a text is "sha256:" and 64 lower-case hexadecimal digits. */
export function isDigest(text: string): text is Digest {
  return DIGEST.test(text);
}

/** The 64 hexadecimal digits of a digest: the name of its blob in a folder. */
export function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length);
}

/** Counts and hashes the bytes that pass through `measure`. */
export class Meter {
  readonly #hash = createHash('sha256');
  #size = 0;

  /** Gives the bytes on, unchanged. */
  async *measure(source: ByteStream): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.#hash.update(chunk);
      this.#size += chunk.length;
      yield chunk;
    }
  }

  /** How many bytes have passed. */
  get size(): number {
    return this.#size;
  }

  /** The digest of the bytes that have passed so far. */
  get digest(): Digest {
    return `sha256:${this.#hash.copy().digest('hex')}`;
  }
}
