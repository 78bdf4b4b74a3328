// gzip with the same bytes on every machine: a container of our own (RFC 1952), because zlib's writes the
// operating system into its header, around deflate.ts.

import { crc32 } from 'node:zlib';
import { chooseDeflate } from './deflate.js';
import type { ByteStream } from './digest.js';

const ID1 = 0x1f;
const ID2 = 0x8b;
const CM_DEFLATE = 8;
const OS_UNKNOWN = 255;

// FLG, MTIME (four bytes) and XFL are 0: no name, no comment, no time, no remark about the level.
const HEADER = Uint8Array.of(ID1, ID2, CM_DEFLATE, 0, 0, 0, 0, 0, 0, OS_UNKNOWN);

/** Compresses at level 6; the bytes depend on the content only, not on how it is cut into chunks. */
export async function* gzip(source: ByteStream, deflate = chooseDeflate()): AsyncGenerator<Uint8Array> {
  let crc = 0;
  let size = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      yield chunk;
    }
  }
  yield HEADER;
  yield* deflate(counted());
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  yield trailer;
}
