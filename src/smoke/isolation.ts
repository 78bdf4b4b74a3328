// How strictly this machine lets a program be run without a container: with a folder as its whole file system, by a
// user namespace or as root, or else directly. `unshare` of util-linux does it; what it can do here is tried first.

import { stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { tryTool } from '../command.js';
import type { Owner } from './root.js';

export interface Isolation {
  /** For the report: "in an empty root (user namespace)". */
  readonly description: string;
  /** Whose files the root must hold, see unpackImage. */
  readonly owners: 'real' | 'folded';
  /** The command line that runs `program`, a path in the image, in the folder `root`. */
  readonly command: (
    root: string,
    run: { program: string; workdir: string },
  ) => readonly [string, ...string[]];
}

const FOLDERS = ['/usr/bin', '/bin', '/usr/local/bin', '/run/current-system/sw/bin'];

/** The strictest way that works for programs that are to run as this user. */
export async function findIsolation(user: Owner): Promise<Isolation> {
  return (await findRoots(user))[0] ?? DIRECT;
}

/** The ways to a root of its own that this machine allows, the strictest first. */
export async function findRoots({ uid, gid }: Owner): Promise<readonly Isolation[]> {
  const unshare = process.platform === 'linux' ? await findUnshare() : undefined;
  if (unshare === undefined) return [];
  // Process 1 of a namespace of its own: when it ends, so does all that it has started.
  const namespace = ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--pid', '--fork', '--kill-child'];
  const ways: readonly Isolation[] = [
    inRoot(unshare, { flags: namespace, how: 'user namespace', owners: 'folded' }),
    inRoot(unshare, { flags: [`--setgid=${gid}`, `--setuid=${uid}`], how: 'chroot', owners: 'real' }),
  ];
  const works = await Promise.all(
    ways.map(async (way) => {
      const [tool, ...args] = way.command('/', { program: unshare, workdir: '/' });
      const tried = await tryTool(tool, [...args, '--version'], { env: {} }).catch(() => undefined);
      return tried?.code === 0;
    }),
  );
  return ways.filter((_, at) => works[at]);
}

const DIRECT: Isolation = {
  description: 'directly on the runner with an empty environment, since it allows no root of its own',
  owners: 'folded',
  command: (root, { program }) => [join(root, program)],
};

function inRoot(
  unshare: string,
  way: { readonly flags: readonly string[]; readonly how: string; readonly owners: Isolation['owners'] },
): Isolation {
  return {
    description: `in an empty root (${way.how})`,
    owners: way.owners,
    command: (root, { program, workdir }) => [
      unshare,
      ...way.flags,
      `--root=${root}`,
      `--wd=${workdir}`,
      '--',
      posix.resolve(workdir, program),
    ],
  };
}

async function findUnshare(): Promise<string | undefined> {
  for (const folder of FOLDERS) {
    const file = posix.join(folder, 'unshare');
    if ((await stat(file).catch(() => undefined))?.isFile() === true) return file;
  }
  return undefined;
}
