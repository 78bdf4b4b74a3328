// What the main step leaves for the post step, in the runner's file GITHUB_STATE.

import { appendValue } from './github/runner-file.js';

export const STATE = {
  /** Marks containers and images in the daemon. */
  runId: 'run-id',
  /** The run's folder on the runner. */
  tempDir: 'temp-dir',
  /** Not empty where a daemon was found. */
  usedDocker: 'used-docker',
  /** Images in the daemon that this run brought there, as the daemon names them, with blanks between. */
  loadedImages: 'loaded-images',
  /** What the post step needs to look after the comment; empty where there is none. */
  comment: 'comment',
} as const;

export type StateName = keyof typeof STATE;

type Environment = Readonly<Record<string, string | undefined>>;

/** Leaves a value for the post step; the last one of a name stands. Where the runner names no file there is no post step. */
export function saveState(name: StateName, value: string, env: Environment): void {
  appendValue(env['GITHUB_STATE'], STATE[name], value);
}

/** What the main step left; '' for nothing. */
export function readState(name: StateName, env: Environment): string {
  return env[`STATE_${STATE[name]}`] ?? '';
}
