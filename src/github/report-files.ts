// Finds and reads report files that a pull request from a fork may have made: no link is followed, and neither the
// number of files nor their sizes are without bound.

import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import path from 'node:path';

export const MOST_FILES = 100;
export const MOST_FILE_BYTES = 32 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
const MOST_DEPTH = 12;

/**
 * The files that a pattern names, sorted: a file, a folder (all *.json in it and below), or a pattern with `*`, `?` and
 * `**`. Relative to `root`. Links are left out, as are folders that are reached through one below `root`.
 */
export async function findFiles(pattern: string, root: string): Promise<readonly string[]> {
  const segments = pattern.split(/[/\\]+/);
  const wild = segments.findIndex((segment) => /[*?]/.test(segment));
  const fixed = wild === -1 ? segments : segments.slice(0, wild);
  const start = path.resolve(root, fixed.join('/') || (path.isAbsolute(pattern) ? '/' : '.'));
  const isWithin = !path.relative(root, start).startsWith('..');
  if (isWithin && (await passesLink(root, start))) return [];
  const found = await lstat(start).catch(() => undefined);
  if (wild === -1 && found?.isFile() === true) return [start];
  if (found?.isDirectory() !== true) return [];
  const matches = matcherOf(wild === -1 ? ['**', '*.json'] : segments.slice(wild));
  const files = await walk(start);
  return files.filter((file) => matches(path.relative(start, file).replaceAll('\\', '/')));
}

/** The text of a file; the reason as an Error's message where it is not to be had. */
export async function readFileBounded(file: string): Promise<string> {
  // Without a wait for the other end of a pipe, and never through a link (Windows has neither flag).
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(file, flags);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Error('it is not a file');
    if (stats.size > MOST_FILE_BYTES)
      throw new Error(`it has ${stats.size} bytes, more than ${MOST_FILE_BYTES}`);
    const bytes = Buffer.alloc(stats.size);
    const { bytesRead } = await handle.read(bytes, 0, stats.size, 0);
    return bytes.subarray(0, bytesRead).toString();
  } finally {
    await handle.close();
  }
}

/** Whether a folder between `root` and `target`, or the target itself, is a link. */
async function passesLink(root: string, target: string): Promise<boolean> {
  let current = root;
  for (const segment of path.relative(root, target).split(path.sep)) {
    current = path.join(current, segment);
    const stats = await lstat(current).catch(() => undefined);
    if (stats?.isSymbolicLink() === true) return true;
  }
  return false;
}

async function walk(start: string): Promise<readonly string[]> {
  const files: string[] = [];
  let count = 0;
  const visit = async (folder: string, depth: number): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (++count > MOST_ENTRIES) return;
      const full = path.join(folder, entry.name);
      if (entry.isFile()) files.push(full);
      else if (entry.isDirectory() && depth < MOST_DEPTH) await visit(full, depth + 1);
    }
  };
  await visit(start, 0);
  return files.sort();
}

function matcherOf(segments: readonly string[]): (relative: string) => boolean {
  const parts = segments.map((segment, index) => {
    if (segment === '**') return index === segments.length - 1 ? '.*' : '(?:[^/]+/)*';
    const text = segment
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, '[^/]*')
      .replaceAll('?', '[^/]');
    return index === segments.length - 1 ? text : `${text}/`;
  });
  const pattern = new RegExp(`^${parts.join('')}$`);
  return (relative) => pattern.test(relative);
}
