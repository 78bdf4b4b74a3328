// Reads an image's layers back and checks every digest, size and diffID on the way, so that looking at an image
// and validating it take one pass.

import type { Readable } from 'node:stream';
import { FormatError } from '../errors.js';
import { decompress } from './compression.js';
import { checkDocuments, mismatch } from './consistency.js';
import { Meter } from './digest.js';
import type { TarHeader, TarType } from './tar.js';
import { readTar } from './tar-reader.js';
import { readBlob } from './tar-writer.js';
import type { Image, Layer } from './types.js';

/** A member of a layer. */
export interface ImageEntry {
  /** Absolute, posix, without a trailing slash: "/server". */
  readonly path: string;
  readonly type: TarType;
  /** Permission bits only (0o7777). */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  /** Of links, as it stands in the layer. */
  readonly linkTarget?: string;
  /** Counted from 0, lowest first. */
  readonly layer: number;
}

/** Takes one entry; content that it leaves unread is skipped. */
export type EntryVisitor = (entry: ImageEntry, content: Readable) => Promise<void>;

/**
 * Calls `visit` for each entry of each layer, in order, and gives all mismatches between the image's documents and
 * its bytes; none where all is well. Errors of `visit` pass; a FormatError where a layer cannot be read.
 */
export async function readEntries(image: Image, visit: EntryVisitor): Promise<readonly string[]> {
  const mismatches = [...checkDocuments(image)];
  for (const index of image.layers.keys()) mismatches.push(...(await readLayer(image.layers, index, visit)));
  return mismatches;
}

/** The same for one layer, without the documents. */
export async function readLayer(
  layers: readonly Layer[],
  index: number,
  visit: EntryVisitor,
): Promise<readonly string[]> {
  const layer = layers[index];
  if (layer === undefined) throw new RangeError(`there is no layer ${index}`);
  const { descriptor } = layer;
  const name = `layer ${index + 1}`;
  const blob = new Meter();
  const tar = new Meter();
  const bytes = decompress(blob.measure(readBlob(layer.file)), descriptor.mediaType, name);
  await readTar(tar.measure(bytes), name, (header, content) => visit(imageEntry(header, index), content));
  return [
    ...mismatch(`${name}: its digest`, blob.digest, { where: 'its descriptor', value: descriptor.digest }),
    ...mismatch(`${name}: its size`, blob.size, { where: 'its descriptor', value: descriptor.size }),
    ...mismatch(`${name}: its diffID`, tar.digest, { where: 'the image', value: layer.diffId }),
  ];
}

function imageEntry(header: TarHeader, layer: number): ImageEntry {
  const { name, type, mode, uid, gid, size, linkTarget } = header;
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..'))
    throw new FormatError(`layer ${layer + 1}: the name ${JSON.stringify(name)} leads out of it`);
  const entry = { path: `/${parts.join('/')}`, type, mode, uid, gid, size, layer };
  return linkTarget === undefined ? entry : { ...entry, linkTarget };
}
