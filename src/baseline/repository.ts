// The repository of a run, as far as the baseline needs it: the user's checkout, the server that it came from, and the
// building of its base.

import type { Environment } from '../command.js';
import type { Measured } from '../size/diff-model.js';
import { chooseBase, findBase, type BaseCommit } from './base-commit.js';
import { checkOutBase } from './base-tree.js';
import { findForeignFiles, readCheckout, type Checkout } from './checkout.js';
import type { BaselineEvent } from './event.js';
import { createGit, type Git, type Remote } from './git.js';
import { createHistory, type History } from './history.js';

export interface RepositoryWorld {
  readonly env: Environment;
  /** A folder of our own. */
  readonly tempDir: string;
  readonly signal: AbortSignal;
  /** The folder that the program is built from, in the checkout. */
  readonly folder: string;
  /** The input github-token; undefined where there is none. */
  readonly token: string | undefined;
  readonly log: (line: string) => void;
}

export interface Repository {
  readonly git: Git;
  /** A reason where the folder is no checkout. */
  readonly checkout: Checkout | { readonly reason: string };
  /** Undefined where the runner does not say where the repository is. */
  readonly remote: Remote | undefined;
  readonly history: History;
  readonly tempDir: string;
}

/** Reads the checkout, and knows where more of it can be had. */
export async function openRepository(world: RepositoryWorld): Promise<Repository> {
  const { tempDir, log } = world;
  const git = await createGit(world);
  const checkout = await readCheckout(git, world.folder);
  const remote = remoteOf(world.env, world.token);
  const history = 'reason' in checkout ? NO_HISTORY : createHistory({ git, checkout, remote, tempDir, log });
  return { git, checkout, remote, history, tempDir };
}

/** The base commit of the run; a reason where there is none. */
export async function findBaseCommit(
  event: BaselineEvent,
  { git, checkout, history }: Repository,
): Promise<BaseCommit | { readonly reason: string }> {
  if ('reason' in checkout) return checkout;
  return findBase(chooseBase(event, checkout), { git, checkout, history });
}

/**
 * Builds and measures the base: `measure` gets the folder that corresponds to the top of the checkout, which is removed
 * afterwards. A reason where the program's files are not all those of a commit.
 */
export async function buildBase(
  commit: string,
  { git, checkout, remote, tempDir }: Repository,
  program: {
    /** Absolute paths of the files that the program is made of. */
    readonly files: readonly string[];
    readonly measure: (folder: string) => Promise<readonly Measured[]>;
  },
): Promise<readonly Measured[] | { readonly reason: string }> {
  if ('reason' in checkout) return checkout;
  const foreign = await findForeignFiles(git, checkout, program.files);
  if (foreign !== undefined) return { reason: foreign };
  const tree = await checkOutBase(commit, { git, checkout, remote, tempDir });
  try {
    return await program.measure(tree.folder);
  } finally {
    await tree.remove();
  }
}

/** Where GitHub's variables say that the repository is. */
export function remoteOf(env: Environment, token: string | undefined): Remote | undefined {
  const [server = '', name = ''] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY']];
  if (server === '' || name === '') return undefined;
  const url = `${server.replace(/\/+$/, '')}/${name}`;
  return token === undefined || token === '' ? { url } : { url, token };
}

const NO_HISTORY: History = {
  mergeBase: () => Promise.resolve(undefined),
  firstParents: () => Promise.resolve([]),
};
