// The image that the daemon is to have: to be run there, to stay there, or both.

import { findInDaemon, type LoadedImage } from './daemon/delivery.js';
import type { Daemon } from './daemon/docker.js';
import { samePlatform } from './oci/platform.js';
import type { Image } from './oci/types.js';
import type { Assembled } from './make-images.js';
import type { Prepared } from './prepare.js';

/** An image on its way into the daemon. */
export interface Candidate {
  readonly daemon: Daemon;
  readonly image: Image;
  /** How the daemon knows it. */
  readonly known: LoadedImage;
  /** Whether the user's tags are to name it there. */
  readonly stays: boolean;
}

/** The image of a program that the daemon is to have, if any. */
export async function findCandidate(
  { media, daemon }: Prepared,
  { program, made }: Assembled,
): Promise<Candidate | undefined> {
  const { load } = media;
  const where = load?.daemon ?? (program.inputs.smokeTest === undefined ? undefined : daemon);
  const platform = load?.platform ?? where?.platform;
  const image = made.images.find((one) => platform !== undefined && samePlatform(one.platform, platform));
  if (where === undefined || image === undefined) return undefined;
  return { daemon: where, image, known: await findInDaemon(where, image), stays: load !== undefined };
}
