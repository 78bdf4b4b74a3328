// Where things are while the docker engine builds: in the build context, in the build stage, and in what comes back.

import { join, posix } from 'node:path';
import type { Platform } from '../oci/types.js';
import type { Plan } from './plan.js';

/** The folder of the build context, and of the build stage, that holds the source. */
export const SOURCE_FOLDER = 'src';

/** Where the build stage has the source: what stands for `source.contextDir` in the compiler's messages. */
export const SOURCE_ROOT = `/${SOURCE_FOLDER}`;

/** The folder of the build stage whose content becomes the root of the final stage. */
export const OUTPUT_ROOT = '/out';

/** The folder of the build context with what module downloads need (classic builder only). */
export const FETCH_FOLDER = 'fetch';

/** File names of the fetch settings: in the build context, and as ids of BuildKit secrets. */
export const FETCH_FILES = { settings: 'fetch-settings', certificates: 'fetch-certificates' } as const;

/** How the step that downloads modules gets its settings. */
export interface FetchMount {
  /** As BuildKit secrets, or as files of the build context. */
  readonly via: 'secrets' | 'files';
  /** Whether there are certificates beside the settings. */
  readonly certificates: boolean;
}

/** Where the build stage finds a file of the fetch settings. */
export function fetchFile(via: FetchMount['via'], name: keyof typeof FETCH_FILES): string {
  return posix.join(via === 'secrets' ? '/run/secrets' : '/run/fetch', FETCH_FILES[name]);
}

/** Go's time zone data in the final stage; no program has a name that starts with a dot. */
export const ZONEINFO = '.zoneinfo.zip';

/** A file that the final stage must hold. */
export interface OutputFile {
  /** Relative to the root of the final stage. */
  readonly name: string;
  /** Where it is kept on the runner. */
  readonly file: string;
}

/** "linux_arm_v7": the name of a platform's stage and folder. */
export function platformName({ os, architecture, variant }: Platform): string {
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('_');
}

/** The binary's path in the final stage: "server", or "linux_arm64/server" where there are several platforms. */
export function binaryName(plan: Plan, platform: Platform): string {
  return plan.platforms.length === 1 ? plan.name : `${platformName(platform)}/${plan.name}`;
}

/** All files of the final stage: the binaries in the plan's order, then the time zone data where wanted. */
export function outputFiles(plan: Plan, folder: string): readonly OutputFile[] {
  const binaries = plan.platforms.map((platform) => ({
    name: binaryName(plan, platform),
    // Not the program's own name, which the file system of the runner may not allow.
    file: join(folder, `binary-${platformName(platform)}`),
  }));
  return plan.tzdata ? [...binaries, { name: ZONEINFO, file: join(folder, 'zoneinfo.zip') }] : binaries;
}
