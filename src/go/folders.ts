// Folders of the runner and how they lie to each other. All paths are absolute in the runner's own form, unless a
// name says posix.

import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Whether `folder` is `root` or below it, going by the names alone. */
export function isInside(root: string, folder: string): boolean {
  const relative = path.relative(root, folder);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** The way from one folder to another with forward slashes; "." where they are the same. */
export function posixRelative(from: string, to: string): string {
  return path.relative(from, to).split(path.sep).join('/') || '.';
}

/** The nearest folder that holds all of them; `folders` is not empty. */
export function commonFolder(folders: readonly [string, ...string[]]): string {
  return folders.reduce((common, folder) => {
    while (!isInside(common, folder)) common = path.dirname(common);
    return common;
  });
}

/** The nearest file or folder called `name`, looked for in `from` and its parents, not beyond `root`. */
export async function findUpwards(
  name: string,
  from: string,
  options: { readonly root: string; readonly kind: 'file' | 'any' },
): Promise<string | undefined> {
  for (let folder = from; isInside(options.root, folder); folder = path.dirname(folder)) {
    const candidate = path.join(folder, name);
    const kind = await kindOf(candidate);
    if (kind === 'file' || (kind !== undefined && options.kind === 'any')) return candidate;
    if (folder === path.dirname(folder)) return undefined;
  }
  return undefined;
}

/** What stands at a path, links followed; undefined for nothing. */
export async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** The path with all links resolved; the path itself where it does not exist. */
export async function resolveLinks(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}

/** Folders that the go command looks into for packages: no vendor, testdata, node_modules, hidden or `_` folders. */
export async function listSourceFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !/^(?:[._].*|vendor|testdata|node_modules)$/.test(entry.name))
    .map((entry) => path.join(folder, entry.name))
    .sort();
}
