// Where things are while the docker engine builds: in the build context, in the build stage, and in what comes back.

import { posix } from 'node:path';
import type { ListingName } from '../go/list.js';
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
export const FETCH_FILES = {
  settings: 'fetch-settings',
  certificates: 'fetch-certificates',
  gitCertificates: 'fetch-git-certificates',
  logins: 'fetch-logins',
  netrc: 'fetch-netrc',
  knownHosts: 'fetch-known-hosts',
} as const;

/** A file that the step that downloads modules may read. */
export type FetchFileName = keyof typeof FETCH_FILES;

/** How that step gets its settings. */
export interface FetchMount {
  /** As BuildKit secrets, or as files of the build context. */
  readonly via: 'secrets' | 'files';
  /** In the order of FETCH_FILES. */
  readonly files: readonly FetchFileName[];
  /** Whether it reaches the SSH agent. */
  readonly ssh: boolean;
}

/** Where the build stage finds a file of the fetch settings. */
export function fetchFile(via: FetchMount['via'], name: FetchFileName): string {
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
  /** Whether the build may do without it: what went wrong is told otherwise. */
  readonly optional?: true;
}

/** "linux_arm_v7": the name of a platform's stage and folder. */
export function platformName({ os, architecture, variant }: Platform): string {
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('_');
}

/** The binary's path in the final stage: "server", or "linux_arm64/server" where it is one of several. */
export function binaryName(plan: Plan, platform: Platform, isOnly: boolean): string {
  return isOnly ? plan.name : `${platformName(platform)}/${plan.name}`;
}

/** How a run of the compiler ended that may fail without the build: its exit code, and what it printed. */
export function recordName(target: string, what: 'status' | 'log'): string {
  return `.${target}.${what}`;
}

/** A listing of the packages of a target, in the final stage; an empty file where there could be none. */
export function listingName(target: string, listing: ListingName): string {
  return `.${target}.${listing === 'plain' ? 'packages' : 'packages-cgo'}.json`;
}
