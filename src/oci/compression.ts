// How layers are compressed and read again. gzip is part of the promise of one digest; zstd is not, because its
// bytes follow the version of the library inside Node.

import * as zlib from 'node:zlib';
import { FormatError, InputError } from '../errors.js';
import type { ByteStream } from './digest.js';
import { gzip } from './gzip.js';
import { CHUNK_SIZE, through } from './through.js';
import { MEDIA_TYPE } from './types.js';

export type Compression = 'gzip' | 'zstd';

export const LAYER_MEDIA_TYPE = { gzip: MEDIA_TYPE.layerGzip, zstd: MEDIA_TYPE.layerZstd } as const;

// Smaller than gzip at its level 6 and as fast; the levels above cost seconds for each ten megabytes.
const ZSTD_LEVEL = 9;

/** Compresses a layer; an InputError where zstd is asked for and this Node has none. */
export function compress(source: ByteStream, compression: Compression): AsyncIterable<Uint8Array> {
  if (compression === 'gzip') return gzip(source);
  const params = { [zlib.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL };
  return through(source, zstd().createZstdCompress({ params }));
}

/** Takes a layer's compression off; a FormatError, which starts with `name`, where the bytes are damaged. */
export async function* decompress(
  source: ByteStream,
  mediaType: string,
  name = 'the layer',
): AsyncGenerator<Uint8Array> {
  try {
    yield* through(source, createDecompress(mediaType, name));
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    if (!/^(Z_|ZSTD_)/.test(code)) throw cause;
    throw new FormatError(`${name} cannot be decompressed: ${message}`, { cause });
  }
}

function createDecompress(mediaType: string, name: string): zlib.Gunzip | zlib.ZstdDecompress {
  if (mediaType === MEDIA_TYPE.layerGzip) return zlib.createGunzip({ chunkSize: CHUNK_SIZE });
  if (mediaType === MEDIA_TYPE.layerZstd) return zstd().createZstdDecompress({ chunkSize: CHUNK_SIZE });
  throw new FormatError(
    `${name} has the media type ${JSON.stringify(mediaType)}, not that of a gzip or zstd layer`,
  );
}

type Zstd = Pick<typeof zlib, 'createZstdCompress' | 'createZstdDecompress'>;

// Node has zstd since 22.15 and 23.8; the types take it for granted.
function zstd(): Zstd {
  const { createZstdCompress, createZstdDecompress } = zlib as Partial<Zstd>;
  if (createZstdCompress === undefined || createZstdDecompress === undefined) {
    throw new InputError(`zstd layers need Node 22.15 or later, this is Node ${process.versions.node}`, {
      hint: 'Set compression to gzip.',
    });
  }
  return { createZstdCompress, createZstdDecompress };
}
