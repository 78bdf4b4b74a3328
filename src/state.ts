// What the main step leaves for the post step, in the runner's file GITHUB_STATE. Written and read as the toolkit does
// it, without loading that: state must be there before anything is made, and most post steps have nothing to do.

import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { EOL } from 'node:os';

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
  const file = env['GITHUB_STATE'] ?? '';
  if (file === '') return;
  const end = `ghadelimiter_${randomUUID()}`;
  appendFileSync(file, `${STATE[name]}<<${end}${EOL}${value}${EOL}${end}${EOL}`);
}

/** What the main step left; '' for nothing. */
export function readState(name: StateName, env: Environment): string {
  return env[`STATE_${STATE[name]}`] ?? '';
}
