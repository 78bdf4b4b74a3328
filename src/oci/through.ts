// Joins Node's transform streams to the generators that the rest of this folder is written in.

import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ByteStream } from './digest.js';

/**
 * Bytes that flow at a time. Each chunk goes through a thread and half a dozen generators: with the 16 KiB that Node takes,
 * a layer is read back in nearly twice the time, and more than this takes memory.
 */
export const CHUNK_SIZE = 128 * 1024;

/** What comes out of a transform stream that is fed with `source`; an error of either ends both. */
export async function* through(source: ByteStream, transform: Duplex): AsyncGenerator<Uint8Array> {
  const fed = pipeline(source, transform);
  // Whoever reads the transform gets the same error, or has stopped reading.
  fed.catch(() => undefined);
  yield* transform as AsyncIterable<Uint8Array>;
  await fed;
}
