// The files of the base commit, in a folder of our own. The commit comes alone, without history, into a repository of
// our own: from the user's clone where that has it, else from the server. Nothing is written to the user's clone.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandError } from '../errors.js';
import { hasCommit, type Checkout } from './checkout.js';
import type { Git, Remote } from './git.js';

export interface BaseTree {
  /** The folder that corresponds to the top of the user's checkout. */
  readonly folder: string;
  readonly commit: string;
  /** Where the files came from. */
  readonly from: 'this clone' | 'the server';
  /** Removes the folder. */
  readonly remove: () => Promise<void>;
}

export interface BaseTreePlace {
  readonly git: Git;
  readonly checkout: Checkout;
  readonly remote: Remote | undefined;
  /** Gets a folder of its own for each commit. */
  readonly tempDir: string;
}

const MINUTE = 60_000;

/** Checks out the base commit. Throws a CommandError where neither the clone nor the server gives it. */
export async function checkOutBase(commit: string, place: BaseTreePlace): Promise<BaseTree> {
  const { git } = place;
  const folder = join(place.tempDir, `base-${commit.slice(0, 12)}`);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await remove();
    await mkdir(folder, { recursive: true });
    await git.run(['init', '--quiet', ...objectFormat(commit), '.'], { cwd: folder });
    const from = await fetchCommit(commit, folder, place);
    const checkout = ['checkout', '--quiet', '--force', '--detach', commit];
    await git.run(checkout, { cwd: folder, withUserSettings: true, timeoutMs: 5 * MINUTE });
    return { folder, commit, from, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function fetchCommit(commit: string, cwd: string, place: BaseTreePlace): Promise<BaseTree['from']> {
  const { git, checkout, remote } = place;
  // A partial clone may lack files of the commit, and would fetch them into itself.
  if (!checkout.isPartial && (await hasCommit(git, checkout.folder, commit))) {
    await git.run(fetchArgs(pathToFileURL(checkout.folder).href, commit), { cwd, timeoutMs: 5 * MINUTE });
    return 'this clone';
  }
  if (remote === undefined) {
    throw new CommandError(
      `this clone does not have the commit ${commit}, and the runner names no server for it`,
    );
  }
  await git.run(fetchArgs(remote.url, commit), { cwd, remote, timeoutMs: 5 * MINUTE });
  return 'the server';
}

function fetchArgs(url: string, commit: string): readonly string[] {
  return ['fetch', '--quiet', '--no-tags', '--depth=1', url, commit];
}

function objectFormat(commit: string): readonly string[] {
  return commit.length === 64 ? ['--object-format=sha256'] : [];
}
