// Writes a layer: files -> tar -> diffID -> compression -> digest -> a file named by its digest, in one pass and
// with no more of it in memory than a few chunks.

import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compress, LAYER_MEDIA_TYPE, type Compression } from './compression.js';
import { hexOf, Meter } from './digest.js';
import { writeFileBytes } from './file-bytes.js';
import { readBlob, writeTar, type TarMember } from './tar-writer.js';
import { completeEntries } from './tree.js';
import type { Entry, Layer, LayerPlan } from './types.js';

export interface LayerOptions {
  /** Where the blob goes; made where it is not there. */
  readonly directory: string;
  readonly compression: Compression;
  /** Time of every entry, in seconds since 1970. */
  readonly epoch: number;
}

/** Writes the blob `<directory>/<hexadecimal digest>`. An ImageError names a path or file that is at fault. */
export async function writeLayer(plan: LayerPlan, options: LayerOptions): Promise<Layer> {
  const members = completeEntries(plan.entries).map((entry) => tarMember(entry, options.epoch));
  const tar = new Meter();
  const blob = new Meter();
  await mkdir(options.directory, { recursive: true });
  const partial = join(options.directory, `partial-${randomUUID()}`);
  try {
    const compressed = compress(tar.measure(writeTar(members)), options.compression);
    await writeFileBytes(partial, blob.measure(compressed), { flags: 'wx' });
    const file = join(options.directory, hexOf(blob.digest));
    await rename(partial, file);
    const mediaType = LAYER_MEDIA_TYPE[options.compression];
    return { descriptor: { mediaType, digest: blob.digest, size: blob.size }, diffId: tar.digest, file };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

function tarMember(entry: Entry, epoch: number): TarMember {
  const { type, mode, uid, gid } = entry;
  const header = { name: entry.path.slice(1), type, mode, uid, gid, size: 0, mtime: epoch };
  switch (entry.type) {
    case 'directory':
      return { header: { ...header, name: `${header.name}/` } };
    case 'symlink':
      return { header: { ...header, linkTarget: entry.target } };
    case 'file': {
      const { content, size } = entry;
      const isFile = 'file' in content;
      return {
        header: { ...header, size },
        content: isFile ? readBlob(content.file) : [content.bytes],
        source: isFile ? content.file : entry.path,
      };
    }
  }
}
