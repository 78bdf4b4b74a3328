// The image index: one name for the images of several platforms
// (https://github.com/opencontainers/image-spec/blob/main/image-index.md).

import { ImageError } from '../errors.js';
import { compareBytes } from './byte-order.js';
import { encodeDocument } from './canonical-json.js';
import { sha256 } from './digest.js';
import { formatPlatform } from './platform.js';
import { MEDIA_TYPE, type Descriptor, type Digest, type Image, type Index } from './types.js';

/** An image index with the bytes that are delivered. */
export interface ImageIndex {
  readonly index: Index;
  readonly bytes: Uint8Array;
  /** Digest of `bytes`. */
  readonly digest: Digest;
}

/** What is delivered under one name: one image, or those of several platforms and the index that names them. */
export interface ImageSet {
  readonly images: readonly Image[];
  readonly index?: ImageIndex;
}

/** A manifest or index as it is stored. */
export interface StoredDocument {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/** The index of images, sorted by platform so that the order of the input does not count; an ImageError where two are for one platform. */
export function makeIndex(
  images: readonly Image[],
  annotations: Readonly<Record<string, string>> = {},
): ImageIndex {
  const byPlatform = new Map<string, Descriptor>();
  for (const image of images) {
    const platform = formatPlatform(image.platform);
    if (byPlatform.has(platform)) throw new ImageError(`two images of one index are for ${platform}`);
    byPlatform.set(platform, describeImage(image));
  }
  const index: Index = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.index,
    manifests: [...byPlatform].sort(([a], [b]) => compareBytes(a, b)).map(([, descriptor]) => descriptor),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
  const bytes = encodeDocument(index);
  return { index, bytes, digest: sha256(bytes) };
}

/** The descriptor of an image's manifest. */
export function describeImage({ digest, manifestBytes, platform }: Image): Descriptor {
  return { mediaType: MEDIA_TYPE.manifest, digest, size: manifestBytes.length, platform };
}

/** What a name of the set points at: the index, or the manifest of the only image. */
export function rootDocument({ images, index }: ImageSet): StoredDocument {
  if (index !== undefined) return { mediaType: MEDIA_TYPE.index, digest: index.digest, bytes: index.bytes };
  const [image, ...others] = images;
  if (image === undefined || others.length > 0) {
    throw new ImageError(`${images.length} images without an index cannot have one name`);
  }
  return manifestDocument(image);
}

/** The manifest of an image. */
export function manifestDocument({ digest, manifestBytes }: Image): StoredDocument {
  return { mediaType: MEDIA_TYPE.manifest, digest, bytes: manifestBytes };
}

/** The descriptor of what a name of the set points at. */
export function describeSet(set: ImageSet): Descriptor {
  const [image] = set.images;
  if (set.index === undefined && set.images.length === 1 && image !== undefined) return describeImage(image);
  const { mediaType, digest, bytes } = rootDocument(set);
  return { mediaType, digest, size: bytes.length };
}
