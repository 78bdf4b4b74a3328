// The image index: one name for the images of several platforms
// (https://github.com/opencontainers/image-spec/blob/main/image-index.md).

import { ImageError } from '../errors.js';
import { compareBytes } from './byte-order.js';
import { encodeDocument } from './canonical-json.js';
import { sha256 } from './digest.js';
import { formatPlatform } from './platform.js';
import { MEDIA_TYPE, type Descriptor, type Digest, type Image, type Index } from './types.js';

/** The index of images, sorted by platform so that the order of the input does not count; an ImageError where two are for one platform. */
export function makeIndex(
  images: readonly Image[],
  annotations: Readonly<Record<string, string>> = {},
): { readonly index: Index; readonly bytes: Uint8Array; readonly digest: Digest } {
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
