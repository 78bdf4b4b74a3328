// Files as bytes that flow. They are read and written where the bytes are, a chunk at a time, and not in a thread of
// Node's pool: what was just written is still in memory, and to copy 128 KiB of it takes less than a thread to wake up.

import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { ByteStream } from './digest.js';
import { CHUNK_SIZE } from './through.js';

/** After so many bytes whatever else waits gets its turn. */
const TURN_SIZE = 64 * CHUNK_SIZE;

/** The bytes of a file, from its start to its end. */
export function* readFileBytes(file: string): Generator<Uint8Array> {
  const descriptor = openSync(file, 'r');
  try {
    // One byte more than there should be, to see that there is none.
    for (let left = fstatSync(descriptor).size; ;) {
      const chunk = Buffer.allocUnsafe(Math.min(Math.max(left, 0) + 1, CHUNK_SIZE));
      const length = readSync(descriptor, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
      left -= length;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a file; `flags` as open(2) has them: "w" replaces one that is there, "wx" refuses to. */
export async function writeFileBytes(
  file: string,
  content: ByteStream,
  { flags = 'w', mode = 0o666 }: { readonly flags?: 'w' | 'wx'; readonly mode?: number } = {},
): Promise<void> {
  const descriptor = openSync(file, flags, mode);
  try {
    let written = 0;
    for await (const chunk of content) {
      writeAll(descriptor, chunk);
      written += chunk.length;
      if (written < TURN_SIZE) continue;
      written = 0;
      await setImmediate();
    }
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length;) at += writeSync(descriptor, chunk, at);
}
