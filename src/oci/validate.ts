// Recomputes everything that an image says of itself.

import { FormatError, ImageError } from '../errors.js';
import { checkDocuments } from './consistency.js';
import { readLayer } from './read.js';
import type { Image } from './types.js';

/** All mismatches between the image's documents, digests, sizes and files; none where the image is whole. */
export async function validate(image: Image): Promise<readonly string[]> {
  const mismatches = [...checkDocuments(image)];
  for (const index of image.layers.keys()) {
    try {
      mismatches.push(...(await readLayer(image.layers, index, () => Promise.resolve())));
    } catch (error) {
      if (!(error instanceof FormatError) && !(error instanceof ImageError)) throw error;
      mismatches.push(error.message);
    }
  }
  return mismatches;
}
