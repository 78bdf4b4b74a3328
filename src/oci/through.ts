// Joins Node's transform streams to the generators that the rest of this folder is written in.

import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ByteStream } from './digest.js';

/**
 * Bytes that flow at a time. With the 16 and 64 KiB that Node would take, a layer of 6 MB is read back in twice the time:
 * each chunk goes through a thread and half a dozen generators.
 */
export const CHUNK_SIZE = 256 * 1024;

/** What comes out of a transform stream that is fed with `source`; an error of either ends both. */
export async function* through(source: ByteStream, transform: Duplex): AsyncGenerator<Uint8Array> {
  const fed = pipeline(source, transform);
  // Whoever reads the transform gets the same error, or has stopped reading.
  fed.catch(() => undefined);
  yield* transform as AsyncIterable<Uint8Array>;
  await fed;
}
