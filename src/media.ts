// Where the image goes: into a daemon, to registries, into files. Decided from the inputs and from what is there,
// before anything is built.

import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Daemon } from './daemon/docker.js';
import { InputError } from './errors.js';
import type { Inputs } from './inputs.js';
import { formatPlatform, samePlatform } from './oci/platform.js';
import type { Platform } from './oci/types.js';

/** Where the image goes. */
export interface Media {
  /** The daemon that it is loaded into, and the platform whose image that is. */
  readonly load?: { readonly daemon: Daemon; readonly platform: Platform };
  readonly push: boolean;
  /** Absolute paths. */
  readonly layout?: string;
  readonly archive?: string;
}

/** Whether the inputs need to know of a daemon beside what the engine needs. */
export function asksDaemon({ load, push, smokeTest }: Inputs): boolean {
  return load === true || (load === 'auto' && !push) || smokeTest !== undefined;
}

/** Decides where the image goes; an InputError where that is not possible. */
export async function chooseMedia(
  inputs: Inputs,
  found: {
    readonly daemon: Daemon | undefined;
    /** Why there is no daemon. */
    readonly reason: string | undefined;
    readonly platforms: readonly Platform[];
    /** The folder where relative paths start. */
    readonly folder: string;
  },
): Promise<Media> {
  const load = chooseLoad(inputs, found);
  const layout = inputs.ociLayout === undefined ? undefined : resolve(found.folder, inputs.ociLayout);
  const archive = inputs.archive === undefined ? undefined : resolve(found.folder, inputs.archive);
  if (archive !== undefined) await checkParent('archive', archive);
  return {
    push: inputs.push,
    ...(load === undefined ? {} : { load }),
    ...(layout === undefined ? {} : { layout }),
    ...(archive === undefined ? {} : { archive }),
  };
}

function chooseLoad(
  { load, push }: Inputs,
  { daemon, reason, platforms }: Parameters<typeof chooseMedia>[1],
): Media['load'] {
  if (load === false || (load === 'auto' && push)) return undefined;
  if (daemon === undefined) {
    if (load === 'auto') return undefined;
    throw new InputError(`load: there is no Docker daemon to load into: ${reason ?? 'none was found'}`, {
      hint: 'Start Docker in an earlier step, or set load: false.',
    });
  }
  // One image is loaded whatever it is for; of several, the daemon gets its own.
  const platform =
    platforms.length === 1 ? platforms[0] : platforms.find((one) => samePlatform(one, daemon.platform));
  if (platform !== undefined) return { daemon, platform };
  if (load === 'auto') return undefined;
  throw new InputError(
    `load: the daemon runs ${formatPlatform(daemon.platform)}, and platforms are ${platforms.map(formatPlatform).join(', ')}`,
    { hint: `Add ${formatPlatform(daemon.platform)} to platforms, or set load: false.` },
  );
}

async function checkParent(input: string, path: string): Promise<void> {
  const folder = dirname(path);
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  throw new InputError(`${input}: there is no folder ${folder}`, {
    hint: 'Make the folder in an earlier step, or give another path.',
  });
}
