// What the docker engine leaves out of the build context, kept from a compiler that works in the user's own folder:
// an overlay of the go command in which these files do not exist. So both engines compile the same files, and
// nothing is copied.

import { readdir, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { leadsOutside, readLink, unreadable } from './context.js';
import type { IgnoreRules } from './ignore-rules.js';

export interface LeftOut {
  /** Files and whole folders, relative to the root, posix. */
  readonly paths: readonly string[];
  /** How many of them .dockerignore names. */
  readonly ignored: number;
  /** Links that lead out of the root. */
  readonly strayLinks: readonly string[];
}

/** Finds what does not take part in a build of the folder `root`; an InputError where a folder cannot be read. */
export async function findLeftOut(root: string, rules: IgnoreRules): Promise<LeftOut> {
  const found: Found = { root, rules, paths: [], ignored: 0, strayLinks: [] };
  await walk(found, '');
  return found;
}

/** Writes the overlay (go help build, "-overlay"): a replacement of '' means that there is no such file. */
export async function writeOverlay(file: string, root: string, paths: readonly string[]): Promise<void> {
  const replace = Object.fromEntries(paths.map((path) => [join(root, path), '']));
  await writeFile(file, JSON.stringify({ Replace: replace }));
}

interface Found extends LeftOut {
  readonly root: string;
  readonly rules: IgnoreRules;
  readonly paths: string[];
  ignored: number;
  readonly strayLinks: string[];
}

/** Gives whether anything in the folder is kept. The same decisions as in context.ts, where the tar is written. */
async function walk(found: Found, folder: string): Promise<boolean> {
  const entries = await readdir(join(found.root, folder), { withFileTypes: true }).catch((cause: unknown) => {
    throw unreadable(folder === '' ? '.' : folder, cause);
  });
  let keepsSome = false;
  for (const entry of entries) {
    const path = posix.join(folder, entry.name);
    const choice = found.rules.choose(path);
    if (choice === 'hidden') {
      found.paths.push(path);
    } else if (entry.isDirectory()) {
      keepsSome = (await walkInto(found, path, choice)) || keepsSome;
    } else if (choice === 'ignored') {
      found.paths.push(path);
      found.ignored++;
    } else if (entry.isSymbolicLink() && leadsOutside(path, await readLink(found.root, path))) {
      found.paths.push(path);
      found.strayLinks.push(path);
    } else {
      keepsSome = true;
    }
  }
  return keepsSome;
}

async function walkInto(found: Found, path: string, choice: 'kept' | 'ignored'): Promise<boolean> {
  const before = { paths: found.paths.length, ignored: found.ignored };
  if (choice === 'kept') {
    await walk(found, path);
    return true;
  }
  if (found.rules.keepsSomethingIn(path) && (await walk(found, path))) return true;
  // One entry for the whole folder, instead of one for each file in it.
  found.paths.splice(before.paths);
  found.paths.push(path);
  found.ignored = before.ignored + 1;
  return false;
}
