// The container of a smoke test: how it is run, and what is asked of it.

import { runTool, tryTool } from '../command.js';
import { SHOWN_LINES } from '../smoke/outcome.js';
import type { Daemon } from './docker.js';

export interface ContainerOptions {
  /** Folders that the image was given to write in; each is a tmpfs, the rest is read-only. */
  readonly writable: readonly { readonly path: string; readonly mode: number }[];
  /** "uid:gid". */
  readonly user: string;
  /** The label that the post step finds our containers by. */
  readonly label: string;
}

/**
 * The flags of `docker run`. No --env: the container starts with the image's environment only. No --init: the program
 * is process 1, as it will be later.
 */
export function containerFlags(name: string, { writable, user, label }: ContainerOptions): readonly string[] {
  const [uid = '0', gid = '0'] = user.split(':');
  const tmpfs = writable.map(
    ({ path, mode }) => `--tmpfs=${path}:rw,mode=${mode.toString(8)},uid=${uid},gid=${gid},size=64m`,
  );
  return [
    `--name=${name}`,
    `--label=${label}`,
    '--read-only',
    ...tmpfs,
    '--cap-drop=ALL',
    '--security-opt=no-new-privileges',
    '--memory=512m',
    '--pids-limit=512',
  ];
}

/** Whether the program in the container has not ended yet. */
export async function isRunning(daemon: Daemon, name: string): Promise<boolean> {
  const state = await runTool(daemon.tool, ['inspect', '--format', '{{.State.Running}}', name], {
    env: daemon.env,
  });
  return state.trim() === 'true';
}

/**
 * The address on the daemon's machine that leads to a port of the container; undefined where there is none: the
 * container has ended, or the daemon has no network to publish from.
 */
export async function publishedAddress(
  daemon: Daemon,
  name: string,
  port: number,
): Promise<string | undefined> {
  const { code, stdout } = await tryTool(daemon.tool, ['port', name, `${port}/tcp`], { env: daemon.env });
  if (code !== 0) return undefined;
  return /127\.0\.0\.1:\d+/.exec(stdout)?.[0];
}

/** The last lines that the program printed. */
export async function readLogs(daemon: Daemon, name: string): Promise<readonly string[]> {
  const logs = await tryTool(daemon.tool, ['logs', '--tail', String(SHOWN_LINES), name], { env: daemon.env });
  return lastLines(logs.stdout + logs.stderr);
}

/** Ends and removes a container; it is no error where there is none. */
export async function removeContainer(daemon: Daemon, name: string): Promise<void> {
  await tryTool(daemon.tool, ['rm', '--force', '--volumes', name], { env: daemon.env });
}

/** As many lines of a text as are shown. */
export function lastLines(text: string): readonly string[] {
  return text.trim() === '' ? [] : text.trim().split('\n').slice(-SHOWN_LINES);
}
