// History that the user's clone does not have: commits alone, without files, in a repository of our own. It grows step
// by step, since mostly a few commits are enough.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../errors.js';
import { hasCommit, type Checkout } from './checkout.js';
import { findOutput, type Git, type Remote } from './git.js';

/** Commits of the repository, wherever they are. Nothing found is an answer, not an error. */
export interface History {
  /** The best common ancestor of a commit and another, or a branch ("refs/heads/main"). */
  readonly mergeBase: (commit: string, other: string) => Promise<string | undefined>;
  /** The first parents of a commit, the nearest first; at most `most`. */
  readonly firstParents: (commit: string, most: number) => Promise<readonly string[]>;
}

export interface HistoryPlace {
  readonly git: Git;
  readonly checkout: Checkout;
  /** Undefined where the runner does not say where the repository is. */
  readonly remote: Remote | undefined;
  readonly tempDir: string;
  /** Takes the line that says what went wrong. */
  readonly log: (line: string) => void;
}

const MINUTE = 60_000;
/** How far back each attempt goes; the last one all the way. */
const DEPTHS = ['--depth=100', '--depth=2000', '--depth=2147483647'];

export function createHistory(place: HistoryPlace): History {
  return {
    mergeBase: (commit, other) => fetchMergeBase(place, commit, other),
    firstParents: async (commit, most) => {
      const { git, checkout } = place;
      const isHere = !checkout.isShallow && (await hasCommit(git, checkout.folder, commit));
      return isHere ? walk({ git, cwd: checkout.folder }, commit, most) : fetchParents(place, commit, most);
    },
  };
}

async function fetchMergeBase(
  place: HistoryPlace,
  commit: string,
  other: string,
): Promise<string | undefined> {
  return quietly(place, undefined, async (fetch, cwd) => {
    for (const depth of DEPTHS) {
      await fetch([depth], [`${commit}:refs/gsi/commit`, `+${other}:refs/gsi/other`]);
      const found = await findOutput(
        place.git.run(['merge-base', 'refs/gsi/commit', 'refs/gsi/other'], { cwd }),
      );
      if (found !== undefined) return found;
    }
    return undefined;
  });
}

async function fetchParents(place: HistoryPlace, commit: string, most: number): Promise<readonly string[]> {
  return quietly(place, [], async (fetch, cwd) => {
    await fetch([`--depth=${most + 1}`], [`${commit}:refs/gsi/commit`]);
    return walk({ git: place.git, cwd }, commit, most);
  });
}

async function walk(
  { git, cwd }: { readonly git: Git; readonly cwd: string },
  commit: string,
  most: number,
): Promise<readonly string[]> {
  const args = ['rev-list', '--first-parent', `--max-count=${most + 1}`, commit];
  return (await git.run(args, { cwd }))
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
}

type Fetch = (options: readonly string[], refs: readonly string[]) => Promise<void>;

async function quietly<T>(
  place: HistoryPlace,
  nothing: T,
  work: (fetch: Fetch, cwd: string) => Promise<T>,
): Promise<T> {
  const { git, remote, log } = place;
  if (remote === undefined) return nothing;
  const cwd = join(place.tempDir, 'history.git');
  try {
    await mkdir(cwd, { recursive: true });
    await git.run(['init', '--quiet', '--bare', '.'], { cwd });
    await git.run(['config', 'remote.origin.url', remote.url], { cwd });
    const fetch: Fetch = async (options, refs) => {
      const args = ['fetch', '--quiet', '--no-tags', '--filter=tree:0', ...options, 'origin', ...refs];
      await git.run(args, { cwd, remote, timeoutMs: 2 * MINUTE });
    };
    return await work(fetch, cwd);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    log(`history of the base could not be fetched: ${error.message.split('\n').at(-1) ?? ''}`);
    return nothing;
  }
}
