// Where the image goes: into a daemon, to registries, into files. Decided from the inputs and from what is there,
// before anything is built.

import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Daemon } from './daemon/docker.js';
import { InputError } from './errors.js';
import type { Inputs } from './inputs.js';
import { NAME_PLACEHOLDER } from './inputs/build.js';
import { formatPlatform, samePlatform } from './oci/platform.js';
import type { Platform } from './oci/types.js';

/** Where the image goes. */
export interface Media {
  /** The daemon that it is loaded into, and the platform whose image that is. */
  readonly load?: { readonly daemon: Daemon; readonly platform: Platform };
  readonly push: boolean;
  /** Absolute. */
  readonly layout?: string;
}

/** Whether the inputs need to know of a daemon beside what the engine needs. */
export function asksDaemon({ load, push, smokeTest }: Inputs): boolean {
  return load === true || (load === 'auto' && !push) || smokeTest !== undefined;
}

/** Where the archive of a program goes, absolute; undefined where none is asked for. */
export function archivePath({ archive }: Inputs, name: string, folder: string): string | undefined {
  return archive === undefined ? undefined : resolve(folder, archive.replaceAll(NAME_PLACEHOLDER, name));
}

/** An InputError where the archive of a program cannot be written for want of its folder. */
export async function checkArchive(inputs: Inputs, name: string, folder: string): Promise<void> {
  const path = archivePath(inputs, name, folder);
  if (path === undefined) return;
  const parent = dirname(path);
  const found = await stat(parent).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  throw new InputError(`archive: there is no folder ${parent}`, {
    hint: 'Make the folder in an earlier step, or give another path.',
  });
}

/** Decides where the image goes; an InputError where that is not possible. */
export function chooseMedia(
  inputs: Inputs,
  found: {
    readonly daemon: Daemon | undefined;
    /** Why there is no daemon. */
    readonly reason: string | undefined;
    readonly platforms: readonly Platform[];
    /** The folder where relative paths start. */
    readonly folder: string;
  },
): Media {
  const load = chooseLoad(inputs, found);
  const layout = inputs.ociLayout === undefined ? undefined : resolve(found.folder, inputs.ociLayout);
  return {
    push: inputs.push,
    ...(load === undefined ? {} : { load }),
    ...(layout === undefined ? {} : { layout }),
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
