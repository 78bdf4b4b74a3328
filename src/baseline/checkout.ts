// What the user's checkout is, read without writing to it: its commit, that commit's parents as they are written in it
// (a shallow clone has them too), and whether the files that a program is made of are those of the commit.

import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { CommandError } from '../errors.js';
import { findOutput, type Git } from './git.js';

export interface Checkout {
  /** The top folder of the working tree, real path. */
  readonly folder: string;
  /** The commit that is checked out. */
  readonly head: string;
  /** In order; none for the first commit of a repository. */
  readonly parents: readonly string[];
  /** Whether history ends before the first commit. */
  readonly isShallow: boolean;
  /** Whether files and folders of older commits may be missing. */
  readonly isPartial: boolean;
}

/** Reads a checkout; a reason where the folder is none. */
export async function readCheckout(
  git: Git,
  folder: string,
): Promise<Checkout | { readonly reason: string }> {
  try {
    const [top = '', shallow] = lines(
      await git.run(['rev-parse', '--show-toplevel', '--is-shallow-repository'], { cwd: folder }),
    );
    const head = (await git.run(['rev-parse', '--verify', 'HEAD^{commit}'], { cwd: folder })).trim();
    const commit = await git.run(['cat-file', 'commit', head], { cwd: folder });
    return {
      folder: await realpath(top),
      head,
      parents: parentsIn(commit),
      isShallow: shallow === 'true',
      isPartial: await isPartial(git, folder),
    };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { reason: `${folder} is no git checkout with a commit` };
  }
}

/** The parents named in the text of a commit: lines before the first empty one. */
export function parentsIn(commit: string): readonly string[] {
  const header = commit.split('\n\n', 1)[0] ?? '';
  return lines(header).flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []));
}

/** Whether the repository of a checkout has a commit. */
export async function hasCommit(git: Git, folder: string, commit: string): Promise<boolean> {
  return succeeds(git.run(['cat-file', '-e', `${commit}^{commit}`], { cwd: folder }));
}

/**
 * Why the same files cannot be had at another commit: some of them are not in the repository, or were changed after
 * the checkout. `files` are absolute paths; those outside the checkout (module cache, Go itself) do not count.
 */
export async function findForeignFiles(
  git: Git,
  checkout: Checkout,
  files: readonly string[],
): Promise<string | undefined> {
  const inside = pathsInside(checkout.folder, files);
  const { folder: cwd } = checkout;
  const tracked = new Set(entries(await git.run(['ls-files', '-z'], { cwd })));
  const foreign = inside.filter((path) => !tracked.has(path));
  if (foreign.length > 0)
    return `${some(foreign)} not in the repository: ignored, generated, or of a submodule`;
  const touched = new Set(entries(await git.run(STATUS, { cwd })).map((entry) => entry.slice(STATE_LENGTH)));
  const changed = inside.filter((path) => touched.has(path));
  if (changed.length > 0) return `${some(changed)} not as committed`;
  const large = await storedInLfs(git, cwd, inside);
  if (large.length > 0) return `${some(large)} stored in Git LFS`;
  return undefined;
}

// What is not as committed, staged or not: "XY path". Not `git diff`, which writes the index anew where files were merely
// touched.
const STATUS = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=no'];
const STATE_LENGTH = 'XY '.length;

function pathsInside(folder: string, files: readonly string[]): readonly string[] {
  return files
    .map((file) => relative(folder, file))
    .filter((path) => path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !path.startsWith(sep))
    .map((path) => path.replaceAll(sep, '/'));
}

async function storedInLfs(git: Git, cwd: string, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const input = paths.map((path) => `${path}\0`).join('');
  const fields = entries(await git.run(['check-attr', '-z', '--stdin', 'filter'], { cwd, input }));
  return fields.filter((_, i) => i % 3 === 0 && fields[i + 2] === 'lfs');
}

async function isPartial(git: Git, cwd: string): Promise<boolean> {
  const pattern = '^(remote\\..*\\.promisor|extensions\\.partialclone)$';
  return succeeds(git.run(['config', '--local', '--get-regexp', pattern], { cwd }));
}

/** "gen.go is", "gen.go and 2 more are". */
function some([first = '', ...more]: readonly string[]): string {
  return more.length === 0 ? `${first} is` : `${first} and ${more.length} more are`;
}

async function succeeds(run: Promise<string>): Promise<boolean> {
  return (await findOutput(run.then(() => 'yes'))) !== undefined;
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function entries(text: string): string[] {
  return text.split('\0').filter((entry) => entry !== '');
}
