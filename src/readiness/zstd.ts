// What a layer would weigh with zstd, by compressing it. It takes about 0.1 s for each 5 MB, so nothing does it unasked.

import * as zlib from 'node:zlib';
import { compress } from '../oci/compression.js';
import type { ByteStream } from '../oci/digest.js';

/** Bytes of the layer with zstd as the action compresses it; undefined where this Node has no zstd. */
export async function measureZstd(layer: ByteStream): Promise<number | undefined> {
  if ((zlib as Partial<typeof zlib>).createZstdCompress === undefined) return undefined;
  let size = 0;
  for await (const chunk of compress(layer, 'zstd')) size += chunk.length;
  return size;
}
