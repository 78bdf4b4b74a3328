// Brings the image into the daemon and moves the user's tags to it: in two steps, so that it can be run in
// between, and so that no tag moves before every check has passed.

import { CommandError } from '../errors.js';
import { runTool, streamTool, tryTool } from '../command.js';
import { archiveStream } from '../oci/archive.js';
import { parseReference } from '../oci/reference.js';
import { MEDIA_TYPE, type Image } from '../oci/types.js';
import type { Daemon } from './docker.js';
import { objectIn } from './socket.js';

/** An image in the daemon. */
export interface LoadedImage {
  /** What the daemon calls it: the image ID in the classic store, the manifest's digest in the containerd store. */
  readonly id: string;
  /** Whether it was there before this run: then it is not ours to remove. */
  readonly wasThere: boolean;
}

/** What the daemon calls an image, and whether it has it. */
export async function findInDaemon(daemon: Daemon, image: Image): Promise<LoadedImage> {
  // An image that goes by this ID is in the classic store.
  if (await hasImage(daemon, image.id)) return { id: image.id, wasThere: true };
  if ((await daemon.askStore()) === 'classic') return { id: image.id, wasThere: false };
  return { id: image.digest, wasThere: await hasImage(daemon, image.digest) };
}

/** Loads an image that the daemon does not have, without a name. */
export async function loadImage(
  daemon: Daemon,
  image: Image,
  { id, signal }: { readonly id: string; readonly signal: AbortSignal },
): Promise<void> {
  const printed: string[] = [];
  // Docker's classic store cannot read zstd; the layer's diffID, and so the image ID, is the same without it.
  const isZstd = image.manifest.layers.some((layer) => layer.mediaType === MEDIA_TYPE.layerZstd);
  const layers = isZstd && (await daemon.askStore()) === 'classic' ? 'uncompressed' : 'as-is';
  await streamTool(daemon.tool, ['load'], {
    env: daemon.env,
    stdin: archiveStream(image, { tags: [], layers }),
    onLine: (line) => printed.push(line),
    signal,
  });
  if (printed.some((line) => line.includes(id)) || (await hasImage(daemon, id))) return;
  throw new CommandError(
    `the daemon took the image but does not know it as ${id}; docker load said: ${printed.join(' ')}`,
    {
      hint: 'Report this with the output of "docker info".',
    },
  );
}

/** Points one tag of the user at the image. */
export async function tagImage(daemon: Daemon, id: string, tag: string): Promise<void> {
  const { name: repo, tag: name } = parseReference(tag);
  const query = new URLSearchParams({ repo, tag: name });
  const answer = await daemon.ask('POST', `/images/${id}/tag?${query.toString()}`);
  if (answer?.status !== 201) await runTool(daemon.tool, ['tag', id, tag], { env: daemon.env });
}

/** Whether the daemon has an image that it calls by this ID itself, which need not be the one that it finds by it. */
async function hasImage(daemon: Daemon, id: string): Promise<boolean> {
  const answer = await daemon.ask('GET', `/images/${id}/json`);
  if (answer?.status === 404) return false;
  if (answer?.status === 200) return isSameId(objectIn(answer)?.['Id'], id);
  const { code, stdout } = await tryTool(daemon.tool, ['image', 'inspect', '--format', '{{.Id}}', id], {
    env: daemon.env,
  });
  return code === 0 && isSameId(stdout.trim(), id);
}

// Podman leaves the name of the hash out.
function isSameId(given: unknown, id: string): boolean {
  return given === id || `sha256:${String(given)}` === id;
}
