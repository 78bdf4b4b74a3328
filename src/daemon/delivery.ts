// Brings the image into the daemon and moves the user's tags to it: in two steps, so that it can be run in
// between, and so that no tag moves before every check has passed.

import { CommandError } from '../errors.js';
import { runTool, streamTool, tryTool } from '../command.js';
import { archiveStream } from '../oci/archive.js';
import { MEDIA_TYPE, type Image } from '../oci/types.js';
import type { Docker } from './docker.js';

/** An image in the daemon. */
export interface LoadedImage {
  /** What the daemon calls it: the image ID in the classic store, the manifest's digest in the containerd store. */
  readonly id: string;
  /** Whether it was there before this run: then it is not ours to remove. */
  readonly wasThere: boolean;
}

/** What the daemon calls an image, and whether it has it. */
export async function findInDaemon(docker: Docker, image: Image): Promise<LoadedImage> {
  const id = docker.store === 'containerd' ? image.digest : image.id;
  return { id, wasThere: await hasImage(docker, id) };
}

/** Loads an image that the daemon does not have, without a name. */
export async function loadImage(
  docker: Docker,
  image: Image,
  { id, signal }: { readonly id: string; readonly signal: AbortSignal },
): Promise<void> {
  const printed: string[] = [];
  // Docker's classic store cannot read zstd; the layer's diffID, and so the image ID, is the same without it.
  const isZstd = image.manifest.layers.some((layer) => layer.mediaType === MEDIA_TYPE.layerZstd);
  const layers = isZstd && docker.store === 'classic' ? 'uncompressed' : 'as-is';
  await streamTool(docker.tool, ['load'], {
    env: docker.env,
    stdin: archiveStream(image, { tags: [], layers }),
    onLine: (line) => printed.push(line),
    signal,
  });
  if (printed.some((line) => line.includes(id)) || (await hasImage(docker, id))) return;
  throw new CommandError(
    `the daemon took the image but does not know it as ${id}; docker load said: ${printed.join(' ')}`,
    {
      hint: 'Report this with the output of "docker info".',
    },
  );
}

/** Points one tag of the user at the image. */
export async function tagImage(docker: Docker, id: string, tag: string): Promise<void> {
  await runTool(docker.tool, ['tag', id, tag], { env: docker.env });
}

async function hasImage(docker: Docker, id: string): Promise<boolean> {
  const { code } = await tryTool(docker.tool, ['image', 'inspect', '--format', '{{.Id}}', id], {
    env: docker.env,
  });
  return code === 0;
}
